"""Points for the day's goal: paid once, and moved with every later edit and undo (product.md §6)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlalchemy import UniqueConstraint, bindparam
from sqlmodel import Field, Session, col, select

from models import ledger
from models.base import Row
from models.calendar import working_days
from models.days import Span
from models.errors import Invalid, Refusal
from models.habits import is_away
from models.ledger import REASON_LENGTH, Source
from models.policy import whole_number
from models.targets import own_on, ramped
from models.teams import Membership, Role, Team

FOR_THE_GOAL = 50
HIGHEST_CORRECTION = 10_000


class DayGoal(Row, table=True):
    """A person's day on which the goal was met: whether it still is, and at what goal it was paid.

    One row a person and day, so that a day is paid once. A later policy or leave changes no paid day; fewer valid
    consultations than the goal of then do.
    """

    __table_args__ = (UniqueConstraint("person_id", "day"),)

    person_id: int = Field(foreign_key="person.id")
    day: date
    goal: int
    is_met: bool
    rounds: int = 1
    """How often it was paid; each time but the last was taken back."""
    is_capped: bool = False
    """The person knows that more talks on this day bring no more points: it is said once."""


@dataclass(frozen=True, order=True)
class Touched:
    """A day on which a person's count may have changed. `day` is the team's."""

    person_id: int
    team_id: int
    day: date


_TALKS = sa.table("consultation", sa.column("person_id"), sa.column("day"), sa.column("counted"))
"""Named, not imported: consultations tell this module of every change."""


def _facts() -> sa.Select[Any]:
    counted = (
        sa.select(sa.func.count())
        .select_from(_TALKS)
        .where(
            _TALKS.c.person_id == bindparam("person_id"),
            _TALKS.c.day == bindparam("day", type_=sa.Date),
            _TALKS.c.counted,
        )
        .scalar_subquery()
    )
    own = own_on("daily_valid", bindparam("person_id"), bindparam("team_id"), bindparam("day"))
    same_day = sa.and_(col(DayGoal.person_id) == Membership.person_id, col(DayGoal.day) == bindparam("day"))
    return (
        sa.select(counted, own, col(Membership.hired_on), DayGoal)
        .select_from(Membership)
        .outerjoin(DayGoal, same_day)
        .where(
            col(Membership.person_id) == bindparam("person_id"),
            col(Membership.team_id) == bindparam("team_id"),
            col(Membership.role) == Role.REP,
        )
        .execution_options(populate_existing=True)
    )


_FACTS = _facts()
"""Built once: every conversation that counts asks it."""


def follow(session: Session, touched: Iterable[Touched], now: datetime) -> None:
    """Pay or take back the goals of days on which counts have changed, in this transaction. `now`: aware UTC.

    Whose days they are besides those of the rep who did it hears of it: `ledger.booked_now` names their entries.
    Two at once for one person wait for each other; people come in one order, so that nobody waits in a circle.
    """
    for one in sorted(set(touched)):
        _follow(session, session.get_one(Team, one.team_id), one, now)


def _follow(session: Session, team: Team, one: Touched, now: datetime) -> None:
    if session.get_bind().dialect.name != "sqlite":  # there one writer at a time is the rule
        ledger.account_of(session, team.workspace_id, one.person_id)
    whose = {"person_id": one.person_id, "team_id": one.team_id, "day": one.day}
    found = session.execute(_FACTS, whose).one_or_none()
    if found is None:
        return
    valid, own, hired_on, paid = found
    if paid is not None and paid.is_met:
        if valid < paid.goal:
            _take_back(session, paid, now)
        return
    goal = ramped(team.policy, hired_on, one.day).daily_valid if own is None else own
    if 0 < goal <= valid and _works(session, team, one, hired_on):
        _pay(session, team, one, goal, paid, now)


def _works(session: Session, team: Team, one: Touched, hired_on: date | None) -> bool:
    if hired_on is not None and one.day < hired_on:
        return False
    return bool(working_days(session, team, Span(one.day, one.day))) and not is_away(session, one.person_id, one.day)


def _pay(session: Session, team: Team, one: Touched, goal: int, paid: DayGoal | None, now: datetime) -> None:
    if paid is None:
        paid = DayGoal(
            workspace_id=team.workspace_id, person_id=one.person_id, day=one.day, goal=goal, is_met=True, rounds=1
        )
    else:
        paid.is_met, paid.goal, paid.rounds = True, goal, paid.rounds + 1
    session.add(paid)
    account = ledger.account_of(session, team.workspace_id, one.person_id)
    ledger.award(session, account, Source.GOAL, FOR_THE_GOAL, now, day=one.day, round=paid.rounds)


def _take_back(session: Session, paid: DayGoal, now: datetime) -> None:
    paid.is_met = False
    account = ledger.account_of(session, paid.workspace_id, paid.person_id)
    ledger.take_back(session, account, Source.GOAL_REVERSAL, FOR_THE_GOAL, now, day=paid.day, round=paid.rounds)


def goal_of(session: Session, person_id: int, day: date) -> DayGoal | None:
    """The goal of a person's day; None: it was never paid, because it was not met or the day is no working day."""
    return session.exec(select(DayGoal).where(DayGoal.person_id == person_id, DayGoal.day == day)).one_or_none()


def is_first_time(session: Session, person_id: int, day: date) -> bool:
    """Whether a day's goal that is met is so for the first time, not again after an undo; without points, it may be."""
    paid = goal_of(session, person_id, day)
    return paid is None or paid.rounds == 1


def beyond_the_goal(session: Session, person_id: int, day: date, valid: int) -> bool:
    """Whether somebody who goes on after a day's goal is to hear that its points came already; once a day true.

    `valid`: the day's valid consultations now. What has just been paid is no cap.
    """
    paid = goal_of(session, person_id, day)
    if paid is None or not paid.is_met or paid.is_capped or valid <= paid.goal:
        return False
    if ledger.moved_now(session, person_id).gained > 0:
        return False
    paid.is_capped = True
    return True


def correct(
    session: Session, membership: Membership, amount: str, reason: str, by_id: int, now: datetime
) -> tuple[int, str]:
    """A manager's correction, as a form brings it: an entry with a reason, which the person reads.

    More than is free is owed, so that a correction tells its author nothing of the balance. Returns what was booked.

    Raises:
        Invalid: no whole number, zero, or no reason.
    """
    problems: dict[str, Refusal] = {}
    number, because = 0, reason.strip()
    try:
        number = whole_number(amount, -HIGHEST_CORRECTION, HIGHEST_CORRECTION)
    except Refusal as refusal:
        problems["amount"] = refusal
    if not number:
        problems.setdefault("amount", Refusal("required"))
    if not because:
        problems["reason"] = Refusal("required")
    elif len(because) > REASON_LENGTH:
        problems["reason"] = Refusal("too_long", length=len(because), maximum=REASON_LENGTH)
    if problems:
        raise Invalid(problems)
    account = ledger.account_of(session, membership.workspace_id, membership.person_id)
    book = ledger.award if number > 0 else ledger.take_back
    book(session, account, Source.CORRECTION, abs(number), now, by_id=by_id, reason=because)
    return number, because
