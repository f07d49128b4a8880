"""The playbook and the suggestion in the real transport: what people type and press, and what they see."""

from collections.abc import Iterator

import pytest

from models import playbook
from models.people import workspace_of
from tests.conftest import KEY
from tests.house import MENTOR, REP, REP_EN, House, house, words

pytestmark = pytest.mark.transport

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,用了分层教学案例,周六来试听"


@pytest.fixture
def home(database_url: str) -> Iterator[House]:
    """A house on a Tuesday morning, with cards on the shelf."""
    with house(database_url, KEY) as made:
        with made.bot.database.writing() as session:
            now = made.bot.clock.now()
            workspace = workspace_of(session, made.world.team_id, "", now)
            playbook.ship(session, workspace.id or 0, now)
        yield made


@pytest.mark.both
def test_a_rep_looks_for_a_card_walks_on_and_says_with_whom_it_was_used(home: House) -> None:
    card = home.command(REP, "/log", GOOD)
    home.client.press(REP, "log.save", message=card)
    home.last_dm(REP, "已完成 1 个有效咨询")
    first = home.command(REP, "/jiayou", "playbook 成绩")
    assert "第 1 张" in words(first)
    home.client.press(REP, "playbook.next", message=first)
    second = home.last_dm(REP, "第 2 张")
    home.client.press(REP, "playbook.use", message=second)
    home.form_of(REP)
    [told] = home.consultations()
    sent = home.client.submit(REP, {"consultation": told.uid})
    assert sent.ok, sent
    assert "张三妈妈" in words(home.last_dm(REP, "记下了"))


def test_the_overview_leads_to_a_concern_in_the_readers_language(home: House) -> None:
    overview = home.command(REP_EN, "/jiayou", "playbook")
    assert "Playbook" in words(overview)
    home.client.press(REP_EN, "playbook.concern", "price", message=overview)
    assert "Price" in words(home.last_dm(REP_EN, "1 of 7"))


def test_a_mentor_adds_a_card_that_a_rep_finds(home: House) -> None:
    overview = home.command(MENTOR, "/jiayou", "playbook")
    home.client.press(MENTOR, "playbook.add", message=overview)
    home.form_of(MENTOR)
    filled = {
        "concern": "price",
        "title": "口算本",
        "line": "您放心，保证提20分。",
        "language": "zh",
        "scope": "everyone",
    }
    wrong = home.client.submit(MENTOR, filled)
    assert "line" in wrong.errors
    right = home.client.submit(MENTOR, {**filled, "line": "您翻翻这本口算本，看哪天空着？"})
    assert right.ok
    assert not right.errors
    home.last_dm(MENTOR, "已经放进话术库")
    assert "您翻翻这本口算本" in words(home.command(REP, "/jiayou", "playbook 口算本"))


def test_nothing_that_was_typed_gets_lost_when_no_card_fits(home: House) -> None:
    assert "量子纠缠" in words(home.command(REP, "/jiayou", "playbook 量子纠缠"))
