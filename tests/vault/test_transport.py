"""The way to a server: checked TLS or none of it is used, and nothing in clear before that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from relay import SSL_REQUEST, Authority, Relay, wire
from vault_help import open_vault

from privkit.errors import ConfigurationError, PrivkitError, StoreError
from privkit.vault import Store
from privkit.vault._codec import as_rows
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.stores._transport import is_local
from privkit.vault.stores.postgres import PostgresKeys, PostgresStore
from privkit.vault.stores.redis import RedisStore
from privkit.vault.stores.sqlite import SQLiteKeys

JANE = ("PERSON", "Jane Doe")
Target = tuple[str, int] | str


@pytest.fixture
def postgres_socket(postgres_url: str) -> str:
    return postgres_url.partition("host=")[2] + "/.s.PGSQL.5432"


@pytest.fixture
def redis_port(redis_url: str) -> Target:
    return "127.0.0.1", int(redis_url.rpartition(":")[2].partition("/")[0])


@pytest.fixture
def authority(tmp_path: Path) -> Authority:
    return Authority(tmp_path)


class Way:
    """How one kind of server is reached through a relay."""

    def __init__(self, kind: str, target: Target, database: str) -> None:
        self.kind, self.target, self.database = kind, target, database

    def relay(self, context: object, *, refuses: bool = False) -> Relay:
        return Relay(self.target, context, asks=self.kind == "postgres", refuses=refuses)  # type: ignore[arg-type]

    def store(self, host: str, port: int, authority: Path) -> Store:
        if self.kind == "redis":
            return RedisStore(f"rediss://{host}:{port}/0", ssl_ca_certs=str(authority))
        return PostgresStore(
            f"postgresql://postgres@{host}:{port}/{self.database}?sslmode=verify-full&sslrootcert={authority}"
        )


@pytest.fixture(params=["postgres", "redis"])
def way(request: pytest.FixtureRequest) -> Iterator[Way]:
    if request.param == "redis":
        yield Way("redis", request.getfixturevalue("redis_port"), "")
        return
    url: str = request.getfixturevalue("postgres_url")
    yield Way(
        "postgres", request.getfixturevalue("postgres_socket"), url.partition("@/")[2].partition("?")[0]
    )


def test_a_vault_works_through_checked_tls_and_sends_nothing_in_clear(
    way: Way, authority: Authority, tmp_path: Path
) -> None:
    with way.relay(authority.server("localhost")) as relay, wire(relay.port) as (port, sent):
        store = way.store("localhost", port, authority.path)
        with open_vault(store, keys=MemoryKeys(), keystore=SQLiteKeys(), ledger=tmp_path / "l") as vault:
            token = vault.put([JANE], subject="c7")
            assert vault.get(token) == ["Jane Doe"]
            body = as_rows(vault._store.get([bytes.fromhex(token[0])]))[0].body
        assert relay.inside > 500
        assert relay.before in (b"", SSL_REQUEST * (len(relay.before) // 8))
    assert len(sent) > 500  # all went this way
    for secret in (body, way.database.encode() or b"privkit", b"Jane", b"SELECT", b"HSET"):
        assert secret not in sent
    assert sent.startswith(
        SSL_REQUEST if way.kind == "postgres" else b"\x16\x03"
    )  # then a TLS record of a handshake


@pytest.mark.parametrize(
    ("host", "days", "known"),
    [
        ("elsewhere.example", 1, True),
        ("127.0.0.2", 1, True),
        ("localhost", -1, True),
        ("localhost", 1, False),
    ],
    ids=["another host's", "another address's", "run out", "of an unknown authority"],
)
def test_a_certificate_that_does_not_hold_is_refused_before_anything_is_sent(
    way: Way, authority: Authority, tmp_path: Path, host: str, days: int, known: bool
) -> None:
    trusted = authority if known else Authority(tmp_path, "somebody else")
    with (
        way.relay(authority.server(host, days=days)) as relay,
        pytest.raises(StoreError, match=r"connection failed|cannot be reached") as error,
    ):
        way.store("localhost", relay.port, trusted.path)
    assert relay.inside == 0
    assert relay.before in (b"", SSL_REQUEST)
    assert error.value.__cause__ is None


def test_a_server_that_says_no_to_tls_is_refused(way: Way, authority: Authority) -> None:
    with way.relay(None, refuses=True) as relay, pytest.raises(StoreError):
        way.store("localhost", relay.port, authority.path)
    # PostgreSQL's client has asked and heard no; Redis's has said hello in TLS to who speaks none
    assert relay.before == SSL_REQUEST if way.kind == "postgres" else relay.before.startswith(b"\x16\x03")
    assert (way.database.encode() or b"privkit") not in relay.before
    assert b"HELLO" not in relay.before


def test_certificates_are_checked_unless_somebody_says_no_to_that_himself(
    redis_port: Target, authority: Authority
) -> None:
    """What the refusals above refuse is refused because of the certificate alone."""
    with Relay(redis_port, authority.server("elsewhere.example")) as relay:
        url = f"rediss://localhost:{relay.port}/0"
        RedisStore(url, ssl_ca_certs=str(authority.path), ssl_check_hostname=False).close()
    assert relay.inside > 0


REFUSED: list[Callable[[], object]] = [
    lambda: PostgresStore("postgresql://u@db.example.com/x"),
    lambda: PostgresStore("postgresql://u@db.example.com/x?sslmode=require"),
    lambda: PostgresStore("postgresql://u@db.example.com/x?sslmode=verify-ca"),
    lambda: PostgresStore("postgresql://u@db.example.com/x?sslmode=prefer"),
    lambda: PostgresStore("postgresql://u@localhost,db.example.com/x"),
    lambda: PostgresStore("postgresql://u@localhost/x?hostaddr=192.0.2.7"),
    lambda: PostgresStore("postgresql://u@[2001:db8::7]/x"),
    lambda: PostgresKeys("postgresql://u@db.example.com/x"),
    lambda: RedisStore("redis://cache.example.com:6379/0"),
    lambda: RedisStore("redis://192.0.2.7/0"),
    lambda: RedisStore("redis://localhost.example.com/0"),
]


@pytest.mark.parametrize("store", REFUSED)
def test_another_machine_is_not_talked_to_in_clear(
    store: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def reached(*_: object, **__: object) -> object:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr("psycopg.connect", reached)
    monkeypatch.setattr("redis.Redis.from_url", reached)
    with pytest.raises(ConfigurationError, match="allow_cleartext"):
        store()


def test_the_way_out_is_spelt_out(redis_port: Target, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("privkit.vault.stores._transport.is_local", lambda host: False)
    url = f"redis://127.0.0.1:{redis_port[1]}/0"
    with pytest.raises(ConfigurationError):
        RedisStore(url)
    RedisStore(url, allow_cleartext=True).close()


@pytest.mark.parametrize(
    ("host", "local"),
    [
        ("", True),
        ("localhost", True),
        ("127.0.0.1", True),
        ("127.9.9.9", True),
        ("::1", True),
        ("[::1]", True),
        ("/run/postgresql", True),
        ("@abstract", True),
        ("localhost.example.com", False),
        ("0.0.0.0", False),
        ("192.0.2.7", False),
        ("::", False),
        ("db", False),
    ],
)
def test_what_is_this_machine(host: str, local: bool) -> None:
    assert is_local(host) is local


def test_errors_of_the_way_name_no_password(authority: Authority) -> None:
    for open_it in (
        lambda: PostgresStore("postgresql://u:hush-hush@localhost:9/x"),
        lambda: RedisStore("redis://:hush-hush@localhost:9/0"),
        lambda: PostgresStore("postgresql://u:hush-hush@db.example.com/x"),
        lambda: PostgresStore("postgresql://u:hush-hush@localhost/x?sslmode=sometimes"),
    ):
        with pytest.raises(PrivkitError) as error:
            open_it()
        assert "hush" not in str(error.value)
        assert error.value.__cause__ is None
