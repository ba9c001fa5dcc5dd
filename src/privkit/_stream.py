"""Detection in a stream: holding back what the next chunk could still change, and no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from privkit._replace import lead_size, longest_lead
from privkit.policy import Policy
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
    that much follows it and no finding, with the lead that its replacement swallows, crosses its end. Where
    there are leads, that much has to follow the longest of them, since a finding may come behind it.

    Args:
        detect: finds the (disjoint, ordered) spans of a text.
        reach: how far around a place a finding there can depend on, in code points; ``None`` when that
            is not known, and everything is held back to the end.
        policy: what replaces the findings, if it is to be kept together with their leads.
    """

    __slots__ = (
        "_behind", "_chunks", "_detect", "_held", "_lead", "_look_at", "_policy", "_reach", "_waiting",
    )  # fmt: skip

    def __init__(
        self, detect: Callable[[str], list[Span]], reach: int | None, policy: Policy | None = None
    ) -> None:
        self._detect = detect
        self._policy = policy
        self._lead = longest_lead(policy)
        self._reach = reach
        self._behind = ""
        self._held = ""
        self._chunks: list[str] = []
        self._waiting = 0
        self._look_at = _STRIDE + (reach or 0) + self._lead

    def feed(self, chunk: str) -> Iterator[Piece]:
        """Take a chunk and yield what has become final."""
        self._chunks.append(chunk)
        self._waiting += len(chunk)
        if self._reach is None or self._waiting < self._look_at:
            return
        self._gather()
        yield from self._release(len(self._held) - self._reach - self._lead)

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
        """Return the last place up to the limit that lies between words and in no finding or its lead."""
        taken = self._taken(limit, spans)
        at = limit
        while (place := _last_space(self._held, at)) > 0:
            while taken and taken[-1][0] >= place:
                taken.pop()
            if not taken or taken[-1][1] <= place:
                return place
            at = taken.pop()[0]
        return 0

    def _taken(self, limit: int, spans: list[Span]) -> list[tuple[int, int]]:
        """Return where the findings with their leads are, as far as they begin before the limit."""
        taken: list[tuple[int, int]] = []
        at = 0
        for span in spans:
            if span.start >= limit + self._lead:
                break
            lead = 0
            if self._policy is not None and self._lead:
                redactor = self._policy.redactor_for(span.entity_type)
                lead = lead_size(redactor, span.entity_type, self._held, at, span.start)
            taken.append((span.start - lead, span.end))
            at = span.end
        return taken

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
