"""A file of leads, read: from bytes, as a spreadsheet or another program wrote them, to rows and bad rows.

Read are UTF-8 with or without a byte-order mark, UTF-16 with one (Excel's "Unicode text") and GB18030; commas,
semicolons and tabs; headings in English and Chinese. What can't be a lead is listed with its line and the reason.
"""

import csv
import io
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import lru_cache

from models.customers import NAME_LENGTH
from models.errors import Refusal
from models.leads import NOTE_LENGTH, SOURCE_LENGTH, Intent
from models.playbook_search import named_concern
from models.reading import find_contacts, mask_contacts
from models.vocabulary import Concern, ContactKind

MOST_BYTES = 5_000_000
MOST_ROWS = 10_000
MOST_LINES_A_ROW = 50
"""A row over more lines than this is a quotation mark that was never closed."""
CELL_LENGTH = 2_000
_DELIMITERS = ",;\t"

NEEDED = ("name", "contact")
"""The columns without which there is no lead; source, concern and intent may be missing."""
_HEADINGS: Mapping[str, str] = {
    "name": "name fullname customer customername lead leadname student parent contactname contactperson"
    " 姓名 名字 客户 客户姓名 客户名称 客户名 学员 学员姓名 学生 学生姓名 家长 家长姓名 称呼 联系人 线索",
    "contact": "contact phone phonenumber mobile mobilenumber tel telephone cell email mail e-mail"
    " 电话 电话号码 手机 手机号 手机号码 联系电话 联系方式 邮箱 电子邮箱 电话/微信 手机/微信",
    "wechat": "wechat wechatid 微信 微信号 微信id",
    "source": "source channel leadsource origin 来源 渠道 客户来源 线索来源 来源渠道",
    "concern": "concern concerns need needs interest question note notes remark remarks"
    " 顾虑 关注点 关注 关心 需求 问题 咨询内容 咨询问题 备注",
    "intent": "intent intention interestlevel priority grade rating 意向 意向度 意向程度 意向等级 意向级别 优先级 等级",
}
_COLUMN_OF = {heading: column for column, headings in _HEADINGS.items() for heading in headings.split()}
_INTENTS: Mapping[Intent, str] = {
    Intent.HIGH: "high hot strong a 高 强 很强 强烈 高意向 意向高 a级 a类",
    Intent.MEDIUM: "medium mid middle warm normal b 中 中等 一般 中意向 意向中 b级 b类",
    Intent.LOW: "low cold weak c d 低 弱 较弱 低意向 意向低 c级 c类 d级",
    Intent.UNKNOWN: "unknown none n/a na - 未知 不详 无 不明",
}
_INTENT_OF = {word: intent for intent, words in _INTENTS.items() for word in words.split()}
_BINARY = re.compile(r"[\x00-\x08\x0e-\x1f\x7f]")
_NOT_IN_HEADINGS = re.compile(r"[\s_*:：.]+|[(（\[【].*?[)）\]】]")
_CHINESE_MOBILE = re.compile(r"(?:00)?86(1[3-9]\d{9})")
_BARE_ID = re.compile(r"(?=.*[\d_-])[A-Za-z][A-Za-z0-9_-]{5,19}")
"""A WeChat id without a word that says so; one of letters alone could be any word."""
_DAMAGED = re.compile(r"\d(?:\.\d+)?E\+?\d+", re.IGNORECASE)
"""What a spreadsheet makes of a long number: 1.38E+10. The digits are gone."""


class Wrong(StrEnum):
    """Why a row can't be a lead."""

    NO_NAME = "no_name"
    NO_CONTACT = "no_contact"
    BAD_CONTACT = "bad_contact"
    DAMAGED_NUMBER = "damaged_number"
    BAD_INTENT = "bad_intent"
    TOO_MANY_CELLS = "too_many_cells"
    """More than headings: something has shifted."""
    TOO_LONG = "too_long"


@dataclass(frozen=True, slots=True)
class Row:
    """One lead of a file, not yet sealed. `line` counts from 1, the headings included."""

    line: int
    name: str
    kind: ContactKind
    value: str
    source: str
    concern: Concern | None
    note: str
    intent: Intent


@dataclass(frozen=True, slots=True)
class BadRow:
    """A row that can't be taken; its name helps to find it, with contacts masked."""

    line: int
    wrong: Wrong
    name: str


@dataclass
class LeadFile:
    """What a file holds, in its order."""

    rows: list[Row] = field(default_factory=list)
    bad: list[BadRow] = field(default_factory=list)


def read_file(content: bytes) -> LeadFile:
    """Read a file of leads.

    Raises:
        Refusal: `leads_too_large`, `leads_not_csv`, `leads_empty`, `leads_missing`, `leads_too_many`,
            `leads_open_quote`; of such a file nothing is taken.
    """
    if len(content) > MOST_BYTES:
        raise Refusal("leads_too_large", maximum=MOST_BYTES // 1_000_000)
    text = _decoded(content)
    lines = _records(text)
    first = next(lines, None)
    if first is None:
        raise Refusal("leads_empty")
    columns = _columns(first[1])
    known = {"contact" if column == "wechat" else column for column in columns.values()}
    missing = [name for name in NEEDED if name not in known]
    if missing:
        raise Refusal("leads_missing", missing=missing)
    width, made = len(first[1]), LeadFile()
    for number, (line, cells) in enumerate(lines, start=1):
        if number > MOST_ROWS:
            raise Refusal("leads_too_many", maximum=MOST_ROWS)
        row = _row(line, cells, columns, width)
        (made.rows if isinstance(row, Row) else made.bad).append(row)  # type: ignore[arg-type]
    if not made.rows and not made.bad:
        raise Refusal("leads_empty")
    return made


def contact_of(raw: str) -> tuple[ContactKind, str] | None:
    """The contact in a cell, as a talk's would be read: a number, an address, or a bare WeChat id; None: it is none.

    A Chinese mobile number loses its 86, so that it is the same with and without. What was masked elsewhere
    (138****8000) reaches nobody.
    """
    if "**" in raw:
        return None
    found = next((one for one in find_contacts(raw) if one.likely), None)
    if found is not None:
        mobile = _CHINESE_MOBILE.fullmatch(found.value) if found.kind is ContactKind.PHONE else None
        return found.kind, mobile[1] if mobile else found.value
    bare = raw.removeprefix("@")
    return (ContactKind.WECHAT, bare) if _BARE_ID.fullmatch(bare) else None


def _decoded(content: bytes) -> str:
    """The text of a file.

    Raises:
        Refusal: `leads_not_csv`, with what it is instead where that can be told.
    """
    if content.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise Refusal("leads_not_csv", workbook=True)
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _BINARY.search(text):
            return text.replace("\r\n", "\n").replace("\r", "\n")
    raise Refusal("leads_not_csv", workbook=False)


def _records(text: str) -> Iterator[tuple[int, list[str]]]:
    """The records that hold anything, each with the line on which it begins.

    Raises:
        Refusal: `leads_open_quote`.
    """
    begin, named = 1, re.match(r"sep=(.)\n", text)  # Excel's own line for its delimiter
    if named:
        text, begin = text[named.end() :], 2
    delimiter = named[1] if named and named[1] in _DELIMITERS else _delimiter(text)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    while True:
        line = begin + reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:  # a cell longer than any is
            raise Refusal("leads_open_quote", line=line) from None
        if begin + reader.line_num - line > MOST_LINES_A_ROW:
            raise Refusal("leads_open_quote", line=line)
        cells = [_tidy(cell) for cell in cells]
        if any(cells):
            yield line, cells


def _delimiter(text: str) -> str:
    """The sign between the cells: by which the most headings are known."""
    first = next((line for line in text.split("\n") if line.strip(f" {_DELIMITERS}")), "")[:10_000]
    return max(_DELIMITERS, key=lambda sign: len(_columns(next(csv.reader([first], delimiter=sign), []))))


def _columns(headings: list[str]) -> dict[int, str]:
    """Which column stands where; of contacts there may be several, the first that is filled counts."""
    found: dict[int, str] = {}
    for place, heading in enumerate(headings):
        folded = _NOT_IN_HEADINGS.sub("", unicodedata.normalize("NFKC", heading).casefold())
        column = _COLUMN_OF.get(folded)
        if column is not None and (column in {"contact", "wechat"} or column not in found.values()):
            found[place] = column
    return found


def _tidy(cell: str) -> str:
    """A cell without what spreadsheets leave around it: spaces of all kinds, the apostrophe that says "text"."""
    return " ".join(cell.split()).removeprefix("'").strip("\ufeff\u200b \u3000")


def _row(line: int, cells: list[str], columns: Mapping[int, str], width: int) -> Row | BadRow:
    given: dict[str, list[str]] = {}
    for place, column in columns.items():
        if place < len(cells) and cells[place]:
            is_id = column == "wechat" and contact_of(cells[place][:CELL_LENGTH]) is None
            given.setdefault("contact" if column == "wechat" else column, []).append(
                f"微信号: {cells[place]}" if is_id else cells[place]
            )
    name = next(iter(given.get("name", ())), "")[:CELL_LENGTH]
    contact = next((found for raw in given.get("contact", ()) if (found := contact_of(raw[:CELL_LENGTH]))), None)
    intent = _intent(next(iter(given.get("intent", ())), ""))
    wrong = Wrong.TOO_MANY_CELLS if any(cells[width:]) else _wrong(cells, given, contact, intent)
    if wrong is not None or contact is None or intent is None:
        return BadRow(line, wrong or Wrong.BAD_CONTACT, mask_contacts(name[:NAME_LENGTH])[:NAME_LENGTH])
    concern, note = _concern(next(iter(given.get("concern", ())), ""))
    source = mask_contacts(next(iter(given.get("source", ())), "")[:SOURCE_LENGTH])
    return Row(
        line, mask_contacts(name)[:NAME_LENGTH], *contact, source[:SOURCE_LENGTH], concern, note[:NOTE_LENGTH], intent
    )


def _wrong(
    cells: list[str],
    given: Mapping[str, list[str]],
    contact: tuple[ContactKind, str] | None,
    intent: Intent | None,
) -> Wrong | None:
    """The first thing that is wrong with a row."""
    if any(len(cell) > CELL_LENGTH for cell in cells):
        return Wrong.TOO_LONG
    if "contact" not in given:
        return Wrong.NO_CONTACT
    if contact is None:
        damaged = any(_DAMAGED.fullmatch(raw) for raw in given["contact"])
        return Wrong.DAMAGED_NUMBER if damaged else Wrong.BAD_CONTACT
    if "name" not in given:
        return Wrong.NO_NAME
    return Wrong.BAD_INTENT if intent is None else None


def _intent(raw: str) -> Intent | None:
    if not raw:
        return Intent.UNKNOWN
    return _INTENT_OF.get(unicodedata.normalize("NFKC", raw).casefold().strip())


@lru_cache(maxsize=1024)
def _concern(raw: str) -> tuple[Concern | None, str]:
    """A concern by its plain name, or the words themselves."""
    concern = named_concern(raw) if raw else None
    return concern, "" if concern else mask_contacts(raw[: 2 * NOTE_LENGTH])
