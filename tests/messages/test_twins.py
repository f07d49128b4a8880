"""Charts, tables and bars: drawn where Slack draws them, told in words elsewhere."""

from typing import Any

import pytest

from messages.blockkit import home, message_payloads
from messages.gallery import every_part
from messages.page import Page, series
from tests.messages.walking import flat, only, said


def test_a_third_chart_and_a_second_table_are_told_in_words() -> None:
    page = Page()
    for number in range(3):
        page.chart("line", f"Chart {number}", ["Mon", "Tue"], [series("valid", [1, 2])])
        page.table(["Rep", "Deals"], [["小林", number]])
    kinds = [block["type"] for block in only(said(page)).blocks]
    assert kinds == ["data_visualization", "table", "data_visualization", "rich_text", "rich_text", "rich_text"]


def test_without_charts_and_on_app_home_all_is_told_in_words() -> None:
    for blocks in (only(every_part(), charts=False).blocks, home(every_part())["blocks"]):
        assert {"data_visualization", "table"}.isdisjoint(block["type"] for block in blocks)
        told = flat(blocks)
        assert "■■■■■■■■■□ 6  Wed" in told
        assert "▃▅▆▁█  this week: Mon 4 → Fri 7" in told
        assert "■■■■■□□□□□ 50%  price" in told
        assert "小林  Valid 27 · Deals 1" in told


@pytest.mark.parametrize(
    "chart",
    [
        ("bar", [str(n) for n in range(21)], 1),
        ("bar", ["a", "b"], 7),
        ("pie", ["a", "b", "c", "d", "e", "f", "g"], 1),
        ("line", ["the very same label here", "the very same label her."], 1),
    ],
)
def test_a_chart_that_would_lose_figures_is_told_in_words(chart: tuple[Any, list[str], int]) -> None:
    kind, categories, lines = chart
    page = Page()
    page.chart(kind, "Chart", categories, [series(f"s{n}", list(range(len(categories)))) for n in range(lines)])
    (block,) = only(said(page)).blocks
    assert block["type"] == "rich_text"


def test_charts_of_nothing_say_nothing_and_of_zeros_do_not_fail() -> None:
    page = Page()
    page.chart("bar", "Empty", [], [])
    page.chart("bar", "Zeros", ["a", "b"], [series("s", [0, 0])])
    page.chart("line", "Flat", ["a"], [series("s", [3])])
    page.chart("pie", "None", ["a"], [series("s", [0])])
    told = flat(only(said(page), charts=False).blocks)
    assert told.startswith("Zeros\n□□□□□□□□□□ 0  a")
    assert "▁  s: a 3" in told


def test_a_table_that_is_too_large_for_slack_is_told_in_words() -> None:
    page = Page()
    page.table(["Rep", "Deals"], [[f"Rep {n}", n] for n in range(150)])
    sent = message_payloads(said(page), strict=True)
    assert "Rep 149  Deals 149" in flat(sent[-1].blocks)


@pytest.mark.parametrize(
    ("done", "target", "shown"),
    [
        (3, 5, "■■■□□ 3/5  l"),
        (0, 5, "□□□□□ 0/5  l"),
        (6, 5, "■■■■■ 6/5  l"),
        (24, 25, "■■■■■■■■■□ 24/25  l"),
        (1, 0, "l"),
    ],
)
def test_a_bar_is_full_only_when_the_goal_is_met(done: int, target: int, shown: str) -> None:
    page = Page()
    page.bar(done, target, "l")
    assert flat(only(said(page)).blocks) == shown
