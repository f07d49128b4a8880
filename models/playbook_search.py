"""Finding a card by what a person types, in either language, and the overview of the shelf by concern."""

import unicodedata
from collections import Counter
from dataclasses import dataclass
from datetime import date

from rapidfuzz import fuzz
from sqlmodel import Session

from models.playbook import Language, PlaybookCard, Reader, active_cards
from models.playbook_outcomes import UNTRIED, for_concern, tallies
from models.reading import read
from models.vocabulary import Concern

QUERY_LENGTH = 80
"""More of a question is not needed to find a card."""
_IN_TITLE, _IN_WORDS, _BY_CONCERN = 110.0, 100.0, 90.0
_LIKE_ENOUGH = 72.0
"""The least likeness (0 to 100) of misspelt words; below it chance likenesses begin."""
_SHORTEST_FUZZY = {True: 3, False: 5}
"""Letters that a misspelt word must have, by whether it is Chinese: the likeness of shorter ones says nothing."""

_NAMES: dict[Concern, str] = {
    Concern.PRICE: "价格 价钱 学费 费用 收费 贵 太贵 优惠 预算 price prices fee fees cost costs expensive money budget",
    Concern.RESULTS: "效果 成绩 提分 分数 结果 有用 result results grade grades marks progress scores",
    Concern.ABILITY: "跟不上 听不懂 学不会 基础 基础差 难 ability behind level weak",
    Concern.MOTIVATION: "不想学 不爱学 厌学 动力 兴趣 走神 坐不住 专注 motivation lazy bored attention focus unwilling",
    Concern.SCHEDULE: "时间 课表 没时间 排课 请假 补课 schedule time times timetable busy",
    Concern.LOCATION: "位置 地点 距离 路程 太远 远 接送 交通 校区 location distance far parking travel drive",
    Concern.TEACHER: "老师 师资 教师 换老师 teacher teachers tutor staff",
    Concern.TRUST: "信任 信誉 正规 资质 跑路 倒闭 执照 口碑 trust licence license scam reputation",
    Concern.COMPARISON: "对比 比较 别家 别人家 竞品 同行 隔壁 comparison compare competitor competitors other",
    Concern.FORMAT: "形式 网课 线上 线下 一对一 小班 大班 班型 人数 format online group class size",
    Concern.REFUND: "退费 退款 退钱 退课 refund refunds cancel cancellation",
}


@dataclass(frozen=True)
class Shelf:
    """The overview: how many cards there are for each concern, in the reader's language and in the other."""

    concern: Concern
    own: int
    other: int


def overview(session: Session, reader: Reader) -> list[Shelf]:
    """How many cards there are for each concern, in the order of the concerns."""
    counted = Counter((card.concern, card.language is reader.language) for card in active_cards(session, reader))
    return [Shelf(concern, counted[concern, True], counted[concern, False]) for concern in Concern]


def search(session: Session, reader: Reader, words: str, day: date) -> list[PlaybookCard]:
    """The cards that fit what a person typed, the best first; a concern by its plain name gives its whole shelf.

    Words that stand on a card count most, then the concern that is meant, then likeness (typing errors). Among
    equals the reader's language comes first, then the card with more sign-ups. `day` is team-local.
    """
    query = fold(words)[:QUERY_LENGTH]
    named = named_concern(query)
    if named is not None:
        return for_concern(session, reader, named, day)
    meant = read(words[:QUERY_LENGTH], day).concern
    found = [(fit, card) for card in active_cards(session, reader) if (fit := _fit(query, card, meant))]
    known = tallies(session, (card.key for _, card in found), before=day)

    def order(one: tuple[float, PlaybookCard]) -> tuple[float, bool, float, int]:
        fit, card = one
        tally = known.get(card.key, UNTRIED)
        return -fit, card.language is not reader.language, -(1 + tally.won) / (2 + tally.tried), card.key

    return [card for _, card in sorted(found, key=order)]


def named_concern(words: str) -> Concern | None:
    """The concern that bare words name ("学费", "fees"), by its value too; None for anything longer."""
    query = fold(words)
    return next(
        (concern for concern, names in _NAMES.items() if query == concern.value or query in names.split()), None
    )


def fold(text: str) -> str:
    """Text without the differences that don't matter in a search: width, case, runs of spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def _fit(query: str, card: PlaybookCard, meant: Concern | None) -> float:
    """How well a card answers a query, 0 for not at all."""
    words = query.split()
    if not words:
        return 0.0
    title, whole = fold(card.title), fold(f"{card.title}\n{card.line}\n{card.case}")
    if all(word in title for word in words):
        return _IN_TITLE
    if all(word in whole for word in words):
        return _IN_WORDS
    if card.concern is meant:
        return _BY_CONCERN
    if len(query) < _SHORTEST_FUZZY[card.language is Language.ZH]:
        return 0.0
    likeness = fuzz.partial_ratio(query, whole, score_cutoff=_LIKE_ENOUGH)
    return likeness * _BY_CONCERN / 100
