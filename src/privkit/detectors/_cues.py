"""Cue words: which words beside a number say what it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from privkit.detectors._shape import latin, words_of

__all__ = ["Cue", "CueBook"]

_BEFORE = 80  # characters looked at before a number
_AFTER = 48  # and after it
_WORDS_BEFORE = 9
_WORDS_BEYOND = 4  # once one cue is found, others count only up to this many words away
_HANDICAP = 3
_WORDS_AFTER = 5
# Words that say nothing by themselves: "card number is 4111…" has its cue right beside the number.
_FILLERS = frozenset(b"number no nr num nummer numero numer is was are ist est es e s the a my it its id code".split())
_ENDERS = b".;!?\n\r|{}["


class Cue(NamedTuple):
    """How near the cue of an entity type stands: smaller is nearer, a longer phrase beats a shorter.

    ``origin`` is where the number stands that the cue was for, when another number of its list inherits it.
    """

    distance: int
    shortness: int
    origin: int = -1


class _Phrase(NamedTuple):
    words: tuple[bytes, ...]
    entities: tuple[str, ...]
    shortness: int  # the fewer telling words, the more
    handicap: int  # added to the distance


class CueBook:
    """Finds the cues beside a place in a text, by one look-up for each word.

    Args:
        cues: for each phrase (lower case, no accents) the entity types it announces. The type ``""``
            announces something that is not personal (a version, a part number).
    """

    __slots__ = ("_by_first", "_by_last")

    def __init__(self, cues: Mapping[str, Iterable[str]], *, weak: Iterable[str] = ()) -> None:
        given_way = frozenset(weak)
        self._by_last: dict[bytes, list[_Phrase]] = {}
        self._by_first: dict[bytes, list[_Phrase]] = {}
        for phrase, entities in cues.items():
            words = tuple(words_of(latin(phrase)).split())  # as the text is read: "driver's" is two words
            telling = sum(word not in _FILLERS for word in words)
            row = _Phrase(words, tuple(entities), -telling, _HANDICAP if phrase in given_way else 0)
            self._by_last.setdefault(words[-1], []).append(row)
            self._by_first.setdefault(words[0], []).append(row)
            if len(words) > 1:  # camelCase keys: socialSecurityNumber
                joined = b"".join(words)
                self._by_last.setdefault(joined, []).append(row._replace(words=(joined,)))

    def before(self, words: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced before the offset, each with how near its cue is.

        A number of three digits or more ends the search: what stands before it belongs to it.
        """
        tokens = words[max(0, at - _BEFORE) : at].split()
        if at > _BEFORE and tokens and words[at - _BEFORE - 1 : at - _BEFORE + 1].isalnum():
            del tokens[0]  # cut in the middle
        found: dict[str, Cue] = {}
        by_last = self._by_last
        distance = 0
        for place in range(len(tokens) - 1, -1, -1):
            token = tokens[place]
            rows = by_last.get(token)
            if rows is not None:
                for row in rows:
                    length = len(row.words)
                    if length == 1 or tuple(tokens[max(0, place - length + 1) : place + 1]) == row.words:
                        _note(found, row, distance)
            elif token.isdigit():
                if len(token) > 2:
                    break
                distance += _HANDICAP  # what stands before a small number is likely about that one
            if token not in _FILLERS:
                distance += 1
                if distance > (_WORDS_BEYOND if found else _WORDS_BEFORE):
                    break
        return found

    def after(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced after the offset, within the sentence.

        A cue that a number of its own follows directly belongs to that number.
        """
        end = at + _AFTER
        for ender in _ENDERS:
            place = raw.find(ender, at, end)
            if place >= 0:
                end = place
        tokens = words[at:end].split()[: _WORDS_AFTER + 4]
        found: dict[str, Cue] = {}
        for place, token in enumerate(tokens[:_WORDS_AFTER]):
            if len(token) > 2 and token.isdigit():
                break
            for row in self._by_first.get(token, ()):
                stop = place + len(row.words)
                if tuple(tokens[place:stop]) == row.words and not _number_follows(tokens, stop):
                    _note(found, row, place)
        return found


def _number_follows(tokens: list[bytes], place: int) -> bool:
    return any(token.isdigit() and len(token) > 1 for token in tokens[place : place + 3])


def _note(found: dict[str, Cue], row: _Phrase, distance: int) -> None:
    cue = Cue(distance + row.handicap, row.shortness)
    for entity in row.entities:
        if entity not in found or cue < found[entity]:
            found[entity] = cue
