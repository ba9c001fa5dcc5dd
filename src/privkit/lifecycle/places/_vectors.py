"""Points of a vector store (Qdrant): whose a point is stands in its payload."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from privkit.errors import LifecycleError
from privkit.lifecycle._common import extra
from privkit.lifecycle.places._place import Located, Match, Outcome, Record, Subject, checked_match, forms

__all__ = ["VectorPoints"]

_PAGE = 256
_NUMBER = re.compile(r"0|-?[1-9][0-9]{0,18}")  # as a number is written, so not 007


class VectorPoints:
    """A person's points in a Qdrant collection; needs the extra ``qdrant``.

    Args:
        client: a ``qdrant_client.QdrantClient``.
        collection: its name.
        match: which key of the payload holds which identifier: ``{"customer": "id"}``. Qdrant compares letter by letter:
            identifiers are looked for as they are given, in small and in capital letters, and as numbers.
        texts: keys of the payload with free text.
        name: what it is called in reports.
        compact: makes the store drop what was deleted from its files, where you can have that done; called after each
            erasure.

    Raises:
        ConfigurationError: no match, or the extra is not installed.
    """

    def __init__(
        self,
        client: Any,
        collection: str,
        *,
        match: Match,
        texts: Sequence[str] = (),
        name: str = "vectors",
        compact: Callable[[], object] | None = None,
    ) -> None:
        self._models = extra("qdrant_client.models", "qdrant")
        self.name, self._compact = name, compact
        self._client, self._collection = client, collection
        self._match, self._texts = checked_match(match, "match"), frozenset(texts)

    def __repr__(self) -> str:
        return f"<VectorPoints {self.name!r}>"

    def locate(self, subject: Subject) -> Located:
        """Return how many points are the person's."""
        keys = sorted(str(point.id) for point in self._points(subject))
        return Located({self._collection: len(keys)} if keys else {}, tuple(keys))

    def export(self, subject: Subject) -> Iterator[Record]:
        """Yield the payloads of the person's points."""
        for point in self._points(subject):
            yield Record(self._collection, str(point.id), dict(point.payload or {}), self._texts)

    def erase(self, subject: Subject) -> Outcome:
        """Delete the points."""
        if chosen := self._filter(subject):
            self._asked("delete", points_selector=self._models.FilterSelector(filter=chosen), wait=True)
        if self._compact is not None:
            self._compact()
            return Outcome()
        return Outcome(notes=("segments on disk keep deleted points until the store has merged them",))

    def verify(self, subject: Subject) -> Outcome:
        """Count the points that are left."""
        chosen = self._filter(subject)
        left = self._asked("count", count_filter=chosen, exact=True).count if chosen else 0
        return Outcome("pending" if left else "done", left)

    def _filter(self, subject: Subject) -> Any:
        conditions = [
            self._models.FieldCondition(key=key, match=self._models.MatchValue(value=written))
            for key, kind in self._match.items()
            for value in subject.values(kind)
            for written in _written(value)
        ]
        return self._models.Filter(should=conditions) if conditions else None

    def _points(self, subject: Subject) -> Iterator[Any]:
        chosen, offset = self._filter(subject), None
        while chosen:
            points, offset = self._asked(
                "scroll", scroll_filter=chosen, limit=_PAGE, offset=offset, with_payload=True
            )
            yield from points
            if offset is None:
                return

    def _asked(self, what: str, **options: Any) -> Any:
        try:
            return getattr(self._client, what)(collection_name=self._collection, **options)
        except Exception as error:
            # Its errors have no common base, and their text may quote payloads.
            raise LifecycleError(f"{self.name} failed: {type(error).__name__}") from None


def _written(value: str) -> list[str | int]:
    """Return the ways in which a payload may have an identifier."""
    found: list[str | int] = [
        *{form for case in (value, value.lower(), value.upper()) for form in forms(case)}
    ]
    number = _NUMBER.fullmatch(value)
    return [*found, int(value)] if number and -(2**63) <= int(value) < 2**63 else found
