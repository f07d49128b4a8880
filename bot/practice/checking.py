"""What a check of Block Kit finds, and the small checks that all others are made of."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from bot.practice import limits

Surface = Literal["message", "modal", "home"]
BOTH_TEXTS = frozenset({"plain_text", "mrkdwn"})
PLAIN = frozenset({"plain_text"})


@dataclass(frozen=True)
class Problem:
    """One broken rule: where (a JSON pointer), what Slack says of it, and its error code for messages."""

    pointer: str
    message: str
    code: str = "invalid_blocks"

    def __str__(self) -> str:
        """The problem as one line."""
        return f"{self.message} [{self.pointer}]"


class Checker:
    """Collects problems; each check says whether it was passed."""

    def __init__(self, surface: Surface) -> None:
        self.surface = surface
        self.found: list[Problem] = []

    def say(self, pointer: str, message: str, code: str = "invalid_blocks") -> bool:
        """Note a problem; always False."""
        self.found.append(Problem(pointer, message, code))
        return False

    def fields(self, thing: Any, pointer: str, needed: str, optional: str = "") -> bool:
        """The thing has every needed field and none beyond the optional ones (names divided by spaces)."""
        if not isinstance(thing, dict):
            return self.say(pointer, "must be an object")
        required = set(needed.split())
        allowed = required | set(optional.split()) | {"type"}
        missing = [name for name in sorted(required) if thing.get(name) is None]
        for name in missing:
            self.say(pointer, f"missing required field: {name}")
        for name in thing:
            if name not in allowed:
                self.say(pointer, f"invalid additional property: {name}")
        return not missing

    def string(self, value: Any, pointer: str, most: int, least: int = 1) -> bool:
        """A text of `least` to `most` characters."""
        if not isinstance(value, str):
            return self.say(pointer, "must be a string")
        if len(value) > most:
            return self.say(pointer, f"must be less than {most + 1} characters")
        if len(value) < least:
            return self.say(pointer, f"must be more than {least - 1} characters")
        return True

    def text(self, value: Any, pointer: str, most: int = limits.TEXT, kinds: Collection[str] = PLAIN) -> bool:
        """A text object of one of the kinds."""
        if not isinstance(value, dict):
            return self.say(pointer, "must be a text object")
        kind = value.get("type")
        if not self.one_of(kind, f"{pointer}/type", kinds):
            return False
        extra = "emoji" if kind == "plain_text" else "verbatim"
        if not self.fields(value, pointer, "text", extra):
            return False
        return self.string(value["text"], f"{pointer}/text", most)

    def optional_text(
        self,
        thing: dict[str, Any],
        name: str,
        pointer: str,
        most: int = limits.TEXT,
        kinds: Collection[str] = PLAIN,
    ) -> None:
        """A text object, where there is one."""
        if thing.get(name) is not None:
            self.text(thing[name], f"{pointer}/{name}", most, kinds)

    def optional_string(self, thing: dict[str, Any], name: str, pointer: str, most: int) -> None:
        """A text, where there is one."""
        if thing.get(name) is not None:
            self.string(thing[name], f"{pointer}/{name}", most, least=0)

    def items(self, value: Any, pointer: str, most: int, least: int = 1) -> bool:
        """A list of `least` to `most` objects or lists."""
        if not isinstance(value, list):
            return self.say(pointer, "must be an array")
        if len(value) > most:
            return self.say(pointer, f"no more than {most} items allowed")
        if len(value) < least:
            return self.say(pointer, f"no fewer than {least} items allowed")
        return True

    def each(self, value: Any, pointer: str, most: int, least: int = 1) -> Iterator[tuple[str, dict[str, Any]]]:
        """The objects of a list of `least` to `most`, each with its pointer."""
        if not self.items(value, pointer, most, least):
            return
        for number, item in enumerate(value):
            if isinstance(item, dict):
                yield f"{pointer}/{number}", item
            else:
                self.say(f"{pointer}/{number}", "must be an object")

    def one_of(self, value: Any, pointer: str, allowed: Collection[str]) -> bool:
        """One of a few words."""
        if isinstance(value, str) and value in allowed:
            return True
        return self.say(pointer, f"must be one of {sorted(allowed)}, not {value!r}")

    def number(self, value: Any, pointer: str, least: float, most: float) -> bool:
        """A number within bounds."""
        if isinstance(value, bool) or not isinstance(value, (int, float)):
            return self.say(pointer, "must be a number")
        if not least <= value <= most:
            return self.say(pointer, f"must be between {least} and {most}")
        return True
