"""What all tabs share: they are drawn again when the workspace changes; the clock's walk; starting over."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import datetime
from typing import Protocol

import structlog

from bot.practice.page.stage import Due, Stage
from bot.practice.visitor import Visitor
from bot.practice.walk import Arrival, Step, Walk
from bot.practice.world import World

FRAME_SECONDS = 0.04  # changes that come together are drawn together
CLOCK_SECONDS = 5.0  # at least this often, for the clock and for the bot's connection
ASK_SECONDS = 2.0

log = structlog.get_logger(__name__)


class Drawn(Protocol):
    """What is drawn again: a tab."""

    def draw(self) -> None:
        """Bring what is shown up to date."""

    def shows(self, user: str) -> bool:
        """Whether somebody looks at it, as `user`."""


class House:
    """One world's page: its tabs, and what is under way for all of them."""

    def __init__(self, world: World, stage: Stage) -> None:
        self.world = world
        self.stage = stage
        self.visitor = Visitor(world)
        self.tabs: set[Drawn] = set()
        self.due: Due | None = None
        self.step: Step | None = None
        self.is_starting_over = False
        self._walk: Walk | None = None
        self._changed = asyncio.Event()
        self._asked = 0.0

    @asynccontextmanager
    async def watching(self) -> AsyncIterator[None]:
        """While this lasts, the tabs follow the workspace."""
        loop = asyncio.get_running_loop()

        def wake(_: int) -> None:
            loop.call_soon_threadsafe(self._changed.set)

        stop = self.world.subscribe(wake)
        tasks = [asyncio.create_task(self._follow()), asyncio.create_task(self._ask())]
        try:
            yield
        finally:
            stop()
            self.stop_walking()
            for task in tasks:
                task.cancel()

    def redraw(self) -> None:
        """Draw every tab soon."""
        self._changed.set()

    async def _follow(self) -> None:
        while True:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._changed.wait(), CLOCK_SECONDS)
            self._changed.clear()
            for tab in tuple(self.tabs):
                try:
                    tab.draw()
                except Exception:  # one tab's trouble must not stop the others from following
                    log.exception("a tab could not be drawn")
            await asyncio.sleep(FRAME_SECONDS)

    async def _ask(self) -> None:
        """Keep `due` fresh while somebody looks."""
        while True:
            if self.tabs and self.step is None:
                due = await asyncio.to_thread(self.stage.next_due)
                if due != self.due:
                    self.due = due
                    self.redraw()
            await asyncio.sleep(ASK_SECONDS)

    # the clock

    async def walk_to(self, target: datetime) -> Arrival | None:
        """Walk the clock to a moment; None while another walk is under way. BackwardsError for the past."""
        if self._walk is not None:
            return None
        self._walk = Walk(self.world, self.stage, target, self._report)
        self.step = Step(datetime.fromtimestamp(self.world.clock.now(), target.tzinfo), target)
        self.redraw()
        try:
            return await asyncio.to_thread(self._walk.go)
        finally:
            self._walk = self.step = None
            self.redraw()

    def stop_walking(self) -> None:
        """Let the walk end at its next stop."""
        if self._walk is not None:
            self._walk.cancel()

    def _report(self, step: Step) -> None:
        self.step = step

    # starting over

    async def start_over(self) -> float:
        """Wipe everything and begin again; the seconds that it took."""
        began = time.monotonic()
        self.stop_walking()
        self.is_starting_over = True
        self.redraw()
        try:
            await asyncio.to_thread(self.stage.start_over)
        finally:
            self.is_starting_over = False
            self.redraw()
        return time.monotonic() - began
