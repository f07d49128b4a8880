"""How long it takes to read a message and to render one."""

from __future__ import annotations

import json
import statistics
import time
from collections.abc import Callable, Iterable
from datetime import date
from functools import partial
from pathlib import Path

from messages.blockkit import message_payloads
from messages.render import render
from models.reading import read
from tests.benchmarks.rows import Bench, Row, best

DATA = Path(__file__).parent.parent / "data" / "log_messages.jsonl"
TODAY = date(2026, 11, 24)
ROUNDS = 20


def _median_ms(does: Iterable[Callable[[], object]]) -> float:
    took = []
    for one in does:
        started = time.perf_counter()
        one()
        took.append((time.perf_counter() - started) * 1e3)
    return statistics.median(took)


def _reading() -> Iterable[Row]:
    texts = [json.loads(line)["text"] for line in DATA.read_text(encoding="utf-8").splitlines()] * ROUNDS
    for text in texts[:40]:
        read(text, TODAY)
    does = [partial(read, text, TODAY) for text in texts]
    yield Row("read.message", best(lambda: _median_ms(does)), "ms", None, "≤ 1")


def _rendering() -> Iterable[Row]:
    from messages.samples import variants

    data = variants("log/card")["usual"]

    def one() -> object:
        return message_payloads(render("log/card", data, "zh-CN"))

    one()
    yield Row("render.message", best(lambda: _median_ms([one] * 400)), "ms", None, "≤ 0.3")


BENCHES = [Bench(("read.message",), _reading), Bench(("render.message",), _rendering)]
