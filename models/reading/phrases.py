"""Tables of fixed phrases, all found in a text in one pass.

Looking for thousands of phrases one after the other would cost more than all other rules together, so they are
filed by their first characters, and at each place of a text only the lengths that occur there are looked up.
"""

import re
from collections.abc import Iterable
from functools import cached_property
from operator import add
from typing import Any, Generic, NamedTuple, TypeVar

Payload = TypeVar("Payload")

_SPACE = re.compile(" ")
_LONG, _MIDDLE = 8, 5
"""Phrases that begin with a space are filed under so many characters, those too short for it by their length alone."""


class Hit(NamedTuple, Generic[Payload]):
    """One phrase found: where it starts and ends, and what the table says about it."""

    start: int
    end: int
    payload: Payload


class Index(NamedTuple):
    """What each table says of each phrase, and by the first characters of a text which lengths to look up there.

    `pairs` are the first two characters of every phrase, with the length two where they are one by themselves;
    `triples` lead to the other phrases that begin with no space, `long` and `middle` to those that do; `short` are
    the lengths of the shortest of these. Lengths are told the longest first.
    """

    entries: dict[str, tuple[tuple[int, Any], ...]]
    pairs: dict[str, tuple[int, ...]]
    triples: dict[str, tuple[int, ...]]
    long: dict[str, tuple[int, ...]]
    middle: dict[str, tuple[int, ...]]
    short: tuple[int, ...]


def _lengths(phrases: Iterable[str], head: int) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for phrase in phrases:
        found.setdefault(phrase[:head], set()).add(len(phrase))
    return {start: tuple(sorted(sizes, reverse=True)) for start, sizes in found.items()}


def _index(entries: dict[str, dict[int, Any]]) -> Index:
    spaced = [phrase for phrase in entries if phrase[0] == " "]
    plain = [phrase for phrase in entries if phrase[0] != " "]
    return Index(
        {phrase: tuple(says.items()) for phrase, says in entries.items()},
        {phrase[:2]: (2,) if phrase[:2] in entries else () for phrase in entries},
        _lengths((phrase for phrase in plain if len(phrase) > 2), 3),
        _lengths((phrase for phrase in spaced if len(phrase) >= _LONG), _LONG),
        _lengths((phrase for phrase in spaced if _MIDDLE <= len(phrase) < _LONG), _MIDDLE),
        tuple(sorted({len(phrase) for phrase in spaced if len(phrase) < _MIDDLE}, reverse=True)),
    )


class Tables:
    """Tables of phrases of two or more characters, each phrase with a payload.

    The texts searched are `Clause.words`: lower case, without apostrophes, each word between single spaces.
    So a phrase that begins with a space begins at a word, and one that ends with a space ends at one.
    """

    def __init__(self, *tables: Iterable[tuple[str, Any]]) -> None:
        self._tables = tables

    @cached_property
    def filed(self) -> Index:
        """The phrases by their first characters, filed when first needed."""
        entries: dict[str, dict[int, Any]] = {}
        for number, table in enumerate(self._tables):
            for phrase, payload in table:
                entries.setdefault(phrase.lower(), {}).setdefault(number, payload)
        return _index(entries)

    def find(self, text: str) -> list[list[tuple[int, int, Any]]]:
        """Return for each table the longest phrase that begins at each place, from left to right: where each starts
        and ends, and its payload."""
        entries = self.filed.entries
        found: list[list[tuple[int, int, Any]]] = [[] for _ in self._tables]
        for start, sizes in _places(text, self.filed):
            done = 0
            for size in sizes:
                for number, payload in entries.get(text[start : start + size], ()):
                    if not done >> number & 1:
                        done |= 1 << number
                        found[number].append((start, start + size, payload))
        return found


def _places(text: str, filed: Index) -> list[tuple[int, tuple[int, ...]]]:
    """Return where phrases may begin, in English at the spaces only, each with the lengths to look up there."""
    _, pairs, triples, long, middle, short = filed
    if text.isascii():
        spaces = [space.start() for space in _SPACE.finditer(text)]
        return [
            (at, long.get(text[at : at + _LONG], ()) + middle.get(text[at : at + _MIDDLE], ()) + short) for at in spaces
        ]
    places = []
    for at, pair in enumerate(map(pairs.get, map(add, text, text[1:]))):
        if pair is None:
            continue
        if text[at] == " ":
            places.append((at, long.get(text[at : at + _LONG], ()) + middle.get(text[at : at + _MIDDLE], ()) + short))
        elif sizes := triples.get(text[at : at + 3], ()) + pair:
            places.append((at, sizes))
    return places


class Phrases:
    """One table of phrases of which only matters whether any stands in a text; see `Tables`."""

    def __init__(self, phrases: Iterable[str]) -> None:
        self._table = Tables([(phrase, None) for phrase in phrases])

    def found_in(self, text: str) -> bool:
        """Tell whether any phrase of the table stands in the text."""
        entries = self._table.filed.entries
        places = _places(text, self._table.filed)
        return any(text[start : start + size] in entries for start, sizes in places for size in sizes)


def zh(table: str) -> list[str]:
    """Read a table of Chinese phrases, parted by white space; single characters are left out."""
    return [phrase for phrase in table.split() if len(phrase) > 1]


def en(table: str) -> list[str]:
    """Read a table of English phrases, parted by `|`; each begins at a word, and ends at one unless it ends in `*`."""
    phrases = []
    for entry in table.split("|"):
        phrase = " ".join(entry.replace("'", "").replace("-", " ").split())
        if phrase:
            phrases.append(f" {phrase[:-1]}" if phrase.endswith("*") else f" {phrase} ")
    return phrases
