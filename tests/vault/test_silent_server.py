"""Servers that were stopped while their connections stay open: what waits for them ends in a typed error."""

from __future__ import annotations

import re
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from relay import Relay
from vault_help import open_vault

from privkit import Shield, Vault, detectors
from privkit.errors import ConfigurationError, StoreError
from privkit.vault.stores._pool import TIMEOUT
from privkit.vault.stores.postgres import PostgresKeys, PostgresStore
from privkit.vault.stores.redis import RedisStore

CODES = [detectors.pattern("CODE", r"\bC-\d{1,6}\b", reach=10)]
JANE = ("PERSON", "Jane Doe")
SHORT = 0.4  # seconds, of which psycopg tells by tenths


class Hushing(Relay):
    """Hands on what is sent until it is hushed; then it takes all and says nothing, as a stopped server's system does."""

    def __init__(self, target: tuple[str, int] | str) -> None:
        super().__init__(target, None)
        self.hushed = threading.Event()
        self.spared = 0
        """Connections that are made from now on and are handed on all the same."""

    def _serve(self, client: socket.socket) -> None:
        if self.hushed.is_set() and self.spared > 0:
            self.spared -= 1
            self._spared.add(client)
        super()._serve(client)

    def __enter__(self) -> Hushing:
        self._spared: set[socket.socket] = set()
        super().__enter__()
        return self

    def _pass_on(self, source: socket.socket, target: socket.socket, from_client: bool) -> None:
        super()._pass_on(_Ear(source, self, {source, target}), target, from_client)  # type: ignore[arg-type]


class _Ear:
    """One end of a connection, from which nothing comes once the way is hushed."""

    def __init__(self, end: socket.socket, way: Hushing, ends: set[socket.socket]) -> None:
        self._end, self._way, self._ends = end, way, ends

    def recv(self, size: int) -> bytes:
        data = self._end.recv(size)
        while data and self._way.hushed.is_set() and not self._ends & self._way._spared:
            data = self._end.recv(size)
        return data

    def __getattr__(self, name: str) -> Any:
        return getattr(self._end, name)


@pytest.fixture
def postgres(postgres_url: str) -> Iterator[tuple[Hushing, str]]:
    folder = re.search(r"host=([^&]+)", postgres_url)
    database = re.search(r"/(t[0-9_]+)\?", postgres_url)
    assert folder
    assert database
    with Hushing(folder[1].replace("%2F", "/") + "/.s.PGSQL.5432") as way:
        yield way, f"postgresql://postgres@127.0.0.1:{way.port}/{database[1]}"


def opened(url: str, folder: Path) -> Vault:
    store, keys = PostgresStore(url), PostgresKeys(url)
    return open_vault(store, keys=folder / "m.key", keystore=keys, ledger=folder / "l")


def set_patience(seconds: float, *stores: Any) -> None:
    """Set it only for what is hushed: a busy machine may be slow where nothing is."""
    for store in stores:
        store._pool._timeout = seconds
        for cursor in store._pool._idle:
            cursor.connection.most = seconds


USES: dict[str, Callable[[Vault, list[str]], object]] = {
    "get": lambda vault, tokens: vault.get(tokens),
    "put of somebody new": lambda vault, tokens: vault.put([JANE], subject="c2"),
    "erase": lambda vault, tokens: vault.erase("c1"),
    "roll": lambda vault, tokens: vault.roll(),
    "chat": lambda vault, tokens: Shield(vault=vault, detectors=CODES).conversation("c", subject="c1").protect("C-1"),
}  # fmt: skip


@pytest.mark.parametrize("use", USES)
def test_what_waits_for_a_silent_postgres_ends_in_a_typed_error_and_goes_on_when_it_is_back(
    use: str, postgres: tuple[Hushing, str], tmp_path: Path
) -> None:
    way, url = postgres
    with opened(url, tmp_path) as vault:
        tokens = vault.put([JANE], subject="c1")
        stores = vault._store, vault._ring.table
        set_patience(SHORT, *stores)
        way.hushed.set()
        with pytest.raises(StoreError, match=r"not answered for 0\.4 seconds|connection failed") as caught:
            USES[use](vault, tokens)
        assert "Jane" not in str(caught.value)
        way.hushed.clear()
        set_patience(60, *stores)
        assert vault.get(tokens) == ["Jane Doe"] if use != "erase" else vault.erase("c1").records in (0, 1)
        assert vault.verify() == []


def test_a_connection_is_not_used_again_after_silence(postgres: tuple[Hushing, str], tmp_path: Path) -> None:
    way, url = postgres
    with opened(url, tmp_path) as vault:
        tokens = vault.put([JANE], subject="c1")
        set_patience(SHORT, vault._store)
        way.hushed.set()
        with pytest.raises(StoreError):
            vault.get(tokens)
        assert vault._store._pool._idle == []  # type: ignore[attr-defined]


def test_what_may_take_hours_is_waited_for_as_long_as_the_server_answers_others(
    postgres: tuple[Hushing, str], tmp_path: Path
) -> None:
    way, url = postgres
    store = PostgresStore(url)
    set_patience(SHORT, store)
    store._pool.outside("SELECT pg_sleep(1)")  # silent for longer than that
    way.hushed.set()
    way.spared = 1  # the first question about it is answered, the second is not
    with pytest.raises(StoreError, match="not answered"):
        store._pool.outside("SELECT pg_sleep(1)")
    assert way.spared == 0
    store.close()


def test_opening_beside_a_silent_postgres_is_a_typed_error(postgres: tuple[Hushing, str]) -> None:
    way, url = postgres
    way.hushed.set()
    with pytest.raises(StoreError, match="connection failed"):
        PostgresStore(url, timeout=1)


@pytest.mark.parametrize("kind", [PostgresStore, PostgresKeys])
@pytest.mark.parametrize("timeout", [0, -1, "60", None, float("nan"), float("inf"), True])
def test_a_time_that_is_none_is_refused(kind: Any, timeout: Any) -> None:
    with pytest.raises(ConfigurationError, match="duration"):
        kind("postgresql://localhost/x", timeout=timeout)


def test_by_default_a_minute_is_waited() -> None:
    assert TIMEOUT == 60


def test_redis_takes_another_timeout_than_its_own(redis_url: str, tmp_path: Path) -> None:
    host, _, port = redis_url.partition("//")[2].partition("/")[0].rpartition(":")
    with Hushing((host.rpartition("@")[2], int(port))) as way:
        store = RedisStore(f"redis://127.0.0.1:{way.port}/0", socket_timeout=2)
        with open_vault(
            store, keys=tmp_path / "m.key", keystore=tmp_path / "k.db", ledger=tmp_path / "l"
        ) as vault:
            tokens = vault.put([JANE], subject="c1")
            way.hushed.set()
            with pytest.raises(StoreError):
                vault.get(tokens)
            way.hushed.clear()
            assert vault.get(tokens) == ["Jane Doe"]
