"""The tagger: a text in, names, addresses, places and organisations out."""

from __future__ import annotations

import math
import struct
from pathlib import Path

from privkit.detectors._tagger._decode import Decoder
from privkit.detectors._tagger._digest import DIGEST
from privkit.detectors._tagger._features import ENTITIES, LABELS, ending_keys, word_keys
from privkit.detectors._tagger._stretches import runs, windows
from privkit.detectors._tagger._tokens import placed, single, split, tokens
from privkit.detectors._tagger._weights import Weights, load
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
from privkit.errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["Tagger"]

_ROW = struct.Struct(f"<{len(LABELS)}H")
_BITS = 8 * _ROW.size
_SPREAD = 5 * _ROW.size
_REMEMBERED = 8192  # words of the shipped lists whose sums are kept
_SIGNS = frozenset("\n.,:;!?-()/@#'\"&+*_’$%€£=<>[]{}|\\~^`")
_PLAIN = {LOWER: PLAIN_LOWER, TITLED: PLAIN_TITLE, INITIAL: PLAIN_TITLE}
# What a word adds to the tokens around it, from two to its left to two to its right, as bytes; its class, its number,
# whether it can be part of nothing, and what ``lists_of`` says of it.
_Word = tuple[bytes, int, int, bool, int]
Found = tuple[int, int, str, float]
Segment = tuple[int, int, list[str], "list[Found] | None", "set[int]"]
_FILE = Path(__file__).with_name("names.weights")


class Tagger:
    """Finds people, addresses, places and organisations with a small trained model.

    Build it with ``Tagger.load()``; one tagger serves any number of threads.

    Args:
        weights: what ``load`` read from a weights file.
    """

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._decoder = Decoder(weights.transitions)
        # Only words of the shipped lists are kept between calls: what users write is forgotten.
        self._remembered: list[dict[str, _Word]] = [{} for _ in range(5 * KINDS)]
        self._classes: dict[int, int] = {}
        self._alike: dict[tuple[int, int, int, int], int] = {}
        self._row = weights.families[0].get
        self._pairs = [weights.families[number].get for number in (1, 2, 3, 4, 9, 10)]
        self._edge = self._make("\n", "\n", BOUNDARY, edge=True)

    @classmethod
    def load(cls, path: str | Path | None = None) -> Tagger:
        """Read the weights that come with privkit, or a file of your own.

        Raises:
            ConfigurationError: the file cannot be read, is damaged, or is no weights file.
        """
        source = _FILE if path is None else Path(path)
        try:
            data = source.read_bytes()
        except OSError as error:
            raise ConfigurationError(
                f"cannot read the tagger's weights {source.name!r}: {error.strerror}"
            ) from None
        return cls(load(data, digest=DIGEST if path is None else None))

    def tag(self, text: str, *, bias: float = 0.0) -> list[tuple[int, int, str, float]]:
        """Find the names and places of a text.

        Args:
            text: any text.
            bias: what is taken from the score of "nothing": more finds more.

        Returns:
            (start, end, entity type, score) in order, disjoint, never empty.
        """
        return [row for _, _, _, found, _ in self.by_segment(text, bias=bias) for row in found or ()]

    def by_segment(self, text: str, *, bias: float = 0.0) -> Iterator[Segment]:
        """Yield for each segment where it begins and ends, its tokens as written, what is found in it, and their lists.

        Where no word of a segment can be a part of anything, ``None`` stands for what is found. The last are what
        ``lists_of`` says of the tokens.
        """
        outside = round(bias * self.weights.scale)
        words = single(text)
        if words is not None:  # most messages; where the words stand is asked only where one tells something
            if words:
                yield 0, len(text), words, *self._segment(text, words, 0, outside)
            return
        begin = 0
        for spans, end in split(text, tokens(text)):
            words = [text[first:last] for first, last in spans]
            if words:
                yield begin, end, words, *self._segment(text, words, begin, outside)
            begin = end

    def rows(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The steps of every label for each word of a segment, all raised alike; for checks and explanations."""
        return self._rows(self._facts(words), 0, len(words))

    def decode(self, rows: Sequence[Sequence[int]], *, bias: float = 0.0) -> list[int]:
        """The numbers of the best labels for ``rows``; for checks and explanations."""
        return self._decoder.best(rows, outside=round(bias * self.weights.scale))

    def _segment(
        self, text: str, words: list[str], begin: int, outside: int
    ) -> tuple[list[Found] | None, set[int]]:
        facts = self._facts(words)
        around = windows([index for index, fact in enumerate(facts) if not fact[3]], len(facts))
        if not around:
            return None, set()
        return self._found_in(text, words, begin, facts, around, outside), {fact[4] for fact in facts}

    def _found_in(
        self,
        text: str,
        words: list[str],
        begin: int,
        facts: list[_Word],
        around: list[tuple[int, int]],
        outside: int,
    ) -> list[Found]:
        found: list[Found] = []
        spans: list[tuple[int, int]] = []
        for first, stop in around:
            rows = self._rows(facts, first, stop)
            labels = self._decoder.best(rows, outside=outside)
            if not any(labels):
                continue
            spans = spans or placed(text, words, begin)
            if (labels[0] and first) or (labels[-1] and stop < len(facts)):  # it may go on outside
                return self._found(text, spans, *self._whole(facts, outside))
            found += self._found(text, spans[first:stop], rows, labels)
        return found

    def _whole(self, facts: list[_Word], outside: int) -> tuple[list[tuple[int, ...]], list[int]]:
        rows = self._rows(facts, 0, len(facts))
        return rows, self._decoder.best(rows, outside=outside)

    def _found(
        self, text: str, spans: list[tuple[int, int]], rows: list[tuple[int, ...]], labels: list[int]
    ) -> list[Found]:
        found: list[Found] = []
        for first, last in runs(labels):
            start, end = spans[first][0], spans[last][1]
            value = text[start:end]
            bare = value.strip()  # a newline is a token, but no part of a name at its edge
            if bare:
                start += len(value) - len(value.lstrip())
                score = self._score(rows, labels, first, last)
                found.append((start, start + len(bare), ENTITIES[(labels[first] - 1) // 2], score))
        return found

    def _facts(self, words: Sequence[str]) -> list[_Word]:
        sort = mode_of(words) * KINDS + kind_of(words)
        known = self._remembered[sort].get
        return [known(word) or self._look_up(word, sort) for word in words]

    def _look_up(self, word: str, sort: int) -> _Word:
        remembered = self._remembered[sort]
        if word.isdecimal():
            word = "0" * len(word)  # numbers of the same length are alike, and this form tells none of them
            if word in remembered:
                return remembered[word]
        folded = fold(word)
        raw = raw_shape(word)
        fact = self._make(word, folded, shape_in(sort // KINDS, raw), raw=raw, kind=sort % KINDS)
        if (folded in self.weights.vocabulary and raw != MIXED) or not folded.strip("0") or folded in _SIGNS:
            if sum(map(len, self._remembered)) >= _REMEMBERED:
                for each in self._remembered:
                    each.clear()
            remembered[word] = fact
        return fact

    def _make(
        self, word: str, folded: str, shape: int, *, raw: int = LOWER, kind: int = 0, edge: bool = False
    ) -> _Word:
        entry = self.weights.vocabulary.get(folded, 0)
        bits, number = entry & 0xFFFF, entry >> 16
        class_ = BOUNDARY if edge else word_class(folded, shape, bits)
        if not entry and not edge:
            return self._strange(word, folded, shape, class_, kind)
        plain = bits & _PLAIN.get(raw, 0) != 0 or _is_sign(folded)
        keys = word_keys(folded, shape, class_, bits, known=entry > 0, kind=kind)
        return (
            self._packed(keys).to_bytes(_SPREAD, "little"),
            class_,
            number,
            plain,
            lists_of(word, self.weights.vocabulary),
        )

    def _strange(self, word: str, folded: str, shape: int, class_: int, kind: int) -> _Word:
        """A word on no list: what it has in common with others is kept, for it tells no word."""
        data = folded.encode("utf-8", "surrogatepass")
        alike = shape, class_, kind, min(len(data), 12)
        after, before, letters = ending_keys(data, shape)
        own = (
            (self._row(before, 0) << _BITS)
            + (self._sum(letters) << 2 * _BITS)
            + (self._row(after, 0) << 3 * _BITS)
        )
        shared = self._alike.get(alike)
        if shared is None:
            shared = self._packed(word_keys(folded, shape, class_, 0, known=False, kind=kind)) - own
            if len(self._alike) >= _REMEMBERED:
                self._alike.clear()
            self._alike[alike] = shared
        whole = (shared + own).to_bytes(_SPREAD, "little")
        return whole, class_, 0, _is_sign(folded), lists_of(word, {})

    def _packed(self, keys: Sequence[Sequence[int]]) -> int:
        total = 0
        for each in keys:  # the first are those of the token farthest to the right
            total = (total << _BITS) + self._sum(each)
        return total

    def _sum(self, keys: Sequence[int]) -> int:
        row = self._row
        return sum([row(key, 0) for key in keys])

    def _rows(self, facts: list[_Word], first: int, stop: int) -> list[tuple[int, ...]]:
        """The rows of some tokens of a segment."""
        edge = self._edge
        padded = [edge, edge, *facts, edge, edge][first : stop + 4]
        pairs, size = b"".join(self._paired(padded)), 18 * (stop - first)
        total = int.from_bytes(pairs, "little") << 4 * _BITS
        spread = [fact[0] for fact in padded]
        for lead in range(5):  # every fifth word's bytes do not overlap
            total += int.from_bytes(b"".join(spread[lead::5]), "little") << lead * _BITS
        return list(_ROW.iter_unpack(total.to_bytes(size + 144, "little")[72 : 72 + size]))

    def _paired(self, padded: list[_Word]) -> list[bytes]:
        """What conjunctions add to each token; two more words stand before the first one and two behind the last."""
        f1, f2, f3, f4, f9, f10 = self._pairs
        by_classes, found = self._classes.get, []
        (_, c1, w1, *_), (_, c2, w2, *_), (_, c3, w3, *_), (_, c4, w4, *_) = padded[:4]
        for _, c5, w5, _, _ in padded[4:]:
            before = w1 << 13 | w2
            around = ((c1 << 9 | c2) << 9 | c3) << 9 | c4
            classes = by_classes(around)
            total = (
                (self._around(around) if classes is None else classes) + f1(w2 << 9 | c3, 0) + f2(w4 << 9 | c3, 0) + f3(before, 0)
                + f4(w2 << 13 | w3, 0) + f9(before << 9 | c3, 0) + f10((w4 << 13 | w5) << 9 | c3, 0)
            )  # fmt: skip
            found.append(total.to_bytes(18, "little"))
            c1, c2, c3, c4 = c2, c3, c4, c5
            w1, w2, w3, w4 = w2, w3, w4, w5
        return found

    def _around(self, around: int) -> int:
        """What the classes of a token and of those around it add up to, kept for the next time: they tell no word."""
        c1, c2, c3, c4 = around >> 27, around >> 18 & 511, around >> 9 & 511, around & 511
        _, _, _, _, _, f5, f6, f7, f8, _, _ = self.weights.families
        pair = c2 << 9 | c3
        total = f5.get(pair, 0) + f6.get(c3 << 9 | c4, 0) + f7.get(pair << 9 | c4, 0)
        total += f8.get((c1 << 9 | c2) << 9 | c3, 0)
        if len(self._classes) >= _REMEMBERED:
            self._classes.clear()
        self._classes[around] = total
        return total

    def margin(self, rows: list[tuple[int, ...]], labels: list[int], first: int, last: int) -> float:
        """How much better, in units of the model, the labels of a span are than calling all of it outside."""
        moves = self.weights.transitions
        before = labels[first - 1] if first else -1
        after = labels[last + 1] if last + 1 < len(labels) else -1
        total, was, plain = 0, before, before
        for index in range(first, last + 1):
            label = labels[index]
            total += rows[index][label] - rows[index][0]
            if index:
                total += moves[was][label] - moves[plain][0]
            was, plain = label, 0
        if after > 0 and after % 2:
            total += moves[was][after] - moves[0][after]
        elif after == 0:
            total += moves[was][0] - moves[0][0]
        return total / self.weights.scale

    def _score(self, rows: list[tuple[int, ...]], labels: list[int], first: int, last: int) -> float:
        value = self.weights.slope * self.margin(rows, labels, first, last) + self.weights.offset
        return round(1.0 / (1.0 + math.exp(-max(min(value, 30.0), -30.0))), 4)


def _is_sign(folded: str) -> bool:
    """Say whether a token is a number or no word."""
    return folded[0] == "0" or not folded[0].isalnum()
