"""The checks of tables and charts: table, data_table, data_visualization."""

from __future__ import annotations

from typing import Any

from bot.practice import limits
from bot.practice.checking import Checker

Json = dict[str, Any]
CELLS = frozenset({"raw_text", "raw_number", "rich_text"})
PLAIN_CELLS = frozenset({"raw_text", "raw_number"})
ALIGNMENTS = ("left", "center", "right")
CHARTS = ("pie", "bar", "area", "line")


def check_table(check: Checker, block: Json, pointer: str) -> None:
    """A table block."""
    if not check.fields(block, pointer, "rows", "column_settings block_id"):
        return
    if check.items(block["rows"], f"{pointer}/rows", limits.TABLE_ROWS):
        for number, row in enumerate(block["rows"]):
            _row(check, row, f"{pointer}/rows/{number}", CELLS)
        _table_size(check, block, pointer)
    settings = block.get("column_settings")
    if settings is not None and check.items(settings, f"{pointer}/column_settings", limits.TABLE_COLUMNS, 0):
        for number, setting in enumerate(settings):
            place = f"{pointer}/column_settings/{number}"
            if setting is not None and check.fields(setting, place, "", "align is_wrapped"):
                check.one_of(setting.get("align", "left"), f"{place}/align", ALIGNMENTS)


def check_data_table(check: Checker, block: Json, pointer: str) -> None:
    """A data_table block: a header without rich text, then rows of the same length."""
    optional = "page_size row_header_column_index block_id"
    if not check.fields(block, pointer, "rows caption", optional):
        return
    check.string(block["caption"], f"{pointer}/caption", limits.TEXT)
    if block.get("page_size") is not None:
        check.number(block["page_size"], f"{pointer}/page_size", 1, limits.PAGE_SIZE)
    rows = block["rows"]
    if not check.items(rows, f"{pointer}/rows", limits.TABLE_ROWS + 1, 2):
        return
    for number, row in enumerate(rows):
        _row(check, row, f"{pointer}/rows/{number}", PLAIN_CELLS if number == 0 else CELLS)
    if len({len(row) for row in rows if isinstance(row, list)}) > 1:
        check.say(f"{pointer}/rows", "all rows must have the same number of cells")
    index = block.get("row_header_column_index")
    if index is not None and isinstance(rows[0], list):
        check.number(index, f"{pointer}/row_header_column_index", 0, len(rows[0]) - 1)
    _table_size(check, block, pointer)


def check_chart(check: Checker, block: Json, pointer: str) -> None:
    """A data_visualization block."""
    if not check.fields(block, pointer, "title chart", "block_id"):
        return
    check.string(block["title"], f"{pointer}/title", limits.CHART_TITLE)
    chart, place = block["chart"], f"{pointer}/chart"
    if not isinstance(chart, dict):
        check.say(place, "must be an object")
    elif not check.one_of(chart.get("type"), f"{place}/type", CHARTS):
        return
    elif chart["type"] == "pie":
        _pie(check, chart, place)
    elif check.fields(chart, place, "series axis_config"):
        categories = _categories(check, chart["axis_config"], f"{place}/axis_config")
        _series(check, chart["series"], f"{place}/series", categories)


def table_chars(block: Json) -> int:
    """The characters in all cells of a table."""
    return _cell_chars(block.get("rows"))


def _row(check: Checker, row: Any, pointer: str, kinds: frozenset[str]) -> None:
    if not check.items(row, pointer, limits.TABLE_COLUMNS):
        return
    for number, cell in enumerate(row):
        place = f"{pointer}/{number}"
        if not isinstance(cell, dict) or str(cell.get("type")) not in kinds:
            check.say(place, f"must be a cell of {sorted(kinds)}")
        elif cell["type"] == "raw_text" and check.fields(cell, place, "text"):
            check.string(cell["text"], f"{place}/text", limits.TABLE_CHARS)
        elif cell["type"] == "raw_number" and check.fields(cell, place, "value text"):
            check.number(cell["value"], f"{place}/value", float("-inf"), float("inf"))
            check.string(cell["text"], f"{place}/text", limits.TABLE_CHARS)
        elif cell["type"] == "rich_text" and not cell.get("elements"):
            check.say(place, "missing required field: elements")


def _table_size(check: Checker, block: Json, pointer: str) -> None:
    if table_chars(block) > limits.TABLE_CHARS:
        check.say(f"{pointer}/rows", f"must be less than {limits.TABLE_CHARS + 1} characters in all cells")


def _cell_chars(value: Any) -> int:
    if isinstance(value, dict):
        own = len(value["text"]) if isinstance(value.get("text"), str) else 0
        return own + sum(_cell_chars(one) for one in value.values() if isinstance(one, (dict, list)))
    return sum(_cell_chars(one) for one in value) if isinstance(value, list) else 0


def _pie(check: Checker, chart: Json, pointer: str) -> None:
    if not check.fields(chart, pointer, "segments"):
        return
    for place, segment in check.each(chart["segments"], f"{pointer}/segments", limits.CHART_SERIES):
        if check.fields(segment, place, "label value"):
            check.string(segment["label"], f"{place}/label", limits.CHART_LABEL)
            value, at = segment["value"], f"{place}/value"
            if check.number(value, at, float("-inf"), float("inf")) and value <= 0:
                check.say(at, "must be greater than 0")


def _categories(check: Checker, axes: Any, pointer: str) -> list[str]:
    """The names along the x-axis, as far as they are right."""
    if not check.fields(axes, pointer, "categories", "x_label y_label"):
        return []
    for name in ("x_label", "y_label"):
        check.optional_string(axes, name, pointer, limits.AXIS_LABEL)
    names, place = axes["categories"], f"{pointer}/categories"
    if not check.items(names, place, limits.CHART_POINTS):
        return []
    kept = [name for number, name in enumerate(names) if check.string(name, f"{place}/{number}", limits.CHART_LABEL)]
    if len(set(kept)) < len(kept):
        check.say(place, "must be unique")
    return kept


def _series(check: Checker, lines: Any, pointer: str, categories: list[str]) -> None:
    names: list[str] = []
    for place, line in check.each(lines, pointer, limits.CHART_SERIES):
        if not check.fields(line, place, "name data"):
            continue
        if check.string(line["name"], f"{place}/name", limits.CHART_LABEL):
            names.append(line["name"])
        labels: list[str] = []
        for at, point in check.each(line["data"], f"{place}/data", limits.CHART_POINTS):
            if check.fields(point, at, "label value"):
                check.number(point["value"], f"{at}/value", float("-inf"), float("inf"))
                labels.append(str(point["label"]))
        if sorted(labels) != sorted(categories):
            check.say(f"{place}/data", "must have exactly one point for each category")
    if len(set(names)) < len(names):
        check.say(pointer, "names must be unique")
