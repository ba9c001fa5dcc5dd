"""Sealing with a kept key beside the envelopes of other libraries, each in an environment of its own."""

from __future__ import annotations

import json
import subprocess
import tempfile
import time
from pathlib import Path

from benchmarks._maths import median_ratio
from benchmarks._peers import NotInstalledError, python_of, surroundings
from benchmarks._vault_report import Line
from privkit.vault import Vault
from privkit.vault._sealing import seal_text

_TIMES = 300
_GOALS = {"aws-encryption-sdk": 20.0, "tink": 3.0}
_WORKER = Path(__file__).parent / "_vault_worker.py"


def peers(rounds: int) -> list[Line]:
    """Measure one sealed text at a time: ours with the subject's key in memory, theirs as the worker says."""
    lines = []
    with (
        tempfile.TemporaryDirectory() as folder,
        Vault.open(f"sqlite:///{folder}/pii.db", audit=False) as vault,
    ):
        for name, goal in _GOALS.items():
            lines += _tried(vault, name, goal, rounds)
    return lines


def _tried(vault: Vault, name: str, goal: float, rounds: int) -> list[Line]:
    try:
        return _beside(vault, name, goal, rounds)
    except NotInstalledError as error:
        return [Line(f"encrypt, against {name}", 0.0, goal, f"not measured: {error}")]


def _beside(vault: Vault, name: str, goal: float, rounds: int) -> list[Line]:
    command = [str(python_of(name)), str(_WORKER), name]
    worker = subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=surroundings(name)
    )
    assert worker.stdin is not None
    assert worker.stdout is not None
    with worker.stdin, worker.stdout:
        version = json.loads(worker.stdout.readline())["version"]
        ours: list[float] = []
        alone: list[float] = []
        theirs: dict[str, list[float]] = {}
        for turn in range(rounds + 1):
            worker.stdin.write(f"{_TIMES}\n")
            worker.stdin.flush()
            times = json.loads(worker.stdout.readline())
            taken, without = _sealed(vault), _alone(vault)
            if turn:
                ours.append(taken)
                alone.append(without)
                for way, seconds in times.items():
                    theirs.setdefault(way, []).append(seconds)
    worker.wait()
    envelope = theirs["envelope"]
    by_itself = Line(
        f"encrypt with a kept key, without a question to the store, against {name} envelope",
        median_ratio(envelope, alone),
        None,
        f"{1e6 * min(alone) / _TIMES:.1f} µs: the key ring, the cipher and the text",
    )
    return [
        Line(
            f"encrypt with a kept key, against {name} {way}",
            median_ratio(seconds, ours),
            goal if way == "envelope" else None,
            f"{1e6 * min(seconds) / _TIMES:.1f} against {1e6 * min(ours) / _TIMES:.1f} µs; version {version}",
        )
        for way, seconds in theirs.items()
    ] + [by_itself]


def _alone(vault: Vault) -> float:
    person, bound = vault._subject("acme", "c7", ""), vault._reference("place", "acme", "customers.email")
    begun = time.perf_counter()
    for _ in range(_TIMES):
        seal_text(vault._ring.sealing(person, 1), person, "person.number7@example.com", bound)
    return time.perf_counter() - begun


def _sealed(vault: Vault) -> float:
    begun = time.perf_counter()
    for _ in range(_TIMES):
        vault.seal("person.number7@example.com", subject="c7", tenant="acme", place="customers.email")
    return time.perf_counter() - begun
