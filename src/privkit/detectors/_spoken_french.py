"""Telephone numbers as the French say them, in pairs: "zéro six, douze, trente-quatre, soixante et onze, quatre-vingt-dix"."""

from __future__ import annotations

from collections.abc import Iterator

from privkit.detectors._disguised_groups import Stretch
from privkit.text._lazy import lazy

__all__ = ["ZERO", "said_in_pairs"]

ZERO = b"zero"
"""The word that all of them begin with."""
_FIRST_NINE = "un deux trois quatre cinq six sept huit neuf"
_FROM_TEN = "dix onze douze treize quatorze quinze seize"
_UNITS = {word: at for at, word in enumerate(_FIRST_NINE.split(), 1)}
_TEENS = {word: at for at, word in enumerate(_FROM_TEN.split(), 10)}
_TENS = {"vingt": 20, "vingts": 20, "trente": 30, "quarante": 40, "cinquante": 50, "soixante": 60}
_VALUES = {**_UNITS, **_TEENS, **_TENS, "une": 1, "zero": 0, "et": 0}
_UNIT = rb"(?:une?|deux|trois|quatre|cinq|six|sept|huit|neuf)"
_TEEN = rb"(?:dix(?: {1,2}(?:sept|huit|neuf))?|onze|douze|treize|quatorze|quinze|seize)"
_PAIR = (
    rb"(?:zero {1,2}"
    + _UNIT
    + rb"|quatre {1,2}vingts|quatre {1,2}vingt(?: {1,2}(?:"
    + _TEEN
    + rb"|"
    + _UNIT
    + rb"))?"
    rb"|soixante(?: {1,2}et)?(?: {1,2}(?:" + _TEEN + rb"|" + _UNIT + rb"))?"
    rb"|(?:vingt|trente|quarante|cinquante)(?: {1,2}et)?(?: {1,2}"
    + _UNIT
    + rb")?|"
    + _TEEN
    + rb"|"
    + _UNIT
    + rb")"
)
_NUMBER = lazy(
    rb"(?<![0-9a-z])zero {1,3}(" + _UNIT + rb")" + 4 * (rb" {1,3}(" + _PAIR + rb")") + rb"(?![0-9a-z])"
)


def said_in_pairs(words: bytes) -> Iterator[Stretch]:
    """Yield each number of ten digits said so, written plainly; ``words`` is the text as ``words_of`` makes it."""
    for match in _NUMBER.finditer(words):
        kind, *pairs = match.groups()
        plain = f"0{_value(kind.decode())}" + "".join(f"{_value(pair.decode()):02}" for pair in pairs)
        yield Stretch(*match.span(), plain, spelt=True)


def _value(pair: str) -> int:
    numbers = [_VALUES[word] for word in pair.split()]
    if len(numbers) > 1 and numbers[:2] == [4, 20]:
        return 80 + sum(numbers[2:])
    return sum(numbers)
