"""Keys that are kept while subjects are erased and readmitted: never one too old, never one forgotten for nothing."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Callable
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from vault_help import open_vault

from privkit import Shield, Vault, detectors
from privkit.errors import ErasedError, NotFoundError
from privkit.vault._ledger import Entry, FileLedger
from privkit.vault.audit import Audit, Checkpoint
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

CODES = [detectors.pattern("CODE", r"\bC-\d{1,6}\b", reach=10)]


class Counting:
    """Opens connections and counts the transactions that were kept through them."""

    def __init__(self) -> None:
        self.kept = 0

    def __call__(self, path: str) -> Any:
        connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        connection.set_trace_callback(self._told)
        return connection

    def _told(self, statement: str) -> None:
        self.kept += statement == "COMMIT"


def counted(folder: Path) -> tuple[Vault, Counting, Counting]:
    records, keys = Counting(), Counting()
    store = SQLiteStore(str(folder / "pii.db"), connect=records)
    table = SQLiteKeys(str(folder / "pii.keys.db"), connect=keys)
    vault = Vault.open(store, keystore=table, keys=MemoryKeys(), ledger=folder / "ledger")
    return vault, records, keys


def test_the_first_turn_of_a_conversation_waits_for_the_disk_once(tmp_path: Path) -> None:
    """The subject's key is there, kept and reserved: a new conversation neither forgets nor reserves it anew."""
    vault, records, keys = counted(tmp_path)
    shield = Shield(vault=vault, detectors=CODES)
    shield.conversation("c0", subject="s").protect("C-1")
    before = records.kept, keys.kept
    for number in range(1, 6):
        with shield.conversation(f"c{number}", subject="s") as chat:
            assert chat.restore(chat.protect("C-1 and C-2")) == "C-1 and C-2"
    assert (records.kept, keys.kept) == (before[0] + 5, before[1])


def test_open_conversations_forget_kept_keys_once_for_each_erasure_elsewhere(tmp_path: Path) -> None:
    vault, _, keys = counted(tmp_path)
    shield = Shield(vault=vault, detectors=CODES)
    chats = [shield.conversation(f"c{number}", subject="s") for number in range(5)]
    for chat in chats:
        chat.protect("C-1")
    other = open_vault(
        f"sqlite:///{tmp_path / 'pii.db'}", keys=vault._ring._first, keystore=tmp_path / "pii.keys.db",
        ledger=tmp_path / "ledger", audit=False,
    )  # fmt: skip
    with other:
        other.erase("someone else")
    before = keys.kept
    for chat in chats:
        assert chat.restore(chat.protect("C-1 and C-3")) == "C-1 and C-3"
    assert keys.kept == before + 1


@pytest.mark.parametrize("scope", ["call", "subject", "tenant"])
def test_no_value_is_kept_under_a_key_that_was_destroyed_between_taking_it_and_keeping(
    tmp_path: Path, scope: Any
) -> None:
    """Another thread of the same vault may note meanwhile that the ledger has moved; here the anchor stands for it."""
    done: list[str] = []

    def meanwhile(_: Checkpoint) -> None:
        if begun and not done:
            done.append("once")
            vault.erase("s")
            vault.readmit("s")
            vault.seal("x", subject="another")  # which asks how far the ledger has come

    begun: list[str] = []
    audit = Audit.open(tmp_path / "audit", key=bytes(32), anchor=meanwhile, checkpoint_every=1)
    vault = open_vault(f"sqlite:///{tmp_path / 'pii.db'}", audit=audit)
    with vault:
        vault.put([("CODE", "before")], subject="s")
        begun.append("now")
        tokens = vault.put([("CODE", "after"), ("CODE", "more")], subject="s", scope=scope)
        assert done
        vault._ring.evict()
        assert vault.get(tokens) == ["after", "more"]


def test_a_conversation_that_is_open_while_its_subject_is_erased_and_readmitted_begins_anew(
    tmp_path: Path,
) -> None:
    vault, _, _ = counted(tmp_path)
    shield = Shield(vault=vault, detectors=CODES)
    chat, second = (shield.conversation(name, subject="s") for name in ("c", "d"))
    old = chat.protect("C-1")
    second.protect("C-9")
    vault.erase("s")
    with pytest.raises(ErasedError):
        second.protect("C-1")
    vault.readmit("s")
    new = chat.protect("C-1")
    assert chat.restore(new) == "C-1"
    assert (new == old) is False
    vault._ring.evict()
    again = Shield(vault=vault, detectors=CODES).conversation("c", subject="s")
    assert again.restore(f"{new} {old}") == f"C-1 {old}"
    assert second.restore(second.protect("C-7")) == "C-7"


def test_a_conversation_that_is_read_while_its_subject_is_just_erased_tells_of_the_erasure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its rows were read, then its keys were destroyed: no look-up that fails, but an erasure."""
    vault, _, _ = counted(tmp_path)
    shield = Shield(vault=vault, detectors=CODES)
    chat = shield.conversation("c", subject="s")
    safe = chat.protect("C-1 and C-2")
    other = Vault.open(
        SQLiteStore(str(tmp_path / "pii.db")), keystore=tmp_path / "pii.keys.db", keys=vault._ring._first,
        ledger=tmp_path / "ledger", actor="other",
    )  # fmt: skip
    log = vault._store.log

    def erased_meanwhile(scope: bytes, after: int) -> Any:
        rows = log(scope, after)
        other.erase("s")
        vault._ring.evict()
        return rows

    monkeypatch.setattr(vault._store, "log", erased_meanwhile)
    with pytest.raises(ErasedError):
        Shield(vault=vault, detectors=CODES).conversation("c", subject="s")
    with pytest.raises(ErasedError):
        chat.protect("C-1")
    assert chat.restore(safe) == safe
    monkeypatch.undo()
    assert chat.restore(safe) == safe
    other.readmit("s")
    assert chat.restore(chat.protect("C-3")) == "C-3"
    assert chat.restore(safe) == safe
    other.close()


def test_a_key_that_is_lost_is_told_from_one_that_was_destroyed(tmp_path: Path) -> None:
    vault, _, _ = counted(tmp_path)
    safe = Shield(vault=vault, detectors=CODES).conversation("c", subject="s").protect("C-1")
    with sqlite3.connect(tmp_path / "pii.keys.db") as table:
        table.execute("DELETE FROM keys WHERE subject <> ?", (bytes(16),))
    table.close()
    vault._ring.evict()
    with pytest.raises(NotFoundError):
        Shield(vault=vault, detectors=CODES).conversation("c", subject="s").restore(safe)


def others(vault: Vault, folder: Path) -> Vault:
    """Return what another process has of the same vault."""
    return open_vault(
        f"sqlite:///{folder / 'pii.db'}", keys=vault._ring._first, keystore=folder / "pii.keys.db",
        ledger=folder / "ledger", audit=False,
    )  # fmt: skip


def slow_at(vault: Vault, monkeypatch: pytest.MonkeyPatch, act: str, work: Callable[[], object]) -> Thread:
    """Have a vault be slow right after it wrote to the ledger; what others do meanwhile goes on until it is quick again."""
    append, quick = FileLedger.append, Event()
    meanwhile = Thread(target=lambda: (work(), quick.set()))

    def slow(ledger: FileLedger, at: int, done: str, subject: bytes) -> int:
        place = append(ledger, at, done, subject)
        if ledger is vault._ledger and done == act and not meanwhile.ident:
            meanwhile.start()
            quick.wait(2)
        return place

    monkeypatch.setattr(FileLedger, "append", slow)
    return meanwhile


def test_an_erasure_that_is_slow_takes_nobody_elses_new_data_with_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The place it notes is behind those of others then, who would do again what comes after it."""
    vault, _, _ = counted(tmp_path)
    other = others(vault, tmp_path)
    other.put([("CODE", "C-1")], subject="someone")
    other.put([("CODE", "C-2")], subject="s")
    tokens: list[str] = []

    def meanwhile() -> None:
        other.erase("s")
        other.readmit("s")
        tokens.extend(other.put([("CODE", "C-3")], subject="s"))

    thread = slow_at(vault, monkeypatch, "erase", meanwhile)
    vault.erase("someone")
    thread.join()
    monkeypatch.undo()
    assert other.get(tokens) == ["C-3"]
    other.erase("a third")
    assert other.get(tokens) == ["C-3"]
    assert others(vault, tmp_path).get(tokens) == ["C-3"]


def test_a_readmission_that_is_slow_does_not_undo_a_later_erasure(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, _, _ = counted(tmp_path)
    other = others(vault, tmp_path)
    other.put([("CODE", "C-2")], subject="s")
    other.erase("s")
    thread = slow_at(vault, monkeypatch, "readmit", lambda: other.erase("s"))
    vault.readmit("s")
    thread.join()
    monkeypatch.undo()
    for each in (vault, other, others(vault, tmp_path)):
        with pytest.raises(ErasedError):
            each.put([("CODE", "C-3")], subject="s")


def test_an_erasure_while_the_ledger_is_read_makes_it_no_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, _, _ = counted(tmp_path)
    other, entries, at_work = others(vault, tmp_path), FileLedger.entries, list[str]()

    def read(ledger: FileLedger) -> list[Entry]:
        found = entries(ledger)
        if ledger is vault._ledger and not at_work:
            at_work.append("once")
            other.erase("s")
        return found

    monkeypatch.setattr(FileLedger, "entries", read)
    vault._replay()
    assert at_work


def test_erasures_and_readmissions_at_once_are_made_one_after_the_other(tmp_path: Path) -> None:
    vault, _, _ = counted(tmp_path)
    some = [vault, *(others(vault, tmp_path) for _ in range(3))]
    failed: list[BaseException] = []

    def work(own: Vault, number: int) -> None:
        try:
            for turn in range(12):
                subject = f"s{(number + turn) % 5}"
                own.erase(subject)
                own.readmit(subject)
                with contextlib.suppress(ErasedError):
                    own.put([("CODE", "C-1")], subject=subject)
        except BaseException as error:
            failed.append(error)

    threads = [Thread(target=work, args=pair) for pair in zip(some, range(4), strict=True)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed
    assert not vault.verify()
    assert vault.status().erasures == 48
