"""The ledger of points: entries are only ever added, and an account holds their sum for the database to guard.

Free = the sum of the entries less what is reserved for wishes; it never falls below zero. What could not be taken
back because it was spent is owed, and taken from the next award as an entry of its own (product.md §6).
Whoever changes an account locks its row first, so that two at once wait for each other.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import CheckConstraint, Index, UniqueConstraint, bindparam
from sqlmodel import Field, Session, select

from models.base import Row, Stamped, store_once, text_enum
from models.errors import Refusal

REASON_LENGTH = 200
_BOOKED = "booked"


class Source(StrEnum):
    """Where an entry comes from."""

    GOAL = "goal"
    """The day's goal was met."""
    GOAL_REVERSAL = "goal_reversal"
    """An edit or undo moved that day below its goal again."""
    DEBT_SETTLEMENT = "debt_settlement"
    """What was owed, taken from an award."""
    CORRECTION = "correction"
    """A manager's, with a reason."""
    REDEMPTION = "redemption"
    """A wish was handed over."""


class PointsAccount(Row, table=True):
    """A person's points: the sums of their entries, and what open wishes reserve of them."""

    __table_args__ = (
        UniqueConstraint("person_id"),
        CheckConstraint("reserved >= 0", name="reserved"),
        CheckConstraint("total >= reserved", name="free"),
        CheckConstraint("owed >= 0", name="owed"),
    )

    person_id: int = Field(foreign_key="person.id")
    total: int = 0
    reserved: int = 0
    owed: int = 0

    @property
    def free(self) -> int:
        """What can be spent."""
        return self.total - self.reserved


class PointsEntry(Stamped, table=True):
    """One entry. `amount` moves the sum, `owed` the debt; `day` and `round` belong to the goal of a team-local day.

    A day's goal may be met, lost by an undo and met again: each time is a round, and the database takes one entry of
    a source for each.
    """

    __table_args__ = (
        UniqueConstraint("person_id", "day", "source", "round"),
        UniqueConstraint("redemption_id"),
        Index("ix_pointsentry_person", "person_id", "id"),
        CheckConstraint("amount <> 0 OR owed <> 0", name="moves"),
        CheckConstraint("source <> 'goal' OR (day IS NOT NULL AND round IS NOT NULL AND amount > 0)", name="goal"),
    )

    person_id: int = Field(foreign_key="person.id")
    source: Source = Field(sa_type=text_enum(Source))
    amount: int
    owed: int = 0
    day: date | None = None
    round: int | None = None
    by_id: int | None = Field(default=None, foreign_key="person.id")
    """Who corrected."""
    reason: str = Field(default="", max_length=REASON_LENGTH)
    redemption_id: int | None = Field(default=None, foreign_key="redemption.id")


@dataclass(frozen=True)
class Moved:
    """What a transaction has moved on a person's account."""

    amount: int = 0
    owed: int = 0

    @property
    def gained(self) -> int:
        """What was given, less what was taken back, whether or not it could be."""
        return self.amount - self.owed


_ACCOUNT = select(PointsAccount).where(PointsAccount.person_id == bindparam("person_id"))
_LOCKED = _ACCOUNT.with_for_update().execution_options(populate_existing=True)
"""Built once."""


def account_of(session: Session, workspace_id: int, person_id: int) -> PointsAccount:
    """A person's account, made when it is new; its row is locked until the end of the transaction."""
    whose = {"person_id": person_id}
    found = session.exec(_LOCKED, params=whose).one_or_none()
    if found is None:
        fresh = {"workspace_id": workspace_id, "person_id": person_id, "total": 0, "reserved": 0, "owed": 0}
        store_once(session, PointsAccount, fresh, "person_id")
        found = session.exec(_LOCKED, params=whose).one()
    return found


def glance(session: Session, person_id: int) -> PointsAccount:
    """A person's account, to be read; who has never earned anything has an empty one."""
    found = session.exec(_ACCOUNT, params={"person_id": person_id}).one_or_none()
    return found or PointsAccount(workspace_id=0, person_id=person_id)


def award(session: Session, account: PointsAccount, source: Source, amount: int, now: datetime, **facts: Any) -> None:
    """Give points; what the person owes is taken from them at once, as an entry of its own."""
    _book(session, account, source, Moved(amount), now, facts)
    settled = min(account.owed, amount)
    if settled:
        _book(session, account, Source.DEBT_SETTLEMENT, Moved(-settled, -settled), now, {})


def take_back(
    session: Session, account: PointsAccount, source: Source, amount: int, now: datetime, **facts: Any
) -> None:
    """Take points back: what is free at once, and the rest is owed. Nothing that was redeemed is revoked."""
    free = min(account.free, amount)
    _book(session, account, source, Moved(-free, amount - free), now, facts)


def reserve(account: PointsAccount, amount: int) -> None:
    """Set points aside for a wish.

    Raises:
        Refusal: `points_missing`, with how many.
    """
    if amount > account.free:
        raise Refusal("points_missing", missing=amount - account.free)
    account.reserved += amount


def release(account: PointsAccount, amount: int) -> None:
    """Let go of what was set aside."""
    account.reserved -= amount


def spend(session: Session, account: PointsAccount, amount: int, now: datetime, redemption_id: int) -> None:
    """Book what was set aside for a wish as spent."""
    account.reserved -= amount
    _book(session, account, Source.REDEMPTION, Moved(-amount), now, {"redemption_id": redemption_id})


def _book(
    session: Session,
    account: PointsAccount,
    source: Source,
    moved: Moved,
    now: datetime,
    facts: Mapping[str, Any],
) -> None:
    account.total += moved.amount
    account.owed += moved.owed
    entry = PointsEntry(
        workspace_id=account.workspace_id,
        person_id=account.person_id,
        created_at=now,
        source=source,
        amount=moved.amount,
        owed=moved.owed,
        **facts,
    )
    session.add(entry)
    session.flush()
    session.info.setdefault(_BOOKED, []).append(entry)


def booked_now(session: Session) -> list[PointsEntry]:
    """The entries that this transaction has made, of whomever: asks the database nothing."""
    booked: list[PointsEntry] = session.info.get(_BOOKED, [])
    return booked


def moved_now(session: Session, person_id: int) -> Moved:
    """What this transaction has moved for a person: asks the database nothing."""
    own = [entry for entry in booked_now(session) if entry.person_id == person_id]
    return Moved(sum(entry.amount for entry in own), sum(entry.owed for entry in own))
