"""Logging a conversation: by form, by `/log` with words, by a direct message (product.md §3)."""

from datetime import datetime

from sqlmodel import Session

from handlers import shown
from handlers.event import Event
from handlers.leads import talk_with
from handlers.reply import Open, Reply, Say
from models import consultations, customers, drafts, talks
from models.drafts import DraftState
from models.outbox import refresh_home
from models.roles import Seat
from models.talks import Talk
from models.vocabulary import Stage


def log(event: Event, session: Session) -> Reply:
    """`/log`: alone it opens the form, with words it makes a draft."""
    if not event.text.strip():
        return blank_form(event, session)
    return draft(event, session)


def draft(event: Event, session: Session) -> Reply:
    """Words become an open draft, and a card that shows what was understood."""
    seat = event.standing.rep
    talk = talks.from_text(event.text, seat.team.local(event.now))
    if not _says_something(talk):
        return Say("log/nothing_read")
    stored = drafts.open_draft(session, seat, talk, event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return Say("log/card", shown.card(session, seat, stored, talk, event.now))


def blank_form(event: Event, session: Session) -> Reply:
    """An empty form for a talk of today."""
    seat = event.standing.rep
    talk = Talk(day=seat.team.day_of(event.now))
    return Open("log/form", shown.form(seat, talk, event.now))


def save(event: Event, session: Session) -> Reply:
    """Save on a draft's card: it becomes one consultation, or the form opens for what it lacks."""
    seat = event.standing.rep
    stored = drafts.own_draft(session, event.person.key, event.value)
    talk = drafts.talk_of(session, stored, event.now)
    if talk.minutes is None:
        return _draft_form(session, seat, stored, talk, event.now)
    return _keep(session, event, seat, talk, stored)


def edit(event: Event, session: Session) -> Reply:
    """Edit on a draft's card: the form, filled with what was understood."""
    seat = event.standing.rep
    stored = drafts.own_draft(session, event.person.key, event.value)
    return _draft_form(session, seat, stored, drafts.talk_of(session, stored, event.now), event.now)


def discard(event: Event, session: Session) -> Reply:
    """Discard on a draft's card: nothing of it is kept."""
    stored = drafts.own_draft(session, event.person.key, event.value)
    drafts.close(session, stored, DraftState.DISCARDED, event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return Say("log/discarded")


def submit(event: Event, session: Session) -> Reply:
    """The form's Save, for a draft or without one."""
    seat = event.standing.rep
    uid = event.meta.get("draft")
    stored = drafts.own_draft(session, event.person.key, uid) if uid else None
    if stored is not None:
        before = drafts.talk_of(session, stored, event.now)
    elif "lead" in event.meta:
        before = talk_with(session, seat, event.meta["lead"], event)
    else:
        before = Talk(day=seat.team.day_of(event.now))
    return _keep(session, event, seat, talks.from_form(event.fields, before), stored)


def _keep(session: Session, event: Event, seat: Seat, talk: Talk, stored: drafts.Draft | None) -> Reply:
    draft_id, entered_at = (stored.id, stored.created_at) if stored else (None, None)
    consultation = consultations.add(session, seat, talk, event.now, draft_id, entered_at)
    if stored is not None:
        drafts.close(session, stored, DraftState.SAVED, event.now)
    return Say("log/receipt", shown.receipt(session, seat, consultation, event.now))


def _draft_form(session: Session, seat: Seat, stored: drafts.Draft, talk: Talk, now: datetime) -> Open:
    customer = customers.recognise(session, stored.workspace_id, stored.person_id, talk.customer, talk.reach)
    known = customer is not None and customers.is_reachable(session, customer.key)
    data = shown.form(seat, talk, now, draft=stored.uid, contact_known=known)
    return Open("log/form", data, meta={"draft": stored.uid})


def _says_something(talk: Talk) -> bool:
    facts = (talk.customer, talk.minutes, talk.contact, talk.concern, talk.follow_up, talk.amount)
    return talk.stage is not Stage.NONE or any(fact is not None for fact in facts)
