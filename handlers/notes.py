"""A message that a ritual tells one person, or a team's channel."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from models.base import Row
from models.teams import Team


@dataclass(frozen=True)
class Note:
    """What is told; `quiet_at` is when a person's quiet hours begin: nothing is sent from then on."""

    person_id: int | None
    """Who reads it; None: a channel, in the team's language."""
    channel: str | None
    """Where; None: nobody is told, only the rows are kept."""
    message: str
    data: Mapping[str, Any]
    quiet_at: datetime | None = None
    keeps: Sequence[Row] = ()
    """Rows that are stored with it, in the transaction that notes the run."""


Recipe = Callable[[Session, Team, date, datetime], list[Note]]
"""A ritual: it reads, and says what is to be told. (session, team, local day, now in UTC)"""
