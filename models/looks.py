"""Looks at a person's figures: who looked, when and at what, for that person to read (product.md §11)."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum

import sqlalchemy as sa
from sqlalchemy import Index
from sqlmodel import Field, Session, col, select

from models.base import Stamped, text_enum
from models.people import Person


class LookedAt(StrEnum):
    """What was looked at."""

    REPORT = "report"
    """The person's own page of a report."""
    FILE = "file"
    """A file in which the person's conversations stand."""


class Look(Stamped, table=True):
    """Somebody looked at a person's figures. `created_at` says when, in business time."""

    __table_args__ = (Index("ix_look_person", "person_id", "created_at"),)

    person_id: int = Field(foreign_key="person.id")
    """At whose."""
    viewer_id: int = Field(foreign_key="person.id")
    what: LookedAt = Field(sa_type=text_enum(LookedAt))


def note_looks(session: Session, viewer: Person, people: Iterable[int], what: LookedAt, now: datetime) -> None:
    """Write down that somebody looks at people's figures, in one statement. A look at one's own is none."""
    rows = [
        {
            "workspace_id": viewer.workspace_id,
            "person_id": person_id,
            "viewer_id": viewer.key,
            "what": what,
            "created_at": now,
        }
        for person_id in people
        if person_id != viewer.key
    ]
    if rows:
        session.connection().execute(sa.insert(Look), rows)


def looks_at(session: Session, person_id: int, most: int) -> list[tuple[Look, Person]]:
    """The last looks at a person's figures with who looked, the newest first."""
    found = session.exec(
        select(Look, Person)
        .join(Person, col(Person.id) == Look.viewer_id)
        .where(Look.person_id == person_id)
        .order_by(col(Look.created_at).desc(), col(Look.id).desc())
        .limit(most)
    )
    return [(look, viewer) for look, viewer in found]
