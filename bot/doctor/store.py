"""Opens the bot's database for reading only, without a trace.

`bot.database` makes the folder and switches SQLite to WAL when it opens one; here nothing is made. A file in WAL that
nobody has open would get two files beside it just by being read, so it is read as one that can't change.
"""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError
from sqlmodel import Session

from bot.database import BUSY_MS
from models.vault import Vault, give_vault

STATEMENT_SECONDS = 5
LOCK_SECONDS = BUSY_MS / 1000
_WAL = 2
_VERSION_BYTE = 18
"""Where an SQLite file says how it is written: 1 with a rollback journal, 2 in WAL."""


class Unusable(Exception):
    """DATABASE_URL names nothing that the bot could use; the text says why, `do` what to do."""

    def __init__(self, found: str, do: str) -> None:
        super().__init__(found)
        self.do = do


class Store:
    """The database that the settings name; it need not be there, or well."""

    def __init__(self, url: str, timeout: float) -> None:
        """`timeout`: seconds for PostgreSQL to accept a connection.

        Raises:
            Unusable: no address, or one of neither SQLite nor PostgreSQL.
        """
        self.vault: Vault | None = None
        self._timeout = timeout
        self._url = _parsed(url)
        self.is_sqlite = self._url.get_backend_name() == "sqlite"

    @property
    def path(self) -> Path:
        """SQLite's file."""
        return Path(self._url.database or "")

    @property
    def log(self) -> Path:
        """SQLite's write-ahead log; there is one exactly while someone has the file open, or after a crash."""
        return self.path.with_name(self.path.name + "-wal")

    def is_there(self) -> bool:
        """Whether there is a file to be opened; a server is always taken to be there."""
        return not self.is_sqlite or self.path.exists()

    def is_in_wal(self) -> bool:
        """Whether the SQLite file is in WAL."""
        if self.log.exists():
            return True
        with self.path.open("rb") as file:
            return file.read(_VERSION_BYTE + 1)[_VERSION_BYTE:] == bytes([_WAL])

    @contextmanager
    def session(self) -> Iterator[Session]:
        """A transaction that can only read.

        Raises:
            sqlalchemy.exc.DBAPIError: the database can't be opened, is locked, or is no database.
        """
        engine = self._engine()
        try:
            with Session(engine) as session:
                if not self.is_sqlite:
                    session.execute(sa.text("SET TRANSACTION READ ONLY"))
                    session.execute(sa.text(f"SET LOCAL statement_timeout = '{STATEMENT_SECONDS}s'"))
                    session.execute(sa.text(f"SET LOCAL lock_timeout = '{LOCK_SECONDS:g}s'"))
                if self.vault is not None:
                    give_vault(session, self.vault)
                yield session
                session.rollback()
        finally:
            engine.dispose()

    def take_writers_place(self) -> None:
        """Take SQLite's writer's place, and give it back at once, nothing written.

        Not where nobody has the file open: then nobody holds the place, and taking it would leave a trace.

        Raises:
            sqlite3.OperationalError: somebody holds it for longer than the bot would wait.
        """
        if self.is_in_wal() and not self.log.exists():
            return
        # The reader stays until the writer is gone: whoever leaves last, and may write, tidies up the log.
        with closing(self._connect("ro")) as reader:
            reader.execute("SELECT count(*) FROM sqlite_master").fetchone()
            with closing(self._connect("rw")) as writer:
                writer.execute("BEGIN IMMEDIATE")
                writer.execute("ROLLBACK")

    def _engine(self) -> sa.Engine:
        options: dict[str, Any] = {"poolclass": sa.NullPool}
        if not self.is_sqlite:
            options["connect_args"] = {"connect_timeout": max(2, round(self._timeout))}
            return sa.create_engine(self._url, **options)
        mode = "ro&immutable=1" if self.is_in_wal() and not self.log.exists() else "ro"
        return sa.create_engine("sqlite://", creator=lambda: self._connect(mode), **options)

    def _connect(self, mode: str) -> sqlite3.Connection:
        address = f"file:{quote(os.fspath(self.path.absolute()))}?mode={mode}"
        return sqlite3.connect(address, uri=True, timeout=LOCK_SECONDS, isolation_level=None)


def _parsed(url: str) -> URL:
    do = "write it as sqlite:///folder/file.db or postgresql://user:password@host/database"
    try:
        parsed = make_url(url)
        backend = parsed.get_backend_name()
    except (ArgumentError, ValueError):
        raise Unusable("DATABASE_URL is no address of a database", do) from None
    if backend == "sqlite" and parsed.database in {None, "", ":memory:"}:
        raise Unusable("DATABASE_URL is a database in memory, lost at every stop", do)
    if backend == "sqlite":
        return parsed
    if parsed.drivername not in {"postgresql", "postgres", "postgresql+psycopg"}:
        raise Unusable("DATABASE_URL is neither of SQLite nor of PostgreSQL (psycopg)", do)
    return parsed.set(drivername="postgresql+psycopg")
