"""What ``import privkit`` costs, each time in a fresh interpreter."""

from __future__ import annotations

import json
import subprocess
import sys
from statistics import median
from typing import NamedTuple

from benchmarks._peers import ROOT, surroundings

_LISTING = """
import sys
before = set(sys.modules)
import privkit
import json
new = [name for name in sys.modules if name not in before and name.split(".")[0] != "privkit"]
print(json.dumps([name for name in new if name != "json" and not name.startswith("json.")]))
"""
_TIMED = "import time; _start = time.perf_counter_ns(); {}; print(time.perf_counter_ns() - _start)"
_FIRST = "import privkit; privkit.Shield().detect('Call 415-555-0123 or write to a@example.com')"


class ImportCost(NamedTuple):
    """Medians in milliseconds."""

    privkit: float
    must: float
    with_first_detect: float
    modules: int

    @property
    def ratio(self) -> float:
        """The import of privkit over the import of the modules outside it that it needs."""
        return self.privkit / self.must if self.must else float("inf")


def import_cost(rounds: int) -> ImportCost:
    """Measure, in turns, the import, its must-imports alone, and the import with a first ``detect``."""
    needed: list[str] = json.loads(_python(_LISTING))
    must = "; ".join(f"import {name}" for name in needed) or "pass"
    sources = ("import privkit", must, _FIRST)
    times = [[int(_python(_TIMED.format(source))) / 1e6 for source in sources] for _ in range(rounds + 1)]
    privkit, alone, first = (median(column) for column in zip(*times[1:], strict=True))
    return ImportCost(privkit, alone, first, len(needed))


def _python(source: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", source],
        cwd=ROOT,
        env=surroundings("privkit"),
        check=True,
        capture_output=True,
        text=True,
    )
    return done.stdout
