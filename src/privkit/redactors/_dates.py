"""Shifting dates by a secret number of days, so that the days between them stay as they were."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError
from privkit.redactors._keys import Keyed, checked_key, checked_number, keyed_digest

if TYPE_CHECKING:
    from privkit.redactors._base import Hit, Kind, Redactor

__all__ = ["date_shift"]

_UNREADABLE = "[DATE]"
_LONGEST_SHIFT = 36_500


def _offset(key: bytes, subject: str, max_days: int) -> int:
    """Return a number from -max_days to max_days that is never 0."""
    drawn = int.from_bytes(keyed_digest(key, "privkit date_shift 1", subject)[:16], "big") % (2 * max_days)
    return drawn - max_days if drawn < max_days else drawn - max_days + 1


class _DateShift(Keyed):
    __slots__ = ("_days", "_subject", "day_first", "max_days")
    kind: Kind = "pseudonymous"
    _name = "date_shift"
    _options = ("_subject", "max_days", "day_first")

    _subject: str
    _days: int
    max_days: int
    day_first: bool

    def __init__(self, *, key: bytes | str, subject: str, max_days: int, day_first: bool) -> None:
        if not isinstance(subject, str):
            raise ConfigurationError("subject: give text")
        if not isinstance(day_first, bool):
            raise ConfigurationError("day_first: give True or False")
        secret = checked_key(key)
        checked_number("max_days", max_days, 1, _LONGEST_SHIFT)
        self._put(_key=secret, _subject=subject, max_days=max_days, day_first=day_first)
        self._put(_days=_offset(secret, subject, max_days))

    def _shown(self) -> dict[str, str]:
        return {**{k: v for k, v in super()._shown().items() if k != "_subject"}, "subject": "<hidden>"}

    def __hash__(self) -> int:
        return hash((self._name, self.max_days, self.day_first))  # without the subject, like the key

    def __call__(self, hit: Hit, /) -> str:
        from privkit.redactors._written_dates import shifted

        return shifted(hit.value, self._days, day_first=self.day_first) or _UNREADABLE


def date_shift(
    *, key: bytes | str, subject: str = "", max_days: int = 365, day_first: bool = False
) -> Redactor:
    """Move every date of one person by the same secret number of days, in the form it was written in.

    The days between two dates stay what they were; the day of the week does not. The shift is never 0 and
    depends on the key and the subject only, so give each person their own ``subject``: then one date that
    is known about one person tells nothing about another.

    Read are ``2024-03-05``, ``20240305``, ``05/03/2024``, ``5.3.24`` (dots always mean day first), ``March 5, 2024``,
    ``5 March '24`` and ``2024年3月5日``, with months, whole or short, in English, German, French, Spanish, Italian,
    Portuguese, Dutch, Danish, Norwegian, Swedish, Finnish, Polish, Czech, Slovak, Hungarian, Romanian, Turkish, Russian,
    Ukrainian, Bulgarian and Greek, and with a time of day behind, which stays. Anything else, a date without a year or
    with a weekday included, becomes ``[DATE]``. Where a month's name is the same in two languages, the shifted one may
    come out in the other.

    Args:
        key: at least 16 bytes (text is encoded as UTF-8). It is never shown, and the redactor refuses to
            be pickled.
        subject: whose dates these are, such as your customer number.
        max_days: the largest shift in either direction.
        day_first: whether ``05/03/2024`` is the fifth of March; where only one reading is a date, that one
            is taken.

    Raises:
        ConfigurationError: a key that is too short, or an option that cannot work.
    """
    return _DateShift(key=key, subject=subject, max_days=max_days, day_first=day_first)
