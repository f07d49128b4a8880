"""What the page asks of whoever runs the bot beside it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Due:
    """The next thing that the bot does by itself: when (business time, aware) and what (a ritual's name)."""

    at: datetime
    what: str


class Stage(Protocol):
    """The bot's side of the practice workspace. Every method may block and is called off the event loop."""

    def start_over(self) -> None:
        """Wipe the workspace's state and the bot's, and lay down a fresh team."""

    def bot_is_connected(self) -> bool:
        """Whether the bot listens. Quick: it is asked with each drawing."""

    def next_due(self) -> Due | None:
        """The next thing due; None when there is nothing, or when the bot doesn't say."""

    def is_idle(self) -> bool:
        """Whether the bot has ticked at the present time of the clock, and sent everything that is due."""
