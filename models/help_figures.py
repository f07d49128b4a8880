"""How questions were answered in a span: for the managers, and for each mentor their own (product.md §8 and §11).

Whose miss it is: a question that ran out counts against whoever was asked first; whoever answered it, in time or late,
counts it among their answers. Withdrawn questions, and those that the asker solved alone, count for nobody.
"""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, time, timedelta

import sqlalchemy as sa
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from models.days import Span, moment_of
from models.help_clock import HelpCall, HelpClock, Subject
from models.teams import Team


@dataclass(frozen=True)
class HelpFigures:
    """Questions that were asked in a span, and have been answered or still wait."""

    asked: int
    in_time: int
    late: int
    """Answered after the promised hour."""
    overdue: int
    """Still waiting after it."""


@dataclass(frozen=True)
class _Round:
    """One clock of a question, and who was asked first."""

    clock: HelpClock
    first: int

    @property
    def is_in_time(self) -> bool:
        stopped = self.clock.stopped_at
        return stopped is not None and stopped <= self.clock.due_at


def team_help(session: Session, team: Team, span: Span, now: datetime) -> HelpFigures:
    """A team's figures of a span of its days at a moment (aware UTC); one query."""
    rounds = _rounds(session, team, span)
    answered = [one for one in rounds if one.clock.stopped_by is not None]
    waiting = [one for one in rounds if one.clock.stopped_at is None]
    in_time = sum(one.is_in_time for one in answered)
    return HelpFigures(
        asked=len(rounds),
        in_time=in_time,
        late=len(answered) - in_time,
        overdue=sum(one.clock.due_at <= now for one in waiting),
    )


def answers_by_person(session: Session, team: Team, span: Span, now: datetime) -> Mapping[int, tuple[int, int]]:
    """By person: questions answered within the hour, and all that count for them; one query."""
    tallies: dict[int, list[int]] = defaultdict(lambda: [0, 0])
    for one in _rounds(session, team, span):
        by = one.clock.stopped_by
        if by is not None:
            tallies[by][0] += one.is_in_time
            tallies[by][1] += 1
        has_run_out = not one.is_in_time and (one.clock.stopped_at is not None or one.clock.due_at <= now)
        if has_run_out and one.first != by:
            tallies[one.first][1] += 1
    return {person: (in_time, of) for person, (in_time, of) in tallies.items()}


def _rounds(session: Session, team: Team, span: Span) -> list[_Round]:
    call = aliased(HelpCall)
    first_call = sa.select(sa.func.min(col(call.id))).where(col(call.clock_id) == HelpClock.id).scalar_subquery()
    begins = moment_of(span.first, time(0), team.zone)
    ends = moment_of(span.last + timedelta(days=1), time(0), team.zone)
    found = session.exec(
        select(HelpClock, HelpCall.person_id)
        .join(HelpCall, col(HelpCall.id) == first_call)
        .where(
            HelpClock.team_id == team.key,
            HelpClock.subject == Subject.QUESTION,
            HelpClock.created_at >= begins,
            HelpClock.created_at < ends,
            sa.or_(col(HelpClock.stopped_at).is_(None), col(HelpClock.stopped_by).is_not(None)),
        )
    )
    return [_Round(clock, first) for clock, first in found]
