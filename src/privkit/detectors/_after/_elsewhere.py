"""Texts in small letters of a language the lists know little of: there a word on no list tells nothing."""

from __future__ import annotations

from privkit.detectors._after._row import Lexicon, Row

__all__ = ["is_elsewhere"]

_SHORTEST = 4
_LEAST, _SHARE = 3, 5  # at least so many words on no list, and one in so many


def is_elsewhere(text: str, row: Row, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether nothing but words on no list make a name or place, where many others of the text are on none either."""
    if row.entity_type == "ADDRESS" or not text.islower() or len(words) < _SHARE * 2:
        return False
    if text[row.start - 1 : row.start] == "@":
        return False  # what somebody is called in a network
    value = text[row.start : row.end].replace("-", " ").split()
    if any(len(word) > 2 and (lexicon.has_name(word) or lexicon.is_town(word)) for word in value):
        return False
    own = {word.strip(".,'’") for word in value}
    others = [
        word
        for word in lexicon.strange(words, _SHORTEST)
        if word.isalpha() and word not in own and not lexicon.bits(word)
    ]
    return len(others) >= _LEAST and _SHARE * len(others) >= len(words)
