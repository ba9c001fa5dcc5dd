"""Looking after a vault: counts, checks, copies."""

from __future__ import annotations

import os
from collections.abc import Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from privkit.errors import ConfigurationError, VaultError
from privkit.vault._codec import HEAD, Row, version_of
from privkit.vault._core import BATCH, Core
from privkit.vault._folder import path_of
from privkit.vault._records import SUBJECT, index_of, opened, tampered
from privkit.vault.audit import entries as audit_entries

if TYPE_CHECKING:
    from privkit.vault.access import Session
    from privkit.vault.audit import Audit, Verification

__all__ = ["Status", "Upkeep"]


class Status(NamedTuple):
    """Counts of a vault, without values."""

    records: int
    subjects: int
    erased: int
    epoch: int
    epochs: int
    erasures: int
    roll_due: bool


class Upkeep(Core):
    """The part of a vault that says how it is, and writes copies of it."""

    def status(self) -> Status:
        """Return counts."""
        table = self._ring.table
        rows = [row for row in table.subjects() if any(row.subject)]
        epochs = table.epochs()
        return Status(
            records=self._store.count(),
            subjects=len({row.subject for row in rows if row.status == "live"}),
            erased=len({row.subject for row in rows if row.status == "erased"}),
            epoch=epochs[-1].number,
            epochs=len(epochs),
            erasures=sum(entry.act == "erase" for entry in self._ledger.entries()),
            roll_due=bool(self._due),
        )

    def verify(self) -> list[str]:
        """Open every record and every key, and return what is wrong, without values; nothing for a sound vault.

        Records of conversations that are empty are held against the audit, where there is one.

        Raises:
            StoreError: a store cannot be read.
        """
        found = [*self._store.check(), *self._ring.table.check()]
        at, number, emptied = b"", 0, list[Row]()
        while rows := self._store.page(at, BATCH):
            at = rows[-1].token
            emptied += [row for row in rows if not row.body]
            for row in (row for row in rows if row.body):
                number += 1
                try:
                    self._check(row, *opened(self._ring, [row]))
                except VaultError as error:
                    found.append(f"record {number} ({row.entity_type}): {type(error).__name__}")
        return found + self._unexplained(emptied)

    def _check(self, row: Row, value: bytes) -> None:
        """See that what equal values are known by is that of this value.

        Raises:
            TamperedError: it is another's.
        """
        if row.idx is None:
            return
        own = row.scope == SUBJECT
        key = (
            self._ring.opening(row.subject, version_of(row.body[: HEAD.size])).index if own else self._tenants
        )
        if row.idx != index_of(key, row, value):
            raise tampered()

    def _unexplained(self, emptied: Sequence[Row]) -> list[str]:
        """Return how many records of conversations are empty that were kept since the audit began and not deleted by it.

        What deletes them leaves nothing in them that a key could vouch for.
        """
        if self._guard.audit is None or not emptied:
            return []
        entries = chain.from_iterable(map(audit_entries, self._guard.audit.files()))
        begun = int(next(entries).at.timestamp() * 1000)
        left = {row.token.hex() for row in emptied if row.created >= begun}
        for entry in entries if left else ():
            if entry.event.action in ("purge", "delete"):
                left.difference_update(entry.event.tokens)
        return (
            [f"{len(left)} records of conversations are empty, and the audit does not say why"]
            if left
            else []
        )

    @property
    def audit(self) -> Audit | None:
        """Where what is done is recorded, if anywhere."""
        return self._guard.audit

    def verify_audit(self, *, anchor: object = None, lost: int = 0) -> Verification:
        """Return what the audit has, if it is as it was written, by the key the vault began it with: see ``Audit.verify``.

        Raises:
            ConfigurationError: the vault has no audit, or one it did not begin.
            AuditError: it cannot be read.
            AuditTamperedError: it was edited, cut, reordered, or entries were put in.
        """
        if self._guard.audit is None:
            raise ConfigurationError("this vault has no audit; open it with audit='pii.audit'")
        return self._guard.audit.verify(key=self._audit_key, anchor=anchor, lost=lost)

    def rotate_audit(self) -> Path:
        """Begin a new file of the audit and return where the one of before is now; see ``Audit.rotate``.

        Raises:
            ConfigurationError: the vault has no audit, or one it did not begin.
            AuditError: it cannot be done; entries go where they went.
            AuditTamperedError: the file was cut or taken away.
        """
        if self._guard.audit is None:
            raise ConfigurationError("this vault has no audit; open it with audit='pii.audit'")
        return self._guard.audit.rotate(key=self._audit_key)

    def backup(self, path: str | os.PathLike[str], *, by: Session | None = None) -> None:
        """Write a copy of the records to a new file. Keys and ledger are no part of it and belong elsewhere.

        Args:
            path: of the file.
            by: who does it, where the vault has an ``Access``: a session of no tenant, with a grant for everybody's data.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was written.
            ConfigurationError: this is no path.
            StoreError: there is such a file, or it cannot be written.
        """
        place = path_of(path)
        self._guard.act("backup", by, whole=True)
        self._guard.record("backup", by)
        self._store.backup(place)

    def backup_keys(self, path: str | os.PathLike[str], *, by: Session | None = None) -> None:
        """Write a copy of the wrapped keys to a new file; keep it apart from that of the records.

        Args:
            path: of the file.
            by: who does it, where the vault has an ``Access``: a session of no tenant, with a grant for everybody's data.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was written.
            ConfigurationError: this is no path.
            StoreError: there is such a file, or it cannot be written.
        """
        place = path_of(path)
        self._guard.act("backup", by, whole=True)
        self._guard.record("backup-keys", by)
        self._ring.table.backup(place)
