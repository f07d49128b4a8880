"""Runs of digits that are, or could be, phone numbers.

`phonenumbers` is asked about numbers with a country code only: its search of a whole text takes ten times as
long as all other reading, and it refuses numbers kept for examples (555-01xx). Without a code, shape decides.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from models.reading.pattern import Pattern

_GAP = r"[^0-9a-zA-Z\u3400-\u9fff:：，。；,;$£€¥￥!?！？%]{0,4}"
_RUN = Pattern(rf"\+?\d(?:{_GAP}\d){{6,}}")
_GROUP = Pattern(r"\d+")
_NOT_PHONE = Pattern(
    r"(?<!\d)(?:19|20)\d\d\s?[-/.]\s?(?:1[0-2]|0?[1-9])\s?[-/.]\s?(?:3[01]|[12]\d|0?[1-9])(?!\d)"
    r"|(?<!\d)\d{1,2}[:.]\d\d\s?[-~]\s?\d{1,2}[:.]\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}:\d\d(?!\d)|(?<=[$£€¥￥])\s?\d+(?:[,.]\d+)*"
)
_FAR = 40
_DIGITS_BEFORE = Pattern(rf"(?:\d{_GAP})+\Z")
_DIGITS_AFTER = Pattern(rf"(?:{_GAP}\d)+")
_PHONE_LIKE = Pattern(r"(?:(?:00)?86)?1[3-9]\d{9}|0\d{8,11}|[6-9]\d{9}")
_COMMA_MOBILE = Pattern(r"(?<!\d)1[3-9]\d,\d{4},\d{4}(?!\d)|(?<!\d)0?\d{3,5},\d{3,4},\d{3,4}(?!\d)")
_CUE = Pattern(
    r"(?:电话|手机|号码?|联系|tel|phone|mobile|cell|number|num|no\.?|call(?: her| him)?(?: on)?"
    r"|whatsapp|contact|微信|vx|wx|qq|座机|致电|ph|mob|text)"
    r"[^\d]{0,8}$",
    re.I,
)
MOST_DIGITS = 15
_LEAST_DIGITS = 7
_SURE = 9
"""From this score on (a Chinese mobile number, complete) no digit beside it belongs to it."""


class Number(NamedTuple):
    """A phone number in a text; `likely` says that it looks like one, not only that it could be one."""

    start: int
    end: int
    digits: str
    likely: bool


_UNIT = Pattern(r"\s?(?:分|min|个|岁|点|年级|号|月|元|块|刻|小时|天|m\b|h\b|hrs?\b|pm|am|yr|k\b)", re.I)


def _international(digits: str) -> bool:
    from phonenumbers import NumberParseException, is_possible_number, parse  # slow to import, and seldom needed

    try:
        return is_possible_number(parse(f"+{digits}"))
    except NumberParseException:
        return False


def _shape(digits: str, groups: list[str], plus: bool, cued: bool) -> int:
    """Return how much these digits look like a phone number, 0 for not at all."""
    size = len(digits)
    if re.fullmatch(r"1[3-9]\d{9}", digits):
        return 9
    if re.fullmatch(r"(?:00)?861[3-9]\d{9}", digits):
        return 10
    if plus and 8 <= size <= MOST_DIGITS and _international(digits):
        return 8
    lengths = [len(group) for group in groups]
    if size == 10 and (lengths in ([3, 3, 4], [5, 5], [10], [3, 7], [4, 6], [6, 4], [4, 3, 3])) and digits[0] != "0":
        return 7 if lengths != [10] or cued or digits[0] in "6789" else 4
    if size == 11 and digits[0] == "1" and lengths in ([1, 3, 3, 4], [1, 10], [1, 3, 7]):
        return 7
    if digits[0] == "0" and 9 <= size <= 12:
        return 8 if size == 11 else 7
    if re.fullmatch(r"[48]00\d{7}", digits):
        return 7
    if cued and 7 <= size <= MOST_DIGITS:
        return 5
    if size in {7, 8} and lengths in ([3, 4], [4, 4]):
        return 4
    return 2 if size == 11 else 0


def _best(groups: list[re.Match[str]], text: str, plus: bool) -> tuple[int, int, int]:
    """Return the stretch of neighbouring groups that looks most like one number, and how much it does."""
    best = (0, 0, 0)
    for first in range(min(len(groups), 12)):
        digits = ""
        for last in range(first, min(len(groups), first + 12)):
            digits += groups[last][0]
            if len(digits) > MOST_DIGITS:
                break
            if len(digits) < 7:
                continue
            cued = bool(_CUE.search(text, max(0, groups[first].start() - 16), groups[first].start()))
            parts = [group[0] for group in groups[first : last + 1]]
            score = _shape(digits, parts, plus and first == 0, cued)
            if score > best[2] or (score == best[2] > 0 and first == best[0]):
                best = (first, last + 1, score)
    return best


def _split(run: re.Match[str]) -> Iterator[Number]:
    groups = list(_GROUP.finditer(run.string, run.start(), run.end()))
    if len(groups) > 1 and len(groups[-1][0]) <= 3 and _UNIT.match(run.string, run.end()):
        groups.pop()
    plus = run[0].startswith("+")
    first, last, score = _best(groups, run.string, plus)
    if not score:
        yield Number(groups[0].start(), groups[-1].end(), "".join(group[0] for group in groups), likely=False)
        return
    value = "".join(group[0] for group in groups[first:last])
    if score < _SURE and sum(len(group[0]) for group in groups[:first] + groups[last:]) < _LEAST_DIGITS:
        # Where the shape leaves doubt, the few digits beside it may belong to it: they are masked with it.
        yield Number(run.start(), groups[-1].end(), value, score > 2)
        return
    for before, after, likely in ((0, first, False), (first, last, True), (last, len(groups), False)):
        part = groups[before:after]
        digits = "".join(group[0] for group in part)
        if likely or len(digits) >= _LEAST_DIGITS:
            start = part[0].start() - (1 if plus and likely and before == 0 else 0)
            yield Number(start, part[-1].end(), digits, likely and score > 2)


def _blank(other: re.Match[str]) -> str:
    """Return something of the same length without digits, unless it is the middle of what could be a phone number."""
    if len(other[0]) < 2:
        return other[0]
    before = _DIGITS_BEFORE.search(other.string[max(0, other.start() - _FAR) : other.start()])
    after = _DIGITS_AFTER.match(other.string, other.end(), other.end() + _FAR)
    around = f"{before[0] if before else ''}{other[0]}{after[0] if after else ''}"
    if (before or after) and _PHONE_LIKE.fullmatch("".join(char for char in around if char.isdigit())):
        return other[0]
    return "\n,".ljust(len(other[0]), ",")


def phones(text: str) -> list[Number]:
    """Return the numbers of seven digits or more that could be phones, in order."""
    if sum(map(str.isdigit, text)) < 7:
        return []
    text = _COMMA_MOBILE.sub(lambda number: number[0].replace(",", " "), text)
    text = _NOT_PHONE.sub(_blank, text)
    return [number for run in _RUN.finditer(text) for number in _split(run)]
