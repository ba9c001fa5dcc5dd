"""The keys of subjects: made, unwrapped, counted, forgotten."""

from __future__ import annotations

import os
import time
from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from privkit._locks import PROCESS
from privkit.errors import ErasedError, NotFoundError, VaultKeyError
from privkit.vault._epochs import Epochs
from privkit.vault._protocols import Epoch, KeyProvider, KeyRow, KeyTable
from privkit.vault.keys._wrap import KEY, check_value, same_key, unwrapped, wrapped

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["HARD_STOP", "ROTATE_AT", "Keyring", "SubjectKey", "erased"]

_ROOT = bytes(16)  # the row of the key that names are referred to with; no subject's reference is all zeros
_BLOCK = 4096  # uses counted at a time, so that a single value costs no write of its own
ROTATE_AT = 1 << 28
"""Uses of a key after which the next one is made."""
HARD_STOP = 1 << 32
"""Uses of a key with random nonces that must never be reached (NIST SP 800-38D, section 8.3)."""


class SubjectKey:
    """A subject's key, ready to seal and open. It shows nothing and cannot be pickled or copied."""

    __slots__ = ("aead", "left", "pid", "secret", "since", "version")

    def __init__(self, secret: bytes, version: int, since: float) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import AESGCM

        self.aead: AESGCM = AESGCM(secret[:KEY])
        self.secret = secret
        self.version = version
        self.since = since
        self.left = 0
        self.pid = PROCESS.number

    @property
    def index(self) -> bytes:
        """What makes equal values known as equal; the same for all versions of a subject's key."""
        return self.secret[KEY:]

    def __repr__(self) -> str:
        return f"<SubjectKey version {self.version}>"

    def __reduce__(self) -> str:
        raise TypeError("a key cannot be pickled or copied")


class Keyring(Epochs):
    """Unwraps subjects' keys and keeps some for a while. Safe for threads.

    Args:
        table: where wrapped keys lie.
        providers: of master keys, the one that wraps first.
        vault: id of the vault, bound into every wrapping.
        most: how many keys are kept at once.
        age: seconds after which a kept key is unwrapped anew.
        clock: seconds, only ever growing.
    """

    def __init__(
        self,
        table: KeyTable,
        providers: Sequence[KeyProvider],
        vault: bytes,
        *,
        most: int = 1024,
        age: float = 300.0,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        super().__init__(table, providers, vault)
        self._most, self._age, self._clock = most, age, clock
        self._kept: OrderedDict[tuple[bytes, int], SubjectKey] = OrderedDict()
        self._newest: dict[bytes, int] = {}

    def __repr__(self) -> str:
        return f"<Keyring: {len(self._kept)} keys kept>"

    def __reduce__(self) -> str:
        raise TypeError("a keyring cannot be pickled; open the vault in the other process")

    def root(self) -> bytes:
        """Return the key that references are made with, a new one for a new vault.

        Raises:
            VaultKeyError: it does not open.
        """
        if not self.table.epochs():
            self.roll()
        rows = self.table.keys(_ROOT)
        row = rows[-1] if rows else self._add(_ROOT, 1, uses=0)[0]
        return self._unwrapped(row)

    def sealing(self, subject: bytes, uses: int) -> SubjectKey:
        """Return the key to seal so many values with, made where the subject has none.

        Raises:
            ErasedError: the subject was erased.
            VaultKeyError: a key or its provider is out of reach, or the hard stop is reached.
        """
        with self._locked():
            key = self._kept_key(subject, self._newest.get(subject, 0)) or self._current(subject)
            if key.pid != (pid := PROCESS.number):
                key.left, key.pid = 0, pid
            if key.left < uses:
                key = self._reserved(subject, key, uses)
            key.left -= uses
            return key

    def opening(self, subject: bytes, version: int) -> SubjectKey:
        """Return the key something was sealed with.

        Raises:
            NotFoundError: there is none any more.
            VaultKeyError: it does not unwrap.
        """
        name = subject, version
        key = self._kept.get(name)  # without the lock, as this is much of what reading one value costs
        if key is not None and self._clock() - key.since < self._age:
            try:
                self._kept.move_to_end(name)
            except KeyError:  # forgotten just now
                pass
            else:
                return key
        with self._locked():
            return self._kept_key(subject, version) or self._keep(self._there(subject, version))

    def still_there(self, subject: bytes, version: int) -> SubjectKey:
        """Return the key something was sealed with that lies outside of the store, where no erasure takes it away.

        So the table is asked each time: another process may have destroyed a key that is kept here.

        Raises:
            NotFoundError: there is none any more.
            VaultKeyError: it does not unwrap.
        """
        with self._locked():
            try:
                row = self._there(subject, version)
            except NotFoundError:
                self.evict(subject)
                raise
            return self._kept_key(subject, version) or self._keep(row)

    def is_destroyed(self, subject: bytes) -> bool:
        """Say whether keys of a subject were destroyed, and not just lost."""
        return any(row.status != "live" for row in self.table.keys(subject))

    def _there(self, subject: bytes, version: int) -> KeyRow:
        row = next((row for row in self.table.keys(subject) if row.version == version), None)
        if row is None or row.status != "live":
            raise NotFoundError("there is no such value in this vault")
        return row

    def evict(self, subject: bytes | None = None, *, epochs: bool = True) -> None:
        """Forget the keys kept of a subject, or of all, and then what is known of epochs too, unless told otherwise."""
        with self._locked():
            for kept in [kept for kept in self._kept if subject in (None, kept[0])]:
                del self._kept[kept]
            if subject is None:
                self._newest.clear()
                if epochs:
                    self._epochs.clear()
                    self._wrapping.clear()
            else:
                self._newest.pop(subject, None)

    def _kept_key(self, subject: bytes, version: int) -> SubjectKey | None:
        name = subject, version
        key = self._kept.get(name)
        if key is None:
            return None
        if self._clock() - key.since >= self._age:
            del self._kept[name]
            return None
        self._kept.move_to_end(name)
        return key

    def _keep(self, row: KeyRow) -> SubjectKey:
        key = SubjectKey(self._unwrapped(row), row.version, self._clock())
        self._kept[row.subject, row.version] = key
        while len(self._kept) > self._most:
            (subject, version), _ = self._kept.popitem(last=False)
            if self._newest.get(subject) == version:
                del self._newest[subject]
        return key

    def _current(self, subject: bytes) -> SubjectKey:
        rows = self.table.keys(subject)
        live = [row for row in rows if row.status == "live"]
        if any(row.status == "erased" for row in rows):
            raise erased()
        if live:
            row, own = live[-1], False
        else:
            row, own = self._add(subject, 1 + max((row.version for row in rows), default=0), uses=_BLOCK)
        key = self._keep(row)
        key.left = _BLOCK if own else 0
        self._newest[subject] = row.version
        return key

    def _reserved(self, subject: bytes, key: SubjectKey, uses: int) -> SubjectKey:
        block = max(_BLOCK, uses)
        total = self.table.reserve(subject, key.version, block)
        if not total:  # erased or replaced since it was read
            self.evict(subject)
            key = self._current(subject)
            return key if key.left >= uses else self._reserved(subject, key, uses)
        if total >= HARD_STOP:
            raise VaultKeyError("a key has been used as often as a key may be; re-encrypt the subject's data")
        if total >= ROTATE_AT:
            key = self.turned(subject, key.version)
            return key if key.left >= uses else self._reserved(subject, key, uses)
        key.left += block
        return key

    def turned(self, subject: bytes, version: int) -> SubjectKey:
        """Return a key newer than that version, made where there is none.

        Raises:
            ErasedError, VaultKeyError: as in ``sealing``.
        """
        with self._locked():
            row, own = self._add(
                subject, version + 1, uses=_BLOCK, index=self.opening(subject, version).index
            )
            key = self._keep(row)
            key.left = _BLOCK if own else 0
            self._newest[subject] = row.version
            return key

    def _add(
        self, subject: bytes, version: int, *, uses: int, index: bytes | None = None
    ) -> tuple[KeyRow, bool]:
        """Add a new key to the table; return the one that is there, and whether it is this one.

        It is two in one: what seals, and what makes equal values known as equal, which later versions take over.
        """
        secret = os.urandom(KEY) + (index or os.urandom(KEY))
        for _ in range(5):
            epoch, key = self._newest_epoch()
            sealed = wrapped(key, secret, self._context(subject, version, epoch.number))
            row = KeyRow(subject, version, epoch.number, sealed, check_value(secret), uses)
            there = self.table.add_key(row)
            if there is not None and there.status != "live":  # erased since its keys were read
                raise erased()
            if there is not None:
                return there, there.wrapped == sealed
            self._epochs.clear()  # retired while this was on its way
        raise VaultKeyError("the epochs of keys change faster than a key can be made; try again")

    def _newest_epoch(self) -> tuple[Epoch, AESGCM]:
        epoch = self._live()
        try:
            return epoch, self._epoch_key(epoch)
        except VaultKeyError:
            self._epochs.clear()
            if self._live().number == epoch.number:  # not rolls that were faster than this
                raise
        return self._newest_epoch()

    def _unwrapped(self, row: KeyRow) -> bytes:
        try:
            epoch = self._epoch(row.epoch)
            context = self._context(row.subject, row.version, row.epoch)
            return same_key(unwrapped(self._epoch_key(epoch), row.wrapped, context), row.check)
        except VaultKeyError:
            again = next((new for new in self.table.keys(row.subject) if new.version == row.version), row)
            if again.epoch == row.epoch:  # not a roll that was faster than this
                raise
        self._epochs.clear()
        return self._unwrapped(again)


def erased() -> ErasedError:
    """Return what is raised where something new is to be kept of a subject that was erased."""
    return ErasedError(
        "this subject was erased; call Vault.readmit when there is a new reason to keep its data"
    )
