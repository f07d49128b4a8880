"""Who may be asked for help in a team, and who is asked next: mentors, else managers, by load (product.md §8)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.days import Span
from models.errors import Refusal
from models.habits import QuietHours, leaves_of
from models.help_clock import HelpClock
from models.people import Person
from models.roles import Standing
from models.teams import Membership, Role, Team, standing_on

ROLES = (Role.MENTOR, Role.MANAGER)
"""Who answers questions and decides disputes: a mentor, else a manager."""


@dataclass
class Answerer:
    """Somebody who may be asked: their role (its place in `ROLES`), and for how many they are wanted now."""

    person: Person
    rank: int
    load: int
    is_away: bool
    quiet_until: datetime | None
    """When their quiet hours are over; None: they may be spoken to now."""

    @property
    def is_mentor(self) -> bool:
        """Whether they are a mentor of the team, whatever else they are."""
        return self.rank == ROLES.index(Role.MENTOR)


def answerers_of(session: Session, team: Team, now: datetime) -> list[Answerer]:
    """Everyone who may be asked in a team today, whoever has been there longest first; four queries."""
    today = team.day_of(now)
    load = (
        sa.select(sa.func.count())
        .where(col(HelpClock.asked_id) == Membership.person_id, col(HelpClock.stopped_at).is_(None))
        .scalar_subquery()
    )
    seats = session.exec(
        select(Person, Membership.role, load)
        .join(Membership, col(Membership.person_id) == Person.id)
        .where(*standing_on(team, None, today), col(Membership.role).in_(ROLES))
        .order_by(col(Membership.id))
    ).all()
    away = leaves_of(session, team, Span(today, today))
    quiet = QuietHours(session, [person.key for person, *_ in seats])
    found: dict[int, Answerer] = {}
    for person, role, count in seats:
        key = person.key
        over = quiet.over(key, team, now)
        one = found.setdefault(key, Answerer(person, len(ROLES), count, key in away, over if over > now else None))
        one.rank = min(one.rank, ROLES.index(role))
    return list(found.values())


def first_of(
    answerers: Iterable[Answerer], without: Iterable[int] = (), preferred: int | None = None
) -> Answerer | None:
    """Who is asked first: the preferred one where they are there, else the mentor with the least to do, else a manager.

    Somebody on leave or in quiet hours only where nobody else is there; `without`: people who are not asked at all.
    """
    over = set(without)
    left = [one for one in answerers if one.person.key not in over]
    return min(
        left,
        key=lambda one: (one.is_away, one.person.key != preferred, one.quiet_until is not None, one.rank, one.load),
        default=None,
    )


def answers_in(standing: Standing) -> frozenset[int]:
    """The ids of the teams in which somebody may be asked.

    Raises:
        Refusal: `not_allowed`.
    """
    teams = standing.teams_as(*ROLES)
    if not teams:
        raise Refusal("not_allowed", role=Role.MENTOR.value)
    return teams


def may_answer(session: Session, team: Team, person_id: int, now: datetime) -> bool:
    """Whether somebody is a mentor or manager of a team."""
    seat = select(Membership.id).where(
        *standing_on(team, None, team.day_of(now)),
        col(Membership.role).in_(ROLES),
        Membership.person_id == person_id,
    )
    return session.exec(seat).first() is not None


def pass_over_who_left(session: Session, team: Team, now: datetime) -> None:
    """Look with the next tick at a team's clocks that are with somebody who may not answer there any more."""
    there = sa.select(col(Membership.person_id)).where(
        *standing_on(team, None, team.day_of(now)), col(Membership.role).in_(ROLES)
    )
    session.connection().execute(
        sa.update(HelpClock)
        .where(
            col(HelpClock.team_id) == team.key,
            col(HelpClock.stopped_at).is_(None),
            col(HelpClock.next_at) > now,
            col(HelpClock.asked_id).not_in(there),
        )
        .values(next_at=now)
    )
