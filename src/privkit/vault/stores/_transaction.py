"""One thread at a time on the connection to a SQLite file, inside a transaction or not."""

from __future__ import annotations

import contextlib
import threading
from types import TracebackType
from typing import TYPE_CHECKING, Any

from privkit._locks import PROCESS

if TYPE_CHECKING:
    from privkit.vault.stores._database import Database

__all__ = ["Held", "Transaction"]


class Held:
    """Gives this process's connection to one thread at a time, and tells errors without values.

    A class, as a generator would cost a small transaction a twentieth of its time.
    """

    __slots__ = ("_connection", "_database", "_lock")

    def __init__(self, database: Database) -> None:
        self._database = database

    def __enter__(self) -> Any:
        database = self._database
        if database._pid != PROCESS.number:
            database._lock = threading.RLock()  # a thread that is not in this process may hold the other
        self._lock = database._lock
        self._lock.acquire()
        try:
            self._connection = database._own()
            self._begin()
        except BaseException as error:
            self._lock.release()
            raise database._failed(error) from None
        return self._connection

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._end(error)
        except BaseException as failed:
            raise self._database._failed(failed) from None
        finally:
            self._lock.release()
        if error is not None and (told := self._database._failed(error)) is not error:
            raise told from None

    def _begin(self) -> None:
        """Do nothing: what is done is no transaction."""

    def _end(self, error: BaseException | None) -> None:
        """Do nothing either."""


class Transaction(Held):
    """The same inside a transaction, which is kept unless something is raised in it."""

    __slots__ = ()

    def _begin(self) -> None:
        self._database.check_seat()
        self._connection.execute("BEGIN IMMEDIATE")

    def _end(self, error: BaseException | None) -> None:
        kept = False
        try:
            if error is None:
                self._connection.execute("COMMIT")
                kept = True
        finally:
            if not kept:
                with contextlib.suppress(Exception):  # SQLite may have rolled back by itself
                    self._connection.execute("ROLLBACK")
