"""Processes that the benchmarks start: the bot, an empty Bolt app to compare it with, a practice server."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from bot.database import Database
from bot.practice.people import many
from bot.practice.server import PracticeServer
from bot.practice.world import World
from bot.time import machine_now
from models import people, rosters
from models.rosters import TeamSheet
from models.teams import Role
from models.vault import Vault
from tests.benchmarks.databases import fresh
from tests.house import manifest

ROOT = Path(__file__).parent.parent.parent
PEOPLE = 50
PATIENCE = 60.0


def environment(api_url: str, **more: str) -> dict[str, str]:
    """The settings of a process that serves the practice workspace."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("SLACK_", "JIAYOU_"))}
    return {
        **kept,
        "SLACK_BOT_TOKEN": "xoxb-practice",
        "SLACK_APP_TOKEN": "xapp-practice",
        "SLACK_API_URL": api_url,
        "HEALTH_PORT": "0",
        "LOG_LEVEL": "ERROR",
        **more,
    }


@contextmanager
def workspace(limits: str = "off", cast_size: int = PEOPLE) -> Iterator[PracticeServer]:
    """A practice server in this process."""
    world = World(many(cast_size, team_size=9), manifest=manifest(), limits="on" if limits == "on" else "off")
    with PracticeServer(world) as server:
        yield server


@contextmanager
def team_database(world: World) -> Iterator[tuple[Database, str]]:
    """A migrated SQLite database with everyone of the workspace in one team, and its key."""
    key = Vault.new_key()
    with fresh(key) as database:
        with database.writing() as session:
            found = people.workspace_of(session, world.team_id, "", machine_now())
            reps = [user.id for user in world.users() if user.id.startswith("U1")]
            sheet = TeamSheet("bench", members={Role.REP: reps, Role.MANAGER: ["U0SHENLAN"]})
            rosters.create(session, found.id or 0, sheet, machine_now())
        yield database, key


@contextmanager
def running(
    command: list[str], settings: dict[str, str], world: World, *, says: IO[str] | None = None
) -> Iterator[tuple[int, float]]:
    """A process connected to the workspace: its id, and the seconds from its start to the connection.

    `says`: where its log goes; None: to ours.
    """
    started = time.monotonic()
    process = subprocess.Popen([sys.executable, *command], cwd=ROOT, env=settings, stdout=says, stderr=says)
    try:
        while not world.hub.connections:
            if process.poll() is not None or time.monotonic() - started > PATIENCE:
                raise RuntimeError(f"{command} did not connect")
            time.sleep(0.002)
        yield process.pid, time.monotonic() - started
    finally:
        process.terminate()
        process.wait(timeout=30)
        while world.hub.connections:
            time.sleep(0.01)


@contextmanager
def bot(server: PracticeServer) -> Iterator[tuple[int, float]]:
    """The real bot with a team of everyone, as a process."""
    with team_database(server.world) as (database, key):
        url = database.engine.url.render_as_string(hide_password=False)
        settings = environment(server.api_url, DATABASE_URL=url, JIAYOU_KEY=key, SLACK_PACE="false")
        with running(["-m", "bot", "run"], settings, server.world) as found:
            yield found


@contextmanager
def empty(server: PracticeServer, mode: str) -> Iterator[None]:
    """A Bolt app whose listeners only acknowledge; `mode` default, or before (process_before_response)."""
    settings = environment(server.api_url)
    with running(["-m", "tests.benchmarks.empty_bolt", mode], settings, server.world):
        yield
