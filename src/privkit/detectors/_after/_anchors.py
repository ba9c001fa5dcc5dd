"""Forms that begin at certain places only: they are tried there and nowhere else, in a fraction of the time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from privkit.detectors._after._heads import heads
from privkit.detectors._after._row import Seen
from privkit.text._lazy import lazy

__all__ = ["CAPITALS", "NUMBERS", "Places", "Sign", "matches_at"]


class Sign(NamedTuple):
    """What marks a place: an expression, and one that finds the same in a text in ASCII, in half the time."""

    any: re.Pattern[str]
    ascii: re.Pattern[str]


CAPITALS = Sign(lazy(r"[^\W\d_a-zß-öø-ÿ](?<![\w.'’-].)"), lazy(r"[A-Z](?<![A-Za-z0-9_.'-].)"))
"""A capital letter that begins a word."""
NUMBERS = Sign(lazy(r"\d+"), lazy(r"[0-9]+"))

_MARKS = frozenset(",-–—")
_MOST_PIECES = 8  # four words of a name, two spaces behind them, the mark before them by itself and with the word it ends
_FARTHEST = 64  # from a sign to the end of the first letters of what stands behind it
_ENDS = lazy(r"[.!?\n,;]")


class Places:
    """Where forms can begin in a segment: each sort of place is looked for once, however many forms begin there.

    Args:
        text: the whole text.
        begin: where the segment begins.
        end: where it ends.
        seen: what its words can be, by ``Lexicon.seen``.
    """

    __slots__ = ("_begin", "_end", "_found", "_small", "_text", "seen")

    def __init__(self, text: str, begin: int, end: int, seen: int = Seen.ALL) -> None:
        self._text, self._begin, self._end = text, begin, end
        self.seen = seen
        self._found: dict[object, list[int]] = {}
        self._small: str | None = None

    def starts(self, sign: Sign) -> list[int]:
        """Return where each sign begins."""
        found = self._found.get(sign.any)
        if found is None:
            marks = sign.ascii if self._text.isascii() else sign.any
            found = [match.start() for match in marks.finditer(self._text, self._begin, self._end)]
            self._found[sign.any] = found
        return found

    def at(self, sign: Sign, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what ``form.finditer`` would, if the form begins where such signs do."""
        return matches_at(self.starts(sign), form, self._text, self._end)

    def behind(
        self, signs: re.Pattern[str], form: re.Pattern[str], first: str = "", between: str = " "
    ) -> Iterator[re.Match[str]]:
        """Yield what ``form.finditer`` would, if the form begins where the segment does or right behind certain signs.

        Args:
            signs: matches each sign, or stretch of them.
            form: says by itself what has to stand before it.
            first: if given, an expression for what the form begins with, in any case.
            between: signs that may stand before that.
        """
        found = self._found.get(signs)
        if found is None:
            found = [
                self._begin,
                *(sign.end() for sign in signs.finditer(self._text, self._begin, self._end)),
            ]
            self._found[signs] = found
        return matches_at(
            self._led(found, heads(first), between) if first else found, form, self._text, self._end
        )

    def _led(self, places: list[int], known: tuple[str, ...], between: str) -> list[int]:
        """Return the places behind which, and behind signs that may stand between, a word begins as one of these."""
        small = self._in_small()
        if not known or small is None:
            return places
        return [at for at in places if small[at : at + _FARTHEST].lstrip(between).startswith(known)]

    def sentences(self) -> list[int]:
        """Return where sentences, or parts of them, begin in small letters."""
        known = self._found.get(_ENDS)
        if known is not None:
            return known
        text, end = self._text, self._end
        found = [self._begin, *(sign.end() for sign in _ENDS.finditer(text, self._begin, end))]
        found += [at + 1 for at in found[1:] if text[at - 1] in ",;"]  # a space has to follow these
        for word in (" and ", " but "):
            at = text.find(word, self._begin, end)
            while at >= 0:
                found.append(at + len(word))
                at = text.find(word, at + 1, end)
        found.sort()
        self._found[_ENDS] = [at for at in found if not text[at : at + 2].lstrip(" ")[:1].isupper()]
        return self._found[_ENDS]

    def first(self, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what ``form.finditer`` would, if the form begins where the text does."""
        return matches_at((0,) if not self._begin else (), form, self._text, self._end)

    def signed(self) -> bool:
        """Say whether the segment can end, or one of its lines, in a name behind a mark."""
        text = self._text[self._begin : self._end]
        if "\n" in text:
            return True
        bare = text.rstrip(" .!")
        last = text.split(" ")[-_MOST_PIECES:]
        return bare[-1:].isalnum() and not _MARKS.isdisjoint("".join(last))

    def headed(self, form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what ``form.finditer`` would, from where one of the words stands with which its matches begin."""
        found = self.of(heads(form.pattern))
        if found is None:
            return form.finditer(self._text, self._begin, self._end)
        return matches_at(found, form, self._text, self._end)

    def of(self, known: tuple[str, ...]) -> list[int] | None:
        """Return where some stretches in small letters stand, in any case; None if that cannot be told."""
        small = self._in_small()
        if not known or small is None:
            return None
        found: list[int] = []
        for head in known:
            at = small.find(head, self._begin, self._end)
            while at >= 0:
                found.append(at)
                at = small.find(head, at + 1, self._end)
        found.sort()
        return found

    def _in_small(self) -> str | None:
        """Return the text in small letters, if they are as many."""
        if self._small is None:
            self._small = _small(self._text)
        return self._small if len(self._small) == len(self._text) else None


def _small(text: str) -> str:
    """Return a text in small letters, with those alike that an expression takes for each other in any case."""
    small = text.lower()
    return small if small.isascii() else small.replace("ı", "i").replace("ſ", "s")


def matches_at(places: Iterable[int], form: re.Pattern[str], text: str, end: int) -> Iterator[re.Match[str]]:
    """Yield what ``form.finditer`` would, if the form can begin at none but these places.

    Args:
        places: offsets, in order.
        form: never matches an empty stretch.
        text: the whole text.
        end: where the segment ends.
    """
    edge = 0
    for at in places:
        if at >= edge:
            match = form.match(text, at, end)
            if match:
                edge = match.end()
                yield match
