"""A form's fields as Slack's input blocks. Block and element both bear the field's name."""

from typing import Final

from messages.blockkit import limits
from messages.blockkit.limits import Scissors
from messages.blockkit.texts import Json, plain_text
from messages.parts import Field, Option

_ELEMENTS: Final = {
    "text": "plain_text_input",
    "long": "plain_text_input",
    "number": "number_input",
    "date": "datepicker",
    "time": "timepicker",
    "select": "static_select",
    "multi": "multi_static_select",
    "radio": "radio_buttons",
    "checks": "checkboxes",
    "person": "users_select",
    "people": "multi_users_select",
    "channel": "conversations_select",
    "file": "file_input",
    "email": "email_text_input",
}
_ONE: Final = {
    "text": "initial_value",
    "long": "initial_value",
    "number": "initial_value",
    "email": "initial_value",
    "date": "initial_date",
    "time": "initial_time",
    "person": "initial_user",
    "channel": "initial_conversation",
}
_WITHOUT_PLACEHOLDER: Final = ("radio", "checks", "file")


def input_block(field: Field, scissors: Scissors) -> Json:
    """Return the input block of a field."""
    block: Json = {
        "type": "input",
        "block_id": field.name,
        "label": plain_text(scissors.text(field.label, limits.FIELD_LABEL, f"{field.name}: label")),
        "element": _element(field, scissors),
        "optional": field.optional,
    }
    if field.hint:
        block["hint"] = plain_text(scissors.text(field.hint, limits.FIELD_HINT, f"{field.name}: hint"))
    return block


def _element(field: Field, scissors: Scissors) -> Json:
    element: Json = {"type": _ELEMENTS[field.kind], "action_id": field.name}
    if field.placeholder and field.kind not in _WITHOUT_PLACEHOLDER:
        cut = scissors.text(field.placeholder, limits.PLACEHOLDER, f"{field.name}: placeholder")
        element["placeholder"] = plain_text(cut)
    element.update(_bounds(field))
    if field.options:
        element.update(_options(field, scissors))
    elif field.values and field.kind in _ONE:
        element[_ONE[field.kind]] = _first(field, scissors)
    elif field.values and field.kind == "people":
        element["initial_users"] = list(field.values)
    return element


def _first(field: Field, scissors: Scissors) -> str:
    value = field.values[0]
    if field.kind not in ("text", "long", "email"):
        return value
    return scissors.text(value, field.max_length or limits.INPUT_LENGTH, f"{field.name}: value")


def _bounds(field: Field) -> Json:
    if field.kind == "long":
        return {"multiline": True, "max_length": field.max_length or limits.INPUT_LENGTH}
    if field.kind == "text":
        return {"max_length": field.max_length or limits.INPUT_LENGTH}
    if field.kind == "channel":
        return {"filter": {"include": ["public", "private"], "exclude_bot_users": True}}
    if field.kind == "file":
        kinds: Json = {"filetypes": list(field.filetypes)} if field.filetypes else {}
        return {**kinds, "max_files": 1}
    if field.kind != "number":
        return {}
    ends = {"min_value": field.low, "max_value": field.high}
    written = {name: f"{end:g}" for name, end in ends.items() if end is not None}
    return {"is_decimal_allowed": field.decimal, **written}


def _options(field: Field, scissors: Scissors) -> Json:
    most = limits.RADIO_OPTIONS if field.kind in ("radio", "checks") else limits.SELECT_OPTIONS
    made = option_list(field.options, most, scissors, field.name)
    picked = [option for option in made if option["value"] in field.values]
    if not picked:
        return {"options": made}
    if field.kind in ("multi", "checks"):
        return {"options": made, "initial_options": picked}
    return {"options": made, "initial_option": picked[0]}


def option_list(options: tuple[Option, ...], most: int, scissors: Scissors, where: str) -> list[Json]:
    """Return options, `most` at the most."""
    return [_option(option, scissors, where) for option in scissors.items(options, most, f"{where}: options")]


def _option(option: Option, scissors: Scissors, where: str) -> Json:
    label = scissors.text(option.label, limits.OPTION_LABEL, f"{where}: option")
    made: Json = {"text": plain_text(label), "value": identifier(option.value, limits.OPTION_VALUE, where)}
    if option.hint:
        made["description"] = plain_text(scissors.text(option.hint, limits.OPTION_HINT, f"{where}: option hint"))
    return made


def identifier(value: str, limit: int, where: str) -> str:
    """Return an id as it is: cutting one would make it another, so a long one is always refused."""
    if len(value) > limit:
        raise limits.TooLargeError(where, len(value), limit)
    return value
