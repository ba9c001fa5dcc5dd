"""Detection in a stream: holding back what the next chunk could still change, and no more."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from privkit._again import Again
from privkit._replace import lead_size, longest_lead
from privkit._together import brought_together
from privkit.detectors import Following
from privkit.detectors._base import check_text
from privkit.policy import Policy
from privkit.text import Span
from privkit.text._unmask import back_over

__all__ = ["Holder", "Reader"]

_BEHIND = 256  # code points of text already passed on that are looked at again for cues
_LIST = 1000  # and how much more of it while a list of findings goes on, since its members share a cue
_GAP = 16
_STRIDE = 256  # a look at the held text for each so many new code points, and for more of them the longer it goes on
_LONGEST_STRIDE = 512
_STRIDE_READ = 192  # and with readers, which let go late enough as it is
_SPACE = re.compile(r"\s(?=\S)")

Piece = tuple[str, list[Span]]


class Reader:
    """Reads a stream with a detector that goes by segments: each segment once, as soon as it is settled.

    Args:
        detector: says where segments end.
        find: finds the spans of a text that follows the one before it.
    """

    __slots__ = ("_detector", "_find", "ends", "read", "spans")

    def __init__(self, detector: Following, find: Callable[[str], Sequence[Span]]) -> None:
        self._detector = detector
        self._find = find
        self.read = 0  # all offsets are those of the text that is held
        self.spans: list[Span] = []
        self.ends: list[int] = []

    def go_on(self, held: str, *, last: bool = False) -> None:
        """Read the segments that nothing which follows can change any more; at the last, all of them."""
        rest = held[self.read :]
        sure = len(rest) if last else back_over(rest, max(1, self._detector.settled))
        ends = [end for _, end in self._detector.segments(rest) if end <= sure]
        if ends:
            self.spans += [span.moved(self.read) for span in self._find(rest[: ends[-1]])]
            self.ends += [self.read + end for end in ends]
            self.read += ends[-1]

    def pass_on(self, cut: int) -> None:
        """Forget what stands before the cut."""
        self.spans = [span.moved(-cut) for span in self.spans if span.start >= cut]
        self.ends = [end - cut for end in self.ends if end > cut]
        self.read -= cut


class Holder:
    """Takes chunks, gives back pieces that end between words, each with its final findings.

    Findings depend only on whole words and on the text within ``reach``, so a piece is final once
    that much follows it and no finding, with the lead that its replacement swallows, crosses its end. Where
    there are leads, that much has to follow the longest of them, since a finding may come behind it. With readers,
    a piece ends where a segment does, and the next one is read already, since a lead may reach back from it.

    Args:
        detect: finds the spans of a text, for as much as depends on what is near.
        reach: how far around a place a finding there can depend on, in code points; ``None`` when that
            is not known, and everything is held back to the end.
        policy: what replaces the findings, if it is to be kept together with their leads.
        readers: find the rest, segment by segment.
        headings: say which heading of a table has to stay before a place of a text, and where the line of the place begins.
        again: whether what was found is found again behind it.
    """

    __slots__ = (
        "_again", "_behind", "_chunks", "_detect", "_headings", "_held", "_lead", "_look_at", "_policy", "_reach", "_readers",
        "_stride", "_waiting",
    )  # fmt: skip

    def __init__(
        self,
        detect: Callable[[str], list[Span]],
        reach: int | None,
        policy: Policy | None = None,
        readers: Iterable[Reader] = (),
        headings: Iterable[Callable[[str, int], tuple[str, int] | None]] = (),
        *,
        again: bool = False,
    ) -> None:
        self._again = Again() if again else None
        self._headings = tuple(headings)
        self._detect = detect
        self._policy = policy
        self._lead = longest_lead(policy)
        self._reach = reach
        self._readers = tuple(readers)
        self._behind = ""
        self._held = ""
        self._chunks: list[str] = []
        self._waiting = 0
        self._stride = _STRIDE_READ if self._readers else _STRIDE
        self._look_at = math.inf if reach is None else self._stride + reach + self._lead

    def feed(self, chunk: str) -> Iterable[Piece]:
        """Take a chunk and return what has become final.

        Raises:
            InputError: it is not a ``str``.
        """
        if chunk.__class__ is not str:
            check_text(chunk)
        self._chunks.append(chunk)
        waiting = self._waiting = self._waiting + len(chunk)
        if waiting < self._look_at or self._reach is None:
            return ()
        self._gather()
        return self._release(back_over(self._held, self._reach + self._lead))

    def finish(self) -> Iterator[Piece]:
        """Yield the rest, since nothing follows any more."""
        self._gather()
        if self._held:
            for reader in self._readers:
                reader.go_on(self._held, last=True)
            yield self._piece(len(self._held), self._here(self._found()))
            self._held = ""

    def _gather(self) -> None:
        self._held += "".join(self._chunks)
        self._chunks.clear()

    def _release(self, limit: int) -> Iterator[Piece]:
        for reader in self._readers:
            reader.go_on(self._held)
        places = self._segment_ends(limit) if self._readers else None
        cut = 0
        if places or places is None:
            found = self._found()
            spans = self._here(found)
            cut = self._cut(limit, spans, places)
        if cut:
            yield self._piece(cut, spans)
            self._pass_on(cut, found)
            self._stride = min(_LONGEST_STRIDE, self._stride + cut // 4)
        self._waiting = len(self._held)
        # Where nothing can be released, the next look comes after twice as much, so that cost stays linear.
        self._look_at = self._waiting + self._stride if cut else max(self._look_at, 2 * self._waiting)

    def _segment_ends(self, limit: int) -> list[int]:
        """Return where all readers end a segment and have read the next one, in order."""
        shared = set.intersection(*(set(reader.ends[:-1]) for reader in self._readers))
        return sorted(end for end in shared if end <= limit and self._between_words(end))

    def _between_words(self, at: int) -> bool:
        return self._held[at - 1].isspace() or self._held[at].isspace()

    def _found(self) -> list[Span]:
        text = self._behind + self._held
        found = self._detect(text)
        if self._readers:
            size = len(self._behind)
            read = (span.moved(size) for reader in self._readers for span in reader.spans)
            found = brought_together([*found, *read], text)
        return found if self._again is None else self._again.found(text, found, since=len(self._behind))

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
        start = back_over(passed[:at], _BEHIND + (self._reach or 0))
        self._behind = self._from_heading(passed, start) if start > 0 else passed
        self._held = self._held[cut:]
        for reader in self._readers:
            reader.pass_on(cut)

    def _from_heading(self, passed: str, start: int) -> str:
        """Return the text from there on, behind the heading of the table that it is in the middle of."""
        start = _word_start(passed, start)
        for heading in self._headings:
            found = heading(passed, start)
            if found is not None:
                head, line = found
                return head + passed[line:]
        return passed[start:]

    def _cut(self, limit: int, spans: list[Span], places: list[int] | None) -> int:
        """Return the last place up to the limit that lies between words and in no finding or its lead."""
        taken = self._taken(limit, spans)
        at = limit
        while (place := _last_space(self._held, at) if places is None else _last_of(places, at)) > 0:
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
        text, found = self._held[:cut], [span for span in spans if span.end <= cut]
        if self._again is not None:
            self._again.pass_on(len(self._behind) + cut)
        return text, found


def _word_start(text: str, at: int) -> int:
    space = _SPACE.search(text, at)
    return space.end() if space else at


def _last_of(places: list[int], at: int) -> int:
    """Return the last of the places up to the offset, or 0; those beyond it are dropped."""
    while places and places[-1] > at:
        places.pop()
    return places[-1] if places else 0


def _last_space(text: str, at: int) -> int:
    """Return the place after the last white space before the offset, or 0."""
    while at > 0 and not text[at - 1].isspace():
        at -= 1
    return at
