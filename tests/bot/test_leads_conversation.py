"""A manager imports a file in chat, over the real transport: sent, shown, stored; and what can go wrong on the way."""

import threading
from collections.abc import Iterator
from typing import Any

import pytest
from sqlmodel import select

from bot.lead_uploads import LeadUploads
from bot.time import machine_now
from models import lead_uploads, leads_pool
from models.lead_uploads import LeadUpload, UploadState
from models.leads import Lead, LeadState
from models.people import Person
from tests.conftest import KEY
from tests.house import MANAGER, REP, House, house, words

pytestmark = pytest.mark.transport

ROWS = "姓名,电话,来源,顾虑,意向\n张三,13800008000,抖音,学费,高\n李四,无,,,\n王五,13800008001,,,\n"


@pytest.fixture
def home(database_url: str) -> Iterator[House]:
    """A house on a Tuesday morning."""
    with house(database_url, KEY) as made:
        yield made


def stored(home: House) -> list[Lead]:
    """Every lead."""
    with home.bot.database.reading() as session:
        return list(session.exec(select(Lead)))


def uploads(home: House) -> list[LeadUpload]:
    """Every upload."""
    with home.bot.database.reading() as session:
        return list(session.exec(select(LeadUpload)))


def send(home: House, content: bytes, name: str = "leads.csv", owner: str = MANAGER) -> Any:
    """Open the form and send a file with it."""
    home.client.press(MANAGER, "leads.import", message=home.command(MANAGER, "/jiayou", "leads"))
    home.form_of(MANAGER)
    file, ticket = home.world.files.announce(owner, name, len(content))
    home.world.files.receive(ticket, content)
    return home.client.submit(MANAGER, {"file": [home.world.files.as_slack(file.id)]})


@pytest.mark.both
def test_a_file_is_shown_before_it_is_stored_and_stored_when_the_manager_says_so(home: House) -> None:
    assert send(home, ROWS.encode("gb18030")).ok
    preview = home.last_dm(MANAGER, "导入预览")
    assert "第 3 行" in words(preview)
    assert "联系方式不是电话" in words(preview)
    assert stored(home) == []
    files = home.client.wait_for(lambda: [f for m in home.client.dm(MANAGER) for f in m.get("files", [])])
    assert files[0]["name"] == "无法导入的行.csv"
    content = home.world.files.data(files[0]["id"])
    assert content is not None
    assert content.decode("utf-8-sig").splitlines()[1].startswith("3,联系方式不是电话")
    home.client.press(MANAGER, "leads.run", message=preview)
    assert "2 条新线索" in words(home.last_dm(MANAGER, "已进入线索库"))
    assert sorted(lead.name for lead in stored(home)) == ["张三", "王五"]
    assert [(one.state, one.sealed) for one in uploads(home)] == [(UploadState.DONE, None)]


def test_a_file_that_is_called_off_leaves_nothing(home: House) -> None:
    send(home, ROWS.encode())
    home.client.press(MANAGER, "leads.cancel", message=home.last_dm(MANAGER, "导入预览"))
    home.last_dm(MANAGER, "没有导入任何内容")
    assert stored(home) == []
    assert [(one.state, one.sealed) for one in uploads(home)] == [(UploadState.CANCELLED, None)]


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"PK\x03\x04 a workbook", "这是一个工作簿"),
        ("来源,意向\n抖音,高\n".encode(), "缺少这些表头"),
        (b"", "没有线索"),
    ],
)
def test_a_file_that_cannot_be_taken_is_answered_with_the_reason(home: House, content: bytes, says: str) -> None:
    send(home, content)
    home.last_dm(MANAGER, says)
    assert [one.state for one in uploads(home)] == [UploadState.FAILED]


def test_anothers_file_is_not_fetched(home: House) -> None:
    send(home, ROWS.encode(), owner=REP)
    home.last_dm(MANAGER, "没能取到你的文件")
    assert stored(home) == []


@pytest.mark.both
def test_an_upload_left_undone_by_a_crash_is_gone_on_with_by_one(home: House) -> None:
    send(home, ROWS.encode())
    home.last_dm(MANAGER, "导入预览")
    database, clock = home.bot.database, home.bot.clock
    with database.writing() as session:
        (upload,) = session.exec(select(LeadUpload)).all()
        upload.state, upload.lease_until = UploadState.CONFIRMED, machine_now() + lead_uploads.LEASE
    others = [LeadUploads(database, home.bot.client, clock, lambda: None) for _ in range(3)]
    assert [other.do_next() for other in others] == [False] * 3
    with database.writing() as session:
        session.get_one(LeadUpload, upload.key).lease_until = None
    threads = [threading.Thread(target=other.do_next) for other in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    home.client.wait_for(lambda: [one.state for one in uploads(home)] == [UploadState.DONE])
    assert len(stored(home)) == 2
    assert len([row for row in home.outbox() if row.message == "leads/imported"]) == 1


def test_a_rep_takes_an_offered_lead_and_only_they_see_the_number(home: House) -> None:
    send(home, ROWS.encode())
    home.client.press(MANAGER, "leads.run", message=home.last_dm(MANAGER, "导入预览"))
    home.client.press(MANAGER, "leads.assign", message=home.last_dm(MANAGER, "已进入线索库") and pool(home))
    home.form_of(MANAGER)
    lead = next(one for one in stored(home) if one.name == "张三")
    assert home.client.submit(MANAGER, {"person": REP, "leads": [lead.uid]}).ok
    offer = home.last_dm(REP, "分给你一条线索")
    assert "138****8000" in words(offer)
    home.client.press(REP, "leads.accept", message=offer)
    assert "13800008000" in words(home.last_dm(REP, "交给你了"))
    assert "13800008000" not in str(home.client.dm(MANAGER))
    assert "13800008000" not in str([row.model_dump() for row in home.outbox()])
    with home.bot.database.writing() as session:
        rep = session.exec(select(Person).where(Person.external_id == REP)).one()
        assert leads_pool.own_lead(session, rep.key, lead.uid).state is LeadState.ACCEPTED


def pool(home: House) -> dict[str, Any]:
    """The manager's view of the pool."""
    shown = home.command(MANAGER, "/jiayou", "leads")
    assert "销售一组的线索" in words(shown)
    return shown
