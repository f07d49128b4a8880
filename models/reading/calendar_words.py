"""Days as people write them: 大后天, 下周三, 12.3, 'a week on Saturday', 'the 3rd'."""

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import islice
from typing import NamedTuple

from models.reading.numerals import chinese, english
from models.reading.pattern import Pattern

_ZH_DAYS = {"一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6, "七": 6}
_ZH_DAYS |= {str(number): number - 1 for number in range(1, 8)}
_ZH_NEAR = {"大后天": 3, "大后日": 3, "后天": 2, "后日": 2, "后儿": 2, "后儿个": 2}
_ZH_NEAR |= dict.fromkeys(
    (
        "明天",
        "明日",
        "明早",
        "明晚",
        "明儿",
        "明儿个",
        "明个",
        "明下午",
        "明上午",
        "明中午",
        "明午",
        "聽日",
        "听日",
        "隔天",
        "第二天",
        "明朝",
    ),
    1,
)
_ZH_NEAR |= dict.fromkeys(
    ("今晚", "今天晚上", "今天下午", "今天傍晚", "今日下午", "一会儿", "今儿晚上", "待会儿", "今天晚些"), 0
)
_ZH = Pattern(
    rf"(?P<near>大后[天日]|{'|'.join(sorted(_ZH_NEAR, key=len, reverse=True))})"
    r"|(?P<week>下下个?|下个?|这个?|本|上上个?|上个?|大下个?|隔)?(?:周|星期|礼拜|礼拜天|禮拜"
    r"|週)(?P<day>[一二三四五六日天七1-7](?!\d|[个点年月岁分]))"
    r"|(?P<md>(?P<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月(?:份)?(?P<dom>3[01]"
    r"|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九]"
    r"|廿[一二三四五六七八九])[号日]?)"
    r"|(?P<rel>下个?月|本月|这个?月)(?P<rdom>3[01]|[12]\d|0?[1-9]|三十一?"
    r"|二?十[一二三四五六七八九]?|[一二三四五六七八九])[号日]"
    r"|(?<![\d第月.])(?P<only>3[01]|[12]\d|0?[1-9]|三十一?|二?十[一二三四五六七八九]?"
    r"|(?<![一二三四五六七八九十])[一二三四五六七八九])[号](?!线|楼|院|店|门|教室|班|码|校|机|位"
    r"|出口|地铁|房|馆|口|厅)"
    r"|(?P<ahead>\d{1,2}|[一二两三四五六七八九十]{1,2})(?P<unit>天|个?星期|周|个?礼拜)(?:之|以)?后(?!面)"
    r"|(?P<monthend>(?:这个?月|本月)?(?:底|月底))(?=[前来再约见签])"
)
_MONTHS = {m: i for i, m in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), start=1)}
_DAYS = {d: i for i, d in enumerate("mon tue wed thu fri sat sun".split())}
_DAY = (
    r"(?P<{0}>mon(?:day)?|tue(?:s(?:day)?)?|weds?(?:nesday)?|wednesday|thu(?:r(?:s(?:day)?)?)?"
    r"|fri(?:day)?|sat(?:urday)?(?! (?:\d{{3,4}}|score|prep|exam|test|mock|maths?|course|class|verbal"
    r"|in\b|with\b|down\b|through\b|her\b|him\b|and\b|quiet|there|next to))|sun(?:day)?)s?"
)
_MONTH = (
    r"(?P<{0}>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DOM = r"(?P<{0}>3[01]|[12]\d|0?[1-9])"
_EN = Pattern(
    rf"\b(?:(?P<fortnight>a fortnight (?:on |from )?|two weeks (?:on |from )){_DAY.format('fday')}"
    rf"|(?P<weekon>a week on |week on |a week from |1 week from ){_DAY.format('wday')}"
    rf"|{_DAY.format('sday')} (?P<sweek>week|wk|after next)(?!end)"
    rf"|(?P<weektoday>a week (?:from )?(?:today|tomorrow)|today week|tomorrow week|this time next week)"
    rf"|{_DOM.format('d1')}(?:st|nd|rd|th)?(?: of|-)? ?{_MONTH.format('m1')}(?!\w)"
    rf"|{_MONTH.format('m2')} ?(?:the )?{_DOM.format('d2')}(?:st|nd|rd|th)?(?![\d:%]|\s?(?:min|am|pm|hour))"
    rf"|(?P<dat>day after (?:tomorrow|tmrw|tmr|tomoro|tom|tomorow)|overmorrow|2moro night)"
    rf"|(?P<tom>tomorrow|tomorow|tommorow|tommorrow|tmrw|tmr|tmw|tomoz|2moro|2morrow|2mrw|tomo"
    rf"|tom(?= (?:at |@ ?)?\d| morning| evening| afternoon| eve| am| pm))"
    rf"|(?P<today>tonight|tonite|later today|this (?:evening|afternoon)|this eve)"
    rf"|(?:(?P<next>next|nxt|this|coming|this coming|on|by|last|past|previous|following|the "
    rf"following) )?{_DAY.format('day')}(?: of)?(?P<nw> next week| nxt week| next wk|,? next| "
    rf"this week| after next)?(?! (?:week|wk)\b(?!end))"
    rf"|(?:the )(?P<the>3[01]|[12]\d|[1-9])(?:st|nd|rd|th)(?! (?:of|time|grade|floor|class|year"
    rf"|lesson|child|kid|session|month|form|street|ave))"
    rf"|(?:on|by|till|until|for|back|visit|trial|call) (?P<ord>3[01]|[12]\d|[1-9])(?:st|nd|rd"
    rf"|th)(?! (?:time|grade|floor|class|year|lesson|child))"
    rf"|in (?P<in>an?|one|two|three|four|five|six|seven|ten|\d{{1,2}}|a couple of|couple of) "
    rf"(?P<iu>days?|weeks?|wks?|fortnight)(?:'s? time)?"
    rf"|(?P<fromnow>a|one|two|three|four|five|six|\d{{1,2}}) (?P<fu>days?|weeks?|wks?) (?:from "
    rf"(?:now|today)|later|time)"
    rf")(?![a-z])"
)
_NUMERIC = Pattern(
    r"(?<![\d.:/$£€¥￥,-])(?:(?P<y>20\d\d)[-/.年](?P<ym>1[0-2]|0?[1-9])[-/.月](?P<yd>3[01]"
    r"|[12]\d|0?[1-9])日?"
    r"|(?P<a>3[01]|[12]\d|0?[1-9])[/](?P<b>3[01]|[12]\d|0?[1-9])(?:/(?:20)?\d\d)?"
    r"|(?P<zm>1[0-2])[.\-](?P<zd>3[01]|[12]\d|0?[1-9]))(?![\d.:/%]|\s?(?:分|元|块|万|k|w|小时|min"
    r"|hour|hr|pm|am|[-~到]\s?\d))"
)


MOST_DAYS = 20
"""A log tells of a few days; more of one kind than this are not looked at, so that the work stays bounded."""


class Day(NamedTuple):
    """One date in the text: where it stands, and which day it is."""

    start: int
    end: int
    day: date
    past: bool


def _make(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _coming(today: date, month: int, day: int) -> date | None:
    """Return the next such day of the year; one a little in the past stays there."""
    here = _make(today.year, month, day)
    if here is not None and (here - today).days < -120:
        return _make(today.year + 1, month, day)
    return here


def _day_of_month(today: date, day: int, months: int = 0) -> date | None:
    month = today.month + months + (1 if not months and day <= today.day else 0)
    return _make(today.year + (month - 1) // 12, (month - 1) % 12 + 1, day)


def _weekday(today: date, weekday: int, weeks: int | None) -> date:
    """Return a weekday: of the week so many from now (Monday first), or the next one after today."""
    if weeks is None:
        return today + timedelta(days=(weekday - today.weekday() - 1) % 7 + 1)
    return today + timedelta(days=weekday - today.weekday() + 7 * weeks)


def _zh_day(found: re.Match[str], today: date) -> tuple[date | None, bool]:
    if found["near"]:
        return today + timedelta(days=3 if found["near"].startswith("大后") else _ZH_NEAR[found["near"]]), False
    if found["day"]:
        prefix = found["week"] or ""
        weekday = _ZH_DAYS[found["day"]]
        if prefix.startswith("上"):
            return _weekday(today, weekday, -1), True
        if prefix.startswith(("下下", "大下", "隔")):
            return _weekday(today, weekday, 2), False
        if prefix.startswith("下"):
            return _weekday(today, weekday, 1), False
        if prefix:
            day = _weekday(today, weekday, 0)
            return day, day < today
        return _weekday(today, weekday, None), False
    if found["md"]:
        return _coming(today, int(chinese(found["month"]) or 0), int(chinese(found["dom"]) or 0)), False
    if found["rel"]:
        return _day_of_month(today, int(chinese(found["rdom"]) or 0), 1 if found["rel"].startswith("下") else 0), False
    if found["only"]:
        return _day_of_month(today, int(chinese(found["only"]) or 0)), False
    if found["ahead"]:
        count = int(chinese(found["ahead"]) or 0)
        return today + timedelta(days=count * (1 if found["unit"] == "天" else 7)), False
    following = today.replace(day=28) + timedelta(days=4)
    return following - timedelta(days=following.day), False


def _count(word: str) -> int:
    if word.isdigit():
        return int(word)
    return {"a": 1, "an": 1, "couple of": 2, "a couple of": 2}.get(word) or english(word) or 0


def _named(word: str) -> int:
    return _DAYS[word[:3]]


def _en_weekday(found: re.Match[str], today: date) -> tuple[date | None, bool]:
    weekday, prefix, suffix = _named(found["day"]), found["next"] or "", (found["nw"] or "").strip(" ,")
    if prefix in {"last", "past", "previous"}:
        return _weekday(today, weekday, -1), True
    if suffix == "after next":
        return _weekday(today, weekday, None) + timedelta(days=7), False
    if prefix in {"next", "nxt"} or suffix.startswith("n"):
        return _weekday(today, weekday, 1), False
    if prefix == "this" or suffix == "this week":
        day = _weekday(today, weekday, 0)
        return (day, False) if day >= today else (day + timedelta(days=7), False)
    return _weekday(today, weekday, None), False


def _en_day(found: re.Match[str], today: date) -> tuple[date | None, bool]:
    if found["fortnight"]:
        return _weekday(today, _named(found["fday"]), None) + timedelta(days=14), False
    if found["weekon"]:
        return _weekday(today, _named(found["wday"]), None) + timedelta(days=7), False
    if found["sweek"]:
        return _weekday(today, _named(found["sday"]), None) + timedelta(days=7), False
    if found["weektoday"]:
        return today + timedelta(days=8 if "tomorrow" in found["weektoday"] else 7), False
    for month, day in (("m1", "d1"), ("m2", "d2")):
        if found[month]:
            return _coming(today, _MONTHS[found[month][:3]], int(found[day])), False
    if found["dat"]:
        return today + timedelta(days=2), False
    if found["tom"]:
        return today + timedelta(days=1), False
    if found["today"]:
        return today, False
    if found["day"]:
        return _en_weekday(found, today)
    if found["the"] or found["ord"]:
        return _day_of_month(today, int(found["the"] or found["ord"])), False
    count, unit = (found["in"], found["iu"]) if found["in"] else (found["fromnow"], found["fu"])
    days = 14 if unit == "fortnight" else 7 if unit.startswith("w") else 1
    return today + timedelta(days=_count(count) * days), False


def _numeric_day(found: re.Match[str], today: date, chinese_text: bool) -> tuple[date | None, bool]:
    if found["y"]:
        day = _make(int(found["y"]), int(found["ym"]), int(found["yd"]))
        return day, False
    if found["zm"]:
        return _coming(today, int(found["zm"]), int(found["zd"])), False
    first, second = int(found["a"]), int(found["b"])
    month_first = _coming(today, first, second) if first <= 12 else None
    day_first = _coming(today, second, first) if second <= 12 else None
    options = [day for day in (month_first, day_first) if day is not None]
    if chinese_text and month_first:
        return month_first, False
    ahead = [day for day in options if day >= today]
    return (min(ahead) if ahead else options[0] if options else None), False


_HAS_CJK = Pattern("[一-鿿]")
_ZH_CUE = Pattern("[天日晚早午朝儿周週拜期号月后底]|明个")
_EN_CUE = Pattern(
    r"mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec|tom|tm[rw]|2m|overmorrow"
    r"|toni|later|this|the \d|week|day|wk|\d(?:st|nd|rd|th)|in [\w ]{1,12}fortnight"
)
_NUMERIC_CUE = Pattern(r"\d[-/.年]\d")
_REACH = 24


def _found(
    found_all: Iterator[re.Match[str]], today: date, judge: Callable[[re.Match[str], date], tuple[date | None, bool]]
) -> Iterator[Day]:
    for found in islice(found_all, MOST_DAYS):
        try:
            day, past = judge(found, today)
        except OverflowError:  # a day beyond the calendar's end is none
            continue
        if day is not None:
            yield Day(found.start(), found.end(), day, past or day < today)


def days_in(low: str, today: date, latin: bool) -> Iterator[Day]:
    """Yield the dates told in the text (lower case), counted from the day of writing; `latin`: English ones, too."""
    chinese_text = bool(_HAS_CJK.search(low))
    if chinese_text:
        yield from _found(_ZH.near(_ZH_CUE, low, _REACH), today, _zh_day)
    if latin:
        yield from _found(_EN.near(_EN_CUE, low, _REACH), today, _en_day)
    numeric = _NUMERIC.near(_NUMERIC_CUE, low, _REACH)
    yield from _found(numeric, today, lambda found, day: _numeric_day(found, day, chinese_text))
