"""Vendors: who gets personal data under which agreement, and a gate that lets nothing else through.

::

    vendors = Vendors([Vendor("Mailer", role="sends our letters", types=["EMAIL_ADDRESS"], signed=date(2026, 1, 1))])
    vendors.require("Mailer", ["EMAIL_ADDRESS"])             # the vendor, or RefusedError
    vendors.shield(shield, "Mailer").redact(text).text       # what the agreement covers is kept, all else redacted
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from privkit.errors import ConfigurationError, RefusedError, nearest
from privkit.lifecycle._common import aware, checked_word, now
from privkit.lifecycle.purposes import Purpose
from privkit.shield import Shield

__all__ = ["Remark", "Vendor", "Vendors"]

_TRAINING = ("none", "opted_out", "allowed")


class Vendor:
    """Somebody outside who gets personal data; frozen, and checked when it is built.

    Args:
        name: what they are called everywhere.
        role: what they do, in a few words for notices.
        types: the entity types the agreement covers.
        purposes: what for, by name.
        signed: when the data processing agreement was signed; ``None`` while there is none.
        ends: its last day; ``None`` where it has no end.
        regions: where the data may be, such as ``["EU"]``.
        subprocessors: whom they pass it on to, each with its region.
        transfer: what allows a transfer to another country, such as ``"adequacy decision"``.
        training: whether they train models on it: ``"none"``, ``"opted_out"`` or ``"allowed"``, which the gate refuses.
        retention: how long they keep it, in words.

    Raises:
        ConfigurationError: an option that cannot be used.
    """

    __slots__ = (
        "ends", "name", "purposes", "regions", "retention", "role", "signed", "subprocessors", "training", "transfer",
        "types",
    )  # fmt: skip

    name: str
    role: str
    types: tuple[str, ...]
    purposes: tuple[str, ...]
    signed: date | None
    ends: date | None
    regions: tuple[str, ...]
    subprocessors: tuple[tuple[str, str], ...]
    transfer: str
    training: str
    retention: str

    def __init__(
        self,
        name: str,
        *,
        role: str,
        types: Iterable[str],
        purposes: Iterable[str] = (),
        signed: date | None = None,
        ends: date | None = None,
        regions: Iterable[str] = (),
        subprocessors: Mapping[str, str] | None = None,
        transfer: str = "",
        training: str = "none",
        retention: str = "",
    ) -> None:
        if training not in _TRAINING:
            raise ConfigurationError(
                f"training: {training!r} is none of {', '.join(_TRAINING)}{nearest(str(training), _TRAINING)}"
            )
        # A purpose checks its names and types just as they are wanted here.
        checked = Purpose(name, types=types, fields=purposes)
        values: dict[str, Any] = {
            "name": checked.name,
            "role": checked_word(role, "role"),
            "types": checked.types,
            "purposes": checked.fields,
            "signed": _day(signed, "signed"),
            "ends": _day(ends, "ends"),
            "regions": Purpose(name, fields=regions).fields,
            "subprocessors": tuple(sorted((subprocessors or {}).items())),
            "transfer": transfer,
            "training": training,
            "retention": retention,
        }
        for attribute, value in values.items():
            object.__setattr__(self, attribute, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Vendor is frozen; build another instead of setting {name!r}")

    def __repr__(self) -> str:
        return f"<Vendor {self.name!r}: {len(self.types)} types>"


@dataclass(frozen=True, slots=True)
class Remark:
    """Something about a vendor that somebody should look at."""

    vendor: str
    what: str


class Vendors:
    """The vendors there are, and the gate before them.

    Args:
        vendors: all of them.
        clock: what tells the time, aware of its zone.

    Raises:
        ConfigurationError: something that is no vendor, or two of one name.
    """

    __slots__ = ("_by_name", "_clock")

    def __init__(self, vendors: Iterable[Vendor], *, clock: Callable[[], datetime] = now) -> None:
        self._clock = clock
        self._by_name: dict[str, Vendor] = {}
        for vendor in vendors:
            if not isinstance(vendor, Vendor):
                raise ConfigurationError("vendors: give a list of Vendor")
            if vendor.name in self._by_name:
                raise ConfigurationError(f"vendors: there are two named {vendor.name!r}")
            self._by_name[vendor.name] = vendor

    def __iter__(self) -> Iterator[Vendor]:
        return iter(self._by_name.values())

    def __len__(self) -> int:
        return len(self._by_name)

    def __repr__(self) -> str:
        return f"<Vendors: {', '.join(self._by_name)}>"

    def require(
        self, name: str, types: Iterable[str], *, purpose: str | None = None, region: str | None = None
    ) -> Vendor:
        """Return the vendor if data of these types may be sent to them today.

        Args:
            name: who.
            types: the entity types that would be sent.
            purpose: what for; any that the agreement names by default.
            region: where the data would go, such as that of the endpoint.

        Raises:
            RefusedError: no such vendor, no agreement in force, or one that does not cover it; the message says which.
        """
        vendor = self._by_name.get(name)
        if vendor is None:
            raise RefusedError(f"no agreement with {name!r} is known{nearest(str(name), self._by_name)}")
        problem = self._problem(vendor, types, purpose, region)
        if problem:
            raise RefusedError(f"nothing may be sent to {name!r}: {problem}")
        return vendor

    def shield(
        self, shield: Shield, name: str, *, purpose: str | None = None, region: str | None = None
    ) -> Shield:
        """Return a shield whose texts may be sent to the vendor: what the agreement covers is kept, all else redacted.

        Raises:
            RefusedError: as for ``require``.
        """
        return shield.only(self.require(name, (), purpose=purpose, region=region).types)

    def _problem(
        self, vendor: Vendor, types: Iterable[str], purpose: str | None, region: str | None
    ) -> str | None:
        today = aware(self._clock(), "clock").date()
        if vendor.signed is None or vendor.signed > today:
            return "there is no agreement in force"
        if vendor.ends is not None and vendor.ends < today:
            return "the agreement has ended"
        if vendor.training == "allowed":
            return "they may train models on it"
        if missing := sorted(set(types) - set(vendor.types)):
            return f"the agreement does not cover {', '.join(missing)}"
        if purpose is not None and purpose not in vendor.purposes:
            return f"the agreement is not for {purpose!r}"
        if region is not None and region not in vendor.regions:
            return f"the agreement does not allow the region {region!r}"
        return None

    def review(self, *, days: int = 60) -> list[Remark]:
        """Return what somebody should look at: agreements that are missing, ended or about to end, regions, retention.

        Args:
            days: how many days before its end an agreement is told of.
        """
        return [Remark(vendor.name, what) for vendor in self for what in self._remarks(vendor, days)]

    def _remarks(self, vendor: Vendor, days: int) -> Iterator[str]:
        today = aware(self._clock(), "clock").date()
        if problem := self._problem(vendor, (), None, None):
            yield problem
        elif vendor.ends is not None and (vendor.ends - today).days <= days:
            yield f"the agreement ends on {vendor.ends.isoformat()}"
        if not vendor.regions:
            yield "no region is agreed"
        for name, region in vendor.subprocessors:
            if region not in vendor.regions:
                yield f"the sub-processor {name} is in {region}, which is not agreed"
        if not vendor.retention:
            yield "it is not said how long they keep it"


def _day(day: date | None, what: str) -> date | None:
    if day is not None and (not isinstance(day, date) or isinstance(day, datetime)):
        raise ConfigurationError(f"{what}: give a date")
    return day
