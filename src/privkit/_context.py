"""Answers read with what they answer: "NP-884120" says nothing, behind "What is your order number?" it says all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from privkit.errors import InputError
from privkit.text import Span

__all__ = ["answered", "asks", "with_context"]

_LONGEST = 160  # characters; a longer text announces by itself what it tells
_REACH = 300  # characters of what was said before: its end is what is answered
_ASKS = re.compile(
    r"[?？؟]|(?i:(?<!\w)(?:please|provide|enter|confirm|tell me|send me|bitte|svp|s['’]il vous|merci de|por favor|"
    r"per favore|per cortesia|alstublieft|graag|proszę|vänligen|venligst|vennligst)(?!\w))"
)


def asks(text: str) -> bool:
    """Say whether the end of a text asks for something."""
    return _ASKS.search(text, max(0, len(text) - _REACH)) is not None


def answered(detect: Callable[[str], Sequence[Span]], text: str, context: str) -> list[Span]:
    """Return what is found in a short text because of what was said before it; nothing in a long one.

    Args:
        detect: finds what is in a text.
        text: the answer.
        context: what was said before; nothing in it is returned.

    Raises:
        InputError: the context is not a ``str``.
    """
    if context.__class__ is not str:
        raise InputError(f"context is the text said before, as a str; got {type(context).__name__}")
    if not context or not text or len(text) > _LONGEST:
        return []
    lead = context[-_REACH:].rstrip() + "\n"
    # Its links are of another text: what is the same is told by the values.
    return [
        Span(
            span.start - len(lead),
            span.end - len(lead),
            span.entity_type,
            span.score,
            span.detector,
            span.alternatives,
        )
        for span in detect(lead + text)
        if span.start >= len(lead)
    ]


def with_context(found: Sequence[Span], more: Sequence[Span]) -> list[Span]:
    """Return what was found in a text, with what its context adds: new places, and more of the same ones.

    Nothing that was found alone is uncovered: what only crosses it is left out.
    """
    added = [new for new in more if all(_covers(new, old) or not _touches(new, old) for old in found)]
    added = [new for new in added if not any(_covers(old, new) for old in found)]
    kept = [old for old in found if not any(_covers(new, old) for new in added)]
    return sorted([*kept, *added]) if added else list(found)


def _covers(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
