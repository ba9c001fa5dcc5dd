"""Airports and stations called after a place: "O'Hare International Airport"."""

from __future__ import annotations

import re

from privkit.detectors._after._people import CAPITAL
from privkit.detectors._after._row import Lexicon, Row
from privkit.text._lazy import lazy

__all__ = ["AIRPORT_WORDS", "airports"]

AIRPORT_WORDS = frozenset(("airport",))
_NAMED = lazy(rf"(?<![\w.'’-])(?P<first>{CAPITAL})(?:[ ]{CAPITAL}){{0,2}}?(?:[ ]Intl\.?)?[ ]Airport(?!\w)")
_SMALL = lazy(
    r"(?<![\w.'’-])(?P<first>[^\W\d_]{3,20})(?:[ ]international|[ ]intl)?[ ]airport(?!\w)", re.IGNORECASE
)
_NOT_FIRST = frozenset(
    [
        "the",
        "an",
        "this",
        "that",
        "my",
        "your",
        "our",
        "which",
        "any",
        "international",
        "nearest",
        "to",
        "from",
        "at",
        "airport",
    ]
)
_SCORE = 0.7


def airports(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the airports that are called after somebody or some place, and that no row covers."""
    found = {
        match.span()
        for match in _NAMED.finditer(text, begin, end)
        if match["first"].lower() not in _NOT_FIRST
    }
    found |= {
        match.span() for match in _SMALL.finditer(text, begin, end) if _is_town(match["first"], lexicon)
    }
    return [
        Row(start, stop, "LOCATION", _SCORE)
        for start, stop in sorted(found)
        if not any(old.start <= start and stop <= old.end for old in rows)
    ]


def _is_town(word: str, lexicon: Lexicon) -> bool:
    return lexicon.is_town(word) and word.lower() not in _NOT_FIRST and not lexicon.frequent_word(word)
