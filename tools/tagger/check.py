"""Compare the run time with CRFsuite's own decoding: ``python -m tools.tagger.check --model M --weights W FILE …``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pycrfsuite

from privkit.detectors._tagger import Tagger
from privkit.detectors._tagger._features import LABELS
from tools.tagger._rows import read, segments
from tools.tagger.train import attributes

if TYPE_CHECKING:
    from collections.abc import Sequence


def main(arguments: Sequence[str] | None = None) -> int:
    """Print how many tokens get the same label from both; fails below 99 %."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.check", description=__doc__)
    options.add_argument("files", type=Path, nargs="+")
    options.add_argument("--model", required=True, help="the model that tools.tagger.train kept with --keep")
    options.add_argument("--weights", type=Path, help="the weights file; the package's own if left out")
    chosen = options.parse_args(arguments)
    tagger = Tagger.load(chosen.weights)
    model = pycrfsuite.Tagger()
    model.open(chosen.model)
    same = total = 0
    for segment in (segment for row in read(chosen.files) for segment in segments(row)):
        keys = attributes(segment, tagger.weights.vocabulary)
        theirs = model.tag([[f"{family}:{key:x}" for family, key in token] for token in keys])
        ours = tagger.decode(tagger.rows(segment.words))
        same += sum(LABELS[a] == b for a, b in zip(ours, theirs, strict=True))
        total += len(ours)
    sys.stdout.write(f"{same} of {total} tokens have the same label ({same / max(total, 1):.2%})\n")
    return 0 if same >= 0.99 * total else 1


if __name__ == "__main__":
    raise SystemExit(main())
