"""The lines of the benchmark of the vault."""

from __future__ import annotations

from typing import NamedTuple

from benchmarks._report import table, verdict


class Line(NamedTuple):
    """One measured figure beside its goal.

    Attributes:
        what: was measured.
        value: of it: mostly how much of the raw speed is reached.
        goal: what it should be; ``None`` for a figure that is only told.
        note: times of this machine, and what the raw side did.
        most: whether the goal is an upper bound.
    """

    what: str
    value: float
    goal: float | None
    note: str
    most: bool = False

    @property
    def met(self) -> bool:
        """Whether the goal was met."""
        return self.goal is None or (self.value <= self.goal if self.most else self.value >= self.goal)


def told(lines: list[Line]) -> str:
    """Lay out the lines as a table."""
    return table(
        ["what", "ratio", "goal", "", "times, and the raw side"],
        [
            [
                line.what,
                f"{line.value:.2f}",
                "" if line.goal is None else f"{'≤' if line.most else '≥'} {line.goal:g}",
                "" if line.goal is None else verdict(met=line.met),
                line.note,
            ]
            for line in lines
        ],
    )
