"""Drawn messages, remembered: drawing a conversation again costs only what has changed in it."""

from __future__ import annotations

from collections.abc import Hashable

from markupsafe import Markup

from bot.practice.page.message import Setting, message_html
from bot.practice.page.reader import Reader
from bot.practice.records import Message

KEPT = 2_000


class Drawings:
    """A tab's drawn messages. One is drawn anew when anything that it shows has changed."""

    def __init__(self) -> None:
        self._drawn: dict[tuple[str, bool], tuple[Hashable, Markup]] = {}

    def html(self, reader: Reader, message: Message, setting: Setting) -> Markup:
        """The message as `reader` sees it."""
        place = (message.ts, setting.in_thread)
        mark = _mark(reader, message, setting)
        known = self._drawn.get(place)
        if known is not None and known[0] == mark:
            return known[1]
        if len(self._drawn) >= KEPT:
            self._drawn.clear()
        drawn = message_html(reader, message, setting)
        self._drawn[place] = (mark, drawn)
        return drawn


def _mark(reader: Reader, message: Message, setting: Setting) -> Hashable:
    """All that a drawing depends on. A changed message has another `edited`; its blocks need not be compared."""
    values = reader.world.posts.values(message, reader.user.id) if message.bot_id else None
    replies = [(reply.ts, reply.user) for reply in setting.replies]
    return (
        (reader.user.id, reader.user.tz, reader.language, reader.now().date(), reader.names),
        (message.channel, message.text, str(message.edited), str(message.reactions), str(message.files), str(values)),
        (setting.continues, setting.editing, setting.note, str(replies)),
    )
