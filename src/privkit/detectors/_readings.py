"""What else a number could be: every type whose form and check digits it fits."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from privkit.detectors._base import check_text
from privkit.detectors._number import Number
from privkit.detectors._plans import Table
from privkit.detectors._shape import both, shape_of
from privkit.detectors.catalogue import numbers_of, region_codes

__all__ = ["readings"]

_LONGEST = 72  # characters: what is longer is no number
_SEPARATORS = str.maketrans("", "", " -./()")


def readings(value: str, *, regions: Sequence[str] | None = None) -> tuple[str, ...]:
    """Return the entity types of numbers that a value could be, by its form and check digits alone.

    A scan reports one type for a number: the one that the words beside it say, else that of the earliest of the
    caller's regions, else the one with the strictest check. ``Span.alternatives`` has the others that these words
    or the form speak for; this function has all of them, also those that count only beside a cue.

    Args:
        value: one number as it is typed, and nothing else.
        regions: countries whose numbers count, in order of preference; ``None`` for all.

    Returns:
        Names such as ``PL_PESEL``: those of the earlier regions first, then those whose check fewer random
        numbers pass. Telephone numbers are not among them.

    Raises:
        InputError: the value is not a ``str``.
        ConfigurationError: regions that are one string.
    """
    folded, raw = both(check_text(value).strip())
    if not folded or len(folded) > _LONGEST:
        return ()
    codes = region_codes(regions)
    order, table = _table(codes)
    bare = folded.upper().translate(_SEPARATORS)
    fitting = [
        number
        for part in table.plan(shape_of(raw))
        if (part.start, part.end) == (0, len(folded))
        for options in part.cued.values()
        for number, _, check, _ in options
        if bare.isascii() and (check is None or check(bare))
    ]
    places = {region: place for place, region in enumerate(codes or ())}
    last = len(places)
    fitting.sort(key=lambda number: (places.get(number.region, last), -number.strength, order[id(number)]))
    return tuple(dict.fromkeys(number.entity_type for number in fitting))


@lru_cache(maxsize=8)
def _table(regions: tuple[str, ...] | None) -> tuple[dict[int, int], Table]:
    numbers: tuple[Number, ...] = numbers_of(regions)
    return {id(number): place for place, number in enumerate(numbers)}, Table(numbers)
