"""How a person wants to hear from the bot, and when they are away."""

from datetime import date, time
from typing import Any

from sqlmodel import Session

from handlers.event import Event
from handlers.reply import Open, Reply, Say
from models import habits, help_clock
from models.days import Span
from models.errors import Invalid, Refusal
from models.habits import Habits, Intensity
from models.outbox import refresh_home
from models.rituals import Ritual
from models.teams import Role

KINDS = (Ritual.MORNING, Ritual.NUDGE, Ritual.EVENING, Ritual.WEEK, Ritual.STAR)
"""What a person can pause."""


def form(event: Event, session: Session) -> Reply:
    """The form of a person's rhythm."""
    mine = habits.habits_of(session, event.workspace_id, event.person.key)
    return Open("habits/form", {**_shown(mine), "all_kinds": [kind.value for kind in KINDS]})


def submit(event: Event, session: Session) -> Reply:
    """Keep a person's rhythm."""
    mine = habits.habits_of(session, event.workspace_id, event.person.key)
    problems: dict[str, Refusal] = {}
    hours: dict[str, time] = {}
    for name in ("quiet_from", "quiet_to"):
        try:
            hours[name] = time.fromisoformat(str(event.fields.get(name)))
        except ValueError:
            problems[name] = Refusal("bad_time")
    if event.fields.get("intensity") not in set(Intensity):
        problems["intensity"] = Refusal("required")
    if problems:
        raise Invalid(problems)
    mine.intensity = Intensity(event.fields["intensity"])
    mine.quiet_from, mine.quiet_to = hours["quiet_from"], hours["quiet_to"]
    mine.paused = [kind.value for kind in KINDS if kind.value in (event.fields.get("paused") or ())]
    return Say("habits/saved", _shown(mine))


def pause(event: Event, session: Session) -> Reply:
    """Hear no more of one kind; the message with the button stays."""
    return _pause(event, session, is_paused=True)


def resume(event: Event, session: Session) -> Reply:
    """Hear of that kind again."""
    return _pause(event, session, is_paused=False)


def _pause(event: Event, session: Session, *, is_paused: bool) -> Reply:
    kind = next((kind for kind in KINDS if kind.value == event.value), None)
    if kind is None:
        raise Refusal("unknown_word", word=event.value[:40])
    mine = habits.habits_of(session, event.workspace_id, event.person.key)
    others = [other for other in mine.paused if other != kind.value]
    mine.paused = [*others, kind.value] if is_paused else others
    return Say("habits/paused", {"kind": kind.value, "is_paused": is_paused}, keep_card=is_paused)


def away(event: Event, session: Session) -> Reply:
    """The form of a leave: today, unless another day is picked."""
    today = _today(event).isoformat()
    return Open("habits/away_form", {"first": today, "last": today})


def submit_away(event: Event, session: Session) -> Reply:
    """Note a leave."""
    problems: dict[str, Refusal] = {}
    days: dict[str, date] = {}
    for name in ("first", "last"):
        try:
            days[name] = date.fromisoformat(str(event.fields.get(name)))
        except ValueError:
            problems[name] = Refusal("bad_date")
    if problems:
        raise Invalid(problems)
    span = Span(days["first"], days["last"])
    leave = habits.go_away(session, event.workspace_id, event.person.key, span, _today(event))
    if _today(event) in span:
        help_clock.look_again(session, event.person.key, event.now)
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    ahead = str(leave.key) if span.first > _today(event) else None
    return Say("habits/away", {"first": span.first.isoformat(), "last": span.last.isoformat(), "ahead": ahead})


def back(event: Event, session: Session) -> Reply:
    """Back from leave, today."""
    ended = habits.come_back(session, event.person.key, _today(event))
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    is_rep = event.standing.seat(Role.REP) is not None
    return Say("habits/back", {"was_away": bool(ended), "is_rep": is_rep})


def call_off(event: Event, session: Session) -> Reply:
    """A planned leave is off."""
    habits.call_off(session, event.person.key, event.value, _today(event))
    refresh_home(session, event.workspace_id, event.person.key, event.now)
    return Say("habits/called_off")


def _today(event: Event) -> date:
    team = event.standing.team
    assert team is not None, "asked of members only"
    return team.day_of(event.now)


def _shown(mine: Habits) -> dict[str, Any]:
    return {
        "intensity": mine.intensity.value,
        "quiet_from": mine.quiet_from.strftime("%H:%M"),
        "quiet_to": mine.quiet_to.strftime("%H:%M"),
        "paused": list(mine.paused),
    }
