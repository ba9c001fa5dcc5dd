"""Replacing findings: numbering them, asking the redactor, putting the text together again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from privkit.policy import Policy
from privkit.redactors import Hit
from privkit.text import Span

__all__ = ["Numbering", "Redacted", "replaced"]

# Types in which every sign counts; in all others only letters and digits do.
_LITERAL = frozenset(
    {"EMAIL_ADDRESS", "URL", "USERNAME", "SECRET", "IP_ADDRESS", "GEO_COORDINATE", "DATE_TIME"}
)


class Redacted:
    """A redacted text and what was found in it. Its repr shows counts, not the text.

    Attributes:
        text: the text with every finding replaced.
        spans: the findings, disjoint and in order, at offsets of the *original* text.
        counts: how many findings there are of each entity type.
    """

    __slots__ = ("counts", "spans", "text")

    text: str
    spans: tuple[Span, ...]
    counts: Mapping[str, int]

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        counts: dict[str, int] = {}
        for span in spans:
            counts[span.entity_type] = counts.get(span.entity_type, 0) + 1
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "spans", tuple(spans))
        object.__setattr__(self, "counts", counts)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Redacted is frozen")

    def __repr__(self) -> str:
        return f"<Redacted: {len(self.spans)} findings, {len(self.text)} characters>"


class Numbering:
    """Hands out ordinals: the same value of a type has the same number throughout its scope."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[str, dict[str, int]] = {}

    def ordinal(self, entity_type: str, value: str) -> int:
        """Return the value's number among the distinct values of its type, from 1."""
        seen = self._seen.setdefault(entity_type, {})
        return seen.setdefault(_identity(entity_type, value), len(seen) + 1)


def _identity(entity_type: str, value: str) -> str:
    folded = value.casefold()
    if entity_type in _LITERAL:
        return folded
    return "".join([character for character in folded if character.isalnum()]) or folded


def replaced(text: str, spans: Sequence[Span], policy: Policy, numbering: Numbering) -> str:
    """Return the text with each of the disjoint, ordered spans replaced as the policy says."""
    parts: list[str] = []
    at = 0
    for span in spans:
        value = text[span.start : span.end]
        hit = Hit(span.entity_type, value, numbering.ordinal(span.entity_type, value), span)
        parts += text[at : span.start], policy.redactor_for(span.entity_type)(hit)
        at = span.end
    parts.append(text[at:])
    return "".join(parts)
