"""Tell for every clause whose words or deeds it holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from models.scoring.clauses import Clause
from models.scoring.lexicon import voices as words
from models.scoring.lexicon.questions import ASKS, WORRIES
from models.scoring.lexicon.reactions import ACCEPTS, REJECTS
from models.scoring.lexicon.table import Table

_SPEAKER = 6  # characters before a colon that can hold little but the speaker ("她:", "mum:")
_SOON = 6  # clauses within which an aside after a quotation names its speaker


class Voice(StrEnum):
    """Whose words or deeds a clause holds; `NOTE` when it does not say."""

    REP = "rep"
    PROSPECT = "prospect"
    RIVAL = "rival"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Turn:
    """A clause with its voice."""

    clause: Clause
    voice: Voice

    @property
    def text(self) -> str:
        """The folded words."""
        return self.clause.text


def turns(clauses: Sequence[Clause]) -> list[Turn]:
    """One turn a clause.

    A clause without a voice of its own goes on with that of the clause before it in the same sentence. Words in
    quotation marks belong to whoever was named last before them, or right after them.
    """
    found: list[Voice] = []
    for at, clause in enumerate(clauses):
        before = clauses[at - 1] if at else None
        if clause.quoted:
            voice = _of_quote(clauses, at, found)
        else:
            voice = _spoken(clause, before, found[-1] if found else Voice.NOTE)
            _hand_back(clauses, at, found)
        found.append(voice)
    return [Turn(clause, voice) for clause, voice in zip(clauses, found, strict=True)]


def _spoken(clause: Clause, before: Clause | None, last: Voice) -> Voice:
    """The voice of an unquoted clause, `last` being that of the clause before it."""
    if clause.asks and words.TO_THE_REP.within(clause.text) and not words.REP_SPEAKS.within(clause.text):
        return Voice.PROSPECT
    same_sentence = before is not None and before.sentence == clause.sentence
    if before and same_sentence and before.announces and last is not Voice.NOTE and len(before.text) <= _SPEAKER:
        return last
    if words.BARE_SAID.opens(clause.text):
        if same_sentence and last in {Voice.REP, Voice.PROSPECT}:
            return last
        return Voice.REP if last is Voice.PROSPECT or words.AS_REP.within(clause.text) else Voice.PROSPECT
    if before and words.ANSWERS_BARELY.opens(clause.text) and words.ASKS_PLAINLY.within(before.text):
        return Voice.REP
    gestures = last is Voice.PROSPECT and before is not None and words.GESTURE.within(before.text)
    if gestures and same_sentence and words.GOES_ON.opens(clause.text):
        return Voice.PROSPECT
    own = _own(clause.text)
    carries_on = same_sentence and before is not None and not before.quoted
    if own is Voice.NOTE and carries_on:
        return last
    quotes = last is Voice.PROSPECT or (last is Voice.NOTE and before is not None and before.announces)
    if own is Voice.REP and same_sentence and quotes and words.PROSPECT_I.within(clause.text):
        return Voice.PROSPECT
    if own is Voice.PROSPECT and carries_on and last is Voice.REP and words.CHILD_ONLY.opens(clause.text):
        return Voice.REP
    return own


def _own(text: str) -> Voice:
    """The voice first named in the clause."""
    rival, rep, prospect = (_place(table, text) for table in (words.RIVAL, words.REP, words.PROSPECT))
    if rival <= min(rep, prospect, len(text)):
        return Voice.RIVAL
    if rep == prospect == len(text) + 1:
        return Voice.REP if words.DEED.opens(text) and not _feels(text) else Voice.NOTE
    return Voice.REP if rep < prospect else Voice.PROSPECT


def _feels(text: str) -> bool:
    """Whether the clause opens with a feeling or a question ("Bothered about the bus")."""
    return any(table.en.compiled.match(text) for table in (ASKS, WORRIES, ACCEPTS, REJECTS))


def _place(table: Table, text: str) -> int:
    """Where the table's first word stands; past the end when there is none."""
    hits = (table.zh.compiled.search(text), table.en.compiled.search(text))
    return min((hit.start() for hit in hits if hit), default=len(text) + 1)


def _of_quote(clauses: Sequence[Clause], at: int, found: Sequence[Voice]) -> Voice:
    """The voice of a quoted clause: an aside after it, else the clause that led to it."""
    after = next((clause for clause in clauses[at + 1 : at + _SOON] if not clause.quoted), None)
    if after and (voice := aside(after.text)) is not Voice.NOTE:
        return voice
    if at == 0:
        return Voice.NOTE
    before = clauses[at - 1]
    if before.quoted and before.quote != clauses[at].quote and before.end + 4 > clauses[at].start:
        return Voice.REP if found[-1] in {Voice.PROSPECT, Voice.NOTE} else Voice.PROSPECT
    opens = before.quoted or before.closing.strip() in {"", ":", ",", "。"}
    return found[-1] if opens and (before.quoted or before.sentence == clauses[at].sentence) else Voice.NOTE


def _hand_back(clauses: Sequence[Clause], at: int, found: list[Voice]) -> None:
    """Give the words before an aside ("nah, I said") to the speaker whom it names."""
    voice = aside(clauses[at].text)
    if voice is Voice.NOTE or not at or found[-1] is Voice.RIVAL:
        return
    if found[-1] is Voice.NOTE or clauses[at - 1].sentence == clauses[at].sentence:
        found[-1] = voice


def aside(text: str) -> Voice:
    """The speaker whom an aside names."""
    if words.ASIDE_REP.opens(text):
        return Voice.REP
    return Voice.PROSPECT if words.ASIDE_PROSPECT.opens(text) else Voice.NOTE
