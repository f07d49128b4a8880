"""Check 4: does the note say that the prospect was satisfied with the answer?"""

from collections.abc import Collection, Sequence

from models.scoring.lexicon import reactions as words
from models.scoring.lexicon import voices as speakers
from models.scoring.voices import Turn, Voice


def acceptance(turns: Sequence[Turn], concerns: Sequence[int], plans: Collection[int]) -> int | None:
    """The place of the turn in which the prospect accepts; `None` when they do not, or no question is told.

    The last word counts: who nods and then wants to think it over has not accepted. A yes to a date (`plans`)
    is not yet a yes to the answer.
    """
    if not concerns:
        return None
    planned: set[int] = set()
    accepted: int | None = None
    for at in range(concerns[0], len(turns)):
        turn = turns[at]
        if at in plans:
            planned.add(turn.clause.sentence)
        if turn.voice is Voice.RIVAL or (turn.voice is Voice.REP and not _is_relief_untold(turn.text)):
            continue
        text = words.UNREAL.removed_from(turn.text)
        if turn.clause.sentence in planned:
            text = words.AGREES.removed_from(text)
        relieved = words.RELIEVED.within(text)
        if not relieved and words.REJECTS.within(text):
            accepted = None
        elif (relieved or words.ACCEPTS.within(text)) and not turn.clause.asks and (at > concerns[0] or relieved):
            accepted = at
    return accepted


def _is_relief_untold(text: str) -> bool:
    """Whether a clause without a speaker tells of relief, which only the prospect can feel ("没意见了")."""
    return words.RELIEVED.within(text) and not speakers.REP.within(text)
