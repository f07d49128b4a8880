"""Money that was really paid (product.md §3: amount)."""

import re
from decimal import Decimal

from models.reading.clauses import Clause, Message
from models.reading.numerals import CHINESE_NUMBER, ENGLISH_NUMBER, chinese, english
from models.reading.pattern import Pattern
from models.reading.phrases import Phrases, en, zh
from models.vocabulary import Stage

_CURRENCY = r"(?:us\$|hk\$|s\$|a\$|[$£€¥￥₹]|rmb|usd|gbp|eur|cny|aed|sgd|rs\.?|inr)"
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d{1,2})?|\d{1,3}(?:,\d{2})+,\d{3}|\d+(?:\.\d{1,2})?"
_MONEY = Pattern(
    r"(?P<mix>\d{1,3}万(?:零|又)?\d{1,4}[千百]?)(?![年月岁])|"
    rf"(?P<sign>{_CURRENCY})\s?(?P<a>{_DIGITS})\s?(?P<ak>k\b|grand\b|万|w\b|千|lakh\b|m\b)?"
    rf"|(?<![\d.:/-])(?P<b>{_DIGITS})\s?(?P<bk>k(?![a-z])|w(?![a-z/])|grand\b|万|千|百"
    rf"|lakh\b)?(?P<tail>\d)?(?P<unit>\s?(?:元|块钱?|圆|大洋|rmb|人民币|刀|美金|米(?!奇)|quid"
    rf"|pounds?|dollars?|bucks|euros?|rupees|yuan|kuai|usd|gbp|aed|sgd|dirhams?|€|£"
    rf"|\$))?(?![\d:]|%|\s?(?:分|个|岁|年级|节|课时|月|号|点|天|周|次|min|hour|hr|am\b|pm\b|yr"
    rf"|year|th\b|st\b|nd\b|rd\b))"
    rf"|(?P<c>{CHINESE_NUMBER}{{2,9}}|[一二两三四五六七八九]千"
    rf"|[一二两三四五六七八九]百)(?P<cu>多?(?:元|块钱?|圆"
    rf"|大洋))?(?![岁年月号点天周次个节课分刻小对些把口直])"
    rf"|(?P<d>{ENGLISH_NUMBER})(?P<du>\s?(?:quid|pounds?|dollars?|bucks|euros?|rupees|yuan|kuai))?"
)
_PAID_ZH = Pattern(
    r"[交付缴收汇]|转(?!介绍|化|告|班|学|给)|刷(?!题)|到账|定金|订金|押金|预付|首付|首款|全款"
    r"|学费|尾款|打(?:来|过来|款|了\d)|入账|扫(?:码|了\d)|垫|占位|留位|报名费|诚意金|意向金"
    r"|补(?:齐|了|上|交)|结清|支付宝|微信转|拿下|成交|报了|收款|实收|现金|刷卡|款"
)
_PAID_EN = Pattern(
    r"\b(?:pa(?:id|ys?|ying|yment)|pd|deposit|put down|puts? down|down ?payment|transferr?ed|sent"
    r"|settled|handed over|cash|card|received|put|"
    r"upfront|up front|in full|full (?:fee|amount|payment|price|course|tuition|year|term)|balance"
    r"|hold(?:ing)? fee|reserv|secured?|collected|cleared|took|got|dropped|wired|venmo|zelle|upi"
    r"|gpay|paytm|swiped|banked|signed up|enrol)"
    r"|\A\s?down\b(?! (?:from|to)\b)"
)
_NOT_PAID = Phrases(
    [
        *zh(
            "前面 之前 上次 上回 原先 报价 原价 优惠 便宜 打折 减免 立减 省了 折扣 差价 还差 剩下 剩余 余款 尾款还 别家 "
            "隔壁 那边才 人家才 每月 一个月 每节 一节课 一课时 每课时 平均 预算 月薪 工资"
            " 一年要 要价 标价 定价 报了价 总价 学费是 学费要 单价 不到 才收 只收 只要 收费是 "
            "要收 便宜了 送了 抵 赠 券 满减 返 分期每 还欠 欠 退 想付 想交 嫌 太贵 比我们"
        ),
        *en(
            "quote* | discount* | off | balance of | remaining | rest of | left to pay | owes* | "
            "owing | outstanding | still to pay | per month | a month | monthly | per lesson | a "
            "lesson | per hour | an hour | per term | a term | per class | per session"
            " | competitor* | elsewhere | they charge* | cheaper | budget | voucher | coupon | "
            "saved | saving | list price | costs | price is | fee is | fees are | charging | "
            "refund* | instead of | down from | normally | usually | afford | wanted to pay | "
            "salary"
        ),
    ]
)
_SETTLES = Pattern(
    r"(?:剩下的?|剩余的?|余款|尾款)\s?#\s?(?:元|块钱?)?(?:也|都|已|全)*(?:补|交|付|结|转|刷|到账|清)[^天周月]"
    r"|\b(?:balance|rest|remainder)\b[^.;!?#]{0,12}#\s?(?:is |was |now |all )*(?:paid|settled|cleared|in)\b"
)
_QUOTED_BEFORE = Pattern(r"报的?\s?$")
_PAID_NOT_YET = Pattern(
    r"(?:明天|后天|下周|周[一二三四五六日天末]|月底|下个?月|回头|再|来|去|会|要|准备|打算|想|可以"
    r"|能)[^，。,;；]{0,6}[交付缴补转](?!了|过来了|清了)|(?:没|未|不"
    r"|别)[^，。,;；]{0,3}[交付缴转]"
    r"|\b(?:will|going to|gonna|wants? to|would|can|could|due|next|tomorrow|tmrw|later|when|until"
    r"|if|to) (?:\w+ ){0,2}(?:pay|put|settle|transfer|send)|\bnot? (?:yet )?(?:paid|ready)"
    r"|hasn'?t paid|yet to pay|"
    r"(?:(?<![清齐付补交了结])(?:尾款|余款|剩下的?|剩余)|rest|balance|remainder)(?![^，。,;]{0,8}(?:已|结清|补齐|付清|交清"
    r"|交了|付了|补了|paid|settled|cleared))"
)


def _value(found: re.Match[str]) -> tuple[Decimal, bool] | None:
    """Return an amount and whether it is marked as money, or None when it can't be one."""
    if found["a"] or found["b"]:
        digits = (found["a"] or found["b"]).replace(",", "")
        scale = (found["ak"] or found["bk"] or "").strip()
        number = Decimal(digits) * _SCALES.get(scale, 1)
        if found["tail"]:
            if not scale:
                return None
            number += int(found["tail"]) * Decimal(_SCALES[scale]) / 10
        return number, bool(found["a"] or found["unit"] or scale in {"k", "w", "万", "grand"})
    if found["mix"]:
        mixed = chinese(found["mix"].replace("又", ""))
        return (mixed, True) if mixed is not None else None
    if found["c"]:
        value = chinese(found["c"])
        if value is None or value < 10:
            return None
        return value, bool(found["cu"]) or found["c"][-1] in "百千万" or any(c in found["c"] for c in "百千万")
    words = english(found["d"])
    return (Decimal(words), bool(found["du"])) if words and (words >= 100 or found["du"]) else None


_SCALES = {"k": 1000, "grand": 1000, "万": 10000, "w": 10000, "千": 1000, "百": 100, "lakh": 100000, "m": 1000000}
_NEAR = 14
_LEAST = 50
"""A lone number counts as the money paid from here on; below, it is more likely a count of lessons."""


def _score(message: Message, clause: Clause | None, start: int, end: int, marked: bool) -> int:
    begin = max(clause.start if clause else 0, start - _NEAR)
    stop = min(clause.end if clause else len(message.low), end + _NEAR + 10)
    before, after = message.low[begin:start], message.low[end:stop]
    near = f" {' '.join(before.split())} {' '.join(after.split())} "
    score = 1 if marked else 0
    if _PAID_ZH.search(before) or _PAID_EN.search(before):
        score += 4
    elif _PAID_ZH.search(after) or _PAID_EN.search(after):
        score += 3
    if re.search(
        r"(?:定金|订金|押金|全款|交了?|付了?|收了?|转了?|到账|paid|deposit|down|of)\s?(?:a |the "
        r"|full |in full |us)?$",
        before,
    ):
        score += 2
    if _SETTLES.search(f"{before}#{after}"):
        return score
    if _NOT_PAID.found_in(near) or _QUOTED_BEFORE.search(before):
        score -= 4
    if _PAID_NOT_YET.search(f"{before}#{after}"):
        score -= 5
    return score


def read_amount(message: Message, stage: Stage, taken: list[tuple[int, int]]) -> Decimal | None:
    """Return the money paid, None when none was; `taken` are the places of contacts, which are no money."""
    if stage not in {Stage.DEPOSIT, Stage.PAID}:
        return None
    guesses: list[tuple[int, Decimal]] = []
    for found in _MONEY.finditer(message.low):
        value = _value(found)
        if value is None or value[0] < 1 or any(a < found.end() and found.start() < b for a, b in taken):
            continue
        clause = next((c for c in message.clauses if c.start <= found.start() < c.end), None)
        score = _score(message, clause, found.start(), found.end(), value[1])
        guesses.append((score - 3 if value[0] < 50 and not value[1] else score, value[0]))
    best = max(guesses, key=lambda guess: guess[0], default=None)
    if best is not None and best[0] > 1:
        return best[1]
    if best is None or best[0] < 0:
        return None
    left = {value for score, value in guesses if score == best[0] and value >= _LEAST}
    return left.pop() if len(left) == 1 else None
