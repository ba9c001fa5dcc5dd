"""What a catalogue of products costs: to load, to hold and per message, by its size.

python -m benchmarks.catalogue [--sizes 100 10000 100000] [--most 1000]

Beside it in the same run: the same phrases as one ``re`` alternation and as a named list of ``regex``, up to ``--most``
phrases, and the ordinary scan of the same messages by ``Shield().detect``.
"""

from __future__ import annotations

import argparse
import gc
import re
import time
import tracemalloc
from functools import partial
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import regex

import privkit
from benchmarks import corpus
from benchmarks._maths import median_ratio
from benchmarks._report import table
from privkit.detectors import phrases

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    Find = Callable[[str], object]

ROUNDS, MESSAGES = 7, 300
_STARTS = [start + vowel for start in "bdfgklmnprstvz" for vowel in "aeio"]
_KINDS = (
    "lamp",
    "chair",
    "desk",
    "phone",
    "kettle",
    "drill",
    "jacket",
    "shoe",
    "bag",
    "watch",
    "speaker",
    "tent",
    "bike",
)


class Cost(NamedTuple):
    """Milliseconds to load, megabytes held (by tracemalloc), and seconds of each round of messages."""

    load_ms: float
    mb: float
    rounds: list[float]


def product_names(count: int) -> list[str]:
    """Give so many different invented product names, always the same ones: one to four words, many with a number."""
    random = Random(7)
    names: dict[str, None] = {}
    while len(names) < count:
        brand = "".join(random.choices(_STARTS, k=random.randint(2, 3))).title()
        words = [
            brand,
            *random.sample(_KINDS, random.randint(0, 1)),
            *random.choices(("Pro", "Mini", ""), k=1),
        ]
        words.append(
            random.choice(
                (str(random.randint(1, 99)), f"{random.choice('XSZ')}{random.randint(10, 999)}", "")
            )
        )
        names.setdefault(" ".join(filter(None, words)))
    return list(names)


def texts(names: Sequence[str], count: int, seed: str) -> list[str]:
    """Give messages of about 120 characters, every third of which speaks of one of the names."""
    random = Random(seed)
    plain = [message.text for message in corpus.messages(count, seed=seed)]
    return [f"{text[:90]} {random.choice(names)}" if at % 3 == 0 else text for at, text in enumerate(plain)]


def loaded(make: Callable[[], Find]) -> tuple[Find, float, float]:
    """Build a finder twice, once for the clock and once for the memory."""
    gc.collect()
    start = time.perf_counter()
    make()
    took = time.perf_counter() - start
    gc.collect()
    tracemalloc.start()
    find = make()
    gc.collect()
    held = tracemalloc.get_traced_memory()[0]
    tracemalloc.stop()
    return find, 1000 * took, held / 1e6


def costs(makers: dict[str, Callable[[], Find]], names: Sequence[str]) -> dict[str, Cost]:
    """Time all finders on the same messages, round by round in turns; the first round is dropped."""
    built = {name: loaded(make) for name, make in makers.items()}
    rounds: dict[str, list[float]] = {name: [] for name in makers}
    for turn in range(ROUNDS):
        messages = texts(names, MESSAGES, f"{turn}")
        for name, (find, _, _) in built.items():
            start = time.perf_counter()
            for message in messages:
                find(message)
            rounds[name].append(time.perf_counter() - start)
    return {name: Cost(ms, mb, rounds[name][1:]) for name, (_, ms, mb) in built.items()}


def _alternation(names: Sequence[str]) -> Find:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b", re.IGNORECASE).findall


def _named_list(names: Sequence[str]) -> Find:
    return regex.compile(r"\b\L<names>\b", regex.IGNORECASE, names=list(names)).findall


def main() -> None:
    """Print one table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--sizes", nargs="+", type=int, default=[100, 1_000, 10_000, 100_000])
    parser.add_argument(
        "--most", type=int, default=1_000, help="phrases up to which the other ways are tried"
    )
    options = parser.parse_args()
    rows = []
    for size in options.sizes:
        names = product_names(size)
        makers: dict[str, Callable[[], Find]] = {
            "phrases()": partial(phrases, "PRODUCT", names),
            "phrases(plurals=True)": partial(phrases, "PRODUCT", names, plurals=True),
            "Shield().detect, no catalogue": lambda: privkit.Shield().detect,
        }
        if size <= options.most:
            makers["re alternation"] = partial(_alternation, names)
            makers["regex named list"] = partial(_named_list, names)
        measured = costs(makers, names)
        own = measured["phrases()"].rounds
        rows += [
            [
                f"{size:,} · {name}",
                f"{cost.load_ms:.0f}",
                f"{cost.mb:.1f}",
                f"{1e6 * min(cost.rounds) / MESSAGES:.1f}",
                f"{median_ratio(cost.rounds, own):.2f}",
            ]
            for name, cost in measured.items()
        ]
    print(table(["phrases", "load ms", "MB", "µs a message", "× phrases()"], rows))


if __name__ == "__main__":
    main()
