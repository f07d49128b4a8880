"""Phone numbers, WeChat ids and e-mail addresses in a text: found, judged whose they are, and masked.

Masking is the promise that no contact is kept in the clear (architecture.md, Data), so it takes in more than
reading does: whatever could be a phone number is masked, and only what looks like the prospect's is read.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from models.reading import numbers_in_text
from models.reading.pattern import Pattern
from models.vocabulary import ContactKind


@dataclass(frozen=True, slots=True)
class FoundContact:
    """One contact: its value normalised, its place in the text as given, and whether it is the rep's own.

    Phone: digits alone. WeChat: the bare id. E-mail: lower case. `likely` is false for a run of digits that is
    only masked to be safe (an order number, say).
    """

    kind: ContactKind
    value: str
    start: int
    end: int
    own: bool
    likely: bool = True


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text without what the eye doesn't see, digits of all scripts made Arabic, and the way back."""

    text: str
    origin: Sequence[int]

    def back(self, start: int, end: int) -> tuple[int, int]:
        return self.origin[start], self.origin[end - 1] + 1


_HIDDEN = {"Cf", "Cc", "Cs", "Co", "Cn", "Mn", "Me", "Mc"}
_SPOKEN = dict(zip("零〇一二三四五六七八九幺", "001234567891", strict=True))
_SPOKEN_RUN = Pattern(r"[零〇一二三四五六七八九幺](?:[ \-]?[零〇一二三四五六七八九幺]){6,}")
_MAIL = Pattern(
    r"[a-z0-9](?:[a-z0-9._%+\-]{0,63})\s?(?:@|\(at\)"
    r"|\[at\])\s?[a-z0-9][a-z0-9\-]{0,62}(?:\.[a-z0-9\-]{1,63}){1,4}",
    re.I,
)
_MAIL_SPOKEN = Pattern(
    r"\b[a-z0-9][a-z0-9._\-]{0,40} at (?:gmail|outlook|hotmail|yahoo|icloud|qq|163|126|foxmail"
    r"|proton|live|example)"
    r"(?: dot |\.)[a-z]{2,4}(?:(?: dot |\.)[a-z]{2})?\b",
    re.I,
)
_WECHAT_WORD = r"(?:微信|微 信|威信|薇信|维信|徽信|v信|绿泡泡|wechat|we chat|weixin|vx|wx|v(?=[:：号]))"
_ID = r"[a-z](?:[a-z0-9_\-]|\.(?=[a-z0-9_])(?!com|cn|org|net)){4,19}(?![a-z0-9_@])"
_ANY_ID = rf"(?:{_ID}|[a-z0-9_\-]{{0,19}}[0-9_\-][a-z0-9_\-]{{2,19}}(?![a-z0-9_@]))"
_WECHAT_BEFORE = Pattern(
    rf"{_WECHAT_WORD}\s*(?:号码?|账号|帐号|id|handle|user ?name|昵称|name)?\s*(?:(?:就)?是|为|叫"
    rf"|搜|is|[:：=#\-]|->)?\s*[\"“「'(（]?\s*"
    rf"(?<![a-z0-9_])(?P<id>{_ANY_ID})",
    re.I,
)
_WECHAT_AFTER = Pattern(
    rf"(?<![a-z0-9_@.\-])(?P<id>{_ANY_ID})[\"”」')）]?\s*(?:\(|（|,|，|-|is|是|就是|on|as"
    rf"|via)?\s*(?:(?:her|his|their|the|她|他|对方)的?\s*)?{_WECHAT_WORD}",
    re.I,
)
_WECHAT_NEAR = Pattern(
    rf"{_WECHAT_WORD}[^。\n!?！？]{{0,18}}?(?<![a-z0-9_@.\-])(?P<id>(?=[a-z0-9_\-]*[0-9_])[a-z][a-z0-9_\-]{{4,19}})(?![a-z0-9_@.])",
    re.I,
)
_NOT_AN_ID = frozenset(
    "added wechat weixin number phone email mobile contact after about trial deposit asked later "
    "today tomorrow saturday"
    " sunday monday tuesday wednesday thursday friday group exchanged handle friend friends "
    "accepted connected already"
    " voice message messages video moments swapped shared given there first though still again "
    "before which where wants"
    " would could should email telephone whatsapp please contacts details chatted talked follow "
    "followup minutes mins"
    " price worried interested booked because since while haven needs asking question questions "
    "instead either".split()
)
_OWN = Pattern(
    r"(?:[我俺]的?(?:自己的?)?(?:手机|电话|号码|微信|邮箱|名片|vx|wx|工作号|联系方式|座机|号)"
    r"|我自己的|我们(?:的)?(?:前台|校区|学校)?的?(?:电话|座机|热线)|"
    r"(?:前台|校区|公司|学校|机构)(?:的)?(?:电话|座机|热线|号码)|把[我俺]|留了?我的|给了?(?:她|他"
    r"|对方)我的|我是(?=1)|打我|加我|"
    r"\b(?:my|our|mine)\b(?:\s+(?:own|work|office|direct|business|personal|front desk"
    r"|school))?\s*(?:cell|mobile|number|no|phone|email|e-mail|"
    r"wechat|line|whatsapp|card|contact|details|vx|landline|hotline|id)?|\b(?:reach|call|text"
    r"|ring|email|ping|add|message|contact) (?:me|us)\b|"
    r"(?:office|centre|center|front desk|reception|school|company) (?:number|phone|line|landline))"
    r"[^\n。;；]{0,12}$",
    re.I,
)
_THEIRS = Pattern(
    r"(?:她|他|对方|家长|客户|妈妈?|爸爸?|女士|先生|姐|哥)[^，。,.]{0,4}(?:的|自己|手机|电话|号"
    r"|微信|留|给|邮箱)|\b(?:her|his|their|theirs|hers|she|he|mum'?s|mom'?s|dad'?s)\b|(?:mrs?"
    r"|ms)\b",
    re.I,
)


class _Seen(dict[int, str]):
    """What the eye takes each character for, and nothing for one that it doesn't see; worked out when first met."""

    def __missing__(self, code: int) -> str:
        if len(self) >= _MOST_SEEN:
            self.clear()
        self[code] = plain = _plain_char(chr(code))
        return plain


_MOST_SEEN = 8192
_SEEN = _Seen()


def _plain_char(char: str) -> str:
    if char.isascii():
        return "" if char < " " and char not in "\n\t\r" else char
    if unicodedata.category(char) in _HIDDEN:
        return ""
    digit = unicodedata.digit(char, None)
    plain = str(digit) if digit is not None else unicodedata.normalize("NFKC", char)
    return plain if len(plain) == 1 else char


def _plain(text: str) -> _Plain:
    joined = text.translate(_SEEN)
    origin: Sequence[int] = range(len(text))
    if len(joined) < len(text):
        origin = [place for place, char in enumerate(text) if _SEEN[ord(char)]]
    spoken = _SPOKEN_RUN.search(joined)
    if spoken:
        joined = _SPOKEN_RUN.sub(lambda run: "".join(_SPOKEN.get(char, char) for char in run[0]), joined)
    return _Plain(joined, origin)


def _is_own(plain: str, start: int, end: int) -> bool:
    before = plain[max(0, start - 48) : start]
    found = _OWN.search(before)
    return bool(found) and not _THEIRS.search(before[found.end() - len(found[0]) + 2 :] if found else "")


def _mails(plain: _Plain) -> list[FoundContact]:
    found = []
    spoken = _MAIL_SPOKEN.finditer(plain.text) if " at " in plain.text else ()
    written = _MAIL.finditer(plain.text) if "@" in plain.text or "at)" in plain.text or "at]" in plain.text else ()
    for match in [*written, *spoken]:
        value = match[0].lower().replace(" at ", "@").replace(" dot ", ".")
        value = re.sub(r"\s?(?:@|\(at\)|\[at\])\s?", "@", value).replace(" ", "")
        start, end = plain.back(match.start(), match.end())
        own = _is_own(plain.text, match.start(), match.end())
        found.append(FoundContact(ContactKind.EMAIL, value, start, end, own))
    return found


_HAS_WECHAT = Pattern(_WECHAT_WORD, re.I)


def _wechats(plain: _Plain) -> list[FoundContact]:
    if not _HAS_WECHAT.search(plain.text):
        return []
    found: dict[int, FoundContact] = {}
    for pattern in (_WECHAT_BEFORE, _WECHAT_NEAR, _WECHAT_AFTER):
        for match in pattern.finditer(plain.text):
            value = match["id"].strip("-")
            bare = value.lower()
            plain_word = bare.isalpha()
            if (
                bare in _NOT_AN_ID
                or len(value) < 4
                or re.fullmatch(r"[\d\-]{1,6}|\d+(?:min|mins|m|h|hr|hrs|分|pm|am|k|w)s?", bare)
            ):
                continue
            if plain_word and pattern is _WECHAT_AFTER:
                continue
            if plain_word and not re.search(
                r"[:：=号是为]|id|handle|name|is", match[0][: match.start("id") - match.start()][2:], re.I
            ):
                continue
            start, end = plain.back(match.start("id"), match.start("id") + len(value))
            if start not in found and not bare.isdigit():
                own = _is_own(plain.text, match.start("id"), match.end("id"))
                found[start] = FoundContact(ContactKind.WECHAT, value, start, end, own)
    return list(found.values())


def find_contacts(text: str) -> list[FoundContact]:
    """Return every contact in the text, the rep's own included, in order and without overlaps."""
    plain = _plain(text)
    mails = _mails(plain)
    wechats = _wechats(plain)
    phones = []
    for number in numbers_in_text.phones(plain.text):
        start, end = plain.back(number.start, number.end)
        own = _is_own(plain.text, number.start, number.end)
        phones.append(FoundContact(ContactKind.PHONE, number.digits, start, end, own, number.likely))
    taken = 0
    kept = []
    rank = {ContactKind.EMAIL: 0, ContactKind.WECHAT: 1, ContactKind.PHONE: 2}
    for contact in sorted([*mails, *wechats, *phones], key=lambda c: (c.start, rank[c.kind])):
        if contact.start >= taken:
            kept.append(contact)
            taken = contact.end
        elif contact.end > taken and contact.kind is ContactKind.PHONE:
            kept.append(FoundContact(contact.kind, contact.value, taken, contact.end, contact.own, likely=False))
            taken = contact.end
    return kept


def mask(kind: ContactKind, value: str) -> str:
    """Return what may be shown of a contact: 138****8000, le****pa, pr****@example.com."""
    if kind is ContactKind.PHONE:
        head, tail = (3, 4) if len(value) >= 11 else (3, 3) if len(value) == 10 else (2, 2)
        return f"{value[:head]}****{value[-tail:]}"
    if kind is ContactKind.EMAIL:
        name, _, host = value.partition("@")
        return f"{name[: min(2, len(name) // 2)]}****@{host}"
    kept = min(2, len(value) // 3)
    return f"{value[:kept]}****{value[-kept:] if len(value) > 5 else ''}"


def mask_contacts(text: str) -> str:
    """Return the text with each contact, the rep's own too, replaced by its mask."""
    pieces = []
    place = 0
    for contact in find_contacts(text):
        pieces += [text[place : contact.start], mask(contact.kind, contact.value)]
        place = contact.end
    pieces.append(text[place:])
    return "".join(pieces)
