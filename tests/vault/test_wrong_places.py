"""Places of files, durations and clocks that are none: a typed error before anything is made."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from vault_help import open_vault

from privkit import Shield, Vault, detectors
from privkit.errors import ConfigurationError, InputError
from privkit.vault import restore_backup
from privkit.vault.access import AccessStore, grants_from_file
from privkit.vault.audit import Audit, FileAnchor, entries, verify
from privkit.vault.keys import LocalKeys
from privkit.vault.keys.recovery import write_recovery_copy
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

NONE = {"nothing": "", "this folder": ".", "the root": "/", "NUL": "a\0b", "bytes": b"x", "a number": 3}
MAIL = [("EMAIL_ADDRESS", "jane@example.com")]

TAKERS: dict[str, Callable[[Any, Path], object]] = {
    "key file": lambda place, _: LocalKeys(place),
    "recovery copy": lambda place, folder: (
        LocalKeys(folder / "m.key", create=True), write_recovery_copy(folder / "m.key", place)
    ),
    "recovery copy of": lambda place, folder: write_recovery_copy(place, folder / "copy"),
    "audit": lambda place, _: Audit.open(place, key=bytes(32)),
    "anchor": lambda place, _: FileAnchor(place),
    "entries": lambda place, _: list(entries(place)),
    "verify": lambda place, _: verify(place, key=bytes(32)),
    "access": lambda place, _: AccessStore(place),
    "grants": lambda place, _: grants_from_file(place, now=0),
    "records": lambda place, _: SQLiteStore(place),
    "keys": lambda place, _: SQLiteKeys(place),
    "backup": lambda place, folder: open_vault(f"sqlite:///{folder}/pii.db").backup(place),
    "backup of keys": lambda place, folder: open_vault(f"sqlite:///{folder}/pii.db").backup_keys(place),
    "restore": lambda place, folder: restore_backup(place, f"sqlite:///{folder}/pii.db"),
    **{
        name: lambda place, folder, name=name: open_vault(f"sqlite:///{folder}/pii.db", **{name: place})
        for name in ("keys", "keystore", "ledger", "audit")
    },
}  # fmt: skip


@pytest.mark.parametrize("taker", TAKERS)
@pytest.mark.parametrize("kind", NONE)
def test_what_is_no_place_of_a_file_is_refused(taker: str, kind: str, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        TAKERS[taker](NONE[kind], tmp_path)


@pytest.mark.parametrize("kind", ["nothing", "this folder", "the root", "NUL"])
def test_a_url_or_a_sealed_file_without_a_place_is_refused(kind: str, tmp_path: Path) -> None:
    place: Any = NONE[kind]
    with pytest.raises(ConfigurationError):
        Vault.open("sqlite:///" + place)
    with pytest.raises(ConfigurationError):
        restore_backup(tmp_path / "b.db", "sqlite:///" + place)
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        for source, target in ((place, tmp_path / "out"), (tmp_path / "pii.key", place)):
            with pytest.raises(ConfigurationError):
                vault.seal_file(source, target, subject="s")
            with pytest.raises(ConfigurationError):
                vault.open_file(source, target)
        with pytest.raises(InputError):
            vault.seal_file(b"x", tmp_path / "out", subject="s")  # type: ignore[arg-type]


@pytest.mark.parametrize("length", [1e300, 9.3e15, 1e17, "999999999999999d", "9" * 5000 + "d", float("inf")])
def test_a_duration_beyond_all_calendars_is_refused(length: Any) -> None:
    with open_vault("memory://") as vault:
        with pytest.raises(ConfigurationError, match="duration"):
            vault.put(MAIL, subject="s", ttl=length)
        with pytest.raises(ConfigurationError, match="duration"):
            vault.purge(grace=length)
        with pytest.raises(ConfigurationError, match="duration"):
            Shield(vault=vault, detectors=detectors.default()).conversation("c", ttl=length)


def test_the_longest_duration_there_is_serves(tmp_path: Path) -> None:
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        tokens = vault.put(MAIL, subject="s", ttl=timedelta.max)
        assert vault.get(tokens) == ["jane@example.com"]
        assert vault.purge(grace=timedelta.max) == 0


@pytest.mark.parametrize("now", ["x", None, float("nan"), float("inf"), 1e300, -1.0, True])
def test_a_clock_that_shows_no_time_is_refused(now: Any, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="clock"):
        open_vault(f"sqlite:///{tmp_path}/pii.db", clock=lambda: now)


@pytest.mark.parametrize(
    "url", ["pii.db", "", "sqlite:/pii.db", "mysql://u@host/x", "file:///pii.db", "/srv/pii.db"]
)
def test_what_is_no_url_is_told_so_before_anything_else_is_asked_for(url: str) -> None:
    with pytest.raises(ConfigurationError, match=r"sqlite:///pii\.db"):
        Vault.open(url)
