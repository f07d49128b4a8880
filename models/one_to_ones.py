"""A star's hour with a mentor: the mentor offers three times, the rep picks one (product.md §6)."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

import sqlalchemy as sa
from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col, select

from models.base import Row, new_key
from models.calendar import working_days
from models.days import Span, day_from, moment_of
from models.errors import Invalid, Refusal, not_yours
from models.teams import Membership, Role, Team, standing_on

FIELDS = (("day1", "time1"), ("day2", "time2"), ("day3", "time3"))
"""The three offers in a form."""
MINUTES = 30
_USUAL = (time(10), time(14), time(16))
"""What the form is filled with: one time on each of the next three working days."""
_LOOK_AHEAD = timedelta(days=21)
LATEST = timedelta(days=60)
"""Nobody arranges an hour further ahead."""


class OneToOne(Row, table=True):
    """An hour to be arranged. `day` is the star's; `offers` are ISO moments in UTC, `starts_at` is the one picked."""

    __table_args__ = (UniqueConstraint("team_id", "rep_id", "day"),)

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int = Field(foreign_key="team.id")
    rep_id: int = Field(foreign_key="person.id")
    mentor_id: int = Field(foreign_key="person.id")
    day: date
    offers: list[str] = Field(default_factory=list, sa_type=sa.JSON)
    starts_at: datetime | None = None


def pair(session: Session, team: Team, reps: Sequence[int], day: date) -> list[OneToOne]:
    """An hour for each of these reps, shared fairly among the team's mentors; not stored yet.

    The mentors take turns from week to week, so that the first rep isn't always with the same one.
    """
    seats = session.connection().execute(
        sa.select(col(Membership.person_id)).where(*standing_on(team, Role.MENTOR, day)).order_by(col(Membership.id))
    )
    mentors = list(seats.scalars())
    if not mentors:
        return []
    turn = day.toordinal() // 7
    made = []
    for number, rep in enumerate(reps):
        mentor = mentors[(turn + number) % len(mentors)]
        if mentor != rep:
            hour = OneToOne(workspace_id=team.workspace_id, team_id=team.key, rep_id=rep, mentor_id=mentor, day=day)
            made.append(hour)
    return made


def usual_times(session: Session, team: Team, now: datetime) -> list[tuple[date, time]]:
    """Three times to begin with: the next working days."""
    today = team.day_of(now)
    ahead = working_days(session, team, Span(today + timedelta(days=1), today + _LOOK_AHEAD))
    return list(zip(ahead, _USUAL, strict=False))


def hour_of(session: Session, uid: str, person_id: int) -> OneToOne:
    """The hour of a mentor or a rep; its row is locked until the end of the transaction.

    Raises:
        Refusal: `not_yours`.
    """
    found = session.exec(select(OneToOne).where(OneToOne.uid == uid).with_for_update()).one_or_none()
    if found is None or person_id not in (found.mentor_id, found.rep_id):
        raise not_yours()
    return found


def offer(
    session: Session, hour: OneToOne, mentor_id: int, fields: Mapping[str, Any], team: Team, now: datetime
) -> None:
    """The mentor offers three times, as a form brings them: by `FIELDS`, on the team's clock.

    Raises:
        Invalid: a time that is none, is over, is too far ahead, or was offered twice.
        Refusal: `not_yours` for anybody else, `hour_arranged` when the rep has picked already.
    """
    if hour.mentor_id != mentor_id:
        raise not_yours()
    if hour.starts_at is not None:
        raise Refusal("hour_arranged")
    problems: dict[str, Refusal] = {}
    moments: list[str] = []
    for day, at in FIELDS:
        try:
            moment = moment_of(day_from(str(fields.get(day))), _time_from(fields.get(at), at, problems), team.zone)
        except Refusal as refusal:
            problems[day] = refusal
            continue
        if not now < moment <= now + LATEST:
            problems.setdefault(day, Refusal("hour_passed", days=LATEST.days))
        elif moment.isoformat() in moments:
            problems.setdefault(at, Refusal("hour_twice"))
        moments.append(moment.isoformat())
    if problems:
        raise Invalid(problems)
    hour.offers = sorted(moments)
    session.flush()


def _time_from(typed: Any, name: str, problems: dict[str, Refusal]) -> time:
    try:
        return time.fromisoformat(str(typed)).replace(second=0, microsecond=0, tzinfo=None)
    except ValueError:
        problems[name] = Refusal("bad_time")
        return time(0)


def moments(hour: OneToOne) -> list[datetime]:
    """What was offered (aware UTC), in order."""
    return [datetime.fromisoformat(one) for one in hour.offers]


def pick(session: Session, hour: OneToOne, rep_id: int, number: str, now: datetime) -> datetime:
    """The rep picks one of the three, by its number from 0; returns when it begins.

    Raises:
        Refusal: `not_yours`, `hour_arranged`, `hour_over` for a time that has passed meanwhile.
    """
    offered = moments(hour)
    if hour.rep_id != rep_id or number not in {str(n) for n in range(len(offered))}:
        raise not_yours()
    if hour.starts_at is not None:
        raise Refusal("hour_arranged")
    moment = offered[int(number)]
    if moment <= now:
        raise Refusal("hour_over")
    hour.starts_at = moment
    session.flush()
    return moment
