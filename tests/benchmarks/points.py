"""How fast a page of a person's points is, over a ledger of a million entries."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta

import sqlalchemy as sa

from bot.database import Database
from handlers import points
from handlers.event import Event, Source
from models import ledger, people, rosters
from models.calendar import is_working_day
from models.ledger import PointsAccount, PointsEntry
from models.people import Profile
from models.points import DayGoal
from models.roles import standing_of
from models.rosters import TeamSheet
from models.teams import Role
from tests.benchmarks.databases import fresh
from tests.benchmarks.rows import Bench, Row, percentile

REPS = 1_000
EACH = 1_000
"""Entries a person: a million in all, four years of met goals."""
NOW = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
TIMES = 200
MISSES = 12
"""A day in so many is not on target."""
SEED = 20261124
RAW = (
    "SELECT total, reserved, owed FROM pointsaccount WHERE person_id = ?",
    "SELECT e.*, p.name FROM pointsentry e LEFT JOIN person p ON p.id = e.by_id WHERE e.person_id = ? "
    "ORDER BY e.id DESC LIMIT 11",
    "SELECT day FROM daygoal WHERE person_id = ? AND is_met ORDER BY day DESC LIMIT 21",
)
"""The same by hand: the balance, a page, the days of a streak."""


@contextmanager
def books() -> Iterator[tuple[Database, int]]:
    """A migrated SQLite database with the ledger, and the workspace's id."""
    with fresh() as database:
        users = [f"U{number:06d}" for number in range(REPS)]
        with database.writing() as session:
            workspace_id = people.workspace_of(session, "T1", "", NOW).id or 0
            for user in [*users, "UMANAGER"]:
                people.refresh(session, workspace_id, Profile(user, user, locale="zh-CN"), NOW)
            sheet = TeamSheet("bench", members={Role.REP: users, Role.MANAGER: ["UMANAGER"]})
            rosters.create(session, workspace_id, sheet, NOW - timedelta(days=2000))
            keys = [people.person_of(session, workspace_id, user, NOW).key for user in users]
            _fill(session.connection(), workspace_id, keys)
        yield database, workspace_id


def _fill(connection: sa.Connection, workspace_id: int, people_ids: list[int]) -> None:
    whose = [{"workspace_id": workspace_id, "person_id": one} for one in people_ids]
    full = {"total": 50 * EACH, "reserved": 0, "owed": 0}
    connection.execute(sa.insert(PointsAccount), [{**one, **full} for one in whose])
    entry = {"created_at": NOW, "source": ledger.Source.GOAL, "round": 1, "amount": 50, "owed": 0, "reason": ""}
    rng = random.Random(SEED)
    for day in _working_days(EACH):  # day by day, as it happens: nobody's entries lie together
        connection.execute(sa.insert(PointsEntry), [{**one, **entry, "day": day} for one in whose])
        connection.execute(sa.insert(DayGoal), [_met(one, day) for one in whose if rng.randrange(MISSES)])


def _working_days(count: int) -> list[date]:
    """The last so many working days, in order."""
    back = (NOW.date() - timedelta(days=n) for n in range(3 * count))
    return [day for day in back if is_working_day("CN", day)][:count][::-1]


def _met(whose: dict[str, int], day: date) -> dict[str, object]:
    return {**whose, "day": day, "goal": 5, "is_met": True, "rounds": 1}


def _handled(database: Database, workspace_id: int, number: int) -> float:
    """Milliseconds in the handler; a page deep in the history every other time."""
    with database.reading() as session:
        person = people.person_of(session, workspace_id, f"U{number * 7 % REPS:06d}", NOW)
        event = Event(
            source=Source.COMMAND,
            workspace_id=workspace_id,
            person=person,
            standing=standing_of(session, person, NOW),
            now=NOW,
            delivery=f"bench:{number}",
            value=str(REPS * EACH // 2),
        )
        handler = points.older if number % 2 else points.points
        started = time.perf_counter()
        handler(event, session)
        return (time.perf_counter() - started) * 1e3


def _raw(database: Database, number: int) -> float:
    with database.reading() as session:
        connection = session.connection()
        started = time.perf_counter()
        for statement in RAW:
            connection.exec_driver_sql(statement, (number * 7 % REPS + 1,)).fetchall()
        return (time.perf_counter() - started) * 1e3


def _rows() -> Iterable[Row]:
    with books() as (database, workspace_id):
        _handled(database, workspace_id, 0)
        taken = [_handled(database, workspace_id, number) for number in range(TIMES)]
        plain = [_raw(database, number) for number in range(TIMES)]
    yield Row("points.page", percentile(taken, 0.5), "ms", percentile(plain, 0.5), "≤ 5")


BENCHES = [Bench(("points.page",), _rows)]
