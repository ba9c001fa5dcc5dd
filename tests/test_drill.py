"""The erasure drill, small: nothing is left of the erased, all others are whole, and kills lead to the same end."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
CUSTOMERS, KILLS = 12, 3


def test_the_drill_ends_in_one_line_of_counts() -> None:
    command = [
        sys.executable,
        str(ROOT / "examples" / "drill_erasure.py"),
        "--customers",
        str(CUSTOMERS),
        "--kills",
        str(KILLS),
    ]
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert done.returncode == 0, done.stdout + done.stderr
    last = done.stdout.splitlines()[-1]
    erased, others = 1 + KILLS, CUSTOMERS - 1 - KILLS
    for told in (
        f"{CUSTOMERS} customers, 5 stores: {erased} erased, 0 of their values in",
        f"{others} of {others} others whole",
        f"backups give back 0 erased and {others} of {others} others",
        f"{KILLS} of {KILLS} killed runs",
        f"{erased} certificates and",
    ):
        assert told in last
    entries = re.search(r"(\d+) audit entries verify", last)
    assert entries is not None
    assert int(entries[1]) > 10 * CUSTOMERS


FORGETFUL = """
import sys
sys.path.insert(0, {examples!r})
import drill_erasure
from privkit.lifecycle.places import Database
Database._vacuumed = lambda self, connection: ()
sys.exit(drill_erasure.main(["--customers", "3", "--kills", "0"]))
"""


def test_bytes_that_are_left_behind_are_seen_by_the_drill() -> None:
    code = FORGETFUL.format(examples=str(ROOT / "examples"))
    done = subprocess.run(
        [sys.executable, "-c", code],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src")},
    )
    assert done.returncode == 1, done.stdout + done.stderr
    assert "PROBLEM residue: postgres/" in done.stdout
