"""Rates from few cases, and how far two of them can be told apart: never a bare percentage (product.md §8 and §10)."""

from dataclasses import dataclass
from math import hypot, sqrt

Z = 1.96
"""Of 95 % of the normal distribution."""


def wilson(successes: int, cases: int) -> tuple[float, float]:
    """The interval of 95 % of a rate (E. B. Wilson 1927), which holds for few cases too; without any it is 0 to 1.

    More successes than cases count as all of them.
    """
    if cases <= 0:
        return 0.0, 1.0
    share = min(successes, cases) / cases
    spread = Z * sqrt(share * (1 - share) / cases + Z * Z / (4 * cases * cases))
    middle = share + Z * Z / (2 * cases)
    whole = 1 + Z * Z / cases
    return max(0.0, (middle - spread) / whole), min(1.0, (middle + spread) / whole)


@dataclass(frozen=True)
class Difference:
    """A rate less another one, and the interval of 95 % of that; shares of 1, so 0.08 is 8 percentage points."""

    change: float
    low: float
    high: float

    @property
    def is_clear(self) -> bool:
        """Whether chance alone hardly explains it: the interval leaves out nothing-has-changed."""
        return self.low > 0 or self.high < 0


def difference(now: tuple[int, int], before: tuple[int, int]) -> Difference:
    """The change of a rate, each given as (successes, cases): Newcombe's hybrid score interval.

    R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in Medicine
    17 (1998) 873–890, method 10: Wilson's two intervals, joined by the square root of the sum of squares. It holds for
    few cases and rates near 0 or 1, where the usual interval does not. More successes than cases count as all of them.

    Raises:
        ValueError: one of them has no case.
    """
    if now[1] <= 0 or before[1] <= 0:
        raise ValueError("a rate needs cases")
    p, q = _rate(*now), _rate(*before)
    (p_low, p_high), (q_low, q_high) = wilson(*now), wilson(*before)
    return Difference(p - q, p - q - hypot(p - p_low, q_high - q), p - q + hypot(p_high - p, q - q_low))


def _rate(successes: int, cases: int) -> float:
    return min(successes, cases) / cases
