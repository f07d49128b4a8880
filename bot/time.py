"""The business clock: days, deadlines and rituals follow it. Leases, limits and pauses never do.

In the practice workspace it runs ahead by an offset that the page sets; in tests it is turned by hand.
"""

import time
from datetime import UTC, datetime, timedelta


def machine_now() -> datetime:
    """The machine's own time (aware UTC), for leases and clean-up."""
    return datetime.fromtimestamp(time.time(), UTC)


class Clock:
    """Business time, aware UTC: the machine's time plus an offset."""

    def __init__(self, offset: timedelta = timedelta(0)) -> None:
        self.offset = offset

    def now(self) -> datetime:
        """The business moment."""
        return machine_now() + self.offset
