"""Providers of master keys: a file, the environment, memory, OpenBao, AWS KMS. Real servers where there is one."""

from __future__ import annotations

import contextlib
import json
import os
import pickle
import shutil
import subprocess
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import IO

import pytest
from vault_help import free_port, open_vault

from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault import KeyProvider
from privkit.vault.keys import EnvironmentKeys, LocalKeys
from privkit.vault.keys._wrap import check_value, same_key, unwrapped, wrapped
from privkit.vault.keys.aws import AwsKeys
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.keys.openbao import OpenBaoKeys

KEY, CONTEXT = bytes(range(32)), b"vault 1"
Make = Callable[[], KeyProvider]


@pytest.fixture(scope="session")
def openbao(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Run an OpenBao server in memory; give its url. Its token is ``root``."""
    address = f"127.0.0.1:{free_port()}"
    folder = tmp_path_factory.mktemp("bao")
    server = subprocess.Popen(
        [
            shutil.which("bao") or str(Path(os.sys.executable).parent / "bao"),
            "server",
            "-dev",  # type: ignore[attr-defined]
            "-dev-root-token-id=root",
            f"-dev-listen-address={address}",
        ],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )
    for _ in range(600):
        with contextlib.suppress(OSError):
            urllib.request.urlopen(f"http://{address}/v1/sys/health").close()
            break
        time.sleep(0.05)
    yield f"http://{address}"
    server.terminate()
    server.wait()


@pytest.fixture
def bao(openbao: str) -> Iterator[Make]:
    import hvac

    client = hvac.Client(url=openbao, token="root")
    mount = f"transit{time.monotonic_ns()}"
    client.sys.enable_secrets_engine("transit", path=mount)
    client.secrets.transit.create_key("privkit", mount_point=mount)
    yield lambda: OpenBaoKeys(openbao, token="root", mount=mount)
    client.adapter.close()


@pytest.fixture(scope="session")
def kms() -> Iterator[str]:
    from moto.server import ThreadedMotoServer

    server = ThreadedMotoServer(ip_address="127.0.0.1", port=free_port(), verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def aws(kms: str) -> Make:
    import boto3

    client = boto3.client(
        "kms", endpoint_url=kms, region_name="eu-west-1", aws_access_key_id="x", aws_secret_access_key="x"
    )
    alias = f"alias/privkit-{time.monotonic_ns()}"
    return lambda: AwsKeys(alias, create=True, client=client)


@pytest.fixture(params=["local", "memory", "bao", "aws"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """Make a provider of the same keys again and again."""
    if request.param == "local":
        return lambda: LocalKeys(tmp_path / "m.key", create=True)
    if request.param == "memory":
        kept = MemoryKeys()
        return lambda: kept
    found: Make = request.getfixturevalue(request.param)
    return found


def test_what_was_wrapped_is_unwrapped_with_the_same_context_only(make: Make) -> None:
    master, sealed = make().wrap(KEY, CONTEXT)
    assert KEY not in sealed
    assert make().unwrap(master, sealed, CONTEXT) == KEY
    for changed, context in [(sealed, b"vault 2"), (sealed[:-2] + b"AA", CONTEXT), (sealed[:8], CONTEXT)]:
        with pytest.raises(VaultKeyError):
            make().unwrap(master, changed, context)


def test_a_roll_wraps_with_a_new_key_and_still_unwraps_what_older_ones_wrapped(make: Make) -> None:
    old, sealed = make().wrap(KEY, CONTEXT)
    make().roll()
    new, again = make().wrap(KEY, CONTEXT)
    assert new != old
    assert make().unwrap(old, sealed, CONTEXT) == make().unwrap(new, again, CONTEXT) == KEY


def test_a_destroyed_key_unwraps_nothing(make: Make) -> None:
    old, sealed = make().wrap(KEY, CONTEXT)
    make().roll()
    new, again = make().wrap(KEY, CONTEXT)
    told = make().destroy(old)
    assert not told or "AWS KMS deletes" in told
    assert make().destroy(old) == told
    if not told:  # the fake KMS decrypts with keys that are to be deleted; the real one does not
        with pytest.raises(VaultKeyError):
            make().unwrap(old, sealed, CONTEXT)
    assert make().unwrap(new, again, CONTEXT) == KEY


def test_a_provider_shows_nothing_and_cannot_be_pickled(make: Make) -> None:
    provider = make()
    assert isinstance(provider, KeyProvider)
    assert len(f"{provider!r}") < 40
    with pytest.raises(TypeError):
        pickle.dumps(provider)


def test_a_vault_on_each_provider_rolls_and_erases(make: Make, tmp_path: Path) -> None:
    places = {"keystore": tmp_path / "k.db", "ledger": tmp_path / "l"}
    url = f"sqlite:///{tmp_path}/pii.db"
    with open_vault(url, keys=make(), **places) as vault:  # type: ignore[arg-type]
        token = vault.put([("PERSON", "Jane Doe")], subject="c7")
        vault.put([("PERSON", "Joe Roe")], subject="c8")
        vault.backup_keys(tmp_path / "yesterday.keys.db")
        vault.erase("c8")
        vault.roll()
    with open_vault(url, keys=make(), **places) as vault:  # type: ignore[arg-type]
        assert vault.get(token) == ["Jane Doe"]
    if make().name.startswith("aws"):
        return
    with pytest.raises(VaultKeyError):  # the keys of yesterday need the master key that was destroyed
        open_vault(url, keys=make(), keystore=tmp_path / "yesterday.keys.db", ledger=tmp_path / "l")


@pytest.mark.parametrize(
    "client",
    [
        lambda url: OpenBaoKeys("http://127.0.0.1:9", token="x"),
        lambda url: OpenBaoKeys(url, token="wrong"),
        lambda url: OpenBaoKeys(url, token="root", mount="nowhere"),
    ],
)
def test_an_openbao_that_cannot_be_used_is_one_typed_error(
    openbao: str, client: Callable[[str], KeyProvider]
) -> None:
    provider = client(openbao)
    for use in (
        lambda: provider.wrap(KEY, CONTEXT),
        lambda: provider.unwrap("1", b"vault:v1:AAAA", CONTEXT),
        provider.roll,
    ):
        with pytest.raises(VaultKeyError, match="OpenBao"):
            use()


def test_an_openbao_that_does_not_answer_is_given_up(tmp_path: Path) -> None:
    import socket

    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        provider = OpenBaoKeys(f"http://127.0.0.1:{silent.getsockname()[1]}", token="x", timeout=0.2)
        with pytest.raises(VaultKeyError, match="in time"):
            provider.wrap(KEY, CONTEXT)
        with pytest.raises(VaultKeyError):
            open_vault(
                f"sqlite:///{tmp_path}/pii.db", keys=provider, keystore=tmp_path / "k", ledger=tmp_path / "l"
            )


@pytest.mark.parametrize("url", ["http://bao.example.com", "ftp://x", "", "http://10.1.2.3:8200"])
def test_an_openbao_in_clear_elsewhere_is_refused(url: str) -> None:
    with pytest.raises(ConfigurationError):
        OpenBaoKeys(url, token="x")


def test_a_kms_that_refuses_or_is_not_there_is_one_typed_error(kms: str) -> None:
    import boto3
    import botocore.config

    quick = botocore.config.Config(connect_timeout=0.2, retries={"max_attempts": 0})
    options = {
        "region_name": "eu-west-1",
        "aws_access_key_id": "x",
        "aws_secret_access_key": "x",
        "config": quick,
    }
    for url in (kms, "http://127.0.0.1:9"):
        provider = AwsKeys("alias/none", client=boto3.client("kms", endpoint_url=url, **options))
        with pytest.raises(VaultKeyError, match="AWS KMS"):
            provider.wrap(KEY, CONTEXT)
    with pytest.raises(ConfigurationError, match="alias/"):
        AwsKeys("privkit")


@pytest.mark.parametrize("text", ["", "a", "a:", "a:AAAA", "a b:" + "A" * 44, ":" + "A" * 44, "a:????"])
def test_a_variable_that_holds_no_keys_is_refused_without_showing_it(text: str) -> None:
    with pytest.raises((ConfigurationError, VaultKeyError)) as error:
        EnvironmentKeys("PII_KEY", environ={"PII_KEY": text})
    assert "PII_KEY" in str(error.value)
    assert not text or text not in str(error.value).replace("PII_KEY has", "")[1:] or len(text) < 3
    with pytest.raises(ConfigurationError):
        EnvironmentKeys.generate("a b")


@pytest.mark.skipif(os.name != "posix", reason="an open file keeps its name on Windows")
@pytest.mark.parametrize(("replaced", "fits"), [(True, True), (False, False)])
def test_a_key_file_that_is_replaced_while_it_is_read_is_read_again(
    replaced: bool, fits: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.key"
    keys = LocalKeys(path, create=True)
    load, turns = json.load, []

    def late(file: IO[bytes]) -> object:
        turns.append(1)
        if len(turns) == 1:  # it was opened, and somebody else is quicker than its reading
            if replaced:
                LocalKeys(path).roll()
            else:
                path.write_bytes(bytes(100))
        return load(file)

    monkeypatch.setattr("privkit.vault.keys.local.json.load", late)
    if fits:
        assert keys.wrap(bytes(32), b"")[0].startswith("2-")
    else:
        with pytest.raises(VaultKeyError, match="no key file"):
            keys.wrap(bytes(32), b"")


def test_two_threads_that_roll_a_key_file_lose_nothing(tmp_path: Path) -> None:
    LocalKeys(tmp_path / "m.key", create=True)
    threads = [threading.Thread(target=LocalKeys(tmp_path / "m.key").roll) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    names = [key["id"] for key in LocalKeys(tmp_path / "m.key")._read()["keys"]]
    assert [name.partition("-")[0] for name in names] == [str(number) for number in range(1, 10)]
    assert [path.name for path in tmp_path.iterdir()] == ["m.key"]


def test_the_old_key_file_is_overwritten_where_it_lay(tmp_path: Path) -> None:
    provider = LocalKeys(tmp_path / "m.key", create=True)
    secret = provider._read()["keys"][0]["key"]
    provider.roll()
    with (tmp_path / "m.key").open("rb") as old:
        provider.destroy(provider._read()["keys"][0]["id"])
        assert old.read().strip(b"\0") == b""
    assert secret not in (tmp_path / "m.key").read_text()


@pytest.mark.skipif(os.name != "posix", reason="an open file keeps its name on Windows")
def test_a_power_cut_while_a_key_file_is_replaced_leaves_one_that_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Until its folder is on the disk, the name stands for the old file, which must not be overwritten before."""
    path = tmp_path / "m.key"
    provider = LocalKeys(path, create=True)
    kept: list[str] = []
    with path.open("rb") as old:
        before = old.read()

        def waiting(folder: Path) -> None:
            old.seek(0)
            assert old.read() == before
            kept.append(folder.name)

        monkeypatch.setattr("privkit.vault.keys.local.sync_folder", waiting)
        provider.roll()
        old.seek(0)
        assert not old.read().strip(b"\0")
    assert kept == [tmp_path.name]


@pytest.mark.skipif(os.name != "posix", reason="an open file keeps its name on Windows")
def test_what_a_crash_has_left_beside_a_key_file_is_overwritten_and_taken_away(tmp_path: Path) -> None:
    path = tmp_path / "m.key"
    provider = LocalKeys(path, create=True)
    left = tmp_path / ".m.key.4711.0a1b2c3d"
    others = [tmp_path / name for name in (".m.key.swp", ".m.key.4711.zz", ".n.key.4711.0a1b2c3d", "m.key.1")]
    for some in (left, *others):
        some.write_bytes(path.read_bytes())
    with left.open("rb") as file:
        provider.roll()
        assert not file.read().strip(b"\0")
    assert sorted(tmp_path.iterdir()) == sorted([path, *others])


@pytest.mark.parametrize("call", ["os.fsync", "os.link", "pathlib.Path.replace"])
def test_a_disk_that_fails_under_a_key_file_is_a_typed_error_and_leaves_nothing(
    call: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "m.key"
    if call != "os.link":
        LocalKeys(path, create=True)
    before = [(each.name, each.read_bytes()) for each in tmp_path.iterdir()]

    def failing(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(call, failing)
    with pytest.raises(VaultKeyError, match="No space"):
        LocalKeys(path, create=True).roll()
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == before


def test_a_key_is_known_by_its_check_value() -> None:
    sealed = wrapped(KEY, bytes(32), CONTEXT)
    assert unwrapped(KEY, sealed, CONTEXT) == bytes(32)
    assert same_key(KEY, check_value(KEY)) == KEY
    with pytest.raises(VaultKeyError, match="check value"):
        same_key(bytes(32), check_value(KEY))
    with pytest.raises(VaultKeyError, match="format"):
        unwrapped(KEY, b"\x02" + sealed[1:], CONTEXT)
