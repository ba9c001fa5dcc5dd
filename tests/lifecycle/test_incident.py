"""Incidents: the audit tells whose data was exposed, the clocks run from detection, updates come in phases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta, timezone
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from lifecycle_tools import START, HandClock

from privkit.cli import main
from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle.incident import Act, Incident, exposure
from privkit.vault.audit import Audit, Event, entries

HOUR = timedelta(hours=1)


def act(hours: float, actor: str = "agent-9", action: str = "reveal", **options: object) -> Act:
    given: dict[str, object] = {"subjects": ("ref-7",), "tokens": ("tok-1",), "types": {"PERSON": 1}}
    return Act(START + hours * HOUR, actor, action, **{**given, **options})  # type: ignore[arg-type]


AUDIT = [
    act(-1),
    act(0, tokens=("tok-1", "tok-2"), types={"PERSON": 1, "EMAIL_ADDRESS": 1}),
    act(1, actor="agent-8"),
    act(2, action="export", subjects=("ref-7", "ref-8"), tokens=("tok-3",)),
    act(3, outcome="denied", subjects=("ref-9",)),
    act(4, tenant="other", subjects=("ref-10",)),
    act(5, tokens=("tok-2",)),
    act(11),
]


def test_the_audit_tells_whose_data_was_exposed() -> None:
    seen = exposure(iter(AUDIT), since=START, until=START + 10 * HOUR, actors=["agent-9"], tenant="")
    assert seen.subjects == {"ref-7": ("tok-1", "tok-2", "tok-3"), "ref-8": ("tok-3",)}
    assert seen.entries == 3
    assert seen.actions == {"reveal": 2, "export": 1}
    assert seen.actors == {"agent-9": 3}
    assert seen.types == {"PERSON": 3, "EMAIL_ADDRESS": 1}
    assert (seen.first, seen.last) == (START, START + 5 * HOUR)
    assert seen.as_dict()["people"] == 2


@pytest.mark.parametrize(
    ("options", "people"),
    [
        ({}, {"ref-7", "ref-8", "ref-10"}),
        ({"actions": ["export"]}, {"ref-7", "ref-8"}),
        ({"actors": ["agent-8"]}, {"ref-7"}),
        ({"tenant": "other"}, {"ref-10"}),
        ({"actors": []}, set()),
    ],
)
def test_acts_are_chosen_by_who_what_and_where(options: dict[str, object], people: set[str]) -> None:
    seen = exposure(AUDIT, since=START, until=START + 10 * HOUR, **options)  # type: ignore[arg-type]
    assert set(seen.subjects) == people


def test_an_empty_audit_exposes_nobody() -> None:
    seen = exposure([], since=START, until=START)
    assert (seen.entries, seen.first, dict(seen.subjects)) == (0, None, {})


def test_the_audit_of_a_vault_is_read_as_it_is(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    at = START.timestamp()
    with Audit.open(tmp_path / "a.audit", key=bytes(32), clock=lambda: at) as audit:
        for actor, outcome in (("agent-9", "ok"), ("agent-8", "ok"), ("agent-9", "denied")):
            event = Event(
                actor=actor, action="reveal", outcome=outcome, subjects=["ref-a"], tokens=[f"tok-{outcome}"]
            )
            audit.append(event)
    seen = exposure(entries(tmp_path / "a.audit"), since=START, until=START, actors=["agent-9"])
    assert seen.subjects == {"ref-a": ("tok-ok",)}
    main(["audit", "export", str(tmp_path / "a.audit")])
    (tmp_path / "a.jsonl").write_text(capsys.readouterr().out, encoding="utf-8")
    Incident.begin(tmp_path / "i.json", "x", detected=START, regulations=["gdpr"])
    span = ["--since", "2026-03-02", "--until", "2026-03-03", "--actor", "agent-9"]
    assert (
        main(["incident", "update", str(tmp_path / "i.json"), "--audit", str(tmp_path / "a.jsonl"), *span])
        == 0
    )
    assert capsys.readouterr().out == "update 1, 1 people exposed\n"


@pytest.fixture
def incident(tmp_path: Path, clock: HandClock) -> Iterator[Incident]:
    clock.move(hours=1)
    yield Incident.begin(
        tmp_path / "i.json", "account taken over", detected=START, regulations=["gdpr", "hipaa"], clock=clock
    )


def test_the_clocks_run_from_detection(incident: Incident) -> None:
    clocks = incident.clocks(zone=ZoneInfo("Europe/Berlin"))
    assert [(each.regulation, each.action) for each in clocks] == [
        ("gdpr", "breach_authority"),
        ("hipaa", "breach_authority"),
        ("hipaa", "breach_people"),
    ]
    assert clocks[0].ends == START + 72 * HOUR


def test_updates_come_in_phases_and_are_kept(incident: Incident, tmp_path: Path, clock: HandClock) -> None:
    assert incident.missing() == ("nature", "contact", "consequences", "measures", "steps_for_people")
    incident.update(
        nature="an account was used by somebody else", exposure=exposure(AUDIT, since=START, until=clock())
    )
    clock.move(hours=5)
    incident.update(measures="the account is locked", nature="two people's data was read")
    again = Incident.open(tmp_path / "i.json", clock=clock)
    assert [update.number for update in again.updates] == [1, 2]
    assert again.updates[0].facts == {"nature": "an account was used by somebody else"}
    assert again.updates[1].at == START + 6 * HOUR
    assert again.missing() == ("contact", "consequences", "steps_for_people")
    assert (tmp_path / "i.json").stat().st_mode & 0o077 == 0


def test_of_two_who_add_to_one_file_neither_loses_the_others_update(
    incident: Incident, tmp_path: Path, clock: HandClock
) -> None:
    first, second = (Incident.open(tmp_path / "i.json", clock=clock) for _ in range(2))
    first.update(nature="an account was used")
    assert second.update(measures="the account is locked").number == 2
    first.notify("authority")
    second.notify("people")

    def add(number: int) -> None:
        Incident.open(tmp_path / "i.json", clock=clock).update(contact=f"desk {number}")

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(add, range(24)))
    found = Incident.open(tmp_path / "i.json", clock=clock)
    assert len(found.updates) == 26
    assert {update.facts.get("contact") for update in found.updates[2:]} == {
        f"desk {each}" for each in range(24)
    }
    assert set(found.notified) == {"authority", "people"}


def test_a_file_that_is_gone_or_damaged_is_not_begun_anew(incident: Incident, tmp_path: Path) -> None:
    for change in (lambda path: path.write_text("{"), lambda path: path.unlink()):
        change(tmp_path / "i.json")
        with pytest.raises(LifecycleError):
            incident.update(nature="an account was used")
    assert not (tmp_path / "i.json").exists()


def test_the_fact_sheet(incident: Incident, clock: HandClock) -> None:
    sheet = incident.fact_sheet()
    assert "71 hours left" in sheet
    assert "Not known yet" in sheet
    incident.update(
        nature="an account was used", exposure=exposure(AUDIT, since=START, until=START + 10 * HOUR)
    )
    incident.update(measures="the account is locked")
    sheet = incident.fact_sheet(zone=ZoneInfo("Europe/Berlin"))
    assert "Noticed 2026-03-02 10:00 CET" in sheet
    assert "by 2026-03-05 10:00 CET (GDPR Art. 33(1))" in sheet
    assert "3 people, 5 values in 5 acts. EMAIL_ADDRESS 1, PERSON 5" in sheet
    assert "**measures** (Art. 33(3)(d), 45 CFR 164.404(c)(1)(D)): the account is locked" in sheet
    assert "**contact** (Art. 33(3)(b), 45 CFR 164.404(c)(1)(E)): not known yet" in sheet
    assert "- people: GDPR Art. 34(1): without undue delay, where the risk is high" in sheet
    assert "not legal advice" in sheet


def test_telling_the_authority_in_time_and_late(incident: Incident, clock: HandClock) -> None:
    clock.move(hours=80)
    assert "over since 9 hours" in incident.fact_sheet()
    incident.notify("authority")
    incident.notify("authority", at=START)
    assert "told 2026-03-05 18:00 UTC (late" in incident.fact_sheet()
    incident.notify("people", at=START + HOUR)
    assert "people, by 2026-05-02 00:00 UTC (45 CFR 164.404(b); 164.408(b) for 500 people or more): told" in (
        incident.fact_sheet()
    )


def test_what_cannot_be_written_down_is_refused(incident: Incident, tmp_path: Path, clock: HandClock) -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'measures'"):
        incident.update(measure="x")
    with pytest.raises(ConfigurationError, match="authority"):
        incident.notify("press")
    with pytest.raises(LifecycleError, match="there already"):
        Incident.begin(tmp_path / "i.json", "x", detected=START, regulations=["gdpr"], clock=clock)
    with pytest.raises(ConfigurationError, match="future"):
        Incident.begin(tmp_path / "j.json", "x", detected=START + 9 * HOUR, regulations=["gdpr"], clock=clock)
    with pytest.raises(ConfigurationError, match="did you mean 'gdpr'"):
        Incident.begin(tmp_path / "j.json", "x", detected=START, regulations=["gdprr"], clock=clock)
    with pytest.raises(ConfigurationError, match="time zone"):
        exposure([], since=datetime(2026, 1, 1), until=START)
    assert not (tmp_path / "j.json").exists()


@pytest.mark.parametrize("content", ["", "{}", "[]", "7", '{"name": "x"}', "\udcff", json.dumps({"name": 1})])
def test_a_file_that_is_none_is_refused(tmp_path: Path, content: str) -> None:
    (tmp_path / "x.json").write_bytes(content.encode("utf-8", "surrogateescape"))
    with pytest.raises(LifecycleError, match="is no file about an incident"):
        Incident.open(tmp_path / "x.json")
    with pytest.raises(LifecycleError, match="cannot be read"):
        Incident.open(tmp_path / "none.json")


def test_time_zones_do_not_matter_to_what_is_written(tmp_path: Path) -> None:
    there = START.astimezone(timezone(timedelta(hours=9)))
    incident = Incident.begin(tmp_path / "i.json", "x", detected=there, regulations=["gdpr"])
    assert incident.detected == Incident.open(tmp_path / "i.json").detected == START
