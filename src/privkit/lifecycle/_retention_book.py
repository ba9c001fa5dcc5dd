"""What retention writes down: holds, what was seen to have run out, and when the clock was found to agree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from privkit.lifecycle._common import stamp, unstamp
from privkit.lifecycle._database import Execute, connect
from privkit.lifecycle._retention_rules import Item

__all__ = ["Book", "Hold"]

_TABLES = (
    """CREATE TABLE IF NOT EXISTS privkit_holds (
        number BIGINT PRIMARY KEY, subject TEXT, data_type TEXT, item TEXT, place TEXT, why TEXT NOT NULL,
        held_by TEXT NOT NULL, since TEXT NOT NULL, released TEXT, released_by TEXT)""",
    """CREATE TABLE IF NOT EXISTS privkit_hidden (
        place TEXT NOT NULL, item TEXT NOT NULL, at TEXT NOT NULL, PRIMARY KEY (place, item))""",
    """CREATE TABLE IF NOT EXISTS privkit_reinstated (
        place TEXT NOT NULL, item TEXT NOT NULL, at TEXT NOT NULL, why TEXT NOT NULL, decided_by TEXT NOT NULL)""",
    "CREATE TABLE IF NOT EXISTS privkit_agreed (place TEXT PRIMARY KEY, at TEXT NOT NULL)",
)
_IN_FORCE = (
    "SELECT number, why, held_by, since, subject, data_type, item, place FROM privkit_holds "
    "WHERE released IS NULL ORDER BY number"
)


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold in force: what it names is not deleted.

    Attributes:
        number: names it, for ``release``.
        why: the reason.
        by: who decided it.
        since: when.
        subject: the reference of a person, where one is named.
        data_type: a type of data, where one is named.
        item: an item, where one is named.
        place: a place, where one is named.
    """

    number: int
    why: str
    by: str
    since: datetime
    subject: str | None = None
    data_type: str | None = None
    item: str | None = None
    place: str | None = None

    def holds(self, item: Item) -> bool:
        """Return whether it holds this item: all that it names is so."""
        named = (
            (self.subject, item.subject),
            (self.data_type, item.data_type),
            (self.item, item.id),
            (self.place, item.place),
        )
        return all(wanted is None or wanted == found for wanted, found in named)


class Book:
    """The record, in SQLite or PostgreSQL. All writers take turns, so no hold slips in while a batch is deleted."""

    def __init__(self, url: str, *, insecure: bool = False) -> None:
        self._database = connect(url, insecure=insecure, lock="retention", tables=_TABLES)

    @property
    def file(self) -> Path | None:
        """The SQLite file it is in, if it is in one."""
        return self._database.file

    def close(self) -> None:
        self._database.close()

    @contextmanager
    def deleting(self) -> Iterator[list[Hold]]:
        """Give the holds in force, and keep others out until what they allow is deleted."""
        with self._database.transaction() as execute:
            yield _holds(execute)

    def holds(self) -> list[Hold]:
        return _holds(self._database.query)

    def hold(self, matching: Mapping[str, str | None], why: str, by: str, at: datetime) -> Hold:
        with self._database.transaction() as execute:
            number = execute("SELECT COALESCE(MAX(number), 0) + 1 FROM privkit_holds")[0][0]
            values = (number, *(matching[name] for name in ("subject", "data_type", "item", "place")))
            execute(
                "INSERT INTO privkit_holds VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL, NULL)",
                (*values, why, by, stamp(at)),
            )
        return Hold(number, why, by, at, **matching)

    def release(self, number: int, by: str, at: datetime) -> bool:
        with self._database.transaction() as execute:
            found = execute("SELECT 1 FROM privkit_holds WHERE number = ? AND released IS NULL", (number,))
            execute(
                "UPDATE privkit_holds SET released = ?, released_by = ? WHERE number = ? AND released IS NULL",
                (stamp(at), by, number),
            )
        return bool(found)

    def is_hidden(self, item: Item) -> bool:
        found = self._database.query(
            "SELECT 1 FROM privkit_hidden WHERE place = ? AND item = ?", (item.place, item.id)
        )
        return bool(found)

    def hidden(self, items: Sequence[Item]) -> set[str]:
        """Return the ids of those items, all of one place, that are hidden."""
        if not items:
            return set()
        marks = ", ".join("?" * len(items))
        rows = self._database.query(
            f"SELECT item FROM privkit_hidden WHERE place = ? AND item IN ({marks})",  # noqa: S608, marks only
            (items[0].place, *(item.id for item in items)),
        )
        return {row[0] for row in rows}

    def hide(self, items: Iterable[Item], at: datetime) -> None:
        with self._database.transaction() as execute:
            for item in items:
                execute(
                    "INSERT INTO privkit_hidden VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                    (item.place, item.id, stamp(at)),
                )

    def show(self, items: Iterable[Item], at: datetime, why: str, by: str) -> int:
        shown = 0
        with self._database.transaction() as execute:
            for item in items:
                key = (item.place, item.id)
                if execute("SELECT 1 FROM privkit_hidden WHERE place = ? AND item = ?", key):
                    execute("DELETE FROM privkit_hidden WHERE place = ? AND item = ?", key)
                    execute(
                        "INSERT INTO privkit_reinstated VALUES (?, ?, ?, ?, ?)", (*key, stamp(at), why, by)
                    )
                    shown += 1
        return shown

    def forget(self, items: Iterable[Item]) -> None:
        """Drop the marks of items that are deleted: their ids may not be kept for ever."""
        with self._database.transaction() as execute:
            for item in items:
                execute("DELETE FROM privkit_hidden WHERE place = ? AND item = ?", (item.place, item.id))

    def agreed_at(self, place: str) -> datetime | None:
        rows = self._database.query("SELECT at FROM privkit_agreed WHERE place = ?", (place,))
        return unstamp(rows[0][0]) if rows else None

    def agree(self, place: str, at: datetime) -> None:
        with self._database.transaction() as execute:
            execute(
                "INSERT INTO privkit_agreed VALUES (?, ?) ON CONFLICT (place) DO UPDATE SET at = EXCLUDED.at",
                (place, stamp(at)),
            )


def _holds(execute: Execute) -> list[Hold]:
    return [
        Hold(number, why, by, unstamp(since), subject, data_type, item, place)
        for number, why, by, since, subject, data_type, item, place in execute(_IN_FORCE)
    ]
