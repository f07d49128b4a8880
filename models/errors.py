"""What can be refused, each with the name of the sentence that tells the person what to do next."""

from collections.abc import Mapping
from typing import Any


class Refusal(Exception):
    """A use case refuses: `message` names the sentence under `errors/`, `data` fills it."""

    def __init__(self, message: str, **data: Any) -> None:
        super().__init__(message)
        self.message = message
        self.data = data


class Invalid(Exception):
    """Fields of a form can't be taken: field name -> the sentence and its data, shown beside each field."""

    def __init__(self, fields: Mapping[str, Refusal]) -> None:
        super().__init__(", ".join(f"{name}: {refusal.message}" for name, refusal in fields.items()))
        self.fields = dict(fields)


def not_yours() -> Refusal:
    """The refusal for an id that belongs to someone else or to nobody: the two look alike on purpose."""
    return Refusal("not_yours")


class NotYet(Exception):
    """What was brought can't be understood yet: left unacknowledged, the chat brings it again in a moment."""
