"""The log of what went over the wire between the workspace and the bot, newest last, bounded."""

from __future__ import annotations

import itertools
from collections import deque
from dataclasses import asdict, dataclass

from bot.practice.records import Json

KEPT = 1_000


@dataclass(frozen=True)
class Entry:
    """One exchange. `kind`: api, socket, ack, response_url or visitor. `ms` is how long it took, if known."""

    number: int
    time: float
    kind: str
    name: str
    request: Json
    response: Json
    status: int = 200
    ms: float | None = None

    def as_json(self) -> Json:
        """The entry for a page or a test."""
        return asdict(self)


class Traffic:
    """A bounded log; `since` lets a reader fetch only what is new."""

    def __init__(self) -> None:
        self._entries: deque[Entry] = deque(maxlen=KEPT)
        self._numbers = itertools.count(1)

    def note(
        self,
        time: float,
        kind: str,
        name: str,
        request: Json,
        response: Json | None = None,
        status: int = 200,
        ms: float | None = None,
    ) -> None:
        """Add an entry; `time` is practice time."""
        entry = Entry(next(self._numbers), time, kind, name, request, response or {}, status, ms)
        self._entries.append(entry)

    def since(self, number: int = 0) -> list[Entry]:
        """The kept entries whose number is greater than `number`, oldest first."""
        return [entry for entry in tuple(self._entries) if entry.number > number]

    def clear(self) -> None:
        """Forget everything noted so far."""
        self._entries.clear()
