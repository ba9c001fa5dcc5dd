"""Measure a weights file on labelled texts: ``python -m tools.tagger.evaluate FILE.jsonl …``.

The figures are those of ``privkit evaluate``: for people, for addresses and locations as one, and for all.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from privkit import Span, detectors
from privkit.detectors._names import Sensitivity
from privkit.detectors._tagger import Tagger
from privkit.evaluate import evaluate, read_rows
from tools.tagger._rows import lower, upper

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from privkit.evaluate import Row, Score

    Detect = Callable[[str], Iterable[Span]]

_CASES: dict[str, Callable[[str], str]] = {"as written": str, "small letters": lower, "capitals": upper}
_TYPES = ("PERSON", "ADDRESS", "LOCATION")


def bare(weights: Path | None, bias: float) -> Detect:
    """Return the tagger alone, without what comes after it."""
    tagger = Tagger.load(weights)
    return lambda text: [
        Span(start, end, kind, score, "tagger") for start, end, kind, score in tagger.tag(text, bias=bias)
    ]


def report(name: str, rows: Sequence[Row], detect: Detect, *, short: bool) -> str:
    """Return one block of lines for a set, or one line."""
    found = evaluate(
        rows, detect, types=_TYPES, together=[("ADDRESS", "LOCATION")], entities=_TYPES, bootstrap=0
    )
    if not short:
        return f"{name}: {found.table()}\n"
    return "  ".join(
        [f"{name:<34}", _shares(found.total), *(_agreement(score) for score in found.types if score.support)]
    )


def _shares(total: Score) -> str:
    rates = (total.leak, total.value_leak, total.over_redaction)
    return "leak {}  values {}  over {}".format(*(f"{100 * (rate.value or 0):5.1f} %" for rate in rates))


def _agreement(score: Score) -> str:
    precision, recall, _, f2 = (rate.value or 0.0 for rate in score.overlap)
    return f"{score.entity_type} {precision:.2f}/{recall:.2f} F2 {f2:.3f}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures of every file, as written, in small letters and in capitals."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.evaluate", description=__doc__)
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--weights", type=Path, help="a weights file; the package's own if left out")
    options.add_argument("--sensitivity", default="balanced", choices=get_args(Sensitivity))
    options.add_argument("--bare", type=float, metavar="BIAS", help="the tagger alone, with this bias")
    options.add_argument("--short", action="store_true", help="one line a set")
    chosen = options.parse_args(arguments)
    detect: Detect = detectors.names(entities=_TYPES, sensitivity=chosen.sensitivity, weights=chosen.weights)
    if chosen.bare is not None:
        detect = bare(chosen.weights, chosen.bare)
    for path in chosen.files:
        rows = read_rows(path)
        for label, change in list(_CASES.items())[: 2 if chosen.short else 3]:
            changed = [row._replace(text=change(row.text)) for row in rows]
            sys.stdout.write(report(f"{path.stem}, {label}", changed, detect, short=chosen.short) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
