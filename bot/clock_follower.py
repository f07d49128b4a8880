"""Follows the clock of a practice workspace, which its page turns."""

import json
import threading
import urllib.request
from collections.abc import Callable
from datetime import timedelta

import structlog

from bot.time import Clock

EVERY_SECONDS = 0.25
TIMEOUT_SECONDS = 2

log = structlog.get_logger(__name__)


class ClockFollower:
    """Asks the practice server for its offset four times a second, and sets the bot's clock to it."""

    def __init__(self, clock: Clock, url: str, turned: Callable[[], None] = lambda: None) -> None:
        """`url`: the practice server's `/practice/clock`. `turned` is called after the clock was turned."""
        self._clock = clock
        self._url = url
        self._turned = turned
        self._ends = threading.Event()
        self._thread = threading.Thread(target=self._follow, name="clock", daemon=True)

    def start(self) -> None:
        """Take the offset once, now, and go on in the background."""
        self.ask()
        self._thread.start()

    def ask(self) -> None:
        """Take the offset now. A server that doesn't answer leaves the clock as it is."""
        try:
            with urllib.request.urlopen(self._url, timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 - from the settings
                offset = timedelta(seconds=float(json.load(answer)["offset"]))
        except (OSError, KeyError, ValueError) as error:
            log.debug("practice clock not read", error=type(error).__name__)
            return
        if offset != self._clock.offset:
            self._clock.offset = offset
            self._turned()

    def _follow(self) -> None:
        while not self._ends.wait(EVERY_SECONDS):
            self.ask()

    def stop(self) -> None:
        """Stop following."""
        self._ends.set()
        self._thread.join(timeout=TIMEOUT_SECONDS)
