"""What a team's reps did, day by day: one grouped query, from which every figure of a report is added up."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Any, TypeVar

import sqlalchemy as sa
from sqlmodel import Session, col
from sqlmodel.sql.sqltypes import UTCDateTime

from models.consultations import Consultation
from models.days import Span
from models.progress import Figures
from models.teams import Team

Key = TypeVar("Key")
Counted = tuple[int, date, int, int, int, int, int]
"""A person, a day, and the five counts of `Figures` in its order."""


@dataclass(frozen=True)
class Counts:
    """The counts of each person and day of a span; days on which a person noted nothing have no row."""

    rows: list[Counted]

    def by_person(self, span: Span) -> dict[int, Figures]:
        """The figures of a span by person; who has none is left out."""
        return self._added(span, lambda person, day: person)

    def by_day(self, span: Span) -> dict[date, Figures]:
        """The figures of a span by day; a day without any is left out."""
        return self._added(span, lambda person, day: day)

    def total(self, span: Span) -> Figures:
        """The figures of a span."""
        return self._added(span, lambda person, day: None).get(None, Figures())

    def _added(self, span: Span, key: Callable[[int, date], Key]) -> dict[Key, Figures]:
        sums: dict[Key, list[int]] = {}
        first, last = span.first, span.last
        for person, day, *counts in self.rows:
            if first <= day <= last:
                held = sums.setdefault(key(person, day), [0, 0, 0, 0, 0])
                for place, count in enumerate(counts):
                    held[place] += count
        return {one: Figures(*held) for one, held in sums.items()}


def count(session: Session, team: Team, span: Span, entered_by: datetime | None = None) -> Counts:
    """All that was done in a team in a span of its days, also by those who left it.

    `entered_by`: only what had been entered by this moment (aware UTC).
    """
    return _counted(session, "team_id", team.key, span, entered_by)


def count_of(session: Session, person_id: int, span: Span, entered_by: datetime | None = None) -> Counts:
    """All that one person did in a span of days, in whatever team."""
    return _counted(session, "person_id", person_id, span, entered_by)


def count_of_some(session: Session, people: Iterable[int], span: Span) -> Counts:
    """The same of several people, by their ids."""
    bounds: dict[str, Any] = {"first": span.first, "last": span.last}
    theirs = _summed().where(col(Consultation.person_id).in_(sorted(set(people))))
    return Counts([tuple(row) for row in session.connection().execute(theirs, bounds)])


def _counted(session: Session, whose: str, key: int, span: Span, entered_by: datetime | None) -> Counts:
    bounds: dict[str, Any] = {"key": key, "first": span.first, "last": span.last}
    counting = _counting(whose)
    if entered_by is not None:
        counting = counting.where(col(Consultation.created_at) <= sa.bindparam("entered_by", type_=UTCDateTime()))
        bounds["entered_by"] = entered_by
    return Counts([tuple(row) for row in session.connection().execute(counting, bounds)])


@cache
def _counting(whose: str) -> sa.Select[Any]:
    """Built once: building it takes longer than running it for a small team."""
    return _summed().where(getattr(Consultation, whose) == sa.bindparam("key"))


def _summed() -> sa.Select[Any]:
    """The five counts of a span by person and day, of everybody."""

    def summed(value: Any) -> sa.ColumnElement[int]:
        return sa.func.sum(value)

    def flag(column: Any) -> sa.ColumnElement[int]:
        return summed(sa.case((column, 1), else_=0))

    columns: list[Any] = [
        col(Consultation.person_id),
        col(Consultation.day),
        flag(col(Consultation.counted)),
        flag(col(Consultation.became_interested)),
        flag(col(Consultation.became_deal)),
        sa.func.count(),
        summed(sa.case((col(Consultation.is_follow_up), col(Consultation.minutes)), else_=0)),
    ]
    return (
        sa.select(*columns)
        .where(
            col(Consultation.day).between(sa.bindparam("first", type_=sa.Date), sa.bindparam("last", type_=sa.Date)),
            col(Consultation.undone_at).is_(None),
            col(Consultation.is_held).is_(False),
        )
        .group_by(col(Consultation.person_id), col(Consultation.day))
    )
