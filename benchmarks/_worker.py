"""Runs inside one system's environment and answers its parent, JSON line by line.

Needs nothing but the standard library and the system itself. Requests:
{"op": "load", "name": N, "texts": [...]}, {"op": "run", "name": N, "call": C} -> {"ns": ...},
{"op": "find", "name": N, "call": C} -> {"found": [[[start, end, type, score], ...], ...]}
"""

from __future__ import annotations

import gc
import json
import os
import sys
import time
from typing import IO, Any

from benchmarks._systems import SYSTEMS, Call


class Worker:
    """Holds the corpora it was handed and the calls of its system."""

    def __init__(self, calls: dict[str, Call]) -> None:
        self._calls = calls
        self._corpora: dict[str, list[str]] = {}

    def answer(self, line: str) -> dict[str, Any]:
        """Carry out one request; a failure is an answer too."""
        try:
            return self._carry_out(json.loads(line))
        except Exception as error:
            return _failure(error)

    def _carry_out(self, request: dict[str, Any]) -> dict[str, Any]:
        if request["op"] == "load":
            self._corpora[request["name"]] = request["texts"]
            return {"texts": len(request["texts"])}
        texts, call = self._corpora[request["name"]], self._calls[request["call"]]
        return {"ns": _run(call, texts)} if request["op"] == "run" else {"found": _find(call, texts)}


def _run(call: Call, texts: list[str]) -> int:
    inputs, one = [call.prepare(text) for text in texts], call.run
    gc.collect()
    start = time.perf_counter_ns()
    for each in inputs:
        one(each)
    return time.perf_counter_ns() - start


def _find(call: Call, texts: list[str]) -> list[Any]:
    return [list(call.found(call.run(call.prepare(text)))) for text in texts]


def _failure(error: Exception) -> dict[str, Any]:
    return {"error": f"{type(error).__name__}: {error}"}


def _hello(system: str) -> tuple[Worker | None, dict[str, Any]]:
    try:
        version, calls = SYSTEMS[system]()
    except Exception as error:  # the parent reports why this system is left out
        return None, _failure(error)
    return Worker(calls), {
        "version": version,
        "python": sys.version.split()[0],
        "gc": gc.isenabled(),
        "calls": list(calls),
    }


def _serve(system: str, replies: IO[str]) -> None:
    def say(reply: dict[str, Any]) -> None:
        replies.write(json.dumps(reply) + "\n")
        replies.flush()

    worker, hello = _hello(system)
    say(hello)
    if worker:
        for line in sys.stdin:
            say(worker.answer(line))


def main() -> None:
    """Serve one system until standard input ends."""
    # What a library prints must not end up among the replies.
    replies = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)
    _serve(sys.argv[1], replies)


if __name__ == "__main__":
    main()
