"""The page of the practice workspace in a real browser: people type, click, fill forms, and see what comes of it."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import BrowserContext, Page, Request, expect

from tests.browser.conftest import OpenTab
from tests.browser.pieces import HOSTILE
from tests.practice import PracticeClient

pytestmark = pytest.mark.browser

SALES = "C0SALES1"


def say(page: Page, text: str) -> None:
    """Type into the composer and press Enter."""
    box = page.get_by_test_id("composer")
    box.fill(text)
    box.press("Enter")


def test_log_by_command_and_save_with_a_click(open_tab: OpenTab) -> None:
    page = open_tab()
    say(page, "/log 跟张三妈妈聊了15分钟")
    card = page.get_by_test_id("message").last
    expect(card).to_contain_text("仅你可见")
    expect(card.locator("blockquote")).to_have_text("跟张三妈妈聊了15分钟")
    card.get_by_role("button", name="保存").click()
    expect(page.get_by_test_id("messages")).to_contain_text("话术针对性强,得8分")
    expect(page.get_by_test_id("message").last).to_contain_text("Receipt: 1 of 5 today")


def test_commands_complete_and_what_was_typed_comes_back(open_tab: OpenTab) -> None:
    page = open_tab()
    box = page.get_by_test_id("composer")
    box.press_sequentially("/pro")
    expect(page.get_by_test_id("completions").get_by_role("option")).to_contain_text("/progress")
    box.press("Tab")
    expect(box).to_have_value("/progress ")
    box.press("Enter")
    expect(page.get_by_test_id("messages").locator("svg[role=img]")).to_be_visible()
    expect(box).to_have_value("")
    box.press("ArrowUp")
    expect(box).to_have_value("/progress ")


def test_shift_enter_is_a_new_line_and_hostile_text_is_text(open_tab: OpenTab) -> None:
    page = open_tab()
    box = page.get_by_test_id("composer")
    box.fill(HOSTILE)
    box.press("Shift+Enter")
    box.press_sequentially("second")
    box.press("Enter")
    message = page.get_by_test_id("message").first
    expect(message).to_contain_text("<img src=x onerror=alert(1)> & <b>bold</b> stars")
    expect(message).to_contain_text("second")
    assert message.locator("img").count() == 0


def test_a_form_says_what_is_missing_and_what_the_bot_refuses(open_tab: OpenTab) -> None:
    page = open_tab()
    say(page, "/log")
    form = page.get_by_test_id("modal")
    form.get_by_test_id("modal-submit").click()
    expect(form.get_by_test_id("error-customer")).to_contain_text("请填写这一项")
    form.get_by_label("客户").fill("张三妈妈")
    form.get_by_label("时长(分钟)").fill("700")
    form.get_by_test_id("modal-submit").click()
    expect(form.get_by_test_id("error-minutes")).to_contain_text("At most 600 minutes")
    expect(form.get_by_label("客户")).to_have_value("张三妈妈")
    form.get_by_label("时长(分钟)").fill("15")
    form.get_by_test_id("modal-submit").click()
    expect(form).to_be_hidden()
    expect(page.get_by_test_id("message").last).to_contain_text("Logged 张三妈妈")


def test_a_form_upon_a_form_takes_every_kind_of_input(open_tab: OpenTab, workspace: PracticeClient) -> None:
    page = open_tab()
    say(page, "/log")
    page.get_by_test_id("modal").get_by_label("客户").fill("李四")
    page.get_by_test_id("element-deeper").click()
    form = page.get_by_test_id("modal")
    expect(form.get_by_role("heading", name="每种控件")).to_be_visible()
    form.get_by_label("Email").fill("a@example.com")
    form.get_by_label("Time", exact=True).fill("14:30")
    form.get_by_label("Date and time").fill("2030-01-02T03:04")
    form.locator("[data-action=several] summary").click()
    form.locator("[data-action=several]").get_by_text("价格").click()
    form.get_by_label("Who").select_option("U0GRACE")
    form.get_by_label("One of").get_by_text("老师").click()
    form.get_by_label("Boxes").get_by_text("成绩").click()
    form.locator("[data-action=file] input").set_input_files(
        {"name": "a.txt", "mimeType": "text/plain", "buffer": b"x"}
    )
    expect(form.locator("[data-action=file] .chip")).to_contain_text("a.txt")
    form.get_by_test_id("modal-submit").click()
    expect(form.get_by_label("客户")).to_have_value("李四")
    sent = [one["request"] for one in workspace.traffic() if one["request"].get("type") == "view_submission"][-1]
    values = sent["view"]["state"]["values"]
    assert values["email"]["email"]["value"] == "a@example.com"
    assert values["time"]["time"]["selected_time"] == "14:30"
    assert values["moment"]["moment"]["selected_date_time"] == 1893524640
    assert [one["value"] for one in values["several"]["several"]["selected_options"]] == ["v1"]
    assert values["who"]["who"]["selected_user"] == "U0GRACE"
    assert values["one"]["one"]["selected_option"]["value"] == "v2"
    assert [one["value"] for one in values["boxes"]["boxes"]["selected_options"]] == ["v0"]
    assert [one["name"] for one in values["file"]["file"]["files"]] == ["a.txt"]
    page.keyboard.press("Escape")
    expect(page.get_by_test_id("modal")).to_be_hidden()


def test_a_dangerous_button_asks_first_and_a_silent_bot_is_told(open_tab: OpenTab) -> None:
    page = open_tab()
    say(page, "/log 聊了10分钟")
    discard = page.get_by_role("button", name="丢弃")
    discard.click()
    page.get_by_test_id("confirm-no").click()
    expect(page.get_by_test_id("confirm")).to_be_hidden()
    discard.click()
    page.get_by_test_id("confirm-yes").click()
    expect(page.get_by_test_id("message-note")).to_contain_text("没有成功。再试一次？")


def test_two_tabs_are_two_people_and_the_unread_is_counted(open_tab: OpenTab) -> None:
    rep, manager = open_tab("U0LINYUE", SALES), open_tab("U0SHENLAN", "app-home")
    say(rep, "今天第一单!")
    row = manager.get_by_test_id(f"go-{SALES}")
    expect(row.get_by_test_id("unread")).to_have_text("1")
    row.click()
    expect(manager.get_by_test_id("message").last).to_contain_text("今天第一单!")
    expect(row.get_by_test_id("unread")).to_be_hidden()
    message = manager.get_by_test_id("message").last
    message.hover()
    message.get_by_label("tada", exact=True).click()
    expect(rep.get_by_test_id("message").last.locator(".pill")).to_contain_text("1")


def test_a_thread_opens_beside_the_channel_and_survives_a_reload(open_tab: OpenTab) -> None:
    page = open_tab("U0GRACE", SALES)
    say(page, "a question")
    message = page.get_by_test_id("message").first
    message.hover()
    message.get_by_test_id("open-thread").click()
    reply = page.get_by_test_id("reply-box")
    reply.fill("an answer")
    reply.press("Enter")
    expect(page.get_by_test_id("thread")).to_contain_text("an answer")
    expect(page.get_by_test_id("thread-link")).to_contain_text("1 reply")
    page.reload()
    expect(page.get_by_test_id("thread")).to_contain_text("an answer")
    page.go_back()
    expect(page.get_by_test_id("reply-box")).to_be_hidden()


def test_one_changes_and_deletes_ones_own_message(open_tab: OpenTab) -> None:
    page = open_tab("U0GRACE", SALES)
    say(page, "helo")
    message = page.get_by_test_id("message").first
    message.hover()
    message.get_by_test_id("message-menu").locator("summary").click()
    message.get_by_role("menuitem", name="Edit message").click()
    box = message.locator(".editor textarea")
    box.fill("hello")
    box.press("Enter")
    expect(message).to_contain_text("hello (edited)")
    message.hover()
    message.get_by_test_id("message-menu").locator("summary").click()
    message.get_by_role("menuitem", name="Delete message").click()
    page.get_by_test_id("confirm-yes").click()
    expect(page.get_by_test_id("message")).to_have_count(0)


def test_a_file_is_sent_and_can_be_downloaded(open_tab: OpenTab) -> None:
    page = open_tab("U0LINYUE", SALES)
    page.get_by_test_id("attach").set_input_files({"name": "名单.csv", "mimeType": "text/csv", "buffer": b"a,b\n"})
    expect(page.locator(".composer .chip")).to_contain_text("名单.csv")
    page.get_by_test_id("composer").press("Enter")
    with page.expect_download() as download:
        page.get_by_test_id("message").get_by_role("link").click()
    assert download.value.suggested_filename == "名单.csv"
    assert download.value.path().read_bytes() == b"a,b\n"


def test_acting_as_another_changes_name_language_and_home(open_tab: OpenTab) -> None:
    page = open_tab("U0LINYUE", "app-home")
    page.get_by_test_id("tab-home").click()
    expect(page.get_by_test_id("home")).to_contain_text("@林悦")
    page.get_by_test_id("act-as").click()
    page.get_by_test_id("become-U0GRACE").click()
    expect(page.get_by_test_id("act-as")).to_contain_text("Course consultant")
    page.get_by_test_id("tab-home").click()
    expect(page.get_by_test_id("home")).to_contain_text("@Grace 何嘉")
    expect(page.get_by_test_id("tab-messages")).to_have_text("Messages")
    page.get_by_test_id("language").click()
    expect(page.get_by_test_id("tab-messages")).to_have_text("消息")
    expect(page).to_have_url(re.compile("as=U0GRACE.*lang=zh"))


def test_the_clock_walks_forward_and_starting_over_asks(open_tab: OpenTab, workspace: PracticeClient) -> None:
    page = open_tab("U0GRACE", SALES)
    say(page, "soon gone")
    expect(page.get_by_test_id("message")).to_have_count(1)
    before = workspace.now()
    page.get_by_test_id("turn-259200.0").click()
    expect(page.get_by_text("It is now")).to_be_visible()
    assert workspace.now() - before >= 3 * 24 * 3600
    page.get_by_test_id("start_over").click()
    page.get_by_test_id("confirm-yes").click()
    expect(page.get_by_test_id("message")).to_have_count(0)
    assert workspace.now() - before < 24 * 3600


def test_traffic_shows_what_goes_over_the_wire(open_tab: OpenTab) -> None:
    page = open_tab("U0GRACE")
    page.get_by_test_id("traffic").click()
    say(page, "/progress")
    page.get_by_test_id("traffic-filter").fill("/progress")
    line = page.locator(".entry-line", has_text="slash_commands /progress")
    line.click()
    expect(page.locator(".entry.open pre").first).to_contain_text('"command": "/progress"')


def test_a_long_channel_shows_its_end_and_more_on_request(open_tab: OpenTab, workspace: PracticeClient) -> None:
    for number in range(130):
        workspace.say("U0LINYUE", SALES, f"message {number}")
    page = open_tab("U0GRACE", SALES)
    expect(page.get_by_test_id("message")).to_have_count(100)
    expect(page.get_by_text("message 129", exact=True)).to_be_in_viewport()
    workspace.say("U0LINYUE", SALES, "one more")
    expect(page.get_by_text("one more", exact=True)).to_be_in_viewport()
    page.get_by_test_id("load-more").click()
    expect(page.get_by_text("message 0", exact=True)).to_be_attached()


def test_everything_is_within_reach_on_a_phone(open_tab: OpenTab, context: BrowserContext) -> None:
    page = open_tab()
    page.set_viewport_size({"width": 390, "height": 844})
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    expect(page.get_by_test_id("hint").get_by_role("button").last).to_be_in_viewport(ratio=1)
    expect(page.get_by_test_id(f"go-{SALES}")).to_be_hidden()
    page.get_by_test_id("burger").click()
    page.get_by_test_id(f"go-{SALES}").click()
    expect(page.get_by_test_id(f"go-{SALES}")).to_be_hidden()
    say(page, "from the phone")
    expect(page.get_by_test_id("message").last).to_contain_text("from the phone")
    say(page, "/log")
    box = page.get_by_test_id("modal").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= 390


def test_nothing_is_loaded_from_elsewhere(context: BrowserContext, workspace: PracticeClient) -> None:
    asked: list[str] = []

    def note(request: Request) -> None:
        asked.append(request.url)

    context.on("request", note)
    page = context.new_page()
    page.goto(workspace.url)
    say(page, "/jiayou")
    expect(page.get_by_text("a picture from elsewhere")).to_be_visible()
    assert [url for url in asked if not url.startswith((workspace.url, "data:"))] == []
