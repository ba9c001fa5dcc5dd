"""Records and keys in PostgreSQL, by psycopg 3."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from privkit.errors import StoreError
from privkit.vault._codec import Row, as_rows, counted
from privkit.vault._protocols import Appended, Epoch, KeyRow
from privkit.vault.stores._pool import Pool, lock_number

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
_KEYS = (
    """CREATE TABLE privkit_keys (
        subject bytea NOT NULL, version int NOT NULL, epoch int NOT NULL, wrapped bytea NOT NULL,
        kcv bytea NOT NULL, uses bigint NOT NULL, status text NOT NULL, PRIMARY KEY (subject, version)
    )""",
    "CREATE INDEX privkit_by_epoch ON privkit_keys (epoch) WHERE status = 'live'",
    """CREATE TABLE privkit_epochs (
        number int PRIMARY KEY, provider text NOT NULL, master text NOT NULL, wrapped bytea NOT NULL,
        kcv bytea NOT NULL, status text NOT NULL
    )""",
    "CREATE TABLE privkit_leases (name text PRIMARY KEY, owner text NOT NULL, until double precision NOT NULL)",
    "CREATE TABLE privkit_key_meta (name text PRIMARY KEY, value bytea NOT NULL)",
)
_SMALL = 20_000  # rows that are rewritten in some ten milliseconds; the rewrite locks the table
_COLUMNS = "token, tenant, subject, scope, place, entity_type, purpose, body, idx, created, expires, hold"
_ARRAYS = (
    "%s::bytea[], %s::bytea[], %s::bytea[], %s::bytea[], %s::int[], %s::text[], %s::text[], %s::bytea[], "
    "%s::bytea[], %s::bigint[], %s::bigint[], %s::int[]"
)
_PUT = f"INSERT INTO privkit_records ({_COLUMNS}) SELECT * FROM unnest({_ARRAYS})"  # noqa: S608
_SELECT = f"SELECT {_COLUMNS} FROM privkit_records"  # noqa: S608
_SELECT_ONE, _SELECT_ANY = f"{_SELECT} WHERE token = %s", f"{_SELECT} WHERE token = ANY(%s)"
_KEY_SELECT = "SELECT subject, version, epoch, wrapped, kcv, uses, status FROM privkit_keys"


class _Tables:
    """What the two sets of tables have in common."""

    _meta = ""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def meta(self, name: str) -> bytes | None:
        rows = self._pool.rows(f"SELECT value FROM {self._meta} WHERE name = %s", (name,))  # noqa: S608
        return bytes(rows[0][0]) if rows else None

    def set_meta(self, name: str, value: bytes, *, only_new: bool = False) -> bytes:
        def work(cursor: Cursor[Any]) -> bytes:
            _set_meta(cursor, self._meta, name, value, only_new=only_new)
            cursor.execute(f"SELECT value FROM {self._meta} WHERE name = %s", (name,))  # noqa: S608
            return bytes(_one(cursor))

        return self._pool.run(work)

    def _scrub(self, *tables: str) -> str:
        """Rewrite small tables without their dead rows, and free those of large ones; tell what keeps copies."""
        pending = ["archives of PostgreSQL's write-ahead log and standby servers, if you keep any"]
        for table in tables:
            size = int(
                self._pool.rows("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", (table,))[0][0]
            )
            self._pool.outside(f"VACUUM {'(FULL) ' if size < _SMALL else ''}{table}")
            pending += [] if size < _SMALL else [f"freed pages of {table}, until VACUUM FULL is run"]
        return f"{self._pool.what}: {'; '.join(pending)}"

    def backup(self, path: str) -> None:  # noqa: ARG002, the protocol has it
        raise StoreError(
            f"{self._pool.what}: make backups of PostgreSQL with pg_dump or pg_basebackup, without keys and ledger"
        )

    def check(self) -> list[str]:
        self._pool.rows(f"SELECT count(*) FROM {self._meta}")  # noqa: S608
        return []

    def close(self) -> None:
        self._pool.close()


def _set_meta(cursor: Cursor[Any], table: str, name: str, value: bytes, *, only_new: bool = False) -> None:
    do = "NOTHING" if only_new else "UPDATE SET value = excluded.value"
    cursor.execute(f"INSERT INTO {table} VALUES (%s, %s) ON CONFLICT (name) DO {do}", (name, value))  # noqa: S608


def _one(cursor: Cursor[Any]) -> Any:
    row = cursor.fetchone()
    return row[0] if row else None


def _columns(rows: Sequence[Row]) -> list[list[Any]]:
    return [list(column) for column in zip(*rows, strict=True)]


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


class PostgresStore(_Tables):
    """Records in PostgreSQL; see ``Store``. Tables are made in the first schema of the search path.

    Writers hold a shared advisory lock of their subject, an erasure the exclusive one: so no row outlives its erasure.

    Args:
        url: a connection URI: ``"postgresql://user@host/database?sslmode=verify-full&sslrootcert=…"``.
        allow_cleartext: whether another machine may be talked to without checked encryption.

    Raises:
        ConfigurationError: psycopg is not installed, or the way is not encrypted.
        StoreError: the server cannot be reached.
        FormatError: a newer release has made the tables.
    """

    _meta = "privkit_meta"

    def __init__(self, url: str, *, allow_cleartext: bool = False) -> None:
        super().__init__(
            Pool(url, [_RECORDS, _BY_TIME], what="the store of records", allow_cleartext=allow_cleartext)
        )

    def append(self, scope: bytes, after: int, rows: Sequence[Row], *, ledger: int) -> Appended:
        def work(found: tuple[Any, ...], cursor: Cursor[Any]) -> Appended:
            erased, noted, head = found
            if erased:
                return "erased"
            if counted(noted) != ledger or (head or 0) != after:
                return "moved"
            cursor.execute(_PUT, _columns(rows))
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
            cursor.execute(f"{_PUT} ON CONFLICT DO NOTHING", _columns(rows))
            if cursor.rowcount == len(rows):
                return [row.token for row in rows]
            return [_in_force(cursor, row, now) for row in rows]

        return self._pool.begun(_first(rows), work)

    def get(self, tokens: Sequence[bytes]) -> list[tuple[Any, ...]]:
        if len(tokens) == 1:
            return self._pool.rows(_SELECT_ONE, tokens)
        return self._pool.rows(_SELECT_ANY, (list(tokens),))

    def page(self, after: bytes, limit: int, *, subject: bytes | None = None) -> list[Row]:
        of = "" if subject is None else "AND subject = %s "
        values = (after, limit) if subject is None else (after, subject, limit)
        found = self._pool.rows(f"{_SELECT} WHERE token > %s {of}ORDER BY token LIMIT %s", values)
        return as_rows(found)

    def replace(self, pairs: Sequence[tuple[Row, Row]]) -> int:
        columns = [
            [old.token for old, _ in pairs],
            [old.body for old, _ in pairs],
            [new.body for _, new in pairs],
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
            _set_meta(cursor, self._meta, "ledger", str(ledger).encode())
            return gone

        return self._pool.run(work)

    def readmit(self, subject: bytes, ledger: int) -> None:
        def work(cursor: Cursor[Any]) -> None:
            cursor.execute("DELETE FROM privkit_erased WHERE subject = %s", (subject,))
            _set_meta(cursor, self._meta, "ledger", str(ledger).encode())

        self._pool.run(work)

    def delete(self, tokens: Sequence[bytes]) -> int:
        def work(cursor: Cursor[Any]) -> int:
            where = "WHERE token = ANY(%s) AND hold = 0"
            cursor.execute(f"DELETE FROM privkit_records {where} AND place IS NULL", (list(tokens),))  # noqa: S608
            gone = cursor.rowcount
            cursor.execute(f"UPDATE privkit_records SET body = '', expires = NULL {where}", (list(tokens),))  # noqa: S608
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
    cursor.execute(_PUT, _columns([row]))
    return row.token


class PostgresKeys(_Tables):
    """Wrapped keys in PostgreSQL; see ``KeyTable``. Use another database than the records', with other backups.

    Arguments and errors are those of ``PostgresStore``.
    """

    _meta = "privkit_key_meta"

    def __init__(self, url: str, *, allow_cleartext: bool = False) -> None:
        super().__init__(Pool(url, [_KEYS], what="the store of keys", allow_cleartext=allow_cleartext))

    def epochs(self) -> list[Epoch]:
        statement = (
            "SELECT number, provider, master, wrapped, kcv, status FROM privkit_epochs ORDER BY number"
        )
        return [Epoch._make(row) for row in self._pool.rows(statement)]

    def add_epoch(self, epoch: Epoch) -> bool:
        def work(cursor: Cursor[Any]) -> bool:
            cursor.execute("LOCK TABLE privkit_epochs IN EXCLUSIVE MODE")
            cursor.execute("SELECT coalesce(max(number), 0) FROM privkit_epochs")
            if _one(cursor) >= epoch.number:
                return False
            cursor.execute("UPDATE privkit_epochs SET status = 'retired'")
            cursor.execute("INSERT INTO privkit_epochs VALUES (%s, %s, %s, %s, %s, %s)", epoch)
            return True

        return self._pool.run(work)

    def drop_epoch(self, number: int) -> bool:
        statement = (
            "DELETE FROM privkit_epochs WHERE number = %s AND status = 'retired'"
            " AND NOT EXISTS (SELECT 1 FROM privkit_keys WHERE epoch = %s AND status = 'live')"
        )
        return bool(self._pool.run(lambda cursor: cursor.execute(statement, (number, number)).rowcount))

    def keys(self, subject: bytes) -> list[KeyRow]:
        rows = self._pool.rows(f"{_KEY_SELECT} WHERE subject = %s ORDER BY version", (subject,))
        return [KeyRow._make(row) for row in rows]

    def add_key(self, row: KeyRow) -> KeyRow | None:
        def work(cursor: Cursor[Any]) -> KeyRow | None:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", (lock_number(row.subject),))
            # FOR SHARE: an epoch that is retired meanwhile waits for this key, or this key sees that it is.
            cursor.execute("SELECT status FROM privkit_epochs WHERE number = %s FOR SHARE", (row.epoch,))
            if _one(cursor) != "live":
                return None
            cursor.execute(f"{_KEY_SELECT} WHERE subject = %s AND status = 'erased' LIMIT 1", (row.subject,))
            stop = cursor.fetchone()
            if stop is None:
                put = "INSERT INTO privkit_keys VALUES (%s, %s, %s, %s, %s, %s, %s) ON CONFLICT DO NOTHING"
                cursor.execute(put, row)
                cursor.execute(
                    f"{_KEY_SELECT} WHERE subject = %s AND version = %s", (row.subject, row.version)
                )
                stop = cursor.fetchone()
            return None if stop is None else KeyRow._make(stop)

        return self._pool.run(work)

    def reserve(self, subject: bytes, version: int, uses: int) -> int:
        statement = (
            "UPDATE privkit_keys SET uses = uses + %s WHERE subject = %s AND version = %s AND status = 'live'"
            " RETURNING uses"
        )
        return self._pool.run(lambda cursor: _one(cursor.execute(statement, (uses, subject, version))) or 0)

    def behind(self, epoch: int, limit: int) -> list[KeyRow]:
        rows = self._pool.rows(f"{_KEY_SELECT} WHERE epoch < %s AND status = 'live' LIMIT %s", (epoch, limit))
        return [KeyRow._make(row) for row in rows]

    def rewrap(self, pairs: Sequence[tuple[KeyRow, KeyRow]]) -> int:
        columns = [
            [new.epoch for _, new in pairs],
            [new.wrapped for _, new in pairs],
            [old.subject for old, _ in pairs],
            [old.version for old, _ in pairs],
            [old.epoch for old, _ in pairs],
            [old.wrapped for old, _ in pairs],
        ]
        statement = (
            "UPDATE privkit_keys AS k SET epoch = n.epoch, wrapped = n.wrapped"
            " FROM unnest(%s::int[], %s::bytea[], %s::bytea[], %s::int[], %s::int[], %s::bytea[])"
            " AS n (epoch, wrapped, subject, version, old_epoch, old_wrapped)"
            " WHERE k.subject = n.subject AND k.version = n.version AND k.epoch = n.old_epoch"
            " AND k.wrapped = n.old_wrapped AND k.status = 'live'"
        )
        return self._pool.run(lambda cursor: cursor.execute(statement, columns).rowcount)

    def erase(self, subject: bytes, notes: Mapping[str, bytes]) -> int:
        def work(cursor: Cursor[Any]) -> int:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", (lock_number(subject),))
            cursor.execute(
                "UPDATE privkit_keys SET wrapped = '', kcv = '', status = 'erased'"
                " WHERE subject = %s AND status = 'live'",
                (subject,),
            )
            gone = cursor.rowcount
            cursor.execute(
                "INSERT INTO privkit_keys VALUES (%s, 0, 0, '', '', 0, 'erased') ON CONFLICT DO NOTHING",
                (subject,),
            )
            cursor.execute("UPDATE privkit_keys SET status = 'erased' WHERE subject = %s", (subject,))
            for name, value in notes.items():
                _set_meta(cursor, self._meta, name, value)
            return gone

        return self._pool.run(work)

    def readmit(self, subject: bytes) -> None:
        statement = "UPDATE privkit_keys SET status = 'spent' WHERE subject = %s AND status = 'erased'"
        self._pool.run(lambda cursor: cursor.execute(statement, (subject,)))

    def subjects(self) -> Iterator[KeyRow]:
        at: tuple[Any, ...] = (b"", 0)
        statement = f"{_KEY_SELECT} WHERE (subject, version) > (%s, %s) ORDER BY subject, version LIMIT 1000"
        while rows := self._pool.rows(statement, at):
            yield from map(KeyRow._make, rows)
            at = rows[-1][0], rows[-1][1]

    def lease(self, name: str, owner: str, now: float, seconds: float) -> bool:
        statement = (
            "INSERT INTO privkit_leases VALUES (%s, %s, %s) ON CONFLICT (name) DO UPDATE"
            " SET owner = excluded.owner, until = excluded.until"
            " WHERE privkit_leases.owner = excluded.owner OR privkit_leases.until <= %s"
        )
        values = (name, owner, now + seconds, now)
        return bool(self._pool.run(lambda cursor: cursor.execute(statement, values).rowcount))

    def scrub(self) -> str:
        return self._scrub("privkit_keys", "privkit_epochs")
