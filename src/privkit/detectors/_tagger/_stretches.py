"""Stretches of tokens: where the tagger looks for spans, and which tokens each span it found has."""

from __future__ import annotations

__all__ = ["runs", "windows"]

# Tokens around one that can be part of something at which a span is looked for; it may go on beyond.
_REACH = 3


def windows(anchors: list[int], size: int) -> list[tuple[int, int]]:
    """The stretches around the tokens that can be part of something; one for all where little would be left out."""
    found: list[tuple[int, int]] = []
    begin, end = 0, -1
    for at in anchors:
        if at - _REACH > end:
            if end >= 0:
                found.append((begin, end))
            begin = max(0, at - _REACH)
        end = at + _REACH + 1
    if anchors:
        found.append((begin, min(end, size)))
    return found


def runs(labels: list[int]) -> list[tuple[int, int]]:
    """First and last token of every span."""
    found: list[tuple[int, int]] = []
    for index, label in enumerate(labels):
        if label % 2:
            found.append((index, index))
        elif label:
            found[-1] = (found[-1][0], index)
    return found
