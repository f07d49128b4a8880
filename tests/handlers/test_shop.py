"""The shop in chat: a wish from asking to handing over, the shelf, ideas, and twenty hands at the last voucher."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from sqlmodel import col, select

from handlers import home, points, shop, shop_keeping
from models import ledger, people, rewards, rosters
from models.errors import Invalid, Refusal
from models.ledger import PointsEntry, Source
from models.outbox import Outbox
from models.people import Profile
from models.rewards import Redemption, Reward
from models.rosters import TeamSheet
from models.teams import Role
from tests.scene import Scene

COFFEE = {"title": "咖啡券", "price": "80", "stock": "2"}


def give(scene: Scene, amount: int = 100, user: str = "UREP") -> None:
    """Points, by a correction."""
    fields = {"person": user, "amount": str(amount), "reason": "开门红"}
    scene.do(points.submit_correct, "UMANAGER", fields=fields, meta={"team": str(scene.team_id)})


def put(scene: Scene, **label: str) -> Any:
    """Something on the shelf; as a rep sees it."""
    scene.do(shop_keeping.submit, "UMANAGER", fields={**COFFEE, **label}, meta={"team": str(scene.team_id)})
    return scene.do(shop.shop).data["rewards"][-1]


def ask(scene: Scene, reward: Any, user: str = "UREP") -> Any:
    """Press a reward's button; the wish as the shop shows it then."""
    return scene.do(shop.redeem, user, value=reward["value"]).data["wishes"][-1]


def balance(scene: Scene, user: str = "UREP") -> tuple[int, int]:
    """Free and reserved."""
    with scene.database.reading() as session:
        account = ledger.glance(session, scene.person(session, user).key)
        return account.free, account.reserved


def stock(scene: Scene) -> int:
    with scene.database.reading() as session:
        return session.exec(select(Reward)).one().stock


def told(scene: Scene, message: str, user: str) -> list[Any]:
    """What somebody was told under a name."""
    with scene.database.reading() as session:
        said = select(Outbox).where(Outbox.message == message, Outbox.channel == user)
        rows = session.exec(said.order_by(col(Outbox.id)))
        return [row.data for row in rows]


def test_a_wish_reserves_is_approved_and_handed_over(scene: Scene) -> None:
    give(scene)
    wish = ask(scene, put(scene))
    assert (balance(scene), stock(scene)) == ((20, 80), 1)
    [asked] = told(scene, "shop/wish", "UMANAGER")
    assert (asked["name"], asked["title"]) == ("林小满", "咖啡券")
    scene.do(shop_keeping.approve, "UMANAGER", value=wish["wish"])
    page = scene.do(shop_keeping.hand_over, "UMANAGER", value=wish["wish"])
    assert page.data["said"] == "handed_over"
    assert page.data["wishes"] == []
    assert (balance(scene), stock(scene)) == ((20, 0), 1)
    assert [answer["state"] for answer in told(scene, "shop/answer", "UREP")] == ["approved", "handed_over"]
    newest = scene.do(points.points).data["lines"][0]
    assert (newest["source"], newest["amount"], newest["title"]) == ("redemption", -80, "咖啡券")


def test_a_declined_wish_returns_its_points_with_a_word(scene: Scene) -> None:
    give(scene)
    wish = ask(scene, put(scene))
    opened = scene.do(shop_keeping.decline_form, "UMANAGER", value=wish["wish"])
    scene.do(shop_keeping.decline, "UMANAGER", fields={"because": "下周到货"}, meta=opened.meta)
    assert (balance(scene), stock(scene)) == ((100, 0), 2)
    [answer] = told(scene, "shop/answer", "UREP")
    assert (answer["state"], answer["because"]) == ("declined", "下周到货")


def test_a_wish_is_taken_back_and_only_by_its_owner(scene: Scene) -> None:
    give(scene)
    wish = ask(scene, put(scene))
    with pytest.raises(Refusal, match="not_yours"):
        scene.do(shop.cancel, "UREP2", value=wish["wish"])
    page = scene.do(shop.cancel, value=wish["wish"])
    assert page.data["wishes"] == []
    assert (balance(scene), stock(scene)) == ((100, 0), 2)


def test_what_is_settled_stays_settled(scene: Scene) -> None:
    give(scene)
    wish = ask(scene, put(scene))
    scene.do(shop_keeping.hand_over, "UMANAGER", value=wish["wish"])
    for handler, user in (
        (shop.cancel, "UREP"),
        (shop_keeping.approve, "UMANAGER"),
        (shop_keeping.hand_over, "UMANAGER"),
    ):
        with pytest.raises(Refusal, match="wish_settled"):
            scene.do(handler, user, value=wish["wish"])
    with pytest.raises(Refusal, match="wish_settled"):
        scene.do(shop_keeping.decline, "UMANAGER", meta={"wish": wish["wish"]})
    assert (balance(scene), stock(scene)) == ((20, 0), 1)


def test_too_few_points_are_told_kindly_and_cost_nothing(scene: Scene) -> None:
    give(scene, 50)
    reward = put(scene)
    assert not reward["within_reach"]
    with pytest.raises(Refusal, match="points_missing") as refused:
        ask(scene, reward)
    assert refused.value.data == {"missing": 30}
    assert (balance(scene), stock(scene)) == ((50, 0), 2)


def test_a_price_that_changed_meanwhile_is_said_and_not_taken(scene: Scene) -> None:
    give(scene)
    reward = put(scene)
    opened = scene.do(shop_keeping.edit_form, "UMANAGER", value=reward["value"].partition(":")[0])
    scene.do(shop_keeping.submit, "UMANAGER", fields={"title": "咖啡券", "price": "90"}, meta=opened.meta)
    with pytest.raises(Refusal, match="price_changed"):
        ask(scene, reward)


def test_managers_restock_rename_and_retire(scene: Scene) -> None:
    uid = put(scene)["value"].partition(":")[0]
    opened = scene.do(shop_keeping.edit_form, "UMANAGER", value=uid)
    fields = {"title": "拿铁券", "price": "70", "more": "5"}
    scene.do(shop_keeping.submit, "UMANAGER", fields=fields, meta=opened.meta)
    [reward] = scene.do(shop.shop).data["rewards"]
    assert (reward["title"], reward["price"], reward["left"]) == ("拿铁券", 70, 7)
    with pytest.raises(Refusal, match="edited_meanwhile"):
        scene.do(shop_keeping.submit, "UMANAGER", fields=fields, meta=opened.meta)
    again = scene.do(shop_keeping.edit_form, "UMANAGER", value=uid)
    with pytest.raises(Invalid):
        scene.do(shop_keeping.submit, "UMANAGER", fields={**fields, "more": "-8"}, meta=again.meta)
    scene.do(shop_keeping.submit, "UMANAGER", fields={**fields, "shelf": "retired"}, meta=again.meta)
    assert scene.do(shop.shop).data["rewards"] == []
    give(scene)
    with pytest.raises(Refusal, match="sold_out"):
        ask(scene, reward)


def test_an_idea_comes_onto_the_shelf_with_a_price(scene: Scene) -> None:
    said = scene.do(shop.suggest, fields={"title": "露营一天"})
    assert said.data["said"] == "suggested"
    [idea] = scene.do(shop.shop, "UMANAGER").data["ideas"]
    opened = scene.do(shop_keeping.edit_form, "UMANAGER", value=idea["id"])
    assert opened.data["is_new"]
    fields = {"title": "露营一天", "price": "300", "stock": "3"}
    page = scene.do(shop_keeping.submit, "UMANAGER", fields=fields, meta=opened.meta)
    assert page.data["ideas"] == []
    [reward] = scene.do(shop.shop).data["rewards"]
    assert (reward["title"], reward["price"], reward["left"]) == ("露营一天", 300, 3)


def test_the_shelf_and_the_list_of_ideas_have_an_end(scene: Scene) -> None:
    for _ in range(rewards.MOST_LISTED):
        put(scene)
    with pytest.raises(Refusal, match="shop_full"):
        put(scene)
    for _ in range(rewards.MOST_IDEAS):
        scene.do(shop.suggest, fields={"title": "好主意"})
    with pytest.raises(Refusal, match="ideas_full"):
        scene.do(shop.suggest, fields={"title": "好主意"})
    for wrong in ("", "x" * 71):
        with pytest.raises(Invalid):
            scene.do(shop.suggest, fields={"title": wrong})


def test_another_teams_shop_is_none_of_ones_business(scene: Scene) -> None:
    reward = put(scene)
    with scene.session() as session:
        for user in ("UOTHER", "UBOSS"):
            people.refresh(session, scene.workspace_id, Profile(user, user), scene.now)
        sheet = TeamSheet("二组", members={Role.REP: ["UOTHER"], Role.MANAGER: ["UBOSS"]})
        rosters.create(session, scene.workspace_id, sheet, scene.now)
    give(scene)
    wish = ask(scene, reward)
    uid = reward["value"].partition(":")[0]
    for handler, user, value in (
        (shop.redeem, "UOTHER", reward["value"]),
        (shop_keeping.approve, "UBOSS", wish["wish"]),
        (shop_keeping.edit_form, "UBOSS", uid),
        (shop_keeping.keep, "UBOSS", str(scene.team_id)),
        (shop_keeping.add_form, "UBOSS", str(scene.team_id)),
    ):
        with pytest.raises(Refusal, match="not_yours"):
            scene.do(handler, user, value=value)


def test_a_picture_stands_beside_its_reward_and_only_a_clean_address_is_taken(scene: Scene) -> None:
    address = "https://img.example.com/a%20b/coffee.jpg?w=200"
    assert put(scene, picture=f" {address} ")["picture"] == address
    assert scene.do(shop.shop).has_pictures
    uid = scene.do(shop_keeping.keep, "UMANAGER", value=str(scene.team_id)).data["rewards"][0]["id"]
    form = scene.do(shop_keeping.edit_form, "UMANAGER", value=uid)
    assert form.data["picture"] == address
    for wrong in (
        "http://example.com/a.jpg",
        "https://example.com",
        "https://user:word@example.com/a.jpg",
        "https://localhost/a.jpg",
        "https://10.0.0.1/a.jpg",
        "https://example.com:8443/a.jpg",
        "https://example.com/a b.jpg",
        "https://example.com/图.jpg",
        "https://example.com/a.jpg\nhttps://example.com/b.jpg",
        "javascript:alert(1)",
        "https://example.com/" + "a" * 300,
    ):
        with pytest.raises(Invalid) as invalid:
            scene.do(shop_keeping.submit, "UMANAGER", fields={**COFFEE, "picture": wrong}, meta=form.meta)
        assert list(invalid.value.fields) == ["picture"]
    scene.do(shop_keeping.submit, "UMANAGER", fields=COFFEE, meta=form.meta)
    assert scene.do(shop.shop).data["rewards"][0]["picture"] is None
    assert not scene.do(shop.shop).has_pictures


def test_the_queue_waits_on_the_managers_home(scene: Scene) -> None:
    give(scene)
    ask(scene, put(scene))
    with scene.session() as session:
        event = scene.event(session, "UMANAGER")
        assert home.home(session, event.person, event.standing, scene.now).data["managed"][0]["wishes"] == 1


def test_twenty_hands_at_the_last_voucher_one_gets_it_and_nineteen_a_kind_answer(scene: Scene) -> None:
    users = [f"UHAND{number:02d}" for number in range(20)]
    with scene.session() as session:
        for user in users:
            people.refresh(session, scene.workspace_id, Profile(user, user), scene.now)
        sheet = TeamSheet("二组", members={Role.REP: users, Role.MANAGER: ["UMANAGER"]})
        scene.team_id = rosters.create(session, scene.workspace_id, sheet, scene.now).key
    for user in users:
        give(scene, 100, user)
    fields = {**COFFEE, "stock": "1"}
    scene.do(shop_keeping.submit, "UMANAGER", fields=fields, meta={"team": str(scene.team_id)})
    [reward] = scene.do(shop.shop, users[0]).data["rewards"]

    def press(user: str) -> str:
        try:
            return str(scene.do(shop.redeem, user, value=reward["value"]).data["said"])
        except Refusal as refusal:
            return refusal.message

    with ThreadPoolExecutor(20) as pool:
        assert Counter(pool.map(press, users)) == {"asked": 1, "sold_out": 19}
    assert stock(scene) == 0
    assert sorted(balance(scene, user) for user in users) == [(20, 80)] + [(100, 0)] * 19
    with scene.database.reading() as session:
        assert len(session.exec(select(Redemption)).all()) == 1
        assert not session.exec(select(PointsEntry).where(PointsEntry.source == Source.REDEMPTION)).all()


def test_one_person_in_two_windows_spends_no_point_twice(scene: Scene) -> None:
    give(scene)
    reward = put(scene)

    def press(_: int) -> str:
        try:
            return str(scene.do(shop.redeem, value=reward["value"]).data["said"])
        except Refusal as refusal:
            return refusal.message

    with ThreadPoolExecutor(4) as pool:
        assert Counter(pool.map(press, range(4))) == {"asked": 1, "points_missing": 3}
    assert (balance(scene), stock(scene)) == ((20, 80), 1)
