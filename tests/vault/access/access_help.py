"""What the tests of access share."""

from __future__ import annotations

from typing import Any

from privkit.vault.access import Access, Grant

NOW = 1_800_000_000.0
KEY = bytes(range(32))


class Clock:
    """A clock that the test sets."""

    def __init__(self, now: float = NOW) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


def give(access: Access, **changes: Any) -> Grant:
    """Grant what most tests need, changed here and there."""
    options: dict[str, Any] = {
        "actor": "ann",
        "role": "support",
        "entity_type": "PERSON",
        "purpose": "refund",
        "action": "reveal",
        "level": "plain",
        "minutes": 60,
        "by": "lead",
    }
    return access.grant(**{**options, **changes})


def read(access: Access, count: int = 1, actor: str = "ann", **options: Any) -> Any:
    """Ask for some values of one type."""
    options = {"role": "support", "purpose": "refund", "types": {"PERSON": count}, **options}
    return access.check(actor, options.pop("action", "reveal"), **options)
