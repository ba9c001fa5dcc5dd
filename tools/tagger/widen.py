"""Tell a trained weights file of more ordinary words: ``python -m tools.tagger.widen --weights IN --words FILE.tsv … --out OUT``.

The model stays as it is. It has learnt what it means that a word is an ordinary one, and here it is told of which that is true;
words that people are called stay what they are. It takes seconds where training takes an hour, so it serves for the words of
a trade that are taken for names.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from privkit.detectors._tagger._features import LABELS
from privkit.detectors._tagger._weights import LANE, Weights, dump, load
from privkit.detectors._tagger._words import CITY, COMMON, COUNTRY, GIVEN, SURNAME, fold
from tools.tagger._install import install
from tools.tagger._names_elsewhere import GIVEN_NAMES, SURNAMES
from tools.tagger._places_elsewhere import NAMES_TOO, cities, countries, towns
from tools.tagger._words_home import WORDS

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_BITS = 0xFFFF
_SHORT = 4
_NAMED = 3 * GIVEN | 3 * SURNAME


def widened(weights: Weights, words: Iterable[str], names: Mapping[str, int] | None = None) -> bytes:
    """Return the bytes of the file with these words as ordinary ones, unless they are names or ordinary already.

    ``names`` of people and places are words and their bits, for those of them that are on no list.
    """
    known = {word: entry & _BITS for word, entry in weights.vocabulary.items()}
    for word in sorted({fold(word) for word in words}):
        bits = known.get(word, 0)
        if not bits & (_NAMED | 3 * COMMON):
            known[word] = bits | COMMON
    for word, bits in sorted((names or {}).items()):
        if not known.get(word, 0) or word in NAMES_TOO:
            known[word] = known.get(word, 0) | bits
    return dump(
        calibration=(weights.scale, weights.slope, weights.offset),
        words=list(known.items()),
        frequent=sum(entry >> 16 > 0 for entry in weights.vocabulary.values()),
        transitions=weights.transitions,
        families=[{key: _steps(row) for key, row in family.items()} for family in weights.families],
    )


def _names() -> dict[str, int]:
    """Return names of people and their bits: short ones count as rare, for words of some language are as short."""
    given = {name: (1 + (len(name) > _SHORT)) * GIVEN for name in GIVEN_NAMES}
    return dict.fromkeys(SURNAMES, 2 * SURNAME) | given


def _steps(row: int) -> list[int]:
    """Return the steps of each label, which stand in lanes of the row."""
    mask = (1 << LANE) - 1
    return [(row >> LANE * label & mask) - 128 for label in range(len(LABELS))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the widened file."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.widen", description=__doc__)
    options.add_argument("--weights", type=Path, required=True)
    options.add_argument(
        "--words",
        type=Path,
        nargs="+",
        default=[],
        help="a word a line; what is behind a tab is passed over",
    )
    options.add_argument("--home", action="store_true", help="words of daily life in ten languages, too")
    options.add_argument("--places", action="store_true", help="places as other languages call them, too")
    options.add_argument("--names", action="store_true", help="names of people of many countries, too")
    options.add_argument("--out", type=Path)
    options.add_argument("--install", action="store_true", help="put it into the package, with its digest")
    chosen = options.parse_args(arguments)
    lines = [line for file in chosen.words for line in file.read_text(encoding="utf-8").splitlines()]
    words = [line.partition("\t")[0] for line in lines] + list(WORDS if chosen.home else ())
    names = _names() if chosen.names else {}
    if chosen.places:
        # Where a town is called as somebody is, the name of people counts for more.
        names = dict.fromkeys(towns(), CITY) | names
        names |= dict.fromkeys(cities(), CITY) | dict.fromkeys(countries(), COUNTRY)
    if not words and not names:
        raise SystemExit(
            "widen: give words, in files (--words) or those of daily life (--home), --names or --places"
        )
    data = widened(load(chosen.weights.read_bytes()), words, names)
    if chosen.out:
        chosen.out.write_bytes(data)
    if chosen.install:
        install(data)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
