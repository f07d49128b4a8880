"""What the bot tells of itself: its health, and to a practice workspace how far it has come with the clock."""

from datetime import UTC, datetime
from typing import Any

from bot.sender import Dispatcher
from bot.ticker import Ticker
from bot.time import Clock


class Watch:
    """Looks at the parts of a running bot. Safe to ask from any thread."""

    def __init__(self, clock: Clock, ticker: Ticker, dispatcher: Dispatcher) -> None:
        self._clock = clock
        self._ticker = ticker
        self._dispatcher = dispatcher

    def health(self) -> dict[str, Any]:
        """`ok`, what waits to be said, and what was given up."""
        stats = self._dispatcher.stats()
        return {
            "ok": stats.paused is None,
            "paused": stats.paused,
            "waiting": stats.waiting,
            "dead": stats.dead,
            "oldest_seconds": stats.oldest_seconds,
        }

    def next(self) -> dict[str, Any]:
        """The next moment at which the bot does something by itself: `at` (seconds since 1970) and `what`."""
        found = self._ticker.next_due()
        return {"at": None} if found is None else {"at": found[0].timestamp(), "what": found[1]}

    def idle(self, now: float) -> dict[str, Any]:
        """Whether the bot has ticked at this moment of business time or later, and said all that was due then."""
        moment = datetime.fromtimestamp(now, UTC)
        looked = self._ticker.looked_at
        return {"idle": looked is not None and looked >= moment and self._dispatcher.stats().waiting == 0}
