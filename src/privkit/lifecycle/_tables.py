"""Tables: groups of rows that look alike, dates shifted by person, numbers in ranges."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from numbers import Number
from typing import Any

from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._common import EVIDENCE
from privkit.redactors import Hit, date_shift
from privkit.text import Span

__all__ = [
    "AnonymityReport",
    "anonymity",
    "bucket",
    "is_missing",
    "k_anonymity",
    "l_diversity",
    "rows_of",
    "shift_dates",
    "suppress",
]

Row = Mapping[str, Any]


def rows_of(table: Any) -> list[Row]:
    """Return the rows of a list of mappings or of a pandas ``DataFrame``.

    Raises:
        ConfigurationError: neither.
    """
    if hasattr(table, "to_dict") and hasattr(table, "columns"):
        table = table.to_dict("records")
    if isinstance(table, Mapping) or not isinstance(table, Iterable):
        raise ConfigurationError("rows: give a list of mappings or a DataFrame")
    rows = list(table)
    if not all(isinstance(row, Mapping) for row in rows):
        raise ConfigurationError("rows: give a list of mappings or a DataFrame")
    return rows


def is_missing(value: Any) -> bool:
    """Return whether a cell is empty: ``None``, no number, or what pandas puts in its place (``NaT``, ``NA``)."""
    if value is None or value.__class__.__name__ in ("NAType", "NaTType"):
        return True
    if isinstance(value, Decimal):
        return value.is_nan()
    return isinstance(value, Number) and bool(value != value)


def k_anonymity(rows: Any, quasi: Sequence[str]) -> int:
    """Return the size of the smallest group of rows that are alike in these columns; 0 for no rows.

    Args:
        rows: a list of mappings, or a pandas ``DataFrame``.
        quasi: the columns that together could point at someone, such as the year of birth and the ZIP code.

    Raises:
        ConfigurationError: a column that a row has not, or no columns.
    """
    return min(map(len, _classes(rows_of(rows), quasi).values()), default=0)


def l_diversity(rows: Any, quasi: Sequence[str], sensitive: str) -> int:
    """Return the least number of different sensitive values in any group of rows alike; 0 for no rows.

    Where it is 1, whoever knows that someone is in the table and their quasi-identifiers knows the value.

    Raises:
        ConfigurationError: a column that a row has not, or no columns.
    """
    found = [_values(rows, sensitive) for rows in _classes(rows_of(rows), quasi).values()]
    return min((len(values) for values in found), default=0)


@dataclass(frozen=True, slots=True)
class AnonymityReport:
    """How well rows hide among each other. It holds counts, no values.

    Attributes:
        rows: how many there are.
        classes: how many groups of rows alike.
        k: the size of the smallest.
        below: for some sizes, how many rows stand in smaller groups.
        diversity: for each sensitive column the least number of different values in a group.
        entropy: for each the least effective number of values, e to the power of the entropy; never above the former.
        note: what this is and is not.
    """

    rows: int
    classes: int
    k: int
    below: Mapping[int, int]
    diversity: Mapping[str, int]
    entropy: Mapping[str, float]
    note: str = EVIDENCE


def anonymity(
    rows: Any, quasi: Sequence[str], *, sensitive: Sequence[str] = (), sizes: Sequence[int] = (2, 5, 10)
) -> AnonymityReport:
    """Return k, and l for each sensitive column, of a table.

    Args:
        rows: a list of mappings, or a pandas ``DataFrame``.
        quasi: the columns that together could point at someone.
        sensitive: columns nobody should learn of a single person.
        sizes: of groups to count the rows below of.

    Raises:
        ConfigurationError: a column that a row has not, or no columns.
    """
    table = rows_of(rows)
    classes = list(_classes(table, quasi).values())
    counts = {name: [_values(group, name) for group in classes] for name in sensitive}
    return AnonymityReport(
        rows=len(table),
        classes=len(classes),
        k=min(map(len, classes), default=0),
        below={size: sum(len(group) for group in classes if len(group) < size) for size in sizes},
        diversity={name: min(map(len, groups), default=0) for name, groups in counts.items()},
        entropy={name: min(map(_effective, groups), default=0.0) for name, groups in counts.items()},
    )


def suppress(rows: Any, quasi: Sequence[str], *, k: int) -> list[Row]:
    """Return the rows that stand in groups of at least ``k``, in their order.

    Raises:
        ConfigurationError: a column that a row has not, no columns, or a ``k`` below 1.
    """
    if k < 1:
        raise ConfigurationError("k: give a whole number from 1")
    table = rows_of(rows)
    large = {id(row) for group in _classes(table, quasi).values() if len(group) >= k for row in group}
    return [row for row in table if id(row) in large]


def bucket(value: float | None, *, width: float, start: float = 0) -> str | None:
    """Return the range a number lies in: ``"30-39"`` for 34 with a width of 10; ``None`` stays.

    For whole numbers and widths the end is the last number in the range; otherwise it is where the next begins.

    Raises:
        ConfigurationError: a width that is not above zero, or a value that is no number.
    """
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, (int, float)) or not math.isfinite(value):
        raise ConfigurationError("value: give a finite number")
    if not width > 0 or not math.isfinite(width):
        raise ConfigurationError("width: give a number above zero")
    low = start + width * math.floor((value - start) / width)
    whole = all(float(each).is_integer() for each in (value, width, start))
    return f"{int(low)}-{int(low + width) - 1}" if whole else f"{low:g}-{low + width:g}"


def shift_dates(
    rows: Any,
    *,
    subject: str,
    fields: Sequence[str],
    key: bytes | str,
    max_days: int = 365,
    day_first: bool = False,
) -> list[dict[str, Any]]:
    """Return copies of the rows with each person's dates moved by that person's own secret number of days.

    The days between two dates of one person stay what they were. This is pseudonymous: who has the key can go back.

    Args:
        rows: a list of mappings, or a pandas ``DataFrame``.
        subject: the column that says whose row it is.
        fields: the columns with dates: ``date``, ``datetime`` or text; what cannot be read becomes ``None``.
        key: at least 16 bytes.
        max_days: the largest shift in either direction.
        day_first: whether ``05/03/2024`` is the fifth of March.

    Raises:
        ConfigurationError: a column that a row has not, or a key that is too short.
    """
    shifted = []
    for row in rows_of(rows):
        _check_columns(row, (subject, *fields))
        move = date_shift(key=key, subject=str(row[subject]), max_days=max_days, day_first=day_first)
        shifted.append({**row, **{name: _moved(row[name], move) for name in fields}})
    return shifted


def _moved(value: Any, move: Any) -> Any:
    if value is None:
        return None
    day = value.date() if isinstance(value, datetime) else value
    text = day.isoformat() if isinstance(day, date) else str(value)
    moved = move(Hit("DATE_TIME", text, 1, Span(0, len(text), "DATE_TIME", 1.0, "column")))
    if moved == "[DATE]":
        return None
    if not isinstance(value, date):
        return moved
    there = date.fromisoformat(moved)
    return datetime.combine(there, value.timetz()) if isinstance(value, datetime) else there


def _classes(rows: Sequence[Row], quasi: Sequence[str]) -> dict[tuple[Hashable, ...], list[Row]]:
    if isinstance(quasi, str) or not quasi:
        raise ConfigurationError("quasi: give a list of columns")
    found: dict[tuple[Hashable, ...], list[Row]] = defaultdict(list)
    for row in rows:
        _check_columns(row, quasi)
        found[tuple(_plain(row[name]) for name in quasi)].append(row)
    return found


def _values(rows: Sequence[Row], sensitive: str) -> Counter[Hashable]:
    for row in rows:
        _check_columns(row, (sensitive,))
    return Counter(_plain(row[sensitive]) for row in rows)


def _plain(value: Any) -> Hashable:
    """Return a value by which rows can be grouped: what is missing is alike."""
    if is_missing(value):
        return None
    if isinstance(value, bool):  # whoever reads the table tells True from 1
        return bool, value
    try:
        hash(value)
    except TypeError:  # a list, or something that holds one
        return repr(value)
    return value  # type: ignore[no-any-return]


def _effective(values: Counter[Hashable]) -> float:
    total = values.total() if hasattr(values, "total") else sum(values.values())
    entropy = -sum(count / total * math.log(count / total) for count in values.values())
    return round(math.exp(entropy), 6)


def _check_columns(row: Row, names: Iterable[str]) -> None:
    for name in names:
        if name not in row:
            raise ConfigurationError(f"a row has no column {name!r}{nearest(name, map(str, row))}")
