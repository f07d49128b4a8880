"""The playbook in chat: finding, using and looking after cards."""

from typing import Any

import pytest

from bot import app
from handlers import playbook as handler
from handlers.reply import Open
from models import playbook
from models.errors import Refusal
from models.playbook_edits import EVERYONE
from models.vocabulary import Concern
from tests.models.talking import talk
from tests.scene import Scene

CARD = {"concern": "price", "language": "zh", "title": "算一笔账", "line": "您看看这张明细，哪一项用不上？"}


@pytest.fixture
def shop(scene: Scene) -> Scene:
    """A scene with the program's cards on the shelf."""
    with scene.session() as session:
        playbook.ship(session, scene.workspace_id, scene.now)
    return scene


def card(scene: Scene, words: str = "学费", user: str = "UREP") -> Any:
    """The card that comes first for some words."""
    reply = scene.do(handler.playbook_word, user, text=words)
    assert reply.message == "playbook/card"
    return reply.data


def test_alone_it_shows_the_shelf_by_concern(shop: Scene) -> None:
    reply = shop.do(handler.playbook_word, text="  ")
    assert reply.message == "playbook/overview"
    assert [shelf["concern"] for shelf in reply.data["shelves"]] == [concern.value for concern in Concern]
    assert not reply.data["may_add"]


def test_next_walks_through_what_was_found_and_comes_back_to_the_first(shop: Scene) -> None:
    first = shown = card(shop)
    seen = [first["card"]]
    for _ in range(first["count"] - 1):
        shown = shop.do(handler.following, value=f"{shown['card']} 学费").data
        seen.append(shown["card"])
    assert len(set(seen)) == first["count"] == 7
    assert shown["position"] == 7
    assert shop.do(handler.following, value=f"{shown['card']} 学费").data["card"] == seen[0]


def test_the_same_question_gives_the_same_card_all_day(shop: Scene) -> None:
    assert {card(shop)["card"] for _ in range(4)} == {card(shop, "价格")["card"]}


def test_words_that_fit_nothing_are_said_so_with_a_way_on(shop: Scene) -> None:
    reply = shop.do(handler.playbook_word, text="量子纠缠")
    assert reply.message == "playbook/nothing"
    assert reply.data["word"] == "量子纠缠"


def test_using_a_card_asks_with_whom_and_counts_it_once(shop: Scene) -> None:
    told = talk(shop, "张三妈妈", 1, concern="price")
    talk(shop, "李四爸爸", 2)
    found = card(shop)
    opened = shop.do(handler.use, value=found["card"])
    assert isinstance(opened, Open)
    assert [one["customer"] for one in opened.data["customers"]] == ["张三妈妈", "李四爸爸"]
    used = shop.do(handler.use_submit, meta=opened.meta, fields={"consultation": told.uid})
    assert (used.message, used.data["customer"], used.data["is_new"]) == ("playbook/used", "张三妈妈", True)
    assert card(shop)["card"] == found["card"]
    assert shop.do(handler.show, value=found["card"]).data["tried"] == 1
    again = shop.do(handler.use, value=f"{found['card']}:{told.uid}")
    assert again.keep_card
    assert not again.data["is_new"]
    undone = shop.do(handler.unuse, value=f"{found['card']}:{told.uid}")
    assert undone.data["tried"] == 0


def test_without_a_customer_one_is_asked_to_log_first(shop: Scene) -> None:
    with pytest.raises(Refusal, match="card_needs_customer"):
        shop.do(handler.use, value=card(shop)["card"])


def test_nobody_uses_a_card_with_a_colleagues_customer(shop: Scene) -> None:
    told = talk(shop, "张三妈妈", 1)
    with pytest.raises(Refusal, match="not_yours"):
        shop.do(handler.use, "UREP2", value=f"{card(shop)['card']}:{told.uid}")


@pytest.mark.parametrize("value", ["", "nonsense", ":", "a:b", "x" * 500])
def test_forged_buttons_are_refused(shop: Scene, value: str) -> None:
    for press in (handler.show, handler.use, handler.unuse, handler.retire, handler.restore, handler.history):
        with pytest.raises(Refusal):
            shop.do(press, value=value)


def test_a_mentor_adds_edits_retires_and_brings_back(shop: Scene) -> None:
    opened = shop.do(handler.add_form, "UMENTOR", value="price")
    assert opened.data["concern"] == "price"
    assert [one["team"] for one in opened.data["teams"]] == ["销售一组"]
    team = opened.data["teams"][0]["value"]
    added = shop.do(handler.submit, "UMENTOR", fields={**CARD, "scope": team}).data
    assert (added["said"], added["author"], added["team"], added["version"]) == ("added", "周师傅", "销售一组", 1)
    form = shop.do(handler.edit_form, "UMANAGER", value=added["card"])
    assert form.data["scope"] == team
    edited = shop.do(
        handler.submit, "UMANAGER", fields={**CARD, "title": "账算清楚", "scope": EVERYONE}, meta=form.meta
    )
    assert (edited.data["said"], edited.data["version"], edited.data["team"]) == ("edited", 2, None)
    with pytest.raises(Refusal, match="edited_meanwhile"):
        shop.do(handler.submit, "UMENTOR", fields=CARD, meta=form.meta)
    assert shop.do(handler.retire, "UMENTOR", value=added["card"]).data["retired"]
    with pytest.raises(Refusal, match="card_retired"):
        shop.do(handler.show, "UREP", value=added["card"])
    assert [one["retired"] for one in shop.do(handler.own, "UMENTOR").data["cards"]] == [True]
    assert not shop.do(handler.restore, "UMANAGER", value=added["card"]).data["retired"]
    told = shop.do(handler.history, "UREP", value=added["card"]).data["changes"]
    assert [(one["kind"], one["name"]) for one in told] == [
        ("restored", "何经理"),
        ("retired", "周师傅"),
        ("edited", "何经理"),
    ]


@pytest.mark.parametrize("press", [handler.add_form, handler.edit_form, handler.retire, handler.restore])
def test_a_rep_looks_after_no_cards(shop: Scene, press: Any) -> None:
    uid = card(shop)["card"]
    with pytest.raises(Refusal, match="not_allowed"):
        shop.do(press, value=uid)
    with pytest.raises(Refusal, match="not_allowed"):
        shop.do(handler.submit, fields=CARD, meta={"card": uid, "version": "1"})


def test_a_mentor_who_does_not_sell_sees_no_use_button(shop: Scene) -> None:
    assert card(shop)["may_use"]
    assert not card(shop, user="UMENTOR")["may_use"]
    assert card(shop, user="UMENTOR")["may_change"]


def test_a_stranger_is_told_whom_to_ask(shop: Scene) -> None:
    with pytest.raises(Refusal, match="no_team"):
        shop.do(app.WORDS["playbook"], "USTRANGER", text="price")
