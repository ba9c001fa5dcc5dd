"""Names that are put together from invented parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privkit.redactors._characters import is_separator

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privkit.redactors._stream import Stream

__all__ = ["given", "noun", "person", "surname"]

_GIVEN_TEXT = (
    "Bel Cor Dar Fen Gal Hel Jor Kel Lor Mir Nar Oro Pel Qui Ros Sel Tal Ulm Vel Wen Xan Yor Zel Bri"
)
_GIVEN = tuple(_GIVEN_TEXT.split())
_GIVEN_ENDS_TEXT = "ane ara enn ika ilo ina isk ola on una uri yth"
_GIVEN_ENDS = tuple(_GIVEN_ENDS_TEXT.split())
_FAMILY_TEXT = (
    "Alder Amber Barrow Bracken Cinder Copper Dapple Elder Fallow Garnet Hollow Ivory Juniper Kestrel "
    "Larch Marrow Nettle Ochre Pewter Quarry Russet Sorrel Teasel Umber Velvet Willow Yarrow Zephyr"
)
_FAMILY = tuple(_FAMILY_TEXT.split())
_FAMILY_ENDS_TEXT = "bank beck crest dale fen gate helm holt lock mere moor reach rise stead thorpe wick"
_FAMILY_ENDS = tuple(_FAMILY_ENDS_TEXT.split())
# Parts that make a town or a word of some language: they would not read as a name.
_TAKEN = frozenset(("Coruna", "Galon", "Naron", "Selon", "Talara", "Talon", "Velika", "Willowdale"))
_TITLES_TEXT = (
    "mr mrs ms miss mx dr prof sir madam herr frau m mme mlle sr sra srta sig dott dhr mevr pan pani"
)
_TITLES = frozenset(_TITLES_TEXT.split())
# Small words in names, when written small, and what may stand behind one.
_BETWEEN_TEXT = "de la le las los del della di da do dos das du van der den ter ten von zu zur zum af av bin bint ibn al el y e i"
_BETWEEN = frozenset(_BETWEEN_TEXT.split())
_BEHIND = frozenset(["jr", "sr", "ii", "iii", "iv", "phd", "md", "esq"])
_WORD = re.compile(r"[^\s,()\"“”«»]+")


def given(stream: Stream) -> str:
    """Return an invented given name."""
    return _made(_GIVEN, _GIVEN_ENDS, stream)


def surname(stream: Stream) -> str:
    """Return an invented surname."""
    return _made(_FAMILY, _FAMILY_ENDS, stream)


def _made(begins: Sequence[str], ends: Sequence[str], stream: Stream) -> str:
    name = stream.pick(begins) + stream.pick(ends)
    return _made(begins, ends, stream) if name in _TAKEN else name


def noun(stream: Stream) -> str:
    """Return an everyday word."""
    return stream.pick(_FAMILY)


def person(value: str, stream: Stream) -> str:
    """Return a name of as many words: titles and small words between stay, initials become initials, one word a surname."""
    words = _WORD.findall(value)
    small = value.islower()
    named = [
        at for at, word in enumerate(words) if any(map(str.isalpha, word)) and not _stays(words, at, small)
    ]
    if not named:
        return ""
    family = _family(value, words, named)
    names = {at: _name(words[at], at == family and len(words) > 1, stream) for at in named}
    made = iter([names.get(at) or _sign(word) for at, word in enumerate(words)])
    return _WORD.sub(lambda _: next(made), value).strip()


def _family(value: str, words: list[str], named: list[int]) -> int:
    """Return which word is the surname: the last, or the first in "Doe, Jane"."""
    before, comma, _ = value.partition(",")
    first = comma and len(named) > 1 and len(_WORD.findall(before)) <= named[0] + 1 < len(words)
    return named[0] if first else named[-1]


def _sign(word: str) -> str:
    """Return a word that is no name, or nothing where it is neither a word nor what parts words."""
    return word if any(map(str.isalpha, word)) or all(map(is_separator, word)) else ""


def _stays(words: list[str], at: int, small: bool) -> bool:
    """Say whether a word says nothing of who it is; the last that could be a name never does."""
    word = words[at].rstrip(".").casefold()
    if at + 1 < len(words):
        return word in _TITLES or (word in _BETWEEN and words[at].islower() and not small)
    return at > 0 and word in _BEHIND and not (at == 1 and words[0].rstrip(".").casefold() in _TITLES)


def _name(word: str, last: bool, stream: Stream) -> str:
    letters = [character for character in word if character.isalpha()]
    if len(letters) == 1 and letters[0].upper() != letters[0].lower():
        return stream.draw("ABCDEFGHIJKLMNOPRSTUVW", 1) + ("." if word.endswith(".") else "")
    name = surname(stream) if last else given(stream)
    if word.isupper():
        return name.upper()
    return name.lower() if word.islower() else name
