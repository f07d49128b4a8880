"""A practice server for each test, and a real Bolt app over Socket Mode that a test teaches what to do."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass

import pytest
from slack_bolt import App
from slack_bolt.adapter.socket_mode import SocketModeHandler
from slack_sdk import WebClient

from bot.practice.server import PracticeServer
from bot.practice.world import World
from tests.practice import PracticeClient

REP, MANAGER, BOT = "U0LINYUE", "U0SHENLAN", "U0JIAYOU"
TEAM, GENERAL = "C0SALES1", "C0GENERAL"


class TurnableClock:
    """A monotonic clock that a test turns, for Slack's own timers."""

    def __init__(self) -> None:
        self.seconds = 1000.0

    def __call__(self) -> float:
        """The time it shows."""
        return self.seconds


@pytest.fixture
def monotonic() -> TurnableClock:
    """The clock of triggers, response URLs and rate limits."""
    return TurnableClock()


@pytest.fixture
def world(monotonic: TurnableClock) -> World:
    """The default workspace, in memory; patience with acks shortened."""
    return World(monotonic=monotonic, limits="off", ack_timeout=1.0, redelivery_pause=0.02)


@pytest.fixture
def server(world: World) -> Iterator[PracticeServer]:
    """The workspace on a free port."""
    with PracticeServer(world) as running:
        yield running


@pytest.fixture
def client(server: PracticeServer) -> Iterator[PracticeClient]:
    """The people of the workspace."""
    with PracticeClient(server.url) as acting:
        yield acting


@pytest.fixture
def web(server: PracticeServer) -> WebClient:
    """The bot's Web API client, which never tries twice by itself."""
    return WebClient("xoxb-practice", base_url=server.api_url, retry_handlers=[], timeout=5)


@dataclass
class Bots:
    """Connects Bolt apps and closes them at the end."""

    web: WebClient
    client: PracticeClient
    stack: ExitStack

    def connect(self, teach: Callable[[App], None]) -> SocketModeHandler:
        """A Bolt app that `teach` has given its listeners, connected."""
        app = App(client=self.web, process_before_response=True, token_verification_enabled=False)
        logging.getLogger("slack_bolt.App").setLevel(logging.CRITICAL)
        teach(app)
        before = self.client.state()["connections"]
        handler = SocketModeHandler(app, "xapp-practice")
        handler.connect()  # type: ignore[no-untyped-call]
        self.stack.callback(self.client.hang_up, handler)
        self.client.wait_for_bot(before + 1)
        return handler


@pytest.fixture
def bots(web: WebClient, client: PracticeClient) -> Iterator[Bots]:
    """Real Bolt apps, as many as a test connects."""
    with ExitStack() as stack:
        yield Bots(web, client, stack)
