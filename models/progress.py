"""Where a rep stands: today, this week, this month, and whom to call (product.md §2 and `/progress`)."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from models.calendar import DayOverride, is_working_day, working_days
from models.consultations import Consultation
from models.days import Span, month_of, week_of
from models.drafts import Draft, open_drafts
from models.habits import Leave, leaves_of
from models.roles import Seat
from models.targets import HIGHEST, Targets, TeamTargets, own_on, ramped, with_own
from models.teams import Membership, Role, Team, standing_on

MOST_FOLLOW_UPS = 10
FOLLOW_UP_LOOKS_AHEAD = timedelta(days=1)
UNDONE_IN_SIGHT = timedelta(days=1)
FOLLOW_UP_FORGOTTEN = timedelta(days=14)


@dataclass(frozen=True)
class Figures:
    """Counts of a span of days."""

    valid: int = 0
    interested: int = 0
    deals: int = 0
    talks: int = 0
    follow_up_minutes: int = 0

    @property
    def rate(self) -> float | None:
        """Customers who became interested ÷ valid consultations; None without a valid one."""
        return self.interested / self.valid if self.valid else None


@dataclass(frozen=True)
class FollowUp:
    """A next contact that is due."""

    consultation: Consultation
    on: date
    is_overdue: bool


@dataclass(frozen=True)
class Glance:
    """A rep's bars: what a receipt shows. Days are the team's."""

    day: date
    targets: Targets
    goal: int
    """Valid consultations for today: 0 on a day off."""
    today: Figures
    week: Figures
    month: Figures


@dataclass(frozen=True)
class Progress(Glance):
    """All that `/progress` shows."""

    week_goal: int
    """Valid consultations for this week: the sum over its working days."""
    week_span: Span
    month_span: Span
    is_working_day: bool
    follow_ups: list[FollowUp]
    drafts: list[Draft]


def figures(session: Session, person_id: int, spans: Sequence[Span]) -> list[Figures]:
    """Counts of several spans of days for one rep, in one query."""
    return _count(session, "person_id", person_id, spans)


def team_figures(session: Session, team: Team, spans: Sequence[Span]) -> list[Figures]:
    """The same for all that was done in a team, also by those who left it."""
    return _count(session, "team_id", team.key, spans)


def valid_by_rep(session: Session, team: Team, day: date) -> dict[int, int]:
    """The valid consultations of a day of each rep who is in a team then, by person; who has none is left out."""
    counted = (
        sa.select(col(Consultation.person_id), sa.func.count())
        .where(_by_reps(team, day), col(Consultation.day) == day, col(Consultation.counted))
        .group_by(col(Consultation.person_id))
    )
    return {person_id: int(count) for person_id, count in session.connection().execute(counted)}


def figures_by_person(session: Session, team: Team, spans: Sequence[Span]) -> dict[int, list[Figures]]:
    """The same for each rep who is in a team on the last of these days, by person, in one query.

    What they did before in another team is theirs too; who has no entry is left out.
    """
    mine = _counted(len(spans)).where(_by_reps(team, max(span.last for span in spans)))
    by_person = mine.add_columns(col(Consultation.person_id)).group_by(col(Consultation.person_id))
    return {row[-1]: _read(row[:-1]) for row in session.connection().execute(by_person, _bounds(spans))}


def _by_reps(team: Team, day: date) -> sa.ColumnElement[bool]:
    """Whether a consultation is of somebody who is a rep of a team on a day, wherever they held it."""
    reps = sa.select(col(Membership.person_id)).where(*standing_on(team, Role.REP, day))
    return col(Consultation.person_id).in_(reps)


def _count(session: Session, whose: str, key: int, spans: Sequence[Span]) -> list[Figures]:
    bounds = {"key": key, **_bounds(spans)}
    return _read(session.connection().execute(_counting(whose, len(spans)), bounds).one())


def _bounds(spans: Sequence[Span]) -> dict[str, Any]:
    bounds: dict[str, Any] = {"low": min(s.first for s in spans), "high": max(s.last for s in spans)}
    for number, span in enumerate(spans):
        bounds[f"first{number}"], bounds[f"last{number}"] = span.first, span.last
    return bounds


def _read(row: Sequence[Any]) -> list[Figures]:
    return [Figures(*(int(value) for value in row[start : start + 5])) for start in range(0, len(row), 5)]


@cache
def _counting(whose: str, spans: int) -> sa.Select[Any]:
    """The query for one rep or team and so many spans, built once: building it takes longer than running it."""
    return _counted(spans).where(getattr(Consultation, whose) == sa.bindparam("key"))


@cache
def _counted(spans: int) -> sa.Select[Any]:
    """The counts of so many spans, of everybody's consultations."""

    def between(first: str, last: str) -> sa.ColumnElement[bool]:
        return col(Consultation.day).between(sa.bindparam(first, type_=sa.Date), sa.bindparam(last, type_=sa.Date))

    columns = []
    for number in range(spans):
        inside = between(f"first{number}", f"last{number}")
        for value in (
            sa.case((sa.and_(inside, col(Consultation.counted)), 1), else_=0),
            sa.case((sa.and_(inside, col(Consultation.became_interested)), 1), else_=0),
            sa.case((sa.and_(inside, col(Consultation.became_deal)), 1), else_=0),
            sa.case((inside, 1), else_=0),
            sa.case((sa.and_(inside, col(Consultation.is_follow_up)), col(Consultation.minutes)), else_=0),
        ):
            columns.append(sa.func.coalesce(sa.func.sum(value), 0))
    return sa.select(*columns).where(
        between("low", "high"),
        col(Consultation.undone_at).is_(None),
        col(Consultation.is_held).is_(False),
    )


def follow_ups_due(session: Session, person_id: int, day: date, most: int = MOST_FOLLOW_UPS) -> list[FollowUp]:
    """Next contacts due by tomorrow: today's first, then the overdue, the latest first, then tomorrow's.

    After a fortnight nobody is reminded any more.
    """
    return _follow_ups(session.exec(_due(day).where(Consultation.person_id == person_id)), day)[:most]


def follow_ups_by_person(session: Session, team: Team, day: date) -> dict[int, list[FollowUp]]:
    """The same for each rep who is in a team on a day, by person, in one query; they come along from another team."""
    found: dict[int, list[FollowUp]] = {}
    for one in _follow_ups(session.exec(_due(day).where(_by_reps(team, day))), day):
        found.setdefault(one.consultation.person_id, []).append(one)
    return found


def _due(day: date) -> SelectOfScalar[Consultation]:
    window = col(Consultation.follow_up_on).between(day - FOLLOW_UP_FORGOTTEN, day + FOLLOW_UP_LOOKS_AHEAD)
    return select(Consultation).where(col(Consultation.follow_up_open), window).order_by(col(Consultation.id))


def _follow_ups(due: Iterable[Consultation], day: date) -> list[FollowUp]:
    found = [FollowUp(one, one.follow_up_on, one.follow_up_on < day) for one in due if one.follow_up_on is not None]
    return sorted(found, key=lambda one: (one.on != day, one.on > day, -one.on.toordinal()))


def recent(session: Session, person_id: int, now: datetime, most: int) -> list[Consultation]:
    """A rep's last conversations, the newest first; one that was undone stays in sight for a day."""
    in_sight = sa.or_(col(Consultation.undone_at).is_(None), col(Consultation.undone_at) > now - UNDONE_IN_SIGHT)
    return list(
        session.exec(
            select(Consultation)
            .where(Consultation.person_id == person_id, in_sight)
            .order_by(col(Consultation.day).desc(), col(Consultation.started_at).desc(), col(Consultation.id).desc())
            .limit(most)
        )
    )


def glance(session: Session, seat: Seat, now: datetime) -> Glance:
    """A rep's bars at a moment (aware UTC), in one query: a receipt has no time to lose."""
    team, person_id = seat.team, seat.membership.person_id
    day = team.day_of(now)
    spans = [Span(day, day), week_of(day), month_of(day)]
    facts = {"team_id": team.key, "today": day, "key": person_id, **_bounds(spans)}
    row = session.connection().execute(_glancing(len(spans)), facts).one()
    counts, (team_works, is_away, *own) = row[: -len(_GLANCED)], row[-len(_GLANCED) :]
    works = (is_working_day(team.calendar, day) if team_works is None else team_works) and not is_away
    targets = with_own(ramped(team.policy, seat.membership.hired_on, day), dict(zip(HIGHEST, own, strict=True)))
    return Glance(day, targets, targets.daily_valid if works else 0, *_read(counts))


_DAY = sa.bindparam("today", type_=sa.Date)
_GLANCED = (
    sa.select(col(DayOverride.works))
    .where(col(DayOverride.team_id) == sa.bindparam("team_id"), col(DayOverride.day) == _DAY)
    .scalar_subquery(),
    sa.exists().where(col(Leave.person_id) == sa.bindparam("key"), _DAY.between(col(Leave.first), col(Leave.last))),
    *(own_on(name, sa.bindparam("key"), sa.bindparam("team_id"), _DAY) for name in HIGHEST),
)
"""What else decides about a rep's day: the team's own word on it, their leave, their own targets."""


@cache
def _glancing(spans: int) -> sa.Select[Any]:
    return _counting("person_id", spans).add_columns(*_GLANCED)


def _own_days(session: Session, seat: Seat, span: Span) -> list[date]:
    """A rep's working days: the team's, less their leave (product.md §2)."""
    away = leaves_of(session, seat.team, span).get(seat.membership.person_id, [])
    return [day for day in working_days(session, seat.team, span) if not any(day in leave for leave in away)]


def _bars(session: Session, seat: Seat, day: date) -> list[Figures]:
    return figures(session, seat.membership.person_id, [Span(day, day), week_of(day), month_of(day)])


def progress_of(session: Session, seat: Seat, now: datetime) -> Progress:
    """Where a rep stands at a moment (aware UTC)."""
    team, person_id = seat.team, seat.membership.person_id
    day = team.day_of(now)
    works_on = _own_days(session, seat, week_of(day))
    aims = TeamTargets(session, team, person_id)
    targets = aims.on(seat.membership, day)
    today, week, month = _bars(session, seat, day)
    return Progress(
        day=day,
        targets=targets,
        goal=targets.daily_valid if day in works_on else 0,
        week_goal=aims.over(seat.membership, works_on),
        today=today,
        week=week,
        month=month,
        week_span=week_of(day),
        month_span=month_of(day),
        is_working_day=day in works_on,
        follow_ups=follow_ups_due(session, person_id, day, most=MOST_FOLLOW_UPS + 1),
        drafts=open_drafts(session, person_id, now),
    )
