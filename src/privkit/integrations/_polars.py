"""Frames of polars."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from privkit.errors import InputError
from privkit.integrations._cells import Cells, Column, chosen, known_values
from privkit.integrations._common import require

__all__ = ["redact_polars"]


def redact_polars(frame: Any, cells: Cells, columns: Iterable[Any] | Mapping[str, str] | None) -> Any:
    """See ``redact_frame``."""
    rules = chosen(frame.columns, columns)
    changed = []
    for series in frame.get_columns():
        plain = "keep" if _holds_no_text(series.dtype) else "scan"
        rule = plain if rules is None else rules.get(series.name, "keep")
        if rule != "keep":
            changed.append(_redacted(series, cells.column(series.name, rule)))
    return frame.with_columns(changed)


def _holds_no_text(dtype: Any) -> bool:
    polars = require("polars", extra="polars")
    return dtype.is_numeric() or dtype.is_temporal() or dtype in (polars.Boolean, polars.Null)


def _redacted(series: Any, redact: Column) -> Any:
    """Return a column redacted, of the same type; an enumeration has the categories that are left."""
    polars = require("polars", extra="polars")
    remembering = known_values(redact)
    dtype = series.dtype
    if isinstance(dtype, polars.Enum):
        dtype = polars.Enum(list(dict.fromkeys(map(redact, dtype.categories.to_list()))))
    values = [None if value is None else remembering(value) for value in series.to_list()]
    try:
        return polars.Series(series.name, values, dtype=dtype)
    except (TypeError, OverflowError, polars.exceptions.PolarsError):
        raise InputError(f"column {series.name!r}: the redacted values do not fit its type {dtype}") from None
