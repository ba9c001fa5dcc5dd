"""Dates of birth inside numbers."""

from __future__ import annotations

__all__ = ["born", "is_day"]

_LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def is_day(year: int, month: int, day: int) -> bool:
    """Say whether the Gregorian calendar has this day."""
    if not (1 <= month <= 12 and 1 <= day <= _LENGTHS[month - 1]):
        return False
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return leap or (month, day) != (2, 29)


def born(digits: str, *, century: int = 20) -> bool:
    """Say whether six digits ``YYMMDD`` are a day.

    Where the number does not say the century, the default is right: of the years since 1904 only 2000
    is divisible by a hundred, and it is a leap year.
    """
    year, month, day = int(digits[:2]), int(digits[2:4]), int(digits[4:6])
    return is_day(century * 100 + year, month, day)
