"""Reading a date that stands alone, and writing another one in the same form."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from privkit.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Written", "read", "shifted"]


class Written(NamedTuple):
    """A date as it was written: the day, and how to write another day in the same form."""

    day: date
    write: Callable[[date], str]
    full_year: bool


_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "en-short": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
_NAMES = {language: names.split() for language, names in _MONTHS.items()}

_TIME = re.compile(
    r"(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
    r"(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?"
)
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
_MONTH_DAY = re.compile(r"([^\W\d_]{3,12})(\.?[ -])(\d{1,2})((?i:st|nd|rd|th))?(,? |-)(\d{4})(?!\d)")
_DAY_MONTH = re.compile(
    r"(\d{1,2})((?i:st|nd|rd|th))?(\.? |-|(?: of| de) )([^\W\d_]{3,12})(\.?,? |-|(?: de| del) )(\d{4})(?!\d)"
)


def shifted(value: str, days: int, *, day_first: bool) -> str | None:
    """Return the date so many days later in the same written form, or nothing where it cannot be read."""
    written = read(value, day_first=day_first)
    if written is None:
        return None
    try:
        return written.write(written.day + timedelta(days=days))
    except OverflowError:
        return None


def read(value: str, *, day_first: bool) -> Written | None:
    """Return the date that the whole value is, with a time of day behind it or none."""
    text = fold(unicodedata.normalize("NFC", value)).strip()
    for pattern, reader in _FORMS:
        found = pattern.match(text)
        if found:
            tail = text[found.end() :]
            return reader(found, tail, day_first) if not tail or _TIME.fullmatch(tail) else None
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _number(value: int, padded: bool) -> str:
    return f"{value:02}" if padded else str(value)


def _year_first(found: re.Match[str], tail: str, day_first: bool) -> Written | None:  # noqa: ARG001
    year, mark, month, day = found.groups()
    padded = len(month) == len(day) == 2
    when = _day(int(year), int(month), int(day))

    def write(new: date) -> str:
        parts = (f"{new.year:04}", _number(new.month, padded), _number(new.day, padded))
        return mark.join(parts) + tail

    return Written(when, write, full_year=True) if when else None


def _year_last(found: re.Match[str], tail: str, day_first: bool) -> Written | None:
    first, mark, second, year = found.groups()
    full = len(year) == 4
    # Two digits as POSIX reads them: 69 to 99 lie in the last century.
    century = int(year) if full else int(year) + (1900 if int(year) >= 69 else 2000)
    leads = day_first or mark == "."
    when = _ordered(century, int(first), int(second), leads)
    if when is None:
        leads = not leads
        when = _ordered(century, int(first), int(second), leads)
    padded = len(first) == len(second) == 2

    def write(new: date) -> str:
        parts = (new.day, new.month) if leads else (new.month, new.day)
        last = f"{new.year:04}" if full else f"{new.year % 100:02}"
        return mark.join([_number(part, padded) for part in parts] + [last]) + tail

    return Written(when, write, full_year=full) if when else None


def _ordered(year: int, first: int, second: int, day_leads: bool) -> date | None:
    return _day(year, second, first) if day_leads else _day(year, first, second)


def _month_day(found: re.Match[str], tail: str, day_first: bool) -> Written | None:  # noqa: ARG001
    name, gap, day, ordinal, comma, year = found.groups()
    month = _month(name)
    when = month and _day(int(year), month[1] + 1, int(day))

    def write(new: date) -> str:
        figure = _figure(new.day, day, ordinal)
        return f"{_name_like(name, new.month)}{gap}{figure}{comma}{new.year:04}{tail}"

    return Written(when, write, full_year=True) if when else None


def _day_month(found: re.Match[str], tail: str, day_first: bool) -> Written | None:  # noqa: ARG001
    day, ordinal, before, name, after, year = found.groups()
    month = _month(name)
    when = month and _day(int(year), month[1] + 1, int(day))

    def write(new: date) -> str:
        figure = _figure(new.day, day, ordinal)
        return f"{figure}{before}{_name_like(name, new.month)}{after}{new.year:04}{tail}"

    return Written(when, write, full_year=True) if when else None


def _month(name: str) -> tuple[str, int] | None:
    """Return the language and the place of a month's name, first the language that writes it in this case."""
    folded = name.casefold()
    found = [
        (language, place)
        for language, names in _NAMES.items()
        for place, known in enumerate(names)
        if known.casefold() == folded
    ]
    as_written = [(language, place) for language, place in found if _NAMES[language][place] == name]
    return next(iter(as_written or found), None)


def _name_like(name: str, month: int) -> str:
    known = _month(name)
    new = _NAMES[known[0] if known else "en"][month - 1]
    if name.isupper():
        return new.upper()
    return new.lower() if name.islower() else new.capitalize()


def _figure(new: int, old: str, ordinal: str | None) -> str:
    """Return the day of the month like the old one: with st, nd, rd, th, with a leading 0, or bare."""
    if ordinal is None:
        return _number(new, len(old) == 2 and old[0] == "0")
    ending = "th" if 11 <= new <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(new % 10, "th")
    return f"{new}{ending.upper() if ordinal.isupper() else ending}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str, bool], Written | None]], ...] = (
    (_YEAR_FIRST, _year_first),
    (_YEAR_LAST, _year_last),
    (_MONTH_DAY, _month_day),
    (_DAY_MONTH, _day_month),
)
