"""How fast a command or button is acknowledged, over Socket Mode against the practice server."""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Iterable
from typing import Any

from bot.practice.server import PracticeServer
from bot.practice.visitor import Visitor
from tests.benchmarks.processes import PEOPLE, bot, empty, workspace
from tests.benchmarks.rows import TIMES, Bench, Row, percentile

WARM_UP = 30
TALKS = 200
AT_ONCE = 600


class Load:
    """People who type and press, all on one event loop beside the server's."""

    def __init__(self, server: PracticeServer) -> None:
        self._visitor = Visitor(server.world)
        self._number = 0
        self._dms = {number: self._visitor.open_dm(_rep(number)).channel for number in range(1, PEOPLE + 1)}

    def commands(self, count: int, text: str | None = None) -> tuple[list[float], list[tuple[str, str, str]]]:
        """Commands one after the other: milliseconds to each ack, and the cards (person, channel, ts)."""
        return asyncio.run(self._commands(count, text))

    def presses(self, cards: list[tuple[str, str, str]]) -> list[float]:
        """Save pressed on each card, one after the other: milliseconds to each ack."""
        return asyncio.run(self._presses(cards))

    def at_once(self, count: int) -> float:
        """Answers a second when fifty people type at once."""
        return asyncio.run(self._at_once(count))

    def _text(self) -> str:
        self._number += 1
        return f"跟王女士{self._number}聊了20分钟，留了电话139{self._number:08d}，担心价格，周六来试听"

    async def _command(self, number: int, text: str | None) -> Any:
        rep = _rep(number)
        return await self._visitor.command(rep, self._dms[number], "/log", text or self._text())

    async def _commands(self, count: int, text: str | None) -> tuple[list[float], list[tuple[str, str, str]]]:
        took, cards = [], []
        for turn in range(count):
            number = turn % PEOPLE + 1
            result = await self._command(number, text)
            assert result.ok, result.shown
            took.append(result.ms)
            if result.messages:
                cards.append((_rep(number), self._dms[number], result.messages[0]["ts"]))
        return took, cards

    async def _presses(self, cards: list[tuple[str, str, str]]) -> list[float]:
        took = []
        for rep, channel, ts in cards:
            result = await self._visitor.press(rep, "log.save", channel=channel, ts=ts)
            assert result.ok, result.shown
            took.append(result.ms or 0.0)
        return took

    async def _at_once(self, count: int) -> float:
        async def person(number: int) -> None:
            for _ in range(count // PEOPLE):
                result = await self._command(number, None)
                assert result.ok, result.shown

        started = time.perf_counter()
        await asyncio.gather(*(person(number) for number in range(1, PEOPLE + 1)))
        return count / (time.perf_counter() - started)


def _rep(number: int) -> str:
    return f"U1{number:07d}"


def _one_by_one(load: Load, text: str | None) -> dict[str, float]:
    load.commands(WARM_UP, text)
    took, cards = load.commands(TALKS, text)
    pressed = load.presses(cards)
    return {
        "log": statistics.median(took),
        "log_p99": percentile(took, 0.99),
        "save": statistics.median(pressed),
    }


def _rows() -> Iterable[Row]:
    ours: list[dict[str, float]] = []
    theirs: list[dict[str, float]] = []
    together: list[float] = []
    together_empty: list[float] = []
    for _ in range(TIMES):
        with workspace() as server:
            load = Load(server)
            with empty(server, "default"):
                theirs.append(_one_by_one(load, "card"))
            with empty(server, "before"):
                load.commands(WARM_UP, "card")
                together_empty.append(load.at_once(AT_ONCE))
            with bot(server):
                ours.append(_one_by_one(load, None))
                together.append(load.at_once(AT_ONCE))
    for name, wanted in (("log", "≤ 0.5"), ("save", "≤ 0.5"), ("log_p99", "≤ 1")):
        value, baseline = min(one[name] for one in ours), min(one[name] for one in theirs)
        yield Row(f"ack.{name}", value, "ms", baseline, wanted)
    yield Row("ack.log_50", max(together), "answers/s", max(together_empty), "≥ 0.25")


BENCHES = [Bench(("ack.log", "ack.save", "ack.log_p99", "ack.log_50"), _rows)]
