"""What equal values are known by cannot be exchanged unnoticed; nor do failures leave half of anything behind."""

from __future__ import annotations

import base64
import sqlite3
from pathlib import Path

import pytest
from vault_help import open_vault

import privkit
from privkit.errors import ConfigurationError, InputError, NotFoundError, StoreError, TamperedError
from privkit.vault import Vault
from privkit.vault.stores.sqlite import SQLiteStore

RAW = bytes.fromhex


@pytest.fixture
def kept(tmp_path: Path) -> Vault:
    return open_vault(f"sqlite:///{tmp_path}/pii.db")


def exchange(path: Path, first: str, second: str) -> None:
    """Exchange the indexes of two records, as who can write to the database could."""
    with sqlite3.connect(path) as connection:
        asked = "SELECT idx FROM records WHERE token = ?"
        indexes = [connection.execute(asked, (RAW(token),)).fetchone()[0] for token in (first, second)]
        for index, token in ((b"x", first), (indexes[0], second), (indexes[1], first)):
            connection.execute("UPDATE records SET idx = ? WHERE token = ?", (index, RAW(token)))
    connection.close()


@pytest.mark.parametrize("scope", ["subject", "tenant"])
@pytest.mark.parametrize("turned", [False, True])
def test_a_value_never_gets_the_token_of_another(
    kept: Vault, tmp_path: Path, scope: str, turned: bool
) -> None:
    def put(value: str) -> str:
        return kept.put([("PERSON", value)], subject="cust-7", tenant="acme", scope=scope)[0]  # type: ignore[arg-type]

    one, other = put("Jane Doe"), put("Joe Roe")
    if turned:
        kept.reencrypt("cust-7", tenant="acme")
    assert (put("Jane Doe"), put("Joe Roe"), kept.verify()) == (one, other, [])
    exchange(tmp_path / "pii.db", one, other)
    with pytest.raises(TamperedError):
        put("Jane Doe")
    assert len(kept.verify()) == 2


def test_equal_values_of_two_people_of_a_tenant_are_still_one(kept: Vault) -> None:
    tokens = [
        kept.put([("PERSON", "Jane Doe"), ("PERSON", str(at))], subject=f"cust-{at}", scope="tenant")[0]
        for at in range(3)
    ]
    assert len(set(tokens)) == 1
    assert kept.verify() == []


class Full:
    """A connection whose copy fails when it is half written."""

    def __init__(self, path: str) -> None:
        self._connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)

    def __getattr__(self, name: str) -> object:
        return getattr(self._connection, name)

    def backup(self, target: sqlite3.Connection) -> None:
        target.execute("CREATE TABLE half (x)")
        raise sqlite3.OperationalError("database or disk is full")


def test_a_backup_that_failed_leaves_nothing_and_can_be_made_again(kept: Vault, tmp_path: Path) -> None:
    failing = SQLiteStore(str(tmp_path / "pii.db"), connect=Full)
    before = {path.name for path in tmp_path.iterdir()}
    with pytest.raises(StoreError):
        failing.backup(str(tmp_path / "copy.db"))
    failing.close()
    assert {path.name for path in tmp_path.iterdir()} == before
    kept.backup(tmp_path / "copy.db")
    assert (tmp_path / "copy.db").stat().st_mode & 0o077 == 0


@pytest.mark.parametrize(
    "values", [None, 5, "ab", [5], [("PERSON",)], [("PERSON", "Jane Doe", "x")], {"PERSON": "Doe"}]
)
def test_what_is_no_list_of_pairs_is_told_without_its_values(kept: Vault, values: object) -> None:
    with pytest.raises((InputError, ConfigurationError)) as caught:
        kept.put(values, subject="cust-7")  # type: ignore[arg-type]
    assert "Doe" not in str(caught.value)


@pytest.mark.parametrize("call", ["get", "delete"])
def test_what_is_no_list_of_tokens_is_told(kept: Vault, call: str) -> None:
    for wrong in (5, None, "5a" * 16, b"5a"):
        with pytest.raises(InputError, match="a list of tokens"):
            getattr(kept, call)(wrong)


def test_no_token_is_passed_over_wherever_the_tokens_come_from(kept: Vault) -> None:
    tokens = kept.put([("PERSON", "Jane Doe"), ("PERSON", "John Roe")], subject="cust-7")
    for wrong in ("no token", tokens[0][:-1], 5):
        with pytest.raises(NotFoundError):
            kept.get(iter([wrong, tokens[0]]))  # type: ignore[arg-type, list-item]
    assert kept.get(iter(tokens)) == ["Jane Doe", "John Roe"]  # type: ignore[arg-type]


def test_a_sealed_text_is_written_in_one_way_only(kept: Vault) -> None:
    text = kept.seal("Jane Doe", subject="cust-7")
    body = text.removeprefix("pk1.")
    data = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4))
    others = {text + "=", text + "==", "pk1." + base64.b64encode(data).decode().rstrip("=")}
    others |= {
        text[:-1] + sign for sign in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    }
    assert kept.unseal(text) == "Jane Doe"
    for other in others - {text}:
        with pytest.raises(TamperedError):
            kept.unseal(other)


def test_a_form_that_does_not_exist_is_not_repeated() -> None:
    chat = privkit.Shield().conversation("c")
    for form in ("Jane Doe", ["Jane Doe"]):
        with pytest.raises(ConfigurationError) as caught:
            chat.restore("x", into=form)  # type: ignore[arg-type]
        assert "Doe" not in str(caught.value)
