"""Decisions are kept while nothing changes: not beyond a grant, nor a lock, nor for somebody else."""

from __future__ import annotations

from pathlib import Path

import pytest
from access_help import NOW, Clock, give, read

from privkit.errors import AccessDeniedError
from privkit.redactors import partial
from privkit.vault.access import Access, AccessStore


def shown(access: Access, kind: str = "PERSON", value: str = "Jane Doe") -> str:
    try:
        return str(read(access, types={kind: 1}).shown(kind, value))
    except AccessDeniedError:
        return "nothing"


def test_grants_begin_and_end_within_the_minute_in_which_they_were_looked_up() -> None:
    clock = Clock(NOW)
    access = Access(clock=clock, rules=())
    give(access, minutes=0.5, level="masked")
    seen = [shown(access)]
    clock.now += 10
    later = give(Access(access.store, clock=clock), minutes=0.2)  # ends ten seconds before the first does
    for seconds in (0, 5, 5, 1.5, 0.5, 7.5, 0.5):
        clock.now += seconds
        seen.append(shown(access))
    assert later.expires == NOW + 22
    assert seen == [
        "********",
        "Jane Doe",
        "Jane Doe",
        "Jane Doe",
        "Jane Doe",
        "********",
        "********",
        "nothing",
    ]


def test_a_grant_of_later_counts_from_then_on_though_it_was_known_before() -> None:
    clock, late = Clock(NOW), Clock(NOW + 20)
    access = Access(clock=clock, rules=())
    give(Access(access.store, clock=late))
    seen = []
    for _ in range(4):
        seen.append(shown(access))
        clock.now += 8
    assert seen == ["nothing", "nothing", "nothing", "Jane Doe"]


def test_a_grant_that_is_ended_elsewhere_counts_no_more_at_once(tmp_path: Path) -> None:
    here, there = (Access(tmp_path / "access.db", rules=()) for _ in range(2))
    grant = give(here)
    assert [shown(here), shown(there), shown(here)] == ["Jane Doe"] * 3
    there.revoke(grant.id, by="lead")
    assert [shown(here), shown(there)] == ["nothing"] * 2
    give(there)
    assert shown(here) == "Jane Doe"
    there.contain(actor="ann", reason="drill", by="lead")
    assert [shown(here), shown(there)] == ["nothing"] * 2


def test_two_that_share_a_store_mask_each_in_its_own_way() -> None:
    store = AccessStore()
    plain, own = Access(store, rules=()), Access(store, rules=(), masks={"PERSON": partial(keep_last=3)})
    give(plain, level="masked")
    assert [shown(plain), shown(own), shown(plain)] == ["********", "**** Doe", "********"]


def test_other_types_are_decided_anew() -> None:
    access = Access(rules=())
    give(access)
    give(access, entity_type="IBAN_CODE", level="none")
    for _ in range(2):
        assert [shown(access), shown(access, "IBAN_CODE"), shown(access, "EMAIL_ADDRESS")] == [
            "Jane Doe",
            "nothing",
            "nothing",
        ]
        both = read(access, types={"PERSON": 1, "IBAN_CODE": 1})
        assert (both.allows("PERSON"), both.allows("IBAN_CODE")) == (True, False)


def test_there_is_no_end_to_the_types_that_can_be_asked_for() -> None:
    access = Access(rules=(), budget=None)
    give(access, entity_type="*")
    assert {shown(access, f"TYPE_{at}") for at in range(300)} == {"Jane Doe"}


@pytest.mark.parametrize("types", [{"PERSON": True}, {"PERSON": 1.0}, {7: 1}, {"person": 1}])
def test_what_is_no_count_is_refused_each_time(types: dict[str, int]) -> None:
    access = Access(rules=())
    give(access)
    assert shown(access) == "Jane Doe"
    for _ in range(2):
        with pytest.raises(Exception, match="types: give entity types"):
            read(access, types=types)
