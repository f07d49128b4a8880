"""The question or worry that the talk turned on (product.md §3: concern).

Every clause gives points to the concerns whose words stand in it: many when the prospect asks or worries, few when
the rep answers. The concern with the most points wins, if they are enough.
"""

from bisect import bisect_right
from dataclasses import dataclass
from math import inf
from typing import NamedTuple

from models.reading.clause_words import ClauseWords, Sign
from models.reading.clauses import Clause, Message, Speaker
from models.reading.concern_patterns import CHINESE_PATTERNS, ENGLISH_PATTERNS
from models.reading.pattern import Pattern
from models.reading.resolved import Verdict
from models.vocabulary import Concern

_PATTERN_POINTS = 1.6
_ENOUGH, _ENOUGH_ANSWERED, _ENOUGH_JUDGED, _ENOUGH_ASKED, _ENOUGH_DENIED = 2.4, 1.5, 1.0, 1.2, 4.0
_NEVER = inf
_ENOUGH_OF_A_CHILD = 2.0
"""That a child won't learn is told as a worry only; no circumstance sounds like it."""
_BY_REP, _BY_REP_UNASKED, _BY_OUTCOME = 0.12, 0.6, 0.3
_ASKED, _HINTED, _TURN = 2.2, 1.4, 1.8
_CLEARLY_MORE = 1.6
"""The first clause that tells a concern stays the one where it is told, unless a later one tells it so much more."""


_CHARACTERS = {
    "贵": Concern.PRICE,
    "钱": Concern.PRICE,
    "远": Concern.LOCATION,
    "难": Concern.ABILITY,
    "比": Concern.COMPARISON,
    "信": Concern.TRUST,
    "退": Concern.REFUND,
}
_CHARACTER_POINTS = 0.5
_MONEY_BACK = Pattern(
    r"退(?!休|步|热|烧|伍|缩|役|群)|(?:钱|学费|课时|定金|订金)(?:还)?(?:咋|怎么|能不能|可以|给不给|要得|拿得)"
    r"|refund|money back|(?:get|gets|getting) [^.;!?]{0,16}back\b|cancel|pause|freeze"
)
_CAUSE = 0.4
"""Who asks about money back tells why it may come to that; the reason is not the question."""
_ASKING = "问怕愁嫌"
_QUESTION = Pattern(
    r"不(?<=([\u4e00-\u9fff])不)\1|能不能|有没有|是不是|会不会|可不可以|[吗么呢]\s*$|多少"
    r"|怎么(?![说讲都])|咋(?![说讲都])|几个|哪(?!天再|怕)|为啥|为什么|凭啥|^\W*(?:how|what|who"
    r"|which|why|when) |\b(?:is|are|will|does|do|can|could|would) (?:we|you|they|he|she|it|i"
    r"|there|the|our|my|his|her|u|ours)\b.*\?|能行不|行不\s*$|成不\s*$|中不\s*$"
)
_ASKED_BEFORE = Pattern(
    r"问(?:完|了|过|的是|我)|(?:原话|原话是|是她问的)|\b(?:she|he|they|mum|mom|dad) (?:asked"
    r"|wondered)\b|(?:is|was) (?:her|his|their) (?:question|worry|concern|fear)"
)
_CIRCUMSTANCE = Pattern(
    r"在(?:开车|开会|忙|路上|外面|地铁上|高铁上|接孩子)|(?:去|要)接孩子了|信号(?:差|不好|太差)|断线|没人接"
    r"|\b(?:was|is|he's|she's|were) (?:driving|busy|rushing|at work|in a meeting|on the (?:bus"
    r"|train|school run)|out|cooking)\b"
    r"|rushing (?:for|to|off)|\bbad (?:line|signal)\b|voicemail|no answer|couldn'?t (?:really )?talk"
    r"|\basked (?:me|us) to (?:ring|call|phone|try|text|email|message|come back)|(?:叫|让)我[^，。]{0,8}(?:再?打|联系|找)"
)
_DENIES = Pattern(
    r"没(?:有|啥|什么|任何|提(?:啥|什么|任何|出)?|说(?:啥|什么)?|问(?:啥|什么)?)*(?:其他|别的|特别的?|大的?|太多)?(?:顾虑|疑问|疑虑|异议)(?!了)"
    r"|没(?:有|啥|什么|任何|提)+(?:其他|别的|特别的?|大的?|太多)?(?:问题|意见)(?!了)"
    r"|\bno (?:real |particular |major |big |other |obvious |specific )?(?:concerns?|worries|objections?|questions?|issues"
    r"|doubts?|reservations?|hesitations?|complaints?)\b(?! (?:about|with|over|now|then))"
    r"|\bnothing (?:was |is |seems to be |really )?(?:bother|worry|hold)ing|\bdid(?:n'?t| not) (?:raise|voice|mention|bring up) any"
)
_NO_ASK = Pattern(
    r"没问(?!题)|没多问|顾问|访问|没提|问好|不知道怎么问|no questions?|didn't ask|nothing "
    r"(?:bother|worry|concern)|不担心|没顾虑|没有?疑|没啥?(?:顾虑|疑问|问题)"
)


@dataclass(frozen=True, slots=True)
class Told:
    """The concern, or None, the index of the clause in which it is told best, and which clauses ask or worry."""

    concern: Concern | None
    clause: int
    asking: tuple[bool, ...]


class _Heard(NamedTuple):
    """One clause: how strongly it asks, whether it denies any concern, what else it tells, and about what."""

    cue: float
    denies: bool
    turns: bool
    outcome: bool
    points: dict[Concern, float]


def _signs(clause: Clause, words: ClauseWords) -> set[Sign]:
    """Return the signs in a clause; "没顾虑了" says that a concern is gone, not that there was none."""
    return {
        hit.payload
        for hit in words.signs
        if hit.payload is not Sign.DENIES or not clause.words.startswith("了", hit.end)
    }


def _cue(clause: Clause, signs: set[Sign]) -> float:
    low = clause.low
    if clause.asks or Sign.ASKS in signs or any(map(low.__contains__, _ASKING)) or _QUESTION.search(low):
        return _ASKED
    return _HINTED if Sign.HINTS in signs or ("说" in low and clause.speaker is Speaker.OTHER) else 1.0


def _points(clause: Clause, words: ClauseWords) -> dict[Concern, float]:
    points: dict[Concern, float] = {}
    for hit in words.concerns:
        concern, base = hit.payload
        points[concern] = max(points.get(concern, 0.0), base) + (0.3 if concern in points else 0.1)
    for char, concern in () if clause.low.isascii() else _CHARACTERS.items():
        if char in clause.low:
            points[concern] = max(points.get(concern, 0.0), _CHARACTER_POINTS)
    return points


def _hear_all(message: Message, told: list[ClauseWords]) -> list[_Heard]:
    """Return for each clause how strongly it is about each concern, whoever speaks."""
    asks_nothing, circumstances = message.where(_NO_ASK), message.where(_CIRCUMSTANCE)
    denying = message.where(_DENIES)
    heard = []
    for index, (clause, words) in enumerate(zip(message.clauses, told, strict=True)):
        signs = _signs(clause, words)
        denies = Sign.DENIES in signs or index in denying
        cue = 1.0 if index in asks_nothing or denies else _cue(clause, signs)
        turns = Sign.TURNS_ON in signs or "最" in clause.low
        points = {} if index in circumstances else _points(clause, words)
        outcome = Sign.OUTCOME in signs and "热度" not in clause.low
        heard.append(_Heard(cue, denies, turns, outcome, points))
    _hear_patterns(message, heard)
    if any(Concern.REFUND in one.points for one in heard):
        for index in message.where(_MONEY_BACK):
            _outweigh(heard[index].points)
    return heard


def _outweigh(points: dict[Concern, float]) -> None:
    """Let the money back outweigh the reason for which somebody asks for it."""
    if Concern.REFUND in points:
        for concern in points:
            if concern is not Concern.REFUND:
                points[concern] *= _CAUSE


def _hear_patterns(message: Message, heard: list[_Heard]) -> None:
    """Add to each clause what the patterns of each concern find there."""
    ends = [clause.end for clause in message.clauses]
    for by_concern, needed in ((CHINESE_PATTERNS, message.chinese), (ENGLISH_PATTERNS, message.english)):
        for concern, pattern in by_concern.items() if needed else ():
            for found in pattern.finditer(message.low):
                index = bisect_right(ends, found.start())
                if index < len(ends) and message.clauses[index].start <= found.start():
                    points = heard[index].points
                    points[concern] = max(points.get(concern, 0.0), _PATTERN_POINTS - 0.3) + 0.3


def _weight(clause: Clause, heard: _Heard, carried: float, by_rep: float) -> float:
    weight = cue = max(heard.cue, carried)
    if clause.speaker is Speaker.REP:
        weight *= by_rep
    elif cue < _ASKED and heard.outcome:
        weight *= _BY_OUTCOME
    return weight * _TURN if heard.turns else weight


def _weights(message: Message, heard: list[_Heard], asking: tuple[bool, ...]) -> list[float]:
    """Return how much each clause counts. A cue carries on to the clauses after it, until the rep answers."""
    clauses = message.clauses
    answer = next((i for i, clause in enumerate(clauses) if clause.speaker is Speaker.REP), len(clauses))
    asked, asked_before = any(asking), message.where(_ASKED_BEFORE)
    before_answer = _HINTED if answer < len(clauses) or asked else 1.0
    by_rep = _BY_REP if asked else _BY_REP_UNASKED
    weights = []
    carried = 1.0
    for index, clause in enumerate(clauses):
        if index < answer:
            carried = max(carried, before_answer)
        if index + 1 in asked_before:
            carried = _ASKED
        weights.append(_weight(clause, heard[index], carried, by_rep))
        lends = not heard[index].points and clause.speaker is Speaker.OTHER
        carried = heard[index].cue if lends else 1.0
    return weights


def _enough(message: Message, heard: list[_Heard], given: list[Verdict | None], asked: bool) -> float:
    if any(clause.denies for clause in heard):
        return _ENOUGH_DENIED if asked else _NEVER
    if asked:
        return _ENOUGH_ASKED
    if any(said is not None for said in given):
        return _ENOUGH_JUDGED
    return _ENOUGH_ANSWERED if any(clause.speaker is Speaker.REP for clause in message.clauses) else _ENOUGH


def read_concern(message: Message, told: list[ClauseWords], given: list[Verdict | None]) -> Told:
    """Return the main concern of the prospect and where it is told.

    Where somebody asks, or is said to be satisfied or not, there is a concern, and little is needed to name it;
    elsewhere a word such as "bus" or "holidays" is more likely a circumstance.
    """
    heard = _hear_all(message, told)
    asking = tuple(
        clause.speaker is Speaker.OTHER and said.cue == _ASKED
        for clause, said in zip(message.clauses, heard, strict=True)
    )
    points: dict[Concern, float] = {}
    best: dict[Concern, tuple[float, int]] = {}
    for index, weight in enumerate(_weights(message, heard, asking)):
        if heard[index].denies or given[index] is Verdict.SILENT:
            continue
        for concern, base in heard[index].points.items():
            gained = base * weight
            points[concern] = points.get(concern, 0.0) + gained
            if gained > _CLEARLY_MORE * best.get(concern, (0.0, 0))[0]:
                best[concern] = (gained, index)
    winner = max(points, key=lambda concern: points[concern], default=None)
    if winner is None or points[winner] < min(
        _enough(message, heard, given, any(asking)), _ENOUGH_OF_A_CHILD if winner is Concern.MOTIVATION else inf
    ):
        return Told(None, 0, asking)
    return Told(winner, best[winner][1], asking)
