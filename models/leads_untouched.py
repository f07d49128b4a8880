"""Leads that nobody has talked to: asked about after a working day, back in the pool after three (product.md §7).

The working days are the rep's: the team's without their leave. Both happen on such a day only, and outside the rep's
quiet hours; a lead of somebody who sells in the team no more goes back at once.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.calendar import working_days
from models.days import Span
from models.habits import Habits, is_quiet, leaves_of
from models.leads import WITH_REP, Lead, LeadEvent, LeadEventKind, LeadReason, LeadState
from models.people import Person
from models.policy import QUIET_FROM, QUIET_TO
from models.teams import Membership, Role, Team, standing_on
from models.working_time import after_working_days

ASKED_AFTER = 1
RETURNED_AFTER = 3
"""Working days."""
SOONEST = timedelta(hours=12)
"""No working day is over sooner: younger leads are not even looked at."""
CHUNK = 500


@dataclass(frozen=True)
class Waiting:
    """A lead that a rep has not talked to."""

    lead_id: int
    uid: str
    name: str
    mask: str
    assigned_at: datetime
    asked_at: datetime | None
    person_id: int
    external_id: str
    quiet_from: time
    quiet_to: time


@dataclass(frozen=True)
class Reviewed:
    """What became of a team's untouched leads: those asked about, those taken back, and those whose rep has left."""

    asked: Sequence[Waiting]
    returned: Sequence[Waiting]
    left: Sequence[Waiting]


def teams_with_untouched(session: Session, now: datetime) -> list[Team]:
    """The open teams that have leads with reps for long enough to be looked at."""
    some = sa.select(col(Lead.team_id)).where(col(Lead.state).in_(WITH_REP), col(Lead.assigned_at) <= now - SOONEST)
    return list(session.exec(select(Team).where(col(Team.id).in_(some)).order_by(col(Team.id))))


def review(session: Session, team: Team, now: datetime) -> Reviewed:
    """Ask about what is due, and take back what is overdue; a handful of statements whatever the team's size.

    Each lead is asked about once and taken back once, also by two processes at the same time. `now`: aware UTC.
    """
    waiting = _waiting(session, team, now)
    if not waiting:
        return Reviewed((), (), ())
    today = team.day_of(now)
    reps = set(session.exec(select(Membership.person_id).where(*standing_on(team, Role.REP, today))))
    span = Span(team.day_of(min(one.assigned_at for one in waiting)), today)
    days, away = working_days(session, team, span), leaves_of(session, team, span)
    ask, take, left = [], [], []
    for one in waiting:
        own = [day for day in days if not any(day in leave for leave in away.get(one.person_id, ()))]
        if one.person_id not in reps:
            left.append(one)
        elif _may_hear(team, one, own, now):
            if _is_over(team, one, RETURNED_AFTER, own, now):
                take.append(one)
            elif one.asked_at is None and _is_over(team, one, ASKED_AFTER, own, now):
                ask.append(one)
    return Reviewed(
        _ask(session, team, ask, now),
        _take_back(session, team, take, LeadReason.UNTOUCHED, now),
        _take_back(session, team, left, LeadReason.LEFT_TEAM, now),
    )


def _waiting(session: Session, team: Team, now: datetime) -> list[Waiting]:
    rows: Iterable[Any] = session.connection().execute(
        sa.select(
            *(col(Lead.id), col(Lead.uid), col(Lead.name), col(Lead.mask), col(Lead.assigned_at), col(Lead.asked_at)),
            *(col(Lead.assigned_to), col(Person.external_id)),
            sa.func.coalesce(col(Habits.quiet_from), QUIET_FROM),
            sa.func.coalesce(col(Habits.quiet_to), QUIET_TO),
        )
        .select_from(Lead)
        .join(Person, col(Person.id) == col(Lead.assigned_to))
        .outerjoin(Habits, col(Habits.person_id) == col(Lead.assigned_to))
        .where(*_still_open(team, now))
        .order_by(col(Lead.assigned_at), col(Lead.id))
    )
    return [Waiting(*row) for row in rows]


def _still_open(team: Team, now: datetime) -> tuple[sa.ColumnElement[bool], ...]:
    return (
        col(Lead.team_id) == team.key,
        col(Lead.state).in_(WITH_REP),
        col(Lead.assigned_at) <= now - SOONEST,
    )


def _may_hear(team: Team, one: Waiting, own: Sequence[date], now: datetime) -> bool:
    local = team.local(now)
    return local.date() in own and not is_quiet(one.quiet_from, one.quiet_to, local.time())


def _is_over(team: Team, one: Waiting, count: int, own: Sequence[date], now: datetime) -> bool:
    over = after_working_days(team, one.assigned_at, count, own)
    return over is not None and over <= now


def _ask(session: Session, team: Team, leads: Iterable[Waiting], now: datetime) -> list[Waiting]:
    return _claim(session, team, leads, now, LeadEventKind.ASKED, None, {"asked_at": now}, col(Lead.asked_at).is_(None))


def _take_back(
    session: Session, team: Team, leads: Iterable[Waiting], reason: LeadReason, now: datetime
) -> list[Waiting]:
    values = {"state": LeadState.POOL, "assigned_to": None, "assigned_at": None, "asked_at": None, "reason": None}
    return _claim(session, team, leads, now, LeadEventKind.RETURNED, reason, values)


def _claim(
    session: Session,
    team: Team,
    leads: Iterable[Waiting],
    now: datetime,
    kind: LeadEventKind,
    reason: LeadReason | None,
    values: dict[str, Any],
    *more: sa.ColumnElement[bool],
) -> list[Waiting]:
    """Change leads that are still as they were read, and log it; those that were changed by this very statement."""
    wanted = {one.lead_id: one for one in leads}
    ids, claimed = sorted(wanted), []
    for start in range(0, len(ids), CHUNK):
        among = col(Lead.id).in_(ids[start : start + CHUNK])
        statement = sa.update(Lead).where(among, *_still_open(team, now), *more).values(values)
        changed: Iterable[Any] = session.connection().execute(statement.returning(col(Lead.id))).scalars()
        claimed += [wanted[lead_id] for lead_id in changed]
    events = [
        {
            "workspace_id": team.workspace_id,
            "created_at": now,
            "lead_id": one.lead_id,
            "person_id": one.person_id,
            "kind": kind,
            "reason": reason,
        }
        for one in claimed
    ]
    if events:
        session.connection().execute(sa.insert(LeadEvent), events)
    return sorted(claimed, key=lambda one: (one.person_id, one.assigned_at, one.lead_id))
