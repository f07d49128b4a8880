"""A person's words stay recognisable inside a template's sentence."""

import json
from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from messages import marks
from messages.marks import Datum, Piece, around_latin, clean, mark, mention, pieces, plain


def test_a_datum_is_the_string_it_was_until_it_is_formatted() -> None:
    datum = mark({"stage": "paid"})["stage"]
    assert datum == "paid"
    assert {"paid": 1}[datum] == 1
    assert json.dumps(datum) == '"paid"'
    assert list(pieces(f"*{datum}*")) == [Piece("words", "*"), Piece("data", "paid"), Piece("words", "*")]


@pytest.mark.parametrize("shaped", ["%s" % Datum("a"), f"{Datum('a')}", "{}".format(Datum("a")), str(Datum("a"))])  # noqa: UP031
def test_every_way_of_formatting_marks(shaped: str) -> None:
    assert list(pieces(shaped)) == [Piece("data", "a")]


@given(st.text())
def test_nobody_can_write_a_mark_or_what_cannot_be_seen(text: str) -> None:
    cleaned = clean(text)
    assert plain(str(Datum(cleaned))) == cleaned
    assert clean(cleaned) == cleaned
    assert not {character for character in cleaned if character != "\n" and not character.isprintable()} & set(
        "\x00\x1b\u200b\u200e\u202e\u2066\ufeff\ufdd0\ufdd1\ufdd2"
    )


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("张三\u202e妈妈", "张三妈妈"),
        ("a\u200bb\x00c\x1b[31m", "abc[31m"),
        ("\u200b\ufeff \u200d", ""),
        ("one\r\ntwo\u2028three\tfour", "one\ntwo\nthree four"),
        ("👨‍👩‍👧 and می‌خواهم", "👨‍👩‍👧 and می‌خواهم"),
        ("\ud800broken", "broken"),
    ],
)
def test_what_is_invisible_goes_and_what_spells_words_stays(typed: str, kept: str) -> None:
    assert clean(typed) == kept


def test_keys_numbers_and_nothing_stay_as_they_are() -> None:
    assert mark({"a": 1, "b": None, "c": [True, 2.5, ("x",)]}) == {"a": 1, "b": None, "c": [True, 2.5, ["x"]]}


def test_only_real_ids_and_web_addresses_can_be_referred_to() -> None:
    assert list(pieces(mention(Datum("U01ABC")))) == [Piece("user", "U01ABC")]
    assert list(pieces(marks.channel("C01ABC"))) == [Piece("channel", "C01ABC")]
    assert list(pieces(marks.link("https://example.org/a", Datum("here")))) == [
        Piece("link", "https://example.org/a", "here")
    ]


@pytest.mark.parametrize(
    ("refer", "to"),
    [
        (mention, "!channel"),
        (mention, "U1> <!here"),
        (marks.channel, "general"),
        (partial(marks.link, label="x"), "javascript:alert(1)"),
        (partial(marks.link, label="x"), "https://example.org|x"),
    ],
)
def test_what_is_no_id_and_no_address_cannot_be_referred_to(refer: Callable[[str], str], to: str) -> None:
    with pytest.raises(ValueError, match="not something to refer to"):
        refer(to)


def test_a_plain_place_shows_a_link_by_its_label() -> None:
    assert plain("see " + marks.link("https://example.org/", "the page") + " by " + mention("U1A")) == (
        "see the page by U1A"
    )


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Grace", "记下了和 Grace 的第一次聊"),
        ("Grace 何嘉", "记下了和 Grace 何嘉的第一次聊"),
        ("李Élan", "记下了和李Élan 的第一次聊"),
        ("张三妈妈", "记下了和张三妈妈的第一次聊"),
    ],
)
def test_a_latin_name_in_a_chinese_sentence_has_space_around_it(name: str, shown: str) -> None:
    assert plain(around_latin(f"记下了和{mark(name)}的第一次聊")) == shown
