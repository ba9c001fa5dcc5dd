"""Connections to PostgreSQL: some kept open, none shared by two threads or two processes."""

from __future__ import annotations

import math
import os
import random
import select
import threading
import time
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from privkit._durations import seconds
from privkit.errors import ConfigurationError, FormatError, StoreError
from privkit.vault.stores._transport import refuse_clear

if TYPE_CHECKING:
    from psycopg import Cursor
    from psycopg import Error as PgError

    from privkit.vault.stores._postgres_wait import Patient

__all__ = ["TIMEOUT", "Pool", "lock_number"]

TIMEOUT = 60.0
"""Seconds that a server may say nothing while it is asked something."""

_T = TypeVar("_T")
_AGAIN = ("40001", "40P01")  # serialization failure, deadlock: nothing was kept, the same may work now
_TRIES = 10
_PAUSE = 0.01  # seconds, more at each turn, so that two do not meet again
_IDLE = 16
# Locks are taken first and rows read behind them: an older snapshot would not show what the lock waited for.
_BEGIN = "BEGIN ISOLATION LEVEL READ COMMITTED"
# How long is waited for a server that does not even take what is sent; none of it is told to the server.
_LIMITS = {
    "connect_timeout": "10",
    "tcp_user_timeout": "30000",
    "keepalives_idle": "30",
    "keepalives_interval": "10",
    "keepalives_count": "3",
}
_CHECKED = "sslmode=verify-full with sslrootcert"
# What went wrong, by class of SQLSTATE (PostgreSQL, appendix A); its texts may quote values, so they are not told.
_CAUSES = {
    "08": "the connection failed; try again",
    "28": "the server refused the login",
    "3D": "there is no such database",
    "42": "a table or a right is missing",
    "53": "the server is out of disk, memory or connections",
    "57": "the server stopped the work; try again",
    "58": "the server's disk failed",
    "XX": "the server's data is damaged",
    "25": "the server only reads",
}


class Pool:
    """Runs transactions, again where the server says that may help.

    Args:
        url: a connection URI, as libpq reads it.
        migrations: for each version of the schema the statements that lead to it.
        what: what it is called in messages.
        allow_cleartext: whether another machine may be talked to without checked encryption.
        timeout: seconds that the server may say nothing.

    Raises:
        ConfigurationError: psycopg is not installed, the way is not encrypted, or this is no time.
        StoreError: the server cannot be reached.
        FormatError: a newer release has made the tables.
    """

    def __init__(
        self,
        url: str,
        migrations: Sequence[Sequence[str]],
        *,
        what: str,
        allow_cleartext: bool = False,
        timeout: float = TIMEOUT,
    ) -> None:
        try:
            import psycopg
        except ImportError:
            raise ConfigurationError("PostgreSQL needs the extra: pip install 'privkit[postgres]'") from None
        self._driver = psycopg
        self._timeout = seconds(timeout)
        self.what = what
        self._url = _checked(psycopg, url, allow_cleartext, self._timeout)
        self._lock = threading.Lock()
        # One cursor each, used again and again: making one costs a tenth of getting one row.
        self._idle: list[Cursor[Any]] = []
        self._left_behind: list[Any] = []  # of the parent process: closing one here would end it there
        self._pid = os.getpid()
        self._closed = False
        try:
            self.run(lambda cursor: _migrate(cursor, migrations, what))
        except BaseException:
            self.close()
            raise

    def __repr__(self) -> str:
        return f"<Pool: {self.what}>"

    def __reduce__(self) -> str:
        raise TypeError("open connections cannot be pickled; open them in the other process")

    def run(self, work: Callable[[Cursor[Any]], _T]) -> _T:
        """Return what ``work`` returns inside one transaction, which is kept unless it raises.

        Raises:
            StoreError: the server cannot be reached or cannot do it; nothing was kept.
        """
        return self._again(lambda cursor: self._whole(cursor, work))

    @staticmethod
    def _whole(cursor: Cursor[Any], work: Callable[[Cursor[Any]], _T]) -> _T:
        with cursor.connection.transaction():
            return work(cursor)

    def begun(self, first: str, work: Callable[[tuple[Any, ...], Cursor[Any]], _T]) -> _T:
        """Do what ``run`` does with the row that the last of some statements gives.

        They travel together with the beginning of the transaction, since most of a small one is waiting for the way.

        Args:
            first: statements without parameters, the last of which gives one row; each sees what was kept before it.
            work: gets that row and a cursor.

        Raises:
            StoreError: the server cannot be reached or cannot do it; nothing was kept.
        """
        return self._again(lambda cursor: self._after(cursor, f"{_BEGIN}; {first}", work))

    @staticmethod
    def _after(cursor: Cursor[Any], first: str, work: Callable[[tuple[Any, ...], Cursor[Any]], _T]) -> _T:
        connection = cursor.connection
        try:
            cursor.execute(first, binary=False)  # several statements cannot be asked for in binary
            while cursor.nextset():
                pass
            done = work(cursor.fetchone() or (), cursor)
            connection.commit()
        except BaseException:
            connection.rollback()
            raise
        return done

    def rows(self, statement: Any, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """Return all rows of one statement, which is a transaction by itself."""
        return self._again(lambda cursor: cursor.execute(statement, values).fetchall(), reads=True)

    def outside(self, statement: Any) -> None:
        """Run a statement that no transaction may hold, such as ``VACUUM``, however long it takes a server that is there."""
        from privkit.vault.stores._postgres_wait import answers

        def work(cursor: Cursor[Any]) -> None:
            connection: Any = cursor.connection
            connection.alive = lambda: answers(self._opened)
            try:
                cursor.execute(statement)
            finally:
                connection.alive = None

        self._again(work)

    def _again(self, work: Callable[[Cursor[Any]], _T], *, reads: bool = False) -> _T:
        """Return what ``work`` returns; again where nothing was kept, or what was lost on its way does no more than read."""
        for turn in range(_TRIES):
            cursor = self._taken()
            try:
                return work(cursor)
            except self._driver.Error as error:
                lost = reads and not turn and cursor.connection.closed and not _is_silence(error)
                if not (lost or error.sqlstate in _AGAIN) or turn == _TRIES - 1:
                    raise self._failed(error) from None
            finally:
                self._given_back(cursor)
            time.sleep(random.uniform(0, _PAUSE * turn))  # noqa: S311, no secret
        raise AssertionError  # the last turn has returned or raised

    def _given_back(self, cursor: Cursor[Any]) -> None:
        connection = cursor.connection
        with self._lock:
            keep = not (self._closed or connection.closed or len(self._idle) >= _IDLE)
            if keep:
                self._idle.append(cursor)
        if not keep:
            connection.close()

    def _taken(self) -> Cursor[Any]:
        if self._pid != os.getpid():
            self._left_behind += self._idle
            self._pid, self._lock, self._idle = os.getpid(), threading.Lock(), []
        if self._closed:
            raise StoreError(f"{self.what}: it is closed")
        with self._lock:
            while self._idle:
                cursor = self._idle.pop()
                if not cursor.connection.closed and _quiet(cursor.connection):
                    return cursor
                cursor.connection.close()
        return self._opened().cursor(binary=True)

    def _opened(self) -> Patient:
        from privkit.vault.stores._postgres_wait import Patient

        try:
            connection = Patient.connect(self._url, prepare_threshold=2, autocommit=True)
        except self._driver.Error as error:
            raise self._failed(error) from None
        connection.most = self._timeout
        connection.isolation_level = self._driver.IsolationLevel.READ_COMMITTED  # as in _BEGIN
        return connection

    def _drop_idle(self) -> None:
        with self._lock:
            while self._idle:
                self._idle.pop().connection.close()

    def _failed(self, error: PgError) -> StoreError:
        """Return what is raised; PostgreSQL's own texts may quote values."""
        cause = _CAUSES.get((error.sqlstate or "08")[:2], f"it failed with SQLSTATE {error.sqlstate}")
        if _is_silence(error):
            self._drop_idle()  # it will not answer on these either
            cause = f"the server has not answered for {self._timeout:g} seconds; try again"
        return StoreError(f"{self.what}: {cause}")

    def close(self) -> None:
        """Close all connections; twice does no harm."""
        self._closed = True
        if self._pid == os.getpid():
            self._drop_idle()


def _is_silence(error: PgError) -> bool:
    """Say whether the server did not answer."""
    from privkit.vault.stores._postgres_wait import SilentError

    return isinstance(error, SilentError)


def _quiet(connection: Any) -> bool:
    """Say whether the server has sent nothing that nobody asked for, such as that it has ended the connection."""
    if not hasattr(select, "poll"):  # Windows
        return not select.select([connection], [], [], 0)[0]
    looked = select.poll()
    looked.register(connection, select.POLLIN)
    return not looked.poll(0)


def lock_number(name: bytes) -> int:
    """Return the number of the advisory lock that stands for a subject or a scope."""
    return int.from_bytes(name[:8], "big", signed=True)


def _checked(driver: Any, url: str, allow: bool, timeout: float = TIMEOUT) -> str:
    """Return what to connect with: what the url says, and limits where it says none.

    Raises:
        ConfigurationError: it is no such url, or the way is not encrypted.
    """
    try:
        options = driver.conninfo.conninfo_to_dict(url)
    except driver.Error:
        raise ConfigurationError("this is no connection URI; write postgresql://user@host/database") from None
    mode = str(options.get("sslmode") or os.environ.get("PGSSLMODE") or "")
    if mode != "verify-full":
        host = str(options.get("hostaddr") or options.get("host") or os.environ.get("PGHOST") or "")
        refuse_clear(host.split(","), instead=_CHECKED, allow=allow)
    connecting = str(min(int(_LIMITS["connect_timeout"]), math.ceil(timeout)))
    return str(driver.conninfo.make_conninfo(**{**_LIMITS, "connect_timeout": connecting, **options}))


def _migrate(cursor: Cursor[Any], migrations: Sequence[Sequence[Any]], what: str) -> None:
    """Bring the tables to the newest version, inside one transaction and one process at a time."""
    name = "keys" if "keys" in what else "records"
    cursor.execute("SELECT pg_advisory_xact_lock(7714900112)")
    cursor.execute("CREATE TABLE IF NOT EXISTS privkit_schema (name text PRIMARY KEY, version int NOT NULL)")
    cursor.execute("SELECT version FROM privkit_schema WHERE name = %s", (name,))
    row = cursor.fetchone()
    version = row[0] if row else 0
    if version > len(migrations):
        raise FormatError(
            f"{what} has schema {version}; this release knows {len(migrations)}. Use a newer release"
        )
    for step in migrations[version:]:
        for statement in step:
            cursor.execute(statement)
    cursor.execute(
        "INSERT INTO privkit_schema VALUES (%s, %s) ON CONFLICT (name) DO UPDATE SET version = excluded.version",
        (name, len(migrations)),
    )
