"""How an answer reaches the person: what the acknowledgement can carry, and what the outbox brings after it.

| came by | the ack carries | the rest |
| command | the answer, seen by the person alone | a form is opened after the commit; one with pictures |
| form | errors in it while what was typed stays, the next form | the answer replaces its card, else a DM |
| button | nothing | the answer replaces the card it stood on |
| shortcut | nothing | a form is opened after the commit |
| message, event | nothing | a DM |
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from sqlmodel import Session

from bot import private, speech
from bot.arrivals import Arrival, Card
from bot.opened import opened
from bot.opener import Opener
from bot.private import Carried
from handlers.event import Source
from handlers.reply import Open, Reply, Say
from models.errors import Invalid, Refusal
from models.outbox import Kind, tell
from models.people import Person
from models.vault import Vault

Ack = dict[str, Any] | None
"""What the acknowledgement carries; None: nothing."""
NOTICE = "errors/notice"
"""The form without fields that shows a sentence where a form without fields was."""


@dataclass
class Outcome:
    """What a transaction decided; rendered and sent after it."""

    locale: str = speech.DEFAULT_LOCALE
    says: Say | None = None
    opens: Open | None = None
    errors: Mapping[str, Refusal] | None = None
    card: Card | None = None
    """Where the form that opens was asked for."""
    told: bool = False
    stranger: str = ""
    """The chat's id of somebody of whom nothing else is known yet."""


def answer(
    session: Session, arrival: Arrival, person: Person, carried: Carried, reply: Reply, now: datetime
) -> Outcome:
    """Take a handler's reply: what the ack can't carry becomes rows of the outbox in this transaction."""
    outcome = Outcome()
    if isinstance(reply, Open):
        outcome.opens = reply
        outcome.card = carried.card if arrival.source is Source.FORM else arrival.card
    elif isinstance(reply, Say):
        if arrival.source is Source.COMMAND and reply.has_pictures and arrival.response_url:
            # Nobody learns of an ack that was refused; the outbox does, and says it again without pictures.
            url = arrival.response_url
            _row(session, arrival, person, reply, now, kind=Kind.RESPONSE_URL, response_url=url)
        elif arrival.source is Source.COMMAND:
            outcome.says = reply
        else:
            card = carried.card if arrival.source is Source.FORM else arrival.card
            _enqueue(session, arrival, person, None if reply.keep_card else card, reply, now)
    return outcome


def refuse(session: Session, arrival: Arrival, person: Person, refusal: Refusal | Invalid, now: datetime) -> Outcome:
    """Take a refusal: a sentence for the person that leaves their card as it is."""
    outcome = Outcome()
    if isinstance(refusal, Invalid):
        if arrival.source is Source.FORM:
            outcome.errors = refusal.fields
            return outcome
        refusal = next(iter(refusal.fields.values()))  # no form is open to show it in
    says = Say(f"errors/{refusal.message}", refusal.data, keep_card=True)
    if arrival.source in {Source.COMMAND, Source.FORM}:
        outcome.says = says
    elif arrival.source in {Source.BUTTON, Source.SHORTCUT} and arrival.response_url:
        _row(session, arrival, person, says, now, kind=Kind.RESPONSE_URL, response_url=arrival.response_url)
    else:
        _row(session, arrival, person, says, now)
    return outcome


def _enqueue(session: Session, arrival: Arrival, person: Person, card: Card | None, says: Say, now: datetime) -> None:
    if card is None:
        _row(session, arrival, person, says, now)
    elif card.response_url:
        _row(
            session,
            arrival,
            person,
            says,
            now,
            kind=Kind.RESPONSE_URL,
            response_url=card.response_url,
            replaces_original=True,
        )
    else:
        _row(session, arrival, person, says, now, kind=Kind.UPDATE, channel=card.channel, ts=card.ts)


def _row(session: Session, arrival: Arrival, person: Person, says: Say, now: datetime, **more: Any) -> None:
    direct = arrival.channel if arrival.source is Source.MESSAGE else person.external_id
    more.setdefault("channel", direct)
    tell(
        session,
        workspace_id=person.workspace_id,
        reader_id=person.key,
        lane=direct,
        message=says.message,
        data=dict(says.data),
        dedupe_key=f"answer:{arrival.delivery}",
        now=now,
        **more,
    )


def finish(outcome: Outcome, arrival: Arrival, vault: Vault, opener: Opener) -> Ack:
    """After the commit: open the form, render the answer, and return what the acknowledgement carries."""
    locale = outcome.locale
    if outcome.opens is not None:
        opens = outcome.opens
        view = speech.form_view(
            opens.form,
            opens.data,
            locale,
            submits=opens.submits or opens.form,
            private=private.wrap(vault, arrival.user, Carried(opens.meta, outcome.card)),
        )
        if arrival.source is Source.FORM:
            return {"response_action": "update", "view": view}
        opener.open(
            arrival.trigger,
            view,
            arrival.response_url,
            speech.sentence("errors/expired_form", {}, locale),
            arrival.user,
        )
        return None
    if outcome.errors is not None:
        return {"response_action": "errors", "errors": _beside(outcome.errors, arrival, locale)}
    if outcome.says is None:
        return None
    says = replace(outcome.says, data=opened(dict(outcome.says.data), vault))
    return spoken(says, arrival, locale)


def spoken(says: Say, arrival: Arrival, locale: str) -> Ack:
    """A sentence in the ack of a command, or at the top of the form that was sent, which keeps what was typed in it."""
    if arrival.source is Source.COMMAND:
        payload = speech.message(says.message, says.data, locale)[0]
        return {"response_type": "ephemeral", "text": payload.text, "blocks": payload.blocks}
    sentence = speech.sentence(says.message, says.data, locale)
    if arrival.fields:
        return {"response_action": "errors", "errors": {next(iter(arrival.fields)): sentence}}
    view = speech.form_view(NOTICE, {"sentence": sentence}, locale, submits=NOTICE, private="")
    return {"response_action": "update", "view": view}


def _beside(errors: Mapping[str, Refusal], arrival: Arrival, locale: str) -> dict[str, str]:
    """The sentences by field; one for a field that this form doesn't show stands beside its first."""
    first = next(iter(arrival.fields), "")
    shown: dict[str, str] = {}
    for name, refusal in errors.items():
        place = name if name in arrival.fields else first
        sentence = speech.sentence(f"errors/{refusal.message}", refusal.data, locale)
        shown[place] = f"{shown[place]} {sentence}" if place in shown else sentence
    return shown
