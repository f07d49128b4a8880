"""Block Kit drawn as HTML the way Slack shows it. Every text is escaped; what is unknown is named, not hidden."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Final

from markupsafe import Markup

from bot.practice.page.elements import element_html
from bot.practice.page.html import EMPTY, safe_link, tag
from bot.practice.page.icons import icon
from bot.practice.page.pictures import chart_html, picture_html
from bot.practice.page.richtext import rich_text_html
from bot.practice.page.scene import Scene
from bot.practice.page.words import client_sentence
from bot.practice.records import Json

TASK_SIGNS = {"pending": "○", "in_progress": "◐", "complete": "✓", "error": "✕"}


def blocks_html(scene: Scene, blocks: Iterable[Json]) -> Markup:
    """Blocks one under the other."""
    return tag("div", [block_html(scene, block) for block in blocks], class_="blocks")


def block_html(scene: Scene, block: Json) -> Markup:
    """One block; a note for one that this page doesn't know."""
    draw = BLOCKS.get(block["type"])
    if draw is None:
        return tag("p", scene.reader.t("unsupported", kind=block["type"]), class_="unsupported")
    return draw(scene, block)


def _header(scene: Scene, block: Json) -> Markup:
    return tag("h3", scene.plain(block["text"]), class_="b-header")


def _section(scene: Scene, block: Json) -> Markup:
    text = tag("div", scene.text(block["text"]), class_="text") if block.get("text") else None
    fields = None
    if block.get("fields"):
        fields = tag("div", [tag("div", scene.text(field)) for field in block["fields"]], class_="fields")
    accessory = block.get("accessory")
    side = tag("div", _element(scene, block, accessory), class_="accessory") if accessory else None
    return tag("div", tag("div", text, fields, class_="grow"), side, class_="b-section")


def _element(scene: Scene, block: Json, element: Json) -> Markup:
    return picture_html(scene, element, "thumb") if element["type"] == "image" else element_html(scene, block, element)


def _context(scene: Scene, block: Json) -> Markup:
    pieces = [
        picture_html(scene, one, "tiny") if one["type"] == "image" else tag("span", scene.text(one))
        for one in block["elements"]
    ]
    return tag("div", pieces, class_="b-context")


def _divider(_: Scene, __: Json) -> Markup:
    return tag("hr")


def _image(scene: Scene, block: Json) -> Markup:
    return tag("figure", tag("figcaption", scene.plain(block.get("title"))), picture_html(scene, block, "wide"))


def _actions(scene: Scene, block: Json) -> Markup:
    return tag("div", [element_html(scene, block, one) for one in block["elements"]], class_="b-actions")


def _input(scene: Scene, block: Json) -> Markup:
    optional = tag("span", " ", scene.reader.t("optional"), class_="optional") if block.get("optional") else None
    error = scene.errors.get(block.get("block_id", ""))
    return tag(
        "div",
        tag("div", scene.plain(block["label"]), optional, class_="label"),
        element_html(scene, block, block["element"]),
        tag(
            "p",
            icon("warning"),
            " ",
            client_sentence(scene.reader.language, error),
            class_="error",
            role="alert",
            data_testid=f"error-{block.get('block_id')}",
        )
        if error
        else None,
        tag("p", scene.text(block["hint"]), class_="field-hint") if block.get("hint") else None,
        class_="b-input wrong" if error else "b-input",
    )


def _rich_text(scene: Scene, block: Json) -> Markup:
    return rich_text_html(scene.reader, block)


def _cell(scene: Scene, cell: Json) -> Markup:
    if cell.get("type") == "rich_text":
        return rich_text_html(scene.reader, cell)
    return tag("span", str(cell.get("text", "")))


def _table(scene: Scene, block: Json) -> Markup:
    settings = block.get("column_settings") or []
    rows = []
    for number, row in enumerate(block["rows"]):
        cells = []
        for column, cell in enumerate(row):
            setting = (settings[column] if column < len(settings) else None) or {}
            align = setting.get("align") or ("right" if cell.get("type") == "raw_number" else "left")
            cells.append(tag("td" if number else "th", _cell(scene, cell), class_=f"{align}"))
        rows.append(tag("tr", cells))
    caption = tag("caption", str(block["caption"])) if block.get("caption") else None
    return tag("div", tag("table", caption, rows), class_="b-table")


def _chart(_: Scene, block: Json) -> Markup:
    return chart_html(block)


def _markdown(_: Scene, block: Json) -> Markup:
    return tag("div", str(block["text"]), class_="text pre-line")


def _alert(scene: Scene, block: Json) -> Markup:
    return tag("div", scene.text(block["text"]), class_=f"b-alert {block.get('level', 'default')}", role="note")


def _card(scene: Scene, block: Json) -> Markup:
    buttons = [element_html(scene, block, one) for one in block.get("actions", [])]
    return tag(
        "div",
        picture_html(scene, block["hero_image"], "wide") if block.get("hero_image") else None,
        tag("strong", scene.text(block.get("title"))),
        tag("div", scene.text(block.get("subtitle")), class_="quiet"),
        tag("div", scene.text(block.get("body"))),
        tag("div", buttons, class_="b-actions") if buttons else None,
        class_="b-card",
    )


def _carousel(scene: Scene, block: Json) -> Markup:
    return tag("div", [_card(scene, card) for card in block["elements"]], class_="b-carousel", tabindex=0)


def _container(scene: Scene, block: Json) -> Markup:
    title = rich_text_html(scene.reader, block["rich_text_title"]) if block.get("rich_text_title") else None
    head = tag(
        "summary", title or tag("strong", scene.plain(block.get("title"))), " ", scene.text(block.get("subtitle"))
    )
    inside = [block_html(scene, child) for child in block["child_blocks"]]
    return tag(
        "details", head, tag("div", inside, class_="blocks"), class_="b-card", open=not block.get("default_collapsed")
    )


def _task(_: Scene, block: Json) -> Markup:
    return tag("div", TASK_SIGNS.get(block["status"], "○"), " ", _words(block["title"]), class_="b-task")


def _plan(scene: Scene, block: Json) -> Markup:
    tasks = [_task(scene, task) for task in block.get("tasks", [])]
    return tag("div", tag("strong", _words(block["title"])), tasks, class_="b-card")


def _words(value: Any) -> str:
    return str(value["text"]) if isinstance(value, dict) and "text" in value else str(value)


def _video(scene: Scene, block: Json) -> Markup:
    url = safe_link(str(block.get("title_url") or block.get("video_url") or ""))
    title = scene.plain(block["title"])
    return tag(
        "p", "▶ ", tag("a", title, href=url, target="_blank", rel="noopener noreferrer") if url else EMPTY + title
    )


BLOCKS: Final[dict[str, Callable[[Scene, Json], Markup]]] = {
    "actions": _actions,
    "alert": _alert,
    "card": _card,
    "carousel": _carousel,
    "container": _container,
    "context": _context,
    "context_actions": _actions,
    "data_table": _table,
    "data_visualization": _chart,
    "divider": _divider,
    "header": _header,
    "image": _image,
    "input": _input,
    "markdown": _markdown,
    "plan": _plan,
    "rich_text": _rich_text,
    "section": _section,
    "table": _table,
    "task_card": _task,
    "video": _video,
}
