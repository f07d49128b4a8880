"""The characters with which a match of a regular expression can begin.

`re` tries every alternative of an expression at every place of a text. Most places can be passed over by one look at
their first character, but `re` takes that short cut for the simplest expressions only. So it is worked out here from
the parsed expression, and put in front of it as a look ahead; what it matches stays the same.
"""

import re
from collections.abc import Iterable
from typing import Any

try:
    from re import _constants as codes  # type: ignore[attr-defined]
    from re import _parser as parser  # type: ignore[attr-defined]
except ImportError:  # the parser is no public part of Python: without it, matching is only slower
    parser = None

_CLASSES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s"}


class _Unknown(Exception):
    """Any character may come first."""


def _of_set(items: Iterable[tuple[Any, Any]]) -> set[str]:
    """Return the members of a set such as [a-z,]."""
    chars = set()
    for code, value in items:
        if code is codes.LITERAL:
            chars.add(re.escape(chr(value)))
        elif code is codes.RANGE:
            chars.add(f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}")
        elif code is codes.CATEGORY and str(value) in _CLASSES:
            chars.add(_CLASSES[str(value)])
        else:
            raise _Unknown
    return chars


def _of_item(code: Any, value: Any) -> tuple[set[str], bool]:
    """Return the first characters of one part of an expression, and whether it can match without any."""
    if code is codes.LITERAL:
        return {re.escape(chr(value))}, False
    if code is codes.IN:
        return _of_set(value), False
    if code is codes.SUBPATTERN:
        return _of_sequence(value[3])
    if code is codes.BRANCH:
        branches = [_of_sequence(branch) for branch in value[1]]
        return set().union(*(chars for chars, _ in branches)), any(empty for _, empty in branches)
    if code in {codes.MAX_REPEAT, codes.MIN_REPEAT}:
        chars, empty = _of_sequence(value[2])
        return chars, empty or value[0] == 0
    if code is codes.ASSERT and value[0] == 1:
        return _of_sequence(value[1])
    if code in {codes.AT, codes.ASSERT, codes.ASSERT_NOT, codes.GROUPREF}:
        return set(), True
    raise _Unknown


def _of_sequence(items: Iterable[tuple[Any, Any]]) -> tuple[set[str], bool]:
    chars: set[str] = set()
    for code, value in items:
        more, empty = _of_item(code, value)
        chars |= more
        if not empty:
            return chars, False
    return chars, True


def guarded(source: str, flags: re.RegexFlag) -> str:
    """Return an expression that matches the same, after a look at the first character where one must come."""
    if parser is None:
        return source
    try:
        chars, empty = _of_sequence(parser.parse(source, flags))
    except _Unknown:
        return source
    if empty:
        return source
    either_case = "i" if flags & re.IGNORECASE or "(?i:" in source else ""
    return f"(?{either_case}:(?=[{''.join(sorted(chars))}]))(?:{source})"
