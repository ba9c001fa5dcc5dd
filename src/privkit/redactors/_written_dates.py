"""Reading a date that stands alone, and writing another one in the same form."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from privkit.redactors._months import month, month_like
from privkit.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Written", "read", "shifted"]


class Written(NamedTuple):
    """A date as it was written: the day, and how to write another day in the same form."""

    day: date
    write: Callable[[date], str]
    full_year: bool


_TIME = re.compile(
    r"(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d{1,9})?)?"
    r"(?: ?[AaPp]\.?[Mm]\.?)?(?: ?(?:Z|UTC|GMT|[+-]\d{2}:?\d{2}))?"
)
_CENTURIES = range(1900, 2100)
_MARK = r"([-/.]|\. | ?/ ?)"
_YEAR = r"(\d{4}|'?\d{2})(?!\d)"
_NAME = r"([^\W\d_]{3,12})"
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
_YEAR_LAST = re.compile(rf"(\d{{1,2}}){_MARK}(\d{{1,2}})\2(\d{{4}}|\d{{2}})(?!\d)")
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?!\d)")
_COMPACT_DAY_FIRST = re.compile(r"(\d{2})(\d{2})(\d{4})(?!\d)")
_EASTERN = re.compile(r"(\d{4})( ?[年년] ?)(\d{1,2})( ?[月월] ?)(\d{1,2})( ?[日일])")
_MONTH_DAY = re.compile(rf"{_NAME}(\.?[ -])(\d{{1,2}})((?i:st|nd|rd|th))?(,? (?:of )?|-){_YEAR}")
_DAY_MONTH = re.compile(
    rf"(\d{{1,2}})((?i:st|nd|rd|th|er|º|°))?(\.? |[-/]|(?: of| de| di) ){_NAME}(\.?,? |[-/]|(?: de| del| of) ){_YEAR}"
)
_FIRST_ONLY = ("er", "º", "°")  # of the first of a month alone: "1er mars", "2 mars"


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
            written = reader(found, tail, day_first) if not tail or _TIME.fullmatch(tail) else None
            if written:
                return written
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
    return _in_figures(year, month, day, (mark, mark, tail))


def _eastern(found: re.Match[str], tail: str, day_first: bool) -> Written | None:  # noqa: ARG001
    year, behind_year, month, behind_month, day, behind_day = found.groups()
    return _in_figures(year, month, day, (behind_year, behind_month, behind_day + tail))


def _in_figures(year: str, month: str, day: str, marks: tuple[str, str, str]) -> Written | None:
    padded = len(month) == len(day) == 2
    when = _day(int(year), int(month), int(day))

    def write(new: date) -> str:
        parts = (f"{new.year:04}", _number(new.month, padded), _number(new.day, padded))
        return "".join([part + mark for part, mark in zip(parts, marks, strict=True)])

    return Written(when, write, full_year=True) if when else None


def _compact(found: re.Match[str], tail: str, day_first: bool) -> Written | None:  # noqa: ARG001
    """Read eight figures, which say of a day in these centuries only what comes first."""
    year, month, day = map(int, found.groups())
    when = _day(year, month, day) if year in _CENTURIES else None
    return Written(when, lambda new: f"{new:%Y%m%d}{tail}", full_year=True) if when else None


def _compact_day_first(found: re.Match[str], tail: str, day_first: bool) -> Written | None:
    first, second, year = map(int, found.groups())
    leads = [day_first, not day_first]
    for lead in leads if year in _CENTURIES else ():
        if when := _ordered(year, first, second, lead):
            form = "%d%m%Y" if lead else "%m%d%Y"
            return Written(when, lambda new: new.strftime(form) + tail, full_year=True)  # noqa: B023
    return None


def _year_last(found: re.Match[str], tail: str, day_first: bool) -> Written | None:
    first, mark, second, year = found.groups()
    leads = day_first or mark.startswith(".")
    when = _ordered(_full(year), int(first), int(second), leads)
    if when is None:
        leads = not leads
        when = _ordered(_full(year), int(first), int(second), leads)
    padded = len(first) == len(second) == 2

    def write(new: date) -> str:
        parts = (new.day, new.month) if leads else (new.month, new.day)
        return mark.join([_number(part, padded) for part in parts] + [_year_like(new.year, year)]) + tail

    return Written(when, write, full_year=len(year) == 4) if when else None


def _full(year: str) -> int:
    """Return a year; one of two figures as POSIX reads them: 69 to 99 lie in the last century."""
    number = int(year.lstrip("'"))
    return number if len(year) == 4 else number + (1900 if number >= 69 else 2000)


def _year_like(new: int, old: str) -> str:
    if len(old) == 4:
        return f"{new:04}"
    return f"{old[:-2]}{new % 100:02}"


def _ordered(year: int, first: int, second: int, day_leads: bool) -> date | None:
    return _day(year, second, first) if day_leads else _day(year, first, second)


def _month_day(found: re.Match[str], tail: str, day_first: bool) -> Written | None:  # noqa: ARG001
    name, gap, day, ordinal, comma, year = found.groups()
    known = month(name)
    when = known and _day(_full(year), known[1] + 1, int(day))
    if not (known and when):
        return None

    def write(new: date) -> str:
        called = month_like(name, known[0], new.month - 1)
        return f"{called}{gap}{_figure(new.day, day, ordinal)}{comma}{_year_like(new.year, year)}{tail}"

    return Written(when, write, full_year=len(year) == 4)


def _day_month(found: re.Match[str], tail: str, day_first: bool) -> Written | None:  # noqa: ARG001
    day, ordinal, before, name, after, year = found.groups()
    known = month(name, dotted=before.startswith("."), of=before.strip() == "de")
    when = known and _day(_full(year), known[1] + 1, int(day))
    if not (known and when):
        return None

    def write(new: date) -> str:
        called = month_like(name, known[0], new.month - 1)
        return f"{_figure(new.day, day, ordinal)}{before}{called}{after}{_year_like(new.year, year)}{tail}"

    return Written(when, write, full_year=len(year) == 4)


def _figure(new: int, old: str, ordinal: str | None) -> str:
    """Return the day of the month like the old one: with st, nd, rd, th, with a leading 0, or bare."""
    if ordinal in _FIRST_ONLY:
        return f"{new}{ordinal}" if new == 1 else str(new)
    if ordinal is None:
        return _number(new, len(old) == 2 and old[0] == "0")
    ending = "th" if 11 <= new <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(new % 10, "th")
    return f"{new}{ending.upper() if ordinal.isupper() else ending}"


_FORMS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str], str, bool], Written | None]], ...] = (
    (_YEAR_FIRST, _year_first),
    (_YEAR_LAST, _year_last),
    (_MONTH_DAY, _month_day),
    (_DAY_MONTH, _day_month),
    (_COMPACT, _compact),
    (_COMPACT_DAY_FIRST, _compact_day_first),
    (_EASTERN, _eastern),
)
