"""Numbers, user names and secrets that stand in a text again, without the word that gave them away the first time."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from typing import NamedTuple

from privkit.text import Span, resolve

__all__ = ["Again", "with_mentions"]

_MOST = 4096  # values of one text that are remembered
_FEW = 32  # findings whose values are looked for one by one
_DIGITS, _SIGNS = 6, 5  # of a value that is hardly anything else elsewhere: digits alone, or with letters
_ROUND = 2  # digits before the noughts of a number that may be a number of anything
_BY_WORDS = ("numbers", "username", "swift", "secrets")  # what finds what a word gives away
_BY_FORM = frozenset(["email", "url", "ip", "iban"])  # the commonest of the others: sooner told from those
_NAME = "again"
_START = attrgetter("start")
_RUN = re.compile(r"\d+")  # each value has one, and most texts have far fewer of them than words
_BLANK_OUT = bytes(code if chr(code) in "0123456789" else ord(" ") for code in range(256))


class _Runs:
    """The runs of digits in a text: all that there are, and where some of them stand."""

    __slots__ = ("_line", "_text", "all")

    def __init__(self, text: str) -> None:
        try:  # digits that are none of ours are beyond Latin-1
            line = text.encode("latin-1").translate(_BLANK_OUT).decode()
        except UnicodeEncodeError:
            self._text, self._line, self.all = text, "", _RUN.findall(text)
        else:  # a fifth of the time the expression takes
            self._text, self._line, self.all = text, f" {line} ", line.split()

    def places(self, wanted: Container[str]) -> Iterator[tuple[str, int]]:
        """Yield those that are wanted, and where each begins."""
        if not self._line:
            for match in _RUN.finditer(self._text):
                yield match.group(), match.start()
            return
        at = 0
        for run in self.all:
            if run in wanted:
                at = self._line.index(f" {run} ", at)  # for it is the next of the line
                yield run, at
                at += len(run) + 1


class _First(NamedTuple):
    end: int
    score: float
    entity_type: str


class _Values:
    """Values with digits, and where they stood first."""

    __slots__ = ("_known", "firsts")

    def __init__(self) -> None:
        from privkit.tokens._known import Known  # most texts hold nothing twice, and need no tokens

        self.firsts: dict[str, _First] = {}
        self._known = Known(_RUN)

    def add(self, value: str, first: _First) -> None:
        """Take in a value."""
        self.firsts[value.casefold()] = first
        self._known.add(first.entity_type, value)

    def mentions(self, text: str, runs: _Runs) -> Iterator[Span]:
        """Yield where they stand in a text, whole and in any case, behind their first place."""
        if not self.firsts:
            return
        for start, end, entity_type in self._known.sightings(text, runs=runs.places(self._known.telling)):
            first = self.firsts[text[start:end].casefold()]
            if start >= first.end:
                yield Span(start, end, entity_type, first.score, _NAME)


def with_mentions(text: str, spans: list[Span]) -> list[Span]:
    """Return the findings of a whole text, and the later mentions of what was found."""
    told = [span for span in spans if span.detector not in _BY_FORM and span.detector.startswith(_BY_WORDS)]
    return spans if not told or (len(spans) <= _FEW and _once(text, told)) else Again().found(text, spans)


def _once(text: str, spans: Sequence[Span]) -> bool:
    """Say whether none of what was found stands in the text behind it."""
    lowered = text.lower()
    if len(lowered) != len(text):
        return False
    find = lowered.find
    for span in spans:
        end = span.end
        if find(lowered[span.start : end], end) >= 0:
            return False
    return True


class Again:
    """Remembers what was found so far in a text that is read in parts, and finds it there again.

    A value is recognised behind the place where it was found first, as names are, so that a stream gives what the whole
    text gives. The memory grows to some thousand values; those after them are not remembered.
    """

    __slots__ = ("_new", "_passed")

    def __init__(self) -> None:
        self._passed = _Values()
        self._new: list[tuple[Span, str]] = []

    def found(self, text: str, spans: list[Span], *, since: int = 0) -> list[Span]:
        """Return the findings in a part of the text, and mentions of what was found before them.

        What begins before ``since`` was passed on: it is remembered as it was found there, with all that stood before it.
        """
        here, passed = _Values(), self._passed.firsts
        seen: set[str] = set()
        self._new.clear()
        runs = _Runs(text)
        counts = Counter(runs.all)
        for span in spans:
            if span.start < since or not span.detector.startswith(_BY_WORDS):
                continue
            value = text[span.start : span.end]
            form = value.casefold()
            own = _RUN.findall(value)
            if form in seen or form in passed or not _tells(value, own):
                continue
            if len(passed) + len(seen) < _MOST:
                seen.add(form)
                self._new.append((span, value))
                if counts[max(own, key=len)] > 1:  # else there is no other place in this part
                    here.add(value, _First(span.end, span.score, span.entity_type))
        starts = [span.start for span in spans]
        more = [
            span
            for span in (*self._passed.mentions(text, runs), *here.mentions(text, runs))
            if not (at := bisect_right(starts, span.start)) or spans[at - 1].end < span.end
        ]
        return _merged(spans, more) if more else spans

    def pass_on(self, cut: int) -> None:
        """Remember the findings of the last look that end up to the cut, where its text is passed on."""
        for span, value in self._new:
            if span.end <= cut:
                self._passed.add(value, _First(0, span.score, span.entity_type))


def _merged(spans: Sequence[Span], more: Sequence[Span]) -> list[Span]:
    """Return both in order, disjoint; nearly always they are apart from one another, which is seen sooner than resolved."""
    both = sorted([*spans, *more], key=_START)
    apart = all(one.end <= other.start for one, other in pairwise(both))
    return both if apart else resolve(both)


def _tells(value: str, runs: Sequence[str]) -> bool:
    """Say whether a value with these runs of digits is long enough to be nothing else elsewhere."""
    digits = sum(map(len, runs))
    letters = sum(map(str.isalpha, value)) if digits < len(value) else 0
    if letters:
        return digits > 0 and digits + letters >= _SIGNS
    return digits >= _DIGITS and len(value.rstrip("0")) > _ROUND  # "you have 100000 customers"
