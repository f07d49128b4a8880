"""The workspace's two times: practice time, which can be turned forward, and Slack's own timers, which never turn."""

from __future__ import annotations

import time
from collections.abc import Callable


class ClockTurnedBackError(Exception):
    """The clock was asked to show an earlier time than it does."""


class PracticeClock:
    """Practice time in seconds since 1970 (UTC): the machine's time plus an offset that only grows.

    Messages' ts follow it and always rise. `monotonic` is for Slack's own timers (expiry of triggers,
    rate limits): turning the clock by three days does not let a trigger expire.
    """

    def __init__(self, wall: Callable[[], float] = time.time, monotonic: Callable[[], float] = time.monotonic) -> None:
        self._wall = wall
        self.monotonic = monotonic
        self.offset = 0.0
        self.last_microseconds = 0

    def now(self) -> float:
        """Practice time, in seconds since 1970."""
        return self._wall() + self.offset

    def turn(self, offset: float) -> None:
        """Set the offset (seconds ahead of the machine); ClockTurnedBackError if that is earlier."""
        if offset < self.offset:
            raise ClockTurnedBackError(f"the clock is {self.offset} s ahead and cannot go back to {offset} s")
        self.offset = offset

    def next_ts(self) -> str:
        """A new message ts, later than every one before it."""
        microseconds = max(int(self.now() * 1_000_000), self.last_microseconds + 1)
        self.last_microseconds = microseconds
        return f"{microseconds // 1_000_000}.{microseconds % 1_000_000:06d}"

    def start_over(self) -> None:
        """Back to the machine's time: the one way back, with everything else forgotten too."""
        self.offset = 0.0
        self.last_microseconds = 0
