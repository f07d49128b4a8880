"""A mentor and a new rep in the real transport: who is told what, from the first day to the end of a probation."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.conftest import KEY
from tests.house import MANAGER, MENTOR, REP, STRANGER, House, house, words


@pytest.fixture
def home(database_url: str) -> Iterator[House]:
    """A house on a Tuesday morning."""
    with house(database_url, KEY) as made:
        yield made


def save_team(home: House, mentors: list[str]) -> None:
    """A manager saves the team with these mentors, and one rep."""
    home.client.press(MANAGER, "team.edit", message=home.command(MANAGER, "/jiayou", "team"))
    home.form_of(MANAGER)
    sent = home.client.submit(MANAGER, {"reps": [REP], "mentors": mentors})
    assert sent.ok, sent
    assert not sent.errors
    home.client.wait_for(lambda: not home.client.view(MANAGER))


def home_with(home: House, user: str, contains: str) -> None:
    """A person opens App Home and waits until something stands there."""
    home.client.open_home(user)
    home.client.wait_for(lambda: contains in words(home.client.home(user)))


def mentors_page(home: House) -> dict[str, Any]:
    """The manager's overview of the pairs."""
    return home.command(MANAGER, "/jiayou", "导师")


def test_from_the_first_hello_to_a_passed_probation(home: House) -> None:
    save_team(home, [MENTOR])
    home.last_dm(REP, "是你的导师")
    home.last_dm(MENTOR, "你来带 1 位销售")

    home_with(home, REP, "今天一起做 1 个咨询")
    home.client.press(REP, "mentoring.record")
    home_with(home, REP, "等对方确认")
    asked = home.last_dm(MENTOR, "是这样吗")
    home.client.press(MENTOR, "mentoring.deny", message=asked)
    home.last_dm(REP, "的印象不太一样")
    home.last_dm(MENTOR, "我只告诉对方")

    home_with(home, MENTOR, "你在带")
    home.client.press(MENTOR, "mentoring.record")
    home.client.press(REP, "mentoring.confirm", message=home.last_dm(REP, "是这样吗"))
    home.last_dm(REP, "已确认")
    home_with(home, MENTOR, "✅ 今天一起做 1 个咨询")

    save_team(home, [STRANGER])
    home.last_dm(REP, "带你，接替")
    home.last_dm(MENTOR, "谢谢你这段时间的带教")

    home.client.press(MANAGER, "team.pick", message=mentors_page(home))
    home.form_of(MANAGER)
    assert home.client.submit(MANAGER, {"person": REP}).ok
    assert home.client.submit(MANAGER, {"hired_on": "2026-11-02", "probation_ends_on": "2026-11-30"}).ok
    home.client.wait_for(lambda: "试用期" in words(mentors_page(home)))
    home.client.press(MANAGER, "mentors.probation", message=mentors_page(home))
    rep = rep_option(home.form_of(MANAGER))
    refused = home.client.submit(MANAGER, {"rep": rep, "result": "extended"})
    assert refused.errors.keys() == {"until"}
    assert home.client.submit(MANAGER, {"rep": rep, "result": "passed"}).ok
    home.last_dm(REP, "恭喜你通过试用期")
    home_with(home, REP, "试用期：已通过")


def rep_option(form: dict[str, Any]) -> str:
    """The value of the first rep to pick from."""
    fields = [block["element"] for block in form["blocks"] if block["type"] == "input"]
    return str(next(one for one in fields if one["action_id"].startswith("rep"))["options"][0]["value"])
