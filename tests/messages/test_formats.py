"""Dates, figures and the models' words in both languages."""

import pytest

from messages.formats import Formats
from messages.locales import LANGUAGES, Language, choose, tongue


def in_both(name: str, *values: object) -> tuple[str, str]:
    """A filter's result in Chinese and in English."""
    chinese, english = (Formats(tongue(language)).filters()[name](*values) for language in LANGUAGES)
    return chinese, english


@pytest.mark.parametrize(
    ("locale", "language"),
    [
        ("zh-CN", "zh_CN"),
        ("zh", "zh_CN"),
        ("zh-Hans", "zh_CN"),
        ("zh_TW", "zh_CN"),
        ("ZH-cn", "zh_CN"),
        ("en-US", "en"),
        ("en", "en"),
        ("de-DE", "en"),
        ("zha", "en"),
        ("", "en"),
    ],
)
def test_every_chinese_locale_reads_chinese_and_all_others_english(locale: str, language: Language) -> None:
    assert choose(locale) == language


@pytest.mark.parametrize(
    ("name", "values", "chinese", "english"),
    [
        ("date", ("2026-11-28",), "周六 11月28日", "Sat 28 Nov"),
        ("date", ("2026-11-24", "2026-11-24"), "今天 周二 11月24日", "today Tue 24 Nov"),
        ("date", ("2026-11-25", "2026-11-24"), "明天 周三 11月25日", "tomorrow Wed 25 Nov"),
        ("date", ("2026-11-23", "2026-11-24"), "昨天 周一 11月23日", "yesterday Mon 23 Nov"),
        ("date", ("2026-11-30", "2026-11-24"), "周一 11月30日", "Mon 30 Nov"),
        ("month", ("2026-11",), "2026年11月", "November 2026"),
        ("month", ("2026-11-01",), "2026年11月", "November 2026"),
        ("time", ("09:05",), "09:05", "09:05"),
        ("minutes", (25,), "25 分钟", "25 min"),
        ("number", (12800,), "12,800", "12,800"),
        ("number", (4.25,), "4.2", "4.2"),
        ("money", (12800,), "¥12,800", "12,800"),
        ("money", (499.5,), "¥499.5", "499.5"),
        ("percent", (1 / 6,), "16.7%", "16.7%"),
        ("percent", (0.2,), "20%", "20%"),
        ("points", (3,), "+3 个百分点", "+3 percentage points"),
        ("points", (1,), "+1 个百分点", "+1 percentage point"),
        ("points", (-2.5,), "-2.5 个百分点", "-2.5 percentage points"),
        ("points", (0,), "0 个百分点", "0 percentage points"),
        ("join_all", (["a", "b"],), "a、b", "a, b"),
    ],
)
def test_a_filter_writes_as_each_language_does(
    name: str, values: tuple[object, ...], chinese: str, english: str
) -> None:
    assert in_both(name, *values) == (chinese, english)


@pytest.mark.parametrize(("name", "value"), [("date", "soon"), ("time", "25:99"), ("month", "2026")])
def test_what_is_no_date_or_time_is_an_error(name: str, value: str) -> None:
    with pytest.raises(ValueError, match=r"[Ii]nvalid|hour"):
        in_both(name, value)


def test_every_value_of_the_models_has_a_name_in_both_languages() -> None:
    stages = ("none", "interested", "deposit", "paid")
    concerns = (
        *("price", "results", "ability", "motivation", "schedule", "location"),
        *("teacher", "trust", "comparison", "format", "refund"),
    )
    chinese, english = (Formats(tongue(language)).names() for language in LANGUAGES)
    for kind, values in (("stage_name", stages), ("concern_name", concerns)):
        named = [(chinese[kind](value), english[kind](value)) for value in values]
        assert len(set(named)) == len(values)
        assert all(one != other for one, other in named)
    with pytest.raises(KeyError):
        english["stage_name"]("delighted")


def test_a_command_is_told_with_and_without_its_slash() -> None:
    names = Formats(tongue("en")).names()
    assert names["about"]("/log") == names["about"]("log")
