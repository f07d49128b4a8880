"""The hour in which a cry for help is to be answered: a row that keeps its own times (product.md §8).

A question and a disputed score run on the same clock. Its times are fixed when it starts, by the team's working time
and policy of that moment: a promise that was given is kept, and a changed policy counts for the next one. What happens
when a time comes is in `models.help_alarms`.
"""

from collections.abc import Iterable
from datetime import datetime, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, Session, col, select

from models.base import Row, Stamped, store_once, text_enum
from models.errors import Refusal
from models.teams import Team
from models.working_time import after_working_minutes, working_moments

WARNING = 10
"""Working minutes before the end at which the last reminder comes."""
HOLD = 15
"""Working minutes for which "I'm on it" holds what would be said."""
HOLD_EVERY = timedelta(hours=1)
"""How often one clock can be held."""


class Subject(StrEnum):
    """What somebody waits for."""

    QUESTION = "question"
    DISPUTE = "dispute"


class Step(StrEnum):
    """What a clock says last; each once, but for calls, of which each next hour brings one."""

    START = "start"
    REMIND = "remind"
    """Half of the time is over."""
    WARN = "warn"
    """Ten minutes are left."""
    CALL = "call"
    """The time is over: others are called."""


class HelpClock(Stamped, table=True):
    """One running or stopped clock. All times are aware UTC, business time."""

    __table_args__ = (
        Index("ix_helpclock_next", "next_at"),
        Index("ix_helpclock_asked", "asked_id", "stopped_at"),
        Index("ix_helpclock_team", "team_id", "stopped_at"),
    )

    team_id: int = Field(foreign_key="team.id")
    subject: Subject = Field(sa_type=text_enum(Subject))
    asker_id: int = Field(foreign_key="person.id")
    asked_id: int = Field(foreign_key="person.id")
    """With whom it is now."""
    remind_at: datetime
    warn_at: datetime
    due_at: datetime
    next_at: datetime | None = None
    """When it speaks next; None: it was stopped, or everyone has been called."""
    step: Step = Field(default=Step.START, sa_type=text_enum(Step))
    held_at: datetime | None = None
    """When somebody last said that they are on it."""
    stopped_at: datetime | None = None
    stopped_by: int | None = Field(default=None, foreign_key="person.id")
    """Who answered or decided; None with `stopped_at`: it was withdrawn, or nobody waits any more."""


class HelpCall(Row, table=True):
    """Somebody was asked or called on a clock: nobody is called twice on one."""

    __table_args__ = (UniqueConstraint("clock_id", "person_id"),)

    clock_id: int = Field(foreign_key="helpclock.id")
    person_id: int = Field(foreign_key="person.id", index=True)
    called_at: datetime


def start(session: Session, team: Team, subject: Subject, asker_id: int, asked_id: int, now: datetime) -> HelpClock:
    """Start a clock for somebody who waits, with whoever is asked first."""
    minutes = team.policy.help_minutes
    half, late = minutes // 2, max(minutes // 2, minutes - WARNING)
    remind_at, warn_at, due_at = working_moments(session, team, now, (half, late, minutes))
    clock = HelpClock(
        workspace_id=team.workspace_id,
        created_at=now,
        team_id=team.key,
        subject=subject,
        asker_id=asker_id,
        asked_id=asked_id,
        remind_at=remind_at,
        warn_at=warn_at,
        due_at=due_at,
        next_at=remind_at,
    )
    session.add(clock)
    session.flush()
    note_called(session, clock, asked_id, now)
    return clock


def note_called(session: Session, clock: HelpClock, person_id: int, now: datetime) -> None:
    """Keep that somebody was asked or called; once more does nothing."""
    row = {"workspace_id": clock.workspace_id, "clock_id": clock.key, "person_id": person_id, "called_at": now}
    store_once(session, HelpCall, row, "clock_id", "person_id")


def called_on(session: Session, clocks: Iterable[int]) -> dict[int, set[int]]:
    """Everyone who was asked or called on some clocks, by the clocks' ids; one query."""
    called: dict[int, set[int]] = {clock: set() for clock in clocks}
    for one in session.exec(select(HelpCall).where(col(HelpCall.clock_id).in_(called))):
        called[one.clock_id].add(one.person_id)
    return called


def hold(session: Session, team: Team, clock: HelpClock, person_id: int, now: datetime) -> datetime:
    """Somebody is on it: nothing is said for 15 working minutes, and it is with them now. Returns until when.

    Then the clock speaks again, with what came due in between. The promised time stays as it is.

    Raises:
        Refusal: `help_over` when it is answered or withdrawn; `help_held` within an hour of the last time.
    """
    session.refresh(clock, with_for_update=True)  # it may speak at this very moment, in another process
    if clock.stopped_at is not None:
        raise Refusal("help_over")
    if clock.held_at is not None and now < clock.held_at + HOLD_EVERY:
        raise Refusal("help_held", at=team.local(clock.held_at + HOLD_EVERY).strftime("%H:%M"))
    until = after_working_minutes(session, team, now, HOLD)
    clock.held_at, clock.asked_id = now, person_id
    if clock.next_at is not None:
        clock.next_at = max(clock.next_at, until)
    note_called(session, clock, person_id, now)
    session.flush()
    return until


def stop(session: Session, clock: HelpClock, person_id: int | None, at: datetime) -> bool:
    """Stop a clock, by who answered (None: nobody has to any more). Of two at once one does; False: it stood still."""
    stopped = session.connection().execute(
        sa.update(HelpClock)
        .where(col(HelpClock.id) == clock.key, col(HelpClock.stopped_at).is_(None))
        .values(stopped_at=at, stopped_by=person_id, next_at=None)
    )
    session.refresh(clock)
    return bool(stopped.rowcount)


def next_after(session: Session, now: datetime) -> datetime | None:
    """The next moment after this one at which any clock speaks; None: none runs."""
    return session.exec(select(sa.func.min(HelpClock.next_at)).where(col(HelpClock.next_at) > now)).one()


def look_again(session: Session, person_id: int, now: datetime) -> None:
    """Somebody left or is away: the clocks that are with them are looked at with the next tick."""
    session.connection().execute(
        sa.update(HelpClock)
        .where(col(HelpClock.asked_id) == person_id, col(HelpClock.stopped_at).is_(None), col(HelpClock.next_at) > now)
        .values(next_at=now)
    )
