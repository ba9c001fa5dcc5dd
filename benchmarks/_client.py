"""The parent's side of a worker: start it, ask it, stop it."""

from __future__ import annotations

import json
import subprocess
import sys
from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Any

from benchmarks._peers import ROOT, NotInstalledError, python_of, surroundings

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence


class WorkerError(Exception):
    """A worker could not do what it was asked."""


class Client:
    """One running worker."""

    def __init__(self, system: str) -> None:
        command = [str(python_of(system)), "-m", "benchmarks._worker", system]
        self.system = system
        self._process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=surroundings(system),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self._hello: dict[str, Any] = {}

    def hello(self) -> dict[str, Any]:
        """Wait until the system is imported; tell its version, its Python and its calls."""
        self._hello = self._hello or self._read()
        return self._hello

    def load(self, name: str, texts: Sequence[str]) -> None:
        """Hand over a corpus under a name, in place of an earlier one of that name."""
        self._ask(op="load", name=name, texts=list(texts))

    def run(self, name: str, call: str) -> int:
        """Time one pass over a corpus, in nanoseconds."""
        return int(self._ask(op="run", name=name, call=call)["ns"])

    def find(self, name: str, call: str) -> list[list[tuple[int, int, str, float]]]:
        """Give what the system finds in each text of a corpus."""
        return [
            [(s, e, t, score) for s, e, t, score in row]
            for row in self._ask(op="find", name=name, call=call)["found"]
        ]

    def _ask(self, **request: Any) -> dict[str, Any]:
        assert self._process.stdin
        self._process.stdin.write(json.dumps(request) + "\n")
        self._process.stdin.flush()
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        reply: dict[str, Any] = json.loads(line) if line else {"error": "the worker ended"}
        if "error" in reply:
            raise WorkerError(reply["error"])
        return reply

    def close(self) -> None:
        """End the worker."""
        if self._process.stdin:
            self._process.stdin.close()
        self._process.wait(timeout=30)


@contextmanager
def clients(systems: Iterable[str]) -> Iterator[tuple[dict[str, Client], dict[str, str]]]:
    """Start workers; give those that run, and for each that does not, the reason.

    Raises:
        WorkerError: privkit itself does not start.
    """
    with ExitStack() as stack:
        running: dict[str, Client] = {}
        missing: dict[str, str] = {}
        for system in systems:
            started = _start(system, stack)
            if isinstance(started, Client):
                running[system] = started
            else:
                missing[system] = started
        yield running, missing


def _start(system: str, stack: ExitStack) -> Client | str:
    try:
        client = Client(system)
        stack.callback(client.close)
        client.hello()
    except (NotInstalledError, WorkerError) as error:
        if system == "privkit":
            raise
        print(f"{system} is left out: {error}", file=sys.stderr)
        return f"not installed: {error}"
    return client
