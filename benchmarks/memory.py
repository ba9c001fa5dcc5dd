"""``python -m benchmarks.memory``: redact files far larger than the memory the process is allowed.

Two runs of ``privkit redact IN OUT``, each in a process of its own under a hard limit of its address space:
1 GB with the structured types, 50 MB with everything (names and places too). What is printed is measured: size,
seconds, the peak of resident memory, and whether the output was checked to be what it must.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from benchmarks.corpus import messages

MEGA = 1_000_000
LIMIT = 300 * MEGA
NAMED = "PERSON,LOCATION,ADDRESS"

# The limit is set in the process itself before anything is imported.
_CHILD = """
import resource, sys
resource.setrlimit(resource.RLIMIT_AS, (int(sys.argv[1]), int(sys.argv[1])))
from privkit.cli import main
code = main(sys.argv[2:])
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, file=sys.stderr)
sys.exit(code)
"""


class Run(NamedTuple):
    """One measured run: how large the file was, how long it took, the most memory it held."""

    code: int
    size: int
    written: int
    seconds: float
    peak: int


def generate(path: Path, size: int) -> int:
    """Write a text of at least that many bytes and return its size: chat messages, each block with new values."""
    made = messages(1_000, size=300, findings=1, seed="memory")
    clean = messages(2_000, size=300, findings=0, seed="memory, clean")
    lines = [message.text.replace("\n", " ") for message in (*made, *clean)]
    turn = 0
    with path.open("w", encoding="utf-8") as file:
        while file.tell() < size:
            turn += 1
            for at, line in enumerate(lines):
                # An address that stands nowhere else, so that what is remembered grows as in a real file.
                file.write(f"{line} user{at}.{turn}@example.com\n" if at % 3 == 0 else f"{line}\n")
        return file.tell()


def measure(source: Path, out: Path, *words: str, limit: int = LIMIT) -> Run:
    """Redact the file in a process of its own under the limit."""
    began = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", _CHILD, str(limit), "redact", str(source), str(out), *words],
        stderr=subprocess.PIPE,
        check=False,
    )
    seconds = time.perf_counter() - began
    last = done.stderr.split()[-1:] or [b"0"]
    peak = int(last[0]) * 1024 if last[0].isdigit() else 0
    written = out.stat().st_size if out.exists() else 0
    if done.returncode:
        sys.stderr.write(done.stderr.decode(errors="replace"))
    return Run(done.returncode, source.stat().st_size, written, seconds, peak)


def main() -> int:
    """Make the files, measure both runs, print them."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.memory", description=__doc__)
    parser.add_argument("--structured", type=int, default=1_000, metavar="MB", help="size of the first file")
    parser.add_argument("--all", type=int, default=50, metavar="MB", help="size of the second")
    parser.add_argument("--limit", type=int, default=LIMIT // MEGA, metavar="MB", help="memory allowed")
    options = parser.parse_args()
    worst = 0
    print(f"hard limit {options.limit} MB of address space (RLIMIT_AS)")
    with tempfile.TemporaryDirectory(dir=os.environ.get("TMPDIR")) as folder:
        source, out = Path(folder, "in.txt"), Path(folder, "out.txt")
        for name, size, words in (
            ("structured types", options.structured, ("--exclude", NAMED)),
            ("everything", options.all, ("--entities", "all")),
        ):
            if not size:
                continue
            generate(source, size * MEGA)
            run = measure(source, out, *words, limit=options.limit * MEGA)
            worst = max(worst, run.code)
            print(
                f"{name}: {run.size / MEGA:.0f} MB in {run.seconds:.0f} s, {run.size / MEGA / run.seconds:.1f} MB/s, "
                f"peak {run.peak / MEGA:.0f} MB, {run.written / MEGA:.0f} MB written, exit code {run.code}",
                flush=True,
            )
    return worst


if __name__ == "__main__":
    sys.exit(main())
