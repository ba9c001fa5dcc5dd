"""Which words are part of no name or place, so that segments made of them alone need no decoding."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from privkit.detectors._tagger._words import (
    COMMON,
    GIVEN,
    INITIAL,
    LOWER,
    PLAIN_LOWER,
    PLAIN_TITLE,
    TITLED,
    fold,
    raw_shape,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from tools.tagger._rows import Segment

_Key = tuple[str, int]
_LEAST = 2
_SHARE = 0.35
_TOLERATED = 0.004
_FLAGS = {LOWER: PLAIN_LOWER, TITLED: PLAIN_TITLE, INITIAL: PLAIN_TITLE}


def plain_words(words: Mapping[str, int], data: Sequence[Segment]) -> dict[str, int]:
    """The words with their flags for plain spellings: nearly every span of the data keeps a word without it."""
    inside, total = _counts(data)
    plain = {
        key
        for key, count in total.items()
        if count >= _LEAST and key[0] in words and key[1] in _FLAGS and inside[key] <= _SHARE * count
        if not _is_first_name(words[key[0]])
    }
    plain |= {
        (word, LOWER) for word, entry in words.items() if _is_ordinary(entry) and total[word, LOWER] < _LEAST
    }
    spans = _spans(data)
    while blamed := _blamed(spans, plain, inside, total):
        plain -= blamed
    flagged = dict(words)
    for word, shape in plain:
        flagged[word] |= _FLAGS[shape]
    return flagged


def _is_ordinary(entry: int) -> bool:
    """Say whether a word is on the list of ordinary words and on no other."""
    return entry & 3 * COMMON != 0 and not entry & (COMMON - 1)


def _is_first_name(entry: int) -> bool:
    """Say whether a word is a frequent first name and not a frequent word: the data may hold it as a thing only."""
    return entry & 3 * GIVEN > GIVEN and entry & 3 * COMMON <= COMMON


def _blamed(
    spans: list[list[_Key]], plain: set[_Key], inside: Counter[_Key], total: Counter[_Key]
) -> set[_Key]:
    """The words that make spans of plain words alone, more than once in a while ("in" for Indiana is no reason)."""
    blame: Counter[_Key] = Counter()
    for span in spans:
        words = [key for key in span if key[0][0].isalpha()]
        if words and all(key in plain for key in words):
            blame[max(words, key=lambda key: (inside[key] / total[key], key))] += 1
    return {key for key, count in blame.items() if count > _TOLERATED * total[key]}


def _key(word: str) -> _Key:
    return fold(word), raw_shape(word)


def _counts(data: Sequence[Segment]) -> tuple[Counter[_Key], Counter[_Key]]:
    inside: Counter[_Key] = Counter()
    total: Counter[_Key] = Counter()
    for words, labels in data:
        keys = [_key(word) for word in words]
        total.update(keys)
        inside.update(key for key, label in zip(keys, labels, strict=True) if label)
    return inside, total


def _spans(data: Sequence[Segment]) -> list[list[_Key]]:
    spans: list[list[_Key]] = []
    for words, labels in data:
        for word, label in zip(words, labels, strict=True):
            if label % 2:
                spans.append([_key(word)])
            elif label:
                spans[-1].append(_key(word))
    return spans
