"""The rows of the table, and how they are made: each measured three times, the best kept."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

TIMES = 3
FILE = Path("bench.json")


@dataclass(frozen=True)
class Row:
    """One measurement. `ratio` is value ÷ baseline, None where there is no baseline."""

    name: str
    value: float
    unit: str
    baseline: float | None = None
    wanted: str = ""

    @property
    def ratio(self) -> float | None:
        """Value ÷ baseline."""
        return self.value / self.baseline if self.baseline else None


@dataclass(frozen=True)
class Bench:
    """Something that makes rows. `names` are known before it runs, so that it can be left out."""

    names: tuple[str, ...]
    make: Callable[[], Iterable[Row]]


def best(measure: Callable[[], float], *, highest: bool = False, times: int = TIMES) -> float:
    """The best of several measurements: the lowest, or the highest where more is better."""
    found = [measure() for _ in range(times)]
    return max(found) if highest else min(found)


def percentile(values: list[float], share: float) -> float:
    """The value below which this share of the values lies."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def table(rows: list[Row]) -> str:
    """The rows as text."""
    lines = [f"{'name':<28}{'value':>12} {'unit':<16}{'baseline':>12}{'ratio':>9}  wanted"]
    for row in rows:
        baseline = "" if row.baseline is None else f"{row.baseline:.2f}"
        ratio = "" if row.ratio is None else f"{row.ratio:.3f}"
        lines.append(f"{row.name:<28}{row.value:>12.2f} {row.unit:<16}{baseline:>12}{ratio:>9}  {row.wanted}")
    return "\n".join(lines)


def write(rows: list[Row]) -> None:
    """Keep the rows in bench.json: name, value, unit, baseline, ratio."""
    made = [{**asdict(row), "ratio": row.ratio} for row in rows]
    for one in made:
        del one["wanted"]
    FILE.write_text(json.dumps(made, indent=1) + "\n", encoding="utf-8")
