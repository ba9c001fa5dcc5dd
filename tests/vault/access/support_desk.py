"""A support desk at work, generated: who reads how many values of whom, and when.

Its figures are those of a desk that is busy, and know nothing of any rule: a few dozen people in shifts, up to three
chats at a time, mostly one customer a chat, sometimes a household; some chats need the whole history; after an outage
all are busy; now and then somebody mistypes a token.
"""

from __future__ import annotations

import heapq
import math
import random
from collections.abc import Iterator
from typing import NamedTuple

_HOUR = 3600.0
_START = 1_799_971_200.0  # a Friday, midnight in UTC


class Act(NamedTuple):
    """One call: so many values of so many people, or a miss."""

    at: float
    actor: str
    reads: int
    subjects: tuple[str, ...]
    missed: bool


def trace(reads: int, seed: int) -> Iterator[Act]:
    """Yield acts in the order of time until so many values were read."""
    dice = random.Random(seed)
    waiting: list[tuple[float, int, Act]] = []
    day = count = done = 0
    while done < reads:
        for act in _day(dice, _START + day * 24 * _HOUR):
            heapq.heappush(waiting, (act.at, count, act))
            count += 1
        day += 1
        while waiting and done < reads:
            act = heapq.heappop(waiting)[2]
            done += act.reads
            yield act


def _day(dice: random.Random, midnight: float) -> Iterator[Act]:
    outage = midnight + dice.uniform(8, 18) * _HOUR if dice.random() < 0.2 else math.inf
    for agent in range(40):
        if dice.random() < 0.25:
            continue
        begins = midnight + (8 if agent % 2 else 12) * _HOUR + dice.gauss(0, 600)
        for line in range(1 + agent % 3):  # chats at a time
            yield from _line(dice, f"agent-{agent}", begins + line * 60, outage)


def _line(dice: random.Random, agent: str, begins: float, outage: float) -> Iterator[Act]:
    at = begins
    while at < begins + 8 * _HOUR:
        busy = outage <= at < outage + 2 * _HOUR
        length = min(dice.lognormvariate(math.log(300 if busy else 540), 0.6), 3600)
        yield from _chat(dice, agent, at, length)
        at += length + dice.expovariate(1 / (20 if busy else 120))


def _chat(dice: random.Random, agent: str, at: float, length: float) -> Iterator[Act]:
    people = tuple(f"s-{dice.randrange(200_000)}" for _ in range(dice.choices((1, 2, 5), (90, 9, 1))[0]))
    calls = dice.choices((1, 2, 3, 5), (30, 40, 20, 10))[0]
    for _ in range(calls):
        when = at + dice.random() * length
        if dice.random() < 0.01:
            yield Act(when, agent, 0, (), missed=True)
        reads = dice.choices((1, 2, 4, 8, 30), (35, 30, 22, 11, 2))[0]
        yield Act(when, agent, reads, people, missed=False)
