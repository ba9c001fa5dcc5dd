"""Texts in small letters of a language the lists know little of: there a word on no list tells nothing."""

from __future__ import annotations

from privkit.detectors._after._row import Lexicon, Row

__all__ = ["without_elsewhere"]

_SHORTEST = 4
_LEAST, _SHARE = 3, 5  # at least so many words on no list, and one in so many


def without_elsewhere(text: str, rows: list[Row], words: frozenset[str], lexicon: Lexicon) -> list[Row]:
    """Return the rows without names and places of words on no list, where many other words are on none either.

    Args:
        text: the segment.
        rows: what the tagger found in it.
        words: its words, in small letters.
        lexicon: the word lists.
    """
    if not rows or len(words) < _SHARE * 2 or not text.islower():
        return rows
    strange = frozenset(
        word for word in lexicon.strange(words, _SHORTEST) if word.isalpha() and not lexicon.bits(word)
    )
    if len(strange) < _LEAST or _SHARE * len(strange) < len(words):
        return rows
    return [row for row in rows if not _is_strange(text, row, strange, len(words), lexicon)]


def _is_strange(text: str, row: Row, strange: frozenset[str], count: int, lexicon: Lexicon) -> bool:
    if row.entity_type == "ADDRESS" or text[row.start - 1 : row.start] == "@":
        return False  # behind "@" stands what somebody is called in a network
    value = [word.strip(".,'’") for word in text[row.start : row.end].replace("-", " ").split()]
    if any(len(word) > 2 and (lexicon.has_name(word) or lexicon.is_town(word)) for word in value):
        return False
    others = len(strange) - len(strange.intersection(value))
    return others >= _LEAST and _SHARE * others >= count
