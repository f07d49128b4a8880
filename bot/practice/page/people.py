"""How a member is shown: a picture of initials in a colour of their own."""

from __future__ import annotations

import zlib

from markupsafe import Markup

from bot.practice.page.html import tag
from bot.practice.records import User

FLAME = Markup(
    '<svg viewBox="0 0 32 32" aria-hidden="true"><path fill="#fff" d="M16 5c1 5 7 8 7 14a7 7 0 0 1-14 0c0-3 2-5 '
    '3-6 0 2 1 3 2 3 2-3 1-8 2-11z"/></svg>'
)


def avatar(user: User | None, size: str = "") -> Markup:
    """The picture of a member, or of somebody who is no longer known."""
    if user is not None and user.is_bot:
        return tag("span", FLAME, class_=f"avatar bot {size}".strip(), aria_hidden="true")
    name = user.shown_name if user else "?"
    hue = zlib.crc32((user.id if user else "").encode()) % 360
    return tag("span", initials(name), class_=f"avatar {size}".strip(), style=f"--hue:{hue}", aria_hidden="true")


def initials(name: str) -> str:
    """One Chinese character, or up to two Latin letters."""
    words = name.split()
    if not words:
        return "?"
    if not words[0][0].isascii():
        return words[0][0]
    return "".join(word[0] for word in words[:2] if word[0].isascii()).upper()
