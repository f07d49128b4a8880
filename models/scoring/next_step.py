"""Check 5: was a next step agreed with a day, a date or a time?"""

import re
from collections.abc import Collection, Sequence
from datetime import date, timedelta

from models.scoring.lexicon import dates as words
from models.scoring.voices import Turn, Voice

_PAST_WINDOW = timedelta(days=60)  # a date further back is next year's: nobody notes so late
_BARE_DATE = 24  # characters of a clause that can hold little but a date
_MONTH_DAY = re.compile(r"(?<!\d)(\d{1,2})月(\d{1,2})[号日]?")


def plans(turns: Sequence[Turn], concerns: Collection[int], today: date) -> list[int]:
    """The places of the turns that hold an agreed next step with its day, date or time."""
    return [at for at in range(len(turns)) if _plans(turns, at, concerns, today)]


def _plans(turns: Sequence[Turn], at: int, concerns: Collection[int], today: date) -> bool:
    turn = turns[at]
    when = words.WHEN.search(turn.text)
    if when and turn.clause.asks and _accepted(turns, at):
        return True
    if not when or turn.clause.asks or turn.voice is Voice.RIVAL or _is_past(turn.text, today):
        return False
    if words.REFUSED.within(turn.text) or _refused_after(turns, at):
        return False
    if words.STRONG_STEP.within(turn.text):
        return True
    if turn.voice is Voice.REP or words.TIMETABLE.within(turn.text) or at in concerns:
        return False
    return words.STEP.within(turn.text) or _belongs_to_a_step(turns, at) or _closes_the_note(turns, at)


def _accepted(turns: Sequence[Turn], at: int) -> bool:
    """Whether a proposed date is taken up by the next words ("Saturday at ten?" "Yes.")."""
    return at + 1 < len(turns) and words.YES.opens(turns[at + 1].text) and words.STEP.within(turns[at].text)


def _belongs_to_a_step(turns: Sequence[Turn], at: int) -> bool:
    """Whether the clause before or after, in the same sentence, names the meeting of this date."""
    for beside in (at - 1, at + 1):
        if not 0 <= beside < len(turns) or turns[beside].clause.sentence != turns[at].clause.sentence:
            continue
        text = turns[beside].text
        bare = beside < at and len(turns[at].text) <= _BARE_DATE and words.STEP.within(text)
        if (bare or words.STRONG_STEP.within(text)) and not words.PAST.within(text):
            return True
    return False


def _closes_the_note(turns: Sequence[Turn], at: int) -> bool:
    """Whether the date stands alone in the last sentence, as reps jot appointments down."""
    sentence, last = turns[at].clause.sentence, turns[-1].clause.sentence
    return sentence == last > turns[0].clause.sentence and not words.TODAY.within(turns[at].text)


def _is_past(text: str, today: date) -> bool:
    if words.PAST.within(text):
        return True
    if told := _MONTH_DAY.search(text):
        try:
            day = today.replace(month=int(told[1]), day=int(told[2]))
        except ValueError:
            return False
        return today - _PAST_WINDOW <= day < today
    return False


def _refused_after(turns: Sequence[Turn], at: int) -> bool:
    """Whether the next clause takes the plan back."""
    if at + 1 >= len(turns):
        return False
    after = turns[at + 1].text
    return words.REFUSED.within(after) and not words.STRONG_STEP.within(after)
