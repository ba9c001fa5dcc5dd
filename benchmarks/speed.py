"""privkit's speed beside the peers', as ratios taken in one run, next to the goals.

python -m benchmarks.speed [--quick] [--rounds N] [--json FILE]
"""

from __future__ import annotations

import argparse
import json
import platform
from collections import Counter
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks import _alone
from benchmarks._client import Client, clients
from benchmarks._maths import median_ratio
from benchmarks._report import share, table
from benchmarks._values import MAKERS
from benchmarks.corpus import DENSITIES, messages

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

OURS = ("privkit", "detect")
Way = tuple[str, str]
# What is timed, and under which name it is shown.
WAYS: dict[Way, str] = {
    OURS: "privkit, structured types",
    ("privkit", "detect_all"): "privkit, its default set",
    ("datafog", "annotator"): "datafog, RegexAnnotator held",
    ("datafog", "scan"): "datafog.scan, Python",
    ("datafog", "rust"): "datafog.v5.scan, Rust",
    ("scrubadub", "scrubber"): "scrubadub, default Scrubber",
    ("presidio", "patterns"): "Presidio, pattern recognisers",
    ("presidio", "patterns_and_phones"): "Presidio, the same and phones",
}
# How many times longer a way should take than privkit: clean, one finding, five findings.
GOALS: dict[Way, tuple[float, float, float]] = {
    ("datafog", "annotator"): (15, 4, 1.2),
    ("datafog", "scan"): (15, 4, 1.2),
    ("presidio", "patterns"): (100, 50, 30),
    ("presidio", "patterns_and_phones"): (100, 50, 30),
}


class Findings(NamedTuple):
    """How many planted values of each type were covered wholly, and how many findings clean messages had."""

    whole: Counter[str]
    alarms: int


class Measured(NamedTuple):
    """Microseconds per message of every round, by way and corpus, and what was found."""

    times: dict[Way, dict[str, list[float]]]
    findings: dict[Way, Findings]
    planted: Counter[str]


def measure(running: Mapping[str, Client], *, rounds: int, count: int) -> Measured:
    """Run all ways in turns, every round over messages that nobody has seen before."""
    ways = [way for way in WAYS if way[0] in running]
    times: dict[Way, dict[str, list[float]]] = {way: {name: [] for name in DENSITIES} for way in ways}
    for turn in range(rounds + 1):  # the first one warms up and is dropped
        _load(running, count if turn else min(count, 200), f"round {turn}")
        for name in DENSITIES:
            for way in ways:
                taken = running[way[0]].run(name, way[1]) / 1000 / count
                if turn:
                    times[way][name].append(taken)
    planted, findings = _count_findings(running, ways, min(count, 1000))
    return Measured(times, findings, planted)


def _load(running: Mapping[str, Client], count: int, seed: str) -> None:
    for name, findings in DENSITIES.items():
        texts = [message.text for message in messages(count, findings=findings, seed=seed)]
        for client in running.values():
            client.load(name, texts)


def _count_findings(
    running: Mapping[str, Client], ways: Sequence[Way], count: int
) -> tuple[Counter[str], dict[Way, Findings]]:
    _load(running, count, "findings")
    planted = [message.spans for message in messages(count, findings=1, seed="findings")]
    kinds = Counter(kind for spans in planted for _, _, kind in spans)
    found = {}
    for system, call in ways:
        client = running[system]
        answers = client.find("one", call)
        whole = Counter(
            kind
            for spans, answer in zip(planted, answers, strict=True)
            for start, end, kind in spans
            if set(range(start, end)) <= {at for s, e, *_ in answer for at in range(s, e)}
        )
        found[system, call] = Findings(whole, sum(map(len, client.find("clean", call))))
    return kinds, found


def ratio_rows(measured: Measured) -> list[list[str]]:
    """Lay out how many times longer each way takes than privkit, next to the goals."""
    rows = []
    for way, times in measured.times.items():
        if way == OURS:
            continue
        cells = []
        for at, name in enumerate(DENSITIES):
            ratio = median_ratio(times[name], measured.times[OURS][name])
            goal = GOALS[way][at] if way in GOALS else None
            cells.append(
                f"{ratio:.2f}"
                if goal is None
                else f"{ratio:.2f} ({goal:g}{'' if ratio >= goal else ' MISSED'})"
            )
        rows.append([WAYS[way], *cells])
    return rows


def time_rows(measured: Measured) -> list[list[str]]:
    """Lay out microseconds per message."""
    return [
        [WAYS[way], *(f"{median(values):.1f}" for values in times.values())]
        for way, times in measured.times.items()
    ]


def finding_rows(measured: Measured) -> list[list[str]]:
    """Lay out the share of planted values that each way covered wholly, by type."""
    planted = measured.planted
    return [
        [
            WAYS[way],
            share(sum(findings.whole.values()), planted.total()),
            *(share(findings.whole[kind], planted[kind]) for kind in MAKERS),
            str(findings.alarms),
        ]
        for way, findings in measured.findings.items()
    ]


def _print(
    measured: Measured, goals: Sequence[_alone.Goal], versions: Mapping[str, str], rounds: int
) -> None:
    print(f"Python {platform.python_version()}; {'; '.join(f'{name} {v}' for name, v in versions.items())}")
    print(f"\nTimes longer than privkit (structured types), median of {rounds} rounds; goals in brackets\n")
    print(table(["way", *DENSITIES], ratio_rows(measured)))
    print("\nMicroseconds per message of 120 characters: true of this machine at this hour only\n")
    print(table(["way", *DENSITIES], time_rows(measured)))
    print("\nPlanted values covered wholly, and false alarms in as many clean messages\n")
    head = ["way", f"of {measured.planted.total()}", *MAKERS, "alarms"]
    print(table(head, finding_rows(measured)))
    print("\nprivkit by itself\n")
    print(table(["what", "ratio", "goal", "", "note"], _alone.rows(goals)))


def _as_json(measured: Measured, goals: Sequence[_alone.Goal], versions: Mapping[str, str]) -> str:
    ways = {
        WAYS[way]: {
            "microseconds": {name: median(values) for name, values in times.items()},
            "ratio": {name: median_ratio(v, measured.times[OURS][name]) for name, v in times.items()},
            "goals": dict(zip(DENSITIES, GOALS.get(way, ()), strict=False)),
            "covered": measured.findings[way].whole,
            "false_alarms": measured.findings[way].alarms,
        }
        for way, times in measured.times.items()
    }
    data = {
        "python": platform.python_version(),
        "versions": versions,
        "planted": measured.planted,
        "ways": ways,
        "alone": [goal._asdict() for goal in goals],
    }
    return json.dumps(data, indent=2)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.speed", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help="fewer rounds and messages: a look, not a result"
    )
    parser.add_argument("--rounds", type=int, help="default 9, or 3 with --quick")
    parser.add_argument("--json", type=Path, metavar="FILE")
    parser.add_argument(
        "--systems", default="datafog,scrubadub,presidio", help="the peers, with commas; or none"
    )
    return parser.parse_args()


def main() -> None:
    """Measure, print, and write the JSON file if asked."""
    options = _options()
    rounds = options.rounds or (3 if options.quick else 9)
    peers = [name for name in options.systems.split(",") if name]
    with clients(["privkit", *peers]) as (running, missing):
        versions = {name: client.hello()["version"] for name, client in running.items()} | missing
        measured = measure(running, rounds=rounds, count=300 if options.quick else 2000)
        goals = _alone.alone(running["privkit"], rounds, quick=options.quick)
    _print(measured, goals, versions, rounds)
    if options.json:
        options.json.write_text(_as_json(measured, goals, versions) + "\n")


if __name__ == "__main__":
    main()
