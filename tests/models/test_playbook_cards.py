"""The cards that come with the program: enough of them, well formed, and nothing that the law forbids."""

from collections import Counter
from datetime import date

import pytest

from models.playbook import CASE_LENGTH, LINE_LENGTH, TITLE_LENGTH
from models.playbook_cards import ShippedCard, shipped_cards
from models.scoring import score
from models.vocabulary import Concern

CARDS = [pytest.param(card, id=card.key) for card in shipped_cards()]
LENGTHS = {"zh": (60, 120), "en": (40, 80)}
"""Chinese characters and English words: what one can say in half a minute."""
EXAMPLE = {"zh": "示例：", "en": "Example: "}


def test_every_concern_has_three_cards_or_more_in_each_language() -> None:
    counted = Counter((card.language, card.concern) for card in shipped_cards())
    assert set(counted) == {(language, concern) for language in LENGTHS for concern in Concern}
    assert min(counted.values()) >= 3


def test_keys_titles_and_lines_are_all_different() -> None:
    cards = shipped_cards()
    for words in ([c.key for c in cards], [c.title for c in cards], [c.line for c in cards], [c.case for c in cards]):
        assert len(set(words)) == len(cards)


@pytest.mark.parametrize("card", CARDS)
def test_a_card_can_be_said_in_half_a_minute_and_fits_its_columns(card: ShippedCard) -> None:
    low, high = LENGTHS[card.language]
    assert low <= len(card.line if card.language == "zh" else card.line.split()) <= high
    assert len(card.title) <= TITLE_LENGTH
    assert len(card.line) <= LINE_LENGTH
    assert len(card.case) <= CASE_LENGTH


@pytest.mark.parametrize("card", CARDS)
def test_a_card_asks_something_near_its_end_and_marks_its_case_as_an_example(card: ShippedCard) -> None:
    assert "?" in card.line[-90:].replace("？", "?") or card.key == "zh.location.after_class"
    assert card.case.startswith(EXAMPLE[card.language])


@pytest.mark.parametrize("card", CARDS)
def test_a_card_promises_no_result(card: ShippedCard) -> None:
    for words in card.words:
        assert score(words, date(2026, 11, 24)).red_lines == ()


@pytest.mark.parametrize("card", CARDS)
def test_a_card_shows_something_concrete_or_offers_to_check(card: ShippedCard) -> None:
    shown = {
        "zh": "试听 测评 明细 表 记录 卷子 计划 老师 合同 协议 纸 答疑 走 许可证 家长 名单 一节 安排 写给 开始",
        "en": "lesson test sheet notes page teacher contract licence parent list course session options paper class",
    }[card.language].split()
    assert any(word in card.line for word in shown)
