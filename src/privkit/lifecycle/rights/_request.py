"""A request of a person: its states, and what is shown before anything is erased."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from privkit.lifecycle._common import EVIDENCE

__all__ = ["KINDS", "STATES", "Preview", "Request"]

KINDS = ("access", "erasure", "portability")

# What can follow each state.
STATES: Mapping[str, tuple[str, ...]] = {
    "received": ("asked", "verified", "refused"),
    "asked": ("verified", "refused"),
    "verified": ("approved", "done", "refused"),
    "approved": ("running", "verified", "refused"),
    "running": ("pending", "done"),
    "pending": ("pending", "done"),
    "done": (),
    "refused": (),
}


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it stands.

    Attributes:
        id: names it.
        kind: ``"erasure"``, ``"access"`` or ``"portability"``.
        subject: the reference of the person.
        state: ``received``, ``asked`` (who they are), ``verified``, ``approved``, ``running``, ``pending``, ``done`` or
            ``refused``.
        received: when it came in.
        extended: whether the time limit was extended.
        waiting: what it waits for, place by place.
    """

    id: str
    kind: str
    subject: str
    state: str
    received: datetime
    extended: bool
    waiting: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Preview:
    """What an erasure would reach.

    Attributes:
        request: its id.
        places: for each place how many records of which kind.
        held: whether a hold keeps it from being run.
        token: says that somebody has seen this; it fits no other number of records.
        note: what this is and is not.
    """

    request: str
    places: Mapping[str, Mapping[str, int]]
    held: bool
    token: str
    note: str = EVIDENCE

    @property
    def records(self) -> int:
        """How many records in all places."""
        return sum(sum(counts.values()) for counts in self.places.values())
