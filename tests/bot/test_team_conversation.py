"""Teams and App Home in the real transport: what people press and fill in, and what they see then."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import KEY
from tests.house import MANAGER, MENTOR, REP, REP_EN, STRANGER, House, house, words

pytestmark = pytest.mark.transport

GOOD = "跟张三妈妈聊了15分钟,留了电话13800008000,担心数学成绩,用了分层教学案例,周六来试听"
SECOND = {"name": "浦东校区", "reps": [STRANGER], "managers": [MANAGER], "time_zone": "上海"}


@pytest.fixture
def home(database_url: str) -> Iterator[House]:
    """A house on a Tuesday morning."""
    with house(database_url, KEY) as made:
        yield made


def home_of(house: House, user: str, contains: str) -> dict[str, Any]:
    """A person's App Home, waited for; with some words in it."""
    house.client.open_home(user)

    def look() -> dict[str, Any] | None:
        shown = house.client.home(user)
        return shown if shown and contains in words(shown) else None

    found = house.client.wait_for(look, patience=20)
    assert found is not None
    return found


@pytest.mark.both
def test_a_second_team_works_after_one_form(home: House) -> None:
    teams = home.command(MANAGER, "/jiayou", "team")
    assert "销售一组" in words(teams)
    home.client.press(MANAGER, "team.new", message=teams)
    home.form_of(MANAGER)
    wrong = home.client.submit(MANAGER, {**SECOND, "time_zone": "Mars/Olympus", "reps": [STRANGER, REP]})
    assert wrong.errors.keys() == {"time_zone", "reps"}
    assert "销售一组" in wrong.errors["reps"]
    sent = home.client.submit(MANAGER, SECOND)
    assert sent.ok, sent
    assert not sent.errors
    home.last_dm(STRANGER, "Welcome to 浦东校区")
    card = home.command(STRANGER, "/log", "Mrs Tan, 20 min, left her number 07700 900456")
    home.client.press(STRANGER, "log.save", message=card)
    home.last_dm(STRANGER, "1 valid consultation done, 4 to go")


def test_the_overview_takes_the_place_of_the_one_whose_button_was_pressed(home: House) -> None:
    teams = home.command(MANAGER, "/jiayou", "团队")
    home.client.press(MANAGER, "team.numbers", message=teams)
    home.form_of(MANAGER)
    home.client.submit(MANAGER, {"daily_valid": "3"})

    def look() -> bool:
        shown = home.client.messages(teams["channel"], MANAGER)
        return any("每天有效咨询 3" in words(message) for message in shown)

    home.client.wait_for(look)


def test_one_rep_is_picked_and_the_next_form_is_about_them(home: House) -> None:
    teams = home.command(MANAGER, "/jiayou", "team")
    home.client.press(MANAGER, "team.pick", message=teams)
    home.form_of(MANAGER)
    assert home.client.submit(MANAGER, {"person": MENTOR}).errors.keys() == {"person"}
    home.client.submit(MANAGER, {"person": REP_EN})
    form = home.client.wait_for(lambda: "Grace" in words(home.client.view(MANAGER)) and home.client.view(MANAGER))
    assert form
    assert not home.client.submit(MANAGER, {"daily_valid": "2"}).errors
    assert "0 valid consultations done, 2 to go" in words(home.command(REP_EN, "/progress"))


def test_a_channel_that_the_bot_is_not_in_is_told_and_mended(home: House) -> None:
    teams = home.command(MANAGER, "/jiayou", "team")
    home.client.press(MANAGER, "team.new", message=teams)
    home.form_of(MANAGER)
    home.client.submit(MANAGER, {**SECOND, "channel": "C0GENERAL"})
    shown = home_of(home, MANAGER, "再打个招呼")
    assert "/invite @jiayou" in words(shown)
    home.client.invite(MANAGER, "C0GENERAL", home.world.bot.id)
    home.client.press(MANAGER, "team.hello")

    def greeted() -> bool:
        return any("浦东校区" in words(message) for message in home.client.messages("C0GENERAL", MANAGER))

    home.client.wait_for(greeted)
    home.client.wait_for(lambda: "再打个招呼" not in words(home.client.home(MANAGER)), patience=20)


@pytest.mark.parametrize(
    ("user", "said", "done"),
    [(REP, GOOD, "已完成 1 个有效咨询"), (REP_EN, "Mrs Tan, 20 min, left 07700 900456", "1 valid consultation done")],
)
@pytest.mark.both
def test_a_draft_is_saved_edited_undone_and_brought_back_from_app_home(
    home: House, user: str, said: str, done: str
) -> None:
    home_of(home, user, "")
    home.command(user, "/log", said)
    home.client.wait_for(lambda: "log.save" in str(home.client.home(user)))
    home.client.press(user, "log.save")
    home_of(home, user, done)
    home.last_dm(user, done)
    home.client.press(user, "consultation.edit")
    home.form_of(user)
    home.client.submit(user, {"minutes": "5"})
    home.client.wait_for(lambda: done not in words(home.client.home(user)))
    home.client.press(user, "consultation.edit")
    home.form_of(user)
    home.client.submit(user, {"minutes": "30"})
    home_of(home, user, done)
    home.client.press(user, "consultation.undo")
    home.client.wait_for(lambda: "consultation.redo" in str(home.client.home(user)))
    assert done not in words(home.command(user, "/progress"))
    home.client.press(user, "consultation.redo")
    home_of(home, user, done)
    assert done in words(home.command(user, "/progress"))


def test_what_counts_is_explained_in_a_dialog(home: House) -> None:
    home_of(home, REP_EN, "What counts?")
    home.client.press(REP_EN, "targets.explain")
    assert "10 min or more" in words(home.form_of(REP_EN))


def test_a_stranger_is_told_whom_to_ask_and_then_finds_their_home(home: House) -> None:
    shown = home_of(home, STRANGER, "You are in no team yet")
    assert MANAGER in str(shown)
    home.client.press(MANAGER, "team.edit", message=home.command(MANAGER, "/jiayou", "team"))
    home.form_of(MANAGER)
    home.client.submit(MANAGER, {"reps": [REP, REP_EN, STRANGER]})
    home.client.wait_for(lambda: "0 valid consultations done" in words(home.client.home(STRANGER)))


def test_a_managers_home_follows_the_team(home: House) -> None:
    home_of(home, MANAGER, "销售一组")
    card = home.command(REP, "/log", GOOD)
    home.client.press(REP, "log.save", message=card)
    home.client.wait_for(lambda: "1/5" in words(home.client.home(MANAGER)), patience=20)


def test_who_leaves_the_workspace_leaves_the_managers_home(home: House) -> None:
    home_of(home, MANAGER, "林悦")
    home.client.change_user(REP, deleted=True)
    home.client.wait_for(lambda: "林悦" not in words(home.client.home(MANAGER)))


def test_the_language_follows_the_persons_own_setting(home: House) -> None:
    home_of(home, MENTOR, "导师")
    assert "团队里的销售" in words(home.client.home(MENTOR))


def test_who_sets_up_nothing_is_told_so(home: House) -> None:
    assert "主管" in words(home.command(REP, "/jiayou", "team"))
    assert "/jiayou team" not in words(home.command(REP, "/jiayou"))
    assert "/jiayou team" in words(home.command(MANAGER, "/jiayou"))
