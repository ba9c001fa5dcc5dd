"""Detection in a stream: holding back what the next chunk could still change, and no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from privkit.text import Span

__all__ = ["Holder"]

_BEHIND = 256  # code points of text already passed on that are looked at again for cues
_LIST = 1000  # and how much more of it while a list of findings goes on, since its members share a cue
_GAP = 16
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
            yield self._piece(len(self._held), self._here(self._found()))
            self._held = ""

    def _gather(self) -> None:
        self._held += "".join(self._chunks)
        self._chunks.clear()

    def _release(self, limit: int) -> Iterator[Piece]:
        found = self._found()
        spans = self._here(found)
        cut = self._cut(limit, spans)
        if cut:
            yield self._piece(cut, spans)
            self._pass_on(cut, found)
        self._waiting = len(self._held)
        # Where nothing can be released, the next look comes after twice as much, so that cost stays linear.
        self._look_at = self._waiting + _STRIDE if cut else max(self._look_at, 2 * self._waiting)

    def _found(self) -> list[Span]:
        return self._detect(self._behind + self._held)

    def _here(self, found: list[Span]) -> list[Span]:
        """Return the findings in the held text, at its own offsets."""
        size = len(self._behind)
        return [
            span.clipped(max(span.start, size), span.end).moved(-size) for span in found if span.end > size
        ]

    def _pass_on(self, cut: int, found: list[Span]) -> None:
        """Let go of the text up to the cut, but for what the next look needs to see before it."""
        passed = self._behind + self._held[:cut]
        at = len(passed)
        for span in reversed(found):
            if span.end > len(passed):
                continue
            if at - span.end > _GAP or len(passed) - span.start > _LIST:
                break
            at = span.start
        start = at - _BEHIND - (self._reach or 0)
        self._behind = passed[_word_start(passed, start) :] if start > 0 else passed
        self._held = self._held[cut:]

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


def _word_start(text: str, at: int) -> int:
    space = _SPACE.search(text, at)
    return space.end() if space else at


def _last_space(text: str, at: int) -> int:
    """Return the place after the last white space before the offset, or 0."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at
