"""Block Kit drawn as HTML, for the preview page: what Slack would show, near enough to judge wording and layout.

Everything that comes from a payload is escaped. A block or element that this module doesn't know is a
`KeyError`, so that nothing is missing from the page in silence.
"""

from collections.abc import Callable, Iterable
from html import escape
from typing import Any, Final

from messages.draw_charts import chart_svg

Json = dict[str, Any]


def blocks_html(blocks: Iterable[Json]) -> str:
    """Return blocks as HTML."""
    return "\n".join(_BLOCKS[block["type"]](block) for block in blocks)


def modal_html(view: Json) -> str:
    """Return a modal view as HTML."""
    buttons = "".join(
        f'<span class="button{style}">{_text(view[name])}</span>'
        for name, style in (("close", ""), ("submit", " primary"))
        if name in view
    )
    return (
        f'<div class="modal"><div class="title">{_text(view["title"])}<span class="x">✕</span></div>'
        f'<div class="body">{blocks_html(view["blocks"])}</div><div class="foot">{buttons}</div></div>'
    )


def _text(value: Json) -> str:
    """Return a text object; this bot's are all plain."""
    return escape(value["text"])


def _header(block: Json) -> str:
    return f"<h4>{_text(block['text'])}</h4>"


def _section(block: Json) -> str:
    image = block.get("accessory")
    picture = f' <span class="picture">{escape(image["alt_text"])}</span>' if image else ""
    return f"<p>{_text(block['text'])}{picture}</p>"


def _context(block: Json) -> str:
    return f'<p class="context">{" ".join(_text(element) for element in block["elements"])}</p>'


def _divider(_: Json) -> str:
    return "<hr>"


def _image(block: Json) -> str:
    # The page loads nothing from elsewhere: a picture is told by its words.
    title = _text(block["title"]) if "title" in block else ""
    return f'<figure><span class="picture">{escape(block["alt_text"])}</span><figcaption>{title}</figcaption></figure>'


def _rich_text(block: Json) -> str:
    tags = {"rich_text_section": "p", "rich_text_quote": "blockquote"}
    drawn = []
    for container in block["elements"]:
        tag = tags[container["type"]]
        drawn.append(f"<{tag}>{''.join(map(_run, container['elements']))}</{tag}>")
    return "".join(drawn)


def _run(element: Json) -> str:
    if element["type"] == "user":
        return f'<span class="mention">@{escape(element["user_id"])}</span>'
    if element["type"] == "channel":
        return f'<span class="mention">#{escape(element["channel_id"])}</span>'
    drawn = escape(element["text"])
    if element["type"] == "link":
        drawn = f'<a href="{escape(element["url"])}" rel="noopener">{drawn}</a>'
    for style in element.get("style", {}):
        tag = {"bold": "b", "code": "code"}[style]
        drawn = f"<{tag}>{drawn}</{tag}>"
    return drawn


def _actions(block: Json) -> str:
    return f'<div class="actions">{"".join(_ELEMENTS[element["type"]](element) for element in block["elements"])}</div>'


def _button(element: Json) -> str:
    asks = f' title="{escape(element["confirm"]["text"]["text"])}"' if "confirm" in element else ""
    sign = " ↗" if "url" in element else ""
    return f'<span class="button {element.get("style", "")}"{asks}>{_text(element["text"])}{sign}</span>'


def _select(element: Json) -> str:
    shown = ", ".join(_text(option["text"]) for option in _picked(element))
    options = "".join(f"<li>{_text(option['text'])}</li>" for option in element["options"])
    return _box(element, shown, "⌄") + f'<ul class="options">{options}</ul>'


def _picked(element: Json) -> list[Json]:
    picked: list[Json] = element.get("initial_options", [])
    return [*picked, element["initial_option"]] if "initial_option" in element else picked


def _picker(element: Json) -> str:
    names = ("initial_date", "initial_time", "initial_user", "initial_conversation")
    return _box(element, escape("".join(element.get(name, "") for name in names)), "⌄")


def _people(element: Json) -> str:
    return _box(element, escape(", ".join(element.get("initial_users", []))), "⌄")


def _input(element: Json) -> str:
    shown = escape(element.get("initial_value", ""))
    return _box(element, shown, "", "tall" if element.get("multiline") else "")


def _file(_: Json) -> str:
    return '<div class="box">📎</div>'


def _box(element: Json, shown: str, sign: str, kind: str = "") -> str:
    if not shown:
        placeholder = _text(element["placeholder"]) if "placeholder" in element else ""
        shown = f'<span class="placeholder">{placeholder}</span>'
    return f'<div class="box {kind}">{shown}<span class="sign">{sign}</span></div>'


def _marks(element: Json) -> str:
    picked = _picked(element)
    signs = "☑☐" if element["type"] == "checkboxes" else "◉○"
    lines = []
    for option in element["options"]:
        hint = f"<br><small>{_text(option['description'])}</small>" if "description" in option else ""
        lines.append(f"<li>{signs[option not in picked]} {_text(option['text'])}{hint}</li>")
    return f'<ul class="marks">{"".join(lines)}</ul>'


def _field(block: Json) -> str:
    hint = f'<p class="context">{_text(block["hint"])}</p>' if "hint" in block else ""
    optional = ' <span class="optional">(optional)</span>' if block["optional"] else ""
    element = _ELEMENTS[block["element"]["type"]](block["element"])
    return f'<div class="field"><div class="label">{_text(block["label"])}{optional}</div>{element}{hint}</div>'


def _table(block: Json) -> str:
    aligned = [setting["align"] for setting in block["column_settings"]]
    rows = []
    for number, row in enumerate(block["rows"]):
        tag = "td" if number else "th"
        cells = (f'<{tag} class="{side}">{_text(cell)}</{tag}>' for cell, side in zip(row, aligned, strict=True))
        rows.append(f"<tr>{''.join(cells)}</tr>")
    return f"<table>{''.join(rows)}</table>"


def _chart(block: Json) -> str:
    return f"<figure><figcaption>{escape(block['title'])}</figcaption>{chart_svg(block['chart'])}</figure>"


_BLOCKS: Final[dict[str, Callable[[Json], str]]] = {
    "header": _header,
    "section": _section,
    "context": _context,
    "divider": _divider,
    "image": _image,
    "rich_text": _rich_text,
    "actions": _actions,
    "input": _field,
    "table": _table,
    "data_visualization": _chart,
}
_ELEMENTS: Final[dict[str, Callable[[Json], str]]] = {
    "button": _button,
    "static_select": _select,
    "multi_static_select": _select,
    "overflow": _select,
    "radio_buttons": _marks,
    "checkboxes": _marks,
    "datepicker": _picker,
    "timepicker": _picker,
    "users_select": _picker,
    "conversations_select": _picker,
    "multi_users_select": _people,
    "plain_text_input": _input,
    "number_input": _input,
    "email_text_input": _input,
    "file_input": _file,
}
