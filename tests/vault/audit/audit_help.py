"""What the tests of the audit share."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from privkit.vault.audit import Audit, Event

KEY = bytes(range(32))


class Clock:
    """A clock that the test sets."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def event(number: int = 0, action: str = "reveal") -> Event:
    return Event(
        actor=f"agent-{number % 5}",
        action=action,
        purpose="support",
        tenant="acme",
        tokens=[f"PERSON_{number}_kaf"],
        types={"PERSON": 1},
    )


def filled(path: Path, count: int, **options: Any) -> Path:
    """Write an audit with a first entry and this many more, and no checkpoint at its end."""
    audit = Audit.open(path, key=KEY, **options)
    for number in range(count):
        audit.append(event(number))
    audit._files.close()
    return path


def state_of(path: Path) -> Path:
    return path.with_name(path.name + ".state")
