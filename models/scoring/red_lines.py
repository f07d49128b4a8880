"""Red lines: promises of a result that the law forbids in education.

China's Advertising Law, art. 24, bars explicit or implied promises of admission, of passing an exam, of a
certificate or of the effect of teaching, and claims that exam setters take part. See product.md §4.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from models.scoring.lexicon import allowances, boasts, certainty, forfeits, results
from models.scoring.lexicon.evidence import FACT
from models.scoring.lexicon.material import MATERIAL
from models.scoring.lexicon.table import Table
from models.scoring.voices import Turn, Voice, aside


class Promise(StrEnum):
    """What was promised."""

    PASSING = "passing"
    MARKS = "marks"
    RANK = "rank"
    ADMISSION = "admission"
    MONEY_BACK = "money_back"
    LEAK = "leak"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class RedLine:
    """A forbidden promise: the exact words, where they stand in the note, and what they promise."""

    words: str
    start: int
    end: int
    kind: Promise


_RESULTS: tuple[tuple[Promise, Table], ...] = (
    (Promise.RANK, results.RANK),
    (Promise.ADMISSION, results.ADMISSION),
    (Promise.MARKS, results.MARKS),
    (Promise.PASSING, results.PASSING),
    (Promise.RESULT, results.RESULT),
)
# Results whose words also name what may be guaranteed: a place in a group, a level, progress reports.
_SHARED = frozenset({Promise.RESULT, Promise.ADMISSION, Promise.MARKS})
_REMEMBERED = 128  # clauses; each is looked at once for itself and once for either neighbour
_GAP = 2  # a mark and a space
_EXCLAMATION = 16  # characters of a sentence so short that it only strengthens its neighbour ("Every time.")


def red_lines(note: str, turns: Sequence[Turn]) -> tuple[RedLine, ...]:
    """The rep's forbidden promises in their order; those in neighbouring clauses are one."""
    merged: list[tuple[int, int, Promise]] = []
    for at in range(len(turns)):
        if not _is_the_reps(turns, at) or not (promise := _promise(turns, at)):
            continue
        first, last, kind = promise
        start, end = turns[first].clause.start, turns[last].clause.end
        if merged and start <= merged[-1][1] + _GAP:
            start, kind = merged[-1][0], merged[-1][2]
            end = max(end, merged.pop()[1])
        merged.append((start, end, kind))
    return tuple(RedLine(note[start:end], start, end, kind) for start, end, kind in merged)


def _promise(turns: Sequence[Turn], at: int) -> tuple[int, int, Promise] | None:
    """First and last turn of the promise that this turn makes, and its kind."""
    text = turns[at].text
    of_itself = _of_itself(turns, at)
    kind = of_itself or _result(text)
    if kind is None:
        return _vouched_for(turns, at) if at and _follows(turns, at) else None
    if of_itself is None and _is_allowed(kind, text):
        return None
    before = at - 1 if at and _lends(turns, at - 1, at) else at
    if of_itself:
        return before, at, kind
    if _certain(text):
        return before, at, kind
    if at + 1 < len(turns) and _lends(turns, at + 1, at) and _certain(turns[at + 1].text):
        return at, at + 1, kind
    if kind is Promise.RESULT:
        return None
    if _is_bold(turns, before, at):
        return before, at, kind
    return (before, at, kind) if before != at and _certain(turns[before].text) else None


def _vouched_for(turns: Sequence[Turn], at: int) -> tuple[int, int, Promise] | None:
    """The promise whose result stands in the clause before ("top ten in the year, I vouch for that")."""
    result, text = turns[at - 1], turns[at].text
    kind = _result(result.text)
    if turns[at].voice not in {Voice.REP, Voice.NOTE} or kind is None or kind is Promise.RESULT:
        return None
    if not _carries(text) or not _certain(text):
        return None
    asked = result.clause.asks and result.voice is not Voice.REP
    free = asked or allowances.ASKED_FOR.within(result.text) or allowances.ALLOWED.within(result.text)
    return None if free or _denies(result.text) else (at - 1, at, kind)


def _is_allowed(kind: Promise, text: str) -> bool:
    """Whether the result is named in words of something that may be guaranteed."""
    if kind not in _SHARED or (kind is Promise.ADMISSION and not results.PLACE.within(text)):
        return False
    return allowances.ALLOWED.within(text)


@lru_cache(_REMEMBERED)
def _certain(text: str) -> bool:
    """Whether the clause makes a result certain, in plain words or in a figure of speech."""
    return certainty.CERTAIN.within(text) or boasts.OATHS.within(text)


@lru_cache(_REMEMBERED)
def _carries(text: str) -> bool:
    """Whether the clause's certainty reaches over to its neighbour."""
    return certainty.CARRIES.within(text) or boasts.OATHS.within(text)


@lru_cache(_REMEMBERED)
def _result(text: str) -> Promise | None:
    return next((kind for kind, table in _RESULTS if table.within(text)), None)


def _of_itself(turns: Sequence[Turn], at: int) -> Promise | None:
    """The kind of a promise that needs no word of certainty."""
    text = turns[at].text
    if results.LEAK.within(text) and not results.NO_LEAK.within(text):
        return Promise.LEAK
    if _pays_back(turns, at):
        return Promise.MONEY_BACK
    if certainty.BOLD.within(text):
        return _result(text) or Promise.RESULT
    return None


def _pays_back(turns: Sequence[Turn], at: int) -> bool:
    """Whether the turn promises money for a failure, which may stand in the next clause or the question before."""
    text = turns[at].text
    if at and turns[at - 1].clause.asks and forfeits.FAILURE.within(turns[at - 1].text):
        return forfeits.PAID_BACK.within(text)
    joined = text
    if at + 1 < len(turns) and _same_sentence(turns, at, at + 1) and _is_the_reps(turns, at + 1):
        joined = f"{text}, {turns[at + 1].text}"
    failure, paid_back = forfeits.FAILURE.search(joined), forfeits.PAID_BACK.search(joined)
    if failure and not paid_back and joined != text and turns[at].voice is Voice.REP and _result(text):
        paid_back = forfeits.FORFEIT.search(joined) if not forfeits.SERVICE.within(joined) else None
    if not failure or not paid_back or allowances.CONTRACT_TERM.within(joined):
        return False
    return min(failure.start(), paid_back.start()) < len(text)


def _is_the_reps(turns: Sequence[Turn], at: int) -> bool:
    """Whether a promise in this turn would be the rep's own, and not denied."""
    turn = turns[at]
    after = turns[at + 1].text if at + 1 < len(turns) else ""
    if aside(after) is Voice.PROSPECT or allowances.TAKEN_BACK.opens(after):
        return False
    if turn.clause.asks or turn.voice is Voice.RIVAL or _denies(turn.text):
        return False
    if turn.voice is not Voice.PROSPECT:
        return True
    if turn.clause.quoted or allowances.ASKED_FOR.within(turn.text):
        return False
    if not at or not _same_sentence(turns, at - 1, at):
        return True
    return turns[at - 1].voice is not Voice.PROSPECT or not allowances.ASKED_FOR.within(turns[at - 1].text)


@lru_cache(_REMEMBERED)
def _denies(text: str) -> bool:
    """Whether the clause denies a promise; to deny a failure is to make one."""
    return allowances.NEGATED.within(allowances.DOUBLE.removed_from(text))


def _is_bold(turns: Sequence[Turn], before: int, at: int) -> bool:
    """Whether a result is foretold without a softening word: for whoever joins, or by a given day."""
    text = turns[at].text
    spoken = text if not at or not _same_sentence(turns, at - 1, at) else f"{turns[at - 1].text} , {text}"
    invites = certainty.INVITES.within(text) or certainty.INVITES.within(turns[before].text)
    dated = turns[at].voice is Voice.REP and certainty.BY_THEN.within(spoken)
    predicts = turns[at].voice is Voice.REP and certainty.PREDICTS.within(text)
    return (
        (predicts or ((invites or dated) and certainty.FORETELLS.within(text)))
        and not MATERIAL.within(text)
        and not FACT.within(spoken)
        and not allowances.SOFTENED.within(text)
        and not allowances.ALLOWED.within(text)
    )


def _lends(turns: Sequence[Turn], lender: int, at: int) -> bool:
    """Whether the neighbouring turn lends its certainty ("leave it to us, …", "…, no doubt about it")."""
    turn = turns[lender]
    near = _same_sentence(turns, lender, at) or len(turn.text) <= _EXCLAMATION
    return near and _carries(turn.text) and _is_the_reps(turns, lender)


def _follows(turns: Sequence[Turn], at: int) -> bool:
    """Whether the turn goes on from the one before: in its sentence, or answering a question put by the speaker."""
    return _same_sentence(turns, at - 1, at) or (turns[at - 1].clause.asks and turns[at - 1].voice is Voice.REP)


def _same_sentence(turns: Sequence[Turn], one: int, other: int) -> bool:
    return turns[one].clause.sentence == turns[other].clause.sentence
