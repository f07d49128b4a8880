"""Which App Homes follow from a change that somebody else made."""

from datetime import datetime, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col

from models.consultations import Consultation
from models.outbox import Home, Outbox, State, refresh_homes
from models.teams import Membership, Role, Team

SLOWEST = timedelta(seconds=3)
"""A change bears the time at which its transaction began, and that may take so long."""
LOOKS_BACK = timedelta(minutes=10)


def refresh_overviews(session: Session, now: datetime, posted_since: datetime) -> None:
    """Draw the homes of managers again whose teams have changed since, or whose channel took or refused a message.

    A wave of reps so asks for one drawing, and their transactions never wait for each other at a manager's row.
    `now` is business time, `posted_since` machine time.
    """
    people = _of_changed_teams(session, now) | _of_channels(session, posted_since)
    if people:
        refresh_homes(session, people, now)


def _of_changed_teams(session: Session, now: datetime) -> set[int]:
    latest = (
        sa.select(col(Consultation.team_id), sa.func.max(col(Consultation.changed_at)).label("at"))
        .where(col(Consultation.changed_at) > now - LOOKS_BACK)
        .group_by(col(Consultation.team_id))
        .subquery()
    )
    changed = (
        sa.select(col(Membership.person_id), col(Home.wanted_at), latest.c.at)
        .join(Home, col(Home.person_id) == col(Membership.person_id))
        .join(latest, latest.c.team_id == col(Membership.team_id))
        .where(*_manages())
    )
    found = session.connection().execute(changed)
    return {person_id for person_id, wanted_at, at in found if at > wanted_at - SLOWEST}


def _of_channels(session: Session, since: datetime) -> set[int]:
    posted = (
        sa.select(col(Membership.person_id))
        .join(Team, col(Team.id) == col(Membership.team_id))
        .join(
            Outbox, sa.and_(col(Outbox.lane) == col(Team.channel), col(Outbox.workspace_id) == col(Team.workspace_id))
        )
        .where(*_manages(), col(Outbox.settled_at) > since, col(Outbox.state).in_((State.SENT, State.DEAD)))
    )
    return set(session.connection().execute(posted).scalars())


def _manages() -> tuple[sa.ColumnElement[bool], ...]:
    return col(Membership.role) == Role.MANAGER, col(Membership.ends_on).is_(None)
