"""The checks of interactive elements and of what they are made of (options, confirmations)."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from bot.practice import limits
from bot.practice.checking import BOTH_TEXTS, PLAIN, Checker
from bot.practice.picks import KINDS

Json = dict[str, Any]
DATE = re.compile(r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])")
TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")

SELECTS = frozenset({"static_select", "external_select", "users_select", "conversations_select", "channels_select"})
MULTI_SELECTS = frozenset({f"multi_{select}" for select in SELECTS})
PICKERS = frozenset({"datepicker", "timepicker"})
CHOICES = frozenset({"checkboxes", "radio_buttons"})
TEXT_INPUTS = frozenset({"plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input"})
IN_SECTION = SELECTS | MULTI_SELECTS | PICKERS | CHOICES | {"button", "workflow_button", "overflow", "image"}
IN_ACTIONS = SELECTS | PICKERS | CHOICES | {"button", "workflow_button", "overflow", "datetimepicker"}
IN_INPUT = SELECTS | MULTI_SELECTS | PICKERS | CHOICES | TEXT_INPUTS | {"datetimepicker", "file_input"}
IN_CONTEXT_ACTIONS = frozenset({"feedback_buttons", "icon_button"})


def check_element(check: Checker, element: Any, pointer: str, allowed: frozenset[str]) -> None:
    """An element of one of the allowed types, with everything in it."""
    if not isinstance(element, dict):
        check.say(pointer, "must be an object")
        return
    kind = element.get("type")
    if not isinstance(kind, str) or kind not in allowed:
        check.say(f"{pointer}/type", f"unsupported type: {kind}")
        return
    check.optional_string(element, "action_id", pointer, limits.IDENTIFIER)
    check.optional_text(element, "placeholder", pointer, limits.PLACEHOLDER)
    if element.get("confirm") is not None:
        _confirm(check, element["confirm"], f"{pointer}/confirm")
    _rule(kind)(check, element, pointer)


def check_image(check: Checker, image: Any, pointer: str, optional: str = "") -> None:
    """What an image needs: where it is, and words for those who don't see it."""
    check.fields(image, pointer, "alt_text", f"image_url slack_file {optional}")
    if (image.get("image_url") is None) == (image.get("slack_file") is None):
        check.say(pointer, "must have one of image_url and slack_file")
    check.optional_string(image, "alt_text", pointer, limits.ALT_TEXT)
    url = image.get("image_url")
    if url is not None and check.string(url, f"{pointer}/image_url", limits.IMAGE_URL):
        _url(check, url, f"{pointer}/image_url")


def _rule(kind: str) -> Callable[[Checker, Json, str], None]:
    if kind in RULES:
        return RULES[kind]
    if "static_select" in kind:
        return _static_select
    if "external_select" in kind:
        return _external_select
    return _picked_select


def _button(check: Checker, element: Json, pointer: str) -> None:
    optional = "action_id url value style confirm accessibility_label"
    if not check.fields(element, pointer, "text", optional):
        return
    check.text(element["text"], f"{pointer}/text", limits.BUTTON_TEXT)
    check.optional_string(element, "value", pointer, limits.BUTTON_VALUE)
    check.optional_string(element, "accessibility_label", pointer, limits.BUTTON_TEXT)
    if element.get("style") is not None:
        check.one_of(element["style"], f"{pointer}/style", ("primary", "danger"))
    if element.get("url") is not None and check.string(element["url"], f"{pointer}/url", limits.URL):
        _url(check, element["url"], f"{pointer}/url")


def _workflow_button(check: Checker, element: Json, pointer: str) -> None:
    if check.fields(element, pointer, "text workflow", "action_id style accessibility_label"):
        check.text(element["text"], f"{pointer}/text", limits.BUTTON_TEXT)


def _overflow(check: Checker, element: Json, pointer: str) -> None:
    if check.fields(element, pointer, "options", "action_id confirm"):
        _options(check, element, pointer, limits.OVERFLOW_OPTIONS, with_url=True)


def _choice(check: Checker, element: Json, pointer: str) -> None:
    initial = "initial_options" if element["type"] == "checkboxes" else "initial_option"
    if check.fields(element, pointer, "options", f"action_id {initial} confirm focus_on_load"):
        _options(check, element, pointer, limits.CHOICE_OPTIONS, kinds=BOTH_TEXTS)
        _initial_options(check, element, pointer)


def _static_select(check: Checker, element: Json, pointer: str) -> None:
    optional = "action_id options option_groups initial_option confirm focus_on_load placeholder"
    if element["type"].startswith("multi_"):
        optional = optional.replace("initial_option", "initial_options") + " max_selected_items"
        _most_selected(check, element, pointer)
    check.fields(element, pointer, "", optional)
    if (element.get("options") is None) == (element.get("option_groups") is None):
        check.say(pointer, "must have one of options and option_groups")
        return
    if element.get("options") is not None:
        _options(check, element, pointer, limits.SELECT_OPTIONS)
    else:
        for place, group in check.each(element["option_groups"], f"{pointer}/option_groups", limits.OPTION_GROUPS):
            if check.fields(group, place, "label options"):
                check.text(group["label"], f"{place}/label", limits.OPTION_TEXT)
                _options(check, group, place, limits.SELECT_OPTIONS)
    _initial_options(check, element, pointer)


def _external_select(check: Checker, element: Json, pointer: str) -> None:
    optional = "action_id initial_option min_query_length confirm focus_on_load placeholder"
    if element["type"].startswith("multi_"):
        optional = optional.replace("initial_option", "initial_options") + " max_selected_items"
        _most_selected(check, element, pointer)
    check.fields(element, pointer, "", optional)


def _picked_select(check: Checker, element: Json, pointer: str) -> None:
    """Selects of people, conversations and channels."""
    kind: str = element["type"]
    name = kind.removeprefix("multi_").removesuffix("s_select")
    initial = f"initial_{name}s" if kind.startswith("multi_") else f"initial_{name}"
    optional = f"action_id {initial} confirm focus_on_load placeholder"
    if name == "conversation":
        optional += " default_to_current_conversation filter"
    if name in ("conversation", "channel") and not kind.startswith("multi_"):
        optional += " response_url_enabled"
    if kind.startswith("multi_"):
        optional += " max_selected_items"
        _most_selected(check, element, pointer)
    check.fields(element, pointer, "", optional)
    if element.get("filter") is not None:
        _filter(check, element["filter"], f"{pointer}/filter")
    if element.get("response_url_enabled") and check.surface != "modal":
        check.say(f"{pointer}/response_url_enabled", "works in modals only")


def _filter(check: Checker, wanted: Any, pointer: str) -> None:
    """Which conversations a select offers; one of its three settings at the least."""
    if not check.fields(wanted, pointer, "", "include exclude_external_shared_channels exclude_bot_users"):
        return
    if not wanted:
        check.say(pointer, "must have at least one property")
    kinds = wanted.get("include")
    if kinds is not None and check.items(kinds, f"{pointer}/include", len(KINDS)):
        for number, kind in enumerate(kinds):
            check.one_of(kind, f"{pointer}/include/{number}", KINDS)
    for name in ("exclude_external_shared_channels", "exclude_bot_users"):
        if not isinstance(wanted.get(name, False), bool):
            check.say(f"{pointer}/{name}", "must be a boolean")


def _picker(check: Checker, element: Json, pointer: str) -> None:
    name, form = ("initial_date", DATE) if element["type"] == "datepicker" else ("initial_time", TIME)
    optional = f"action_id {name} confirm focus_on_load placeholder"
    check.fields(element, pointer, "", optional + (" timezone" if name == "initial_time" else ""))
    initial = element.get(name)
    if initial is not None and not (isinstance(initial, str) and form.fullmatch(initial)):
        check.say(f"{pointer}/{name}", f"invalid format: {initial!r}")


def _datetime_picker(check: Checker, element: Json, pointer: str) -> None:
    check.fields(element, pointer, "", "action_id initial_date_time confirm focus_on_load")
    initial = element.get("initial_date_time")
    if initial is not None:
        check.number(initial, f"{pointer}/initial_date_time", 10**9, 10**10 - 1)


def _text_input(check: Checker, element: Json, pointer: str) -> None:
    optional = "action_id initial_value dispatch_action_config focus_on_load placeholder"
    if element["type"] == "plain_text_input":
        optional += " multiline min_length max_length"
        least, most = element.get("min_length", 0), element.get("max_length", limits.INPUT_TEXT)
        check.number(least, f"{pointer}/min_length", 0, limits.INPUT_TEXT)
        if check.number(most, f"{pointer}/max_length", 1, limits.INPUT_TEXT):
            check.number(least, f"{pointer}/min_length", 0, most)
            check.optional_string(element, "initial_value", pointer, most)
    check.fields(element, pointer, "", optional)


def _number_input(check: Checker, element: Json, pointer: str) -> None:
    optional = "action_id initial_value min_value max_value dispatch_action_config focus_on_load placeholder"
    check.fields(element, pointer, "is_decimal_allowed", optional)
    for name in ("initial_value", "min_value", "max_value"):
        if element.get(name) is not None:
            check.string(element[name], f"{pointer}/{name}", limits.INPUT_TEXT)


def _file_input(check: Checker, element: Json, pointer: str) -> None:
    check.fields(element, pointer, "", "action_id filetypes max_files")
    if element.get("max_files") is not None:
        check.number(element["max_files"], f"{pointer}/max_files", 1, limits.FILES)


def _image(check: Checker, element: Json, pointer: str) -> None:
    check_image(check, element, pointer)


def _icon_button(check: Checker, element: Json, pointer: str) -> None:
    optional = "action_id value confirm accessibility_label visible_to_user_ids"
    if check.fields(element, pointer, "icon text", optional):
        check.text(element["text"], f"{pointer}/text", limits.BUTTON_TEXT)
        check.optional_string(element, "value", pointer, limits.BUTTON_VALUE)


def _feedback_buttons(check: Checker, element: Json, pointer: str) -> None:
    if not check.fields(element, pointer, "positive_button negative_button", "action_id"):
        return
    for name in ("positive_button", "negative_button"):
        place = f"{pointer}/{name}"
        if check.fields(element[name], place, "text value", "accessibility_label"):
            check.text(element[name]["text"], f"{place}/text", limits.BUTTON_TEXT)
            check.string(element[name]["value"], f"{place}/value", limits.BUTTON_VALUE)


def _options(
    check: Checker,
    thing: Json,
    pointer: str,
    most: int,
    *,
    kinds: frozenset[str] = PLAIN,
    with_url: bool = False,
) -> None:
    for place, option in check.each(thing["options"], f"{pointer}/options", most):
        if not check.fields(option, place, "text value", "description url" if with_url else "description"):
            continue
        check.text(option["text"], f"{place}/text", limits.OPTION_TEXT, kinds)
        check.string(option["value"], f"{place}/value", limits.OPTION_VALUE)
        check.optional_text(option, "description", place, limits.OPTION_DESCRIPTION, kinds)
        check.optional_string(option, "url", place, limits.URL)


def _initial_options(check: Checker, element: Json, pointer: str) -> None:
    if check.found:  # broken options are no measure
        return
    groups = element.get("option_groups") or [{"options": element.get("options") or []}]
    offered = [option for group in groups for option in group["options"]]
    one, several = element.get("initial_option"), element.get("initial_options")
    if one is not None and one not in offered:
        check.say(f"{pointer}/initial_option", "must be one of the options")
    if several is not None and not (isinstance(several, list) and several and all(one in offered for one in several)):
        check.say(f"{pointer}/initial_options", "must be some of the options")


def _most_selected(check: Checker, element: Json, pointer: str) -> None:
    if element.get("max_selected_items") is not None:
        check.number(element["max_selected_items"], f"{pointer}/max_selected_items", 1, limits.SELECT_OPTIONS)


def _confirm(check: Checker, confirm: Any, pointer: str) -> None:
    if not check.fields(confirm, pointer, "title text confirm deny", "style"):
        return
    check.text(confirm["title"], f"{pointer}/title", limits.CONFIRM_TITLE)
    check.text(confirm["text"], f"{pointer}/text", limits.CONFIRM_TEXT, BOTH_TEXTS)
    check.text(confirm["confirm"], f"{pointer}/confirm", limits.CONFIRM_BUTTON)
    check.text(confirm["deny"], f"{pointer}/deny", limits.CONFIRM_BUTTON)


def _url(check: Checker, url: str, pointer: str) -> None:
    if not re.match(r"https?://\S+$|mailto:\S+$|slack://\S+$", url):
        check.say(pointer, f"must be a valid URL, not {url!r}")


RULES: dict[str, Callable[[Checker, Json, str], None]] = {
    "button": _button,
    "checkboxes": _choice,
    "datepicker": _picker,
    "datetimepicker": _datetime_picker,
    "email_text_input": _text_input,
    "feedback_buttons": _feedback_buttons,
    "file_input": _file_input,
    "icon_button": _icon_button,
    "image": _image,
    "number_input": _number_input,
    "overflow": _overflow,
    "plain_text_input": _text_input,
    "radio_buttons": _choice,
    "rich_text_input": _text_input,
    "timepicker": _picker,
    "url_text_input": _text_input,
    "workflow_button": _workflow_button,
}
