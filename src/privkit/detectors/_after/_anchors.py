"""Forms that begin at certain places only: they are tried there and nowhere else, in a fraction of the time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from privkit.detectors._after._heads import heads

__all__ = ["CAPITALS", "NUMBERS", "Places", "matches_at"]

# At a capital letter that begins a word; at a number; as the expressions that find these places.
CAPITALS = re.compile(r"[^\W\d_a-zß-öø-ÿ](?<![\w.'’-].)")
NUMBERS = re.compile(r"\d+")

_MARKS = frozenset(",-–—")
_MOST_PIECES = 8  # four words of a name, two spaces behind them, the mark before them by itself and with the word it ends


class Places:
    """Where forms can begin in a segment: each sort of place is looked for once, however many forms begin there.

    Args:
        text: the whole text.
        begin: where the segment begins.
        end: where it ends.
    """

    __slots__ = ("_begin", "_end", "_found", "_small", "_text")

    def __init__(self, text: str, begin: int, end: int) -> None:
        self._text, self._begin, self._end = text, begin, end
        self._found: dict[re.Pattern[str], list[int]] = {}
        self._small: str | None = None

    def starts(self, sign: re.Pattern[str]) -> list[int]:
        """Return where each match of an expression begins."""
        found = self._found.get(sign)
        if found is None:
            found = [match.start() for match in sign.finditer(self._text, self._begin, self._end)]
            self._found[sign] = found
        return found

    def behind(self, signs: re.Pattern[str], form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what ``form.finditer`` would, if the form begins where the segment does or right behind certain signs.

        Args:
            signs: matches each sign, or stretch of them.
            form: says by itself what has to stand before it.
        """
        found = self._found.get(signs)
        if found is None:
            found = [
                self._begin,
                *(sign.end() for sign in signs.finditer(self._text, self._begin, self._end)),
            ]
            self._found[signs] = found
        return matches_at(found, form, self._text, self._end)

    def at(self, sign: re.Pattern[str], form: re.Pattern[str]) -> Iterator[re.Match[str]]:
        """Yield what ``form.finditer`` would, if the form begins where matches of ``sign`` do."""
        return matches_at(self.starts(sign), form, self._text, self._end)

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
        known = heads(form.pattern)
        if self._small is None:
            self._small = _small(self._text)
        if not known or len(self._small) != len(self._text):
            return form.finditer(self._text, self._begin, self._end)
        return matches_at(self._holding(self._small, known), form, self._text, self._end)

    def _holding(self, small: str, known: Sequence[str]) -> list[int]:
        found: list[int] = []
        for head in known:
            at = small.find(head, self._begin, self._end)
            while at >= 0:
                found.append(at)
                at = small.find(head, at + 1, self._end)
        found.sort()
        return found


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
