"""Servers that end connections, and ways that lose, cut or repeat what goes over them."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import psycopg
import pytest
import redis
from vault_help import open_vault

from privkit import Shield, Vault
from privkit.errors import StoreError, VaultError
from privkit.vault.stores._pool import _LIMITS, _checked

SERVERS = ["postgres", "redis"]
JANE = ("PERSON", "Jane Doe")
End = Callable[[], None]


@pytest.fixture(params=SERVERS)
def url(request: pytest.FixtureRequest) -> str:
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture
def vault(url: str, tmp_path: Path) -> Iterator[Vault]:
    with opened(url, tmp_path) as vault:
        yield vault


def opened(url: str, folder: Path) -> Vault:
    return open_vault(url, keys=folder / "m.key", keystore=folder / "k.db", ledger=folder / "l")


@pytest.fixture
def end_all(url: str) -> End:
    """What ends all connections of others, as a server does that stops."""

    def postgres() -> None:
        others = "pid <> pg_backend_pid() AND datname = current_database()"
        with psycopg.connect(url, autocommit=True) as connection:
            connection.execute(
                f"SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE {others}".encode()
            )

    def of_redis() -> None:
        with redis.Redis.from_url(url) as connection:
            connection.client_kill_filter(_type="normal", skipme=True)

    return postgres if url.startswith("postgres") else of_redis


def several_connections(vault: Vault) -> None:
    together = threading.Barrier(4)

    def work() -> None:
        together.wait()
        for number in range(10):
            vault.put([("PERSON", f"p{number}")], subject="c2")

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_connections_that_ended_while_nobody_used_them_are_made_anew(vault: Vault, end_all: End) -> None:
    token = vault.put([JANE], subject="c1")
    several_connections(vault)
    end_all()
    assert [vault.get(token) for _ in range(6)] == [["Jane Doe"]] * 6
    several_connections(vault)
    end_all()
    assert all(vault.put([JANE], subject="c1") for _ in range(6))
    assert vault.verify() == []


def test_writers_whose_connections_end_lose_nothing_they_were_told_was_kept(
    vault: Vault, end_all: End
) -> None:
    kept: list[str] = []
    wrong: list[BaseException] = []

    def work(name: str) -> None:
        try:
            for number in range(150):
                with contextlib.suppress(StoreError):
                    kept.extend(vault.put([("PERSON", f"{name} {number}"), JANE], subject=name))
        except BaseException as error:
            wrong.append(error)

    threads = [threading.Thread(target=work, args=(f"c{number}",)) for number in range(3)]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        end_all()
    assert not wrong
    assert vault.get(kept).count("Jane Doe") == len(kept) // 2
    assert vault.verify() == []
    assert len(kept) > 50


# What stands between a client and its server


class Way:
    """Hands on what is sent, until a plan says what to do with a piece instead: ``plan(way, up, piece)``."""

    def __init__(self, target: tuple[str, int]) -> None:
        self._target = target
        self.plan: Callable[[bool, bytes], list[bytes] | None] | None = None
        self.done = 0
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        while True:
            try:
                near = self._listening.accept()[0]
            except OSError:
                return
            far = socket.create_connection(self._target)
            for pair in ((near, far, True), (far, near, False)):
                threading.Thread(target=self._hand_on, args=pair, daemon=True).start()

    def _hand_on(self, source: socket.socket, target: socket.socket, up: bool) -> None:
        try:
            while piece := source.recv(1 << 16):
                instead = self.plan(up, piece) if self.plan else None
                if instead is None:
                    target.sendall(piece)
                    continue
                self.plan, self.done = None, self.done + 1
                for part in instead:
                    target.sendall(part)
                if len(instead) < 2:
                    break
        except OSError:
            pass
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)  # so that whoever waits for it, wakes
            end.close()

    def close(self) -> None:
        self._listening.close()


def lost_answer(up: bool, piece: bytes) -> list[bytes] | None:
    return None if up else []


def lost_question(up: bool, piece: bytes) -> list[bytes] | None:
    return [] if up else None


def cut_question(up: bool, piece: bytes) -> list[bytes] | None:
    return [piece[: len(piece) // 2]] if up else None


def cut_answer(up: bool, piece: bytes) -> list[bytes] | None:
    return None if up else [piece[: len(piece) // 2]]


def answer_twice(up: bool, piece: bytes) -> list[bytes] | None:
    return None if up else [piece, piece]


PLANS = [lost_answer, lost_question, cut_question, cut_answer, answer_twice]


@pytest.fixture
def way(redis_url: str) -> Iterator[Way]:
    parts = urlsplit(redis_url)
    made = Way((parts.hostname or "", parts.port or 0))
    yield made
    made.close()


def chatted(vault: Vault) -> str:
    chat = Shield(vault=vault).conversation("k", subject="c1")
    return chat.restore(chat.protect("jane@example.com"))


@pytest.mark.parametrize("plan", PLANS)
def test_an_answer_that_is_lost_cut_or_repeated_is_a_typed_error_and_harms_nothing(
    plan: Callable[[bool, bytes], list[bytes] | None], way: Way, redis_url: str, tmp_path: Path
) -> None:
    def uses(vault: Vault, tokens: list[str]) -> list[tuple[Callable[[], Any], Any]]:
        return [
            (lambda: vault.get(tokens), ["Jane Doe", "Joe Roe"]),
            (lambda: vault.get(tokens[:1]), ["Jane Doe"]),
            (lambda: vault.get(vault.put([JANE, JANE], subject="c1", scope="subject")), ["Jane Doe"] * 2),
            (lambda: chatted(vault), "jane@example.com"),
            (lambda: bool(vault.erase("nobody").subject), True),
        ]

    with opened(f"redis://127.0.0.1:{way.port}/0", tmp_path) as vault:
        tokens = vault.put([JANE, ("PERSON", "Joe Roe")], subject="c1")
        for use, given in uses(vault, tokens) * 2:
            way.plan = plan
            try:
                assert use() == given
            except (
                VaultError
            ) as error:  # what answers another question may mean anything, and opens with no key
                assert "Jane" not in str(error)
            way.plan = None
        assert way.done >= 5
    with opened(redis_url, tmp_path) as vault:
        assert vault.verify() == []
        for use, given in uses(vault, tokens):
            assert use() == given


@pytest.mark.parametrize(
    ("url", "given"),
    [
        ("postgresql://u@localhost/d", _LIMITS),
        ("postgresql://u@localhost/d?connect_timeout=3", {**_LIMITS, "connect_timeout": "3"}),
        ("host=localhost keepalives_idle=9", {**_LIMITS, "keepalives_idle": "9"}),
    ],
)
def test_a_postgres_that_is_gone_is_not_waited_for_for_ever(url: str, given: dict[str, str]) -> None:
    told = psycopg.conninfo.conninfo_to_dict(_checked(psycopg, url, False))
    assert {name: str(told[name]) for name in _LIMITS} == given
