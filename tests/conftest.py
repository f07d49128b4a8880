"""Fixtures for all tests: a database, empty but migrated, once on SQLite and once on PostgreSQL."""

from collections.abc import Iterator

import hypothesis
import pytest
import sqlalchemy as sa
from sqlmodel import SQLModel

from bot.database import Database
from bot.journal import start_journal
from bot.migrate import migrate
from bot.settings import ProcessSettings
from models.vault import Vault
from tests.postgres import Postgres, postgres
from tests.scene import Scene

KEY = "cGxlYXNlLWRvbnQtdXNlLXRoaXMta2V5LWFueXdoZXI="


@pytest.fixture(scope="session")
def vault() -> Vault:
    """The tests' vault."""
    return Vault(KEY)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """One PostgreSQL server for the whole run."""
    with postgres() as server:
        yield server


@pytest.fixture(scope="session")
def sqlite_database(tmp_path_factory: pytest.TempPathFactory, vault: Vault) -> Iterator[Database]:
    """A migrated SQLite file for the whole run."""
    yield from _migrated(f"sqlite:///{tmp_path_factory.mktemp('sqlite') / 'test.db'}", vault)


@pytest.fixture(scope="session")
def postgresql_database(postgres_server: Postgres, vault: Vault) -> Iterator[Database]:
    """A migrated PostgreSQL database for the whole run."""
    with postgres_server.fresh() as url:
        yield from _migrated(url, vault)


def _migrated(url: str, vault: Vault) -> Iterator[Database]:
    database = Database(url, vault)
    migrate(database)
    yield database
    database.dispose()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> Database:
    """A migrated, empty database.

    One of each kind serves the whole run and is emptied for each test: to make one anew costs more than most tests do,
    and so does an engine that has not met its statements yet.
    """
    shared: Database = request.getfixturevalue(f"{request.param}_database")
    with shared.engine.begin() as connection:
        for table in reversed(SQLModel.metadata.sorted_tables):
            connection.execute(sa.delete(table))
        if not shared.is_sqlite:
            connection.execute(_COUNT_FROM_ONE)
    return shared


_COUNT_FROM_ONE = sa.text(
    "SELECT setval(format('%I.%I', schemaname, sequencename)::regclass, 1, false) FROM pg_sequences"
    " WHERE last_value IS NOT NULL"
)


@pytest.fixture
def database_url(database: Database) -> str:
    """Its address."""
    return database.engine.url.render_as_string(hide_password=False)


@pytest.fixture
def scene(database: Database) -> Scene:
    """A team on a stage."""
    return Scene(database)


@pytest.fixture(scope="session", autouse=True)
def plain_journal() -> None:
    """The log as the program writes it: a traceback with every variable would take seconds to print."""
    start_journal(ProcessSettings(_env_file=None, log_level="WARNING"))


# How fast the machine makes examples says nothing of the program: no deadline, no health check on speed.
hypothesis.settings.register_profile("patient", deadline=None, suppress_health_check=[hypothesis.HealthCheck.too_slow])
hypothesis.settings.load_profile("patient")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The slow ones first, so that nobody waits for them at the end; most conversations on one database alone."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)
    spared = [item for item in items if _is_spared(item)]
    if spared:
        config.hook.pytest_deselected(items=spared)
        items[:] = [item for item in items if item not in set(spared)]


def _is_spared(item: pytest.Item) -> bool:
    marks = {mark.name for mark in item.iter_markers()}
    call = getattr(item, "callspec", None)
    return "transport" in marks and "both" not in marks and call is not None and "postgresql" in call.params.values()
