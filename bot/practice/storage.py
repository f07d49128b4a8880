"""Keeps a workspace on disk: one SQLite file of records, written a moment after each change by a thread of its own.

Only what changed is written, in one transaction a batch, so that neither the event loop nor a request waits
for the disk. Modals, triggers, response URLs and ephemeral messages are not kept: Slack forgets them on a
reload, or soon.
"""

from __future__ import annotations

import json
import sqlite3
import threading
from pathlib import Path
from typing import TYPE_CHECKING

from bot.practice.records import Channel, File, Json, Message, User, View, ts_key

if TYPE_CHECKING:
    from bot.practice.world import World

FILE_NAME = "workspace.sqlite"
# An update keeps the row's place, so that people and channels stay in the order of their arrival.
UPSERT = (
    "INSERT INTO records VALUES (?, ?, ?, ?)"
    " ON CONFLICT (kind, key) DO UPDATE SET value = excluded.value, bytes = excluded.bytes"
)
PAUSE_SECONDS = 0.2  # changes that come together are written together


class Storage:
    """The file `workspace.sqlite` in a folder, which is made if it is not there."""

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._path = folder / FILE_NAME
        self._connection = sqlite3.connect(self._path, check_same_thread=False)
        self._connection.execute("PRAGMA journal_mode=WAL")
        self._connection.execute(
            "CREATE TABLE IF NOT EXISTS records (kind TEXT, key TEXT, value TEXT, bytes BLOB, PRIMARY KEY (kind, key))"
        )
        self._writing = threading.Lock()  # one batch at a time, in the order of change
        self._changes: dict[tuple[str, str], object | None] = {}
        self._timer: threading.Timer | None = None
        self._wipe = False
        self._closed = False

    def keep(self, world: World, kind: str, key: str, record: object | None) -> None:
        """Write this record soon, or delete it when None. The caller holds the world's lock."""
        self._changes[kind, key] = record
        self._write_soon(world)

    def load(self, world: World) -> bool:
        """Fill an empty world with what is on disk; False when there is nothing."""
        rows = self._connection.execute("SELECT kind, value, bytes FROM records ORDER BY rowid").fetchall()
        records: dict[str, list[tuple[Json, bytes]]] = {}
        for kind, value, data in rows:
            records.setdefault(kind, []).append((json.loads(value), data or b""))
        for value, _ in records.get("user", []):
            world.put_user(User(**value))
        for value, _ in records.get("channel", []):
            world.rooms.put(Channel(**value))
        for value, data in records.get("file", []):
            world.files.put(File(**value), data)
        for value, _ in sorted(records.get("message", []), key=lambda row: ts_key(row[0]["ts"])):
            world.posts.put(Message(**value))
        for value, _ in records.get("home", []):
            world.views.put_home(View(**value))
        for value, _ in records.get("read", []):
            world.posts.put_read(value["user"], value["marks"])
        for value, _ in records.get("clock", []):
            world.clock.offset = value["offset"]
            world.clock.last_microseconds = value["last_microseconds"]
        return bool(rows)

    def wipe(self, world: World) -> None:
        """Delete everything that is on disk or waits to be, soon. The caller holds the world's lock."""
        self._changes.clear()
        self._wipe = True
        self._write_soon(world)

    def close(self, world: World) -> None:
        """Write what waits and let go of the file. Idempotent."""
        if self._closed:
            return
        self._closed = True
        timer = self._timer
        if timer is not None:
            timer.cancel()
        self._write(world)
        with self._writing:
            self._connection.close()

    def _write_soon(self, world: World) -> None:
        if self._timer is None and not self._closed:
            self._timer = threading.Timer(PAUSE_SECONDS, self._write, [world])
            self._timer.daemon = True
            self._timer.start()

    def _write(self, world: World) -> None:
        """Write one batch. Takes `_writing` before the world's lock, and never the other way round."""
        with self._writing:
            with world.lock:
                self._timer = None
                wipe, self._wipe = self._wipe, False
                changes, self._changes = self._changes, {}
                changes["clock", ""] = world.clock
                rows = [_row(world, *place, record) for place, record in changes.items() if record is not None]
                gone = [place for place, record in changes.items() if record is None]
            with self._connection:
                if wipe:
                    self._connection.execute("DELETE FROM records")
                self._connection.executemany("DELETE FROM records WHERE kind = ? AND key = ?", gone)
                self._connection.executemany(UPSERT, rows)


def _row(world: World, kind: str, key: str, record: object) -> tuple[str, str, str, bytes | None]:
    data: bytes | None = None
    if kind == "clock":
        value: Json = {"offset": world.clock.offset, "last_microseconds": world.clock.last_microseconds}
    elif kind == "read":
        value = {"user": key, "marks": record}
    else:
        value = vars(record)
    if kind == "file":
        data = world.files.data(key)
    return kind, key, json.dumps(value, ensure_ascii=False), data
