"""The vault beside the raw driver and the raw cipher, as ratios taken in one run, next to the goals.

python -m benchmarks.vault [--rounds 6] [--only sqlite,postgres,redis,seal,roll,erase,chat,peers]

Rounds are on fresh stores, both sides by turns; a batch counts with the best of four tries in its round, a single value with
the median of its round, and the figures are medians of the ratios of the rounds. The raw side gets rows that are ready: it
neither makes tokens nor encrypts. The audit is off; benchmarks.audit measures
what it costs. Goals are bounds of the project, and a miss is told as one.
"""

from __future__ import annotations

import argparse
import platform
import sqlite3
from typing import TYPE_CHECKING

from benchmarks import _vault_more as more
from benchmarks._vault_peers import peers
from benchmarks._vault_report import Line, told
from benchmarks._vault_stores import kind, measured

if TYPE_CHECKING:
    from collections.abc import Callable


def _store(name: str) -> Callable[[int], list[Line]]:
    def run(rounds: int) -> list[Line]:
        with kind(name) as found:
            return measured(found, rounds)

    return run


PARTS: dict[str, Callable[[int], list[Line]]] = {
    "seal": more.seal,
    "sqlite": _store("sqlite"),
    "postgres": _store("postgres"),
    "redis": _store("redis"),
    "chat": more.chat,
    "peers": peers,
    "roll": more.roll,
    "erase": lambda _: more.erase(),
}


def main() -> None:
    """Measure the parts asked for and print them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.vault", description=__doc__)
    parser.add_argument("--rounds", type=int, default=6)
    parser.add_argument("--only", default=",".join(PARTS), help="parts, with commas")
    options = parser.parse_args()
    chosen = options.only.split(",")
    if unknown := set(chosen) - set(PARTS):
        parser.error(f"no such part: {', '.join(sorted(unknown))}; there are {', '.join(PARTS)}")
    print(
        f"Python {platform.python_version()}, SQLite {sqlite3.sqlite_version}, {options.rounds} rounds",
        flush=True,
    )
    lines: list[Line] = []
    for name in chosen:
        found = PARTS[name](options.rounds)
        print(f"\n{told(found)}", flush=True)
        lines += found
    print(
        f"\n{sum(line.met for line in lines if line.goal)} of {sum(bool(line.goal) for line in lines)} goals met"
    )


if __name__ == "__main__":
    main()
