"""Runs one system that finds names, in a process of its own, and answers its parent JSON line by line.

It says hello with what loading took: {"load_ms": ..., "mb": ...}. Requests:
{"op": "find", "texts": [...]} -> {"found": [[[start, end, type], ...], ...]}, {"op": "time", "texts": [...]} -> {"ns": ...}
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

    Detect = Callable[[str], list[Any]]

NAMED = frozenset({"PERSON", "ADDRESS", "LOCATION"})
FIRST = "Hello, this is Jane Miller from Leeds."


def _privkit(sensitivity: str) -> Detect:
    from privkit import Shield, detectors

    return Shield(detectors=detectors.default(sensitivity=sensitivity)).detect  # type: ignore[arg-type]


def _structured() -> Detect:
    from privkit import Shield, detectors

    return Shield(detectors=detectors.default(exclude=sorted(NAMED))).detect


def _peer(name: str) -> Detect:
    from privkit.evaluate import peer

    return peer(name)  # type: ignore[return-value]


def _names_alone() -> Detect:
    from privkit import detectors

    return detectors.names(entities=sorted(NAMED))


UNSCORED = frozenset({"privkit, without names", "privkit, names alone"})
SYSTEMS: dict[str, Callable[[], Detect]] = {
    "privkit": lambda: _privkit("balanced"),
    "privkit, high": lambda: _privkit("high"),
    "privkit, without names": _structured,
    "privkit, names alone": _names_alone,
    "spacy": lambda: _peer("spacy"),
    "presidio": lambda: _peer("presidio"),
    "rampart": lambda: _peer("rampart"),
}


def resident() -> float:
    """Return the megabytes this process holds, or 0 where the system does not say."""
    statistics = Path("/proc/self/statm")
    if not statistics.exists():
        return 0.0
    return int(statistics.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6


def load(system: str) -> tuple[Detect, dict[str, float]]:
    """Build a system until it has answered once, and tell what that took."""
    held, start = resident(), time.perf_counter()
    detect = SYSTEMS[system]()
    detect(FIRST)
    took = time.perf_counter() - start
    gc.collect()
    return detect, {"load_ms": 1000 * took, "mb": resident() - held}


def answer(detect: Detect, request: dict[str, Any]) -> dict[str, Any]:
    """Carry out one request."""
    texts = request["texts"]
    if request["op"] == "find":
        return {"found": [[(s.start, s.end, s.entity_type) for s in detect(text)] for text in texts]}
    gc.collect()
    start = time.perf_counter_ns()
    for text in texts:
        detect(text)
    return {"ns": time.perf_counter_ns() - start}


def serve(system: str, requests: IO[str], replies: IO[str]) -> None:
    """Answer until the requests end; what fails is told by its kind and ends it."""

    def say(reply: dict[str, Any]) -> None:
        replies.write(json.dumps(reply) + "\n")
        replies.flush()

    try:
        detect, hello = load(system)
        say(hello)
        for line in requests:
            say(answer(detect, json.loads(line)))
    except Exception as error:  # the parent leaves this system out and says why
        say({"error": f"{type(error).__name__}: {error}"})


if __name__ == "__main__":
    # What a library prints must not end up among the replies.
    own = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    serve(sys.argv[1], sys.stdin, own)
