"""What happens when a help clock's time comes: reminders, another mentor, calls (product.md §8).

A clock speaks at half time and ten minutes before its end to whom it is with; past its end the next mentor by load and
a manager are called, an hour of working time later the next ones, until everyone was. Whoever it is with and is away,
left the team or the workspace is passed over as soon as that is seen. Whatever was missed while the bot was down is
said once, and only the latest of it. On a team's days off and in the quiet hours of the night nothing is said: it waits
for the next working moment; and nobody is called in quiet hours of their own: where only they are left, it waits too.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from sqlmodel import Session, col, select

from models.answerers import Answerer, answerers_of, first_of
from models.calendar import working_days
from models.days import Span
from models.habits import is_quiet
from models.help_clock import HelpClock, Step, Subject, called_on, note_called
from models.people import Person, people_by_key
from models.policy import QUIET_FROM, QUIET_TO
from models.teams import Team
from models.working_time import after_working_minutes

MOST = 500
"""Clocks that one tick looks at; the next tick takes the others."""
_ORDER = tuple(Step)


@dataclass(frozen=True)
class Alarm:
    """One clock's time has come."""

    clock: HelpClock
    team: Team
    asker: Person
    asked: Person | None
    """With whom it is now; None: they left and nobody else is there."""
    step: Step
    """What is to be said: a reminder, a warning, a call; `START`: only that it is with somebody else now."""
    called: tuple[Person, ...] = ()
    """Who is called in: after the end, or in place of somebody who is not there."""
    is_over: bool = False
    """Nobody waits any more: whoever asked has left, or the team has ended."""


def ring(session: Session, now: datetime, subject: Subject, most: int = MOST) -> list[Alarm]:
    """Take the clocks whose time has come, move each on, and return what is to be said of them.

    Each is locked until the end of the transaction, and left out by another process: said once.
    """
    due = session.exec(
        select(HelpClock)
        .where(col(HelpClock.next_at) <= now, HelpClock.subject == subject)
        .order_by(col(HelpClock.next_at))
        .limit(most)
        .with_for_update(skip_locked=True)
    ).all()
    alarms = []
    for team_id, clocks in groupby(sorted(due, key=lambda clock: clock.team_id), key=lambda clock: clock.team_id):
        alarms += _Round(session, session.get_one(Team, team_id), now).ring(list(clocks))
    session.flush()
    return alarms


class _Round:
    """The clocks of one team whose time has come at one moment."""

    def __init__(self, session: Session, team: Team, now: datetime) -> None:
        self._session = session
        self._team = team
        self._now = now

    def ring(self, clocks: Sequence[HelpClock]) -> list[Alarm]:
        rests_until = self._rests_until() if self._team.closed_on is None else None
        if rests_until is not None:
            for clock in clocks:
                clock.next_at = rests_until
            return []
        self._answerers = {one.person.key: one for one in answerers_of(self._session, self._team, self._now)}
        self._called = called_on(self._session, [clock.key for clock in clocks])
        self._after = after_working_minutes(self._session, self._team, self._now, self._team.policy.help_minutes)
        askers = people_by_key(self._session, (clock.asker_id for clock in clocks))
        return [alarm for clock in clocks if (alarm := self._speak(clock, askers[clock.asker_id]))]

    def _rests_until(self) -> datetime | None:
        local = self._team.local(self._now)
        today = local.date()
        works = working_days(self._session, self._team, Span(today, today))
        if works and not is_quiet(QUIET_FROM, QUIET_TO, local.time()):
            return None
        until = after_working_minutes(self._session, self._team, self._now, 0)
        return until if until > self._now else None

    def _speak(self, clock: HelpClock, asker: Person) -> Alarm | None:
        if asker.is_deactivated or self._team.closed_on is not None:
            clock.stopped_at, clock.next_at = self._now, None
            return Alarm(clock, self._team, asker, None, clock.step, is_over=True)
        step = self._step(clock)
        if step is Step.CALL:
            return self._call(clock, asker)
        clock.next_at = next(at for at in (clock.remind_at, clock.warn_at, clock.due_at) if at > self._now)
        asked = self._answerers.get(clock.asked_id)
        if asked is None or asked.is_away:
            stand_in = self._next(clock)
            if stand_in is not None:
                self._ask(clock, stand_in)
                clock.held_at = None  # whoever was on it isn't there
                return Alarm(clock, self._team, asker, stand_in.person, Step.START, (stand_in.person,))
        if _ORDER.index(step) <= _ORDER.index(clock.step):
            return None
        clock.step = step
        return Alarm(clock, self._team, asker, asked.person, step) if asked else None

    def _step(self, clock: HelpClock) -> Step:
        times = ((Step.CALL, clock.due_at), (Step.WARN, clock.warn_at), (Step.REMIND, clock.remind_at))
        return next((step for step, at in times if at <= self._now), Step.START)

    def _call(self, clock: HelpClock, asker: Person) -> Alarm | None:
        """The next mentor by load and a manager; who is asked from now on is the first of them."""
        free = self._free(clock)
        mentor = first_of(one for one in free if one.is_mentor)
        manager = first_of(one for one in free if not one.is_mentor)
        called = [one for one in (mentor, manager) if one is not None]
        for one in reversed(called):
            self._ask(clock, one)
        if not called and (later := self._quiet_until(clock)):
            clock.next_at = later
            return None
        clock.step = Step.CALL
        clock.next_at = self._after if called else None
        asked = self._answerers.get(clock.asked_id)
        return Alarm(
            clock, self._team, asker, asked.person if asked else None, Step.CALL, tuple(one.person for one in called)
        )

    def _next(self, clock: HelpClock) -> Answerer | None:
        return first_of(self._free(clock))

    def _left(self, clock: HelpClock) -> list[Answerer]:
        over = self._called[clock.key] | {clock.asker_id}
        return [one for one in self._answerers.values() if one.person.key not in over and not one.is_away]

    def _free(self, clock: HelpClock) -> list[Answerer]:
        return [one for one in self._left(clock) if one.quiet_until is None]

    def _quiet_until(self, clock: HelpClock) -> datetime | None:
        return min((one.quiet_until for one in self._left(clock) if one.quiet_until), default=None)

    def _ask(self, clock: HelpClock, one: Answerer) -> None:
        before = self._answerers.get(clock.asked_id)
        if before is not None:
            before.load -= 1
        one.load += 1
        clock.asked_id = one.person.key
        self._called[clock.key].add(one.person.key)
        note_called(self._session, clock, one.person.key, self._now)
