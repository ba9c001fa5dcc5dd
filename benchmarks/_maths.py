"""The arithmetic of the benchmarks: growth exponents and medians of ratios."""

from __future__ import annotations

from math import log
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


def exponent(sizes: Sequence[float], times: Sequence[float]) -> float:
    """Fit ``time = c * size ** k`` by least squares on the logarithms, and give ``k``.

    Raises:
        ValueError: fewer than two points, or a size or time that is not above zero.
    """
    if len(sizes) != len(times) or len(sizes) < 2 or min(*sizes, *times) <= 0:
        raise ValueError("an exponent needs at least two sizes, each with a time, all above zero")
    xs, ys = [log(size) for size in sizes], [log(time) for time in times]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    spread = sum((each - x) ** 2 for each in xs)
    if not spread:
        raise ValueError("an exponent needs two different sizes")
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / spread


def median_ratio(over: Sequence[float], under: Sequence[float]) -> float:
    """Give the median of round-by-round ratios, so that a slow spell of the machine hits both sides."""
    return median(a / b for a, b in zip(over, under, strict=True))
