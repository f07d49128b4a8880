"""Leads on their way from the pool to a rep and back (product.md §6 and §7). Every step is a line of the log."""

from collections.abc import Collection, Iterable, Sequence
from datetime import datetime
from typing import Any

import sqlalchemy as sa
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from models.customers import Contact
from models.errors import Refusal
from models.leads import WITH_REP, Lead, LeadEvent, LeadEventKind, LeadReason, LeadState, event_of
from models.roles import Seat
from models.teams import Team


def assign_best(session: Session, seat: Seat, count: int, now: datetime, reason: LeadReason) -> list[Lead]:
    """Give a rep the best unassigned leads of their team: by intent, then the one that has waited longest.

    Nobody gets back what they gave back or let lie. Two at once never get the same lead, and neither waits for the
    other. Fewer than `count` come back when the pool holds no more.
    """
    chosen = _free(seat.team).where(~_had_by(seat.membership.person_id))
    leads = session.exec(chosen.limit(count), execution_options={"populate_existing": True}).all()
    return _assign(session, leads, seat.membership.person_id, now, reason)


def assign_these(
    session: Session, team: Team, person_id: int, uids: Collection[str], by_id: int, now: datetime
) -> list[Lead]:
    """Give a rep these leads of a team's pool, by a manager's hand; those that are gone meanwhile are left out.

    Raises:
        Refusal: `leads_gone` when none is left.
    """
    leads = session.exec(
        _free(team).where(col(Lead.uid).in_(uids)), execution_options={"populate_existing": True}
    ).all()
    if not leads:
        raise Refusal("leads_gone")
    return _assign(session, leads, person_id, now, LeadReason.MANAGER, by_id)


def accept(session: Session, person_id: int, uid: str, now: datetime) -> Lead:
    """The rep takes a lead that was offered to them; the same once more changes nothing.

    Raises:
        Refusal: `lead_gone` for one that is not with them.
    """
    lead = own_lead(session, person_id, uid)
    if lead.state is LeadState.ASSIGNED:
        lead.state = LeadState.ACCEPTED
        session.add(event_of(lead, LeadEventKind.ACCEPTED, now))
        session.flush()
    return lead


def give_back(session: Session, person_id: int, uid: str, now: datetime) -> Lead:
    """The rep does not want a lead, accepted or not: it is in the pool again, for somebody else.

    Raises:
        Refusal: `lead_gone` for one that is not with them.
    """
    lead = own_lead(session, person_id, uid)
    session.add(event_of(lead, LeadEventKind.RETURNED, now, LeadReason.DECLINED))
    lead.state = LeadState.POOL
    lead.assigned_to = lead.assigned_at = lead.asked_at = lead.reason = None
    session.flush()
    return lead


def own_lead(session: Session, person_id: int, uid: str) -> Lead:
    """The lead with this id, if the rep has it and has not talked to them yet; its row is locked.

    Raises:
        Refusal: `lead_gone`; the same for another's lead and for none, on purpose.
    """
    lead = session.exec(
        select(Lead)
        .where(Lead.uid == uid, Lead.assigned_to == person_id, col(Lead.state).in_(WITH_REP))
        .with_for_update()
    ).one_or_none()
    if lead is None:
        raise Refusal("lead_gone")
    return lead


_TOUCH = (
    sa.update(Lead)
    .where(
        col(Lead.workspace_id) == sa.bindparam("of_workspace"),
        col(Lead.fingerprint).in_(
            sa.select(col(Contact.fingerprint)).where(col(Contact.customer_id) == sa.bindparam("customer_id"))
        ),
        sa.or_(
            col(Lead.state) == LeadState.POOL,
            sa.and_(col(Lead.assigned_to) == sa.bindparam("rep_id"), col(Lead.state).in_(WITH_REP)),
        ),
    )
    .values(state=LeadState.WORKED, assigned_to=sa.bindparam("rep_id"))
    .returning(col(Lead.id))
)
"""Built once: a conversation with a customer who can be reached asks it."""


def touch(session: Session, workspace_id: int, person_id: int, customer_id: int, now: datetime) -> None:
    """A rep has talked to a customer: whom they had as a lead, or who was in the pool, is a lead no more."""
    whose = {"of_workspace": workspace_id, "customer_id": customer_id, "rep_id": person_id}
    worked: Iterable[Any] = session.connection().execute(_TOUCH, whose).scalars().all()
    for lead_id in worked:
        session.add(
            LeadEvent(
                workspace_id=workspace_id,
                created_at=now,
                lead_id=lead_id,
                person_id=person_id,
                kind=LeadEventKind.WORKED,
            )
        )


def _free(team: Team) -> SelectOfScalar[Lead]:
    """A team's pool, the best first; leads that somebody else is just being given are passed over."""
    return (
        select(Lead)
        .where(Lead.team_id == team.key, Lead.state == LeadState.POOL)
        .order_by(col(Lead.intent), col(Lead.id))
        .with_for_update(skip_locked=True, of=Lead)
    )


def _had_by(person_id: int) -> sa.ColumnElement[bool]:
    """Whether a rep had a lead before, and it went back to the pool."""
    return sa.exists().where(
        col(LeadEvent.lead_id) == col(Lead.id),
        col(LeadEvent.person_id) == person_id,
        col(LeadEvent.kind) == LeadEventKind.RETURNED,
    )


def _assign(
    session: Session, leads: Sequence[Lead], person_id: int, now: datetime, reason: LeadReason, by_id: int | None = None
) -> list[Lead]:
    for lead in leads:
        lead.state, lead.assigned_to, lead.assigned_at = LeadState.ASSIGNED, person_id, now
        lead.asked_at, lead.reason = None, reason
        session.add(event_of(lead, LeadEventKind.ASSIGNED, now, reason, by_id))
    session.flush()
    return list(leads)
