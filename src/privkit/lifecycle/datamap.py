"""The data map: who is responsible, the purposes, how long what is kept, and who gets it; from code or a file.

::

    map = DataMap.from_file("life.toml")
    map.vendors.require("Mailer", ["EMAIL_ADDRESS"])
    print(transparency_notice(map))                          # see privkit.lifecycle.registers
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, timedelta
from typing import Any

from privkit._policy_file import read_data
from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._common import checked_word, now
from privkit.lifecycle._retention_rules import Rule, Schedule
from privkit.lifecycle.purposes import Purpose, Purposes
from privkit.lifecycle.vendors import Vendor, Vendors

__all__ = ["Controller", "DataMap"]

_DAYS = re.compile(r"(\d{1,5})d")


class Controller:
    """Who is responsible for the data, as notices and records name them.

    Args:
        name: the organisation.
        contact: where people write to.
        officer: the data protection officer, where there is one.
        authority: the supervisory authority people can complain to.

    Raises:
        ConfigurationError: a name or a contact is missing.
    """

    __slots__ = ("authority", "contact", "name", "officer")

    def __init__(self, *, name: str, contact: str, officer: str = "", authority: str = "") -> None:
        self.name = checked_word(name, "name")
        self.contact = checked_word(contact, "contact")
        self.officer = officer
        self.authority = authority

    def __repr__(self) -> str:
        return f"<Controller {self.name!r}>"


class DataMap:
    """All that is written down about the processing of personal data; checked when it is built.

    Args:
        controller: who is responsible.
        purposes: what for.
        schedule: how long what is kept.
        vendors: who gets it.
        people: the categories of people, such as ``["customers"]``.
        security: the measures, one sentence each.

    Raises:
        ConfigurationError: a rule or a vendor speaks of a purpose there is none of.
    """

    __slots__ = ("controller", "people", "purposes", "schedule", "security", "vendors")

    def __init__(
        self,
        *,
        controller: Controller,
        purposes: Purposes | Iterable[Purpose],
        schedule: Schedule | Iterable[Rule] = (),
        vendors: Vendors | Iterable[Vendor] = (),
        people: Iterable[str] = (),
        security: Iterable[str] = (),
    ) -> None:
        self.controller = controller
        self.purposes = purposes if isinstance(purposes, Purposes) else Purposes(purposes)
        self.schedule = schedule if isinstance(schedule, Schedule) else Schedule(schedule)
        self.vendors = vendors if isinstance(vendors, Vendors) else Vendors(vendors)
        self.people, self.security = tuple(people), tuple(security)
        for rule in self.schedule:
            self._check(rule.purpose)
        for vendor in self.vendors:
            for purpose in vendor.purposes:
                self._check(purpose)

    def _check(self, purpose: str) -> None:
        if purpose not in self.purposes:
            names = [each.name for each in self.purposes]
            raise ConfigurationError(f"unknown purpose {purpose!r}{nearest(purpose, names)}")

    def __repr__(self) -> str:
        return (
            f"<DataMap of {self.controller.name!r}: {len(self.purposes)} purposes, {len(self.schedule)} rules, "
            f"{len(self.vendors)} vendors>"
        )

    @staticmethod
    def from_file(path: str | os.PathLike[str], *, clock: Callable[[], datetime] = now) -> DataMap:
        """Return the data map a TOML or JSON file describes.

        Raises:
            ConfigurationError: it cannot be read, or says something that cannot be used; the message says where.
        """
        return DataMap.from_dict(read_data(path, "data map"), clock=clock)

    @staticmethod
    def from_dict(data: Mapping[str, Any], *, clock: Callable[[], datetime] = now) -> DataMap:
        """Return the data map that data of the same form as a file describes.

        Raises:
            ConfigurationError: a key or a value that cannot be used; the message names the nearest that can.
        """
        _known(data, ("controller", "people", "purposes", "retention", "security", "vendors"), "")
        if not isinstance(data.get("controller"), Mapping):
            raise ConfigurationError("data map: there is no [controller] with name and contact")
        return DataMap(
            controller=_built(Controller, data["controller"], "controller"),
            purposes=[_built(Purpose, row, f"purposes[{at}]") for at, row in _rows(data, "purposes")],
            schedule=[_built(Rule, row, f"retention[{at}]") for at, row in _rows(data, "retention")],
            vendors=Vendors(
                [_built(Vendor, row, f"vendors[{at}]") for at, row in _rows(data, "vendors")], clock=clock
            ),
            people=data.get("people", ()),
            security=data.get("security", ()),
        )


def _known(data: Mapping[str, Any], names: Iterable[str], place: str) -> None:
    names = tuple(names)
    for name in data:
        if name not in names:
            raise ConfigurationError(f"data map: unknown key {place}{name!r}{nearest(str(name), names)}")


def _rows(data: Mapping[str, Any], name: str) -> list[tuple[int, Mapping[str, Any]]]:
    rows = data.get(name, [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise ConfigurationError(f"data map: {name} wants a list of tables")
    return list(enumerate(rows))


def _built(of: Callable[..., Any], row: Mapping[str, Any], place: str) -> Any:
    import inspect

    known = [name for name in inspect.signature(of).parameters if name != "self"]
    _known(row, known, f"{place}.")
    try:
        return of(**{name: _converted(name, value) for name, value in row.items()})
    except (TypeError, ConfigurationError) as error:
        raise ConfigurationError(f"data map: {place}: {error}") from None


def _converted(name: str, value: Any) -> Any:
    """Return a value of a file as the option wants it: days as a timedelta, JSON's dates as dates."""
    if name in ("grace", "renew") and isinstance(value, str) and (found := _DAYS.fullmatch(value)):
        return timedelta(days=int(found[1]))
    if name in ("ends", "signed") and isinstance(value, str):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise ConfigurationError(f"{name}: give a date such as 2026-03-02") from None
    return value
