"""A message cut into clauses, each with who speaks in it.

Everything else reads clauses: a worry counts in the mouth of the prospect, an answer in that of the rep, and a
"but" turns what came before it.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import NamedTuple

from models.reading.pattern import Pattern
from models.reading.scripts import FOLD as _SCRIPTS

READ_LIMIT = 3000
"""So many characters of a message are read for fields: a log is a few lines, and the work stays bounded."""

_FOLD: dict[int, int | str] = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_FOLD |= {
    0x3000: " ",
    0xA0: " ",
    0x2018: "'",
    0x2019: "'",
    0x201C: '"',
    0x201D: '"',
    0x2013: "-",
    0x2014: "-",
}
_FOLD |= _SCRIPTS | {0x2212: "-", 0x301C: "~", 0x2010: "-", 0x2011: "-", 0x02BC: "'"}
for _wide in "，。！？；：（）":
    _FOLD.pop(ord(_wide), None)

CJK = r"\u3400-\u9fff"
_UNIT_AFTER_SPACE = "分|块|元|万|千|百|小时|个|点|号|月|日|多|来|左右|转|刻|半"
_BREAK = Pattern(
    rf"""
    [，。！？；;!?\n\r|【】…→\u2600-\u27bf\U0001f300-\U0001faff]+
    | ,(?!\d{{3}}(?!\d))
    | \.(?<!\bmr\.)(?<!\bms\.)(?<!\bdr\.)(?<!\bmrs\.)(?<!\bst\.)(?<!\bno\.)(?<!\bapprox\.)\.*(?=\s|$|[{CJK}])
    | \.(?=[a-z]{{3}})(?<=[a-z]{{3}}\.)(?!com|org|net|edu)
    | [-/+&](?<=\s.)[-/+&]*(?=\s)
    | --+ | [()（）"「」『』]
    | [ \t](?<=[{CJK}0-9a-z~].)[ \t]*(?=日子|(?!{_UNIT_AFTER_SPACE})[{CJK}])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TURN = Pattern(
    r"(?=[但不可只而就主我她他妈爸家对客还然后最结于所])(?<=.)(?="
    r"但(?!愿)|(?<![考过信受够])不过(?!退|关|[了怎咋])|可是|只是|而是|就是(?:怕|担心|嫌|觉得"
    r"|纠结)|主要(?:是|还是|怕|担心)?|"
    r"我(?:就|也|又|再)?(?:说|讲|给|跟|把|告诉|回|答|解释|劝|拿|一讲|算|发|建议|推荐|承诺)|"
    r"[她他](?:们)?(?:就|也|又|倒|才|最后)?(?:说|讲|问|还是|觉得|听|担心|怕|嫌|挺|很|不|没|表示"
    r"|放心|满意|答应|同意)|"
    r"(?:妈妈|爸爸|家长|对方|客户)(?:说|觉得|听|还是|表示|担心|问)|(?<!还)(?<!仍)还是(?:觉得|不"
    r"|没|嫌|怕|担心)|"
    r"然后|后来|最后|最终|结果|于是|所以"
    r")|(?<=\s)(?=(?:but|though|tho|however|yet|then|so (?:i|we|she|he|they)|and (?:i|she|he|they"
    r"|said|asked)|"
    r"because|cos|cuz|until|once|(?<!thing )(?<!what )(?<!that )(?<!all )(?<!than )(?<!how )i(?:'m|'ve|'ll)?|told|showed|explained|walked|"
    r"(?<!thinks )(?<!think )(?<!reckons )(?<!says )(?<!said )(?<!sure )(?<!feels )(?<!hopes )(?<!knows )(?<!what )(?<!how )(?<!where )"
    r"(?:she|he|they)(?:'s|'re|'ll|'d)?)\s)"
)
_WORDS = Pattern(rf"[^0-9a-z{CJK}£$€₹%#&]+")
_REP_ZH = Pattern(
    r"^(?:后来|然后|于是|最后|就|刚|又|再|也|直接|现场|当场|顺便|先)*"
    r"(?:听说我们|听我|(?:班主任|[\u4e00-\u9fff]?老师|同事|助教|教练|主管|店长|校长"
    r"|前台)[^\s]{0,4}(?:给(?:她|他|家长|放|看|讲)|跟(?:她|他)|帮|带(?:她|他)|陪|当场|现场)"
    r"|我(?!们?孩子|家|女儿|儿子|娃)|咱|俺|给(?:她|他|家长|对方|客户|妈妈|爸爸|孩子"
    r"|[^\s]{1,4}(?:看|讲|算|发|介绍|解释))|"
    r"跟(?:她|他|家长|对方|客户|妈妈|爸爸)(?:讲|说|解释|算|介绍|聊了|强调|保证|承诺|分析|澄清|对比)|"
    r"把|拿出?|讲完|讲了|讲解|解释|告诉|介绍|推荐|建议|申请|答复|回复|回答|安抚|演示|展示|发了"
    r"|发给|发她|发他|带(?:她|他|着)|"
    r"用了?|举了?|说明|说清|算了?[笔下给]|强调|承诺|帮(?:她|他|忙)|安排|陪|劝|分析|翻|拍了|拍给"
    r"|列|搬出|套用|按|承认)"
)
_REP_EN = Pattern(
    r"^(?:(?:so|and|then|but|also|just|have|ive|once|until|after|when|because) )*"
    r"(?:i |ive |im |id |ill |we (?!chat)|told (?!me|us)|show(?:ed|n|ing) |explain(?:ed|ing) "
    r"|walk(?:ed|ing) |went (?:thru|through|over) |"
    r"offer(?:ed|ing) |quot(?:ed|ing) |sent |sen(?:t|ding) |gave (?!me|us)|talk(?:ed|ing) (?:her"
    r"|him|them) |moved |ran (?:her|him|them|through) |"
    r"point(?:ed|ing) |reassur(?:ed|ing) |suggest(?:ed|ing) |invit(?:ed|ing) (?:her|him|them) |mention(?:ed|ing) (?:that |our |we )"
    r"|let (?:her|him|them) know|said (?:we|our|its|i )|"
    r"shar(?:ed|ing) |used |demo(?:ed|d|nstrated)? |emailed |texted |whatsapped |broke |compared "
    r"|promis(?:ed|ing) |clarified |"
    r"confirmed |assured |swapped |booked her|booked him|put (?:her|him|them) in|answered "
    r"|replied |pitched |proposed |"
    r"asked (?:for |her for |him for |them for |if i )|highlighted |described |did the maths"
    r"|took (?:her|him|them) through|brought up|found (?:her|him|them))"
)
_PROSPECT_EN = Pattern(r"^(?:(?:so|and|then|but|though|tho|also) )*(?:she|he|they|mum|mom|dad|client|customer|parent)")


_CHINESE = Pattern(f"[{CJK}]")
_LATIN = Pattern(r"[a-z]{2}")
_ENGLISH = Pattern(r"[a-z]{2,}[ ,.'\-]+[a-z]{2,}")


class Speaker(Enum):
    """Whose doing a clause tells: the rep's own, or another's."""

    REP = "rep"
    OTHER = "other"


class Clause(NamedTuple):
    """A stretch of the message.

    `low` is its text in lower case, character for character; `words` the same with punctuation gone and each
    word between single spaces, for looking up phrases.
    """

    start: int
    end: int
    low: str
    words: str
    speaker: Speaker
    asks: bool


@dataclass(frozen=True, slots=True)
class Message:
    """A text made ready to read. `text`, `folded` and `low` have the same length: a place in one is a place in all.

    `chinese`, `english` (words in a row) and `latin` (one word) say which rules need to be tried; all may be true.
    """

    text: str
    folded: str
    low: str
    clauses: tuple[Clause, ...]
    chinese: bool
    english: bool
    latin: bool

    def where(self, pattern: Pattern) -> frozenset[int]:
        """Return the numbers of the clauses in which a pattern matches, in most messages after a single search.

        The pattern must not ask for the beginning or the end of a text.
        """
        if not pattern.search(self.low):
            return frozenset()
        return frozenset(index for index, clause in enumerate(self.clauses) if pattern.search(clause.low))


@lru_cache(maxsize=4096)
def _invisible(char: str) -> bool:
    return unicodedata.category(char) in {"Cf", "Cc", "Cs", "Mn", "Me", "Co"} and char not in "\n\t\r"


def _lower(text: str) -> str:
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)


def _speaker(words: str) -> Speaker:
    bare = words.strip()
    if (not bare.isascii() and _REP_ZH.match(bare)) or (
        bare[0].isascii() and _REP_EN.match(words.lstrip()) and not _PROSPECT_EN.match(bare)
    ):
        return Speaker.REP
    return Speaker.OTHER


_APOSTROPHE = "'"


def _clause(low: str, start: int, end: int) -> Clause | None:
    part = low[start:end]
    bare = part.strip()
    words = f" {bare if bare.isalnum() else _WORDS.sub(' ', bare.replace(_APOSTROPHE, '')).strip()} "
    if words == "  ":
        return None
    asks = low[end : end + 1] in {"?", "？"}
    return Clause(start, end, part, words, _speaker(words), asks)


def _scripts(low: str) -> tuple[bool, bool, bool]:
    return bool(_CHINESE.search(low)), bool(_ENGLISH.search(low)), bool(_LATIN.search(low))


def message(text: str) -> Message:
    """Make a text ready to read: invisible characters gone, full-width letters folded, cut into clauses."""
    text = text[:READ_LIMIT]
    if not text.isprintable():
        text = "".join(char for char in text if not _invisible(char))
    folded = text.translate(_FOLD)
    low = _lower(folded)
    cuts = [0]
    for broken in _BREAK.finditer(low):
        cuts += [broken.start(), broken.end()]
    cuts.append(len(low))
    turns = [turn.start() for turn in _TURN.finditer(low)]
    clauses = []
    for start, stop in zip(cuts[::2], cuts[1::2], strict=True):
        inner = [turn for turn in turns if start < turn < stop] if turns else []
        for begin, end in zip([start, *inner], [*inner, stop], strict=True):
            clause = _clause(low, begin, end)
            if clause is not None:
                clauses.append(clause)
    return Message(text, folded, low, tuple(clauses), *_scripts(low))
