"""The recovery copy of a key file."""

from __future__ import annotations

import json
import stat
from pathlib import Path

import pytest
from vault_help import open_vault

from privkit.errors import ConfigurationError, PrivkitError, VaultKeyError
from privkit.vault.keys.recovery import read_recovery_copy, write_recovery_copy

JANE = ("PERSON", "Jane Doe")


@pytest.fixture
def token(tmp_path: Path) -> list[str]:
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        return vault.put([JANE], subject="c7")


def test_a_lost_key_file_comes_back_from_its_copy(tmp_path: Path, token: list[str]) -> None:
    recovery = write_recovery_copy(tmp_path / "pii.key", tmp_path / "copy")
    secret = (tmp_path / "pii.key").read_text()
    (tmp_path / "pii.key").unlink()
    with pytest.raises(VaultKeyError):
        open_vault(f"sqlite:///{tmp_path}/pii.db")
    read_recovery_copy(tmp_path / "copy", tmp_path / "pii.key", recovery=recovery.upper().replace("-", " "))
    assert json.loads((tmp_path / "pii.key").read_text()) == json.loads(secret)
    assert stat.S_IMODE((tmp_path / "pii.key").stat().st_mode) == 0o600
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        assert vault.get(token) == ["Jane Doe"]


def test_the_copy_holds_no_key_and_its_letters_are_not_in_it(tmp_path: Path, token: list[str]) -> None:
    recovery = write_recovery_copy(tmp_path / "pii.key", tmp_path / "copy")
    copy = (tmp_path / "copy").read_text()
    for key in json.loads((tmp_path / "pii.key").read_text())["keys"]:
        assert key["key"] not in copy
        assert key["id"] not in copy
    assert recovery.replace("-", "") not in copy
    assert stat.S_IMODE((tmp_path / "copy").stat().st_mode) == 0o600
    assert len(recovery.replace("-", "")) == 56


def test_one_recovery_key_serves_the_copies_after_each_roll(tmp_path: Path, token: list[str]) -> None:
    recovery = write_recovery_copy(tmp_path / "pii.key", tmp_path / "copy")
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        vault.roll()
    (tmp_path / "old").write_bytes((tmp_path / "copy").read_bytes())
    assert write_recovery_copy(tmp_path / "pii.key", tmp_path / "copy", recovery=recovery) == recovery
    (tmp_path / "pii.key").unlink()
    read_recovery_copy(tmp_path / "old", tmp_path / "old.key", recovery=recovery)
    with pytest.raises(VaultKeyError):  # an old copy is of no use after a roll
        open_vault(f"sqlite:///{tmp_path}/pii.db", keys=tmp_path / "old.key")
    read_recovery_copy(tmp_path / "copy", tmp_path / "pii.key", recovery=recovery)
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as vault:
        assert vault.get(token) == ["Jane Doe"]


def test_two_copies_have_two_recovery_keys(tmp_path: Path, token: list[str]) -> None:
    one = write_recovery_copy(tmp_path / "pii.key", tmp_path / "one")
    two = write_recovery_copy(tmp_path / "pii.key", tmp_path / "two")
    assert one != two
    with pytest.raises(VaultKeyError, match="check value"):
        read_recovery_copy(tmp_path / "one", tmp_path / "new.key", recovery=two)
    assert not (tmp_path / "new.key").exists()


def test_a_letter_that_was_misread_is_told(tmp_path: Path, token: list[str]) -> None:
    recovery = write_recovery_copy(tmp_path / "pii.key", tmp_path / "copy")
    wrong = [recovery[:at] + ("a" if recovery[at] != "a" else "b") + recovery[at + 1 :] for at in (0, 17, 68)]
    for text in [*wrong, recovery[:-1], recovery + "a", "", "????", recovery[5:]]:
        with pytest.raises(ConfigurationError, match="misread") as error:
            read_recovery_copy(tmp_path / "copy", tmp_path / "new.key", recovery=text)
        assert not text or text not in str(error.value)


@pytest.mark.parametrize("content", ["", "{}", "[]", "null", '{"privkit": "master keys", "format": 1}', "\0"])
def test_what_is_no_copy_is_refused(tmp_path: Path, token: list[str], content: str) -> None:
    recovery = write_recovery_copy(tmp_path / "pii.key", tmp_path / "copy")
    (tmp_path / "copy").write_text(content)
    with pytest.raises(VaultKeyError):
        read_recovery_copy(tmp_path / "copy", tmp_path / "new.key", recovery=recovery)


def test_a_changed_copy_and_a_key_file_that_is_there_are_refused(tmp_path: Path, token: list[str]) -> None:
    recovery = write_recovery_copy(tmp_path / "pii.key", tmp_path / "copy")
    with pytest.raises(VaultKeyError, match="already"):
        read_recovery_copy(tmp_path / "copy", tmp_path / "pii.key", recovery=recovery)
    copy = json.loads((tmp_path / "copy").read_text())
    copy["sealed"] = copy["sealed"][:-8] + "AAAAAAA="
    (tmp_path / "copy").write_text(json.dumps(copy))
    with pytest.raises(PrivkitError):
        read_recovery_copy(tmp_path / "copy", tmp_path / "new.key", recovery=recovery)
    assert sorted(path.name for path in tmp_path.iterdir() if path.name.endswith(".key")) == ["pii.key"]
