"""Who and what was exposed, by the record of who did what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Protocol

from privkit.lifecycle._common import EVIDENCE, aware

__all__ = ["Act", "AuditEntry", "Exposure", "exposure"]


class AuditEvent(Protocol):
    """What an entry of an audit tells: identifiers and counts, never values."""

    @property
    def actor(self) -> str:
        """Who did it."""

    @property
    def action(self) -> str:
        """What was done, such as ``"reveal"``."""

    @property
    def outcome(self) -> str:
        """``"ok"`` where it happened."""

    @property
    def tenant(self) -> str:
        """In whose data."""

    @property
    def subjects(self) -> tuple[str, ...]:
        """References of the people concerned."""

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens that stand for the values."""

    @property
    def types(self) -> Mapping[str, int]:
        """How many values of each entity type."""


class AuditEntry(Protocol):
    """One entry of an audit: when, and what."""

    @property
    def at(self) -> datetime:
        """When, aware of its zone."""

    @property
    def event(self) -> AuditEvent:
        """What was done."""


@dataclass(frozen=True, slots=True)
class Act:
    """An entry of an audit of your own: a line of an access log, say. It is an ``AuditEntry``.

    Attributes:
        at: when.
        actor: who did it.
        action: what was done.
        subjects: references of the people concerned.
        tokens: the tokens or ids of the records concerned.
        types: how many values of each entity type.
        outcome: ``"ok"`` where it happened.
        tenant: in whose data.
    """

    at: datetime
    actor: str
    action: str
    subjects: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    types: Mapping[str, int] = field(default_factory=dict)
    outcome: str = "ok"
    tenant: str = ""

    @property
    def event(self) -> Act:
        """What was done."""
        return self


@dataclass(frozen=True, slots=True)
class Exposure:
    """Who and what was exposed. It holds references and counts, no values.

    Attributes:
        since: from when on the audit was read.
        until: up to when.
        entries: how many entries of the audit matched.
        subjects: for each person's reference the tokens that were exposed.
        types: how many values of each entity type.
        actors: how many entries each actor has.
        actions: how many entries each action has.
        first: the first of them.
        last: the last of them.
        note: what this is and is not.
    """

    since: datetime
    until: datetime
    entries: int
    subjects: Mapping[str, tuple[str, ...]]
    types: Mapping[str, int]
    actors: Mapping[str, int]
    actions: Mapping[str, int]
    first: datetime | None
    last: datetime | None
    note: str = EVIDENCE

    def as_dict(self) -> dict[str, Any]:
        """Return it as data for JSON."""
        moments = {name: getattr(self, name) for name in ("since", "until", "first", "last")}
        return {
            **{name: None if moment is None else moment.isoformat() for name, moment in moments.items()},
            "entries": self.entries,
            "people": len(self.subjects),
            "tokens": sum(map(len, self.subjects.values())),
            "subjects": {name: list(tokens) for name, tokens in self.subjects.items()},
            **{name: dict(getattr(self, name)) for name in ("types", "actors", "actions")},
            "note": self.note,
        }


def exposure(
    entries: Iterable[AuditEntry],
    *,
    since: datetime,
    until: datetime,
    actors: Collection[str] | None = None,
    actions: Collection[str] | None = None,
    tenant: str | None = None,
) -> Exposure:
    """Return whose data was exposed by what happened, read from an audit.

    An entry about several people counts for each of them with all its tokens, since it does not say which is whose.

    Args:
        entries: the audit, such as privkit's own; read once, in any order.
        since: from when on, this moment included.
        until: up to when, this moment included.
        actors: whose acts count, such as the account that was taken over; all by default.
        actions: which acts count, such as ``["reveal", "export"]``; all by default.
        tenant: in whose data; in all by default.

    Raises:
        ConfigurationError: a moment without a time zone.
    """
    since, until = aware(since, "since"), aware(until, "until")
    subjects: dict[str, dict[str, None]] = {}
    types, by, acts = Counter[str](), Counter[str](), Counter[str]()
    moments = []
    for entry in entries:
        at, event = aware(entry.at, "at"), entry.event
        if not since <= at <= until or not _counts(event, actors, actions, tenant):
            continue
        moments.append(at)
        by[event.actor] += 1
        acts[event.action] += 1
        types.update(event.types)
        for subject in event.subjects:
            subjects.setdefault(subject, {}).update(dict.fromkeys(event.tokens))
    people = {name: tuple(tokens) for name, tokens in sorted(subjects.items())}
    first, last = min(moments, default=None), max(moments, default=None)
    return Exposure(since, until, len(moments), people, dict(types), dict(by), dict(acts), first, last)


def _counts(
    event: AuditEvent, actors: Collection[str] | None, actions: Collection[str] | None, tenant: str | None
) -> bool:
    """Return whether an act happened and is one of those asked for."""
    return (
        event.outcome == "ok"
        and tenant in (None, event.tenant)
        and (actors is None or event.actor in actors)
        and (actions is None or event.action in actions)
    )
