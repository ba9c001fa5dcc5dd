"""Forms that begin at certain places only: they are tried there and nowhere else, in a fraction of the time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

__all__ = ["matches_at", "matches_behind"]


def matches_at(places: Iterable[int], form: re.Pattern[str], text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield what ``form.finditer`` would, if the form can begin at none but these places.

    Args:
        places: offsets, in order.
        form: never matches an empty stretch.
        text: the whole text.
        end: where the segment ends.
    """
    edge = 0
    for at in places:
        if at >= edge:
            match = form.match(text, at, end)
            if match:
                edge = match.end()
                yield match


def matches_behind(
    signs: re.Pattern[str], form: re.Pattern[str], text: str, begin: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield what ``form.finditer`` would, if the form begins where the segment does or right behind certain signs.

    Args:
        signs: matches each sign, or stretch of them.
        form: says by itself what has to stand before it.
        text: the whole text.
        begin: where the segment begins.
        end: where it ends.
    """
    places = [begin, *(sign.end() for sign in signs.finditer(text, begin, end))]
    return matches_at(places, form, text, end)
