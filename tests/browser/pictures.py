"""Make the READMEs' pictures again: `python -m tests.browser.pictures docs/images`.

Opens a practice workspace of its own with its three weeks of history, as `make run` does, and lives a day in it. With
`--rewards` it makes those of points, shop, leads and stars instead: a week, lived in Chinese and in English.
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect, sync_playwright

from tests.browser.conftest import FLAGS, PATIENCE_MS, ROOT, chromium
from tests.browser.story import story
from tests.browser.week import (
    GRACE,
    LIN_YUE,
    live_until_the_third_day,
    read_the_star,
    read_the_third_day,
    walk_to_friday_evening,
)
from tests.practice import PracticeClient, wait_for

DESKTOP, PHONE = {"width": 1360, "height": 900}, {"width": 390, "height": 844}
REP, REP_EN, MANAGER = "U0LINYUE", "U0GRACE", "U0SHENLAN"
PICTURED = {"title": "电影票 Cinema", "price": "200", "stock": "4", "picture": "https://example.com/cinema.jpg"}
TOLD = "/log 跟张三妈妈聊了15分钟，留了电话13800008000，担心数学成绩，用了分层教学案例，周六来试听"
MENTOR, HELP = "U0MINZHI", "C0HELP"
ASKED = "家长说别家便宜一半，妈妈动摇了，我怎么接？"
ANSWERED = "先问清楚比的是哪一家、比的是什么，再一起把一节课的价钱算一遍。"


@contextmanager
def workspace() -> Iterator[str]:
    """The address of a practice workspace whose bot is connected; its data go with it."""
    with socket.create_server(("127.0.0.1", 0)) as found:
        port = found.getsockname()[1]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PRACTICE_PORT": str(port)}
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "bot", "practice"]
        with subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.DEVNULL) as process:
            url = f"http://127.0.0.1:{port}"
            wait_for(lambda: _answers(port), PATIENCE_MS / 1000)
            with PracticeClient(url) as client:
                client.wait_for(lambda: client.state()["connections"], PATIENCE_MS / 1000)
            yield url
            process.terminate()
            process.wait(timeout=PATIENCE_MS / 1000)


def _answers(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port)).close()
    except OSError:
        return False
    return True


def window(browser: Browser, url: str, user: str, size: Any, scheme: Any = "light", place: str = "") -> Page:
    """The page as somebody sees it, in a conversation, by default theirs with the bot."""
    page = browser.new_page(viewport=size, color_scheme=scheme)
    page.goto(f"{url}/?as={user}&in={place}")
    page.get_by_test_id("act-as").wait_for(state="attached")
    return page


def say(page: Page, text: str, answer: str) -> None:
    """Type into the conversation, and wait for words that come back."""
    page.get_by_test_id("composer").fill(text)
    page.get_by_test_id("composer").press("Enter")
    expect(page.get_by_test_id("message").filter(has_text=answer).last).to_be_in_viewport()


def rewards(folder: Path) -> None:
    """Live the week in each language, and keep its pictures with what the shop and the points show then."""
    for part in (LIN_YUE, GRACE):
        with (
            tempfile.TemporaryDirectory() as data,
            story(Path(data), part.locale) as client,
            sync_playwright() as plays,
        ):
            expect.set_options(timeout=PATIENCE_MS)
            browser = plays.chromium.launch(executable_path=chromium(), args=FLAGS)
            manager = client.command(MANAGER, "/jiayou", "shop").messages[0]
            client.press(MANAGER, "shop.add", message={**manager, "channel": client.dm_channel(MANAGER)})
            client.wait_for(partial(client.view, MANAGER))
            client.submit(MANAGER, PICTURED)
            page = window(browser, client.url, part.user, DESKTOP)

            def keep(page: Page, name: str, language: str = part.locale[:2]) -> None:
                page.mouse.move(0, 0)
                expect(page.locator(".toast")).to_have_count(0)
                page.screenshot(path=folder / f"{name}-{language}.png")

            live_until_the_third_day(page, client, part)
            read_the_third_day(page, part, keep)
            for name in ("points", "shop"):
                say(page, f"/jiayou {name}", part.heads[name])
                keep(page, name)
            walk_to_friday_evening(page, part)
            read_the_star(page, part, client.url, keep)
            browser.close()


def question(browser: Browser, url: str, rep: Page, folder: Path) -> None:
    """A rep asks, a mentor answers in the thread."""
    say(rep, f"/ask {ASKED}", "不用一个人扛")
    mentor = window(browser, url, MENTOR, DESKTOP, place=HELP)
    card = mentor.get_by_test_id("message").filter(has_text=ASKED).last
    expect(card).to_contain_text("好吗")
    with PracticeClient(url) as client:
        stands = next(message for message in client.messages(HELP) if ASKED in str(message["blocks"]))
        client.say(MENTOR, HELP, ANSWERED, thread_ts=stands["ts"])
    expect(card).to_contain_text("及时回答了")
    card.get_by_test_id("thread-link").click()
    expect(mentor.get_by_test_id("thread")).to_contain_text(ANSWERED)
    mentor.mouse.move(0, 0)
    mentor.screenshot(path=folder / "help-zh.png")
    mentor.close()


def main() -> None:
    """Live the day and keep its pictures in the folder that is named."""
    folder = Path(sys.argv[1])
    if "--rewards" in sys.argv:
        rewards(folder)
        return
    with workspace() as url, sync_playwright() as playwright:
        expect.set_options(timeout=PATIENCE_MS)
        browser = playwright.chromium.launch(executable_path=chromium(), args=FLAGS)
        rep = window(browser, url, REP, DESKTOP)
        say(rep, TOLD, "我理解的是")
        rep.get_by_test_id("message").last.get_by_role("button", name="保存", exact=True).click()
        expect(rep.get_by_test_id("message").last).to_contain_text("张三妈妈有意向了")
        rep.mouse.move(0, 0)
        rep.screenshot(path=folder / "receipt-zh.png")
        question(browser, url, rep, folder)
        rep.get_by_test_id("turn-today_18").click()
        expect(rep.get_by_test_id("message").last).to_contain_text("今日总结")
        expect(rep.get_by_test_id("turn-next")).to_contain_text("09:00")
        expect(rep.locator(".toast")).to_have_count(0)
        rep.screenshot(path=folder / "evening-zh.png")
        phone = window(browser, url, REP_EN, PHONE, "dark")
        expect(phone.get_by_test_id("message").last).to_contain_text("Today's summary")
        phone.screenshot(path=folder / "phone-en.png")
        manager = window(browser, url, MANAGER, DESKTOP)
        say(manager, "/report 本周", "只有你看得到")
        manager.screenshot(path=folder / "report-zh.png")
        browser.close()


if __name__ == "__main__":
    main()
