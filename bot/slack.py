"""The adapter: what Slack brings goes to a handler in one transaction, and the answer goes back.

Acknowledged means stored: the answer leaves after the commit, and a failure before it is seen by the person, or
brought again by Slack. A listener makes no network call.
"""

import re
import secrets
from collections.abc import Callable, Mapping
from typing import Any

import sqlalchemy as sa
import structlog
from slack_bolt import App
from sqlmodel import Session

from bot import answers, arrivals, private, speech
from bot import app as table
from bot.answers import Ack, Outcome
from bot.arrivals import Arrival
from bot.courtesy import Courtesy
from bot.database import Database, is_busy, is_collision
from bot.opener import Opener
from bot.time import Clock, machine_now
from handlers.does import Does
from handlers.event import Event, Source
from handlers.reply import Say
from messages.blockkit import action_name
from models import inbox
from models.errors import Invalid, NotYet, Refusal
from models.people import Person
from models.roles import Standing, arrival_of

log = structlog.get_logger(__name__)

_ANY = re.compile(".*", re.DOTALL)


class Adapter:
    """Serves the arrivals of one workspace. Safe to share between threads."""

    def __init__(
        self,
        database: Database,
        clock: Clock,
        opener: Opener,
        workspace: tuple[int, str],
        *,
        admins: frozenset[str] = frozenset(),
        wake: Callable[[], None] = lambda: None,
        meet: Callable[[str], None] = lambda user: None,
        courtesy: Courtesy | None = None,
    ) -> None:
        """`workspace`: our id and the chat's. `wake` is called when rows wait to be said, `meet` for a
        stranger; `courtesy` is told while somebody is served.
        """
        self._database = database
        self._clock = clock
        self._opener = opener
        self._workspace_id, self._external_id = workspace
        self._admins = admins
        self._wake = wake
        self._meet = meet
        self._courtesy = courtesy or Courtesy()

    def serve(self, arrival: Arrival) -> Ack:
        """Handle one delivery and return what its acknowledgement carries.

        Raises:
            Exception: for a message or event only, which so stays unacknowledged and is brought again.
        """
        if arrival.workspace != self._external_id or not arrival.user:
            log.info("not for us", source=arrival.source.value, name=arrival.name)
            return None
        with self._courtesy.serving():
            return self._serve(arrival)

    def _serve(self, arrival: Arrival) -> Ack:
        try:
            outcome = self._transact(arrival)
            if outcome.told:
                self._wake()
            if outcome.stranger:
                self._meet(outcome.stranger)
            return answers.finish(outcome, arrival, self._database.vault, self._opener)
        except Exception as error:  # noqa: BLE001 - each becomes a sentence, or a redelivery
            return self._failed(arrival, error)

    def _transact(self, arrival: Arrival) -> Outcome:
        try:
            return self._once(arrival)
        except sa.exc.DBAPIError as error:
            if not is_collision(error):
                raise
            return self._once(arrival)  # the second finds what the first stored

    def _once(self, arrival: Arrival) -> Outcome:
        """One transaction: the delivery is noted, the handler answers, the answer's rows are stored.

        A refusal rolls that back; its sentence gets a transaction of its own.
        """
        try:
            with self._database.writing() as session:
                return self._handle(session, arrival)
        except (Refusal, Invalid) as refusal:
            with self._database.writing() as session:
                return self._handle(session, arrival, refusal)

    def _handle(self, session: Session, arrival: Arrival, refusal: Refusal | Invalid | None = None) -> Outcome:
        # A form that is refused stays open and comes again under the same delivery: it isn't noted until it is taken.
        stays_open = refusal is not None and arrival.source is Source.FORM
        if not stays_open and not inbox.receive(session, self._workspace_id, arrival.delivery, machine_now()):
            log.info("brought again", source=arrival.source.value, name=arrival.name)
            return Outcome()
        now = self._clock.now()
        person, standing = arrival_of(session, self._workspace_id, arrival.user, now, self._admins)
        if refusal is not None:
            outcome = answers.refuse(session, arrival, person, refusal, now)
        else:
            carried = private.unwrap(self._database.vault, arrival.user, arrival.private)
            event = self._event(arrival, person, standing, carried.meta)
            outcome = answers.answer(session, arrival, person, carried, _entry(arrival)(event, session), now)
        outcome.locale = speech.locale_of(person, standing)
        outcome.told = bool(session.info.get("told"))
        outcome.stranger = "" if person.name else person.external_id
        return outcome

    def _event(self, arrival: Arrival, person: Person, standing: Standing, meta: Mapping[str, str]) -> Event:
        return Event(
            source=arrival.source,
            workspace_id=self._workspace_id,
            person=person,
            standing=standing,
            now=self._clock.now(),
            delivery=arrival.delivery,
            channel=arrival.channel,
            text=arrival.text,
            value=arrival.value,
            fields=arrival.fields,
            meta=meta,
            data=arrival.data,
        )

    def _failed(self, arrival: Arrival, error: Exception) -> Ack:
        """Tell the person what to do next; the log gets the whole story, under a reference that both can name."""
        if isinstance(error, NotYet):
            log.info("not yet", source=arrival.source.value, name=arrival.name)
            raise error
        reference = secrets.token_hex(4)
        busy = is_busy(error)
        log.error(
            "failed",
            source=arrival.source.value,
            name=arrival.name,
            reference=reference,
            busy=busy,
            exc_info=(type(error), error, error.__traceback__),
        )
        if arrival.source in {Source.MESSAGE, Source.EVENT}:
            raise error
        says = Say("errors/busy") if busy else Say("errors/unexpected", {"reference": reference})
        if arrival.source in {Source.BUTTON, Source.SHORTCUT}:
            sentence = speech.sentence(says.message, says.data, speech.DEFAULT_LOCALE)
            self._opener.whisper(arrival.response_url, sentence, arrival.user)
            return None
        return answers.spoken(says, arrival, speech.DEFAULT_LOCALE)


def _entry(arrival: Arrival) -> Does:
    """The entry of the table of what people can do.

    Raises:
        Refusal: there is none: the sentence points to the menu.
    """
    tables: dict[Source, Mapping[str, Does]] = {
        Source.COMMAND: table.COMMANDS,
        Source.BUTTON: table.BUTTONS,
        Source.FORM: table.FORMS,
        Source.EVENT: {**table.EVENTS, **table.HEARD},
        Source.MESSAGE: {"message": table.MESSAGE},
        Source.SHORTCUT: table.SHORTCUTS,
    }
    name = action_name(arrival.name)
    does = tables[arrival.source].get(name)
    if does is None:
        raise Refusal("unknown_word", word=name[:40])
    return does


def register(app: App, adapter: Adapter) -> None:
    """Let Bolt bring everything to the adapter. What nobody knows is acknowledged too, or it would come for ever."""

    def command(ack: Callable[..., Any], body: dict[str, Any]) -> None:
        _acknowledge(ack, adapter.serve(arrivals.from_command(body)))

    def action(ack: Callable[..., Any], body: dict[str, Any]) -> None:
        _acknowledge(ack, adapter.serve(arrivals.from_action(body)))

    def form(ack: Callable[..., Any], body: dict[str, Any]) -> None:
        _acknowledge(ack, adapter.serve(arrivals.from_form(body)))

    def shortcut(ack: Callable[..., Any], body: dict[str, Any]) -> None:
        _acknowledge(ack, adapter.serve(arrivals.from_shortcut(body)))

    def event(ack: Callable[..., Any], body: dict[str, Any]) -> None:
        arrival = arrivals.from_event(body)
        if arrival is not None:
            adapter.serve(arrival)
        ack()

    def rest(ack: Callable[..., Any]) -> None:
        ack()

    app.command(_ANY)(command)
    app.action(_ANY)(action)
    app.view(_ANY)(form)
    app.view_closed(_ANY)(rest)
    app.shortcut(_ANY)(shortcut)
    app.options(_ANY)(rest)
    app.event(_ANY)(event)


def _acknowledge(ack: Callable[..., Any], carries: Ack) -> None:
    ack(**carries) if carries else ack()
