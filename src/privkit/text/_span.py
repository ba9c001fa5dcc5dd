"""Where something was found: never what."""

from __future__ import annotations

from privkit.errors import ConfigurationError

__all__ = ["Span"]


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

    Raises:
        ConfigurationError: offsets that are not ``0 <= start < end`` or a score outside 0 to 1.
    """

    __slots__ = ("alternatives", "detector", "end", "entity_type", "score", "start")

    start: int
    end: int
    entity_type: str
    score: float
    detector: str
    alternatives: tuple[str, ...]

    def __init__(
        self,
        start: int,
        end: int,
        entity_type: str,
        score: float = 1.0,
        detector: str = "",
        alternatives: tuple[str, ...] = (),
    ) -> None:
        if not 0 <= start < end or not 0.0 <= score <= 1.0:
            raise ConfigurationError(
                f"a span needs 0 <= start < end and a score from 0 to 1; got {start}, {end}, {score}"
            )
        put = object.__setattr__
        put(self, "start", start)
        put(self, "end", end)
        put(self, "entity_type", entity_type)
        put(self, "score", score)
        put(self, "detector", detector)
        put(self, "alternatives", alternatives)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Span is frozen; make another instead of setting {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Span is frozen; {name!r} cannot be deleted")

    def __repr__(self) -> str:
        return f"Span({self.start}, {self.end}, {self.entity_type!r}, {self.score:.2f})"

    def _key(self) -> tuple[int, int, str, float, str, tuple[str, ...]]:
        return (self.start, self.end, self.entity_type, self.score, self.detector, self.alternatives)

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
        return Span(
            self.start + by, self.end + by, self.entity_type, self.score, self.detector, self.alternatives
        )

    def clipped(self, start: int, end: int) -> Span:
        """Return the same finding over the characters from ``start`` to ``end`` only."""
        return Span(start, end, self.entity_type, self.score, self.detector, self.alternatives)
