"""Ordinary words that nobody is called, the most frequent first.

English by frequency from symspellpy's dictionary (Google Books n-grams, CC BY 3.0; SCOWL), as far as lists of ordinary words have
them in small letters (12Dicts, public domain, and the EFF's long list, CC BY 3.0; both in xkcdpass).
Brazilian Portuguese from AOSP's keyboard (Apache-2.0, in xkcdpass), function words of other languages from stopwords-iso (MIT),
and the words of ``_words_elsewhere``.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import stopwordsiso
import symspellpy
import xkcdpass

from privkit.detectors._tagger._words import fold
from tools.tagger._words_elsewhere import WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["KNOWN", "english", "ordinary"]

_LANGUAGES = ("da", "de", "es", "fr", "it", "nl", "no", "pl", "pt", "sv")
_ENGLISH, _PORTUGUESE = 13_000, 4_000
_INFLECTED = (
    ("", ""), ("s", ""), ("es", ""), ("ies", "y"), ("ed", ""), ("d", ""), ("ing", ""), ("ing", "e"), ("er", ""), ("ier", "y"),
    ("r", ""), ("ly", ""),
)  # fmt: skip
KNOWN = 2  # the level from which a name is no rare one
_STATIC = Path(xkcdpass.__file__).parent / "static"


def _lines(path: Path) -> list[str]:
    return path.read_text(encoding="utf-8-sig").splitlines()


@cache
def english() -> list[str]:
    """Return the English words."""
    ordinary_ones = {word for word in _lines(_STATIC / "legacy") if word.islower()}
    ordinary_ones |= set(_lines(_STATIC / "eff-long"))
    path = Path(symspellpy.__file__).with_name("frequency_dictionary_en_82_765.txt")
    by_frequency = (line.split()[0] for line in _lines(path))
    found = [word for word in by_frequency if _is_ordinary(word, ordinary_ones)]
    return [word for word in found if len(word) > 1][:_ENGLISH]


def _is_ordinary(word: str, known: set[str]) -> bool:
    """Say whether the list of ordinary words, which has few inflected forms, has it or what it is made of."""
    return any(
        word.removesuffix(ending) + more in known for ending, more in _INFLECTED if word.endswith(ending)
    )


def ordinary(names: Mapping[str, int]) -> list[str]:
    """Return the words of all languages that are no name, or, in English, no more than a rare one.

    Args:
        names: folded names with their levels.
    """
    function_words = sorted(
        word
        for language in _LANGUAGES
        for word in stopwordsiso.stopwords(language)
        if len(word) > 1 and word.isalpha() and max(word) < "\u0250"
    )
    portuguese = [word for word in _lines(_STATIC / "ptbr-aosp-10k") if word.islower()][:_PORTUGUESE]
    elsewhere = [word for word in [*portuguese, *function_words, *WORDS] if fold(word) not in names]
    return list(dict.fromkeys([*(word for word in english() if names.get(word, 0) < KNOWN), *elsewhere]))
