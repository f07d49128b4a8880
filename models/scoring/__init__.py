"""The scorer of talk tracks: five checks, each with its words, and red lines. Offline and deterministic."""

from models.scoring.lines import score_lines
from models.scoring.red_lines import Promise, RedLine
from models.scoring.score import RUBRIC, WEIGHTS, Check, Finding, Score, score, strongest_of, weakest_of

__all__ = [
    "RUBRIC",
    "WEIGHTS",
    "Check",
    "Finding",
    "Promise",
    "RedLine",
    "Score",
    "score",
    "score_lines",
    "strongest_of",
    "weakest_of",
]
