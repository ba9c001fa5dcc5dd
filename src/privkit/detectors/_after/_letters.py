"""Names spelt out, letter by letter, as on the telephone: "P-A-P-A-D-O-P-O-U-L-O-S"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from privkit.detectors._after._people import WORD
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.detectors._tagger._words import fold
from privkit.text._lazy import lazy

__all__ = ["lettered", "put_together"]

_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyz")
_SELDOM_WORDS = _LETTERS - {"a", "i"} | frozenset("äöüéèçñßåøæłśż")
_FEWEST = 3
_SPELT = lazy(
    r"(?<![\w.'’-])[^\W\d_](?P<gap>-|[.,][ ]?|[ ]-[ ]|[ ])[^\W\d_](?:(?P=gap)[^\W\d_]){1,24}(?![\w'’-])"
)
_TOLD = lazy(
    r"(?<!\w)(?:spell|spelled|spelt|spelling|surname|last name|first name|name(?: is|['’]?s)|nachname|vorname|buchstabier\w*|"
    r"geschrieben|s['’]écrit|épel\w*|nom|prénom|apellido|nombre|deletre\w*|cognome|sobrenome|achternaam|nazwisko)(?!\w)[^\n.!?]{0,24}\Z",
    re.IGNORECASE,
)
_REACH = 48
# How one of the letters of a name is written: "Schmitt mit zwei t", "dupont avec un t". What is a word as well, as in
# "Lisboa com o carro", has to be counted and to stand last.
_WITH = lazy(
    rf"(?<![\w.'’@/-])(?P<name>{WORD}),?[ ](?:with|mit|avec|con|com|met|med|z|przez)[ ]"
    r"(?P<count>(?:an?|two|one|double|doppel|doppeltem|zwei|einem?|une?|deux|dos|due|doble|doppia|duas?|dois|een|twee|dubbele?|"
    r"två|ett?|en|to|dobbelt|dubbelt|jednym|dwoma|podwójnym)[ ])?"
    r"(?P<letter>(?![aeiouwyzàáéèóå])[^\W\d_]|(?(count)[^\W\d_](?=[ ]?(?:[,;:!?)\n]|\Z))|(?!)))(?![\w'’.-])(?![ ]and[ ])",
    re.IGNORECASE,
)
_WITH_WORDS = word_set("with mit avec con com met med z przez")
_SHORTEST = 4


def lettered(
    text: str, begin: int, end: int, words: frozenset[str], rows: Sequence[Row], lexicon: Lexicon
) -> list[Row]:
    """Return the names of a segment that are spelt out: of people found in it, listed ones, and those told so.

    ``words`` are those of the segment in small letters, ``rows`` those found so far.
    """
    if _SELDOM_WORDS.isdisjoint(words):
        return []
    found = _written_with(text, begin, end, words, lexicon)
    if len(words & _LETTERS) < 2:
        return found
    known = {
        fold(word)
        for row in rows
        if row.entity_type == "PERSON"
        for word in text[row.start : row.end].split()
    }
    for match in _SPELT.finditer(text, begin, end):
        name = fold("".join(filter(str.isalpha, match.group())))
        told = _TOLD.search(text, max(begin, match.start() - _REACH), match.start())
        if name in known or (len(name) > _FEWEST and (told or lexicon.is_name(name))):
            found.append(Row(*match.span(), "PERSON", 0.8))
    return found


def _written_with(text: str, begin: int, end: int, words: frozenset[str], lexicon: Lexicon) -> list[Row]:
    """Return the names of which is told how they are written."""
    if words.isdisjoint(_WITH_WORDS):
        return []
    matches = [
        match for match in _WITH.finditer(text, begin, end) if fold(match["letter"]) in fold(match["name"])
    ]
    return [
        Row(*match.span("name"), "PERSON", 0.75)
        for match in matches
        if len(match["name"]) >= _SHORTEST
        and not lexicon.ordinary(match["name"])
        and lexicon.could_be_name(match["name"])
    ]


def put_together(words: tuple[str, ...]) -> tuple[str, ...]:
    """Return the words of a name, or the one that its letters make."""
    letters = [word.strip(".,") for word in words]
    if len(words) < _FEWEST or any(len(letter) > 1 for letter in letters):
        return words
    return ("".join(letters),)
