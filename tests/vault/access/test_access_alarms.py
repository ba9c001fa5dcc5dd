"""What is unusual: scrapes are cut and reported, a desk at work is left in peace; honey tokens; containment."""

from __future__ import annotations

from datetime import timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from access_help import KEY, NOW, Clock, give, read
from support_desk import trace
from tracing import untraced

from privkit.errors import (
    AccessDeniedError,
    AuditError,
    BudgetExceededError,
    ConfigurationError,
    StepUpRequiredError,
)
from privkit.vault.access import (
    Access,
    AccessStore,
    Alarm,
    Budget,
    Look,
    default_rules,
    fan_out,
    misses,
    off_hours,
    rate,
)
from privkit.vault.audit import Audit, entries

VALUES = 10_000


def scraped(access: Access, clock: Clock, pause: float, *, batch: int = 1) -> int:
    """Try to read ten thousand values of as many people; return how many came out."""
    got = 0
    for number in range(0, VALUES, batch):
        clock.now += pause
        try:
            read(access, batch, subjects=[f"s{number + n}" for n in range(batch)])
            got += batch
        except AccessDeniedError:
            continue
    return got


@pytest.mark.parametrize(("pause", "batch"), [(0.01, 1), (1, 1), (10, 1), (1, 10), (1, 25), (1, 50)])
def test_a_scrape_is_reported_and_ended_within_fifty_reads(pause: float, batch: int) -> None:
    clock, alarms, got = Clock(), [], []
    access = Access(clock=clock, on_alarm=lambda alarm: alarms.append((sum(got), alarm)))
    give(access, minutes=1440)
    for number in range(0, VALUES, batch):
        clock.now += pause
        try:
            read(access, batch, subjects=[f"s{number + n}" for n in range(batch)])
        except AccessDeniedError:
            break
        got.append(batch)
    assert len(alarms) == 1
    assert alarms[0][0] <= 50
    assert (alarms[0][1].actor, alarms[0][1].rule, alarms[0][1].locked) == ("ann", "fan_out", True)
    with untraced():
        assert scraped(access, clock, 1) == 0


def test_a_scrape_below_all_rules_is_cut_at_the_budget_and_reported_at_once() -> None:
    clock, alarms, got = Clock(), [], 0
    access = Access(budget=Budget(400, 1440), clock=clock, on_alarm=alarms.append)
    give(access, minutes=1440)
    read_at_alarm = None
    for number in range(VALUES):
        clock.now += 8 if number % 3 else 190  # a few people in ten minutes
        try:
            read(access, subjects=[f"s{number // 3}"])
            got += 1
        except BudgetExceededError:
            read_at_alarm = read_at_alarm or number
        except AccessDeniedError:
            break
    assert got == 400
    assert read_at_alarm == 400
    assert alarms[0].rule == "budget"


@pytest.mark.parametrize(("pause", "actors"), [(21, 1), (60, 1), (100, 5)])
def test_a_slow_scrape_below_the_budget_is_reported_before_the_day_is_over(pause: float, actors: int) -> None:
    clock, alarms = Clock(), list[Alarm]()
    access = Access(clock=clock, on_alarm=alarms.append)
    names = [f"agent-{number}" for number in range(actors)]
    for actor in names:
        give(access, actor=actor, minutes=1440)
    begun, got = clock.now, 0
    while {alarm.actor for alarm in alarms} != set(names):
        clock.now += pause
        for actor in names:
            read(access, actor=actor, subjects=[f"s{got}"])
            got += 1
    assert clock.now - begun < 12 * 3600
    assert {(alarm.rule, alarm.locked) for alarm in alarms} == {("fan_out_day", False)}
    assert got == 401 * actors


@pytest.mark.parametrize("batch", [1, 7, 50])
def test_a_scrape_without_any_rule_is_cut_at_the_budget(batch: int) -> None:
    clock, alarms = Clock(), []
    access = Access(budget=Budget(700, 480), rules=(), clock=clock, on_alarm=alarms.append)
    give(access, minutes=1440)
    assert scraped(access, clock, 0.01, batch=batch) == 700
    assert alarms == [Alarm("budget", "ann", "", alarms[0].at, locked=False)]
    assert alarms[0].at <= NOW + 0.01 * (700 / batch + 1) + 1e-3


def test_a_budget_comes_back_with_time_and_is_each_actors_own() -> None:
    clock = Clock()
    access = Access(
        budget=Budget(100, 60), budgets={"bob": Budget(5, 60), "bot": None}, rules=(), clock=clock
    )
    for actor in ("ann", "bob", "bot", "cat"):
        give(access, actor=actor, minutes=1440)
    read(access, 50)
    read(access, 50)
    for actor, count in (("ann", 1), ("bob", 6)):
        with pytest.raises(BudgetExceededError, match="values in 60 minutes"):
            read(access, count, actor)
    read(access, 5, "bob")
    read(access, 50, "cat")
    for _ in range(10):
        read(access, 50, "bot")
    clock.now += 3599
    with pytest.raises(BudgetExceededError):
        read(access, 2)
    clock.now += 61
    read(access, 50)


def test_what_is_refused_costs_no_budget_and_what_shows_nothing_neither() -> None:
    access = Access(budget=Budget(10, 60), rules=(), bulk=100)
    give(access)
    give(access, action="tokenize")
    with pytest.raises(BudgetExceededError):
        read(access, 11)
    read(access, types={"PERSON": 5, "CVV": 50})
    read(access, 100, action="tokenize")
    read(access, 5)


@pytest.mark.parametrize(
    "budget", [(5, 60), Budget(-1, 60), Budget(2**63, 60), Budget(True, 60), Budget(5, 0)]
)
def test_a_budget_is_checked(budget: Any) -> None:
    with pytest.raises(ConfigurationError, match="budget"):
        Access(budget=budget)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_desk_at_work_raises_hardly_an_alarm(seed: int) -> None:
    clock, alarms = Clock(), []
    access = Access(clock=clock, on_alarm=alarms.append)
    reads = refused = 0
    granted: dict[str, float] = {}
    with untraced():
        for act in trace(100_000, seed):
            clock.now = act.at
            if act.at >= granted.get(act.actor, 0):
                granted[act.actor] = give(access, actor=act.actor, minutes=720).expires
            try:
                if act.missed:
                    access.missed(act.actor)
                else:
                    read(access, act.reads, act.actor, subjects=act.subjects)
            except AccessDeniedError:
                refused += act.reads
            reads += act.reads
    assert reads >= 100_000
    assert len(alarms) / reads < 0.001
    assert refused / reads < 0.001


def look(at: float, reads: int = 1, **changes: Any) -> Look:
    return Look("ann", "acme", "reveal", at, reads)._replace(**changes)


def test_rate_counts_values_within_its_minutes() -> None:
    watch = rate(reads=10, minutes=1).watch()
    assert not any(watch(look(second)) for second in range(10))
    assert watch(look(59))
    assert not watch(look(61, 0))
    assert not watch(look(61, 1000, elevated=True))
    assert watch(look(62, 11))


def test_fan_out_counts_each_person_once_within_its_minutes() -> None:
    watch = fan_out(subjects=3, minutes=1).watch()
    assert not any(watch(look(second, subjects=("a", "b", "b"))) for second in range(20))
    assert not watch(look(30, subjects=("c",)))
    assert not watch(look(31, subjects=("x", "y", "z"), elevated=True))
    assert watch(look(32, subjects=("d",)))
    assert watch(look(78, subjects=()))
    assert not watch(look(80, subjects=("e",)))


def test_misses_are_counted_by_themselves_and_by_refusals() -> None:
    clock, alarms = Clock(), []
    access = Access(rules=[misses(most=3, minutes=10)], clock=clock, on_alarm=alarms.append)
    give(access)
    access.missed("ann", 2)
    with pytest.raises(AccessDeniedError):
        read(access, types={"CVV": 1})
    assert alarms == []
    with pytest.raises(AccessDeniedError):
        access.missed("ann")
    assert [alarm.rule for alarm in alarms] == ["misses"]
    with pytest.raises(AccessDeniedError):
        read(access)
    with pytest.raises(ConfigurationError):
        access.missed("ann", 0)


BERLIN = timezone(timedelta(hours=1))


@pytest.mark.parametrize(
    ("opens", "closes", "hours", "unusual"),
    [  # hours after Friday 15 January 2027, 8:00 UTC, which is 9:00 in the zone
        (8, 18, 0, False),
        (9, 18, 0, False),
        (10, 18, 0, True),
        (8, 18, 8.9, False),
        (8, 18, 9, True),
        (8, 18, 24, True),
        (8, 18, 72, False),
        (0, 24, 0, False),
        (22, 6, 0, True),
        (22, 6, 13, False),
        (22, 6, 20, False),  # Saturday at five belongs to Friday's shift
        (22, 6, 37, True),
        (22, 6, 68, True),
    ],
)
def test_off_hours_are_those_outside_the_shift(opens: int, closes: int, hours: float, unusual: bool) -> None:
    rule = off_hours(opens=opens, closes=closes, zone=BERLIN)
    assert rule.watch()(look(NOW + hours * 3600)) is unusual
    assert not rule.lock


@pytest.mark.parametrize(
    "build",
    [
        lambda: rate(reads=0, minutes=1),
        lambda: rate(reads=True, minutes=1),
        lambda: rate(reads=5, minutes=0),
        lambda: fan_out(subjects=5, minutes=1441),
        lambda: misses(most=-1, minutes=1),
        lambda: off_hours(opens=8, closes=8, zone=BERLIN),
        lambda: off_hours(opens=24, closes=8, zone=BERLIN),
        lambda: off_hours(opens=8, closes=18, zone=BERLIN, days=[7]),
        lambda: off_hours(opens=8, closes=18, zone="Europe/Berlin"),  # type: ignore[arg-type]
    ],
)
def test_rules_are_checked_when_they_are_built(build: Any) -> None:
    with pytest.raises(ConfigurationError):
        build()


class Nights:
    """A rule of one's own."""

    name = "nights"
    lock = False

    def watch(self) -> Any:
        return lambda look: look.tenant == "acme"


def test_a_rule_of_ones_own_is_any_object_of_that_form() -> None:
    alarms: list[Alarm] = []
    access = Access(rules=[Nights()], on_alarm=alarms.append, clock=Clock())
    give(access, tenant="*")
    read(access)
    read(access, tenant="acme")
    assert alarms == [Alarm("nights", "ann", "acme", NOW, locked=False)]


def test_an_alarm_is_told_once_in_ten_minutes() -> None:
    clock, alarms = Clock(), []
    access = Access(rules=[rate(reads=1, minutes=60, lock=False)], on_alarm=alarms.append, clock=clock)
    give(access, minutes=600)
    for _ in range(30):
        read(access)
        clock.now += 60
    assert len(alarms) == 3


def test_an_alarm_nobody_can_be_told_refuses_and_locks_all_the_same() -> None:
    def hook(alarm: Alarm) -> None:
        raise RuntimeError("jane@example.com")

    access = Access(rules=[rate(reads=1, minutes=60)], on_alarm=hook, clock=Clock())
    give(access)
    read(access)
    with pytest.raises(AccessDeniedError, match="RuntimeError") as caught:
        read(access)
    assert "jane" not in str(caught.value)
    assert [freeze.name for freeze in access.store.frozen()] == ["ann"]


def test_many_actors_are_watched_in_bounded_memory(monkeypatch: pytest.MonkeyPatch) -> None:
    from privkit.vault.access import _alarms

    monkeypatch.setattr(_alarms, "_ACTORS", 3)
    access = Access(rules=[rate(reads=1, minutes=60, lock=False)], clock=Clock())
    for actor in ("ann", "bob", "cat", "dan", "eve"):
        give(access, actor=actor)
        for _ in range(3):
            read(access, actor=actor)
    assert len(access._alarms._watches) == 3
    assert len(access._alarms._told) == 3


def test_the_default_rules_lock_but_for_that_of_the_day() -> None:
    assert [(rule.name, rule.lock) for rule in default_rules()] == [
        ("fan_out", True),
        ("rate", True),
        ("misses", True),
        ("fan_out_day", False),
        ("spread", False),
    ]


# Honey tokens


def test_a_honey_token_locks_whoever_asks_for_it_even_without_a_grant(tmp_path: Path) -> None:
    alarms: list[Alarm] = []
    store = AccessStore(tmp_path / "access.db")
    access = Access(store, honey_tokens=["PERSON_9_kaf", "f" * 32], on_alarm=alarms.append, clock=Clock())
    give(access)
    read(access, 2, tokens=["PERSON_1_kaf", "e" * 32])
    for actor, tokens in (("ann", ["PERSON_1_kaf", "PERSON_9_kaf"]), ("eve", ["f" * 32])):
        with pytest.raises(AccessDeniedError, match=r"^no grant allows this$"):
            read(access, actor=actor, tokens=tokens)
    assert [(alarm.rule, alarm.actor, alarm.locked) for alarm in alarms] == [
        ("honey", "ann", True),
        ("honey", "eve", True),
    ]
    with pytest.raises(AccessDeniedError, match=r"^no grant allows this$"):
        read(access)
    store.close()
    assert b"PERSON_9_kaf" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    again = Access(tmp_path / "access.db", clock=Clock())
    with pytest.raises(AccessDeniedError):
        read(again, actor="cat", tokens=["PERSON_9_kaf"])
    assert {freeze.name for freeze in again.store.frozen()} == {"ann", "eve", "cat"}


# Containing


def test_a_frozen_actor_or_tenant_can_do_nothing_until_released() -> None:
    access = Access(step_up=lambda actor, proof: proof == "right", clock=Clock())
    give(access, tenant="*")
    give(access, actor="bob", tenant="*")
    access.contain(actor="ann", by="boss")
    access.contain(tenant="acme", by="boss", reason="breach")
    for actor, tenant, fine in (("ann", "", False), ("bob", "acme", False), ("bob", "other", True)):
        if fine:
            read(access, actor=actor, tenant=tenant)
            continue
        with pytest.raises(AccessDeniedError, match=r"^no grant allows this$"):
            read(access, actor=actor, tenant=tenant)
    for whom in ({"actor": "ann"}, {"tenant": "acme"}):
        with pytest.raises(StepUpRequiredError):
            access.release(by="boss", **whom)
        access.release(by="boss", proof="right", **whom)
    read(access, tenant="acme")


def test_nobody_releases_themselves_and_nobody_who_is_frozen_another() -> None:
    access = Access(step_up_for=(), clock=Clock())
    access.contain(actor="ann", by="boss")
    access.contain(actor="bob", by="boss")
    for by in ("ann", "bob"):
        with pytest.raises(AccessDeniedError):
            access.release(actor="ann", by=by)
    access.release(actor="ann", by="boss")
    with pytest.raises(ConfigurationError, match="not frozen"):
        access.release(actor="ann", by="boss")


@pytest.mark.parametrize("whom", [{}, {"actor": "ann", "tenant": "acme"}, {"actor": "a b"}, {"tenant": ""}])
def test_just_one_is_contained(whom: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        Access().contain(by="boss", **whom)  # type: ignore[arg-type]


def test_containing_is_recorded_anchored_and_told(tmp_path: Path) -> None:
    told: list[Any] = []
    points: list[Any] = []
    audit = Audit.open(tmp_path / "log", key=KEY, anchor=points.append)
    access = Access(audit=audit, on_contain=told.append, clock=Clock())
    freeze = access.contain(actor="ann", by="boss", reason="breach")
    assert told == [freeze]
    assert freeze == ("actor", "ann", "breach", "boss", NOW)
    assert points[-1].count == 3
    (event,) = (entry.event for entry in entries(tmp_path / "log", action="contain"))
    assert (event.actor, dict(event.detail)) == ("boss", {"actor": "ann", "reason": "breach"})
    audit.close()
    with pytest.raises(AuditError):
        access.contain(actor="bob", by="boss")
    assert access.store.is_frozen("bob", "")


def test_what_one_process_freezes_is_frozen_in_all(tmp_path: Path) -> None:
    one, other = Access(tmp_path / "access.db"), Access(tmp_path / "access.db")
    give(one)
    read(other)
    one.contain(actor="ann", by="boss")
    with pytest.raises(AccessDeniedError):
        read(other)


def test_alarms_are_in_the_audit(tmp_path: Path) -> None:
    audit = Audit.open(tmp_path / "log", key=KEY)
    access = Access(audit=audit, rules=[rate(reads=1, minutes=5)], clock=Clock())
    give(access)
    read(access)
    with pytest.raises(AccessDeniedError):
        read(access)
    (event,) = (entry.event for entry in entries(tmp_path / "log", action="alarm"))
    assert dict(event.detail) == {"rule": "rate", "whose": "ann", "locked": 1}
    (denied,) = (entry.event for entry in entries(tmp_path / "log", outcome="denied"))
    assert denied.detail["why"] == "rule"
