"""Leads that a team may call. There is no pool yet, so nothing is ever assigned."""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from models.roles import Seat


@dataclass(frozen=True)
class Lead:
    """Somebody to call."""

    key: int
    name: str


def assign_best(session: Session, seat: Seat, count: int, now: datetime, reason: str) -> list[Lead]:
    """Assign a rep the best leads that nobody has, `count` at most. `now`: aware UTC."""
    return []
