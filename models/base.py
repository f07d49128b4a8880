"""What every table shares: its metadata, the names of its constraints, and how enums and identities are kept."""

import secrets
from collections.abc import Mapping
from datetime import datetime
from enum import StrEnum
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError
from sqlmodel import Field, Session, SQLModel

SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_N_label)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}
"""Every constraint has a name, so that a later migration can drop it on SQLite too."""


def text_enum(enum: type[StrEnum]) -> Any:
    """A column that keeps an enum as its value in plain text: a new member needs no ALTER TYPE."""
    return sa.Enum(enum, native_enum=False, length=24, values_callable=lambda e: [member.value for member in e])


def new_key() -> str:
    """A random identity of 20 letters and digits, for rows whose id travels through a chat."""
    return secrets.token_hex(10)


def add_once(session: Session, row: SQLModel) -> bool:
    """Store a row; False, and nothing happened: one like it is there already, by a unique constraint.

    Two at once: the second waits for the first's transaction.
    """
    try:
        with session.begin_nested():
            session.add(row)
    except IntegrityError:
        return False
    return True


def store_once(session: Session, table: type["Row"], values: Mapping[str, Any], *unique: str) -> int | None:
    """Store a row past the ORM, in one statement; its id, or None: one with these `unique` columns is there already.

    Quicker than `add_once`, and for rows that nobody needs as an object. Two at once: the second waits for the first.
    """
    statement = _insert_once(session.get_bind().dialect.name, table, unique)
    stored: int | None = session.connection().execute(statement, dict(values)).scalar()
    return stored


@cache
def _insert_once(dialect: str, table: type["Row"], unique: tuple[str, ...]) -> sa.Executable:
    """Built once. Whether a row was stored is told by the id that comes back: PostgreSQL's driver counts none."""
    upsert = postgresql.insert if dialect == "postgresql" else sqlite.insert
    return upsert(table).on_conflict_do_nothing(index_elements=unique).returning(sa.column("id"))


class Row(SQLModel):
    """The base of every table: a whole-number identity and the workspace that the row belongs to."""

    id: int | None = Field(default=None, primary_key=True)
    workspace_id: int = Field(foreign_key="workspace.id", index=True)

    @property
    def key(self) -> int:
        """The identity of a row that has been stored.

        Raises:
            ValueError: the row has not been flushed yet.
        """
        if self.id is None:
            raise ValueError(f"{type(self).__name__} has not been stored yet")
        return self.id


class Stamped(Row):
    """A row that remembers when it was made (aware UTC, business time)."""

    created_at: datetime
