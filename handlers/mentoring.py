"""A pair's duties: recorded with a tap by one side, confirmed with a tap by the other (product.md §8)."""

from typing import Any

from sqlmodel import Session

from handlers import mentoring_shown, mentoring_told
from handlers.event import Event
from handlers.reply import Quiet, Reply, Say
from models import duty_records
from models.duties import DutyDone
from models.outbox import refresh_homes
from models.pairs import Pair

ON_PAGE = "page"
"""What a button's value ends with where it stands on the mentor's page, which is drawn anew."""


def mine(event: Event, session: Session) -> Say:
    """A mentor's own page: this month's figures, and each mentee with all that is open."""
    return Say("mentoring/mine", mentoring_shown.page(session, event.person, event.standing, event.now))


def record(event: Event, session: Session) -> Reply:
    """One side records; the other is asked. `value` is "pair:duty:day", on the page with a mark behind."""
    pair, done = duty_records.record(session, event.person.key, _value(event)[:3], event.now)
    mentoring_told.ask(session, pair, done, duty_records.other_side(pair, event.person.key), event.now)
    return _answer(event, session, "recorded", pair, done)


def confirm(event: Event, session: Session) -> Reply:
    """The other side agrees. `value` is the record's id."""
    pair, done = duty_records.confirm(session, event.person.key, _value(event)[0], event.now)
    return _answer(event, session, "confirmed", pair, done)


def deny(event: Event, session: Session) -> Reply:
    """The other side says that it did not happen; whoever recorded it is told, and nobody else."""
    pair, done = duty_records.deny(session, event.person.key, _value(event)[0])
    mentoring_told.tell_denied(session, pair, done, event.person.key, event.now)
    return _answer(event, session, "denied", pair, done)


def undo(event: Event, session: Session) -> Reply:
    """Whoever recorded it takes it back."""
    pair, done = duty_records.undo(session, event.person.key, _value(event)[0])
    return _answer(event, session, "undone", pair, done)


def _value(event: Event) -> list[str]:
    return event.value.removesuffix(f":{ON_PAGE}").split(":")


def _answer(event: Event, session: Session, how: str, pair: Pair, done: DutyDone) -> Reply:
    """On the mentor's page the page again, on App Home the home again, elsewhere a sentence in place of the card."""
    refresh_homes(session, (pair.mentor_id, pair.rep_id), event.now)
    if event.value.endswith(f":{ON_PAGE}"):
        return mine(event, session)
    if not event.channel:
        return Quiet()
    data: dict[str, Any] = {**mentoring_told.duty(done), "how": how}
    return Say("mentoring/settled", data)
