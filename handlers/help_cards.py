"""A helpful answer becomes a playbook card (product.md §4 and §8)."""

from sqlmodel import Session

from handlers import playbook as playbook_handler
from handlers.event import Event
from handlers.reply import Open, Reply
from models import answerers, help_outcomes, help_requests, playbook
from models.errors import Refusal, not_yours
from models.help_requests import HelpRequest


def to_card(event: Event, session: Session) -> Reply:
    """The playbook's form with the answer in it, to be shortened and freed of names by whoever gave it."""
    request = _answered(event, session, event.value)
    reader = playbook.reader_of(event.person, event.standing)
    shown = session.get(playbook.PlaybookCard, request.card_id) if request.card_id else None
    words = {
        "concern": shown.concern.value if shown else None,
        "title": None,
        "language": reader.language.value,
        "line": help_outcomes.answer_text(session, request)[: playbook.LINE_LENGTH] or None,
        "example": None,
    }
    data = {**playbook_handler.form_data(event, reader), **words, "scope": str(request.team_id)}
    return Open("playbook/form", data, meta={"request": request.uid}, submits="help/to_card")


def submit_card(event: Event, session: Session) -> Reply:
    """The answer becomes a card in its author's name."""
    request = _answered(event, session, event.meta.get("request", ""))
    card = playbook_handler.add(event, session)
    request.made_card_id = card.key
    help_outcomes.forget_answers(session, event.now)
    return playbook_handler.added(event, session, card)


def _answered(event: Event, session: Session, uid: str) -> HelpRequest:
    """A helpful answer of this person that is no card yet.

    Raises:
        Refusal: `not_yours`, `help_card_made`.
    """
    request = help_requests.request_for(session, uid, answerers.answers_in(event.standing), event.person.key)
    if request.answered_by != event.person.key or not request.is_helpful:
        raise not_yours()
    if request.made_card_id is not None:
        raise Refusal("help_card_made")
    return request
