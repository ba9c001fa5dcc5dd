"""Why something was found: what announced it, what it would be without that, and what lost to it.

A cue is told only where it makes a difference: it is struck out of the text, and the text is looked at again.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from privkit import catalogue
from privkit.detectors import readings
from privkit.text import Span, resolve

if TYPE_CHECKING:
    from privkit import Shield

__all__ = ["Cue", "Lost", "Why", "explained"]

_WORD = re.compile(r"[^\W_]+")
_BEFORE, _AFTER = 10, 5  # words beside a finding that are tried
_NEAR = 400  # as much of a long text is looked at around a finding
_MATTERS = 0.005


class Cue(NamedTuple):
    """A word beside a finding without which it would be less: where it stands, and what is left without it.

    ``word`` is there only if the catalogue has it, so it is nobody's; ``without`` is the score left, 0 if none.
    """

    start: int
    end: int
    word: str
    without: float


class Lost(NamedTuple):
    """What was not reported, and why: ``other reading``, ``overlap`` or ``below threshold``."""

    entity_type: str
    reason: str
    start: int
    end: int
    score: float
    detector: str


class Why(NamedTuple):
    """All that is known of why something was found.

    ``fits`` are types whose form and check digits the number fits too, though no word beside it speaks for them.
    """

    span: Span
    cue: Cue | None
    checksum: str
    needs_cue: bool
    lost: tuple[Lost, ...]
    fits: tuple[str, ...] = ()


def explained(shield: Shield, text: str) -> tuple[list[Why], list[Lost]]:
    """Return why each finding was found, and what was passed over by itself."""
    from privkit import Shield as Builder

    found = shield.detect(text)
    low = Builder(policy=shield.policy.replace(threshold=0.0, thresholds={}))
    raw = _raw(low, text)
    reasons = [_why(shield, text, span, _losers(shield, span, raw)) for span in found]
    alone = [each for each in resolve(raw) if not any(_overlap(each, span) for span in found)]
    return reasons, [_lost(each, "below threshold") for each in alone]


def _raw(shield: Shield, text: str) -> list[Span]:
    spans = [span for detector in shield._detectors for span in shield._run(detector, text)]
    return sorted(set(spans))


def _overlap(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end


def _lost(span: Span, reason: str) -> Lost:
    return Lost(span.entity_type, reason, span.start, span.end, round(span.score, 4), span.detector)


def _losers(shield: Shield, span: Span, raw: Sequence[Span]) -> tuple[Lost, ...]:
    others = [
        Lost(kind, "other reading", span.start, span.end, 0.0, span.detector) for kind in span.alternatives
    ]
    for each in raw:
        # What is left over of a longer finding is that finding still.
        same = each.entity_type == span.entity_type and each.detector == span.detector
        if same or not _overlap(each, span) or each.entity_type in span.alternatives:
            continue
        low = each.score < shield.policy.threshold_for(each.entity_type)
        others.append(_lost(each, "below threshold" if low else "overlap"))
    return tuple(others)


def _why(shield: Shield, text: str, span: Span, lost: tuple[Lost, ...]) -> Why:
    kind = {kind.entity_type: kind for kind in catalogue()}.get(span.entity_type)
    cue = _cue(shield, *_around(shield, text, span))
    checksum, needs_cue = (kind.checksum, kind.needs_cue) if kind else ("", False)
    return Why(span, cue, checksum, needs_cue, lost, _fits(text, span))


def _fits(text: str, span: Span) -> tuple[str, ...]:
    if span.detector != "numbers":
        return ()
    told = (span.entity_type, *span.alternatives)
    checked = {kind.entity_type for kind in catalogue() if kind.checksum}.difference(told)
    return tuple(name for name in readings(text[span.start : span.end]) if name in checked)


def _around(shield: Shield, text: str, span: Span) -> tuple[str, Span, int]:
    """Return enough of a long text for the same finding, the finding in it, and where it begins."""
    begin, end = max(0, span.start - _NEAR), span.end + _NEAR
    part, moved = text[begin:end], span.moved(-begin)
    if len(part) < len(text) and _score(shield, part, moved) == span.score:
        return part, moved, begin
    return text, span, 0


def _score(shield: Shield, text: str, span: Span) -> float:
    """Return how sure the detectors are of the finding in this text, 0 if they do not find it."""
    return max(
        (
            each.score
            for each in shield.detect(text)
            if each.entity_type == span.entity_type and _overlap(each, span)
        ),
        default=0.0,
    )


def _cue(shield: Shield, text: str, span: Span, begin: int) -> Cue | None:
    best: Cue | None = None
    for start, end, word in _candidates(text, span):
        without = _score(shield, text[:start] + "x" * (end - start) + text[end:], span)
        if without < span.score - _MATTERS and (best is None or without < best.without):
            best = Cue(begin + start, begin + end, word, round(without, 4))
            if without == 0.0:
                break
    return best


def _candidates(text: str, span: Span) -> Iterator[tuple[int, int, str]]:
    """Yield the words beside a finding, those nearest before it first, as phrases of the catalogue if they are."""
    before = [match.span() for match in _WORD.finditer(text, max(0, span.start - 120), span.start)][-_BEFORE:]
    after = [match.span() for match in _WORD.finditer(text, span.end, span.end + 80)][:_AFTER]
    for words in (before, after):
        order = range(len(words) - 1, -1, -1) if words is before else range(len(words))
        for at in order:
            for size in (4, 3, 2, 1):
                first = at - size + 1 if words is before else at
                if first < 0 or first + size > len(words):
                    continue
                start, end = words[first][0], words[first + size - 1][1]
                known = _plain(text[start:end])
                if known in _vocabulary():
                    yield start, end, known
                elif size == 1:
                    yield start, end, ""


def _plain(phrase: str) -> str:
    from privkit.detectors._scripts import is_foreign, spelt
    from privkit.detectors._shape import latin, words_of

    if is_foreign(phrase):
        return spelt(phrase)
    return b" ".join(words_of(latin(phrase)).split()).decode("ascii", "replace")


@cache
def _vocabulary() -> frozenset[str]:
    """Return the cue words of all types, which are privkit's own words and no one's data."""
    from privkit.detectors import _phone_words, secrets

    words = {cue for kind in catalogue() for cue in kind.cues}
    words |= _phone_words.cues().keys()
    words |= {word.decode() for word in secrets.CUE_WORDS if isinstance(word, bytes)}
    return frozenset(_plain(word) for word in words)
