"""What becomes of a question: somebody is on it, answers, it is solved, reopened, withdrawn (product.md §8)."""

from datetime import UTC, datetime

from sqlmodel import Session

from handlers import ask, help_told
from handlers.event import Event
from handlers.reply import Quiet, Reply, Say
from models import answerers, help_clock, help_outcomes, help_requests, help_threads
from models.errors import NotYet, Refusal
from models.help_requests import HelpRequest
from models.people import Person
from models.real_reply import is_real_reply
from models.teams import Team


def on_it(event: Event, session: Session) -> Reply:
    """A mentor or manager is on it: nothing is said for a while, and whoever asked hears of it."""
    request = help_requests.request_for(session, event.value, answerers.answers_in(event.standing), event.person.key)
    team, clock = session.get_one(Team, request.team_id), help_requests.clock_of(session, request)
    until = help_clock.hold(session, team, clock, event.person.key, event.now)
    help_told.show(session, request, event.now)
    help_told.tell_coming(session, request, "on_it", event.now)
    standing = help_told.standing(session, request, event.now)
    asker = session.get_one(Person, request.asker_id)
    at = team.local(until).strftime("%H:%M")
    return Say("help/on_it", {**standing, "name": asker.name, "until": at}, keep_card=True)


def solve(event: Event, session: Session) -> Reply:
    """Whoever asked says that it is solved; `value` is "request:yes", "request:no" or "request:"."""
    uid, _, helpful = event.value.partition(":")
    request = help_requests.own_request(session, uid, event.person.key)
    said = {"yes": True, "no": False}.get(helpful)
    was_helpful = request.is_helpful
    help_outcomes.solve(session, request, said, event.now)
    if request.is_helpful and not was_helpful:
        _thank(event, session, request)
    help_told.show(session, request, event.now)
    data = help_told.standing(session, request, event.now)
    return Say("help/solved", {**data, "helpful": request.is_helpful, "answered": request.answered_by is not None})


def reopen(event: Event, session: Session) -> Reply:
    """Whoever asked needs more: another hour begins."""
    request = help_requests.own_request(session, event.value, event.person.key)
    clock = help_outcomes.reopen(session, request, event.now)
    help_told.call_in(session, request, [session.get_one(Person, clock.asked_id)], "reopened", event.now)
    help_told.refresh_lists(session, [request], event.now)
    return Say("help/asked", ask.asked_data(session, request, event))


def withdraw(event: Event, session: Session) -> Reply:
    """Whoever asked takes it back."""
    request = help_requests.own_request(session, event.value, event.person.key)
    help_outcomes.withdraw(session, request, event.now)
    help_told.show(session, request, event.now)
    return Say("help/withdrawn")


def go_private(event: Event, session: Session) -> Reply:
    """Whoever asked would rather have it in a small circle."""
    request = help_requests.own_request(session, event.value, event.person.key)
    if not request.is_waiting:
        raise Refusal("help_over")
    if not request.is_private:
        help_told.take_elsewhere(session, request, event.now)
        help_told.refresh_lists(session, [request], event.now)
    return Say("help/asked", ask.asked_data(session, request, event))


def heard(event: Event, session: Session) -> Reply:
    """Somebody wrote under a question, or changed what they wrote: the first real reply of a mentor answers it."""
    request = _request(event, session)
    if request is None or event.person.is_bot or event.person.key == request.asker_id:
        return Quiet()
    team = session.get_one(Team, request.team_id)
    if not answerers.may_answer(session, team, event.person.key, event.now):
        return Quiet()
    if not (is_real_reply(event.text) or event.data.get("has_files")):
        return Quiet()
    if help_outcomes.answer(session, request, event.person.key, _moment(event)):
        help_told.show(session, request, event.now)
        asker, standing = session.get_one(Person, request.asker_id), help_told.standing(session, request, event.now)
        help_told.whisper(session, asker, team, "help/answered", {**standing, "name": event.person.name}, event.now)
    help_outcomes.keep_answer(session, request, event.person.key, str(event.data.get("ts") or ""), event.text)
    return Quiet()


def gone(event: Event, session: Session) -> Reply:
    """A message was deleted: an answer is forgotten; a question that still waits goes on in a group of its own."""
    ts = str(event.data.get("ts") or "")
    request = help_threads.in_thread(session, event.workspace_id, event.channel, ts)
    if request is None:
        answered = _request(event, session)
        if answered is not None:
            help_outcomes.drop_answer(session, answered, ts)
        return Quiet()
    if request.is_waiting and help_threads.is_newest(session, request, event.channel, ts):
        help_told.take_elsewhere(session, request, event.now)
        help_told.refresh_lists(session, [request], event.now)
        help_told.tell_coming(session, request, "deleted", event.now)
    return Quiet()


def _thank(event: Event, session: Session, request: HelpRequest) -> None:
    helper, team = session.get_one(Person, request.answered_by), session.get_one(Team, request.team_id)
    data = {**help_told.standing(session, request, event.now), "name": event.person.name}
    help_told.whisper(session, helper, team, "help/thanks", data, event.now)


def _request(event: Event, session: Session) -> HelpRequest | None:
    """The question under which something was written, changed or deleted.

    Raises:
        NotYet: its message was just sent, and where it stands is not known yet.
    """
    ts, thread_ts = (str(event.data.get(name) or "") for name in ("ts", "thread_ts"))
    workspace, channel, is_group = event.workspace_id, event.channel, bool(event.data.get("is_group"))
    found = help_threads.in_thread(session, workspace, channel, thread_ts) if thread_ts else None
    if found is None and is_group:  # in a group words count anywhere: under a word of the asker's as well
        found = help_threads.in_group(session, workspace, channel, ts)
    if found is None and help_threads.is_on_its_way(session, workspace, channel, is_group=is_group):
        raise NotYet
    return found


def _moment(event: Event) -> datetime:
    """When a message was written: its ts; a bot that was down hears of it later."""
    try:
        written = datetime.fromtimestamp(float(event.data.get("at") or ""), UTC)
    except (ValueError, OverflowError, OSError):
        return event.now
    return min(written, event.now)
