"""A practice workspace in a process of its own, and Chromium to look at it; skipped where there is no Chromium."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Error, Page, expect, sync_playwright

from tests.practice import PracticeClient

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ROOT = Path(__file__).parents[2]
PATIENCE_MS = 60_000
"""How long a page may take for anything: a busy machine is no fault of the page's."""

OpenTab = Callable[..., Page]


def chromium() -> str | None:
    """Where Chromium is; None: there is none on this machine."""
    return os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), None)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """The system's Chromium, found by name or by the environment variable CHROMIUM."""
    path = chromium()
    if path is None:
        pytest.skip(f"no Chromium on this machine: none of {', '.join(NAMES)} is installed, and CHROMIUM is not set")
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        try:
            started = playwright.chromium.launch(executable_path=path, args=FLAGS)
        except Error as error:
            pytest.skip(f"Chromium at {path} does not start: {error.message.splitlines()[0]}")
        yield started
        started.close()


@pytest.fixture(scope="module")
def url() -> Iterator[str]:
    """The address of a workspace with the small bot."""
    command = [sys.executable, "-m", "tests.browser.workspace"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        address = process.stdout.readline().strip()
        assert address, "the workspace did not start"
        with PracticeClient(address) as client:
            client.wait_for_bot()
        yield address
        process.terminate()
        process.wait(timeout=15)


@pytest.fixture
def workspace(url: str) -> Iterator[PracticeClient]:
    """The workspace, as it is at its start."""
    with PracticeClient(url) as client:
        client.start_over()
        yield client


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    """A window of its own: nothing is remembered from the test before."""
    opened = browser.new_context(viewport={"width": 1360, "height": 860})
    opened.set_default_timeout(PATIENCE_MS)
    yield opened
    opened.close()


@pytest.fixture
def open_tab(context: BrowserContext, workspace: PracticeClient) -> OpenTab:
    """Opens the page as somebody, by default in their conversation with the bot; an error on the page fails."""

    def open_tab(user: str = "U0LINYUE", place: str = "", more: str = "") -> Page:
        page = context.new_page()
        page.on("pageerror", lambda error: pytest.fail(f"error on the page: {error}"))
        page.goto(f"{workspace.url}/?as={user}&in={place}{more}")
        page.get_by_test_id("act-as").wait_for()
        return page

    return open_tab
