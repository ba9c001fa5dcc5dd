"""Reading entries: filtered, exported, summed up. None of it verifies."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from privkit.errors import AuditError, ConfigurationError
from privkit.vault.audit._chain import split_line
from privkit.vault.audit._event import Entry, entry_from

__all__ = ["entries"]


def entries(
    path: str | os.PathLike[str],
    *,
    actor: str | None = None,
    action: str | None = None,
    outcome: str | None = None,
    tenant: str | None = None,
    entity_type: str | None = None,
    subject: str | None = None,
    token: str | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Iterator[Entry]:
    """Yield the entries of a file that fit all that is asked for, in order. It verifies nothing.

    Args:
        path: the file of the entries.
        actor: who did it.
        action: what was done.
        outcome: how it ended.
        tenant: in whose data.
        entity_type: a type of which there were values.
        subject: the reference of a person concerned.
        token: a token that was concerned.
        since: from this time on; with its time zone.
        until: before this time; with its time zone.

    Raises:
        ConfigurationError: a time without its zone.
        AuditError: the file cannot be read, or a line is no entry; a torn last line is passed over.
    """
    if any(time is not None and time.tzinfo is None for time in (since, until)):
        raise ConfigurationError(
            "since, until: give times with their zone, such as datetime.now(timezone.utc)"
        )
    exact = {"actor": actor, "action": action, "outcome": outcome, "tenant": tenant}
    wanted = {name: value for name, value in exact.items() if value is not None}
    return (
        entry
        for entry in _all(Path(path))
        if all(getattr(entry.event, name) == value for name, value in wanted.items())
        and (entity_type is None or entity_type in entry.event.types)
        and (subject is None or subject in entry.event.subjects)
        and (token is None or token in entry.event.tokens)
        and (since is None or entry.at >= since)
        and (until is None or entry.at < until)
    )


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
