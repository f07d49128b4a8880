"""Whom to call next, and what the rep says to it: done, later, not interested (product.md §4)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from sqlmodel import Session

from handlers.event import Event
from handlers.reply import Reply, Say
from models import calendar, playbook, suggestion
from models.days import Span
from models.habits import leaves_of
from models.roles import Seat
from models.suggestion import AnswerKind, Suggestion
from models.teams import Team

_LOOKS_AHEAD = timedelta(days=14)
"""No holiday is longer."""


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
    """A suggestion as messages take it, under the key `suggestion`; None where there is none. Days are the team's.

    `on`: the next day on which the rep works. What was agreed for a later day than today is named by that day, be it a
    Saturday.
    """
    if one is None:
        return None
    card = one.card
    if one.due_on is not None and one.due_on > today:
        on = one.due_on
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


def next_working_days(session: Session, team: Team, today: date) -> Callable[[int | None], date | None]:
    """The next working day of anyone in a team after a day, by person (None: the team's own); two queries for all.

    The answer is None for who is away for as long as is looked ahead.
    """
    ahead = Span(today + timedelta(days=1), today + _LOOKS_AHEAD)
    works, away = calendar.working_days(session, team, ahead), leaves_of(session, team, ahead)

    def following(person_id: int | None) -> date | None:
        leaves = away.get(person_id, []) if person_id is not None else []
        return next((day for day in works if not any(day in leave for leave in leaves)), None)

    return following


def _next(event: Event, session: Session, seat: Seat) -> dict[str, Any] | None:
    team, local = seat.team, seat.team.local(event.now)
    today, following = local.date(), next_working_days(session, team, local.date())
    on = following(event.person.key) or following(None) or today + timedelta(days=1)
    language = playbook.language_of(event.person.locale or team.locale)
    found = suggestion.suggest_to(session, team, event.person.key, language, today, on)
    is_due_today = found is not None and found.due_on == today and local.time() < team.policy.closes
    return shown(found, today, today if is_due_today else on)


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
