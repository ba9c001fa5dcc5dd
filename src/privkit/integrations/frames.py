"""Data frames of pandas, polars and Spark: columns of text redacted, everything else as it was.

::

    from privkit.integrations.frames import redact_frame

    clean = redact_frame(frame, shield)
    clean = redact_frame(frame, shield, columns={"note": "scan", "customer": "PERSON", "card": "CREDIT_CARD"})
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from privkit.errors import ConfigurationError
from privkit.integrations._cells import Cells, Scope, chosen

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["redact_frame", "spark_redactor"]

Frame = TypeVar("Frame")


def redact_frame(
    frame: Frame,
    shield: Shield,
    *,
    columns: Iterable[Any] | Mapping[Any, str] | None = None,
    scope: Scope = "frame",
) -> Frame:
    """Return a frame of the same form with the values redacted; the frame itself is not changed.

    Columns keep their order, names and types: text stays text of its kind, a categorical keeps its order, a number stays a
    number (0 where it was one), missing values stay missing. Cells that hold lists or objects are walked. The index of a
    pandas frame and the names of columns are not looked at.

    Args:
        frame: of pandas, polars (not lazy) or Spark.
        shield: what redacts.
        columns: which: a list, or a table with a rule for each as in ``Policy(fields=…)``: ``"scan"``, ``"keep"`` or
            the entity type all its values are. By default all columns that can hold text, where those of numbers,
            dates and truth values are left as they are: name such a column to have it looked at.
        scope: how far one value has one number in labels such as ``[PERSON_1]``: the whole ``"frame"``, each
            ``"column"``, or each ``"value"`` by itself. Spark's rows are redacted apart, so there it is ``"value"``
            whatever is said; for consistency use ``keyed_hash`` or ``surrogate`` with a key.

    Raises:
        ConfigurationError: it is no such frame, it has no such column, or an option cannot be used.
        InputError: cells that are neither text, numbers, dates, lists nor objects, such as ``bytes``; or dates of which
            the policy makes labels, which their column cannot hold.
        BlockedError, DetectorError: as in ``Shield.redact``.
    """
    redact = _library(frame)
    return redact(frame, Cells(shield, scope), columns)  # type: ignore[no-any-return]


def _library(frame: object) -> Callable[..., Any]:
    kind = type(frame)
    library = {each.__module__.partition(".")[0] for each in kind.__mro__} & {"pandas", "polars", "pyspark"}
    if "pandas" in library and kind.__name__ != "Series":
        from privkit.integrations._pandas import redact_pandas

        return redact_pandas
    if "polars" in library and kind.__name__ not in ("LazyFrame", "Series"):
        from privkit.integrations._polars import redact_polars

        return redact_polars
    if "pyspark" in library:
        from privkit.integrations._spark import redact_spark

        return redact_spark
    hint = ": collect() it first" if kind.__name__ == "LazyFrame" else ""
    hint = ": use to_frame()" if kind.__name__ == "Series" else hint
    raise ConfigurationError(f"a frame of pandas, polars or Spark is wanted, not {kind.__name__}{hint}")


def spark_redactor(shield: Shield | Callable[[], Shield], *, column: str = "", rule: str = "scan") -> Any:
    """Return a pandas UDF of Spark that redacts a column of text: ``frame.withColumn("note", redact("note"))``.

    Args:
        shield: what redacts, sent to the workers; or a function that builds it there, once for each task. It has to
            be a function where a redactor holds a key, since keys are not sent: let it read the key where it runs.
        column: the name of the column, which can be the cue of its values.
        rule: what the values are, as in ``redact_frame``.

    Raises:
        ConfigurationError: pyspark is not installed (extra ``spark``), or an option cannot be used.
    """
    from privkit.integrations._spark import redactor

    chosen([column], {column: rule})
    return redactor(shield, column, rule)
