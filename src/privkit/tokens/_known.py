"""Values of a conversation that stand in a later text without what gave them away: "4218830917" after "order 4218830917"."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

__all__ = ["Known", "Sighting"]

_RUN = re.compile(r"\d+|[^\W\d_]+")
_TELLING = 5  # letters and digits from which a value is not some other thing by chance
_SHAPES = 64  # of values with the same longest word; more would let a hostile text cost more than its length


class Sighting(NamedTuple):
    """Where a known value stands, half open, and of which type it is."""

    start: int
    end: int
    entity_type: str


class Known:
    """Finds values again, whole and in any case; in time that does not depend on how many there are.

    Looked for is what tells by itself: something with a digit or an ``@``, or of several words. Single words, which may
    be a name here and a word there, are for detectors to tell. A value is looked for where its longest run of letters or
    digits stands, by the shapes of those that have this run: how much stands before it, and how long they are.

    Args:
        runs: what a run is; digits alone, for values that all have some, are sooner found than words.
    """

    __slots__ = ("_runs", "_shapes", "_values", "count")

    def __init__(self, runs: re.Pattern[str] = _RUN) -> None:
        self._runs = runs
        self._shapes: dict[str, dict[tuple[int, int], int]] = {}
        self._values: dict[str, dict[str, int]] = {}
        self.count = 0
        """How many values were ever taken in."""

    def add(self, entity_type: str, value: str) -> None:
        """Take in a value."""
        self.count += 1
        run = _telling(value, self._runs)
        if run is None:
            return
        shapes = self._shapes.setdefault(run.group().casefold(), {})
        shape = run.start(), len(value)
        types = self._values.setdefault(value.casefold(), {})
        if entity_type not in types and (shape in shapes or len(shapes) < _SHAPES):
            types[entity_type] = self.count
            shapes[shape] = shapes.get(shape, 0) + 1

    def remove(self, entity_type: str, value: str) -> None:
        """Look for it no more."""
        run, types = _telling(value, self._runs), self._values.get(value.casefold(), {})
        if run is None or types.pop(entity_type, None) is None:
            return
        if not types:
            del self._values[value.casefold()]
        key, shape = run.group().casefold(), (run.start(), len(value))
        shapes = self._shapes[key]
        shapes[shape] -= 1
        if not shapes[shape]:
            del shapes[shape]
        if not shapes:
            del self._shapes[key]

    @property
    def telling(self) -> Container[str]:
        """The runs, in one case, by which values are looked for."""
        return self._shapes

    def sightings(
        self, text: str, *, first: int | None = None, runs: Iterable[tuple[str, int]] | None = None
    ) -> Iterator[Sighting]:
        """Yield where known values stand in a text.

        Args:
            text: any text.
            runs: those of the text that are in ``telling``, and where each begins, by who has found them already.
            first: in a part of a stream, look for the first so many values only, and for none with white space in it:
                so it does not matter where a part ends.
        """
        if not self._values:
            return
        if runs is None:
            runs = ((run.group().casefold(), run.start()) for run in self._runs.finditer(text))
        for run, at in runs:
            for before, size in self._shapes.get(run, ()):
                start = at - before
                part = text[start : start + size] if start >= 0 else ""
                types = self._values.get(part.casefold())
                if types and len(part) == size and _whole(text, start, start + size):
                    entity_type, number = next(iter(types.items()))
                    if first is None or (number <= first and not any(map(str.isspace, part))):
                        yield Sighting(start, start + size, entity_type)


def _telling(value: str, runs: re.Pattern[str]) -> re.Match[str] | None:
    """Return the longest run of letters or digits of a value that tells by itself, or ``None``."""
    if sum(map(str.isalnum, value)) < _TELLING:
        return None
    several = "@" in value or any(map(str.isdecimal, value)) or len(value.split()) > 1
    return max(runs.finditer(value), key=lambda run: len(run.group()), default=None) if several else None


def _whole(text: str, start: int, end: int) -> bool:
    """Say whether what stands there is no part of a longer word or number."""
    return not (
        (start and _joined(text[start - 1], text[start]))
        or (end < len(text) and _joined(text[end - 1], text[end]))
    )


def _joined(left: str, right: str) -> bool:
    return (left.isdecimal() and right.isdecimal()) or (left.isalpha() and right.isalpha())
