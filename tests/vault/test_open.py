"""Opening, making and bringing back a vault."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from vault_help import open_vault

from privkit import PrivkitError, Shield, Vault
from privkit.errors import (
    ConfigurationError,
    FormatError,
    LedgerError,
    NotFoundError,
    StoreError,
    TamperedError,
    VaultError,
    VaultKeyError,
)
from privkit.vault._restore import restore_backup
from privkit.vault.access import Access
from privkit.vault.keys import EnvironmentKeys, LocalKeys
from privkit.vault.stores.sqlite import SQLiteStore

JANE = ("PERSON", "Jane Doe")
FILES = ("pii.audit", "pii.audit.state", "pii.db", "pii.key", "pii.keys.db", "pii.ledger")


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def names(folder: str = ".") -> list[str]:
    return [path.name for path in Path(folder).iterdir()]


def made(**options: str) -> list[str]:
    with open_vault("sqlite:///pii.db", **options) as vault:  # type: ignore[arg-type]
        return vault.put([JANE], subject="c7")


def test_all_files_are_made_beside_the_database_and_only_the_owner_can_read_them() -> None:
    made()
    assert {name for name in names() if "-" not in name} == set(FILES)
    assert {stat.S_IMODE(Path(name).stat().st_mode) for name in FILES} == {0o600}


def test_places_of_ones_own(tmp_path: Path) -> None:
    (tmp_path / "keys").mkdir()
    options = {"keys": "keys/m.key", "keystore": "keys/k.db", "ledger": "keys/l"}
    token = made(**options)
    assert {name for name in names("keys") if "-" not in name} == {"m.key", "k.db", "l"}
    with open_vault(f"sqlite:////{tmp_path}/pii.db", **options) as vault:  # type: ignore[arg-type]
        assert vault.get(token) == ["Jane Doe"]


@pytest.mark.parametrize(
    ("lost", "error"),
    [
        ("pii.db", VaultKeyError),
        ("pii.key", VaultKeyError),
        ("pii.keys.db", StoreError),
        ("pii.ledger", LedgerError),
    ],
)
def test_a_file_that_is_missing_refuses_and_leaves_the_others_as_they_are(
    lost: str, error: type[Exception]
) -> None:
    made()
    for name in names():
        if name.startswith(lost):
            Path(name).rename(f"kept-{name}")
    before = {path.name: path.read_bytes() for path in Path().iterdir() if "-" not in path.name}
    with pytest.raises(error):
        open_vault("sqlite:///pii.db")
    after = {path.name: path.read_bytes() for path in Path().iterdir() if "-" not in path.name}
    assert {name: after[name] for name in before} == before
    assert lost not in after
    for name in names():
        if name.startswith("kept-"):
            Path(name).rename(name.removeprefix("kept-"))
    open_vault("sqlite:///pii.db").close()


def test_another_vaults_files_are_refused(tmp_path: Path) -> None:
    made()
    other = tmp_path / "other"
    other.mkdir()
    open_vault(f"sqlite:///{other}/pii.db").close()
    for option, name, error in [
        ("keys", "pii.key", VaultKeyError),
        ("keystore", "pii.keys.db", VaultKeyError),
        ("ledger", "pii.ledger", VaultError),
    ]:
        with pytest.raises(error):
            open_vault("sqlite:///pii.db", **{option: other / name})  # type: ignore[arg-type]


def test_a_key_file_that_others_can_read_is_refused() -> None:
    made()
    Path("pii.key").chmod(0o640)
    with pytest.raises(VaultKeyError, match="chmod 600"):
        open_vault("sqlite:///pii.db")


@pytest.mark.parametrize(
    "content", [b"", b"{}", b"\xff\xfe", b'{"privkit": "master keys", "format": 1, "keys": []}']
)
def test_a_damaged_key_file_is_refused(content: bytes) -> None:
    made()
    Path("pii.key").write_bytes(content)
    with pytest.raises(VaultKeyError):
        open_vault("sqlite:///pii.db")


@pytest.mark.parametrize("name", ["pii.db", "pii.keys.db"])
@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[: len(data) // 2],
        lambda data: bytes(len(data)),
        lambda data: b"no database" + data[11:],
        lambda data: data[:4096] + bytes(len(data) - 4096),
    ],
    ids=["empty", "half", "zeros", "no database", "zeros behind the first page"],
)
def test_a_damaged_database_gives_a_typed_error(name: str, damage: Callable[[bytes], bytes]) -> None:
    token = made()
    for rest in (f"{name}-wal", f"{name}-shm"):
        Path(rest).unlink(missing_ok=True)
    Path(name).write_bytes(damage(Path(name).read_bytes()))
    with pytest.raises(PrivkitError):
        vault = open_vault("sqlite:///pii.db")
        try:
            vault.get(token)
            if vault.verify():
                raise TamperedError("found by verify")
        finally:
            vault.close()


def test_a_newer_schema_is_refused() -> None:
    made()
    import sqlite3

    connection = sqlite3.connect("pii.db")
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    with pytest.raises(FormatError, match="newer"):
        open_vault("sqlite:///pii.db")


def test_making_goes_on_where_it_was_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever step the process died at, the next opening makes the rest."""
    from privkit.vault import _core, _ledger, _open

    steps = [
        (_open, "_providers"),
        (_open, "_table"),
        (_core.Keyring, "root"),
        (_ledger.FileLedger, "begin"),
        (SQLiteStore, "set_meta"),
    ]
    for target, name in steps:
        with monkeypatch.context() as cut:
            cut.setattr(target, name, _dies)
            with pytest.raises(KeyboardInterrupt):
                open_vault("sqlite:///pii.db")
    assert made()


def _dies(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "options",
    [
        {"url": "pii.db"},
        {"url": "mysql://x"},
        {"url": 7},
        {"url": "sqlite:///pii.db", "keys": []},
        {"url": "sqlite:///pii.db", "keys": [7]},
        {"url": "sqlite:///pii.db", "keystore": 7},
        {"url": "sqlite:///pii.db", "keystore": "mysql://x"},
        {"url": "sqlite:///pii.db", "ledger": 7},
        {"url": "redis://example.com", "keys": "k", "keystore": "k.db", "ledger": "l"},
        {"url": "postgresql://example.com/x", "keys": "k", "keystore": "k.db", "ledger": "l"},
        {"url": "postgresql://10.0.0.1/x?sslmode=require", "keys": "k", "keystore": "k.db", "ledger": "l"},
        {"url": "postgresql://localhost,db.example.com/x", "keys": "k", "keystore": "k.db", "ledger": "l"},
        {"url": "postgresql://localhost/x"},
    ],
)
def test_arguments_that_cannot_be_used_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError):
        open_vault(**options)  # type: ignore[arg-type]


def test_keys_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    first = EnvironmentKeys.generate("a")
    monkeypatch.setenv("PII_KEY", first)
    token = made(keys="env:PII_KEY")
    with open_vault("sqlite:///pii.db", keys="env:PII_KEY") as vault:
        vault.erase("c8")
        assert any("put a new one first" in told for told in vault.roll().pending)
    monkeypatch.setenv("PII_KEY", f"{EnvironmentKeys.generate('b')},{first}")
    with open_vault("sqlite:///pii.db", keys="env:PII_KEY") as vault:
        assert vault.get(token) == ["Jane Doe"]
        assert any("'a'" in told for told in vault.roll().pending)
    monkeypatch.setenv("PII_KEY", os.environ["PII_KEY"].partition(",")[0])
    with open_vault("sqlite:///pii.db", keys="env:PII_KEY") as vault:
        assert vault.get(token) == ["Jane Doe"]
        assert any("put a new one first" in told for told in vault.roll().pending)
    monkeypatch.delenv("PII_KEY")
    with pytest.raises(VaultKeyError, match="PII_KEY"):
        open_vault("sqlite:///pii.db", keys="env:PII_KEY")


def test_moving_to_another_provider_touches_no_value(monkeypatch: pytest.MonkeyPatch) -> None:
    token = made()
    new = EnvironmentKeys("K", environ={"K": EnvironmentKeys.generate("a")})
    with open_vault("sqlite:///pii.db", keys=[new, LocalKeys("pii.key")]) as vault:
        assert any("delete the key file" in told for told in vault.roll().pending)
        assert vault.get(token) == ["Jane Doe"]
    with open_vault("sqlite:///pii.db", keys=new) as vault:
        assert vault.get(token) == ["Jane Doe"]


# Backups


def backed_up() -> dict[str, list[str]]:
    with open_vault("sqlite:///pii.db") as vault:
        tokens = {name: vault.put([JANE], subject=name) for name in ("c7", "c8", "c9")}
        vault.backup("yesterday.db")
        vault.backup_keys("yesterday.keys.db")
        shutil.copy("pii.key", "yesterday.key")
        shutil.copy("pii.ledger", "yesterday.ledger")
        vault.put([JANE], subject="c10")
        vault.erase("c7")
    return tokens


def brought_back(*names: str) -> None:
    for name in names:
        for rest in ("", "-wal", "-shm"):
            Path(f"pii{name}{rest}").unlink(missing_ok=True)
        shutil.copy(f"yesterday{name}", f"pii{name}")
        Path(f"pii{name}").chmod(0o600)


def readable(vault: Vault, tokens: dict[str, list[str]]) -> set[str]:
    return {name for name, some in tokens.items() if can_read(vault, some)}


def can_read(vault: Vault, tokens: list[str]) -> bool:
    try:
        return bool(vault.get(tokens))
    except NotFoundError:
        return False


def test_a_backup_of_the_records_does_not_bring_an_erased_subject_back() -> None:
    tokens = backed_up()
    brought_back(".db")
    with open_vault("sqlite:///pii.db") as vault:
        assert readable(vault, tokens) == {"c8", "c9"}
        assert vault.status().records == 2
        assert vault.verify() == []


def test_nor_does_one_of_records_and_keys() -> None:
    tokens = backed_up()
    brought_back(".db", ".keys.db")
    with open_vault("sqlite:///pii.db") as vault:
        assert readable(vault, tokens) == {"c8", "c9"}
        assert vault.status().roll_due


def test_after_a_roll_a_backup_of_the_keys_opens_nothing() -> None:
    backed_up()
    with open_vault("sqlite:///pii.db") as vault:
        assert not vault.roll().pending
    brought_back(".db", ".keys.db")
    with pytest.raises(VaultKeyError, match="destroyed"):
        open_vault("sqlite:///pii.db")


def test_after_a_roll_a_backup_of_the_records_opens_with_the_keys_of_today() -> None:
    tokens = backed_up()
    with open_vault("sqlite:///pii.db") as vault:
        vault.roll()
    brought_back(".db")
    with open_vault("sqlite:///pii.db") as vault:
        assert readable(vault, tokens) == {"c8", "c9"}


def test_an_older_ledger_is_refused() -> None:
    backed_up()
    brought_back(".ledger")
    with pytest.raises(LedgerError, match="older"):
        open_vault("sqlite:///pii.db")


@pytest.mark.skipif(os.name == "nt", reason="a file in use cannot be replaced there")
@pytest.mark.parametrize("file", ["pii.db", "pii.keys.db"])
@pytest.mark.parametrize("way", ["replaced", "deleted"])
def test_nothing_is_written_to_a_file_that_is_not_in_its_place_any_more(
    tmp_path: Path, file: str, way: str
) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db", audit=False)
    vault.put([("PERSON", "Jane")], subject="c1")
    vault.put([("PERSON", "John")], subject="c2")
    (tmp_path / "other").write_bytes((tmp_path / file).read_bytes())
    if way == "replaced":
        (tmp_path / "other").replace(tmp_path / file)
    else:
        (tmp_path / file).unlink()
    for call in (
        lambda: vault.put([("PERSON", "Jim")], subject="c3"),
        lambda: vault.erase("c1"),
        lambda: Shield(vault=vault).conversation("c", subject="c4").protect("jane@example.com"),
    ):
        with pytest.raises(StoreError, match="in its place"):
            call()


@pytest.mark.skipif(os.name == "nt", reason="a file in use cannot be replaced there")
def test_who_has_a_vault_open_while_a_backup_is_brought_back_is_told(tmp_path: Path) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db")
    vault.put([("PERSON", "Jane")], subject="c1")
    vault.backup(tmp_path / "backup.db")
    restore_backup(tmp_path / "backup.db", f"sqlite:///{tmp_path}/pii.db", replace=True)
    with pytest.raises(StoreError, match="open the vault again"):
        vault.put([("PERSON", "Jim")], subject="c3")


def test_a_program_may_go_to_another_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    places = {"keys": "of.key", "keystore": "of.keys", "ledger": "of.ledger"}
    for options in ({}, places):
        folder = tmp_path / str(len(options))
        folder.mkdir()
        monkeypatch.chdir(folder)
        with open_vault("sqlite:///pii.db", **options) as vault:
            token = vault.put([("PERSON", "Jane")], subject="c1")
            monkeypatch.chdir(tmp_path)
            vault.erase("c2")
            vault.roll()
            assert vault.get(token) == ["Jane"]
            assert vault.verify() == []
        assert sorted(tmp_path.iterdir()) == sorted({folder, tmp_path / "0"})


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
@pytest.mark.filterwarnings("ignore:.*fork:DeprecationWarning")
def test_a_child_that_goes_to_another_folder_keeps_its_values_where_its_parent_does(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "away").mkdir()
    monkeypatch.chdir(tmp_path)
    access = Access("access.db", rules=())
    vault = Vault.open("sqlite:///pii.db", keystore="of.keys", access=access)
    out, into = os.pipe()
    child = os.fork()
    if not child:
        os.chdir("away")
        access.contain(actor="agent-7", by="lead-2")
        os.write(into, vault.put([("PERSON", "Jane")], subject="c1")[0].encode())
        os._exit(0)
    os.waitpid(child, 0)
    token = os.read(out, 100).decode()
    assert not list((tmp_path / "away").iterdir())
    with open_vault("sqlite:///pii.db", keystore="of.keys") as again:
        assert again.get([token]) == ["Jane"]
    assert access.store.is_frozen("agent-7", "")


def test_a_backup_does_not_overwrite() -> None:
    backed_up()
    with open_vault("sqlite:///pii.db") as vault, pytest.raises(StoreError, match="name another"):
        vault.backup("yesterday.db")


def test_readmission_survives_a_backup_of_before_the_erasure() -> None:
    tokens = backed_up()
    with open_vault("sqlite:///pii.db") as vault:
        vault.readmit("c7")
        new = vault.put([JANE], subject="c7")
    brought_back(".db")
    with open_vault("sqlite:///pii.db") as vault:
        assert readable(vault, tokens) == {"c8", "c9"}
        with pytest.raises(NotFoundError):
            vault.get(new)  # lost with the newer database, not brought back in another's place
        assert vault.get(vault.put([JANE], subject="c7")) == ["Jane Doe"]
