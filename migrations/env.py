"""Alembic's environment: it migrates the connection that the program hands it."""

from alembic import context
from sqlmodel import SQLModel

import models.tables  # noqa: F401 - so that the metadata hold every table

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=SQLModel.metadata,
    render_as_batch=True,
    compare_type=True,
    transaction_per_migration=False,
)
with context.begin_transaction():
    context.run_migrations()
