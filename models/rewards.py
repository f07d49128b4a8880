"""The shop: what points are traded for, and how a wish travels from asking to handing over (product.md §6).

A wish reserves its price and takes one from the stock, both in one transaction, so that neither can be spent twice.
Locks are taken in one order, account before reward, so that nobody waits in a circle.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import CheckConstraint, Index
from sqlmodel import Field, Session, col, select

from models import ledger
from models.base import Stamped, new_key, text_enum
from models.errors import Invalid, Refusal, not_yours
from models.people import Person
from models.teams import Team

TITLE_LENGTH = 70
BECAUSE_LENGTH = 200
PICTURE_LENGTH = 300
MOST_LISTED = 20
"""Rewards on a team's shelf at once: it is read in one message."""
MOST_IDEAS = 10
"""Ideas that wait at once."""


class Shelf(StrEnum):
    """Where a reward is."""

    IDEA = "idea"
    """A rep suggested it."""
    LISTED = "listed"
    RETIRED = "retired"


class WishState(StrEnum):
    """How far a wish has come. Points are reserved while it is asked or approved."""

    ASKED = "asked"
    APPROVED = "approved"
    HANDED_OVER = "handed_over"
    DECLINED = "declined"
    CANCELLED = "cancelled"


OPEN = frozenset({WishState.ASKED, WishState.APPROVED})


class Reward(Stamped, table=True):
    """Something nice, of a team."""

    __table_args__ = (
        Index("ix_reward_shelf", "team_id", "shelf"),
        CheckConstraint("stock >= 0", name="stock"),
        CheckConstraint("price >= 0", name="price"),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int = Field(foreign_key="team.id")
    title: str = Field(max_length=TITLE_LENGTH)
    price: int = 0
    stock: int = 0
    picture: str = Field(default="", max_length=PICTURE_LENGTH)
    """The https address of a picture, which whoever reads the shop loads themselves; "" for none."""
    shelf: Shelf = Field(sa_type=text_enum(Shelf))
    suggested_by_id: int | None = Field(default=None, foreign_key="person.id")
    edits: int = 0
    """How often it was edited; a form that was opened on an older count is refused."""


class Redemption(Stamped, table=True):
    """Somebody's wish: a reward at the price that it had when it was asked for."""

    __table_args__ = (
        Index("ix_redemption_person", "person_id", "state"),
        Index("ix_redemption_team", "team_id", "state"),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int = Field(foreign_key="team.id")
    person_id: int = Field(foreign_key="person.id")
    reward_id: int = Field(foreign_key="reward.id", index=True)
    price: int
    state: WishState = Field(default=WishState.ASKED, sa_type=text_enum(WishState))
    by_id: int | None = Field(default=None, foreign_key="person.id")
    """Who decided last."""
    because: str = Field(default="", max_length=BECAUSE_LENGTH)
    changed_at: datetime


@dataclass(frozen=True)
class Wish:
    """A wish with what it is for and whose it is."""

    redemption: Redemption
    title: str
    person: Person


def listed(session: Session, team: Team) -> list[Reward]:
    """A team's shelf: what costs least first."""
    return _shelf(session, team, Shelf.LISTED, MOST_LISTED)


def ideas(session: Session, team: Team) -> list[Reward]:
    """What reps have suggested, the oldest first."""
    return sorted(_shelf(session, team, Shelf.IDEA, MOST_IDEAS), key=lambda one: one.key)


def _shelf(session: Session, team: Team, shelf: Shelf, most: int) -> list[Reward]:
    found = select(Reward).where(Reward.team_id == team.key, col(Reward.shelf) == shelf)
    return list(session.exec(found.order_by(col(Reward.price), col(Reward.id)).limit(most)))


def wishes_of(session: Session, person_id: int) -> list[Wish]:
    """A person's open wishes, the oldest first."""
    return _wishes(session, Redemption.person_id == person_id)


def queue(session: Session, team: Team) -> list[Wish]:
    """The open wishes of a team, the oldest first."""
    return _wishes(session, Redemption.team_id == team.key)


def count_waiting(session: Session, team: Team) -> int:
    """How many wishes of a team wait for a manager."""
    waiting = sa.select(sa.func.count()).where(col(Redemption.team_id) == team.key, col(Redemption.state).in_(OPEN))
    return int(session.connection().scalar(waiting) or 0)


def _wishes(session: Session, whose: Any) -> list[Wish]:
    found = session.exec(
        select(Redemption, Reward.title, Person)
        .join(Reward, col(Reward.id) == Redemption.reward_id)
        .join(Person, col(Person.id) == Redemption.person_id)
        .where(whose, col(Redemption.state).in_(OPEN))
        .order_by(col(Redemption.id))
    )
    return [Wish(*row) for row in found]


def reward_of(session: Session, team_ids: set[int], uid: str) -> Reward:
    """A reward of one of these teams.

    Raises:
        Refusal: `not_yours`.
    """
    found = session.exec(select(Reward).where(Reward.uid == uid)).one_or_none()
    if found is None or found.team_id not in team_ids:
        raise not_yours()
    return found


def redeem(session: Session, reward: Reward, person: Person, price: str, now: datetime) -> Redemption:
    """Ask for a reward: its price is reserved, and one is taken from the stock. `price`: as the person saw it.

    Raises:
        Refusal: `points_missing`, `price_changed`, `sold_out`.
    """
    account = ledger.account_of(session, reward.workspace_id, person.key)
    if str(reward.price) != price:
        raise Refusal("price_changed", title=reward.title, price=reward.price)
    ledger.reserve(account, reward.price)
    if not move_stock(session, reward, -1, listed_only=True):
        raise Refusal("sold_out", title=reward.title)
    wish = Redemption(
        workspace_id=reward.workspace_id,
        created_at=now,
        changed_at=now,
        team_id=reward.team_id,
        person_id=person.key,
        reward_id=reward.key,
        price=reward.price,
    )
    session.add(wish)
    session.flush()
    return wish


def move_stock(session: Session, reward: Reward, more: int, *, listed_only: bool = False) -> bool:
    """Move the stock in one statement; False: there is not enough of it, or it is sold no more."""
    fits = [col(Reward.id) == reward.key, col(Reward.stock) + more >= 0]
    if listed_only:
        fits += [col(Reward.shelf) == Shelf.LISTED, col(Reward.price) == reward.price]
    moved = session.connection().execute(sa.update(Reward).where(*fits).values(stock=col(Reward.stock) + more))
    session.refresh(reward)
    return bool(moved.rowcount)


def wish_of(session: Session, uid: str, person_id: int | None, team_ids: set[int]) -> Redemption:
    """A wish by its id: the person's own, or (person None) one of these teams.

    Raises:
        Refusal: `not_yours`.
    """
    found = session.exec(select(Redemption).where(Redemption.uid == uid)).one_or_none()
    if found is None or (found.team_id not in team_ids if person_id is None else found.person_id != person_id):
        raise not_yours()
    return found


def approve(session: Session, wish: Redemption, by_id: int, now: datetime) -> None:
    """A manager says yes; the points stay reserved until it is handed over.

    Raises:
        Refusal: `wish_settled`: it is no longer asked.
    """
    _turn(session, wish, frozenset({WishState.ASKED}), WishState.APPROVED, by_id, now)


def hand_over(session: Session, wish: Redemption, by_id: int, now: datetime) -> None:
    """The person has it: the points are spent.

    Raises:
        Refusal: `wish_settled`.
    """
    _turn(session, wish, OPEN, WishState.HANDED_OVER, by_id, now)
    account = ledger.account_of(session, wish.workspace_id, wish.person_id)
    ledger.spend(session, account, wish.price, now, wish.key)


def decline(session: Session, wish: Redemption, by_id: int, because: str, now: datetime) -> None:
    """A manager can't fulfil it: points and stock return.

    Raises:
        Invalid: the reason is too long.
        Refusal: `wish_settled`.
    """
    if len(because) > BECAUSE_LENGTH:
        raise Invalid({"because": Refusal("too_long", length=len(because), maximum=BECAUSE_LENGTH)})
    _turn(session, wish, OPEN, WishState.DECLINED, by_id, now)
    wish.because = because
    _return(session, wish)


def cancel(session: Session, wish: Redemption, now: datetime) -> None:
    """The person wishes it no more: points and stock return.

    Raises:
        Refusal: `wish_settled`.
    """
    _turn(session, wish, OPEN, WishState.CANCELLED, wish.person_id, now)
    _return(session, wish)


def _turn(
    session: Session, wish: Redemption, before: frozenset[WishState], after: WishState, by_id: int, now: datetime
) -> None:
    """Of two at once, one decides."""
    turned = session.connection().execute(
        sa.update(Redemption)
        .where(col(Redemption.id) == wish.key, col(Redemption.state).in_(before))
        .values(state=after, by_id=by_id, changed_at=now)
    )
    session.refresh(wish)
    if turned.rowcount != 1:
        raise Refusal("wish_settled", state=wish.state.value)


def _return(session: Session, wish: Redemption) -> None:
    ledger.release(ledger.account_of(session, wish.workspace_id, wish.person_id), wish.price)
    session.flush()
    move_stock(session, session.get_one(Reward, wish.reward_id), 1)
