"""Where something was found: never what."""

from __future__ import annotations

from collections.abc import Container, Iterable
from typing import Any

from privkit.errors import ConfigurationError

__all__ = ["LASTING", "Span", "unchecked"]

# Links from here on mean the same entity in every text: entries of a list the caller handed over.
LASTING = 1 << 60


class Span:
    """One finding: where it is, what kind it is and how sure the detector was.

    A span never holds the text it covers, so printing or logging one is safe.

    Args:
        start: offset of the first character, in Unicode code points of the original text.
        end: offset after the last character (half open); greater than ``start``.
        entity_type: the kind, in the field's common names (``EMAIL_ADDRESS``, ``US_SSN`` …).
        score: how sure the detector is, from 0 to 1.
        detector: the name of what found it, for explanations.
        alternatives: other entity types the same characters would fit, likeliest first.
        link: spans of one text with the same entity type and the same link other than 0 are mentions of one
            entity, such as "John Smith" and a later "Smith". 0 says nothing.

    Raises:
        ConfigurationError: offsets that are not ``0 <= start < end``, a score outside 0 to 1, or a link
            that is no whole number from 0.
    """

    __slots__ = ("alternatives", "detector", "end", "entity_type", "link", "score", "start")

    start: int
    end: int
    entity_type: str
    score: float
    detector: str
    alternatives: tuple[str, ...]
    link: int

    def __init__(
        self,
        start: int,
        end: int,
        entity_type: str,
        score: float = 1.0,
        detector: str = "",
        alternatives: tuple[str, ...] = (),
        link: int = 0,
    ) -> None:
        if not 0 <= start < end or not 0.0 <= score <= 1.0:
            raise ConfigurationError(
                f"a span needs 0 <= start < end and a score from 0 to 1; got {start}, {end}, {score}"
            )
        if link.__class__ is not int or link < 0:
            raise ConfigurationError("a span's link is a whole number from 0; 0 links it to nothing")
        _put_start(self, start)
        _put_end(self, end)
        _put_entity_type(self, entity_type)
        _put_score(self, score)
        _put_detector(self, detector)
        _put_alternatives(self, alternatives)
        _put_link(self, link)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Span is frozen; make another instead of setting {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Span is frozen; {name!r} cannot be deleted")

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {self.entity_type!r}, {self.score:.2f})"

    def _key(self) -> tuple[int, int, str, float, str, tuple[str, ...], int]:
        return (
            self.start, self.end, self.entity_type, self.score, self.detector, self.alternatives, self.link,
        )  # fmt: skip

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Span) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __lt__(self, other: Span) -> bool:
        return self._key() < other._key()

    def __reduce__(self) -> tuple[type[Span], tuple[object, ...]]:
        return (Span, self._key())

    def moved(self, by: int) -> Span:
        """Return the same finding ``by`` code points further on (or back, when negative)."""
        return self.clipped(self.start + by, self.end + by)

    def clipped(self, start: int, end: int) -> Span:
        """Return the same finding over the characters from ``start`` to ``end`` only."""
        return Span(start, end, self.entity_type, self.score, self.detector, self.alternatives, self.link)


# The slots' own setters cost half of what object.__setattr__ does, and spans are made by the thousand.
class _Unfrozen:
    """What a span is before it is one: of the same layout, and open to be filled."""

    __slots__ = Span.__slots__


def unchecked(
    rows: Iterable[tuple[int, int, str, float, str, tuple[str, ...]]],
    entities: Container[str],
    minimum: float,
) -> list[Span]:
    """Return the spans of rows that are known to be right, in a third of the time: for our own scanner only.

    Args:
        rows: what was found.
        entities: the types that count.
        minimum: the score from which they count.
    """
    spans: list[Span] = []
    span: Any
    for start, end, entity_type, score, detector, alternatives in rows:
        if entity_type in entities and score >= minimum:
            span = _Unfrozen()
            span.start = start
            span.end = end
            span.entity_type = entity_type
            span.score = score
            span.detector = detector
            span.alternatives = alternatives
            span.link = 0
            span.__class__ = Span
            spans.append(span)
    return spans


_put_start = Span.__dict__["start"].__set__
_put_end = Span.__dict__["end"].__set__
_put_entity_type = Span.__dict__["entity_type"].__set__
_put_score = Span.__dict__["score"].__set__
_put_detector = Span.__dict__["detector"].__set__
_put_alternatives = Span.__dict__["alternatives"].__set__
_put_link = Span.__dict__["link"].__set__
