"""A real process is killed while it sends."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from slack_sdk import WebClient

from bot.database import Database
from bot.practice.server import PracticeServer
from bot.practice.world import World
from bot.sender import Dispatcher
from bot.time import Clock, machine_now
from tests.bot.sender.stage import Desk, MachineTimes, Words, said, wait_for

ROOT = Path(__file__).parents[3]


@pytest.fixture
def world() -> World:
    """A workspace on the machine's time, like the process that is killed."""
    return World(limits="off")


@contextmanager
def victim(database_url: str, server: PracticeServer) -> Iterator[None]:
    """A process that sends, and dies at the end without a chance to tidy up."""
    command = [sys.executable, "-m", "tests.bot.sender.victim", database_url, server.api_url]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    try:
        yield
    finally:
        process.kill()
        process.wait()


def after_the_lease() -> datetime:
    """The machine's time when every claim of a dead process has run out."""
    return machine_now() + timedelta(seconds=61)


@pytest.mark.parametrize("hangs", [True, False])
def test_what_a_killed_process_was_sending_arrives_once(
    database_url: str, database: Database, server: PracticeServer, world: World, web: WebClient, hangs: bool
) -> None:
    desk = Desk(database, MachineTimes())
    texts = [str(number) for number in range(20)]
    for text in texts:
        desk.tell(text)
    if hangs:
        world.faults.add("chat.postMessage", "hang", seconds=8)  # it is posted, but the process never hears so
    with victim(database_url, server):
        wait_for(lambda: len(said(world)) >= (1 if hangs else 5))
    dispatcher = Dispatcher(database, web, Words(), Clock(), machine=after_the_lease, pace=False)
    try:
        assert dispatcher.run_until_idle()
    finally:
        dispatcher.stop()
    assert said(world) == texts
