"""Block Kit's interactive elements as HTML that a keyboard, a finger and a screen reader can use.

The script finds elements by `data-el` (their type), `data-block` and `data-action`, and reads them: the page's
contract with `static/page.js`.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from markupsafe import Markup

from bot.practice.page.html import Attribute, Child, joined, safe_link, tag
from bot.practice.page.icons import icon
from bot.practice.page.scene import Scene
from bot.practice.picks import offered
from bot.practice.records import Json, User

Draw = Callable[[Scene, Json, Json], Markup]


def element_html(scene: Scene, block: Json, element: Json) -> Markup:
    """One element of a block; a note for one that this page doesn't know."""
    draw = ELEMENTS.get(element["type"])
    if draw is None:
        return tag("span", scene.reader.t("unsupported", kind=element["type"]), class_="unsupported")
    return draw(scene, block, element)


def _ids(block: Json, element: Json) -> dict[str, Attribute]:
    action_id = str(element.get("action_id", ""))
    return {"data_block": block.get("block_id", ""), "data_action": action_id, "data_testid": f"element-{action_id}"}


def _box(scene: Scene, block: Json, element: Json, *children: Child) -> Markup:
    """The element's frame: what the script looks for."""
    dispatch = _dispatch(block, element)
    return tag("div", *children, class_="el", data_el=element["type"], data_dispatch=dispatch, **_ids(block, element))


def _dispatch(block: Json, element: Json) -> str | None:
    """When a text field of an input block tells the bot at once: on "enter", on each "character", or both."""
    if block.get("type") != "input" or not block.get("dispatch_action"):
        return None
    on = (element.get("dispatch_action_config") or {}).get("trigger_actions_on") or ["on_enter_pressed"]
    return " ".join(name.removeprefix("on_").split("_")[0] for name in on)


def _label(scene: Scene, block: Json, element: Json) -> str:
    """The words by which a screen reader names an element."""
    for text in (block.get("label"), element.get("placeholder"), block.get("text")):
        if text:
            return scene.plain(text)[:150]
    return str(element.get("action_id", ""))


def _button(scene: Scene, block: Json, element: Json) -> Markup:
    url = safe_link(str(element.get("url", "")))
    shared: dict[str, Attribute] = {
        "class_": f"btn {element.get('style', '')}".strip(),
        "data_act": "press",
        "aria_label": element.get("accessibility_label"),
        **_ids(block, element),
    }
    words = tag("span", scene.plain(element["text"]), class_="btn-text")
    if url:
        return tag("a", words, icon("out"), href=url, target="_blank", rel="noopener noreferrer", **shared)
    return tag("button", words, type="button", **shared)


def _icon_button(scene: Scene, block: Json, element: Json) -> Markup:
    shown = "🗑" if element.get("icon") == "trash" else scene.plain(element["text"])
    label = scene.plain(element["text"])
    return tag("button", shown, type="button", class_="btn", data_act="press", aria_label=label, **_ids(block, element))


def _feedback(scene: Scene, block: Json, element: Json) -> Markup:
    return joined(
        tag(
            "button",
            sign,
            type="button",
            class_="btn",
            data_act="press",
            data_value=element[name]["value"],
            aria_label=scene.plain(element[name]["text"]),
            **_ids(block, element),
        )
        for name, sign in (("positive_button", "👍"), ("negative_button", "👎"))
    )


def _overflow(scene: Scene, block: Json, element: Json) -> Markup:
    items = []
    for option in element["options"]:
        url = safe_link(str(option.get("url", "")))
        shared: dict[str, Attribute] = {
            "role": "menuitem",
            "data_act": "press",
            "data_value": option.get("value"),
            **_ids(block, element),
        }
        words = scene.plain(option["text"])
        if url:
            items.append(tag("a", words, href=url, target="_blank", rel="noopener noreferrer", **shared))
        else:
            items.append(tag("button", words, type="button", **shared))
    summary = tag("summary", icon("dots"), class_="btn", aria_label=scene.reader.t("more"))
    return tag(
        "details", summary, tag("div", items, class_="popup", role="menu"), class_="menu", **_ids(block, element)
    )


def _choices(element: Json) -> list[tuple[str, list[Json]]]:
    """(label of the group, its options)."""
    groups = element.get("option_groups")
    if groups:
        return [(str(group["label"]["text"]), group["options"]) for group in groups]
    return [("", element.get("options", []))]


def _select_tag(
    scene: Scene, block: Json, element: Json, groups: list[tuple[str, list[tuple[str, str]]]], chosen: str
) -> Markup:
    """A native select: `groups` of (value, label)."""
    hint = scene.plain(element.get("placeholder")) or scene.reader.t("choose")
    optional = block.get("type") == "input" and bool(block.get("optional"))
    options: list[Markup] = [
        tag("option", hint, value="", selected=not chosen, disabled=not optional, hidden=not optional)
    ]
    for label, entries in groups:
        drawn = [tag("option", shown, value=value, selected=value == chosen) for value, shown in entries]
        options += [tag("optgroup", drawn, label=label)] if label else drawn
    css = "pick empty" if not chosen else "pick"
    return _box(scene, block, element, tag("select", options, class_=css, aria_label=_label(scene, block, element)))


def _static_select(scene: Scene, block: Json, element: Json) -> Markup:
    groups = [
        (label, [(str(option.get("value", "")), scene.plain(option["text"])) for option in options])
        for label, options in _choices(element)
    ]
    chosen = scene.value(block, element) or {}
    return _select_tag(scene, block, element, groups, str(chosen.get("value", "")))


def _candidates(scene: Scene, element: Json) -> list[tuple[str, str]]:
    """What a select of people, channels or conversations offers: (id, name)."""
    world, reader = scene.reader.world, scene.reader
    if "users" in element["type"]:
        return [(user.id, _person(user)) for user in world.users() if not user.deleted and not user.is_bot]
    rooms = offered(world, reader.user.id, element)
    return [(room.id, ("#" if room.kind in ("channel", "group") else "@") + reader.title(room)) for room in rooms]


def _person(user: User) -> str:
    return f"{user.shown_name} · {user.title}" if user.title else user.shown_name


def _picked_select(scene: Scene, block: Json, element: Json) -> Markup:
    chosen = str(scene.value(block, element) or "")
    return _select_tag(scene, block, element, [("", _candidates(scene, element))], chosen)


def _multi(scene: Scene, block: Json, element: Json, entries: list[tuple[str, str]], chosen: list[str]) -> Markup:
    """Several of many: a box with what is chosen, that opens a list of check boxes."""
    names = dict(entries)
    shown: Child = [tag("span", names.get(one, one), class_="chip") for one in chosen]
    if not chosen:
        shown = tag("span", scene.plain(element.get("placeholder")) or scene.reader.t("choose"), class_="hint")
    items = [
        tag("label", tag("input", type="checkbox", value=value, checked=value in chosen), tag("span", name))
        for value, name in entries
    ]
    summary = tag("summary", tag("span", shown, class_="chips"), aria_label=_label(scene, block, element))
    popup = tag("div", items or scene.reader.t("no_options"), class_="popup list", role="group")
    most = element.get("max_selected_items")
    return _box(scene, block, element, tag("details", summary, popup, class_="multi", data_most=most))


def _multi_static(scene: Scene, block: Json, element: Json) -> Markup:
    entries = [
        (str(option.get("value", "")), scene.plain(option["text"]))
        for _, options in _choices(element)
        for option in options
    ]
    chosen = [str(option.get("value", "")) for option in scene.value(block, element) or []]
    return _multi(scene, block, element, entries, chosen)


def _multi_picked(scene: Scene, block: Json, element: Json) -> Markup:
    chosen = list(scene.value(block, element) or [])
    return _multi(scene, block, element, _candidates(scene, element), chosen)


def _marks(scene: Scene, block: Json, element: Json) -> Markup:
    kind = "radio" if element["type"] == "radio_buttons" else "checkbox"
    held = scene.value(block, element) or []
    chosen = [option.get("value") for option in ([held] if isinstance(held, dict) else held)]
    name = f"{block.get('block_id', '')}-{element.get('action_id', '')}"
    items = []
    for option in element["options"]:
        more = tag("small", scene.text(option["description"])) if option.get("description") else None
        box = tag("input", type=kind, name=name, value=option.get("value"), checked=option.get("value") in chosen)
        items.append(tag("label", box, tag("span", scene.text(option["text"]), more)))
    role = "radiogroup" if kind == "radio" else "group"
    marks = tag("div", items, class_="marks", role=role, aria_label=_label(scene, block, element))
    return _box(scene, block, element, marks)


INPUT_TYPES: Final = {
    "plain_text_input": "text",
    "email_text_input": "email",
    "url_text_input": "url",
    "number_input": "text",  # a native number field hides what it finds wrong; the form says what is wrong
    "datepicker": "date",
    "timepicker": "time",
    "datetimepicker": "datetime-local",
}


def _field(scene: Scene, block: Json, element: Json) -> Markup:
    kind = element["type"]
    shown = _shown_value(scene, element, scene.value(block, element))
    shared: dict[str, Attribute] = {
        "placeholder": scene.plain(element.get("placeholder")),
        "aria_label": _label(scene, block, element),
        "aria_invalid": "true" if block.get("block_id") in scene.errors else None,
        "data_focus": bool(element.get("focus_on_load")),
        "maxlength": element.get("max_length"),
        "class_": "field",
    }
    if element.get("multiline") or kind == "rich_text_input":
        return _box(scene, block, element, tag("textarea", shown, rows=4, **shared))
    numeric = "decimal" if kind == "number_input" else None
    drawn = tag("input", type=INPUT_TYPES[kind], value=shown, inputmode=numeric, autocomplete="off", **shared)
    return _box(scene, block, element, drawn)


def _shown_value(scene: Scene, element: Json, value: Any) -> str:
    if not value:
        return ""
    if element["type"] == "datetimepicker":
        return scene.reader.local(float(value)).strftime("%Y-%m-%dT%H:%M")
    if element["type"] == "rich_text_input":
        parts = [run for part in value.get("elements", []) for run in part.get("elements", [])]
        return "".join(str(run.get("text", "")) for run in parts)
    return str(value)


def _file_input(scene: Scene, block: Json, element: Json) -> Markup:
    files = [file for file in scene.value(block, element) or [] if isinstance(file, dict)]
    chips = [tag("span", icon("clip"), " ", str(file.get("name", "")), class_="chip") for file in files]
    accept = ",".join(f".{one}" for one in element.get("filetypes", [])) or None
    many = int(element.get("max_files", 10)) > 1
    label = _label(scene, block, element)
    chooser = tag("input", type="file", multiple=many, accept=accept, aria_label=label, class_="file-input")
    return _box(scene, block, element, tag("div", chips, class_="chips"), chooser)


def value_from(element: Json, raw: Any, scene: Scene) -> Any:
    """What the script read from an element, as `Visitor` wants it. ValueError where a date-time is none."""
    kind = element["type"]
    if raw in (None, ""):
        return None
    if kind == "datetimepicker":
        return int(datetime.fromisoformat(str(raw)).replace(tzinfo=scene.reader.zone).timestamp())
    if kind == "rich_text_input":
        section = {"type": "rich_text_section", "elements": [{"type": "text", "text": str(raw)}]}
        return {"type": "rich_text", "elements": [section]}
    if kind == "file_input":
        files = scene.reader.world.files
        return [files.as_slack(file_id) for file_id in raw if files.get(file_id)]
    return raw


ELEMENTS: Final[dict[str, Draw]] = {
    "button": _button,
    "workflow_button": _button,
    "icon_button": _icon_button,
    "feedback_buttons": _feedback,
    "overflow": _overflow,
    "static_select": _static_select,
    "multi_static_select": _multi_static,
    "radio_buttons": _marks,
    "checkboxes": _marks,
    "file_input": _file_input,
    "rich_text_input": _field,
    **dict.fromkeys(INPUT_TYPES, _field),
    **dict.fromkeys(("users_select", "channels_select", "conversations_select"), _picked_select),
    **dict.fromkeys(("multi_users_select", "multi_channels_select", "multi_conversations_select"), _multi_picked),
}
