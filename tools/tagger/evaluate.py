"""Measure a weights file on labelled texts: ``python -m tools.tagger.evaluate FILE.jsonl …``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from privkit.detectors._tagger import Tagger
from tools.tagger._rows import Row, Spans, lower, read, upper

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_GROUPS = {
    "PERSON": ("PERSON",),
    "ADDRESS": ("ADDRESS",),
    "LOCATION": ("LOCATION",),
    "ADDR+LOC": ("ADDRESS", "LOCATION"),
    "ORGANIZATION": ("ORGANIZATION",),
}
_HIDDEN = ("PERSON", "ADDRESS", "LOCATION")


class Counts(NamedTuple):
    """Found and right, in the gold spans and in the found ones."""

    gold: int
    gold_met: int
    found: int
    found_met: int
    exact: int

    def recall(self) -> float:
        """Share of the gold spans that were met."""
        return self.gold_met / self.gold if self.gold else 0.0

    def precision(self) -> float:
        """Share of the found spans that were right."""
        return self.found_met / self.found if self.found else 0.0

    def f(self, beta: float = 1.0) -> float:
        """The F measure by overlap."""
        p, r = self.precision(), self.recall()
        return (1 + beta**2) * p * r / (beta**2 * p + r) if p + r else 0.0

    def f_exact(self) -> float:
        """F1 by exact offsets."""
        return 2 * self.exact / (self.gold + self.found) if self.gold + self.found else 0.0


def count(gold: Sequence[Spans], found: Sequence[Spans], types: tuple[str, ...]) -> Counts:
    """Count the spans of some types; a span is met when one of these types overlaps it."""
    totals = [0] * 5
    for wanted, given in zip(gold, found, strict=True):
        g = [span for span in wanted if span[2] in types]
        f = [span for span in given if span[2] in types]
        places = {span[:2] for span in f}
        totals[0] += len(g)
        totals[1] += sum(any(a[0] < b[1] and b[0] < a[1] for b in f) for a in g)
        totals[2] += len(f)
        totals[3] += sum(any(a[0] < b[1] and b[0] < a[1] for b in g) for a in f)
        totals[4] += sum(span[:2] in places for span in g)
    return Counts(*totals)


def characters(rows: Sequence[Row], found: Sequence[Spans]) -> tuple[float, float]:
    """The leak (personal characters not covered) and the over-redaction (characters of no span at all that are covered)."""
    personal = open_ = other = covered = 0
    for row, spans in zip(rows, found, strict=True):
        hidden = {i for s, e, t in spans if t in _HIDDEN for i in range(s, e)}
        wanted = {i for s, e, t in row.spans if t in _HIDDEN for i in range(s, e)}
        wanted = {i for i in wanted if not row.text[i].isspace()}
        inside = {i for s, e, _ in row.spans for i in range(s, e)}
        personal += len(wanted)
        open_ += len(wanted - hidden)
        other += len(row.text) - len(inside)
        covered += len(hidden - inside)
    return open_ / max(personal, 1), covered / max(other, 1)


def report(name: str, rows: Sequence[Row], found: Sequence[Spans], *, only: bool = False) -> str:
    """One block of lines for a set."""
    leak, over = characters(rows, found)
    lines = [f"{name}: leak {leak:.3f}  over-redaction {over:.3f}"]
    for group, types in _GROUPS.items():
        counts = count([row.spans for row in rows], found, types)
        if counts.gold and not only:
            lines.append(
                f"    {group:<13}P {counts.precision():.3f}  R {counts.recall():.3f}  F1 {counts.f():.3f}  "
                f"F2 {counts.f(2):.3f}  exact F1 {counts.f_exact():.3f}  ({counts.gold})"
            )
    if only:
        parts = [
            (g[:6], count([row.spans for row in rows], found, _GROUPS[g])) for g in ("PERSON", "ADDR+LOC")
        ]
        lines[0] += "".join(
            f"  {g} {c.precision():.2f}/{c.recall():.2f} F2 {c.f(2):.3f}" for g, c in parts if c.gold
        )
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of every file, as written and in small letters."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.evaluate", description=__doc__)
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--weights", type=Path, help="a weights file; the package's own if left out")
    options.add_argument("--bias", type=float, nargs="+", default=[0.0])
    options.add_argument("--short", action="store_true", help="one line a set")
    chosen = options.parse_args(arguments)
    tagger = Tagger.load(chosen.weights)
    changes: dict[str, Callable[[str], str]] = {"as written": str, "small letters": lower, "capitals": upper}
    for path in chosen.files:
        rows = list(read([path], all_types=True))
        for bias in chosen.bias:
            for label, change in list(changes.items())[: 2 if chosen.short else 3]:
                texts = [Row(change(row.text), row.spans) for row in rows]
                found = [[span[:3] for span in tagger.tag(row.text, bias=bias)] for row in texts]
                name = f"{path.stem:<19}{label:<14}bias {bias:g}"
                sys.stdout.write(report(name, texts, found, only=chosen.short) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
