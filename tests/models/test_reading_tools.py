"""What reading is built on: numerals, patterns, tables of phrases, and a start that waits for none of them."""

import json
import re
import subprocess
import sys
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.reading import (
    calendar_words,
    clauses,
    concern,
    concern_patterns,
    contacts,
    dates,
    duration,
    left_contact,
    money,
    numbers_in_text,
    payment,
    people_en,
    people_zh,
    resolved,
    stage,
    verdict_grammar,
)
from models.reading.first_chars import guarded
from models.reading.numerals import chinese
from models.reading.pattern import Pattern
from models.reading.phrases import Phrases, Tables, en, zh
from models.reading.words import WORRIES
from models.reading.words.satisfied import SATISFIED
from models.reading.words.unsatisfied import UNSATISFIED

DATA = Path(__file__).parent.parent / "data"
DIGITS = "零一二三四五六七八九"
STEPS = ((1000, "千"), (100, "百"), (10, "十"), (1, ""))


def spoken(number: int) -> str:
    """Write a number below a hundred million as people say it."""
    if number >= 10_000:
        rest = number % 10_000
        gap = "零" if 0 < rest < 1000 else ""
        return spoken(number // 10_000) + "万" + (gap + spoken(rest) if rest else "")
    written = ""
    for step, name in STEPS:
        digit = number // step % 10
        if digit:
            written += DIGITS[digit] + name
        elif written and not written.endswith("零"):
            written += "零"
    written = written.rstrip("零") or "零"
    return written[1:] if written.startswith("一十") else written


@given(st.integers(0, 99_999_999))
def test_a_number_in_words_is_read_back(number: int) -> None:
    assert chinese(spoken(number)) == number


def test_every_number_of_a_usual_log_is_read_back() -> None:
    assert [number for number in range(20_000) if chinese(spoken(number)) != number] == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("两千五", 2500),
        ("三百六", 360),
        ("一万二", 12_000),
        ("一万六千八", 16_800),
        ("两万三", 23_000),
        ("十二万", 120_000),
        ("廿五", 25),
        ("俩", 2),
        ("仨", 3),
        ("贰仟", 2000),
        ("一千零五", 1005),
        ("一百一十", 110),
        ("二〇二六", 2026),
        ("2.6万", 26_000),
        ("3千5", 3500),
        ("1万2千", 12_000),
        ("12百", 1200),
        ("2万零500", 20_500),
        ("4580", 4580),
        ("499.50", Decimal("499.50")),
        ("", None),
        ("半", None),
        ("千五", None),
        ("两三百", None),
        ("百百", None),
        ("一二三四五", None),
        ("三.", None),
        ("1,000", None),
    ],
)
def test_a_number_is_read_as_people_say_it(text: str, number: int | Decimal | None) -> None:
    assert chinese(text) == number


@given(st.text(alphabet="零一二两九十百千万廿半0123456789.,", max_size=12))
def test_no_jumble_of_numerals_is_too_much(text: str) -> None:
    assert chinese(text) is None or isinstance(chinese(text), Decimal)


def _patterns() -> list[tuple[str, Pattern]]:
    modules = (
        *(calendar_words, clauses, concern, contacts, dates, duration, left_contact, money, numbers_in_text),
        *(payment, people_en, people_zh, resolved, stage, verdict_grammar),
    )
    found = [
        (f"{module.__name__}.{name}", value)
        for module in modules
        for name, value in vars(module).items()
        if isinstance(value, Pattern)
    ]
    tables = (concern_patterns.CHINESE_PATTERNS, concern_patterns.ENGLISH_PATTERNS)
    return found + [(f"{name}", pattern) for table in tables for name, pattern in table.items()]


def test_a_look_at_the_first_character_changes_no_match() -> None:
    texts = [json.loads(line)["text"] for line in (DATA / "log_messages.jsonl").read_text("utf-8").splitlines()]
    for name, pattern in _patterns():
        bare = re.compile(pattern.source, pattern.flags)
        for text in [*texts, *(text.lower() for text in texts)]:
            expected = [found.span() for found in bare.finditer(text)]
            assert [found.span() for found in pattern.finditer(text)] == expected, name


@pytest.mark.parametrize(
    ("source", "chars"),
    [
        ("ab|cd", "ac"),
        ("(?:x?y)z", "xy"),
        (r"(?<=a)\d", "5"),
        ("(?=q)(?:q|r)", "q"),
        ("[a-c]+", "abc"),
        (r"\bno", "n"),
    ],
)
def test_the_first_characters_are_those_with_which_a_match_can_begin(source: str, chars: str) -> None:
    guard = re.match(r"\(\?:\(\?=(\[.*?\])\)\)", guarded(source, re.NOFLAG))
    assert guard is not None
    assert all(re.match(guard[1], char) for char in chars)
    assert not re.match(guard[1], "!")


@pytest.mark.parametrize("source", [".a", "a?", "(?=a)?b*", "[^a]b", r"\Wa", "^"])
def test_where_anything_may_come_first_nothing_is_looked_at(source: str) -> None:
    assert guarded(source, re.NOFLAG) == source


def test_near_finds_what_finditer_finds() -> None:
    pattern, cue = Pattern(r"\d+\s?(?:mins?|hours?)"), Pattern("min|hour")
    text = "5 mins, no, 10min, then 2 hours and a minute, 3 mince"
    found = [match.span() for match in pattern.near(cue, text, 12)]
    assert found == [match.span() for match in pattern.finditer(text)]


def test_each_table_gives_its_longest_phrase_at_a_place() -> None:
    tables = Tables([("跟不上", 1), ("跟不", 2), ("上课", 3)], [("跟不上课", 4), (" no ", 5), (" no way ", 6)])
    assert tables.find("跟不上课") == [[(0, 3, 1), (2, 4, 3)], [(0, 4, 4)]]
    assert tables.find(" there is no way ") == [[], [(9, 17, 6)]]


def test_english_phrases_are_whole_words_unless_they_end_in_a_star() -> None:
    table = Phrases([*en("free | book*"), *zh("贵 太贵")])
    assert table.found_in(" feel free to ")
    assert table.found_in(" she booked ")
    assert table.found_in(" 太贵了 ")
    assert not table.found_in(" freedom ")
    assert not table.found_in(" overbooked ")
    assert not table.found_in(" 贵 ")


def test_no_phrase_stands_for_two_concerns() -> None:
    counted = Counter(phrase for phrases in WORRIES.values() for phrase in set(phrases))
    assert [phrase for phrase, count in counted.items() if count > 1] == []


def test_no_phrase_is_both_satisfied_and_not() -> None:
    assert set(SATISFIED) & set(UNSATISFIED) == set()


def test_reading_starts_without_the_slow_libraries_and_compiles_when_it_reads() -> None:
    program = (
        "import sys, models.reading.stage as stage\n"
        "assert 'phonenumbers' not in sys.modules and 'cn2an' not in sys.modules\n"
        "assert '_compiled' not in vars(stage._COMES_ZH)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=DATA.parent.parent)
