"""What messages are told of points and streaks, as JSON values; and the word that every third day deserves."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from handlers import leads_told
from models import ledger
from models.leads import LeadReason
from models.leads_pool import assign_best
from models.outbox import tell, was_told
from models.people import Person
from models.roles import Seat
from models.streaks import Streak, streak_of

LEADS = 2
"""Leads that a third day brings (product.md §6)."""
WORD_KEPT = timedelta(hours=12)


def receipt(session: Session, seat: Seat, now: datetime) -> dict[str, Any]:
    """What a change has moved, and the streak; a third day gets its word once."""
    person_id = seat.membership.person_id
    moved = ledger.moved_now(session, person_id)
    streak = streak_of(session, seat.team, person_id, seat.team.day_of(now))
    if moved.gained > 0 and streak.deserves_a_word:
        _cheer(session, seat, streak, now)
    return {"gained": moved.gained, "owed": moved.owed, "streak": streak.days}


def card(session: Session, seat: Seat, now: datetime) -> dict[str, Any]:
    """A person's balance and streak: for their own eyes."""
    person_id = seat.membership.person_id
    account = ledger.glance(session, person_id)
    return {
        "free": account.free,
        "reserved": account.reserved,
        "owed": account.owed,
        "streak": streak_of(session, seat.team, person_id, seat.team.day_of(now)).days,
    }


def _cheer(session: Session, seat: Seat, streak: Streak, now: datetime) -> None:
    team, person = seat.team, session.get_one(Person, seat.membership.person_id)
    key = f"streak:{person.key}:{streak.last}"
    if was_told(session, team.workspace_id, key):
        return
    leads = assign_best(session, seat, LEADS, now, LeadReason.STREAK)
    tell(
        session,
        workspace_id=team.workspace_id,
        channel=person.external_id,
        reader_id=person.key,
        message="points/streak",
        data={"days": streak.days, "leads": [{"customer": lead.name} for lead in leads]},
        dedupe_key=key,
        now=now,
        expires_at=now + WORD_KEPT,
    )
    leads_told.offer(session, person, team, leads, now)
