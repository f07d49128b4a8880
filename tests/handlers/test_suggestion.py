"""Whom to call next, in chat."""

from datetime import date
from typing import Any

import pytest

from handlers import playbook as playbook_handler
from handlers import suggestion as handler
from models import playbook
from models.errors import Refusal
from tests.models.talking import talk
from tests.scene import Scene, T


@pytest.fixture
def busy(scene: Scene) -> Scene:
    """A rep with two open customers, and cards on the shelf."""
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
    talk(scene, "张三", 2, stage="interested", concern="results", follow_up=1)
    talk(scene, "李四爸爸", 3, stage="interested", concern="price")
    return scene


def value(shown: Any) -> str:
    """What the buttons under a suggestion carry."""
    return f"{shown['consultation']}:{shown['card']['card'] if shown['card'] else ''}"


def test_the_best_customer_is_named_with_a_card_for_their_concern(busy: Scene) -> None:
    shown = busy.do(handler.show).data["suggestion"]
    assert (shown["customer"], shown["concern"], shown["interested"]) == ("张三", "results", True)
    assert (shown["today"], shown["on"], shown["due_on"]) == ("2026-11-24", "2026-11-25", "2026-11-25")
    assert shown["card"]["title"]


def test_without_open_customers_nothing_is_suggested(scene: Scene) -> None:
    assert scene.do(handler.show).data == {"suggestion": None}


def test_done_offers_the_card_that_was_used_and_the_next_customer(busy: Scene) -> None:
    shown = busy.do(handler.show).data["suggestion"]
    reply = busy.do(handler.done, value=value(shown))
    assert reply.keep_card
    assert (reply.data["answer"], reply.data["card"]) == ("done", shown["card"]["card"])
    assert reply.data["suggestion"]["customer"] == "李四爸爸"
    used = busy.do(playbook_handler.use, value=f"{reply.data['card']}:{reply.data['consultation']}")
    assert (used.message, used.data["customer"]) == ("playbook/used", "张三")


def test_pressing_twice_says_the_same(busy: Scene) -> None:
    pressed = value(busy.do(handler.show).data["suggestion"])
    assert busy.do(handler.later, value=pressed) == busy.do(handler.later, value=pressed)


def test_later_names_the_day_and_not_interested_is_remembered(busy: Scene) -> None:
    first = busy.do(handler.show).data["suggestion"]
    assert busy.do(handler.later, value=value(first)).data["again_on"] == "2026-11-27"
    second = busy.do(handler.show).data["suggestion"]
    assert busy.do(handler.not_interested, value=value(second)).data["suggestion"] is None
    busy.now = T(days=3)
    assert busy.do(handler.show).data["suggestion"]["customer"] == "张三"


def test_after_a_new_talk_an_old_button_changes_nothing(busy: Scene) -> None:
    pressed = value(busy.do(handler.show).data["suggestion"])
    talk(busy, "张三", 0, stage="interested", follow_up=1)
    reply = busy.do(handler.not_interested, value=pressed)
    assert reply.data["answer"] == "talked_since"
    assert reply.data["suggestion"]["customer"] == "张三"


@pytest.mark.parametrize("press", [handler.done, handler.later, handler.not_interested])
@pytest.mark.parametrize("forged", ["", ":", "nonsense:card", "x" * 900])
def test_forged_and_foreign_buttons_are_refused(busy: Scene, press: Any, forged: str) -> None:
    with pytest.raises(Refusal, match="not_yours"):
        busy.do(press, value=forged)
    shown = busy.do(handler.show).data["suggestion"]
    with pytest.raises(Refusal, match="not_yours"):
        busy.do(press, "UREP2", value=value(shown))


def test_on_a_friday_the_next_working_day_is_monday(scene: Scene) -> None:
    with scene.session() as session:
        team = scene.team(session)
        assert handler.next_working_days(session, team, date(2026, 11, 27))(None) == date(2026, 11, 30)
        assert handler.next_working_days(session, team, date(2026, 9, 30))(None) == date(2026, 10, 8)
