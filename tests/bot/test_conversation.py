"""Conversations in the real transport: what people type and press, and what they see."""

from collections.abc import Iterator

import pytest

from tests.conftest import KEY
from tests.house import MANAGER, REP, REP_EN, STRANGER, House, house, words

pytestmark = pytest.mark.transport

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,用了分层教学案例,周六来试听"


@pytest.fixture
def home(database_url: str) -> Iterator[House]:
    """A house on a Tuesday morning."""
    with house(database_url, KEY) as made:
        yield made


@pytest.mark.both
def test_words_after_log_are_shown_and_saved_with_a_receipt(home: House) -> None:
    card = home.command(REP, "/log", GOOD)
    assert "张三妈妈" in words(card)
    assert "138****8000" in words(card)
    assert "13800008000" not in str(card)
    pressed = home.client.press(REP, "log.save", message=card)
    assert pressed.ok
    receipt = home.last_dm(REP, "已完成 1 个有效咨询")
    assert "还需 4 个" in words(receipt)
    assert [one.customer_name for one in home.consultations()] == ["张三妈妈"]


def test_the_receipt_takes_the_place_of_the_card(home: House) -> None:
    card = home.command(REP, "/log", GOOD)
    home.client.press(REP, "log.save", message=card)
    home.last_dm(REP, "已完成 1 个有效咨询")
    assert not [m for m in home.client.dm(REP) if "log.save" in str(m.get("blocks"))]


def test_a_direct_message_becomes_a_card_that_stays(home: House) -> None:
    channel = home.client.dm_channel(REP)
    home.client.say(REP, channel, GOOD)
    card = home.last_dm(REP, "张三妈妈")
    home.client.press(REP, "log.save", message=card)
    receipt = home.last_dm(REP, "已完成 1 个有效咨询")
    assert receipt["ts"] == card["ts"]


@pytest.mark.both
def test_log_alone_opens_the_form_and_the_receipt_comes_to_the_direct_messages(home: House) -> None:
    home.client.command(REP_EN, "/log")
    home.form_of(REP_EN)
    sent = home.client.submit(
        REP_EN, {"customer": "Mrs Tan", "minutes": "25", "contact": "07700 900456", "text": "asked about fees"}
    )
    assert sent.ok, sent
    assert "1 valid consultation done, 4 to go" in words(home.last_dm(REP_EN))


def test_a_wrong_field_is_told_in_the_form_and_then_saved(home: House) -> None:
    home.client.command(REP, "/log")
    home.form_of(REP)
    wrong = home.client.submit(REP, {"customer": "王女士", "minutes": "20", "contact": "call me maybe"})
    assert "contact" in wrong.errors
    right = home.client.submit(REP, {"customer": "王女士", "minutes": "20", "contact": "wx_12345"})
    assert right.ok
    assert not right.errors
    home.last_dm(REP, "已完成 1 个有效咨询")
    assert len(home.consultations()) == 1


def test_edit_on_a_card_opens_the_form_filled_and_the_receipt_replaces_the_card(home: House) -> None:
    home.client.say(REP, home.client.dm_channel(REP), GOOD)
    card = home.last_dm(REP, "张三妈妈")
    home.client.press(REP, "log.edit", message=card)
    form = home.form_of(REP)
    assert "张三妈妈" in str(form)
    home.client.submit(REP, {"minutes": "45"})
    receipt = home.last_dm(REP, "已完成 1 个有效咨询")
    assert receipt["ts"] == card["ts"]
    assert home.consultations()[0].minutes == 45


def test_progress_shows_the_same_bar_in_the_readers_language(home: House) -> None:
    card = home.command(REP_EN, "/log", "Mrs Tan, 20 min, asked about fees, left her number 07700 900456")
    home.client.press(REP_EN, "log.save", message=card)
    home.last_dm(REP_EN, "1 valid consultation done, 4 to go")
    assert "1 valid consultation done, 4 to go" in words(home.command(REP_EN, "/progress"))
    assert "已完成 0 个有效咨询，还需 5 个" in words(home.command(REP, "/progress"))


def test_who_sells_in_no_team_is_told_whom_to_ask(home: House) -> None:
    assert home.command(STRANGER, "/log", GOOD)
    assert home.consultations(STRANGER) == []
    assert home.command(MANAGER, "/progress")


def test_an_undo_takes_the_conversation_back(home: House) -> None:
    home.client.say(REP, home.client.dm_channel(REP), GOOD)
    card = home.last_dm(REP, "张三妈妈")
    home.client.press(REP, "log.save", message=card)
    receipt = home.last_dm(REP, "已完成 1 个有效咨询")
    home.client.press(REP, "consultation.undo", message=receipt)
    home.client.wait_for(lambda: home.consultations()[0].undone_at)
    assert "已完成 0 个有效咨询" in words(home.command(REP, "/progress"))


@pytest.mark.both
def test_a_message_delivered_twice_is_one_card(home: House) -> None:
    home.client.say(REP, home.client.dm_channel(REP), GOOD)
    home.last_dm(REP, "张三妈妈")
    home.client.wait_for_delivery()
    cards = [m for m in home.client.dm(REP) if "log.save" in str(m.get("blocks"))]
    assert len(cards) == 1


def test_app_home_follows_a_saved_conversation(home: House) -> None:
    home.client.open_home(REP)
    home.client.wait_for(lambda: "已完成 0 个有效咨询" in words(home.client.home(REP)))
    card = home.command(REP, "/log", GOOD)
    home.client.press(REP, "log.save", message=card)
    home.client.wait_for(lambda: "已完成 1 个有效咨询" in words(home.client.home(REP)))


def test_the_menu_lists_what_the_person_may_do(home: House) -> None:
    assert "/log" in words(home.command(REP, "/jiayou"))
    assert "/log" not in words(home.command(STRANGER, "/jiayou"))
    assert home.command(REP, "/jiayou", "fly to the moon")
