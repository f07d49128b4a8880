"""A message that a ritual tells one person."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlmodel import Session

from models.teams import Team


@dataclass(frozen=True)
class Note:
    """What a person is told; `quiet_at` is when their quiet hours begin: nothing is sent from then on."""

    person_id: int
    channel: str
    message: str
    data: Mapping[str, Any]
    quiet_at: datetime | None = None


Recipe = Callable[[Session, Team, date, datetime], list[Note]]
"""A ritual: it reads, and says what is to be told. (session, team, local day, now in UTC)"""
