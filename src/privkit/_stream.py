"""Detection in a stream: holding back what the next chunk could still change, and no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from privkit.text import Span

__all__ = ["Holder"]

_BEHIND = 256  # code points of text already passed on that are looked at again for cues
_STRIDE = 192  # a look at the held text for each so many new code points
_SPACE = re.compile(r"\s(?=\S)")

Piece = tuple[str, list[Span]]


class Holder:
    """Takes chunks, gives back pieces that end between words, each with its final findings.

    Findings depend only on whole words and on the text within ``reach``, so a piece is final once
    that much follows it and no finding crosses its end.

    Args:
        detect: finds the (disjoint, ordered) spans of a text.
        reach: how far around a place a finding there can depend on, in code points; ``None`` when that
            is not known, and everything is held back to the end.
    """

    __slots__ = ("_behind", "_chunks", "_detect", "_held", "_look_at", "_reach", "_waiting")

    def __init__(self, detect: Callable[[str], list[Span]], reach: int | None) -> None:
        self._detect = detect
        self._reach = reach
        self._behind = ""
        self._held = ""
        self._chunks: list[str] = []
        self._waiting = 0
        self._look_at = _STRIDE + (reach or 0)

    def feed(self, chunk: str) -> Iterator[Piece]:
        """Take a chunk and yield what has become final."""
        self._chunks.append(chunk)
        self._waiting += len(chunk)
        if self._reach is None or self._waiting < self._look_at:
            return
        self._gather()
        yield from self._release(len(self._held) - self._reach)

    def finish(self) -> Iterator[Piece]:
        """Yield the rest, since nothing follows any more."""
        self._gather()
        if self._held:
            yield self._piece(len(self._held), self._spans())
            self._held = ""

    def _gather(self) -> None:
        self._held += "".join(self._chunks)
        self._chunks.clear()

    def _release(self, limit: int) -> Iterator[Piece]:
        spans = self._spans()
        cut = self._cut(limit, spans)
        if cut:
            yield self._piece(cut, spans)
            self._behind = (self._behind + self._held[:cut])[-_BEHIND - (self._reach or 0) :]
            self._held = self._held[cut:]
        self._waiting = len(self._held)
        # Where nothing can be released, the next look comes after twice as much, so that cost stays linear.
        self._look_at = max((self._reach or 0) + _STRIDE, 0 if cut else 2 * self._waiting)
        if cut:
            self._look_at = max(self._look_at, self._waiting + _STRIDE)

    def _spans(self) -> list[Span]:
        """Return the findings in the held text, at its own offsets."""
        before = self._behind[_first_word(self._behind) :]
        size = len(before)
        found = self._detect(before + self._held)
        return [span.clipped(max(span.start, size), span.end).moved(-size) for span in found if span.end > size]

    def _cut(self, limit: int, spans: list[Span]) -> int:
        """Return the last place up to the limit that lies between words and in no finding."""
        at = limit
        inside = [span for span in spans if span.start < limit]
        while at > 0:
            place = _last_space(self._held, at)
            if place <= 0:
                return 0
            crossing = next((span for span in reversed(inside) if span.start < place < span.end), None)
            if crossing is None:
                return place
            at = crossing.start
        return 0

    def _piece(self, cut: int, spans: list[Span]) -> Piece:
        return self._held[:cut], [span for span in spans if span.end <= cut]


def _first_word(text: str) -> int:
    space = _SPACE.search(text)
    return space.end() if space and len(text) >= _BEHIND else 0


def _last_space(text: str, at: int) -> int:
    """Return the place after the last white space before the offset, or 0."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at
