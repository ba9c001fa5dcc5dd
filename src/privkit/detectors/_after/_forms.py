"""What is said of people, as expressions: which of them the words of a segment ask for, and where each can begin."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from privkit.detectors._after._anchors import CAPITALS, Places, matches_at
from privkit.detectors._after._row import Lexicon, Row
from privkit.text._lazy import lazy

__all__ = ["CAPITAL_LETTER", "ELSEWHERE", "GIVEN", "SENTENCE", "SMALL", "Form", "Forms", "Told"]

# Where a form begins: at a capital letter, with a first name there, or where a sentence does, in small letters, with a
# first name there.
ELSEWHERE, CAPITAL_LETTER, GIVEN, SENTENCE, SMALL = range(5)
_LETTERS = lazy(r"[^\W\d_]+")
_SCORE = 0.75
_JOINING = ("'", "’", "-")


class Form(NamedTuple):
    """An expression with a group ``name``, more words of each set of which one is in every match, and where it begins."""

    pattern: re.Pattern[str]
    besides: Sequence[frozenset[str]]
    begins: int


class Forms:
    """Expressions by the words, in small letters, of which one stands in every match.

    Args:
        rows: an expression, its words, and further sets of such words.
        begins: tells by an expression where it begins.
    """

    def __init__(self, rows: Iterable[Sequence[str | frozenset[str]]], begins: Callable[[str], int]) -> None:
        self.forms: list[Form] = []
        self._by_word: dict[str, list[int]] = {}
        for number, (source, words, *besides) in enumerate(rows):
            self.forms.append(
                Form(lazy(str(source)), [frozenset(each) for each in besides], begins(str(source)))
            )
            for word in words:
                self._by_word.setdefault(word, []).append(number)
        self.words = frozenset(self._by_word)

    def asked(self, words: frozenset[str]) -> list[Form]:
        """Return the forms, in order, that can match in a segment with these words."""
        said = self.words & words
        if not said:
            return []
        by_word, forms = self._by_word, self.forms
        numbers = {number for word in said for number in by_word[word]}
        found = [forms[number] for number in sorted(numbers)]
        return [form for form in found if not form.besides or _has_each(words, form.besides)]


def _has_each(words: frozenset[str], needed: Sequence[frozenset[str]]) -> bool:
    return not any(each.isdisjoint(words) for each in needed)


class Told:
    """Tries forms in one segment.

    Args:
        text: the whole text.
        end: where the segment ends.
        places: the segment's.
        lexicon: the word lists.
    """

    __slots__ = ("_end", "_given", "_lexicon", "_places", "_small", "_text")

    def __init__(self, text: str, end: int, places: Places, lexicon: Lexicon) -> None:
        self._text, self._end, self._places, self._lexicon = text, end, places, lexicon
        self._given: list[int] | None = None
        self._small: list[int] | None = None

    def rows(self, form: Form) -> list[Row]:
        """Return a row for each name that the form finds.

        Where it begins with a first name, none is sought elsewhere, as no row would be made of it.
        """
        begins = form.begins
        found: list[int] | None
        if begins == GIVEN:
            found = self.given()
        elif begins == SMALL:
            found = self._given_small()
        elif begins == SENTENCE:
            found = self._places.sentences()
        elif begins == CAPITAL_LETTER:
            found = self._places.starts(CAPITALS)
        else:
            found = None
        if found is None:
            matches = self._places.headed(form.pattern)
        elif found:
            matches = matches_at(found, form.pattern, self._text, self._end)
        else:
            return []
        return [Row(*match.span("name"), "PERSON", _SCORE) for match in matches]

    def given(self) -> list[int]:
        """Return where a first name begins with a capital."""
        if self._given is None:
            self._given = [at for at in self._places.starts(CAPITALS) if self._is_given(at)]
        return self._given

    def _given_small(self) -> list[int]:
        if self._small is None:
            spaced = self._text.startswith
            self._small = [at for at in self._places.sentences() if self._is_given(at + spaced(" ", at))]
        return self._small

    def _is_given(self, at: int) -> bool:
        """Say whether a word begins here that is a first name, not all in capitals, or of which a part may be one."""
        match = _LETTERS.match(self._text, at, self._end)
        if match is None:
            return False
        stop, word = match.end(), match.group()
        return self._text[stop : stop + 1] in _JOINING or (
            not word.isupper() and self._lexicon.is_given(word)
        )
