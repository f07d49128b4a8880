"""Who sits in a team in which role: letting exactly the named people have the roles, from today on."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.people import Person
from models.teams import Membership, Role, Team

_BROUGHT = ("hired_on", "probation_ends_on", "probation_result", "probation_result_on")


def held(session: Session, team: Team, today: date) -> list[Membership]:
    """The roles that people have in a team on a day, or will have."""
    return list(
        session.exec(
            select(Membership).where(
                Membership.team_id == team.key,
                sa.or_(col(Membership.ends_on).is_(None), col(Membership.ends_on) > today),
            )
        )
    )


def seat(session: Session, team: Team, wanted: Mapping[Role, list[Person]], now: datetime) -> None:
    """Let exactly these people have these roles from today on; a role that isn't named stays as it is."""
    today = team.day_of(now)
    known = session.exec(select(Membership).where(Membership.team_id == team.key)).all()
    before = {(membership.role, membership.person_id): membership for membership in known}
    asked = {(role, person.key) for role, people in wanted.items() for person in people}
    for (role, person_id), membership in before.items():
        if (role, person_id) in asked:
            if membership.ends_on is not None and membership.ends_on <= today:
                membership.begins_on = today
            membership.ends_on = None
        elif role in wanted and (membership.ends_on is None or membership.ends_on > today):
            membership.ends_on = today
    earlier = _earlier(session, {person_id for role, person_id in asked - before.keys() if role is Role.REP})
    session.add_all(
        Membership(
            workspace_id=team.workspace_id,
            team_id=team.key,
            person_id=person_id,
            role=role,
            begins_on=today,
            **(earlier.get(person_id, {}) if role is Role.REP else {}),
        )
        for role, person_id in sorted(asked - before.keys())
    )
    session.flush()


def _earlier(session: Session, people: set[int]) -> dict[int, dict[str, Any]]:
    """What reps bring along from an earlier team: a newcomer's ramp and probation go on in the next one."""
    known = session.exec(
        select(Membership)
        .where(col(Membership.person_id).in_(people), Membership.role == Role.REP)
        .order_by(col(Membership.id))
    )
    brought: dict[int, dict[str, Any]] = {}
    for seat in known:
        if seat.hired_on is not None or seat.probation_ends_on is not None:
            brought[seat.person_id] = {name: getattr(seat, name) for name in _BROUGHT}
    return brought
