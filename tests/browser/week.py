"""A week in the practice workspace, lived on its page in two languages: three days on target, leads, Friday's star.

The story begins on the Tuesday of `tests.browser.story`: Lin Yue has logged three talks and Grace five, whose second
day in a row it is.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import count

from playwright.sync_api import Locator, Page, expect

from tests.practice import PracticeClient
from tests.scene import TUESDAY

Keep = Callable[[Page, str], None]
"""Keeps a picture of a page under a name."""
TEAM_CHANNEL = "C0SALES1"
INTERESTED = 2
"""Of the first talks: the goal of a week."""
FRIDAY = 3
"""Days after the Tuesday."""
WEEKDAYS = {"zh-CN": ("周二", "周三", "周四", "周五"), "en-US": ("Tue", "Wed", "Thu", "Fri")}


@dataclass(frozen=True)
class Part:
    """Whom one plays, in which language, and what they type and read. `talks`: how many they log on each day.

    With the last of `talks` one is missing from the goal of their third day in a row, and it is typed on the page.
    """

    user: str
    name: str
    locale: str
    talks: tuple[int, ...]
    names: tuple[str, ...]
    told: str
    ends: tuple[str, str]
    arrived: str
    one_left: str
    save: str
    goal: str
    third_day: str
    lead: str
    take: str
    contact: str
    star: str
    own_star: str
    heads: dict[str, str]
    """By what one knows the points and the shop."""

    def words(self, number: int, *, interested: bool = False) -> str:
        """What is typed of a talk with somebody new; each number is another person."""
        return self.told.format(number=number, name=self.names[number], end=self.ends[interested])


LIN_YUE = Part(
    user="U0LINYUE",
    name="林悦",
    locale="zh-CN",
    talks=(2, 5, 4),
    names=tuple("章云苏潘葛奚范彭郎鲁韦昌"),
    told="{name}女士聊了12分钟，留了电话1390000{number:04d}，问学费，我按课时拆开算了一遍，{end}",
    ends=("他说再想想", "约了周六来试听"),
    arrived="到了：11月{day}日 {weekday} {at}",
    one_left="还需 1 个",
    save="保存",
    goal="今天的目标达成！",
    third_day="优秀！你已连续3天达标",
    lead="你已连续三天达标",
    take="我来跟进",
    contact="07700900101",
    star="周之星",
    own_star="你是周之星",
    heads={"points": "我的积分明细", "shop": "现在就能换"},
)
GRACE = Part(
    user="U0GRACE",
    name="Grace",
    locale="en-US",
    talks=(0, 4),
    names=("Adams", "Bell", "Clark", "Dixon", "Evans"),
    told="Talked 12 min with Mrs {name}, phone 07700 9{number:05d}, asked about fees, broke it down, {end}",
    ends=("he'll think about it", "trial booked for Saturday"),
    arrived="It is now {weekday}, Nov {day} {at}",
    one_left="1 to go",
    save="Save",
    goal="That was today's goal",
    third_day="3 days in a row on target, one step closer",
    lead="You were on target three days in a row",
    take="I take it",
    contact="07700900101",
    star="Stars of the week",
    own_star="You are a star of the week",
    heads={"points": "Your points", "shop": "Within your reach"},
)


def live_until_the_third_day(page: Page, client: PracticeClient, part: Part) -> None:
    """Log the talks of each day at ten, the clock walked there by the page, and the last of them on the page."""
    numbers = count()
    for day, talks in enumerate(part.talks):
        if day:
            walk(page, part, "tomorrow_9", day, "09:00")
            walk(page, part, "3600.0", day, "10:00")
        for _ in range(talks):
            number = next(numbers)
            card = client.command(part.user, "/log", part.words(number, interested=number < INTERESTED)).messages[0]
            client.press(part.user, "log.save", message={**card, "channel": client.dm_channel(part.user)})
    expect(page.get_by_test_id("message").last).to_contain_text(part.one_left)
    _type(page, f"/log {part.words(next(numbers))}")
    page.get_by_test_id("message").last.get_by_role("button", name=part.save, exact=True).click()


def walk_to_friday_evening(page: Page, part: Part) -> None:
    """From ten on the third day until the stars of the week are told."""
    for day in range(len(part.talks), FRIDAY + 1):
        walk(page, part, "tomorrow_9", day, "09:00")
    walk(page, part, "today_18", FRIDAY, "18:00")


def walk(page: Page, part: Part, button: str, day: int, at: str) -> None:
    """Let the page walk the clock on, to a day so many after the Tuesday, until the bot has done all on the way."""
    page.get_by_test_id(f"turn-{button}").click()
    weekday = WEEKDAYS[part.locale][day]
    expect(page.get_by_text(part.arrived.format(day=TUESDAY.day + day, weekday=weekday, at=at))).to_be_visible()


def read_the_third_day(page: Page, part: Part, keep: Keep) -> None:
    """The receipt congratulates, the third day has its word, and two of the best leads come, of which one is taken."""
    expect(_said(page, part.goal).last).to_be_visible()
    expect(_said(page, part.third_day)).to_have_count(1)
    leads = _said(page, part.lead)
    expect(leads).to_have_count(2)
    keep(page, "leads")
    leads.last.get_by_role("button", name=part.take, exact=True).click()
    expect(_said(page, part.contact)).to_have_count(1)
    _type(page, "/jiayou leads")
    expect(_said(page, part.contact)).to_have_count(2)
    keep(page, "own-leads")


def read_the_star(page: Page, part: Part, url: str, keep: Keep) -> None:
    """The team's channel names the star, and their App Home wears it."""
    page.goto(f"{url}/?as={part.user}&in={TEAM_CHANNEL}")
    expect(_said(page, part.star).last).to_contain_text(part.name)
    keep(page, "star")
    page.goto(f"{url}/?as={part.user}")
    page.get_by_test_id("tab-home").click()
    expect(page.get_by_test_id("home")).to_contain_text(part.own_star)
    keep(page, "home")


def _said(page: Page, words: str) -> Locator:
    return page.get_by_test_id("message").filter(has_text=words)


def _type(page: Page, text: str) -> None:
    page.get_by_test_id("composer").fill(text)
    page.get_by_test_id("composer").press("Enter")
