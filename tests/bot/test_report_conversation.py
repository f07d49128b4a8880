"""`/report` in the real transport: the answer at once, the report and its files in the direct messages."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import openpyxl
import pytest
import yaml

from bot.arrivals import MENTIONING, from_command
from tests.conftest import KEY
from tests.house import MANAGER, REP, REP_EN, House, house, manifest, words

pytestmark = pytest.mark.transport

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,用了分层教学案例,周六来试听"


@pytest.fixture
def home(database_url: str) -> Iterator[House]:
    """A house on a Tuesday morning, where one conversation was held."""
    with house(database_url, KEY) as made:
        made.client.press(REP, "log.save", message=made.command(REP, "/log", GOOD))
        made.last_dm(REP, "已完成 1 个有效咨询")
        yield made


def kinds(message: dict[str, Any]) -> list[str]:
    """The types of a message's blocks."""
    return [block["type"] for block in message["blocks"]]


@pytest.mark.both
def test_the_report_comes_with_its_chart_and_table(home: House) -> None:
    assert "马上发到你的私信" in words(home.command(MANAGER, "/report", "week"))
    report = home.last_dm(MANAGER, "销售一组")
    assert {"data_visualization", "table", "actions"} <= set(kinds(report))
    assert "1/25 · 上期 0" in words(report) or "1/" in words(report)
    assert "100% (1/1)" in words(report)


def test_a_button_turns_the_same_message_to_the_month_and_to_a_rep_by_mention(home: House) -> None:
    home.command(MANAGER, "/report")
    report = home.last_dm(MANAGER, "今天 · ")
    home.client.press(MANAGER, "report.show#3", message=report)
    turned = home.last_dm(MANAGER, "本月 · ")
    assert turned["ts"] == report["ts"]
    name = next(user for user in home.world.users() if user.id == REP).shown_name
    home.command(MANAGER, "/report", f"@{name} 本周")
    assert "留下记录" in words(home.last_dm(MANAGER, f"{name}，本周"))


def test_a_rep_gets_their_own_in_their_language(home: House) -> None:
    home.command(REP_EN, "/report", "week")
    assert "Your figures, this week" in words(home.last_dm(REP_EN, "Your figures"))
    assert "主管用的" in words(home.command(REP, "/report", "销售一组"))


@pytest.mark.both
def test_the_files_arrive_and_can_be_opened(home: House) -> None:
    assert "文件马上" in words(home.command(MANAGER, "/report", "本周文件"))

    def files() -> list[dict[str, Any]]:
        return [file for message in home.client.dm(MANAGER) for file in message.get("files", [])]

    home.client.wait_for(lambda: len(files()) == 3)
    found = {Path(file["name"]).suffix: file for file in files()}
    answer = httpx.get(found[".xlsx"]["url_private_download"], headers={"Authorization": "Bearer xoxb-practice"})
    assert openpyxl.load_workbook(io.BytesIO(answer.content)).sheetnames == ["销售", "咨询明细"]
    assert {file["name"].split("_")[0] for file in files()} == {"销售一组"}


def test_whom_a_command_mentions_is_known_where_the_manifest_asks_for_it() -> None:
    commands = yaml.safe_load(yaml.safe_dump(manifest()))["features"]["slash_commands"]
    assert {one["command"] for one in commands if one["should_escape"]} == MENTIONING
    typed = {"command": "/report", "text": "<@U123|name> week &amp; <#C1|general>", "user_id": "U1", "team_id": "T1"}
    assert from_command(typed).text == "<@U123> week & general"
    assert from_command({**typed, "command": "/log"}).text == "name week & general"
