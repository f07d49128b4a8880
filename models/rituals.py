"""What the bot does by itself, and when: the rituals of product.md §5 as a table, and their runs as rows.

A run is a row, unique in team, ritual and local day, stored in the transaction that enqueues its messages: a restart,
a second process or a turned clock can neither lose nor repeat it.
"""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import UniqueConstraint
from sqlmodel import Field, Session, col

from models.base import Row, add_once, text_enum
from models.calendar import working_days
from models.days import Span, moment_of
from models.habits import Intensity
from models.policy import Policy
from models.teams import Team

CATCH_UP = timedelta(hours=2)
"""How long after its time a ritual is still of use (product.md §5)."""
_LOOK_AHEAD = 14
_FRIDAY = 4


class Ritual(StrEnum):
    """The rituals, by the name under which a person can pause them."""

    MORNING = "morning"
    NUDGE = "nudge"
    EVENING = "evening"
    WEEK = "week"
    ROLLUP = "rollup"
    STAR = "star"


class Outcome(StrEnum):
    """What became of a run."""

    DONE = "done"
    MISSED = "missed"
    """The bot was away for too long; the log says so."""


@dataclass(frozen=True)
class Slot:
    """When a ritual is due: a time of the policy, and a weekday (0: Monday) or every working day."""

    ritual: Ritual
    at: str
    weekday: int | None = None


SLOTS = (
    Slot(Ritual.MORNING, "morning_at"),
    Slot(Ritual.NUDGE, "nudge_at"),
    Slot(Ritual.WEEK, "week_at", _FRIDAY),
    Slot(Ritual.ROLLUP, "week_at", _FRIDAY),
    Slot(Ritual.STAR, "star_at", _FRIDAY),
    Slot(Ritual.EVENING, "evening_at"),
)

_FEW = frozenset({Ritual.EVENING, Ritual.WEEK, Ritual.STAR})
_ALL = _FEW | {Ritual.MORNING, Ritual.NUDGE}
HEARD_BY = {Intensity.LIGHT: _FEW, Intensity.STANDARD: _ALL, Intensity.ACTIVE: _ALL}
"""What each intensity hears (product.md §5: light means evening and Friday only)."""


class RitualRun(Row, table=True):
    """A ritual of a team on a local day, done or missed."""

    __table_args__ = (UniqueConstraint("team_id", "ritual", "day"),)

    team_id: int = Field(foreign_key="team.id")
    ritual: Ritual = Field(sa_type=text_enum(Ritual))
    day: date
    ran_at: datetime
    """Business time."""
    outcome: Outcome = Field(sa_type=text_enum(Outcome))
    told: int = 0
    """How many messages it enqueued."""


@dataclass(frozen=True)
class Due:
    """A ritual whose time has come."""

    slot: Slot
    day: date
    at: datetime
    """When it was due (aware UTC)."""
    is_late: bool
    """Too late to be of use: it is noted as missed."""


def time_of(policy: Policy, slot: Slot) -> time:
    """The local time of a slot."""
    at = getattr(policy, slot.at)
    assert isinstance(at, time)
    return at


Done = frozenset[tuple[int, Ritual, date]]
"""Which rituals have run: team, ritual, local day."""


def runs_around(session: Session, now: datetime) -> Done:
    """What has run in any team on the days that it may be anywhere on earth now, or was yesterday; one query."""
    low, high = now.date() - timedelta(days=2), now.date() + timedelta(days=1)
    rows = session.connection().execute(_RUNS, {"low": low, "high": high})
    return frozenset((team_id, ritual, day) for team_id, ritual, day in rows)


_RUNS = sa.select(col(RitualRun.team_id), col(RitualRun.ritual), col(RitualRun.day)).where(
    col(RitualRun.day).between(sa.bindparam("low"), sa.bindparam("high"))
)


def due(session: Session, team: Team, now: datetime, done: Done | None = None) -> list[Due]:
    """What is due for a team and has not run, in the order of its time. `now`: aware UTC; `done`: what has run.

    Yesterday is looked at too, for rituals shortly before midnight.
    """
    ran = runs_around(session, now) if done is None else done
    today, policy, zone = team.day_of(now), team.policy, team.zone
    found = []
    for day in (today - timedelta(days=1), today):
        for slot in SLOTS:
            if slot.weekday not in (None, day.weekday()) or (team.key, slot.ritual, day) in ran:
                continue
            planned = moment_of(day, time_of(policy, slot), zone)
            at = _at_the_earliest(team, day, planned)
            if team.created_at <= planned and at <= now:
                found.append(Due(slot, day, at, is_late=now >= at + CATCH_UP))
    if not found:
        return []
    works = working_days(session, team, Span(today - timedelta(days=1), today))
    return sorted((one for one in found if one.day in works), key=lambda one: one.at)


def _at_the_earliest(team: Team, day: date, planned: datetime) -> datetime:
    """A ritual that was moved to a time of the same day that was over by then is due when it was moved."""
    since = team.policy.times_since
    return max(planned, since) if since is not None and team.day_of(since) == day else planned


def next_due(session: Session, team: Team, now: datetime) -> tuple[datetime, Ritual] | None:
    """The team's next ritual after a moment, within a fortnight."""
    today = team.day_of(now)
    for day in working_days(session, team, Span(today, today + timedelta(days=_LOOK_AHEAD))):
        moments = [
            (moment_of(day, time_of(team.policy, slot), team.zone), slot.ritual)
            for slot in SLOTS
            if slot.weekday is None or day.weekday() == slot.weekday
        ]
        ahead = [one for one in moments if one[0] > now]
        if ahead:
            return min(ahead)
    return None


def begin(session: Session, team: Team, one: Due, now: datetime) -> RitualRun | None:
    """Note the run; None: another process or an earlier tick has it."""
    run = RitualRun(
        workspace_id=team.workspace_id,
        team_id=team.key,
        ritual=one.slot.ritual,
        day=one.day,
        ran_at=now,
        outcome=Outcome.MISSED if one.is_late else Outcome.DONE,
    )
    return run if add_once(session, run) else None
