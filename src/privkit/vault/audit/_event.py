"""What an entry tells: who did what for which purpose to how many values; identifiers and counts, never values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, timezone
from functools import lru_cache
from types import MappingProxyType
from typing import Any, NamedTuple

from privkit.errors import AuditError, ConfigurationError, nearest
from privkit.vault._ids import BETWEEN, Ids
from privkit.vault.audit._checked import (
    MOST,
    MOST_NAMES,
    NOTHING,
    RULE,
    check_id,
    counts,
    details,
    identifiers,
    is_type,
)

__all__ = ["DURABLE", "OUTCOMES", "Entry", "Event", "batch_event", "entry_from", "moment", "payload_of"]

OUTCOMES = ("ok", "denied", "error", "pending")

# Acts whose record must outlive a power cut under every ``sync``: what is erased or handed over cannot be undone.
DURABLE = frozenset(
    {"approve", "contain", "erase", "export", "grant", "hold", "lock", "release", "revoke", "roll", "shred"}
)


class Event:
    """One act to be recorded: a whole text, or a whole batch, is one event.

    It takes identifiers only. What looks like anything else is refused: ``@``, spaces, numbers without a
    letter. That keeps out e-mail addresses, names of two words, telephone and card numbers; it cannot keep out
    all, so give references that were made for it, such as the vault's.

    Args:
        actor: who did it; an identifier of an account, not a name.
        action: what was done, such as ``reveal`` or ``erase``.
        purpose: what for.
        tenant: in whose data.
        role: in which role the actor did it.
        outcome: ``ok``, ``denied``, ``error`` or ``pending``.
        subjects: references of the people concerned, as the vault makes them (an HMAC, never the name).
        tokens: the tokens that stand for the values.
        types: how many values of each entity type.
        detail: further counts and identifiers by name.

    Raises:
        ConfigurationError: something is no identifier, no count, or too much; the message says which.
    """

    __slots__ = ("_told",)

    actor: str
    action: str
    purpose: str
    tenant: str
    role: str
    outcome: str
    subjects: tuple[str, ...]
    tokens: tuple[str, ...]
    types: Mapping[str, int]
    detail: Mapping[str, int | str]
    _told: tuple[Any, ...]  # all of these in this order, and the words as JSON

    def __init__(
        self,
        *,
        actor: str,
        action: str,
        purpose: str = "",
        tenant: str = "",
        role: str = "",
        outcome: str = "ok",
        subjects: Iterable[str] = (),
        tokens: Iterable[str] = (),
        types: Mapping[str, int] | None = None,
        detail: Mapping[str, int | str] | None = None,
    ) -> None:
        try:
            words = _words(actor, action, purpose, tenant, role, outcome)
        except TypeError:  # what cannot be looked up, such as a list
            raise ConfigurationError(f"actor, action, purpose, tenant, role: give {RULE}") from None
        told = (
            actor, action, purpose, tenant, role, outcome, identifiers(subjects, "subjects"),
            identifiers(tokens, "tokens"), counts(types), details(detail), words,
        )  # fmt: skip
        object.__setattr__(self, "_told", told)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"an Event is frozen; make another instead of setting {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"an Event is frozen; {name!r} cannot be deleted")

    def __repr__(self) -> str:
        return f"<Event {self.action} by {self.actor}: {self.outcome}, {len(self.tokens)} tokens>"

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Event):
            return NotImplemented
        return self._told == other._told

    __hash__ = None  # type: ignore[assignment]  # its mappings have none


def batch_event(
    actor: str,
    role: str,
    purpose: str,
    action: str,
    tenant: str,
    subjects: Ids,
    tokens: Ids,
    types: dict[str, int],
) -> Event:
    """Return the event of a batch, of identifiers that need no second look: in a third of the time.

    Raises:
        ConfigurationError: something is no identifier or no type, or there is too much.
    """
    if len(tokens) > MOST or len(subjects) > MOST or len(types) > MOST_NAMES or not all(map(is_type, types)):
        return Event(
            actor=actor, role=role, purpose=purpose, action=action, tenant=tenant, subjects=subjects,
            tokens=tokens, types=types,
        )  # fmt: skip
    words = _words(actor, action, purpose, tenant, role, "ok")
    event = _new(Event)
    counts = MappingProxyType(types) if types else NOTHING
    told = (actor, action, purpose, tenant, role, "ok", subjects, tokens, counts, NOTHING, words)
    _put(event, "_told", told)
    return event


_new, _put = object.__new__, object.__setattr__


def _field(at: int, told: str) -> property:
    return property(lambda event: event._told[at], doc=told)


_FIELDS = {
    "actor": "Who did it.",
    "action": "What was done.",
    "purpose": "What for.",
    "tenant": "In whose data.",
    "role": "In which role.",
    "outcome": "How it ended.",
    "subjects": "References of the people concerned.",
    "tokens": "What stands for the values.",
    "types": "How many values of each entity type.",
    "detail": "Further counts and identifiers by name.",
}
for _at, (_name, _what) in enumerate(_FIELDS.items()):
    setattr(Event, _name, _field(_at, _what))


class Entry(NamedTuple):
    """An event as it stands in the audit, with its number and its time in UTC."""

    seq: int
    at: datetime
    event: Event


@lru_cache(maxsize=256, typed=True)
def _words(actor: str, action: str, purpose: str, tenant: str, role: str, outcome: str) -> str:
    """Return the words of an event as JSON, once it is seen that they are such; those of one session are often the same.

    Raises:
        ConfigurationError: they are not.
    """
    if outcome not in OUTCOMES:
        raise ConfigurationError(f"outcome: unknown word{nearest(str(outcome), OUTCOMES)}")
    check_id(actor, "actor")
    check_id(action, "action")
    told = f'"actor":"{actor}","action":"{action}","outcome":"{outcome}"'
    for what, word in (("purpose", purpose), ("tenant", tenant), ("role", role)):
        if word or not isinstance(word, str):
            check_id(word, what)
            told += f',"{what}":"{word}"'
    return told


def moment(seconds: float) -> str:
    """Return a time as RFC 3339 writes it, in UTC and to the microsecond."""
    whole, rest = divmod(round(seconds * 1_000_000), 1_000_000)
    return f"{_second(whole)}.{rest:06d}Z"


@lru_cache(maxsize=16)
def _second(whole: int) -> str:
    return datetime.fromtimestamp(whole, timezone.utc).strftime("%Y-%m-%dT%H:%M:%S")


def payload_of(seq: int, seconds: float, event: Event) -> bytes:
    """Return the JSON of an entry, its names in their fixed order; what is empty is left out.

    It is put together by hand, as no identifier holds a sign that JSON escapes.
    """
    _, _, _, _, _, _, subjects, tokens, types, detail, words = event._told
    people = f',"subjects":["{BETWEEN.join(subjects)}"]' if subjects else ""
    counts = f',"types":{{{_pairs(types)}}}' if types else ""
    more = f',"detail":{{{_pairs(detail)}}}' if detail else ""
    names, before, after = "", "", ""
    if tokens:  # which are nearly all of it, so they are not put together twice
        names, before, after = _joined(tokens), ',"tokens":["', '"]'
    told = f'{{"seq":{seq},"at":"{moment(seconds)}",{words}{people}{before}{names}{after}{counts}{more}}}'
    return told.encode("ascii")


def _joined(names: tuple[str, ...]) -> str:
    return (names.joined if names.__class__ is Ids else None) or BETWEEN.join(names)


def _pairs(found: Mapping[str, int | str]) -> str:
    return ",".join(
        [
            f'"{name}":"{word}"' if word.__class__ is str else f'"{name}":{word}'
            for name, word in found.items()
        ]
    )


def entry_from(payload: bytes) -> Entry:
    """Return the entry that a payload tells.

    Raises:
        AuditError: it is none.
    """
    try:
        told = json.loads(payload)
        seq = told.pop("seq")
        at = datetime.fromisoformat(told.pop("at").replace("Z", "+00:00"))
        return Entry(seq, at, Event(**told))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        raise AuditError("this is no entry of an audit") from None
