"""Names that are put together from invented parts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from privkit.redactors._stream import Stream

__all__ = ["given", "person", "surname"]

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
_WORD = re.compile(r"[^\s,]+")


def given(stream: Stream) -> str:
    """Return an invented given name."""
    return _made(_GIVEN, _GIVEN_ENDS, stream)


def surname(stream: Stream) -> str:
    """Return an invented surname."""
    return _made(_FAMILY, _FAMILY_ENDS, stream)


def _made(begins: Sequence[str], ends: Sequence[str], stream: Stream) -> str:
    name = stream.pick(begins) + stream.pick(ends)
    return _made(begins, ends, stream) if name in _TAKEN else name


def person(value: str, stream: Stream) -> str:
    """Return a name of as many words: titles stay, initials become initials, the last word a surname."""
    count = len(_WORD.findall(value))
    place = 0

    def replaced(found: re.Match[str]) -> str:
        nonlocal place
        place += 1
        word, last = found.group(), place == count
        if not last and word.rstrip(".").casefold() in _TITLES:
            return word
        return _name(word, last and count > 1, stream)

    return _WORD.sub(replaced, value)


def _name(word: str, last: bool, stream: Stream) -> str:
    letters = [character for character in word if character.isalpha()]
    if len(letters) <= 1:
        return stream.draw("ABCDEFGHIJKLMNOPRSTUVW", 1) + ("." if word.endswith(".") else "")
    name = surname(stream) if last else given(stream)
    if word.isupper():
        return name.upper()
    return name.lower() if word.islower() else name
