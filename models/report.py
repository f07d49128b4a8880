"""A team's report: a period against its targets and against the period before, up to the same day (product.md §11).

Everything is added up from one grouped query, whatever the team's size. All days are the team's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from sqlmodel import Session, col, select

from models.calendar import working_days
from models.counts import Counts, count
from models.days import Span, month_of, week_of
from models.habits import leaves_of
from models.people import Person
from models.progress import Figures
from models.support import WINDOW, Finding, Stretch, findings
from models.targets import TeamTargets
from models.teams import Membership, Role, Team

LOOK_BACK = timedelta(days=35)
"""Far enough for ten working days, whatever holidays lie between."""
NOTHING = Figures()


class Period(StrEnum):
    """What a report is about: so far, up to and with today."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"


@dataclass(frozen=True)
class Goals:
    """What is aimed at; None where a target is of another period."""

    valid: int
    """Over the working days so far."""
    interested: int | None
    """Of the week."""
    deals: int | None
    """Of the month."""


@dataclass(frozen=True)
class RepReport:
    """One rep's figures of a period."""

    person_id: int
    name: str
    now: Figures
    before: Figures
    goals: Goals
    is_here: bool
    """False: they left the team, and what they did in it stays."""
    is_away: bool
    """On leave today."""


@dataclass(frozen=True)
class Bucket:
    """A day or a week on a report's charts."""

    span: Span
    figures: Figures


@dataclass(frozen=True)
class Report:
    """A period of a team, or of one rep in it."""

    team: Team
    period: Period
    day: date
    span: Span
    before_span: Span
    works_today: bool
    now: Figures
    before: Figures
    goals: Goals
    course: list[Bucket]
    """Both periods in order: by day, of a month by week; of today the last ten working days."""
    reps: list[RepReport]
    """By name: no ranking."""
    support: list[Finding]


def spans(period: Period, day: date, works_before: Iterable[date]) -> tuple[Span, Span]:
    """A period so far, and the one before up to the same day.

    Today is held against the working day before, a week against the last one up to the same weekday, a month against
    the last one up to the same date (or its end). `works_before`: the team's working days before, in order.
    """
    if period is Period.TODAY:
        before = max(works_before, default=day - timedelta(days=1))
        return Span(day, day), Span(before, before)
    if period is Period.WEEK:
        monday, week = week_of(day).first, timedelta(days=7)
        return Span(monday, day), Span(monday - week, day - week)
    first = day.replace(day=1)
    last = month_of(first - timedelta(days=1))
    return Span(first, day), Span(last.first, min(last.last, last.first + (day - first)))


def alphabetical(name: str) -> bytes:
    """A key that sorts names by the alphabet, Chinese ones by pinyin: GB 18030 holds the common characters so."""
    return name.casefold().encode("gb18030", "replace")


def team_report(session: Session, team: Team, period: Period, day: date) -> Report:
    """A team's report on a team-local day, in five queries."""
    return _Reading(session, team, period, day).report()


def rep_report(session: Session, team: Team, person_id: int, period: Period, day: date) -> Report:
    """The same of one rep of the team."""
    return _Reading(session, team, period, day).report_of(person_id)


class _Reading:
    """All that a report is made of, read once."""

    def __init__(self, session: Session, team: Team, period: Period, day: date) -> None:
        self.team, self.period, self.day = team, period, day
        earliest = min(month_of(day.replace(day=1) - timedelta(days=1)).first, day - LOOK_BACK)
        works = working_days(session, team, Span(earliest, day))
        self.works_before = [one for one in works if one < day]
        self.works_today = day in works
        self.span, self.before_span = spans(period, day, self.works_before)
        self.window = self.works_before[-WINDOW:]
        first = min(self.before_span.first, *self.window[:1], self.span.first)
        self.counts = count(session, team, Span(first, day))
        self.works = [one for one in works if one in self.span]
        self.targets = TeamTargets(session, team)
        self.seats = list(
            session.exec(
                select(Membership, Person)
                .join(Person, col(Person.id) == Membership.person_id)
                .where(Membership.team_id == team.key, Membership.role == Role.REP, Membership.begins_on <= day)
            )
        )
        self.leaves = leaves_of(session, team, Span(first, day))

    def report(self) -> Report:
        """The whole team's."""
        reps = self._reps(self.seats, self.counts)
        return self._made(self.counts, reps, self._support())

    def report_of(self, person_id: int) -> Report:
        """One rep's; the findings rest on the whole team's figures."""
        counts = self.counts.of(person_id)
        reps = self._reps([seat for seat in self.seats if seat[1].key == person_id], counts)
        return self._made(counts, reps, [one for one in self._support() if one.person_id == person_id])

    def _made(self, counts: Counts, reps: list[RepReport], support: list[Finding]) -> Report:
        return Report(
            team=self.team,
            period=self.period,
            day=self.day,
            span=self.span,
            before_span=self.before_span,
            works_today=self.works_today,
            now=counts.total(self.span),
            before=counts.total(self.before_span),
            goals=_together(self.period, [rep.goals for rep in reps]),
            course=self._course(counts),
            reps=reps,
            support=support,
        )

    def _is_here(self, seat: Membership, person: Person) -> bool:
        return (seat.ends_on is None or seat.ends_on > self.day) and not person.is_deactivated

    def _own_days(self, seat: Membership, days: Iterable[date]) -> list[date]:
        """Those of the team's working days on which somebody was in it and not away."""
        away = self.leaves.get(seat.person_id, [])
        return [
            day
            for day in days
            if seat.begins_on <= day
            and (seat.ends_on is None or day < seat.ends_on)
            and (seat.hired_on is None or day >= seat.hired_on)
            and not any(day in leave for leave in away)
        ]

    def _reps(self, seats: Iterable[tuple[Membership, Person]], counts: Counts) -> list[RepReport]:
        """Who is in the team, and who did something in it before they left."""
        now, before = counts.by_person(self.span), counts.by_person(self.before_span)
        reps = []
        for seat, person in seats:
            is_here = self._is_here(seat, person)
            if not is_here and person.key not in now:
                continue
            reps.append(
                RepReport(
                    person_id=person.key,
                    name=person.name or person.external_id,
                    now=now.get(person.key, NOTHING),
                    before=before.get(person.key, NOTHING),
                    goals=self._goals(seat, is_here=is_here),
                    is_here=is_here,
                    is_away=any(self.day in leave for leave in self.leaves.get(person.key, [])),
                )
            )
        return sorted(reps, key=lambda rep: (alphabetical(rep.name), rep.person_id))

    def _goals(self, seat: Membership, *, is_here: bool) -> Goals:
        aims = self.targets.on(seat, self.day)
        knows_when = is_here or seat.ends_on is not None  # an account that was closed doesn't say since when
        return Goals(
            self.targets.over(seat, self._own_days(seat, self.works)) if knows_when else 0,
            (aims.weekly_interested if is_here else 0) if self.period is Period.WEEK else None,
            (aims.monthly_deals if is_here else 0) if self.period is Period.MONTH else None,
        )

    def _course(self, counts: Counts) -> list[Bucket]:
        first = self.before_span.first
        if self.period is Period.TODAY:
            first = min(first, *self.window[1:])
        by_day = counts.by_day(Span(first, self.day))
        if self.period is Period.MONTH:
            weeks = dict.fromkeys(week_of(first + timedelta(days=n)).first for n in range((self.day - first).days + 1))
            parts = [Span(max(monday, first), min(week_of(monday).last, self.day)) for monday in weeks]
            return [Bucket(part, counts.total(part)) for part in parts]
        days = sorted({*by_day, *(day for day in [*self.works_before, *self.works] if first <= day <= self.day)})
        return [Bucket(Span(day, day), by_day.get(day, NOTHING)) for day in days]

    def _support(self) -> list[Finding]:
        if not self.window:
            return []
        span = Span(self.window[0], self.window[-1])
        did, today = self.counts.by_person(span), self.counts.by_person(Span(self.day, self.day))
        entries: dict[int, set[date]] = {}
        for person_id, day, *_ in self.counts.rows:
            entries.setdefault(person_id, set()).add(day)
        stretches = []
        for seat, person in self.seats:
            if not self._is_here(seat, person) or any(self.day in one for one in self.leaves.get(person.key, [])):
                continue
            days = self._own_days(seat, self.window)
            stretches.append(
                Stretch(
                    person_id=person.key,
                    name=person.name or person.external_id,
                    figures=did.get(person.key, NOTHING),
                    target=self.targets.over(seat, days),
                    days=days,
                    entries=frozenset(entries.get(person.key, ())),
                    has_entry_today=person.key in today,
                )
            )
        stretches.sort(key=lambda one: (alphabetical(one.name), one.person_id))
        return findings(stretches, self.counts.total(span))


def _together(period: Period, goals: list[Goals]) -> Goals:
    return Goals(
        sum(one.valid for one in goals),
        sum(one.interested or 0 for one in goals) if period is Period.WEEK else None,
        sum(one.deals or 0 for one in goals) if period is Period.MONTH else None,
    )
