"""What each word of a segment adds to the tokens around it, remembered for words of the shipped lists."""

from __future__ import annotations

from typing import NamedTuple

from privkit.detectors._tagger._features import ending_keys, word_keys
from privkit.detectors._tagger._words import (
    BOUNDARY,
    INITIAL,
    KINDS,
    LOWER,
    MIXED,
    PLAIN_LOWER,
    PLAIN_TITLE,
    TITLED,
    fold,
    kind_of,
    lists_of,
    mode_of,
    raw_shape,
    shape_in,
    word_class,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from privkit.detectors._tagger._weights import Weights

__all__ = ["BITS", "MOST_REMEMBERED", "SIZE", "Facts", "Word"]

SIZE = 18
"""Bytes of a row: two for each label."""
BITS = 8 * SIZE
MOST_REMEMBERED = 8192
"""Words of the shipped lists whose sums are kept."""
_SPREAD = 5 * SIZE
_SIGNS = frozenset("\n.,:;!?-()/@#'\"&+*_’$%€£=<>[]{}|\\~^`")
_PLAIN = {LOWER: PLAIN_LOWER, TITLED: PLAIN_TITLE, INITIAL: PLAIN_TITLE}
# What a word adds to the tokens around it, from two to its left to two to its right, as bytes; its class, its number,
# whether it can be part of nothing, and what ``lists_of`` says of it.
Word = tuple[bytes, int, int, bool, int]


class _Form(NamedTuple):
    """A word as it is read: folded, its raw shape and its shape here, the kind of its segment."""

    word: str
    folded: str
    raw: int
    shape: int
    kind: int


class Facts:
    """Sums up all that a word tells by itself.

    Args:
        weights: what ``load`` read from a weights file.
    """

    def __init__(self, weights: Weights) -> None:
        self._vocabulary: Mapping[str, int] = weights.vocabulary
        self._row = weights.families[0].get
        # Only words of the shipped lists are kept between calls: what users write is forgotten.
        self.remembered: list[dict[str, Word]] = [{} for _ in range(5 * KINDS)]
        self._alike: dict[tuple[int, int, int, int], int] = {}
        self.edge = self._listed(
            _Form("\n", "\n", LOWER, BOUNDARY, 0), BOUNDARY, self._vocabulary.get("\n", 0)
        )

    def of(self, words: Sequence[str]) -> list[Word]:
        """Return what each word of a segment adds."""
        sort = mode_of(words) * KINDS + kind_of(words)
        known = self.remembered[sort].get
        return [known(word) or self._look_up(word, sort) for word in words]

    def _look_up(self, word: str, sort: int) -> Word:
        remembered = self.remembered[sort]
        if word.isdecimal():
            word = "0" * len(word)  # numbers of the same length are alike, and this form tells none of them
            if word in remembered:
                return remembered[word]
        folded, raw = fold(word), raw_shape(word)
        form = _Form(word, folded, raw, shape_in(sort // KINDS, raw), sort % KINDS)
        entry = self._vocabulary.get(folded, 0)
        class_ = word_class(folded, form.shape, entry & 0xFFFF)
        fact = self._listed(form, class_, entry) if entry else self._strange(form, class_)
        if (folded in self._vocabulary and raw != MIXED) or not folded.strip("0") or folded in _SIGNS:
            if sum(map(len, self.remembered)) >= MOST_REMEMBERED:
                for each in self.remembered:
                    each.clear()
            remembered[word] = fact
        return fact

    def _listed(self, form: _Form, class_: int, entry: int) -> Word:
        word, folded, raw, shape, kind = form
        bits, number = entry & 0xFFFF, entry >> 16
        plain = bits & _PLAIN.get(raw, 0) != 0 or _is_sign(folded)
        keys = word_keys(folded, shape, class_, bits, known=entry > 0, kind=kind)
        lists = lists_of(word, folded, self._vocabulary)
        return self._packed(keys).to_bytes(_SPREAD, "little"), class_, number, plain, lists

    def _strange(self, form: _Form, class_: int) -> Word:
        """A word on no list: what it has in common with others is kept, for it tells no word."""
        word, folded, _, shape, kind = form
        data = folded.encode("utf-8", "surrogatepass")
        alike = shape, class_, kind, min(len(data), 12)
        after, before, letters = ending_keys(data, shape)
        row = self._row
        own = (row(before, 0) << BITS) + (self._sum(letters) << 2 * BITS) + (row(after, 0) << 3 * BITS)
        shared = self._alike.get(alike)
        if shared is None:
            shared = self._packed(word_keys(folded, shape, class_, 0, known=False, kind=kind)) - own
            if len(self._alike) >= MOST_REMEMBERED:
                self._alike.clear()
            self._alike[alike] = shared
        whole = (shared + own).to_bytes(_SPREAD, "little")
        return whole, class_, 0, _is_sign(folded), lists_of(word, folded, self._vocabulary)

    def _packed(self, keys: Sequence[Sequence[int]]) -> int:
        total = 0
        for each in keys:  # the first are those of the token farthest to the right
            total = (total << BITS) + self._sum(each)
        return total

    def _sum(self, keys: Sequence[int]) -> int:
        row = self._row
        return sum([row(key, 0) for key in keys])


def _is_sign(folded: str) -> bool:
    """Say whether a token is a number or no word."""
    return folded[0] == "0" or not folded[0].isalnum()
