"""Redacting a text and looking again: what is still found beyond what the policy put there."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from privkit.redactors import Hit, Redactor
from privkit.text import Span

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["redacted_through", "residual"]

Places = list[tuple[int, int]]
_WORD = re.compile(r"[^\W_]+")
_UNLIKE = ("x", "12 y", "2020-01-02")  # values that have nothing in common
_PASSES = 4  # a second look can see what stood in the shade of a value; hardly any text needs a third


def redacted_through(
    text: str, shield: Shield, may_stand: Callable[[Span, str], bool]
) -> tuple[str, list[Span]]:
    """Return the text redacted until a further look finds nothing new, and what is found even so."""
    for _ in range(_PASSES):
        text, left = redacted_and_residual(text, shield, may_stand)
        if not left:
            break
    return text, left


def residual(text: str, shield: Shield, may_stand: Callable[[Span, str], bool]) -> list[Span]:
    """Return what is found in a text that is said to be redacted, but for what stands in place of values.

    That is what holds no letter and digit besides the words of the policy's own labels.
    """
    labels = _label_words(shield)
    return [
        span
        for span in shield.detect(text)
        if not may_stand(span, text) and not _made_of(labels, text[span.start : span.end])
    ]


def _made_of(labels: frozenset[str], value: str) -> bool:
    """Say whether a finding holds nothing but labels, each perhaps with its number."""
    words = _WORD.findall(value)
    return all(
        word in labels or (at and len(word) < 4 and word.isdigit() and words[at - 1] in labels)
        for at, word in enumerate(words)
    )


def _label_words(shield: Shield) -> frozenset[str]:
    """Return the words of what the policy writes whatever the value is."""
    words: set[str] = set()
    for entity_type in shield.entities:
        redactor = shield.policy.redactor_for(entity_type)
        span = Span(0, 1, entity_type)
        try:
            made = {redactor(Hit(entity_type, value, 1, span)) for value in _UNLIKE}
        except Exception:  # noqa: S112 (one that refuses these values, or any, writes no label)
            continue
        if len(made) == 1:
            words.update(_WORD.findall(made.pop()))
    return frozenset(words)


def redacted_and_residual(
    text: str, shield: Shield, may_stand: Callable[[Span, str], bool]
) -> tuple[str, list[Span]]:
    """Return the redacted text, and what a second look finds in it that no redactor put there.

    What a redactor wrote counts as its own when it is another than the value it replaces, or would be the same for
    any value: a text that was redacted before holds labels already.
    """
    redacted, own = _redacted(text, shield, may_stand)
    found = [span for span in shield.detect(redacted) if not may_stand(span, redacted)]
    return redacted, [span for span in found if _beyond(span, redacted, own)]


def _redacted(text: str, shield: Shield, may_stand: Callable[[Span, str], bool]) -> tuple[str, Places]:
    """Return the redacted text and which places in it hold nothing of a value."""
    from privkit._replace import Numbering, lead_size

    numbering = Numbering()
    spans = [span for span in shield.detect(text) if not may_stand(span, text)]
    numbering.begin(text, spans)
    made, own, at = "", Places(), 0
    for span in spans:
        value = text[span.start : span.end]
        redactor = shield.policy.redactor_for(span.entity_type)
        hit = Hit(span.entity_type, value, numbering.ordinal(span.entity_type, value, span.link), span)
        new = redactor(hit)
        made += text[at : span.start - lead_size(redactor, span.entity_type, text, at, span.start)]
        if new != value or _tells_nothing(redactor, hit):
            own.append((len(made), len(made) + len(new)))
        made, at = made + new, span.end
    return made + text[at:], own


def _tells_nothing(redactor: Redactor, hit: Hit) -> bool:
    other = hit.value.translate(_OTHER)
    return redactor(Hit(hit.entity_type, other, hit.ordinal, hit.span)) == redactor(hit)


_OTHER = {
    **{ord(str(digit)): str(9 - digit) for digit in range(10)},
    **dict.fromkeys(range(97, 123), "q"),
}


def _beyond(span: Span, text: str, own: Places) -> bool:
    """Say whether a finding holds a letter or digit that no redactor wrote."""
    places = [(max(start, span.start), min(end, span.end)) for start, end in own]
    inside = {at for start, end in places for at in range(start, end)}
    return any(text[at].isalnum() for at in range(span.start, span.end) if at not in inside)
