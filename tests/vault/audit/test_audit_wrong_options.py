"""Options, events and filters that are none: a typed error, and the audit stays as it was."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from audit_help import KEY

from privkit.errors import ConfigurationError
from privkit.vault.access import Access
from privkit.vault.audit import Audit, Event

NO_CLOCKS = [
    None,
    1,
    lambda: "x",
    lambda: None,
    lambda: float("nan"),
    lambda: -1.0,
    lambda: 1e300,
    lambda: True,
]


@pytest.mark.parametrize("clock", NO_CLOCKS, ids=range(len(NO_CLOCKS)))
def test_what_shows_no_time_is_no_clock(clock: Any, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="clock"):
        Audit.open(tmp_path / "log", key=KEY, clock=clock)
    with pytest.raises(ConfigurationError, match="clock"):
        Access(clock=clock)


@pytest.mark.parametrize("seconds", [0, -1, "x", None, float("nan")])
def test_what_is_no_time_between_checkpoints_is_refused(seconds: Any, tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError, match="checkpoint_seconds"):
        Audit.open(tmp_path / "log", key=KEY, checkpoint_seconds=seconds)


@pytest.mark.parametrize(
    "more", [{"detail": {"n": 10**5000}}, {"detail": {"n": -(1 << 63)}}, {"types": {"PERSON": 1 << 63}}]
)
def test_a_number_that_could_not_be_read_again_is_refused(more: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(ConfigurationError):
        Event(actor="a", action="b", **more)


def test_the_largest_numbers_are_read_again(tmp_path: Path) -> None:
    most = (1 << 63) - 1
    event = Event(actor="a", action="b", detail={"n": most, "m": -most}, types={"PERSON": most})
    with Audit.open(tmp_path / "log", key=KEY) as audit:
        audit.append(event)
        assert [entry.event for entry in audit.events(action="b")] == [event]
        audit.verify()


@pytest.mark.parametrize(
    "wanted",
    [
        {"since": 1},
        {"until": "2026-01-01"},
        {"actor": 1},
        {"action": []},
        {"token": b"x"},
        {"outcome": 1},
        {"tenant": 0},
    ],
)
def test_a_filter_that_nothing_could_fit_is_refused(wanted: dict[str, Any], tmp_path: Path) -> None:
    with Audit.open(tmp_path / "log", key=KEY) as audit, pytest.raises(ConfigurationError):
        list(audit.events(**wanted))
