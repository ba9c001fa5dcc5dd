"""What counts as a token: the form it was given out in, and what models and pages make of it.

Tolerated: another case, Markdown's escapes, entities of HTML, JSON and URLs for the underscores, hyphens or a space in
their place, spaces beside them, zero-width characters inside, full-width forms and digits of other scripts, a
translated type, an ending behind it. Never another number or other letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from privkit.text import fold
from privkit.tokens._book import Book, Entry

__all__ = ["LONGEST", "Mention", "cores", "look_alikes", "mentions", "partial"]

_Z = "[\u00ad\u200b-\u200f\u2060\ufeff]{0,4}"
_LINE = r"(?:\\{0,8}[_\u2017-]|&\#0{0,3}95;|&\#x0{0,3}5f;|&lowbar;|&UnderBar;|%5f|\\{1,8}u005f)"
_GAP = rf"(?:[ ]{{0,2}}{_LINE}[ ]{{0,2}}|[ ])"
_SEP = f"{_Z}{_GAP}{_Z}"
_TAG = rf"[^\W\d_]{_Z}[^\W\d_]{_Z}[^\W\d_]"
# The search begins with the digits, since they are rarer than what may stand before them.
_CORE = re.compile(rf"(?P<number>\d(?:{_Z}\d){{0,6}})(?P<second>{_SEP})(?P<tag>{_TAG})", re.IGNORECASE)
_FIRST = re.compile(rf"{_SEP}\Z", re.IGNORECASE)
_LONGEST_SEP, _MOST_DIGITS = 32, 7
_JOIN = r"(?:\\{0,8}[_-])"
_WORD = rf"(?:[^\W\d_]{_Z}){{1,40}}"
_CHAIN = rf"{_WORD}(?:{_JOIN}{_WORD}){{0,5}}"
_TRANSLATED = re.compile(rf"(?<![^\W_]){_CHAIN}\Z")
_ODD = re.compile(_Z.removesuffix("{0,4}"))
_REACH = 280  # characters before the number that are looked at for the type
LONGEST = 400
"""No token, however it is written, is longer than this many code points."""
# Endings of possessives, cases and plurals in languages that hang them on a name.
_ENDING_LINES = (
    "s es n en e er em ens a y u i ie om ov ova ovi ovy ům owi ami ach ille lle lla llä ssa ssä sta stä lta ltä ksi na nä in",
    "an on nak nek val vel ban ben tól től nál nél ra re hoz hez höz t ot et öt lar ler da de dan den nın nin ın ya ye yı",
    "yi la le ta te tan ten",
)
_ENDINGS = frozenset(" ".join(_ENDING_LINES).split())
_TAIL = re.compile(r"(?P<letters>[^\W_]{0,6})(?P<on>_\d)?")
# From here on are the scripts that put no spaces between words, so a chain of letters may be a whole sentence.
_NO_SPACES, _FEW = "\u2e80", 6


# For telling quickly that no token begins: what a word is, what it may go on with, and how long it may be.
_ASCII_WORD = re.compile(r"[A-Za-z]+")
_LETTERS = re.compile(r"[^a-z]")
_GOES_ON = frozenset("_-\\&%0123456789")
_LONGEST_WORD, _LONGEST_NAME = 40, 64


class Mention(NamedTuple):
    """Where a token of the conversation stands, half open, and what it is."""

    start: int
    end: int
    entry: Entry


def cores(text: str) -> Iterator[tuple[int, str]]:
    """Yield the number and the letters of whatever could be a token of some conversation."""
    folded = fold(text)
    for core in _CORE.finditer(folded):
        if _separated(folded, 0, core.start()) is not None:
            yield _number(core), _letters(core)


_ALIKE = re.compile(
    r"(?<![A-Za-z0-9])[A-Z][A-Z0-9]{0,39}(?:_[A-Z][A-Z0-9]{0,39}){0,5}_\d{1,7}_[a-z]{3}(?![A-Za-z0-9])"
)


def look_alikes(text: str) -> list[tuple[int, int]]:
    """Return where something stands that looks just like a token, whoever may have given it out."""
    if "_" not in text:
        return []
    return [match.span() for match in _ALIKE.finditer(text)]


def mentions(text: str, book: Book, *, floor: int = 0, begin: int = 0) -> Iterator[Mention]:
    """Yield the tokens of the conversation that stand in a text, from left to right, disjoint; in linear time.

    Args:
        text: any text.
        book: the conversation's.
        floor: no token begins before this offset.
        begin: where to look from; what stands before is only looked at for types.
    """
    folded = fold(text)
    for core in _found(folded, begin, book):
        entry = book.entry(_number(core), _letters(core))
        if entry is not None:
            start = _start(folded, floor, core, entry)
            if start is not None:
                floor = core.end()
                yield Mention(start, floor, entry)


_LONG = 4_096  # code points from which looking for single digits first is quicker than the pattern


def _found(folded: str, begin: int, book: Book) -> Iterator[re.Match[str]]:
    """Yield what may be the number and letters of a token, from left to right."""
    if len(folded) - begin < _LONG or not folded.isascii():
        yield from _CORE.finditer(folded, begin)
        return
    nexts = {digit: at for digit in book.ends if (at := folded.find(digit, begin)) >= 0}
    left, at = len(folded) // 256, begin  # with many digits the pattern is quicker again
    while nexts and left:
        left -= 1
        digit = min(nexts, key=nexts.__getitem__)
        end = nexts[digit] + 1
        if not folded[end : end + 1].isdecimal() and (core := _CORE.match(folded, _run(folded, end))):
            yield core
        at = end
        nexts[digit] = folded.find(digit, end)
        if nexts[digit] < 0:
            del nexts[digit]
    if nexts:  # not from the midst of a number, the end of which would be taken for all of it
        yield from _CORE.finditer(
            folded, _run(folded, at) if at > begin and folded[at : at + 1].isdecimal() else at
        )


def _run(folded: str, end: int) -> int:
    """Return where the digits begin that end there, not further back than a number of a token may be long."""
    start = end - 1
    while start and end - start < _MOST_DIGITS and folded[start - 1].isdecimal():
        start -= 1
    return start


def _number(core: re.Match[str]) -> int:
    """Return the number; 0, which none has, for one with a zero before it: it is written so in no token."""
    digits = _ODD.sub("", core["number"])
    number = int(digits)
    return number if len(str(number)) == len(digits) else 0


def _letters(core: re.Match[str]) -> str:
    return _ODD.sub("", core["tag"]).lower()


def _start(folded: str, floor: int, core: re.Match[str], entry: Entry) -> int | None:
    """Return where the token begins whose number and letters these are; ``None`` if they are part of something else."""
    number, size = core.start(), len(entry.entity_type)
    plain = core.group() == f"{entry.number}_{entry.tag}" and folded.startswith("_", number - 1)
    if plain and folded.endswith(entry.entity_type, floor, number - 1):
        return number - 1 - size  # as it was given out, whatever it touches
    at = _separated(folded, floor, number)
    if at is None or not _ends(folded, core.end()):
        return None
    own = _own_type(entry.entity_type).search(folded, max(floor, at - _REACH), at)
    if own is not None:
        return own.start()
    if " " in folded[at:number] or core["second"].isspace():  # in prose, "page 1 caz" is no token
        return None
    word = _TRANSLATED.search(folded, max(floor, at - _REACH), at)
    if word is None:
        return None
    spaceless = any(sign >= _NO_SPACES for sign in word.group())
    return at if spaceless and len(word.group()) > _FEW else word.start()


def _separated(folded: str, floor: int, number: int) -> int | None:
    """Return where the separator before a number begins, ``None`` where none stands there."""
    found = _FIRST.search(folded, max(floor, number - _LONGEST_SEP), number)
    return found.start() if found else None


def _is_letter(sign: str) -> bool:
    return sign.isalnum() and not sign.isdecimal()


def _ends(folded: str, at: int) -> bool:
    """Say whether a token may end here: before anything but letters and digits, or before an ending.

    What goes on with a number is the type of another token: "_1_" and "TOKEN_1_kaf" side by side.
    """
    tail = _TAIL.match(folded, at)
    rest = tail["letters"].lower() if tail else ""
    return not (tail and tail["on"]) and (not rest or rest in _ENDINGS)


@lru_cache(maxsize=512)
def _own_type(entity_type: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![^\W_]){_spelt(entity_type)}\Z", re.IGNORECASE)


def _spelt(entity_type: str) -> str:
    """Return a pattern of a type as it may be written: with odd signs inside, its underscores in any form."""
    words = [_Z.join(word) for word in entity_type.split("_")]
    return _SEP.join(words)


@lru_cache(maxsize=64)
def partial(types: frozenset[str]) -> Partial:
    """Return what tells where in a text a token of these types may have begun that goes on behind its end."""
    return Partial(types)


class Partial:
    """Tells from where on a text must be held back, because a token may have begun there."""

    def __init__(self, types: Iterable[str]) -> None:
        import regex

        known = sorted(types)
        behind = rf"(?:{_Z}[^\W_]){{0,7}}_?"
        number = rf"\d(?:{_Z}\d){{0,6}}"
        line = f"{_Z}{_LINE}{_Z}"
        own = "|".join(map(_spelt, known))
        ways = [rf"(?:{own}){_SEP}"] if known else []
        form = rf"(?:{'|'.join([*ways, _CHAIN + line])}){number}{_SEP}{_TAG}{behind}"
        # regex takes fewer signs for letters than re does, by which tokens are found
        form = form.replace(r"[^\W\d_]", r"[\p{L}\p{M}\p{Nl}\p{No}]").replace(r"[^\W_]", r"[\p{L}\p{M}\p{N}]")
        self._written = regex.compile(form, regex.IGNORECASE)
        self._plain = regex.compile(rf"(?:{'|'.join(known)})_\d{{1,7}}_[a-z]{{3}}") if known else None
        self._names: dict[str, list[str]] = {}
        for name in known:
            self._names.setdefault(name[0], []).append(name)
        self._words = frozenset(_LETTERS.split(name.lower())[0] for name in known)

    def held(self, text: str, begin: int) -> int:
        """Return the first offset, from ``begin`` on, at which a token may have begun; the length where none may."""
        folded = fold(text)
        low = max(begin, len(folded) - LONGEST)
        if folded.isascii():
            return self._held_ascii(folded, low)
        for at in range(low, len(folded)):
            sign = folded[at]
            if not _is_letter(sign):
                continue
            if not (at and _is_letter(folded[at - 1])) and self._begins(folded, at):
                return at
            if sign in self._names and self._is_plain(folded, at, sign):
                return at
        return len(folded)

    def _held_ascii(self, folded: str, low: int) -> int:
        """The same word by word, for most texts."""
        for word in _ASCII_WORD.finditer(folded, low):
            start = word.start()
            inside = start == low > 0 and folded[low - 1].isalpha()
            if not inside and self._begins(folded, start):
                return start
            if not word[0].islower():
                for at in range(start, word.end()):
                    if folded[at] in self._names and self._is_plain(folded, at, folded[at]):
                        return at
        return len(folded)

    def _begins(self, folded: str, at: int) -> bool:
        """Say whether a token in any form may have begun at the beginning of a word."""
        word = _ASCII_WORD.match(folded, at)
        if word is not None:
            end = word.end()
            if end == len(folded):
                if end - at <= _LONGEST_WORD:
                    return True
            elif folded[end] not in _GOES_ON and folded[end].isascii() and word[0].lower() not in self._words:
                return False  # nothing that a token could go on with, and no type of the conversation's
        return self._written.fullmatch(folded, at, partial=True) is not None

    def _is_plain(self, folded: str, at: int, sign: str) -> bool:
        """Say whether a token as it was given out may have begun here, whatever stands before it."""
        rest = folded[at : at + _LONGEST_NAME]
        if not any(rest.startswith(name) or name.startswith(rest) for name in self._names[sign]):
            return False
        return self._plain is not None and self._plain.fullmatch(folded, at, partial=True) is not None
