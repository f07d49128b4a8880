"""`/jiayou playbook`: find a card, use it, and for mentors and managers look after the shelf (product.md §4)."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import consultations, playbook, playbook_edits, playbook_outcomes, playbook_search
from models.consultations import Consultation
from models.errors import Refusal
from models.playbook import CardState, PlaybookCard, Reader
from models.playbook_outcomes import UNTRIED
from models.teams import Role, Team
from models.vocabulary import Concern

MOST_OWN = 50
MOST_CUSTOMERS = 30
MOST_CHANGES = 8
LOOKS_BACK = timedelta(days=30)
"""How long ago a talk may be in which a card was used, when it is picked from a list."""


def playbook_word(event: Event, session: Session) -> Reply:
    """`/jiayou playbook [words]`: what fits the words; without words, the shelf by concern."""
    return _find(event, session, event.text) if event.text.strip() else overview(event, session)


def overview(event: Event, session: Session) -> Reply:
    """The shelf by concern, and a way to each."""
    reader = _reader(event)
    return Say(
        "playbook/overview",
        {
            "shelves": [
                {"concern": shelf.concern.value, "cards": shelf.own, "other_language": shelf.other}
                for shelf in playbook_search.overview(session, reader)
            ],
            "own": len(playbook.own_cards(session, reader)),
            "may_add": bool(reader.curates),
        },
    )


def concern(event: Event, session: Session) -> Reply:
    """A concern picked from the overview."""
    return _find(event, session, event.value)


def show(event: Event, session: Session) -> Reply:
    """One card; `value` is its id, and after a space the words that led to it."""
    uid, _, words = event.value.partition(" ")
    reader = _reader(event)
    card = playbook.card_of(session, reader, uid)
    return Say("playbook/card", _card(event, session, reader, card, words=words))


def following(event: Event, session: Session) -> Reply:
    """The card after this one among those that fit the words; after the last comes the first."""
    uid, _, words = event.value.partition(" ")
    return _find(event, session, words, after=uid)


def own(event: Event, session: Session) -> Reply:
    """The cards that the person wrote, the retired ones too."""
    reader = _reader(event)
    cards = playbook.own_cards(session, reader)
    known = playbook_outcomes.tallies(session, (card.key for card in cards))
    return Say(
        "playbook/own",
        {
            "cards": [
                {
                    "card": card.uid,
                    "title": card.title,
                    "concern": card.concern.value,
                    "retired": card.state is CardState.RETIRED,
                    "tried": known.get(card.key, UNTRIED).tried,
                    "won": known.get(card.key, UNTRIED).won,
                }
                for card in cards[:MOST_OWN]
            ],
            "more": max(0, len(cards) - MOST_OWN),
            "may_add": bool(reader.curates),
        },
    )


def use(event: Event, session: Session) -> Reply:
    """I used this one: `value` is a card, or "card:consultation", which is noted at once."""
    uid, _, consultation = event.value.partition(":")
    card = playbook.card_of(session, _reader(event), uid)
    if consultation:
        return _use(event, session, card, consultation, keep_card=True)
    talks = playbook_outcomes.talks_to_credit(session, event.person.key, _today(event) - LOOKS_BACK, MOST_CUSTOMERS)
    if not talks:
        raise Refusal("card_needs_customer")
    customers = [
        {
            "consultation": talk.uid,
            "customer": talk.customer_name or None,
            "on": talk.day.isoformat(),
            "concern": talk.concern.value if talk.concern else None,
        }
        for talk in talks
    ]
    data = {"title": card.title, "line": card.line, "customers": customers, "today": _today(event).isoformat()}
    return Open("playbook/use", data, meta={"card": card.uid})


def use_submit(event: Event, session: Session) -> Reply:
    """The customer with whom a card was used."""
    card = playbook.card_of(session, _reader(event), event.meta.get("card", ""))
    return _use(event, session, card, str(event.fields.get("consultation") or ""))


def unuse(event: Event, session: Session) -> Reply:
    """Take a use back; `value` is "card:consultation"."""
    uid, _, consultation = event.value.partition(":")
    reader = _reader(event)
    card = playbook.card_of(session, reader, uid)
    playbook_outcomes.unuse(session, card, consultations.own_consultation(session, event.person.key, consultation))
    return Say("playbook/card", _card(event, session, reader, card, said="unused"))


def add_form(event: Event, session: Session) -> Reply:
    """An empty card; `value` may be the concern that it is for."""
    reader = _reader(event)
    playbook_edits.permit(reader)
    empty = {"concern": event.value or None, "language": reader.language.value, "scope": playbook_edits.EVERYONE}
    return Open("playbook/form", {**empty, "title": None, "line": None, "example": None, **form_data(event, reader)})


def edit_form(event: Event, session: Session) -> Reply:
    """A card's words, to be changed."""
    reader = _reader(event)
    card = playbook.card_of(session, reader, event.value)
    playbook_edits.permit(reader, card)
    data = {
        "concern": card.concern.value,
        "language": card.language.value,
        "title": card.title,
        "line": card.line,
        "example": card.case or None,
        "scope": str(card.team_id) if card.team_id else playbook_edits.EVERYONE,
        **form_data(event, reader),
        "is_new": False,
    }
    return Open("playbook/form", data, meta={"card": card.uid, "version": str(card.version)})


def submit(event: Event, session: Session) -> Reply:
    """A new card, or a changed one."""
    reader = _reader(event)
    uid = event.meta.get("card")
    old = playbook.card_of(session, reader, uid) if uid else None
    playbook_edits.permit(reader, old)
    if old is None:
        return added(event, session, add(event, session))
    wording = playbook_edits.from_form(event.fields, reader, _today(event))
    card = playbook_edits.edit(session, reader, old, wording, event.meta.get("version", ""), event.now)
    return Say("playbook/card", _card(event, session, reader, card, said="edited"))


def add(event: Event, session: Session) -> PlaybookCard:
    """Put what the form holds on the shelf, in the name of whoever filled it in."""
    reader = _reader(event)
    return playbook_edits.add(session, reader, playbook_edits.from_form(event.fields, reader, _today(event)), event.now)


def added(event: Event, session: Session, card: PlaybookCard) -> Reply:
    """The new card, as it stands on the shelf."""
    return Say("playbook/card", _card(event, session, _reader(event), card, said="added"))


def retire(event: Event, session: Session) -> Reply:
    """Take a card off the shelf."""
    reader = _reader(event)
    card = playbook.card_of(session, reader, event.value)
    playbook_edits.retire(session, reader, card, event.now)
    return Say("playbook/card", _card(event, session, reader, card, said="retired"))


def restore(event: Event, session: Session) -> Reply:
    """Put a retired card back."""
    reader = _reader(event)
    card = playbook.card_of(session, reader, event.value)
    playbook_edits.restore(session, reader, card, event.now)
    return Say("playbook/card", _card(event, session, reader, card, said="restored"))


def history(event: Event, session: Session) -> Reply:
    """Who changed a card, and what stood there before."""
    card = playbook.card_of(session, _reader(event), event.value)
    team = _team(event)
    return Say(
        "playbook/history",
        {
            "card": card.uid,
            "title": card.title,
            "line": card.line,
            "changes": [
                {
                    "kind": change.change.kind.value,
                    "name": change.by,
                    "on": team.day_of(change.change.created_at).isoformat(),
                    "line": change.change.line,
                }
                for change in playbook_edits.history(session, card, MOST_CHANGES)
            ],
        },
    )


def _find(event: Event, session: Session, words: str, after: str = "") -> Reply:
    reader = _reader(event)
    words = words.strip()[: playbook_search.QUERY_LENGTH]
    found = playbook_search.search(session, reader, words, _today(event))
    if not found:
        return Say("playbook/nothing", {"word": words, "may_add": bool(reader.curates)})
    uids = [card.uid for card in found]
    at = (uids.index(after) + 1) % len(found) if after in uids else 0
    data = _card(event, session, reader, found[at], words=words)
    return Say("playbook/card", {**data, "position": at + 1, "count": len(found)})


def _use(event: Event, session: Session, card: PlaybookCard, uid: str, *, keep_card: bool = False) -> Reply:
    talk: Consultation = consultations.own_consultation(session, event.person.key, uid)
    is_new = playbook_outcomes.use(session, card, talk, _today(event), event.now)
    data = {
        "card": card.uid,
        "title": card.title,
        "consultation": talk.uid,
        "customer": talk.customer_name or None,
        "is_new": is_new,
    }
    return Say("playbook/used", data, keep_card=keep_card)


def _card(
    event: Event, session: Session, reader: Reader, card: PlaybookCard, *, words: str = "", said: str | None = None
) -> dict[str, Any]:
    tally = playbook_outcomes.tallies(session, [card.key]).get(card.key, UNTRIED)
    team = session.get(Team, card.team_id) if card.team_id is not None else None
    return {
        "card": card.uid,
        "concern": card.concern.value,
        "title": card.title,
        "line": card.line,
        "example": card.case or None,
        "author": playbook.authors_of(session, [card]).get(card.author_id or 0),
        "shipped": card.shipped_key is not None,
        "team": team.name if team else None,
        "version": card.version,
        "retired": card.state is CardState.RETIRED,
        "tried": tally.tried,
        "won": tally.won,
        "word": words,
        "position": 1,
        "count": 1,
        "may_use": event.standing.seat(Role.REP) is not None,
        "may_change": playbook.may_change(reader, card),
        "said": said,
    }


def form_data(event: Event, reader: Reader) -> dict[str, Any]:
    """What a card's form needs besides the card's own words."""
    teams = {seat.team.key: seat.team.name for seat in event.standing.seats if seat.team.key in reader.curates}
    return {
        "is_new": True,
        "teams": [{"value": str(key), "team": name} for key, name in teams.items()],
        "concerns": [one.value for one in Concern],
        "title_length": playbook.TITLE_LENGTH,
        "line_length": playbook.LINE_LENGTH,
        "case_length": playbook.CASE_LENGTH,
    }


def _reader(event: Event) -> Reader:
    return playbook.reader_of(event.person, event.standing)


def _team(event: Event) -> Team:
    """The team whose days count for this person; whoever gets here is in one (`Need.MEMBER`)."""
    team = event.standing.team
    if team is None:
        raise Refusal("no_team", is_admin=event.standing.is_admin)
    return team


def _today(event: Event) -> date:
    return _team(event).day_of(event.now)
