"""Keys of subjects: how often one may seal, how many are kept in memory, and for how long."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from vault_help import open_vault

from privkit import Vault
from privkit.errors import NotFoundError, VaultKeyError
from privkit.vault import FileLedger, _keyring
from privkit.vault._codec import parts
from privkit.vault._keyring import Keyring
from privkit.vault.hazmat import unrestricted
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

JANE = ("PERSON", "Jane Doe")


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(_keyring, "_BLOCK", 4)
    monkeypatch.setattr(_keyring, "ROTATE_AT", 20)
    monkeypatch.setattr(_keyring, "HARD_STOP", 40)


def sealed_by(vault: Vault) -> Counter[int]:
    """Count rows by the version of the key that sealed them."""
    return Counter(parts(row.body)[0] for row in vault._store.page(b"", 10_000))


@pytest.mark.parametrize("batch", [1, 3, 4, 7])
def test_a_key_that_was_used_often_is_followed_by_a_new_one(small: None, tmp_path: Path, batch: int) -> None:
    tokens: list[str] = []
    for _ in range(3):  # what was counted is counted on after a restart
        with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
            for _ in range(40 // batch):
                tokens += vault.put([("PERSON", f"p{at}") for at in range(batch)], subject="c7")
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        by = sealed_by(vault)
        assert len(by) > 4
        assert max(by.values()) <= 20
        assert len(vault.get(tokens)) == len(tokens) == by.total()
        assert vault.verify() == []
        assert vault.put([JANE], subject="c8")
        rows = [row for row in vault._ring.table.subjects() if any(row.subject)]
        assert all(row.uses <= 20 + 2 * 7 for row in rows)


def test_uses_are_counted_before_they_are_made(small: None, tmp_path: Path) -> None:
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        for _ in range(15):
            vault.put([JANE], subject="c7")
            counted = {row.version: row.uses for row in vault._ring.table.keys(vault._subject("", "c7", ""))}
            assert all(counted[version] >= number for version, number in sealed_by(vault).items())


def test_the_hard_stop_refuses_and_nothing_is_written(
    small: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_keyring, "ROTATE_AT", 1000)  # as if no rotation had ever come
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        with pytest.raises(VaultKeyError, match="re-encrypt"):
            for _ in range(100):
                vault.put([JANE], subject="c7")
        by = sealed_by(vault)
        assert 30 < by[1] < 40
        with pytest.raises(VaultKeyError):
            vault.put([JANE], subject="c7")
        assert sealed_by(vault) == by
        assert vault.put([JANE], subject="c8")  # another's key
        monkeypatch.setattr(_keyring, "HARD_STOP", 1000)
        assert vault.reencrypt("c7") == by[1]
        monkeypatch.setattr(_keyring, "HARD_STOP", 60)
        assert vault.put([JANE], subject="c7")
        assert vault.verify() == []


def test_only_so_many_keys_are_kept() -> None:
    store, table = SQLiteStore(), SQLiteKeys()
    vault = Vault(store, table, [MemoryKeys()], _Ledger(), keys_kept=5, access=unrestricted())
    tokens = {f"c{at}": vault.put([("PERSON", f"p{at}")], subject=f"c{at}") for at in range(40)}
    assert len(vault._ring._kept) <= 5
    assert len(vault._ring._newest) <= 5
    assert vault._references.cache_info().currsize <= 5
    for at, (name, token) in enumerate(tokens.items()):
        assert vault.get(token) == [f"p{at}"]
        assert vault.put([JANE], subject=name)
        assert len(vault._ring._kept) <= 5
    vault.close()


class _Ledger(FileLedger):
    """A ledger that nothing is ever written to."""

    def __init__(self) -> None:
        super().__init__("nowhere")

    def begin(self, vault: bytes, key: bytes, *, create: bool) -> None: ...

    def entries(self) -> list[object]:  # type: ignore[override]
        return []


class Counted(SQLiteKeys):
    """A table that counts how often it is asked for keys."""

    asked = 0

    def keys(self, subject: bytes):  # type: ignore[no-untyped-def]
        self.asked += 1
        return super().keys(subject)


def test_a_kept_key_is_unwrapped_anew_after_its_age() -> None:
    table, clock = Counted(), Clock()
    ring = Keyring(table, [MemoryKeys()], b"v" * 16, age=300.0, clock=clock)
    ring.root()
    subject = b"s" * 16
    version = ring.sealing(subject, 1).version
    before = table.asked
    for now in (1.0, 200.0, 299.9):
        clock.now = now
        ring.opening(subject, version)
        ring.sealing(subject, 1)
    assert table.asked == before
    clock.now = 300.0
    ring.opening(subject, version)
    assert table.asked == before + 1


def test_an_erasure_elsewhere_is_noticed_when_the_kept_key_is_of_age(tmp_path: Path) -> None:
    here, there = (open_vault(f"sqlite:///{tmp_path}/pii.db") for _ in range(2))
    clock = Clock()
    there._ring._clock = clock
    text = there.seal("jane@example.com", subject="c7")
    here.erase("c7")
    clock.now += 300.0
    with pytest.raises(NotFoundError):
        there.unseal(text)
    with pytest.raises(NotFoundError):  # where it was erased: at once
        here.unseal(text)
    here.close()
    there.close()


def test_a_closed_vault_keeps_no_keys_and_no_names(tmp_path: Path) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db")
    vault.put([JANE], subject="c7")
    vault.close()
    assert len(vault._ring._kept) == vault._references.cache_info().currsize == 0


@pytest.mark.parametrize("kind", ["sqlite", "postgres"])
def test_a_lease_holds_others_back_and_no_wrong_clock_makes_it_last(
    kind: str, request: pytest.FixtureRequest
) -> None:
    from privkit.vault.stores.postgres import PostgresKeys

    table = SQLiteKeys() if kind == "sqlite" else PostgresKeys(request.getfixturevalue("postgres_url"))
    day = 86_400.0
    rows: list[tuple[str, float, float, bool]] = [
        ("a", 1000.0, 60, True),
        ("b", 1001.0, 60, False),
        ("b", 1001.0, 0, False),  # nobody gives back what another has
        ("b", 1059.9, 60, False),
        ("a", 1059.9, 60, True),
        ("b", 1119.8, 60, False),
        ("b", 1120.0, 60, True),
        ("b", 1121.0, 0, True),
        ("a", 1121.0, 60, True),
        ("b", 1121.0 - 30, 60, False),  # clocks differ a little
        ("b", 1121.0 + 400 * day, 60, True),  # one that has jumped forward takes it, and is killed
        ("a", 1122.0, 60, True),
        ("b", 1122.0 + 400 * day, 60, True),
        ("b", 1122.0 + 400 * day, 0, True),  # or gives it back
        ("a", 1123.0, 60, True),
    ]
    for at, (owner, now, seconds, taken) in enumerate(rows):
        assert table.lease("roll", owner, now, seconds) is taken, at
    table.close()


def test_a_clock_that_had_jumped_forward_keeps_nobody_from_rolling(tmp_path: Path) -> None:
    clock = Clock()
    clock.now = 400 * 86_400.0
    url, unlimited = f"sqlite:///{tmp_path}/pii.db", unrestricted()
    with Vault.open(url, access=unlimited, clock=clock) as vault:
        vault.put([JANE], subject="c1")
        vault.roll()
    clock.now = 86_400.0
    with Vault.open(url, access=unlimited, clock=clock) as vault:
        vault.erase("c1")
        assert vault.roll().pending == ()
