"""Plain tables for the terminal, in a form that pastes into Markdown."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a Markdown table with aligned columns, the first one to the left."""
    lines = [list(head), *(list(row) for row in rows)]
    widths = [max(len(line[at]) for line in lines) for at in range(len(head))]
    rule = ["-" * widths[0], *("-" * (width - 1) + ":" for width in widths[1:])]
    return "\n".join(_line(line, widths) for line in [lines[0], rule, *lines[1:]])


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    aligned = [cells[0].ljust(widths[0]), *(c.rjust(w) for c, w in zip(cells[1:], widths[1:], strict=True))]
    return f"| {' | '.join(aligned)} |"


def verdict(*, met: bool) -> str:
    """Say whether a goal was met."""
    return "met" if met else "MISSED"


def share(part: float, whole: float) -> str:
    """Show a share in per cent; nothing of nothing is a dash."""
    return f"{100 * part / whole:.1f} %" if whole else "-"
