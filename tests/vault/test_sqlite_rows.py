"""Rows that are added by one statement are those that are added one by one."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from itertools import cycle
from typing import Any

import pytest

from privkit.vault._codec import Row
from privkit.vault.stores import _sqlite_rows
from privkit.vault.stores._sqlite_rows import insert
from privkit.vault.stores.sqlite import SQLiteStore

FIELDS = Row(
    b"", b"tenant", b"subject", b"scope", None, "PERSON", "support", b"body", None, 1_800_000_000_000, None
)


def made(number: int, change: Callable[[int], dict[str, Any]] = lambda _: {}) -> list[Row]:
    return [
        FIELDS._replace(token=os.urandom(16), body=os.urandom(34 + at % 50), **change(at))
        for at in range(number)
    ]


def connection_of(store: SQLiteStore) -> sqlite3.Connection:
    return store._database._connection  # type: ignore[no-any-return]


def kept(rows: list[Row]) -> tuple[list[tuple[Any, ...]], list[str]]:
    """Add rows to an empty store; return what is in it, and by which statements it came there."""
    store, told = SQLiteStore(), list[str]()
    connection = connection_of(store)
    connection.set_trace_callback(told.append)
    insert(connection, rows)
    connection.set_trace_callback(None)
    found = connection.execute("SELECT *, typeof(entity_type), typeof(body) FROM records ORDER BY token")
    return found.fetchall(), [line for line in told if "INTO records" in line]


NAMES = cycle(["PERSON", "EMAIL_ADDRESS", "Ü"])


@pytest.mark.parametrize(
    ("number", "change", "statements"),
    [
        pytest.param(1, lambda _: {}, 1, id="one"),
        pytest.param(10, lambda _: {}, 10, id="few"),
        pytest.param(11, lambda _: {}, 1, id="more"),
        pytest.param(2500, lambda _: {}, 3, id="thousands"),
        pytest.param(30, lambda _: {"entity_type": next(NAMES)}, 1, id="types"),
        pytest.param(30, lambda at: {"entity_type": f"A{' ' * (at % 2)}"}, 30, id="types that end with a space"),
        pytest.param(30, lambda at: {"place": 7 + at}, 1, id="a conversation"),
        pytest.param(30, lambda at: {"place": 7 + 2 * at}, 30, id="places with holes"),
        pytest.param(30, lambda at: {"place": at or None}, 30, id="places of some"),
        pytest.param(30, lambda _: {"idx": os.urandom(16)}, 1, id="indexes"),
        pytest.param(30, lambda at: {"idx": os.urandom(16) if at else None}, 30, id="indexes of some"),
        pytest.param(30, lambda _: {"expires": 5, "hold": 1, "purpose": "", "scope": b""}, 1, id="others"),
        pytest.param(30, lambda at: {"subject": bytes([at])}, 30, id="subjects"),
        pytest.param(30, lambda at: {"created": at}, 30, id="moments"),
    ],
)  # fmt: skip
def test_what_is_kept_is_what_was_given(
    number: int, change: Callable[[int], dict[str, Any]], statements: int
) -> None:
    rows = made(number, change)
    found, told = kept(rows)
    assert found == [(*row, "text", "blob") for row in sorted(rows, key=lambda row: row.token)]
    assert len(told) == statements


def test_large_values_are_added_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_sqlite_rows, "_ROOM", 100)
    rows = made(30)
    found, told = kept(rows)
    assert (len(found), len(told)) == (30, 30)


@pytest.mark.parametrize("met", ["token", "idx"])
def test_what_is_there_already_is_passed_over_or_undoes_all(met: str) -> None:
    rows = made(30, lambda _: {"idx": os.urandom(16)})
    store = SQLiteStore()
    connection = connection_of(store)
    old = rows[12]._replace(**({} if met == "token" else {"token": os.urandom(16)}), body=b"old")
    insert(connection, [old])
    with pytest.raises(sqlite3.IntegrityError):
        insert(connection, rows)
    assert connection.execute("SELECT count(*) FROM records").fetchone() == (1,)
    insert(connection, rows, ignore=True)
    assert connection.execute("SELECT count(*) FROM records").fetchone() == (30,)
    assert connection.execute("SELECT body FROM records WHERE token = ?", (old.token,)).fetchone() == (
        b"old",
    )
