"""Which types are looked at, which of them count as one, and which group a row is in."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from privkit.detectors._base import check_entity_type
from privkit.errors import ConfigurationError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from privkit.evaluate._rows import Mark, Row

__all__ = ["Look", "group_of"]


class Look(NamedTuple):
    """What of the marks and findings is looked at, and under which name."""

    wanted: frozenset[str] | None
    names: Mapping[str, str]
    known: frozenset[str] | None

    @classmethod
    def at(
        cls,
        types: Iterable[str] | None,
        together: Iterable[Iterable[str]],
        entities: frozenset[str] | None,
    ) -> Look:
        """Return the look for the options of ``evaluate``, checked."""
        names = _names(together)
        known = None if entities is None else frozenset(names.get(name, name) for name in entities)
        return cls(_types(types), names, known)

    def kept(self, marks: Iterable[Mark]) -> list[Mark]:
        """Return the marks that are looked at, each once, under the names they count as."""
        kept = (mark for mark in marks if self.wanted is None or mark.entity_type in self.wanted)
        if not self.names:
            return list(dict.fromkeys(kept))
        named = (
            mark._replace(entity_type=self.names.get(mark.entity_type, mark.entity_type)) for mark in kept
        )
        return list(dict.fromkeys(named))


def _types(types: Iterable[str] | None) -> frozenset[str] | None:
    if types is None:
        return None
    wanted = frozenset(_listed(types, "types"))
    if not wanted:
        raise ConfigurationError("types is empty, so there is nothing to look at; leave it out for all")
    return wanted


def _listed(types: Iterable[str], option: str) -> list[str]:
    if isinstance(types, str):
        raise ConfigurationError(f"{option} wants a list of entity types; write [{types!r}]")
    return [check_entity_type(name) for name in types]


def _names(together: Iterable[Iterable[str]]) -> dict[str, str]:
    if isinstance(together, str):
        raise ConfigurationError("together wants lists of entity types, such as [('ADDRESS', 'LOCATION')]")
    names: dict[str, str] = {}
    for group in together:
        members = list(dict.fromkeys(_listed(group, "together")))
        if len(members) < 2 or names.keys() & set(members):
            raise ConfigurationError(
                "together wants lists of two types or more, and a type in one of them only"
            )
        names.update(dict.fromkeys(members, "+".join(members)))
    return names


def group_of(row: Row, by: str | None, place: str) -> str | None:
    """Return the group that a row is in by one of its keys, if it is in any."""
    value = None if by is None else row.more.get(by)
    if value is None:
        return None
    if isinstance(value, (str, int)):
        return str(value)
    raise InputError(f"{place}: {by!r} must be text or a whole number, to group by it")
