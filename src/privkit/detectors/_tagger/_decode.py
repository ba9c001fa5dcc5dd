"""The best label sequence for rows of label scores, without the sequences that make no spans."""

from __future__ import annotations

from typing import NamedTuple

from privkit.detectors._tagger._features import LABELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Decoder"]

_SIZE = len(LABELS)
_NEVER = -(10**9)
_BEGINS = tuple(range(1, _SIZE, 2))
_AFTER = [(0, *_BEGINS)] + [(0, *_BEGINS, label + label % 2) for label in range(1, _SIZE)]
_Active = list[tuple[int, int]]  # labels still in the race with their scores


class _Chain(NamedTuple):
    """Bounds for spans of one type: the moves that begin one and go on, and what one must be worth to pay to leave."""

    begin: int
    more: int
    pays: int


class Decoder:
    """Viterbi over O, B-X and I-X, where I-X follows only B-X or I-X.

    Args:
        transitions: steps from each label to each.
        beam: labels this many steps behind the best one are given up.
    """

    def __init__(self, transitions: Sequence[Sequence[int]], *, beam: int) -> None:
        self._stay = transitions[0][0]
        self._moves = [
            [(after, row[after]) for after in _AFTER[before]] for before, row in enumerate(transitions)
        ]
        self._chains = tuple(_chain(transitions, begin) for begin in _BEGINS)
        self._beam = beam

    def best(self, rows: Sequence[Sequence[int]], *, outside: int = 0) -> list[int]:
        """The numbers of the labels of the best sequence.

        Args:
            rows: for each token the steps of each label.
            outside: steps taken from the score of O at every token.
        """
        labels = [0] * len(rows)
        first, at = self._hopeful(rows, 0, outside)
        while at < len(rows):
            pointers, active, stop = self._island(rows, first, at, outside)
            labels[first:stop] = _walk(active, pointers)
            first, at = self._hopeful(rows, stop, outside)
        return labels

    def _hopeful(self, rows: Sequence[Sequence[int]], at: int, outside: int) -> tuple[int, int]:
        """Pass over the tokens that are surely outside.

        Returns where the next span may begin at the earliest, and the token at which one is first worth more than none
        (the number of rows, where none is). Four sums per token bound what any span can gain: most tokens need no more.
        """
        (p_in, p_on, p_out), (a_in, a_on, a_out), (l_in, l_on, l_out), (g_in, g_on, g_out) = self._chains
        p_sum = a_sum = l_sum = g_sum = _NEVER
        lowest, common, first = -self._beam, self._stay - outside, at
        for index in range(at, len(rows)):
            o, p, ip, a, ia, l_, il, g, ig = rows[index]
            o += common
            more, new = p_sum + ip + p_on, p + p_in
            p_sum = (more if more > new else new) - o
            more, new = a_sum + ia + a_on, a + a_in
            a_sum = (more if more > new else new) - o
            more, new = l_sum + il + l_on, l_ + l_in
            l_sum = (more if more > new else new) - o
            more, new = g_sum + ig + g_on, g + g_in
            g_sum = (more if more > new else new) - o
            if p_sum > p_out or a_sum > a_out or l_sum > l_out or g_sum > g_out:
                return first, index
            if p_sum < lowest and a_sum < lowest and l_sum < lowest and g_sum < lowest:
                p_sum = a_sum = l_sum = g_sum = _NEVER
                first = index + 1
        if max(p_sum, a_sum, l_sum, g_sum) > 0:  # a span at the end has nothing to leave for
            return first, len(rows) - 1
        return first, len(rows)

    def _island(
        self, rows: Sequence[Sequence[int]], first: int, sure: int, outside: int
    ) -> tuple[list[list[int]], _Active, int]:
        """Follow all labels from ``first`` until, behind ``sure``, only O is left."""
        pointers: list[list[int]] = []
        active: _Active = [(0, 0)]
        for index in range(first, len(rows)):
            o, *others = rows[index]
            active, back = self._step(active, (o - outside, *others))
            pointers.append(back)
            if index >= sure and len(active) == 1 and active[0][0] == 0:
                return pointers, active, index + 1
        return pointers, active, len(rows)

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


def _walk(active: _Active, pointers: list[list[int]]) -> list[int]:
    """Follow the pointers back from the best last label."""
    label = max(active, key=_score)[0]
    labels = []
    for back in reversed(pointers):
        labels.append(label)
        label = back[label]
    labels.reverse()
    return labels


def _chain(transitions: Sequence[Sequence[int]], begin: int) -> _Chain:
    """Bound the moves of spans of one type; what leaves one may begin another."""
    from_outside = transitions[0]
    inner = begin + 1
    gain = max(
        transitions[label][after] - from_outside[after] for label in (begin, inner) for after in (0, *_BEGINS)
    )
    more = max(transitions[begin][inner], transitions[inner][inner])
    return _Chain(from_outside[begin], more, -gain)
