"""Databases that are broken, locked, old, or not to be written, and keys that don't fit them."""

import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlmodel import select

from bot.database import Database
from bot.doctor import Status, tables
from bot.time import machine_now
from models import people
from models.customers import Contact
from models.outbox import Outbox, State, tell
from models.vault import Vault
from tests.bot.doctor.kit import ON_POSTGRESQL, ON_SQLITE, OTHER_KEY, PHONE, Practice, of, only
from tests.conftest import KEY

READER = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.execute("SELECT count(*) FROM team").fetchone()
print(flush=True)
input()
"""
NEXT_MIGRATION = """
revision = "zzzz"
down_revision = {head!r}
"""


@ON_SQLITE
@pytest.mark.parametrize(
    ("url", "says"),
    [
        ("nonsense", "no address"),
        ("sqlite://", "in memory"),
        ("mysql://root:hunter2hunter2@localhost/x", "neither"),
        ("postgresql://bot:hunter2hunter2@127.0.0.1:9/x", "PostgreSQL refuses"),
    ],
)
def test_a_database_that_is_none_is_told(practice: Practice, url: str, says: str) -> None:
    found = practice.examine(DATABASE_URL=url)
    assert says in only(found, "database", Status.FAILURE).found
    assert only(found, "migrations", Status.UNKNOWN)
    assert of(found, "bot token")[0].status is Status.OK


@ON_SQLITE
def test_a_damaged_or_foreign_sqlite_file_is_told(practice: Practice, tmp_path: Path) -> None:
    foreign = tmp_path / "foreign.db"
    foreign.write_bytes(b"no database at all, but long enough to look like one" * 100)
    assert "damaged" in only(practice.examine(DATABASE_URL=f"sqlite:///{foreign}"), "database", Status.FAILURE).found
    assert "directory" in only(practice.examine(DATABASE_URL=f"sqlite:///{tmp_path}"), "database", Status.FAILURE).found


def test_a_locked_database_is_told(practice: Practice, database: Database) -> None:
    if database.is_sqlite:
        with database.engine.connect() as holder, holder.begin():
            finding = only(practice.examine(), "database", Status.FAILURE)
    else:
        with database.engine.connect() as holder, holder.begin():
            holder.execute(sa.text("LOCK TABLE contact IN ACCESS EXCLUSIVE MODE"))
            finding = only(practice.examine(), "key", Status.FAILURE)
    assert "locked" in finding.found
    assert finding.do


@ON_SQLITE
def test_an_sqlite_file_with_a_rollback_journal_is_read_and_pointed_out(practice: Practice, tmp_path: Path) -> None:
    path = tmp_path / "journal.db"
    with closing(sqlite3.connect(path)) as plain:
        plain.execute("CREATE TABLE other (x)")
    found = practice.examine(DATABASE_URL=f"sqlite:///{path}")
    assert "not in WAL" in only(found, "database", Status.WARNING).found
    assert "the next start makes the tables" in only(found, "migrations", Status.UNKNOWN).found


@ON_SQLITE
def test_a_second_process_on_the_same_sqlite_file_is_counted(practice: Practice) -> None:
    if not Path("/proc/locks").exists():
        pytest.skip("only Linux lists who has a file open")
    path = practice.settings["DATABASE_URL"].removeprefix("sqlite:///")
    others = [
        subprocess.Popen([sys.executable, "-c", READER, path], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        for _ in range(2)
    ]
    try:
        for other in others:
            assert other.stdout is not None
            other.stdout.readline()
        finding = only(practice.examine(), "processes", Status.WARNING)
        assert all(str(other.pid) in finding.found for other in others)
    finally:
        for other in others:
            other.communicate(b"\n")


@ON_POSTGRESQL
def test_a_role_without_rights_and_a_server_that_only_reads_are_told(practice: Practice, database: Database) -> None:
    url = practice.settings["DATABASE_URL"]
    with database.engine.begin() as connection:
        connection.execute(sa.text("CREATE ROLE jiayou_reader"))
    try:
        found = practice.examine(DATABASE_URL=f"{url}&options=-crole%3Djiayou_reader")
        told = [one.found for one in of(found, "database")]
        assert any("may not make tables" in one for one in told)
        assert any("may not read and write" in one for one in told)
    finally:
        with database.engine.begin() as connection:
            connection.execute(sa.text("DROP ROLE jiayou_reader"))
    found = practice.examine(DATABASE_URL=f"{url}&options=-cdefault_transaction_read_only%3Don")
    assert "read only" in only(found, "database", Status.FAILURE).found


def test_a_wrong_key_a_missing_one_and_a_malformed_one_are_told(practice: Practice) -> None:
    assert "wrong key" in only(practice.examine(JIAYOU_KEY=OTHER_KEY), "key", Status.FAILURE).found
    assert "not set" in only(practice.examine(JIAYOU_KEY=""), "key", Status.FAILURE).found
    assert "can't be used" in only(practice.examine(JIAYOU_KEY="hunter2hunter2"), "key", Status.FAILURE).found


def test_a_ring_of_keys_is_held_against_the_oldest_and_the_newest_contact(
    practice: Practice, database: Database
) -> None:
    assert only(practice.examine(JIAYOU_KEY=f"{OTHER_KEY},{KEY}"), "key", Status.OK)
    assert "known again" in only(practice.examine(JIAYOU_KEY=f"{KEY},{OTHER_KEY}"), "key", Status.WARNING).found
    with database.writing() as session:
        first = session.exec(select(Contact)).one()
        row = first.model_dump(exclude={"id"}) | {"fingerprint": "0" * 64, "sealed": Vault(OTHER_KEY).seal(PHONE)}
        session.add(Contact(**row))
    assert "a key is missing" in only(practice.examine(), "key", Status.FAILURE).found


def test_old_newer_and_unknown_tables_are_told(practice: Practice, database: Database) -> None:
    def change(statement: str, **values: str) -> None:
        with database.engine.begin() as connection:
            connection.execute(sa.text(statement), values)

    with database.reading() as session:
        head = session.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one()
    try:
        change("UPDATE alembic_version SET version_num = :value", value="ffff")
        found = practice.examine()
        change("ALTER TABLE alembic_version RENAME TO lost")
        without = practice.examine()
    finally:
        change("ALTER TABLE lost RENAME TO alembic_version")
        change("UPDATE alembic_version SET version_num = :value", value=head)
    assert "newer than this program" in only(found, "migrations", Status.FAILURE).found
    assert only(found, "outbox", Status.UNKNOWN)
    assert "no word of which" in only(without, "migrations", Status.FAILURE).found


def test_what_was_given_up_and_what_waits_too_long_is_told(practice: Practice, database: Database) -> None:
    now = machine_now()
    with database.writing() as session:
        workspace = people.workspace_of(session, practice.world.team_id, "", now)
        for number in range(2):
            tell(
                session,
                workspace_id=workspace.id or 0,
                channel="C0SALES1",
                message="log/discarded",
                data={},
                dedupe_key=f"doctor:{number}",
                now=now - timedelta(hours=3),
            )
    finding = only(practice.examine(), "outbox", Status.WARNING)
    assert "2 waiting, the oldest for 3 h" in finding.found
    with database.writing() as session:
        row = session.exec(select(Outbox)).first()
        assert row is not None
        row.state, row.settled_at, row.error = State.DEAD, now, "not_in_channel"
    assert "not_in_channel (1)" in only(practice.examine(), "outbox", Status.WARNING).found


def test_tables_that_are_behind_are_told_with_what_the_start_will_do(database: Database, tmp_path: Path) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(tables.FOLDER, folder, ignore=shutil.ignore_patterns("__pycache__"))
    with database.reading() as session:
        head = session.execute(sa.text("SELECT version_num FROM alembic_version")).scalar_one()
        (folder / "versions" / "zzzz_next.py").write_text(NEXT_MIGRATION.format(head=head), encoding="utf-8")
        finding = tables.migrations(session, folder)
    assert finding.status is Status.WARNING
    assert f"1 behind: the next start brings {head} to zzzz" in finding.found
    assert "backup" in finding.do
