"""Words, numbers, punctuation and newlines of a text with their offsets, and the segments the tagger reads one by one."""

from __future__ import annotations

import re

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["SETTLED", "placed", "segments", "single", "split", "tokens"]

# A word keeps its inner apostrophes but not a possessive 's. Every run is bounded, so no text makes a long token.
_TOKEN = re.compile(r"\w{1,40}(?:['’](?![sS](?!\w))\w{1,20}){0,3}|['’][sS](?!\w)|\n|[^\w\s]")
# The same for a text in ASCII, in two thirds of the time.
_W = "A-Za-z0-9_"
_ASCII_TOKEN = re.compile(
    rf"[{_W}]{{1,40}}(?:(?!')|(?:'(?![sS](?![{_W}]))[{_W}]{{1,20}}){{0,3}})"
    rf"|[^{_W}\t-\r\x1c- ']|'[sS](?![{_W}])|\n|'"
)
_SENTENCE_END = frozenset(".!?")
_SOFT = 64
_HARD = 128
_SHORTENED = 4  # letters; a sentence that ends in so short a word goes on to the next end
_SHORT = 640  # characters up to which a text may be one segment; asking longer ones would be in vain
SETTLED = 3
"""A segment is final, whatever is appended to the text, once this many characters follow it."""


def tokens(text: str) -> list[tuple[int, int]]:
    """Find the words, numbers, punctuation marks and newlines of a text.

    Returns:
        Half-open offsets in order, disjoint, never empty; what lies between them is white space.
    """
    return [match.span() for match in _token(text).finditer(text)]


def _token(text: str) -> re.Pattern[str]:
    return _ASCII_TOKEN if text.isascii() else _TOKEN


def single(text: str) -> list[str] | None:
    """Return the tokens of a text that is surely one segment, as they are written; ``None`` for any other."""
    if len(text) > _SHORT:
        return None
    words = _token(text).findall(text)
    return words if len(words) < _SOFT and text.count("\n") < 2 else None


def placed(text: str, words: Sequence[str], begin: int = 0) -> list[tuple[int, int]]:
    """Return where tokens stand that follow one another in the text from ``begin`` on; all else there is white space."""
    found: list[tuple[int, int]] = []
    end = begin
    for word in words:
        start = text.index(word, end)
        end = start + len(word)
        found.append((start, end))
    return found


def segments(text: str) -> list[tuple[int, int]]:
    """Cut a text into the pieces that are tagged independently of each other.

    A segment ends at a blank line, at a newline or sentence end after 64 tokens, or after 128 tokens. A full stop behind
    four letters or fewer ends nothing: it may belong to a word that is written short. Ends are found from left to right,
    so appending text moves no end that ``SETTLED`` characters already follow.

    Returns:
        Half-open offsets that cover the text without gaps; empty for an empty text.
    """
    ends = [last for _, last in split(text, tokens(text))]
    return list(zip([0, *ends[:-1]], ends))  # noqa: B905, an empty text has no end


def split(text: str, found: list[tuple[int, int]]) -> Iterator[tuple[list[tuple[int, int]], int]]:
    """Group the tokens of a text by segment: pairs of the tokens and the end of the segment."""
    begin, size = 0, len(found)
    while begin < size:
        stop = _stop(text, found, begin)
        if stop >= size:
            break
        yield found[begin:stop], found[stop - 1][1]
        begin = stop
    if text:
        yield found[begin:], len(text)


def _stop(text: str, found: list[tuple[int, int]], begin: int) -> int:
    """The index after the last token of the segment that begins at ``begin``."""
    size = len(found)
    # A blank line ends a segment at any length; without one in reach only the soft and hard limits matter.
    limit = min(begin + _HARD, size)
    blank = _blank_line(text, found, begin, limit)
    soft = begin + _SOFT
    for index in range(soft - 1, min(blank, limit)):
        end = found[index][1]
        mark = text[end - 1]
        if mark == "\n" or (mark in _SENTENCE_END and text[end : end + 1].isspace()):
            if mark == "." and _is_short(text, found[index - 1], end):
                continue
            return index + 1
    return min(blank, limit)


def _is_short(text: str, word: tuple[int, int], stop: int) -> bool:
    """Say whether the full stop that ends at ``stop`` may belong to a word written short: "Dr. Smith", "ul. Lipowa"."""
    start, end = word
    return (
        end == stop - 1
        and end - start <= _SHORTENED
        and text[start:end].isalpha()
        and not text.startswith("\n", stop)
    )


def _blank_line(text: str, found: list[tuple[int, int]], begin: int, limit: int) -> int:
    """The index after the newline that closes the first blank line in reach, or a number beyond it."""
    at = text.find("\n", found[begin][0], found[limit - 1][1])
    if at < 0:
        return limit
    for index in range(begin, limit - 1):
        start = found[index][0]
        if text[start] == "\n" and text[found[index + 1][0]] == "\n":
            return index + 2
    return limit
