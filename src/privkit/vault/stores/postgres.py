"""Records in PostgreSQL, by psycopg 3; keys lie in ``_postgres_keys``."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from privkit.vault._codec import Row, as_rows, counted
from privkit.vault._protocols import Appended
from privkit.vault.stores._pool import TIMEOUT, Pool, lock_number
from privkit.vault.stores._postgres_arrays import array, arrays
from privkit.vault.stores._postgres_keys import PostgresKeys
from privkit.vault.stores._postgres_tables import Tables, note

if TYPE_CHECKING:
    from psycopg import Cursor

__all__ = ["PostgresKeys", "PostgresStore"]

_RECORDS = (
    """CREATE TABLE privkit_records (
        token bytea PRIMARY KEY, tenant bytea NOT NULL, subject bytea NOT NULL, scope bytea NOT NULL, place int,
        entity_type text NOT NULL, purpose text NOT NULL, body bytea NOT NULL, idx bytea,
        created bigint NOT NULL, expires bigint, hold int NOT NULL
    )""",
    "CREATE UNIQUE INDEX privkit_by_idx ON privkit_records (idx) WHERE idx IS NOT NULL",
    "CREATE UNIQUE INDEX privkit_by_place ON privkit_records (scope, place) WHERE place IS NOT NULL",
    "CREATE INDEX privkit_by_subject ON privkit_records (subject)",
    "CREATE INDEX privkit_by_expiry ON privkit_records (expires) WHERE expires IS NOT NULL",
    "CREATE TABLE privkit_erased (subject bytea PRIMARY KEY)",
    "CREATE TABLE privkit_meta (name text PRIMARY KEY, value bytea NOT NULL)",
)
# The newest row is asked for at each opening; without an index that reads all of them.
_BY_TIME = ("CREATE INDEX privkit_by_created ON privkit_records (created)",)
_COLUMNS = "token, tenant, subject, scope, place, entity_type, purpose, body, idx, created, expires, hold"
_ARRAYS = (
    "%s::bytea[], %s::bytea[], %s::bytea[], %s::bytea[], %s::int[], %s::text[], %s::text[], %s::bytea[], "
    "%s::bytea[], %s::bigint[], %s::bigint[], %s::int[]"
)
_PUT = f"INSERT INTO privkit_records ({_COLUMNS}) SELECT * FROM unnest({_ARRAYS})"  # noqa: S608
_SELECT = f"SELECT {_COLUMNS} FROM privkit_records"  # noqa: S608
_SELECT_ONE, _SELECT_ANY = f"{_SELECT} WHERE token = %s", f"{_SELECT} WHERE token = ANY(%s::bytea[])"


def _first(rows: Sequence[Row], scope: bytes | None = None) -> str:
    """Return what a transaction that adds rows begins with: the locks, and behind them a look at what forbids it.

    All names in it are digits of an HMAC.
    """
    subjects = sorted({row.subject for row in rows})
    locks = [f"SELECT pg_advisory_xact_lock_shared({lock_number(subject)})" for subject in subjects]
    if scope is not None:
        locks.append(f"SELECT pg_advisory_xact_lock({lock_number(scope)})")
    names = ", ".join(map(_literal, subjects))
    head = f"(SELECT max(place) FROM privkit_records WHERE scope = {_literal(scope or b'')})"  # noqa: S608
    look = (
        f"SELECT EXISTS (SELECT 1 FROM privkit_erased WHERE subject IN ({names})),"  # noqa: S608
        f" (SELECT value FROM privkit_meta WHERE name = 'ledger'), {head if scope is not None else 'NULL'}"
    )
    return "; ".join([*locks, look])


def _literal(name: bytes) -> str:
    return f"decode('{name.hex()}', 'hex')"


class PostgresStore(Tables):
    """Records in PostgreSQL; see ``Store``. Tables are made in the first schema of the search path.

    Writers hold a shared advisory lock of their subject, an erasure the exclusive one: so no row outlives its erasure.

    Args:
        url: a connection URI: ``"postgresql://user@host/database?sslmode=verify-full&sslrootcert=…"``.
        allow_cleartext: whether another machine may be talked to without checked encryption.
        timeout: seconds that the server may say nothing while it is asked something, before that is a ``StoreError``.

    Raises:
        ConfigurationError: psycopg is not installed, the way is not encrypted, or this is no time.
        StoreError: the server cannot be reached.
        FormatError: a newer release has made the tables.
    """

    _meta = "privkit_meta"

    def __init__(self, url: str, *, allow_cleartext: bool = False, timeout: float = TIMEOUT) -> None:
        super().__init__(
            Pool(
                url,
                [_RECORDS, _BY_TIME],
                what="the store of records",
                allow_cleartext=allow_cleartext,
                timeout=timeout,
            )
        )

    def append(self, scope: bytes, after: int, rows: Sequence[Row], *, ledger: int) -> Appended:
        def work(found: tuple[Any, ...], cursor: Cursor[Any]) -> Appended:
            erased, noted, head = found
            if erased:
                return "erased"
            if counted(noted) != ledger or (head or 0) != after:
                return "moved"
            cursor.execute(_PUT, arrays(rows))
            return "added"

        return self._pool.begun(_first(rows, scope), work)

    def log(self, scope: bytes, after: int) -> list[Row]:
        where = "WHERE scope = %s AND place > %s ORDER BY place"
        return as_rows(self._pool.rows(f"{_SELECT} {where}", (scope, after)))

    def head(self, scope: bytes, subject: bytes) -> tuple[int, int]:
        statement = (
            "SELECT CASE WHEN EXISTS (SELECT 1 FROM privkit_erased WHERE subject = %s) THEN -1"
            " ELSE coalesce((SELECT max(place) FROM privkit_records WHERE scope = %s), 0) END,"
            " (SELECT value FROM privkit_meta WHERE name = 'ledger')"
        )
        place, ledger = self._pool.rows(statement, (subject, scope))[0]
        return place, counted(ledger)

    def add(self, rows: Sequence[Row], now: int, *, ledger: int) -> list[bytes] | None:
        def work(found: tuple[Any, ...], cursor: Cursor[Any]) -> list[bytes] | None:
            erased, noted, _ = found
            if erased:
                return None
            if counted(noted) != ledger:
                return []
            cursor.execute(f"{_PUT} ON CONFLICT DO NOTHING", arrays(rows))
            if cursor.rowcount == len(rows):
                return [row.token for row in rows]
            return [_in_force(cursor, row, now) for row in rows]

        return self._pool.begun(_first(rows), work)

    def get(self, tokens: Sequence[bytes]) -> list[tuple[Any, ...]]:
        if len(tokens) == 1:
            return self._pool.rows(_SELECT_ONE, tokens)
        return self._pool.rows(_SELECT_ANY, (array(tokens),))

    def page(self, after: bytes, limit: int, *, subject: bytes | None = None) -> list[Row]:
        of = "" if subject is None else "AND subject = %s "
        values = (after, limit) if subject is None else (after, subject, limit)
        found = self._pool.rows(f"{_SELECT} WHERE token > %s {of}ORDER BY token LIMIT %s", values)
        return as_rows(found)

    def replace(self, pairs: Sequence[tuple[Row, Row]]) -> int:
        columns = [
            array(old.token for old, _ in pairs),
            array(old.body for old, _ in pairs),
            array(new.body for _, new in pairs),
        ]
        statement = (
            "UPDATE privkit_records AS r SET body = n.new"
            " FROM unnest(%s::bytea[], %s::bytea[], %s::bytea[]) AS n (token, old, new)"
            " WHERE r.token = n.token AND r.body = n.old"
        )
        return self._pool.run(lambda cursor: cursor.execute(statement, columns).rowcount)

    def erase(self, subject: bytes, ledger: int) -> int:
        def work(cursor: Cursor[Any]) -> int:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", (lock_number(subject),))
            cursor.execute("INSERT INTO privkit_erased VALUES (%s) ON CONFLICT DO NOTHING", (subject,))
            cursor.execute("DELETE FROM privkit_records WHERE subject = %s", (subject,))
            gone = cursor.rowcount
            note(cursor, self._meta, "ledger", str(ledger).encode())
            return gone

        return self._pool.run(work)

    def readmit(self, subject: bytes, ledger: int) -> None:
        def work(cursor: Cursor[Any]) -> None:
            cursor.execute("DELETE FROM privkit_erased WHERE subject = %s", (subject,))
            note(cursor, self._meta, "ledger", str(ledger).encode())

        self._pool.run(work)

    def delete(self, tokens: Sequence[bytes]) -> int:
        def work(cursor: Cursor[Any]) -> int:
            where = "WHERE token = ANY(%s::bytea[]) AND hold = 0"
            cursor.execute(f"DELETE FROM privkit_records {where} AND place IS NULL", (array(tokens),))  # noqa: S608
            gone = cursor.rowcount
            cursor.execute(f"UPDATE privkit_records SET body = '', expires = NULL {where}", (array(tokens),))  # noqa: S608
            return gone + cursor.rowcount

        return self._pool.run(work)

    def hold(self, subject: bytes, on: bool) -> int:
        statement = "UPDATE privkit_records SET hold = %s WHERE subject = %s"
        return self._pool.run(lambda cursor: cursor.execute(statement, (int(on), subject)).rowcount)

    def expired(self, before: int, limit: int) -> list[bytes]:
        statement = "SELECT token FROM privkit_records WHERE expires < %s AND hold = 0 LIMIT %s"
        return [row[0] for row in self._pool.rows(statement, (before, limit))]

    def newest(self) -> int:
        return int(self._pool.rows("SELECT coalesce(max(created), 0) FROM privkit_records")[0][0])

    def count(self, subject: bytes | None = None) -> int:
        statement = "SELECT count(*) FROM privkit_records WHERE body <> ''"
        if subject is None:
            return int(self._pool.rows(statement)[0][0])
        return int(self._pool.rows(f"{statement} AND subject = %s", (subject,))[0][0])

    def scrub(self) -> str:
        return self._scrub("privkit_records")


def _in_force(cursor: Cursor[Any], row: Row, now: int) -> bytes:
    """Return the token of a row or of the one it met; an expired one makes room."""
    if row.idx is None:
        return row.token
    cursor.execute("SELECT token, expires FROM privkit_records WHERE idx = %s FOR UPDATE", (row.idx,))
    met = cursor.fetchone()
    if met is None or met[0] == row.token:
        return row.token
    if met[1] is None or met[1] > now:
        return bytes(met[0])
    cursor.execute("UPDATE privkit_records SET idx = NULL WHERE token = %s", (met[0],))
    cursor.execute(_PUT, arrays([row]))
    return row.token
