"""Whatever is typed, reading answers, in bounded work, and no contact is left in the clear."""

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.reading import Reading, find_contacts, mask_contacts, read, read_lines
from models.reading.clauses import READ_LIMIT

TODAY = date(2026, 11, 24)

PIECES = [
    "聊了", "15分钟", "10:05-10:30", "微信", "vx:", "abc_123", "13800001234", "电话", "约周六", "定金", "两千",
    "张三妈妈", "Mrs. ", "deposit ", "$499.50", "paid", " next Tuesday ", "a@b.co", "？", "，", "\n", " ", "\u200b",
    "\u202e", "\x00", "😀", "1️⃣", "\ud800", "没", "不", "她说", "but ", "一二三四五六七八九", "--", "((", "12月3号",
]  # fmt: skip


@given(st.text())
def test_any_text_is_read_and_masked(text: str) -> None:
    assert isinstance(read(text, TODAY), Reading)
    assert isinstance(mask_contacts(text), str)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_any_jumble_of_usual_pieces_is_read_and_masked(text: str) -> None:
    assert isinstance(read(text, TODAY), Reading)
    assert isinstance(mask_contacts(text), str)


@given(st.text(), st.dates(date(1990, 1, 1), date(2190, 1, 1)))
def test_the_same_text_and_day_give_the_same_reading(text: str, today: date) -> None:
    assert read(text, today) == read(text, today)


@given(st.dates(date.min, date.max))
def test_a_date_out_of_the_calendar_is_no_date(today: date) -> None:
    assert isinstance(read("下下周日再聊 call back in 12 weeks, a week on Saturday, 3天后", today), Reading)


@pytest.mark.parametrize(
    "text",
    ["", " ", "\n\n", "\x00\x00", "\ud800", "\u202e\u200f", "😀" * 50, "\u0301" * 50, "٠١٢٣٤٥٦٧٨٩" * 3, "1" * 40_000],
)
def test_odd_texts_are_read(text: str) -> None:
    assert isinstance(read(text, TODAY), Reading)


REPEATED = [
    "1", "1 ", "1-", "12:30-", "a", "A ", "Aa ", "a@", "a.", "a_", "微信", "微信a", "wechat a", "没", "不没", "二",
    "一个半", "十", "半小时", "周", "周一", "下", "，", "“", "(", "她说", "我说", "的", "问", "聊", "but ", "i said ",
    "mrs ", "no ", "to ", "an hour and ", "1,000", "$1", "1.", "号", "mon/", "five ", "hundred ", "张", "妈", "妈妈",
    "in ", "don't ", "her ", "left ", "约", "来", "退", "能不能", "+1", "1\u200b", "\u0301", "@a.b", "at ", "a at ",
]  # fmt: skip


@pytest.mark.parametrize("piece", REPEATED)
def test_no_repetition_makes_the_work_explode(piece: str) -> None:
    """Twice the text may cost twice the work, with a wide margin; backtracking would cost a hundred times it."""
    text = piece * (2 * READ_LIMIT // len(piece))
    short = _cost(lambda: read(text[: READ_LIMIT // 4], TODAY))
    assert _cost(lambda: read(text[:READ_LIMIT], TODAY)) < 12 * short + 0.05
    assert _cost(lambda: mask_contacts(text * 4)) < 12 * _cost(lambda: mask_contacts(text)) + 0.05


def _cost(work: Callable[[], object]) -> float:
    """Return the least processor time of a few tries, in seconds."""
    tries = []
    for _ in range(2):
        start = process_time()
        work()
        tries.append(process_time() - start)
    return min(tries)


def test_only_the_beginning_of_a_long_text_is_read_for_fields() -> None:
    assert read("好" * READ_LIMIT + "，聊了15分钟", TODAY).minutes is None
    assert read("聊了15分钟，" + "好" * 40_000, TODAY).minutes == 15


SEPARATORS = [
    "",
    " ",
    "-",
    ".",
    "  ",
    " - ",
    "\u00a0",
    "\u200b",
    "\ufeff",
    "\u2060",
    "·",
    "/",
    "–",
    "—",
    ") ",
    "\t",
    "_",
]
MOBILES = st.from_regex(r"\A1[3-9][0-9]{9}\Z")
FOREIGN = st.sampled_from(["4155550134", "07700900456", "02079460815", "9820012345", "0851234096", "057187324016"])
STYLES: list[Callable[[str], str]] = [
    lambda digits: digits,
    lambda digits: digits.translate({ord(str(n)): chr(0xFF10 + n) for n in range(10)}),
    lambda digits: digits.translate({ord(str(n)): chr(0x0660 + n) for n in range(10)}),
    lambda digits: digits.translate({ord(str(n)): chr(0x1D7CE + n) for n in range(10)}),
    lambda digits: "".join(f"{digit}\ufe0f\u20e3" for digit in digits),
]
PREFIXES = ["", "+86 ", "+86", "(+86) ", "0086 ", "(", "电话", "tel: ", "vx ", "我的号码是", "call me on "]


def _seen(text: str) -> str:
    """Return the text as a reader sees it: digits of all scripts made Arabic, all that is no digit gone."""
    return "".join(str(unicodedata.digit(char)) for char in text if unicodedata.digit(char, None) is not None)


@settings(max_examples=400)
@given(
    number=st.one_of(MOBILES, FOREIGN),
    separators=st.lists(st.sampled_from(SEPARATORS), min_size=12, max_size=12),
    style=st.sampled_from(STYLES),
    prefix=st.sampled_from(PREFIXES),
    before=st.sampled_from(["", "聊了，", "张三妈妈 ", "Spoke to Ann, ", "25分钟，"]),
    after=st.sampled_from(["", "，谢谢", " 聊了25分钟", ". Trial Saturday", "\n30 mins"]),
)
def test_no_run_of_a_numbers_digits_survives_masking(
    number: str, separators: list[str], style: Callable[[str], str], prefix: str, before: str, after: str
) -> None:
    written = "".join(style(digit) + separator for digit, separator in zip(number, separators, strict=False))
    masked = mask_contacts(f"{before}{prefix}{written}{after}")
    assert number not in _seen(masked)
    shown = re.sub(
        r"\s", "", masked.removesuffix(after)
    )  # a digit of what follows may continue the shown end by chance
    for start in range(len(number) - 4):
        assert number[start : start + 5] not in shown
    assert "****" in masked


def test_a_number_that_looks_like_a_date_in_the_middle_is_masked() -> None:
    assert mask_contacts("1300 2000-1-01") == "130****0101"
    assert mask_contacts("0 2079-4-6 0815") == "020****0815"
    assert mask_contacts("定金500 2026-11-28来") == "定金500 2026-11-28来"
    assert mask_contacts("2026-11-28 13800008000") == "2026-11-28 138****8000"


@given(st.from_regex(r"\A[a-z][a-z0-9._]{2,12}@[a-z]{3,8}\.(com|org|co\.uk)\Z"))
def test_no_mail_address_survives_masking(address: str) -> None:
    name, _, host = address.partition("@")
    for text in (f"email {address}", f"邮箱{address}，", address.upper(), address.replace("@", " @ ")):
        shown, at, where = mask_contacts(text).lower().rpartition("@")
        assert at
        assert where.startswith(host)  # shown on purpose, and may hold the name by chance: aa.@aaa.com
        assert name not in shown
        assert name not in where.removeprefix(host)


@given(st.from_regex(r"\A[a-z][a-z0-9]{2,8}[_\-][a-z0-9]{2,6}\Z"))
def test_no_wechat_id_survives_masking(name: str) -> None:
    for text in (f"微信{name}", f"vx：{name}，聊了", f"wechat id: {name}", f"WeChat is {name}.", f"加了微信 {name}"):
        assert name not in mask_contacts(text)


@given(st.lists(st.one_of(st.text(max_size=8), st.sampled_from(PIECES)), max_size=20).map("".join))
def test_contacts_are_in_order_and_apart_and_masking_keeps_the_rest(text: str) -> None:
    contacts = find_contacts(text)
    place = 0
    for contact in contacts:
        assert place <= contact.start < contact.end <= len(text)
        place = contact.end
    if not contacts:
        assert mask_contacts(text) == text


@given(st.lists(st.binary(max_size=40), max_size=10))
def test_each_line_has_one_answer(lines: list[bytes]) -> None:
    answers = list(read_lines(lines, TODAY))
    assert len(answers) == len(lines)
    assert all({"id", "customer", "stage", "follow_up"} <= answer.keys() for answer in answers)
