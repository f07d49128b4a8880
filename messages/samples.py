"""Example data for every message: what the preview page draws and the tests render.

`samples/<feature>/<message>.json` holds named variants. Two more are made from each first one, by putting a
long and a hostile text into every place that holds what a person typed.
"""

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Final

from messages.render import names

SAMPLES: Final = Path(__file__).parent / "samples"
HOSTILE: Final = "<!channel> & *b* `c` <https://example.org|x>"
LONG: Final = "欧阳上官东方慕容女士 and her mother-in-law, whom all call Auntie Wang-Shaw"

TYPED_BY_PEOPLE: Final = frozenset(
    {
        *("customer", "name", "text", "talk_track", "contact_mask", "word", "reference", "sentence"),
        *("team", "zone", "calendar"),
        *("title", "line", "example", "author"),
        *("words", "partner", "note_text", "because", "judge"),
        *("contact", "source"),
    }
)
"""The keys under which data hold a person's free text, in every message."""


@lru_cache
def variants(name: str) -> dict[str, dict[str, Any]]:
    """Return the sample data of a message by variant; treat them as read-only."""
    written: dict[str, dict[str, Any]] = json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))
    first = next(iter(written.values()))
    made = {"long words": retyped(first, LONG), "hostile words": retyped(first, HOSTILE)}
    return {**written, **{variant: data for variant, data in made.items() if data != first}}


def retyped(value: Any, words: str) -> Any:
    """Return the data with `words` wherever a person's free text stood."""
    if isinstance(value, dict):
        return {
            key: words if key in TYPED_BY_PEOPLE and isinstance(item, str) else retyped(item, words)
            for key, item in value.items()
        }
    return [retyped(item, words) for item in value] if isinstance(value, list) else value


def every() -> list[tuple[str, str, dict[str, Any]]]:
    """Return (message, variant, data) of all messages."""
    return [(name, variant, data) for name in names() for variant, data in variants(name).items()]
