"""A SQLite file that threads and processes share, or memory: connections, transactions, and answers that are kept."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from typing_extensions import ParamSpec, Self

from privkit._locks import PROCESS, Lock
from privkit.errors import FormatError, StoreError
from privkit.vault._folder import Seat, path_of
from privkit.vault.access._rows import SCHEMA

__all__ = ["Shared"]

_MEMORY = ":memory:"
_FORM = 1
_REMEMBERED = 1000  # answers
_P = ParamSpec("_P")
_T = TypeVar("_T")


class Shared:
    """What ``AccessStore`` does with its file."""

    __slots__ = (
        "_connection", "_durable", "_idle", "_left", "_lock", "_memory", "_path", "_pid", "_seat", "_version",
    )  # fmt: skip

    def __init__(self, path: str | os.PathLike[str] = _MEMORY) -> None:
        self._path = _MEMORY if path == _MEMORY else str(Path(path_of(path)).absolute())
        self._left: list[sqlite3.Connection] = []
        self._open()

    def _open(self) -> None:
        self._pid = PROCESS.number
        self._durable = False
        self._version = -1  # of the file, as far as others have changed it
        self._memory: dict[tuple[object, ...], Any] = {}
        self._idle: list[sqlite3.Cursor] = []
        self._lock = Lock()
        try:
            if self._path != _MEMORY:
                os.close(os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600))
            self._connection = sqlite3.connect(
                self._path, isolation_level=None, check_same_thread=False, timeout=10
            )
            self._seat = Seat(self._path)
            if not self.in_memory:
                self._seat.take()
            self._prepare()
        except (sqlite3.Error, OSError) as error:
            raise StoreError(f"the access file {self._path} cannot be used: {_reason(error)}") from None

    def _prepare(self) -> None:
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version not in (0, _FORM):
            raise FormatError(
                f"the access file {self._path} is of a newer version; use the privkit that wrote it"
            )
        self._connection.execute("PRAGMA journal_mode = WAL")
        self._connection.execute("PRAGMA synchronous = NORMAL")
        self._connection.executescript(SCHEMA)
        self._connection.execute(f"PRAGMA user_version = {_FORM}")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._path!r}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"an {type(self).__name__} cannot be pickled; open it again where it is used")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __del__(self) -> None:
        with contextlib.suppress(AttributeError, sqlite3.Error):
            self._connection.close()

    @property
    def in_memory(self) -> bool:
        """Whether no other process can have it."""
        return self._path == _MEMORY

    def close(self) -> None:
        """Close the file; twice does no harm, and neither does leaving it to the end of the object."""
        with self._lock:
            self._connection.close()

    @contextlib.contextmanager
    def _writing(self, *, durable: bool = False) -> Iterator[sqlite3.Connection]:
        self._check_process()
        if not self._seat.is_held():
            raise StoreError(
                f"another file was put in the place of {self._path} while it was in use; open it again"
            )
        with self._lock:
            try:
                if durable is not self._durable:
                    self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                    self._durable = durable
                self._connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._connection
                except BaseException:
                    self._connection.execute("ROLLBACK")
                    raise
                self._connection.execute("COMMIT")
                if durable:
                    self._memory.clear()
            except sqlite3.Error as error:
                raise StoreError(f"the access file {self._path} cannot be used: {_reason(error)}") from None

    def _rows(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        return self._remembered((query, values), self._asked, query, values)

    def _asked(self, query: str, values: tuple[object, ...] = ()) -> list[Any]:
        return self._connection.execute(query, values).fetchall()

    def _remembered(
        self, name: tuple[object, ...], ask: Callable[_P, _T], *of: _P.args, **by: _P.kwargs
    ) -> _T:
        """Return an answer by its name; from memory as long as nobody has changed the file."""
        if self._pid != PROCESS.number:
            self._check_process()
        with self._lock.now:
            try:
                cursor = self._idle.pop() if self._idle else self._connection.cursor()
                version = cursor.execute("PRAGMA data_version").fetchall()[0][0]
                self._idle.append(cursor)  # now that it is done: a signal may read in the midst of it
                if version != self._version or len(self._memory) > _REMEMBERED:
                    self._memory.clear()
                    self._version = version
                answer: _T | None = self._memory.get(name)
                if answer is None:
                    answer = self._memory[name] = ask(*of, **by)
                return answer
            except sqlite3.Error as error:
                raise StoreError(f"the access file {self._path} cannot be used: {_reason(error)}") from None

    def _check_process(self) -> None:
        if self._pid != PROCESS.number and self._path != _MEMORY:
            self._left.append(self._connection)  # the parent's: closing it here would undo the parent's locks
            self._open()


def _reason(error: Any) -> str:
    return (
        getattr(error, "strerror", None) or getattr(error, "sqlite_errorname", None) or type(error).__name__
    )
