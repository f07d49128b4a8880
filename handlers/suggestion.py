"""Whom to call next, and what the rep says to it: done, later, not interested (product.md §4)."""

from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from handlers.event import Event
from handlers.reply import Reply, Say
from models import calendar, playbook, suggestion
from models.days import Span
from models.roles import Seat
from models.suggestion import AnswerKind, Suggestion
from models.teams import Team

_LOOKS_AHEAD = timedelta(days=14)
"""No holiday is longer; past it tomorrow will do."""


def show(event: Event, session: Session) -> Reply:
    """Whom to call on the next working day."""
    return Say("suggestion/show", {"suggestion": _next(event, session, event.standing.rep)})


def done(event: Event, session: Session) -> Reply:
    """The customer was called."""
    return _answer(event, session, AnswerKind.DONE)


def later(event: Event, session: Session) -> Reply:
    """Not now: ask again on a later day."""
    return _answer(event, session, AnswerKind.LATER)


def not_interested(event: Event, session: Session) -> Reply:
    """The customer doesn't want to be called."""
    return _answer(event, session, AnswerKind.NOT_INTERESTED)


def shown(one: Suggestion | None, today: date, on: date) -> dict[str, Any] | None:
    """A suggestion as messages take it, under the key `suggestion`; None where there is none. Days are the team's."""
    if one is None:
        return None
    card = one.card
    return {
        "consultation": one.consultation,
        "customer": one.customer_name or None,
        "interested": one.is_interested,
        "concern": one.concern.value if one.concern else None,
        "due_on": one.due_on.isoformat() if one.due_on else None,
        "last_talk": one.last_talk.isoformat(),
        "today": today.isoformat(),
        "on": on.isoformat(),
        "card": {"card": card.uid, "title": card.title, "line": card.line} if card else None,
    }


def next_working_day(session: Session, team: Team, today: date) -> date:
    """The team's next working day after a day."""
    tomorrow = today + timedelta(days=1)
    ahead = calendar.working_days(session, team, Span(tomorrow, tomorrow + _LOOKS_AHEAD))
    return next(iter(ahead), tomorrow)


def _next(event: Event, session: Session, seat: Seat) -> dict[str, Any] | None:
    today = seat.team.day_of(event.now)
    on = next_working_day(session, seat.team, today)
    language = playbook.language_of(event.person.locale or seat.team.locale)
    return shown(suggestion.suggest_to(session, seat.team, event.person.key, language, today, on), today, on)


def _answer(event: Event, session: Session, kind: AnswerKind) -> Reply:
    """Keep the answer. The message with the button may be a whole day's summary, so it stays.

    `value` is "consultation:card", the card being the one that was suggested, or empty.
    """
    seat = event.standing.rep
    uid, _, card = event.value.partition(":")
    today = seat.team.day_of(event.now)
    talk, is_kept = suggestion.answer(session, event.person.key, uid, kind, today, event.now)
    data = {
        "answer": kind.value if is_kept else "talked_since",
        "customer": talk.customer_name or None,
        "consultation": talk.uid,
        "card": card or None,
        "again_on": (today + suggestion.LATER).isoformat(),
        "suggestion": _next(event, session, seat),
    }
    return Say("suggestion/answered", data, keep_card=True)
