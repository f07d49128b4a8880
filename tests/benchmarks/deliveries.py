"""How many messages leave the outbox a second."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.synchronize import Event

from slack_sdk import WebClient

from bot.compose import Speaker
from bot.database import Database
from bot.sender import Dispatcher
from bot.time import Clock, machine_now
from models import people
from models.outbox import tell
from tests.benchmarks.processes import PEOPLE, team_database, workspace
from tests.benchmarks.rows import Bench, Row, best

FREE = 600
EACH = 20
"""Messages to each channel with limits on; the first leaves at once, so the rest take EACH - 1 seconds. Twenty, so that
the dispatcher's own start and end, half a second together, do not pass for its pace."""
CHANNELS = 6


def _serve(limits: str, address: Connection, ends: Event) -> None:
    with workspace(limits) as server:
        address.send((server.api_url, [c.id for c in server.world.rooms.all() if c.name.startswith("team-")]))
        ends.wait()


@contextmanager
def _workspace_elsewhere(limits: str) -> Iterator[tuple[str, list[str]]]:
    """A practice server in a process of its own: its address and channels."""
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe()
    ends = context.Event()
    process = context.Process(target=_serve, args=(limits, theirs, ends))
    process.start()
    try:
        yield ours.recv()
    finally:
        ends.set()
        process.join(20)


def _enqueue(database: Database, places: list[str], count: int, mark: str) -> None:
    with database.writing() as session:
        workspace_id = people.workspace_of(session, "T0PRACTICE", "", machine_now()).id or 0
        for number in range(count):
            tell(
                session,
                workspace_id=workspace_id,
                channel=places[number % len(places)],
                message="log/discarded",
                data={},
                dedupe_key=f"{mark}:{number}",
                now=machine_now(),
            )


def _drain(database: Database, api_url: str, *, pace: bool, patience: float) -> float:
    clock = Clock()
    client = WebClient("xoxb-practice", base_url=api_url, retry_handlers=[])
    dispatcher = Dispatcher(database, client, Speaker(clock), clock, pace=pace)
    started = time.perf_counter()
    dispatcher.start()
    dispatcher.run_until_idle(patience)
    took = time.perf_counter() - started
    dispatcher.stop()
    return took


def _reps() -> list[str]:
    return [f"U1{number:07d}" for number in range(1, PEOPLE + 1)]


def _free() -> Iterable[Row]:
    with workspace() as stage, team_database(stage.world) as (database, _):
        marks = iter(range(100))
        with _workspace_elsewhere("off") as (api_url, _channels):
            client = WebClient("xoxb-practice", base_url=api_url, retry_handlers=[])

            def bare() -> float:
                started = time.perf_counter()
                for number in range(FREE):
                    client.chat_postMessage(channel=_reps()[number % PEOPLE], text="hello")
                return FREE / (time.perf_counter() - started)

            def ours() -> float:
                _enqueue(database, _reps(), FREE, f"free:{next(marks)}")
                return FREE / _drain(database, api_url, pace=False, patience=120)

            baseline = best(bare, highest=True)
            yield Row("deliver.free", best(ours, highest=True), "messages/s", baseline, "≥ 0.3")


def _limited() -> Iterable[Row]:
    with workspace() as stage, team_database(stage.world) as (database, _), _workspace_elsewhere("on") as there:
        api_url, channels = there
        places = [*channels[:CHANNELS], *_reps()]
        _enqueue(database, places, len(places) * EACH, "limited")
        took = _drain(database, api_url, pace=True, patience=EACH * 10)
        lanes = float(len(places))
        yield Row("deliver.limited", lanes * (EACH - 1) / took, "messages/s", lanes, "≥ 0.95")


BENCHES = [Bench(("deliver.free",), _free), Bench(("deliver.limited",), _limited)]
