"""Taking off what hides a value from a machine and not from a reader, with a way back to the original offsets."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from privkit.text._lazy import lazy

__all__ = ["Offsets", "back_over", "is_bare_latin", "parted", "unmask"]

# Default_Ignorable_Code_Point of Unicode's DerivedCoreProperties, and the blocks of combining marks for
# letters and symbols: what is drawn as nothing, or over the character before it.
_NOISE = (
    "\u00ad\u0300-\u036f\u0483-\u0489\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u1ab0-\u1aff\u1dc0-\u1dff"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\u20d0-\u20ff\u3164\ufe00-\ufe0f\ufe20-\ufe2f\ufeff\uffa0"
    "\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_FOREIGN = "\u0370-\u03ff\u0400-\u052f"  # Greek, Cyrillic
_RINGED = (  # digits in circles, raised and lowered ones
    "\u2460-\u2468\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788\u278a-\u2792\u2070\u2074-\u2079\u2080-\u2089\u00b9\u00b2\u00b3"
)

# Small letters and capitals of Cyrillic and Greek that Unicode UTS #39 (confusables.txt) gives a Latin letter for.
_FACES = {
    "a": "аα", "b": "Ьь", "c": "сϲ", "d": "ԁ", "e": "еҽ", "g": "ԍ", "h": "һ", "i": "іι", "j": "јϳ", "l": "ӏ", "n": "п",
    "o": "оοσ", "p": "рρ", "q": "ԛ", "r": "г", "s": "ѕ", "u": "υ", "v": "ѵν", "w": "ԝѡ", "x": "хχ", "y": "уγү",
    "A": "АΑ", "B": "ВΒ", "C": "СϹ", "E": "ЕΕ", "F": "Ϝ", "G": "Ԍ", "H": "НΗ", "I": "ІΙӀ", "J": "ЈͿ", "K": "КΚ",
    "M": "МΜ", "N": "Ν", "O": "ОΟ", "P": "РΡ", "S": "Ѕ", "T": "ТΤ", "V": "Ѵ", "W": "Ԝ", "X": "ХΧ", "Y": "ҮΥ", "Z": "Ζ",
}  # fmt: skip
_TWINS = {ord(face): letter for letter, faces in _FACES.items() for face in faces}

# Few ranges make a quick search: accented letters, punctuation and currency signs, which hide nothing, are not among them.
_STRANGE = lazy("[^\x00-\xac\xae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20a0-\u20cf]")
_ODD = lazy(f"[{_NOISE}{_FOREIGN}{_RINGED}]")
_NOISY = lazy(f"[{_NOISE}]+")
_MIXED = lazy(f"[A-Za-z0-9](?=[{_FOREIGN}])|[{_FOREIGN}](?=[A-Za-z0-9])")
_WORD = lazy(r"[^\W_]+")
_LATIN_LETTER = lazy("[A-Za-z]")
_CODE = lazy(
    "[A-Z]+[0-9][A-Z0-9]*|[0-9]+[A-Z]+[A-Z0-9]*"
)  # no letter of it is Latin, but it is no word either
# The series of a passport, the letters of a plate: two capitals by themselves before the digits, or behind them.
_SERIES = lazy(
    "(?<![^\\W_])[\u0391-\u03a9\u0405-\u042f]{2}(?=[ \u00a0\u2009\u202f-][0-9]{3})"
    "|(?<=[0-9]{3}[ \u00a0\u2009\u202f-])[\u0391-\u03a9\u0405-\u042f]{2}(?![^\\W_])"
)
_OTHERS = lazy(f"[{_FOREIGN}]")
_RINGS = lazy(f"[{_RINGED}](?:[ .\\-]?[{_RINGED}])+")
_GLUED = lazy(
    "[\u00ad\u200b-\u200f\u2060\ufeff](?<=[0-9A-Za-z].)[\u00ad\u200b-\u200f\u2060\ufeff]*(?=[0-9A-Za-z])"
)


class Offsets(NamedTuple):
    """Says where the characters of an unmasked text stand in the original.

    ``places`` are offsets in the unmasked text before which characters were taken out, in order; ``shifts``
    has, behind a leading 0, how many were taken out up to and including each of them.
    """

    places: Sequence[int]
    shifts: Sequence[int]

    def original(self, at: int) -> int:
        """Return where the character at this offset stands in the original."""
        return at + self.shifts[bisect_right(self.places, at)]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return the stretch of the original from one character to another, with all that is hidden between."""
        return self.original(start), self.original(end - 1) + 1


_SOFT_HYPHEN = 0xAD  # the one character of Latin-1 that is drawn as nothing


def is_bare_latin(text: str) -> bool:
    """Say whether a text is of Latin-1 and hides nothing, so that ``unmask`` would return it as it is."""
    try:
        return _SOFT_HYPHEN not in text.encode("latin-1")
    except UnicodeEncodeError:
        return False


def unmask(text: str) -> tuple[str, Offsets | None]:
    """Return the text without invisible characters and disguised letters, and the way back.

    Taken out are invisible characters and combining marks. Cyrillic and Greek letters become the Latin ones they look
    like where the rest of their word is Latin, digits in circles become digits where several follow one another. The
    offsets are ``None`` where nothing was taken out, so that they are those of the text. ASCII text is
    returned as it is.
    """
    if text.isascii() or not _STRANGE.search(text) or not _ODD.search(text):
        return text, None
    offsets = None
    if _NOISY.search(text):
        text, offsets = _without_noise(text)
    if _MIXED.search(text):
        text = _WORD.sub(_plain_word, text)
    if _SERIES.search(text):
        text = _SERIES.sub(_plain_series, text)
    return _RINGS.sub(_digits, text), offsets


def _without_noise(text: str) -> tuple[str, Offsets]:
    kept: list[str] = []
    places: list[int] = []
    shifts = [0]
    at = 0
    for noise in _NOISY.finditer(text):
        start, end = noise.span()
        kept.append(text[at:start])
        places.append(start - shifts[-1])
        shifts.append(shifts[-1] + end - start)
        at = end
    kept.append(text[at:])
    return "".join(kept), Offsets(places, shifts)


def _plain_word(match: re.Match[str]) -> str:
    """Write a word in Latin letters if only letters that look Latin keep it from being one."""
    word = match.group()
    if word.isascii() or not _OTHERS.search(word):
        return word
    plain = word.translate(_TWINS)
    if _OTHERS.search(plain):
        return word
    return plain if _LATIN_LETTER.search(word) or _CODE.fullmatch(plain) else word


def _plain_series(match: re.Match[str]) -> str:
    plain = match.group().translate(_TWINS)
    return match.group() if _OTHERS.search(plain) else plain


def _digits(match: re.Match[str]) -> str:
    return "".join([str(unicodedata.digit(sign, sign)) for sign in match.group()])


def parted(text: str) -> tuple[set[int], set[int]]:
    """Return where invisible characters between two letters or digits begin, and where they end.

    They may have been there to part two values, which unmasking joins.
    """
    gaps = [match.span() for match in _GLUED.finditer(text)]
    return {start for start, _ in gaps}, {end for _, end in gaps}


def back_over(text: str, count: int) -> int:
    """Return the offset behind which the text has this many characters that are to be seen; 0 or less, if fewer."""
    at, end = len(text) - count, len(text)
    while at > 0:
        hidden = sum(map(len, _NOISY.findall(text, at, end)))
        if not hidden:
            break
        at, end = at - hidden, at
    return at
