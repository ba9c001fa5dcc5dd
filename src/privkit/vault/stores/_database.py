"""One SQLite file: safe settings, migrations, threads, forks, and errors that tell no value."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit._locks import PROCESS
from privkit.errors import FormatError, StoreError
from privkit.vault._beside import written_beside
from privkit.vault._folder import Seat, path_of
from privkit.vault.stores._transaction import Held, Transaction

if TYPE_CHECKING:
    import sqlite3

__all__ = ["MEMORY", "Database", "Meta"]

MEMORY = ":memory:"
_WAIT = 30.0  # seconds that one writer waits for another
_META = "CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID"
# What went wrong, by SQLite's own words; those hold no parameter of a statement.
_CAUSES = {
    "full": "the disk is full",
    "disk i/o": "the disk failed",
    "readonly": "it can only be read",
    "locked": "another process keeps it locked",
    "unable to open": "it cannot be opened",
    "malformed": "it is damaged; restore a backup",
    "not a database": "it is no SQLite database, or is damaged; restore a backup",
}


def _connect(path: str) -> sqlite3.Connection:
    import sqlite3

    return sqlite3.connect(
        path, timeout=_WAIT, isolation_level=None, check_same_thread=False, cached_statements=64
    )


class Database:
    """A connection that several threads share and that a forked process opens anew.

    ``synchronous=FULL``: in write-ahead mode, ``NORMAL`` can lose what was acknowledged when the power fails.
    ``secure_delete``: what is deleted is overwritten with zeros.

    Args:
        path: of the file, or ``MEMORY``; made with mode 0600 where it is not there.
        migrations: for each version of the schema the statements that lead to it.
        what: what it is called in messages.
        connect: opens a connection; a parameter for tests of failing disks.

    Raises:
        StoreError: it cannot be opened.
        FormatError: a newer release has written it.
    """

    def __init__(
        self,
        path: str,
        migrations: Sequence[Sequence[str]],
        *,
        what: str,
        connect: Callable[[str], Any] = _connect,
    ) -> None:
        self.path = MEMORY if path == MEMORY else str(Path(path_of(path)).absolute())
        self.what = what
        self._migrations = migrations
        self._connect = connect
        self._lock = threading.RLock()
        self._pid = PROCESS.number
        self._left_behind: list[
            Any
        ] = []  # of the parent process: closing one here would unlock its file there
        self._connection: Any = None
        self._idle: list[Any] = []  # cursors, as making one takes a twentieth of the time of reading one row
        self._seat = Seat(self.path)
        with self._told():
            self._open()

    def __repr__(self) -> str:
        return f"<Database: {self.what}>"

    def __reduce__(self) -> str:
        raise TypeError("an open database cannot be pickled; open it in the other process")

    @property
    def in_memory(self) -> bool:
        """Whether it has no file."""
        return self.path == MEMORY

    def _open(self) -> None:
        if not self.in_memory:
            _make(Path(self.path))
        connection = self._connection = self._connect(self.path)
        if not self.in_memory:
            self._seat.take()
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "secure_delete = ON",
            "temp_store = MEMORY",
        ):
            connection.execute(f"PRAGMA {pragma}").fetchall()
        self._migrate(connection)

    def _migrate(self, connection: Any) -> None:
        if self._version(connection) == len(self._migrations):
            return
        connection.execute("BEGIN EXCLUSIVE")
        try:
            version = self._version(connection)  # another process may have been first
            if version > len(self._migrations):
                raise FormatError(
                    f"{self.what} has schema {version}; this release knows {len(self._migrations)}. Use a newer release"
                )
            for step in self._migrations[version:]:
                for statement in step:
                    connection.execute(statement)
            connection.execute(f"PRAGMA user_version = {len(self._migrations)}")
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise

    @staticmethod
    def _version(connection: Any) -> int:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except Exception as error:
            raise self._failed(error) from None

    def _failed(self, error: BaseException) -> BaseException:
        """Return what is raised for an error: a ``StoreError`` for those of SQLite and the disk, itself for others."""
        import sqlite3

        if not isinstance(error, (sqlite3.Error, OSError)):
            return error
        text = f"{error}".lower()
        known = (told for word, told in _CAUSES.items() if word in text)
        reason = getattr(error, "strerror", None) or type(error).__name__
        return StoreError(f"{self.what}: {next(known, f'it failed ({reason})')}")

    def _own(self) -> Any:
        """Return this process's connection; the lock is held."""
        if self._pid != PROCESS.number:
            self._left_behind.append((self._connection, self._idle))
            self._pid, self._connection, self._idle = PROCESS.number, None, []
            if self.in_memory:
                raise StoreError(f"{self.what}: a store in memory does not go on in a forked process")
            self._open()
        if self._connection is None:
            raise StoreError(f"{self.what}: it is closed")
        return self._connection

    def _held(self) -> Held:
        return Held(self)

    def read(self, statement: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of a statement."""
        if self._pid != PROCESS.number or self._connection is None:
            with self._held() as connection:
                return connection.execute(statement, values).fetchall()  # type: ignore[no-any-return]
        try:  # the same, but a context manager costs more than the statement
            with self._lock:
                cursor = self._idle.pop() if self._idle else self._cursor()
                found: list[tuple[Any, ...]] = cursor.execute(statement, values).fetchall()
                self._idle.append(cursor)  # now that it is done: a signal may read in the midst of it
                return found
        except Exception as error:
            raise self._failed(error) from None

    def _cursor(self) -> Any:
        import sqlite3

        connection = self._connection  # one of somebody's own may do something else when it executes
        return connection.cursor() if type(connection) is sqlite3.Connection else connection

    def check_seat(self) -> None:
        """See that the file is still the one at its place: what is written to another is gone when this process ends.

        Raises:
            StoreError: it is not.
        """
        if not self._seat.is_held():
            raise StoreError(
                f"{self.what}: another file was put in its place while it was in use; open the vault again"
            )

    def write(self) -> contextlib.AbstractContextManager[Any]:
        """Give a connection inside a transaction, which ends with the block: kept, or undone when it raises."""
        return Transaction(self)

    def scrub(self) -> str:
        """Move the write-ahead log into the file and empty it; return what keeps it from that, or nothing."""
        with self._held() as connection:
            busy = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        return f"{self.what}: a reader keeps the write-ahead log open" if busy else ""

    def backup(self, path: str) -> None:
        """Write a consistent copy to a new file, mode 0600; it is there whole or not at all.

        Raises:
            StoreError: there is a file already, or it cannot be written.
        """
        if os.path.lexists(path):
            raise StoreError(f"{self.what}: there is a file already where the backup should go; name another")
        import sqlite3

        # Nobody else knows of the new file, and on some systems SQLite's lock would wait for the one it has.
        with self._held() as connection, written_beside(Path(path)) as beside:
            url = f"{beside.absolute().as_uri()}?nolock=1"
            with contextlib.closing(sqlite3.connect(url, uri=True)) as target:
                target.execute(
                    "PRAGMA journal_mode = OFF"
                ).fetchall()  # half of it is no use, and a journal is one file more
                connection.backup(target)

    def check(self) -> list[str]:
        """Return what SQLite's own check finds wrong."""
        found = [str(row[0]) for row in self.read("PRAGMA integrity_check(20)")]
        return [] if found == ["ok"] else [f"{self.what}: {line}" for line in found]

    def close(self) -> None:
        """Close the connection; twice does no harm."""
        with self._lock:
            if self._connection is not None and self._pid == PROCESS.number:
                self._connection.close()
            self._connection, self._idle = None, []


class Meta:
    """Names and what is noted under them, in the table ``meta`` that every file has."""

    MIGRATION = _META

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> bytes | None:
        """Return what is noted under a name."""
        rows = self._database.read("SELECT value FROM meta WHERE name = ?", (name,))
        return rows[0][0] if rows else None

    def set(self, name: str, value: bytes, *, only_new: bool = False) -> bytes:
        """Note something under a name and return what is noted there now."""
        with self._database.write() as connection:
            return self.put(connection, name, value, only_new=only_new)

    @staticmethod
    def put(connection: Any, name: str, value: bytes, *, only_new: bool = False) -> bytes:
        """Like ``set``, inside a transaction."""
        way = "IGNORE" if only_new else "REPLACE"
        connection.execute(f"INSERT OR {way} INTO meta VALUES (?, ?)", (name, value))  # noqa: S608
        return connection.execute("SELECT value FROM meta WHERE name = ?", (name,)).fetchone()[0]  # type: ignore[no-any-return]


def _make(path: Path) -> None:
    """Make an empty file that only its owner can read, unless it is there."""
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
