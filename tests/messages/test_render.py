"""From a name and data to parts."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import jinja2
import pytest

from messages.page import Page, button, series
from messages.parts import Bar, Buttons, Facts, Text
from messages.render import UnknownMessageError, render, render_text
from messages.samples import variants


def usual(name: str, **changes: Any) -> dict[str, Any]:
    """The usual sample of a message, with changes."""
    return {**next(iter(variants(name).values())), **changes}


def test_a_receipt_begins_with_the_bar() -> None:
    rendered = render("log/receipt", usual("log/receipt"), "zh-CN")
    assert rendered.parts[0] == Bar(3, 5, "已完成 3 个有效咨询，还需 2 个")
    assert rendered.text == "已完成 3 个有效咨询，还需 2 个"


@pytest.mark.parametrize(
    ("valid", "target", "chinese", "english"),
    [
        (0, 5, "已完成 0 个有效咨询，还需 5 个", "0 valid consultations done, 5 to go"),
        (1, 5, "已完成 1 个有效咨询，还需 4 个", "1 valid consultation done, 4 to go"),
        (5, 5, "已完成 5 个有效咨询，目标达成", "5 valid consultations done, goal met"),
        (6, 5, "已完成 6 个有效咨询，超额 1 个", "6 valid consultations done, 1 more than the goal"),
        (1, 0, "休息日也完成了 1 个有效咨询", "1 valid consultation done, and on a day off"),
    ],
)
def test_the_bar_says_what_is_done_and_what_is_left(valid: int, target: int, chinese: str, english: str) -> None:
    data = usual("log/receipt", today={"valid": valid, "target": target})
    assert render("log/receipt", data, "zh-CN").text == chinese
    assert render("log/receipt", data, "en-GB").text == english


@pytest.mark.parametrize(("days", "said"), [(1, "1 day back"), (3, "3 days back")])
def test_english_has_two_plurals_and_chinese_one(days: int, said: str) -> None:
    assert said in render_text("errors/too_far_past", {"days": days}, "en")
    assert f" {days} 天前" in render_text("errors/too_far_past", {"days": days}, "zh")


def test_a_card_shows_what_was_understood_and_leaves_out_what_was_not() -> None:
    rendered = render("log/card", usual("log/card", concern=None, resolved=None, talk_track=None), "en")
    (facts,) = [part for part in rendered.parts if isinstance(part, Facts)]
    assert [label for label, _ in facts.pairs] == ["Customer", "Talk", "Contact", "Outcome", "Next contact"]
    assert ("Contact", "138****8000") in facts.pairs


def test_the_same_words_again_are_asked_about_and_can_be_saved_or_discarded() -> None:
    rendered = render("log/card", usual("log/card", repeated_at="14:32"), "en")
    assert isinstance(rendered.parts[0], Text)
    assert "14:32" in rendered.parts[0].body
    (row,) = [part for part in rendered.parts if isinstance(part, Buttons)]
    assert [(one.name, one.label) for one in row.buttons] == [
        ("log.save", "Another one: save"),
        ("log.discard", "The same: discard"),
        ("log.edit", "Edit"),
    ]
    assert {one.value for one in row.buttons} == {"412"}


def test_a_form_asks_only_for_what_is_not_known() -> None:
    known = render("log/form", usual("log/form", contact_known=True), "en").form
    unknown = render("log/form", usual("log/form", contact_known=False), "en").form
    assert known is not None
    assert unknown is not None
    assert len(unknown.body) == len(known.body) + 1


def test_an_error_beside_a_field_is_one_plain_sentence() -> None:
    assert render_text("errors/minutes_range", {"low": 1, "high": 600}, "en") == (
        "Minutes are a whole number from 1 to 600."
    )
    assert render_text("errors/unknown_word", {"word": "*奶茶*"}, "zh-CN").startswith("我还不认识“*奶茶*”")


def test_missing_data_is_an_error_and_never_a_blank() -> None:
    with pytest.raises(jinja2.UndefinedError, match="word"):
        render("errors/unknown_word", {}, "en")


@pytest.mark.parametrize("name", ["no/such", "../render", "log/_missing", ""])
def test_an_unknown_name_is_an_error(name: str) -> None:
    with pytest.raises(UnknownMessageError):
        render(name, {}, "en")


def test_threads_share_nothing() -> None:
    def one(number: int) -> tuple[int, str]:
        return number, render_text("errors/too_long", {"length": number, "maximum": 9}, "en" if number % 2 else "zh")

    with ThreadPoolExecutor(8) as pool:
        said = dict(pool.map(one, range(400)))
    assert all(str(number) in text for number, text in said.items())
    assert Counter("characters" in text for text in said.values()) == {True: 200, False: 200}


def test_a_fact_without_a_value_and_words_without_words_are_left_out() -> None:
    page = Page()
    page.facts([("a", None), ("b", ""), ("c", 0)])
    page.facts([("a", None)])
    page.words(None)
    assert page.items == [Facts((("c", "0"),))]


def test_the_vocabulary_refuses_what_no_chat_could_show() -> None:
    page = Page()
    page.field("minutes", "Minutes")
    for wrong in (
        lambda: page.field("minutes", "Again"),
        lambda: page.field("x", "X", kind="colour"),  # type: ignore[arg-type]
        lambda: page.choice("x", [], kind="wheel"),  # type: ignore[arg-type]
        lambda: page.chart("radar", "X", ["a"], [series("s", [1])]),  # type: ignore[arg-type]
        lambda: page.chart("bar", "X", ["a", "b"], [series("s", [1])]),
        lambda: page.table(["a", "b"], [["only one"]]),
        lambda: button("x", "X", url="javascript:alert(1)"),
    ):
        with pytest.raises(ValueError, match=r"."):
            wrong()
