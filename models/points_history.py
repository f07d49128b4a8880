"""A person's entries in the ledger, page by page."""

from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlmodel import Session, col, select

from models.ledger import PointsEntry
from models.people import Person
from models.rewards import Redemption, Reward

PAGE = 10
"""Entries on one page."""
END = 2**62
"""An id after every entry."""


@dataclass(frozen=True)
class Line:
    """One entry, with who corrected and what was handed over."""

    entry: PointsEntry
    by: str | None
    title: str | None


_NEWEST = (
    select(PointsEntry, Person.name, Reward.title)
    .outerjoin(Person, col(Person.id) == PointsEntry.by_id)
    .outerjoin(Redemption, col(Redemption.id) == PointsEntry.redemption_id)
    .outerjoin(Reward, col(Reward.id) == Redemption.reward_id)
    .where(
        PointsEntry.person_id == bindparam("person_id"),
        col(PointsEntry.id) < bindparam("before", type_=sa.BigInteger),
    )
    .order_by(col(PointsEntry.id).desc())
    .limit(PAGE + 1)
)
"""Built once. One more than a page is read, to know whether there are more."""


def page(session: Session, person_id: int, before: int = END) -> tuple[list[Line], bool]:
    """A person's entries older than the one with the id `before`, the newest first, and whether there are more."""
    found = [Line(*row) for row in session.exec(_NEWEST, params={"person_id": person_id, "before": before})]
    return found[:PAGE], len(found) > PAGE


def mark_from(typed: str) -> int:
    """The `before` that a button brings; anything strange is the newest page."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < len(str(END)) else END
