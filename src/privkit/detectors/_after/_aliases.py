"""Consistency over a document: who was named once is recognised by every part of the name."""

from __future__ import annotations

from collections.abc import Iterable

from privkit.detectors._after._letters import put_together
from privkit.detectors._after._names_too import IN_ANY_CASE
from privkit.detectors._after._row import Lexicon, Row
from privkit.detectors._tagger._tokens import placed
from privkit.detectors._tagger._words import fold

__all__ = ["Aliases"]

_MOST = 4096
_PARTICLE_LINE = (
    "van von der den de del della di da dos do du des la le el al bin ibn ben y e af av zu st jr sr ii iii"
)
_PARTICLES = frozenset(_PARTICLE_LINE.split())
_SHORTEST = 3
_MONTHS = frozenset(("april", "may", "june", "august"))
_BEFORE_MONTHS = frozenset(
    ("of", "in", "by", "until", "till", "since", "mid", "early", "late", "next", "last", "this", "from", "to")
)
_SENTENCE = ".!?\n"
_GLUE = frozenset("@_/\\")  # parts of addresses and names of machines


class Aliases:
    """Remembers the people named so far in one document, so that a part of a name is linked to the whole.

    It grows with the people of a document up to some thousands of words; those after them are not remembered.

    Args:
        lexicon: tells the words that are ordinary ones, too, and so count with a capital inside a sentence only.
    """

    __slots__ = ("_links", "_names", "_words", "lexicon")

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._names: dict[tuple[str, ...], int] = {}
        self._words: dict[str, int] = {}  # 0 where several people have the word
        self._links = 0

    def apply(self, text: str, as_written: list[str], words: frozenset[str], rows: list[Row]) -> list[Row]:
        """Return the rows of a segment with links, and with the further mentions of those who are known.

        Args:
            text: the segment.
            as_written: its words, in order.
            words: the same words in small letters.
            rows: what was found in it, in order.
        """
        linked = [self._linked(text, row) if row.entity_type == "PERSON" else row for row in rows]
        named = self._named(words) if self._words else {}
        if named:  # who was named as a person is no company later on
            linked = [
                row
                for row in linked
                if row.entity_type != "ORGANIZATION" or text[row.start : row.end].lower() not in named
            ]
        return (
            sorted([*linked, *self._mentions(text, placed(text, as_written), named, linked)])
            if named
            else linked
        )

    def recall(self, name: str) -> None:
        """Take in a person who was named before, in another process or before a restart."""
        self._linked(name, Row(0, len(name), "PERSON", 0.0, 0))

    def mentioned(self, as_written: Iterable[str]) -> bool:
        """Say whether one of these words is a part of a known name."""
        return bool(self._words) and bool(self._named(frozenset(map(str.lower, as_written))))

    def _named(self, words: frozenset[str]) -> dict[str, int]:
        """Return those of the words, in small letters, that are parts of known names, with their links."""
        known = self._words
        found = {
            word: known[form] for word in words if (form := word if word.isascii() else fold(word)) in known
        }
        for word in words:  # "arjuns" of "Arjun", without the apostrophe
            if word[-1:] == "s" and word[:-1] in known and word not in found and not self.lexicon.bits(word):
                found[word] = known[word[:-1]]
        return found

    def _linked(self, text: str, row: Row) -> Row:
        words = put_together(tuple(map(fold, text[row.start : row.end].replace("-", " ").split())))
        link = self._names.get(words, 0)
        if not link and len(words) == 1:
            link = self._words.get(words[0], 0)
        if not link:
            self._links += 1
            link = self._links
        if len(self._words) < _MOST:
            self._names[words] = link
            for word in words:
                self._learn(word.strip(".,()"), link)
        return row._replace(link=link)

    def _learn(self, word: str, link: int) -> None:
        if (
            len(word) >= _SHORTEST
            and word.isalpha()
            and word not in _PARTICLES
            and (self.lexicon.has_name(word) or not self.lexicon.ordinary(word))
            and self._words.setdefault(word, link) != link
        ):
            self._words[word] = 0

    def _mentions(
        self, text: str, tokens: list[tuple[int, int]], named: dict[str, int], rows: list[Row]
    ) -> list[Row]:
        found: list[Row] = []
        taken, count = 0, len(rows)
        before = "\n"
        for start, end in tokens:
            while taken < count and rows[taken].end <= start:
                taken += 1
            word = text[start:end]
            link = named.get(word.lower())
            if link is not None and (taken == count or rows[taken].start >= end):
                glued = text[end : end + 1] in _GLUE or text[start - 1 : start] in _GLUE
                last = found[-1] if found else None
                if not glued and self._counts(word, before):
                    if last and text[last.end : start] == " " and link == last.link:
                        found[-1] = last._replace(end=end)
                    else:
                        found.append(Row(start, end, "PERSON", 0.7, link))
            before = word
        return found

    def _counts(self, word: str, before: str) -> bool:
        if not self.lexicon.ordinary(word) or (self.lexicon.is_name(word) and self.lexicon.is_surname(word)):
            return True
        if word.lower() in IN_ANY_CASE:
            return True
        if word.lower() in _MONTHS and (before.lower() in _BEFORE_MONTHS or before.isdigit()):
            return False
        # All in capitals, a word tells no more than in small letters.
        return word[0].isupper() and word[1:].islower() and before not in _SENTENCE
