"""What is handed over in a wrong shape is a typed error that says what to do and shows no value."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from privkit import Shield, Vault
from privkit.errors import ConfigurationError, InputError, PrivkitError
from privkit.vault import restore_backup
from privkit.vault.access import Access
from privkit.vault.hazmat import unrestricted

SECRET = "jane.doe@example.com"
NAMES: dict[str, Callable[[Vault, Any], object]] = {
    "put subject": lambda vault, name: vault.put([("PERSON", "a")], subject=name),
    "put tenant": lambda vault, name: vault.put([("PERSON", "a")], subject="s", tenant=name),
    "put purpose": lambda vault, name: vault.put([("PERSON", "a")], subject="s", purpose=name),
    "put scope": lambda vault, name: vault.put([("PERSON", "a")], subject="s", scope=name),
    "get tenant": lambda vault, name: vault.get(["0" * 32], tenant=name),
    "seal subject": lambda vault, name: vault.seal("a", subject=name),
    "seal place": lambda vault, name: vault.seal("a", subject="s", place=name),
    "log": lambda vault, name: vault.log(name),
    "log subject": lambda vault, name: vault.log("c", subject=name),
    "reference": lambda vault, name: vault.reference(name),
    "describe": lambda vault, name: vault.describe(name),
    "export": lambda vault, name: vault.export(name),
    "erase": lambda vault, name: vault.erase(name),
    "erase conversation": lambda vault, name: vault.erase("", conversation=name),
    "readmit": lambda vault, name: vault.readmit(name),
    "hold": lambda vault, name: vault.hold(name),
    "reencrypt": lambda vault, name: vault.reencrypt(name),
    "conversation": lambda vault, name: Shield(vault=vault).conversation(name),
    "conversation tenant": lambda vault, name: Shield(vault=vault).conversation("c", tenant=name),
    "conversation subject": lambda vault, name: Shield(vault=vault).conversation("c", subject=name),
    "backup": lambda vault, name: vault.backup(name),
    "backup keys": lambda vault, name: vault.backup_keys(name),
    "restore backup": lambda vault, name: restore_backup(name, "sqlite:///pii.db"),
    "restore url": lambda vault, name: restore_backup("pii.db", name),
    "records limit": lambda vault, name: vault.records(limit=name),
    "records after": lambda vault, name: vault.records(after=name),
    "source": lambda vault, name: vault.seal_file(name, io.BytesIO(), subject="s"),
    "target": lambda vault, name: vault.seal_file(io.BytesIO(), name, subject="s"),
    "sealed source": lambda vault, name: vault.open_file(name, io.BytesIO()),
}


@pytest.fixture
def free() -> Vault:
    return Vault.open("memory://", access=unrestricted())


@pytest.mark.parametrize("given", [[SECRET], {SECRET: 1}, 5.5, SECRET.encode(), True], ids=repr)
@pytest.mark.parametrize("what", NAMES)
def test_names_paths_and_numbers_of_a_wrong_kind_are_refused(what: str, given: object, free: Vault) -> None:
    with pytest.raises((ConfigurationError, InputError)) as raised:
        NAMES[what](free, given)
    assert SECRET not in str(raised.value)
    assert raised.value.__cause__ is None


@pytest.mark.parametrize(("limit", "fits"), [(1, True), (1000, True), (0, False), (-1, False), ("x", False)])
def test_a_limit_is_a_whole_number_from_1(limit: Any, fits: bool, free: Vault) -> None:
    free.put([("PERSON", "a")], subject="s")
    if fits:
        assert len(free.records(limit=limit)) == 1
    else:
        with pytest.raises(ConfigurationError, match="whole number from 1"):
            free.records(limit=limit)


ACTS: dict[str, Callable[[Vault, Any], object]] = {
    "get": lambda vault, by: vault.get(["0" * 32], reader=by),
    "export": lambda vault, by: vault.export("s", reader=by),
    "unseal": lambda vault, by: vault.unseal(vault.seal("a", subject="s"), reader=by),
    "describe": lambda vault, by: vault.describe("s", by=by),
    "erase": lambda vault, by: vault.erase("s", by=by),
    "readmit": lambda vault, by: vault.readmit("s", by=by),
    "hold": lambda vault, by: vault.hold("s", by=by),
    "purge": lambda vault, by: vault.purge(by=by),
    "believe_clock": lambda vault, by: vault.believe_clock(by=by),
    "delete": lambda vault, by: vault.delete(["0" * 32], by=by),
    "roll": lambda vault, by: vault.roll(by=by),
    "reencrypt": lambda vault, by: vault.reencrypt("s", by=by),
    "backup": lambda vault, by: vault.backup("b.db", by=by),
}


@pytest.mark.parametrize("access", [None, Access(), unrestricted()], ids=["none", "access", "unrestricted"])
@pytest.mark.parametrize("by", [SECRET, [SECRET], 5], ids=repr)
@pytest.mark.parametrize("act", ACTS)
def test_who_acts_is_a_session_and_not_a_name(act: str, by: object, access: Any, tmp_path: Path) -> None:
    with (
        Vault.open(f"sqlite:///{tmp_path}/pii.db", access=access) as vault,
        pytest.raises(ConfigurationError, match="a session, not a name") as raised,
    ):
        ACTS[act](vault, by)
    assert SECRET not in str(raised.value)


@pytest.mark.parametrize(
    "options",
    [
        *({"keys": 5}, {"keys": [5]}, {"keystore": 5}, {"ledger": 5}, {"audit": 5}),
        *({"access": 5}, {"actor": 5}, {"retention": 5}, {"clock": 5}),
    ],
    ids=str,
)
def test_what_a_vault_cannot_be_opened_with_is_refused_at_once(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        Vault.open("memory://", **options)


def closed() -> io.BytesIO:
    stream = io.BytesIO(b"abc")
    stream.close()
    return stream


class Waiting(io.BytesIO):
    def read(self, size: int | None = -1) -> Any:  # as a stream does that has nothing yet and does not wait
        return None


@pytest.mark.parametrize("source", [io.StringIO(SECRET), io.StringIO(""), closed(), Waiting(b"abc"), 5])
def test_only_an_open_stream_of_bytes_is_sealed(source: Any, free: Vault, tmp_path: Path) -> None:
    target = tmp_path / "sealed"
    with pytest.raises(InputError, match="binary mode") as raised:
        free.seal_file(source, target, subject="s")
    assert SECRET not in str(raised.value)
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize("target", [io.StringIO(), closed(), 5])
def test_only_an_open_stream_takes_bytes(target: Any, free: Vault) -> None:
    with pytest.raises(InputError, match="binary mode"):
        free.seal_file(io.BytesIO(b"abc"), target, subject="s")
    sealed = io.BytesIO()
    free.seal_file(io.BytesIO(b"abc"), sealed, subject="s")
    with pytest.raises(InputError, match="binary mode"):
        free.open_file(io.BytesIO(sealed.getvalue()), target)


def test_a_stream_that_fails_is_a_typed_error(free: Vault) -> None:
    class Failing(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            raise OSError(5, "the disk failed")

    with pytest.raises(PrivkitError, match="cannot be read: the disk failed"):
        free.seal_file(Failing(), io.BytesIO(), subject="s")


def test_what_a_conversation_cannot_use_is_refused() -> None:
    chat = Shield().conversation("c")
    for call in (
        lambda: chat.protect("x", path="phone"),  # type: ignore[arg-type]
        lambda: chat.protect("x", path=5),  # type: ignore[arg-type]
        lambda: chat.protect("x", path=(5,)),  # type: ignore[arg-type]
        lambda: chat.restoration(also=5),  # type: ignore[arg-type]
        lambda: chat.restoration(also="tool"),
    ):
        with pytest.raises(ConfigurationError):
            call()
    with pytest.raises(InputError):
        chat.stand_in(5, lambda entry: None)  # type: ignore[arg-type]
    assert chat.protect("x", path=("customer", "note")) == "x"
