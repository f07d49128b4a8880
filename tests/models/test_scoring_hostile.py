"""The scorer on whatever people paste: it never raises, and quotes only what stands there."""

import json
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.scoring import WEIGHTS, Check, score, score_lines

TODAY = date(2026, 11, 24)

# Pieces that the rules know, so that chance puts them together in ways that nobody would write.
PIECES = st.sampled_from(
    [
        *"妈妈问 我说 保证 过 考上 前十 不能 退钱 放心 约 周六 上午十点 昨晚 担心 太贵 给她看 成绩单".split(),
        *"？，。“”",
        *["she asked ", "I said ", "guarantee ", "a pass ", "no A no fee ", "relieved ", "Sat 10am "],
        *["'", '"', "w/", "?", " - ", "(", ")", "İ", "ǆ", "ﷺ", "没表态"],
    ]
)
NOTES = st.one_of(st.text(max_size=400), st.lists(PIECES, max_size=60).map("".join), st.lists(PIECES).map(" ".join))


@given(NOTES, st.dates())
@settings(max_examples=300, deadline=None)
def test_words_and_red_lines_are_exact_parts_of_the_note(note: str, today: date) -> None:
    result = score(note, today)
    for check in Check:
        finding = result.checks[check]
        assert finding.words in note
        assert finding.passed == bool(finding.words)
    for line in result.red_lines:
        assert line.words
        assert note[line.start : line.end] == line.words
    starts = [line.start for line in result.red_lines]
    assert starts == sorted(starts)
    assert result.points == sum(WEIGHTS[check] for check in Check if result.checks[check].passed)


@given(NOTES)
@settings(max_examples=100, deadline=None)
def test_the_same_note_gets_the_same_score(note: str) -> None:
    assert score(note, TODAY).as_labels() == score(note, TODAY).as_labels()


@given(NOTES)
@settings(max_examples=200, deadline=None)
def test_nothing_is_aimed_or_resolved_where_nothing_was_asked(note: str) -> None:
    checks = score(note, TODAY).checks
    if not checks[Check.QUESTION].passed:
        assert not checks[Check.AIMS].passed
        assert not checks[Check.RESOLVED].passed


@given(st.lists(st.binary(max_size=60), max_size=20))
@settings(max_examples=200, deadline=None)
def test_every_line_of_bytes_gets_exactly_one_outcome(lines: list[bytes]) -> None:
    outcomes = list(score_lines(lines, TODAY))
    assert len(outcomes) == len(lines)
    json.dumps(outcomes)


@pytest.mark.parametrize(
    "note",
    [
        "",
        " \n\t",
        "😂🎉👍🏽" * 50,
        "\x00\x01\x1b[31m",
        "保证" * 20_000,
        "a," * 20_000,
        "她说" * 20_000,
        '"' * 40_000,
        "'a " * 13_000,
        "ran the " * 5_000,
        "字" * 40_000,
        "w" * 40_000,
        "\ud800",
    ],
)
def test_odd_and_very_long_notes_are_scored(note: str) -> None:
    assert 0 <= score(note, TODAY).points <= 10


def test_a_note_in_two_languages_is_read_in_both() -> None:
    note = "她 worried about 口音，我给她看了 the teacher's certificate，she was relieved，约了 Friday 3pm"
    assert score(note, TODAY).points == 10
