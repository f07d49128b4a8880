"""How a person wants to hear from the bot: intensity, quiet hours, paused kinds; and when they are away."""

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, Session, col, select

from models.base import Row, add_once, text_enum
from models.days import Span
from models.errors import Invalid, Refusal, not_yours
from models.policy import QUIET_FROM, QUIET_TO
from models.teams import Membership, Team

MOST_LEAVE = timedelta(days=180)


class Intensity(StrEnum):
    """How much the bot says by itself (product.md §5): light means evening and Friday only.

    Standard adds the morning, and in the afternoon a small step when behind pace; active adds a kind word with an idea
    when on pace.
    """

    LIGHT = "light"
    STANDARD = "standard"
    ACTIVE = "active"


class Habits(Row, table=True):
    """A person's wishes. Quiet hours are local to the person's team; they may cross midnight."""

    __table_args__ = (UniqueConstraint("person_id"),)

    person_id: int = Field(foreign_key="person.id")
    intensity: Intensity = Field(default=Intensity.STANDARD, sa_type=text_enum(Intensity))
    quiet_from: time = QUIET_FROM
    quiet_to: time = QUIET_TO
    paused: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    """Kinds of rituals that the person doesn't want, until they say so."""


class Leave(Row, table=True):
    """Days on which a person is away, both included; their days are no working days of theirs."""

    __table_args__ = (Index("ix_leave_person", "person_id", "first"),)

    person_id: int = Field(foreign_key="person.id")
    first: date
    last: date


def habits_of(session: Session, workspace_id: int, person_id: int) -> Habits:
    """A person's wishes, made with the defaults when they have said nothing yet."""
    known = select(Habits).where(Habits.person_id == person_id)
    found = session.exec(known).one_or_none()
    if found is not None:
        return found
    fresh = Habits(workspace_id=workspace_id, person_id=person_id)
    return fresh if add_once(session, fresh) else session.exec(known).one()


def is_quiet(quiet_from: time, quiet_to: time, local: time) -> bool:
    """Whether a local time lies in quiet hours: their beginning belongs to them, their end does not."""
    if quiet_from == quiet_to:
        return False
    if quiet_from < quiet_to:
        return quiet_from <= local < quiet_to
    return local >= quiet_from or local < quiet_to


def quiet_begins(quiet_from: time, quiet_to: time, team: Team, now: datetime) -> datetime | None:
    """The next moment (aware) at which quiet hours begin; None: there are none."""
    if quiet_from == quiet_to:
        return None
    local = team.local(now)
    begins = datetime.combine(local.date(), quiet_from, team.zone)
    return begins if begins > local else begins + timedelta(days=1)


class QuietHours:
    """The quiet hours of some people, read once."""

    def __init__(self, session: Session, people: Iterable[int]) -> None:
        """`people`: their ids; who has said nothing has everyone's quiet hours."""
        said = session.exec(select(Habits).where(col(Habits.person_id).in_(set(people))))
        self._said = {one.person_id: (one.quiet_from, one.quiet_to) for one in said}

    def over(self, person_id: int, team: Team, now: datetime) -> datetime:
        """The first moment (aware) from now on at which a person may be spoken to: now, or when their quiet ends."""
        begins, ends = self._said.get(person_id, (QUIET_FROM, QUIET_TO))
        local = team.local(now)
        if not is_quiet(begins, ends, local.time()):
            return now
        over = datetime.combine(local.date(), ends, team.zone)
        return over if over > local else datetime.combine(local.date() + timedelta(days=1), ends, team.zone)


def go_away(session: Session, workspace_id: int, person_id: int, span: Span, today: date) -> Leave:
    """Note a leave.

    Raises:
        Invalid: it ends before it begins, is over already, or is longer than half a year.
    """
    if span.last < span.first:
        raise Invalid({"last": Refusal("ends_first")})
    if span.last < today:
        raise Invalid({"last": Refusal("leave_over")})
    if span.last - span.first > MOST_LEAVE:
        raise Invalid({"last": Refusal("leave_too_long", days=MOST_LEAVE.days)})
    leave = Leave(workspace_id=workspace_id, person_id=person_id, first=span.first, last=span.last)
    session.add(leave)
    session.flush()
    return leave


def come_back(session: Session, person_id: int, today: date) -> int:
    """End the leave in which a day lies; those that lie ahead stay. Returns how many were changed."""
    current = select(Leave).where(Leave.person_id == person_id, Leave.first <= today, Leave.last >= today)
    leaves = session.exec(current).all()
    for leave in leaves:
        if leave.first == today:
            session.delete(leave)
        else:
            leave.last = today - timedelta(days=1)
    session.flush()
    return len(leaves)


def call_off(session: Session, person_id: int, leave_id: str, today: date) -> None:
    """Take back a leave that lies ahead, by its id.

    Raises:
        Refusal: `not_yours` for another's or none; also for one that has begun, which `come_back` ends.
    """
    ahead = session.exec(select(Leave).where(Leave.person_id == person_id, Leave.first > today)).all()
    leave = next((one for one in ahead if str(one.key) == leave_id), None)
    if leave is None:
        raise not_yours()
    session.delete(leave)
    session.flush()


def is_away(session: Session, person_id: int, day: date) -> bool:
    """Whether a person is on leave on a day."""
    leave = select(Leave.id).where(Leave.person_id == person_id, Leave.first <= day, Leave.last >= day)
    return session.exec(leave).first() is not None


def leaves_of(session: Session, team: Team, span: Span) -> dict[int, list[Span]]:
    """The leaves of a team's people that touch a span of days, by person, in one query."""
    found: dict[int, list[Span]] = {}
    mates = sa.select(col(Membership.person_id)).where(col(Membership.team_id) == team.key)
    rows = session.exec(
        select(Leave).where(col(Leave.person_id).in_(mates), Leave.first <= span.last, Leave.last >= span.first)
    )
    for leave in rows:
        found.setdefault(leave.person_id, []).append(Span(leave.first, leave.last))
    return found
