"""Whether the database opens, can be written, and has room."""

import os
import shutil
import sqlite3
from pathlib import Path

import sqlalchemy as sa
from sqlalchemy.exc import DBAPIError
from sqlmodel import Session

from bot.doctor.finding import Finding, failure, ok, unknown, warning
from bot.doctor.store import Store

NAME = "database"
OLDEST_SERVER = 16
ROOM = 1 << 30
"""Less free space than this many bytes is a warning,"""
NO_ROOM = 64 << 20
"""and less than this a failure: one busy day, its log and a backup."""
QUICKLY_CHECKED = 256 << 20
_MEGABYTE = 1 << 20


def reads(store: Store) -> Finding | None:
    """What keeps the database from being read; None: nothing. A file that is not there yet can't be read either."""
    if not store.is_there():
        return _not_made_yet(store.path)
    try:
        with store.session() as session:
            session.execute(sa.text("SELECT 1 FROM sqlite_master" if store.is_sqlite else "SELECT 1"))
    except (DBAPIError, OSError) as error:
        return trouble(store, error)
    return None


def _not_made_yet(path: Path) -> Finding:
    folder = next(one for one in path.absolute().parents if one.exists())
    if folder.is_dir() and os.access(folder, os.W_OK | os.X_OK):
        return ok(NAME, f"{path} is not there yet; the first start makes it")
    return failure(NAME, f"{path} can't be made: {folder} may not be written", "change its owner, or DATABASE_URL")


def trouble(store: Store, error: DBAPIError | OSError | sqlite3.Error) -> Finding:
    """The finding for a database that can't be used."""
    cause = error.orig if isinstance(error, DBAPIError) else error
    said = str(getattr(cause, "strerror", None) or cause).strip().partition("\n")[0] or type(cause).__name__
    if not store.is_sqlite:
        return _servers_trouble(said, getattr(cause, "sqlstate", None))
    if "locked" in said or "busy" in said:
        do = "another program holds it (a backup, an editor, a stuck process): close that one"
        return failure(NAME, f"{store.path} is locked for longer than the bot waits", do)
    if isinstance(cause, sqlite3.DatabaseError) and not isinstance(cause, sqlite3.OperationalError):
        return failure(NAME, f"{store.path} is damaged, or no SQLite database ({said})", "restore the last backup")
    return failure(NAME, f"{store.path} can't be opened ({said})", "check its owner and rights, and its folder's")


def _servers_trouble(said: str, state: str | None) -> Finding:
    if state == "55P03":
        do = "another program holds a lock: see pg_stat_activity and pg_locks"
        return failure(NAME, "PostgreSQL's tables are locked", do)
    if state == "57014":
        return failure(NAME, "PostgreSQL does not answer in time", "see pg_stat_activity for what keeps it busy")
    return failure(NAME, f"PostgreSQL refuses ({said})", "check DATABASE_URL, the network, and that the server runs")


def database(store: Store) -> list[Finding]:
    """How the database stands that can be read."""
    try:
        return _sqlite(store) if store.is_sqlite else _postgresql(store)
    except (DBAPIError, OSError, sqlite3.Error) as error:
        return [trouble(store, error)]


def _sqlite(store: Store) -> list[Finding]:
    findings = []
    path, folder = store.path, store.path.absolute().parent
    if not os.access(path, os.W_OK) or not os.access(folder, os.W_OK):
        findings.append(failure(NAME, f"{path} or its folder may not be written", "change the owner of both"))
    else:
        store.take_writers_place()
    size = path.stat().st_size
    if size <= QUICKLY_CHECKED:
        with store.session() as session:
            wrong = session.execute(sa.text("PRAGMA quick_check(1)")).scalar_one()
        if wrong != "ok":
            findings.append(failure(NAME, f"{path} is damaged", "stop the bot, and restore the last backup"))
    if not store.is_in_wal():
        found = f"{path} is not in WAL: readers and the writer hold each other up"
        findings.append(warning(NAME, found, "nothing: the next start switches it"))
    free = shutil.disk_usage(folder).free
    if free < ROOM:
        tell = failure if free < NO_ROOM else warning
        findings.append(tell(NAME, f"its disk has {free // _MEGABYTE} MB left", "make room, or move the database"))
    said = f"SQLite {sqlite3.sqlite_version}, {path}, {_size(size)}, {_size(free)} free"
    return findings or [ok(NAME, said)]


def _size(count: int) -> str:
    return f"{count / _MEGABYTE:.1f} MB" if count < ROOM else f"{count / ROOM:.1f} GB"


def _postgresql(store: Store) -> list[Finding]:
    findings = []
    with store.session() as session:
        version = int(session.execute(sa.text("SHOW server_version_num")).scalar_one())
        shown = session.execute(sa.text("SHOW server_version")).scalar_one()
        encoding = session.execute(sa.text("SHOW server_encoding")).scalar_one()
        if version < OLDEST_SERVER * 10_000:
            do = f"update it to {OLDEST_SERVER} or newer; the bot is tested with nothing older"
            findings.append(failure(NAME, f"PostgreSQL {shown} is too old", do))
        if encoding != "UTF8":
            do = "make the database anew with ENCODING 'UTF8'"
            findings.append(failure(NAME, f"the database's encoding is {encoding}: it can't keep Chinese", do))
        findings += _rights(session)
    return findings or [ok(NAME, f"PostgreSQL {shown}, may be read, written and migrated")]


def _rights(session: Session) -> list[Finding]:
    standby, frozen, schema = session.execute(
        sa.text("SELECT pg_is_in_recovery(), current_setting('default_transaction_read_only') = 'on', current_schema()")
    ).one()
    if standby or frozen:
        found = "this PostgreSQL is a standby" if standby else "this PostgreSQL is set to read only"
        return [failure(NAME, found, "point DATABASE_URL at the one that may be written")]
    if schema is None:
        return [failure(NAME, "the bot's role has no schema to work in", "GRANT USAGE, CREATE ON SCHEMA public")]
    findings = []
    may_create = session.execute(sa.text("SELECT has_schema_privilege(current_schema(), 'CREATE')")).scalar_one()
    if not may_create:
        do = "GRANT CREATE ON SCHEMA … TO the bot's role; migrations make tables"
        findings.append(failure(NAME, "the bot's role may not make tables", do))
    closed = session.execute(
        sa.text(
            "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' AND "
            "NOT (has_table_privilege(oid, 'SELECT') AND has_table_privilege(oid, 'INSERT') AND "
            "has_table_privilege(oid, 'UPDATE') AND has_table_privilege(oid, 'DELETE'))"
        )
    ).scalar_one()
    if closed:
        do = "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES, or make the bot's role their owner"
        findings.append(failure(NAME, f"the bot's role may not read and write {closed} of the tables", do))
    foreign = session.execute(
        sa.text(
            "SELECT count(*) FROM pg_class WHERE relnamespace = current_schema()::regnamespace AND relkind = 'r' "
            "AND NOT pg_has_role(relowner, 'USAGE')"
        )
    ).scalar_one()
    if foreign and not closed:
        do = "ALTER TABLE … OWNER TO the bot's role, before the next upgrade"
        findings.append(warning(NAME, f"{foreign} tables belong to another role, so they can't be migrated", do))
    return findings


def not_looked_at(name: str) -> Finding:
    """For what can't be seen without the database."""
    return unknown(name, "not looked at: there is no database yet that could be read")
