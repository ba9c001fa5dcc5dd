"""What a vault has of one subject, and the end of it."""

from __future__ import annotations

import contextlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.errors import LedgerError, VaultError
from privkit.vault._codec import counted
from privkit.vault._core import Core
from privkit.vault._ledger import Entry
from privkit.vault._people import Held, Kept, held, kept, pages

if TYPE_CHECKING:
    from privkit.vault.access import Session

__all__ = ["Erasure", "Subjects"]


class Erasure(NamedTuple):
    """What an erasure did. It names nobody: the subject stands in it as a reference.

    Attributes:
        subject: reference of the subject, hexadecimal; the same in ledger and audit.
        ledger: place of the entry in the ledger.
        keys: how many keys were destroyed.
        records: how many records were deleted.
        pending: what still keeps copies, and why; empty when nothing does.
    """

    subject: str
    ledger: int
    keys: int
    records: int
    pending: tuple[str, ...]


class Subjects(Core):
    """The part of a vault that is about people: telling, handing out, erasing, holding."""

    def reference(self, subject: str, *, tenant: str = "") -> str:
        """Return what stands for a subject in tables, ledger and audit: 32 hexadecimal digits of an HMAC."""
        return self._subject(tenant, subject, "").hex()

    def describe(self, subject: str, *, tenant: str = "", by: Session | None = None) -> Held:
        """Return what the vault has of a subject: types and counts, no values.

        Raises:
            AccessDeniedError: the vault has an ``Access``, and no grant allows to ``search``.
            AuditError: it cannot be recorded.
            StoreError: a store cannot be read.
        """
        person = self._subject(tenant, subject, "")
        self._guard.act("search", by, tenant=tenant, subjects=[person])
        found = held(self._store, self._ring.table, person, self._now(), self._limits)
        if self._holds.noted(person):
            found = found._replace(on_hold=found.records)
        self._guard.record("search", by, tenant=tenant, subjects=[person.hex()], types=found.types)
        return found

    def export(
        self,
        subject: str,
        *,
        tenant: str = "",
        reader: Session | None = None,
        approval: str | None = None,
    ) -> list[Kept]:
        """Return all values of a subject that can be read, those of its conversations too.

        What has expired is not among them. Nothing is returned before all of it has been allowed and recorded.

        Args:
            subject: whose values.
            tenant: whose customer that is.
            reader: who wants them: what ``Access.session`` returns, with grants to ``export`` each type.
            approval: what ``Access.ask`` returned, where another actor must have approved.

        Raises:
            AccessDeniedError: no grant allows it for each of the types, or nobody is named.
            AuditError: it cannot be recorded.
            TamperedError: a record is not what was stored.
            StoreError, VaultKeyError: store or key is out of reach.
        """
        self._guard.asked(reader, tenant)
        person, now = self._subject(tenant, subject, ""), self._now()
        found = [row for page in pages(self._store, subject=person) for row in page]
        rows = self._left(found, now)
        decision = self._guard.export(rows, person, tenant=tenant, reader=reader, approval=approval)
        return kept(self._ring, rows, decision)

    def erase(
        self, subject: str, *, tenant: str = "", conversation: str = "", by: Session | None = None
    ) -> Erasure:
        """Destroy a subject's keys and delete its records, for good; again does no harm.

        The ledger is written first: whatever happens after that, the next opening goes on with it. ``roll`` afterwards
        makes backups of the store of keys useless as well.

        Args:
            subject: whose data; empty for a conversation that was opened without one.
            tenant: whose customer that is.
            conversation: id of a conversation without a subject.
            by: who does it, where the vault has an ``Access``.

        Raises:
            AccessDeniedError: no grant allows it.
            VaultError: records of the subject are on hold; nothing was erased.
            AuditError: it cannot be recorded; nothing was erased.
            LedgerError: the ledger cannot be written; nothing was erased.
            StoreError: a store cannot be written; erase again, or open the vault again.
        """
        person = self._subject(tenant, subject, conversation)
        self._guard.act("erase", by, tenant=tenant, subjects=[person])
        if self._holds.on(person):
            self._guard.record("erase", by, tenant=tenant, subjects=[person.hex()], outcome="denied")
            raise VaultError("records of this subject are on hold; end that first: Vault.hold(…, on=False)")
        self._guard.record("erase", by, tenant=tenant, subjects=[person.hex()], outcome="pending")
        with self._alone():
            place = self._noted("erase", person)
            keys, records = self._erase(person, place)
        pending = self._scrubbed()
        counts = {"keys": keys, "records": records, "ledger": place}
        self._guard.record("erase", by, tenant=tenant, subjects=[person.hex()], detail=counts)
        return Erasure(person.hex(), place, keys, records, tuple(pending))

    def _alone(self) -> contextlib.AbstractContextManager[None]:
        """Keep others from erasing and readmitting meanwhile: what one is slow at, another would do, and go on from there."""
        held: Any = getattr(self._ledger, "held", contextlib.nullcontext)
        return held()  # type: ignore[no-any-return]

    def _erase(self, person: bytes, place: int) -> tuple[int, int]:
        table = self._ring.table
        owed = self._due.owed() if any(row.status == "live" for row in table.keys(person)) else {}
        keys = table.erase(person, {"ledger": str(place).encode(), **owed})
        self._ring.evict(person)
        self._references.cache_clear()
        if keys and not owed:  # made meanwhile, or covered by the roll to come
            self._due.mark()
        records = self._store.erase(person, place)
        self._ledger_most = max(self._ledger_most, place)
        return keys, records

    def readmit(self, subject: str, *, tenant: str = "", by: Session | None = None) -> None:
        """Allow new data of an erased subject, which has given a new reason to keep it. What was erased stays erased.

        Args:
            subject: whose data.
            tenant: whose customer that is.
            by: who does it, where the vault has an ``Access``.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was done.
            LedgerError, StoreError: ledger or store cannot be written.
        """
        person = self._subject(tenant, subject, "")
        self._guard.act("readmit", by, tenant=tenant, subjects=[person])
        self._guard.record("readmit", by, tenant=tenant, subjects=[person.hex()])
        with self._alone():
            self._readmit(person, self._noted("readmit", person))

    def _noted(self, act: str, person: bytes) -> int:
        """Add an entry to the ledger and return its place, once the stores have done all before it.

        What a crash or a failure has left undone would else be passed over: the stores note one place only.
        """
        place = self._ledger.append(self._now(), act, person)
        if min(self._done()) < place - 1:
            self._replay(before=place)
        return place

    def _readmit(self, person: bytes, place: int) -> None:
        table = self._ring.table
        table.set_meta("ledger", str(place).encode())
        table.readmit(person)
        self._store.readmit(person, place)

    def _replay(self, before: int | None = None) -> None:
        """Do what the ledger says and the stores have not done: after a crash, or in a backup.

        Args:
            before: an entry that somebody else does, and all behind it.

        Raises:
            LedgerError: the ledger ends before what the stores have seen of it.
        """
        done = self._done()  # before the ledger is read, which is written first
        entries = self._ledger.entries()
        if max(done) > len(entries):
            raise LedgerError("the erasure ledger is older than the store; bring back the newest one")
        if min(done) < (len(entries) if before is None else before - 1):
            with self._alone():
                entries = self._ledger.entries()
                self._do(entries, len(entries) if before is None else before - 1)

    def _do(self, entries: Sequence[Entry], end: int) -> None:
        last = {entry.subject: entry for entry in entries}
        for entry in entries[min(self._done()) : end]:
            records, keys = (
                self._done()
            )  # asked each time: where nobody can be kept out, another may be at it
            if entry is not last[entry.subject] or min(records, keys) >= entry.place:
                continue
            if records < entry.place or entry.act == "erase":
                self._store.erase(entry.subject, entry.place)
            if keys < entry.place or entry.act == "erase":
                self._ring.table.erase(entry.subject, {})
                self._due.mark()
            if entry.act == "readmit":
                self._readmit(entry.subject, entry.place)
        self._settle(end)

    def _done(self) -> tuple[int, int]:
        """Return how far into the ledger the store of records and that of keys have come."""
        return counted(self._store.meta("ledger")), counted(self._ring.table.meta("ledger"))

    def _settle(self, entries: int) -> None:
        if min(self._done()) < entries:
            self._store.set_meta("ledger", str(entries).encode())
            self._ring.table.set_meta("ledger", str(entries).encode())
            self._store.scrub()
            self._ring.table.scrub()

    def hold(self, subject: str, *, tenant: str = "", on: bool = True, by: Session | None = None) -> int:
        """Keep a subject's records from being erased, and deleted when they expire; return how many there are now.

        Records that come later are held as well. What has expired stays unreadable.

        Args:
            subject: whose records.
            tenant: whose customer that is.
            on: whether they are to be held, or not any more.
            by: who does it, where the vault has an ``Access``.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was done.
            StoreError: the store failed; call again.
        """
        person = self._subject(tenant, subject, "")
        self._guard.act("hold", by, tenant=tenant, subjects=[person])
        self._guard.record("hold", by, tenant=tenant, subjects=[person.hex()], detail={"on": int(on)})
        return self._holds.put(person, on)

    def scrub(self) -> tuple[str, ...]:
        """Overwrite what was deleted, once more; return what still keeps copies, and why; nothing when nothing does.

        For after an erasure that something kept from being finished.

        Raises:
            StoreError: a store cannot be written.
        """
        self._guard.record("scrub", outcome="pending")
        pending = self._scrubbed()
        self._guard.record("scrub", detail={"pending": len(pending)})
        return tuple(pending)

    def _scrubbed(self) -> list[str]:
        pending = [told for told in (self._ring.table.scrub(), self._store.scrub()) if told]
        return [*pending, *self.recoverable()]

    def recoverable(self) -> tuple[str, ...]:
        """Return from where keys that were destroyed could still be had, and until when; nothing when from nowhere.

        Other copies that ``erase`` and ``scrub`` tell of are of sealed records, which nothing opens without their key.
        """
        table, told = self._ring.table, list[str]()
        if self._due:
            told.append("older backups of the store of keys, until the epoch is rolled")
        if (table.meta("destroying") or b"[]") != b"[]":
            told.append(
                "older backups of the store of keys, until the master key of before is destroyed: roll again"
            )
        return tuple(told)
