"""Check 3: did the rep use something concrete?"""

from collections.abc import Collection, Sequence

from models.scoring.lexicon import evidence as words
from models.scoring.lexicon import material
from models.scoring.lexicon.table import Table
from models.scoring.voices import Turn, Voice

_KINDS: tuple[Table, ...] = (
    material.MATERIAL,
    words.CASE,
    words.CALCULATION,
    words.DOCUMENT,
    words.TRIAL,
    words.FACT,
    material.SEEN,
)
# What a promise may speak of without showing anything: its own figures and papers.
_IN_PROMISES: tuple[Table, ...] = tuple(table for table in _KINDS if table not in (words.FACT, words.DOCUMENT))
_SEEN_BY_THE_PROSPECT: tuple[Table, ...] = (material.SEEN, words.TRIAL)


def evidence(
    turns: Sequence[Turn], concerns: Sequence[int], plans: Sequence[int], promised: Collection[int]
) -> int | None:
    """The place of the turn in which something concrete was used; `None` when nothing was.

    On topic or not. What the prospect or a competitor brings, what is missing, and what is only planned
    (`plans`: the turns that agree a next step) do not count, nor do the
    figures of a forbidden promise (`promised`: its turns).
    """
    skipped = frozenset(concerns).union(plans)
    for at, turn in enumerate(turns):
        if at not in skipped and _shows(turn, _IN_PROMISES if at in promised else _KINDS):
            return at
    return None


def _shows(turn: Turn, of_the_rep: Sequence[Table]) -> bool:
    """Whether the turn shows something; `of_the_rep` are the kinds that count in the rep's words."""
    if turn.voice is Voice.RIVAL or (turn.voice is Voice.PROSPECT and turn.clause.quoted):
        return False
    text = words.WITHOUT.removed_from(turn.text)
    kinds = _SEEN_BY_THE_PROSPECT if turn.voice is Voice.PROSPECT else of_the_rep
    if any(table.within(text) for table in kinds):
        return True
    return turn.voice is Voice.REP and words.PUPIL.within(text)
