"""The vault: everything that is cryptography, and nothing that is a back end."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING

from privkit.vault._codec import counted
from privkit.vault._guard import AuditPlace
from privkit.vault._ledger import Ledger
from privkit.vault._limits import Rule
from privkit.vault._protocols import KeyProvider, KeyTable, Store
from privkit.vault._retention import Retention
from privkit.vault._rolls import Roll, Rolls
from privkit.vault._sealed import Sealed
from privkit.vault._subjects import Erasure, Subjects
from privkit.vault._upkeep import Status, Upkeep
from privkit.vault._values import Values

if TYPE_CHECKING:
    from privkit.vault.access import Access
    from privkit.vault.hazmat import Unrestricted

__all__ = ["Erasure", "Roll", "Status", "Vault"]


class Vault(Values, Sealed, Subjects, Retention, Rolls, Upkeep):
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
        super().__init__(
            store, keystore, providers, ledger, audit=audit, access=access, actor=actor,
            retention=retention, clock=clock, key_age=key_age, keys_kept=keys_kept,
        )  # fmt: skip
        self._replay()
        self._ledger_seen = self._ledger_most = counted(store.meta("ledger"))
        self._floor = max(counted(store.meta("seen")), self._newest())

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
                store, table, providers, book,
                audit=place, access=access, actor=actor, retention=retention, clock=clock,
            )  # fmt: skip
        except BaseException:
            store.close()
            table.close()
            raise

    def close(self) -> None:
        """Forget the keys and let go of files and connections; twice does no harm.

        Raises:
            AuditError: its checkpoint could not be made; all is closed all the same.
        """
        self._closed = True
        self._ring.evict()
        self._references.cache_clear()
        try:
            if self._guard.audit is not None:
                self._guard.audit.close()
        finally:
            self._store.close()
            self._ring.table.close()

    def __enter__(self) -> Vault:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()
