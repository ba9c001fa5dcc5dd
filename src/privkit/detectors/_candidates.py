"""Readings of numbers: which are kept, and what is said of the others."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable
from typing import Any

from privkit.detectors._cues import Cue
from privkit.detectors._number import Number
from privkit.detectors._shape import LONGEST

__all__ = ["NEAR", "Candidate", "Row", "choose", "doubt", "row", "side_by_side"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

NEAR = 2  # words: a cue this close outweighs a checksum


class Candidate:
    """A number that passed its check: where, which entry, and the cue beside it.

    ``clean`` says whether nothing beside it could belong to the same number, on the left and on the right.
    """

    __slots__ = ("clean_left", "clean_right", "cue", "end", "number", "start")

    def __init__(
        self, start: int, end: int, number: Number, cue: Cue | None, clean_left: bool, clean_right: bool
    ) -> None:
        self.start = start
        self.end = end
        self.number = number
        self.cue = cue
        self.clean_left = clean_left
        self.clean_right = clean_right


def side_by_side(found: list[Candidate]) -> list[Candidate]:
    """Keep those that end where nothing can follow, or where another number begins."""
    for candidate in found:
        if not (candidate.clean_left and candidate.clean_right):
            break
    else:
        return found
    starts = {candidate.start for candidate in found}
    stops = {candidate.end for candidate in found}
    return [
        candidate
        for candidate in found
        if (candidate.clean_left or candidate.start - 1 in stops)
        and (candidate.clean_right or candidate.end + 1 in starts)
    ]


def choose(
    candidates: list[Candidate], rank: Callable[[Candidate], Any]
) -> list[tuple[Candidate, tuple[str, ...]]]:
    """Keep the likeliest reading of each place; others of the same characters become alternatives."""
    if len(candidates) == 1:
        return [(candidates[0], ())]
    chosen = _Chosen()
    others: dict[tuple[int, int], dict[str, None]] = {}
    for candidate in sorted(candidates, key=rank):
        place = (candidate.start, candidate.end)
        if place in others:
            others[place][candidate.number.entity_type] = None
        elif not chosen.rules_out(candidate):
            chosen.add(candidate)
            others[place] = {}
    return [
        (kept, tuple(name for name in others[kept.start, kept.end] if name != kept.number.entity_type))
        for kept in chosen.in_order()
    ]


class _Chosen:
    """The readings kept so far, looked up by place, so that a long chain of numbers takes linear time."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._kept: dict[int, list[Candidate]] = {}

    def add(self, candidate: Candidate) -> None:
        if candidate.start not in self._kept:
            insort(self._starts, candidate.start)
        self._kept.setdefault(candidate.start, []).append(candidate)

    def rules_out(self, candidate: Candidate) -> bool:
        at = bisect_left(self._starts, candidate.start - LONGEST)
        while at < len(self._starts) and self._starts[at] < candidate.end:
            if any(_outdoes(kept, candidate) for kept in self._kept[self._starts[at]]):
                return True
            at += 1
        return False

    def in_order(self) -> list[Candidate]:
        return [kept for start in self._starts for kept in self._kept[start]]


def _outdoes(kept: Candidate, candidate: Candidate) -> bool:
    """Say whether a reading rules out another: one inside it, or any that crosses a certain one."""
    if kept.start <= candidate.start and candidate.end <= kept.end:
        return True
    crosses = kept.start < candidate.end and candidate.start < kept.end
    return crosses and _certain(kept) and not candidate.number.checksum


def _certain(candidate: Candidate) -> bool:
    return candidate.cue is not None and bool(candidate.number.checksum)


def doubt(candidate: Candidate) -> int:
    """Numbers certain come first, phone numbers that little speaks for come last."""
    if candidate.number.entity_type == "PHONE_NUMBER":
        return 2 if candidate.cue is None or candidate.cue.distance > NEAR else 1
    return 0 if _certain(candidate) else 1


def row(candidate: Candidate, others: tuple[str, ...] = ()) -> Row:
    """Return the finding. How sure it is: a cue and a checksum together are the best there is."""
    number = candidate.number
    entity = number.entity_type
    if candidate.cue is None:
        score = min(0.9, 0.6 + 0.1 * number.strength)
    elif number.checksum:
        score = 0.95
    else:
        score = 0.85 if entity == "PHONE_NUMBER" else 0.75
    return (candidate.start, candidate.end, entity, score, "numbers", others)
