"""Brings a database to this program's tables. The bot does so at every start."""

from pathlib import Path
from typing import Any

import sqlalchemy as sa
import structlog
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlmodel import SQLModel

import models.tables  # noqa: F401 - so that the metadata hold every table
from bot.database import Database

_FOLDER = Path(__file__).parent.parent / "migrations"
_ADVISORY_LOCK = 0x4A_49_41_59
"""PostgreSQL's lock that lets one process migrate while others wait ("JIAY")."""

log = structlog.get_logger(__name__)


def _config(connection: sa.Connection | None = None) -> Config:
    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """The newest migration.

    Raises:
        RuntimeError: there is not exactly one.
    """
    heads = ScriptDirectory.from_config(_config()).get_heads()
    if len(heads) != 1:
        raise RuntimeError(f"there must be one newest migration, not {len(heads)}: {', '.join(heads)}")
    return heads[0]


def current(database: Database) -> str | None:
    """The migration that a database has; None for an empty one."""
    with database.engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def migrate(database: Database) -> None:
    """Bring a database to the newest tables, one process at a time."""
    with database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(sa.text("SELECT pg_advisory_xact_lock(:key)"), {"key": _ADVISORY_LOCK})
        before = MigrationContext.configure(connection).get_current_revision()
        command.upgrade(_config(connection), "head")
        after = MigrationContext.configure(connection).get_current_revision()
    if before != after:
        log.info("database migrated", before=before, after=after)


def differences(database: Database) -> list[Any]:
    """What the tables of the program have and a migrated database has not, or the other way round."""
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, SQLModel.metadata))


def write_revision(database: Database, message: str) -> None:
    """Write the migration from what the database has to what the program needs, for a developer to read."""
    with database.engine.begin() as connection:
        command.revision(_config(connection), message=message, autogenerate=True)
