"""The page with every message on it."""

import re
from html.parser import HTMLParser

import pytest

from messages.draw import blocks_html, modal_html
from messages.preview import page
from messages.render import names
from messages.samples import HOSTILE, every

VOID = {"meta", "br", "hr", "link", "img", "line", "circle", "rect", "polyline", "polygon"}


class Balance(HTMLParser):
    """Raises on a tag that closes what was not open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            assert self.open.pop() == tag


@pytest.fixture(scope="module")
def written() -> str:
    return page()


def test_it_shows_every_message_in_both_languages(written: str) -> None:
    for name in names():
        assert f'<section id="{name}">' in written
    cards = [written.count(f'<div class="reader" lang="{language}">') for language in ("zh-CN", "en")]
    assert cards == [len(every()), len(every()) + 3]  # the gallery of parts is in English


def test_it_stands_alone_and_its_tags_are_balanced(written: str) -> None:
    balance = Balance()
    balance.feed(written)
    assert balance.open == []
    assert not re.search(r"<(script|img|link|iframe)|\bsrc=|url\(|@import", written)


def test_what_a_person_typed_is_escaped(written: str) -> None:
    assert HOSTILE not in written
    assert "&lt;!channel&gt; &amp; *b*" in written


def test_a_block_that_cannot_be_drawn_is_no_silent_gap() -> None:
    with pytest.raises(KeyError):
        blocks_html([{"type": "video"}])
    with pytest.raises(KeyError):
        modal_html({"title": {"text": "x"}, "blocks": [{"type": "alert"}]})
