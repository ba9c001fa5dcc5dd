"""What the stage after the tagger works on: rows, and what the shipped lists say of a word."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from privkit.detectors._after._names_too import FIRST_NAMES, GIVEN_TOO, PLACES_TOO, SURNAMES_TOO
from privkit.detectors._tagger import _words
from privkit.detectors._tagger._words import fold

__all__ = ["Lexicon", "Row", "Seen", "covered", "word_set"]

_NAME = 3 * _words.GIVEN | 3 * _words.SURNAME
_PLAIN = _words.PLAIN_LOWER | _words.PLAIN_TITLE
_PLACES = _words.CITY | _words.COUNTRY | _words.REGION | _words.STREET | _words.COMPANY
_TOWNS = _words.CITY | _words.PLACE_PART | _words.COUNTRY | _words.REGION
_NOT_ONLY_GIVEN = 3 * _words.COMMON | _PLAIN | _PLACES | _words.TITLE | _words.UNIT
_NOT_ONLY_TOWN = (
    _NAME | 3 * _words.COMMON | _PLAIN | _words.STREET | _words.TITLE | _words.UNIT | _words.COMPANY
)
_NOT_ONLY_COUNTRY = (
    2 * _words.GIVEN
    | 3 * _words.COMMON
    | _PLAIN
    | _words.STREET
    | _words.TITLE
    | _words.UNIT
    | _words.COMPANY
)
_SHORTEST = {"PERSON": 4, "LOCATION": 5}
_TOO = dict.fromkeys(PLACES_TOO, _words.CITY) | dict.fromkeys(SURNAMES_TOO, 2 * _words.SURNAME)
_TOO |= dict.fromkeys(GIVEN_TOO, 2 * _words.GIVEN)
_ALONE_TOO = {2 * _words.GIVEN: "PERSON", _words.CITY: "LOCATION"}  # a surname tells nobody by itself
_TOO_WORDS = frozenset(_TOO)  # sets meet each other by the smaller one; of a dictionary all keys are tried
_SMALL_TOO = frozenset(("may", "will"))  # first names in small letters, frequent words as they are
_OTHER_LISTS = _words.TITLE | _words.UNIT | _words.COMPANY | _words.STREET


def word_set(*lines: str) -> frozenset[str]:
    """Return the words of some lines."""
    return frozenset(" ".join(lines).split())


_STREETS = tuple(
    word_set("straße strasse gasse platz allee weg straat laan gracht gatan vägen gata veien vej gade")
)


class Seen:
    """What the words of a segment can be, as bits: a rule that needs such a word asks nothing else where there is none."""

    GIVEN = 1  # a frequent first name
    NAME = 2  # a listed name that is no frequent word as well
    GIVEN_NAME = 4  # both
    SURNAME = 8  # the same, a surname
    RARE = 16  # no ordinary word
    ALONE = 32  # a first name or a town and nothing else
    DIGIT = 64
    LONG_NUMBER = 128  # three digits and more, or digits in a word
    NUMBERED = 256  # digits in a word
    GIVEN_SMALL = 512  # a frequent first name that can be one in small letters, too: neither "my" nor "as"
    ALL = -1


class Row(NamedTuple):
    """A finding at offsets of the whole text; ``link`` as in ``Span``."""

    start: int
    end: int
    entity_type: str
    score: float
    link: int = 0


def covered(rows: Iterable[Row], start: int, end: int) -> bool:
    """Say whether one of the rows has all characters from ``start`` to ``end``."""
    return any(row.start <= start and end <= row.end for row in rows)


class Lexicon:
    """Says what the tagger's word lists know of a word.

    Args:
        vocabulary: the tagger's entries by folded word; the lower 16 bits tell the lists.
    """

    __slots__ = ("_alone", "_seen", "_vocabulary")

    def __init__(self, vocabulary: Mapping[str, int]) -> None:
        self._vocabulary = vocabulary
        # No more of either than there are ways to stand on lists.
        self._seen: dict[int, int] = {}
        self._alone: dict[int, str | None] = {}

    def seen(self, lists: Iterable[int], words: frozenset[str]) -> int:
        """Return what the words of a segment can be, as the bits of ``Seen``.

        Args:
            lists: what ``lists_of`` tells of them.
            words: the same in small letters.
        """
        if not words.isdisjoint(_TOO_WORDS):
            return Seen.ALL
        if not "".join(words).isascii() and any(fold(word) in _TOO for word in words):
            return Seen.ALL
        found = 0 if words.isdisjoint(FIRST_NAMES) else Seen.ALONE
        if not words.isdisjoint(_SMALL_TOO):
            found |= Seen.GIVEN_SMALL
        for one in lists:
            known = self._seen.get(one)
            if known is None:
                known = self._seen[one] = _seen(one)
            found |= known
        return found

    def bits(self, word: str) -> int:
        """Return the list bits of a word."""
        folded = word.lower()
        if not (
            folded.isascii() and folded.isalpha()
        ):  # most words are their own form, and asking costs as much as looking up
            folded = fold(word)
        return _TOO.get(folded) or self._vocabulary.get(folded, 0) & 0xFFFF

    def ordinary(self, word: str) -> bool:
        """Say whether people write the word for itself, too: "will", "grace", "order"."""
        bits = self.bits(word)
        return bits & (3 * _words.COMMON | _PLAIN) != 0

    def frequent(self, word: str) -> bool:
        """Say whether it is one of the most frequent words and on no list of names."""
        bits = self.bits(word)
        return (bits >> 12) & 3 > 1 and bits & _PLAIN != 0 and not bits & (_NAME | _words.TITLE)

    def is_given(self, word: str) -> bool:
        """Say whether it is a frequent first name."""
        return self.bits(word) & 3 > 1

    def is_small_given(self, word: str) -> bool:
        """Say whether a word in small letters is a frequent first name, and not one of the most frequent words."""
        bits = self.bits(word)
        return bits & 3 > 1 and ((bits >> 12) & 3 < 3 or word in _SMALL_TOO)

    def alone(self, words: frozenset[str]) -> dict[str, str]:
        """Return those of some words in small letters that are nothing but a first name or surname, or a city or country.

        Each comes with PERSON or LOCATION.
        """
        found = {word: _ALONE_TOO[_TOO[word]] for word in words & _TOO_WORDS if _TOO[word] in _ALONE_TOO}
        known, alone = self._vocabulary.get, self._alone
        for word in words:
            entry, size = known(word), len(word)
            if entry is None and not word.isascii():
                folded = fold(word)
                entry, size = known(folded), len(folded)
                if _TOO.get(folded) in _ALONE_TOO:
                    found[word] = _ALONE_TOO[_TOO[folded]]
            if entry is not None:
                kind = alone.get(entry & 0xFFFF, "")
                if kind == "":
                    kind = alone[entry & 0xFFFF] = _alone(entry)
                if kind and size >= _shortest(kind, entry) and found.get(word) != "LOCATION":
                    found[word] = kind
        return found

    def strange(self, words: frozenset[str], shortest: int) -> list[str]:
        """Return those of some words in small letters, of so many letters at least, that no list has."""
        return [
            word for word in words.difference(self._vocabulary) if len(word) >= shortest and word not in _TOO
        ]

    def frequent_word(self, word: str) -> bool:
        """Say whether it is one of the more frequent words, whatever else it is."""
        return (self.bits(word) >> 12) & 3 > 1

    def is_surname(self, word: str) -> bool:
        """Say whether it is a surname rather than a first name."""
        bits = self.bits(word)
        return (bits >> 2) & 3 > bits & 3

    def has_surname(self, word: str) -> bool:
        """Say whether it is a surname as well."""
        return self.bits(word) & 3 * _words.SURNAME != 0

    def has_frequent_surname(self, word: str) -> bool:
        """Say whether it is a frequent surname as well."""
        return (self.bits(word) >> 2) & 3 > 1

    def is_name(self, word: str) -> bool:
        """Say whether the word is a listed name and not a frequent word as well."""
        bits = self.bits(word)
        return bits & _NAME != 0 and not (bits & _PLAIN or (bits >> 12) & 3 > 1)

    def has_name(self, word: str) -> bool:
        """Say whether it is a first name or a surname as well, however rare."""
        return self.bits(word) & _NAME != 0

    def is_street(self, word: str) -> bool:
        """Say whether it names a kind of street: "Lane", "Hauptstraße"."""
        bits = self.bits(word)
        if bits & _words.STREET:
            return (bits >> 12) & 3 < 3  # "of" and "la" stand on the list of streets, too
        return word.lower().endswith(_STREETS)

    def has_place(self, word: str) -> bool:
        """Say whether it is a part of the name of a place or street as well."""
        return self.bits(word) & (_PLACES | _words.PLACE_PART) != 0 or self.is_street(word)

    def is_only_town(self, word: str) -> bool:
        """Say whether it is a city or a country and nothing else."""
        bits = self.bits(word)
        return _alone(bits) == "LOCATION" and len(word) >= _shortest("LOCATION", bits)

    def is_town(self, word: str) -> bool:
        """Say whether it is a city, a region or a country, or a part of the name of one."""
        return self.bits(word) & _TOWNS != 0

    def is_company(self, word: str) -> bool:
        """Say whether it is a part of companies' names, as "Ltd" and "Bank" are."""
        return self.bits(word) & _words.COMPANY != 0

    def is_place(self, word: str) -> bool:
        """Say whether the word is a place, or a part of a street's or a company's name."""
        return self.bits(word) & _PLACES != 0

    def could_be_name(self, word: str) -> bool:
        """Say whether nothing speaks against a name: a listed one, or a word no list knows."""
        bits = self.bits(word)
        if bits & _NAME:
            return not bits & _words.PLAIN_LOWER or word[:1].isupper()
        return not bits & (3 * _words.COMMON | _PLAIN | _OTHER_LISTS)


def _seen(lists: int) -> int:
    if lists >= _words.UNLISTED:
        return _SEEN_OF_OTHERS[lists]
    given, common = lists & 3 > 1, (lists >> 12) & 3
    frequent = common > 1
    name = lists & _NAME != 0 and not (lists & _PLAIN or frequent)
    found = Seen.GIVEN * given | Seen.NAME * name | Seen.GIVEN_NAME * (given and name)
    found |= Seen.GIVEN_SMALL * (given and common < 3)
    found |= Seen.SURNAME * (name and (lists >> 2) & 3 > lists & 3)
    found |= Seen.RARE * (lists != 0 and not lists & (3 * _words.COMMON | _PLAIN))
    return found | Seen.ALONE * (_alone(lists) is not None)


def _shortest(kind: str, lists: int) -> int:
    return _SHORTEST[kind] - (lists & _words.COUNTRY != 0)


def _alone(lists: int) -> str | None:
    """Return what a word is that is nothing else: a frequent first name, or a city or country."""
    if lists & _words.COUNTRY and not lists & _NOT_ONLY_COUNTRY:
        return "LOCATION"
    if lists & _words.CITY:
        return None if lists & _NOT_ONLY_TOWN else "LOCATION"
    return "PERSON" if lists & 3 > 1 and not lists & _NOT_ONLY_GIVEN else None


_SEEN_OF_OTHERS = {
    _words.UNLISTED: Seen.RARE,
    _words.NUMBER: Seen.DIGIT,
    _words.LONG_NUMBER: Seen.DIGIT | Seen.LONG_NUMBER,
    _words.NUMBERED: Seen.DIGIT | Seen.LONG_NUMBER | Seen.NUMBERED | Seen.RARE,
    _words.JOINED: Seen.ALL,  # a rule may read a part of it as a word
}
