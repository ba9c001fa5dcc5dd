"""Wrapped keys in PostgreSQL, by psycopg 3."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from privkit.vault._protocols import Epoch, KeyRow, latest
from privkit.vault.stores._pool import TIMEOUT, Pool, lock_number
from privkit.vault.stores._postgres_arrays import array
from privkit.vault.stores._postgres_tables import Tables, note, one

if TYPE_CHECKING:
    from psycopg import Cursor

__all__ = ["PostgresKeys"]

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
_KEY_SELECT = "SELECT subject, version, epoch, wrapped, kcv, uses, status FROM privkit_keys"


class PostgresKeys(Tables):
    """Wrapped keys in PostgreSQL; see ``KeyTable``. Use another database than the records', with other backups.

    Arguments and errors are those of ``PostgresStore``.
    """

    _meta = "privkit_key_meta"

    def __init__(self, url: str, *, allow_cleartext: bool = False, timeout: float = TIMEOUT) -> None:
        super().__init__(
            Pool(url, [_KEYS], what="the store of keys", allow_cleartext=allow_cleartext, timeout=timeout)
        )

    def epochs(self) -> list[Epoch]:
        statement = (
            "SELECT number, provider, master, wrapped, kcv, status FROM privkit_epochs ORDER BY number"
        )
        return [Epoch._make(row) for row in self._pool.rows(statement)]

    def add_epoch(self, epoch: Epoch) -> bool:
        def work(cursor: Cursor[Any]) -> bool:
            cursor.execute("LOCK TABLE privkit_epochs IN EXCLUSIVE MODE")
            cursor.execute("SELECT coalesce(max(number), 0) FROM privkit_epochs")
            if one(cursor) >= epoch.number:
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
            if one(cursor) != "live":
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
        return self._pool.run(lambda cursor: one(cursor.execute(statement, (uses, subject, version))) or 0)

    def behind(self, epoch: int, limit: int) -> list[KeyRow]:
        rows = self._pool.rows(f"{_KEY_SELECT} WHERE epoch < %s AND status = 'live' LIMIT %s", (epoch, limit))
        return [KeyRow._make(row) for row in rows]

    def rewrap(self, pairs: Sequence[tuple[KeyRow, KeyRow]]) -> int:
        columns = [
            array(new.epoch for _, new in pairs),
            array(new.wrapped for _, new in pairs),
            array(old.subject for old, _ in pairs),
            array(old.version for old, _ in pairs),
            array(old.epoch for old, _ in pairs),
            array(old.wrapped for old, _ in pairs),
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
                note(cursor, self._meta, name, value)
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
            " WHERE privkit_leases.owner = excluded.owner"
            " OR privkit_leases.until <= %s OR privkit_leases.until > %s"
        )
        values = (name, owner, now + seconds if seconds else 0.0, now, latest(now, seconds))
        return bool(self._pool.run(lambda cursor: cursor.execute(statement, values).rowcount))

    def scrub(self) -> str:
        return self._scrub("privkit_keys", "privkit_epochs")
