"""The erasure ledger: who was erased, kept outside of every backup, so that no backup brings anybody back."""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any, NamedTuple, Protocol, runtime_checkable

from privkit._locks import Lock
from privkit.errors import FormatError, LedgerError, TamperedError
from privkit.vault._codec import packed
from privkit.vault._folder import path_of, sync_folder

__all__ = ["Entry", "FileLedger", "Ledger", "MemoryLedger"]

_FORMAT = 1
_ACTS = ("erase", "readmit")


class Entry(NamedTuple):
    """One line of the ledger.

    Attributes:
        place: from 1.
        at: milliseconds since 1970, UTC.
        act: ``"erase"`` or ``"readmit"``.
        subject: reference of the subject, an HMAC.
    """

    place: int
    at: int
    act: str
    subject: bytes


class _End(NamedTuple):
    """How far a file was found sound: its bytes up to there are known by their digest and not authenticated again."""

    digest: bytes
    at: int
    place: int
    mac: bytes


@runtime_checkable
class Ledger(Protocol):
    """What a vault asks of its ledger. What ``append`` has returned must never be lost.

    Where it has ``held()`` as well, a context manager that keeps all others out, erasures are made one after the other; in it
    the same thread goes on to append and to read.
    """

    def begin(self, vault: bytes, key: bytes, *, create: bool) -> None:
        """Open it for a vault, or make it; the key authenticates its entries."""
        ...

    def append(self, at: int, act: str, subject: bytes) -> int:
        """Add an entry, durably; return its place."""
        ...

    def entries(self) -> list[Entry]:
        """Return all entries in order, checked."""
        ...


class MemoryLedger:
    """A ledger of a vault in memory; it ends with the process, as the vault does."""

    __slots__ = ("_entries", "_mutex")

    def __init__(self) -> None:
        self._entries: list[Entry] = []
        self._mutex = Lock()

    def begin(self, vault: bytes, key: bytes, *, create: bool) -> None:
        """See ``Ledger``."""

    def append(self, at: int, act: str, subject: bytes) -> int:
        """See ``Ledger``."""
        self._entries.append(Entry(len(self._entries) + 1, at, act, subject))
        return len(self._entries)

    def entries(self) -> list[Entry]:
        """See ``Ledger``."""
        return list(self._entries)

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """See ``Ledger``."""
        with self._mutex:
            yield


class FileLedger:
    """A ledger in a file of JSON lines, each with a code that covers all before it. Keep it out of the backups.

    Args:
        path: of the file.
    """

    __slots__ = ("_file", "_key", "_known", "_mutex", "_path", "_pid", "_vault")

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path_of(path)).absolute()
        self._known: _End | None = None
        self._key = self._vault = b""
        self._mutex = Lock()
        self._file: IO[bytes] | None = None  # while it is held
        self._pid = 0  # by which process

    def __repr__(self) -> str:
        return "<FileLedger>"

    def begin(self, vault: bytes, key: bytes, *, create: bool) -> None:
        """See ``Ledger``.

        Raises:
            LedgerError: it is not there, cannot be read, or is another vault's.
        """
        self._vault, self._key = vault, key
        if create and not (self._path.exists() and self._path.stat().st_size):  # empty: a crash came between
            with self._locked() as file, _written():
                if not file.seek(0, os.SEEK_END):
                    _put(file, {"privkit": "erasure ledger", "format": _FORMAT, "vault": vault.hex()})
                sync_folder(self._path.parent)
        self.entries()

    def append(self, at: int, act: str, subject: bytes) -> int:
        """See ``Ledger``.

        Raises:
            LedgerError: it cannot be written; then nothing may be erased either.
            TamperedError: what is there already does not hold.
        """
        with self._held() as file, _written():
            end = self._read(file, self._known)[1]
            place = end.place + 1
            mac = self._mac(end.mac, place, at, act, subject)
            file.seek(end.at)
            file.truncate()  # what a crash has left of a line that was never acknowledged
            _put(file, {"n": place, "at": at, "act": act, "subject": subject.hex(), "mac": mac.hex()})
        return place

    def entries(self) -> list[Entry]:
        """See ``Ledger``.

        Raises:
            LedgerError: it is not there, cannot be read, or is another vault's.
            TamperedError: an entry was changed, moved, or is missing.
        """
        try:
            with self._path.open("rb") as file:
                return self._read(file)[0]
        except FileNotFoundError:
            raise _missing() from None
        except OSError as error:
            raise LedgerError(f"the erasure ledger cannot be read: {error.strerror}") from None

    def _read(self, file: IO[bytes], known: _End | None = None) -> tuple[list[Entry], _End]:
        """Return the entries behind a known end, or all, and where the next line goes."""
        file.seek(0)
        data = file.read()
        data = data[: data.rfind(b"\n") + 1]
        digest = hashlib.sha256(data[: known.at] if known else b"")
        if known is None or digest.digest() != known.digest:
            head = data.partition(b"\n")[0]
            self._check_head(head)
            digest = hashlib.sha256(head + b"\n")
            known = _End(b"", len(head) + 1, 0, b"")
        entries, mac = list[Entry](), known.mac
        for place, line in enumerate(data[known.at :].split(b"\n")[:-1], known.place + 1):
            entry, found = _entry(line)
            mac = self._mac(mac, place, entry.at, entry.act, entry.subject)
            if entry.place != place or not hmac.compare_digest(mac, found):
                raise TamperedError(f"entry {place} of the erasure ledger was changed, moved or cut out")
            entries.append(entry)
        digest.update(data[known.at :])
        self._known = _End(digest.digest(), len(data), known.place + len(entries), mac)
        return entries, self._known

    def _check_head(self, line: bytes) -> None:
        head = _parsed(line)
        if head.get("privkit") != "erasure ledger":
            raise LedgerError("this is no erasure ledger of privkit; bring back the right file")
        if head.get("format") != _FORMAT:
            raise FormatError(
                "the erasure ledger was written by another release; use that one, or a newer one"
            )
        if head.get("vault") != self._vault.hex():
            raise LedgerError("this is the erasure ledger of another vault; bring back the right file")

    def _mac(self, before: bytes, place: int, at: int, act: str, subject: bytes) -> bytes:
        fields = packed(self._vault, before, str(place).encode(), str(at).encode(), act.encode(), subject)
        return hmac.digest(self._key, fields, "sha256")

    @contextlib.contextmanager
    def held(self) -> Iterator[None]:
        """See ``Ledger``.

        Raises:
            LedgerError: it is not there, or another keeps it for long.
        """
        with self._held():
            yield

    @contextlib.contextmanager
    def _held(self) -> Iterator[IO[bytes]]:
        with self._mutex:
            if self._file is not None and self._pid == os.getpid():
                yield self._file
                return
            if not self._path.exists():
                raise _missing()
            with self._locked() as file:
                self._file, self._pid = file, os.getpid()
                try:
                    yield file
                finally:
                    self._file = None

    @contextlib.contextmanager
    def _locked(self) -> Iterator[IO[bytes]]:
        """Open the file, which nobody else can lock until this ends."""
        with _written():
            file = os.fdopen(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600), "r+b")
        with file:
            if sys.platform == "win32":
                yield file
                return
            from privkit.vault.audit._lock import WAIT, lock, unlock

            with _written():
                lock(file.fileno(), seconds=WAIT)
            try:
                yield file
            finally:
                unlock(file.fileno())  # closing it is not enough where a child was forked off meanwhile


@contextlib.contextmanager
def _written() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise LedgerError(f"the erasure ledger cannot be written: {error.strerror}") from None


def _put(file: IO[bytes], fields: dict[str, Any]) -> None:
    file.write(json.dumps(fields, separators=(",", ":")).encode() + b"\n")
    file.flush()
    os.fsync(file.fileno())


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        fields = json.loads(line)
    except ValueError:
        fields = None
    return fields if isinstance(fields, dict) else {}


def _entry(line: bytes) -> tuple[Entry, bytes]:
    fields = _parsed(line)
    try:
        if fields["act"] not in _ACTS:
            raise ValueError
        entry = Entry(int(fields["n"]), int(fields["at"]), fields["act"], bytes.fromhex(fields["subject"]))
        return entry, bytes.fromhex(fields["mac"])
    except (KeyError, TypeError, ValueError):
        raise TamperedError("the erasure ledger holds a line that is no entry") from None


def _missing() -> LedgerError:
    return LedgerError(
        "the erasure ledger is not there; without it people who were erased could come back from a backup. "
        "Bring it back from where you keep it, apart from the backups"
    )
