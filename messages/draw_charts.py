"""Slack's chart blocks as inline SVG, in the page's own colours (`--c0` to `--c5`)."""

from collections.abc import Sequence
from html import escape
from math import cos, pi, sin
from typing import Any, Final

Json = dict[str, Any]

WIDTH: Final = 420
HEIGHT: Final = 180
_LEFT, _TOP, _BOTTOM = 34, 8, 24
_ROOM: Final = HEIGHT - _TOP - _BOTTOM
_COLOURS: Final = 6


def chart_svg(chart: Json) -> str:
    """Return the `chart` of a data_visualization block as one SVG element and its legend."""
    if chart["type"] == "pie":
        return _pie(chart["segments"])
    series = chart["series"]
    values = [[point["value"] for point in line["data"]] for line in series]
    low, high = min(0, *(min(line) for line in values)), max(0, *(max(line) for line in values))
    scale = _Scale(low, high if high > low else low + 1, len(values[0]))
    draw = _bars if chart["type"] == "bar" else _lines
    body = _axes(scale, chart["axis_config"]["categories"]) + draw(scale, values, chart["type"] == "area")
    return _svg(body) + _legend([line["name"] for line in series])


class _Scale:
    """Where a value and a category stand on the drawing."""

    def __init__(self, low: float, high: float, count: int) -> None:
        self.low, self.high = low, high
        self.step = (WIDTH - _LEFT) / count

    def x(self, index: int) -> float:
        return _LEFT + self.step * (index + 0.5)

    def y(self, value: float) -> float:
        return _TOP + _ROOM * (self.high - value) / (self.high - self.low)


def _svg(body: str) -> str:
    return f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img">{body}</svg>'


def _legend(names: Sequence[str]) -> str:
    items = (f'<span><i style="background:{_colour(n)}"></i>{escape(name)}</span>' for n, name in enumerate(names))
    return f'<div class="legend">{"".join(items)}</div>'


def _colour(number: int) -> str:
    return f"var(--c{number % _COLOURS})"


def _axes(scale: _Scale, categories: Sequence[str]) -> str:
    lines = []
    for value in dict.fromkeys((scale.low, (scale.low + scale.high) / 2, scale.high)):
        y = scale.y(value)
        lines.append(f'<line class="grid" x1="{_LEFT}" x2="{WIDTH}" y1="{y:.1f}" y2="{y:.1f}"/>')
        lines.append(f'<text x="{_LEFT - 5}" y="{y + 4:.1f}" text-anchor="end">{value:g}</text>')
    for index, category in enumerate(categories):
        lines.append(f'<text x="{scale.x(index):.1f}" y="{HEIGHT - 7}" text-anchor="middle">{escape(category)}</text>')
    return "".join(lines)


def _bars(scale: _Scale, values: list[list[float]], _: bool) -> str:
    width = scale.step * 0.7 / len(values)
    drawn = []
    for number, line in enumerate(values):
        for index, value in enumerate(line):
            x = scale.x(index) - scale.step * 0.35 + width * number
            top, bottom = sorted((scale.y(value), scale.y(0)))
            drawn.append(
                f'<rect x="{x:.1f}" y="{top:.1f}" width="{width * 0.92:.1f}" height="{bottom - top:.1f}" rx="2" '
                f'fill="{_colour(number)}"><title>{value:g}</title></rect>'
            )
    return "".join(drawn)


def _lines(scale: _Scale, values: list[list[float]], filled: bool) -> str:
    drawn = []
    for number, line in enumerate(values):
        points = " ".join(f"{scale.x(index):.1f},{scale.y(value):.1f}" for index, value in enumerate(line))
        if filled:
            ends = f"{scale.x(len(line) - 1):.1f},{scale.y(0):.1f} {scale.x(0):.1f},{scale.y(0):.1f}"
            drawn.append(f'<polygon points="{points} {ends}" fill="{_colour(number)}" opacity=".25"/>')
        drawn.append(f'<polyline points="{points}" fill="none" stroke="{_colour(number)}" stroke-width="2"/>')
        drawn += [
            f'<circle cx="{scale.x(index):.1f}" cy="{scale.y(value):.1f}" r="3" fill="{_colour(number)}"/>'
            for index, value in enumerate(line)
        ]
    return "".join(drawn)


def _pie(segments: list[Json]) -> str:
    whole = sum(segment["value"] for segment in segments) or 1
    radius = HEIGHT / 2 - 8
    drawn, turned = [], 0.0
    for number, segment in enumerate(segments):
        share = segment["value"] / whole
        # A stroke as wide as the circle's radius is a slice; the dash says how much of the circle it takes.
        around = pi * radius
        x, y = WIDTH / 2, HEIGHT / 2
        drawn.append(
            f'<circle cx="{x}" cy="{y}" r="{radius / 2}" fill="none" stroke="{_colour(number)}" '
            f'stroke-width="{radius}" stroke-dasharray="{around * share:.2f} {around:.2f}" '
            f'transform="rotate({turned * 360 - 90:.2f} {x} {y})"><title>{escape(segment["label"])}</title></circle>'
        )
        if share >= 0.06:
            angle = 2 * pi * (turned + share / 2) - pi / 2
            drawn.append(
                f'<text class="share" x="{x + radius * 0.62 * cos(angle):.1f}" '
                f'y="{y + radius * 0.62 * sin(angle) + 4:.1f}" text-anchor="middle">{share:.0%}</text>'
            )
        turned += share
    return _svg("".join(drawn)) + _legend([segment["label"] for segment in segments])
