"""Blocks, elements and views, each in its least right form, to be spoiled by tests."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


def plain(words: str = "x") -> Json:
    return {"type": "plain_text", "text": words}


def mrkdwn(words: str = "x") -> Json:
    return {"type": "mrkdwn", "text": words}


def section(words: str = "x", **more: Any) -> Json:
    return {"type": "section", "text": mrkdwn(words)} | more


def button(action_id: str = "go", **more: Any) -> Json:
    return {"type": "button", "action_id": action_id, "text": plain()} | more


def actions(*elements: Json, **more: Any) -> Json:
    return {"type": "actions", "elements": list(elements)} | more


def option(value: str = "v", words: str = "x", **more: Any) -> Json:
    return {"text": plain(words), "value": value} | more


def offered(count: int) -> list[Json]:
    return [option(str(number)) for number in range(count)]


def select(**more: Any) -> Json:
    return {"type": "static_select", "action_id": "pick", "options": offered(2)} | more


def asked(element: Json | None = None, **more: Any) -> Json:
    text = {"type": "plain_text_input", "action_id": "say"}
    return {"type": "input", "label": plain(), "element": element or text} | more


def modal(*blocks: Json, **more: Any) -> Json:
    return {"type": "modal", "title": plain(), "submit": plain(), "blocks": list(blocks)} | more


def home(*blocks: Json, **more: Any) -> Json:
    return {"type": "home", "blocks": list(blocks)} | more


def message(*blocks: Json) -> Json:
    return {"text": "x", "blocks": list(blocks)}


def cell(words: str = "x") -> Json:
    return {"type": "raw_text", "text": words}


def rich_cell() -> Json:
    part = {"type": "rich_text_section", "elements": [{"type": "text", "text": "x"}]}
    return {"type": "rich_text", "elements": [part]}


def table(*rows: list[Json], **more: Any) -> Json:
    return {"type": "table", "rows": list(rows)} | more


def data_table(*rows: list[Json], **more: Any) -> Json:
    return {"type": "data_table", "caption": "x", "rows": list(rows)} | more


def series(name: str = "x", labels: str = "ab", value: object = 1) -> Json:
    return {"name": name, "data": [{"label": label, "value": value} for label in labels]}


def line(*lines: Json, **more: Any) -> Json:
    axes = {"categories": ["a", "b"]} | more
    chart = {"type": "line", "series": list(lines), "axis_config": axes}
    return {"type": "data_visualization", "title": "x", "chart": chart}


def pie(*segments: Json, title: str = "x") -> Json:
    chart = {"type": "pie", "segments": list(segments)}
    return {"type": "data_visualization", "title": title, "chart": chart}


def segment(label: str = "x", value: object = 1) -> Json:
    return {"label": label, "value": value}


CONFIRM = {"title": plain(), "text": mrkdwn(), "confirm": plain(), "deny": plain()}
IMAGE = {"type": "image", "image_url": "https://example.org/a.png", "alt_text": "x"}
CHECKBOXES = {"type": "checkboxes", "action_id": "tick", "options": offered(10)}
OVERFLOW = {"type": "overflow", "action_id": "more", "options": offered(5)}
