"""Frames of Spark: a pandas UDF that redacts on the workers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.integrations._cells import Cells, chosen
from privkit.integrations._common import require

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["redact_spark", "redactor"]

_NESTED = ("array", "map", "struct", "binary", "variant", "udt")


def redact_spark(frame: Any, cells: Cells, columns: Iterable[str] | Mapping[str, str] | None) -> Any:
    """See ``redact_frame``; columns of lists and objects are refused, since Spark's UDFs want their type."""
    types = {field.name: field.dataType.typeName() for field in frame.schema.fields}
    rules = chosen(types, columns)
    if rules is None:
        rules = {
            name: "scan" for name, kind in types.items() if kind in ("string", "char", "varchar", *_NESTED)
        }
    wanted = {name: rule for name, rule in rules.items() if rule != "keep"}
    for name in wanted:
        if types[name] not in ("string", "char", "varchar"):
            raise ConfigurationError(
                f"column {name!r} is of type {types[name]}, not text: cast it, or name in columns=… those to redact"
            )
    made = {
        name: redactor(cells.shield, name, rule)(frame[f"`{name.replace('`', '``')}`"])
        for name, rule in wanted.items()
    }
    return frame.withColumns(made) if made else frame


def redactor(shield: Shield | Callable[[], Shield], column: str, rule: str) -> Any:
    """See ``spark_redactor``."""
    functions = require("pyspark.sql.functions", extra="spark")
    types = require("pyspark.sql.types", extra="spark")
    pandas = require("pandas", extra="spark")
    sent = _sendable(shield)

    def redact(batches: Iterator[Any]) -> Iterator[Any]:
        from privkit.integrations._cells import Cells
        from privkit.integrations._pandas import redacted_series

        cell = Cells(sent() if callable(sent) else sent, "value").column(column, rule)
        for batch in batches:
            yield redacted_series(batch, cell, column)

    # Spark reads the kind of the function from its annotations, which have to be the types themselves.
    batches = Iterator[pandas.Series]  # type: ignore[name-defined]
    redact.__annotations__ = {"batches": batches, "return": batches}
    return functions.pandas_udf(redact, types.StringType())


def _sendable(shield: Shield | Callable[[], Shield]) -> Shield | Callable[[], Shield]:
    from privkit.shield import Shield

    if not isinstance(shield, Shield):
        if callable(shield):
            return shield
        raise ConfigurationError(
            f"shield must be a privkit.Shield or a function, not {type(shield).__name__}"
        )
    import pickle

    try:
        pickle.dumps(shield)
    except Exception:
        raise ConfigurationError(
            "this shield cannot be sent to Spark's workers, as where a redactor holds a key: "
            "use spark_redactor with a function that builds it there"
        ) from None
    return shield
