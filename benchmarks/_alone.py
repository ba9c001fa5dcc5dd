"""The goals privkit is held to by itself: long texts, streams, more regions, import."""

from __future__ import annotations

from statistics import median
from typing import TYPE_CHECKING, NamedTuple

from benchmarks._imports import import_cost
from benchmarks._maths import median_ratio
from benchmarks.corpus import messages

if TYPE_CHECKING:
    from collections.abc import Iterable

    from benchmarks._client import Client

KILO = 1_000


class Goal(NamedTuple):
    """One measured ratio and the most it may be."""

    name: str
    ratio: float
    most: float
    met: bool
    note: str = ""


def alone(client: Client, rounds: int, *, quick: bool) -> list[Goal]:
    """Measure privkit against itself."""
    part = 2 if quick else 1
    goals = [_long(client, rounds, kind, findings) for kind, findings in (("clean", 0), ("one", 1))]
    goals += [_stream(client, rounds, size, count // part) for size, count in ((2_000, 40), (20_000, 4))]
    goals.append(_regions(client, rounds, 2_000 // part))
    return [*goals, _import(rounds)]


def _goal(name: str, ratio: float, most: float, note: str = "") -> Goal:
    return Goal(name, ratio, most, ratio <= most, note)


def _long(client: Client, rounds: int, kind: str, findings: int) -> Goal:
    short: list[float] = []
    long: list[float] = []
    for turn in range(rounds + 1):
        short.append(_per_character(client, "detect", 2_000, 100, findings, f"length {turn}"))
        long.append(_per_character(client, "detect", 100_000, 2, findings, f"length {turn}"))
    note = f"{median(short[1:]):.0f} and {median(long[1:]):.0f} ns per character here"
    return _goal(f"100 KB over 2 KB, {kind}", median_ratio(long[1:], short[1:]), 1.3, note)


def _per_character(client: Client, call: str, size: int, count: int, findings: int, seed: str) -> float:
    texts = [message.text for message in messages(count, size=size, findings=findings, seed=seed)]
    client.load("alone", texts)
    return client.run("alone", call) / sum(map(len, texts))


def _in_turns(client: Client, rounds: int, calls: tuple[str, str], **corpus: int) -> float:
    times: list[list[int]] = []
    for turn in range(rounds + 1):
        client.load("alone", [message.text for message in messages(**corpus, seed=f"turns {turn}")])
        # Whichever call comes second finds warmer caches, so they swap places.
        order = calls if turn % 2 else calls[::-1]
        taken = {call: client.run("alone", call) for call in order}
        times.append([taken[call] for call in calls])
    over, under = zip(*times[1:], strict=True)
    return median_ratio(over, under)


def _stream(client: Client, rounds: int, size: int, count: int) -> Goal:
    ratio = _in_turns(client, rounds, ("stream", "redact"), count=count, size=size, findings=1)
    return _goal(f"4-character chunks over one redact, {size // KILO} KB", ratio, 5.0)


def _regions(client: Client, rounds: int, count: int) -> Goal:
    ratio = _in_turns(client, 2 * rounds, ("detect", "detect_us"), count=count, findings=0)
    return _goal("all regions over US only, clean", ratio, 1.1)


def _import(rounds: int) -> Goal:
    cost = import_cost(rounds)
    note = (
        f"{cost.privkit:.0f} ms here, its {cost.modules} must-imports {cost.must:.0f} ms; "
        f"with a first Shield and detect {cost.with_first_detect:.0f} ms; met at 60 ms or at the ratio"
    )
    return Goal(
        "import over its must-imports", cost.ratio, 1.5, cost.ratio <= 1.5 or cost.privkit <= 60, note
    )


def rows(goals: Iterable[Goal]) -> list[list[str]]:
    """Lay goals out for a table."""
    return [[g.name, f"{g.ratio:.2f}", f"<= {g.most:g}", "met" if g.met else "MISSED", g.note] for g in goals]
