"""How long the conversation lasted, and when it began (product.md §3: minutes, start)."""

import re
from dataclasses import dataclass
from datetime import time
from decimal import Decimal

from models.reading.clauses import Message, Speaker
from models.reading.numerals import CHINESE_NUMBER, ENGLISH_NUMBER, chinese, english
from models.reading.pattern import Pattern
from models.reading.words.talk import ABOUT_TALK, NOT_TALK

MOST_MINUTES = 600
"""A talk of more than ten hours is a slip of the pen."""

_N = rf"(?:\d{{1,3}}(?:\.\d)?|{CHINESE_NUMBER}{{1,5}})"
_ZH = Pattern(
    rf"(?P<hour>(?P<h>{_N})个?半(?:小时|钟头|个?钟)|(?P<hh>{_N}|半)\s?(?:来"
    rf"|多)?个?(?:来|多)?(?:半)?(?:小时|钟头|个钟头?|个小时|(?<=半)个?钟)(?P<half>半)?)"
    rf"(?:\s?(?:零|又|加|过)?\s?(?P<hm>{_N})(?:\s?(?:来|多|几)?\s?(?:分钟?|min)|(?P<hq>刻钟?)"
    rf"|(?<=[十\d])(?![\u4e00-\u9fff:\d])))?"
    rf"(?P<less>\s?差\s?(?P<lm>{_N})\s?分)?"
    rf"|(?P<q>{_N})\s?刻钟?"
    rf"|(?P<m>{_N})\s?(?:来|多|几)?\s?个?\s?(?:分钟"
    rf"|(?P<bare>分)(?![数之校店享明析开别给到好的析期成班])|mins?\b|minutes?\b)"
)
_EN_N = rf"(?:\d{{1,3}}(?:\.\d{{1,2}})?|{ENGLISH_NUMBER})"
_EN = Pattern(
    r"(?<![a-z])(?:(?P<label>\b(?:mins?|minutes|duration|time|length|call length|call "
    r"time)\s?[:=]\s?(?P<lab>\d{1,3})(?![\d:.]))"
    rf"|(?P<hm>(?P<h>{_EN_N})\s?(?:hours?|hrs?|h)\.?\s?(?:,|and"
    rf"|&)?\s?(?P<m2>\d{{1,2}})\s?(?:minutes?|mins?|m)?\b)"
    rf"|(?P<hw>(?:an |one |1 )?hour (?:and |& )(?P<hwm>{ENGLISH_NUMBER}|\d{{1,2}})(?: minutes?| mins?)?\b)"
    rf"|(?P<hah>(?:(?P<hn>{_EN_N}|an?)\s)?(?:hours?|hr)\s?(?:and|&|n)\s?(?:a\s)?half)"
    rf"|(?P<nhalf>(?P<nh>{_EN_N})\s(?:and|&)\s?a\shalf\s(?:hours?|hrs?))"
    rf"|(?P<half>(?:half[ -]?an?[ -]?|half[ -]?|1/2 ?an? |1/2 ?)(?:hour|hr)\b(?!s)|½ ?(?:hour|hr)|half-hour)"
    rf"|(?P<tq>(?:three|3)[ -]quarters? of an (?:hour|hr)|¾ ?(?:hour|hr))"
    rf"|(?P<quarter>(?:a )?quarter[ -](?:of )?(?:an )?(?:hour|hr)\b|¼ ?(?:hour|hr))"
    rf"|(?P<hq>(?:an )?hour and (?:a )?quarter)"
    rf"|(?P<couple>(?:a )?couple (?:of )?(?:hours|hrs))"
    rf"|(?P<hours>(?P<n>{_EN_N}|an|a full|a solid|a good|one|full|under an|over an|about an"
    rf"|nearly an)[ -]?(?:hours?|hrs?|h)\b)"
    rf"|(?P<m>{_EN_N})[ -]?(?:ish|odd|plus|\+)?[ -]?(?:minutes?|mins?|minute|m(?=[ .,;:!)-]|$"
    rf"|call|chat)|min\.|')(?![a-z]))"
)
_CLOCK = (
    r"(?P<{0}h>\d{{1,2}}|[一二两三四五六七八九十]{{1,3}})(?:(?:[:：.h]|点钟?)(?P<{0}m>\d{{2}}|半|一刻"
    r"|三刻|[一二三四五][十][一二三四五六七八九]?"
    r"|十[一二三四五六七八九]?)?分?)?\s?(?P<{0}p>[ap]\.?m\.?)?"
)
_SPAN = Pattern(
    rf"(?<![\d.:￥¥$£€/-])(?:从|from |between )?(?P<part>早上|上午|中午|下午|晚上|傍晚|今早"
    rf"|今晚)?\s?{_CLOCK.format('a')}"
    r"\s?(?:开?始?[聊谈讲说打唠倾扯侃])?(?:-|~|～|—|–|到|至|to|till?|until|and)+\s?(?:上午|中午"
    r"|下午|晚上)?\s?"
    rf"{_CLOCK.format('b')}(?![\d:：%]|分(?!钟)|岁|年级|个|元|块|k|min|year|th|st|nd)",
)
_HAS_CLOCK = Pattern(r"\d[:：.h]\d|点|\d\s?[ap]\.?m")
_HOUR_WORD = {"半": 30, "一刻": 15, "三刻": 45}
_NOT_WORD = Pattern(r"[^0-9a-z一-鿿]+")
_BACKWARD = 14
_TALK_ONE = Pattern(r"[聊谈侃唠倾]|面[谈聊]")


_BUSY_ZH = Pattern(
    r"(?:(?<!来)坐|画|学|写|看|听|练|背|读|站|跑|玩|上课|静|停|骑|开|坚持|专注|集中)(?:不到|不满|不了"
    r"|不住|个|了|上|得)?(?:才|就|也就|顶多|最多)?$"
)
_SOON_ZH = Pattern(
    r"(?:的)?热度|热乎|热情|到(?!点|了|一)|(?:就|都)(?:跑|走神|开|坐|不|喊|闹|累|要|起|分心|玩|烦|动|到(?!点))|(?:的"
    r"|一)?(?:课|路|车|地铁|公交|体验|试听)|以?[后前](?!后)"
)
_MARK = Pattern(
    r"卷|考|测|成绩|得|数学|英语|语文|物理|化学|作文|只有|才有|差|提|涨|冲|模拟|满分|平均|到|从"
    r"|托福|雅思|线|还是$|上次|低于|高于|退到|掉"
)


@dataclass(frozen=True, slots=True)
class Talk:
    """Minutes of the talk, and the clock time at which it began; None where not told."""

    minutes: int | None
    started_at: time | None


@dataclass(frozen=True, slots=True)
class _Guess:
    minutes: int
    score: int
    place: int


def _number(text: str | None) -> Decimal:
    if not text:
        return Decimal(0)
    if text in {
        "an",
        "a",
        "one",
        "full",
        "a full",
        "a solid",
        "a good",
        "under an",
        "over an",
        "about an",
        "nearly an",
    }:
        return Decimal(1)
    if text == "半":
        return Decimal("0.5")
    value = chinese(text)
    if value is None:
        value = Decimal(english(text) or 0)
    return value


def _zh_minutes(found: re.Match[str]) -> int:
    if found["m"]:
        return round(_number(found["m"]))
    if found["q"]:
        return round(15 * _number(found["q"]))
    hours = _number(found["h"]) + Decimal("0.5") if found["h"] else _number(found["hh"])
    if found["half"] or (found["hh"] and "个半" in found[0]):
        hours += Decimal("0.5")
    if found["less"]:
        hours -= _number(found["lm"]) / 60
    extra = _number(found["hm"]) * (15 if found["hq"] else 1)
    return round(60 * hours + extra)


_FIXED = {"half": 30, "tq": 45, "quarter": 15, "hq": 75, "couple": 120}


def _en_minutes(found: re.Match[str]) -> int:
    if found["label"]:
        return int(found["lab"])
    for name, minutes in _FIXED.items():
        if found[name]:
            return minutes
    if found["hm"]:
        return round(60 * _number(found["h"]) + int(found["m2"]))
    if found["hw"]:
        return round(60 + _number(found["hwm"]))
    if found["hah"]:
        return round(60 * (_number(found["hn"]) or 1) + 30)
    if found["nhalf"]:
        return round(60 * _number(found["nh"]) + 30)
    if found["hours"]:
        return round(60 * _number(found["n"]))
    return round(_number(found["m"]))


def _words(text: str) -> str:
    return " ".join(_NOT_WORD.sub(" ", text).split())


def _score(message: Message, start: int, end: int) -> int:
    """Return how surely a length of time in the message is that of the talk."""
    clause = next((c for c in message.clauses if c.start <= start < c.end), None)
    if clause is None:
        return 1
    before = message.low[max(clause.start, start - _BACKWARD) : start]
    after = message.low[end : min(clause.end, end + _BACKWARD)]
    alone = end - start >= len(clause.low.strip()) - 4
    near = f" {_words(before)} {_words(after)} "
    score = 2
    if alone:
        score += 3
    if _TALK_ONE.search(before[-8:]) or _TALK_ONE.search(after[:5]) or ABOUT_TALK.found_in(near):
        score += 4
    if _BUSY_ZH.search(before) or _SOON_ZH.match(after):
        score -= 7
    if message.low[start:end].endswith("分") and _MARK.search(re.split(r"[\s，,]", before)[-1]):
        score -= 7
    if NOT_TALK.found_in(near):
        score -= 7 if not _TALK_ONE.search(before[-5:]) else 3
    if start - clause.start < 3 and clause.start == 0:
        score += 1
    return score


_ZH_CUE = Pattern(r"分|刻|小时|钟|min")
_EN_CUE = Pattern(
    r"min|hour|hr|quarter|time|length|duration|[½¼¾]|\d[ -]?h|\d(?:ish|odd|plus|[ +-]){0,3}m\b|\d'"
    r"|\b(?:five|ten|teen|ty) m\b"
)
_ZH_REACH, _EN_REACH = 12, 48


def _lengths(message: Message) -> list[_Guess]:
    low = message.low
    guesses = []
    ways = [(_ZH_CUE, _ZH, _ZH_REACH, _zh_minutes)] if message.chinese else []
    if message.latin or any(map(low.__contains__, "mh'½¼¾")):
        ways.append((_EN_CUE, _EN, _EN_REACH, _en_minutes))
    for cue, pattern, reach, value in ways:
        for found in pattern.near(cue, low, reach):
            minutes = value(found)
            if 0 < minutes <= MOST_MINUTES:
                guesses.append(_Guess(minutes, _score(message, found.start(), found.end()), found.start()))
    return guesses


def _clock(found: re.Match[str], side: str) -> tuple[int, int] | None:
    hour_text, minute_text = found[f"{side}h"], found[f"{side}m"]
    hour = chinese(hour_text)
    minute = _HOUR_WORD.get(minute_text or "0")
    if minute is None:
        minute = int(chinese(minute_text or "0") or 0)
    if hour is None or hour > 24 or minute > 59:
        return None
    return int(hour), minute


def _span(message: Message) -> tuple[_Guess, time] | None:
    """Return the length told as two clock times, such as 10:05-10:30 or 下午2点到2点40."""
    for found in _SPAN.finditer(message.low) if _HAS_CLOCK.search(message.low) else ():
        written = f"{found['am'] or ''}{found['bm'] or ''}"
        if not written and not (found["ap"] or found["bp"] or "点" in found[0]):
            continue
        first, last = _clock(found, "a"), _clock(found, "b")
        if first is None or last is None or NOT_TALK.found_in(f" {message.low[found.end() : found.end() + 6]} "):
            continue
        length = (last[0] - first[0]) * 60 + last[1] - first[1]
        length = length + 720 if length <= 0 else length
        if not 0 < length <= 300:
            continue
        evening = (found["part"] or "") in {"下午", "晚上", "傍晚", "今晚"} or (
            found["ap"] or found["bp"] or ""
        ).startswith("p")
        early = first[0] < 8 and not (found["part"] or found["ap"] or found["bp"])
        hour = first[0] + 12 if first[0] < 12 and (evening or early) else first[0] % 24
        clause = next((c for c in message.clauses if c.start <= found.start() < c.end), None)
        score = 4 if clause is None or not NOT_TALK.found_in(clause.words) else 1
        if score > 1 and clause is not None:
            score += 2 if ABOUT_TALK.found_in(clause.words) or _TALK_ONE.search(clause.low) else 0
            score -= 3 if clause.speaker is Speaker.REP and score < 6 else 0
        return _Guess(length, score, found.start()), time(hour, first[1])
    return None


def read_talk(message: Message) -> Talk:
    """Return the length of the talk in whole minutes and its beginning."""
    guesses = _lengths(message)
    spanned = _span(message)
    started = None
    if spanned:
        guesses.append(spanned[0])
        started = spanned[1] if spanned[0].score > 1 else None
    likely = [guess for guess in guesses if guess.score > 1]
    if not likely:
        return Talk(None, started)
    best = max(likely, key=lambda guess: (guess.score, -guess.place))
    return Talk(best.minutes, started)
