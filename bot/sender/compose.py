"""What the dispatcher asks of whoever words the messages."""

from dataclasses import dataclass, field
from typing import Any, Protocol

from sqlmodel import Session

from models.outbox import Outbox
from models.people import Person

CHART = "data_visualization"
"""Slack's native chart block, which a server or a message may refuse (architecture.md, Messages)."""
PICTURE = "image"
"""A picture from elsewhere; where it can't be loaded, the chat refuses the whole message."""


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
        """Whether a native chart or a picture is among the blocks: both can be told in words."""
        return any(
            block.get("type") in (CHART, PICTURE) or block.get("accessory", {}).get("type") == PICTURE
            for block in self.blocks
        )


class Composer(Protocol):
    """Words rows of the outbox and App Homes in their reader's language. Called in a transaction that only reads."""

    def compose(self, session: Session, row: Outbox, *, charts: bool = True) -> list[Payload]:
        """What to send for the row: more than one payload where it had to be split, none where nothing is to be said.

        The same row must give the same payloads whenever it is asked for, so that a split message goes on where
        it stopped. `charts` False: without native charts and pictures, their twins in text instead.
        """

    def compose_home(self, session: Session, person: Person) -> dict[str, Any]:
        """The person's App Home, a view of the type `home`."""
