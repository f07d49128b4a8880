"""The one writer of the dispatcher: claims and settlements of all senders, many in one transaction.

A commit costs an fsync; eight senders that each wait for their own would wait for one another. What they ask for
while a transaction runs goes into the next one, in the order in which it was asked for.
"""

import threading
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from enum import IntEnum
from typing import Any, TypeVar

import structlog
from sqlmodel import Session

from bot.database import Database, is_busy

log = structlog.get_logger(__name__)
T = TypeVar("T")
BATCH = 64
"""At most so many changes in one transaction, so that a handler that waits for the writer's place gets it soon."""
BUSY_SECONDS = 0.2
LINGER_SECONDS = 0.005


class Order(IntEnum):
    """When within a transaction a change is made: what is released may be claimed in the same one."""

    RELEASE = 0
    ANY = 1
    CLAIM = 2


@dataclass(frozen=True)
class Group:
    """Changes that are made by one call when they meet in a transaction: of the items, in order, the results."""

    work: Callable[[Session, list[Any]], Sequence[Any]]
    order: Order


@dataclass(slots=True)
class _Change:
    group: Group
    item: Any
    future: "Future[Any]"


def _each(session: Session, items: list[Callable[[Session], Any]]) -> list[Any]:
    return [work(session) for work in items]


SINGLY = Group(_each, Order.ANY)


class Closed(RuntimeError):
    """The ledger has been closed before the change could be made."""


class Ledger:
    """Runs changes in order of arrival on a thread of its own. A change must be safe to repeat."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._changes: deque[_Change] = deque()
        self._condition = threading.Condition()
        self._running = 0
        self._hurries = False
        self._is_closed = False
        self._gives_up = threading.Event()
        self._thread = threading.Thread(target=self._run, name="outbox-ledger", daemon=True)

    def start(self) -> None:
        """Begin to write."""
        self._thread.start()

    def post(self, work: Callable[[Session], T], *, hurry: bool = False) -> "Future[T]":
        """Ask for a change without waiting for it.

        It precedes all that is asked for later, but within its transaction the order is that of `Order`. Unless in a
        hurry, it waits some milliseconds for others to share the transaction with.
        """
        return self.post_to(SINGLY, work, hurry=hurry)

    def post_to(self, group: Group, item: Any, *, hurry: bool = False) -> "Future[Any]":
        """Ask for a change that is made together with others of its group."""
        change = _Change(group, item, Future())
        with self._condition:
            if self._is_closed:
                raise Closed
            self._changes.append(change)
            self._hurries = self._hurries or hurry
            if hurry or len(self._changes) == 1:
                self._condition.notify()
        return change.future

    def run(self, work: Callable[[Session], T]) -> T:
        """Ask for a change and wait until it is committed.

        Raises:
            Closed: there was no time left for it.
            Exception: whatever the work raised; it has been rolled back.
        """
        return self.post(work, hurry=True).result()

    def flush(self) -> None:
        """Wait until what was asked for before is committed; writes nothing where that is so already."""
        if not self.is_idle():
            self.run(lambda session: None)

    def is_idle(self) -> bool:
        """Whether every change that was asked for is committed."""
        with self._condition:
            return not self._changes and not self._running

    def close(self, timeout: float) -> None:
        """Commit what was asked for, for at most so many seconds, and end."""
        with self._condition:
            self._is_closed = True
            self._condition.notify()
        self._thread.join(timeout)
        self._gives_up.set()

    def _run(self) -> None:
        while True:
            with self._condition:
                while not self._changes and not self._is_closed:
                    self._condition.wait()
                if not self._hurries and not self._is_closed:
                    self._condition.wait(LINGER_SECONDS)
                if not self._changes:
                    return
                batch = [self._changes.popleft() for _ in range(min(BATCH, len(self._changes)))]
                self._running = len(batch)
                self._hurries = self._hurries and bool(self._changes)
            try:
                self._write(batch)
            finally:
                with self._condition:
                    self._running = 0

    def _write(self, batch: list[_Change]) -> None:
        while True:
            try:
                with self._database.writing() as session:
                    results = _make(session, batch)
            except Exception as error:  # noqa: BLE001 - it is handed to whoever asked for the change
                if is_busy(error) and not self._gives_up.is_set():
                    log.warning("outbox_write_waits", error=type(error).__name__)
                    self._gives_up.wait(BUSY_SECONDS)
                    continue
                self._apart(batch, error)
            else:
                for change, result in results:
                    change.future.set_result(result)
            return

    def _apart(self, batch: list[_Change], error: Exception) -> None:
        """One of the changes failed and took the others along: each gets a transaction of its own."""
        if len(batch) == 1:
            batch[0].future.set_exception(error)
            return
        for change in batch:
            self._write([change])


def _make(session: Session, batch: list[_Change]) -> list[tuple[_Change, Any]]:
    """Make the changes of one transaction, group by group."""
    made: list[tuple[_Change, Any]] = []
    groups: dict[int, list[_Change]] = {}
    for change in sorted(batch, key=lambda change: change.group.order):
        groups.setdefault(id(change.group), []).append(change)
    for changes in groups.values():
        results = changes[0].group.work(session, [change.item for change in changes])
        made.extend(zip(changes, results, strict=True))
    return made
