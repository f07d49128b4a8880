"""Working days: a country's public holidays and make-up workdays, by the `holidays` library, and over them a manager's
own days for a team. A person's leave comes on top of this.
"""

from datetime import date, timedelta
from functools import cache, lru_cache

import holidays
from sqlalchemy import UniqueConstraint, bindparam
from sqlmodel import Field, Session, col, delete, select

from models.base import Row
from models.days import Span, is_closed
from models.errors import Invalid, Refusal
from models.teams import Team

NOTE_LENGTH = 80
MOST_DAYS = 31
"""The longest run of days that is set at once."""


class DayOverride(Row, table=True):
    """A team's own word on a day: it works, or it doesn't, whatever the country's calendar says."""

    __table_args__ = (UniqueConstraint("team_id", "day"),)

    team_id: int = Field(foreign_key="team.id")
    day: date
    works: bool
    note: str = Field(default="", max_length=NOTE_LENGTH)


@lru_cache(maxsize=32)
def _country(code: str) -> holidays.HolidayBase:
    return holidays.country_holidays(code)


@cache
def _countries() -> frozenset[str]:
    return frozenset(holidays.list_supported_countries(include_aliases=False))


def is_known(code: str) -> bool:
    """Whether there is a calendar for a country code (two letters)."""
    return code in _countries()


@lru_cache(maxsize=4096)
def is_working_day(code: str, day: date) -> bool:
    """Whether people work on a day in a country: no weekend or holiday, or a make-up workday."""
    return bool(_country(code).is_working_day(day))


def working_days(session: Session, team: Team, span: Span) -> list[date]:
    """The days of a span on which a team works, in order; one query."""
    own = {override.day: override.works for override in overrides(session, team, span)}
    days = (span.first + timedelta(days=n) for n in range((span.last - span.first).days + 1))
    return [day for day in days if own.get(day, is_working_day(team.calendar, day))]


_OVERRIDES = (
    select(DayOverride)
    .where(
        DayOverride.team_id == bindparam("team_id"),
        col(DayOverride.day).between(bindparam("first"), bindparam("last")),
    )
    .order_by(col(DayOverride.day))
)


def overrides(session: Session, team: Team, span: Span) -> list[DayOverride]:
    """A team's own days in a span, in order."""
    return list(session.exec(_OVERRIDES, params={"team_id": team.key, "first": span.first, "last": span.last}))


def override(session: Session, team: Team, span: Span, works: bool | None, note: str, today: date) -> None:
    """Set a team's own word on the days of a span; with `works` None the country's calendar counts again.

    Raises:
        Invalid: under `first` or `last`: a closed week, an end before its beginning, more than a month.
    """
    if span.last < span.first:
        raise Invalid({"last": Refusal("ends_first")})
    if (span.last - span.first).days >= MOST_DAYS:
        raise Invalid({"last": Refusal("too_many_days", maximum=MOST_DAYS)})
    if is_closed(span.first, today):
        raise Invalid({"first": Refusal("week_closed", day=span.first.isoformat())})
    session.connection().execute(
        delete(DayOverride).where(
            col(DayOverride.team_id) == team.key, col(DayOverride.day).between(span.first, span.last)
        )
    )
    if works is not None:
        session.add_all(
            DayOverride(
                workspace_id=team.workspace_id,
                team_id=team.key,
                day=span.first + timedelta(days=n),
                works=works,
                note=note[:NOTE_LENGTH],
            )
            for n in range((span.last - span.first).days + 1)
        )
    session.flush()
