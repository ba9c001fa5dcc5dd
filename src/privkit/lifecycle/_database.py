"""SQLite and PostgreSQL in the one small form that ledgers need: transactions, one writer at a time, typed errors."""

from __future__ import annotations

import os
import sqlite3
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, closing, contextmanager
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import parse_qs, urlsplit

from privkit._locks import Lock
from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle._common import alone, extra

__all__ = ["Database", "Execute", "connect"]

_BYTES = {"sqlite": "BLOB", "postgresql": "BYTEA"}
_PRAGMAS = ("busy_timeout=10000", "secure_delete=ON")
_OWN = ("journal_mode=WAL", "synchronous=FULL")
_LOOPBACK = frozenset({"", "localhost", "127.0.0.1", "::1"})


class Execute(Protocol):
    """Runs one statement inside a transaction and returns its rows."""

    def __call__(self, statement: str, values: Sequence[object] = (), /) -> list[tuple[Any, ...]]: ...


class Database(Protocol):
    """A database that a ledger keeps its tables in."""

    kind: str

    @property
    def file(self) -> Path | None:
        """The SQLite file it is, or nothing."""

    def transaction(self) -> Any:
        """Return a context manager whose value runs statements; all or none of them count."""

    def query(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        """Return the rows of a statement that only reads."""

    def alone(self) -> AbstractContextManager[None]:
        """Return a context manager for long work that one at a time does; who is killed in it keeps nobody out."""

    def close(self) -> None:
        """Close it."""


def connect(
    url: str,
    *,
    insecure: bool = False,
    lock: str = "",
    guest: bool = False,
    tables: Sequence[str] = (),
) -> Database:
    """Open ``sqlite:///file``, ``sqlite://`` (in memory) or ``postgresql://…``.

    Args:
        url: where it is.
        insecure: allow a PostgreSQL server on another machine without ``sslmode=verify-full``.
        guest: it is somebody else's database, whose settings stay as they are.
        tables: statements that make what is not there yet; ``{blob}`` stands for the type of bytes.
        lock: in PostgreSQL, what the writers that take turns have in common; none do by default. In SQLite all do.

    Raises:
        ConfigurationError: another kind of address, one without TLS, or the extra is not installed.
        LifecycleError: it cannot be opened.
    """
    database = _opened(url, insecure, lock, guest)
    try:
        if tables:
            with database.transaction() as execute:
                for table in tables:
                    execute(table.replace("{blob}", _BYTES[database.kind]))
    except BaseException:
        database.close()
        raise
    return database


def _opened(url: str, insecure: bool, lock: str, guest: bool) -> Database:
    if url.startswith("sqlite://"):
        return _SQLite(url.removeprefix("sqlite://").removeprefix("/"), guest=guest)
    if url.startswith(("postgresql://", "postgres://")):
        _check_tls(url, insecure)
        return _PostgreSQL(url, lock)
    raise ConfigurationError("give sqlite:///FILE, sqlite:// or postgresql://HOST/DATABASE")


def _check_tls(url: str, insecure: bool) -> None:
    parts = urlsplit(url)
    options = parse_qs(parts.query)
    hosts = [parts.hostname or "", *options.get("host", [])]
    outside = [host for host in hosts if host not in _LOOPBACK and not host.startswith("/")]
    if outside and options.get("sslmode") != ["verify-full"] and not insecure:
        raise ConfigurationError(
            "a PostgreSQL server on another machine wants sslmode=verify-full; insecure=True does without"
        )


@contextmanager
def _typed(errors: type[Exception]) -> Iterator[None]:
    try:
        yield
    except errors as error:
        # The driver's text may quote values, so only its kind is told.
        raise LifecycleError(f"the ledger's database failed: {type(error).__name__}") from None


class _SQLite:
    """One connection, one thread at a time; opened anew in a process that was forked."""

    kind = "sqlite"

    @property
    def file(self) -> Path | None:
        return Path(self._path).resolve() if self._path else None

    def __init__(self, path: str, *, guest: bool) -> None:
        self._path, self._guest = path, guest
        self._lock, self._work = threading.RLock(), Lock()
        self._process = 0
        self._connection: Any = None
        with _typed(sqlite3.Error):
            self._open()

    def _open(self) -> Any:
        if self._process != os.getpid() and not (self._connection and not self._path):
            self._lock = threading.RLock()
            if self._path and not Path(self._path).exists():
                os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
            self._connection = self._connected()
            self._process = os.getpid()
        return self._connection

    def _connected(self) -> sqlite3.Connection:
        connection = sqlite3.connect(self._path or ":memory:", isolation_level=None, check_same_thread=False)
        try:
            for pragma in (*_PRAGMAS, *(() if self._guest else _OWN)):
                connection.execute(f"PRAGMA {pragma}").close()
        except BaseException:
            connection.close()
            raise
        return connection

    @contextmanager
    def transaction(self) -> Iterator[Execute]:
        with _typed(sqlite3.Error):
            connection = self._open()
            with self._lock:
                connection.execute("BEGIN IMMEDIATE")
                try:
                    yield self._execute
                    connection.execute("COMMIT")
                except BaseException:
                    if connection.in_transaction:
                        connection.execute("ROLLBACK")
                    raise

    def _execute(self, statement: str, values: Sequence[object] = (), /) -> list[tuple[Any, ...]]:
        return list(self._connection.execute(statement, tuple(values)).fetchall())

    def query(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with _typed(sqlite3.Error):
            self._open()
            with self._lock:
                return self._execute(statement, values)

    @contextmanager
    def alone(self) -> Iterator[None]:
        if not self._path:
            with self._work:
                yield
            return
        with alone(self._path):  # beside the database, since SQLite locks its own file
            yield

    def close(self) -> None:
        with self._lock:
            self._connection.close()


class _PostgreSQL:
    """One connection, opened again when the server closed it."""

    kind = "postgresql"
    file = None

    def __init__(self, url: str, lock: str) -> None:
        self._driver = extra("psycopg", "postgres")
        self._url, self._name = url, lock
        self._lock = threading.RLock()
        self._process = 0
        self._connection: Any = None
        with _typed(self._driver.Error):
            self._open()

    def _open(self) -> Any:
        if self._process != os.getpid() or self._connection.closed:
            self._connection = self._connected()
            self._process = os.getpid()
        return self._connection

    def _connected(self) -> Any:
        from privkit.vault.stores._postgres_wait import Patient

        return Patient.connect(self._url, autocommit=True)

    @contextmanager
    def transaction(self) -> Iterator[Execute]:
        with _typed(self._driver.Error), self._lock, self._open().transaction():
            if self._name:
                self._execute("SELECT pg_advisory_xact_lock(hashtext(?))", (f"privkit {self._name}",))
            yield self._execute

    def _execute(self, statement: str, values: Sequence[object] = (), /) -> list[tuple[Any, ...]]:
        cursor = self._connection.execute(statement.replace("?", "%s"), tuple(values))
        return list(cursor.fetchall()) if cursor.description else []

    def query(self, statement: str, values: Sequence[object] = ()) -> list[tuple[Any, ...]]:
        with _typed(self._driver.Error), self._lock:
            self._open()
            return self._execute(statement, values)

    @contextmanager
    def alone(self) -> Iterator[None]:
        from privkit.vault.stores._postgres_wait import answers

        # A connection of its own: the server lets go when it ends, however it ends.
        with _typed(self._driver.Error):
            connection = self._connected()
            connection.alive = lambda: answers(self._connected)  # the others' work may take hours
        with closing(connection):
            with _typed(self._driver.Error):
                connection.execute("SELECT pg_advisory_lock(hashtext(%s))", (f"privkit work {self._name}",))
            yield

    def close(self) -> None:
        with self._lock:
            self._connection.close()
