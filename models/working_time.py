"""A team's working time: when it works, and when so many minutes of it are over (product.md §2 and §8)."""

from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta

from sqlmodel import Session

from models.calendar import working_days
from models.days import Span, moment_of
from models.teams import Team

_LOOK_AHEAD = timedelta(days=30)
"""No calendar rests for a month."""


def after_working_minutes(session: Session, team: Team, begins: datetime, minutes: int) -> datetime:
    """The moment (aware UTC) at which so many minutes of the team's working time have passed since `begins`.

    Working hours are those of the team's policy, both ends included, without a break; nights, weekends, holidays and
    the manager's days off don't count. Counted on the real clock, so that a night of changed clocks is right too.
    With no minutes: the first working moment from `begins` on.
    """
    return working_moments(session, team, begins, (minutes,))[0]


def working_moments(session: Session, team: Team, begins: datetime, minutes: Sequence[int]) -> list[datetime]:
    """The same for several numbers of minutes, in one query."""
    first = team.day_of(begins)
    policy, zone = team.policy, team.zone
    spans = [
        (moment_of(day, policy.opens, zone), moment_of(day, policy.closes, zone))
        for day in working_days(session, team, Span(first, first + _LOOK_AHEAD))
    ]
    return [after_in(spans, begins, timedelta(minutes=count)) for count in minutes]


def after_in(spans: Sequence[tuple[datetime, datetime]], begins: datetime, left: timedelta) -> datetime:
    """The moment at which so much of the spans, which are in order, has passed since `begins`."""
    last = begins
    for opens, closes in spans:
        start = max(opens, begins)
        if start > closes or (start == closes and left):
            continue
        if closes - start >= left:
            return (start + left).astimezone(UTC)
        left -= closes - start
        last = closes
    return last + left


def after_working_days(team: Team, begins: datetime, count: int, days: Sequence[date]) -> datetime | None:
    """The moment (aware UTC) at which so many working days have passed since `begins`: the same time of a later day.

    `days` are the working days, in order, from the day of `begins` on; None: not so many are among them. What begins
    before the working hours, after them or on a day off counts from their next beginning.
    """
    local, policy = team.local(begins), team.policy
    is_after = local.time() > policy.closes
    at = policy.opens if is_after or local.date() not in days else max(local.time(), policy.opens)
    ahead = [day for day in days if day > local.date() or (day == local.date() and not is_after)]
    return moment_of(ahead[count], at, team.zone) if len(ahead) > count else None
