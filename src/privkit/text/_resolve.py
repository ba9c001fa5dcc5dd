"""Making findings disjoint without uncovering a character."""

from __future__ import annotations

import heapq
from itertools import pairwise
from operator import attrgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from privkit.text._span import Span

__all__ = ["resolve"]

Rank = tuple[int, float, int, str, str, tuple[str, ...], int]


def _rank(span: Span) -> Rank:
    """Order of precedence, smallest first: the longest, then the surest, then a fixed order."""
    return (
        span.start - span.end,
        -span.score,
        span.start,
        span.entity_type,
        span.detector,
        span.alternatives,
        span.link,
    )


_place = attrgetter("start", "end")


def resolve(spans: Iterable[Span]) -> list[Span]:
    """Return disjoint spans, in order, that cover exactly the characters the given ones cover.

    Where findings overlap, the longest keeps its place, then the one with the higher score; what is
    left over of the others stays covered under their own type. Adjacent findings stay apart. The
    result does not depend on the order of the input, and resolving it again changes nothing.
    Takes n log n steps for n spans.
    """
    ordered = [*spans]
    if _apart(ordered):
        return ordered
    ordered.sort(key=_place)
    return ordered if _apart(ordered) else _sweep(ordered)


def _apart(spans: list[Span]) -> bool:
    """Say whether spans are disjoint and in order."""
    edge = 0
    for span in spans:
        if span.start < edge:
            return False
        edge = span.end
    return True


def _sweep(ordered: list[Span]) -> list[Span]:
    """Walk over all the edges and give each stretch to the best span that covers it."""
    edges = sorted({edge for span in ordered for edge in (span.start, span.end)})
    open_spans: list[tuple[Rank, int]] = []
    result: list[Span] = []
    owner = -1  # index of the span that the last stretch went to
    upcoming = 0
    for left, right in pairwise(edges):
        while upcoming < len(ordered) and ordered[upcoming].start <= left:
            heapq.heappush(open_spans, (_rank(ordered[upcoming]), upcoming))
            upcoming += 1
        while open_spans and ordered[open_spans[0][1]].end <= left:
            heapq.heappop(open_spans)
        if not open_spans:
            owner = -1
            continue
        best = open_spans[0][1]
        if best == owner and result[-1].end == left:
            result[-1] = result[-1].clipped(result[-1].start, right)
        else:
            result.append(ordered[best].clipped(left, right))
        owner = best
    return result
