"""Three days on target in the practice workspace, lived in a real browser: the word, two leads, and Friday's star.

With the environment variable SCREENSHOTS naming a folder, pictures are kept there.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.conftest import PATIENCE_MS
from tests.browser.story import story
from tests.browser.week import (
    GRACE,
    LIN_YUE,
    live_until_the_third_day,
    read_the_star,
    read_the_third_day,
    walk_to_friday_evening,
)
from tests.practice import PracticeClient

pytestmark = pytest.mark.browser

NO_STAR = "U0LEO"
"""A rep of few words, who reads English."""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[PracticeClient]:
    """The practice workspace with its history."""
    with story(tmp_path) as client:
        yield client


def keep(page: Page, name: str) -> None:
    """Keep a picture where pictures are wanted."""
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=Path(folder) / f"week-{name}.png", animations="disabled")


def test_three_days_on_target_bring_two_leads_and_friday_the_star(browser: Browser, workspace: PracticeClient) -> None:
    with browser.new_context(viewport={"width": 1360, "height": 1000}) as context:
        context.set_default_timeout(PATIENCE_MS)
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"error on the page: {error}"))
        page.goto(f"{workspace.url}/?as={LIN_YUE.user}")
        live_until_the_third_day(page, workspace, LIN_YUE)
        read_the_third_day(page, LIN_YUE, keep)
        walk_to_friday_evening(page, LIN_YUE)
        read_the_star(page, LIN_YUE, workspace.url, keep)
        page.goto(f"{workspace.url}/?as={GRACE.user}")
        page.get_by_test_id("tab-home").click()
        expect(page.get_by_test_id("home")).to_contain_text(GRACE.own_star)  # by what her history brought
        page.goto(f"{workspace.url}/?as={NO_STAR}")
        page.get_by_test_id("tab-home").click()
        expect(page.get_by_test_id("home")).to_contain_text(LIN_YUE.name)
        expect(page.get_by_test_id("home")).not_to_contain_text(GRACE.own_star)
