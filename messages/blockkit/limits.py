"""Slack's limits, in characters unless the name says otherwise, and what happens at them.

The figures are those of docs.slack.dev/reference/block-kit and of the method pages, gathered in platform.md §1.3.
"""

import unicodedata
from dataclasses import dataclass
from typing import Final, TypeVar

MESSAGE_TEXT: Final = 4_000
MESSAGE_BLOCKS: Final = 50
MESSAGE_BLOCKS_SIZE: Final = 12_000  # of their JSON; undocumented, refused from about 13,200
VIEW_BLOCKS: Final = 100
SECTION_TEXT: Final = 3_000
RICH_TEXT: Final = 3_000  # none is documented; a quote longer than a section goes over several blocks
HEADER: Final = 150
CONTEXT_TEXT: Final = 2_000  # none is documented for mrkdwn here; small print is never long
FACT_LABEL: Final = 100
FACT_VALUE: Final = 1_000
ACTIONS_ELEMENTS: Final = 25
BUTTON_LABEL: Final = 75
BUTTON_VALUE: Final = 2_000
ADDRESS: Final = 3_000
CONFIRM_TITLE: Final = 100
CONFIRM_TEXT: Final = 300
CONFIRM_BUTTON: Final = 30
OPTION_LABEL: Final = 75
OPTION_HINT: Final = 75
OPTION_VALUE: Final = 150
SELECT_OPTIONS: Final = 100
RADIO_OPTIONS: Final = 10
OVERFLOW_OPTIONS: Final = 5
PLACEHOLDER: Final = 150
FIELD_LABEL: Final = 2_000
FIELD_HINT: Final = 2_000
INPUT_LENGTH: Final = 3_000
VIEW_TITLE: Final = 24
PRIVATE_METADATA: Final = 3_000
IDENTIFIER: Final = 255
IMAGE_TEXT: Final = 2_000
TABLE_ROWS: Final = 100
TABLE_COLUMNS: Final = 20
TABLE_SIZE: Final = 10_000
TABLES: Final = 1  # a message
CHARTS: Final = 2  # a message
CHART_TITLE: Final = 50
CHART_LABEL: Final = 20
CHART_SERIES: Final = 6
CHART_POINTS: Final = 20
PIE_SEGMENTS: Final = 6

ELLIPSIS: Final = "…"
T = TypeVar("T")
_JOINER = "\u200d"


class TooLargeError(ValueError):
    """In strict mode: `where` holds `size`, and Slack takes no more than `limit`."""

    def __init__(self, where: str, size: int, limit: int) -> None:
        super().__init__(f"{where}: {size} where {limit} is the limit")
        self.where, self.size, self.limit = where, size, limit


@dataclass(frozen=True, slots=True)
class Scissors:
    """Cuts what is too large, or refuses it if `strict`, which is for tests of the templates."""

    strict: bool = False

    def text(self, text: str, limit: int, where: str) -> str:
        """Return the text, cut to `limit` with an ellipsis, never inside what is seen as one character."""
        if len(text) <= limit:
            return text
        self.refuse(where, len(text), limit)
        return text[: boundary(text, limit - len(ELLIPSIS))].rstrip() + ELLIPSIS

    def items(self, items: tuple[T, ...], limit: int, where: str) -> tuple[T, ...]:
        """Return the items, without those past `limit`."""
        if len(items) > limit:
            self.refuse(where, len(items), limit)
        return items[:limit]

    def refuse(self, where: str, size: int, limit: int) -> None:
        """Raise `TooLargeError` if strict."""
        if self.strict:
            raise TooLargeError(where, size, limit)


def boundary(text: str, at: int) -> int:
    """Return the nearest place at or before `at` that parts no accent, joined emoji or variation from its base."""
    place = at
    while 0 < place < len(text) and (_clings(text[place]) or text[place - 1] == _JOINER):
        place -= 1
    return place or at


def _clings(character: str) -> bool:
    return character == _JOINER or unicodedata.category(character) in ("Mn", "Me", "Sk")
