"""The tagger: a text in, names, addresses, places and organisations out."""

from __future__ import annotations

import math
import os.path
import struct

from privkit.detectors._tagger._decode import Decoder
from privkit.detectors._tagger._digest import DIGEST
from privkit.detectors._tagger._facts import BITS, SIZE, Facts, Word
from privkit.detectors._tagger._features import ENTITIES, LABELS
from privkit.detectors._tagger._stretches import runs, windows
from privkit.detectors._tagger._tokens import placed, single, split, tokens
from privkit.detectors._tagger._weights import Weights, load
from privkit.errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

__all__ = ["Tagger"]

_ROW = struct.Struct(f"<{len(LABELS)}H")
_NONE = (0, 0)
Found = tuple[int, int, str, float]
Segment = tuple[int, int, list[str], "list[Found] | None", "set[int]"]
_FILE = os.path.join(os.path.dirname(__file__), "names.weights")  # noqa: PTH118, PTH120 - pathlib takes 7 ms to load


class Tagger:
    """Finds people, addresses, places and organisations with a small trained model.

    Build it with ``Tagger.load()``; one tagger serves any number of threads.

    Args:
        weights: what ``load`` read from a weights file.
    """

    def __init__(self, weights: Weights) -> None:
        self.weights = weights
        self._decoder = Decoder(weights.transitions)
        self._facts = Facts(weights)
        # What two classes tell the token at the second of them and at the first, and what three tell the token at the third
        # and at the second: each stretch of classes is looked up once for both tokens.
        self._two = _side_by_side(weights.families[5], weights.families[6])
        self._three = _side_by_side(weights.families[8], weights.families[7])
        self._pairs = [weights.families[number].get for number in (1, 2, 3, 4, 9, 10)]

    @classmethod
    def load(cls, path: str | Path | None = None) -> Tagger:
        """Read the weights that come with privkit, or a file of your own.

        Raises:
            ConfigurationError: the file cannot be read, is damaged, or is no weights file.
        """
        source = _FILE if path is None else os.fspath(path)
        try:
            with open(source, "rb") as file:  # noqa: PTH123
                data = file.read()
        except OSError as error:
            raise ConfigurationError(
                f"cannot read the tagger's weights {os.path.basename(source)!r}: {error.strerror}"  # noqa: PTH119
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
        return self._rows(self._facts.of(words), 0, len(words))

    def decode(self, rows: Sequence[Sequence[int]], *, bias: float = 0.0) -> list[int]:
        """The numbers of the best labels for ``rows``; for checks and explanations."""
        return self._decoder.best(rows, outside=round(bias * self.weights.scale))

    def _segment(
        self, text: str, words: list[str], begin: int, outside: int
    ) -> tuple[list[Found] | None, set[int]]:
        facts = self._facts.of(words)
        around = windows([index for index, fact in enumerate(facts) if not fact[3]], len(facts))
        if not around:
            return None, set()
        return self._found_in(text, words, begin, facts, around, outside), {fact[4] for fact in facts}

    def _found_in(
        self,
        text: str,
        words: list[str],
        begin: int,
        facts: list[Word],
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

    def _whole(self, facts: list[Word], outside: int) -> tuple[list[tuple[int, ...]], list[int]]:
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

    def _rows(self, facts: list[Word], first: int, stop: int) -> list[tuple[int, ...]]:
        """The rows of some tokens of a segment."""
        edge = self._facts.edge
        padded = [edge, edge, *facts, edge, edge][first : stop + 4]
        pairs, size = b"".join(self._paired(padded)), SIZE * (stop - first)
        total = int.from_bytes(pairs, "little") << 4 * BITS
        spread = [fact[0] for fact in padded]
        for lead in range(5):  # every fifth word's bytes do not overlap
            total += int.from_bytes(b"".join(spread[lead::5]), "little") << lead * BITS
        return list(_ROW.iter_unpack(total.to_bytes(size + 8 * SIZE, "little")[4 * SIZE : 4 * SIZE + size]))

    def _paired(self, padded: list[Word]) -> list[bytes]:
        """What conjunctions add to each token; two more words stand before the first one and two behind the last."""
        f1, f2, f3, f4, f9, f10 = self._pairs
        two, three, found = self._two.get, self._three.get, []
        (_, c1, w1, *_), (_, c2, w2, *_), (_, c3, w3, *_), (_, c4, w4, *_) = padded[:4]
        pair = c2 << 9 | c3
        last_two, last_three = two(pair, _NONE), three((c1 << 9 | c2) << 9 | c3, _NONE)
        for _, c5, w5, _, _ in padded[4:]:
            before, next_pair = w1 << 13 | w2, c3 << 9 | c4
            next_two, next_three = two(next_pair, _NONE), three(pair << 9 | c4, _NONE)
            total = (
                last_two[0] + next_two[1] + last_three[0] + next_three[1]
                + f1(w2 << 9 | c3, 0) + f2(w4 << 9 | c3, 0) + f3(before, 0)
                + f4(w2 << 13 | w3, 0) + f9(before << 9 | c3, 0) + f10((w4 << 13 | w5) << 9 | c3, 0)
            )  # fmt: skip
            found.append(total.to_bytes(SIZE, "little"))
            pair, last_two, last_three = next_pair, next_two, next_three
            c3, c4 = c4, c5
            w1, w2, w3, w4 = w2, w3, w4, w5
        return found

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


def _side_by_side(first: Mapping[int, int], second: Mapping[int, int]) -> dict[int, tuple[int, int]]:
    beside = second.get
    both = {key: (row, beside(key, 0)) for key, row in first.items()}
    both.update({key: (0, row) for key, row in second.items() if key not in both})
    return both
