"""Retention: out means hidden at once, deletion waits for grace and for a clock that agrees, holds always win."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lifecycle_tools import START, HandClock

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle._database import connect
from privkit.lifecycle.retention import Item, Retention, Rule, Schedule, TableSweep

DAY = timedelta(days=1)
SCHEDULE = Schedule(
    [
        Rule("chat", "support", keep="180d"),
        Rule("profile", "support", keep="6m", since="last_used"),
        Rule("invoice", "accounts", keep="10y", since="contract_end", why="tax law"),
    ]
)


def chat(name: str, age: float, clock_time: datetime = START, **options: Any) -> Item:
    return Item(name, "chat", "support", clock_time - timedelta(days=age), place="chats", **options)


class Chats:
    """A place in memory."""

    name = "chats"

    def __init__(self, items: Sequence[Item]) -> None:
        self.kept = {item.id: item for item in items}
        self.batches: list[int] = []

    def items(self, after: str | None, limit: int) -> list[Item]:
        return [self.kept[name] for name in sorted(self.kept) if after is None or name > after][:limit]

    def delete(self, ids: Sequence[str]) -> int:
        self.batches.append(len(ids))
        return sum(self.kept.pop(name, None) is not None for name in ids)

    def newest(self) -> datetime | None:
        return max((item.created for item in self.kept.values()), default=None)


@pytest.fixture
def retention(clock: HandClock) -> Iterator[Retention]:
    retention = Retention(SCHEDULE, "sqlite://", clock=clock)
    yield retention
    retention.close()


@pytest.mark.parametrize(
    ("item", "ends"),
    [
        (Item("1", "chat", "support", START), "2026-08-29T09:00"),
        (Item("1", "profile", "support", START), "2026-09-02T09:00"),
        (
            Item("1", "profile", "support", START, last_used=START + 29 * DAY),
            "2026-09-30T09:00",
        ),  # from 31 March
        (Item("1", "invoice", "accounts", START), None),
        (
            Item("1", "invoice", "accounts", START, contract_end=datetime(2024, 2, 29, tzinfo=timezone.utc)),
            "2034-02-28",
        ),
        (
            Item("1", "chat", "support", datetime(9999, 12, 1, tzinfo=timezone.utc)),
            "9999-12-31T23:59:59.999999",
        ),
        (
            Item("1", "invoice", "accounts", START, contract_end=datetime(9995, 1, 1, tzinfo=timezone.utc)),
            "9999-12-31T23:59:59.999999",
        ),
    ],
)
def test_when_an_item_runs_out(item: Item, ends: str | None) -> None:
    wanted = None if ends is None else datetime.fromisoformat(ends).replace(tzinfo=timezone.utc)
    assert SCHEDULE.ends(item) == wanted


def test_what_has_run_out_is_hidden_at_once_before_any_sweep(retention: Retention, clock: HandClock) -> None:
    item = chat("a", 179)
    assert retention.visible(item)
    clock.move(days=1, seconds=-1)
    assert retention.visible(item)
    clock.move(seconds=1)
    assert not retention.visible(item)


@pytest.mark.parametrize("back", [1, 30, 4000])
def test_a_clock_set_back_resurrects_nothing(retention: Retention, clock: HandClock, back: int) -> None:
    item = chat("a", 180)
    assert not retention.visible(item)
    clock.move(days=-back)
    assert not retention.visible(item)


def test_a_clock_that_jumps_forward_hides_but_destroys_nothing(
    retention: Retention, clock: HandClock
) -> None:
    place = Chats([chat("a", 300), chat("b", 10), chat("c", 0)])
    clock.move(days=4000)
    report = retention.sweep(place)
    assert (report.deleted, report.clock_agreed, report.waiting, report.hidden) == (0, False, 3, 3)
    clock.move(days=-4000)
    assert not retention.visible(chat("b", 10))
    assert retention.reinstate(place.kept.values(), why="the clock was wrong", by="ops") == 2
    assert retention.visible(chat("b", 10))
    assert not retention.visible(chat("a", 300))
    assert retention.sweep(place).deleted == 1
    assert sorted(place.kept) == ["b", "c"]


def test_nothing_is_deleted_before_its_grace_period_is_over(retention: Retention, clock: HandClock) -> None:
    place = Chats([chat("a", 209), chat("b", 0)])
    assert retention.sweep(place).waiting == 1
    clock.move(days=1)
    report = retention.sweep(place)
    assert (report.deleted, report.waiting, report.finished) == (1, 0, True)
    assert list(place.kept) == ["b"]


def test_a_quiet_place_needs_a_sweep_that_agreed_or_somebodys_word(
    retention: Retention, clock: HandClock
) -> None:
    place = Chats([chat("a", 300)])
    assert not retention.sweep(place).clock_agreed
    assert not retention.sweep(place, confirm_clock=clock() + DAY).clock_agreed
    place.kept["b"] = chat("b", 211)
    assert retention.sweep(place, confirm_clock=clock()).deleted == 2
    for _ in range(4):  # from sweep to sweep
        clock.move(days=6)
        assert retention.sweep(place).clock_agreed
    clock.move(days=8)
    assert not retention.sweep(place).clock_agreed


def test_a_gap_longer_than_a_grace_period_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="too early"):
        Retention([Rule("chat", "support", keep="1d", grace=DAY)], "sqlite://", gap=2 * DAY)


HOLDS: list[dict[str, str]] = [
    {"subject": "ref-7"},
    {"data_type": "chat"},
    {"item": "a"},
    {"place": "chats"},
    {"subject": "ref-7", "data_type": "chat"},
]


@pytest.mark.parametrize("matching", HOLDS)
def test_holds_always_win(retention: Retention, matching: dict[str, str]) -> None:
    place = Chats([chat("a", 300, subject="ref-7"), chat("z", 0)])
    hold = retention.hold(why="matter 12", by="legal", **matching)
    report = retention.sweep(place)
    assert (report.deleted, report.held) == (0, 1)
    assert not retention.visible(chat("a", 300))  # kept, but not readable
    assert retention.held("ref-7") is ("subject" in matching)
    retention.release(hold, by="legal")
    assert retention.sweep(place).deleted == 1
    assert retention.holds() == []
    with pytest.raises(LifecycleError, match="no hold"):
        retention.release(hold.number, by="legal")


@pytest.mark.parametrize(
    "matching", [{"subject": "ref-8"}, {"subject": "ref-7", "data_type": "invoice"}, {"item": "b"}]
)
def test_a_hold_of_something_else_holds_nothing(retention: Retention, matching: dict[str, str]) -> None:
    retention.hold(why="matter 12", by="legal", **matching)
    assert retention.sweep(Chats([chat("a", 300, subject="ref-7"), chat("z", 0)])).deleted == 1


def test_a_dry_run_tells_and_does_nothing(retention: Retention) -> None:
    place = Chats([chat("a", 300), chat("b", 185), chat("c", 0)])
    report = retention.sweep(place, dry_run=True)
    assert (report.deleted, report.hidden, report.waiting, report.ids) == (1, 2, 1, ("a",))
    assert sorted(place.kept) == ["a", "b", "c"]
    assert retention.sweep(place).hidden == 2


def test_transactions_are_bounded_and_a_sweep_can_stop_and_go_on(retention: Retention) -> None:
    place = Chats([chat(f"{number:03}", 300) for number in range(25)] + [chat("z", 0)])
    report = retention.sweep(place, batch=10, most=12)
    assert (report.deleted, report.finished) == (12, False)
    assert place.batches == [10, 2]
    assert retention.sweep(place, batch=10).deleted == 13
    assert list(place.kept) == ["z"]


def test_a_place_that_fails_midway_is_swept_on_the_next_time(retention: Retention) -> None:
    place = Chats([chat(f"{number:03}", 300) for number in range(6)] + [chat("z", 0)])
    whole = place.delete

    def failing(ids: Sequence[str]) -> int:
        if len(place.batches) == 1:
            raise OSError("disk")
        return whole(ids)

    place.delete = failing  # type: ignore[method-assign]
    with pytest.raises(OSError, match="disk"):
        retention.sweep(place, batch=2)
    place.delete = whole  # type: ignore[method-assign]
    assert retention.sweep(place, batch=2).deleted == 4
    assert list(place.kept) == ["z"]


@given(
    st.lists(st.tuples(st.integers(0, 400), st.booleans()), max_size=12),
    st.lists(st.integers(-500, 500), max_size=4),  # five steps of a week each would be five weeks
)
@settings(max_examples=30, deadline=None)
def test_whatever_the_clock_does_nothing_is_deleted_early_and_no_hold_is_broken(
    items: list[tuple[int, bool]], jumps: list[int]
) -> None:
    clock = HandClock()
    retention = Retention(SCHEDULE, "sqlite://", clock=clock)
    retention.hold(why="m", by="l", subject="held")
    place = Chats(
        [chat(f"{at:03}", age, subject="held" if held else "") for at, (age, held) in enumerate(items)]
        + [chat("z", 0)]
    )
    before = dict(place.kept)
    for jump in jumps:
        clock.time = START + timedelta(days=jump)
        retention.sweep(place)
    for item in set(before.values()) - set(place.kept.values()):
        assert item.subject != "held"
        assert SCHEDULE.ends(item) <= START  # type: ignore[operator]
    retention.close()


def table(url: str, rows: int, newest: datetime = START) -> None:
    database = connect(url)
    with database.transaction() as execute:
        execute('CREATE TABLE chats (id INTEGER PRIMARY KEY, created TEXT, used TEXT, who TEXT, "text" TEXT)')
        for number in range(rows):
            at = newest - timedelta(days=300) if number % 2 else newest
            execute("INSERT INTO chats VALUES (?, ?, ?, ?, ?)", (number, at.isoformat(), None, "ref", "x"))
    database.close()


@pytest.fixture
def data_url(database_url: str, tmp_path: Path) -> str:
    """The address of a table; in SQLite not in the file that the record is in."""
    return f"sqlite:///{tmp_path / 'data.db'}" if database_url.startswith("sqlite") else database_url


def chats(url: str) -> TableSweep:
    return TableSweep(url, "chats", data_type="chat", purpose="support", last_used="used", subject="who")


def test_a_table_is_swept_row_by_row(database_url: str, data_url: str, clock: HandClock) -> None:
    table(data_url, 25)
    retention = Retention(SCHEDULE, database_url, clock=clock)
    place = chats(data_url)
    assert retention.sweep(place, batch=7, dry_run=True).deleted == 12
    assert retention.sweep(place, batch=7).deleted == 12
    assert retention.sweep(place, batch=7).deleted == 0
    left = [item.id for item in place.items(None, 100)]
    assert sorted(map(int, left)) == list(range(0, 25, 2))
    assert place.items(None, 100)[0].subject == "ref"
    place.close()
    retention.close()


def test_somebody_elses_database_keeps_its_settings_and_no_byte_of_what_is_deleted(
    tmp_path: Path, clock: HandClock
) -> None:
    connection = sqlite3.connect(tmp_path / "data.db")
    connection.execute("CREATE TABLE chats (id INTEGER PRIMARY KEY, created TEXT, who TEXT)")
    rows = [(1, (START - timedelta(days=300)).isoformat(), "planted value"), (2, START.isoformat(), "ref")]
    connection.executemany("INSERT INTO chats VALUES (?, ?, ?)", rows)
    connection.commit()
    retention, place = (
        Retention(SCHEDULE, "sqlite://", clock=clock),
        chats_plain(f"sqlite:///{tmp_path / 'data.db'}"),
    )
    assert retention.sweep(place).deleted == 1
    assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
    assert b"planted value" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    for each in (place, retention, connection):
        each.close()  # type: ignore[attr-defined]


KILLED = """
import os, sys
from datetime import datetime, timezone
from privkit.lifecycle.retention import Retention, Rule, TableSweep

record, data, step = sys.argv[1], sys.argv[2], int(sys.argv[3])
retention = Retention([Rule("chat", "support", keep="180d")], record, clock=lambda: datetime(2026, 3, 2, 9, tzinfo=timezone.utc))
place = TableSweep(data, "chats", data_type="chat", purpose="support")
calls = 0

def counting(name, after):
    whole = getattr(place, name)
    def call(*args):
        global calls
        calls += 1
        if calls == step and not after:
            os._exit(9)
        result = whole(*args)
        if calls == step:
            os._exit(9)
        return result
    setattr(place, name, call)

for name in ("items", "delete"):
    counting(name, after=sys.argv[4] == "after")
retention.sweep(place, batch=4)
"""


@pytest.mark.parametrize("moment", ["before", "after"])
def test_a_sweep_killed_at_any_step_goes_on_to_the_same_end(
    tmp_path: Path, moment: str, clock: HandClock
) -> None:
    ends = set()
    for step in range(1, 8):
        record, data = (f"sqlite:///{tmp_path / f'{name}{step}.db'}" for name in ("record", "data"))
        table(data, 10)
        command = [sys.executable, "-c", KILLED, record, data, str(step), moment]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
        done = subprocess.run(command, check=False, env=environment, capture_output=True)
        assert done.returncode in (0, 9), done.stderr
        retention, place = Retention(SCHEDULE, record, clock=clock), chats_plain(data)
        retention.sweep(place, batch=4)
        ends.add(tuple(item.id for item in place.items(None, 100)))
        place.close()
        retention.close()
    assert ends == {("0", "2", "4", "6", "8")}


def chats_plain(url: str) -> TableSweep:
    return TableSweep(url, "chats", data_type="chat", purpose="support")


def test_a_table_in_the_file_of_the_record_itself_is_refused_at_once(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'data.db'}"
    retention = Retention([Rule("chat", "support", keep="1d")], url)
    with connect(url).transaction() as execute:
        execute("CREATE TABLE chats (id TEXT PRIMARY KEY, created TEXT)")
    place = chats_plain(f"sqlite:///{tmp_path / '.' / 'data.db'}")
    with pytest.raises(ConfigurationError, match="a file of its own"):
        retention.sweep(place)
    place.close()
    retention.close()


def test_moments_in_tables_of_every_form(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'data.db'}"
    database = connect(url)
    with database.transaction() as execute:
        execute("CREATE TABLE chats (id TEXT PRIMARY KEY, created)")
        for name, value in [
            ("a", "2026-03-02T09:00:00Z"),
            ("b", "2026-03-02 09:00:00"),
            ("c", START.timestamp()),
            ("d", "2026-03-02T10:00:00+01:00"),
        ]:
            execute("INSERT INTO chats VALUES (?, ?)", (name, value))
    place = chats_plain(url)
    assert {item.created for item in place.items(None, 9)} == {START}
    for wrong in ("soon", b"x", None, 9e18, -9e18, float("inf"), "9999-12-31T23:59:59-23:59"):
        with database.transaction() as execute:
            execute("UPDATE chats SET created = ?", (wrong,))
        with pytest.raises(LifecycleError):
            place.items(None, 9)
    place.close()
    database.close()


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ({"keep": "10 years"}, "keep: give"),
        ({"keep": "0d"}, "keep: give"),
        ({"keep": timedelta(0)}, "keep: give"),
        ({"keep": "1d", "since": "creatd"}, "did you mean 'created'"),
        ({"keep": "1d", "grace": -DAY}, "grace"),
    ],
)
def test_rules_are_checked_when_they_are_built(arguments: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        Rule("chat", "support", **arguments)


def test_wrong_arguments_are_refused(retention: Retention) -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'chat/support'"):
        retention.visible(Item("1", "chats", "support", START))
    with pytest.raises(ConfigurationError, match="two rules"):
        Schedule([Rule("a", "b", keep="1d"), Rule("a", "b", keep="2d")])
    with pytest.raises(ConfigurationError, match="list of Rule"):
        Schedule(["a"])  # type: ignore[list-item]
    with pytest.raises(ConfigurationError, match="time zone"):
        Item("1", "chat", "support", datetime(2026, 3, 2))
    with pytest.raises(ConfigurationError, match="name a subject"):
        retention.hold(why="m", by="l")
    with pytest.raises(ConfigurationError, match="batch"):
        retention.sweep(Chats([]), batch=0)
    with pytest.raises(ConfigurationError, match="no plain name"):
        TableSweep("sqlite://", "chats; --", data_type="chat", purpose="support")
    with pytest.raises(AttributeError):
        Rule("a", "b", keep="1d").keep = "2d"
    assert repr(Rule("a", "b", keep="6m")) == "<Rule 'a' for 'b': 6 months from created>"
    assert Rule("a", "b", keep=30 * DAY).period == "30 days"
