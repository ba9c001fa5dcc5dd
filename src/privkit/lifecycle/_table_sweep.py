"""A table in SQLite or PostgreSQL whose rows run out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime, timezone
from pathlib import Path

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle._database import connect
from privkit.lifecycle._retention_rules import Item

__all__ = ["TableSweep"]

_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,62}")


class TableSweep:
    """A ``Sweepable`` for a table in SQLite or PostgreSQL.

    Args:
        url: where it is: ``sqlite:///file`` or ``postgresql://…``.
        table: its name.
        data_type: what its rows are.
        purpose: what they are kept for.
        id: the column of the primary key.
        created: the column with the moment a row came to be: text in ISO 8601, seconds since 1970 or a timestamp.
            A moment without a zone counts as UTC.
        last_used: the column with the moment of last use.
        contract_end: the column with the moment the contract ended.
        subject: the column with the person's reference, for holds.
        insecure: allow a server on another machine without ``sslmode=verify-full``.

    Raises:
        ConfigurationError: a name that is no plain identifier, or an address that cannot be used.
        LifecycleError: the database cannot be opened.
    """

    def __init__(
        self,
        url: str,
        table: str,
        *,
        data_type: str,
        purpose: str,
        id: str = "id",  # noqa: A002, the name of the column
        created: str = "created",
        last_used: str | None = None,
        contract_end: str | None = None,
        subject: str | None = None,
        insecure: bool = False,
    ) -> None:
        columns = (id, created, last_used, contract_end, subject)
        for name in (table, *columns):
            if name is not None and not _NAME.fullmatch(name):
                raise ConfigurationError(f"{name!r} is no plain name of a table or a column")
        self.name = table
        self._database = connect(url, insecure=insecure, guest=True)
        self._data_type, self._purpose = data_type, purpose
        self._id, self._moments = id, tuple(name for name in (created, last_used) if name)
        selected = ", ".join("NULL" if name is None else f'"{name}"' for name in columns)
        self._select = f'SELECT {selected} FROM "{table}"'  # noqa: S608, names are checked

    def __repr__(self) -> str:
        return f"<TableSweep {self.name!r}>"

    @property
    def file(self) -> Path | None:
        """The SQLite file it is in, if it is in one."""
        return self._database.file

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def items(self, after: str | None, limit: int) -> list[Item]:
        """Return up to ``limit`` rows after an id, in the order of the ids as text."""
        where, values = ("", ()) if after is None else (f" WHERE {self._text_id()} > ?", (after,))
        rows = self._database.query(
            f"{self._select}{where} ORDER BY {self._text_id()} LIMIT ?", (*values, limit)
        )
        return [
            Item(
                str(row[0]),
                self._data_type,
                self._purpose,
                _required(row[1]),
                _moment(row[2]),
                _moment(row[3]),
                "" if row[4] is None else str(row[4]),
                self.name,
            )
            for row in rows
        ]

    def delete(self, ids: Sequence[str]) -> int:
        """Delete rows in one transaction; return how many there were."""
        marks = ", ".join("?" * len(ids))
        where = f'FROM "{self.name}" WHERE {self._text_id()} IN ({marks})'
        with self._database.transaction() as execute:
            found = execute(f"SELECT COUNT(*) {where}", ids)[0][0]
            execute(f"DELETE {where}", ids)
        if self._database.kind == "sqlite":  # so that the journal does not keep them; a reader may prevent it
            self._database.query("PRAGMA wal_checkpoint(TRUNCATE)")
        return int(found)

    def newest(self) -> datetime | None:
        """Return the latest moment in the columns of creation and last use."""
        columns = ", ".join(f'MAX("{name}")' for name in self._moments)
        row = self._database.query(f'SELECT {columns} FROM "{self.name}"')[0]  # noqa: S608, names are checked
        return max((moment for value in row if (moment := _moment(value)) is not None), default=None)

    def _text_id(self) -> str:
        collation = ' COLLATE "C"' if self._database.kind == "postgresql" else ""
        return f'CAST("{self._id}" AS TEXT){collation}'


def _required(value: object) -> datetime:
    moment = _moment(value)
    if moment is None:
        raise LifecycleError("a row has no moment of creation, so it cannot be told when it runs out")
    return moment


def _moment(value: object) -> datetime | None:
    if value is None:
        return None
    try:
        if isinstance(value, (int, float)):
            return datetime.fromtimestamp(value, timezone.utc)
        if isinstance(value, str):
            value = datetime.fromisoformat(value.replace("Z", "+00:00"))
        if isinstance(value, datetime):
            return (value if value.tzinfo else value.replace(tzinfo=timezone.utc)).astimezone(timezone.utc)
    except (ValueError, OverflowError, OSError):
        raise LifecycleError("a row's moment is no ISO 8601 text, or out of range") from None
    raise LifecycleError(f"a row's moment is a {type(value).__name__}; give text, seconds or a timestamp")
