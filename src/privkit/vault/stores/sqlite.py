"""Records in SQLite: a file, or memory; keys lie in ``_sqlite_keys``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import itemgetter
from typing import Any

from privkit.vault._codec import Row, as_rows, counted
from privkit.vault._protocols import Appended
from privkit.vault.stores._database import MEMORY, Database, Meta
from privkit.vault.stores._sqlite_file import File
from privkit.vault.stores._sqlite_keys import SQLiteKeys
from privkit.vault.stores._sqlite_rows import COLUMNS, insert

__all__ = ["MEMORY", "SQLiteKeys", "SQLiteStore"]

_RECORDS = (
    """CREATE TABLE records (
        token BLOB PRIMARY KEY, tenant BLOB NOT NULL, subject BLOB NOT NULL, scope BLOB NOT NULL, place INTEGER,
        entity_type TEXT NOT NULL, purpose TEXT NOT NULL, body BLOB NOT NULL, idx BLOB,
        created INTEGER NOT NULL, expires INTEGER, hold INTEGER NOT NULL
    ) WITHOUT ROWID""",
    "CREATE UNIQUE INDEX by_idx ON records (idx) WHERE idx IS NOT NULL",
    "CREATE UNIQUE INDEX by_place ON records (scope, place) WHERE place IS NOT NULL",
    "CREATE INDEX by_subject ON records (subject)",
    "CREATE INDEX by_expiry ON records (expires) WHERE expires IS NOT NULL",
    "CREATE TABLE erased (subject BLOB PRIMARY KEY) WITHOUT ROWID",
    Meta.MIGRATION,
)
# Without the second condition, the index of places does not serve, and all rows of the store are looked at.
_LAST = "(SELECT max(place) FROM records WHERE scope = ? AND place IS NOT NULL)"
_LEDGER = "(SELECT value FROM meta WHERE name = 'ledger')"
_BARRED = "SELECT EXISTS (SELECT 1 FROM erased WHERE subject = ?)"
_HEAD, _STAND = f"{_BARRED}, {_LEDGER}, {_LAST}", f"{_BARRED}, {_LEDGER}"
_NEWEST, _TOKEN, _SUBJECT, _CREATED = "newest", itemgetter(0), itemgetter(2), itemgetter(9)
# SQLite keeps whatever it is given in any column; so a time is read as a number, though it may be a wrong one.
_READ = (
    "token, tenant, CAST(subject AS BLOB), scope, CAST(place AS INTEGER), CAST(entity_type AS TEXT), purpose, body, idx,"
    " CAST(created AS INTEGER), CAST(expires AS INTEGER), hold"
)
_SELECT = f"SELECT {_READ} FROM records"  # noqa: S608, no value is part of it
# By token as they stand: the vault looks at what it is given, and casting each takes a fifth of the time.
_GET_ONE = f"SELECT {COLUMNS} FROM records WHERE token = ?"  # noqa: S608
# One statement for any number of tokens, which come as one value, one behind the other; it goes through them by tens, as
# the steps of a recursion are slow.
_TENS = (
    "WITH RECURSIVE tens(at) AS (VALUES (1) UNION ALL SELECT at + 160 FROM tens LIMIT (length(?1) + 159) / 160)"
    " SELECT at FROM tens"
)
_STEPS = "WITH steps(step) AS (VALUES (0), (16), (32), (48), (64), (80), (96), (112), (128), (144)) SELECT step FROM steps"
_GET_ALL = (
    f"SELECT {COLUMNS} FROM ({_TENS}) CROSS JOIN ({_STEPS})"  # noqa: S608
    " CROSS JOIN records ON token = substr(?1, at + step, 16)"
)


class SQLiteStore(File):
    """Records in one SQLite file; see ``Store``.

    Args:
        path: of the file, or ``":memory:"``.
        connect: opens a connection; a parameter for tests of failing disks.

    Raises:
        StoreError: it cannot be opened.
        FormatError: a newer release has written it.
    """

    def __init__(self, path: str = MEMORY, *, connect: Callable[[str], Any] | None = None) -> None:
        given = {} if connect is None else {"connect": connect}
        super().__init__(Database(path, [_RECORDS], what="the store of records", **given))

    def append(self, scope: bytes, after: int, rows: Sequence[Row], *, ledger: int) -> Appended:
        with self._database.write() as connection:
            erased, noted, last = _stand(connection, rows, _HEAD, scope)
            if erased:
                return "erased"
            if noted != ledger or last != after:
                return "moved"
            insert(connection, rows)
            _note_newest(connection, rows)
        return "added"

    def log(self, scope: bytes, after: int) -> list[Row]:
        where = "WHERE scope = ? AND place > ? ORDER BY place"
        return as_rows(self._database.read(f"{_SELECT} {where}", (scope, after)))

    def head(self, scope: bytes, subject: bytes) -> tuple[int, int]:
        erased, ledger, last = self._database.read(_HEAD, (subject, scope))[0]
        return -1 if erased else counted(last), counted(ledger)

    def add(self, rows: Sequence[Row], now: int, *, ledger: int) -> list[bytes] | None:
        with self._database.write() as connection:
            erased, noted = _stand(connection, rows, _STAND)
            if erased:
                return None
            if noted != ledger:
                return []
            _note_newest(connection, rows)
            before = connection.total_changes
            insert(connection, rows, ignore=True)
            if connection.total_changes - before == len(rows):
                return list(map(_TOKEN, rows))
            return [self._in_force(connection, row, now) for row in rows]

    @staticmethod
    def _in_force(connection: Any, row: Row, now: int) -> bytes:
        """Return the token of a row or of the one it met; an expired one makes room."""
        statement = "SELECT token, expires FROM records WHERE idx = ?"
        met = connection.execute(statement, (row.idx,)).fetchone() if row.idx is not None else None
        if met is None or met[0] == row.token:
            return row.token
        if met[1] is None or met[1] > now:
            return bytes(met[0])
        connection.execute("UPDATE records SET idx = NULL WHERE token = ?", (met[0],))
        insert(connection, [row])
        return row.token

    def get(self, tokens: Sequence[bytes]) -> list[tuple[Any, ...]]:
        if len(tokens) == 1:
            return self._database.read(_GET_ONE, tokens)
        return self._database.read(_GET_ALL, (b"".join(tokens),))

    def page(self, after: bytes, limit: int, *, subject: bytes | None = None) -> list[Row]:
        of = "" if subject is None else "AND subject = ? "
        values = (after, limit) if subject is None else (after, subject, limit)
        found = self._database.read(f"{_SELECT} WHERE token > ? {of}ORDER BY token LIMIT ?", values)
        return as_rows(found)

    def replace(self, pairs: Sequence[tuple[Row, Row]]) -> int:
        rows = [(new.body, old.token, old.body) for old, new in pairs]
        with self._database.write() as connection:
            before = connection.total_changes
            connection.executemany("UPDATE records SET body = ? WHERE token = ? AND body = ?", rows)
            return int(connection.total_changes - before)

    def erase(self, subject: bytes, ledger: int) -> int:
        with self._database.write() as connection:
            connection.execute("INSERT OR IGNORE INTO erased VALUES (?)", (subject,))
            gone = connection.execute("DELETE FROM records WHERE subject = ?", (subject,)).rowcount
            _note(connection, ledger)
        return int(gone)

    def readmit(self, subject: bytes, ledger: int) -> None:
        with self._database.write() as connection:
            connection.execute("DELETE FROM erased WHERE subject = ?", (subject,))
            _note(connection, ledger)

    def delete(self, tokens: Sequence[bytes]) -> int:
        with self._database.write() as connection:
            before = connection.total_changes
            some = [(token,) for token in tokens]
            connection.executemany("DELETE FROM records WHERE token = ? AND hold = 0 AND place IS NULL", some)
            connection.executemany(
                "UPDATE records SET body = x'', expires = NULL WHERE token = ? AND hold = 0", some
            )
            return int(connection.total_changes - before)

    def hold(self, subject: bytes, on: bool) -> int:
        with self._database.write() as connection:
            statement = "UPDATE records SET hold = ? WHERE subject = ?"
            return int(connection.execute(statement, (int(on), subject)).rowcount)

    def expired(self, before: int, limit: int) -> list[bytes]:
        statement = "SELECT token FROM records WHERE expires IS NOT NULL AND expires < ? AND hold = 0 LIMIT ?"
        return [row[0] for row in self._database.read(statement, (before, limit))]

    def newest(self) -> int:
        noted = self.meta(_NEWEST)
        if noted is None:  # nothing was added by a release that notes it, so all have to be looked at
            return counted(self._database.read("SELECT max(created) FROM records")[0][0])
        return counted(noted)

    def count(self, subject: bytes | None = None) -> int:
        if subject is None:
            return int(self._database.read("SELECT count(*) FROM records WHERE body <> x''")[0][0])
        statement = "SELECT count(*) FROM records WHERE subject = ? AND body <> x''"
        return int(self._database.read(statement, (subject,))[0][0])


def _note_newest(connection: Any, rows: Sequence[Row]) -> None:
    """Note when the newest row was made, in a row of its own: an index over all times would cost each row more."""
    newest = str(max(map(_CREATED, rows), default=0)).encode()
    connection.execute(
        "INSERT INTO meta VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"
        " WHERE CAST(excluded.value AS INTEGER) > CAST(value AS INTEGER)",
        (_NEWEST, newest),
    )


def _stand(connection: Any, rows: Sequence[Row], statement: str, *scope: bytes) -> tuple[int, ...]:
    """Say whether a subject of rows is erased, and return the places in the ledger and in a conversation, if of one."""
    subjects = set(map(_SUBJECT, rows)) or {b""}
    found = [connection.execute(statement, (subject, *scope)).fetchone() for subject in subjects]
    return any(row[0] for row in found), *map(counted, found[0][1:])


def _note(connection: Any, ledger: int) -> None:
    Meta.put(connection, "ledger", str(ledger).encode())
