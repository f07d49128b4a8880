"""What is said of a question: its card, who comes, reminders; as rows of the outbox (product.md §8)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session

from models import help_clock, help_outcomes, help_requests, help_threads
from models.base import new_key
from models.consultations import Consultation
from models.habits import QuietHours
from models.help_alarms import Alarm, ring
from models.help_clock import HelpClock, Step, Subject
from models.help_requests import HelpRequest
from models.help_threads import CARD
from models.outbox import Kind, Outbox, refresh_homes, tell
from models.people import Person
from models.short_names import hide_name, shortened
from models.teams import Team

EXCERPT = 120
"""Characters of a question by which it is told from others."""


def due(team: Team, clock: HelpClock, read_at: datetime) -> dict[str, str]:
    """Until when somebody is promised to answer, for a reader at a moment."""
    local = team.local(clock.due_at)
    return {
        "due_on": local.date().isoformat(),
        "due_at": local.strftime("%H:%M"),
        "today": team.day_of(read_at).isoformat(),
    }


def standing(session: Session, request: HelpRequest, read_at: datetime) -> dict[str, Any]:
    """A question in short: for whoever asked and whoever answers."""
    team, clock = session.get_one(Team, request.team_id), help_requests.clock_of(session, request)
    asked = session.get_one(Person, clock.asked_id)
    return {
        "request": request.uid,
        "text": excerpt(request.question),
        "state": request.state.value,
        "judge": asked.shown_name,
        "is_private": request.is_private,
        "channel": None if request.is_private else team.help_channel,
        "is_late": clock.stopped_at is None and clock.due_at <= read_at,
        "is_called": clock.stopped_at is None and clock.step is Step.CALL,
        **due(team, clock, read_at),
    }


def excerpt(text: str) -> str:
    """The first words of a question, in one line."""
    line = " ".join(text.split())
    return line if len(line) <= EXCERPT else line[: EXCERPT - 1] + "…"


def card(session: Session, request: HelpRequest, now: datetime, moved_to: str | None = None) -> dict[str, Any]:
    """The message that holds a question. In a channel a customer's name stands shortened.

    `moved_to`: where it goes on instead, "private", or in another "group".
    """
    talk = session.get(Consultation, request.consultation_id) if request.consultation_id else None
    name = talk.customer_name if talk else ""
    clock = help_requests.clock_of(session, request)
    answered = session.get(Person, request.answered_by) if request.answered_by else None
    words = request.question if request.is_private else hide_name(request.question, name)
    return {
        **standing(session, request, now),
        "text": excerpt(words),
        "note_text": words,
        "user": session.get_one(Person, request.asker_id).external_id,
        "asked": session.get_one(Person, clock.asked_id).external_id,
        "about": {
            "customer": (name if request.is_private else shortened(name)) or None,
            "concern": talk.concern.value if talk.concern else None,
            "stage": talk.stage.value,
        }
        if talk
        else None,
        "is_on_it": clock.held_at is not None and clock.stopped_at is None,
        "answered_by": answered.shown_name if answered else None,
        "was_late": request.answered_at is not None and request.answered_at > clock.due_at,
        "moved_to": moved_to,
    }


def post(session: Session, request: HelpRequest, now: datetime, others: Iterable[Person] = ()) -> None:
    """Put a question where it is answered: in the help channel, or in a group of whoever asked and whoever is asked.

    `others`: further people of the group. People can't be added to a group, so that calling somebody means another. It
    speaks the language that all of them share, else the team's.
    """
    team, people = session.get_one(Team, request.team_id), _together(session, request, others)
    languages = {person.locale or team.locale for person in people}
    row = tell(
        session,
        workspace_id=team.workspace_id,
        channel=_group(people) if request.is_private else str(team.help_channel),
        locale=languages.pop() if request.is_private and len(languages) == 1 else team.locale,
        message=CARD,
        data=card(session, request, now),
        dedupe_key=f"help:{request.uid}:{new_key()}",
        now=now,
    )
    if row is not None:
        help_threads.begin_thread(session, request, row)


def _together(session: Session, request: HelpRequest, others: Iterable[Person]) -> list[Person]:
    asked = help_requests.clock_of(session, request).asked_id
    return [*(session.get_one(Person, key) for key in (request.asker_id, asked)), *others]


def _group(people: Iterable[Person]) -> str:
    """The group of these people, as an address of the outbox."""
    return ",".join(sorted({person.external_id for person in people}))


def redraw(session: Session, request: HelpRequest, now: datetime, moved_to: str | None = None) -> None:
    """Bring a question's card up to date where it stands."""
    root = help_threads.root_of(session, request)
    if root is not None:
        _under(session, root, card(session, request, now, moved_to), now, kind=Kind.UPDATE, replaces_id=root)


def show(session: Session, request: HelpRequest, now: datetime) -> None:
    """Bring everything up to date on which a question stands: its card, and the homes that list it."""
    redraw(session, request, now)
    refresh_lists(session, [request], now)


def refresh_lists(session: Session, requests: Iterable[HelpRequest], now: datetime) -> None:
    """Draw the homes anew that list some questions: all at once, so that no two processes wait for each other."""
    askers = {request.clock_id: request.asker_id for request in requests}
    refresh_homes(session, {*askers.values()}.union(*help_clock.called_on(session, askers).values()), now)


def take_elsewhere(session: Session, request: HelpRequest, now: datetime) -> None:
    """A question goes on in a group of its own; where it stood it says so, without its words."""
    redraw(session, request, now, "private")
    request.is_private = True
    post(session, request, now)


def call_in(session: Session, request: HelpRequest, people: Sequence[Person], reason: str, now: datetime) -> None:
    """Others are asked: named in the thread, or where its group lacks them in a new one with the question repeated."""
    root = help_threads.root_of(session, request)
    place = session.get_one(Outbox, root).channel if root is not None else None
    if request.is_private and place != _group(_together(session, request, people)):
        redraw(session, request, now, "group")
        post(session, request, now, people)
        return
    if root is not None:
        data = {"people": [{"user": person.external_id} for person in people], "reason": reason}
        _under(session, root, data, now, message="help/called", replies_to_id=root)
    redraw(session, request, now)


def _under(session: Session, root: int, data: dict[str, Any], now: datetime, message: str = CARD, **more: Any) -> None:
    """Say something of the message of a row: rewrite it, or reply to it."""
    row = session.get_one(Outbox, root)
    tell(
        session,
        workspace_id=row.workspace_id,
        channel=row.channel,
        locale=row.locale,
        message=message,
        data=data,
        dedupe_key=f"help:{root}:{new_key()}",
        now=now,
        **more,
    )


def whisper(
    session: Session,
    person: Person,
    team: Team,
    message: str,
    data: dict[str, Any],
    now: datetime,
    about: str = "help",
    expires_at: datetime | None = None,
    at: datetime | None = None,
) -> None:
    """Tell one person something, when their quiet hours are over; not after `expires_at` (aware UTC).

    `about`: how the dedupe key begins. `at`: when their quiet hours are over, where that is known.
    """
    tell(
        session,
        workspace_id=team.workspace_id,
        channel=person.external_id,
        reader_id=person.key,
        message=message,
        data=data,
        dedupe_key=f"{about}:{person.key}:{new_key()}",
        now=now,
        not_before=at or QuietHours(session, [person.key]).over(person.key, team, now),
        expires_at=expires_at,
    )


def tell_coming(
    session: Session, request: HelpRequest, reason: str, now: datetime, called: Iterable[Person] = ()
) -> None:
    """Tell whoever asked who comes now, or where it goes on.

    `reason`: somebody is "on_it"; others are `called`, "late" or "instead"; the message was "deleted" or "unposted".
    """
    asker, team = session.get_one(Person, request.asker_id), session.get_one(Team, request.team_id)
    names = [{"name": person.shown_name} for person in called]
    whisper(
        session, asker, team, "help/coming", {**standing(session, request, now), "names": names, "reason": reason}, now
    )


def ring_questions(session: Session, now: datetime) -> None:
    """Say what is due of questions that wait: reminders in private, calls where the question stands."""
    alarms = ring(session, now, Subject.QUESTION)
    requests = help_requests.by_clock(session, [alarm.clock.key for alarm in alarms])
    for alarm in alarms:
        _speak(session, alarm, requests[alarm.clock.key], now)
    refresh_lists(session, requests.values(), now)


def rescue_unposted(session: Session, now: datetime) -> None:
    """Questions that the help channel refused (the bot isn't in it, it is archived) go on in private, at once."""
    unposted = help_threads.unposted(session)
    for request in unposted:
        take_elsewhere(session, request, now)
        tell_coming(session, request, "unposted", now)
    refresh_lists(session, unposted, now)


def _speak(session: Session, alarm: Alarm, request: HelpRequest, now: datetime) -> None:
    if alarm.is_over:
        help_outcomes.withdraw(session, request, now)
        redraw(session, request, now)
    elif alarm.step in {Step.REMIND, Step.WARN}:
        if alarm.asked is not None:
            data = {**standing(session, request, now), "name": alarm.asker.name, "step": alarm.step.value}
            until = alarm.clock.due_at  # later it would promise a time that has passed
            whisper(session, alarm.asked, alarm.team, "help/remind", data, now, expires_at=until)
    else:
        reason = "late" if alarm.step is Step.CALL else "instead"
        if alarm.called:
            call_in(session, request, alarm.called, reason, now)
        tell_coming(session, request, reason, now, alarm.called)
