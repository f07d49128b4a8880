"""Leads: people whom nobody has talked to yet, in a team's pool or with one rep (product.md §7).

A lead goes from the pool to a rep (assigned), who accepts it and talks to them (worked), or it goes back to the pool:
declined, or untouched for too long. Its contact is kept as a customer's is: encrypted, known again by the same
keyed hash, shown as a mask to everybody but the rep who accepted it.
"""

from collections import Counter
from collections.abc import Iterable
from datetime import datetime
from enum import IntEnum, StrEnum

import sqlalchemy as sa
from sqlalchemy import Index, UniqueConstraint
from sqlmodel import Field, Session, col, select

from models.base import Stamped, new_key, text_enum
from models.customers import NAME_LENGTH
from models.teams import Team
from models.vocabulary import Concern, ContactKind

SOURCE_LENGTH = 80
NOTE_LENGTH = 200


class LeadState(StrEnum):
    """How far a lead has come. Given back, it is in the pool again; the events say from whom."""

    POOL = "pool"
    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    WORKED = "worked"
    """A talk with them is saved: from now on they are a customer."""


WITH_REP = (LeadState.ASSIGNED, LeadState.ACCEPTED)


class Intent(IntEnum):
    """How likely they are to sign up, as the file says; the smallest number is given out first."""

    HIGH = 1
    MEDIUM = 2
    UNKNOWN = 3
    LOW = 4


class LeadReason(StrEnum):
    """Why a lead came to a rep, or left them."""

    STREAK = "streak"
    """Three days in a row on target (product.md §6)."""
    MANAGER = "manager"
    """A manager gave it to them."""
    DECLINED = "declined"
    UNTOUCHED = "untouched"
    """Nobody talked to them within three working days."""
    LEFT_TEAM = "left_team"


class Lead(Stamped, table=True):
    """One lead of a team's. `name`, `source` and `note` hold no contact: what looks like one is masked."""

    __table_args__ = (
        UniqueConstraint("workspace_id", "fingerprint"),
        Index("ix_lead_pool", "team_id", "state", "intent", "id"),
        Index("ix_lead_assigned_to_state", "assigned_to", "state"),
    )

    uid: str = Field(default_factory=new_key, max_length=20, unique=True)
    team_id: int = Field(foreign_key="team.id")
    name: str = Field(max_length=NAME_LENGTH)
    kind: ContactKind = Field(sa_type=text_enum(ContactKind))
    sealed: str
    fingerprint: str = Field(max_length=64)
    mask: str = Field(max_length=80)
    source: str = Field(default="", max_length=SOURCE_LENGTH)
    concern: Concern | None = Field(default=None, sa_type=text_enum(Concern))
    note: str = Field(default="", max_length=NOTE_LENGTH)
    """The concern in the file's own words, where they name none of ours."""
    intent: int = Field(default=Intent.UNKNOWN.value, sa_type=sa.Integer)
    state: LeadState = Field(default=LeadState.POOL, sa_type=text_enum(LeadState))
    assigned_to: int | None = Field(default=None, foreign_key="person.id")
    assigned_at: datetime | None = None
    asked_at: datetime | None = None
    """When the rep was asked about it, having not talked to them within a working day."""
    reason: LeadReason | None = Field(default=None, sa_type=text_enum(LeadReason))
    """Why it came to whoever has it."""


class LeadEventKind(StrEnum):
    """What happened to a lead."""

    ASSIGNED = "assigned"
    ACCEPTED = "accepted"
    ASKED = "asked"
    RETURNED = "returned"
    WORKED = "worked"


class LeadEvent(Stamped, table=True):
    """One line of the log. `person_id` is the rep concerned, `by_id` the manager who did it by hand."""

    __table_args__ = (Index("ix_lead_event_lead", "lead_id", "person_id", "kind"),)

    lead_id: int = Field(foreign_key="lead.id")
    person_id: int = Field(foreign_key="person.id")
    kind: LeadEventKind = Field(sa_type=text_enum(LeadEventKind))
    reason: LeadReason | None = Field(default=None, sa_type=text_enum(LeadReason))
    by_id: int | None = Field(default=None, foreign_key="person.id")


def event_of(
    lead: Lead, kind: LeadEventKind, now: datetime, reason: LeadReason | None = None, by_id: int | None = None
) -> LeadEvent:
    """A line of the log about a lead and the rep who has it now."""
    assert lead.assigned_to is not None
    return LeadEvent(
        workspace_id=lead.workspace_id,
        created_at=now,
        lead_id=lead.key,
        person_id=lead.assigned_to,
        kind=kind,
        reason=reason,
        by_id=by_id,
    )


def open_leads(session: Session, person_id: int) -> list[Lead]:
    """The leads that a rep has and has not talked to yet: offered ones first, then the oldest."""
    return list(
        session.exec(
            select(Lead)
            .where(Lead.assigned_to == person_id, col(Lead.state).in_(WITH_REP))
            .order_by(col(Lead.state).desc(), col(Lead.assigned_at), col(Lead.id))
        )
    )


def in_pool(session: Session, team: Team, limit: int) -> list[Lead]:
    """The best of a team's pool, in the order in which they are given out: by intent, then the oldest."""
    return list(
        session.exec(
            select(Lead)
            .where(Lead.team_id == team.key, Lead.state == LeadState.POOL)
            .order_by(col(Lead.intent), col(Lead.id))
            .limit(limit)
        )
    )


def counted(session: Session, team_ids: Iterable[int]) -> dict[int, Counter[tuple[LeadState, int]]]:
    """How many leads teams have, by state and intent; one query."""
    rows = session.connection().execute(
        sa.select(col(Lead.team_id), col(Lead.state), col(Lead.intent), sa.func.count())
        .where(col(Lead.team_id).in_(set(team_ids)))
        .group_by(col(Lead.team_id), col(Lead.state), col(Lead.intent))
    )
    found: dict[int, Counter[tuple[LeadState, int]]] = {}
    for team_id, state, intent, count in rows:
        found.setdefault(team_id, Counter())[state, intent] = count
    return found


def pool_size(session: Session, team: Team) -> int:
    """How many leads wait in a team's pool."""
    waiting = sa.select(sa.func.count()).where(col(Lead.team_id) == team.key, col(Lead.state) == LeadState.POOL)
    return int(session.connection().execute(waiting).scalar_one())


def purge(session: Session, workspace_id: int, before: datetime) -> int:
    """Drop the leads that came before a moment, with their log. Returns how many."""
    old = sa.select(col(Lead.id)).where(col(Lead.workspace_id) == workspace_id, col(Lead.created_at) < before)
    session.connection().execute(sa.delete(LeadEvent).where(col(LeadEvent.lead_id).in_(old)))
    gone = sa.delete(Lead).where(col(Lead.workspace_id) == workspace_id, col(Lead.created_at) < before)
    return int(session.connection().execute(gone).rowcount)
