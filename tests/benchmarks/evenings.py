"""What a team's evening costs, for a thousand and for ten thousand reps, beside raw SQL and a job a person."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler

from bot.database import Database
from bot.ticker import Ticker
from models import people, playbook, progress, suggestion
from models.base import new_key
from models.consultations import Consultation
from models.customers import Customer
from models.days import Span
from models.outbox import Outbox, tell
from models.people import Person
from models.playbook import Language
from models.rituals import SLOTS, Outcome, RitualRun
from models.teams import Membership, Role, Team, memberships_of
from models.vocabulary import Concern, Stage
from tests.benchmarks.databases import StandingClock, fresh
from tests.benchmarks.rows import Bench, Row

DAY = date(2026, 11, 24)
SIX = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""18:00 in Shanghai."""
TEAM_SIZE = 100
TALKS_TODAY = 6
STORED = 1_000_000
SEED = 20261124


@contextmanager
def crowd(reps: int, stored: int, *, workspace: str = "T1", key: str | None = None) -> Iterator[Database]:
    """Teams of a hundred with six conversations each today, and so many older ones in all."""
    with fresh(key) as database:
        with database.writing() as session:
            workspace_id = people.workspace_of(session, workspace, "", SIX).id or 0
            playbook.ship(session, workspace_id, SIX)
            _fill(session.connection(), workspace_id, reps, stored)
        yield database


def _fill(connection: sa.Connection, workspace_id: int, reps: int, stored: int) -> None:
    since = SIX - timedelta(days=400)
    row = {"workspace_id": workspace_id, "created_at": since}
    teams = reps // TEAM_SIZE
    connection.execute(
        sa.insert(Team), [{**row, "id": n, "name": f"Team {n}", "policy_values": {}} for n in range(1, teams + 1)]
    )
    connection.execute(
        sa.insert(Person),
        [{**row, "id": n, "external_id": f"U1{n:07d}", "name": f"Rep {n}"} for n in range(1, reps + 1)],
    )
    seats = [
        {
            "workspace_id": workspace_id,
            "team_id": (n - 1) // TEAM_SIZE + 1,
            "person_id": n,
            "role": Role.REP,
            "begins_on": since.date(),
        }
        for n in range(1, reps + 1)
    ]
    connection.execute(sa.insert(Membership), seats)
    others = [slot.ritual for slot in SLOTS if slot.at != "evening_at"]
    runs = [
        {
            "workspace_id": workspace_id,
            "team_id": team,
            "ritual": ritual,
            "day": day,
            "ran_at": SIX,
            "outcome": Outcome.DONE,
        }
        for team in range(1, teams + 1)
        for day in (DAY, DAY - timedelta(days=1))
        for ritual in [*others, *(["evening"] if day < DAY else [])]
    ]
    connection.execute(sa.insert(RitualRun), runs)
    customers = [
        {**row, "id": n, "owner_id": n, "name": f"Customer {n}", "name_key": f"customer{n}"} for n in range(1, reps + 1)
    ]
    connection.execute(sa.insert(Customer), customers)
    connection.execute(sa.insert(Consultation), list(_talks(workspace_id, reps)))
    _older(connection, stored)


def _talks(workspace_id: int, reps: int) -> Iterator[dict[str, Any]]:
    """Today's conversations; the last of each rep is with a customer who waits for the next contact."""
    rng = random.Random(SEED)
    for rep in range(1, reps + 1):
        for number in range(TALKS_TODAY):
            last = number == TALKS_TODAY - 1
            yield {
                "workspace_id": workspace_id,
                "created_at": SIX,
                "changed_at": SIX,
                "uid": f"{rep:015d}{number:05d}",
                "person_id": rep,
                "team_id": (rep - 1) // TEAM_SIZE + 1,
                "customer_id": rep if last else None,
                "customer_name": f"Customer {number}",
                "day": DAY,
                "started_at": SIX - timedelta(hours=number),
                "minutes": 20,
                "stage": Stage.INTERESTED if last else Stage.NONE,
                "concern": rng.choice(list(Concern)),
                "follow_up_on": DAY + timedelta(days=1) if last else None,
                "text": "a word or two of what was said",
                "counted": True,
                "is_valid": True,
                "became_interested": last,
                "follow_up_open": last,
            }


def _older(connection: sa.Connection, stored: int) -> None:
    """Copies of today's on earlier days, with nobody waiting, until so many are stored."""
    newest = connection.scalar(sa.text("SELECT count(*) FROM consultation")) or 1
    kept = [
        column.name
        for column in Consultation.__table__.columns  # type: ignore[attr-defined]
        if column.name not in {"id", "uid", "day", "customer_id", "follow_up_open", "follow_up_on"}
    ]
    for copy in range(1, stored // newest):
        connection.exec_driver_sql(
            f"INSERT INTO consultation (uid, day, follow_up_open, {', '.join(kept)}) "  # noqa: S608 - our own words
            f"SELECT '{copy:07d}' || substr(uid, 8), date(day, '-{copy * 3} days'), 0, {', '.join(kept)} "
            f"FROM consultation WHERE id <= {newest}"
        )


def evening(database: Database) -> float:
    """Seconds for one look at the clock at six: every team's evening decided and enqueued."""
    ticker = Ticker(database, StandingClock(SIX), lambda: None)
    started = time.perf_counter()
    ticker.tick()
    took = time.perf_counter() - started
    with database.reading() as session:
        told = session.connection().scalar(sa.select(sa.func.count()).select_from(Outbox)) or 0
    if told == 0:
        raise RuntimeError("nobody was told")
    return took


def raw(database: Database) -> float:
    """The same reads and inserts in plain SQL on the driver, one transaction a team."""
    connection = database.engine.raw_connection()
    try:
        cursor = connection.cursor()
        started = time.perf_counter()
        for (team,) in cursor.execute("SELECT id FROM team").fetchall():
            cursor.execute("BEGIN IMMEDIATE")
            reps = cursor.execute(
                "SELECT p.id, p.external_id FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = ?",
                (team,),
            ).fetchall()
            for before in (0, 1):
                cursor.execute(
                    "SELECT person_id, sum(counted), sum(became_interested), count(*) FROM consultation "
                    "WHERE team_id = ? AND day = ? AND undone_at IS NULL GROUP BY person_id",
                    (team, (DAY - timedelta(days=before)).isoformat()),
                ).fetchall()
            cursor.execute(
                "SELECT person_id, customer_id, concern, day FROM consultation "
                "WHERE team_id = ? AND follow_up_open AND follow_up_on <= ?",
                (team, (DAY + timedelta(days=1)).isoformat()),
            ).fetchall()
            cursor.executemany(
                "INSERT INTO outbox (workspace_id, created_at, uid, kind, lane, channel, reader_id, message, data, "
                "dedupe_key, not_before, state, parts_sent, attempts, replaces_original) "
                "VALUES (1, ?, ?, 'message', ?, ?, ?, 'x', ?, ?, ?, 'waiting', 0, 0, 0)",
                [
                    (str(SIX), new_key(), user, user, rep, '{"valid": 6}' * 20, f"raw:{rep}", str(SIX))
                    for rep, user in reps
                ],
            )
            cursor.execute("COMMIT")
        return time.perf_counter() - started
    finally:
        connection.close()


_NOW_RUNNING: list[Database] = []
"""The database of the jobs: APScheduler stores a job by its function's name and arguments, and nothing else."""


def one_evening(person_id: int) -> None:
    """What a job a person does: that person's figures and suggestion, and a message for them."""
    [database] = _NOW_RUNNING
    with database.writing() as session:
        person = session.get_one(Person, person_id)
        [(_, team)] = memberships_of(session, person_id, SIX)
        today, before = progress.figures(session, person_id, [Span(DAY, DAY), Span(DAY, DAY)])
        suggested = suggestion.suggest_to(session, team, person_id, Language.ZH, DAY, DAY + timedelta(days=1))
        tell(
            session,
            workspace_id=person.workspace_id,
            channel=person.external_id,
            message="x",
            data={"valid": today.valid, "before": before.valid, "customer": suggested and suggested.customer_name},
            dedupe_key=f"job:{person_id}",
            now=SIX,
        )


def one_job_a_person(database: Database, reps: int) -> float:
    """Seconds to do the same by one stored APScheduler job for each person, all due at once."""
    _NOW_RUNNING[:] = [database]
    with tempfile.TemporaryDirectory() as folder:
        store = SQLAlchemyJobStore(url=f"sqlite:///{Path(folder) / 'jobs.db'}")
        scheduler = BackgroundScheduler(
            jobstores={"default": store}, job_defaults={"misfire_grace_time": None}, timezone="UTC"
        )
        scheduler.start(paused=True)
        started = time.perf_counter()
        for person in range(1, reps + 1):
            scheduler.add_job(one_evening, "date", [person], run_date=SIX - timedelta(days=365), id=str(person))
        scheduler.resume()
        while scheduler.get_jobs():
            time.sleep(0.01)
        scheduler.shutdown(wait=True)
        return time.perf_counter() - started


def _rows() -> Iterable[Row]:
    with crowd(10_000, STORED) as database:
        many, plain = evening(database), raw(database)
    with crowd(1_000, STORED // 10) as database:
        few, jobs = evening(database), one_job_a_person(database, 1_000)
    yield Row("evening.wave", many, "s", plain, "≤ 10")
    yield Row("evening.growth", many, "s", few, "≤ 11")
    yield Row("evening.vs_apscheduler", few, "s", jobs, "≤ 0.2")


BENCHES = [Bench(("evening.wave", "evening.growth", "evening.vs_apscheduler"), _rows)]
