"""Sealing, rolling, re-encrypting, erasing and a chat's turn, each against what it cannot do without."""

from __future__ import annotations

import contextlib
import os
import sqlite3
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import Any

from benchmarks._maths import median_ratio
from benchmarks._vault_report import Line
from benchmarks._vault_stores import rows, sqlite_pair
from privkit import Shield, detectors
from privkit.vault import Vault
from privkit.vault._protocols import KeyRow
from privkit.vault._records import opened, sealed
from privkit.vault.keys._wrap import KEY, check_value, wrapped
from privkit.vault.stores.sqlite import SQLiteKeys

_VALUES = [("EMAIL_ADDRESS", f"person.number{number}@example.com".encode()) for number in range(1000)]
_ERASED = 200
_SHARED = "/dev/shm"
_OF_A_SUBJECT = 10


def _seconds(work: Callable[[], object]) -> float:
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def _by_turns(
    rounds: int, one: Callable[[], object], other: Callable[[], object]
) -> tuple[list[float], list[float]]:
    times: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):
        for at in (0, 1) if turn % 2 else (1, 0):
            taken = _seconds((one, other)[at])
            if turn:
                times[at].append(taken)
    return times


@contextlib.contextmanager
def _vault(**options: Any) -> Iterator[tuple[Vault, Path]]:
    with (
        tempfile.TemporaryDirectory(prefix="privkit-bench-") as name,
        Vault.open(f"sqlite:///{name}/pii.db", audit=False, **options) as vault,
    ):
        yield vault, Path(name)


# The cipher


def seal(rounds: int) -> list[Line]:
    """Measure rows sealed and opened against the cipher alone."""
    with _vault() as (vault, _):
        place = vault._place("acme", "c")
        key = vault._ring.sealing(place.subject, 1)
        made = sealed(key, place, _VALUES)
        bound = os.urandom(160)  # about as much as a row binds
        nonces = [os.urandom(12) for _ in _VALUES]
        boxes = [
            key.aead.encrypt(nonce, value, bound) for nonce, (_, value) in zip(nonces, _VALUES, strict=True)
        ]

        def raw_seal() -> object:
            encrypt = key.aead.encrypt
            return [encrypt(os.urandom(12), value, bound) for _, value in _VALUES]

        def raw_open() -> object:
            decrypt = key.aead.decrypt
            return [decrypt(nonce, box, bound) for nonce, box in zip(nonces, boxes, strict=True)]

        rounds *= 5
        ours, raw = _by_turns(rounds, lambda: sealed(key, place, _VALUES), raw_seal)
        theirs, cipher = _by_turns(rounds, lambda: opened(vault._ring, made), raw_open)
    note = f"{1e3 * median(ours):.2f} against {1e3 * median(raw):.2f} µs a value; raw: urandom(12) and AESGCM.encrypt"
    other = f"{1e3 * median(theirs):.2f} against {1e3 * median(cipher):.2f} µs a value; raw: AESGCM.decrypt"
    return [
        Line("seal a row, of a thousand", median_ratio(raw, ours), 0.30, note),
        Line("open a row, of a thousand", median_ratio(cipher, theirs), 0.60, other),
    ]


# Rolling and re-encrypting


def _many_keys(vault: Vault, subjects: list[bytes]) -> None:
    """Give keys to many subjects, as the vault would, but in one transaction."""
    ring = vault._ring
    epoch = ring._live()
    master = ring._epoch_key(epoch)
    made = []
    for subject in subjects:
        secret = os.urandom(2 * KEY)
        box = wrapped(master, secret, ring._context(subject, 1, epoch.number))
        made.append(KeyRow(subject, 1, epoch.number, box, check_value(secret), 4096))
    table = ring.table
    assert isinstance(table, SQLiteKeys)
    with table._database.write() as connection:
        connection.executemany("INSERT INTO keys VALUES (?,?,?,?,?,?,?)", made)


def _raw_update(path: Path, table: str, key: str, change: str, size: int) -> None:
    """Read a table in pages and put other bytes of the same length in its rows, a transaction for each page."""
    connection = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").fetchall()
    at = b""
    select = f"SELECT * FROM {table} WHERE {key} > ? ORDER BY {key} LIMIT 1000"
    with contextlib.closing(connection):
        while found := connection.execute(select, (at,)).fetchall():
            at = found[-1][0]
            connection.execute("BEGIN IMMEDIATE")
            update = f"UPDATE {table} SET {change} = ? WHERE {key} = ?"
            connection.executemany(update, [(os.urandom(size), row[0]) for row in found])
            connection.execute("COMMIT")


def roll(rounds: int, number: int = 100_000) -> list[Line]:
    """Measure a roll of many keys, and the re-encryption of as many records, against reading and updating them."""
    times: dict[str, list[float]] = {"roll": [], "keys": [], "again": [], "records": []}
    for _ in range(rounds):
        with _vault() as (vault, folder):
            _many_keys(vault, [os.urandom(16) for _ in range(number)])
            times["roll"].append(_seconds(vault.roll))
            times["keys"].append(
                _seconds(
                    partial(_raw_update, folder / "pii.keys.db", "keys", "subject", "epoch = 3, wrapped", 93)
                )
            )
        with _vault() as (vault, folder):
            values = [("EMAIL_ADDRESS", f"person.number{at}@example.com") for at in range(1000)]
            for _ in range(number // 1000):
                vault.put(values, subject="c")
            times["again"].append(_seconds(partial(vault.reencrypt, "c")))
            times["records"].append(
                _seconds(partial(_raw_update, folder / "pii.db", "records", "token", "body", 65))
            )
    told = "raw: a page of 1,000 read, then updated by executemany in one transaction, synchronous=FULL"
    return [
        Line(
            f"roll: {number:,} keys wrapped anew",
            median_ratio(times["roll"], times["keys"]),
            3.0,
            f"{median(times['roll']):.2f} against {median(times['keys']):.2f} s; {told}",
            most=True,
        ),
        Line(
            f"re-encrypt {number:,} records",
            median_ratio(times["again"], times["records"]),
            4.5,
            f"{median(times['again']):.2f} against {median(times['records']):.2f} s; {told}",
            most=True,
        ),
    ]


# Erasing


def _filled(vault: Vault, subjects: list[bytes]) -> None:
    store: Any = vault._store
    _, tenant, _, *rest = rows(1)[0]
    marks = ",".join("?" * 12)
    with store._database.write() as connection:
        connection.executemany(
            f"INSERT INTO records VALUES ({marks})",
            ((os.urandom(16), tenant, subject, *rest) for _ in range(_OF_A_SUBJECT) for subject in subjects),
        )
    store.scrub()


@contextlib.contextmanager
def _stored(number: int) -> Iterator[tuple[Vault, list[str]]]:
    """Give a vault of so many records, and some of its subjects, far apart."""
    with _vault() as (vault, _):
        names = [f"c{at}" for at in range(number // _OF_A_SUBJECT)]
        subjects = [vault._subject("", name, "") for name in names]
        _many_keys(vault, subjects)
        _filled(vault, subjects)
        yield vault, names[5 :: len(names) // _ERASED]
        assert vault.status().records == number - _OF_A_SUBJECT * _ERASED


def erase(sizes: tuple[int, int] = (100_000, 1_000_000)) -> list[Line]:
    """Measure the erasure of one subject of ten records in a smaller and in a larger store, by turns."""
    times: dict[str, list[float]] = {"small": [], "large": [], "commit": []}
    with _stored(sizes[0]) as (one, some), _stored(sizes[1]) as (other, more), sqlite_pair(0) as (_, raw):
        for small, large in zip(some, more, strict=True):
            times["small"].append(_seconds(partial(one.erase, small)))
            times["large"].append(_seconds(partial(other.erase, large)))
            times["commit"].append(_seconds(partial(raw.put, rows(1))))
    late = {name: 1e3 * quantiles(taken, n=100)[-1] for name, taken in times.items()}
    usual = {name: 1e3 * median(taken) for name, taken in times.items()}
    what = (
        f"{_ERASED} subjects of {_OF_A_SUBJECT} records: keys, records, ledger, checkpoints, all synced; "
        f"one raw commit between them: median {usual['commit']:.1f}, p99 {late['commit']:.1f} ms"
    )
    grown = f"median {usual['large']:.1f} against {usual['small']:.1f} ms; p99 {late['large']:.1f} against {late['small']:.1f}"
    return [
        Line(f"erase one subject of {sizes[1]:,} records: p99, ms", late["large"], 50.0, what, most=True),
        Line(
            f"erase: {sizes[1]:,} over {sizes[0]:,} records",
            median_ratio(times["large"], times["small"]),
            1.5,
            grown,
            most=True,
        ),
    ]


# A chat


def chat(rounds: int) -> list[Line]:
    """Measure a turn of eight values that are new, on SQLite FULL, on a disk and, where there is one, in shared memory."""
    lines = _chat(rounds, None, "disk")
    return lines + (_chat(rounds, _SHARED, "shared memory") if Path(_SHARED).is_dir() else [])


def _of_chat(turn: int, after: int) -> list[Any]:
    """Return eight rows that go on in one conversation, so that the index of places is written too."""
    scope = turn.to_bytes(16, "big")
    return [(*row[:3], scope, place, *row[5:]) for place, row in enumerate(rows(8), after + 1)]


def _chat(rounds: int, folder: str | None, where: str) -> list[Line]:
    """Measure beside one commit of the raw driver, which the vault cannot do without: rows of a conversation, as a turn adds."""
    ours: list[float] = []
    memory: list[float] = []
    commit: list[float] = []
    found = [detectors.pattern("CODE", r"\bC-\d{1,9}\b", reach=12)]
    for turn in range(rounds):
        with sqlite_pair(turn, folder) as (vault, raw):
            kept = Shield(vault=vault, detectors=found).conversation("c", subject="s")
            plain = Shield(detectors=found).conversation("c")
            for at in range(60):
                text = "Codes " + ", ".join(f"C-{turn}{at:03}{part}" for part in range(8))
                ready = _of_chat(turn, 8 * at)
                ours.append(_seconds(partial(kept.protect, text)))
                memory.append(_seconds(partial(plain.protect, text)))
                commit.append(_seconds(partial(raw.put, ready)))
    note = (
        f"of these, {1e3 * median(memory):.2f} ms detection and tokens in memory; "
        f"one raw commit of eight rows of a conversation {1e3 * median(commit):.2f} ms"
    )
    extra = [a - b - c for a, b, c in zip(ours, memory, commit, strict=True)]
    return [
        Line(f"chat turn of 8 new values, {where}: p50, ms", 1e3 * median(ours), 1.0, note, most=True),
        Line(
            f"chat turn, {where}: what the vault adds to commit and tokens, ms",
            1e3 * median(extra),
            None,
            "p50",
        ),
        Line(
            f"chat turn, {where}: times one raw commit",
            median_ratio(ours, commit),
            None,
            "p50 of the turns' ratios; the turn waits for the disk once, as the commit does",
        ),
    ]
