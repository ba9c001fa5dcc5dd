"""First names with an "s" behind them whose apostrophe is left out: "jakubs parcel"."""

from __future__ import annotations

from privkit.detectors._after._also_words import ALSO_WORDS
from privkit.detectors._after._row import Lexicon, word_set

__all__ = ["owning"]

_SHORTEST = 6
# "lorries" are nobody's.
_NOBODY = word_set(
    "kalle muslim dieter lorrie biddie octave captain colonel blanche clementine parsa tracee destinee alpha lemma vanda skugga",
    "margene sanda marlin merlin martini latino latina romeo casanova barbie margarita paloma bellini camellia dahlia",
)


def owning(words: frozenset[str], lexicon: Lexicon) -> list[str]:
    """Return those of some words in small letters that are on no list and, but for the "s", a first name and nothing else."""
    bare = {word[:-1]: word for word in lexicon.strange(words, _SHORTEST) if word[-1] == "s"}
    if not bare:
        return []
    alone = lexicon.alone(frozenset(bare))
    people = [name for name, kind in alone.items() if kind == "PERSON"]
    return [bare[name] for name in people if name not in ALSO_WORDS and name not in _NOBODY]
