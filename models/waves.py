"""What a ritual needs of a whole team, in a handful of queries whatever its size: who hears it, and their figures."""

from dataclasses import dataclass
from datetime import date, datetime

import sqlalchemy as sa
from sqlmodel import Session, col

from models.days import Span
from models.habits import Habits, Intensity, is_quiet, leaves_of, quiet_begins
from models.people import Person
from models.policy import QUIET_FROM, QUIET_TO
from models.rituals import HEARD_BY, Ritual
from models.targets import Targets, TeamTargets
from models.teams import Membership, Role, Team, standing_on


@dataclass(frozen=True)
class Listener:
    """A rep who hears a ritual today."""

    person_id: int
    external_id: str
    name: str
    locale: str | None
    targets: Targets
    wants_more: bool
    """They chose to hear a word more than most (`Intensity.ACTIVE`)."""
    quiet_at: datetime | None
    """When their quiet hours begin next: nothing is sent from then on."""


def listeners(session: Session, team: Team, ritual: Ritual, day: date, now: datetime) -> list[Listener]:
    """The team's reps who want this ritual and may be spoken to now, by id.

    Left out: who is on leave that day, paused this kind, chose an intensity without it, or has quiet hours now.
    """
    seats = (
        session.connection()
        .execute(
            sa.select(
                col(Membership.person_id),
                col(Membership.hired_on),
                col(Person.external_id),
                col(Person.name),
                col(Person.locale),
                col(Habits.intensity),
                col(Habits.quiet_from),
                col(Habits.quiet_to),
                col(Habits.paused),
            )
            .select_from(Membership)
            .join(Person, col(Person.id) == Membership.person_id)
            .outerjoin(Habits, col(Habits.person_id) == Membership.person_id)
            .where(*standing_on(team, Role.REP, day))
            .order_by(col(Membership.person_id))
        )
        .all()
    )
    away = leaves_of(session, team, Span(day, day))
    aims = TeamTargets(session, team)
    local = team.local(now).time()
    found = []
    for person_id, hired_on, external_id, name, locale, intensity, quiet_from, quiet_to, paused in seats:
        begins, ends = quiet_from or QUIET_FROM, quiet_to or QUIET_TO
        if person_id in away or not _wants(intensity, paused, ritual) or is_quiet(begins, ends, local):
            continue
        targets = aims.of(person_id, hired_on, day)
        quiet_at = quiet_begins(begins, ends, team, now)
        found.append(Listener(person_id, external_id, name, locale, targets, intensity is Intensity.ACTIVE, quiet_at))
    return found


def _wants(intensity: Intensity | None, paused: list[str] | None, ritual: Ritual) -> bool:
    return ritual in HEARD_BY[intensity or Intensity.STANDARD] and ritual.value not in (paused or ())


def points_change(now: float | None, before: float | None) -> float | None:
    """The change of a rate in percentage points; None where either has no valid consultation to divide by."""
    if now is None or before is None:
        return None
    return (now - before) * 100


def percent_change(now: int, before: int) -> float | None:
    """The change of a count in percent; None from nothing."""
    return (now - before) / before * 100 if before else None
