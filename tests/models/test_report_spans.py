"""Which days a report is about, and in which order people stand in it."""

from datetime import date

import pytest

from models.days import Span
from models.report import Period, alphabetical, spans


@pytest.mark.parametrize(
    ("day", "now", "before"),
    [
        ("2026-03-31", ("2026-03-01", "2026-03-31"), ("2026-02-01", "2026-02-28")),
        ("2026-01-15", ("2026-01-01", "2026-01-15"), ("2025-12-01", "2025-12-15")),
        ("2026-02-28", ("2026-02-01", "2026-02-28"), ("2026-01-01", "2026-01-28")),
        ("2026-11-01", ("2026-11-01", "2026-11-01"), ("2026-10-01", "2026-10-01")),
    ],
)
def test_a_month_is_held_against_the_last_one_up_to_the_same_date(
    day: str, now: tuple[str, str], before: tuple[str, str]
) -> None:
    made = spans(Period.MONTH, date.fromisoformat(day), [])
    assert made == tuple(Span(date.fromisoformat(first), date.fromisoformat(last)) for first, last in (now, before))


def test_names_stand_in_the_order_of_the_alphabet_chinese_ones_by_pinyin() -> None:
    names = ["赵敏", "emily", "王子涵", "Priya", "林小满", "孙晓彤", "陈晨"]
    ordered = ["emily", "Priya", "陈晨", "林小满", "孙晓彤", "王子涵", "赵敏"]
    assert sorted(names, key=alphabetical) == ordered
