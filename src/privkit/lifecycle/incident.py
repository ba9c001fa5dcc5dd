"""Incidents: what was exposed and whose, the clocks that run from detection, updates in phases, the facts to tell.

::

    seen = exposure(entries, since=first, until=last, actors=["agent-9"])
    incident = Incident.begin("incident.json", "agent account taken over", detected=when, regulations=["gdpr"])
    incident.update(nature="…", measures="the account is locked", exposure=seen)
    print(incident.fact_sheet())

The file holds references and counts. What people write into an update is theirs to keep free of personal data.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from datetime import timezone as _timezone
from pathlib import Path
from typing import Any

from privkit._files import write_text
from privkit.errors import ConfigurationError, LifecycleError, nearest
from privkit.lifecycle._common import alone, aware, checked_word, now
from privkit.lifecycle._exposure import Act, AuditEntry, Exposure, exposure
from privkit.lifecycle._law._load import law
from privkit.lifecycle.deadlines import Deadline, Holidays, due

__all__ = ["Act", "AuditEntry", "Exposure", "Incident", "Update", "exposure"]

_ACTIONS = ("breach_authority", "breach_people")


@dataclass(frozen=True, slots=True)
class Update:
    """One phase of what is known (GDPR Art. 33(4)).

    Attributes:
        number: from 1.
        at: when it was written.
        facts: what is told, by the name of the item the regulation asks for.
        exposure: what was found in the audit then, or ``None``.
    """

    number: int
    at: datetime
    facts: Mapping[str, str]
    exposure: Mapping[str, Any] | None


class Incident:
    """One incident, in a file that only gets longer.

    Use ``begin`` and ``open``.
    """

    __slots__ = ("_clock", "_file", "detected", "name", "notified", "regulations", "updates")

    name: str
    detected: datetime
    regulations: tuple[str, ...]
    updates: tuple[Update, ...]
    notified: Mapping[str, datetime]

    def __init__(self, file: Path, data: Mapping[str, Any], clock: Callable[[], datetime]) -> None:
        self._file, self._clock = file, clock
        self._read(data)

    @staticmethod
    def begin(
        path: str | os.PathLike[str],
        name: str,
        *,
        detected: datetime,
        regulations: Iterable[str],
        clock: Callable[[], datetime] = now,
    ) -> Incident:
        """Begin a file about an incident.

        Args:
            path: the file, which must not be there yet.
            name: what it is called; no personal data.
            detected: when it was noticed: all clocks run from there.
            regulations: whose time limits count, such as ``["gdpr"]``.
            clock: what tells the time, aware of its zone.

        Raises:
            ConfigurationError: a regulation there is none of, no time zone, or a detection in the future.
            LifecycleError: the file is there already.
        """
        found = aware(detected, "detected")
        if found > aware(clock(), "clock") + timedelta(minutes=5):
            raise ConfigurationError("detected: give a moment that is not in the future")
        data = {
            "name": checked_word(name, "name"),
            "detected": found.isoformat(),
            "regulations": [law(each)["name"] for each in regulations],
            "notified": {},
            "updates": [],
        }
        file = Path(path)
        try:
            os.close(os.open(file, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600))
        except FileExistsError:
            raise LifecycleError(f"{file} is there already; open it instead") from None
        incident = Incident(file, data, clock)
        incident._write(data)
        return incident

    @staticmethod
    def open(path: str | os.PathLike[str], *, clock: Callable[[], datetime] = now) -> Incident:
        """Open the file about an incident.

        Raises:
            LifecycleError: it cannot be read, or is none.
        """
        with _read_from(Path(path)) as data:
            return Incident(Path(path), data, clock)

    def __repr__(self) -> str:
        return f"<Incident {self.name!r}: {len(self.updates)} updates>"

    def clocks(self, *, zone: tzinfo = _timezone.utc, holidays: Holidays | None = None) -> list[Deadline]:
        """Return the time limits that run from detection, the first first.

        Args:
            zone: where the law's days begin and end.
            holidays: which days are public holidays there.
        """
        found = []
        for name in self.regulations:
            limited = {action for rule in law(name)["rules"] for action in rule["actions"]}
            found += [
                due(name, action, self.detected, zone=zone, holidays=holidays)
                for action in _ACTIONS
                if action in limited
            ]
        return sorted(found, key=lambda deadline: deadline.ends)

    def update(self, *, exposure: Exposure | None = None, **facts: str) -> Update:
        """Add what is known now; what is not known yet follows in a later update.

        Args:
            exposure: what was found in the audit.
            **facts: by the items the regulations ask for: ``nature``, ``contact``, ``consequences``, ``measures``,
                ``steps_for_people``.

        Raises:
            ConfigurationError: an item none of the regulations asks for.
            LifecycleError: the file cannot be written.
        """
        known = self._items()
        for item in facts:
            if item not in known:
                raise ConfigurationError(
                    f"no regulation of this incident asks for {item!r}{nearest(item, known)}"
                )
        with self._changed() as data:
            data["updates"].append(
                {
                    "at": aware(self._clock(), "clock").isoformat(),
                    "facts": facts,
                    "exposure": None if exposure is None else exposure.as_dict(),
                }
            )
        return self.updates[-1]

    def notify(self, whom: str, *, at: datetime | None = None) -> None:
        """Write down that the authority or the people were told.

        Args:
            whom: ``"authority"`` or ``"people"``.
            at: when; now by default. What was written down first stays.

        Raises:
            ConfigurationError: somebody else.
            LifecycleError: the file cannot be written.
        """
        if whom not in ("authority", "people"):
            raise ConfigurationError("whom: give 'authority' or 'people'")
        told = aware(at or self._clock(), "at").isoformat()
        with self._changed() as data:
            data["notified"].setdefault(whom, told)

    def missing(self) -> tuple[str, ...]:
        """Return the items that the regulations ask for and that no update told yet."""
        told = {item for update in self.updates for item in update.facts}
        return tuple(item for item in self._items() if item not in told)

    def fact_sheet(self, *, zone: tzinfo = _timezone.utc, holidays: Holidays | None = None) -> str:
        """Return the facts for those who have to be told, in Markdown: clocks, numbers, items, phases.

        Args:
            zone: where the law's days begin and end, and for the moments that are shown.
            holidays: which days are public holidays there.
        """
        from privkit.lifecycle._fact_sheet import fact_sheet

        at = aware(self._clock(), "clock")
        return fact_sheet(self, self.clocks(zone=zone, holidays=holidays), self._items(), at=at, zone=zone)

    def _items(self) -> dict[str, list[str]]:
        """Return what the regulations ask for, with where they do."""
        items: dict[str, list[str]] = {}
        for name in self.regulations:
            for item, citation in law(name).get("breach_notice", {}).items():
                items.setdefault(item, []).append(citation)
        return items

    def _read(self, data: Mapping[str, Any]) -> None:
        self.name = checked_word(data["name"], "name")
        self.detected = aware(datetime.fromisoformat(data["detected"]), "detected")
        self.regulations = tuple(law(name)["name"] for name in data["regulations"])
        self.notified = {whom: datetime.fromisoformat(moment) for whom, moment in data["notified"].items()}
        self.updates = tuple(
            Update(number, datetime.fromisoformat(each["at"]), dict(each["facts"]), each["exposure"])
            for number, each in enumerate(data["updates"], 1)
        )

    @contextmanager
    def _changed(self) -> Iterator[dict[str, Any]]:
        """Give the file's data to be added to, as somebody else may have added to it since."""
        with alone(self._file):
            with _read_from(self._file) as data:
                self._read(data)
            yield data
            self._write(data)

    def _write(self, data: Mapping[str, Any]) -> None:
        try:
            write_text(self._file, [json.dumps(data, indent=1, ensure_ascii=False) + "\n"])
        except OSError as error:
            raise LifecycleError(f"{self._file} cannot be written: {error.strerror}") from None
        self._read(data)


@contextmanager
def _read_from(file: Path) -> Iterator[dict[str, Any]]:
    try:
        yield json.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise LifecycleError(f"{file} cannot be read: {error.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise LifecycleError(f"{file} is no file about an incident") from None
