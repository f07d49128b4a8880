"""Who is there for a rep while their mentor is on leave (product.md §8). Reckoned, never stored: the pair goes on."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from sqlmodel import Session, col, select

from models.calendar import working_days
from models.days import Span
from models.habits import Leave
from models.pairs import Pair, mentor_loads, mentor_of, next_by_load
from models.teams import Team

_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class StandIn:
    """A rep whose mentor is on leave until (and with) a day, and who is there instead."""

    pair_uid: str
    rep_id: int
    mentor_id: int
    person_id: int
    leave_id: int
    until: date


def teams_with_away(session: Session, now: datetime) -> list[Team]:
    """The teams in which a mentor with a pair may be on leave; mostly none. A day too many in both directions."""
    day = now.date()
    away = (
        select(Pair.team_id)
        .join(Leave, col(Leave.person_id) == Pair.mentor_id)
        .where(col(Pair.ends_on).is_(None), Leave.first <= day + _A_DAY, Leave.last >= day - _A_DAY)
    )
    return list(session.exec(select(Team).where(col(Team.id).in_(away)).order_by(col(Team.id))))


def stand_ins(session: Session, team: Team, day: date) -> list[StandIn]:
    """Who stands in on a working day of a team, shared by load among the mentors who are there; four queries."""
    rows = session.exec(
        select(Pair, Leave)
        .join(Leave, col(Leave.person_id) == Pair.mentor_id)
        .where(Pair.team_id == team.key, col(Pair.ends_on).is_(None), Leave.first <= day, Leave.last >= day)
        .order_by(col(Pair.id), col(Leave.last).desc())
    )
    away = {pair.key: (pair, leave) for pair, leave in reversed(rows.all())}
    if not away or not working_days(session, team, Span(day, day)):
        return []
    return list(_shared(session, team, day, away.values()))


def there_for(session: Session, team: Team, rep_id: int, day: date) -> int | None:
    """Who is there for a rep on a day, as they were told: who stands in for their mentor, else the mentor, if any."""
    instead = next((one for one in stand_ins(session, team, day) if one.rep_id == rep_id), None)
    return instead.person_id if instead else mentor_of(session, team, rep_id, day)


def _shared(session: Session, team: Team, day: date, away: Iterable[tuple[Pair, Leave]]) -> Iterable[StandIn]:
    loads = {one.person_id: one for one in mentor_loads(session, team, day)}
    for pair, leave in sorted(away, key=lambda one: one[0].key):
        if found := next_by_load(list(loads.values()), pair.rep_id):
            loads[found.person_id] = replace(found, count=found.count + 1)
            yield StandIn(pair.uid, pair.rep_id, pair.mentor_id, found.person_id, leave.key, leave.last)
