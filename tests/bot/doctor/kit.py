"""A practice workspace, a folder with its `.env`, and the doctor in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from bot.database import Database
from bot.doctor import Finding, Status, as_json, as_text, examine
from bot.practice.faults import FaultKind
from bot.practice.world import World
from bot.time import machine_now
from models import customers, people, rosters
from models.calendar import DayOverride
from models.people import Profile
from models.rosters import TeamSheet
from models.teams import Role
from models.vocabulary import ContactKind

ON_SQLITE = pytest.mark.parametrize("database", ["sqlite"], indirect=True)
"""For what has nothing to do with the database, or with PostgreSQL's."""
ON_POSTGRESQL = pytest.mark.parametrize("database", ["postgresql"], indirect=True)
PHONE = "13800008000"
MARCH = datetime(2026, 3, 10, 4, 0, tzinfo=UTC)
OTHER_KEY = "YW5vdGhlci1rZXktdGhhdC1pcy1ub3QtdXNlZC1oZXI="


@dataclass
class Practice:
    """A workspace, a folder with its `.env`, and the doctor in it."""

    world: World
    folder: Path
    settings: dict[str, str]
    manifest: Path
    more: str = ""
    now: datetime | None = None
    timeout: float = 5.0
    told: list[str] = field(default_factory=list)

    def examine(self, **settings: str) -> list[Finding]:
        """Write `.env` and let the doctor look."""
        lines = [f"{name}={value}" for name, value in (self.settings | settings).items()]
        env_file = self.folder / ".env"
        env_file.write_text("\n".join([*lines, self.more]), encoding="utf-8")
        env_file.chmod(0o600)
        now = self.now
        found = examine(env_file, manifest=self.manifest, timeout=self.timeout, now=lambda: now or machine_now())
        self.told += [as_text(found), as_json(found)]
        return found

    def fault(self, method: str, kind: FaultKind, seconds: float = 1.0) -> None:
        """Let every call of a method fail."""
        self.world.faults.add(method, kind, times=99, seconds=seconds)


def fill(database: Database, workspace: str) -> None:
    """A team, its calendar set by hand so that no year is missing, and a customer's contact."""
    with database.writing() as session:
        row = people.workspace_of(session, workspace, "", MARCH)
        rep = people.refresh(session, row.id or 0, Profile("U0LINYUE", "林悦"), MARCH)
        people.refresh(session, row.id or 0, Profile("U0SHENLAN", "沈岚"), MARCH)
        sheet = TeamSheet(
            "一组",
            channel="C0SALES1",
            help_channel="C0HELP",
            members={Role.REP: ["U0LINYUE"], Role.MANAGER: ["U0SHENLAN"]},
        )
        team = rosters.create(session, row.id or 0, sheet, MARCH)
        customers.keep(session, row.id or 0, rep.key, "张三", (ContactKind.PHONE, PHONE), MARCH)
        for year in (machine_now().year, machine_now().year + 1):
            day = datetime(year, 5, 9, tzinfo=UTC).date()
            session.add(DayOverride(workspace_id=row.id or 0, team_id=team.key, day=day, works=True))


def of(found: Sequence[Finding], name: str) -> list[Finding]:
    return [one for one in found if one.name == name]


def only(found: Sequence[Finding], name: str, status: Status) -> Finding:
    """The only finding of a name, which is as it should be."""
    [one] = of(found, name)
    assert one.status is status, one
    return one


def failures(found: Sequence[Finding]) -> set[str]:
    return {one.name for one in found if one.status is Status.FAILURE}
