"""A scrape that is spread over several accounts: reported together, though none of them is unusual alone."""

from __future__ import annotations

import itertools
from typing import Any

import pytest
from access_help import Clock, give, read

from privkit.errors import AccessDeniedError, ConfigurationError
from privkit.vault.access import Access, Alarm, Look, Watch, default_rules, fan_out, spread

AGENTS = [f"agent-{number}" for number in range(10)]


def look(actor: str, subject: int, at: float = 0.0, **changes: Any) -> Look:
    return Look(actor, "acme", "reveal", at, 1, subjects=(f"s{subject}",))._replace(**changes)


def together(**options: Any) -> Watch:
    return spread(**{"subjects": 8, "usual": 2, "minutes": 1, **options}).watch()


def desk(alarms: list[Alarm], clock: Clock, **options: Any) -> Access:
    access = Access(clock=clock, on_alarm=alarms.append, **options)
    for actor in AGENTS:
        for tenant in ("", "acme", "blue"):
            give(access, actor=actor, tenant=tenant, minutes=1440)
    return access


def scraped(access: Access, clock: Clock, people: int, *, pause: float = 2.0, tenant: str = "") -> None:
    """Read of people one after the other, by turns of ten accounts."""
    for number, actor in zip(range(people), itertools.cycle(AGENTS)):
        clock.now += pause
        read(access, actor=actor, subjects=[f"s{number}"], tenant=tenant)


def test_a_scrape_by_ten_accounts_is_reported_once_though_none_is_over_a_limit_alone() -> None:
    alarms, clock = list[Alarm](), Clock()
    access = desk(alarms, clock)
    scraped(access, clock, 290)  # 29 people each
    assert [(alarm.rule, alarm.locked) for alarm in alarms] == [("spread", False)]
    assert alarms[0].actor in AGENTS
    assert not access.store.frozen()


def test_it_is_reported_when_a_third_more_than_usual_was_read() -> None:
    alarms, clock = list[Alarm](), Clock()
    access = desk(alarms, clock)
    scraped(access, clock, 132)
    assert alarms == []
    scraped(access, clock, 134)
    assert [alarm.rule for alarm in alarms] == ["spread"]


def test_what_each_reads_as_a_rule_is_nothing_unusual_of_many() -> None:
    alarms, clock = list[Alarm](), Clock()
    scraped(desk(alarms, clock), clock, 2_000, pause=6)  # 10 people each in ten minutes
    assert alarms == []


def test_tenants_are_told_apart() -> None:
    alarms, clock = list[Alarm](), Clock()
    access = desk(alarms, clock)
    for tenant in ("acme", "blue"):
        scraped(access, clock, 120, pause=1, tenant=tenant)
    assert alarms == []
    for tenant in ("acme", "blue"):
        scraped(access, clock, 200, pause=1, tenant=tenant)
    assert [(alarm.rule, alarm.tenant) for alarm in alarms] == [("spread", "acme"), ("spread", "blue")]


def test_with_a_lock_those_beyond_the_usual_are_locked_and_no_colleague_of_theirs() -> None:
    alarms, clock = list[Alarm](), Clock()
    access = desk(alarms, clock, rules=[spread(subjects=5, usual=2, minutes=10, lock=True)])
    for number, actor in zip(range(12), itertools.cycle(AGENTS[:3])):
        clock.now += 1
        if number < 9:
            read(access, actor=actor, subjects=[f"s{number}"])
    read(access, actor=AGENTS[4], subjects=["s50"])
    with pytest.raises(AccessDeniedError):
        for number in range(60, 70):
            read(access, actor=AGENTS[0], subjects=[f"s{number}"])
    with pytest.raises(AccessDeniedError):
        read(access, actor=AGENTS[1], subjects=["s80"])
    read(access, actor=AGENTS[4], subjects=["s81"])
    assert {freeze.name for freeze in access.store.frozen()} == {AGENTS[0], AGENTS[1]}
    assert len(alarms) == 1


def test_the_same_people_again_and_what_is_long_ago_do_not_add_up() -> None:
    watch = together()
    assert not any(watch(look(actor, 7)) for actor in AGENTS for _ in range(20))
    assert not any(watch(look(AGENTS[0], number, at=float(number * 25))) for number in range(100))


def test_one_actor_alone_is_for_the_other_rules() -> None:
    watch = together()
    assert not any(watch(look(AGENTS[0], number)) for number in range(50))
    assert not any(watch(look(AGENTS[1], number)) for number in range(2))
    assert watch(look(AGENTS[1], 60))


def test_what_was_read_after_a_step_up_does_not_add_up() -> None:
    watch = together()
    assert not any(watch(look(AGENTS[0], number, elevated=True)) for number in range(50))


def test_the_count_is_of_people_beyond_the_usual_and_goes_down_again() -> None:
    watch = together()
    acts = [look(AGENTS[number % 2], number, at=float(number)) for number in range(30)]
    struck = [number for number, act in enumerate(acts) if watch(act)]
    assert struck == list(range(12, 30))  # 2 each are usual, 8 are not unusual yet
    assert watch(look(AGENTS[0], 99, at=75.0))  # of 14 people in a minute 10 are beyond
    assert not watch(look(AGENTS[0], 98, at=79.0))
    assert not watch(look(AGENTS[0], 99, at=200.0))


def test_one_more_for_every_four_actors_at_work_is_passed_over() -> None:
    watch = together()
    assert not any(watch(look(f"quiet-{number}", number)) for number in range(40))
    struck = [number for number in range(100, 150) if watch(look(AGENTS[number % 2], number))]
    assert struck[0] == 100 + 2 * 2 + 8 + 42 // 4


def test_it_is_one_of_the_default_rules_beside_those_for_one_actor() -> None:
    assert "spread" in {rule.name for rule in default_rules()}


def test_a_rule_of_somebodys_own_without_that_word_watches_each_actor_by_itself() -> None:
    class Own:
        name, lock = "own", False

        def watch(self) -> Watch:
            seen: set[str] = set()
            return lambda act: seen.add(act.actor) or len(seen) > 1

    class Shared(Own):
        name, shared = "both", True

    alarms, clock = list[Alarm](), Clock()
    access = desk(alarms, clock, rules=[Own(), Shared(), fan_out(subjects=1000, minutes=1)])
    scraped(access, clock, 10)
    assert {alarm.rule for alarm in alarms} == {"both"}


@pytest.mark.parametrize(
    "options",
    [{"subjects": 0}, {"usual": 0}, {"usual": 1.5}, {"minutes": 0}, {"minutes": 2_000}, {"subjects": "9"}],
)
def test_what_cannot_work_is_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        together(**options)
