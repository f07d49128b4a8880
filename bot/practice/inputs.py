"""What a person can put into an element, what Slack's client makes of it, and what it refuses to send.

An *entry* is an element's part of `state.values`: `{"type": "static_select", "selected_option": {…}}`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from bot.practice.records import Json

TEXT_TYPES = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input"})
OPTION_TYPES = frozenset({"static_select", "radio_buttons"})
OPTIONS_TYPES = frozenset({"multi_static_select", "checkboxes"})

# element type: (the key in the state, the key of its initial value)
KEYS = {
    "plain_text_input": ("value", "initial_value"),
    "email_text_input": ("value", "initial_value"),
    "url_text_input": ("value", "initial_value"),
    "number_input": ("value", "initial_value"),
    "rich_text_input": ("rich_text_value", "initial_value"),
    "static_select": ("selected_option", "initial_option"),
    "radio_buttons": ("selected_option", "initial_option"),
    "multi_static_select": ("selected_options", "initial_options"),
    "checkboxes": ("selected_options", "initial_options"),
    "users_select": ("selected_user", "initial_user"),
    "multi_users_select": ("selected_users", "initial_users"),
    "conversations_select": ("selected_conversation", "initial_conversation"),
    "multi_conversations_select": ("selected_conversations", "initial_conversations"),
    "channels_select": ("selected_channel", "initial_channel"),
    "multi_channels_select": ("selected_channels", "initial_channels"),
    "datepicker": ("selected_date", "initial_date"),
    "timepicker": ("selected_time", "initial_time"),
    "datetimepicker": ("selected_date_time", "initial_date_time"),
    "file_input": ("files", "initial_files"),
}
NEEDED = "Please complete this required field."


class InputError(Exception):
    """The element does not offer what was to be put in; the message says what is wrong."""


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every interactive element with its block, in reading order, also inside containers and cards."""
    for block in blocks:
        kind = block.get("type")
        if kind == "input":
            yield block, block["element"]
        elif kind == "section" and "accessory" in block:
            yield block, block["accessory"]
        elif kind in ("actions", "context_actions"):
            for element in block["elements"]:
                yield block, element
        elif kind == "card":
            for element in block.get("actions", []):
                yield block, element
        elif kind == "carousel":
            yield from elements(block["elements"])
        elif kind == "container":
            yield from elements(block["child_blocks"])


def find(blocks: list[Json], block_id: str | None, action_id: str) -> tuple[Json, Json]:
    """The block and element of these ids (any block when `block_id` is None); InputError if not there."""
    for block, element in elements(blocks):
        if element.get("action_id") == action_id and block_id in (None, block.get("block_id")):
            return block, element
    raise InputError(f"there is no element {action_id!r} in block {block_id!r} here")


def initial_values(blocks: list[Json]) -> dict[str, dict[str, Json]]:
    """The state of blocks that nobody has touched: each element's initial value."""
    values: dict[str, dict[str, Json]] = {}
    for block, element in elements(blocks):
        keys = KEYS.get(element["type"])
        if keys is not None:
            values.setdefault(block["block_id"], {})[element["action_id"]] = _entry(element, element.get(keys[1]))
    return values


def kept_values(blocks: list[Json], before: dict[str, dict[str, Json]]) -> dict[str, dict[str, Json]]:
    """The state after an update: what was put in stays where block_id, action_id and type are the same."""
    values = initial_values(blocks)
    for block_id, entries in values.items():
        for action_id, entry in entries.items():
            old = before.get(block_id, {}).get(action_id)
            if old is not None and old["type"] == entry["type"]:
                entries[action_id] = old
    return values


def entry(element: Json, value: Any) -> Json:
    """The entry when a person puts `value` in: a text, an option's value (or a list of them), an id, a date.

    InputError when the element has no such option or the value cannot be of its kind.
    """
    kind = element["type"]
    if kind not in KEYS:
        raise InputError(f"nothing can be put into a {kind}")
    if value is None:
        return _entry(element, None)
    if kind in TEXT_TYPES:
        return _entry(element, str(value) if value != "" else None)
    if kind in OPTION_TYPES:
        return _entry(element, option(element, value))
    if kind in OPTIONS_TYPES:
        return _entry(element, [option(element, one) for one in value])
    if kind == "datepicker":
        return _entry(element, _parsed(value, "%Y-%m-%d"))
    if kind == "timepicker":
        return _entry(element, _parsed(value, "%H:%M"))
    return _entry(element, value)


def option(element: Json, value: str) -> Json:
    """The option of an element with this value; InputError when it offers none such."""
    groups = element.get("option_groups") or [{"options": element.get("options", [])}]
    for group in groups:
        for offered in group["options"]:
            if offered.get("value") == value:
                found: Json = offered
                return found
    raise InputError(f"{element.get('action_id')!r} offers no option {value!r}")


def action(block: Json, element: Json, value: Any, ts: str) -> Json:
    """The entry of `actions` in a block_actions payload."""
    kind = element["type"]
    shown: Json = {"type": kind, "action_id": element["action_id"], "block_id": block["block_id"], "action_ts": ts}
    if kind in ("button", "workflow_button"):
        shown["text"] = element["text"]
        shown |= {key: element[key] for key in ("value", "style") if key in element}
    elif kind == "overflow":
        shown["selected_option"] = option(element, value)
    elif kind in ("icon_button", "feedback_buttons"):
        shown |= {key: element[key] for key in ("value",) if key in element}
        if value is not None:
            shown["value"] = value
    else:
        shown |= entry(element, value)
        shown |= {key: element[key] for key in ("placeholder",) if key in element}
    return shown


def complaints(blocks: list[Json], values: dict[str, dict[str, Json]]) -> dict[str, str]:
    """What Slack's client says under the fields before it sends a form, by block_id; empty when it sends."""
    found: dict[str, str] = {}
    for block in blocks:
        if block["type"] != "input":
            continue
        element = block["element"]
        if element["type"] not in KEYS:
            continue
        given = values.get(block["block_id"], {}).get(element["action_id"], {})
        complaint = _complaint(element, given.get(KEYS[element["type"]][0]), optional=block.get("optional", False))
        if complaint:
            found[block["block_id"]] = complaint
    return found


def _entry(element: Json, value: Any) -> Json:
    kind = element["type"]
    key = KEYS[kind][0]
    if value is None and (kind == "checkboxes" or kind.startswith("multi_") or kind == "file_input"):
        value = []
    return {"type": kind, key: value}


def _parsed(value: str, form: str) -> str:
    try:
        datetime.strptime(value, form)  # noqa: DTZ007 - only the form is looked at
    except ValueError as error:
        raise InputError(f"{value!r} is not of the form {form}") from error
    return value


def _complaint(element: Json, value: Any, *, optional: bool) -> str | None:
    if value in (None, "", []):
        return None if optional else NEEDED
    kind = element["type"]
    if kind == "plain_text_input":
        return _length_complaint(element, value)
    if kind == "number_input":
        return _number_complaint(element, value)
    if kind == "email_text_input" and not re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value):
        return "Please enter a valid email address."
    if kind == "url_text_input" and not re.fullmatch(r"https?://\S+", value):
        return "Please enter a valid URL."
    most = element.get("max_selected_items")
    if most is not None and len(value) > most:
        return f"Please select at most {most} items."
    return None


def _length_complaint(element: Json, value: str) -> str | None:
    least, most = element.get("min_length", 0), element.get("max_length", 3000)
    if len(value) < least:
        return f"Please enter at least {least} characters."
    if len(value) > most:
        return f"Please enter at most {most} characters."
    return None


def _number_complaint(element: Json, value: str) -> str | None:
    form = r"-?\d+(\.\d+)?" if element.get("is_decimal_allowed") else r"-?\d+"
    if not re.fullmatch(form, value):
        return "Please enter a number."
    if "min_value" in element and float(value) < float(element["min_value"]):
        return f"Please enter a number of at least {element['min_value']}."
    if "max_value" in element and float(value) > float(element["max_value"]):
        return f"Please enter a number of at most {element['max_value']}."
    return None
