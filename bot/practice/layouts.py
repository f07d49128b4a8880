"""The checks of single blocks, and what a block holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from bot.practice import limits
from bot.practice.checking import BOTH_TEXTS, Checker
from bot.practice.elements import (
    IN_ACTIONS,
    IN_CONTEXT_ACTIONS,
    IN_INPUT,
    IN_SECTION,
    check_element,
    check_image,
)
from bot.practice.tables import check_chart, check_data_table, check_table

Json = dict[str, Any]
MODAL_ONLY = frozenset({"alert"})
MESSAGE_ONLY = frozenset(
    {
        "card",
        "carousel",
        "container",
        "context_actions",
        "data_table",
        "data_visualization",
        "markdown",
        "plan",
        "table",
        "task_card",
    }
)
RICH_TEXT_PARTS = ("rich_text_section", "rich_text_list", "rich_text_preformatted", "rich_text_quote")
TASK_STATES = ("pending", "in_progress", "complete", "error")
ALERT_LEVELS = ("default", "info", "warning", "error", "success")


def check_block(check: Checker, block: Any, pointer: str) -> None:
    """One block with everything in it, and whether it may stand on this surface."""
    if not isinstance(block, dict):
        check.say(pointer, "must be an object")
        return
    kind = block.get("type")
    wrong_place = (kind in MODAL_ONLY and check.surface != "modal") or (
        kind in MESSAGE_ONLY and check.surface != "message"
    )
    if kind not in RULES or wrong_place:
        check.say(f"{pointer}/type", f"unsupported type: {kind}")
        return
    if block.get("block_id") is not None:
        check.string(block["block_id"], f"{pointer}/block_id", limits.IDENTIFIER)
    RULES[kind](check, block, pointer)
    action_ids = [str(element["action_id"]) for element in elements_of(block) if element.get("action_id")]
    for action_id in sorted({one for one in action_ids if action_ids.count(one) > 1}):
        check.say(f"{pointer}/elements", f"duplicate action_id: {action_id}")


def nested(blocks: list[Json]) -> Iterator[Json]:
    """The blocks and those inside them."""
    for block in blocks:
        yield block
        if block.get("type") == "container":
            yield from nested(_objects(block.get("child_blocks")))
        elif block.get("type") == "carousel":
            yield from nested(_objects(block.get("elements")))


def elements_of(block: Json) -> list[Json]:
    """The elements directly in a block."""
    kind = block.get("type")
    if kind in ("actions", "context_actions", "context"):
        return _objects(block.get("elements"))
    if kind == "card":
        return _objects(block.get("actions"))
    return _objects([block.get("accessory"), block.get("element")])


def _objects(value: Any) -> list[Json]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _section(check: Checker, block: Json, pointer: str) -> None:
    check.fields(block, pointer, "", "text fields accessory expand block_id")
    if block.get("text") is None and not block.get("fields"):
        check.say(pointer, "must have one of text and fields")
    check.optional_text(block, "text", pointer, limits.TEXT, BOTH_TEXTS)
    fields = block.get("fields")
    if fields is not None and check.items(fields, f"{pointer}/fields", limits.SECTION_FIELDS):
        for number, field in enumerate(fields):
            check.text(field, f"{pointer}/fields/{number}", limits.SECTION_FIELD, BOTH_TEXTS)
    if block.get("accessory") is not None:
        check_element(check, block["accessory"], f"{pointer}/accessory", IN_SECTION)


def _header(check: Checker, block: Json, pointer: str) -> None:
    if check.fields(block, pointer, "text", "block_id"):
        check.text(block["text"], f"{pointer}/text", limits.HEADER)


def _divider(check: Checker, block: Json, pointer: str) -> None:
    check.fields(block, pointer, "", "block_id")


def _image(check: Checker, block: Json, pointer: str) -> None:
    check_image(check, block, pointer, "title block_id")
    check.optional_text(block, "title", pointer, limits.IMAGE_TITLE)


def _context(check: Checker, block: Json, pointer: str) -> None:
    if not check.fields(block, pointer, "elements", "block_id"):
        return
    for place, element in check.each(block["elements"], f"{pointer}/elements", limits.CONTEXT_ELEMENTS):
        if element.get("type") == "image":
            check_image(check, element, place)
        else:
            check.text(element, place, limits.TEXT, BOTH_TEXTS)


def _row_of_elements(most: int, allowed: frozenset[str]) -> Callable[[Checker, Json, str], None]:
    def rule(check: Checker, block: Json, pointer: str) -> None:
        place = f"{pointer}/elements"
        if check.fields(block, pointer, "elements", "block_id") and check.items(block["elements"], place, most):
            for number, element in enumerate(block["elements"]):
                check_element(check, element, f"{place}/{number}", allowed)

    return rule


def _input(check: Checker, block: Json, pointer: str) -> None:
    if not check.fields(block, pointer, "label element", "hint optional dispatch_action block_id"):
        return
    check.text(block["label"], f"{pointer}/label", limits.INPUT_LABEL)
    check.optional_text(block, "hint", pointer, limits.INPUT_HINT)
    check_element(check, block["element"], f"{pointer}/element", IN_INPUT)
    if (
        block.get("dispatch_action")
        and isinstance(block["element"], dict)
        and block["element"].get("type") == "file_input"
    ):
        check.say(f"{pointer}/dispatch_action", "not with a file_input")


def _rich_text(check: Checker, block: Json, pointer: str) -> None:
    if not check.fields(block, pointer, "elements", "block_id"):
        return
    for place, part in check.each(block["elements"], f"{pointer}/elements", limits.TEXT):
        if check.one_of(part.get("type"), f"{place}/type", RICH_TEXT_PARTS) and part["type"] != "rich_text_list":
            for at, item in check.each(part.get("elements"), f"{place}/elements", limits.TEXT, 0):
                if item.get("type") == "text" and not item.get("text"):
                    check.say(f"{at}/text", "must be more than 0 characters")


def _markdown(check: Checker, block: Json, pointer: str) -> None:
    if check.fields(block, pointer, "text", "block_id"):
        check.string(block["text"], f"{pointer}/text", limits.MARKDOWN_CHARS)


def _video(check: Checker, block: Json, pointer: str) -> None:
    optional = "author_name description provider_icon_url provider_name title_url block_id"
    if check.fields(block, pointer, "alt_text title thumbnail_url video_url", optional):
        check.text(block["title"], f"{pointer}/title", limits.VIDEO_TITLE)
        check.optional_string(block, "author_name", pointer, limits.VIDEO_AUTHOR)


def _alert(check: Checker, block: Json, pointer: str) -> None:
    if check.fields(block, pointer, "text", "level block_id"):
        check.text(block["text"], f"{pointer}/text", limits.ALERT, BOTH_TEXTS)
        check.one_of(block.get("level", "default"), f"{pointer}/level", ALERT_LEVELS)


def _card(check: Checker, block: Json, pointer: str) -> None:
    check.fields(block, pointer, "", "hero_image icon title subtitle body actions block_id")
    if not any(block.get(name) for name in ("hero_image", "title", "actions", "body")):
        check.say(pointer, "must have one of hero_image, title, actions and body")
    check.optional_text(block, "title", pointer, limits.CARD_TITLE, BOTH_TEXTS)
    check.optional_text(block, "subtitle", pointer, limits.CARD_TITLE, BOTH_TEXTS)
    check.optional_text(block, "body", pointer, limits.CARD_BODY, BOTH_TEXTS)
    actions = block.get("actions")
    if actions is not None and check.items(actions, f"{pointer}/actions", limits.CARD_ACTIONS):
        for number, element in enumerate(actions):
            check_element(check, element, f"{pointer}/actions/{number}", frozenset({"button"}))


def _carousel(check: Checker, block: Json, pointer: str) -> None:
    place = f"{pointer}/elements"
    if check.fields(block, pointer, "elements", "block_id"):
        for at, card in check.each(block["elements"], place, limits.CAROUSEL_CARDS):
            if check.one_of(card.get("type"), f"{at}/type", ("card",)):
                check_block(check, card, at)


def _container(check: Checker, block: Json, pointer: str) -> None:
    optional = "title rich_text_title subtitle width icon is_collapsible default_collapsed has_header_divider block_id"
    if not check.fields(block, pointer, "child_blocks", optional):
        return
    if block.get("title") is None and block.get("rich_text_title") is None:
        check.say(pointer, "must have one of title and rich_text_title")
    check.optional_text(block, "title", pointer, limits.CARD_TITLE)
    check.optional_text(block, "subtitle", pointer, limits.CARD_TITLE, BOTH_TEXTS)
    place = f"{pointer}/child_blocks"
    for at, child in check.each(block["child_blocks"], place, limits.CONTAINER_BLOCKS):
        check_block(check, child, at)


def _task_card(check: Checker, block: Json, pointer: str) -> None:
    if check.fields(block, pointer, "task_id title status", "details output sources block_id"):
        check.one_of(block["status"], f"{pointer}/status", TASK_STATES)


def _plan(check: Checker, block: Json, pointer: str) -> None:
    if check.fields(block, pointer, "title", "tasks block_id"):
        for place, task in check.each(block.get("tasks", []), f"{pointer}/tasks", limits.MESSAGE_BLOCKS, 0):
            _task_card(check, task, place)


RULES: dict[str, Callable[[Checker, Json, str], None]] = {
    "actions": _row_of_elements(limits.ACTIONS_ELEMENTS, IN_ACTIONS),
    "alert": _alert,
    "card": _card,
    "carousel": _carousel,
    "container": _container,
    "context": _context,
    "context_actions": _row_of_elements(limits.CONTEXT_ACTIONS_ELEMENTS, IN_CONTEXT_ACTIONS),
    "data_table": check_data_table,
    "data_visualization": check_chart,
    "divider": _divider,
    "header": _header,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "plan": _plan,
    "rich_text": _rich_text,
    "section": _section,
    "table": check_table,
    "task_card": _task_card,
    "video": _video,
}
