"""What a receipt points out to the rep and to nobody else: too much at once, and points that were paid already.

Each is worked out when it is said. No number of them is kept, no report knows of them: a hint is help with a slip of
the finger, never a mark against somebody (product.md, first page).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col

from models.consultations import Consultation
from models.days import moment_of
from models.points import beyond_the_goal
from models.teams import Team

MANY = 5
"""Entries at once of which a hint may speak: a whole day's goal."""
AT_ONCE = timedelta(minutes=10)


class HintKind(StrEnum):
    """What is pointed out."""

    RUSHED = "rushed"
    """Many talks were entered at once, and the day has not been long enough for them."""
    CAPPED = "capped"
    """The day's points are in already: they come once a day (product.md §6)."""


@dataclass(frozen=True)
class Hint:
    """One hint. `entries` were made within `AT_ONCE`; all talks of the day last `minutes`."""

    kind: HintKind
    entries: int = 0
    minutes: int = 0


_OF_DAY = (
    sa.select(
        col(Consultation.id),
        col(Consultation.day),
        col(Consultation.created_at),
        col(Consultation.started_at),
        col(Consultation.minutes),
        col(Consultation.is_timed),
        col(Consultation.counted),
    )
    .where(
        col(Consultation.person_id) == sa.bindparam("person_id"),
        col(Consultation.day) == sa.bindparam("day", type_=sa.Date),
        col(Consultation.undone_at).is_(None),
    )
    .order_by(col(Consultation.created_at), col(Consultation.id))
)
"""Built once: every conversation asks it."""


def hint_of(session: Session, team: Team, consultation: Consultation, now: datetime) -> Hint | None:
    """What a receipt points out of the day of a talk that has just been entered or changed; one thing at most.

    `team`: where it was held. The cap is said once a day, in the first receipt that has no other hint.
    """
    whose = {"person_id": consultation.person_id, "day": consultation.day}
    talks = session.connection().execute(_OF_DAY, whose).all()
    is_newest = bool(talks) and talks[-1].id == consultation.id and consultation.created_at == now
    if is_newest and (hint := _rush(talks, team)) is not None and _rush(talks[:-1], team) is None:
        return hint
    counted = sum(talk.counted for talk in talks)
    if consultation.counted and beyond_the_goal(session, consultation.person_id, consultation.day, counted):
        return Hint(HintKind.CAPPED)
    return None


def _rush(talks: Sequence[Any], team: Team) -> Hint | None:
    """Whether a day's talks (rows of `_OF_DAY`), as they stood when the last was entered, were too many for it.

    Fast entry alone says nothing: whoever types in the evening what they did all day enters five in five minutes. What
    differs is the day behind it. Their talks fit into the hours that have passed since work began (or since the first
    time that they told, if that was earlier), whereas talks made up at ten in the morning don't. So both must be
    true: `MANY` entries within `AT_ONCE`, and more minutes of talks than the day has had. Told times that overlap are
    another matter, and pointed out by themselves; told times that don't overlap always fit.
    """
    if not talks:
        return None
    last = talks[-1]
    entries = sum(last.created_at - talk.created_at <= AT_ONCE for talk in talks)
    minutes = sum(talk.minutes for talk in talks)
    told = [talk for talk in talks if talk.is_timed]
    begins = min([moment_of(last.day, team.policy.opens, team.zone), *(talk.started_at for talk in told)])
    if last.day == team.day_of(last.created_at):
        ends = last.created_at
    else:
        ended = (talk.started_at + timedelta(minutes=talk.minutes) for talk in told)
        ends = max([moment_of(last.day, team.policy.closes, team.zone), *ended])
    if entries < MANY or timedelta(minutes=minutes) <= ends - begins:
        return None
    return Hint(HintKind.RUSHED, entries, minutes)
