"""`/jiayou leads`: a rep's own leads, and for managers the pool: give leads out, bring in new ones (product.md §7)."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from sqlmodel import Session

from handlers import leads_told, shown
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import lead_uploads, leads, leads_pool, rosters
from models.errors import Invalid, Refusal
from models.leads_untouched import RETURNED_AFTER
from models.outbox import refresh_home
from models.people import Person
from models.roles import Seat
from models.talks import Talk
from models.teams import Role, Team
from models.vault import InvalidToken, vault_of

MOST_TO_PICK = 50
"""Leads in the list from which a manager picks."""
MOST_TEAMS = 5
FILE_ID_LENGTH = 64


def leads_word(event: Event, session: Session) -> Reply:
    """`/jiayou leads`: a manager sees the pools of their teams, a rep their own leads."""
    return pool(event, session) if event.standing.managed_teams else mine(event, session)


def mine(event: Event, session: Session) -> Reply:
    """The leads that a rep has and has not talked to yet."""
    seat = event.standing.rep
    return Say("leads/mine", leads_told.mine(leads.open_leads(session, event.person.key), seat.team))


def pool(event: Event, session: Session) -> Reply:
    """The pools of a manager's teams."""
    sells = event.standing.seat(Role.REP) is not None
    return Say("leads/pool", leads_told.pools(session, event.standing.managed_teams[:MOST_TEAMS], sells=sells))


def accept(event: Event, session: Session) -> Reply:
    """A rep takes a lead that was offered to them, and sees how to reach it."""
    lead = leads_pool.accept(session, event.person.key, event.value, event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    team = session.get_one(Team, lead.team_id)
    return Say("leads/card", {"one": leads_told.shown(lead, team, openly=True), "days": RETURNED_AFTER})


def decline(event: Event, session: Session) -> Reply:
    """A rep gives a lead back, accepted or not."""
    lead = leads_pool.give_back(session, event.person.key, event.value, event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return Say("leads/declined", {"customer": lead.name})


def talk(event: Event, session: Session) -> Reply:
    """The form to log a conversation with a lead: who it was and how they are reached is filled in."""
    lead = leads_pool.own_lead(session, event.person.key, event.value)
    about = talk_with(session, event.standing.rep, lead.uid, event)
    return Open("log/form", shown.form(event.standing.rep, about, event.now), meta={"lead": lead.uid})


def talk_with(session: Session, seat: Seat, uid: str, event: Event) -> Talk:
    """A talk of today with a lead, as far as it is known beforehand; of one that is gone meanwhile nothing is."""
    blank = Talk(day=seat.team.day_of(event.now))
    try:
        lead = leads_pool.own_lead(session, event.person.key, uid)
        value = vault_of(session).open(lead.sealed)
    except (Refusal, InvalidToken):  # or sealed with a key that was taken away: the rep types it anew
        return blank
    return replace(
        blank, customer=lead.name, contact=True, contact_kind=lead.kind, contact_value=value, concern=lead.concern
    )


def assign_form(event: Event, session: Session) -> Reply:
    """Ask which leads of a team's pool a rep gets."""
    team = event.standing.managed(event.value)
    waiting = leads.in_pool(session, team, MOST_TO_PICK)
    if not waiting:
        raise Refusal("leads_gone")
    data = {"team": team.name, "leads": [leads_told.shown(lead, team) for lead in waiting]}
    return Open("leads/assign", data, meta={"team": str(team.key)})


def submit_assign(event: Event, session: Session) -> Reply:
    """A rep gets the picked leads."""
    team = event.standing.managed(event.meta.get("team", ""))
    picked = event.fields.get("leads")
    uids = {uid for uid in picked if isinstance(uid, str)} if isinstance(picked, list) else set()
    if not uids:
        raise Invalid({"leads": Refusal("required")})
    try:
        seat = rosters.rep_in(session, team, str(event.fields.get("person") or ""), event.now)
    except Refusal as refusal:
        raise Invalid({"person": refusal}) from None
    given = leads_pool.assign_these(session, team, seat.person_id, uids, event.person.key, event.now)
    rep = session.get_one(Person, seat.person_id)
    leads_told.offer(session, rep, team, given, event.now, event.person.shown_name)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return Say("leads/assigned", {"count": len(given), "name": rep.shown_name, "id": str(team.key)})


def import_form(event: Event, session: Session) -> Reply:
    """Ask for a file of leads."""
    team = event.standing.managed(event.value)
    return Open("leads/import", {"team": team.name}, meta={"team": str(team.key)})


def submit_import(event: Event, session: Session) -> Reply:
    """A file was sent: it is fetched and read after this answer, and shown before anything is stored."""
    team = event.standing.managed(event.meta.get("team", ""))
    file_id, name = _file(event.fields.get("file"))
    lead_uploads.arrive(session, team, event.person.key, file_id, name, event.now)
    return Say("leads/reading", {"name": name, "team": team.name})


def run(event: Event, session: Session) -> Reply:
    """Store what was shown; it is done after this answer."""
    upload = lead_uploads.confirm(session, event.person.key, event.value)
    event.standing.managed(str(upload.team_id))
    return Say("leads/storing", {"name": upload.filename})


def cancel(event: Event, session: Session) -> Reply:
    """Drop what was shown."""
    upload = lead_uploads.cancel(session, event.person.key, event.value)
    return Say("leads/cancelled", {"name": upload.filename})


def _file(given: Any) -> tuple[str, str]:
    """The chat's id of the file in a field, and its name.

    Raises:
        Invalid: there is none.
    """
    first = given[0] if isinstance(given, list) and given else None
    file_id = first.get("id") if isinstance(first, Mapping) else None
    if not isinstance(file_id, str) or not file_id.isalnum() or len(file_id) > FILE_ID_LENGTH:
        raise Invalid({"file": Refusal("required")})
    name = first.get("name") if isinstance(first, Mapping) else None
    return file_id, name[:80] if isinstance(name, str) else ""
