"""Detectors: callables that find spans in a text, and the ready-made ones.

``default()`` gives the built-in ones; ``names()`` finds people and places, ``products()`` what was ordered;
``pattern()`` and ``phrases()`` make detectors for what only you know. Any other callable with ``entities`` is one
too: see ``Detector``.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from privkit.detectors._base import Detector, Following, Reaching
from privkit.detectors._base import check_score as _check_score
from privkit.detectors._names import NAMED as _NAMED
from privkit.detectors._names import Sensitivity, names
from privkit.detectors._pattern import pattern
from privkit.detectors._phrases import phrases
from privkit.detectors._products import products
from privkit.detectors._readings import readings
from privkit.detectors.catalogue import REGIONS, Kind, catalogue
from privkit.errors import ConfigurationError

__all__ = [
    "REGIONS",
    "Detector",
    "Following",
    "Kind",
    "Reaching",
    "Sensitivity",
    "catalogue",
    "default",
    "names",
    "pattern",
    "phrases",
    "products",
    "readings",
]


def default(
    *,
    regions: Sequence[str] | None = None,
    entities: str | Iterable[str] = "default",
    exclude: Iterable[str] = (),
    minimum_score: float = 0.5,
    sensitivity: Sensitivity = "balanced",
) -> list[Detector]:
    """Return the built-in detectors.

    Args:
        regions: countries whose numbers and national phone formats to look for, such as
            ``["US", "DE"]``, the likeliest first; ``None`` for all privkit has tables for. Phone numbers know
            every region of the world.
        entities: ``"default"`` (whatever identifies, reaches or pays for a person, and secrets),
            ``"all"``, or a list of entity types.
        exclude: entity types to leave out.
        minimum_score: findings less sure than this are not reported, from 0 to 1.
        sensitivity: how readily names and places are found, where they are asked for: see ``names``.

    Raises:
        UnknownEntityError: an entity type that is not in the catalogue.
        ConfigurationError: an unknown region or an option out of range.
    """
    from privkit.detectors._scanner import Scanner
    from privkit.detectors.catalogue import numbers_of, region_codes, wanted

    if isinstance(exclude, str):
        raise ConfigurationError(f"exclude wants a list of entity types; write [{exclude!r}]")
    codes = region_codes(regions)
    chosen = wanted(entities, exclude, regions=codes)
    found: list[Detector] = [
        Scanner(
            [
                number
                for number in numbers_of(codes)
                if number.default or _asked_for(number.entity_type, chosen)
            ],
            entities=chosen,
            regions=codes,
            minimum=_check_score(minimum_score, what="minimum_score"),
        )
    ]
    named = chosen.intersection(_NAMED)
    if "PRODUCT" in chosen:
        found.append(products())
    return [*found, names(entities=named, sensitivity=sensitivity)] if named else found


def _asked_for(entity_type: str, chosen: frozenset[str]) -> bool:
    """A country's phone numbers would stand in the way of PHONE_NUMBER where only that is reported."""
    return entity_type in chosen or not entity_type.endswith(("_MOBILE_NUMBER", "_PHONE_NUMBER"))
