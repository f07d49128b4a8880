"""The bot as a process: everything is built here, started in order, and stopped cleanly."""

import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any

import structlog
from slack_bolt import App
from slack_bolt.authorization import AuthorizeResult
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from bot.clock_follower import ClockFollower
from bot.compose import Speaker
from bot.connection import Connection, quiet_logger
from bot.courtesy import Courtesy
from bot.database import Database
from bot.lead_uploads import LeadUploads
from bot.members import Members
from bot.migrate import migrate
from bot.opener import Opener
from bot.sender import Dispatcher
from bot.settings import DataSettings, ProcessSettings, SlackSettings
from bot.slack import Adapter, register
from bot.ticker import Ticker
from bot.time import Clock, machine_now
from bot.watch import Watch
from bot.web import HealthPage, build
from models import playbook
from models.people import Workspace, workspace_of
from models.readiness import get_ready
from models.vault import BadKey, Vault

SLACK_TIMEOUT = 10
SWITCH_SECONDS = 0.0005
"""How long a busy thread keeps the interpreter from a waiting one. Python's own 5 ms would be added to an ack each time
that it waits for the disk while a sender is at work."""
STOP_WITHIN = 10.0
"""Seconds from SIGTERM to the end: work in flight is finished in this time."""

log = structlog.get_logger(__name__)


class CannotStart(Exception):
    """A setting is missing or wrong; the text says which, and what to do."""


def open_database(settings: DataSettings) -> Database:
    """The database with its vault.

    Raises:
        CannotStart: the key is missing or malformed.
    """
    if settings.jiayou_key is None:
        raise CannotStart(
            "JIAYOU_KEY is not set. Contacts are encrypted with it, so the bot does not start without one.\n"
            "Make one with:  python -m bot new-key   and put it into .env as JIAYOU_KEY=…  Keep a copy in a safe place."
        )
    try:
        vault = Vault(settings.jiayou_key.get_secret_value())
    except BadKey as error:
        raise CannotStart(f"JIAYOU_KEY can't be used: {error}. Make one with:  python -m bot new-key") from error
    return Database(settings.database_url, vault)


def web_client(settings: SlackSettings) -> WebClient:
    """The client that talks to the chat. It never retries by itself: a blind retry says things twice."""
    if settings.slack_bot_token is None or settings.slack_app_token is None:
        raise CannotStart(
            "SLACK_BOT_TOKEN (xoxb-…) and SLACK_APP_TOKEN (xapp-…) are both needed; see “Connect your Slack” in the "
            "README. For the practice workspace, leave both empty and type:  make run"
        )
    return WebClient(
        token=settings.slack_bot_token.get_secret_value(),
        base_url=settings.slack_api_url,
        timeout=SLACK_TIMEOUT,
        retry_handlers=[],
    )


class Bot:
    """The running bot. Build it, `start` it, `stop` it."""

    def __init__(
        self,
        slack: SlackSettings,
        data: DataSettings,
        process: ProcessSettings,
        *,
        clock: Clock | None = None,
    ) -> None:
        self.clock = clock or Clock()
        self._slack = slack
        self._process = process
        self.database = open_database(data)
        self.client = web_client(slack)
        self._stops: list[Callable[[], None]] = []

    def start(self) -> None:
        """Migrate, find out who we are, and begin to serve.

        Raises:
            CannotStart: the chat refuses the token, or can't be reached.
        """
        started = time.monotonic()
        migrate(self.database)
        who = self._identify()
        with self.database.writing() as session:
            workspace = workspace_of(session, who["team_id"], who.get("team", ""), machine_now())
            playbook.ship(session, workspace.id or 0, self.clock.now())
        courtesy = Courtesy()
        dispatcher = self._dispatcher(courtesy)
        members = Members(self.database, self.client, self.clock, workspace.id or 0)
        opener = Opener(self.client)
        uploads = LeadUploads(self.database, self.client, self.clock, dispatcher.wake)

        def wake() -> None:
            dispatcher.wake()
            uploads.wake()

        adapter = self._adapter(workspace, opener, wake, members.meet, courtesy)
        app = self._bolt(who)
        register(app, adapter)
        dispatcher.start()
        self._stops.append(lambda: dispatcher.stop(STOP_WITHIN / 2))
        self._stops += [members.close, opener.close]
        self._start(uploads)
        self._look_at_the_clock(Ticker(self.database, self.clock, dispatcher.wake, courtesy), dispatcher)
        self._connect(app)
        members.read_all()
        threading.Thread(target=get_ready, name="readiness", daemon=True).start()
        log.info("connected", workspace=workspace.external_id, seconds=round(time.monotonic() - started, 2))

    def _dispatcher(self, courtesy: Courtesy) -> Dispatcher:
        speaker = Speaker(self.clock, self._slack.admins)
        pace = self._slack.slack_pace
        return Dispatcher(self.database, self.client, speaker, self.clock, pace=pace, courtesy=courtesy)

    def _adapter(
        self,
        workspace: Workspace,
        opener: Opener,
        wake: Callable[[], None],
        meet: Callable[[str], None],
        courtesy: Courtesy,
    ) -> Adapter:
        return Adapter(
            self.database,
            self.clock,
            opener,
            (workspace.id or 0, workspace.external_id),
            admins=self._slack.admins,
            wake=wake,
            meet=meet,
            courtesy=courtesy,
        )

    def _look_at_the_clock(self, ticker: Ticker, dispatcher: Dispatcher) -> None:
        """Begin to tick, and let the health page tell how it goes."""
        if self._process.clock_url:
            self._start(ClockFollower(self.clock, self._process.clock_url, turned=ticker.hurry))
        self._start(ticker)
        if self._process.health_port:
            watch = Watch(self.clock, ticker, dispatcher)
            pages = build(watch.health, watch.next if self._process.clock_url else None, watch.idle)
            self._start(HealthPage(pages, self._process.health_host, self._process.health_port))

    def _start(self, part: Any) -> None:
        part.start()
        self._stops.append(part.stop)

    def _identify(self) -> dict[str, Any]:
        try:
            return dict(self.client.auth_test().data)  # type: ignore[arg-type]
        except SlackApiError as error:
            code = error.response.get("error", "unknown")
            raise CannotStart(
                f"Slack refuses SLACK_BOT_TOKEN: {code}. Install the app anew and copy its token."
            ) from None
        except OSError as error:
            raise CannotStart(
                f"{self._slack.slack_api_url} can't be reached ({error}). Check the network and SLACK_API_URL."
            ) from None

    def _bolt(self, who: dict[str, Any]) -> App:
        """Bolt with the answer after the commit, and without a call of its own to learn who we are."""
        result = AuthorizeResult(
            enterprise_id=who.get("enterprise_id"),
            team_id=who["team_id"],
            bot_user_id=who.get("user_id"),
            bot_id=who.get("bot_id"),
            bot_token=self.client.token,
        )
        return App(
            client=self.client,
            authorize=lambda: result,
            signing_secret="unused in Socket Mode",  # noqa: S106
            process_before_response=True,
            ignoring_self_events_enabled=False,  # that somebody deleted a message of ours is news
            token_verification_enabled=False,
            request_verification_enabled=False,
            logger=quiet_logger(),
        )

    def _connect(self, app: App) -> None:
        token = self._slack.slack_app_token
        connection = Connection(app, token.get_secret_value() if token else "")
        try:
            self._start(connection)
        except SlackApiError as error:
            code = error.response.get("error", "unknown")
            raise CannotStart(
                f"Slack refuses SLACK_APP_TOKEN: {code}. Make one with the scope connections:write."
            ) from None

    def stop(self) -> None:
        """Take nothing new, finish what is under way, close everything; the last started stops first."""
        for stop in reversed(self._stops):
            try:
                stop()
            except Exception:
                log.exception("did not stop cleanly")
        self._stops.clear()
        self.database.dispose()


def run(slack: SlackSettings, data: DataSettings, process: ProcessSettings) -> None:
    """Run the bot until SIGTERM or SIGINT.

    Raises:
        CannotStart: a setting is missing or wrong.
    """
    ends = threading.Event()
    sys.setswitchinterval(SWITCH_SECONDS)
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: ends.set())
    bot = Bot(slack, data, process)
    try:
        bot.start()
        ends.wait()
        log.info("stopping")
    finally:
        bot.stop()
