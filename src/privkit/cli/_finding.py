"""A finding in a file, and where it stands: lines and columns from 1, offsets from 0, in code points."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

__all__ = ["Finding", "Lines", "Position"]


class Finding(NamedTuple):
    """Where something was found, never what. ``pointer`` leads to a value inside a row or document."""

    path: str
    line: int
    column: int
    start: int
    end: int
    entity_type: str
    score: float
    pointer: str = ""
    fingerprint: str = ""  # keyed, so that it tells nothing without the key
    end_line: int = 0
    end_column: int = 0


class Position(NamedTuple):
    """Where the first and the last sign of something stand."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


class Lines:
    """Tells the lines of places in a text that is handed over piece by piece."""

    __slots__ = ("_base", "_first", "_line", "_size", "_starts")

    def __init__(self) -> None:
        self._base = self._size = 0  # where the current piece begins, and its size
        self._line = 1  # the number of the line it begins in
        self._first = 0  # where that line begins
        self._starts: list[int] = []  # where the lines after it begin

    def go_on(self, piece: str) -> None:
        """Take the next piece; places are asked for in it from now on."""
        if self._starts:
            self._first = self._starts[-1]
        self._line += len(self._starts)
        self._base += self._size
        self._size = len(piece)
        self._starts, at = [], 0
        while at := piece.find("\n", at) + 1:
            self._starts.append(self._base + at)

    def position(self, start: int, end: int) -> Position:
        """Return the position of a stretch of the current piece."""
        first, last = self._base + start, self._base + end
        return Position(first, last, *self._place(first), *self._end(last))

    def _place(self, at: int) -> tuple[int, int]:
        index = bisect_right(self._starts, at)
        begin = self._starts[index - 1] if index else self._first
        return self._line + index, at - begin + 1

    def _end(self, at: int) -> tuple[int, int]:
        line, column = self._place(at - 1)
        return line, column + 1
