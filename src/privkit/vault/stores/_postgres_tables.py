"""What the two sets of tables in PostgreSQL have in common."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from privkit.errors import StoreError
from privkit.vault.stores._pool import Pool

if TYPE_CHECKING:
    from psycopg import Cursor

__all__ = ["Tables", "note", "one"]

_SMALL = 20_000  # rows that are rewritten in some ten milliseconds; the rewrite locks the table


class Tables:
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
            note(cursor, self._meta, name, value, only_new=only_new)
            cursor.execute(f"SELECT value FROM {self._meta} WHERE name = %s", (name,))  # noqa: S608
            return bytes(one(cursor))

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


def note(cursor: Cursor[Any], table: str, name: str, value: bytes, *, only_new: bool = False) -> None:
    do = "NOTHING" if only_new else "UPDATE SET value = excluded.value"
    cursor.execute(f"INSERT INTO {table} VALUES (%s, %s) ON CONFLICT (name) DO {do}", (name, value))  # noqa: S608


def one(cursor: Cursor[Any]) -> Any:
    row = cursor.fetchone()
    return row[0] if row else None
