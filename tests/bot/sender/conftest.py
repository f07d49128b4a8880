"""A practice workspace, an outbox to fill, and dispatchers on times that a test turns."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack

import pytest
from slack_sdk import WebClient

from bot.database import Database
from bot.practice.server import PracticeServer
from bot.practice.world import World
from bot.sender import Dispatcher
from tests.bot.sender.stage import Desk, Times, Words


@pytest.fixture
def times() -> Times:
    """Business, machine and monotonic time, all turned by hand."""
    return Times()


@pytest.fixture
def world(times: Times) -> World:
    """The default workspace, in memory, on the test's times."""
    return World(limits="off", wall=times.wall, monotonic=times.monotonic)


@pytest.fixture
def server(world: World) -> Iterator[PracticeServer]:
    """The workspace on a free port."""
    with PracticeServer(world) as running:
        yield running


@pytest.fixture
def web(server: PracticeServer) -> WebClient:
    """A client as the bot is given it."""
    return WebClient("xoxb-practice", base_url=server.api_url)


@pytest.fixture
def words() -> Words:
    """A composer whose words a test chooses."""
    return Words()


@pytest.fixture
def desk(database: Database, times: Times) -> Desk:
    """Where a test puts what is to be said, and looks what became of it."""
    return Desk(database, times)


Start = Callable[..., Dispatcher]


@pytest.fixture
def start(database: Database, web: WebClient, words: Words, times: Times) -> Iterator[Start]:
    """Starts dispatchers, which are stopped at the end; by default without the second between posts."""
    with ExitStack() as stack:

        def begin(client: WebClient | None = None, *, pace: bool = False) -> Dispatcher:
            dispatcher = Dispatcher(
                database,
                client or web,
                words,
                times.clock,
                machine=times.machine,
                monotonic=times.monotonic,
                pace=pace,
                tick=0.02,
            )
            dispatcher.start()
            stack.callback(dispatcher.stop)
            return dispatcher

        yield begin
