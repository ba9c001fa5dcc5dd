"""The erasure ledger: nothing in it can be changed, moved or cut out unnoticed."""

from __future__ import annotations

import contextlib
import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from vault_help import open_vault

from privkit import Shield
from privkit.errors import ErasedError, FormatError, LedgerError, NotFoundError, TamperedError, VaultError
from privkit.vault import FileLedger
from privkit.vault._ledger import Entry

VAULT, KEY = bytes(range(16)), bytes(range(32))
SUBJECTS = [bytes([number]) * 16 for number in range(20)]


def filled(path: Path) -> FileLedger:
    ledger = FileLedger(path)
    ledger.begin(VAULT, KEY, create=True)
    for at, subject in enumerate(SUBJECTS):
        assert ledger.append(at, "readmit" if at % 5 == 4 else "erase", subject) == at + 1
    return ledger


def test_entries_come_back_in_order(tmp_path: Path) -> None:
    entries = filled(tmp_path / "l").entries()
    assert [entry.subject for entry in entries] == SUBJECTS
    assert entries[4] == Entry(5, 4, "readmit", SUBJECTS[4])


def test_a_line_that_a_crash_cut_off_was_never_acknowledged_and_is_written_over(tmp_path: Path) -> None:
    ledger = filled(tmp_path / "l")
    whole = (tmp_path / "l").read_bytes()
    (tmp_path / "l").write_bytes(whole + b'{"n":21,"at":99,"act":"era')
    assert len(ledger.entries()) == 20
    assert ledger.append(99, "erase", SUBJECTS[0]) == 21
    assert len(ledger.entries()) == 21


@pytest.mark.parametrize("kind", ["edit", "delete", "insert", "swap"])
def test_tampering_is_found_wherever_it_is(tmp_path: Path, kind: str) -> None:
    ledger = filled(tmp_path / "l")
    lines = (tmp_path / "l").read_bytes().splitlines(keepends=True)
    chance = random.Random(7)
    for _ in range(60):
        changed = lines.copy()
        at = chance.randrange(1, len(lines) - 1)
        if kind == "edit":
            place = chance.randrange(len(lines[at]) - 1)
            digit = b"0" if lines[at][place : place + 1] != b"0" else b"1"
            changed[at] = lines[at][:place] + digit + lines[at][place + 1 :]
        elif kind == "delete":
            del changed[at]
        elif kind == "insert":
            changed.insert(at, lines[at + 1])
        else:
            changed[at], changed[at + 1] = changed[at + 1], changed[at]
        (tmp_path / "l").write_bytes(b"".join(changed))
        with pytest.raises(VaultError):
            ledger.entries()
        with pytest.raises(VaultError):
            ledger.append(1, "erase", SUBJECTS[0])


def test_an_entry_is_authenticated_once_by_a_process_and_its_bytes_every_time(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ledger, other = filled(tmp_path / "l"), FileLedger(tmp_path / "l")
    other.begin(VAULT, KEY, create=False)
    made: list[int] = []
    mac = FileLedger._mac
    monkeypatch.setattr(FileLedger, "_mac", lambda *given: made.append(given[2]) or mac(*given))
    assert ledger.append(1, "erase", SUBJECTS[0]) == 21
    assert made == [20, 21]  # the one before, which this had written, and the new one
    assert other.append(1, "erase", SUBJECTS[0]) == 22  # goes on behind what another has added
    assert ledger.append(1, "erase", SUBJECTS[0]) == 23
    assert len(made) < 10
    assert len(ledger.entries()) == len(other.entries()) == 23


def test_who_lacks_the_key_cannot_add(tmp_path: Path) -> None:
    filled(tmp_path / "l")
    forger = FileLedger(tmp_path / "l")
    with pytest.raises(TamperedError):
        forger.begin(VAULT, bytes(32), create=False)


def test_a_missing_ledger_is_refused_and_not_made_anew(tmp_path: Path) -> None:
    ledger = filled(tmp_path / "l")
    (tmp_path / "l").unlink()
    for use in (ledger.entries, lambda: ledger.append(1, "erase", SUBJECTS[0])):
        with pytest.raises(LedgerError, match="not there"):
            use()
    assert not (tmp_path / "l").exists()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"{", LedgerError),
        (b"not a ledger\n", LedgerError),
        (b'{"privkit":"erasure ledger","format":2,"vault":"00"}\n', FormatError),
        (b'{"privkit":"erasure ledger","format":1,"vault":"00"}\n', LedgerError),
    ],
)
def test_what_is_no_ledger_of_this_vault_is_refused(
    tmp_path: Path, content: bytes, error: type[Exception]
) -> None:
    (tmp_path / "l").write_bytes(content)
    with pytest.raises(error):
        FileLedger(tmp_path / "l").begin(VAULT, KEY, create=True)


def test_an_empty_file_is_no_ledger_but_where_a_crash_left_it_as_the_vault_was_made(tmp_path: Path) -> None:
    (tmp_path / "l").touch()
    with pytest.raises(LedgerError):
        FileLedger(tmp_path / "l").begin(VAULT, KEY, create=False)
    ledger = FileLedger(tmp_path / "l")
    ledger.begin(VAULT, KEY, create=True)
    assert ledger.append(1, "erase", SUBJECTS[0]) == 1
    FileLedger(tmp_path / "l").begin(VAULT, KEY, create=True)
    assert len(ledger.entries()) == 1


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be written"):
        FileLedger(tmp_path / "no" / "l").begin(VAULT, KEY, create=True)


def test_the_name_of_a_new_ledger_is_on_the_disk_before_it_is_used(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    synced: list[int] = []
    sync = os.fsync

    def noted(number: int) -> None:
        synced.append(os.fstat(number).st_ino)
        sync(number)

    monkeypatch.setattr(os, "fsync", noted)
    FileLedger(tmp_path / "ledger").begin(b"v" * 16, b"k" * 32, create=True)
    assert tmp_path.stat().st_ino in synced
    assert (tmp_path / "ledger").stat().st_ino in synced


# A store that is put back while it is in use, as by a failover to a replica that was behind


def put_back(path: Path, copy: Path) -> None:
    with contextlib.closing(sqlite3.connect(copy)) as old, contextlib.closing(sqlite3.connect(path)) as live:
        old.backup(live)


@pytest.mark.parametrize("use", ["put", "chat", "new chat", "seal"])
def test_a_store_that_is_put_back_while_it_is_in_use_has_the_erasures_made_again(
    use: str, tmp_path: Path
) -> None:
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        kept, gone = (vault.put([("PERSON", "Jane Doe")], subject=name)[0] for name in ("c1", "c2"))
        chat = Shield(vault=vault).conversation("k", subject="c2")
        other = Shield(vault=vault).conversation("o", subject="c1")
        safe = chat.protect("jane@example.com")
        other.protect("joe@example.com")
        vault.erase("c0")
        vault.backup(tmp_path / "old.db")
        vault.backup_keys(tmp_path / "old.keys.db")
        vault.erase("c2")
        put_back(tmp_path / "pii.db", tmp_path / "old.db")
        put_back(tmp_path / "pii.keys.db", tmp_path / "old.keys.db")
        uses: dict[str, Callable[[], object]] = {
            "put": lambda: vault.put([("PERSON", "Joe Roe")], subject="c1"),
            "chat": lambda: other.protect("jim@example.com"),
            "new chat": lambda: (
                Shield(vault=vault).conversation("n", subject="c1").protect("jim@example.com")
            ),
            "seal": lambda: vault.seal("Joe", subject="c1"),
        }
        uses[use]()
        assert vault.get([kept]) == ["Jane Doe"]
        with pytest.raises(NotFoundError):
            vault.get([gone])
        with pytest.raises(ErasedError):
            chat.protect("jane@example.com again")
        assert chat.restore(safe) == safe
        assert vault.status().erasures == 2
        assert vault.verify() == []


def test_a_store_that_is_put_back_without_its_ledger_is_not_gone_on_with(tmp_path: Path) -> None:
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        vault.put([("PERSON", "Jane Doe")], subject="c1")
        vault.backup(tmp_path / "old.db")
        vault.erase("c1")
        vault.put([("PERSON", "Jane Doe")], subject="c2")
        put_back(tmp_path / "pii.db", tmp_path / "old.db")
        (tmp_path / "pii.ledger").unlink()
        with pytest.raises(LedgerError):
            vault.put([("PERSON", "Joe Roe")], subject="c2")


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_child_that_was_forked_off_while_it_was_held_does_not_hold_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("privkit.vault.audit._lock.WAIT", 0.2)
    mine, other = FileLedger(tmp_path / "ledger"), FileLedger(tmp_path / "ledger")
    for ledger in (mine, other):
        ledger.begin(b"v" * 16, b"k" * 32, create=True)
    out, into = os.pipe()
    with mine.held():
        mine.append(1, "erase", b"s" * 16)
        with pytest.raises(LedgerError, match="locked"):
            other.append(1, "erase", b"t" * 16)
        child = os.fork()
        if not child:
            os.read(out, 1)
            os._exit(0)
    try:
        assert other.append(2, "erase", b"t" * 16) == 2
    finally:
        os.write(into, b"x")
        os.waitpid(child, 0)
    assert [entry.place for entry in mine.entries()] == [1, 2]
