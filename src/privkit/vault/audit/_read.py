"""Reading entries: filtered, exported, summed up. None of it verifies."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any, TypedDict

from typing_extensions import Unpack

from privkit.errors import AuditError, ConfigurationError, nearest
from privkit.vault._folder import path_of
from privkit.vault.audit._chain import split_line
from privkit.vault.audit._event import OUTCOMES, Entry, entry_from

__all__ = ["Filters", "entries"]


_TIMES = ("since", "until")


class Filters(TypedDict, total=False):
    """Which entries are wanted: those that fit all that is given."""

    actor: str | None  # who did it
    action: str | None  # what was done
    outcome: str | None  # how it ended
    tenant: str | None  # in whose data
    entity_type: str | None  # a type of which there were values
    subject: str | None  # the reference of a person concerned
    token: str | None  # a token that was concerned
    since: datetime | None  # from this time on; with its zone
    until: datetime | None  # before this time; with its zone


def entries(path: str | os.PathLike[str], **wanted: Unpack[Filters]) -> Iterator[Entry]:
    """Yield the entries of a file that fit all that is asked for, in order. It verifies nothing.

    Args:
        path: the file of the entries.
        **wanted: ``actor``, ``action``, ``outcome`` and ``tenant`` as they stand in the event; ``entity_type``,
            ``subject`` and ``token`` that are among those of the event; ``since`` and ``until``, times with
            their zone.

    Raises:
        ConfigurationError: there is no such filter or outcome, a time without its zone, or a word that is no text.
        AuditError: the file cannot be read, or a line is no entry; a torn last line is passed over.
    """
    for name in wanted:
        if name not in _FITS:
            raise ConfigurationError(f"unknown filter {name!r}{nearest(name, _FITS)}")
    outcome = wanted.get("outcome")
    if outcome is not None and outcome not in OUTCOMES:
        raise ConfigurationError(f"outcome: one of {', '.join(OUTCOMES)}{nearest(str(outcome), OUTCOMES)}")
    asked = {name: value for name, value in wanted.items() if value is not None}
    for name, value in asked.items():
        if name in _TIMES and not (isinstance(value, datetime) and value.tzinfo is not None):
            raise ConfigurationError(
                "since, until: give times with their zone, such as datetime.now(timezone.utc)"
            )
        if name not in _TIMES and not isinstance(value, str):
            raise ConfigurationError(f"{name}: give a text")
    place = Path(path_of(path))
    return (entry for entry in _all(place) if all(_FITS[name](entry, value) for name, value in asked.items()))


_FITS: dict[str, Callable[[Entry, Any], bool]] = {
    "actor": lambda entry, value: entry.event.actor == value,
    "action": lambda entry, value: entry.event.action == value,
    "outcome": lambda entry, value: entry.event.outcome == value,
    "tenant": lambda entry, value: entry.event.tenant == value,
    "entity_type": lambda entry, value: value in entry.event.types,
    "subject": lambda entry, value: value in entry.event.subjects,
    "token": lambda entry, value: value in entry.event.tokens,
    "since": lambda entry, value: bool(entry.at >= value),
    "until": lambda entry, value: bool(entry.at < value),
}


def _all(path: Path) -> Iterator[Entry]:
    try:
        with path.open("rb") as file:
            for number, line in enumerate(file, 1):
                if not line.endswith(b"\n"):
                    return
                if (parts := split_line(line)) is None:
                    raise AuditError(f"{path}, line {number}: this is no entry of an audit")
                yield entry_from(parts[1])
    except OSError as error:
        raise AuditError(f"the audit {path} cannot be read: {error.strerror}") from None
