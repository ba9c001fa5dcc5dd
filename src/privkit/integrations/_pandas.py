"""Frames of pandas."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from privkit.errors import InputError
from privkit.integrations._cells import Cells, Column, chosen, known_values
from privkit.integrations._common import require

__all__ = ["redact_pandas", "redacted_series"]

_PLAIN_KINDS = "biufcmM"  # NumPy's kinds that hold no text: truth values, numbers, dates


def redact_pandas(frame: Any, cells: Cells, columns: Iterable[Any] | Mapping[str, str] | None) -> Any:
    """See ``redact_frame``."""
    rules = chosen(frame.columns, columns)
    out = frame.copy()
    for at, name in enumerate(frame.columns):
        rule = (
            ("scan" if _may_hold_text(frame.dtypes.iloc[at]) else "keep")
            if rules is None
            else rules.get(name, "keep")
        )
        if rule != "keep":
            out.isetitem(at, redacted_series(frame.iloc[:, at], cells.column(str(name), rule), str(name)))
    return out


def _may_hold_text(dtype: Any) -> bool:
    pandas = require("pandas", extra="pandas")
    if isinstance(dtype, pandas.CategoricalDtype):
        return _may_hold_text(dtype.categories.dtype)
    if isinstance(dtype, (pandas.PeriodDtype, pandas.IntervalDtype)):
        return False
    arrow = getattr(dtype, "pyarrow_dtype", None)
    if arrow is not None:
        types = require("pyarrow", extra="pandas").types
        return not (types.is_primitive(arrow) or types.is_decimal(arrow) or types.is_null(arrow))
    return getattr(dtype, "kind", "O") not in _PLAIN_KINDS


def redacted_series(series: Any, redact: Column, name: str) -> Any:
    """Return a column redacted, of the same type and with the same index."""
    pandas = require("pandas", extra="pandas")
    if isinstance(series.dtype, pandas.CategoricalDtype):
        return _categorical(series, redact, pandas)
    remembering = known_values(redact)
    values = [_cell(value, remembering, pandas) for value in series.tolist()]
    try:
        return pandas.Series(values, index=series.index, name=series.name, dtype=series.dtype)
    except (TypeError, ValueError, OverflowError):
        raise InputError(f"column {name!r}: the redacted values do not fit its type {series.dtype}") from None


def _cell(value: Any, redact: Column, pandas: Any) -> Any:
    if value is None or value is pandas.NA or value is pandas.NaT:
        return value
    return redact(value.item() if hasattr(value, "dtype") and getattr(value, "ndim", 1) == 0 else value)


def _categorical(series: Any, redact: Column, pandas: Any) -> Any:
    """Redact the categories, those that nobody has included; two that become the same become one."""
    new = [redact(value) for value in series.cat.categories.tolist()]
    different = list(dict.fromkeys(new))
    place = {value: at for at, value in enumerate(different)}
    codes = [-1 if code < 0 else place[new[code]] for code in series.cat.codes.tolist()]
    kind = series.cat.categories.dtype
    made = pandas.Categorical.from_codes(
        codes, categories=pandas.Index(different, dtype=kind), ordered=series.cat.ordered
    )
    return pandas.Series(made, index=series.index, name=series.name)
