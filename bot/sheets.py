"""Reports as files: XLSX and CSV, with headings in the reader's language. Made when they are sent.

A cell with a person's free text is text and nothing else: in a workbook it is stored as a string, in a CSV what a
spreadsheet would take for a formula gets an apostrophe before it (OWASP, CSV injection).
"""

import csv
import re
from collections.abc import Callable, Mapping
from datetime import date, time
from io import BytesIO, StringIO
from typing import Any

from sqlmodel import Session

from bot.sender import Attachment
from handlers.report_file import Cell, Form, Kind, Sheet, sheets
from messages.parts import Facts
from messages.render import render

FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""What a spreadsheet may take for the beginning of a formula; the full-width signs too, which some fold."""
NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]+')
NAME_LENGTH = 80
WIDEST, NARROWEST = 40, 8
FORMATS = {
    Kind.TEXT: "@",
    Kind.WORD: "General",
    Kind.WHOLE: "#,##0",
    Kind.PERCENT: "0.0%",
    Kind.MONEY: "#,##0.00",
    Kind.DAY: "yyyy-mm-dd",
    Kind.TIME: "hh:mm",
}


def attachment(session: Session, order: Mapping[str, Any], locale: str) -> Attachment:
    """The file that was ordered (`handlers.report_file.ordered`), in the language of a locale."""
    said = words(locale)
    made = [_worded(sheet, said) for sheet in sheets(session, order)]
    days = order["start"] if order["start"] == order["end"] else f"{order['start']}_{order['end']}"
    name = f"{NOT_IN_NAMES.sub('-', order['team'])[:NAME_LENGTH]}_{days}"
    if Form(order["form"]) is Form.WORKBOOK:
        return Attachment(f"{name}.xlsx", workbook(made, said))
    (sheet,) = made
    return Attachment(f"{name}_{said[sheet.name]}.csv", table(sheet, said))


def words(locale: str, message: str = "report/sheet") -> dict[str, str]:
    """The words of a file by key: names of sheets, headings, and what stands in cells."""
    parts = render(message, {}, locale).parts
    return {key: word for part in parts if isinstance(part, Facts) for key, word in part.pairs}


def _worded(sheet: Sheet, said: Mapping[str, str]) -> Sheet:
    """The sheet with its keys replaced by words."""
    kinds = [kind for _, kind in sheet.columns]
    rows = [
        tuple(
            said[cell] if kind is Kind.WORD and isinstance(cell, str) else cell
            for kind, cell in zip(kinds, row, strict=True)
        )
        for row in sheet.rows
    ]
    return Sheet(sheet.name, sheet.columns, rows)


def table(sheet: Sheet, said: Mapping[str, str]) -> bytes:
    """A sheet as CSV in UTF-8 with a byte-order mark, without which Excel doesn't read Chinese."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    writer.writerow([said[name] for name, _ in sheet.columns])
    kinds = [kind for _, kind in sheet.columns]
    writer.writerows([_plain(cell, kind) for cell, kind in zip(row, kinds, strict=True)] for row in sheet.rows)
    return text.getvalue().encode("utf-8-sig")


def _plain(cell: Cell, kind: Kind) -> str:
    if cell is None:
        return ""
    if isinstance(cell, time):
        return cell.strftime("%H:%M")
    if kind is Kind.PERCENT and isinstance(cell, float):
        return f"{cell:.4f}"
    return harmless(cell) if isinstance(cell, str) else str(cell)


def harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula, also after spaces or invisible signs before it."""
    begins = text.lstrip(" \xa0\u200b\u3000\ufeff")
    return f"'{text}" if text.startswith(FORMULA) or begins.startswith(FORMULA) else text


def workbook(made: list[Sheet], said: Mapping[str, str]) -> bytes:
    """Sheets as one XLSX: numbers as numbers, days as days, headings that stay in sight."""
    from xlsxwriter import Workbook  # late: only who asks for a file pays for it

    target = BytesIO()
    book = Workbook(target, {"in_memory": True})
    formats = {kind: book.add_format({"num_format": shape}) for kind, shape in FORMATS.items()}
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    for sheet in made:
        page = book.add_worksheet(said[sheet.name][:31])
        page.freeze_panes(1, 1)
        page.set_row(0, 32)
        for place, (name, kind) in enumerate(sheet.columns):
            page.write_string(0, place, said[name], heading)
            cells = [row[place] for row in sheet.rows]
            page.set_column(place, place, _width(said[name], cells))
            write = _writer(page, kind)
            for line, cell in enumerate(cells, start=1):
                if cell is not None:
                    write(line, place, cell, formats[kind])
        if sheet.rows:
            page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)
    book.close()
    return target.getvalue()


def _writer(page: Any, kind: Kind) -> Callable[..., Any]:
    """How a cell of a kind is written. Text is never looked at for formulas or links."""
    if kind in {Kind.TEXT, Kind.WORD}:
        return lambda line, place, cell, shape: page.write_string(line, place, str(cell), shape)
    if kind in {Kind.DAY, Kind.TIME}:
        return page.write_datetime  # type: ignore[no-any-return]
    return page.write_number  # type: ignore[no-any-return]


def _width(heading: str, cells: list[Cell]) -> int:
    """A column's width in letters; Chinese ones take two. A heading may break in two lines."""
    widest = max((_letters(cell) for cell in cells), default=0)
    return max(NARROWEST, min(WIDEST, max(widest, -(-_letters(heading) // 2)) + 2))


def _letters(cell: Cell) -> int:
    if isinstance(cell, date):
        return 10
    if isinstance(cell, float):
        return 6
    return sum(1 if sign.isascii() else 2 for sign in str(cell)) if cell is not None else 0
