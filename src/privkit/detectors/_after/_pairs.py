"""First names and surnames that lists know, side by side: "Will Smith", "Smith, John"."""

from __future__ import annotations

from privkit.detectors._after._anchors import Places
from privkit.detectors._after._people import CAPITAL, MORE, UPPER, WORD
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.text._lazy import lazy

__all__ = ["LISTED", "full", "turned"]

LISTED = 0.7  # the score of what only the lists tell
# "Smith, John" at the beginning of a line or behind a mark, as lists and tickets have them.
_REVERSED = lazy(
    rf"(?:\A|(?<=[\n:;|(\t\"]))[ ]?(?P<name>(?P<last>{WORD}),[ ](?P<first>{WORD})(?:[ ][^\W\d_](?:\.|(?![\w'’-])))?)(?![\w'’-])"
)
_TWO = lazy(r"[^\W\d_a-zß-öø-ÿ][\w'’-]{1,40} [^\W\d_a-zß-öø-ÿ]")
_FULL = lazy(
    rf"(?P<name>(?P<first>{UPPER}(?<![\w.'’-].)(?<!{UPPER} .){MORE})[ ](?P<last>{CAPITAL}))(?![\w-])(?![ ]{CAPITAL})"
)
_COMPASS = word_set("North South East West")  # given names of a few, parts of names of places of many
_BEFORE_REVERSED = lazy(r"[\n:;|(\t\"]")


def full(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return frequent first names with a listed surname behind them, neither in a longer row of capitals: "Will Smith came"."""
    if not _TWO.search(text, begin, end):
        return []
    return [
        Row(*match.span("name"), "PERSON", LISTED)
        for match in _FULL.finditer(text, begin, end)
        if lexicon.is_given(match["first"])
        and match["first"] not in _COMPASS
        and _is_family(match["last"], lexicon)
        and not (lexicon.is_place(match["first"]) or lexicon.is_place(match["last"]))
        and not any(row.start <= match.start("name") and match.end("name") <= row.end for row in rows)
    ]


def _is_family(word: str, lexicon: Lexicon) -> bool:
    """Say whether it is a listed surname, or two names with capitals and a hyphen, of which one is."""
    if "-" in word:
        parts = word.split("-")
        return all(part[:1].isupper() for part in parts) and any(map(lexicon.has_surname, parts))
    return lexicon.is_surname(word) and lexicon.is_name(word)


def turned(places: Places, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return listed surnames with a frequent first name behind a comma, written alike: "Smith, John", "smith, john"."""
    return [
        Row(*match.span("name"), "PERSON", 0.75)
        for match in places.behind(_BEFORE_REVERSED, _REVERSED)
        if match["last"][0].isupper() == match["first"][0].isupper()
        and lexicon.is_given(match["first"])
        and lexicon.is_name(match["first"])
        and lexicon.is_surname(match["last"])
        and lexicon.is_name(match["last"])
        and not (lexicon.is_place(match["first"]) or lexicon.is_place(match["last"]))
        and not any(row.start <= match.start("name") and match.end("name") <= row.end for row in rows)
    ]
