"""What a table of words is, and how it is looked up.

Every entry is a fragment of a regular expression in lower case. Chinese has no spaces, so an entry matches
anywhere; an English entry matches whole words only. Entries must not nest repetitions: that keeps the time
linear in the length of the note.
"""

import re
from dataclasses import dataclass
from functools import cached_property


class Pattern:
    """A regular expression that is compiled when it is first asked: all of them together take half a second."""

    def __init__(self, source: str) -> None:
        self._source = source

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The expression, ready."""
        return re.compile(self._source)


NOTHING = Pattern(r"(?!)")  # for a table that needs one language only
_QUANTIFIERS = frozenset("?*+{")
_PIECE = re.compile(r"\\.|\[(?:\\.|[^\]])*\]|.", re.DOTALL)  # an escape, a set of characters, or one character
_ENGLISH = re.compile(r"[a-z\d£$€]")


def chinese(*entries: str) -> Pattern:
    """One pattern for all Chinese `entries`."""
    return Pattern(_by_first_letter("|".join(entries)))


def english(*entries: str) -> Pattern:
    """One pattern for all English `entries`, as whole words; `\\w+` stands for one word, `\\w*` for an ending."""
    words = _by_first_letter("|".join(entries)).replace(r"\w+", "[a-z]{1,14}").replace(r"\w*", "[a-z]{0,12}")
    return Pattern(rf"(?<![a-z0-9])(?:{words})(?![a-z0-9])")


def _by_first_letter(entries: str) -> str:
    """The same alternatives, those of one first letter side by side: the letter is then looked at only once."""
    letters: dict[str, list[str]] = {}
    others: list[str] = []
    for entry in _alternatives(entries):
        if entry[:1].isalnum() and entry[1:2] not in _QUANTIFIERS:
            letters.setdefault(entry[0], []).append(entry[1:])
        else:
            others.append(entry)
    return "|".join([f"{letter}(?:{'|'.join(rests)})" for letter, rests in letters.items()] + others)


def _alternatives(entries: str) -> list[str]:
    """The alternatives of a pattern, cut at the bars outside brackets."""
    found = [""]
    depth = 0
    for piece in _PIECE.findall(entries):
        depth += {"(": 1, ")": -1}.get(piece, 0)
        if piece == "|" and depth == 0:
            found.append("")
        else:
            found[-1] += piece
    return found


@dataclass(frozen=True, slots=True)
class Table:
    """Words of one meaning in both languages. Text is expected as `clauses.fold` returns it."""

    zh: Pattern
    en: Pattern

    def search(self, text: str) -> re.Match[str] | None:
        """The first entry found in `text`, the Chinese ones first; `None` when there is none."""
        if text.isascii():
            return self.en.compiled.search(text)
        return self.zh.compiled.search(text) or (self.en.compiled.search(text) if _ENGLISH.search(text) else None)

    def opens(self, text: str) -> bool:
        """Whether any entry stands at the start of `text`; for tables whose every entry begins with `^`."""
        return self.en.compiled.match(text) is not None or (
            not text.isascii() and self.zh.compiled.match(text) is not None
        )

    def removed_from(self, text: str) -> str:
        """The text with every entry blanked out."""
        return self.en.compiled.sub(" ", self.zh.compiled.sub(" ", text))

    def within(self, text: str) -> bool:
        """Whether any entry stands in `text`."""
        return self.search(text) is not None
