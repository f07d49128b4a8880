"""Charts and tables in plain text, for the surfaces and servers that can't draw them."""

from collections.abc import Sequence
from typing import Final

from messages.parts import Bar, Chart, Series

BAR_CELLS: Final = 10
_FULL, _EMPTY = "■", "□"
_SPARKS = "▁▂▃▄▅▆▇█"


def progress(bar: Bar) -> str:
    """Return a `Bar` as a line: a cell for each step of a small target, else ten for the whole; none for 0."""
    if bar.target <= 0:
        return bar.label
    cells = min(bar.target, BAR_CELLS)
    filled = min(max(bar.done, 0), bar.target) * cells // bar.target
    return f"{_FULL * filled}{_EMPTY * (cells - filled)} {bar.done}/{bar.target}  {bar.label}"


def sparkline(values: Sequence[float]) -> str:
    """Return the course of values, lowest to highest."""
    low, high = min(values), max(values)
    steps = len(_SPARKS) - 1
    return "".join(_SPARKS[round((value - low) / (high - low) * steps) if high > low else 0] for value in values)


def chart_lines(chart: Chart) -> list[str]:
    """Return a chart as lines of text: bars for one series of bars, shares for a pie, else sparklines."""
    if not chart.categories or not chart.series:
        return []
    if chart.kind == "pie":
        return _shares(chart)
    if chart.kind == "bar" and len(chart.series) == 1:
        return _bars(chart)
    return [_course(line, chart.categories) for line in chart.series]


def _bars(chart: Chart) -> list[str]:
    values = chart.series[0].values
    highest = max(*values, 0) if len(values) > 1 else max(values[0], 0)
    return [
        f"{_cells(value / highest if highest else 0)} {_figure(value)}  {category}"
        for category, value in zip(chart.categories, values, strict=True)
    ]


def _shares(chart: Chart) -> list[str]:
    values = chart.series[0].values
    whole = sum(values) or 1
    return [
        f"{_cells(value / whole)} {round(value / whole * 100)}%  {category}"
        for category, value in zip(chart.categories, values, strict=True)
    ]


def _course(line: Series, categories: Sequence[str]) -> str:
    first, last = _figure(line.values[0]), _figure(line.values[-1])
    span = f"{categories[0]} {first} → {categories[-1]} {last}" if len(categories) > 1 else f"{categories[0]} {first}"
    return f"{sparkline(line.values)}  {line.name}: {span}"


def _cells(share: float) -> str:
    filled = max(0, min(BAR_CELLS, round(share * BAR_CELLS)))
    return _FULL * filled + _EMPTY * (BAR_CELLS - filled)


def _figure(value: float) -> str:
    return f"{value:g}"
