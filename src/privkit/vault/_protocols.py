"""What a store, a table of keys and a provider of master keys have to offer. None of them sees a value."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple, Protocol, runtime_checkable

from privkit.vault._codec import Row

__all__ = ["Appended", "Epoch", "KeyProvider", "KeyRow", "KeyTable", "Store", "latest"]

Appended = Literal["added", "moved", "erased"]


@runtime_checkable
class Store(Protocol):
    """Where sealed records lie: bytes in, bytes out. All cryptography is the vault's, so no store can get it wrong.

    Every call is atomic and, where the store has a disk, durable when it returns. Every failure of the back end is a
    ``StoreError`` whose message and cause hold no parameter of a statement.
    """

    def append(self, scope: bytes, after: int, rows: Sequence[Row], *, ledger: int) -> Appended:
        """Add rows with the places ``after + 1 …`` to a conversation, all or none.

        Returns:
            ``"added"``; ``"moved"`` when the conversation does not end at ``after`` any more, so somebody else was
            first, or when the store has gone on in the ledger, so the key of the rows may be destroyed; ``"erased"``
            when the subject of a row is erased.
        """
        ...

    def log(self, scope: bytes, after: int) -> list[Row]:
        """Return the rows of a conversation behind a place, in order."""
        ...

    def head(self, scope: bytes, subject: bytes) -> tuple[int, int]:
        """Return the last place of a conversation, 0 for none, -1 when its subject is erased, and that in the ledger."""
        ...

    def add(self, rows: Sequence[Row], now: int, *, ledger: int) -> list[bytes] | None:
        """Add rows outside of conversations and return for each the token in force.

        Where a row with the same index is stored and has not expired at ``now`` (milliseconds), that one's token is
        returned and nothing is added; one that has expired is replaced. ``None``: the subject of a row is erased. Nothing in
        the list, and nothing added: the store has gone on in the ledger, so the key of the rows may be destroyed.
        """
        ...

    def get(self, tokens: Sequence[bytes]) -> Sequence[tuple[Any, ...]]:
        """Return the rows of those tokens that are there, in any order: each ``Row``, or a tuple of its fields."""
        ...

    def page(self, after: bytes, limit: int, *, subject: bytes | None = None) -> list[Row]:
        """Return rows with a token greater than ``after``, by token; of one subject or of all."""
        ...

    def replace(self, pairs: Sequence[tuple[Row, Row]]) -> int:
        """Put new bodies in the place of old ones where the old ones are still there; return how many were."""
        ...

    def erase(self, subject: bytes, ledger: int) -> int:
        """Delete a subject's rows and forbid new ones, note the place in the ledger; return how many there were."""
        ...

    def readmit(self, subject: bytes, ledger: int) -> None:
        """Allow new rows of an erased subject again."""
        ...

    def delete(self, tokens: Sequence[bytes]) -> int:
        """Delete rows that are not on hold; return how many.

        A row of a conversation keeps its place, with an empty body and without an expiry, so that no number of a token is
        given out twice.
        """
        ...

    def hold(self, subject: bytes, on: bool) -> int:
        """Put all rows of a subject on hold, or end that; return how many."""
        ...

    def expired(self, before: int, limit: int) -> list[bytes]:
        """Return tokens of rows, not on hold, that expired before a time in milliseconds."""
        ...

    def newest(self) -> int:
        """Return when the newest row was created, in milliseconds, 0 for none."""
        ...

    def count(self, subject: bytes | None = None) -> int:
        """Return the number of rows that have a body, of a subject or of all."""
        ...

    def meta(self, name: str) -> bytes | None:
        """Return what is noted under a name."""
        ...

    def set_meta(self, name: str, value: bytes, *, only_new: bool = False) -> bytes:
        """Note something under a name and return what is noted there now."""
        ...

    def scrub(self) -> str:
        """Overwrite what was deleted; return what is still pending, and why, or nothing."""
        ...

    def backup(self, path: str) -> None:
        """Write a consistent copy to a new file."""
        ...

    def check(self) -> list[str]:
        """Return what is wrong with the store's own files, without values; nothing for a sound one."""
        ...

    def close(self) -> None:
        """Let go of files and connections; twice does no harm."""
        ...


class KeyRow(NamedTuple):
    """The key of a subject as it is stored: wrapped.

    Attributes:
        subject: reference of the subject.
        version: from 1; the greatest is in use.
        epoch: of the key it is wrapped under.
        wrapped: the wrapped key; empty once erased.
        check: a key check value, since AES-GCM does not commit to its key.
        uses: how often it may have sealed.
        status: ``"live"`` or ``"erased"``.
    """

    subject: bytes
    version: int
    epoch: int
    wrapped: bytes
    check: bytes
    uses: int = 0
    status: str = "live"

    def __repr__(self) -> str:
        return f"<KeyRow version {self.version}, epoch {self.epoch}, {self.status}>"


class Epoch(NamedTuple):
    """A key that wraps subjects' keys for a time, itself wrapped by a provider's master key."""

    number: int
    provider: str
    master: str
    wrapped: bytes
    check: bytes
    status: str = "live"  # or "retired": it wraps nothing new

    def __repr__(self) -> str:
        return f"<Epoch {self.number} of {self.provider}, {self.status}>"


def latest(now: float, seconds: float) -> float:
    """Return when a lease that somebody else has taken for so many seconds may end at the latest, as clocks differ."""
    return now + 2 * seconds if seconds else math.inf


@runtime_checkable
class KeyTable(Protocol):
    """Where wrapped keys lie, apart from the records. Calls are atomic and durable, failures ``StoreError``."""

    def epochs(self) -> list[Epoch]:
        """Return all epochs by number."""
        ...

    def add_epoch(self, epoch: Epoch) -> bool:
        """Add an epoch and retire all before it; ``False`` if there is one with its number or a greater one."""
        ...

    def drop_epoch(self, number: int) -> bool:
        """Remove a retired epoch that no key is wrapped under; ``False`` if it cannot be."""
        ...

    def keys(self, subject: bytes) -> list[KeyRow]:
        """Return all versions of a subject's key, by version."""
        ...

    def add_key(self, row: KeyRow) -> KeyRow | None:
        """Add a key, and return the one that is there with that subject and version, this one or an earlier one.

        ``None`` if its epoch is retired or gone: read the epochs again. An erased subject's row is returned as it is.
        """
        ...

    def reserve(self, subject: bytes, version: int, uses: int) -> int:
        """Count uses before they are made; return the sum, 0 if there is no such live key."""
        ...

    def behind(self, epoch: int, limit: int) -> list[KeyRow]:
        """Return live keys that are wrapped under an epoch before this one."""
        ...

    def rewrap(self, pairs: Sequence[tuple[KeyRow, KeyRow]]) -> int:
        """Replace wrapped keys where the old wrapping is still there; return how many were."""
        ...

    def erase(self, subject: bytes, notes: Mapping[str, bytes]) -> int:
        """Forget all keys of a subject, leave a tombstone, note something as ``set_meta`` does; return how many were live."""
        ...

    def readmit(self, subject: bytes) -> None:
        """Remove a tombstone; the next key has a version that was never used."""
        ...

    def subjects(self) -> Iterator[KeyRow]:
        """Yield every row, for checks."""
        ...

    def lease(self, name: str, owner: str, now: float, seconds: float) -> bool:
        """Take or prolong a lease; ``False`` while somebody else has it. No seconds give it back.

        One that ends later than ``latest`` was taken by a clock that had jumped forward, and holds nobody back.
        """
        ...

    def meta(self, name: str) -> bytes | None:
        """Return what is noted under a name."""
        ...

    def set_meta(self, name: str, value: bytes, *, only_new: bool = False) -> bytes:
        """Note something under a name and return what is noted there now."""
        ...

    def scrub(self) -> str:
        """Overwrite what was deleted; return what is still pending, and why, or nothing."""
        ...

    def backup(self, path: str) -> None:
        """Write a consistent copy to a new file."""
        ...

    def check(self) -> list[str]:
        """Return what is wrong with the table's own files, without values."""
        ...

    def close(self) -> None:
        """Let go of files and connections; twice does no harm."""
        ...


@runtime_checkable
class KeyProvider(Protocol):
    """Where master keys live. It wraps one key for each epoch, so it is asked rarely.

    Failures are ``VaultKeyError``. A provider's repr shows no key, and it cannot be pickled.
    """

    @property
    def name(self) -> str:
        """Tell providers apart; written beside what this one wrapped, so it must stay the same. No secret."""
        ...

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        """Wrap 32 bytes with the newest master key; return that key's id and the wrapped bytes."""
        ...

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:
        """Return the 32 bytes that were wrapped with this context."""
        ...

    def roll(self) -> None:
        """Make a new master key the newest; what older ones wrapped can still be unwrapped."""
        ...

    def destroy(self, master: str) -> str:
        """Destroy a master key for good; return why that is pending and until when, or nothing."""
        ...
