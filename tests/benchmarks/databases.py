"""What a benchmark stands on: a database of its own, and a clock that stands still."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from bot.database import Database
from bot.migrate import migrate
from bot.time import Clock
from models.vault import Vault


class StandingClock(Clock):
    """A clock that stands still."""

    def __init__(self, at: datetime) -> None:
        super().__init__()
        self._at = at

    def now(self) -> datetime:
        return self._at


@contextmanager
def fresh(key: str | None = None) -> Iterator[Database]:
    """A migrated SQLite file, gone afterwards. `key`: the vault's; None: one of its own."""
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'bot.db'}", Vault(key or Vault.new_key()))
        migrate(database)
        yield database
        database.dispose()
