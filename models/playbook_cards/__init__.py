"""The cards that come with the program, from `zh.toml` and `en.toml`: prose for mentors to read, no code."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from models.vocabulary import Concern

LANGUAGES = ("zh", "en")


@dataclass(frozen=True, slots=True)
class ShippedCard:
    """One card. `key` ("zh.price.itemised") stays the same for ever, however its words change."""

    key: str
    language: str
    concern: Concern
    title: str
    line: str
    case: str

    @property
    def words(self) -> tuple[str, str, str]:
        """Its title, line and case."""
        return self.title, self.line, self.case


@lru_cache
def shipped_cards() -> tuple[ShippedCard, ...]:
    """Every card that comes with the program, in the order of its files."""
    return tuple(card for language in LANGUAGES for card in _read(language))


def _read(language: str) -> list[ShippedCard]:
    with (Path(__file__).parent / f"{language}.toml").open("rb") as file:
        shelves = tomllib.load(file)
    return [
        ShippedCard(
            key=f"{language}.{concern}.{card['key']}",
            language=language,
            concern=Concern(concern),
            title=card["title"],
            line=card["line"],
            case=card["case"],
        )
        for concern, cards in shelves.items()
        for card in cards
    ]
