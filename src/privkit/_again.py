"""Numbers, user names and secrets that stand in a text again, without the word that gave them away the first time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from privkit.text import Span, resolve

if TYPE_CHECKING:
    from privkit.tokens._known import Known

__all__ = ["Again", "with_mentions"]

_MOST = 4096  # values of one text that are remembered
_FEW = 32  # findings whose values are looked for one by one
_DIGITS, _SIGNS = 6, 5  # of a value that is hardly anything else elsewhere: digits alone, or with letters
_BY_WORDS = ("numbers", "username", "swift", "secrets")  # what finds what a word gives away
_NAME = "again"


class _First(NamedTuple):
    end: int
    score: float


def with_mentions(text: str, spans: list[Span]) -> list[Span]:
    """Return the findings of a whole text, and the later mentions of what was found."""
    return spans if len(spans) <= _FEW and _once(text, spans) else Again().found(text, spans)


def _once(text: str, spans: Sequence[Span]) -> bool:
    """Say whether nothing that was found stands in the text behind it."""
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

    __slots__ = ("_known", "_new", "_passed")

    def __init__(self) -> None:
        self._known = _nothing_known()
        self._passed: dict[str, _First] = {}
        self._new: list[tuple[Span, str]] = []

    def found(self, text: str, spans: list[Span], *, since: int = 0) -> list[Span]:
        """Return the findings in a part of the text, and mentions of what was found before them.

        What begins before ``since`` was passed on: it is remembered as it was found there, with all that stood before it.
        """
        here: dict[str, _First] = {}
        known = _nothing_known()
        self._new.clear()
        for span in spans:
            value = text[span.start : span.end]
            form = value.casefold()
            if span.start < since or form in here or form in self._passed or not _tells(text, span):
                continue
            if len(self._passed) + len(here) < _MOST:
                here[form] = _First(span.end, span.score)
                known.add(span.entity_type, value)
                self._new.append((span, value))
        more = [*_mentions(text, self._known, self._passed), *_mentions(text, known, here)]
        return resolve([*spans, *more]) if more else spans

    def pass_on(self, cut: int) -> None:
        """Remember the findings of the last look that end up to the cut, where its text is passed on."""
        for span, value in self._new:
            if span.end <= cut:
                self._passed[value.casefold()] = _First(0, span.score)
                self._known.add(span.entity_type, value)


def _nothing_known() -> Known:
    from privkit.tokens._known import Known  # most texts hold nothing twice, and need no tokens

    return Known()


def _mentions(text: str, known: Known, firsts: Mapping[str, _First]) -> Iterator[Span]:
    for start, end, entity_type in known.sightings(text):
        first = firsts[text[start:end].casefold()]
        if start >= first.end:
            yield Span(start, end, entity_type, first.score, _NAME)


def _tells(text: str, span: Span) -> bool:
    """Say whether a finding is of what a word gives away, and its value is long enough to be nothing else elsewhere."""
    if not span.detector.startswith(_BY_WORDS):
        return False
    value = text[span.start : span.end]
    digits = sum(map(str.isdecimal, value))
    letters = sum(map(str.isalpha, value))
    return digits >= _DIGITS if not letters else digits > 0 and digits + letters >= _SIGNS
