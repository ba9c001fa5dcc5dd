"""The best label sequence for rows of label scores, without the sequences that make no spans."""

from __future__ import annotations

from privkit.detectors._tagger._features import LABELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Decoder"]

_SIZE = len(LABELS)
_NEVER = -(10**9)
_BEGINS = tuple(range(1, _SIZE, 2))
_AFTER = [(0, *_BEGINS)] + [(0, *_BEGINS, label + label % 2) for label in range(1, _SIZE)]
_Active = list[tuple[int, int]]  # labels still in the race with their scores


class Decoder:
    """Viterbi over O, B-X and I-X, where I-X follows only B-X or I-X.

    Args:
        transitions: steps from each label to each.
        beam: labels this many steps behind the best one are given up.
    """

    def __init__(self, transitions: Sequence[Sequence[int]], *, beam: int) -> None:
        self._outside = transitions[0]
        self._moves = [
            [(after, row[after]) for after in _AFTER[before]] for before, row in enumerate(transitions)
        ]
        self._beam = beam

    def best(self, rows: Iterable[Sequence[int]], *, outside: int = 0) -> list[int]:
        """The numbers of the labels of the best sequence.

        Args:
            rows: for each token the steps of each label.
            outside: steps taken from the score of O at every token.
        """
        pointers: list[list[int] | None] = []
        from_o, beam = self._outside, self._beam
        stay, p_in, a_in, l_in, g_in = from_o[0], from_o[1], from_o[3], from_o[5], from_o[7]
        active: _Active | None = None  # None while O is the only label worth keeping
        for o, p, ip, a, ia, l_, il, g, ig in rows:
            if active is None:
                # The whole loop, for most tokens: compare what may begin here with going on outside.
                floor = o - outside + stay - beam
                if p + p_in < floor and a + a_in < floor and l_ + l_in < floor and g + g_in < floor:
                    pointers.append(None)
                    continue
                active = [(0, 0)]
            active, back = self._step(active, (o - outside, p, ip, a, ia, l_, il, g, ig))
            pointers.append(back)
            if len(active) == 1 and active[0][0] == 0:
                active = None
        return _walk(active, pointers)

    def _step(self, active: _Active, row: Sequence[int]) -> tuple[_Active, list[int]]:
        reached, pointers = [_NEVER] * _SIZE, [0] * _SIZE
        for before, score in active:
            for after, move in self._moves[before]:
                if score + move > reached[after]:
                    reached[after] = score + move
                    pointers[after] = before
        scored = [total + steps for total, steps in zip(reached, row)]  # noqa: B905, as many labels in both
        floor = max(scored) - self._beam
        return [(label, score) for label, score in enumerate(scored) if score >= floor], pointers


def _score(pair: tuple[int, int]) -> int:
    return pair[1]


def _walk(active: _Active | None, pointers: list[list[int] | None]) -> list[int]:
    """Follow the pointers back from the best last label."""
    label = max(active, key=_score)[0] if active else 0
    labels = []
    for back in reversed(pointers):
        labels.append(label)
        label = back[label] if back is not None else 0
    labels.reverse()
    return labels
