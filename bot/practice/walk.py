"""Walking the practice clock forward: each due moment on the way is stopped at, so that the time between is lived.

architecture.md, "How time passes": ask for the next due moment, set the clock there, wait until the bot has ticked
and sent, go on. Turning back is refused.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from bot.practice.page.stage import Due, Stage
from bot.practice.world import World

PATIENCE_SECONDS = 20.0
PAUSE_SECONDS = 0.1
BLIND_STEP = timedelta(minutes=30)


class BackwardsError(Exception):
    """The clock was asked to go back."""


@dataclass(frozen=True)
class Step:
    """Where a walk stands: the practice time, where it leads, and what is due here. Times are aware UTC."""

    now: datetime
    target: datetime
    what: str = ""


@dataclass(frozen=True)
class Arrival:
    """How a walk ended. `kept_up`: the bot had done all that was due at each stop; `cancelled`: stopped on the way."""

    now: datetime
    kept_up: bool = True
    cancelled: bool = False


class Walk:
    """One walk of a world's clock to `target` (aware). Blocks; run it off the event loop.

    `report` is called at each stop. `patience` and `pause` are seconds: how long to wait for the bot at a stop,
    and between two questions.
    """

    def __init__(
        self,
        world: World,
        stage: Stage,
        target: datetime,
        report: Callable[[Step], None] = lambda step: None,
        *,
        patience: float = PATIENCE_SECONDS,
        pause: float = PAUSE_SECONDS,
    ) -> None:
        self._world = world
        self._stage = stage
        self._target = target.astimezone(UTC)
        self._report = report
        self._patience = patience
        self._pause = pause
        self._cancelled = threading.Event()

    def cancel(self) -> None:
        """Stop at the next stop; from any thread."""
        self._cancelled.set()

    def go(self) -> Arrival:
        """Walk; BackwardsError when the target has passed already."""
        if self._target < self._now():
            raise BackwardsError(f"{self._target.isoformat()} has passed")
        kept_up = True
        while not self._cancelled.is_set():
            due = self._stage.next_due()
            stop = self._next_stop(due)
            self._turn(stop)
            self._report(Step(self._now(), self._target, due.what if due and due.at <= stop else ""))
            kept_up = self._wait() and kept_up
            if stop >= self._target:
                return Arrival(self._now(), kept_up)
        return Arrival(self._now(), kept_up, cancelled=True)

    def _next_stop(self, due: Due | None) -> datetime:
        if due is None or due.at > self._target:
            return self._target
        if due.at > self._now():
            return due.at
        # The bot says that something overdue is still to be done, so what comes after it is unknown: small steps.
        return min(self._target, self._now() + BLIND_STEP)

    def _turn(self, moment: datetime) -> None:
        ahead = moment.timestamp() - self._world.clock.now()
        if ahead > 0:
            self._world.turn_clock(self._world.clock.offset + ahead)

    def _wait(self) -> bool:
        """Wait until the bot has done what is due; False when it did not in time, or is not there."""
        until = self._world.clock.monotonic() + self._patience
        while not self._stage.is_idle():
            late = self._world.clock.monotonic() >= until
            if late or not self._stage.bot_is_connected() or self._cancelled.wait(self._pause):
                return False
        return True

    def _now(self) -> datetime:
        return datetime.fromtimestamp(self._world.clock.now(), UTC)


def today_at(now: datetime, hour: int) -> datetime | None:
    """Today at a full hour, in the zone of `now`; None when it has passed."""
    moment = now.replace(hour=hour, minute=0, second=0, microsecond=0)
    return moment if moment > now else None


def tomorrow_at(now: datetime, hour: int) -> datetime:
    """Tomorrow at a full hour, in the zone of `now`."""
    return (now + timedelta(days=1)).replace(hour=hour, minute=0, second=0, microsecond=0)
