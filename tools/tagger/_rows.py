"""Labelled texts: reading them, cutting them into labelled segments, copies in other cases."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from privkit.detectors._tagger._features import ENTITIES, LABELS
from privkit.detectors._tagger._tokens import split, tokens

if TYPE_CHECKING:
    import random
    from collections.abc import Iterable, Iterator

Spans = list[tuple[int, int, str]]


class Row(NamedTuple):
    """A text and its spans."""

    text: str
    spans: Spans


class Segment(NamedTuple):
    """The words of a segment with the number of each one's label."""

    words: list[str]
    labels: list[int]


def read(paths: Iterable[str | Path], *, all_types: bool = False) -> Iterator[Row]:
    """Read JSONL files; spans of other types than the tagger's are left out, unless asked for."""
    for path in paths:
        with Path(path).open(encoding="utf-8") as lines:
            for line in lines:
                row = json.loads(line)
                yield Row(row["text"], [(s, e, t) for s, e, t in row["spans"] if all_types or t in ENTITIES])


def segments(row: Row) -> list[Segment]:
    """The segments of a row, each token labelled by the span it overlaps."""
    spans = sorted(row.spans)
    result = []
    at = 0
    for found, _ in split(row.text, tokens(row.text)):
        labels = []
        last = None
        for start, end in found:
            while at < len(spans) and spans[at][1] <= start:
                at += 1
            inside = spans[at] if at < len(spans) and spans[at][0] < end else None
            labels.append(_label(inside, last))
            last = inside
        if found:
            result.append(Segment([row.text[s:e] for s, e in found], labels))
    return result


def _label(inside: tuple[int, int, str] | None, last: tuple[int, int, str] | None) -> int:
    if inside is None:
        return 0
    return LABELS.index(f"B-{inside[2]}") + (inside is last)


def lower(text: str) -> str:
    """Small letters, as many characters as before."""
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def upper(text: str) -> str:
    """Capitals, as many characters as before."""
    return "".join(c.upper() if len(c.upper()) == 1 else c for c in text)


def _sentence(text: str) -> str:
    return text[:1] + lower(text[1:])


def _title(text: str) -> str:
    return "".join(
        upper(c) if index == 0 or text[index - 1].isspace() else c for index, c in enumerate(lower(text))
    )


def case_copies(row: Row, chance: random.Random) -> list[Row]:
    """The row in other cases, each drawn by chance."""
    copies = []
    for change, share in ((lower, 0.55), (_sentence, 0.12), (upper, 0.07), (_title, 0.03)):
        if chance.random() < share:
            text = change(row.text)
            if text != row.text:
                copies.append(Row(text, row.spans))
    return copies
