"""Text as a person types it, turned into the text that Slack sends. platform.md §1.4."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.practice.records import Json

if TYPE_CHECKING:
    from bot.practice.world import World

LINK = re.compile(r"https?://[^\s<>|]+")
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+")


def escaped(text: str) -> str:
    """The three characters that Slack escapes, the ampersand first."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def message_text(world: World, typed: str) -> str:
    """A message: escaped, with @names, #channels, links and addresses as references."""
    return _linked(_with_references(world, escaped(typed), with_names=False))


def command_text(world: World, typed: str, *, should_escape: bool) -> str:
    """The text after a command: escaped; with references (`<@U…|name>`) only where the manifest asks for it."""
    if not should_escape:
        return escaped(typed)
    return _linked(_with_references(world, escaped(typed), with_names=True))


def rich_text(text: str) -> list[Json]:
    """The blocks that come with a person's message: its text as one rich_text block."""
    section = {"type": "rich_text_section", "elements": [{"type": "text", "text": text}]}
    return [{"type": "rich_text", "elements": [section]}]


def _with_references(world: World, text: str, *, with_names: bool) -> str:
    people: dict[str, str] = {}
    for user in world.users():
        suffix = f"|{user.name}" if with_names else ""
        for name in (user.name, user.shown_name):
            people[f"@{escaped(name)}"] = f"<@{user.id}{suffix}>"
    channels = {
        f"#{channel.name}": f"<#{channel.id}|{channel.name}>"
        for channel in world.rooms.all()
        if channel.kind in ("channel", "group")
    }
    references = people | channels
    longest_first = sorted(references, key=len, reverse=True)
    pattern = "|".join(re.escape(name) for name in longest_first)
    return re.sub(pattern, lambda found: references[found[0]], text) if "@" in text or "#" in text else text


def _linked(text: str) -> str:
    text = LINK.sub(lambda found: f"<{found[0]}>", text)
    return MAIL.sub(lambda found: f"<mailto:{found[0]}|{found[0]}>", text)
