"""Many messages at once, one JSON object a line in and one out (the command line reads through this)."""

import json
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from models.reading.reading import Reading, read

_NOTHING = Reading().as_labels()


def _refused(sentence: str, identity: Any = None) -> dict[str, Any]:
    return {"id": identity, **_NOTHING, "error": sentence}


def read_line(line: bytes, today: date) -> dict[str, Any]:
    """Read one line, a JSON object with `id` and `text`; what can't be read is answered with an `error` in words."""
    try:
        entry = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return _refused("The line is not valid UTF-8.")
    except (ValueError, RecursionError):
        return _refused("The line is not valid JSON.")
    if not isinstance(entry, dict):
        return _refused("The line is not a JSON object.")
    identity = entry.get("id")
    if "text" not in entry:
        return _refused("The object has no text.", identity)
    if not isinstance(entry["text"], str):
        return _refused("The text is not a string.", identity)
    return {"id": identity, **read(entry["text"], today).as_labels()}


def read_lines(lines: Iterable[bytes], today: date) -> Iterator[dict[str, Any]]:
    """Yield exactly one answer for each line, blank ones too, in order; never stops at a bad one."""
    for line in lines:
        yield read_line(line, today) if line.strip() else _refused("The line is blank.")
