"""One page with every message and form, each variant in both languages side by side.

`python -m bot preview` writes it. The page stands alone: no script, and nothing loaded from anywhere.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from jinja2 import Environment, FileSystemLoader

from messages.blockkit import message_payloads, modal
from messages.draw import blocks_html, modal_html
from messages.gallery import every_field, every_part
from messages.locales import LANGUAGES
from messages.render import Rendered, names, render
from messages.samples import variants

_ROOM: Final = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Drawing:
    """A message as one reader gets it: what a notification says, and what the chat shows."""

    title: str
    language: str
    text: str
    html: str
    is_form: bool


def page() -> str:
    """Return the page as HTML."""
    environment = Environment(loader=FileSystemLoader(_ROOM), autoescape=True, trim_blocks=True, lstrip_blocks=True)
    ordered = sorted(names(), key=lambda name: (name.startswith("errors/"), name))
    shown = {name: {variant: _both(name, data) for variant, data in variants(name).items()} for name in ordered}
    shown["gallery/parts"] = {"for those who write templates": _gallery()}
    features: dict[str, list[str]] = {}
    for name in shown:
        features.setdefault(name.partition("/")[0], []).append(name)
    return environment.get_template("preview.html").render(shown=shown, features=features)


def _both(name: str, data: dict[str, Any]) -> list[Drawing]:
    return [_drawing(render(name, data, language), language) for language in LANGUAGES]


def _gallery() -> list[Drawing]:
    parts = every_part()
    return [
        _drawing(parts, "drawn"),
        _drawing(parts, "told in words, where charts can't be drawn", charts=False),
        _drawing(every_field(), "fields"),
    ]


def _drawing(rendered: Rendered, title: str, *, charts: bool = True) -> Drawing:
    if rendered.form:
        html = modal_html(modal(rendered, callback_id="preview"))
    else:
        html = "".join(blocks_html(payload.blocks) for payload in message_payloads(rendered, charts=charts))
    return Drawing(title, rendered.language, rendered.text, html, rendered.form is not None)
