"""Forms that begin at the start of a text or right behind certain signs: they are tried there and nowhere else."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["matches_behind"]


def matches_behind(
    signs: re.Pattern[str], form: re.Pattern[str], text: str, begin: int, end: int
) -> Iterator[re.Match[str]]:
    """Yield what ``form.finditer`` would, in a fraction of the time.

    Args:
        signs: matches each sign, or stretch of them, behind which the form can begin.
        form: says by itself what has to stand before it; it never matches an empty stretch.
        text: the whole text.
        begin: where the segment begins.
        end: where it ends.
    """
    edge = begin
    match = form.match(text, begin, end)
    if match:
        edge = match.end()
        yield match
    for sign in signs.finditer(text, begin, end):
        at = sign.end()
        if at >= edge:
            match = form.match(text, at, end)
            if match:
                edge = match.end()
                yield match
