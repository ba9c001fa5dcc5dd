"""New epochs and new keys."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

from privkit.errors import ErasedError, NotFoundError, VaultError
from privkit.vault._codec import Row, parts
from privkit.vault._core import BATCH, Core
from privkit.vault._keyring import erased
from privkit.vault._records import opened, resealed

if TYPE_CHECKING:
    from privkit.vault.access import Session

__all__ = ["Roll", "Rolls"]

_LEASE = 60.0


class Roll(NamedTuple):
    """What a roll of the epoch did: how many keys were wrapped anew, and what is pending."""

    epoch: int
    keys: int
    pending: tuple[str, ...]


class Rolls(Core):
    """The part of a vault that wraps keys anew, and seals records with new ones."""

    def roll(self, *, batch: int = BATCH, by: Session | None = None) -> Roll:
        """Begin a new epoch, wrap every key anew, destroy the old epoch; no value is touched.

        Goes on where an earlier one was interrupted. Two at once do no harm: one does the work.

        Args:
            batch: how many keys are wrapped in one transaction.
            by: who does it, where the vault has an ``Access``.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was done.
            VaultError: another process is at it.
            VaultKeyError, StoreError: a provider or the store failed; call again to go on.
        """
        table, owner = self._ring.table, os.urandom(8).hex()
        self._guard.act("roll", by, whole=True)
        self._guard.record("roll", by, outcome="pending")
        self._leased(owner, _LEASE)
        taken = self._clock()
        try:
            self._due.roll()
            keys = 0
            while moved := self._ring.rewrapped(batch):
                keys += moved
                if not 0 <= self._clock() - taken < _LEASE / 4:  # a lease is a write of its own
                    self._leased(owner, _LEASE)
                    taken = self._clock()
            pending = self._ring.drop_old()
            pending += [told for told in (table.scrub(),) if told]
            self._due.settle()
            epoch = self._ring.table.epochs()[-1].number
            self._guard.record("roll", by, detail={"epoch": epoch, "keys": keys, "pending": len(pending)})
            return Roll(epoch, keys, tuple(pending))
        finally:
            self._leased(owner, 0.0)

    def _leased(self, owner: str, length: float) -> None:
        if not self._ring.table.lease("roll", owner, self._clock(), length) and length:
            raise VaultError(
                "another process is rolling the epoch; wait for it, or a minute if it was killed"
            )

    def reencrypt(
        self,
        subject: str,
        *,
        tenant: str = "",
        conversation: str = "",
        batch: int = BATCH,
        by: Session | None = None,
    ) -> int:
        """Seal all records of a subject with a new key; return how many records.

        Older keys stay until the subject is erased, since another process may still be writing with one.
        Goes on where an earlier one was interrupted.

        Args:
            subject: whose records; empty for a conversation that was opened without one.
            tenant: whose customer that is.
            conversation: id of a conversation without a subject.
            batch: how many records are sealed anew in one transaction.
            by: who does it, where the vault has an ``Access``; with a grant to ``roll``.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was done.
            ErasedError: the subject was erased.
            TamperedError: a record is not what was stored; it is left as it is.
            StoreError, VaultKeyError: store or key is out of reach; call again to go on.
        """
        person = self._subject(tenant, subject, conversation)
        self._guard.act("roll", by, tenant=tenant, subjects=[person])
        self._guard.record("reencrypt", by, tenant=tenant, subjects=[person.hex()])
        return self._turned(person, batch)

    def reencrypt_all(self, *, batch: int = BATCH, by: Session | None = None) -> int:
        """Do what ``reencrypt`` does, for every subject; return how many records.

        Args:
            batch: how many records are sealed anew in one transaction.
            by: who does it, where the vault has an ``Access``; with a grant to ``roll``.

        Raises:
            AccessDeniedError, AuditError, TamperedError, StoreError, VaultKeyError: as in ``reencrypt``.
        """
        self._guard.act("roll", by, whole=True)
        self._guard.record("reencrypt", by)
        people = {
            row.subject for row in self._ring.table.subjects() if row.status == "live" and any(row.subject)
        }
        done = 0
        for person in sorted(people):
            with suppress(ErasedError):  # meanwhile
                done += self._turned(person, batch)
        return done

    def _turned(self, person: bytes, batch: int) -> int:
        old = max((row.version for row in self._ring.table.keys(person) if row.status == "live"), default=0)
        try:
            return self._resealed(person, self._ring.turned(person, old).version, batch) if old else 0
        except NotFoundError:
            if self._ring.is_destroyed(person):
                raise erased() from None
            raise

    def _resealed(self, person: bytes, new: int, batch: int) -> int:
        done, at = 0, b""
        while rows := self._store.page(at, batch, subject=person):
            at = rows[-1].token
            old = [row for row in rows if row.body and parts(row.body)[0] < new]
            done += self._store.replace(self._moved(person, old)) if old else 0
        return done

    def _moved(self, person: bytes, rows: Sequence[Row]) -> list[tuple[Row, Row]]:
        key, values = self._ring.sealing(person, len(rows)), opened(self._ring, rows)
        return [(row, resealed(key, row, value)) for row, value in zip(rows, values, strict=True)]
