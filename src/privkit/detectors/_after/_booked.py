"""People told by what is kept for them, by a title before a particle, or by a dot between their names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._after._people import PARTICLES, TITLES
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.detectors._after._spoken_of import NO_NAMES
from privkit.text._lazy import lazy

__all__ = ["booked"]

_WORD = r"[^\W\d_][\w'’-]{1,30}"
_BOOKED = lazy(
    r"(?<!\w)(?:table|booking|booked|reservation|reserved|appointment|slot|tisch|reservierung|termin|réservation|"
    r"reserva|mesa|prenotazione|tavolo|reservering|tafel|rezerwacja)[ ](?:for|under|für|auf|unter|pour|au nom de|"
    r"para|a nombre de|em nome de|per|a nome|voor|op naam van|na)[ ](?:the name(?: of)?[ ]|den namen[ ])?"
    rf"(?P<name>(?:{PARTICLES}[ ])?{_WORD})"
    r"(?=[ ]?[,.!?)\n]|[ ]?\Z|[ ](?:party|at|on|tonight|please|\d|um|am|für|bitte|à|a las|alle|om))",
    re.IGNORECASE,
)
_BOOKED_WORDS = word_set(
    "table booking booked reservation reserved appointment slot tisch reservierung termin réservation reserva mesa prenotazione",
    "tavolo reservering tafel rezerwacja",
)
_TITLED = lazy(
    rf"(?<![\w.])(?:{TITLES}|heer|mw)\.?[ ](?P<name>(?:{PARTICLES})[ ](?P<family>{_WORD}))(?!\w)",
    re.IGNORECASE,
)
_TITLE_WORDS = word_set(TITLES.replace("|", " ").replace(r"\.", "."), "heer mw")
_PARTICLE_WORDS = word_set(
    "van von zu zum zur de del della dello di da dal dos das du des la le el al bin ibn abu ben ter ten af av"
)
# "assigned to maria.lopez"; what a sign or one more dot stands beside is the name of a machine or of something in code.
_DOTTED = lazy(r"(?<![\w.@/\\:#-])(?P<first>[^\W\d_]{3,16})\.(?P<family>[^\W\d_]{4,24})(?![\w@/\\(=-]|\.\w)")
_SCORE = 0.75


def booked(text: str, begin: int, end: int, words: frozenset[str], lexicon: Lexicon) -> list[Row]:
    """Return people for whom something is kept, with a title before a particle, or with a dot between their names.

    ``words`` are those of the segment in small letters.
    """
    found: list[Row] = []
    if not words.isdisjoint(_BOOKED_WORDS):
        found += [
            _row(match)
            for match in _BOOKED.finditer(text, begin, end)
            if _is_family(
                match["name"], lexicon, cased=text[begin:end].islower() or match["name"][0].isupper()
            )
        ]
    if not words.isdisjoint(_TITLE_WORDS) and not words.isdisjoint(_PARTICLE_WORDS):
        found += [
            _row(match)
            for match in _TITLED.finditer(text, begin, end)
            if lexicon.has_surname(match["family"])
            or (match["family"][0].isupper() and lexicon.could_be_name(match["family"]))
        ]
    return found + list(_dotted(text, begin, end, lexicon))


def _is_family(name: str, lexicon: Lexicon, *, cased: bool) -> bool:
    word = name.rpartition(" ")[2]
    if not cased or word.lower() in NO_NAMES or lexicon.frequent_word(word) or not lexicon.has_surname(word):
        return False
    return lexicon.has_frequent_surname(word) or not (lexicon.ordinary(word) or lexicon.is_town(word))


def _dotted(text: str, begin: int, end: int, lexicon: Lexicon) -> Iterator[Row]:
    """Yield names tied by a dot, in small letters: a frequent first name and what is a surname and no word."""
    if not _ties(text, begin, end):
        return
    for match in _DOTTED.finditer(text, begin, end):
        first, family = match["first"], match["family"]
        if (
            match.group().islower()
            and lexicon.is_given(first)
            and lexicon.is_name(first)
            and lexicon.has_frequent_surname(family)
            and not lexicon.frequent_word(family)
        ):
            yield Row(*match.span(), "PERSON", _SCORE)


def _ties(text: str, begin: int, end: int) -> bool:
    """Say whether a dot stands between two letters."""
    at = text.find(".", begin, end)
    while at >= 0:
        if text[at + 1 : at + 2].isalpha() and text[at - 1 : at].isalpha():
            return True
        at = text.find(".", at + 1, end)
    return False


def _row(match: re.Match[str]) -> Row:
    return Row(*match.span("name"), "PERSON", _SCORE)
