"""Brings a database to this program's tables. The bot does so at every start.

Alembic is loaded late, and only where there is something to migrate: it takes a tenth of the bot's start.
"""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlalchemy as sa
import structlog
from sqlmodel import SQLModel

import models.tables  # noqa: F401 - so that the metadata hold every table
from bot.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

_FOLDER = Path(__file__).parent.parent / "migrations"
_ADVISORY_LOCK = 0x4A_49_41_59
"""PostgreSQL's lock that lets one process migrate while others wait ("JIAY")."""

_VERSION = sa.table("alembic_version", sa.column("version_num", sa.String))

log = structlog.get_logger(__name__)


def _config(connection: sa.Connection | None = None) -> "Config":
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_FOLDER))
    config.attributes["connection"] = connection
    return config


def newest() -> str:
    """The newest migration.

    Raises:
        RuntimeError: there is not exactly one.
    """
    from alembic.script import ScriptDirectory

    heads = ScriptDirectory.from_config(_config()).get_heads()
    if len(heads) != 1:
        raise RuntimeError(f"there must be one newest migration, not {len(heads)}: {', '.join(heads)}")
    if heads[0] != last():
        raise RuntimeError(f"the newest migration, {heads[0]}, must be the last by name, which is {last()}")
    return heads[0]


def last() -> str:
    """The newest migration by the names of the files: each begins with its number."""
    return max(path.name.partition("_")[0] for path in (_FOLDER / "versions").glob("[0-9]*.py"))


def current(database: Database) -> str | None:
    """The migration that a database has; None for an empty one."""
    with database.engine.connect() as connection:
        if not sa.inspect(connection).has_table(_VERSION.name):
            return None
        return connection.execute(sa.select(_VERSION.c.version_num)).scalar()


def migrate(database: Database) -> None:
    """Bring a database to the newest tables, one process at a time."""
    if current(database) == last():
        return
    from alembic import command
    from alembic.runtime.migration import MigrationContext

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
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        return list(compare_metadata(context, SQLModel.metadata))


def write_revision(database: Database, message: str) -> None:
    """Write the migration from what the database has to what the program needs, for a developer to read."""
    from alembic import command

    number = f"{int(last()) + 1:04}"
    with database.engine.begin() as connection:
        command.revision(_config(connection), message=message, autogenerate=True, rev_id=number)
