"""What messages are told of points and streaks, as JSON values; and the word that every third day deserves."""

from datetime import datetime, timedelta
from typing import Any

from sqlmodel import Session

from handlers import leads_told
from models import ledger
from models.habits import QuietHours
from models.leads import LeadReason
from models.leads_pool import assign_best
from models.ledger import PointsEntry, Source
from models.outbox import refresh_home, tell, was_told
from models.people import Person
from models.points import FOR_THE_GOAL
from models.roles import Seat, standing_of
from models.streaks import Streak, streak_of
from models.teams import Role

LEADS = 2
"""Leads that a third day brings (product.md §6)."""
WORD_KEPT = timedelta(hours=12)


def receipt(session: Session, seat: Seat, now: datetime) -> dict[str, Any]:
    """What a change has moved, and the streak; a third day gets its word once.

    Somebody else whose points moved with it hears so, too.
    """
    person_id = seat.membership.person_id
    moved = ledger.moved_now(session, person_id)
    streak = _streak(session, seat, now, now)
    others: dict[int, list[PointsEntry]] = {}
    for entry in ledger.booked_now(session):
        if entry.person_id != person_id and entry.day is not None:
            others.setdefault(entry.person_id, []).append(entry)
    for other, entries in others.items():
        _tell_moved(session, session.get_one(Person, other), entries, now)
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


def _tell_moved(session: Session, person: Person, entries: list[PointsEntry], now: datetime) -> None:
    """A change by somebody else moved a person's points: they read which days, and why, outside their quiet hours."""
    seat = standing_of(session, person, now).seat(Role.REP)
    if seat is None:
        return
    at = QuietHours(session, [person.key]).over(person.key, seat.team, now)
    days = {True: set[str](), False: set[str]()}
    for entry in entries:
        assert entry.day is not None
        days[entry.source is Source.GOAL].add(entry.day.isoformat())
    tell(
        session,
        workspace_id=person.workspace_id,
        channel=person.external_id,
        reader_id=person.key,
        message="points/moved",
        data={
            "met": sorted(days[True]),
            "open": sorted(days[False]),
            "goal": FOR_THE_GOAL,
            "owed": ledger.moved_now(session, person.key).owed,
        },
        dedupe_key=f"points:{person.key}:{entries[0].key}",
        now=now,
        not_before=at,
    )
    refresh_home(session, person.workspace_id, person.key, now)
    _streak(session, seat, now, at)


def _streak(session: Session, seat: Seat, now: datetime, at: datetime) -> Streak:
    """A person's streak; what was gained just now may make it a third day, whose word is told at a moment."""
    person_id = seat.membership.person_id
    streak = streak_of(session, seat.team, person_id, seat.team.day_of(now))
    if ledger.moved_now(session, person_id).gained > 0 and streak.deserves_a_word:
        _cheer(session, seat, streak, now, at)
    return streak


def _cheer(session: Session, seat: Seat, streak: Streak, now: datetime, at: datetime) -> None:
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
        not_before=at,
        expires_at=at + WORD_KEPT,
    )
    leads_told.offer(session, person, team, leads, now)
