"""How long the bot takes to connect, and the memory that it holds."""

from __future__ import annotations

from collections.abc import Iterable

import psutil

from tests.benchmarks.acks import Load
from tests.benchmarks.processes import bot, workspace
from tests.benchmarks.rows import TIMES, Bench, Row


def _rows() -> Iterable[Row]:
    seconds, memory = [], []
    for _ in range(TIMES):
        with workspace() as server, bot(server) as (pid, took):
            Load(server).commands(100)
            seconds.append(took)
            memory.append(psutil.Process(pid).memory_info().rss / 1e6)
    yield Row("start.connected", min(seconds), "s", None, "≤ 2.5")
    yield Row("memory.bot", min(memory), "MB", None, "≤ 150")


BENCHES = [Bench(("start.connected", "memory.bot"), _rows)]
