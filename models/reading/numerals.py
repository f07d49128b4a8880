"""Numbers as people type them: 25, 2.6万, 一万二, 3k, 1w2, 'twenty-five'."""

import re
from decimal import Decimal, InvalidOperation
from functools import lru_cache

CHINESE_NUMBER = r"[零〇一二两俩仨三四五六七八九十廿百千万壹贰叁肆伍陆柒捌玖拾佰仟]"
MIXED_NUMBER = rf"(?:\d+(?:\.\d+)?[百千万]\d?|\d+(?:\.\d+)?|{CHINESE_NUMBER}{{1,9}})"
_SPELLING = str.maketrans(
    {"〇": "零", "俩": "两", "仨": "三", "廿": "二十"}
    | dict(zip("壹贰叁肆伍陆柒捌玖拾佰仟", "一二三四五六七八九十百千", strict=True))
)

_UNITS = {
    word: number
    for number, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
        "fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * number
    for number, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_UNITS["fourty"] = 40
_WORD = "|".join(sorted([*_UNITS, *_TENS], key=len, reverse=True))
ENGLISH_NUMBER = (
    rf"\b(?:{_WORD})(?:[ -](?:{_WORD}))?(?:[ -](?:hundred|thousand|grand))?(?:(?: and)? "
    rf"(?:{_WORD})(?:[ -](?:{_WORD}))?)?\b"
)


_DIGITS = {digit: number for number, digit in enumerate("零一二三四五六七八九")} | {"两": 2}
_STEPS = {"十": 10, "百": 100, "千": 1000}
_SPELT = frozenset("零一二三四五六七八九")
_SPOKEN = frozenset("零一二两三四五六七八九十百千万.") | frozenset("0123456789")
_TOKEN = re.compile(r"\d+(?:\.\d+)?|.", re.DOTALL)
_MOST_SPELT = 4
"""A number spelt digit by digit, as a year is, is no longer than this."""


class _Count:
    """A number being read from left to right: what stands before 万, what after it, and the digit not yet used."""

    def __init__(self) -> None:
        self.myriads = Decimal(0)
        self.rest = Decimal(0)
        self.digit: Decimal | None = None
        self.step = 0
        self.zero = False

    def take(self, word: str) -> bool:
        """Take one more word; False when it can't stand here."""
        if word == "零":
            self.zero = True
            return self.digit is None
        if word in _STEPS:
            return self._take_step(_STEPS[word])
        if word == "万":
            return self._take_myriad()
        if self.digit is not None or word == ".":
            return False
        self.digit = Decimal(_DIGITS.get(word, word))
        return True

    def _take_step(self, step: int) -> bool:
        if self.digit is None and step != 10:
            return False
        if self.step and self.step <= step:
            return False
        self.rest += (1 if self.digit is None else self.digit) * step
        self.digit, self.step, self.zero = None, step, False
        return True

    def _take_myriad(self) -> bool:
        before = self.rest + (self.digit or 0)
        if self.myriads or not before:
            return False
        self.myriads, self.rest, self.digit, self.step, self.zero = before * 10000, Decimal(0), None, 10000, False
        return True

    def value(self) -> Decimal:
        """Return the number; in 两千五 and 一万二 the last digit counts the next lower step."""
        last = self.digit or Decimal(0)
        if self.step > 10 and not self.zero and last < 10:
            last *= self.step // 10
        return self.myriads + self.rest + last


@lru_cache(maxsize=4096)
def chinese(text: str) -> Decimal | None:
    """Return the value of a Chinese, Arabic or mixed number, or None when it is none."""
    text = text.translate(_SPELLING)
    if not text:
        return None
    if text.isascii():
        try:
            return Decimal(text)
        except InvalidOperation:
            return None
    if len(text) > 1 and all(char in _SPELT for char in text):
        return Decimal("".join(str(_DIGITS[char]) for char in text)) if len(text) <= _MOST_SPELT else None
    if not all(char in _SPOKEN for char in text):
        return None
    count = _Count()
    return count.value() if all(count.take(word) for word in _TOKEN.findall(text)) else None


@lru_cache(maxsize=4096)
def english(text: str) -> int | None:
    """Return the value of an English number in words below a million, or None when it is none."""
    total = 0
    current = 0
    seen = False
    for word in text.lower().replace("-", " ").split():
        if word in _UNITS:
            current += _UNITS[word]
        elif word in _TENS:
            current += _TENS[word]
        elif word == "hundred":
            current = max(current, 1) * 100
        elif word in {"thousand", "grand"}:
            total, current = total + max(current, 1) * 1000, 0
        elif word != "and":
            return None
        seen = seen or word != "and"
    return total + current if seen else None


def whole(number: Decimal | None) -> int | None:
    """Return the number as an int when it is one, else None."""
    if number is None or number != number.to_integral_value():
        return None
    return int(number)


def has_digit(text: str) -> bool:
    """Tell whether an Arabic digit stands in the text: most number rules need not run without one."""
    return re.search(r"\d", text) is not None
