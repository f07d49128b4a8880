"""How fast a command is acknowledged while the evening of ten thousand reps is decided and enqueued."""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from datetime import timedelta

import sqlalchemy as sa
from sqlmodel import col

from bot.database import Database
from bot.practice.server import PracticeServer
from bot.time import machine_now
from models.rituals import Ritual, RitualRun
from models.vault import Vault
from tests.benchmarks.acks import TALKS, WARM_UP, Load
from tests.benchmarks.evenings import DAY, SIX, STORED, TEAM_SIZE, crowd
from tests.benchmarks.processes import environment, running, workspace
from tests.benchmarks.rows import Bench, Row, percentile

REPS = 10_000
BURST = 20
PATIENCE = 180.0
BEFORE = timedelta(minutes=1)


def _evenings(database: Database) -> int:
    """How many teams have had their evening."""
    with database.reading() as session:
        ran = sa.select(sa.func.count()).where(col(RitualRun.ritual) == Ritual.EVENING, col(RitualRun.day) == DAY)
        return session.connection().scalar(ran) or 0


def _during(server: PracticeServer, load: Load, database: Database) -> list[float]:
    """Milliseconds to each ack from the turn of the clock until the last team has had its evening."""
    server.world.clock.offset += BEFORE.total_seconds() + 1
    took: list[float] = []
    until = time.monotonic() + PATIENCE
    while _evenings(database) < REPS // TEAM_SIZE:
        if time.monotonic() > until:
            raise RuntimeError("the evening did not come to its end")
        took += load.commands(BURST)[0]
    return took


def _rows() -> Iterable[Row]:
    key = Vault.new_key()
    with workspace() as server, crowd(REPS, STORED, workspace=server.world.team_id, key=key) as database:
        server.world.clock.offset = (SIX - BEFORE - machine_now()).total_seconds()
        settings = environment(
            server.api_url,
            DATABASE_URL=database.engine.url.render_as_string(hide_password=False),
            JIAYOU_KEY=key,
            CLOCK_URL=f"{server.url}/practice/clock",
        )
        # The chat knows fifty of them: what is said to the others is refused, and each refusal is logged as an error.
        with open(os.devnull, "w") as nowhere, running(["-m", "bot", "run"], settings, server.world, says=nowhere):
            load = Load(server)
            load.commands(WARM_UP)
            quiet = percentile(load.commands(TALKS)[0], 0.99)
            during = _during(server, load, database)
    yield Row("ack.during_wave", percentile(during, 0.99), "ms", quiet, "≤ 5")


BENCHES = [Bench(("ack.during_wave",), _rows)]
