"""HTML that is safe by construction: whatever is not made by `tag` is escaped when it is put in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeAlias
from urllib.parse import urlsplit

from markupsafe import Markup, escape

Child: TypeAlias = "str | Markup | Iterable[str | Markup | None] | None"
Attribute: TypeAlias = str | int | float | bool | None

VOID = frozenset({"br", "hr", "img", "input"})
LINK_SCHEMES = frozenset({"http", "https", "mailto"})
EMPTY = Markup()


def tag(name: str, /, *children: Child, **attributes: Attribute) -> Markup:
    """An element. `data_act="x"` becomes data-act, `class_` class; True is a bare attribute, None and False none.

    Text among the children is escaped, `Markup` is taken as it is.
    """
    opening = f"<{name}{''.join(_attribute(key, value) for key, value in attributes.items())}>"
    if name in VOID:
        return Markup(opening)  # noqa: S704 - every part of it has been escaped
    return Markup(f"{opening}{joined(*children)}</{name}>")  # noqa: S704 - every part of it has been escaped


def joined(*children: Child) -> Markup:
    """Pieces one after the other, text escaped."""
    made: list[str] = []
    for child in children:
        if child is None:
            continue
        if isinstance(child, str):
            made.append(escape(child))
        else:
            made.extend(escape(one) for one in child if one is not None)
    return Markup("".join(made))  # noqa: S704 - every part of it has been escaped


def lines(text: str) -> Markup:
    """Text with its line breaks kept."""
    pieces: list[str | Markup] = []
    for number, line in enumerate(text.split("\n")):
        if number:
            pieces.append(tag("br"))
        pieces.append(line)
    return joined(pieces)


def safe_link(url: str) -> str | None:
    """The address, if following it can do no more than open a page or a letter."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme.lower() in LINK_SCHEMES else None


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
