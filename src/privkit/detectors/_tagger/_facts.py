"""What each word of a segment adds to the tokens around it, remembered for words of the shipped lists."""

from __future__ import annotations

from privkit.detectors._tagger._features import letters_of, word_keys
from privkit.detectors._tagger._words import (
    BOUNDARY,
    INITIAL,
    KINDS,
    LOWER,
    MIXED,
    MODES,
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


class Facts:
    """Sums up all that a word tells by itself.

    Args:
        weights: what ``load`` read from a weights file.
    """

    def __init__(self, weights: Weights) -> None:
        self._vocabulary: Mapping[str, int] = weights.vocabulary
        self._row = weights.families[0].get
        # Only words of the shipped lists are kept between calls: what users write is forgotten. Words in use go from the
        # older ones, which are given up when there are enough of the newer, to these.
        self.remembered: list[dict[str, Word]] = [{} for _ in range(MODES * KINDS)]
        self._older: list[dict[str, Word]] = [{} for _ in range(MODES * KINDS)]
        self._kept = 0
        self._alike: dict[tuple[int, int, int], int] = {}
        entry = self._vocabulary.get("\n", 0)
        self.edge: Word = self._sums("\n", BOUNDARY, BOUNDARY, entry, 0), BOUNDARY, entry >> 16, True, 0

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
        fact = self._older[sort].get(word)
        kept = fact is not None
        if fact is None:
            folded, raw = fold(word), raw_shape(word)
            mode, kind = divmod(sort, KINDS)
            fact = self._made(word, folded, raw, shape_in(mode, raw), kind)
            kept = (folded in self._vocabulary and raw != MIXED) or not folded.strip("0") or folded in _SIGNS
        if kept:
            if self._kept >= MOST_REMEMBERED // 2:
                self._older = [each.copy() for each in self.remembered]
                for each in self.remembered:
                    each.clear()
                self._kept = 0
            remembered[word] = fact
            self._kept += 1
        return fact

    def _made(self, word: str, folded: str, raw: int, shape: int, kind: int) -> Word:
        entry = self._vocabulary.get(folded, 0)
        class_ = word_class(folded, shape, entry & 0xFFFF)
        sign = folded[0] == "0" or not folded[0].isalnum()  # or a number
        plain = sign or entry & _PLAIN.get(raw, 0) != 0
        lists = lists_of(word, folded, self._vocabulary)
        return self._sums(folded, shape, class_, entry, kind), class_, entry >> 16, plain, lists

    def _sums(self, folded: str, shape: int, class_: int, entry: int, kind: int) -> bytes:
        """Return what a word adds. What those of its class and shape have in common is kept: it tells no word."""
        word = folded.encode("utf-8", "surrogatepass")
        bits, known = entry & 0xFFFF, entry > 0
        own = _packed(letters_of(self._row, word, shape, bits, known=known, kind=kind))
        shared = self._alike.get((shape, class_, kind))
        if shared is None:
            keys = word_keys(folded, shape, class_, bits, known=known, kind=kind)
            shared = _packed([sum(self._row(key, 0) for key in each) for each in keys]) - own
            self._alike[shape, class_, kind] = shared
        return (shared + own).to_bytes(_SPREAD, "little")


def _packed(rows: Sequence[int]) -> int:
    first, second, own, fourth, fifth = rows
    # The first are those of the token farthest to the right.
    return fifth + (fourth << BITS) + (own << 2 * BITS) + (second << 3 * BITS) + (first << 4 * BITS)
