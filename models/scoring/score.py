"""Score a talk track: five checks and the red lines (product.md §4, labels.md)."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from models.scoring.aims import answer
from models.scoring.clauses import split
from models.scoring.evidence import evidence
from models.scoring.next_step import plans
from models.scoring.question import concerns, with_subject
from models.scoring.red_lines import RedLine, red_lines
from models.scoring.resolved import acceptance
from models.scoring.voices import Turn, turns

RUBRIC = "2026-2"  # raise it with every change that can move a score


class Check(StrEnum):
    """The five yes/no checks, in the order of a talk."""

    QUESTION = "question"
    AIMS = "aims"
    EVIDENCE = "evidence"
    RESOLVED = "resolved"
    NEXT_STEP = "next_step"


WEIGHTS: Mapping[Check, int] = MappingProxyType(
    {Check.QUESTION: 1, Check.AIMS: 2, Check.EVIDENCE: 2, Check.RESOLVED: 3, Check.NEXT_STEP: 2}
)
# What a mentor would speak of first, where weights are equal.
_PRECEDENCE = (Check.RESOLVED, Check.AIMS, Check.EVIDENCE, Check.NEXT_STEP, Check.QUESTION)


def strongest_of(passed: Collection[Check]) -> Check | None:
    """The passed check of the greatest weight: resolved, then aims, evidence, next step, question."""
    return next((check for check in _PRECEDENCE if check in passed), None)


def weakest_of(passed: Collection[Check]) -> Check | None:
    """The failed check to work on first.

    Without a question told nothing else can be aimed or resolved, so that comes first; then by weight.
    """
    if Check.QUESTION not in passed:
        return Check.QUESTION
    return next((check for check in _PRECEDENCE if check not in passed), None)


@dataclass(frozen=True, slots=True)
class Finding:
    """One check's outcome and the exact part of the note on which it rests, "" when there is none."""

    passed: bool
    words: str


@dataclass(frozen=True, slots=True)
class Score:
    """A note's outcome: `points` of 10, the five findings, and the red lines in their order."""

    checks: Mapping[Check, Finding]
    red_lines: tuple[RedLine, ...]
    points: int
    rubric: str

    @property
    def strongest(self) -> Check | None:
        """See `strongest_of`."""
        return strongest_of(self._passed())

    @property
    def weakest(self) -> Check | None:
        """See `weakest_of`."""
        return weakest_of(self._passed())

    def _passed(self) -> set[Check]:
        return {check for check, finding in self.checks.items() if finding.passed}

    def as_labels(self) -> dict[str, object]:
        """The outcome in the form of labels.md."""
        return {
            **{check.value: self.checks[check].passed for check in Check},
            "red_lines": [line.words for line in self.red_lines],
            "score": self.points,
            "rubric": self.rubric,
        }


def _question(text: str, told: Sequence[Turn], asked: Sequence[int]) -> str:
    """The first question's words, with the neighbours that say what it is about."""
    block = [place for place in with_subject(told, asked) if abs(place - asked[0]) <= 1]
    return text[told[block[0]].clause.start : told[block[-1]].clause.end]


def score(text: str, today: date) -> Score:
    """Score a note on one talk, in Chinese, English or both. Same text and day, same score; never raises.

    `today` is the day of writing, in the team's time zone.
    """
    told = turns(split(text))
    asked = concerns(told)
    planned = plans(told, asked, today)
    forbidden = red_lines(text, told)
    promised = [
        at for at, turn in enumerate(told) if any(line.start <= turn.clause.start < line.end for line in forbidden)
    ]
    places = {
        Check.QUESTION: asked[0] if asked else None,
        Check.AIMS: answer(told, asked, planned),
        Check.EVIDENCE: evidence(told, asked, planned, promised),
        Check.RESOLVED: acceptance(told, asked, planned),
        Check.NEXT_STEP: planned[0] if planned else None,
    }
    findings = {}
    for check, at in places.items():
        words = "" if at is None else text[told[at].clause.start : told[at].clause.end]
        findings[check] = Finding(at is not None, words)
    if asked:
        findings[Check.QUESTION] = Finding(True, _question(text, told, asked))
    points = sum(WEIGHTS[check] for check, finding in findings.items() if finding.passed)
    return Score(MappingProxyType(findings), forbidden, points, RUBRIC)
