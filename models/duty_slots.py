"""When the three duties of a mentor are due, reckoned from the days on which both are there (product.md §8).

The days that count are the team's working days on which the pair held and neither was on leave. A joint consultation
is due on each of them, a talk-track session in each week, a customer visit in each month. In a week or month with only
few such days (`FEWEST`: a pair that began on a Friday, a holiday week, a long leave) nothing is owed; what is done all
the same counts. All days are team-local, so neither zones nor changed clocks matter.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from models.days import Span, is_closed, month_of, week_of
from models.duties import Duty

FEWEST = {Duty.JOINT: 1, Duty.SESSION: 3, Duty.VISIT: 10}
"""Days of both from which on a duty is owed: the day itself, most of a usual week, about half of a month."""
_AROUND: dict[Duty, Callable[[date], Span]] = {
    Duty.JOINT: lambda day: Span(day, day),
    Duty.SESSION: week_of,
    Duty.VISIT: month_of,
}


@dataclass(frozen=True, order=True)
class DutySlot:
    """One time that a duty is for: a day, a week, a month, from `first` to `last`."""

    kind: Duty
    first: date
    last: date
    is_owed: bool = True

    def is_open(self, today: date) -> bool:
        """Whether it can be recorded: it has begun, and the week of its last day is not closed.

        So a day or week stays open until the Wednesday after (product.md §2), a month until the Wednesday after the
        week in which it ends.
        """
        return self.first <= today and not is_closed(self.last, today)


def whole_periods(span: Span) -> Span:
    """A span widened to whole weeks and months: the days that are needed to reckon what is due in it."""
    first = min(week_of(span.first).first, month_of(span.first).first)
    return Span(first, max(week_of(span.last).last, month_of(span.last).last))


def days_of_both(works: Iterable[date], begins_on: date, ends_on: date | None, away: Sequence[Span]) -> list[date]:
    """Of a team's working days those on which a pair held (`ends_on` is the first on which it didn't), and nobody was
    away.
    """
    return [
        day
        for day in works
        if begins_on <= day and (ends_on is None or day < ends_on) and not any(day in leave for leave in away)
    ]


def duty_slots(days: Sequence[date]) -> list[DutySlot]:
    """What the duties are for, given the days of both, in order; whole weeks and months (`whole_periods`) of them."""
    slots = []
    for kind, around in _AROUND.items():
        counted: dict[tuple[date, date], int] = {}
        for day in days:
            span = around(day)
            counted[span.first, span.last] = counted.get((span.first, span.last), 0) + 1
        slots += [DutySlot(kind, *span, is_owed=count >= FEWEST[kind]) for span, count in counted.items()]
    return slots
