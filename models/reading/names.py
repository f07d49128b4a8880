"""A name found in a text, and how surely it is the prospect's."""

from typing import NamedTuple


class Name(NamedTuple):
    """A candidate: its score, where it starts, and its text; below `LEAST_SCORE` it is somebody else's."""

    score: int
    start: int
    text: str


LEAST_SCORE = 3
