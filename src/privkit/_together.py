"""Findings of all detectors brought together: where a number and a name lie across each other, the number is right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from privkit.text import Span, resolve

__all__ = ["brought_together"]

_NAMES = "names"
_SURE = 0.75  # a form and a check digit, or a cue
_BY_FORM = ("numbers", "iban", "email", "ip", "mac", "secrets")
# Parts of an address, which the address covers.
_POSTAL = ("_POST", "_PLZ", "_CEP", "_PINCODE")


def brought_together(spans: Iterable[Span], text: str) -> list[Span]:
    """Return disjoint spans in order, as ``resolve`` does, once names have given way to numbers that are sure.

    What the model took in of a number, or of the words that announce one ("targa no. AB" before "123 CD"), would cut the
    number in two or hide what it is. A number's own spans never change, so no digit of it is uncovered; what is left of a
    name stays where it still looks like one.
    """
    found = list(spans)
    named = [span for span in found if span.detector == _NAMES]
    if not named or len(named) == len(found):
        return resolve(found)
    others = resolve([span for span in found if span.detector != _NAMES])
    sure = [span for span in others if _is_sure(span)]
    kept = [part for span in named for part in _beside(span, sure, text)] if sure else named
    return resolve([*others, *kept])


def _is_sure(span: Span) -> bool:
    return (
        (span.score >= _SURE or span.entity_type == "SECRET")  # "password hunter2": the cue is all there is
        and span.detector.startswith(_BY_FORM)
        and not any(part in span.entity_type for part in _POSTAL)
    )


def _beside(name: Span, sure: Sequence[Span], text: str) -> list[Span]:
    """Return what is left of a name outside the numbers it lies across."""
    across = [span for span in sure if span.start < name.end and name.start < span.end]
    if not across:
        return [name]
    cased = not text[name.start : name.end].islower()
    edges = [name.start, *(edge for span in across for edge in (span.start, span.end)), name.end]
    parts = (_bare(text, start, end) for start, end in zip(edges[::2], edges[1::2], strict=True))
    return [
        name.clipped(start, end)
        for start, end in parts
        if start < end and _looks_like(text[start:end], name.entity_type, cased=cased)
    ]


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the marks and spaces at its edges."""
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return start, end


def _looks_like(part: str, entity_type: str, *, cased: bool) -> bool:
    """Say whether a part of a name has what made it one: capitals where it had some, for an address letters and digits."""
    if not any(map(str.isalpha, part)):
        return False
    if entity_type == "ADDRESS" and any(map(str.isdigit, part)):
        return True
    return not part.islower() or (not cased and entity_type != "ADDRESS")
