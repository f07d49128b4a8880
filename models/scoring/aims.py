"""Check 2: does the note tell an answer of the rep that aims at the prospect's own question?"""

from collections.abc import Sequence
from itertools import pairwise

from models.scoring.lexicon import answers as words
from models.scoring.lexicon.reactions import ACCEPTS, REJECTS
from models.scoring.lexicon.topic import AKIN, PLAIN, Topic
from models.scoring.lexicon.topics import topics_of
from models.scoring.lexicon.topics_school import BRAND
from models.scoring.question import with_subject
from models.scoring.voices import Turn, Voice


def answer(turns: Sequence[Turn], concerns: Sequence[int], plans: Sequence[int]) -> int | None:
    """The place of the turn in which the rep answers the prospect's concern; `None` when none does.

    An answer without a topic of its own, given after the question, is presumed to aim at it. An answer on
    another topic, or praise of the school, does not.
    """
    if not concerns or _reproached(turns, concerns[0]):
        return None
    about = with_subject(turns, concerns)
    asked = topics_of(turns[at].text for at in about)
    asked_pairs = _pairs(" ".join(turns[at].text for at in about))
    presumed: int | None = None
    strayed = False
    for run in _answers(turns, about, plans):
        text = " ".join(turns[at].text for at in run)
        told = topics_of(turns[at].text for at in run)
        if asked & told or asked_pairs & _pairs(text):
            return run[0]
        if run[0] < concerns[0] or not _is_plainly_the_reps(turns, run):
            continue
        if words.DEFLECTS.within(text) or BRAND.within(text):
            strayed = strayed or presumed is None
        elif presumed is None and (not told & PLAIN or _akin(asked, told)):
            presumed = run[0]
    return None if strayed else presumed


def _reproached(turns: Sequence[Turn], first_concern: int) -> bool:
    """Whether the prospect says that this was not the question."""
    after = turns[first_concern + 1 :]
    return any(turn.voice is not Voice.REP and words.REPROACH.within(turn.text) for turn in after)


def _is_plainly_the_reps(turns: Sequence[Turn], run: Sequence[int]) -> bool:
    """Whether the run names the rep, or stands right after a question mark as an answer does."""
    first = run[0]
    follows_a_question = first > 0 and turns[first - 1].clause.asks and not turns[first].clause.quoted
    follows = first > 0 and turns[first - 1].voice is Voice.PROSPECT and not turns[first].clause.quoted
    if follows and words.BARE_ANSWER.opens(turns[first].text):
        return True
    return follows_a_question or any(turns[at].voice is Voice.REP for at in run)


def _answers(turns: Sequence[Turn], about: Sequence[int], plans: Sequence[int]) -> list[list[int]]:
    """Runs of turns in which the rep speaks or acts.

    Without plans, and without sentences that own up to having no answer.
    """
    first = about[0]
    barred = frozenset(about).union(plans)
    silent = {
        turn.clause.sentence
        for turn in turns[first + 1 :]
        if turn.voice is not Voice.PROSPECT and words.NO_ANSWER.within(turn.text)
    }
    runs: list[list[int]] = []
    for at, turn in enumerate(turns):
        if at in barred or turn.clause.sentence in silent or not _is_answer(turns, at, first):
            continue
        last = runs[-1][-1] if runs else None
        if last == at - 1 and turns[last].clause.sentence == turn.clause.sentence:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _is_answer(turns: Sequence[Turn], at: int, first_concern: int) -> bool:
    """Whether the turn can be an answer: words or deeds of the rep, or a bare remark in a later sentence."""
    turn = turns[at]
    if turn.voice is Voice.REP:
        return True
    if turn.voice is not Voice.NOTE or turn.clause.sentence <= turns[first_concern].clause.sentence:
        return False
    return not any(table.within(turn.text) for table in (words.NOTHING_SAID, ACCEPTS, REJECTS))


def _akin(asked: frozenset[Topic], told: frozenset[Topic]) -> bool:
    """Whether a topic told answers one asked; a question without a known topic is answered by anything."""
    return not asked or any(kin & asked and kin & told for kin in AKIN)


def _pairs(text: str) -> frozenset[str]:
    """Pairs of neighbouring Chinese characters and long English words, but for the commonest."""
    pairs = {first + second for run in words.HAN_PAIRS.findall(text) for first, second in pairwise(run)}
    return frozenset(pairs.union(words.LONG_WORD.findall(text))) - words.COMMON
