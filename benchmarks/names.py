"""How privkit, spaCy's small model, Presidio with it and Rampart do on names and places, side by side.

python -m benchmarks.names [--data FOLDER] [--rows 300] [--systems privkit rampart] [--python PYTHON]

Every system runs in a process of its own, with the Python of ``make test-adapters`` if that is there.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks._maths import median_ratio
from benchmarks._names_worker import NAMED, SYSTEMS, UNSCORED
from benchmarks._peers import ROOT
from benchmarks._report import table

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from privkit.evaluate import Comparison, Report, Row, Score
    from privkit.text import Span

DATA = ROOT.parent / "shared" / "data" / "ner" / "dev"
EXAMPLES = ROOT / "examples"
PYTHON = ROOT / ".venvs" / "adapters" / "bin" / "python"
PLACES = "ADDRESS+LOCATION"
ROUNDS, MESSAGES = 6, 60
HEAD = (
    "system", "PERSON P", "R", "F1", "F2", "places P", "R", "F1", "F2", "leak", "value leak", "over-redaction", "touched",
)  # fmt: skip

Found = list[list[tuple[int, int, str]]]


class LeftOutError(Exception):
    """A system cannot be run; the message says why."""


class System:
    """One system in its process."""

    def __init__(self, name: str, python: str) -> None:
        paths = [str(ROOT / "src"), str(ROOT)]
        self.name = name
        self._process = subprocess.Popen(
            [python, "-W", "ignore", "-m", "benchmarks._names_worker", name],
            cwd=ROOT,
            env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "DO_NOT_TRACK": "1", "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            encoding="utf-8",
        )
        self.cost: dict[str, float] = {}

    def start(self) -> None:
        """Wait until it has answered its first message."""
        self.cost = self._read()

    def find(self, texts: Sequence[str]) -> Found:
        """Give what it finds in each text."""
        reply = self._ask(op="find", texts=list(texts))
        return [[(s, e, kind) for s, e, kind in row] for row in reply["found"]]

    def time(self, texts: Sequence[str]) -> float:
        """Give the microseconds a text takes."""
        return float(self._ask(op="time", texts=list(texts))["ns"]) / 1000 / len(texts)

    def _ask(self, **request: Any) -> dict[str, Any]:
        assert self._process.stdin
        try:
            self._process.stdin.write(json.dumps(request) + "\n")
            self._process.stdin.flush()
        except BrokenPipeError as error:
            raise LeftOutError("the process ended") from error
        return self._read()

    def _read(self) -> dict[str, Any]:
        assert self._process.stdout
        line = self._process.stdout.readline()
        reply: dict[str, Any] = json.loads(line) if line else {"error": "the process ended"}
        if "error" in reply:
            raise LeftOutError(reply["error"])
        return reply

    def close(self) -> None:
        """End it."""
        self._process.communicate()


class Set(NamedTuple):
    """A name, rows in one case, and whether they hold what a comparison by origin needs."""

    name: str
    rows: list[Row]

    @property
    def by(self) -> str | None:
        """The key by which these rows are grouped."""
        return "origin" if any("origin" in row.more for row in self.rows) else None


def lower(text: str) -> str:
    """Small letters, as many characters as before."""
    return "".join(sign.lower() if len(sign.lower()) == 1 else sign for sign in text)


def sets(paths: Iterable[Path], most: int) -> list[Set]:
    """Read the files, at most so many rows of each, as written and in small letters."""
    from privkit.evaluate import read_rows

    result = []
    for path in paths:
        rows = read_rows(path)
        # A whole small set is worth more than a sample, so that groups stay comparable.
        if most and len(rows) > max(most, 400):
            rows = random.Random(path.name).sample(rows, most)
        result.append(Set(path.stem, rows))
        result.append(
            Set(f"{path.stem}, small letters", [row._replace(text=lower(row.text)) for row in rows])
        )
    return result


def replay(rows: Sequence[Row], found: Found) -> Callable[[str], list[Span]]:
    """Return a detector that finds in each of these texts what was found before."""
    from privkit.text import Span

    known = {row.text: spans for row, spans in zip(rows, found, strict=True)}
    return lambda text: [Span(*span) for span in known[text]]


def scored(of: Set, found: Mapping[str, Found], bootstrap: int) -> Comparison:
    """Score every system's findings on a set: people, and addresses and places as one."""
    from privkit.evaluate import compare

    return compare(
        of.rows,
        {name: replay(of.rows, each) for name, each in found.items()},
        types=sorted(NAMED),
        together=[("ADDRESS", "LOCATION")],
        by=of.by,
        bootstrap=bootstrap,
    )


def line(name: str, report: Report, rows: Sequence[Row], found: Found) -> list[str]:
    """One system's figures on a set."""
    kinds = {each.entity_type: each for each in report.types}
    total = report.total
    shares = [_percent(rate.value) for rate in (total.leak, total.value_leak, total.over_redaction)]
    return [
        name, *_agreement(kinds.get("PERSON")), *_agreement(kinds.get(PLACES)), *shares, _percent(touched(rows, found)),
    ]  # fmt: skip


def touched(rows: Sequence[Row], found: Found) -> float | None:
    """The share of the rows without any mark in which a person, address or place is found."""
    clean = [spans for row, spans in zip(rows, found, strict=True) if not row.spans]
    return sum(any(span[2] in NAMED for span in spans) for spans in clean) / len(clean) if clean else None


def _agreement(score: Score | None) -> list[str]:
    if score is None or not score.support:
        return ["-"] * 4
    return ["-" if rate.value is None else f"{rate.value:.3f}" for rate in score.overlap]


def _percent(share: float | None) -> str:
    return "-" if share is None else f"{100 * share:.1f} %"


def samples(of: Sequence[Set]) -> list[list[str]]:
    """Texts of 60 to 200 characters, other ones for every round: remembering texts does not help."""
    texts = sorted({row.text for each in of for row in each.rows if 60 <= len(row.text) <= 200})
    count = min(MESSAGES, len(texts) // ROUNDS)
    drawn = random.Random(0).sample(texts, ROUNDS * count)
    return [drawn[at * count : (at + 1) * count] for at in range(ROUNDS)] if count else []


def times(systems: Sequence[System], rounds: Sequence[Sequence[str]]) -> dict[str, list[float]]:
    """Microseconds a message, round by round; all systems one after the other in each, the first dropped."""
    taken: dict[str, list[float]] = {each.name: [] for each in systems}
    for texts in rounds:
        for each in systems:
            taken[each.name].append(each.time(texts))
    return {name: each[1:] for name, each in taken.items()}


def costs(systems: Sequence[System], rounds: Sequence[Sequence[str]]) -> str:
    """What loading and one message cost each system; ratios to the first one, round by round, then their median."""
    taken = times(systems, rounds)
    own = taken[systems[0].name]
    return table(
        ["system", "load ms", "MB", "µs a message", f"× {systems[0].name}"],
        [
            [
                each.name,
                f"{each.cost['load_ms']:.0f}",
                f"{each.cost['mb']:.0f}",
                f"{statistics.median(taken[each.name]):.0f}",
                f"{median_ratio(taken[each.name], own):.2f}",
            ]
            for each in systems
        ],
    )


def passed_over(of: Sequence[Set]) -> str:
    """What messages cost in which no word can be part of a name or place, beside the others; names alone, in this process."""
    from privkit import detectors
    from privkit.detectors._tagger import Tagger

    tagger, find = Tagger.load(), detectors.names(entities=sorted(NAMED))
    texts = sorted({row.text for each in of for row in each.rows if 20 <= len(row.text) <= 200})
    plain = [text for text in texts if all(found is None for *_, found in tagger.by_segment(text))]
    others = [text for text in texts if text not in set(plain)]
    count = min(len(plain), len(others), 10 * MESSAGES)
    if not count:
        return "no message is passed over"
    drawn = [random.Random(0).sample(kind, count) for kind in (plain, others)]
    rounds: list[list[float]] = [[], []]
    for _ in range(ROUNDS):
        for kind, taken in zip(drawn, rounds, strict=True):
            start = time.perf_counter()
            for text in kind:
                find(text)
            taken.append((time.perf_counter() - start) / sum(map(len, kind)))
    low, high = (100e6 * min(taken) for taken in rounds)
    return (
        f"{len(plain)} of {len(texts)} messages hold no word that can be part of a name or place: "
        f"{low:.1f} µs for 100 characters, the others {high:.1f} µs, {high / low:.1f} times as much"
    )


def started(names: Iterable[str], python: str, stack: ExitStack) -> tuple[list[System], dict[str, str]]:
    """Start the systems; those that cannot run are told with the reason."""
    running, missing = [], {}
    for name in names:
        system = System(name, python)
        stack.callback(system.close)
        try:
            system.start()
            running.append(system)
        except LeftOutError as error:
            missing[name] = str(error)
    return running, missing


def main() -> None:
    """Print a table of quality for each set, then one of costs."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--data", type=Path, default=DATA, help="folder of labelled JSON lines")
    parser.add_argument(
        "--rows", type=int, default=300, help="rows of a large set that are sampled; 0 for all"
    )
    parser.add_argument("--systems", nargs="+", default=list(SYSTEMS), metavar="NAME", help="which")
    parser.add_argument("--python", default=str(PYTHON if PYTHON.exists() else sys.executable))
    options = parser.parse_args()
    files = [*sorted(options.data.glob("*.jsonl")), *sorted(EXAMPLES.glob("*.jsonl"))]
    of = sets(files, options.rows)
    with ExitStack() as stack:
        systems, missing = started(options.systems, options.python, stack)
        for name, why in missing.items():
            print(f"{name}: left out: {why}")
        for each in of:
            texts = [row.text for row in each.rows]
            found = {system.name: system.find(texts) for system in systems if system.name not in UNSCORED}
            print(f"\n## {each.name}, {len(texts)} rows\n")
            print(table(HEAD, quality(each, found)), flush=True)
        if rounds := samples(of):
            print(
                f"\n## Cost, {len(rounds[0])} messages of 60 to 200 characters in each of {ROUNDS} rounds\n"
            )
            print(costs(systems, rounds))
            print(f"\n{passed_over(of)}")


def quality(of: Set, found: Mapping[str, Found]) -> list[list[str]]:
    """Every system's figures on a set."""
    reports = scored(of, found, 0).reports
    return [line(name, reports[name], of.rows, found[name]) for name in found]


if __name__ == "__main__":
    main()
