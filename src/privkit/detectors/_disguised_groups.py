"""Numbers whose groups odd signs part: a dot in the middle of the line, a code for a blank, the end of a line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from privkit.text._lazy import lazy

__all__ = ["Stretch", "linked", "looks_like_iban", "may_be_broken", "may_be_linked"]

_LINK = r"(?:[\u00b7\u2022]|&nbsp;|&#160;|%20)"
# "+44·20·7946·0958", "4111&nbsp;1111&nbsp;1111&nbsp;1111".
_LINKED = lazy(
    rf"(?<![0-9A-Za-z\u00b7\u2022;])\+?[0-9A-Za-z]{{1,8}}(?:{_LINK}[0-9A-Za-z]{{1,8}}){{1,8}}(?![0-9A-Za-z]|{_LINK})"
)
_LINKS = lazy(_LINK)
# A card or an IBAN of which the last groups stand on the next line, as mailers break it.
_BROKEN = lazy(
    r"(?<![0-9A-Za-z])(?:[A-Z]{2}[0-9]{2}|[0-9]{4})(?: [0-9A-Z]{4}){0,7}\n(?:> ?)?[0-9]{4}(?: [0-9A-Z]{1,4}){0,7}"
    r"(?![0-9A-Za-z]|[ -][0-9])"
)
_LINE_END = lazy(rb"0000\n(?:> ?)?0000(?![0Aa/:\-]|[.]0)")
_IBAN = lazy(r"[A-Za-z]{2}[0-9]{2}[A-Za-z0-9]{11,30}")
_FEWEST, _FEWEST_OF_BROKEN = 7, 13


class Stretch(NamedTuple):
    """A value in disguise: where it stands, and how it is written plainly."""

    start: int
    end: int
    plain: str
    spelt: bool = False  # in words, so that it is no table or list of numbers
    alone: bool = False  # its check digits are enough, without a cue
    even: bool = False  # of single digits, a blank between each two


def may_be_linked(lowered: str) -> bool:
    """Say whether a sign that ``linked`` looks for is in a text in small letters."""
    return (
        "\u00b7" in lowered
        or "\u2022" in lowered
        or ("&" in lowered and "&nbsp;" in lowered)
        or "%20" in lowered
    )


def may_be_broken(shape: bytes) -> bool:
    """Say whether a group of four digits ends a line of a text of this shape, and another begins the next."""
    return _LINE_END.search(shape) is not None


def looks_like_iban(plain: str) -> bool:
    """Say whether a value has the form of an IBAN, its blanks aside."""
    return _IBAN.fullmatch(plain.replace(" ", "")) is not None


def linked(folded: str, shape: bytes) -> Iterator[Stretch]:
    """Yield each number with odd signs between its groups, or the end of a line between two of them."""
    for match in _LINKED.finditer(folded):
        plain = _LINKS.sub(" ", match.group())
        if sum(map(str.isdigit, plain)) >= _FEWEST:
            alone = plain[0] == "+" or looks_like_iban(plain)
            yield Stretch(*match.span(), plain, spelt=True, alone=alone)
    if not may_be_broken(shape):
        return
    for match in _BROKEN.finditer(folded):
        plain = " ".join(match.group().replace(">", " ").split())
        if sum(map(str.isdigit, plain)) >= _FEWEST_OF_BROKEN:
            yield Stretch(*match.span(), plain, alone=looks_like_iban(plain))
