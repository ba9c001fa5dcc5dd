"""The epochs of keys: what subjects' keys are wrapped under, begun, gone over and destroyed."""

from __future__ import annotations

import json
import os
import struct
import threading
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from privkit._locks import PROCESS
from privkit.errors import VaultKeyError
from privkit.vault._codec import packed
from privkit.vault._protocols import Epoch, KeyProvider, KeyRow, KeyTable
from privkit.vault.keys._wrap import KEY, answered, check_value, cipher, same_key, unwrapped, wrapped

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["Epochs"]

_NUMBERS = struct.Struct(">II")


class Epochs:
    """Wraps and unwraps keys under the epochs of one vault. Safe for threads.

    Args:
        table: where epochs and wrapped keys lie.
        providers: of master keys, the one that wraps first.
        vault: id of the vault, bound into every wrapping.
    """

    def __init__(self, table: KeyTable, providers: Sequence[KeyProvider], vault: bytes) -> None:
        self.table = table
        self._providers = {provider.name: provider for provider in reversed(providers)}
        self._first = providers[0]
        self._vault = vault
        self._lock = threading.RLock()
        self._pid = PROCESS.number
        self._epochs: dict[int, Epoch] = {}
        self._wrapping: dict[int, AESGCM] = {}

    def _locked(self) -> threading.RLock:
        if self._pid != PROCESS.number:  # a thread of the parent may have held it
            self._pid, self._lock = PROCESS.number, threading.RLock()
        return self._lock

    def _context(self, subject: bytes, version: int, epoch: int) -> bytes:
        try:
            return packed(b"privkit/subject key", self._vault, subject, _NUMBERS.pack(version, epoch))
        except (struct.error, TypeError):  # in a SQLite file anything may stand in any column
            raise VaultKeyError(
                "the store of keys has something else where a number belongs; restore a backup"
            ) from None

    def _known(self) -> dict[int, Epoch]:
        if not self._epochs:
            self._epochs = {epoch.number: epoch for epoch in self.table.epochs()}
        return self._epochs

    def _live(self) -> Epoch:
        epoch = max(self._known().values(), default=None)
        if epoch is None:
            raise VaultKeyError(
                "the store of keys holds no key of an epoch; it is not the one this vault was made with"
            )
        return epoch

    def _epoch(self, number: int) -> Epoch:
        epoch = self._known().get(number)
        if epoch is None:
            self._epochs.clear()
            epoch = self._known().get(number)
        if epoch is None:
            raise VaultKeyError("the epoch a key was wrapped in was destroyed")
        return epoch

    def _epoch_key(self, epoch: Epoch) -> AESGCM:
        key = self._wrapping.get(epoch.number)
        if key is None:
            provider = self._providers.get(epoch.provider)
            if provider is None:
                raise VaultKeyError(
                    f"keys were wrapped by the provider {epoch.provider!r}, which was not given; pass it after the new one"
                )
            key = self._wrapping[epoch.number] = cipher(self._opened(provider, epoch))
        return key

    def _opened(self, provider: KeyProvider, epoch: Epoch) -> bytes:
        with answered(f"the key provider {provider.name!r}"):
            return same_key(provider.unwrap(epoch.master, epoch.wrapped, self._provided()), epoch.check)

    def _provided(self) -> bytes:
        return packed(b"privkit/epoch", self._vault)

    def roll(self) -> Epoch:
        """Begin a new epoch under the provider's newest master key; keys are not wrapped anew by this.

        Raises:
            VaultKeyError: the provider failed.
        """
        with self._locked():
            number = max((epoch.number for epoch in self.table.epochs()), default=0) + 1
            secret = os.urandom(KEY)
            with answered(f"the key provider {self._first.name!r}"):
                master, sealed = self._first.wrap(secret, self._provided())
            epoch = Epoch(number, self._first.name, master, sealed, check_value(secret))
            self._opened(self._first, epoch)  # before anything depends on it: it may seal and not open
            if not self.table.add_epoch(epoch):  # another process was first; its epoch serves as well
                self._epochs.clear()
                return self._live()
            self._epochs.clear()
            self._wrapping[number] = cipher(secret)
            return epoch

    def behind(self) -> bool:
        """Say whether there is more than one epoch, so that keys may still be wrapped under an older one."""
        return len(self.table.epochs()) > 1

    def rewrapped(self, limit: int) -> int:
        """Wrap some keys anew that are under an older epoch; return how many there were, 0 when none is left."""
        with self._locked():
            self._epochs.clear()
            epoch = self._live()
            rows = self.table.behind(epoch.number, limit)
            if rows:
                self.table.rewrap([(row, self._moved(row, epoch)) for row in rows])
            return len(rows)

    def _moved(self, row: KeyRow, epoch: Epoch) -> KeyRow:
        old = self._epoch_key(self._epoch(row.epoch))
        secret = same_key(
            unwrapped(old, row.wrapped, self._context(row.subject, row.version, row.epoch)), row.check
        )
        context = self._context(row.subject, row.version, epoch.number)
        return row._replace(epoch=epoch.number, wrapped=wrapped(self._epoch_key(epoch), secret, context))

    def drop_old(self) -> list[str]:
        """Destroy the epochs nothing is wrapped under any more, and their master keys; return what is pending.

        Raises:
            VaultKeyError: a provider failed.
        """
        with self._locked():
            epochs = self.table.epochs()
            if self.table.behind(epochs[-1].number, 1):
                return ["keys are still wrapped under an older epoch; roll again"]
            due = {*self._destroying(), *((epoch.provider, epoch.master) for epoch in epochs[:-1])}
            due.discard((epochs[-1].provider, epochs[-1].master))
            self._set_destroying(due)  # noted first: a crash must not leave a master key nobody knows of
            for epoch in epochs[:-1]:
                self.table.drop_epoch(epoch.number)
                self._wrapping.pop(epoch.number, None)
            self._epochs.clear()
            newest = epochs[-1]
            if any((old.provider, old.master) == (newest.provider, newest.master) for old in epochs[:-1]):
                return [
                    "the master key is still the one of the epoch before; put a new one first and roll again"
                ]
            pending = {master: told for master in sorted(due) if (told := self._destroyed(*master))}
            self._set_destroying(pending)
            return list(pending.values())

    def _destroyed(self, provider: str, master: str) -> str:
        if provider not in self._providers:
            return f"the master key {master!r} of the provider {provider!r} is to be destroyed by you, as it was not given"
        with answered(f"the key provider {provider!r}"):
            return self._providers[provider].destroy(master)

    def _destroying(self) -> list[tuple[str, str]]:
        noted = json.loads(self.table.meta("destroying") or b"[]")
        return [(provider, master) for provider, master in noted]

    def _set_destroying(self, masters: Iterable[tuple[str, str]]) -> None:
        self.table.set_meta("destroying", json.dumps(sorted(masters)).encode())

    def turn_master(self) -> None:
        """Have the provider make a new master key."""
        with answered(f"the key provider {self._first.name!r}"):
            self._first.roll()
