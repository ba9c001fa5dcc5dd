"""The chain of receipts: each has a code that covers it and the one before; read, checked and added to here."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any

from privkit.errors import LifecycleError
from privkit.lifecycle._common import aware, stamp
from privkit.lifecycle._consent_table import COLUMNS, create
from privkit.lifecycle._database import Database, Execute
from privkit.lifecycle._receipts import Head, Notice, Receipt, receipt_of
from privkit.lifecycle.purposes import Purpose
from privkit.redactors._keys import keyed_digest

__all__ = ["Chain"]

_SELECT = f"SELECT {COLUMNS} FROM privkit_consent"  # noqa: S608, a constant
_INSERT = f"INSERT INTO privkit_consent ({COLUMNS}) VALUES ({', '.join('?' * 11)})"  # noqa: S608, a constant


class Chain:
    """The receipts in their table."""

    __slots__ = ("_clock", "_key", "database")

    def __init__(self, database: Database, key: bytes, clock: Callable[[], datetime]) -> None:
        self.database, self._key, self._clock = database, key, clock
        create(database)

    def of(self, reference: str) -> list[Receipt]:
        """Return all receipts of a person, the oldest first."""
        rows = self.database.query(f"{_SELECT} WHERE subject = ? ORDER BY number", (reference,))
        return [receipt_of(row) for row in rows]

    def head(self) -> Head:
        """Return how far it has come."""
        rows = self.database.query(f"{_SELECT} ORDER BY number DESC LIMIT 1")
        return Head(rows[0][0], rows[0][-1]) if rows else Head(0, "")

    def verify(self, head: Head | None) -> int:
        """Return how many receipts there are, after checking all of them.

        Raises:
            LifecycleError: it is not what was written.
        """
        before, number = "", 0
        for row in self.database.query(f"{_SELECT} ORDER BY number"):
            number += 1
            if row[0] != number or not self._genuine(row, before):
                raise LifecycleError(f"the ledger of consent was changed at receipt {number}")
            before = row[-1]
            if head is not None and number == head.count and before != head.mac:
                raise LifecycleError(f"the ledger of consent is another one up to receipt {number}")
        if head is not None and number < head.count:
            raise LifecycleError(f"the ledger of consent ends after {number} of {head.count} receipts")
        return number

    def latest(self) -> datetime:
        """Return the time, or that of the newest receipt where the clock is behind it."""
        newest = self.database.query(f"{_SELECT} ORDER BY number DESC LIMIT 1")
        return max([self._time(), *(receipt.at for receipt in self._checked(newest))])

    def last(self, execute: Execute, reference: str, purpose: Purpose) -> Receipt | None:
        """Return the newest receipt of a person for a purpose.

        Raises:
            LifecycleError: it is not as it was written.
        """
        rows = execute(
            f"{_SELECT} WHERE subject = ? AND purpose = ? ORDER BY number DESC LIMIT 1",
            (reference, purpose.name),
        )
        return next(iter(self._checked(rows)), None)

    def append(
        self,
        execute: Execute,
        reference: str,
        purpose: Purpose,
        event: str,
        *,
        proof: str = "",
        notice: Notice | None = None,
    ) -> Receipt:
        """Add a receipt within a transaction."""
        ends = execute(f"{_SELECT} ORDER BY number DESC LIMIT 1")
        number, before = (ends[0][0] + 1, ends[0][-1]) if ends else (1, "")
        version, digest = (notice.version, notice.sha256) if notice else ("", "")
        at = stamp(self._time())
        row = (number, reference, purpose.name, event, purpose.basis, version, digest, proof, at)
        execute(_INSERT, (*row, before, self._mac(row, before)))
        return receipt_of(row)

    def _time(self) -> datetime:
        return aware(self._clock(), "clock")

    def _checked(self, rows: Sequence[tuple[Any, ...]]) -> list[Receipt]:
        for row in rows:
            if not self._genuine(row, row[-2]):
                raise LifecycleError(
                    f"the ledger of consent was changed at receipt {row[0]}; nothing is allowed by it"
                )
        return [receipt_of(row) for row in rows]

    def _genuine(self, row: tuple[Any, ...], before: object) -> bool:
        return hmac.compare_digest(str(row[-1]).encode(), self._mac(row[:-2], str(before)).encode())

    def _mac(self, row: tuple[object, ...], before: str) -> str:
        return keyed_digest(self._key, "privkit consent 1", before, *map(str, row)).hex()
