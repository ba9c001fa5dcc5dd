"""The best label sequence for rows of label scores, without the sequences that make no spans."""

from __future__ import annotations

from privkit.detectors._tagger._features import LABELS

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["Decoder"]

_SIZE = len(LABELS)
_BEGINS = tuple(range(1, _SIZE, 2))
_ADDRESS = LABELS.index("B-ADDRESS")
_INNER_ADDRESS = _ADDRESS + 1
_OTHERS = tuple(begin for begin in _BEGINS if begin != _ADDRESS)
_Alive = list[tuple[int, int]]  # labels other than O still in the race; their scores less that of O


# Plain tuples, which are taken apart several times faster than named ones.
# The most that moves of some types gain over staying outside: in, on from B and from I, out of B and of I.
_Bounds = tuple[int, int, int, int, int]
# Out of a label: to O, to the label inside its span and which that is, to each beginning; the score from which one of
# these pays.
_Move = tuple[int, int, int, list[int], int]


class Decoder:
    """Viterbi over O, B-X and I-X, where I-X follows only B-X or I-X.

    Labels that can no longer gain over O are given up, which changes no result.

    Args:
        transitions: steps from each label to each.
    """

    def __init__(self, transitions: Sequence[Sequence[int]]) -> None:
        self._stay = transitions[0][0]
        self._enter = [transitions[0][begin] for begin in _BEGINS]
        self._moves = [_move(label, moves, self._enter) for label, moves in enumerate(transitions)]
        self._address = _bounds(transitions, (_ADDRESS,))
        self._others = _bounds(transitions, _OTHERS)

    def best(self, rows: Sequence[Sequence[int]], *, outside: int = 0) -> list[int]:
        """The numbers of the labels of the best sequence.

        Args:
            rows: for each token the steps of each label.
            outside: steps taken from the score of O at every token.
        """
        labels = [0] * len(rows)
        hopeful, futures = self._futures(rows, outside)
        stop = 0
        for at in reversed(hopeful):
            if at >= stop:
                stop = self._island(labels, rows, at, outside, futures)
        return labels

    def _futures(
        self, rows: Sequence[Sequence[int]], outside: int
    ) -> tuple[list[int], list[tuple[int, int]]]:
        """Bound what spans can gain, from the end: most tokens need no more.

        Returns the tokens at which one could begin that is worth more than none, the last first; and for each token, the
        last first, what the tokens behind it can gain inside an address and inside another span.
        """
        (a_in, a_begun, a_more, a_left, a_leave), (in_, begun, more, left, leave) = (
            self._address,
            self._others,
        )
        common, hopeful, futures = self._stay - outside, [], []
        inside, a_inside = (
            -min(begun, more),
            -min(a_begun, a_more),
        )  # a span at the end has nothing to leave for
        at = len(rows)
        for o, p, ip, a, ia, l_, il, g, ig in reversed(rows):
            at -= 1
            o += common
            futures.append((a_inside, inside))
            on = inside + begun
            if (p if p > l_ and p > g else l_ if l_ > g else g) + in_ + (on if on > left else left) > o:
                hopeful.append(at)
            else:
                on = a_inside + a_begun
                if a + a_in + (on if on > a_left else a_left) > o:
                    hopeful.append(at)
            on = inside + more
            inside = (
                (ip if ip > il and ip > ig else il if il > ig else ig) + (on if on > leave else leave) - o
            )
            on = a_inside + a_more
            a_inside = ia + (on if on > a_leave else a_leave) - o
        return hopeful, futures

    def _island(
        self,
        labels: list[int],
        rows: Sequence[Sequence[int]],
        first: int,
        outside: int,
        futures: list[tuple[int, int]],
    ) -> int:
        """Follow all labels from ``first`` until only O is left, and write down the best ones."""
        alive: _Alive = []
        pointers: list[list[int]] = []
        stay, entering, moves = self._stay, self._enter, self._moves
        (_, a_begun, a_more, a_left, a_leave), (_, begun, more, left, leave) = self._address, self._others
        for at in range(first, len(rows)):
            row, (a_inside, inside) = rows[at], futures[-1 - at]
            out, enter, back = stay, entering, [0] * _SIZE  # back: for each label the one before it
            reached: dict[int, int] = {}
            for label, score in alive:
                to_out, inner, to_inner, crossing, worth = moves[label]
                if score + to_out > out:
                    out, back[0] = score + to_out, label
                if inner not in reached or score + to_inner > reached[inner]:
                    reached[inner], back[inner] = score + to_inner, label
                if score > worth:
                    enter = enter.copy()
                    for index, move in enumerate(crossing):
                        if score + move > enter[index]:
                            enter[index], back[2 * index + 1] = score + move, label
            out += row[0] - outside
            # In the race stay those that can still be worth more than O, whose own score is ``out``.
            alive = []
            for label, score in reached.items():
                score += row[label] - out
                if label == _INNER_ADDRESS:
                    ahead = a_inside + a_more
                    if score + (ahead if ahead > a_leave else a_leave) > 0:
                        alive.append((label, score))
                else:
                    ahead = inside + more
                    if score + (ahead if ahead > leave else leave) > 0:
                        alive.append((label, score))
            p, a, l_, g = enter
            ahead = a_inside + a_begun
            if (a := a + row[3]) + (ahead if ahead > a_left else a_left) > out:
                alive.append((3, a - out))
            ahead = inside + begun
            least = out - (ahead if ahead > left else left)
            if (p := p + row[1]) > least:
                alive.append((1, p - out))
            if (l_ := l_ + row[5]) > least:
                alive.append((5, l_ - out))
            if (g := g + row[7]) > least:
                alive.append((7, g - out))
            pointers.append(back)
            if not alive:
                labels[first : at + 1] = _walk(0, pointers)
                return at + 1
        label, score = max(alive, key=_score)
        labels[first:] = _walk(label if score > 0 else 0, pointers)
        return len(rows)


def _score(pair: tuple[int, int]) -> int:
    return pair[1]


def _walk(label: int, pointers: list[list[int]]) -> list[int]:
    """Follow the pointers back from the last label."""
    labels = []
    for back in reversed(pointers):
        labels.append(label)
        label = back[label]
    labels.reverse()
    return labels


def _move(label: int, moves: Sequence[int], enter: Sequence[int]) -> _Move:
    crossing, inner = [moves[begin] for begin in _BEGINS], label + label % 2
    gain = max(cross - before for cross, before in zip(crossing, enter, strict=True))
    return moves[0], inner, moves[inner], crossing, -gain


def _bounds(transitions: Sequence[Sequence[int]], begins: Iterable[int]) -> _Bounds:
    """Bound the moves of spans of some types; what leaves one may begin another."""
    outside = transitions[0]

    def gone(label: int) -> int:
        return max(transitions[label][after] - outside[after] for after in (0, *_BEGINS))

    return (
        max(outside[begin] for begin in begins),
        max(transitions[begin][begin + 1] for begin in begins),
        max(transitions[begin + 1][begin + 1] for begin in begins),
        max(gone(begin) for begin in begins),
        max(gone(begin + 1) for begin in begins),
    )
