"""A day in the practice page with the real bot: what a rep logs and changes, a second team, and figures that agree.

After every step App Home must show the very bars that `/progress` shows. With the environment variable SCREENSHOTS
naming a folder, a picture of each step is kept there, light and dark.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.conftest import PATIENCE_MS, ROOT
from tests.practice import PracticeClient, wait_for

pytestmark = pytest.mark.browser

PATIENCE = PATIENCE_MS / 1000
MANAGER, NEWCOMER = "U0SHENLAN", "U0YUTONG"
BEFORE_BUTTONS = """blocks => {
  const end = [...blocks.children].findIndex(block => block.matches(".b-actions"));
  return [...blocks.children].slice(0, end).filter(block => !block.matches(".b-header")).map(block => block.innerText);
}"""


@dataclass(frozen=True)
class Script:
    """The day in one language: who plays it on which window, what they type, and what they then read."""

    rep: str
    locale: str
    width: int
    height: int
    customer: str
    contact: str
    told: str
    second: str
    typed: str
    third: str
    written: str
    progress: str
    done: str
    buttons: dict[str, str]
    form: dict[str, str]
    team: str
    works: str
    fourth: str
    newcomer_told: str


CHINESE = Script(
    rep="U0LINYUE",
    locale="zh-CN",
    width=1360,
    height=860,
    customer="张三妈妈",
    contact="13800008000",
    told="担心孩子基础差跟不上，我讲了分层教学，还说了小林同学从58到81的例子，她听完放心了，约了周六试听",
    second="浩浩爸爸",
    typed="跟浩浩爸爸聊了25分钟，留了电话13800008001，问学费，觉得有点贵，我按课时拆开算了一遍，他说再想想",
    third="王女士",
    written="王女士聊了18分钟，加了微信，担心孩子坐不住，带她看了一段课堂录像，约了周日来校区看看",
    progress="你的进度",
    done="已完成 {n} 个有效咨询",
    buttons={"save": "保存", "edit": "修改", "undo": "撤销", "redo": "恢复", "new": "新建团队"},
    form={"customer": "客户", "minutes": "聊了多少分钟？", "contact": "电话、微信或邮箱", "text": "聊了什么"},
    team="销售二组",
    works="团队可以用了",
    fourth="刘姐",
    newcomer_told="刘姐聊了20分钟，留了电话13800008002，想知道多久能看到进步",
)
ENGLISH = Script(
    rep="U0GRACE",
    locale="en-US",
    width=390,
    height=844,
    customer="Lucy's mum",
    contact="07700 900456",
    told="Worried she can't keep up. I told her about a boy who went from 48 to 71 in our level two group, "
    "she was happy with that, trial booked for Saturday",
    second="Oliver's dad",
    typed="Talked 25 min with Oliver's dad, phone 07700 900457, fees a bit much, broke it down per lesson",
    third="Mrs Novak",
    written="Mrs Novak, 18 min, left her number 07700 900458, says he won't sit still, coming in on Sunday",
    progress="Your progress",
    done="{n} valid consultation",
    buttons={"save": "Save", "edit": "Edit", "undo": "Undo", "redo": "Bring it back", "new": "New team"},
    form={
        "customer": "Customer",
        "minutes": "How many minutes did you talk?",
        "contact": "Phone, WeChat or e-mail",
        "text": "What was said",
    },
    team="Sales Two",
    works="Done, the team works",
    fourth="Mr Sato",
    newcomer_told="Mr Sato, 20 min, left his number 07700 900459, wanted to know how soon he'd see a change",
)


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[PracticeClient]:
    """A workspace of its own, with the real bot and the usual team."""
    command = [sys.executable, "-m", "tests.browser.team", str(tmp_path)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, "the workspace did not start"
        with PracticeClient(address) as client:
            yield client
        process.terminate()
        process.wait(timeout=PATIENCE)


class Day:
    """One window of somebody who plays their part of the day."""

    def __init__(self, page: Page, url: str, user: str, script: Script) -> None:
        self.page = page
        self.script = script
        self.user = user
        self.pictures = count(1)
        page.on("pageerror", lambda error: pytest.fail(f"error on the page: {error}"))
        page.goto(f"{url}/?as={user}")
        page.get_by_test_id("act-as").wait_for(state="attached")

    def say(self, text: str) -> None:
        """Type into the conversation with the bot and press Enter."""
        self._turn_to("messages")
        box = self.page.get_by_test_id("composer")
        box.fill(text)
        box.press("Enter")

    def home(self) -> Locator:
        """App Home, turned to."""
        self._turn_to("home")
        return self.page.get_by_test_id("home")

    def message(self, contains: str) -> Locator:
        """The last message in the conversation with these words."""
        self._turn_to("messages")
        found = self.page.get_by_test_id("message").filter(has_text=contains).last
        expect(found).to_be_visible()
        return found

    def press(self, place: Locator, button: str, which: int = -1) -> None:
        """Press a button by its name in the script, by default the last one of that name."""
        place.get_by_role("button", name=self.script.buttons[button], exact=True).nth(which).click()

    def fill(self, **values: str) -> None:
        """Fill in the form that is open, and send it."""
        form = self.page.get_by_test_id("modal")
        for name, value in values.items():
            form.get_by_label(self.script.form[name], exact=True).fill(value)
        self.picture("form")
        form.get_by_test_id("modal-submit").click()
        expect(form).to_be_hidden()

    def save(self, customer: str) -> None:
        """Save the draft whose card stands last."""
        card = self.message(customer)
        self.picture("card")
        self.press(card, "save")

    def agree(self, valid: int, step: str) -> None:
        """`/progress` and App Home show the same figures, and so many valid consultations of 5."""
        shown = self.page.get_by_test_id("message").filter(has_text=self.script.progress)
        self._turn_to("messages")
        before = shown.count()
        self.say("/progress")
        expect(shown).to_have_count(before + 1)
        told = shown.last.locator(".blocks").evaluate(BEFORE_BUTTONS)
        assert f" {valid}/5 " in told[0], (step, told)
        self.picture(f"progress-{step}")
        home = self.home()
        wait_for(lambda: self._is_told(home, told), PATIENCE)
        self.picture(f"home-{step}")

    def _is_told(self, home: Locator, told: list[str]) -> bool:
        """Whether Home's figures are those told, but for the drafts: Home shows them themselves."""
        figures = home.locator(".blocks").evaluate(BEFORE_BUTTONS)
        return len(figures) > 3 and told[: len(figures)] == figures and len(told) - len(figures) <= 1

    def _turn_to(self, tab: str) -> None:
        button = self.page.get_by_test_id(f"tab-{tab}")
        button.click()
        expect(button).to_have_attribute("aria-selected", "true")

    def picture(self, name: str) -> None:
        """Keep a picture of the page, light and dark, where pictures are wanted."""
        folder = os.environ.get("SCREENSHOTS")
        if folder:
            number = next(self.pictures)
            for scheme in ("light", "dark"):
                self.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                path = Path(folder) / f"{self.user}-{number:02}-{name.replace(' ', '-')}-{scheme}.png"
                self.page.screenshot(path=path, animations="disabled")
            self.page.emulate_media(color_scheme="light")


@pytest.mark.parametrize("script", [CHINESE, ENGLISH], ids=["Chinese on a desktop", "English on a phone"])
def test_a_day_is_played_and_app_home_agrees_with_progress(
    browser: Browser, workspace: PracticeClient, script: Script
) -> None:
    for user in (MANAGER, NEWCOMER):
        workspace.change_user(user, locale=script.locale)
    with browser.new_context(viewport={"width": script.width, "height": script.height}) as context:
        context.set_default_timeout(PATIENCE_MS)
        a_rep_logs_and_thinks_again(Day(context.new_page(), workspace.url, script.rep, script))
        manager = Day(context.new_page(), workspace.url, MANAGER, script)
        a_manager_makes_a_second_team(manager)
        newcomer = Day(context.new_page(), workspace.url, NEWCOMER, script)
        newcomer.agree(0, "in the new team")
        newcomer.say(f"/log {script.newcomer_told}")
        newcomer.save(script.fourth)
        newcomer.message(script.done.format(n=1))
        newcomer.agree(1, "first talk")
        expect(manager.home()).to_contain_text("1/5")
        manager.picture("home-of-a-manager")


def a_rep_logs_and_thinks_again(rep: Day) -> None:
    """Three ways to log, each saved; one talk is edited, one undone and brought back."""
    script = rep.script
    rep.agree(0, "begin")
    rep.say("/log")
    rep.fill(customer=script.customer, minutes="15", contact=script.contact, text=script.told)
    rep.message(script.done.format(n=1))
    rep.picture("receipt")
    rep.agree(1, "form")
    rep.say(f"/log {script.typed}")
    rep.message(script.second)
    rep.agree(1, "draft")
    rep.save(script.second)
    rep.message(script.done.format(n=2))
    rep.agree(2, "command")
    rep.say(script.written)
    rep.save(script.third)
    rep.message(script.done.format(n=3))
    rep.agree(3, "direct message")
    rep.press(rep.home(), "edit", 0)
    rep.fill(minutes="8")
    rep.agree(2, "edited")
    rep.press(rep.home(), "undo")
    rep.picture("confirm")
    rep.page.get_by_test_id("confirm-yes").click()
    expect(rep.home().get_by_role("button", name=script.buttons["redo"])).to_be_visible()
    rep.agree(1, "undone")
    rep.press(rep.home(), "redo")
    expect(rep.home().get_by_role("button", name=script.buttons["redo"])).to_be_hidden()
    rep.agree(2, "brought back")


def a_manager_makes_a_second_team(manager: Day) -> None:
    """From the list of teams by the form: a name, a rep, and it works."""
    script, page = manager.script, manager.page
    manager.say("/jiayou team")
    manager.press(manager.message(script.buttons["new"]), "new")
    form = page.get_by_test_id("modal")
    form.locator("[data-action=name] input").fill(script.team)
    form.locator("[data-action=reps] summary").click()
    form.locator(f"[data-action=reps] input[value={NEWCOMER}]").check()
    manager.picture("team-form")
    form.get_by_test_id("modal-submit").click()
    expect(form).to_be_hidden()
    manager.message(script.works)
    manager.picture("team-works")
    expect(manager.home()).to_contain_text(script.team)
