"""Where blocks stand, and what has been put into them: what a drawing of Block Kit needs to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from markupsafe import Markup

from bot.practice.inputs import KEYS
from bot.practice.page.emoji import with_emoji
from bot.practice.page.html import EMPTY, lines
from bot.practice.page.mrkdwn import mrkdwn_html
from bot.practice.page.reader import Reader
from bot.practice.records import Json


@dataclass(frozen=True)
class Scene:
    """The reader, the values in the elements (as `state.values`) and the sentences under fields, by block_id."""

    reader: Reader
    values: dict[str, dict[str, Json]] = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    def value(self, block: Json, element: Json) -> Any:
        """What an element holds now: a text, an option or options, an id or ids, a date."""
        entry = self.values.get(block.get("block_id", ""), {}).get(element.get("action_id", ""), {})
        keys = KEYS.get(element["type"])
        return entry.get(keys[0]) if keys else None

    def text(self, value: Json | None) -> Markup:
        """A text object, plain or mrkdwn."""
        if not value:
            return EMPTY
        if value.get("type") == "mrkdwn":
            return mrkdwn_html(self.reader, value["text"])
        return lines(self.plain(value))

    def plain(self, value: Json | None) -> str:
        """A text object as text alone."""
        return with_emoji(str(value["text"])) if value else ""
