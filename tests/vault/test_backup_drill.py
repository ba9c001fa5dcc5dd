"""``make drill-backup``: what it counts is what the stores say, and it can fail."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

# Examples and tools are no part of the package, and a bare `pytest` leaves the repository's root off the path.
sys.path.insert(0, str(Path(__file__).parents[2]))

from examples import drill_backup as drill

GOOD = drill.Counts(0, 2, 4, 4, 1, 1)


@pytest.mark.parametrize("name", drill.DRILLS)
def test_after_a_restored_backup_the_erased_are_gone_and_all_others_there(name: str, tmp_path: Path) -> None:
    assert drill.DRILLS[name](tmp_path, 3, 2) == GOOD


def test_without_the_erasure_the_drill_counts_the_values_that_are_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(drill, "erased_today", lambda place: None)
    monkeypatch.setattr(drill, "DRILLS", {"SQLite": drill.sqlite})
    assert drill.main(["--people", "3", "--values", "2"]) == 1
    last = capsys.readouterr().out.splitlines()[-1]
    assert last.startswith("NOT AS IT SHOULD BE")
    assert "erased 2 of 2, everyone else 4 of 4" in last
    assert "yesterday's keys 0 of 1" in last


@pytest.mark.parametrize(
    ("counts", "good"),
    [
        (GOOD, True),
        (GOOD._replace(erased=1), False),
        (GOOD._replace(others=3), False),
        (GOOD._replace(without_ledger=0), False),
        (GOOD._replace(old_keys=0), False),
    ],
)
def test_what_counts_as_it_should_be(counts: drill.Counts, good: bool) -> None:
    assert counts.good is good
    assert drill.summary({"one": counts}).startswith("as it should be") is good
