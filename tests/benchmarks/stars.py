"""What the stars of a Friday cost for ten thousand reps, beside raw SQL."""

from __future__ import annotations

import time
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta
from typing import Any

import sqlalchemy as sa
from sqlmodel import col

from bot.database import Database
from bot.ticker import Ticker
from models.base import new_key
from models.consultations import Consultation
from models.rituals import SLOTS, Outcome, Ritual, RitualRun
from models.stars import Star
from models.teams import Team
from tests.benchmarks.databases import StandingClock
from tests.benchmarks.evenings import STORED, crowd
from tests.benchmarks.rows import Bench, Row

REPS = 10_000
FRIDAY = date(2026, 11, 27)
HALF_PAST_FIVE = datetime(2026, 11, 27, 9, 30, tzinfo=UTC)
"""17:30 in Shanghai."""
WINS = 2
"""Every third rep meets the week's target."""


def prepare(database: Database) -> None:
    """Every team has a channel, every third rep met the target, and the other rituals have run."""
    with database.writing() as session:
        connection = session.connection()
        connection.execute(sa.update(Team).values(channel=sa.literal("C") + sa.cast(col(Team.id), sa.String)))
        connection.execute(
            sa.update(Consultation)
            .where(col(Consultation.day) > FRIDAY - timedelta(days=5))
            .values(became_interested=sa.and_(col(Consultation.person_id) % 3 == 0, col(Consultation.counted)))
        )
        teams = connection.execute(sa.select(col(Team.id), col(Team.workspace_id))).all()
        done = [
            {"team_id": team, "workspace_id": workspace, "ritual": slot.ritual, "day": day}
            for team, workspace in teams
            for day in (FRIDAY, FRIDAY - timedelta(days=1))
            for slot in SLOTS
            if slot.ritual is not Ritual.STAR
        ]
        connection.execute(
            sa.insert(RitualRun), [{**run, "ran_at": HALF_PAST_FIVE, "outcome": Outcome.DONE} for run in done]
        )


def stars(database: Database) -> float:
    """Seconds for one look at the clock at half past five."""
    ticker = Ticker(database, StandingClock(HALF_PAST_FIVE), lambda: None)
    started = time.perf_counter()
    ticker.tick()
    took = time.perf_counter() - started
    with database.reading() as session:
        kept = session.connection().scalar(sa.select(sa.func.count()).select_from(Star)) or 0
    if kept < REPS // 3:
        raise RuntimeError(f"only {kept} stars")
    return took


def raw(database: Database) -> float:
    """The same reads and inserts in plain SQL on the driver, one transaction a team."""
    connection = database.engine.raw_connection()
    try:
        cursor = connection.cursor()
        cursor.execute("DELETE FROM star")
        monday, before = str(FRIDAY - timedelta(days=4)), str(FRIDAY - timedelta(days=32))
        started = time.perf_counter()
        for (team,) in cursor.execute("SELECT id FROM team").fetchall():
            cursor.execute("BEGIN IMMEDIATE")
            users = cursor.execute(
                "SELECT p.id, p.external_id FROM membership m JOIN person p ON p.id = m.person_id WHERE m.team_id = ?",
                (team,),
            ).fetchall()
            weeks = cursor.execute(
                "SELECT person_id, sum(CASE WHEN day >= ? THEN became_interested ELSE 0 END), "
                "sum(CASE WHEN day >= ? THEN counted ELSE 0 END), sum(CASE WHEN day < ? THEN counted ELSE 0 END) "
                "FROM consultation WHERE team_id = ? AND day BETWEEN ? AND ? AND undone_at IS NULL GROUP BY person_id",
                (monday, monday, monday, team, before, str(FRIDAY)),
            ).fetchall()
            won = {person for person, interested, _, _ in weeks if interested >= WINS}
            _tell(cursor, team, [(person, user) for person, user in users if person in won])
            cursor.execute("COMMIT")
        return time.perf_counter() - started
    finally:
        connection.close()


def _tell(cursor: Any, team: int, stars_of_team: list[tuple[int, str]]) -> None:
    cursor.executemany(
        "INSERT INTO star (workspace_id, team_id, person_id, day, met_target, most_improved) VALUES (1, ?, ?, ?, 1, 0)",
        [(team, person, str(FRIDAY)) for person, _ in stars_of_team],
    )
    cursor.executemany(
        "INSERT INTO outbox (workspace_id, created_at, uid, kind, lane, channel, reader_id, message, data, "
        "dedupe_key, not_before, state, parts_sent, attempts, replaces_original) "
        "VALUES (1, ?, ?, 'message', ?, ?, ?, 'x', ?, ?, ?, 'waiting', 0, 0, 0)",
        [
            (
                str(HALF_PAST_FIVE),
                new_key(),
                user,
                user,
                person,
                '{"valid": 6}' * 10,
                f"raw:{team}:{person}",
                str(HALF_PAST_FIVE),
            )
            for person, user in [*stars_of_team, (None, f"C{team}")]
        ],
    )


def _rows() -> Iterable[Row]:
    with crowd(REPS, STORED) as database:
        prepare(database)
        many, plain = stars(database), raw(database)
    yield Row("stars.wave", many, "s", plain, "≤ 10")


BENCHES = [Bench(("stars.wave",), _rows)]
