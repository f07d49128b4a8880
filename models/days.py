"""Days, weeks and months as a team counts them (product.md §2). All dates are team-local."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from models.errors import Refusal

YEARS = range(2000, 2100)
"""A day outside of these is a slip of the finger."""
WEEK_CLOSES_AFTER = timedelta(days=9)
"""A week closes on the Wednesday after it, 00:00: nine days after its Monday."""


@dataclass(frozen=True)
class Span:
    """Days from `first` to `last`, both included."""

    first: date
    last: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day <= self.last


def day_from(typed: str) -> date:
    """A day as a form brings it ("2026-11-24").

    Raises:
        Refusal: `bad_date`.
    """
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        raise Refusal("bad_date") from None
    if day.year not in YEARS:
        raise Refusal("bad_date")
    return day


def week_of(day: date) -> Span:
    """The week, Monday to Sunday, of a day."""
    monday = day - timedelta(days=day.weekday())
    return Span(monday, monday + timedelta(days=6))


def month_of(day: date) -> Span:
    """The calendar month of a day."""
    first = day.replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return Span(first, following - timedelta(days=1))


def is_closed(day: date, today: date) -> bool:
    """Whether the week of a day can no longer be changed."""
    return today >= week_of(day).first + WEEK_CLOSES_AFTER


def moment_of(day: date, at: time, zone: ZoneInfo) -> datetime:
    """The moment (aware UTC) of a local time; in the hour that a clock skips, the time after the skip."""
    return datetime.combine(day, at, zone).astimezone(UTC)
