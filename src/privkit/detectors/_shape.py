"""The shape of a text: one byte per character, so that numbers can be found by form alone.

A digit becomes ``0``, a capital ``A``, another letter ``a``; separators stay as they are and what lies
outside Latin-1 becomes ``?``. Because each character gives one byte, offsets in the shape are offsets
in the text. An *atom* is a chain of groups of letters and digits, joined by single separators, that
holds at least one digit: every number the scanner knows lies inside one atom.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from privkit.text import fold
from privkit.text._fold import mapped
from privkit.text._lazy import lazy

__all__ = [
    "LETTERS",
    "LONGEST",
    "SHAPES",
    "WORDS",
    "atoms",
    "both",
    "holds_atom",
    "latin",
    "shape_of",
    "whole_numbers",
    "windows",
    "words_of",
]

LETTERS = b"Aa"
_ALNUM = b"0Aa"
LONGEST = 44  # characters of the longest number the tables know, typed with its separators
_STRIDE = 28
_SPACE, _CAPITAL = b" A"
_GLUED = b"Aa-/"
_NAMES, _BORN = 6, b"00A00"  # letters of two names before a day of birth: "RSSMRA 85T10 A562S"
_PAIRS = b"00 00 00"  # pairs may belong to two small letters before them: "ab 12 34 56 c"

# Every number of the tables has three signs in a row, or several groups, or letters right before its digit. What
# has none of these ("3 shirts", "at 10:30") is passed over without leaving the pattern, and so is what begins
# right behind a currency sign: that is an amount. Each way on begins with a sign or a class of its own, which the engine
# looks at before it enters it.
_SIGN = r"(?:[ ./\-]| - | / |\)[ ./\-]?| \(|\()"
_NEXT = rf"{_SIGN}(?:0[0Aa]*|A(?:A{{0,4}}(?![0Aa])|[Aa]{{0,5}}0[0Aa]*)|a(?:(?![0Aa])|[Aa]{{0,5}}0[0Aa]*))"
_ATOM = re.compile(
    rf"0(?<![0$]0)(?<!0\.0)"
    rf"(?:[0Aa]{{2,}}(?:{_NEXT})*|[0Aa]?(?:{_NEXT})+|(?<=A[ \-/]0)[0Aa]?|(?<=[Aa]0)[0Aa]?)".encode()
)
_GROUP = re.compile(rb"[0Aa]+")
_TENTHS = lazy(rb"\.0(?<=[0-9]{6}\.0)(?![0-9]|\.[0-9])")  # begun by a literal, so that the search skips to it
_MOST_WHOLE = 19  # digits before it


def _shape_byte(code: int) -> int:
    character = chr(code)
    if "0" <= character <= "9":
        return ord("0")
    if character.isupper():
        return ord("A")
    return ord("a") if character.isalpha() else code


_NORTHERN = {"ø": "o", "æ": "a", "ð": "d", "þ": "t"}  # letters with no accent to take away


def _word_byte(code: int) -> int:
    base = unicodedata.normalize("NFD", chr(code))[0].lower()
    base = _NORTHERN.get(base, base)
    return ord(base) if base.isascii() and base.isalnum() else ord(" ")


SHAPES = bytes(_shape_byte(code) for code in range(256))
"""What ``shape_of`` makes of each byte."""
WORDS = bytes(_word_byte(code) for code in range(256))
"""What ``words_of`` makes of each byte."""


class _LatinTable(dict[int, int]):
    """Letters beyond Latin-1 by their base letter, currency signs as dollars; worked out when met."""

    def __missing__(self, code: int) -> int:
        character = chr(code)
        if unicodedata.category(character) == "Sc":
            mapped = ord("$")
        elif code < 256:
            mapped = code
        else:
            mapped = ord(_OTHER_BASES.get(character) or unicodedata.normalize("NFD", character)[0])
        if len(self) < 4096:
            self[code] = mapped
        return mapped


_OTHER_BASES = {"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "œ": "o", "Œ": "O"}
_LATIN = _LatinTable()
_NO_BREAK = 0xA0
_LATIN_1 = bytes(_LATIN[code] if code != _NO_BREAK else 0x20 for code in range(256))


def latin(text: str) -> bytes:
    """Return one Latin-1 byte per code point of the text, odd characters folded, unknown ones as ``?``."""
    return both(text)[1]


def both(text: str) -> tuple[str, bytes]:
    """Return the folded text, and one Latin-1 byte for each of its code points, unknown ones as ``?``."""
    if text.isascii():
        return text, text.encode()
    try:
        raw = text.encode("latin-1")
    except UnicodeEncodeError:
        folded = fold(text)
    else:  # of all Latin-1, only the no-break space is folded
        return text.replace("\xa0", " ") if _NO_BREAK in raw else text, raw.translate(_LATIN_1)
    try:
        return folded, folded.encode("latin-1").translate(_LATIN_1)
    except UnicodeEncodeError:
        return folded, mapped(folded, _LATIN).encode("latin-1", "replace")


def shape_of(raw: bytes) -> bytes:
    """Return the shape of a text that ``latin`` made bytes of."""
    return raw.translate(SHAPES)


# What was done in French, and without its accent a thing that has a number: "commandé", "facturé", "compté".
_DONE = lazy(rb"[\xe9\xc9](?:(?<=command.)|(?<=factur.)|(?<=compt.))(?=e?s?(?![0-9A-Za-z]))", re.IGNORECASE)
_OTHER = b"q"
_ACUTE, _CAPITAL_ACUTE = b"\xe9\xc9"


def words_of(raw: bytes) -> bytes:
    """Return the text in lower case without accents, all but letters and digits made spaces.

    Where an accent makes a verb of a word that announces a number, another letter stands in its place.
    """
    words = raw.translate(WORDS)
    if _ACUTE not in raw and _CAPITAL_ACUTE not in raw:
        return words
    return _OTHER.join([words[slice(*part)] for part in _between(_DONE.finditer(raw), len(raw))])


def _between(marks: Iterator[re.Match[bytes]], end: int) -> Iterator[tuple[int, int]]:
    """Yield the stretches around some marks."""
    start = 0
    for mark in marks:
        yield start, mark.start()
        start = mark.end()
    yield start, end


def whole_numbers(raw: bytes, shape: bytes) -> bytes:
    """Return the shape without the ".0" that tables put behind the whole numbers of a column with gaps: "4111111111111111.0"."""
    places = [match.start() for match in _TENTHS.finditer(raw) if _ends_whole(raw, match.start())]
    if not places:
        return shape
    changed = bytearray(shape)
    for place in places:
        changed[place : place + 2] = b"  "
    return bytes(changed)


def _ends_whole(raw: bytes, at: int) -> bool:
    """Say whether the digits before an offset are a number of their own, and not too long for one."""
    before = raw[max(0, at - _MOST_WHOLE - 1) : at]
    rest = before.rstrip(b"0123456789")
    return rest[-1] not in b".,-" if rest else at <= _MOST_WHOLE


holds_atom = _ATOM.search
"""Return a match for the first atom of a shape, or ``None`` if it holds none."""


def atoms(shape: bytes, match: re.Match[bytes] | None) -> list[tuple[int, int]]:
    """Return where each atom starts and ends, from the one ``holds_atom`` found on to the right, in linear time."""
    places: list[tuple[int, int]] = []
    edge = 0
    while match is not None:
        start, end = match.span()
        if start > 1:
            before = shape[start - 1]
            if before == _SPACE:
                if shape[start - 2] == _CAPITAL:
                    start = _short_groups(shape, start, edge)
                elif end - start >= len(_PAIRS) and shape.startswith(_PAIRS, start):
                    start = _short_group(shape, start, edge, b"a", 2)
            elif before in _GLUED:
                start = _left_edge(shape, start, edge)
        elif start:
            start = _left_edge(shape, start, edge)
        places.append((start, end))
        edge = end
        match = holds_atom(shape, end)
    return places


def _left_edge(shape: bytes, start: int, edge: int) -> int:
    """Walk left over the letters an atom begins with, and over short groups such as ``AB`` before it."""
    limit = max(edge, start - 12)
    while start > limit and shape[start - 1] in LETTERS:
        start -= 1
    return _short_groups(shape, start, edge)


def _short_groups(shape: bytes, start: int, edge: int) -> int:
    first = _short_group(shape, start, edge)
    return first if first == start else _short_group(shape, first, edge)


def _short_group(shape: bytes, start: int, edge: int, letter: bytes = b"A", most: int = 5) -> int:
    """Return where a group of a few letters and a separator begin that stand right before start."""
    if start - edge < 2 or shape[start - 1] not in b" -/":
        return start
    group = start - 1
    while group > edge and start - group <= most + 1 and shape[group - 1] in letter:
        group -= 1
    size = start - 1 - group
    free = group == 0 or shape[group - 1] not in b"0Aa_"
    fits = 0 < size <= most or (size == _NAMES and shape.startswith(_BORN, start))
    return group if fits and free else start


def windows(shape: bytes, start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Cut a long atom into overlapping windows of whole groups.

    Yields ``(start, end, first, last)``: plan the window from ``start`` to ``end``, but take only the
    numbers that begin at ``first`` or later and end at ``last`` or before; the rest is there to be seen
    around them. Each number of up to ``LONGEST`` characters lies whole inside one window, and each window
    is of bounded length. Groups of more than that are no numbers and end a window.
    """
    groups: list[tuple[int, int]] = []
    for match in _GROUP.finditer(shape, start, end):
        if match.end() - match.start() > LONGEST:
            yield from _slide(groups)
            groups = []
        else:
            groups.append(match.span())
    yield from _slide(groups)


def _slide(groups: list[tuple[int, int]]) -> Iterator[tuple[int, int, int, int]]:
    here, last = 0, len(groups) - 1
    while here <= last:
        there = _first_beyond(groups, here, groups[here][0] + _STRIDE)
        until = _first_beyond(groups, there, groups[there][0] + LONGEST)
        seen = min(until + 1, last)
        first = groups[0][0] if here == 0 else groups[min(here + 1, last)][0]
        yield groups[here][0], groups[seen][1], first, groups[until][1]
        if there == last or until == last:
            return
        here = there


def _first_beyond(groups: list[tuple[int, int]], at: int, offset: int) -> int:
    """Return the first group after ``at`` that ends at the offset or beyond, else the last one."""
    last = len(groups) - 1
    at = min(at + 1, last)
    while at < last and groups[at][1] < offset:
        at += 1
    return at
