"""The result of an evaluation, as values, as data and as a table."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = [
    "COVERED",
    "HEADS",
    "INTERVAL_HEADS",
    "LEGEND",
    "TOTAL",
    "Group",
    "Match",
    "Rate",
    "Report",
    "Score",
    "aligned",
    "cells",
    "interval_cells",
    "mean_recall",
]

# Entity types are in capitals, so these are none.
TOTAL = "total"
COVERED = "total of covered types"


class Rate(NamedTuple):
    """A share from 0 to 1 with its 95 % interval; ``None`` where there was nothing to take a share of."""

    value: float | None
    low: float | None = None
    high: float | None = None


class Match(NamedTuple):
    """How findings and marks agree; F2 counts recall for more than precision, F1 for as much."""

    precision: Rate
    recall: Rate
    f1: Rate
    f2: Rate


class Score(NamedTuple):
    """What was measured for one entity type, or for all.

    Attributes:
        entity_type: the type, or a name in small letters for a total.
        support: how many values are marked.
        found: how many findings there are.
        covered: whether the detectors look for the type at all.
        exact: agreement of offsets and type.
        overlap: agreement of type, where one character in common is enough.
        leak: share of marked characters that no finding of any type covers.
        value_leak: share of marked values with at least one character that no finding covers.
        over_redaction: share of the characters outside all marks that findings of the type cover.
    """

    entity_type: str
    support: int
    found: int
    covered: bool
    exact: Match
    overlap: Match
    leak: Rate
    value_leak: Rate
    over_redaction: Rate


class Group(NamedTuple):
    """The rows that have one value under a key.

    Attributes:
        name: the value.
        rows: how many rows have it.
        total: the score over all types in them.
    """

    name: str
    rows: int
    total: Score


class Report(NamedTuple):
    """The result of an evaluation.

    Attributes:
        rows: how many texts were looked at.
        types: a score for each type that is marked or was found, by name.
        total: the score over all of them.
        total_covered: the score over the types the detectors look for, where they do not look for all.
        bootstrap: how many samples the intervals come from.
        seed: where the samples began.
        groups: the total for each value of a key of the rows, if one was asked for.
        by: that key.
    """

    rows: int
    types: tuple[Score, ...]
    total: Score
    total_covered: Score | None
    bootstrap: int
    seed: int
    groups: tuple[Group, ...] = ()
    by: str | None = None

    def as_dict(self) -> dict[str, Any]:
        """Return the report as JSON data."""
        plain: dict[str, Any] = _plain(self)
        return plain

    def table(self) -> str:
        """Return the report as text, with the intervals in a table of their own."""
        scores = [*self.types, self.total, *([self.total_covered] if self.total_covered else [])]
        parts = [f"{self.rows} row{'' if self.rows == 1 else 's'}", aligned(HEADS, map(cells, scores))]
        if self.bootstrap:
            parts.append(f"95 % intervals, from {self.bootstrap} samples of the rows (seed {self.seed})")
            parts.append(aligned(INTERVAL_HEADS, map(interval_cells, scores)))
        if self.groups:
            parts.append(_grouped(self.groups, self.by))
        return "\n\n".join((*parts, LEGEND))


def _plain(value: Any) -> Any:
    if isinstance(value, tuple) and hasattr(value, "_asdict"):
        return {name: _plain(part) for name, part in value._asdict().items()}
    return [_plain(part) for part in value] if isinstance(value, tuple) else value


HEADS = (
    "", "support", "found", "exact P", "R", "F1", "F2", "overlap P", "R", "F1", "F2",
    "leak", "value leak", "over-redaction",
)  # fmt: skip
INTERVAL_HEADS = ("", "exact F1", "overlap R", "overlap F1", "leak", "value leak", "over-redaction")
LEGEND = """\
P precision, R recall; exact: the same offsets and type, overlap: the same type and a character in common
leak: share of marked letters and digits that no finding of any type covers
value leak: share of marked values with a letter or digit left uncovered
over-redaction: share of unmarked letters and digits that findings cover"""


def cells(score: Score) -> list[str]:
    rates = [
        f"{rate.value:.3f}" if rate.value is not None else "-" for rate in (*score.exact, *score.overlap)
    ]
    shares = [_percent(rate.value) for rate in (score.leak, score.value_leak, score.over_redaction)]
    remark = [] if score.covered or score.found else ["not covered"]
    return [score.entity_type, str(score.support), str(score.found), *rates, *shares, *remark]


def interval_cells(score: Score) -> list[str]:
    matches = (score.exact.f1, score.overlap.recall, score.overlap.f1)
    shares = (score.leak, score.value_leak, score.over_redaction)
    return [
        score.entity_type,
        *map(_between, matches),
        *("-" if rate.low is None else f"{_percent(rate.low)} to {_percent(rate.high)}" for rate in shares),
    ]


def mean_recall(groups: Iterable[Group]) -> float:
    """Return the mean over the groups, each counting as much, however many values it has."""
    recalls = [recall for each in groups if (recall := each.total.overlap.recall.value) is not None]
    return sum(recalls) / len(recalls) if recalls else 0.0


def _grouped(groups: Sequence[Group], by: str | None) -> str:
    mean = mean_recall(groups)
    return aligned(
        (f"by {by}", "rows", "support", "overlap R", "from mean", "95 % interval", "leak", "value leak"),
        [_group_cells(each, mean) for each in groups],
    )


def _group_cells(group: Group, mean: float) -> list[str]:
    score, recall = group.total, group.total.overlap.recall
    return [
        group.name,
        str(group.rows),
        str(score.support),
        "-" if recall.value is None else f"{recall.value:.3f}",
        "-" if recall.value is None else f"{recall.value - mean:+.3f}",
        _between(recall),
        _percent(score.leak.value),
        _percent(score.value_leak.value),
    ]


def _between(rate: Rate) -> str:
    return "-" if rate.low is None else f"{rate.low:.3f} to {rate.high:.3f}"


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.2f} %"


def aligned(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    """Names to the left, figures to the right, remarks behind them."""
    rows = [heads, *lines]
    widths = [max(len(row[column]) for row in rows) for column in range(len(heads))]
    shown = []
    for row in rows:
        figures = map(str.rjust, row[1:], widths[1:])
        shown.append("  ".join((row[0].ljust(widths[0]), *figures, *row[len(heads) :])).rstrip())
    return "\n".join(shown)
