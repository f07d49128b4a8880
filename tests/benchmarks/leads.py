"""How long an import of ten thousand leads takes, three hundred of them with a bad row."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable

from models import leads_import
from models.leads_file import read_file
from models.teams import Team
from tests.benchmarks.databases import fresh
from tests.benchmarks.rows import Bench, Row, best
from tests.scene import Scene

ROWS = 10_000
BAD = 300
SEED = 5


def _file() -> bytes:
    rng = random.Random(SEED)
    bad = set(rng.sample(range(ROWS), BAD))
    rows = (f"家长{n},{'无' if n in bad else f'138{n:08d}'},抖音,学费,{rng.choice('高中低')}" for n in range(ROWS))
    return "\n".join(["姓名,电话,来源,顾虑,意向", *rows]).encode()


def _import() -> float:
    """Seconds from the file's bytes to the commit."""
    with fresh() as database:
        scene = Scene(database)
        started = time.perf_counter()
        sealed = leads_import.seal(database.vault, read_file(_file()))
        with scene.session() as session:
            found = leads_import.store(session, session.get_one(Team, scene.team_id), sealed, scene.now)
        took = time.perf_counter() - started
    if (found.new, len(found.bad)) != (ROWS - BAD, BAD):
        raise RuntimeError("not what was in the file")
    return took


def _rows() -> Iterable[Row]:
    yield Row("leads.import", best(_import), "s", None, "≤ 10")


BENCHES = [Bench(("leads.import",), _rows)]
