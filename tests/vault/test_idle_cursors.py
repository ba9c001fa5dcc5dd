"""Cursors that are kept for the next read are in nobody's way."""

from __future__ import annotations

import contextlib
import os
import signal
import sqlite3
import threading
from pathlib import Path
from types import FrameType

import pytest
from vault_help import open_vault

from privkit.errors import StoreError
from privkit.vault.stores.sqlite import SQLiteStore

JANE = [("PERSON", "Jane Doe")]


def test_a_signal_that_comes_while_a_row_is_read_reads_its_own(tmp_path: Path) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db", audit=False)
    [jane], [joe] = vault.put(JANE, subject="c"), vault.put([("PERSON", "Joe Roe")], subject="c")
    seen = []

    def handle(number: int, frame: FrameType | None) -> None:
        del number, frame
        seen.append(vault.get([joe]))

    old = signal.signal(signal.SIGALRM, handle)
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    try:
        while len(seen) < 100:
            assert vault.get([jane]) == ["Jane Doe"]
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
    assert seen == [["Joe Roe"]] * len(seen)


def test_a_statement_that_fails_leaves_the_next_one_alone(tmp_path: Path) -> None:
    with contextlib.closing(SQLiteStore(str(tmp_path / "pii.db"))) as store:
        for _ in range(3):
            with pytest.raises(StoreError):
                store._database.read("SELECT nothing")
            assert store.get([b"x" * 16]) == []


def test_no_read_keeps_the_log_from_being_emptied(tmp_path: Path) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db")
    tokens = vault.put(JANE * 20, subject="c")
    for some in (tokens, tokens[:1]):
        assert len(vault.get(some)) == len(some)
        assert vault._store.scrub() == ""
    assert (tmp_path / "pii.db-wal").stat().st_size == 0


def test_a_closed_store_and_a_forked_process_read_with_none_of_before(tmp_path: Path) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db")
    tokens = vault.put(JANE, subject="c")
    assert vault.get(tokens) == ["Jane Doe"]
    child = os.fork()
    if child == 0:
        with contextlib.suppress(BaseException):
            os._exit(0 if vault.get(tokens) == ["Jane Doe"] else 1)
        os._exit(2)
    assert os.waitpid(child, 0)[1] == 0
    assert vault.get(tokens) == ["Jane Doe"]
    vault.close()
    with pytest.raises(StoreError, match="closed"):
        vault.get(tokens)


def test_threads_have_each_what_they_asked_for(tmp_path: Path) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db")
    values = [f"Jane {at}" for at in range(8)]
    tokens = [vault.put([("PERSON", value)], subject="c") for value in values]
    wrong: list[object] = []

    def read(at: int) -> None:
        wrong.extend(at for _ in range(200) if vault.get(tokens[at]) != [values[at]])

    threads = [threading.Thread(target=read, args=(at,)) for at in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    assert len(vault._store._database._idle) <= 8  # type: ignore[attr-defined]


def test_a_connection_of_somebody_elses_own_is_asked_itself(tmp_path: Path) -> None:
    asked = []

    class Own(sqlite3.Connection):
        def execute(self, statement: str, values: object = (), /) -> sqlite3.Cursor:  # type: ignore[override]
            asked.append(statement)
            return super().execute(statement, values)  # type: ignore[arg-type]

    def connect(path: str) -> sqlite3.Connection:
        return sqlite3.connect(path, isolation_level=None, check_same_thread=False, factory=Own)

    with contextlib.closing(SQLiteStore(str(tmp_path / "pii.db"), connect=connect)) as store:
        asked.clear()
        assert store.get([b"x" * 16]) == []
    assert len(asked) == 1
