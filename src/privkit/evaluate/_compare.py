"""Several systems on the same rows, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.errors import ConfigurationError
from privkit.evaluate._measure import evaluate
from privkit.evaluate._report import (
    HEADS,
    INTERVAL_HEADS,
    LEGEND,
    TOTAL,
    Report,
    Score,
    aligned,
    cells,
    interval_cells,
    mean_recall,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from privkit.evaluate._rows import Row
    from privkit.text import Span

__all__ = ["Comparison", "compare"]


class Comparison(NamedTuple):
    """The reports of several systems on the same rows.

    Attributes:
        reports: a report for each system, by its name.
    """

    reports: dict[str, Report]

    def as_dict(self) -> dict[str, Any]:
        """Return the reports as JSON data, by system."""
        return {name: report.as_dict() for name, report in self.reports.items()}

    def table(self) -> str:
        """Return a table for each type that is marked and for the total, with a line for each system."""
        first = next(iter(self.reports.values()))
        marked = [score.entity_type for score in first.types if score.support]
        parts = [f"{first.rows} row{'' if first.rows == 1 else 's'}"]
        parts += [self._side_by_side(name) for name in (*marked, TOTAL)]
        if first.bootstrap:
            parts.append(f"95 % intervals, from {first.bootstrap} samples of the rows (seed {first.seed})")
            lines = [[name, *interval_cells(report.total)[1:]] for name, report in self.reports.items()]
            parts.append(aligned((TOTAL, *INTERVAL_HEADS[1:]), lines))
        if first.groups:
            parts.append(self._by_group(first))
        return "\n\n".join((*parts, LEGEND))

    def _side_by_side(self, entity_type: str) -> str:
        lines = [[name, *cells(_of(report, entity_type))[1:]] for name, report in self.reports.items()]
        return aligned((entity_type, *HEADS[1:]), lines)

    def _by_group(self, first: Report) -> str:
        """Groups down, systems across: recall by overlap, and how far it is from the mean of the groups."""
        means = [mean_recall(report.groups) for report in self.reports.values()]
        lines = []
        for at, group in enumerate(first.groups):
            recalls = [report.groups[at].total.overlap.recall.value for report in self.reports.values()]
            shown = [
                "-" if recall is None else f"{recall:.3f} ({recall - mean:+.3f})"
                for recall, mean in zip(recalls, means, strict=True)
            ]
            lines.append([group.name, str(group.rows), *shown])
        head = (f"overlap R by {first.by} (from mean)", "rows", *self.reports)
        return aligned(head, [*lines, ["mean", "", *(f"{mean:.3f}         " for mean in means)]])


def _of(report: Report, entity_type: str) -> Score:
    return next((each for each in report.types if each.entity_type == entity_type), report.total)


def compare(
    rows: Iterable[Row | Mapping[str, Any]],
    systems: Mapping[str, Callable[[str], Iterable[Span]]],
    *,
    types: Iterable[str] | None = None,
    together: Iterable[Iterable[str]] = (),
    by: str | None = None,
    bootstrap: int = 200,
    seed: int = 0,
) -> Comparison:
    """Return how several systems do on the same rows, with the same samples for the intervals.

    Args:
        rows: texts with their marks.
        systems: what finds spans in a text, by the name to show it under:
            ``{"privkit": Shield().detect, "spacy": peer("spacy")}``.
        types: as for ``evaluate``.
        together: as for ``evaluate``; a system without addresses can still find the places in them.
        by: as for ``evaluate``.
        bootstrap: as for ``evaluate``.
        seed: as for ``evaluate``.

    Raises:
        InputError: there are no rows, or one is of another form.
        ConfigurationError: no system, or an option that cannot be used.
    """
    if not systems:
        raise ConfigurationError("systems is empty; give at least one")
    kept = list(rows)
    options: dict[str, Any] = {"types": _kept(types), "together": [_kept(each) for each in together]}
    return Comparison(
        {
            name: evaluate(kept, detect, **options, by=by, bootstrap=bootstrap, seed=seed)
            for name, detect in systems.items()
        }
    )


def _kept(values: Any) -> Any:
    """Return what can be gone through for every system; text stays text, to be refused where it is looked at."""
    return values if values is None or isinstance(values, str) else list(values)
