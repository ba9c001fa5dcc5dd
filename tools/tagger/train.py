"""Train the tagger and write its weights file: ``python -m tools.tagger.train --help``."""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pycrfsuite

from privkit.detectors._tagger._features import FAMILIES, LABELS, pair_keys, word_keys
from privkit.detectors._tagger._tagger import Tagger
from privkit.detectors._tagger._tokens import tokens
from privkit.detectors._tagger._weights import dump, load
from privkit.detectors._tagger._words import (
    BOUNDARY,
    COMMON,
    GIVEN,
    fold,
    kind_of,
    mode_of,
    raw_shape,
    shape_in,
    word_class,
)
from tools.tagger._calibrate import calibrate
from tools.tagger._install import install
from tools.tagger._lists import NAME_BITS, frequent_words, read_lists, vocabulary
from tools.tagger._plain import plain_words
from tools.tagger._rows import Row, Segment, case_copies, read, segments

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SCALE = 30.0
_DROPPED = 1 / 3


def attributes(
    segment: Segment, words: Mapping[str, int], chance: random.Random | None = None
) -> list[list[tuple[int, int]]]:
    """(family, key) of every attribute of each token; with ``chance``, a third of the names lose what lists tell."""
    mode, kind = mode_of(segment.words), kind_of(segment.words)
    columns, classes, numbers = [_edge()] * 2, [BOUNDARY] * 2, [0, 0]
    dropped = bare = False
    for word, label in zip(segment.words, segment.labels, strict=True):
        if label % 2:
            dropped = chance is not None and chance.random() < _DROPPED
            bare = dropped and chance is not None and chance.random() < 0.6
        folded, entry = fold(word), 0
        entry = words.get(folded, 0)
        if label and dropped:
            entry = 0 if bare and label in (1, 2) else entry & ~NAME_BITS
        bits, number = entry & 0xFFFF, entry >> 16
        shape = shape_in(mode, raw_shape(word))
        class_ = word_class(folded, shape, bits)
        columns.append(word_keys(folded, shape, class_, bits, known=entry > 0, kind=kind))
        classes.append(class_)
        numbers.append(number)
    columns += [_edge()] * 2
    classes += [BOUNDARY] * 2
    numbers += [0, 0]
    return [_token(columns, classes, numbers, index) for index in range(len(segment.words))]


def _edge() -> tuple[Sequence[int], ...]:
    return word_keys("\n", 0, BOUNDARY, 0, known=False)


def _token(
    columns: list[tuple[Sequence[int], ...]], classes: list[int], numbers: list[int], index: int
) -> list[tuple[int, int]]:
    found = [(0, key) for offset in range(5) for key in columns[index + offset][offset]]
    return found + list(enumerate(pair_keys(classes, numbers, index), 1))


def fit(
    data: list[Segment], words: Mapping[str, int], chance: random.Random, options: argparse.Namespace
) -> tuple[dict[tuple[str, str], float], dict[tuple[str, str], float]]:
    """Train with CRFsuite; returns the weights of attributes and of transitions."""
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.select("lbfgs")
    trainer.set_params(
        {
            "c1": options.c1,
            "c2": options.c2,
            "max_iterations": options.iterations,
            "feature.minfreq": options.minfreq,
            "feature.possible_transitions": 1,
        }
    )
    for segment in data:
        items = [
            [f"{family}:{key:x}" for family, key in token] for token in attributes(segment, words, chance)
        ]
        trainer.append(pycrfsuite.ItemSequence(items), [LABELS[label] for label in segment.labels])
    with tempfile.TemporaryDirectory() as folder:
        path = options.keep or str(Path(folder) / "model")
        trainer.train(path)
        tagger = pycrfsuite.Tagger()
        tagger.open(path)
        info = tagger.info()
    return info.state_features, info.transitions


def quantise(
    state: Mapping[tuple[str, str], float], moves: Mapping[tuple[str, str], float], *, least: float
) -> tuple[list[dict[int, list[int]]], list[list[int]]]:
    """Rows and transitions in whole steps; rows whose every step is under ``least`` units go."""
    number = {label: index for index, label in enumerate(LABELS)}
    families: list[dict[int, list[int]]] = [{} for _ in range(FAMILIES)]
    for (attribute, label), weight in state.items():
        family, _, key = attribute.partition(":")
        row = families[int(family)].setdefault(int(key, 16), [0] * len(LABELS))
        row[number[label]] = max(-127, min(127, round(weight * _SCALE)))
    limit = least * _SCALE
    kept = [{key: row for key, row in family.items() if max(map(abs, row)) >= limit} for family in families]
    transitions = [[round(moves.get((a, b), 0.0) * _SCALE) for b in LABELS] for a in LABELS]
    return kept, transitions


def _names_someone(row: Row, lists: Mapping[str, int]) -> bool:
    """Whether a word outside the spans stands among the first names and not among the ordinary words."""
    free = (row.text[s:e] for s, e in tokens(row.text) if not any(a < e and s < b for a, b, _ in row.spans))
    return any(
        lists.get(fold(word), 0) & (3 * GIVEN | 3 * COMMON) in (GIVEN, 2 * GIVEN, 3 * GIVEN) for word in free
    )


class Prepared(NamedTuple):
    """What is trained with: segments, the ones held out, the vocabulary."""

    data: list[Segment]
    held: list[Segment]
    words: dict[str, int]


def prepare(options: argparse.Namespace, chance: random.Random) -> Prepared:
    """Read the texts and the lists, copy texts into other cases, hold some out."""
    lists = read_lists(options.gazetteers)
    rows = list(read(options.data))
    rows += [row for row in read(options.without_people) if not _names_someone(row, lists)]
    if options.share < 1:
        rows = [row for row in rows if chance.random() < options.share]
    as_written = [segment for row in rows for segment in segments(row)]
    words = vocabulary(lists, frequent_words(as_written, least=options.least_count))
    copies = [copy for row in rows for copy in [row, *case_copies(row, chance)]]
    every = [segment for row in copies for segment in segments(row)]
    held, data = every[::25], [segment for index, segment in enumerate(every) if index % 25]
    chance.shuffle(data)
    _say(f"{len(data)} segments, {sum(len(s.words) for s in data)} tokens, {len(words)} words")
    return Prepared(data, held, words)


def train(options: argparse.Namespace) -> bytes:
    """The bytes of a weights file."""
    chance = random.Random(options.seed)
    data, held, words = prepare(options, chance)
    state, moves = fit(data, words, chance, options)
    families, transitions = quantise(state, moves, least=options.least_weight)
    _say(f"{[len(family) for family in families]} rows kept")
    words = plain_words(words, data)

    def write(slope: float, offset: float) -> bytes:
        return dump(
            calibration=(_SCALE, slope, offset),
            words=[(word, entry & 0xFFFF) for word, entry in words.items()],
            frequent=sum(entry >> 16 > 0 for entry in words.values()),
            transitions=transitions,
            families=families,
        )

    return write(*calibrate(Tagger(load(write(1.0, 0.0))), held))


def _say(message: str) -> None:
    sys.stderr.write(message + "\n")


def parser() -> argparse.ArgumentParser:
    """The options of the command."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.train", description=__doc__)
    options.add_argument("--gazetteers", type=Path, required=True, help="folder that tools.gazetteers wrote")
    options.add_argument("--data", type=Path, nargs="+", required=True, help="labelled JSONL files")
    options.add_argument(
        "--without-people",
        type=Path,
        nargs="*",
        default=[],
        help="labelled files that mark places but no people",
    )
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--out", type=Path, required=True, help="the weights file to write")
    options.add_argument("--install", action="store_true", help="also put it into the package")
    options.add_argument("--share", type=float, default=1.0, help="share of the rows to use")
    options.add_argument("--iterations", type=int, default=70)
    options.add_argument("--c1", type=float, default=0.02, help="L1 penalty")
    options.add_argument("--c2", type=float, default=0.25, help="L2 penalty")
    options.add_argument("--minfreq", type=int, default=3, help="features seen less often are not learnt")
    options.add_argument("--least-count", type=int, default=5, help="words seen less often get no number")
    options.add_argument("--least-weight", type=float, default=0.2, help="rows below this are left out")
    options.add_argument("--keep", default="", help="keep CRFsuite's model under this name")
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Train, write, and install if asked."""
    options = parser().parse_args(arguments)
    data = train(options)
    options.out.write_bytes(data)
    if options.install:
        install(data)
    _say(f"{options.out}: {len(data):,} bytes, SHA-256 {hashlib.sha256(data).hexdigest()}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
