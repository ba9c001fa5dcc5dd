"""What an erasure would reach, the token that fits exactly that, and the holds that forbid it."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from privkit.lifecycle.places._place import Located, Place, Subject
from privkit.lifecycle.rights import _ask
from privkit.redactors._keys import keyed_digest

if TYPE_CHECKING:
    from privkit.lifecycle.retention import Hold

__all__ = ["counts", "names", "reach", "stops", "token"]


def reach(places: Sequence[Place], subject: Subject) -> dict[str, Located]:
    """Return what each place holds of a person."""
    return {place.name: _ask.locate(place, subject) for place in places}


def counts(found: Mapping[str, Located]) -> dict[str, dict[str, int]]:
    """Return how many records of which kind there are, place by place."""
    return {name: dict(located.counts) for name, located in found.items()}


def token(key: bytes, request: str, found: Mapping[str, Located]) -> str:
    """Return what fits these records and no others."""
    parts = [
        json.dumps([name, sorted(located.counts.items()), sorted(located.keys)])
        for name, located in found.items()
    ]
    return keyed_digest(key, "privkit blast radius 1", request, *parts).hex()[:32]


def names(reference: str, places: Sequence[Place], subject: Subject) -> frozenset[str]:
    """Return all by which a hold may name a person: identifiers, and their references in the journal and in places."""
    told = [_ask.of_its_own(place, "reference", subject) for place in places]
    return frozenset([reference, *subject.identifiers, *filter(None, told)])


def stops(hold: Hold, whose: frozenset[str], found: Mapping[str, Located]) -> bool:
    """Return whether a hold forbids an erasure that reaches these records.

    One that names a person is theirs or not. One that names none holds what it names wherever that may be: a place by its
    own name or by what lies in it, such as a table; an item by its id. A type of data is not known to every place, so
    whoever has anything there may have some of that type.
    """
    if hold.subject is not None:
        return hold.subject in whose
    return any(
        hold.place in (None, name, *located.counts) and _holds_item(hold.item, located)
        for name, located in found.items()
        if located.counts
    )


def _holds_item(item: str | None, located: Located) -> bool:
    return item is None or any(key == item or key.endswith(f":{item}") for key in located.keys)
