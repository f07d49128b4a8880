"""Regular expressions that are compiled when first used.

Reading has some hundred of them, and they take longer to compile than the whole program to start; a command that
reads no message should not wait for that.
"""

import re
from collections.abc import Callable, Iterator
from functools import cached_property

from models.reading.first_chars import guarded


class Pattern:
    """A regular expression, its source and flags, and the methods of `re.Pattern` that reading uses."""

    def __init__(self, source: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.source = source
        self.flags = flags

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(guarded(self.source, self.flags), self.flags)

    @cached_property
    def search(self) -> Callable[..., re.Match[str] | None]:
        """Find the first place where it matches."""
        return self._compiled.search

    @cached_property
    def match(self) -> Callable[..., re.Match[str] | None]:
        """Match at the beginning."""
        return self._compiled.match

    @cached_property
    def fullmatch(self) -> Callable[..., re.Match[str] | None]:
        """Match the whole text."""
        return self._compiled.fullmatch

    @cached_property
    def finditer(self) -> Callable[..., Iterator[re.Match[str]]]:
        """Find all places where it matches."""
        return self._compiled.finditer

    @cached_property
    def sub(self) -> Callable[..., str]:
        """Replace what it matches."""
        return self._compiled.sub

    def near(self, cue: "Pattern", text: str, reach: int) -> Iterator[re.Match[str]]:
        """Find all places where it matches, quicker than `finditer`, for a pattern that never matches without a cue.

        `cue` must match within each match of the pattern, and begin at most `reach` characters after its beginning.
        """
        place = 0
        for hint in cue.finditer(text):
            if hint.start() < place:
                continue
            found = self.search(text, max(place, hint.start() - reach))
            if found is None:
                return
            yield found
            place = found.end()
