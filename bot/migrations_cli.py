"""The developer's side of migrations: check them, write one."""

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from bot.database import Database
from bot.migrate import differences, migrate, newest, write_revision
from models.vault import Vault


@contextmanager
def _fresh() -> Iterator[Database]:
    with tempfile.TemporaryDirectory() as folder:
        database = Database(f"sqlite:///{Path(folder) / 'fresh.db'}", Vault(Vault.new_key()))
        migrate(database)
        yield database
        database.dispose()


def check() -> int:
    """0 when there is one newest migration and it makes exactly the program's tables; else 1, with the reason."""
    head = newest()
    with _fresh() as database:
        wrong = differences(database)
    for difference in wrong:
        typer.echo(f"the tables differ: {difference}", err=True)
    if not wrong:
        typer.echo(f"migrations: one head, {head}, and it makes the program's tables")
    return 1 if wrong else 0


def new(message: str) -> int:
    """Write the migration that brings the newest tables to the program's."""
    with _fresh() as database:
        write_revision(database, message)
    return 0
