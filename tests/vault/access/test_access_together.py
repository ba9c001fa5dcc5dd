"""What an actor does in several processes is counted together, where they share the file of a store."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from access_help import NOW, Clock, give, read
from support_desk import trace
from tracing import untraced

from privkit.errors import AccessDeniedError, StoreError
from privkit.vault.access import Access, Alarm, Rule, fan_out, misses, rate

SOURCE = Path(__file__).parents[3] / "src"
Step = Callable[[Access, int], object]


def person(access: Access, number: int) -> object:
    return read(access, subjects=[f"s{number}"])


def again(access: Access, number: int) -> object:
    return read(access, 10, subjects=["s1"])


def miss(access: Access, number: int) -> object:
    return access.missed("ann")


def several(path: Path, rules: list[Rule], alarms: list[Alarm], clock: Clock, count: int = 3) -> list[Access]:
    """Return what as many processes have of one file."""
    made = [Access(path, rules=rules, budget=None, on_alarm=alarms.append, clock=clock) for _ in range(count)]
    give(made[0], minutes=1440)
    return made


@pytest.mark.parametrize(
    ("rule", "step", "fits"),
    [
        (fan_out(subjects=8, minutes=10), person, 8),
        (rate(reads=90, minutes=5), again, 9),
        (misses(most=7, minutes=10), miss, 7),
    ],
)
def test_acts_are_counted_wherever_they_are_done(tmp_path: Path, rule: Rule, step: Step, fits: int) -> None:
    clock, alarms = Clock(), list[Alarm]()
    some = several(tmp_path / "access.db", [rule], alarms, clock)
    for number in range(fits):
        clock.now += 1
        step(some[number % 3], number)
    assert not alarms
    with pytest.raises(AccessDeniedError):
        step(some[fits % 3], fits)
    assert [(alarm.rule, alarm.actor, alarm.locked) for alarm in alarms] == [(rule.name, "ann", True)]
    for access in some:
        with pytest.raises(AccessDeniedError):
            read(access)


@pytest.mark.parametrize(
    ("rule", "step"),
    [
        (fan_out(subjects=8, minutes=10), person),
        (rate(reads=90, minutes=10), again),
        (misses(most=8, minutes=10), miss),
    ],
)
@pytest.mark.parametrize("pause", [80, 3600])
def test_what_is_spread_over_time_or_was_long_ago_is_nothing_unusual(
    tmp_path: Path, rule: Rule, step: Step, pause: float
) -> None:
    clock, alarms = Clock(), list[Alarm]()
    some = several(tmp_path / "access.db", [rule], alarms, clock)
    for number in range(20):
        clock.now += pause
        step(some[number % 3], number)
    assert not alarms


def test_the_same_people_and_those_of_others_do_not_add_up(tmp_path: Path) -> None:
    clock, alarms = Clock(), list[Alarm]()
    some = several(tmp_path / "access.db", [fan_out(subjects=8, minutes=10)], alarms, clock)
    give(some[0], actor="bob")
    for number in range(24):
        read(some[number % 3], subjects=[f"s{number % 7}"])
        read(some[number % 3], actor="bob", subjects=[f"s{number % 8}"])
    assert not alarms


def test_two_rules_of_one_name_are_counted_apart(tmp_path: Path) -> None:
    clock, alarms = Clock(), list[Alarm]()
    rules = [
        fan_out(subjects=8, minutes=10),
        fan_out(subjects=12, minutes=60),
        fan_out(subjects=8, minutes=10),
    ]
    some = several(tmp_path / "access.db", rules, alarms, clock)
    for number in range(12):
        clock.now += 120
        person(some[number % 3], number)
    assert not alarms
    with pytest.raises(AccessDeniedError):
        person(some[0], 12)


def test_what_was_read_after_a_step_up_does_not_add_up(tmp_path: Path) -> None:
    clock, alarms = Clock(), list[Alarm]()
    rules = [fan_out(subjects=8, minutes=10), rate(reads=90, minutes=10)]
    some = [
        Access(
            tmp_path / "access.db", rules=rules, step_up=lambda *_: True, clock=clock, on_alarm=alarms.append
        )
        for _ in range(3)
    ]
    give(some[0])
    for number in range(30):
        read(some[number % 3], 10, subjects=[f"s{number}"], proof="a proof")
    assert not alarms


@pytest.mark.parametrize("ahead", [86_400, 10**9])
def test_a_clock_that_was_ahead_locks_nobody_later(tmp_path: Path, ahead: float) -> None:
    right, wrong, alarms = Clock(), Clock(NOW + ahead), list[Alarm]()
    rules = [fan_out(subjects=8, minutes=10), rate(reads=90, minutes=10), misses(most=7, minutes=10)]
    one = several(tmp_path / "access.db", rules, alarms, right, 1)[0]
    other = several(tmp_path / "access.db", rules, alarms, wrong, 1)[0]
    for number in range(7):
        for step in (person, miss):
            step(other, number)
    for number in range(1, 8):
        for step in (person, miss):
            step(one, 10 * number)
    assert not alarms


def test_a_desk_behind_several_processes_is_watched_as_behind_one(tmp_path: Path) -> None:
    clock, together, alone = Clock(), list[Alarm](), list[Alarm]()
    some = [Access(tmp_path / "access.db", clock=clock, on_alarm=together.append) for _ in range(3)]
    one = Access(clock=clock, on_alarm=alone.append)
    granted: dict[str, float] = {}
    with untraced():
        for number, act in enumerate(trace(4_000, 1)):
            clock.now = act.at
            if act.at >= granted.get(act.actor, 0):
                for access in (some[0], one):
                    granted[act.actor] = give(access, actor=act.actor, minutes=720).expires
            for access in (some[number % 3], one):
                with contextlib.suppress(AccessDeniedError):
                    if act.missed:
                        access.missed(act.actor)
                    else:
                        read(access, act.reads, act.actor, subjects=act.subjects)
    assert {(alarm.rule, alarm.actor) for alarm in together} <= {(alarm.rule, alarm.actor) for alarm in alone}


def test_the_file_tells_of_whom_was_read_to_nobody(tmp_path: Path) -> None:
    some = several(tmp_path / "access.db", [fan_out(subjects=8, minutes=10)], [], Clock())
    person(some[0], 4711)
    some[0].store.close()
    assert b"s4711" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt", reason="a file in use cannot be replaced there")
def test_a_file_that_another_was_put_in_the_place_of_is_not_gone_on_with(tmp_path: Path) -> None:
    access = several(tmp_path / "access.db", [fan_out(subjects=8, minutes=10)], [], Clock(), 1)[0]
    person(access, 1)
    Access(tmp_path / "other.db").store.close()
    (tmp_path / "other.db").replace(tmp_path / "access.db")
    with pytest.raises(StoreError, match="open it again"):
        person(access, 2)
    with pytest.raises(StoreError, match="open it again"):
        give(access)


def test_what_cannot_be_counted_is_refused(tmp_path: Path) -> None:
    access = several(tmp_path / "access.db", [fan_out(subjects=8, minutes=10)], [], Clock(), 1)[0]
    person(access, 1)
    access.store.close()
    with pytest.raises(StoreError):
        person(access, 2)


PROCESS = """
import sys
from access_help import read
from privkit.errors import AccessDeniedError
from privkit.vault.access import Access, fan_out
access = Access(sys.argv[1], rules=[fan_out(subjects=30, minutes=10)], budget=None)
done = 0
for number in range(30):
    try:
        read(access, subjects=[f"{sys.argv[2]}-{number}"])
        done += 1
    except AccessDeniedError:
        pass
print(done)
"""


def test_processes_at_once_let_no_more_through_than_one(tmp_path: Path) -> None:
    access = Access(tmp_path / "access.db", rules=())
    give(access)
    path = os.pathsep.join((str(SOURCE), str(Path(__file__).parent)))
    at_work = [
        subprocess.Popen(
            [sys.executable, "-c", PROCESS, str(tmp_path / "access.db"), f"p{number}"],
            env={**os.environ, "PYTHONPATH": path},
            stdout=subprocess.PIPE,
            text=True,
        )
        for number in range(3)
    ]
    assert sum(int(process.communicate()[0]) for process in at_work) == 30
    assert [freeze.reason for freeze in access.store.frozen()] == ["fan_out"]
