"""Check 1: does the note tell what the prospect asked about or worried about?"""

from collections.abc import Iterable, Sequence

from models.scoring.lexicon import questions as words
from models.scoring.lexicon.answers import DEFLECTS, NO_ANSWER
from models.scoring.lexicon.material import MATERIAL
from models.scoring.lexicon.reactions import ACCEPTS, RELIEVED
from models.scoring.lexicon.topic import PLAIN, Topic
from models.scoring.lexicon.topics import TOPICS, topics_of
from models.scoring.voices import Turn, Voice

_SOON = 3  # turns within which an answer follows an objection


def concerns(turns: Sequence[Turn]) -> list[int]:
    """The places of the turns that tell a question or a worry of the prospect, in their order.

    A question that stays untold ("had loads of questions") is none, nor is what the rep asks or fears.
    """
    told = [at for at, turn in enumerate(turns) if _tells(turn)]
    opening = next((at for at, turn in enumerate(turns) if turn.voice is Voice.REP), len(turns))
    if not told or told[0] > opening:
        told = _objections(turns, opening) + told
    return told or _implied(turns)


def with_subject(turns: Sequence[Turn], asked: Sequence[int]) -> list[int]:
    """The concern's turns, and their neighbours where they name no topic ("…, that's what she asked")."""
    if topics_of(turns[at].text for at in asked):
        return list(asked)
    sentences = {turns[at].clause.sentence for at in asked}
    beside = {place for at in asked for place in (at - 1, at, at + 1) if 0 <= place < len(turns)}
    return sorted(
        place
        for place in beside.union(asked)
        if place in asked or (turns[place].clause.sentence in sentences and turns[place].voice is not Voice.REP)
    )


def _tells(turn: Turn) -> bool:
    """Whether the turn asks or worries by its own words."""
    if turn.voice is Voice.REP or (turn.voice is Voice.RIVAL and not turn.clause.asks):
        return False
    if not turn.clause.quoted and words.REP_ASKS.within(turn.text):
        return False
    text = words.NOT_ASKED.removed_from(turn.text)
    if words.VAGUE.within(text):
        text = words.VAGUE.removed_from(text)
        if not _names(text, TOPICS) and not turn.clause.announces:
            return False
    if turn.clause.asks and len(text) > 1:
        return True
    return any(table.within(text) for table in (words.ASKS, words.WORRIES, words.INTERROGATIVE))


def _objections(turns: Sequence[Turn], opening: int) -> list[int]:
    """Opinions against something, told before the rep first speaks (`opening`), which the rep then answers."""
    if any(words.VAGUE.within(turn.text) for turn in turns[:opening]):
        return []
    answers = (turn for turn in turns[opening : opening + _SOON] if turn.voice is Voice.REP)
    if not any(words.REP_SPEAKS.within(turn.text) for turn in answers):
        return []
    return [at for at in range(max(0, opening - _SOON), opening) if _objects(turns[at])]


def _objects(turn: Turn) -> bool:
    text = turn.text
    if ACCEPTS.within(text):
        return False
    against, names_topic = words.AGAINST.within(text), _names(text, TOPICS)
    if turn.voice is Voice.PROSPECT:
        return sum((words.OPINES.within(text), against, names_topic)) > 1
    if turn.clause.sentence > 0 or turn.clause.quoted or MATERIAL.within(text):
        return False
    return _names(text, PLAIN) or (against and names_topic)


def _implied(turns: Sequence[Turn]) -> list[int]:
    """The topic that opens a note which goes on to dodge it, or to tell that the worry is over."""
    for at, turn in enumerate(turns):
        relieved = turn.voice is not Voice.REP and RELIEVED.within(turn.text)
        if relieved or DEFLECTS.within(turn.text) or NO_ANSWER.within(turn.text):
            openers = (place for place in range(at) if turns[place].voice not in {Voice.REP, Voice.RIVAL})
            return [place for place in openers if _names(turns[place].text, TOPICS)][:1]
    return []


def _names(text: str, topics: Iterable[Topic]) -> bool:
    return any(TOPICS[topic].within(text) for topic in topics)
