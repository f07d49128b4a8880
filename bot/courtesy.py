"""Who goes first: a person waits for an acknowledgement, and nobody for the message that follows it.

All threads share one interpreter and one writer. While somebody is being served, those who send and those who look at
the clock hold back for half a second, and then go on one at a time: a busy hour delays what is said but never stops it.
"""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Lock

LONGEST = 0.5
"""Seconds after which somebody who held back may go on, in turn with the others."""
TURN = 0.05
"""Seconds between two of them: eight senders at once would leave a person an eighth of the interpreter."""
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
        self._next_turn = 0.0

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
        """Wait until nobody is being served, or for `LONGEST` and one's turn."""
        patient_until = self._monotonic() + LONGEST
        while pause := self._pause(patient_until):
            self._sleep(pause)

    def _pause(self, patient_until: float) -> float:
        """Seconds to wait before looking again; 0: go on."""
        with self._lock:
            now = self._monotonic()
            pause = QUIET if self._serving else self._quiet_from - now
            if pause <= 0:
                return 0.0
            if now < patient_until:
                return min(pause, patient_until - now)
            if now < self._next_turn:
                return min(pause, self._next_turn - now)
            self._next_turn = now + TURN
            return 0.0
