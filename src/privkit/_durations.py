"""Durations as people write them."""

from __future__ import annotations

from datetime import timedelta

from privkit.errors import ConfigurationError

__all__ = ["is_clock", "seconds"]

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_MOST_DIGITS = 15
_LONGEST = timedelta.max.total_seconds()
_FAR = 1e12  # seconds since 1970 that no clock shows


def seconds(value: str | float | timedelta) -> float:
    """Return a duration in seconds: of ``"90s"``, ``"15m"``, ``"12h"``, ``"30d"``, a number of seconds, a timedelta.

    Raises:
        ConfigurationError: none of these, not longer than nothing, or longer than a timedelta can be.
    """
    length = 0.0
    if isinstance(value, timedelta):
        length = value.total_seconds()
    elif isinstance(value, str):
        amount, unit = value[:-1], value[-1:]
        written = amount.isascii() and amount.isdecimal() and len(amount) <= _MOST_DIGITS
        length = int(amount) * _UNITS.get(unit, 0) if written else 0
    elif isinstance(value, (int, float)) and not isinstance(value, bool):
        length = float(value)
    if not 0 < length <= _LONGEST:
        raise ConfigurationError("a duration is written such as '30d', '12h', '15m', '90s', or a timedelta")
    return length


def is_clock(clock: object) -> bool:
    """Say whether something is a function that tells the seconds since 1970."""
    now = clock() if callable(clock) else None
    return isinstance(now, (int, float)) and not isinstance(now, bool) and 0 <= now < _FAR
