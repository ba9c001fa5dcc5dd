"""Reading, exporting and summing up."""

from __future__ import annotations

import csv
import io
import json
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from audit_help import KEY, Clock, event, filled

from privkit.errors import AuditError, ConfigurationError
from privkit.vault.audit import Audit, Event, as_csv, as_jsonl, entries, report

START = datetime.fromtimestamp(1_800_000_000, timezone.utc)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Write an audit of four entries an hour apart."""
    clock = Clock()
    audit = Audit.open(tmp_path / "log", key=KEY, clock=clock, checkpoint_seconds=1e9)
    for each in (
        Event(
            actor="ann", action="reveal", tenant="acme", types={"PERSON": 2, "CVV": 1}, subjects=["s1", "s2"]
        ),
        Event(actor="bob", action="reveal", tenant="acme", types={"PERSON": 5}, outcome="denied"),
        Event(actor="bob", action="erase", tenant="other", tokens=["-t1", "t2"], detail={"rows": 3}),
    ):
        clock.now += 3600
        audit.append(each)
    audit._files.close()
    return tmp_path / "log"


@pytest.mark.parametrize(
    ("wanted", "numbers"),
    [
        ({}, [0, 1, 2, 3]),
        ({"actor": "bob"}, [2, 3]),
        ({"actor": "bob", "action": "reveal"}, [2]),
        ({"outcome": "denied"}, [2]),
        ({"tenant": "other"}, [3]),
        ({"entity_type": "PERSON"}, [1, 2]),
        ({"subject": "s2"}, [1]),
        ({"token": "t2"}, [3]),
        ({"since": START + timedelta(hours=2)}, [2, 3]),
        ({"until": START + timedelta(hours=2)}, [0, 1]),
        ({"actor": "nobody"}, []),
    ],
)
def test_entries_are_chosen_by_all_that_is_asked_for(
    wanted: dict[str, object], numbers: list[int], path: Path
) -> None:
    assert [entry.seq for entry in entries(path, **wanted)] == numbers  # type: ignore[arg-type]
    with Audit.open(path) as audit:
        assert [entry.seq for entry in audit.events(**wanted)] == numbers  # type: ignore[arg-type]


def test_times_need_a_zone(path: Path) -> None:
    with pytest.raises(ConfigurationError, match="zone"):
        entries(path, since=datetime(2026, 1, 1))


def test_a_misspelt_filter_is_named(path: Path) -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'actor'"):
        entries(path, actr="bob")  # type: ignore[call-arg]


def test_a_torn_end_is_passed_over_and_a_broken_line_is_named(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:-4])
    assert len(list(entries(path))) == 3
    path.write_bytes(data + b"{}\n")
    with pytest.raises(AuditError, match="line 5"):
        list(entries(path))
    with pytest.raises(AuditError, match="cannot be read"):
        list(entries(path.with_name("none")))


def test_the_report_counts_by_actor_action_type_and_day(path: Path) -> None:
    made = report(entries(path))
    assert made.entries == 4
    assert made.actors == {"ann": 1, "bob": 2, "privkit": 1}
    assert made.actions == {"audit.begin": 1, "erase": 1, "reveal": 2}
    assert made.outcomes == {"denied": 1, "ok": 3}
    assert made.types == {"CVV": 1, "PERSON": 2}
    assert made.days == {"2027-01-15": 4}
    assert made.anomalies == ()
    assert json.loads(json.dumps(made.as_dict()))["first"] == "2027-01-15T08:00:00Z"
    assert report([]).as_dict()["first"] is None


def test_the_report_tells_what_stands_out(tmp_path: Path) -> None:
    clock = Clock()
    audit = Audit.open(tmp_path / "log", key=KEY, clock=clock, checkpoint_seconds=1e9)
    for _ in range(10):
        audit.append(Event(actor="eve", action="reveal", outcome="denied"))
    clock.now -= 90
    audit.append(Event(actor="privkit", action="alarm", detail={"rule": "fan_out"}))
    audit._files.close()
    (tmp_path / "log").write_bytes((tmp_path / "log").read_bytes() + b"x")
    Audit.open(tmp_path / "log")._files.close()
    told = report(entries(tmp_path / "log")).anomalies
    assert told[0].startswith("entry 11: an alarm was raised: rule fan_out")
    assert told[1] == "entry 11: the clock went back by 90 s"
    assert any("torn was taken away" in line for line in told)
    assert told[-1] == "2027-01-15: 10 denials of eve"


def test_the_exports_hold_every_entry(path: Path) -> None:
    rows = [json.loads(line) for line in as_jsonl(entries(path))]
    assert [row["seq"] for row in rows] == [0, 1, 2, 3]
    assert rows[1]["types"] == {"PERSON": 2, "CVV": 1}
    table = list(csv.DictReader(io.StringIO("".join(as_csv(entries(path))))))
    assert [row["actor"] for row in table] == ["privkit", "ann", "bob", "bob"]
    assert table[1]["types"] == "PERSON=2 CVV=1"
    assert table[3]["tokens"] == "'-t1 t2"
    assert table[3]["detail"] == "rows=3"


def test_a_large_audit_is_read_piece_by_piece(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 300)
    walk = entries(path, action="reveal")
    assert next(walk).event == event(0)
