"""Who goes first: a person waits for an acknowledgement, and nobody for the message that follows it.

All threads share one interpreter and one writer. While somebody is being served, the dispatcher's threads hold back,
for half a second at most for each message, so that a busy hour delays what is said but never stops it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

LONGEST = 0.5
"""Seconds for which one message is held back at most."""
QUIET = 0.02
"""Seconds after an acknowledgement in which the next is expected: a form follows a button, a wave of people itself."""


class Courtesy:
    """Shared by those who serve people and those who send. Safe to share between threads."""

    def __init__(
        self, monotonic: Callable[[], float] = time.monotonic, sleep: Callable[[float], None] = time.sleep
    ) -> None:
        self._monotonic = monotonic
        self._sleep = sleep
        self._lock = Lock()
        self._serving = 0
        self._quiet_from = 0.0

    @contextmanager
    def serving(self) -> Iterator[None]:
        """Somebody is being served."""
        with self._lock:
            self._serving += 1
        try:
            yield
        finally:
            with self._lock:
                self._serving -= 1
                self._quiet_from = self._monotonic() + QUIET

    def give_way(self) -> None:
        """Wait until nobody is being served, or for `LONGEST`."""
        now = self._monotonic()
        until = now + LONGEST
        while now < until:
            with self._lock:
                pause = QUIET if self._serving else self._quiet_from - now
            if pause <= 0:
                return
            self._sleep(min(pause, until - now))
            now = self._monotonic()
