"""What the words of a clause tell, all tables looked up in one pass."""

from collections.abc import Sequence
from enum import IntEnum
from itertools import accumulate
from typing import NamedTuple

from models.reading.clauses import Clause
from models.reading.phrases import Hit, Tables, en, zh
from models.reading.words import TOPICS, WORRIES
from models.reading.words.cues import ASKS, NO_CONCERN, STRONG_ASKS, TURNS_ON
from models.reading.words.interest import INTEREST
from models.reading.words.satisfied import SATISFIED
from models.reading.words.unsatisfied import UNSATISFIED
from models.vocabulary import Concern

_WORRY_POINTS, _TOPIC_POINTS = 2.0, 0.6


class Sign(IntEnum):
    """What a phrase tells of its clause."""

    ASKS = 1
    HINTS = 2
    TURNS_ON = 3
    DENIES = 4
    OUTCOME = 5


_OUTCOMES = [
    *zh("约了 约好 试听 定金 订金 全款 交了 付了 转了 到账 尾款 签合同 加了 留了 电话 微信 聊了 分钟"),
    *en("trial | deposit | paid | in full | booked | mins | min | call | left | number"),
]
_SIGNS = (
    (NO_CONCERN, Sign.DENIES),
    (STRONG_ASKS, Sign.ASKS),
    (TURNS_ON, Sign.TURNS_ON),
    (_OUTCOMES, Sign.OUTCOME),
    (ASKS, Sign.HINTS),
)
_TABLES = Tables(
    [
        (phrase, (concern, points))
        for table, points in ((WORRIES, _WORRY_POINTS), (TOPICS, _TOPIC_POINTS))
        for concern, phrases in table.items()
        for phrase in phrases
    ],
    [(phrase, sign) for phrases, sign in _SIGNS for phrase in phrases],
    [(phrase, said) for phrases, said in ((SATISFIED, True), (UNSATISFIED, False)) for phrase in phrases],
    [(phrase, True) for phrase in INTEREST],
)


class ClauseWords(NamedTuple):
    """The phrases of each table found in a clause: of concerns with their points, of signs, of verdicts
    (true: satisfied), and of interest."""

    concerns: list[Hit[tuple[Concern, float]]]
    signs: list[Hit[Sign]]
    verdicts: list[Hit[bool]]
    interest: list[Hit[bool]]


_BETWEEN = "\n"
"""Stands between clauses that are looked up together; no phrase has it."""


def look_up(clauses: Sequence[Clause]) -> list[ClauseWords]:
    """Return for each clause what its words tell."""
    told = [ClauseWords([], [], [], []) for _ in clauses]
    begins = [0, *accumulate(len(clause.words) + len(_BETWEEN) for clause in clauses)]
    for number, hits in enumerate(_TABLES.find(_BETWEEN.join(clause.words for clause in clauses))):
        index = 0
        for start, end, payload in hits:
            while start >= begins[index + 1]:
                index += 1
            told[index][number].append(Hit(start - begins[index], end - begins[index], payload))
    return told
