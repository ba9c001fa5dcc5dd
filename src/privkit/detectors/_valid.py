"""What makes a number of a type valid, for those who invent numbers rather than find them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privkit.detectors._plans import shape_pattern
from privkit.detectors._shape import shape_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from privkit.detectors._number import Number

__all__ = ["validator"]


def validator(entity_type: str, *, like: str = "") -> Callable[[str], bool] | None:
    """Return the test by which values of a type are found: form and check, of ASCII capitals and digits.

    Nothing is returned for a type that is found by its form alone, or not by a table.

    Args:
        entity_type: the type.
        like: a value; the test is that of the first entry with check digits that this passes, or nothing if there is none.
    """
    entries = _entries(entity_type)
    if like:
        kind = next((entry for entry in entries if entry.checksum and _test([entry])(like)), None)
        return _test([kind]) if kind is not None else None
    return None if all(entry.check is None for entry in entries) else _test(entries)


def _test(entries: Sequence[Number]) -> Callable[[str], bool]:
    rules = [(re.compile(shape_pattern(form)), entry.check) for entry in entries for form in entry.formats]

    def valid(value: str) -> bool:
        shape = shape_of(value.encode())
        return any(form.fullmatch(shape) and (check is None or check(value)) for form, check in rules)

    return valid


def _entries(entity_type: str) -> list[Number]:
    from privkit.detectors.catalogue import REGIONS, numbers_of

    country = entity_type.partition("_")[0]
    near = [country] if country in REGIONS else None  # the tables of all countries are many
    return [number for number in numbers_of(near) if number.entity_type == entity_type]
