"""The judge of phone candidates: the scanner finds groups of digits, this says whether they are a number.

A missed number costs more than a false alarm beside a cue ("call me on"); without a cue it is the
other way round, so there the digits must also be grouped as the region groups them.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from privkit.detectors._phone_metadata import (
    Layout,
    Plan,
    Shape,
    layouts,
    plan_of_region,
    region_name,
    split_code,
)
from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["LARGEST", "PhoneBook"]

LARGEST = ("US", "UK", "DE", "FR", "IT", "ES", "IN", "BR", "AU", "CA", "NL", "PL")

_FEWEST, _MOST = 7, 18
_SHORTEST_E164, _LONGEST_E164 = 8, 15
# Groupings that many other numbers share: alone they count only where the region was asked for.
_COMMON_SHAPES = frozenset(
    {(3, 3, 3), (5, 5), (4, 3, 3), (4, 4), (2, 2, 2, 2), (3, 2, 2, 2), (3, 3, 2), (3, 2, 3)}
)
_LOCAL = (3, 4)  # "555-0132", as North Americans write a number of their own area
_FEWEST_TRUNKED, _FEWEST_BARE = 10, 9


class _Index(NamedTuple):
    by_length: dict[int, list[Plan]]
    by_shape: dict[Shape, list[Layout]]


@lru_cache(maxsize=64)
def _index(regions: tuple[str, ...]) -> _Index:
    index = _Index({}, {})
    for plan in dict.fromkeys(map(plan_of_region, regions)):
        for length in plan.typed:
            index.by_length.setdefault(length, []).append(plan)
        for shape, layout in layouts(plan.region):
            index.by_shape.setdefault(shape, []).append(layout)
    return index


class PhoneBook:
    """Judges phone candidates by the numbering-plan metadata of the regions asked for.

    The metadata is loaded on the first candidate. No candidate is kept.

    Args:
        regions: the regions whose national formats are known, most likely first, ``UK`` and ``GB``
            being the same; by default those of a dozen large ones. International numbers are known
            for all the world in any case.

    Raises:
        ConfigurationError: if there is no metadata for a region.
    """

    __slots__ = ("_regions", "asked_for")

    def __init__(self, regions: Sequence[str] | None = None) -> None:
        if isinstance(regions, str):
            raise ConfigurationError("regions is a sequence such as ['US', 'UK'], not one string")
        self.asked_for = regions is not None
        self._regions = LARGEST if regions is None else tuple(map(region_name, regions))

    def international(self, digits: str) -> bool:
        """Say whether digits are a calling code with a number of one of its regions.

        Args:
            digits: what follows ``+``, ``00`` or ``011``; a national prefix written behind the
                calling code, as in "+44 (0)20", may be among them.
        """
        if not _FEWEST <= len(digits) <= _MOST:
            return False
        plan, national = split_code(digits)
        return plan is not None and plan.accepts(national)

    def possible(self, digits: str) -> bool:
        """Say whether digits behind a ``+`` can be a number: a known calling code, a length E.164 allows.

        The sign makes up for ranges that are not assigned yet, or no longer, or are kept for fiction.
        """
        return _SHORTEST_E164 <= len(digits) <= _MOST and split_code(digits)[0] is not None

    def plausible(self, groups: tuple[str, ...]) -> bool:
        """Say whether digits that are called a phone number can be one, in a country nobody named."""
        return _SHORTEST_E164 <= sum(map(len, groups)) <= _LONGEST_E164 and not _reads_as_date(
            groups, tuple(map(len, groups))
        )

    def national(
        self, groups: tuple[str, ...], *, cue: bool, regions: Sequence[str] | None = None
    ) -> str | None:
        """Return the region in which these digits are a number as dialled there, or ``None``.

        Args:
            groups: the digits as typed, divided where a separator stood.
            cue: whether words such as "call" or "tel" stand near by. If so, any grouping will do.
            regions: the regions to try for this candidate in place of the book's own.

        Raises:
            ConfigurationError: if there is no metadata for one of ``regions``.
        """
        shape = tuple(map(len, groups))
        digits = "".join(groups)
        if not _FEWEST <= len(digits) <= _MOST or (
            4 in shape and shape[0] != 3 and _reads_as_date(groups, shape)
        ):
            return None
        if not cue:
            if _reads_as_amount(groups, shape):
                return None
            if not self.asked_for and shape in _COMMON_SHAPES and digits[0] != "0":
                return None
        index = _index(self._regions if regions is None else tuple(regions))
        for layout in index.by_shape.get(shape, ()):
            if layout.fits(digits):
                return layout.region
        asked_for = self.asked_for and regions is None
        if cue and shape == _LOCAL and digits[0] > "1" and "US" in self._regions:
            return "US"
        region = _bare(digits, index, asked_for) if len(groups) == 1 else None
        return _ungrouped(digits, index) if cue and region is None else region


def _ungrouped(digits: str, index: _Index) -> str | None:
    return next((plan.region for plan in index.by_length.get(len(digits), ()) if plan.accepts(digits)), None)


def _bare(digits: str, index: _Index, asked_for: bool) -> str | None:
    """Judge one run of digits that nothing announces: only mobile numbers in full are told from others."""
    if digits[0] == "0":
        plans = index.by_length.get(len(digits), ()) if len(digits) >= _FEWEST_TRUNKED else ()
        return next((plan.region for plan in plans if _trunked_mobile(digits, plan)), None)
    plans = index.by_length.get(len(digits), ()) if asked_for and len(digits) >= _FEWEST_BARE else ()
    # Where mobile numbers look like any others, as in Mexico, so do order numbers.
    return next((plan.region for plan in plans if not plan.trunk and plan.mobile_only(digits)), None)


def _trunked_mobile(digits: str, plan: Plan) -> bool:
    return (
        plan.trunk != "" and digits.startswith(plan.trunk) and plan.mobile_valid(plan.without_prefix(digits))
    )


def _reads_as_date(groups: tuple[str, ...], shape: Shape) -> bool:
    """Say whether the groups begin with a day of our time, the year first or last, or are all years."""
    if len(groups) < 2:
        return False
    if _is_year(groups[0]):
        return all(map(_is_year, groups)) or _is_day(groups[1:3], shape[1:3])
    return len(groups) > 2 and _is_year(groups[2]) and _is_day(groups[:2], shape[:2])


def _reads_as_amount(groups: tuple[str, ...], shape: Shape) -> bool:
    """Say whether the groups are a round amount, its thousands divided, or a fraction: 650 000 000, 0.5772156649."""
    if groups[0] == "0" and len(groups) == 2:
        return True
    return groups[-1] == "000" and shape[0] <= 3 and set(shape[1:]) == {3}


def _is_year(group: str) -> bool:
    return len(group) == 4 and group[:2] in {"19", "20"}


def _is_day(pair: tuple[str, ...], shape: Shape) -> bool:
    if len(pair) < 2 or max(shape) > 2:
        return False
    low, high = sorted(map(int, pair))
    return 1 <= low <= 12 and high <= 31
