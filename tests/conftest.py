"""Fixtures for all tests: a database, empty but migrated, once on SQLite and once on PostgreSQL."""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import hypothesis
import pytest

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
def migrated_sqlite(tmp_path_factory: pytest.TempPathFactory, vault: Vault) -> Path:
    """A migrated SQLite file, to be copied: migrating once is enough."""
    path = tmp_path_factory.mktemp("sqlite") / "migrated.db"
    database = Database(f"sqlite:///{path}", vault)
    migrate(database)
    database.dispose()
    return path


@pytest.fixture(scope="session")
def migrated_postgres(postgres_server: Postgres, vault: Vault) -> Iterator[str]:
    """A migrated PostgreSQL database, to be copied."""
    with postgres_server.fresh() as url:
        database = Database(url, vault)
        migrate(database)
        database.dispose()
        yield url


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path, migrated_sqlite: Path) -> Iterator[str]:
    """The address of a migrated, empty database."""
    if request.param == "sqlite":
        copy = tmp_path / "test.db"
        with sqlite3.connect(migrated_sqlite) as source, sqlite3.connect(copy) as target:
            source.backup(target)
        source.close()
        target.close()
        yield f"sqlite:///{copy}"
        return
    server: Postgres = request.getfixturevalue("postgres_server")
    with server.fresh(like=request.getfixturevalue("migrated_postgres")) as url:
        yield url


@pytest.fixture
def database(database_url: str, vault: Vault) -> Iterator[Database]:
    """A migrated, empty database."""
    made = Database(database_url, vault)
    yield made
    made.dispose()


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
