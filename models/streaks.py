"""Streaks: days in a row on target. What is no working day of a person's own never breaks one (product.md §6)."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy import bindparam
from sqlmodel import Session, col

from models.calendar import DayOverride, is_working_day
from models.days import Span
from models.habits import Leave
from models.points import DayGoal
from models.teams import Membership, PersonalTarget, Role, Team, standing_on

EVERY = 3
"""Every third day is worth a word."""
_WINDOWS = (timedelta(days=21), timedelta(days=120), timedelta(days=3660))
"""Most streaks end within the first; only those that don't are read further back."""


@dataclass(frozen=True)
class Streak:
    """How many days in a row, and the last of them (None: there is none)."""

    days: int = 0
    last: date | None = None

    @property
    def deserves_a_word(self) -> bool:
        """Whether this is a third day."""
        return self.days > 0 and self.days % EVERY == 0


@dataclass
class _Story:
    """What decides of one person's days."""

    met: set[date] = field(default_factory=set)
    away: list[Span] = field(default_factory=list)
    aims: list[tuple[date, int | None]] = field(default_factory=list)

    def rests(self, day: date) -> bool:
        """On leave, or with a target of nothing on that day."""
        latest = max((aim for aim in self.aims if aim[0] <= day), key=lambda aim: aim[0], default=(day, None))
        return latest[1] == 0 or any(day in leave for leave in self.away)


def streak_of(session: Session, team: Team, person_id: int, day: date) -> Streak:
    """A person's streak up to a team-local day, mostly in one query. A day that is not over yet breaks nothing."""
    return streaks_of(session, team, [person_id], day)[person_id]


def team_streaks(session: Session, team: Team, day: date) -> dict[int, Streak]:
    """The streaks of a team's reps, by person, in four queries at most."""
    reps = session.connection().execute(sa.select(col(Membership.person_id)).where(*standing_on(team, Role.REP, day)))
    return streaks_of(session, team, list(reps.scalars()), day)


def streaks_of(session: Session, team: Team, people: Iterable[int], day: date) -> dict[int, Streak]:
    """The streaks of some people of a team, by person."""
    found: dict[int, Streak] = {}
    open_ends = list(people)
    for window in _WINDOWS:
        first = day - window
        own_days, stories = _read(session, team, open_ends, Span(first, day))
        unbroken = []
        for person_id in open_ends:
            streak, is_broken = _walk(stories.get(person_id, _Story()), team, own_days, Span(first, day))
            found[person_id] = streak
            if not is_broken and streak.days:
                unbroken.append(person_id)
        open_ends = unbroken
        if not open_ends:
            break
    return found


def _walk(story: _Story, team: Team, own_days: dict[date, bool], span: Span) -> tuple[Streak, bool]:
    """Count back from the last day of a span; whether a day that broke it was met."""
    if not story.met:
        return Streak(), True
    count, last, day = 0, None, span.last
    while day >= span.first:
        if day in story.met:
            count, last = count + 1, last or day
        elif day != span.last and own_days.get(day, is_working_day(team.calendar, day)) and not story.rests(day):
            return Streak(count, last), True
        day -= timedelta(days=1)
    return Streak(count, last), False


def _read(session: Session, team: Team, people: list[int], span: Span) -> tuple[dict[date, bool], dict[int, _Story]]:
    """The team's own days of a span, and what each person met, was away, and aimed at."""
    facts = {"people": people, "team_id": team.key, "first": span.first, "last": span.last}
    own_days: dict[date, bool] = {}
    stories: dict[int, _Story] = {}
    for kind, person_id, first, last, number in session.connection().execute(_story(), facts):
        if kind == "own":
            own_days[first] = bool(number)
            continue
        story = stories.setdefault(person_id, _Story())
        if kind == "met":
            story.met.add(first)
        elif kind == "away":
            story.away.append(Span(first, last))
        else:
            story.aims.append((first, number))
    return own_days, stories


@cache
def _story() -> Any:
    """One query for all four kinds of facts; built once."""
    first, last = bindparam("first", type_=sa.Date), bindparam("last", type_=sa.Date)
    people: sa.BindParameter[int] = bindparam("people", expanding=True)
    met = sa.select(
        sa.literal("met").label("kind"), col(DayGoal.person_id), col(DayGoal.day), col(DayGoal.day), col(DayGoal.goal)
    ).where(col(DayGoal.person_id).in_(people), col(DayGoal.day).between(first, last), col(DayGoal.is_met))
    away = sa.select(sa.literal("away"), col(Leave.person_id), col(Leave.first), col(Leave.last), sa.literal(0)).where(
        col(Leave.person_id).in_(people), col(Leave.first) <= last, col(Leave.last) >= first
    )
    aims = sa.select(
        sa.literal("aim"),
        col(PersonalTarget.person_id),
        col(PersonalTarget.from_day),
        col(PersonalTarget.from_day),
        col(PersonalTarget.daily_valid),
    ).where(
        col(PersonalTarget.person_id).in_(people),
        col(PersonalTarget.team_id) == bindparam("team_id"),
        col(PersonalTarget.from_day) <= last,
    )
    own = sa.select(
        sa.literal("own"),
        col(DayOverride.team_id),
        col(DayOverride.day),
        col(DayOverride.day),
        sa.cast(col(DayOverride.works), sa.Integer),
    ).where(col(DayOverride.team_id) == bindparam("team_id"), col(DayOverride.day).between(first, last))
    return sa.union_all(met, away, aims, own)
