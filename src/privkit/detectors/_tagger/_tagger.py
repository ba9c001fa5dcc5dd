"""The tagger: a text in, names, addresses, places and organisations out."""

from __future__ import annotations

import math
import struct
from pathlib import Path

from privkit.detectors._tagger._decode import Decoder
from privkit.detectors._tagger._digest import DIGEST
from privkit.detectors._tagger._features import ENTITIES, LABELS, word_keys
from privkit.detectors._tagger._tokens import split, tokens
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
_REMEMBERED = 8192  # words of the shipped lists whose sums are kept
_BEAM = 8.0
_PLAIN = {LOWER: PLAIN_LOWER, TITLED: PLAIN_TITLE, INITIAL: PLAIN_TITLE}
# What a word adds to its five positions, its class, its number, and whether it can be part of nothing.
_Word = tuple[int, int, int, int, int, int, int, bool]
Found = tuple[int, int, str, float]
Segment = tuple[int, int, list[tuple[int, int]], "list[Found] | None"]
_FILE = Path(__file__).with_name("names.weights")


class Tagger:
    """Finds people, addresses, places and organisations with a small trained model.

    Build it with ``Tagger.load()``; one tagger serves any number of threads.

    Args:
        weights: what ``load`` read from a weights file.
    """

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._decoder = Decoder(weights.transitions, beam=round(_BEAM * weights.scale))
        # Only words of the shipped lists are kept between calls: what users write is forgotten.
        self._remembered: list[dict[str, _Word]] = [{} for _ in range(5 * KINDS)]
        self._edge = self._make("\n", BOUNDARY, edge=True)

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
        return [row for _, _, _, found in self.by_segment(text, bias=bias) for row in found or ()]

    def by_segment(self, text: str, *, bias: float = 0.0) -> Iterator[Segment]:
        """Yield for each segment where it begins and ends, its tokens, and what is found in it.

        Where no word of a segment can be a part of anything, ``None`` stands for what is found.
        """
        outside = round(bias * self.weights.scale)
        begin = 0
        for spans, end in split(text, tokens(text)):
            yield begin, end, spans, self._segment(text, spans, outside) if spans else None
            begin = end

    def rows(self, words: Sequence[str]) -> list[tuple[int, ...]]:
        """The steps of every label for each word of a segment, all raised alike; for checks and explanations."""
        return self._rows(self._facts(words))

    def decode(self, rows: Sequence[Sequence[int]], *, bias: float = 0.0) -> list[int]:
        """The numbers of the best labels for ``rows``; for checks and explanations."""
        return self._decoder.best(rows, outside=round(bias * self.weights.scale))

    def _segment(self, text: str, spans: list[tuple[int, int]], outside: int) -> list[Found] | None:
        facts = self._facts([text[start:end] for start, end in spans])
        if False not in [fact[7] for fact in facts]:
            return None
        rows = self._rows(facts)
        labels = self._decoder.best(rows, outside=outside)
        if not any(labels):
            return []
        found: list[Found] = []
        for first, last in _runs(labels):
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
        folded, remembered = fold(word), self._remembered[sort]
        if word.isdecimal():
            word = folded  # numbers of the same length are alike, and this form tells none of them
            if word in remembered:
                return remembered[word]
        raw = raw_shape(word)
        fact = self._make(folded, shape_in(sort // KINDS, raw), raw=raw, kind=sort % KINDS)
        if (folded in self.weights.vocabulary and raw != MIXED) or not folded.strip("0"):
            if sum(map(len, self._remembered)) >= _REMEMBERED:
                for each in self._remembered:
                    each.clear()
            remembered[word] = fact
        return fact

    def _make(
        self, folded: str, shape: int, *, raw: int = LOWER, kind: int = 0, edge: bool = False
    ) -> _Word:
        entry = self.weights.vocabulary.get(folded, 0)
        bits, number = entry & 0xFFFF, entry >> 16
        class_ = BOUNDARY if edge else word_class(folded, shape, bits)
        row = self.weights.families[0].get
        sums = [
            sum([row(key, 0) for key in keys])
            for keys in word_keys(folded, shape, class_, bits, known=number > 0 or bits > 0, kind=kind)
        ]
        plain = bits & _PLAIN.get(raw, 0)
        return (
            sums[0],
            sums[1],
            sums[2],
            sums[3],
            sums[4],
            class_,
            number,
            bool(plain) or folded[0] == "0" or not folded[0].isalnum(),
        )

    def _rows(self, facts: list[_Word]) -> list[tuple[int, ...]]:
        edge = self._edge
        padded = [edge, edge, *facts, edge, edge]
        (f1, f2, f3, f4, f5, f6, f7, f8, f9, f10) = [family.get for family in self.weights.families[1:]]
        unpack, rows = _ROW.unpack, []
        one, two, three, four = padded[:4]
        c1, c2, c3, c4 = one[5], two[5], three[5], four[5]
        w1, w2, w3, w4 = one[6], two[6], three[6], four[6]
        for five in padded[4:]:
            c5, w5 = five[5], five[6]
            pair, after = c2 << 9 | c3, c3 << 9 | c4
            before = w1 << 13 | w2
            total = (
                one[0] + two[1] + three[2] + four[3] + five[4]
                + f1(w2 << 9 | c3, 0) + f2(w4 << 9 | c3, 0) + f3(before, 0) + f4(w2 << 13 | w3, 0)
                + f5(pair, 0) + f6(after, 0) + f7(pair << 9 | c4, 0) + f8((c1 << 9 | c2) << 9 | c3, 0)
                + f9(before << 9 | c3, 0) + f10((w4 << 13 | w5) << 9 | c3, 0)
            )  # fmt: skip
            rows.append(unpack(total.to_bytes(18, "little")))
            one, two, three, four = two, three, four, five
            c1, c2, c3, c4 = c2, c3, c4, c5
            w1, w2, w3, w4 = w2, w3, w4, w5
        return rows

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


def _runs(labels: list[int]) -> list[tuple[int, int]]:
    """First and last token of every span."""
    runs: list[tuple[int, int]] = []
    for index, label in enumerate(labels):
        if label % 2:
            runs.append((index, index))
        elif label:
            runs[-1] = (runs[-1][0], index)
    return runs
