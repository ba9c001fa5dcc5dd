"""``python -m benchmarks.audit``: what access and audit cost a vault.

A vault in SQLite puts and gets batches of values, alone and guarded: what is got is decided about by ``Access``, and
each batch is recorded by one entry before it is done. Both run on fresh files, one after the other in each of the rounds, so that
a slow spell of the machine meets both. What is printed is the median of the rounds' ratios (plain time over guarded
time); the goal is 0.80 for batches of 100 and more.
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path
from typing import Any, NamedTuple, get_args

from privkit.vault import Vault
from privkit.vault.access import Access
from privkit.vault.audit import Audit, FileAnchor, Sync
from privkit.vault.hazmat import unrestricted

GOAL = 0.80
BATCHES = (8, 100, 1000)
VALUES = 2000  # in each run
PASSES = 10  # over all of them when they are got, which is so quick that one pass would measure the machine


class Guard:
    """Access and audit as an application gives them to a vault, which asks and records each batch before it is done."""

    def __init__(self, folder: Path, sync: Sync) -> None:
        self.audit = Audit.open(
            folder / "audit", key=os.urandom(32), anchor=FileAnchor(folder / "anchor"), sync=sync
        )
        self.access = Access(folder / "access.db", budget=None, rules=(), bulk=10**6, audit=self.audit)
        self.access.grant(
            actor="agent-7", role="support", entity_type="*", purpose="refund", action="reveal",
            level="plain", by="lead-2",
        )  # fmt: skip
        self.reader = self.access.session("agent-7", role="support", purpose="refund")


class Times(NamedTuple):
    """Seconds for a batch, put and got; the median of all, which other programs disturb less than the sum."""

    put: float
    get: float


def run(folder: Path, batch: int, sync: Sync | None) -> Times:
    """Put and get all values in batches, guarded unless ``sync`` is None."""
    folder.mkdir()
    guard = None if sync is None else Guard(folder, sync)
    options: dict[str, Any] = {"audit": False, "access": unrestricted()}
    if guard is not None:
        options = {"audit": guard.audit, "access": guard.access}
    reader = None if guard is None else guard.reader
    values = [("EMAIL_ADDRESS", f"customer.{n}@example.com") for n in range(VALUES)]
    batches = [values[at : at + batch] for at in range(0, VALUES, batch)]
    with Vault.open(f"sqlite:///{folder / 'pii.db'}", **options) as vault:
        tokens, puts, gets = [], [], []
        for each in batches:
            start = time.perf_counter()
            tokens.append(vault.put(each, subject="cust-7"))
            puts.append(time.perf_counter() - start)
        for those in tokens * PASSES:
            start = time.perf_counter()
            vault.get(those, reader=reader)
            gets.append(time.perf_counter() - start)
    if guard is not None:
        guard.access.store.close()
    return Times(statistics.median(puts), statistics.median(gets))


def ratios(batch: int, rounds: int, sync: Sync) -> list[Times]:
    """Return the ratios of all rounds but the first, which warms up."""
    found = []
    with tempfile.TemporaryDirectory() as place:
        for number in range(rounds + 1):
            plain = run(Path(place) / f"plain{number}", batch, None)
            guarded = run(Path(place) / f"guarded{number}", batch, sync)
            found.append(Times(plain.put / guarded.put, plain.get / guarded.get))
    return found[1:]


def main() -> int:
    """Print the ratios; return 1 if a goal was missed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=7, help="rounds that count (default: 7)")
    parser.add_argument(
        "--sync", choices=get_args(Sync), default="checkpoint", help="how the audit waits for the disk"
    )
    options = parser.parse_args()
    missed = False
    print(f"speed with access and audit on (sync={options.sync}), to off")
    for batch in BATCHES:
        rounds = ratios(batch, options.rounds, options.sync)
        put, get = (statistics.median(column) for column in zip(*rounds, strict=True))
        short = batch >= 100 and min(put, get) < GOAL
        missed |= short
        told = f"   below the goal of {GOAL:.2f}" if short else ""
        print(f"batches of {batch:>4}: put {put:.2f}, get {get:.2f}{told}", flush=True)
    return int(missed)


if __name__ == "__main__":
    raise SystemExit(main())
