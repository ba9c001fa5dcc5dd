"""Batches and single values through the vault, and through the raw driver over the same schema."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

from benchmarks._maths import median_ratio
from benchmarks._vault_report import Line
from privkit.vault import Vault
from privkit.vault._codec import as_rows
from privkit.vault.hazmat import unrestricted
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

BATCH = 1000
SINGLE = 150
_TRIES = 4
_PAIRS = [("EMAIL_ADDRESS", f"person.number{number}@example.com") for number in range(BATCH)]
_BODY = 6 + 12 + 16 + len(_PAIRS[0][1])
_SUBJECT = os.urandom(16)


class Raw(NamedTuple):
    """The raw driver: what it does with rows that are ready, and how it reads them."""

    put: Callable[[Sequence[Any]], object]
    get: Callable[[Sequence[bytes]], object]
    each: Callable[[Sequence[bytes]], object]


class Kind(NamedTuple):
    """One kind of store: a fresh vault and a fresh raw one for each round, and the goals."""

    name: str
    fresh: Callable[[int], contextlib.AbstractContextManager[tuple[Vault, Raw]]]
    put: float
    get: float
    notes: tuple[str, str, str]


def rows(number: int) -> list[Any]:
    """Return rows as the vault would make them, but as plain tuples, with random bytes for what is sealed."""
    now = int(time.time() * 1000)
    tenant = os.urandom(16)
    return [
        (
            os.urandom(16),
            tenant,
            _SUBJECT,
            b"",
            None,
            "EMAIL_ADDRESS",
            "",
            os.urandom(_BODY),
            None,
            now,
            None,
            0,
        )
        for _ in range(number)
    ]


# SQLite

_COLUMNS = ",".join("?" * 12)


@contextlib.contextmanager
def sqlite_pair(turn: int, where: str | None = None) -> Iterator[tuple[Vault, Raw]]:
    """Give a vault in files and a raw connection to a second file of the same schema and settings."""
    del turn
    with tempfile.TemporaryDirectory(prefix="privkit-bench-", dir=where) as name:
        folder = Path(name)
        SQLiteStore(str(folder / "raw.db")).close()  # the schema
        raw = sqlite3.connect(folder / "raw.db", isolation_level=None)
        for pragma in (
            "journal_mode = WAL",
            "synchronous = FULL",
            "secure_delete = ON",
            "temp_store = MEMORY",
        ):
            raw.execute(f"PRAGMA {pragma}").fetchall()

        def put(some: Sequence[Any]) -> None:
            raw.execute("BEGIN IMMEDIATE")
            raw.executemany(f"INSERT INTO records VALUES ({_COLUMNS})", some)
            raw.execute("COMMIT")

        def get(tokens: Sequence[bytes]) -> list[Any]:
            found: list[Any] = []
            for at in range(0, len(tokens), 500):
                some = tokens[at : at + 500]
                marks = ",".join("?" * len(some))
                found += raw.execute(f"SELECT * FROM records WHERE token IN ({marks})", some).fetchall()
            return found

        def each(tokens: Sequence[bytes]) -> list[Any]:
            select = "SELECT * FROM records WHERE token = ?"
            return [raw.execute(select, (token,)).fetchone() for token in tokens]

        with (
            Vault.open(f"sqlite:///{folder}/pii.db", access=unrestricted(), audit=False) as vault,
            contextlib.closing(raw),
        ):
            yield vault, Raw(put, get, each)


# PostgreSQL


@contextlib.contextmanager
def postgres_kind() -> Iterator[Kind]:
    """Run a server and give its kind."""
    from tools.servers import new_database, postgres

    with postgres() as (server, _):

        @contextlib.contextmanager
        def fresh(turn: int) -> Iterator[tuple[Vault, Raw]]:
            with (
                new_database(server, f"v{turn}") as ours,
                new_database(server, f"r{turn}") as theirs,
                _vault(ours) as vault,
                _raw_postgres(theirs) as raw,
            ):
                yield vault, raw

        notes = (
            "one INSERT … SELECT FROM unnest of twelve arrays, binary, in one transaction",
            "one SELECT … = ANY, autocommit, binary",
            "a SELECT for each token, autocommit, prepared, binary",
        )
        yield Kind("PostgreSQL", fresh, 0.65, 0.75, notes)


@contextlib.contextmanager
def _vault(url: str) -> Iterator[Vault]:
    with tempfile.TemporaryDirectory(prefix="privkit-bench-") as folder:
        vault = Vault.open(
            url,
            keys=MemoryKeys(),
            keystore=SQLiteKeys(),
            ledger=Path(folder) / "ledger",
            access=unrestricted(),
            audit=False,
        )
        with vault:
            yield vault


@contextlib.contextmanager
def _raw_postgres(url: str) -> Iterator[Raw]:
    import psycopg

    from privkit.vault.stores.postgres import _PUT, _SELECT, PostgresStore

    PostgresStore(url).close()  # the schema
    with psycopg.connect(url, prepare_threshold=2, autocommit=True) as connection:

        def put(some: Sequence[Any]) -> None:
            with connection.transaction():
                connection.cursor(binary=True).execute(
                    _PUT, [list(column) for column in zip(*some, strict=True)]
                )

        def get(tokens: Sequence[bytes]) -> list[Any]:
            found = connection.cursor(binary=True).execute(
                f"{_SELECT} WHERE token = ANY(%s)", (list(tokens),)
            )
            return found.fetchall()

        def each(tokens: Sequence[bytes]) -> list[Any]:
            select = f"{_SELECT} WHERE token = %s"
            cursor = connection.cursor(binary=True)
            return [cursor.execute(select, (token,)).fetchone() for token in tokens]

        yield Raw(put, get, each)


# Redis


@contextlib.contextmanager
def redis_kind() -> Iterator[Kind]:
    """Run a server with an append-only file that is synced at every write, and give its kind."""
    import redis as driver

    from tools.servers import redis

    with tempfile.TemporaryDirectory(prefix="privkit-bench-") as folder:
        options = ("--appendonly", "yes", "--appendfsync", "always")
        with redis(Path(folder), options=options) as url:

            @contextlib.contextmanager
            def fresh(turn: int) -> Iterator[tuple[Vault, Raw]]:
                del turn
                with driver.Redis.from_url(url) as client:
                    client.flushall()
                    with _vault(url) as vault:
                        yield vault, _raw_redis(client)

            notes = (
                "a transaction in one pipeline: the row and three sorted sets, written by the same commands",
                "one pipeline of HMGET",
                "an HMGET for each token",
            )
            yield Kind("Redis", fresh, 0.70, 0.65, notes)


def _raw_redis(client: Any) -> Raw:
    from privkit.vault.stores._redis_rows import packed_row

    def put(some: Sequence[Any]) -> None:
        some = as_rows(some)
        pipe = client.pipeline(transaction=True)
        for row in some:
            fields = {
                "row": packed_row(row),
                "body": row.body,
                "created": row.created,
                "subject": row.subject,
            }
            pipe.hset(b"raw:r:" + row.token, mapping=fields)
            pipe.zadd(b"raw:s:" + row.subject, {row.token: 0})
            pipe.zadd(b"raw:all", {row.token: 0})
        pipe.set(b"raw:newest", some[-1].created)
        pipe.execute()

    def get(tokens: Sequence[bytes]) -> object:
        pipe = client.pipeline(transaction=False)
        for token in tokens:
            pipe.hmget(b"raw:r:" + token, "row", "body", "hold")
        return pipe.execute()

    def each(tokens: Sequence[bytes]) -> object:
        return [client.hmget(b"raw:r:" + token, "row", "body", "hold") for token in tokens]

    return Raw(put, get, each)


@contextlib.contextmanager
def kind(name: str) -> Iterator[Kind]:
    """Give a kind of store by its name."""
    if name == "sqlite":
        notes = (
            "executemany of rows that are ready, BEGIN … COMMIT, synchronous=FULL, the same pragmas and indexes",
            "two SELECT … IN of 500 tokens",
            "a SELECT for each token",
        )
        yield Kind("SQLite FULL", sqlite_pair, 0.75, 0.65, notes)
        return
    with {"postgres": postgres_kind, "redis": redis_kind}[name]() as found:
        yield found


# Measuring


def _timed(work: Callable[[], Any]) -> tuple[float, Any]:
    begun = time.perf_counter()
    result = work()
    return time.perf_counter() - begun, result


class _Taken:
    """Seconds of both sides, by what was done."""

    def __init__(self) -> None:
        self.ours: dict[str, list[float]] = {}
        self.raw: dict[str, list[float]] = {}

    def both(self, what: str, turn: int, ours: Callable[[], Any], raw: Callable[[], Any]) -> tuple[Any, Any]:
        """Time both, the one that is first by turns."""
        order = [(self.ours, ours), (self.raw, raw)]
        results: dict[int, Any] = {}
        for into, work in order if turn % 2 else reversed(order):
            seconds, results[id(into)] = _timed(work)
            into.setdefault(what, []).append(seconds)
        return results[id(self.ours)], results[id(self.raw)]

    def add(self, other: _Taken, one: Callable[[list[float]], float]) -> None:
        """Add one figure of what another has measured."""
        for mine, theirs in ((self.ours, other.ours), (self.raw, other.raw)):
            for what, some in theirs.items():
                mine.setdefault(what, []).append(one(some))

    def ratio(self, what: str, *over: str) -> float:
        """Return what is reached of the raw side, which has done all of these one after the other."""
        raw = [sum(times) for times in zip(*(self.raw[name] for name in over or (what,)), strict=True)]
        return median_ratio(raw, self.ours[what])

    def note(self, what: str) -> str:
        return f"{1e6 * median(self.ours[what]):,.0f} against {1e6 * median(self.raw[what]):,.0f} µs"


def measured(kind: Kind, rounds: int) -> list[Line]:
    """Measure batches of a thousand and single values, each round on fresh stores."""
    taken = _Taken()
    for turn in range(rounds + 1):
        if turn == 1:  # the first one warms up
            taken = _Taken()
        with kind.fresh(turn) as (vault, raw):
            _round(taken, turn, vault, raw)
    put, get, each = kind.notes
    return [
        Line(
            f"{kind.name}: batch of {BATCH:,}, put",
            taken.ratio("put"),
            kind.put,
            f"{taken.note('put')}; raw: {put}",
        ),
        Line(f"{kind.name}: batch, get", taken.ratio("get"), kind.get, f"{taken.note('get')}; raw: {get}"),
        Line(
            f"{kind.name}: batch, get, by token",
            taken.ratio("get", "each"),
            None,
            f"against {1e6 * median(taken.raw['each']):,.0f} µs; raw: {each}",
        ),
        Line(
            f"{kind.name}: batch, get, by driver and cipher",
            taken.ratio("get", "get", "cipher"),
            None,
            f"raw: as above, and AESGCM.decrypt of each, {1e6 * median(taken.raw['cipher']):,.0f} µs",
        ),
        Line(f"{kind.name}: single put", taken.ratio("one put"), 0.70, taken.note("one put")),
        Line(f"{kind.name}: single get", taken.ratio("one get"), 0.70, taken.note("one get")),
        Line(
            f"{kind.name}: single get, by driver and cipher",
            taken.ratio("one get", "one get", "one cipher"),
            None,
            f"raw: as above, and AESGCM.decrypt, {1e6 * median(taken.raw['one cipher']):,.1f} µs",
        ),
    ]


def _cipher() -> Callable[[int], object]:
    """Return what opens so many values by the cipher alone."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    box, bound, nonce = AESGCM(os.urandom(32)), os.urandom(160), os.urandom(12)
    sealed = box.encrypt(nonce, _PAIRS[0][1].encode(), bound)
    return lambda number: [box.decrypt(nonce, sealed, bound) for _ in range(number)]


def _round(taken: _Taken, turn: int, vault: Vault, raw: Raw) -> None:
    """Measure both sides on fresh stores; of what is done several times the best counts, as other work only adds."""
    vault.put(_PAIRS[:2], subject="c")  # the subject's key is made
    raw.put(rows(2))
    tries, cipher = _Taken(), _cipher()
    for more in range(_TRIES):
        ready = rows(BATCH)
        tokens, _ = tries.both(
            "put", turn + more, partial(vault.put, _PAIRS, subject="c"), partial(raw.put, ready)
        )
        stored = [row[0] for row in ready]
        for again in range(_TRIES):
            tries.both("get", again, partial(vault.get, tokens), partial(raw.get, stored))
            tries.both("each", again, list, partial(raw.each, stored))
            tries.both("cipher", again, list, partial(cipher, BATCH))
    taken.add(tries, min)
    singles = _Taken()
    for at, single in enumerate([row] for row in rows(SINGLE)):
        pair = _PAIRS[at : at + 1]
        singles.both("one put", at, partial(vault.put, pair, subject="c"), partial(raw.put, single))
    for at in range(SINGLE):
        token, own = tokens[at : at + 1], stored[at : at + 1]
        singles.both("one get", at, partial(vault.get, token), partial(raw.each, own))
        singles.both("one cipher", at, list, partial(cipher, 1))
    taken.add(singles, median)
