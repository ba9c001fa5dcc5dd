"""Servers that are set up otherwise, busy, slow or read-only: refused by name, or retried, and nothing half kept."""

from __future__ import annotations

import contextlib
import os
import shutil
import socket
import sqlite3
import tempfile
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from vault_help import open_vault, running_redis

from privkit import Shield, Vault, detectors
from privkit.errors import ConfigurationError, ErasedError, NotFoundError, StoreError, VaultKeyError
from privkit.vault import FileLedger
from privkit.vault.keys import LocalKeys
from privkit.vault.keys.aws import AwsKeys
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.stores._postgres_arrays import array
from privkit.vault.stores.postgres import PostgresStore
from privkit.vault.stores.redis import RedisStore
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

JANE = ("PERSON", "Jane Doe")


# Redis


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (("--maxmemory-policy", "allkeys-lru", "--appendonly", "yes"), "noeviction"),
        (("--maxmemory-policy", "volatile-ttl", "--appendonly", "yes"), "noeviction"),
        (("--appendonly", "no"), "appendonly"),
    ],
)
def test_a_redis_that_may_lose_records_is_refused(
    tmp_path: Path, options: tuple[str, ...], told: str
) -> None:
    with running_redis(tmp_path, *options) as url:
        with pytest.raises(ConfigurationError, match=told):
            RedisStore(url)
        if told == "appendonly":
            RedisStore(url, allow_volatile=True).close()
        else:  # said to be volatile, it may still not drop keys of the living
            with pytest.raises(ConfigurationError, match=told):
                RedisStore(url, allow_volatile=True)


def test_a_redis_whose_memory_is_full_refuses_a_write_whole(tmp_path: Path) -> None:
    import redis

    with running_redis(tmp_path, "--appendonly", "yes") as url, redis.Redis.from_url(url) as client:
        vault = open_vault(url, keys=MemoryKeys(), keystore=SQLiteKeys(), ledger=tmp_path / "l")
        with vault:
            token = vault.put([JANE], subject="c7")
            client.config_set("maxmemory", "1mb")
            with pytest.raises(StoreError, match="memory"):
                for _ in range(200):
                    vault.put([("PERSON", f"p{at}" * 40) for at in range(100)], subject="c7")
            kept = vault.status().records
            client.config_set("maxmemory", "0")
            assert vault.get(token) == ["Jane Doe"]
            assert vault.put([JANE], subject="c7")
            assert vault.status().records == kept + 1
            assert kept % 100 == 1  # whole batches
            assert vault.verify() == []


# PostgreSQL

TEXTS = [
    "",
    "NULL",
    " a ",
    'say "no"',
    'back\\slash \\" \\',
    "{1,2}",
    "it's; --",
    "名前 👩\u200d👩",
    "x" * 10_000,
]


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        ("text[]", TEXTS),
        ("bytea[]", [b"", b"\0", bytes(range(256)), b'\\x00 "{},NULL', os.urandom(4096)]),
        ("int[]", [0, -1, 2**31 - 1]),
        ("bigint[]", [-(2**63), 2**63 - 1]),
    ],
)
def test_arrays_are_written_as_the_server_reads_them(postgres_url: str, kind: str, values: list[Any]) -> None:
    with contextlib.closing(PostgresStore(postgres_url)) as store:
        for some in ([], values, [*values, None], [None]):
            assert store._pool.rows(f"SELECT %s::{kind}", (array(some),)) == [(some,)]
            assert store._pool.rows(
                f"SELECT a FROM unnest(%s::{kind}, %s::int[]) AS n (a, at) ORDER BY at",
                (array(some), array(range(len(some)))),
            ) == [(one,) for one in some]


def test_what_is_written_in_any_way_is_kept(postgres_url: str, tmp_path: Path) -> None:
    purposes = [text[:100] for text in TEXTS if text.isprintable()]
    with open_vault(postgres_url, keys=MemoryKeys(), keystore=SQLiteKeys(), ledger=tmp_path / "l") as vault:
        for purpose in purposes:
            assert vault.get(vault.put([JANE], subject="c7", purpose=purpose)) == ["Jane Doe"]
        assert sorted(fact.purpose for fact in vault.records()) == sorted(purposes)


LEVELS = ["read committed", "repeatable read", "serializable"]


def at_level(url: str, level: str) -> str:
    return f"{url}&options=-c%20default_transaction_isolation%3D{level.replace(' ', '%5C%20')}"


@pytest.mark.parametrize("level", LEVELS)
def test_writers_at_once_get_one_token_whatever_the_servers_isolation(
    postgres_url: str, tmp_path: Path, level: str
) -> None:
    url = at_level(postgres_url, level)
    places: dict[str, Any] = {"keys": MemoryKeys(), "keystore": SQLiteKeys(), "ledger": tmp_path / "l"}
    with open_vault(url, **places) as vault:
        shown = vault._store._pool.rows("SHOW default_transaction_isolation")  # type: ignore[attr-defined]
        assert shown == [(level,)]
        shield = Shield(vault=vault, detectors=[detectors.pattern("CODE", r"\bC-\d{1,6}\b", reach=10)])
        made: list[tuple[list[str], str]] = []
        failed: list[BaseException] = []

        def work(number: int) -> None:
            try:
                for turn in range(6):
                    tokens = vault.put(
                        [("PERSON", f"p{turn}-{at}") for at in range(5)], subject="s", scope="subject"
                    )
                    safe = shield.conversation("c", subject="s").protect(f"C-{turn} C-{turn + 1}")
                    made.append((tokens, safe))
            except BaseException as error:
                failed.append(error)

        threads = [threading.Thread(target=work, args=(number,)) for number in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert failed == []
        assert len({token for tokens, _ in made for token in tokens}) == 30
        assert len({safe for _, safe in made}) == 6
        assert vault.status().records == 30 + 7
        assert vault.verify() == []


@pytest.mark.parametrize("level", LEVELS)
def test_no_row_outlives_its_erasure_whatever_the_servers_isolation(
    postgres_url: str, tmp_path: Path, level: str
) -> None:
    url = at_level(postgres_url, level)
    table, keys = SQLiteKeys(), MemoryKeys()
    vaults = [open_vault(url, keys=keys, keystore=table, ledger=tmp_path / "l") for _ in range(5)]
    for turn in range(6):
        subject, begun = f"c{turn}", threading.Barrier(5)
        ended: list[str] = []

        def work(
            vault: Vault, subject: str = subject, begun: threading.Barrier = begun, ended: list[str] = ended
        ) -> None:
            begun.wait()
            try:
                while True:
                    vault.put([JANE], subject=subject)
            except ErasedError:
                ended.append("erased")
            except BaseException as error:
                ended.append(repr(error))

        threads = [threading.Thread(target=work, args=(vault,)) for vault in vaults[1:]]
        for thread in threads:
            thread.start()
        begun.wait()
        vaults[0].erase(subject)
        for thread in threads:
            thread.join()
        assert ended == ["erased"] * 4
        assert vaults[0].status().records == 0
    for vault in vaults:
        vault.close()


def failing(url: str, times: int, code: str) -> None:
    """Have the server fail so many insertions; a sequence is not undone with its transaction, so it can count."""
    import psycopg

    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CREATE SEQUENCE tries")
        connection.execute(
            f"""CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
            IF nextval('tries') <= {times} THEN RAISE EXCEPTION 'no: %', NEW.token USING ERRCODE = '{code}'; END IF;
            RETURN NEW; END $$""".encode()
        )
        connection.execute(
            "CREATE TRIGGER fail BEFORE INSERT ON privkit_records EXECUTE FUNCTION fail()".replace(
                "EXECUTE", "FOR EACH ROW EXECUTE"
            ).encode()
        )


@pytest.mark.parametrize("code", ["40001", "40P01"], ids=["serialization failure", "deadlock"])
@pytest.mark.parametrize(("times", "kept"), [(1, True), (9, True), (1000, False)])
def test_what_may_work_again_is_tried_again_and_not_for_ever(
    postgres_url: str, tmp_path: Path, code: str, times: int, kept: bool
) -> None:
    PostgresStore(postgres_url).close()
    failing(postgres_url, times, code)
    with open_vault(postgres_url, keys=MemoryKeys(), keystore=SQLiteKeys(), ledger=tmp_path / "l") as vault:
        with contextlib.nullcontext() if kept else pytest.raises(StoreError, match=code):
            assert vault.get(vault.put([JANE], subject="c7")) == ["Jane Doe"]
        assert vault.status().records == int(kept)


def test_a_failure_that_will_not_go_away_is_not_tried_again(postgres_url: str, tmp_path: Path) -> None:
    PostgresStore(postgres_url).close()
    failing(postgres_url, 1, "53100")
    with open_vault(postgres_url, keys=MemoryKeys(), keystore=SQLiteKeys(), ledger=tmp_path / "l") as vault:
        with pytest.raises(StoreError, match="out of disk") as error:
            vault.put([JANE], subject="c7")
        assert error.value.__cause__ is None
        assert vault.put([JANE], subject="c7")  # the next call of the caller


def test_a_postgres_that_only_reads_is_a_typed_error(postgres_url: str, tmp_path: Path) -> None:
    places: dict[str, Any] = {"keys": MemoryKeys(), "keystore": tmp_path / "k.db", "ledger": tmp_path / "l"}
    with open_vault(postgres_url, **places) as vault:
        token = vault.put([JANE], subject="c7")
    url = f"{postgres_url}&options=-c%20default_transaction_read_only%3Don"
    with pytest.raises(StoreError, match="only reads"):
        open_vault(url, **places)
    with open_vault(postgres_url, **places) as vault:
        assert vault.get(token) == ["Jane Doe"]


# A disk that can only be read


def test_files_that_can_only_be_read_give_values_and_take_none(tmp_path: Path) -> None:
    vault = open_vault(f"sqlite:///{tmp_path}/pii.db")
    token = vault.put([JANE], subject="c7")
    for part in (vault._store, vault._ring.table):
        part._database._connection.execute("PRAGMA query_only = ON")  # type: ignore[attr-defined]
    for write in (
        lambda: vault.put([JANE], subject="c7"),
        lambda: vault.put([JANE], subject="c8"),
        vault.roll,
        lambda: vault.reencrypt("c7"),
        lambda: vault.hold("c7"),
        lambda: vault.erase("c7"),
    ):
        assert vault.get(token) == ["Jane Doe"]
        with pytest.raises(StoreError, match="only be read") as error:
            write()
        assert error.value.__cause__ is None
    vault.close()
    with open_vault(f"sqlite:///{tmp_path}/pii.db") as again, pytest.raises(NotFoundError):
        again.get(token)  # the ledger was written before the store refused; the next opening goes on with it


def test_files_that_can_only_be_read_are_not_opened(tmp_path: Path) -> None:
    open_vault(f"sqlite:///{tmp_path}/pii.db").close()

    def connect(path: str) -> sqlite3.Connection:
        return sqlite3.connect(
            f"file:{path}?mode=ro", uri=True, isolation_level=None, check_same_thread=False
        )

    with (
        contextlib.closing(SQLiteStore(str(tmp_path / "pii.db"), connect=connect)) as store,
        contextlib.closing(SQLiteKeys(str(tmp_path / "pii.keys.db"), connect=connect)) as table,
        pytest.raises(StoreError, match="only be read"),
    ):
        Vault(store, table, [LocalKeys(tmp_path / "pii.key")], FileLedger(tmp_path / "pii.ledger"))


def test_a_folder_that_can_only_be_read_is_a_typed_error_and_stays_as_it_is() -> None:
    folder = Path(tempfile.mkdtemp(prefix="privkit-ro-"))
    try:
        with open_vault(f"sqlite:///{folder}/pii.db") as vault:
            vault.put([JANE], subject="c7")
        nobody = 65534
        if os.geteuid() == 0:  # root may write everywhere, so the child is somebody else
            for path in folder.iterdir():
                os.chown(path, nobody, nobody)
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        folder.chmod(0o555)
        child = os.fork()
        if child == 0:
            try:
                if os.geteuid() == 0:
                    os.setgroups([])
                    os.setresgid(nobody, nobody, nobody)
                    os.setresuid(nobody, nobody, nobody)
                for path in folder.iterdir():
                    path.chmod(0o400)
                try:
                    open_vault(f"sqlite:///{folder}/pii.db")
                except StoreError as error:
                    os._exit(0 if error.__cause__ is None else 3)
                os._exit(1)
            except BaseException:
                os._exit(2)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        folder.chmod(0o755)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == before
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


# AWS KMS


class Busy(ThreadingHTTPServer):
    """Stands before a KMS and throttles as many calls as it is told to; all others it hands on."""

    daemon_threads = True

    def __init__(self, target: str) -> None:
        self.target, self.left, self.refused = target, 0, 0
        super().__init__(("127.0.0.1", 0), _Throttle)


class _Throttle(BaseHTTPRequestHandler):
    server: Busy

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        if self.server.left > 0:
            self.server.left -= 1
            self.server.refused += 1
            self._answer(400, b'{"__type": "ThrottlingException", "message": "Rate exceeded"}')
            return
        request = urllib.request.Request(self.server.target, body, dict(self.headers), method="POST")
        try:
            with urllib.request.urlopen(request) as answer:
                self._answer(answer.status, answer.read())
        except urllib.error.HTTPError as error:
            self._answer(error.code, error.read())

    def _answer(self, status: int, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/x-amz-json-1.1")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def busy() -> Iterator[Busy]:
    from moto.server import ThreadedMotoServer

    moto = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    moto.start()
    host, port = moto.get_host_and_port()
    with Busy(f"http://{host}:{port}") as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()
    moto.stop()


def kms_at(url: str, attempts: int) -> Any:
    import boto3
    import botocore.config

    limits = botocore.config.Config(
        connect_timeout=2, read_timeout=0.3 if attempts == 0 else 5, retries={"max_attempts": attempts}
    )
    return boto3.client(
        "kms",
        endpoint_url=url,
        region_name="eu-west-1",
        aws_access_key_id="x",
        aws_secret_access_key="x",
        config=limits,
    )


def url_of(server: Busy) -> str:
    return f"http://127.0.0.1:{server.server_address[1]}"


def test_a_kms_that_throttles_once_is_asked_again(busy: Busy) -> None:
    provider = AwsKeys("alias/once", create=True, client=kms_at(url_of(busy), 2))
    busy.left, busy.refused = 1, 0
    master, sealed = provider.wrap(bytes(32), b"vault")
    assert busy.refused == 1
    assert provider.unwrap(master, sealed, b"vault") == bytes(32)


def test_a_kms_is_asked_by_default_with_an_end_to_waiting_and_more_than_once(
    busy: Busy, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in (
        ("AWS_ENDPOINT_URL_KMS", url_of(busy)),
        ("AWS_DEFAULT_REGION", "eu-west-1"),
        *((f"AWS_{name}", "x") for name in ("ACCESS_KEY_ID", "SECRET_ACCESS_KEY")),
    ):
        monkeypatch.setenv(name, value)
    provider = AwsKeys("alias/default", create=True)
    busy.left, busy.refused = 2, 0
    assert provider.unwrap(*provider.wrap(bytes(32), b"vault"), b"vault") == bytes(32)
    assert busy.refused == 2
    waits = provider._kms.meta.config
    assert max(waits.connect_timeout, waits.read_timeout) <= 10


@pytest.fixture
def throttled(busy: Busy, tmp_path: Path) -> Callable[[], Vault]:
    provider = AwsKeys(
        f"alias/v{os.getpid()}{abs(hash(tmp_path))}", create=True, client=kms_at(url_of(busy), 1)
    )
    places: dict[str, Any] = {"keystore": tmp_path / "k.db", "ledger": tmp_path / "l"}
    return lambda: open_vault(f"sqlite:///{tmp_path}/pii.db", keys=provider, **places)


def test_a_kms_that_throttles_on_is_a_typed_error_and_open_vaults_go_on(
    busy: Busy, throttled: Callable[[], Vault]
) -> None:
    vault = throttled()
    token = vault.put([JANE], subject="c7")
    busy.left = 10_000
    try:
        with pytest.raises(VaultKeyError, match="Throttling"):
            throttled()
        with pytest.raises(VaultKeyError, match="Throttling"):
            vault.roll()
        assert vault.get(token) == ["Jane Doe"]  # the epoch's key is in memory
        assert vault.put([JANE], subject="new")
        assert vault.erase("new").keys == 1
    finally:
        busy.left = 0
    assert any("AWS KMS deletes" in told for told in vault.roll().pending)  # goes on where it was
    assert vault.status().epochs == 1
    vault.close()
    with throttled() as again:
        assert again.get(token) == ["Jane Doe"]
        assert again.verify() == []


def test_a_kms_that_does_not_answer_is_given_up_and_nothing_is_made(tmp_path: Path) -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        client = kms_at(f"http://127.0.0.1:{silent.getsockname()[1]}", 0)
        provider = AwsKeys("alias/privkit", client=client)
        with pytest.raises(VaultKeyError, match="Timeout") as error:
            open_vault(
                f"sqlite:///{tmp_path}/pii.db", keys=provider, keystore=tmp_path / "k", ledger=tmp_path / "l"
            )
        assert error.value.__cause__ is None
    assert not (tmp_path / "l").exists()
    with contextlib.closing(SQLiteStore(str(tmp_path / "pii.db"))) as store:
        assert store.meta("vault") is None


# PKCS#11


def test_a_token_without_its_driver_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    import sys

    from privkit.vault.keys.pkcs11 import Pkcs11Keys

    monkeypatch.setitem(sys.modules, "pkcs11", None)
    with pytest.raises(ConfigurationError, match=r"privkit\[pkcs11\]"):
        Pkcs11Keys("/usr/lib/softhsm/libsofthsm2.so", token="t", pin="x")
