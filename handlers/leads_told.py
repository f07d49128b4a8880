"""What messages are told of leads, as JSON values, and what the bot says of them by itself (product.md §7).

A contact goes out sealed, `{"sealed": …, "mask": …}`, and is opened when the message is worded: no row holds it in
the clear. Only the rep who accepted a lead gets it so; everybody else gets the mask.
"""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from itertools import groupby
from typing import Any

from sqlmodel import Session

from models.habits import QuietHours
from models.leads import Intent, Lead, LeadState, counted, in_pool
from models.leads_untouched import ASKED_AFTER, RETURNED_AFTER, Reviewed, Waiting
from models.outbox import refresh_home, refresh_homes, tell, tell_many
from models.people import Person
from models.teams import Team

MOST_LISTED = 10
"""Of one's own leads, in one message."""
MOST_IN_POOL = 5
MOST_NAMED = 5
_A_DAY = timedelta(days=1)


def shown(lead: Lead, team: Team, *, openly: bool = False) -> dict[str, Any]:
    """A lead; `openly`: to the rep who accepted it, with its contact."""
    accepted = lead.state is LeadState.ACCEPTED
    return {
        "lead": lead.uid,
        "customer": lead.name,
        "contact_mask": lead.mask,
        "contact": {"sealed": lead.sealed, "mask": lead.mask} if openly and accepted else None,
        "source": lead.source or None,
        "concern": lead.concern.value if lead.concern else None,
        "note_text": lead.note or None,
        "intent": Intent(lead.intent).name.lower(),
        "accepted": accepted,
        "on": team.day_of(lead.assigned_at).isoformat() if lead.assigned_at else None,
        "reason": lead.reason.value if lead.reason else None,
    }


def offer(
    session: Session, person: Person, team: Team, leads: Iterable[Lead], now: datetime, giver: str | None = None
) -> None:
    """Tell a rep of leads that they were given, each with its buttons; `giver`: the manager who did so."""
    not_before = QuietHours(session, [person.key]).over(person.key, team, now)
    for lead in leads:
        tell(
            session,
            workspace_id=team.workspace_id,
            channel=person.external_id,
            reader_id=person.key,
            message="leads/offered",
            data={"one": shown(lead, team), "name": giver, "days": RETURNED_AFTER},
            dedupe_key=f"lead:{lead.uid}:{person.key}:{now.isoformat()}",
            now=now,
            not_before=not_before,
        )
    refresh_home(session, team.workspace_id, person.key, now)


def tell_reviewed(session: Session, team: Team, found: Reviewed, now: datetime) -> None:
    """Tell each rep once of their untouched leads: those asked about, and those that went back to the pool."""
    notes = [
        *_notes(team, found.asked, "leads/untouched", RETURNED_AFTER - ASKED_AFTER, now),
        *_notes(team, found.returned, "leads/returned", RETURNED_AFTER, now),
    ]
    if notes:
        tell_many(session, notes, now)
    concerned = {one.person_id for one in (*found.asked, *found.returned, *found.left)}
    if concerned:
        refresh_homes(session, concerned, now)


def _notes(team: Team, leads: Sequence[Waiting], message: str, days: int, now: datetime) -> list[dict[str, Any]]:
    notes = []
    for person_id, group in groupby(leads, key=lambda one: one.person_id):
        own = list(group)
        named = [{"customer": one.name, "contact_mask": one.mask} for one in own[:MOST_NAMED]]
        notes.append(
            {
                "workspace_id": team.workspace_id,
                "channel": own[0].external_id,
                "reader_id": person_id,
                "message": message,
                "data": {"leads": named, "more": max(0, len(own) - MOST_NAMED), "days": days},
                "dedupe_key": f"{message}:{team.key}:{person_id}:{own[0].uid}:{own[0].assigned_at.isoformat()}",
                "expires_at": None if message == "leads/returned" else now + _A_DAY,
            }
        )
    return notes


def mine(leads: Sequence[Lead], team: Team) -> dict[str, Any]:
    """A rep's own leads."""
    return {
        "leads": [shown(lead, team, openly=True) for lead in leads[:MOST_LISTED]],
        "more": max(0, len(leads) - MOST_LISTED),
        "days": RETURNED_AFTER,
    }


def pools(session: Session, teams: Sequence[Team], *, sells: bool) -> dict[str, Any]:
    """The pools of a manager's teams. `sells`: the reader has leads of their own, too."""
    counts = counted(session, (team.key for team in teams))
    return {"teams": [_pool(session, team, counts.get(team.key, {})) for team in teams], "sells": sells}


def _pool(session: Session, team: Team, counts: Mapping[tuple[LeadState, int], int]) -> dict[str, Any]:
    def count(*states: LeadState, intent: int | None = None) -> int:
        return sum(n for (state, of), n in counts.items() if state in states and intent in (None, of))

    waiting = count(LeadState.POOL)
    return {
        "id": str(team.key),
        "team": team.name,
        "waiting": waiting,
        "intents": {intent.name.lower(): count(LeadState.POOL, intent=intent) for intent in Intent},
        "offered": count(LeadState.ASSIGNED),
        "accepted": count(LeadState.ACCEPTED),
        "worked": count(LeadState.WORKED),
        "best": [shown(lead, team) for lead in in_pool(session, team, MOST_IN_POOL)],
    }
