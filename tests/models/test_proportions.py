"""A change of a rate stands with its interval: the published examples, and what holds for every pair of rates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from models.proportions import difference


@pytest.mark.parametrize(
    ("now", "before", "low", "high"),
    [
        ((56, 70), (48, 80), 0.0524, 0.3339),
        ((9, 10), (3, 10), 0.1705, 0.8090),
        ((6, 7), (2, 7), 0.0582, 0.8062),
        ((5, 56), (0, 29), -0.0381, 0.1926),
        ((0, 10), (0, 20), -0.1611, 0.2775),
        ((0, 10), (0, 10), -0.2775, 0.2775),
        ((10, 10), (0, 20), 0.6791, 1.0000),
        ((10, 10), (0, 10), 0.6075, 1.0000),
    ],
)
def test_the_interval_is_the_one_in_newcombes_table(
    now: tuple[int, int], before: tuple[int, int], low: float, high: float
) -> None:
    found = difference(now, before)
    assert (found.low, found.high) == pytest.approx((low, high), abs=1e-4)
    assert found.change == pytest.approx(now[0] / now[1] - before[0] / before[1])


rates = st.tuples(st.integers(0, 60), st.integers(1, 50))


@given(now=rates, before=rates)
def test_a_change_lies_in_its_interval_and_turned_round_it_is_the_same(
    now: tuple[int, int], before: tuple[int, int]
) -> None:
    found, turned = difference(now, before), difference(before, now)
    assert -1 - 1e-9 <= found.low <= found.change <= found.high <= 1 + 1e-9
    assert (turned.low, turned.high) == pytest.approx((-found.high, -found.low))
    assert not (found.is_clear and found.low <= 0 <= found.high)


def test_without_a_case_there_is_no_rate() -> None:
    with pytest.raises(ValueError, match="cases"):
        difference((0, 0), (1, 2))
