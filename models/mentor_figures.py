"""What a mentor did, in figures with their cases (product.md §8): for the mentor and the managers, never in public.

- *Duties*: confirmed of due. A duty belongs to the span in which its day, week or month ends; one that is still
  running counts on the day that is looked at, and only once it is done, so that nobody is behind with what isn't due.
- *Conversion of a mentee* against their own baseline: the four weeks before the pair began, or where these have too
  few cases (a real newcomer's have none) their first four weeks with the mentor; now: the last four whole weeks, none
  of which belongs to the baseline. The change stands with its interval, and only with `FEWEST_CASES` on both sides.
- *Probation*: passed of those that ended in the span while the pair was open.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

import sqlalchemy as sa
from sqlmodel import Session, col, select

from models.counts import Counts, count_of_some
from models.days import Span
from models.duties import Duty
from models.duty_records import recorded_of, slots_of
from models.duty_slots import DutySlot
from models.pairs import End, Pair, mentor_loads
from models.people import people_by_key
from models.progress import Figures
from models.proportions import Difference, difference
from models.report import alphabetical
from models.teams import Team

WINDOW = timedelta(days=28)
FEWEST_CASES = 10
"""Valid consultations on each side, below which nothing is said of a change."""
_A_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Tally:
    """So many of so many."""

    done: int = 0
    of: int = 0


@dataclass(frozen=True)
class Mentee:
    """A rep's conversion before and now; `change` None: too few cases."""

    rep_id: int
    name: str
    before: Figures
    now: Figures
    change: Difference | None


@dataclass(frozen=True)
class MentorFigures:
    """One mentor's figures of a span in a team."""

    mentor_id: int
    name: str
    duties: Mapping[Duty, Tally]
    waiting: int
    """Recorded duties of the span that the other side hasn't confirmed."""
    mentees: list[Mentee] = field(default_factory=list)
    """By name."""
    probation: Tally = Tally()
    answers: Tally | None = None
    """Questions answered within the hour, of those asked; None: not known here."""

    @property
    def all_duties(self) -> Tally:
        """The three duties together."""
        tallies = self.duties.values()
        return Tally(sum(one.done for one in tallies), sum(one.of for one in tallies))


def mentor_figures(
    session: Session,
    team: Team,
    span: Span,
    today: date,
    *,
    mentor_id: int | None = None,
    answers: Mapping[int, tuple[int, int]] | None = None,
) -> list[MentorFigures]:
    """The figures of a team's mentors over a span of its days, by name, in seven queries whatever its size.

    `mentor_id`: of one alone. `answers`: by mentor, questions answered within the hour and all that were asked.
    Whoever has no pair in the span and is no mentor today is left out.
    """
    pairs = _pairs(session, team, span, mentor_id)
    seated = {one.person_id for one in mentor_loads(session, team, today) if mentor_id in (None, one.person_id)}
    mentors = seated | {pair.mentor_id for pair in pairs}
    people = people_by_key(session, mentors | {pair.rep_id for pair in pairs})
    names = {key: person.shown_name for key, person in people.items()}
    reading = _Reading(session, team, span, today, pairs)
    return [
        MentorFigures(
            mentor_id=mentor,
            name=names[mentor],
            duties=reading.duties(own),
            waiting=reading.waiting(own),
            mentees=sorted(
                (reading.mentee(pair, names[pair.rep_id]) for pair in own if pair.ends_on != pair.begins_on),
                key=lambda one: (alphabetical(one.name), one.rep_id),
            ),
            probation=_probation(own, span),
            answers=Tally(*answers[mentor]) if answers and mentor in answers else None,
        )
        for mentor in sorted(mentors, key=lambda one: (alphabetical(names[one]), one))
        for own in [[pair for pair in pairs if pair.mentor_id == mentor]]
    ]


def _pairs(session: Session, team: Team, span: Span, mentor_id: int | None) -> list[Pair]:
    """The pairs that held on some day of a span, and those that ended on its first day."""
    held = select(Pair).where(
        Pair.team_id == team.key,
        Pair.begins_on <= span.last,
        sa.or_(col(Pair.ends_on).is_(None), col(Pair.ends_on) >= span.first),
    )
    own = held.where(Pair.mentor_id == mentor_id) if mentor_id is not None else held
    return list(session.exec(own.order_by(col(Pair.id))))


def _probation(pairs: Iterable[Pair], span: Span) -> Tally:
    ended = [pair.why_ended for pair in pairs if pair.ends_on is not None and pair.ends_on in span]
    passed = ended.count(End.PASSED)
    return Tally(passed, passed + ended.count(End.FAILED))


class _Reading:
    """What the figures of all pairs are reckoned from, read once."""

    def __init__(self, session: Session, team: Team, span: Span, today: date, pairs: list[Pair]) -> None:
        self.span, self.today = span, today
        self.slots = slots_of(session, team, pairs, span)
        self.recorded = recorded_of(session, pairs, span)
        first = min((pair.begins_on for pair in pairs), default=today) - WINDOW
        counted = count_of_some(session, (pair.rep_id for pair in pairs), Span(first, today))
        self.counts: dict[int, Counts] = {}
        for row in counted.rows:
            self.counts.setdefault(row[0], Counts([])).rows.append(row)

    def _belongs(self, slot: DutySlot) -> bool:
        return min(slot.last, self.today) in self.span

    def duties(self, pairs: Iterable[Pair]) -> dict[Duty, Tally]:
        """Confirmed of due, of each duty."""
        done, due = dict.fromkeys(Duty, 0), dict.fromkeys(Duty, 0)
        for pair in pairs:
            for slot in filter(self._belongs, self.slots[pair.key]):
                record = self.recorded.get((pair.key, slot.kind, slot.first))
                is_done = record is not None and record.confirmed_at is not None
                done[slot.kind] += is_done
                due[slot.kind] += is_done or (slot.is_owed and slot.last < self.today)
        return {kind: Tally(done[kind], due[kind]) for kind in Duty}

    def waiting(self, pairs: Iterable[Pair]) -> int:
        """How many records of the span wait for the other side."""
        return sum(
            (record := self.recorded.get((pair.key, slot.kind, slot.first))) is not None and record.confirmed_at is None
            for pair in pairs
            for slot in filter(self._belongs, self.slots[pair.key])
        )

    def mentee(self, pair: Pair, name: str) -> Mentee:
        """A rep's conversion against their own baseline."""
        until = min(self.today, pair.ends_on or self.today)
        baseline = Span(pair.begins_on - WINDOW, pair.begins_on - _A_DAY)
        before = self._figures(pair.rep_id, baseline)
        if before.valid < FEWEST_CASES:
            baseline = Span(pair.begins_on, min(pair.begins_on + WINDOW, until) - _A_DAY)
            before = self._figures(pair.rep_id, baseline)
        now = self._figures(pair.rep_id, Span(max(until - WINDOW, baseline.last + _A_DAY), until - _A_DAY))
        change = None
        if min(before.valid, now.valid) >= FEWEST_CASES:
            change = difference((now.interested, now.valid), (before.interested, before.valid))
        return Mentee(pair.rep_id, name, before, now, change)

    def _figures(self, rep_id: int, span: Span) -> Figures:
        own = self.counts.get(rep_id)
        return own.total(span) if own else Figures()
