"""A seeded generator of chat messages in which the planted values and their places are known.

python -m benchmarks.corpus --size 120 --findings 1 --count 3
"""

from __future__ import annotations

import argparse
import json
import string
from itertools import islice
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from benchmarks._sentences import CARRIERS, CLAUSES, FILLERS, SLOTS
from benchmarks._values import MAKERS

if TYPE_CHECKING:
    from collections.abc import Iterator

BLOCK = 120
DENSITIES = {"clean": 0, "one": 1, "five": 5}
FIELDS = {filler: [name for _, name, _, _ in string.Formatter().parse(filler) if name] for filler in FILLERS}

Planted = tuple[int, int, str]


class Message(NamedTuple):
    """A text, and where in it which value was planted: (start, end, type)."""

    text: str
    spans: tuple[Planted, ...]


def messages(count: int, *, size: int = BLOCK, findings: int = 0, seed: int | str = 0) -> list[Message]:
    """Give ``count`` different messages, always the same ones for the same arguments.

    Args:
        count: How many messages.
        size: About how many characters each has.
        findings: How many values stand in every 120 characters: 0, 1 or 5.
        seed: Another seed gives other messages.
    """
    if findings not in DENSITIES.values():
        raise ValueError("findings must be 0, 1 or 5")
    distinct: dict[str, Message] = {}
    for message in islice(_draw(size, findings, seed), 20 * count):
        distinct.setdefault(message.text, message)
        if len(distinct) == count:
            return list(distinct.values())
    raise ValueError("the grammar is too small for that many different messages")


def _draw(size: int, findings: int, seed: int | str) -> Iterator[Message]:
    random = Random(f"{seed}/{size}/{findings}")
    blocks = max(1, round(size / BLOCK))
    while True:
        parts = [_block(random, findings) for _ in range(blocks)]
        yield _join(parts, random.choice((" ", " ", "\n")))


def _join(parts: list[Message], sign: str) -> Message:
    pieces: list[str] = []
    spans: list[Planted] = []
    at = 0
    for part in parts:
        spans += [(start + at, end + at, kind) for start, end, kind in part.spans]
        pieces.append(part.text)
        at += len(part.text) + len(sign)
    return Message(sign.join(pieces), tuple(spans))


def _block(random: Random, findings: int) -> Message:
    if findings == 5:
        return _terse(random)
    carried = [_carry(random)] if findings else []
    room = BLOCK - sum(len(part.text) + 1 for part in carried)
    parts = carried + _fill(random, room)
    random.shuffle(parts)
    return _join(parts, " ")


def _fill(random: Random, room: int) -> list[Message]:
    parts: list[Message] = []
    for _ in range(60):
        sentence = _filler(random)
        if len(sentence) <= room + 10:
            parts.append(Message(sentence, ()))
            room -= len(sentence) + 1
        if room < 15:
            break
    return parts


def _filler(random: Random) -> str:
    filler = random.choice(FILLERS)
    return filler.format(**{name: random.choice(SLOTS[name]) for name in FIELDS[filler]})


def _plant(random: Random, kind: str, clause: str) -> Message:
    value = MAKERS[kind](random)
    start = clause.index("{}")
    return Message(clause.replace("{}", value), ((start, start + len(value), kind),))


def _carry(random: Random) -> Message:
    kind = random.choice(list(MAKERS))
    clause = random.choice(CARRIERS[kind])
    return _plant(random, kind, clause[0].upper() + clause[1:] + random.choice((".", ".", ", thanks.")))


def _terse(random: Random) -> Message:
    kinds = random.sample(list(MAKERS), 5)
    return _join([_plant(random, kind, random.choice(CLAUSES[kind])) for kind in kinds], ", ")


def main() -> None:
    """Print messages as JSON lines."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.corpus", description=__doc__)
    parser.add_argument("--size", type=int, default=BLOCK)
    parser.add_argument("--findings", type=int, default=1, choices=list(DENSITIES.values()))
    parser.add_argument("--count", type=int, default=10)
    parser.add_argument("--seed", default="0")
    options = parser.parse_args()
    for message in messages(options.count, size=options.size, findings=options.findings, seed=options.seed):
        print(json.dumps(message._asdict(), ensure_ascii=False))


if __name__ == "__main__":
    main()
