"""Who accompanies whom: a new rep's mentor in a team (product.md §8, 导师制).

A pair holds from `begins_on` until `ends_on` (that day no more; None: still), in team-local days. **New** is a rep who
has had no pair in the team yet, or whose mentor left. Whose pair ended because probation was passed, or because a
manager said that no mentor is needed, is new no longer and is proposed none; a manager can still name one.

Proposed is the mentor with the fewest open pairs, then whoever has been one longest: never oneself, nobody on leave.
While nobody is there to be proposed a rep waits, and is looked after as soon as a mentor is back.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlalchemy import Index
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Field, Session, col, select

from models.base import Stamped, new_key, text_enum
from models.habits import Leave
from models.people import Person
from models.teams import Membership, Role, Team, standing_on


class End(StrEnum):
    """Why a pair ended."""

    MENTOR_LEFT = "mentor_left"
    """The mentor is no mentor of the team any more: the next one takes over."""
    REP_LEFT = "rep_left"
    CHANGED = "changed"
    """A manager named another mentor."""
    DISMISSED = "dismissed"
    """A manager said that the rep needs no mentor."""
    PASSED = "passed"
    """Probation was passed: the rep is new no longer."""
    FAILED = "failed"
    """Probation ended otherwise."""


SETTLED = (End.DISMISSED, End.PASSED, End.FAILED)
"""After these nobody is proposed by itself."""


class Pair(Stamped, table=True):
    """A mentor and a rep. A rep has one open pair in a team: the partial index forbids a second, in any process."""

    __table_args__ = (
        Index(
            "uq_pair_open",
            "team_id",
            "rep_id",
            unique=True,
            sqlite_where=sa.text("ends_on IS NULL"),
            postgresql_where=sa.text("ends_on IS NULL"),
        ),
        Index("ix_pair_mentor", "mentor_id", "team_id"),
        Index("ix_pair_rep", "rep_id", "team_id"),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int = Field(foreign_key="team.id")
    mentor_id: int = Field(foreign_key="person.id")
    rep_id: int = Field(foreign_key="person.id")
    begins_on: date
    ends_on: date | None = None
    why_ended: End | None = Field(default=None, sa_type=text_enum(End))


@dataclass(frozen=True)
class MentorLoad:
    """A mentor of a team, and how many reps they accompany now, in all teams."""

    person_id: int
    name: str
    count: int
    is_away: bool


def holding_on(day: date) -> tuple[Any, ...]:
    """The conditions by which a pair holds on a day."""
    return (
        col(Pair.begins_on) <= day,
        sa.or_(col(Pair.ends_on).is_(None), col(Pair.ends_on) > day),
    )


def mentor_of(session: Session, team: Team, rep_id: int, day: date) -> int | None:
    """The person id of a rep's mentor in a team on a team-local day, if they are a mentor there that day; else None.

    Leave is not considered: `models.stand_ins.there_for` says who is there instead.
    """
    seated = sa.select(col(Membership.person_id)).where(*standing_on(team, Role.MENTOR, day))
    found = select(Pair.mentor_id).where(
        Pair.team_id == team.key, Pair.rep_id == rep_id, col(Pair.mentor_id).in_(seated), *holding_on(day)
    )
    return session.exec(found.order_by(col(Pair.id).desc())).first()


def mentor_loads(session: Session, team: Team, day: date) -> list[MentorLoad]:
    """The team's mentors on a day with their open pairs, whoever has been one longest first; one query."""
    count = (
        sa.select(sa.func.count())
        .where(col(Pair.mentor_id) == col(Membership.person_id), col(Pair.ends_on).is_(None))
        .scalar_subquery()
    )
    away = sa.exists().where(
        col(Leave.person_id) == col(Membership.person_id), col(Leave.first) <= day, col(Leave.last) >= day
    )
    rows = session.connection().execute(
        sa.select(col(Person.id), col(Person.external_id), col(Person.name), count, away)
        .join(Membership, col(Membership.person_id) == col(Person.id))
        .where(*standing_on(team, Role.MENTOR, day))
        .order_by(col(Membership.id))
    )
    return [MentorLoad(person, name or user, number, bool(is_away)) for person, user, name, number, is_away in rows]


def next_by_load(loads: Sequence[MentorLoad], rep_id: int) -> MentorLoad | None:
    """The mentor who would be proposed to a rep: the fewest pairs, then the first; None: nobody is there."""
    fit = [one for one in loads if one.person_id != rep_id and not one.is_away]
    return min(fit, key=lambda one: one.count, default=None)


def open_pairs(session: Session, rows: Sequence[dict[str, Any]]) -> set[int]:
    """Store pairs past the ORM in one statement; the ids of the reps whose pair was stored.

    Left out is who has an open one already, by whichever process: the second waits for the first's transaction.
    """
    if not rows:
        return set()
    upsert = postgresql.insert if session.get_bind().dialect.name == "postgresql" else sqlite.insert
    statement = upsert(Pair).values(list(rows)).on_conflict_do_nothing().returning(col(Pair.rep_id))
    return set(session.connection().execute(statement).scalars())


def new_pair(team: Team, mentor_id: int, rep_id: int, now: datetime) -> dict[str, Any]:
    """A pair's columns, from today on."""
    return {
        "workspace_id": team.workspace_id,
        "created_at": now,
        "uid": new_key(),
        "team_id": team.key,
        "mentor_id": mentor_id,
        "rep_id": rep_id,
        "begins_on": team.day_of(now),
    }
