"""Folding odd characters one for one, so that offsets stay as they are."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["fold", "mapped"]

# Dashes people and phones type where a hyphen is meant: hyphen, no-break hyphen, figure, en and em dash,
# horizontal bar, minus sign, small and full-width hyphen-minus.
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
# Spaces of one word's width and less. An ideographic (wide) space separates, so it is left alone.
_SPACES = "\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f"
_QUOTES = {"\u2018": "'", "\u2019": "'", "\u201c": '"', "\u201d": '"'}


class _Table(dict[int, int]):
    """A translation table that works out each character the first time it is met."""

    def __missing__(self, code: int) -> int:
        folded = _fold_character(chr(code))
        if len(self) < 4096:  # a text may hold every character there is; the table need not
            self[code] = folded
        return folded


def _fold_character(character: str) -> int:
    """Return the ASCII character this one stands for, or itself."""
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return ord("0") + digit
    if 0xFF01 <= ord(character) <= 0xFF5E:  # full-width forms of ASCII (Unicode chart FF00)
        return ord(character) - 0xFEE0
    if _is_styled(ord(character)):
        plain = unicodedata.normalize("NFKC", character)
        return ord(plain) if plain.isascii() and len(plain) == 1 else ord(character)
    return ord(character)


def _is_styled(code: int) -> bool:
    """Say whether it is a letterlike symbol, a letter in a circle or square, or a mathematical letter."""
    return (
        0x2100 <= code <= 0x214F
        or 0x24B6 <= code <= 0x24E9
        or 0x1D400 <= code <= 0x1D7FF
        or 0x1F130 <= code <= 0x1F149
    )


_TABLE = _Table(
    {
        **{ord(dash): ord("-") for dash in _DASHES},
        **{ord(space): ord(" ") for space in _SPACES},
        **{ord(quote): ord(plain) for quote, plain in _QUOTES.items()},
    }
)


def fold(text: str) -> str:
    """Return the text with digits, dashes, narrow spaces, quotes, full-width and mathematical forms made ASCII.

    The result has exactly as many code points as the text, so an offset in one is the same offset in
    the other. ASCII text is returned as it is, at no cost.
    """
    return text if text.isascii() else mapped(text, _TABLE)


_ODD = re.compile(r"[^\x00-\x7f]")
_FEW = 24
_PIECE = 1 << 16


def mapped(text: str, table: dict[int, int]) -> str:
    """Translate the characters that are not ASCII; the few of most texts one by one, since that is quicker."""
    odd: set[str] = set()
    for at in range(
        0, len(text), _PIECE
    ):  # a list of all of them would be many times as large as a long text
        odd.update(_ODD.findall(text, at, at + _PIECE))
        if len(odd) > _FEW:
            return text.translate(table)
    for sign in odd:
        code = table[ord(sign)]
        if code != ord(sign):
            text = text.replace(sign, chr(code))
    return text
