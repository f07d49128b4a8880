"""Files of leads as spreadsheets write them, and as nobody should: read, or refused with a reason."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.errors import Refusal
from models.leads import Intent
from models.leads_file import MOST_BYTES, MOST_ROWS, LeadFile, Wrong, contact_of, read_file
from models.vocabulary import Concern, ContactKind

CHINESE = "姓名,电话,来源,顾虑,意向\n张三妈妈,13800008000,抖音,学费,高\n李四,wang_fang88,转介绍,担心数学成绩,中\n"
ENGLISH = "Name,Contact,Source,Concern,Intent\nMrs Tan,07700 900456,fair,fees,high\nLily,lily@example.com,,marks,B\n"


def read(text: str, encoding: str = "utf-8") -> LeadFile:
    """A text as a file."""
    return read_file(text.encode(encoding))


def refused(content: bytes) -> Refusal:
    """Why a file is refused."""
    with pytest.raises(Refusal) as caught:
        read_file(content)
    return caught.value


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_what_excel_writes_is_read_whatever_its_encoding_delimiter_and_line_ends(
    encoding: str, delimiter: str, end: str
) -> None:
    made = read(CHINESE.replace(",", delimiter).replace("\n", end), encoding)
    assert made.bad == []
    first, second = made.rows
    assert (first.name, first.kind, first.value, first.source) == (
        *("张三妈妈", ContactKind.PHONE, "13800008000", "抖音"),
    )
    assert (first.concern, first.note, first.intent) == (Concern.PRICE, "", Intent.HIGH)
    assert (second.kind, second.value, second.concern) == (ContactKind.WECHAT, "wang_fang88", None)
    assert (second.note, second.intent) == ("担心数学成绩", Intent.MEDIUM)


def test_english_headings_and_values_are_read() -> None:
    made = read(ENGLISH)
    assert [(row.name, row.value, row.concern, row.intent) for row in made.rows] == [
        ("Mrs Tan", "07700900456", Concern.PRICE, Intent.HIGH),
        ("Lily", "lily@example.com", Concern.RESULTS, Intent.MEDIUM),
    ]


@pytest.mark.parametrize(
    "heading",
    ["姓名*,联系方式", " 客户姓名 ,电话/微信", "NAME,Phone Number", "家长姓名（必填）,手机号(11位)", "称呼,微信号"],
)
def test_headings_are_known_in_many_spellings(heading: str) -> None:
    assert len(read(f"{heading}\n王女士,wang_fang88\n").rows) == 1


def test_the_order_of_columns_is_free_and_strange_columns_are_passed_over() -> None:
    made = read("编号,意向,电话,地区,姓名\n1,低,13800008000,上海,张三\n")
    assert [(row.name, row.intent) for row in made.rows] == [("张三", Intent.LOW)]


def test_the_first_filled_of_several_contacts_counts() -> None:
    made = read("姓名,手机,微信\n张三,,helloworld\n李四,13800008000,li_si99\n")
    assert [(row.kind, row.value) for row in made.rows] == [
        (ContactKind.WECHAT, "helloworld"),
        (ContactKind.PHONE, "13800008000"),
    ]


def test_excels_own_line_for_its_delimiter_is_passed_over() -> None:
    made = read("sep=;\n姓名;电话\n张三;13800008000\n李四;\n")
    assert [row.line for row in made.rows] == [3]
    assert [bad.line for bad in made.bad] == [4]


@pytest.mark.parametrize(
    ("row", "wrong"),
    [
        (",13800008000", Wrong.NO_NAME),
        ("张三,", Wrong.NO_CONTACT),
        ("张三,无", Wrong.BAD_CONTACT),
        ("张三,12345", Wrong.BAD_CONTACT),
        ("张三,138****8000", Wrong.BAD_CONTACT),
        ("张三,not a phone", Wrong.BAD_CONTACT),
        ("张三,invalid", Wrong.BAD_CONTACT),
        ("张三,1.38E+10", Wrong.DAMAGED_NUMBER),
        ("张三,13800008000,抖音,学费,非常非常高", Wrong.BAD_INTENT),
        ("张三,13800008000,抖音,学费,高,多出来的", Wrong.TOO_MANY_CELLS),
        (f"张三,13800008000,{'长' * 2001}", Wrong.TOO_LONG),
    ],
)
def test_a_bad_row_is_listed_with_its_line_and_its_reason_and_the_others_are_read(row: str, wrong: Wrong) -> None:
    made = read(f"姓名,电话,来源,顾虑,意向\n甲,13800008001\n\n{row}\n乙,13800008002\n")
    assert [(bad.line, bad.wrong) for bad in made.bad] == [(4, wrong)]
    assert [one.line for one in made.rows] == [2, 5]


def test_lines_are_counted_as_the_file_has_them_also_after_a_cell_with_line_breaks() -> None:
    made = read('姓名,电话,顾虑\n张三,13800008000,"一\n二\n三"\n李四,\n')
    assert [bad.line for bad in made.bad] == [5]
    assert made.rows[0].note == "一 二 三"


@pytest.mark.parametrize(
    ("typed", "value"),
    [
        ("+86 138-0000-8000", "13800008000"),
        ("0086 13800008000", "13800008000"),
        ("'13800008000", "13800008000"),
        ("13800008000.0", "13800008000"),
        ("１３８００００８０００", "13800008000"),
        ("微信 Wang_Fang", "Wang_Fang"),
        ("Lily@Example.com", "lily@example.com"),
    ],
)
def test_one_contact_is_one_however_it_is_written(typed: str, value: str) -> None:
    made = read(f"姓名,联系方式\n张三,{typed}\n")
    assert [row.value for row in made.rows] == [value]


def test_no_contact_is_kept_in_the_clear_outside_its_column() -> None:
    made = read("姓名,电话,来源,顾虑\n张三13911112222,13800008000,打13911112222,加微信 abc_12345\n13911112222,\n")
    assert "13911112222" not in f"{made.rows[0].name} {made.rows[0].source} {made.rows[0].note} {made.bad[0].name}"
    assert "abc_12345" not in made.rows[0].note


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "leads_empty"),
        (b"\xef\xbb\xbf", "leads_empty"),
        (b" \r\n\t\r\n,,,\r\n", "leads_empty"),
        ("姓名,电话\n".encode(), "leads_empty"),
        (b"PK\x03\x04" + b"\x00" * 40, "leads_not_csv"),
        (b"\xd0\xcf\x11\xe0" + b"\x00" * 40, "leads_not_csv"),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), "leads_not_csv"),
        (b"name,contact\na\x00b,13800008000", "leads_not_csv"),
        (b"\xff\xfe\x00", "leads_not_csv"),
        (b"x" * (MOST_BYTES + 1), "leads_too_large"),
        (b"hello\nworld", "leads_missing"),
        (b"name,contact\n" + b"a,13800008000\n" * (MOST_ROWS + 1), "leads_too_many"),
        (
            "姓名,电话\n".encode() + '张三,"13800008000\n'.encode() + "李四,13800008001\n".encode() * 100,
            "leads_open_quote",
        ),
        (b'name,contact\na,"' + b"x" * 200_000, "leads_open_quote"),
    ],
)
def test_a_file_that_is_none_is_refused_whole_with_a_reason(content: bytes, message: str) -> None:
    assert refused(content).message == message


def test_a_file_without_the_needed_columns_says_which_are_missing() -> None:
    assert refused("来源,意向\n抖音,高\n".encode()).data == {"missing": ["name", "contact"]}
    assert refused("姓名,意向\n张三,高\n".encode()).data == {"missing": ["contact"]}
    assert refused(b"wechat\nabc_12345\n").data == {"missing": ["name"]}


def test_a_quotation_mark_that_is_never_closed_is_named_by_its_line() -> None:
    text = '姓名,电话\n张三,13800008000\n李四,"13800008001\n' + "王五,13800008002\n" * 60
    assert refused(text.encode()).data == {"line": 3}


def test_a_workbook_is_told_from_other_binaries() -> None:
    assert refused(b"PK\x03\x04....").data == {"workbook": True}
    assert refused(b"\x00\x01").data == {"workbook": False}


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    try:
        made = read_file(content)
    except Refusal:
        return
    assert made.rows or made.bad


@given(
    st.lists(st.tuples(st.text(max_size=90), st.text(max_size=40), st.text(max_size=300), st.text(max_size=8))),
    st.sampled_from([",", ";", "\t"]),
)
def test_any_rows_are_each_taken_or_listed_and_none_is_lost(rows: list[tuple[str, ...]], delimiter: str) -> None:
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(["姓名", "电话", "顾虑", "意向"])
    writer.writerows(rows)
    try:
        made = read_file(text.getvalue().encode("utf-8", "ignore"))
    except Refusal:
        return
    assert len(made.rows) + len(made.bad) <= len(rows)
    for row in made.rows:
        assert row.name
        assert len(row.name) <= 80
        assert len(row.note) <= 200
        assert contact_of(row.value) is not None or row.kind is ContactKind.WECHAT
