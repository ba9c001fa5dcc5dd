"""The two files of an audit, held by one writer at a time."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from types import TracebackType

from privkit._locks import PROCESS, Lock
from privkit.errors import AuditError, AuditTamperedError
from privkit.vault._folder import sync_folder
from privkit.vault.audit._lock import WAIT, lock, try_lock, unlock
from privkit.vault.audit._state import STATE_SIZE, State, packed, unpacked

__all__ = ["Files", "size_of", "state_path"]

_BINARY = getattr(os, "O_BINARY", 0)
_READ = 1 << 20


def state_path(log: Path) -> Path:
    """Return where the state of a log is."""
    return log.with_name(log.name + ".state")


def size_of(path: Path) -> int:
    """Return how many bytes a file has; none if it is not there."""
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _read_at(file: int, size: int, at: int) -> bytes:
    os.lseek(file, at, os.SEEK_SET)
    return os.read(file, size)


def _write_at(file: int, data: bytes, at: int) -> int:
    os.lseek(file, at, os.SEEK_SET)
    return os.write(file, data)


_pread, _pwrite = getattr(os, "pread", _read_at), getattr(os, "pwrite", _write_at)  # Windows has neither


class Files:
    """The log and its state, opened anew in a forked process, since a lock is shared with the parent otherwise."""

    __slots__ = ("_busy", "_inode", "_known", "_log", "_mutex", "_name", "_packed", "_pid", "_state", "path")

    def __init__(self, path: Path) -> None:
        self.path = path
        self._name = os.fspath(path)
        self._open()

    def _open(self) -> None:
        flags = os.O_RDWR | os.O_CREAT | _BINARY
        self._pid = PROCESS.number
        self._mutex = Lock()
        self._busy = False
        self._log = os.open(self.path, flags | os.O_APPEND, 0o600)
        try:
            self._state = os.open(state_path(self.path), flags, 0o600)
        except OSError:
            os.close(self._log)
            raise
        status = os.fstat(self._log)
        self._inode = status.st_ino, status.st_dev
        self._known: State | None = None
        self._packed = b""

    def close(self) -> None:
        """Close both; a second time does nothing."""
        log, state = self._log, self._state
        self._log = self._state = -1
        for file in (log, state):
            if file >= 0:
                os.close(file)

    def follow(self) -> None:
        """Go on with the log that stands at its place now, after another was put aside."""
        os.close(self._log)
        self._log = -1
        self._log = os.open(self.path, os.O_RDWR | os.O_APPEND | _BINARY)
        status = os.fstat(self._log)
        self._inode = status.st_ino, status.st_dev

    @property
    def closed(self) -> bool:
        """Whether it was closed."""
        return self._log < 0

    def held(self) -> Files:
        """Keep all other writers out, as a context manager: of its own making, as a generator costs more than the locks.

        Raises:
            AuditError: it is closed, or the system refuses something inside.
        """
        return self

    def __enter__(self) -> None:
        if self._pid != PROCESS.number and self._log >= 0:
            self._renew()
        mutex = self._mutex.now
        mutex.acquire()
        try:
            if self._log < 0:
                raise AuditError("the audit is closed")
            if self._busy:  # by a signal: what was begun would go on with what is no longer the end
                raise AuditError("the audit is being written to just now, by what a signal has interrupted")
            if not try_lock(self._state):
                lock(self._state, seconds=WAIT)
            self._busy = True
        except OSError as error:
            mutex.release()
            raise self._told(error) from None
        except BaseException:
            mutex.release()
            raise

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._busy = False
            unlock(self._state)
        except OSError as failed:
            raise self._told(failed) from None
        finally:
            self._mutex.now.release()
        if isinstance(error, OSError):
            raise self._told(error) from None

    def _renew(self) -> None:
        """Open both anew in a forked process."""
        try:
            self.close()
            self._open()
        except OSError as error:
            raise self._told(error) from None

    def _told(self, error: OSError) -> AuditError:
        return AuditError(f"the audit {self.path} cannot be written: {error.strerror}")

    def state(self) -> State | None:
        """Return where the chain stands; nothing if it has not begun."""
        data = _pread(self._state, STATE_SIZE, 0)
        if data != self._packed:
            self._known = unpacked(data) if data else None
            self._packed = data
        return self._known

    def unchanged(self) -> State | None:
        """Return where the chain stands if that is where it was left by this process, and the log is as long as that."""
        known = self._known
        if known is None or _pread(self._state, STATE_SIZE, 0) != self._packed:
            return None
        try:
            there = os.stat(self._name)  # noqa: PTH116  # at each append, and a third of the time
        except FileNotFoundError:
            return None
        same = there.st_size == known.offset and (there.st_ino, there.st_dev) == self._inode
        return known if same else None

    def keep(self, state: State) -> None:
        """Write where the chain stands over where it stood, so that the old key is gone."""
        data = packed(state)
        self._known, self._packed = None, b""
        if _pwrite(self._state, data, 0) != len(data):
            raise OSError(28, os.strerror(28))
        self._known, self._packed = state, data

    def size(self) -> int:
        """Return how many bytes the log has.

        Raises:
            AuditTamperedError: another file stands in its place, or none.
        """
        try:
            there = self.path.stat()
        except FileNotFoundError:
            there = None
        if there is None or (there.st_ino, there.st_dev) != self._inode:
            raise AuditTamperedError(f"the audit {self.path} was taken away while it was in use")
        return there.st_size

    def read(self, start: int, end: int) -> bytes:
        """Return a stretch of the log."""
        os.lseek(self._log, start, os.SEEK_SET)
        parts = []
        while start < end and (part := os.read(self._log, min(_READ, end - start))):
            parts.append(part)
            start += len(part)
        return b"".join(parts)

    def add(self, line: bytes, end: int) -> None:
        """Write a line where the log ends, whole or not at all."""
        try:
            if os.write(self._log, line) != len(line):
                raise OSError(28, os.strerror(28))
        except OSError:
            with contextlib.suppress(OSError):  # what cannot be taken back now is found by the next writer
                self.cut(end)
            raise

    def cut(self, end: int) -> None:
        """Take away what the log has beyond its end."""
        os.ftruncate(self._log, end)

    def sync(self) -> None:
        """Wait until the log is on the disk."""
        os.fsync(self._log)

    def sync_all(self) -> None:
        """Wait until both files, and their names, are on the disk."""
        os.fsync(self._log)
        os.fsync(self._state)
        sync_folder(self.path.parent)
