"""How fast `/report week` is for a team of a hundred with a million conversations behind it."""

from __future__ import annotations

import random
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa

from bot.database import Database
from handlers import report
from handlers.event import Event, Source
from models import people, rosters
from models.calendar import is_working_day
from models.consultations import Consultation
from models.people import Profile
from models.roles import standing_of
from models.rosters import TeamSheet
from models.teams import Role
from models.vocabulary import Stage
from tests.benchmarks.databases import fresh
from tests.benchmarks.rows import Bench, Row, best

REPS = 100
TALKS = 1_000_000
A_DAY = 13
"""Of each rep: a million in about three years, denser than any team, so that a week has many rows."""
BLOCK = 70
"""Days that are made up; older ones are copies of them, so that the table is full within seconds."""
NOW = datetime(2026, 11, 27, 9, 0, tzinfo=UTC)
SEED = 20261127
RAW = (
    (
        "SELECT m.person_id, m.begins_on, m.ends_on, m.hired_on, p.name, p.is_deactivated FROM membership m "
        "JOIN person p ON p.id = m.person_id WHERE m.team_id = ? AND m.role = 'rep'",
        (),
    ),
    (
        "SELECT person_id, day, sum(counted), sum(became_interested), sum(became_deal), count(*), "
        "sum(CASE WHEN is_follow_up THEN minutes ELSE 0 END) FROM consultation "
        "WHERE team_id = ? AND day BETWEEN ? AND ? AND undone_at IS NULL GROUP BY person_id, day",
        ("2026-11-13", "2026-11-27"),
    ),
    ("SELECT day, works FROM dayoverride WHERE team_id = ? AND day BETWEEN ? AND ?", ("2026-10-01", "2026-11-27")),
    ("SELECT * FROM personaltarget WHERE team_id = ?", ()),
)
"""The same reads by hand: who is in the team, what they did, the team's own days, personal targets."""


@contextmanager
def crowd() -> Iterator[tuple[Database, int]]:
    """A migrated SQLite database with the team and its conversations, and the workspace's id."""
    with fresh() as database:
        reps = [f"U2{number:06d}" for number in range(REPS)]
        with database.writing() as session:
            workspace_id = people.workspace_of(session, "T1", "", NOW).id or 0
            for user in [*reps, "UMANAGER"]:
                people.refresh(session, workspace_id, Profile(user, f"Rep {user}", locale="zh-CN"), NOW)
            sheet = TeamSheet("bench", members={Role.REP: reps, Role.MANAGER: ["UMANAGER"]})
            begun = NOW - timedelta(days=2000)
            team_id = rosters.create(session, workspace_id, sheet, begun).key
            keys = [people.person_of(session, workspace_id, user, NOW).key for user in reps]
        with database.writing() as session:
            connection = session.connection()
            connection.execute(sa.insert(Consultation), list(_talks(workspace_id, team_id, keys)))
            _copy_back(connection)
        yield database, workspace_id


def _talks(workspace_id: int, team_id: int, reps: list[int]) -> Iterator[dict[str, Any]]:
    """The conversations of the newest days."""
    rng = random.Random(SEED)
    number = 0
    for day in (NOW.date() - timedelta(days=n) for n in range(BLOCK)):
        if is_working_day("CN", day):
            for rep in reps:
                for _ in range(A_DAY):
                    number += 1
                    talk = _talk(rng, number, day)
                    yield {"workspace_id": workspace_id, "team_id": team_id, "person_id": rep, **talk}


def _copy_back(connection: sa.Connection) -> None:
    """Fill the years before with copies of the newest days, until there are as many conversations as wanted."""
    newest = connection.scalar(sa.text("SELECT count(*) FROM consultation")) or 0
    kept = [column.name for column in Consultation.__table__.columns if column.name not in {"id", "uid", "day"}]  # type: ignore[attr-defined]
    for copy in range(1, -(-TALKS // newest)):
        connection.exec_driver_sql(
            f"INSERT INTO consultation (uid, day, {', '.join(kept)}) SELECT '{copy:04d}' || substr(uid, 5), "  # noqa: S608 - our own words
            f"date(day, '-{copy * BLOCK} days'), {', '.join(kept)} FROM consultation WHERE id <= {newest}"
        )


def _talk(rng: random.Random, number: int, day: date) -> dict[str, Any]:
    began = datetime(day.year, day.month, day.day, 1 + number % 9, number % 60, tzinfo=UTC)
    valid, wins = rng.random() < 0.7, rng.random() < 0.15
    return {
        "created_at": began,
        "changed_at": began,
        "uid": f"{number:020d}",
        "customer_name": f"customer {number}",
        "day": day,
        "started_at": began,
        "minutes": rng.randrange(5, 45),
        "stage": Stage.INTERESTED if wins else Stage.NONE,
        "text": "a word or two of what was said",
        "is_valid": valid,
        "counted": valid,
        "is_follow_up": rng.random() < 0.3,
        "became_interested": wins,
        "became_deal": wins and rng.random() < 0.2,
    }


def _rows() -> Iterable[Row]:
    with crowd() as (database, workspace_id):
        numbers = iter(range(1000))

        def handled() -> float:
            with database.writing() as session:
                manager = people.person_of(session, workspace_id, "UMANAGER", NOW)
                event = Event(
                    source=Source.COMMAND,
                    workspace_id=workspace_id,
                    person=manager,
                    standing=standing_of(session, manager, NOW),
                    now=NOW,
                    delivery=f"bench:{next(numbers)}",
                    text="week",
                )
                started = time.perf_counter()
                report.report(event, session)
                return (time.perf_counter() - started) * 1e3

        def raw() -> float:
            with database.reading() as session:
                connection = session.connection()
                started = time.perf_counter()
                for statement, bounds in RAW:
                    connection.exec_driver_sql(statement, (1, *bounds)).fetchall()
                return (time.perf_counter() - started) * 1e3

        handled()
        raw()
        yield Row("report.week", best(handled), "ms", best(raw), "≤ 200, ratio ≤ 5")


BENCHES = [Bench(("report.week",), _rows)]
