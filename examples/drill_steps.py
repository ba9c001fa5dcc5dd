"""The steps of an erasure, and how a process is killed before or after one of them."""

from __future__ import annotations

import os
from typing import Any

from privkit.lifecycle.places import Database, Files, RedisKeys, VaultPlace, VectorPoints
from privkit.lifecycle.rights._journal import Journal
from privkit.vault import FileLedger
from privkit.vault._keyring import Keyring
from privkit.vault.keys import LocalKeys
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

KILLED = 9
# What is a step: each call of these on the way is one, and a kill comes before or after it.
STEPS: list[tuple[Any, tuple[str, ...]]] = [
    *(
        (place, ("locate", "erase", "verify"))
        for place in (VaultPlace, Database, Files, RedisKeys, VectorPoints)
    ),
    (Journal, ("move", "step")),
    (FileLedger, ("append",)),
    (SQLiteStore, ("erase", "scrub")),
    (SQLiteKeys, ("erase", "scrub", "add_epoch", "rewrap", "drop_epoch")),
    (Keyring, ("roll", "drop_old")),
    (LocalKeys, ("roll", "wrap", "destroy")),
]


def watch(calls: list[int], kill: tuple[int, bool] | None) -> None:
    """Have all steps of this process counted, and the process end at one of them."""
    for owner, names in STEPS:
        for name in names:
            counted(owner, name, calls, kill)


def counted(owner: Any, name: str, calls: list[int], kill: tuple[int, bool] | None) -> None:
    """Have the calls of a method counted, and the process end at one of them, before or after what it does."""
    whole = getattr(owner, name)

    def call(*arguments: Any, **options: Any) -> Any:
        calls[0] += 1
        here = kill is not None and calls[0] == kill[0]
        if here and kill is not None and not kill[1]:
            os._exit(KILLED)
        result = whole(*arguments, **options)
        if here:
            os._exit(KILLED)
        return result

    setattr(owner, name, call)


def spread(steps: int, kills: int | None) -> list[tuple[int, bool]]:
    """Return at which steps to kill, before and after: all of them, or some, evenly spread."""
    all_of_them = [(step, after) for step in range(1, steps + 1) for after in (False, True)]
    if kills is None or kills >= len(all_of_them):
        return all_of_them
    return [all_of_them[at * len(all_of_them) // kills] for at in range(kills)]
