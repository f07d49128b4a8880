"""Points and the shop in the real transport: five talks, fifty points, a coffee, and who reads what of it."""

from collections.abc import Iterator

import pytest
from sqlmodel import select

from models.rewards import Reward
from tests.conftest import KEY
from tests.house import MANAGER, MENTOR, REP, House, Json, house, words

pytestmark = pytest.mark.transport


@pytest.fixture
def home(database_url: str) -> Iterator[House]:
    """A house on a Tuesday morning."""
    with house(database_url, KEY) as made:
        yield made


@pytest.mark.both
def test_a_day_on_target_becomes_a_coffee(home: House) -> None:
    shop = home.command(MANAGER, "/jiayou", "shop")
    home.client.press(MANAGER, "shop.add", message=shop)
    home.form_of(MANAGER)
    assert home.client.submit(MANAGER, {"title": "咖啡券", "price": "50", "stock": "1"}).ok
    home.last_dm(MANAGER, "“咖啡券”已上架")
    for number in range(5):
        card = home.command(REP, "/log", f"跟王{number}号聊了20分钟,留了电话1390000000{number}")
        home.client.press(REP, "log.save", message=card)
        home.last_dm(REP, f"已完成 {number + 1} 个有效咨询")
    assert "+50 积分" in words(home.last_dm(REP, "今天的目标"))
    assert "可用积分 50" in words(home.command(REP, "/progress"))
    shelf = home.command(REP, "/jiayou", "shop")
    home.client.press(REP, "shop.redeem", message=shelf)
    assert "已预留 50" in words(home.last_dm(REP, "已经为你留好"))
    wish = home.last_dm(MANAGER, "想换“咖啡券”")
    home.client.press(MANAGER, "shop.hand_over", message=wish)
    home.last_dm(REP, "“咖啡券”是你的了")
    history = words(home.command(REP, "/jiayou", "points"))
    assert "已兑换： 咖啡券" in history
    assert "达标" in history


def test_a_shop_with_pictures_can_be_read_even_where_the_chat_refuses_one(home: House) -> None:
    shop = home.command(MANAGER, "/jiayou", "shop")
    home.client.press(MANAGER, "shop.add", message=shop)
    home.form_of(MANAGER)
    label = {"title": "咖啡券", "price": "50", "stock": "1", "picture": "https://example.com/coffee.jpg"}
    assert home.client.submit(MANAGER, label).ok
    home.last_dm(MANAGER, "“咖啡券”已上架")
    assert home.client.command(REP, "/jiayou", "shop").messages == [], "the ack can't be refused, so it carries nothing"
    shown = home.last_dm(REP, "积分商城")
    [beside] = [block for block in shown["blocks"] if block["type"] == "section"]
    assert beside["accessory"]["image_url"] == label["picture"]
    assert "咖啡券" in beside["text"]["text"]
    with home.bot.database.writing() as session:
        session.exec(select(Reward)).one().picture = "https://"  # what the chat can't load, it refuses
    home.client.command(REP, "/jiayou", "shop")

    def without() -> list[Json]:
        said = [one for one in home.client.dm(REP) if "积分商城" in words(one)]
        return [one for one in said if "image" not in str(one["blocks"]) and "咖啡券" in words(one)]

    assert home.client.wait_for(without)


def test_who_sells_nothing_has_no_points_and_a_shop_to_look_at(home: House) -> None:
    assert "/jiayou points" not in words(home.command(MENTOR, "/jiayou", "help"))
    assert "货架还是空的" in words(home.command(MENTOR, "/jiayou", "shop"))
