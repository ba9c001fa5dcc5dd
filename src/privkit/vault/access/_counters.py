"""What is counted for all who share a file of access: values read, codes used, and what the rules look at."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from hashlib import sha256

from privkit.vault.access._rules import Tally
from privkit.vault.access._shared import Shared

__all__ = ["Counters"]

_LAST = (1 << 63) - 1  # the largest number there is in SQLite
_SLOTS = 60  # parts that the time of a rule is counted in


class Counters(Shared):
    """The part of an ``AccessStore`` that counts."""

    __slots__ = ()

    def spend(self, kind: str, actor: str, count: int, most: int, slot: int, slots: int) -> bool:
        """Count something unless that makes more than ``most`` within the last slots; return whether it fits."""
        with self._writing() as connection:
            total, newest = _spent(connection, kind, actor, slot - slots)
            if total + count > most:
                return False
            _add(connection, kind, actor, count, slot, forget=None if newest == slot else slot - slots)
            return True

    def forget(self, kind: str, actor: str) -> None:
        """Begin to count anew."""
        with self._writing() as connection:
            connection.execute("DELETE FROM spent WHERE kind = ? AND actor = ?", (kind, actor))

    def claim_code(self, actor: str, step: int) -> bool:
        """Use a one-time code up, and all older ones with it; return whether it was still unused."""
        with self._writing(durable=True) as connection:
            claimed = connection.execute(
                "INSERT INTO codes VALUES (?, ?) "
                "ON CONFLICT (actor) DO UPDATE SET step = excluded.step WHERE excluded.step > step",
                (actor, step),
            )
            return claimed.rowcount == 1

    def beyond(self, actor: str, tallies: Sequence[Tally], at: float) -> list[bool]:
        """Count an act for rules; return for each whether it is more than the rule allows."""
        with self._writing() as connection:
            connection.execute("DELETE FROM met WHERE until <= ?", (at,))
            return [_beyond(connection, actor, tally, at) for tally in tallies]


def _beyond(connection: sqlite3.Connection, actor: str, tally: Tally, at: float) -> bool:
    kind = f"rule {tally.rule} {tally.most} {tally.seconds:g}"
    if tally.subjects:
        return _met(connection, kind, actor, tally, at) > tally.most
    slot = int(at // (tally.seconds / _SLOTS))
    total, newest = _spent(connection, kind, actor, slot - _SLOTS, upto=slot + _SLOTS)
    number = min(tally.number, tally.most + 1)
    _add(connection, kind, actor, number, slot, forget=None if newest == slot else slot - _SLOTS)
    return total + number > tally.most


def _spent(
    connection: sqlite3.Connection, kind: str, actor: str, after: int, *, upto: int = _LAST
) -> tuple[int, int | None]:
    """Return how much was counted after a slot, and the newest slot of it.

    A clock that was ahead by more than that counts against a budget, as does all that is doubtful, but is nothing unusual.
    """
    total, newest = connection.execute(
        "SELECT sum(count), max(slot) FROM spent WHERE kind = ? AND actor = ? AND slot > ? AND slot <= ?",
        (kind, actor, after, upto),
    ).fetchone()
    return total or 0, newest


def _add(
    connection: sqlite3.Connection, kind: str, actor: str, count: int, slot: int, *, forget: int | None
) -> None:
    connection.execute(
        "INSERT INTO spent VALUES (?, ?, ?, ?) "
        "ON CONFLICT (kind, actor, slot) DO UPDATE SET count = count + excluded.count",
        (kind, actor, slot, count),
    )
    if forget is not None:
        connection.execute(
            "DELETE FROM spent WHERE kind = ? AND actor = ? AND slot <= ?", (kind, actor, forget)
        )


def _met(connection: sqlite3.Connection, kind: str, actor: str, tally: Tally, at: float) -> int:
    """Note of whom an actor reads, and return of how many people that is within the time of the rule."""
    people = sorted(tally.subjects)[: tally.most + 1]  # more need not be told apart
    connection.executemany(
        "INSERT INTO met VALUES (?, ?, ?, ?) "
        "ON CONFLICT (kind, actor, subject) DO UPDATE SET until = excluded.until",
        [(kind, actor, _digest(subject), at + tally.seconds) for subject in people],
    )
    found = connection.execute(  # what a clock has noted that was ahead by more than that is nothing unusual
        "SELECT count(*) FROM met WHERE kind = ? AND actor = ? AND until <= ?",
        (kind, actor, at + 2 * tally.seconds),
    )
    return int(found.fetchone()[0])


def _digest(subject: str) -> bytes:
    return sha256(subject.encode("utf-8", "surrogatepass")).digest()[:16]
