"""Making and ending pairs: for whoever is new, when somebody leaves, and by a manager's word (product.md §8)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from models.errors import Refusal, not_yours
from models.pairs import SETTLED, End, MentorLoad, Pair, mentor_loads, new_pair, next_by_load, open_pairs
from models.people import Person
from models.teams import Membership, Role, Team, standing_on

_A_DAY = timedelta(days=1)
"""Somewhere on earth it is another day already: whoever ends within it is looked at in their team's own."""


@dataclass(frozen=True)
class Change:
    """What changed for a rep: who accompanies them now, who did before, and why that ended. None: nobody."""

    rep_id: int
    mentor_id: int | None
    before_id: int | None
    why: End | None
    mark: str
    """The uid of the pair that it is about: the new one, else the one that ended."""


@dataclass(frozen=True)
class RepPair:
    """A rep of a team, their seat, and who accompanies them since when; None: nobody."""

    rep_id: int
    name: str
    seat: Membership
    mentor_name: str | None
    since: date | None


def pairs_in(session: Session, team: Team, now: datetime) -> list[RepPair]:
    """The reps of a team today with their mentors, by name, in one query."""
    mentor = aliased(Person)
    is_open = sa.and_(
        col(Pair.team_id) == team.key, col(Pair.rep_id) == col(Membership.person_id), col(Pair.ends_on).is_(None)
    )
    rows = session.exec(
        select(Person, Membership, Pair, mentor)
        .join(Membership, col(Membership.person_id) == Person.id)
        .outerjoin(Pair, is_open)
        .outerjoin(mentor, col(mentor.id) == Pair.mentor_id)
        .where(*standing_on(team, Role.REP, team.day_of(now)))
        .order_by(col(Person.name), col(Person.id))
    )
    return [
        RepPair(
            rep_id=rep.key,
            name=rep.shown_name,
            seat=seat,
            mentor_name=other.shown_name if other else None,
            since=pair.begins_on if pair else None,
        )
        for rep, seat, pair, other in rows
    ]


def teams_to_settle(session: Session, now: datetime) -> list[Team]:
    """The teams in which somebody may be new, or a mentor or rep may have left: one query, mostly without a row.

    It looks a day too far in both directions, because each team has its own today; `settle` looks closely.
    """
    day = now.date()
    broken = sa.select(col(Pair.team_id)).where(
        col(Pair.ends_on).is_(None),
        sa.or_(
            ~_sits(col(Pair.mentor_id), Role.MENTOR, day + _A_DAY),
            ~_sits(col(Pair.rep_id), Role.REP, day + _A_DAY),
        ),
    )
    mentor = aliased(Membership)
    has_mentor = sa.exists().where(
        col(mentor.team_id) == col(Membership.team_id),
        col(mentor.role) == Role.MENTOR,
        col(mentor.person_id) != col(Membership.person_id),
        _lasts(col(mentor.ends_on), day - _A_DAY),
    )
    new = sa.select(col(Membership.team_id)).where(
        col(Membership.role) == Role.REP,
        col(Membership.begins_on) <= day + _A_DAY,
        _lasts(col(Membership.ends_on), day - _A_DAY),
        col(Membership.person_id).not_in(_gone()),
        has_mentor,
        _is_new(col(Membership.team_id), col(Membership.person_id)),
    )
    found = select(Team).where(col(Team.id).in_(sa.union(broken, new)))
    return list(session.exec(found.order_by(col(Team.id))))


def _gone() -> sa.Select[Any]:
    return sa.select(col(Person.id)).where(col(Person.is_deactivated).is_(True))


def _lasts(ends_on: Any, beyond: date) -> sa.ColumnElement[bool]:
    return sa.or_(ends_on.is_(None), ends_on > beyond)


def _sits(person: Any, role: Role, beyond: date) -> sa.ColumnElement[bool]:
    """Whether one of a pair surely has their role in its team, beyond a day."""
    seat = aliased(Membership)
    return sa.exists().where(
        col(seat.team_id) == col(Pair.team_id),
        col(seat.person_id) == person,
        col(seat.role) == role,
        _lasts(col(seat.ends_on), beyond),
        col(seat.person_id).not_in(_gone()),
    )


def _is_new(team: Any, rep: Any) -> sa.ColumnElement[bool]:
    """Whether a rep has no open pair in a team, and none whose end settles that they need no other."""
    pair, later = aliased(Pair), aliased(Pair)
    own = (col(pair.team_id) == team, col(pair.rep_id) == rep)
    newer = sa.exists().where(
        col(later.team_id) == col(pair.team_id), col(later.rep_id) == col(pair.rep_id), col(later.id) > col(pair.id)
    )
    held = sa.or_(col(pair.ends_on).is_(None), sa.and_(col(pair.why_ended).in_(SETTLED), ~newer))
    return ~sa.exists().where(*own, held)


def settle(session: Session, team: Team, now: datetime) -> list[Change]:
    """End the pairs of those who left a team, and give each new rep a mentor; what changed, by rep.

    A handful of statements whatever the team's size. Done twice, also by two processes at once, it changes once.
    """
    today = team.day_of(now)
    sellers = sa.select(col(Membership.person_id)).where(*standing_on(team, Role.REP, today))
    mentors = sa.select(col(Membership.person_id)).where(*standing_on(team, Role.MENTOR, today))
    _end(session, team, now, End.REP_LEFT, col(Pair.rep_id).not_in(sellers))
    left = _end(session, team, now, End.MENTOR_LEFT, col(Pair.mentor_id).not_in(mentors))
    before = {rep_id: (mentor_id, uid) for rep_id, mentor_id, uid in left}
    made = _propose(session, team, _new_reps(session, team, now), now)
    changes = [
        Change(rep_id, mentor_id, before[rep_id][0] if rep_id in before else None, _why(rep_id, before), uid)
        for rep_id, mentor_id, uid in made
    ]
    without = before.keys() - {one.rep_id for one in changes}
    return [*changes, *(Change(rep, None, before[rep][0], End.MENTOR_LEFT, before[rep][1]) for rep in sorted(without))]


def _why(rep_id: int, before: dict[int, tuple[int, str]]) -> End | None:
    return End.MENTOR_LEFT if rep_id in before else None


def _new_reps(session: Session, team: Team, now: datetime) -> list[int]:
    """The team's reps who are new, whoever came first first."""
    seats = sa.select(col(Membership.person_id)).where(
        *standing_on(team, Role.REP, team.day_of(now)), _is_new(team.key, col(Membership.person_id))
    )
    return list(session.connection().execute(seats.order_by(col(Membership.id))).scalars())


def _propose(session: Session, team: Team, reps: Sequence[int], now: datetime) -> list[tuple[int, int, str]]:
    """Give reps their mentors by load; (rep, mentor, uid) of the pairs that were stored."""
    if not reps:
        return []
    loads = {one.person_id: one for one in mentor_loads(session, team, team.day_of(now))}
    rows = []
    for rep_id in reps:
        if found := next_by_load(list(loads.values()), rep_id):
            loads[found.person_id] = replace(found, count=found.count + 1)
            rows.append(new_pair(team, found.person_id, rep_id, now))
    stored = open_pairs(session, rows)
    return [(row["rep_id"], row["mentor_id"], row["uid"]) for row in rows if row["rep_id"] in stored]


def _end(
    session: Session, team: Team, now: datetime, why: End, *which: sa.ColumnElement[bool]
) -> Iterable[tuple[int, int, str]]:
    """End open pairs of a team; (rep, mentor, uid) of those that this very statement ended."""
    ended = session.connection().execute(
        sa.update(Pair)
        .where(col(Pair.team_id) == team.key, col(Pair.ends_on).is_(None), *which)
        .values(ends_on=team.day_of(now), why_ended=why)
        .returning(col(Pair.rep_id), col(Pair.mentor_id), col(Pair.uid))
    )
    return [(rep_id, mentor_id, uid) for rep_id, mentor_id, uid in ended]


def name_mentor(session: Session, team: Team, rep_id: int, mentor_id: int | None, now: datetime) -> Change | None:
    """A manager's word: this mentor from today on, or (None) no mentor any more; None: nothing changed.

    Raises:
        Refusal: `not_yours` for who is no rep or no mentor of the team today; `own_mentor` for a rep themself;
            `edited_meanwhile` when another word came first.
    """
    loads: dict[int, MentorLoad] = {one.person_id: one for one in mentor_loads(session, team, team.day_of(now))}
    seats = select(Membership.person_id).where(*standing_on(team, Role.REP, team.day_of(now)))
    if rep_id not in set(session.exec(seats)) or (mentor_id is not None and mentor_id not in loads):
        raise not_yours()
    if mentor_id == rep_id:
        raise Refusal("own_mentor")
    own = select(Pair).where(Pair.team_id == team.key, Pair.rep_id == rep_id).order_by(col(Pair.id).desc())
    last = session.exec(own.execution_options(populate_existing=True)).first()
    if last is not None and last.ends_on is None and last.mentor_id == mentor_id:
        return None
    why = End.DISMISSED if mentor_id is None else End.CHANGED
    ended = next(iter(_end(session, team, now, why, col(Pair.rep_id) == rep_id)), None)
    before = ended[1] if ended else None
    if mentor_id is None:
        if last is not None and ended is None:
            last.why_ended = why
            session.flush()
        return Change(rep_id, None, before, why, ended[2]) if ended else None
    row = new_pair(team, mentor_id, rep_id, now)
    if not open_pairs(session, [row]):
        raise Refusal("edited_meanwhile")
    return Change(rep_id, mentor_id, before, why if ended else None, row["uid"])
