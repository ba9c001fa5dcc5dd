"""Cutting a long text into overlapping windows, since most models refuse or drop what is over their length."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from privkit.errors import DetectorError

__all__ = ["windows"]


def windows(
    text: str, *, longest: int, overlap: int, fits: Callable[[str], bool] | None = None
) -> Iterator[tuple[int, int]]:
    """Yield windows that cover the whole text, cut after white space where there is some.

    Args:
        text: the text to cut.
        longest: code points a window has at most.
        overlap: code points that a window shares with the one before, about; never more than half of it.
        fits: says whether a piece is short enough for the model; asked before a window is given out.

    Raises:
        DetectorError: not even a single character fits.
    """
    start = 0
    while start < len(text):
        end = _end(text, start, longest, fits)
        yield start, end
        if end == len(text):
            return
        start = _restart(text, start, end, overlap)


def _end(text: str, start: int, longest: int, fits: Callable[[str], bool] | None) -> int:
    size = longest
    while size > 0:
        end = min(start + size, len(text))
        if end < len(text):
            end = _after_space(text, start + (end - start) // 2, end)
        if fits is None or fits(text[start:end]):
            return end
        size = (end - start) // 2
    raise DetectorError("the model's greatest length is too small for a single character of this text")


def _restart(text: str, start: int, end: int, overlap: int) -> int:
    """Return where the next window begins: at least a quarter of this one further on, so that cost is linear."""
    wanted = end - min(overlap, (end - start) // 2)
    return _after_space(text, start + (wanted - start) // 2, wanted)


def _after_space(text: str, low: int, high: int) -> int:
    """Return the last place after white space between the two, or ``high`` where there is none."""
    for at in range(high, low, -1):
        if text[at - 1].isspace():
            return at
    return high
