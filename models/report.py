"""A team's report: a period against its targets and against the period before, up to the same day (product.md §11).

A day that isn't over is held against what had been entered by the same hour of the working day before. Everything is
added up from one grouped query (of such a day from two), whatever the team's size. All days are the team's own.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.calendar import working_days
from models.counts import Counts, count, count_of
from models.days import Span, moment_of, month_of, week_of
from models.habits import leaves_of
from models.people import Person
from models.progress import Figures
from models.support import FEWEST_DAYS, WINDOW, Finding, Stretch, findings
from models.targets import TeamTargets
from models.teams import Membership, Role, Team

LOOK_BACK = timedelta(days=35)
"""Far enough for ten working days, whatever holidays lie between."""
NOTHING = Figures()
Seated = tuple[Membership, Person]


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
    before_until: datetime | None
    """Of `before_span` only what had been entered by this moment (aware UTC); None: whole days."""
    works_today: bool
    now: Figures
    before: Figures
    goals: Goals
    course: list[Bucket]
    """Both periods in order: by day, of a month by week; of today the last ten working days."""
    reps: list[RepReport]
    """By name: no ranking."""
    support: list[Finding]
    is_early: bool
    """Nobody has been there for long enough to say anything of their figures."""


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


def team_report(session: Session, team: Team, period: Period, day: date, now: datetime | None = None) -> Report:
    """A team's report on a team-local day, in six queries at most. `now` (aware UTC; None: the day is over)."""
    return _Reading(session, team, period, day, now).report()


def rep_report(
    session: Session, team: Team, person_id: int, period: Period, day: date, now: datetime | None = None
) -> Report:
    """The same of one rep of the team, with what they did in another team before."""
    return _Reading(session, team, period, day, now).report_of(person_id)


class _Reading:
    """All that a report is made of, read once."""

    def __init__(self, session: Session, team: Team, period: Period, day: date, now: datetime | None) -> None:
        self.team, self.period, self.day = team, period, day
        earliest = min(month_of(day.replace(day=1) - timedelta(days=1)).first, day - LOOK_BACK)
        works = working_days(session, team, Span(earliest, day))
        self.works_before = [one for one in works if one < day]
        self.works_today = day in works
        self.span, self.before_span = spans(period, day, self.works_before)
        self.window = self.works_before[-WINDOW:]
        first = min(self.before_span.first, *self.window[:1], self.span.first)
        self.session, self.known = session, Span(first, day)
        self.counts = self.earlier = count(session, team, self.known)
        self.before_until = self._same_hour(now)
        if self.before_until is not None:
            self.earlier = count(session, team, self.before_span, self.before_until)
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

    def _same_hour(self, now: datetime | None) -> datetime | None:
        """The hour of the working day before against which a day that isn't over is held; None: whole days are."""
        if now is None or self.period is not Period.TODAY or not self.works_today:
            return None
        local = self.team.local(now)
        if local.date() != self.day or local.time() >= self.team.policy.closes:
            return None
        return moment_of(self.before_span.first, local.time(), self.team.zone)

    def report(self) -> Report:
        """The whole team's."""
        return self._made(self.seats, self.counts, self.earlier, self._stretches())

    def report_of(self, person_id: int) -> Report:
        """One rep's own; the findings rest on the whole team's figures."""
        counts = earlier = count_of(self.session, person_id, self.known)
        if self.before_until is not None:
            earlier = count_of(self.session, person_id, self.before_span, self.before_until)
        sold = (col(Membership.person_id) == person_id, col(Membership.role) == Role.REP)
        since = (
            self.session.connection().execute(sa.select(sa.func.min(col(Membership.begins_on))).where(*sold)).scalar()
        )
        seats = [seat for seat in self.seats if seat[1].key == person_id]
        return self._made(seats, counts, earlier, self._stretches(), since)

    def _made(
        self,
        seats: list[Seated],
        counts: Counts,
        earlier: Counts,
        stretches: list[Stretch],
        since: date | None = None,
    ) -> Report:
        reps = self._reps(seats, counts, earlier, since)
        people = {person.key for _, person in seats}
        own = [one for one in stretches if one.person_id in people]
        found = findings(stretches, self.counts.total(self._looked_at())) if self.window else []
        return Report(
            team=self.team,
            period=self.period,
            day=self.day,
            span=self.span,
            before_span=self.before_span,
            before_until=self.before_until,
            works_today=self.works_today,
            now=counts.total(self.span),
            before=earlier.total(self.before_span),
            goals=_together(self.period, [rep.goals for rep in reps]),
            course=self._course(counts),
            reps=reps,
            support=[one for one in found if one.person_id in people],
            is_early=bool(own) and all(len(one.days) < FEWEST_DAYS for one in own),
        )

    def _is_here(self, seat: Membership, person: Person) -> bool:
        return (seat.ends_on is None or seat.ends_on > self.day) and not person.is_deactivated

    def _own_days(self, seat: Membership, days: Iterable[date], since: date | None = None) -> list[date]:
        """Those of the team's working days on which somebody was in it, or sold since a day, and was not away."""
        begins = since or seat.begins_on
        away = self.leaves.get(seat.person_id, [])
        return [
            day
            for day in days
            if begins <= day
            and (seat.ends_on is None or day < seat.ends_on)
            and (seat.hired_on is None or day >= seat.hired_on)
            and not any(day in leave for leave in away)
        ]

    def _reps(
        self, seats: Iterable[Seated], counts: Counts, earlier: Counts, since: date | None = None
    ) -> list[RepReport]:
        """Who is in the team, and who did something in it before they left."""
        now, before = counts.by_person(self.span), earlier.by_person(self.before_span)
        reps = []
        for seat, person in seats:
            is_here = self._is_here(seat, person)
            if not is_here and person.key not in now:
                continue
            reps.append(
                RepReport(
                    person_id=person.key,
                    name=person.shown_name,
                    now=now.get(person.key, NOTHING),
                    before=before.get(person.key, NOTHING),
                    goals=self._goals(seat, since, is_here=is_here),
                    is_here=is_here,
                    is_away=any(self.day in leave for leave in self.leaves.get(person.key, [])),
                )
            )
        return sorted(reps, key=lambda rep: (alphabetical(rep.name), rep.person_id))

    def _goals(self, seat: Membership, since: date | None, *, is_here: bool) -> Goals:
        aims = self.targets.on(seat, self.day)
        knows_when = is_here or seat.ends_on is not None  # an account that was closed doesn't say since when
        return Goals(
            self.targets.over(seat, self._own_days(seat, self.works, since)) if knows_when else 0,
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

    def _looked_at(self) -> Span:
        return Span(self.window[0], self.window[-1])

    def _stretches(self) -> list[Stretch]:
        """What each rep who is here today did on their own days of the window, by name."""
        did = self.counts.by_person(self._looked_at()) if self.window else {}
        today = self.counts.by_person(Span(self.day, self.day))
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
                    name=person.shown_name,
                    figures=did.get(person.key, NOTHING),
                    target=self.targets.over(seat, days),
                    days=days,
                    entries=frozenset(entries.get(person.key, ())),
                    has_entry_today=person.key in today,
                )
            )
        return sorted(stretches, key=lambda one: (alphabetical(one.name), one.person_id))


def _together(period: Period, goals: list[Goals]) -> Goals:
    return Goals(
        sum(one.valid for one in goals),
        sum(one.interested or 0 for one in goals) if period is Period.WEEK else None,
        sum(one.deals or 0 for one in goals) if period is Period.MONTH else None,
    )
