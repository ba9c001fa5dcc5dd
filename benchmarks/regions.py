"""What twenty more countries cost: a message scanned with the tables of N regions and of N + 20.

python -m benchmarks.regions [--rounds N] [--count N] [--seed N]

Both scanners read the same messages in turns, every round messages that nobody has seen before; the ratio is the
median over the rounds. Beside it stands the ratio of steps (bytecode instructions), which no other load on the machine
moves. The goal is at most +10 % on clean messages.
"""

from __future__ import annotations

import argparse
import sys
import time
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks import corpus
from benchmarks._maths import median_ratio
from benchmarks._report import table, verdict
from privkit.detectors import REGIONS
from privkit.detectors._scanner import Scanner
from privkit.detectors.catalogue import numbers_of, wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

MORE = 20
GOAL = 1.10
DENSITIES = {"clean": 0, "one finding": 1, "five findings": 5}
SIZES = (20, 40, len(REGIONS) - MORE)


class Cost(NamedTuple):
    """How many times longer the larger scanner takes, in time and in steps, and the µs of the smaller one."""

    time: float
    steps: float
    microseconds: float


def regions(count: int, seed: int) -> list[str]:
    """Draw so many regions, in the order of the tables; a larger draw of the seed holds every smaller one."""
    drawn = Random(seed).sample(REGIONS, len(REGIONS))[:count]
    return [region for region in REGIONS if region in drawn]


def scanner(codes: Sequence[str]) -> Scanner:
    """Build a scanner with the tables of these regions; telephone numbers of all, as where none are named."""
    return Scanner(numbers_of(codes), entities=wanted("default", (), regions=None), regions=None, minimum=0.5)


def texts(findings: int, count: int, seed: str) -> list[str]:
    """Give messages of about 120 characters with so many planted findings each."""
    return [message.text for message in corpus.messages(count, findings=findings, seed=seed)]


def steps(scan: Callable[[str], object], messages: Sequence[str]) -> int:
    """Count the bytecode instructions that scanning the messages takes, once their plans are made."""
    for message in messages:
        scan(message)
    count = 0

    def tracer(frame: Any, event: str, _: object) -> Any:
        nonlocal count
        frame.f_trace_opcodes, frame.f_trace_lines = True, False
        count += event == "opcode"
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        for message in messages:
            scan(message)
    finally:
        sys.settrace(before)
    return count


def cost(size: int, findings: int, *, rounds: int, count: int, seed: int) -> Cost:
    """Compare the scanner of so many regions with one of twenty more."""
    pair = scanner(regions(size, seed)), scanner(regions(size + MORE, seed))
    taken: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 1):  # the first one warms up and is dropped
        messages = texts(findings, count, f"{seed} {turn}")
        for at in (0, 1) if turn % 2 else (1, 0):
            start = time.process_time()
            for message in messages:
                pair[at](message)
            if turn:
                taken[at].append(time.process_time() - start)
    few = texts(findings, 100, f"{seed} steps")
    ratio = steps(pair[1], few) / steps(pair[0], few)
    return Cost(median_ratio(taken[1], taken[0]), ratio, 1e6 * min(taken[0]) / count)


def main() -> int:
    """Print one table; fail where clean messages cost more than the goal."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--rounds", type=int, default=15)
    parser.add_argument("--count", type=int, default=2000, help="messages a round")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    rows, met = [], True
    for size in SIZES:
        for name, findings in DENSITIES.items():
            found = cost(size, findings, rounds=options.rounds, count=options.count, seed=options.seed)
            kept = findings > 0 or found.time <= GOAL
            met = met and kept
            goal = f"≤ {GOAL:g} {verdict(met=kept)}" if not findings else ""
            rows.append(
                [
                    f"{size} and {size + MORE} regions, {name}",
                    f"{found.microseconds:.1f}",
                    f"{found.time:.3f}",
                    f"{found.steps:.3f}",
                    goal,
                ]
            )
    print(table(["messages", "µs", "time ×", "steps ×", "goal"], rows))
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main())
