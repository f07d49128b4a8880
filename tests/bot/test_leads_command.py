"""`python -m bot leads import`: progress, figures, bad rows by line and reason, and what is refused."""

from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.__main__ import cli
from models.leads import in_pool
from tests.conftest import KEY
from tests.scene import Scene

TEAM = "销售一组"
ROWS = "姓名,电话,意向\n张三,13800008000,高\n李四,,\n张三妈妈,13800008000,\n王五,13800008001,超高\n"


@pytest.fixture
def run(scene: Scene, database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    """Types the command over some content."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("JIAYOU_KEY", KEY)

    def type_it(content: bytes, *options: str, team: str = TEAM) -> Result:
        (tmp_path / "leads.csv").write_bytes(content)
        return CliRunner().invoke(cli, ["leads", "import", "leads.csv", "--team", team, *options])

    return type_it


def pool(scene: Scene) -> list[str]:
    """The names in the team's pool."""
    with scene.session() as session:
        return [lead.name for lead in in_pool(session, scene.team(session), 100)]


def test_an_import_shows_its_progress_its_figures_and_each_bad_row(run: Any, scene: Scene) -> None:
    done = run(ROWS.encode("gb18030"))
    assert done.exit_code == 0, done.output
    assert "1 of 1 leads" in done.stderr
    assert "line 3: no contact (李四)" in done.stdout
    assert "line 5: the intent is none of high, medium, low (王五)" in done.stdout
    assert "New leads: 1" in done.stdout
    assert "Merged within the file: 1" in done.stdout
    assert "13800008000" not in done.output
    assert pool(scene) == ["张三"]
    assert "New leads: 0\n" in run(ROWS.encode()).stdout


def test_a_preview_stores_nothing(run: Any, scene: Scene) -> None:
    done = run(ROWS.encode(), "--preview")
    assert done.exit_code == 0
    assert "Nothing was stored" in done.stdout
    assert pool(scene) == []


@pytest.mark.parametrize(
    ("content", "says"),
    [
        ("来源,意向\n抖音,高\n", "lacks these headings: name (姓名), contact (电话/微信)"),
        ("", "holds no leads"),
        ("PK\x03\x04", "This is a workbook"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_with_a_sentence(run: Any, content: str, says: str) -> None:
    done = run(content.encode())
    assert done.exit_code == 1
    assert says in done.stderr


def test_a_team_that_is_not_there_is_answered_with_those_that_are(run: Any) -> None:
    done = run(ROWS.encode(), team="三组")
    assert done.exit_code == 1
    assert f"Teams: {TEAM}" in done.stderr


def test_a_file_that_is_not_there_is_said_so(run: Any) -> None:
    done = CliRunner().invoke(cli, ["leads", "import", "none.csv", "--team", TEAM])
    assert done.exit_code == 1
    assert "none.csv" in done.stderr
