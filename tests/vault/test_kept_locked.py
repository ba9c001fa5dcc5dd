"""Files that a stopped process keeps locked: what waits for them ends in a typed error, and goes on when they are free."""

from __future__ import annotations

import contextlib
import fcntl
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from vault_help import open_vault

from privkit.errors import AuditError, LedgerError, VaultKeyError
from privkit.vault.audit import _lock
from privkit.vault.keys import LocalKeys

JANE = [("PERSON", "Jane Doe")]
TOLD = r"another process has kept it locked for 0\.05 seconds"


@pytest.fixture(autouse=True)
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_lock, "WAIT", 0.05)
    monkeypatch.setattr("privkit.vault.audit._files.WAIT", 0.05)


@contextlib.contextmanager
def kept(path: Path) -> Iterator[None]:
    """Lock it as another would: the lock belongs to the opening, not to the process."""
    other = os.open(path, os.O_RDONLY)
    fcntl.flock(other, fcntl.LOCK_EX)
    try:
        yield
    finally:
        os.close(other)


def test_an_audit_that_stays_locked_refuses_what_it_cannot_record(tmp_path: Path) -> None:
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        tokens = vault.put(JANE, subject="s")
        with kept(tmp_path / "pii.audit.state"):
            for use in (
                lambda: vault.get(tokens),
                lambda: vault.put(JANE, subject="s"),
                lambda: vault.erase("s"),
            ):
                with pytest.raises(AuditError, match=TOLD):
                    use()
        assert vault.get(tokens) == ["Jane Doe"]
        assert vault.verify_audit().entries == 3  # nothing of what was refused


def test_a_ledger_that_stays_locked_lets_nobody_be_erased(tmp_path: Path) -> None:
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        tokens = vault.put(JANE, subject="s")
        with kept(tmp_path / "pii.ledger"), pytest.raises(LedgerError, match=TOLD):
            vault.erase("s")
        assert vault.get(tokens) == ["Jane Doe"]
        assert vault.erase("s").records == 1


def test_a_key_file_that_stays_locked_gets_no_new_key(tmp_path: Path) -> None:
    keys = LocalKeys(tmp_path / "pii.key", create=True)
    with kept(tmp_path), pytest.raises(VaultKeyError, match=TOLD):
        keys.roll()
    keys.roll()


def test_who_writes_for_a_moment_only_is_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("privkit.vault.audit._files.WAIT", 60)
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault, contextlib.ExitStack() as stack:
        stack.enter_context(kept(tmp_path / "pii.audit.state"))
        timer = threading.Timer(0.2, stack.close)
        timer.start()
        assert vault.get(vault.put(JANE, subject="s")) == ["Jane Doe"]
        timer.join()


def test_what_may_take_hours_is_waited_for_without_an_end(tmp_path: Path) -> None:
    path = tmp_path / "lock"
    path.touch()
    file = os.open(path, os.O_RDWR)
    stack = contextlib.ExitStack()
    stack.enter_context(kept(path))
    timer = threading.Timer(0.2, stack.close)
    timer.start()
    _lock.lock(file)
    timer.join()
    os.close(file)
