"""The database: how it is opened, and how a transaction is begun, on SQLite and on PostgreSQL from one code path.

SQLite runs in WAL with full durability. Its own busy handler starves a waiting writer, so writers of this process
queue first come, first served, before they begin; other processes are met by the busy handler, 2 s long. What WAL has
gathered is brought into the file by `checkpoint` in the background: in the middle of a commit it would cost whoever
waits for it tens of milliseconds.
"""

import threading
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Engine, make_url
from sqlmodel import Session

from models.vault import Vault, give_vault

BUSY_MS = 2000
"""How long SQLite waits for another process's writer before it says that it is busy."""
WAL_PAGES = 16_384
"""After so many pages (64 MB) a commit does bring them into the file, should nobody have called `checkpoint`."""
READ_ONLY = "jiayou_read_only"
DEADLOCKS = frozenset({"40001", "40P01"})
"""What PostgreSQL calls a transaction that it gave up in favour of another."""


class FairLock:
    """A lock that serves in order of arrival; threading.Lock promises no order, and a busy writer starves others."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._held = False
        self._waiting: deque[threading.Lock] = deque()

    def __enter__(self) -> None:
        with self._guard:
            if not self._held:
                self._held = True
                return
            ticket = threading.Lock()
            ticket.acquire()
            self._waiting.append(ticket)
        ticket.acquire()

    def __exit__(self, *_: object) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._held = False


class Database:
    """An engine with its way of beginning transactions. Safe to share between threads."""

    def __init__(self, url: str, vault: Vault, *, pool_size: int = 40) -> None:
        """`url`: an SQLAlchemy address; `sqlite:///path` or `postgresql://…` (psycopg 3)."""
        self.vault = vault
        parsed = make_url(url)
        if parsed.drivername in {"postgresql", "postgres"}:
            parsed = parsed.set(drivername="postgresql+psycopg")
        self.is_sqlite = parsed.get_backend_name() == "sqlite"
        if self.is_sqlite and parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        options: dict[str, Any] = {
            "hide_parameters": True,
            "pool_size": pool_size,
            "max_overflow": 10,
            "pool_timeout": 2,
        }
        if not self.is_sqlite:
            options["pool_pre_ping"] = True
        self.engine: Engine = sa.create_engine(parsed, **options)
        self._lock = FairLock()
        if self.is_sqlite:
            sa.event.listen(self.engine, "connect", _prepare_sqlite)
            sa.event.listen(self.engine, "begin", _begin_sqlite)

    @contextmanager
    def writing(self) -> Iterator[Session]:
        """One transaction that may write: committed at the end, rolled back on any error."""
        if not self.is_sqlite:
            with self._session(self.engine) as session, session.begin():
                yield session
            return
        with self._lock, self._session(self.engine) as session, session.begin():
            session.connection()
            yield session

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """One transaction that only reads: a steady view of the data that holds up no writer."""
        with self._session(self.engine) as session:
            session.connection(execution_options={READ_ONLY: True})
            yield session
            session.expunge_all()  # what was read stays readable after the end
            session.rollback()

    def _session(self, engine: Engine) -> Session:
        session = Session(engine, expire_on_commit=False)
        give_vault(session, self.vault)
        return session

    def checkpoint(self) -> None:
        """Bring what SQLite's WAL has gathered into the file, holding up no writer; nothing to do on PostgreSQL."""
        if self.is_sqlite:
            with closing(self.engine.raw_connection()) as connection:
                connection.cursor().execute("PRAGMA wal_checkpoint(PASSIVE)")

    def dispose(self) -> None:
        """Close every connection."""
        self.engine.dispose()


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # we begin ourselves: the driver would begin too late for BEGIN IMMEDIATE
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "foreign_keys=ON",
        f"busy_timeout={BUSY_MS}",
        "temp_store=MEMORY",
        f"wal_autocheckpoint={WAL_PAGES}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: sa.Connection) -> None:
    read_only = connection.get_execution_options().get(READ_ONLY)
    connection.exec_driver_sql("BEGIN" if read_only else "BEGIN IMMEDIATE")


def is_busy(error: BaseException) -> bool:
    """Whether the database was only busy, full or gone for a moment, so that trying again makes sense."""
    return isinstance(error, sa.exc.OperationalError | sa.exc.TimeoutError)


def is_collision(error: sa.exc.DBAPIError) -> bool:
    """Whether two transactions got in each other's way: the same thing stored twice, or (PostgreSQL) a deadlock."""
    return isinstance(error, sa.exc.IntegrityError) or getattr(error.orig, "sqlstate", "") in DEADLOCKS
