"""Score a file of notes, one JSON object a line."""

import json
from collections.abc import Iterable, Iterator
from datetime import date

from models.scoring.score import RUBRIC, Check, score


def score_lines(lines: Iterable[bytes], today: date) -> Iterator[dict[str, object]]:
    """One outcome for each input line `{"id": …, "text": …}`, in order, whatever the line holds.

    A line that cannot be read yields all checks false, no red lines, 0 points and an `error` sentence; its `id`
    is `None` unless it could be read.
    """
    for line in lines:
        yield _score_line(line, today)


def _score_line(line: bytes, today: date) -> dict[str, object]:
    try:
        told = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _unread(None, "The line is not valid UTF-8.")
    except (ValueError, RecursionError):
        return _unread(None, "The line is not JSON." if line.strip() else "The line is blank.")
    if not isinstance(told, dict):
        return _unread(None, "The line is not a JSON object.")
    text = told.get("text")
    if not isinstance(text, str):
        return _unread(told.get("id"), "The field `text` is missing or is not a string.")
    if not text.strip():
        return _unread(told.get("id"), "The field `text` is blank.")
    return {"id": told.get("id"), **score(text, today).as_labels()}


def _unread(identity: object, error: str) -> dict[str, object]:
    return {
        "id": identity,
        **{check.value: False for check in Check},
        "red_lines": [],
        "score": 0,
        "rubric": RUBRIC,
        "error": error,
    }
