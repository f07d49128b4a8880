"""What the dispatcher asks of whoever words the messages."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlmodel import Session

from models.outbox import Outbox
from models.people import Person

CHART = "data_visualization"
"""Slack's native chart block, which a server or a message may refuse (architecture.md, Messages)."""


@dataclass(frozen=True)
class Attachment:
    """A file that goes with a message."""

    filename: str
    content: bytes


@dataclass(frozen=True)
class Payload:
    """One message as the chat takes it: `text` for notifications, `blocks` in Block Kit (may be empty)."""

    text: str
    blocks: list[dict[str, Any]] = field(default_factory=list)
    attachment: Attachment | None = None
    """Of a row of the kind FILE: a file that is made when it is sent, where the row holds none."""

    @property
    def has_charts(self) -> bool:
        """Whether a native chart is among the blocks."""
        return any(block.get("type") == CHART for block in self.blocks)


class Composer(Protocol):
    """Words rows of the outbox and App Homes in their reader's language. Called in a transaction that only reads."""

    def compose(self, session: Session, row: Outbox, *, charts: bool = True) -> list[Payload]:
        """What to send for the row: more than one payload where it had to be split, none where nothing is to be said.

        The same row must give the same payloads whenever it is asked for, so that a split message goes on where
        it stopped. `charts` False: without native charts, their twins in text instead.
        """

    def compose_home(self, session: Session, person: Person) -> dict[str, Any]:
        """The person's App Home, a view of the type `home`."""
