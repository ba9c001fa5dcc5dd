"""Cue words: which words beside a number say what it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple, TypeVar, cast

from privkit.detectors._shape import latin, words_of

__all__ = ["Cue", "CueBook", "bring_together"]

_BEFORE = 72  # characters looked at before a number
_AFTER = 48  # and after it
_WORDS_BEFORE = 8
_WORDS_BEYOND = 4  # once one cue is found, others count only up to this many words away
_HANDICAP = 3
_WORDS_AFTER = 5
# Words that say nothing by themselves: "card number is 4111…" has its cue right beside the number.
_FILLERS = frozenset(
    b"number no nr num nummer numero numer is was are ist est es e s the a my it its id code".split()
)
_ENDER = re.compile(rb"[.;!?\n\r|{}\[]")


class Cue(NamedTuple):
    """How near the cue of an entity type stands: smaller is nearer, a longer phrase beats a shorter.

    ``origin`` is where the number stands that the cue was for, when another number of its list inherits it.
    """

    distance: int
    shortness: int
    origin: int = -1


class _Phrase(NamedTuple):
    entities: tuple[str, ...]
    shortness: int  # the fewer telling words, the more
    handicap: int  # added to the distance


_T = TypeVar("_T")
_Words = tuple[bytes, ...]
# For a word, the phrases it ends (or begins): itself alone, then for each length of several words the one mapping that has
# all phrases; and whether it counts as a word of distance.
_Entry = tuple[_Phrase | None, tuple[tuple[int, Mapping[_Words, _Phrase]], ...], bool]


_NO_ENTRY: _Entry = (None, (), True)


@cache
def _cue(distance: int, shortness: int) -> Cue:
    return Cue(distance, shortness)


class CueBook:
    """Finds the cues beside a place in a text, by one look-up for each word.

    Args:
        cues: for each phrase (lower case, no accents) the entity types it announces. The type ``""``
            announces something that is not personal (a version, a part number).
        weak: phrases among them that give way to any other cue near by.
    """

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, cues: Mapping[str, Iterable[str]], *, weak: Iterable[str] = ()) -> None:
        given_way = frozenset(weak)
        phrases: dict[_Words, _Phrase] = {}
        shared: dict[
            object, object
        ] = {}  # equal words and phrases are one object, which saves a third of the memory
        for spelling, entities in cues.items():
            spelt = words_of(latin(spelling)).split()  # as the text is read: "driver's" is two words
            words = tuple([_one(shared, word) for word in spelt])
            telling = sum(word not in _FILLERS for word in words)
            handicap = _HANDICAP if spelling in given_way else 0
            known = phrases[words].entities if words in phrases else ()
            phrase = _Phrase(tuple(dict.fromkeys((*known, *entities))), -telling, handicap)
            phrases[words] = _one(shared, phrase)
        for words, phrase in tuple(phrases.items()):
            if (
                len(words) > 1 and sum(map(len, words)) > 2
            ):  # camelCase keys: socialSecurityNumber; not "a/c" as "ac"
                phrases.setdefault((b"".join(words),), phrase)
        fillers: dict[bytes, _Entry] = dict.fromkeys(_FILLERS, (None, (), False))
        self._by_last = {**fillers, **_indexed(phrases, -1)}
        self._by_first = _indexed(phrases, 0)

    def before(self, words: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced before the offset, each with how near its cue is.

        A number of three digits or more ends the search: what stands before it belongs to it.
        """
        tokens = words[at - _BEFORE if at > _BEFORE else 0 : at].split()
        if at > _BEFORE and tokens and words[at - _BEFORE - 1 : at - _BEFORE + 1].isalnum():
            del tokens[0]  # cut in the middle
        found: dict[str, Cue] = {}
        known = self._by_last.get
        distance = 0
        for behind, token in enumerate(reversed(tokens)):
            entry = known(token)
            if entry is not None:
                alone, longer, step = entry
                if alone is not None:
                    _note(found, alone, distance)
                if longer:
                    place = len(tokens) - behind
                    for length, phrases in longer:
                        if length <= place:
                            phrase = phrases.get(tuple(tokens[place - length : place]))
                            if phrase is not None:
                                _note(found, phrase, distance)
                if not step:
                    continue
            elif token.isdigit():
                if len(token) > 2:
                    break
                distance += _HANDICAP  # what stands before a small number is likely about that one
            distance += 1
            if distance > (_WORDS_BEYOND if found else _WORDS_BEFORE):
                break
        return found

    def after(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced after the offset, within the sentence.

        A cue that a number of its own follows directly belongs to that number.
        """
        if self._by_first.keys().isdisjoint(words[at : at + _AFTER].split(None, _WORDS_AFTER)):
            return {}
        ender = _ENDER.search(raw, at, at + _AFTER)
        tokens = words[at : ender.start() if ender else at + _AFTER].split()[: _WORDS_AFTER + 4]
        found: dict[str, Cue] = {}
        for place, token in enumerate(tokens[:_WORDS_AFTER]):
            if len(token) > 2 and token.isdigit():
                break
            alone, longer, _ = self._by_first.get(token, _NO_ENTRY)
            for length, phrase in [
                (1, alone),
                *((size, known.get(tuple(tokens[place : place + size]))) for size, known in longer),
            ]:
                if phrase is not None and not _number_follows(tokens, place + length):
                    _note(found, phrase, place)
        return found


def _one(shared: dict[object, object], value: _T) -> _T:
    """Return the first object equal to this one."""
    return cast(_T, shared.setdefault(value, value))


def _number_follows(tokens: list[bytes], place: int) -> bool:
    return any(token.isdigit() and len(token) > 1 for token in tokens[place : place + 3])


def _indexed(phrases: Mapping[_Words, _Phrase], end: int) -> dict[bytes, _Entry]:
    lengths: dict[bytes, set[int]] = {}
    for words in phrases:
        lengths.setdefault(words[end], set()).add(len(words))
    longer = {
        sizes: tuple((size, phrases) for size in sorted(sizes) if size > 1)
        for sizes in set(map(frozenset, lengths.values()))
    }
    return {
        word: (phrases.get((word,)), longer[frozenset(sizes)], word not in _FILLERS)
        for word, sizes in lengths.items()
    }


def _note(found: dict[str, Cue], phrase: _Phrase, distance: int) -> None:
    cue = _cue(distance + phrase.handicap, phrase.shortness)
    for entity in phrase.entities:
        if entity not in found or cue < found[entity]:
            found[entity] = cue


def bring_together(found: dict[str, Cue], more: Mapping[str, Cue]) -> dict[str, Cue]:
    """Return the nearer cue of each entity type."""
    for entity, cue in more.items():
        if entity not in found or cue < found[entity]:
            found[entity] = cue
    return found
