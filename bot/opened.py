"""Sealed contacts, opened at the last moment: when a message is worded for the one who may read it.

What is stored to be said holds a contact as `{"sealed": …, "mask": …}`; templates get it as a string.
"""

from typing import Any

from models.vault import InvalidToken, Vault

SEALED = frozenset({"sealed", "mask"})


def opened(data: Any, vault: Vault) -> Any:
    """The data with each sealed contact as text; as its mask where the key that sealed it is gone."""
    if isinstance(data, list | tuple):
        return [opened(item, vault) for item in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == SEALED:
        try:
            return vault.open(data["sealed"])
        except InvalidToken:
            return data["mask"]
    return {key: opened(item, vault) for key, item in data.items()}
