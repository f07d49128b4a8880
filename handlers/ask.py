"""`/ask`: a question to a mentor, from a command, a form, a receipt or somebody's message (product.md §8)."""

from datetime import timedelta
from typing import Any

from sqlmodel import Session

from handlers import help_told
from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import consultations, help_requests, playbook, playbook_outcomes, playbook_search
from models.consultations import Consultation
from models.errors import Invalid, Refusal
from models.help_requests import QUESTION_LENGTH, HelpRequest, Question
from models.outbox import refresh_homes
from models.reading import mask_contacts
from models.roles import Standing
from models.stand_ins import there_for
from models.teams import Team

LOOKS_BACK = timedelta(days=30)
"""How long ago the last talk with a customer may be whom a question names."""
MOST_CUSTOMERS = 30


def ask(event: Event, session: Session) -> Reply:
    """`/ask`: alone it opens the form, with words it asks them in the help channel."""
    text = help_requests.words_of(event.text)
    return _ask(event, session, text, is_private=False, talk=None) if text else form(event, session)


def form(event: Event, session: Session) -> Reply:
    """The form, empty."""
    return _form(event, session, "", None)


def about_talk(event: Event, session: Session) -> Reply:
    """The form, for the talk on whose receipt the button stands."""
    return _form(event, session, "", consultations.own_consultation(session, event.person.key, event.value))


def about_message(event: Event, session: Session) -> Reply:
    """The form, with the words of the message from whose menu it was opened."""
    return _form(event, session, event.text.strip()[:QUESTION_LENGTH], None)


def submit(event: Event, session: Session) -> Reply:
    """The filled form."""
    uid = str(event.fields.get("consultation") or "")
    talk = consultations.own_consultation(session, event.person.key, uid) if uid else None
    text = help_requests.words_of(str(event.fields.get("question") or ""))
    if not text:
        raise Invalid({"question": Refusal("required")})
    return _ask(event, session, text, is_private=event.fields.get("place") == "private", talk=talk)


def _ask(event: Event, session: Session, text: str, *, is_private: bool, talk: Consultation | None) -> Reply:
    team = team_of(event.standing)
    if len(text) > QUESTION_LENGTH:
        raise Refusal("too_long", length=len(text), maximum=QUESTION_LENGTH)
    words = mask_contacts(text)
    request = help_requests.same_waiting(session, event.person.key, words)
    if request is None:
        question = Question(words, is_private, talk.key if talk else None, _card(event, session, team, text, talk))
        mentor = there_for(session, team, event.person.key, team.day_of(event.now))
        request = help_requests.ask(session, team, event.person.key, question, event.now, mentor)
        help_told.post(session, request, event.now)
    asked = help_requests.clock_of(session, request).asked_id
    refresh_homes(session, {event.person.key, asked}, event.now)
    return Say("help/asked", asked_data(session, request, event), keep_card=True)  # the receipt it is about stays


def asked_data(session: Session, request: HelpRequest, event: Event) -> dict[str, Any]:
    """What whoever asked is told at once: where it stands, until when, and a card that may help already."""
    card = session.get(playbook.PlaybookCard, request.card_id) if request.card_id else None
    shown = {"title": card.title, "line": card.line, "concern": card.concern.value} if card else None
    return {**help_told.standing(session, request, event.now), "card": shown}


def _card(event: Event, session: Session, team: Team, text: str, talk: Consultation | None) -> int | None:
    """The playbook card that fits the words best, else the concern of the talk."""
    reader, day = playbook.reader_of(event.person, event.standing), team.day_of(event.now)
    found = playbook_search.search(session, reader, text, day)
    if not found and talk is not None and talk.concern is not None:
        found = playbook_outcomes.for_concern(session, reader, talk.concern, day)
    return found[0].key if found else None


def _form(event: Event, session: Session, text: str, talk: Consultation | None) -> Reply:
    team = team_of(event.standing)
    since = team.day_of(event.now) - LOOKS_BACK
    talks = playbook_outcomes.talks_to_credit(session, event.person.key, since, MOST_CUSTOMERS)
    listed = [talk, *(one for one in talks if one.customer_id != talk.customer_id)] if talk else talks
    data = {
        "text": text or None,
        "consultation": talk.uid if talk else None,
        "customers": [
            {"consultation": one.uid, "customer": one.customer_name or None, "on": one.day.isoformat()}
            for one in listed
        ],
        "help_channel": team.help_channel,
        "longest": QUESTION_LENGTH,
        "minutes": team.policy.help_minutes,
    }
    return Open("help/form", data)


def team_of(standing: Standing) -> Team:
    """The team in which a person asks.

    Raises:
        Refusal: `no_team`.
    """
    if standing.team is None:
        raise Refusal("no_team", is_admin=standing.is_admin)
    return standing.team
