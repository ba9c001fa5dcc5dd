"""The vocabulary: gazetteers and the frequent words of the training texts, as bits for each folded word."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from privkit.detectors._tagger import _words
from privkit.detectors._tagger._words import fold, list_bits

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tools.tagger._rows import Segment

_MOST = 8191  # numbered words: their number has 13 bits in a conjunction
_UNITS = "apt apartment suite ste unit floor fl flat room rm building bldg block lot po box house no nr lgh piso andar"
_COMPANY = (
    "inc llc ltd limited gmbh ag corp corporation co company plc sa sarl spa srl bv nv ab as oy group bank university "
    "hospital institute college school association foundation partners holdings kg ug sons industries airlines council"
)
_MONTHS = 3


def read_lists(folder: Path) -> dict[str, int]:
    """Bits of every folded word on the lists of a folder; see tools.gazetteers for the files."""
    bits: dict[str, dict[str, int]] = {}

    def put(word: str, name: str, level: int = 1) -> None:
        folded = fold(word)
        if folded and folded[0].isalpha() and len(folded) <= 40:
            entry = bits.setdefault(folded, {})
            entry[name] = max(level, entry.get(name, 0))

    for file, name in (("given.tsv", "given"), ("surnames.tsv", "surname"), ("common.tsv", "common")):
        for fields in _table(folder / file):
            level = min(3, int(fields[1])) if len(fields) > 1 else 1
            if level:
                for part in _parts(fields[0]):
                    put(part, name, level)
    for file, name in (("cities.txt", "city"), ("countries.txt", "country"), ("regions.txt", "region")):
        for fields in _table(folder / file):
            parts = _parts(fields[0])
            for part in parts:
                put(part, name if len(parts) == 1 else "part")
    for file, name in (("streets.txt", "street"), ("titles.txt", "title")):
        for fields in _table(folder / file):
            for part in _parts(fields[0]):
                put(part, name)
    for word in _UNITS.split():
        put(word, "unit")
    for word in _COMPANY.split():
        put(word, "company")
    return {word: list_bits(**levels) for word, levels in bits.items()}


def _table(path: Path) -> Iterable[list[str]]:
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            if line.strip() and not line.startswith("#"):
                yield line.rstrip("\n").split("\t")


def _parts(name: str) -> list[str]:
    return [part for part in name.replace("-", " ").replace(".", " ").split() if len(part) > 1]


def frequent_words(segments: Iterable[Segment], *, least: int) -> list[str]:
    """The folded words outside names, seen at least so often, the most frequent first."""
    counts: Counter[str] = Counter()
    for words, labels in segments:
        counts.update(fold(word) for word, label in zip(words, labels, strict=True) if label not in (1, 2))
    ranked = sorted((-count, word) for word, count in counts.items() if count >= least and word != "\n")
    return [word for _, word in ranked[:_MOST]]


def vocabulary(lists: dict[str, int], frequent: list[str]) -> dict[str, int]:
    """What the run time needs of every word: its bits and, above 16 bits, its number."""
    words = {word: lists.get(word, 0) | number << 16 for number, word in enumerate(frequent, 1)}
    return words | {word: lists[word] for word in sorted(lists) if word not in words}


NAME_BITS = 3 * _words.GIVEN | 3 * _words.SURNAME | _words.CITY | _words.PLACE_PART
