"""The vault: everything that is cryptography, and nothing that is a back end."""

from __future__ import annotations

import os
import time
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import timedelta
from functools import lru_cache, partial
from operator import itemgetter
from types import TracebackType
from typing import IO, TYPE_CHECKING, Literal, NamedTuple

from privkit._durations import seconds
from privkit._locks import Lock
from privkit.errors import (
    ConfigurationError,
    InputError,
    LedgerError,
    NotFoundError,
    StoreError,
    VaultError,
    VaultKeyError,
)
from privkit.vault._codec import Row, counted, derived, parts, reference
from privkit.vault._guard import AuditPlace, Guard, audit_at
from privkit.vault._keyring import Keyring, erased
from privkit.vault._ledger import Ledger
from privkit.vault._limits import Limits, Rule
from privkit.vault._log import Log
from privkit.vault._people import Fact, Held, Kept, facts, held, kept, pages
from privkit.vault._protocols import KeyProvider, KeyTable, Store
from privkit.vault._records import SUBJECT, TOKEN, Place, opened, resealed, same_value, sealed
from privkit.vault._sealing import open_stream, open_text, opened_path, seal_stream, seal_text, written_path
from privkit.vault.keys._wrap import KEY

if TYPE_CHECKING:
    from privkit.vault.access import Access, Session
    from privkit.vault.audit import Audit, Verification
    from privkit.vault.hazmat import Unrestricted

__all__ = ["Erasure", "Roll", "Status", "Vault"]

_ID = 16  # bytes
_BATCH = 1000
_GRACE = "1d"
_SILENCE = 7 * 86_400_000  # milliseconds without a new row after which a clock is not believed to be right
_LEASE = 60.0
_TURNS = 20
_MOST_PURPOSE = 100
File = str | os.PathLike[str] | IO[bytes]
Scope = Literal["call", "subject", "tenant"]
_TOKEN = itemgetter(0)
_SCOPES = {"call": b"", "subject": SUBJECT, "tenant": b"tenant"}


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


class Roll(NamedTuple):
    """What a roll of the epoch did: how many keys were wrapped anew, and what is pending."""

    epoch: int
    keys: int
    pending: tuple[str, ...]


class Status(NamedTuple):
    """Counts of a vault, without values."""

    records: int
    subjects: int
    erased: int
    epoch: int
    epochs: int
    erasures: int
    roll_due: bool


class Vault:
    """Keeps, sealed, what tokens stand for. ``Vault.open`` makes one; a ``Shield`` uses it for its conversations.

    Each subject of each tenant has a key of its own (AES-256-GCM). Keys lie wrapped in a store of their own, apart from
    the records. Erasing a subject destroys its keys, deletes its records, and is noted in a ledger outside of the
    backups; rolling the epoch afterwards makes keys in older backups useless too.

    Safe for threads. After ``fork`` the child opens files anew by itself. Python cannot wipe memory: a key or a value
    that was in use may stand in the memory of the process for a while.
    """

    def __init__(
        self,
        store: Store,
        keystore: KeyTable,
        providers: Sequence[KeyProvider],
        ledger: Ledger,
        *,
        audit: AuditPlace = None,
        access: Access | Unrestricted | None = None,
        actor: str = "application",
        retention: Rule | None = None,
        clock: Callable[[], float] = time.time,
        key_age: float = 300.0,
        keys_kept: int = 1024,
    ) -> None:
        self._store, self._ledger, self._clock = store, ledger, clock
        self._limits = Limits(retention)
        self._floor = 0  # no time before this one is believed, in milliseconds
        self._lock = Lock()
        self._closed = False
        fresh = store.meta("vault") is None
        _fitting(store, keystore)
        vault = keystore.set_meta("vault", store.meta("vault") or os.urandom(_ID), only_new=True)
        self._ring = Keyring(keystore, providers, vault, most=keys_kept, age=key_age)
        root = self._ring.root()[:KEY]
        # Names are the same again and again; as many are remembered as keys, and none after an erasure.
        self._reference = lru_cache(maxsize=keys_kept)(partial(reference, derived(root, "references")))
        self._tenants = derived(root, "tenants")
        ledger.begin(vault, derived(root, "ledger"), create=fresh)
        if fresh:
            store.set_meta("vault", vault)
        self._guard = Guard(access, None, actor, partial(self._reference, "tenant"))
        self._audit_key = derived(root, "audit")
        self._guard.audit = audit_at(audit, store, self._audit_key, clock)
        self._replay()
        self._ledger_seen = counted(store.meta("ledger"))
        self._floor = max(counted(store.meta("seen")), store.newest())

    def __repr__(self) -> str:
        return f"<Vault: {'closed' if self._closed else 'open'}>"

    def __reduce__(self) -> str:
        raise TypeError("a vault cannot be pickled; open it in the other process")

    @classmethod
    def open(
        cls,
        url: str | Store,
        *,
        keys: str | os.PathLike[str] | KeyProvider | Sequence[KeyProvider] | None = None,
        keystore: str | os.PathLike[str] | KeyTable | None = None,
        ledger: str | os.PathLike[str] | Ledger | None = None,
        audit: AuditPlace = None,
        access: Access | Unrestricted | None = None,
        actor: str = "application",
        create: bool = True,
        retention: Rule | None = None,
        clock: Callable[[], float] = time.time,
    ) -> Vault:
        """Open a vault, or make it where neither database nor key is there yet.

        Args:
            url: of the records: ``"sqlite:///pii.db"`` (``////`` for an absolute path), ``"memory://"``,
                ``"postgresql://…"`` or ``"rediss://…"``; or a ``Store``. Only beside a SQLite file the other arguments
                have defaults.
            keys: path of a key file, ``"env:NAME"``, a provider, or several, the one that wraps first. By default
                a file beside the database: ``pii.key``.
            keystore: path, url or table of the wrapped keys. By default a file beside the database: ``pii.keys.db``.
            ledger: path of the erasure ledger, or a ledger. By default beside the database: ``pii.ledger``. Keep it and
                the key file out of the backups of the database.
            audit: path of the audit, an ``Audit``, or ``False`` for none. By default beside a SQLite database,
                ``pii.audit``, and none elsewhere. What cannot be recorded is not done.
            access: says who may read values outside of the conversations that protected them; without it nobody may.
            actor: who is recorded where no session says who it is: an identifier of this program.
            create: whether a vault may be made where there is none.
            retention: when a record runs out, by its entity type, its purpose and the moment it was kept, such as
                ``Schedule.limit`` gives. What has run out cannot be read, whether it was swept or not; what there is no
                rule for is not kept, and not read.
            clock: seconds since 1970, UTC.

        Raises:
            VaultKeyError: the database is there and the key is not, or the reverse, or it is another key.
            StoreError: a store cannot be opened.
            LedgerError: the ledger is missing, or older than the store.
            ConfigurationError: a url or an argument that cannot be used.
        """
        from privkit.vault._open import backends, beside_audit

        store, table, providers, book = backends(url, keys, keystore, ledger, create=create)
        try:
            place = beside_audit(url) if audit is None else audit
            return cls(
                store,
                table,
                providers,
                book,
                audit=place,
                access=access,
                actor=actor,
                retention=retention,
                clock=clock,
            )
        except BaseException:
            store.close()
            table.close()
            raise

    # Values outside of conversations

    def put(
        self,
        values: Iterable[tuple[str, str]],
        *,
        subject: str,
        tenant: str = "",
        scope: Scope = "call",
        purpose: str = "",
        ttl: str | float | timedelta | None = None,
    ) -> list[str]:
        """Keep values of one subject and return a token for each: 32 hexadecimal digits that tell nothing.

        Args:
            values: entity type and value.
            subject: whose they are.
            tenant: whose customer that is.
            scope: within which the same value has the same token. What is equal can be seen to be equal, so choose the
                narrowest that serves.
            purpose: what they are kept for.
            ttl: after which they cannot be read any more.

        Raises:
            ErasedError: the subject was erased.
            InputError, ConfigurationError: a value or an option that cannot be used, or a type without a rule of retention.
            StoreError, VaultKeyError: store or key is out of reach; nothing was kept.
        """
        plain = _values(values)
        if scope not in _SCOPES:
            raise ConfigurationError("scope is 'call', 'subject' or 'tenant'")
        if not plain:
            return []
        place = self._place(tenant, subject, purpose=purpose, ttl=ttl, scope=_SCOPES[scope])
        for entity_type in {pair[0] for pair in plain} if self._limits else ():
            self._limits.end(entity_type, purpose, place.created, None)
        for _ in range(_TURNS):
            if tokens := self._readable(place, tenant, plain, self._put(place, tenant, scope, plain)):
                return tokens
            self._notice()
        raise StoreError("subjects are erased faster than this can be kept; try again")

    def _put(self, place: Place, tenant: str, scope: str, plain: Sequence[tuple[str, bytes]]) -> list[str]:
        """Keep values and return their tokens; none where somebody was erased since keys were unwrapped."""
        key = self._ring.sealing(place.subject, len(plain))
        indexes = None if scope == "call" else self._indexes(key.index, place, scope, plain)
        keys: Sequence[object] = plain if indexes is None else indexes
        unique = dict(zip(keys, plain, strict=True))
        first = indexes if indexes is None else list(dict.fromkeys(indexes))
        rows = sealed(key, place, list(unique.values()), indexes=first)
        if self._guard.audit is not None:
            types = Counter(row.entity_type for row in rows)
            self._guard.record("tokenize", tenant=tenant, subjects=[place.subject.hex()], types=types)
        tokens = self._store.add(rows, place.created, ledger=self._ledger_seen)
        if tokens is None:
            self._ring.evict(place.subject)
            raise erased()
        if not tokens or len(unique) == len(plain):
            return list(map(bytes.hex, tokens))
        by_key = dict(zip(unique, map(bytes.hex, tokens), strict=True))
        return [by_key[one] for one in keys]

    def _readable(
        self, place: Place, tenant: str, plain: Sequence[tuple[str, bytes]], tokens: list[str]
    ) -> list[str]:
        """Return tokens with others for those of before that have run out: until a sweep deletes them they are taken."""
        if not self._limits or not tokens:
            return tokens
        left = {row.token.hex() for row in self._left(self._store.get(_tokens(tokens)), place.created)}
        again = [pair for pair, token in zip(plain, tokens, strict=True) if token not in left]
        new = self._put(place, tenant, "call", again) if again else []
        if len(new) < len(again):
            return []
        others = iter(new)
        return [token if token in left else next(others) for token in tokens]

    def _left(self, rows: Sequence[Row], now: int) -> list[Row]:
        """Return the records that have not run out, and note until when the others could be read."""
        ends = list(map(self._limits.of, rows))
        if gone := max((end for end in ends if end is not None and end <= now), default=0):
            self._seen(gone)
        return [row for row, end in zip(rows, ends, strict=True) if end is None or end > now]

    def _notice(self) -> None:
        """Forget the keys kept when somebody was erased or readmitted elsewhere: one may be a destroyed key."""
        ledger = counted(self._store.meta("ledger"))
        if ledger != self._ledger_seen:
            self._ring.evict()
            self._ledger_seen = ledger

    def _indexes(
        self, own: bytes, place: Place, scope: str, plain: Sequence[tuple[str, bytes]]
    ) -> list[bytes]:
        """Return what is stored so that equal values have equal tokens beyond a call."""
        key = own if scope == "subject" else self._tenants
        return [same_value(key, place, *pair) for pair in plain]

    def get(
        self,
        tokens: Sequence[str],
        *,
        tenant: str = "",
        reader: Session | None = None,
        approval: str | None = None,
    ) -> list[str]:
        """Return what tokens stand for, in their order, as much of it as the reader may see.

        Args:
            tokens: what ``put`` has returned.
            tenant: whose customers' data.
            reader: who wants to know: what ``Access.session`` returns. Types of which it may see the ends only are masked.
            approval: what ``Access.ask`` returned, where another actor must have approved.

        Raises:
            AccessDeniedError: no grant allows it, or nobody is named.
            AuditError: it cannot be recorded.
            NotFoundError: one of them is unknown, expired, erased or another tenant's; which, is not told.
            TamperedError: a record is not what was stored.
            StoreError, VaultKeyError: store or key is out of reach.
        """
        self._guard.asked(reader, tenant)
        wanted = _tokens(tokens)
        owner, now = self._reference("tenant", tenant), self._now()
        rows = self._store.get([token for token in wanted if token])
        if (
            len(rows) < len(set(wanted))
            or self._hidden(rows, owner, now)
            or (self._limits and len(self._left(rows, now)) < len(rows))
        ):
            tried = [token.hex() for token in wanted]
            self._guard.missed(reader, max(1, len(set(wanted)) - len(rows)), tenant, tried)
            raise NotFoundError("there is no such value in this vault")
        decision = self._guard.read(rows, tenant=tenant, reader=reader, approval=approval)
        plain = [value.decode("utf-8", "surrogatepass") for value in opened(self._ring, rows)]
        if decision is not None:
            plain = [decision.shown(row.entity_type, value) for row, value in zip(rows, plain, strict=True)]
        values = dict(zip(map(_TOKEN, rows), plain, strict=True))
        return [values[token] for token in wanted]

    def _hidden(self, rows: Sequence[Row], tenant: bytes, now: int) -> bool:
        foreign, gone = False, 0
        for _, owner, _, _, place, _, _, _, _, _, expires, _ in rows:
            if expires is not None and expires <= now:
                gone = max(gone, expires)
            if owner != tenant or place is not None:
                foreign = True
        if gone:
            self._seen(gone)
        return bool(gone) or foreign

    # All of one subject

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

    # Texts and files that lie elsewhere

    def seal(self, value: str, *, subject: str, tenant: str = "", place: str = "") -> str:
        """Return a text that holds the value sealed under the subject's key, for a table of your own.

        Nothing of it is kept in the vault but the key; erasing the subject makes it unreadable.

        Args:
            value: what to seal.
            subject: whose it is.
            tenant: whose customer that is.
            place: where it belongs, such as ``"customers.email"``; it opens with the same place only.

        Raises:
            ErasedError: the subject was erased.
            InputError: the value is no text.
            VaultKeyError, StoreError: key or store is out of reach.
        """
        if not isinstance(value, str):
            raise InputError(f"expected text (str) to seal, got {type(value).__name__}")
        person = self._subject(tenant, subject, "")
        bound = self._reference("place", tenant, place)
        self._notice()
        return seal_text(self._ring.sealing(person, 1), person, value, bound)

    def unseal(self, text: str, *, tenant: str = "", place: str = "") -> str:
        """Return what ``seal`` has sealed for this tenant and place.

        Raises:
            InputError: it is no sealed text.
            NotFoundError: its subject was erased.
            TamperedError: it was changed, or belongs to another tenant or place.
        """
        if not isinstance(text, str):
            raise InputError(f"expected sealed text (str), got {type(text).__name__}")
        return open_text(self._ring, text, self._reference("place", tenant, place))

    def seal_file(self, source: File, target: File, *, subject: str, tenant: str = "") -> None:
        """Seal a file or a binary stream of any size under the subject's key, in frames of 64 KiB.

        At a path, the target is there whole or not at all.

        Raises:
            ErasedError: the subject was erased.
            StoreError: a file cannot be read or written.
        """
        person = self._subject(tenant, subject, "")
        self._notice()
        key = self._ring.sealing(person, 1)
        with opened_path(source) as plain, written_path(target) as out:
            seal_stream(key, person, plain, out)

    def open_file(self, source: File, target: File, *, subject: str = "", tenant: str = "") -> None:
        """Write what a sealed file holds; to a path all of it or nothing.

        Args:
            source: what ``seal_file`` has written.
            target: where to write it; a stream gets each frame once it is known to be genuine.
            subject: if given, whose it has to be; without it, anybody's is opened.
            tenant: whose customer that is.

        Raises:
            ConfigurationError: a tenant without a subject, which could not be checked.
            InputError: it is no sealed file.
            NotFoundError: its subject was erased, or is another.
            TamperedError: it was changed or cut off.
            StoreError: a file cannot be read or written.
        """
        if tenant and not subject:
            raise ConfigurationError("a sealed file tells its subject, not its tenant; say subject= too")
        person = self._subject(tenant, subject, "") if subject else None
        with opened_path(source) as data, written_path(target) as out:
            for plain in open_stream(self._ring, data, person):
                out.write(plain)

    def log(
        self,
        conversation: str,
        *,
        tenant: str = "",
        subject: str = "",
        purpose: str = "",
        ttl: str | float | timedelta | None = None,
    ) -> Log:
        """Return the log of a conversation's tokens, for ``Shield.conversation``.

        A conversation without a subject is a subject of its own, so that it can be erased by itself.
        """
        scope = self._reference("conversation", tenant, subject, conversation)

        def place() -> Place:
            return self._place(
                tenant, subject, conversation=conversation, purpose=purpose, ttl=ttl, scope=scope
            )

        return Log(self._store, self._ring, place, self._guard.record, tenant, self._seen, self._limits)

    # The life of a subject

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
        if any(row.hold for page in pages(self._store, subject=person) for row in page):
            self._guard.record("erase", by, tenant=tenant, subjects=[person.hex()], outcome="denied")
            raise VaultError("records of this subject are on hold; end that first: Vault.hold(…, on=False)")
        self._guard.record("erase", by, tenant=tenant, subjects=[person.hex()], outcome="pending")
        place = self._noted("erase", person)
        keys, records, pending = self._erase(person, place)
        counts = {"keys": keys, "records": records, "ledger": place}
        self._guard.record("erase", by, tenant=tenant, subjects=[person.hex()], detail=counts)
        return Erasure(person.hex(), place, keys, records, tuple(pending))

    def _erase(self, person: bytes, place: int) -> tuple[int, int, list[str]]:
        table = self._ring.table
        keys = table.erase(person)
        table.set_meta("ledger", str(place).encode())
        self._ring.evict(person)
        self._reference.cache_clear()
        if keys and table.meta("roll") != b"due":  # a note is a write of its own
            table.set_meta("roll", b"due")
        records = self._store.erase(person, place)
        return keys, records, self._scrubbed()

    def readmit(self, subject: str, *, tenant: str = "") -> None:
        """Allow new data of an erased subject, which has given a new reason to keep it. What was erased stays erased.

        Raises:
            LedgerError, StoreError: ledger or store cannot be written.
        """
        person = self._subject(tenant, subject, "")
        self._guard.record("readmit", tenant=tenant, subjects=[person.hex()])
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
        entries = self._ledger.entries()
        end = len(entries) if before is None else before - 1
        if max(self._done()) > len(entries):
            raise LedgerError("the erasure ledger is older than the store; bring back the newest one")
        last = {entry.subject: entry for entry in entries}
        for entry in entries[min(self._done()) : end]:
            records, keys = self._done()  # asked each time: another process may be at it
            if entry is not last[entry.subject] or min(records, keys) >= entry.place:
                continue
            if records < entry.place or entry.act == "erase":
                self._store.erase(entry.subject, entry.place)
            if keys < entry.place or entry.act == "erase":
                self._ring.table.erase(entry.subject)
                self._ring.table.set_meta("roll", b"due")
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

    def hold(self, subject: str, *, tenant: str = "", on: bool = True) -> int:
        """Keep a subject's records from being erased, and deleted when they expire; return how many.

        Those there are now; records that come later are not on hold. What has expired stays unreadable.
        """
        person = self._subject(tenant, subject, "")
        self._guard.record("hold", tenant=tenant, subjects=[person.hex()], detail={"on": int(on)})
        return self._store.hold(person, on)

    def purge(self, *, grace: str | float | timedelta = _GRACE, trust_clock: bool = False) -> int:
        """Delete what expired longer ago than ``grace`` and is not on hold; return how many records.

        A clock that has jumped forward must not delete: nothing is, unless the newest record is at most a week old.

        Args:
            grace: how long expired records are kept, unreadable.
            trust_clock: delete even though the newest record is older than a week.

        Raises:
            VaultError: the clock cannot be believed.
            StoreError: the store failed; what was deleted before stays deleted.
        """
        now, newest = int(self._clock() * 1000), self._store.newest()
        if newest and now - newest > _SILENCE and not trust_clock:
            raise VaultError(
                "the newest record is more than a week old, so the clock may be wrong; set it, or say trust_clock=True"
            )
        before, gone = now - int(seconds(grace) * 1000), 0
        while tokens := self._store.expired(before, _BATCH):
            self._guard.record("purge", outcome="pending", detail={"records": len(tokens)})
            deleted = self._store.delete(tokens)
            gone += deleted
            if not deleted:
                break
        if gone:
            self._store.scrub()
            self._guard.record("purge", detail={"records": gone})
        return gone

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
        if table.meta("roll"):
            told.append("older backups of the store of keys, until the epoch is rolled")
        if (table.meta("destroying") or b"[]") != b"[]":
            told.append(
                "older backups of the store of keys, until the master key of before is destroyed: roll again"
            )
        return tuple(told)

    # Retention

    def records(self, after: str = "", limit: int = _BATCH) -> list[Fact]:
        """Return up to ``limit`` records without their values, by token, that come after a token.

        Raises:
            ConfigurationError: a token that is none.
            StoreError: the store cannot be read.
        """
        start = _token(after)
        if after and not start:
            raise ConfigurationError("after: give the token of a record, or nothing")
        page = next(pages(self._store, start), [])
        return facts(page[:limit])

    def newest(self) -> float:
        """Return when the newest record was kept, in seconds since 1970; 0 for none."""
        return self._store.newest() / 1000

    def delete(self, tokens: Sequence[str], *, by: Session | None = None) -> int:
        """Delete records whose time is over, but for those on hold; return how many. Their subjects keep their keys.

        Args:
            tokens: as ``records`` names them.
            by: who does it, where the vault has an ``Access``; records of its tenant only are deleted.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was deleted.
            StoreError: the store failed; nothing was deleted.
        """
        wanted = [token for token in _tokens(tokens) if token]
        if not wanted:
            return 0
        if by is not None:
            self._guard.act("erase", by, tenant=by.tenant)
            owner = self._reference("tenant", by.tenant)
            wanted = [row.token for row in self._store.get(wanted) if row.tenant == owner]
        else:
            self._guard.act("erase", by)
        self._guard.record("delete", by, outcome="pending", detail={"records": len(wanted)})
        gone = self._store.delete(wanted)
        self._store.scrub()
        self._guard.record("delete", by, detail={"records": gone})
        return gone

    # Keys

    def roll(self, *, batch: int = _BATCH, by: Session | None = None) -> Roll:
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
        self._guard.act("roll", by, tenant="" if by is None else by.tenant)
        self._guard.record("roll", by, outcome="pending")
        self._leased(owner, _LEASE)
        taken = self._clock()
        try:
            if not self._ring.behind() or table.meta("roll") == b"due":
                self._ring.turn_master()
                table.set_meta("roll", b"running")
                self._ring.roll()
            keys = 0
            while moved := self._ring.rewrapped(batch):
                keys += moved
                if not 0 <= self._clock() - taken < _LEASE / 4:  # a lease is a write of its own
                    self._leased(owner, _LEASE)
                    taken = self._clock()
            pending = self._ring.drop_old()
            pending += [told for told in (table.scrub(),) if told]
            if not self._ring.behind() and table.meta("roll") == b"running":
                table.set_meta("roll", b"")
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
        self, subject: str, *, tenant: str = "", conversation: str = "", batch: int = _BATCH
    ) -> int:
        """Seal all records of a subject with a new key; return how many records.

        Older keys stay until the subject is erased, since another process may still be writing with one.
        Goes on where an earlier one was interrupted.

        Raises:
            ErasedError: the subject was erased.
            TamperedError: a record is not what was stored; it is left as it is.
            StoreError, VaultKeyError: store or key is out of reach; call again to go on.
        """
        return self._turned(self._subject(tenant, subject, conversation), batch)

    def reencrypt_all(self, *, batch: int = _BATCH) -> int:
        """Do what ``reencrypt`` does, for every subject; return how many records.

        Raises:
            TamperedError, StoreError, VaultKeyError: as in ``reencrypt``.
        """
        people = {
            row.subject for row in self._ring.table.subjects() if row.status == "live" and any(row.subject)
        }
        return sum(self._turned(person, batch) for person in sorted(people))

    def _turned(self, person: bytes, batch: int) -> int:
        old = max((row.version for row in self._ring.table.keys(person) if row.status == "live"), default=0)
        return self._resealed(person, self._ring.turned(person, old).version, batch) if old else 0

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

    # Looking after it

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
            roll_due=bool(table.meta("roll")),
        )

    def verify(self) -> list[str]:
        """Open every record and every key, and return what is wrong, without values; nothing for a sound vault.

        Raises:
            StoreError: a store cannot be read.
        """
        found = [*self._store.check(), *self._ring.table.check()]
        at, number = b"", 0
        while rows := self._store.page(at, _BATCH):
            at = rows[-1].token
            for row in (row for row in rows if row.body):
                number += 1
                try:
                    opened(self._ring, [row])
                except VaultError as error:
                    found.append(f"record {number} ({row.entity_type}): {type(error).__name__}")
        return found

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

    def backup(self, path: str | os.PathLike[str]) -> None:
        """Write a copy of the records to a new file. Keys and ledger are no part of it and belong elsewhere.

        Raises:
            StoreError: there is such a file, or it cannot be written.
        """
        self._guard.record("backup")
        self._store.backup(os.fspath(path))

    def backup_keys(self, path: str | os.PathLike[str]) -> None:
        """Write a copy of the wrapped keys to a new file; keep it apart from that of the records.

        Raises:
            StoreError: there is such a file, or it cannot be written.
        """
        self._guard.record("backup-keys")
        self._ring.table.backup(os.fspath(path))

    def close(self) -> None:
        """Forget the keys and let go of files and connections; twice does no harm."""
        self._closed = True
        self._ring.evict()
        self._reference.cache_clear()
        if self._guard.audit is not None:
            self._guard.audit.close()
        self._store.close()
        self._ring.table.close()

    def __enter__(self) -> Vault:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    # Names and times

    def _subject(self, tenant: str, subject: str, conversation: str) -> bytes:
        """Return the reference of a subject; a conversation without one is its own."""
        if subject:
            return self._reference("subject", tenant, subject)
        if not conversation:
            raise ConfigurationError("say whose data it is: subject=…")
        return self._reference("no subject", tenant, conversation)

    def _place(
        self,
        tenant: str,
        subject: str,
        *,
        conversation: str = "",
        purpose: str = "",
        ttl: str | float | timedelta | None = None,
        scope: bytes = b"",
    ) -> Place:
        if not isinstance(purpose, str) or len(purpose) > _MOST_PURPOSE or not (purpose.isprintable()):
            raise ConfigurationError(f"purpose is a text of at most {_MOST_PURPOSE} printable characters")
        now = self._now()
        expires = None if ttl is None else now + int(seconds(ttl) * 1000)
        person = self._subject(tenant, subject, conversation)
        return Place(self._reference("tenant", tenant), person, scope, purpose, now, expires)

    def _now(self) -> int:
        """Return the time in milliseconds; a clock that was set back does not make it earlier."""
        now = int(self._clock() * 1000)
        if now > self._floor:
            self._floor = now
        return self._floor

    def _seen(self, expired: int) -> None:
        """Note that what expires then was unreadable, so that no clock brings it back."""
        with self._lock:
            if expired > counted(self._store.meta("seen")):
                self._store.set_meta("seen", str(expired).encode())


def _values(values: Iterable[tuple[str, str]]) -> list[tuple[str, bytes]]:
    from privkit.detectors._base import check_entity_type

    known: set[object] = set()
    plain: list[tuple[str, bytes]] = []
    for entity_type, value in values:
        if not isinstance(value, str):
            raise InputError(f"expected text (str) to keep, got {type(value).__name__}")
        if not isinstance(entity_type, str) or entity_type not in known:
            known.add(check_entity_type(entity_type))
        plain.append((entity_type, value.encode("utf-8", "surrogatepass")))
    return plain


def _tokens(tokens: Sequence[str]) -> list[bytes]:
    """Return the bytes of tokens; nothing for each that is none."""
    return [_token(token) for token in tokens]


def _token(token: object) -> bytes:
    try:
        found = bytes.fromhex(token) if isinstance(token, str) else b""
    except ValueError:
        return b""
    return found if len(found) == TOKEN else b""


def _fitting(store: Store, keystore: KeyTable) -> None:
    """See that records and keys belong together.

    Raises:
        VaultKeyError: one of them is not there, or they are of two vaults.
    """
    records, keys = store.meta("vault"), keystore.meta("vault")
    if records is None:
        if keys is not None and any(any(row.subject) for row in keystore.subjects()):
            raise VaultKeyError(
                "the keys of a vault are there and its records are not; bring back a backup of them"
            )
    elif keys is None:
        raise VaultKeyError("the store of keys is empty; bring back the one this vault was made with")
    elif records != keys:
        raise VaultKeyError("the store of keys belongs to another vault than the store of records")
