"""Wrapped keys in SQLite: a file, or memory."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from privkit.vault._protocols import Epoch, KeyRow, latest
from privkit.vault.stores._database import MEMORY, Database, Meta
from privkit.vault.stores._sqlite_file import File

__all__ = ["SQLiteKeys"]

_KEYS = (
    """CREATE TABLE keys (
        subject BLOB NOT NULL, version INTEGER NOT NULL, epoch INTEGER NOT NULL, wrapped BLOB NOT NULL,
        kcv BLOB NOT NULL, uses INTEGER NOT NULL, status TEXT NOT NULL, PRIMARY KEY (subject, version)
    ) WITHOUT ROWID""",
    "CREATE INDEX by_epoch ON keys (epoch) WHERE status = 'live'",
    """CREATE TABLE epochs (
        number INTEGER PRIMARY KEY, provider TEXT NOT NULL, master TEXT NOT NULL, wrapped BLOB NOT NULL,
        kcv BLOB NOT NULL, status TEXT NOT NULL
    )""",
    "CREATE TABLE leases (name TEXT PRIMARY KEY, owner TEXT NOT NULL, until REAL NOT NULL) WITHOUT ROWID",
    Meta.MIGRATION,
)


class SQLiteKeys(File):
    """Wrapped keys in one SQLite file; see ``KeyTable``. Arguments and errors are those of ``SQLiteStore``."""

    def __init__(self, path: str = MEMORY, *, connect: Callable[[str], Any] | None = None) -> None:
        given = {} if connect is None else {"connect": connect}
        super().__init__(Database(path, [_KEYS], what="the store of keys", **given))

    def epochs(self) -> list[Epoch]:
        return [Epoch._make(row) for row in self._database.read("SELECT * FROM epochs ORDER BY number")]

    def add_epoch(self, epoch: Epoch) -> bool:
        with self._database.write() as connection:
            if (connection.execute("SELECT max(number) FROM epochs").fetchone()[0] or 0) >= epoch.number:
                return False
            connection.execute("UPDATE epochs SET status = 'retired'")
            connection.execute("INSERT INTO epochs VALUES (?,?,?,?,?,?)", epoch)
        return True

    def drop_epoch(self, number: int) -> bool:
        with self._database.write() as connection:
            statement = (
                "DELETE FROM epochs WHERE number = ? AND status = 'retired'"
                " AND NOT EXISTS (SELECT 1 FROM keys WHERE epoch = ? AND status = 'live')"
            )
            return bool(connection.execute(statement, (number, number)).rowcount)

    def keys(self, subject: bytes) -> list[KeyRow]:
        rows = self._database.read("SELECT * FROM keys WHERE subject = ? ORDER BY version", (subject,))
        return [KeyRow._make(row) for row in rows]

    def add_key(self, row: KeyRow) -> KeyRow | None:
        with self._database.write() as connection:
            epoch = connection.execute("SELECT status FROM epochs WHERE number = ?", (row.epoch,)).fetchone()
            if epoch is None or epoch[0] != "live":
                return None
            stop = connection.execute(
                "SELECT * FROM keys WHERE subject = ? AND status = 'erased'", (row.subject,)
            ).fetchone()
            if stop is not None:
                return KeyRow._make(stop)
            connection.execute("INSERT OR IGNORE INTO keys VALUES (?,?,?,?,?,?,?)", row)
            there = connection.execute(
                "SELECT * FROM keys WHERE subject = ? AND version = ?", (row.subject, row.version)
            ).fetchone()
        return KeyRow._make(there)

    def reserve(self, subject: bytes, version: int, uses: int) -> int:
        where = "WHERE subject = ? AND version = ? AND status = 'live'"
        with self._database.write() as connection:
            connection.execute(f"UPDATE keys SET uses = uses + ? {where}", (uses, subject, version))  # noqa: S608
            row = connection.execute(f"SELECT uses FROM keys {where}", (subject, version)).fetchone()  # noqa: S608
        return row[0] if row else 0

    def behind(self, epoch: int, limit: int) -> list[KeyRow]:
        statement = "SELECT * FROM keys WHERE epoch < ? AND status = 'live' LIMIT ?"
        return [KeyRow._make(row) for row in self._database.read(statement, (epoch, limit))]

    def rewrap(self, pairs: Sequence[tuple[KeyRow, KeyRow]]) -> int:
        rows = [
            (new.epoch, new.wrapped, old.subject, old.version, old.epoch, old.wrapped) for old, new in pairs
        ]
        statement = (
            "UPDATE keys SET epoch = ?, wrapped = ?"
            " WHERE subject = ? AND version = ? AND epoch = ? AND wrapped = ? AND status = 'live'"
        )
        with self._database.write() as connection:
            before = connection.total_changes
            connection.executemany(statement, rows)
            return int(connection.total_changes - before)

    def erase(self, subject: bytes, notes: Mapping[str, bytes]) -> int:
        with self._database.write() as connection:
            where = "WHERE subject = ? AND status = 'live'"
            gone = connection.execute(
                f"UPDATE keys SET wrapped = x'', kcv = x'', status = 'erased' {where}",  # noqa: S608
                (subject,),
            ).rowcount
            connection.execute(
                "INSERT OR IGNORE INTO keys VALUES (?, 0, 0, x'', x'', 0, 'erased')", (subject,)
            )
            connection.execute("UPDATE keys SET status = 'erased' WHERE subject = ?", (subject,))
            for name, value in notes.items():
                Meta.put(connection, name, value)
        return int(gone)

    def readmit(self, subject: bytes) -> None:
        with self._database.write() as connection:
            connection.execute(
                "UPDATE keys SET status = 'spent' WHERE subject = ? AND status = 'erased'", (subject,)
            )

    def subjects(self) -> Iterator[KeyRow]:
        at = (b"", 0)
        while rows := self._database.read(
            "SELECT * FROM keys WHERE (subject, version) > (?, ?) ORDER BY subject, version LIMIT 1000", at
        ):
            yield from map(KeyRow._make, rows)
            at = rows[-1][0], rows[-1][1]

    def lease(self, name: str, owner: str, now: float, seconds: float) -> bool:
        with self._database.write() as connection:
            row = connection.execute("SELECT owner, until FROM leases WHERE name = ?", (name,)).fetchone()
            held = row is not None and row[0] != owner and isinstance(row[1], float)
            if held and now < row[1] <= latest(now, seconds):
                return False
            until = now + seconds if seconds else 0.0
            connection.execute("INSERT OR REPLACE INTO leases VALUES (?, ?, ?)", (name, owner, until))
        return True
