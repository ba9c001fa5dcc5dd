"""What all parts of a vault share: its stores and keys, its guard, names and times."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from datetime import timedelta
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from privkit._durations import is_clock, seconds
from privkit._locks import Lock
from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault._codec import counted, derived, no_text, reference
from privkit.vault._due import Due
from privkit.vault._guard import AuditPlace, Guard, audit_at
from privkit.vault._holds import Holds
from privkit.vault._keyring import Keyring
from privkit.vault._ledger import Ledger
from privkit.vault._limits import Limits, Rule
from privkit.vault._protocols import KeyProvider, KeyTable, Store
from privkit.vault._records import Place
from privkit.vault.keys._wrap import KEY

if TYPE_CHECKING:
    from privkit.vault._codec import Row
    from privkit.vault.access import Access
    from privkit.vault.hazmat import Unrestricted

__all__ = ["BATCH", "RIGHT", "WRONG", "Core"]

BATCH = 1000
"""Rows and keys in one transaction."""
WRONG, RIGHT = "clock-wrong", "clock-right"
"""Up to when records were made by a clock that had jumped forward, and when it was right again, in milliseconds."""
_ID = 16  # bytes
_MOST_PURPOSE = 100


class Core:
    """What the parts of a vault are made of; ``Vault`` is all of them together."""

    def __init__(
        self,
        store: Store,
        keystore: KeyTable,
        providers: Sequence[KeyProvider],
        ledger: Ledger,
        *,
        audit: AuditPlace,
        access: Access | Unrestricted | None,
        actor: str,
        retention: Rule | None,
        clock: Callable[[], float],
        key_age: float,
        keys_kept: int,
    ) -> None:
        _usable(actor, retention, clock)
        self._store, self._ledger, self._clock = store, ledger, clock
        self._limits, self._limited = Limits(retention), retention is not None
        self._floor = 0  # no time before this one is believed, in milliseconds
        self._lock = Lock()
        self._closed = False
        self._ledger_most = 0  # the furthest a store was ever seen in the ledger
        self._ledger_seen = 0  # how far the store had come in the ledger when keys were last unwrapped anew
        fresh = store.meta("vault") is None
        _fitting(store, keystore)
        vault = keystore.set_meta("vault", store.meta("vault") or os.urandom(_ID), only_new=True)
        self._ring = Keyring(keystore, providers, vault, most=keys_kept, age=key_age)
        root = self._ring.root()[:KEY]
        # Names are the same again and again; as many are remembered as keys, and none after an erasure.
        self._references = lru_cache(maxsize=keys_kept)(partial(reference, derived(root, "references")))
        self._tenants = derived(root, "tenants")
        ledger.begin(vault, derived(root, "ledger"), create=fresh)
        if fresh:
            store.set_meta("vault", vault)
        self._holds, self._due = Holds(store), Due(self._ring)
        self._guard = Guard(access, None, actor, partial(self._reference, "tenant"))
        self._audit_key = derived(root, "audit")
        self._guard.write_to(audit_at(audit, store, self._audit_key, clock))

    def _reference(self, *names: str) -> bytes:
        """Return what stands for names in a table.

        Raises:
            ConfigurationError: a name is no text.
        """
        try:
            return self._references(*names)
        except TypeError:  # what cannot be looked up, such as a list
            raise no_text() from None

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

    def _newest(self) -> int:
        """Return when the newest record was made, but for those that ``believe_clock`` was told to pass over."""
        newest = self._store.newest()
        passed = newest <= counted(self._store.meta(WRONG))
        return counted(self._store.meta(RIGHT)) if newest and passed else newest

    def _seen(self, expired: int) -> None:
        """Note that what expires then was unreadable, so that no clock brings it back."""
        with self._lock:
            if expired > counted(self._store.meta("seen")):
                self._store.set_meta("seen", str(expired).encode())

    def _left(self, rows: Sequence[Row], now: int) -> list[Row]:
        """Return the records that have not run out, and note until when the others could be read."""
        ends = list(map(self._limits.of, rows))
        if gone := max((end for end in ends if end is not None and end <= now), default=0):
            self._seen(gone)
        return [row for row, end in zip(rows, ends, strict=True) if end is None or end > now]

    def _notice(self) -> None:
        """Forget the keys kept when somebody was erased or readmitted elsewhere: one may be a destroyed key."""
        if self._look(counted(self._store.meta("ledger"))):
            self._look(counted(self._store.meta("ledger")))

    def _look(self, ledger: int) -> bool:
        """Do that for the place in the ledger a store is at; say whether to ask for it again, as it was put back.

        Keys are forgotten before the place is noted: who reads the place first and takes a key then has none of before.

        Raises:
            LedgerError: as in ``_put_back``.
        """
        if self._put_back(ledger):
            return True
        if ledger != self._ledger_seen:
            self._ring.evict(epochs=False)
            self._ledger_seen = ledger
        return False

    def _put_back(self, ledger: int) -> bool:
        """Say whether a store in use was put back to an older state, as by a failover; then do again what the ledger says.

        Raises:
            LedgerError: the ledger is not there, or older than the stores.
        """
        older = ledger < self._ledger_most
        self._ledger_most = max(self._ledger_most, ledger)
        if older:
            self._replay()
        return older

    def _replay(self, before: int | None = None) -> None:
        raise NotImplementedError  # of the part that erases


def _usable(actor: object, retention: object, clock: object) -> None:
    """See that what is used later only can be.

    Raises:
        ConfigurationError: it cannot.
    """
    if not isinstance(actor, str):
        raise ConfigurationError("actor is the identifier of this program, a text such as 'support-bot'")
    if not (retention is None or callable(retention)):
        raise ConfigurationError("retention is a rule, such as Schedule.limit, or None")
    if not is_clock(clock):
        raise ConfigurationError("clock is a function that returns the seconds since 1970, such as time.time")


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
