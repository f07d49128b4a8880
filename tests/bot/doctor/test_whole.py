"""The doctor as a whole: a good workspace, none at all, and that nothing is changed by looking."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from bot.database import Database
from bot.doctor import Status, as_text, examine, exit_code
from bot.migrate import migrate
from models.vault import Vault
from tests.bot.doctor.kit import ON_SQLITE, Practice, failures, only
from tests.conftest import KEY
from tests.house import ROOT


def test_all_is_well_in_a_good_workspace(practice: Practice) -> None:
    found = practice.examine()
    assert {one.status for one in found} <= {Status.OK, Status.UNKNOWN}, as_text(found)
    assert {one.name for one in found if one.status is Status.UNKNOWN} <= {"commands and events", "processes"}
    assert exit_code(found) == 0
    assert as_text(found).endswith("The bot can serve.")


@ON_SQLITE
def test_it_changes_nothing(practice: Practice, database: Database) -> None:
    database.dispose()
    before = snapshot(practice.folder)
    practice.examine()
    assert snapshot(practice.folder) == before


def snapshot(folder: Path) -> dict[str, str]:
    """Every file but `.env`, which the test itself writes."""
    return {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()
        for path in folder.iterdir()
        if path.is_file() and path.name != ".env"
    }


def test_without_any_settings_it_points_at_the_practice_workspace(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    found = examine(tmp_path / ".env")
    assert "needs no settings" in only(found, "settings", Status.OK).found
    assert exit_code(found) == 0
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_the_same_to_machines(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "doctor", "--json"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "SLACK_BOT_TOKEN": "xoxb-1"},
        capture_output=True,
        check=False,
    )
    told = json.loads(done.stdout)
    assert done.returncode == 1
    assert told["ok"] is False
    assert any("SLACK_APP_TOKEN" in check["found"] and check["do"] for check in told["checks"])
    assert done.stderr == b""


@ON_SQLITE
def test_a_fresh_database_that_nobody_uses_is_in_order(practice: Practice, tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'fresh.db'}"
    fresh = Database(url, Vault(KEY))
    migrate(fresh)
    fresh.dispose()
    found = practice.examine(DATABASE_URL=url)
    assert failures(found) == set()
    assert "no team yet" in only(found, "channels", Status.OK).found
