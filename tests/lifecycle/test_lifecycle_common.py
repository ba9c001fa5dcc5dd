"""What all parts share: nothing shows values, missing extras are named, the package itself is light."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from lifecycle_tools import KEY, START, HandClock

from privkit import Shield
from privkit.errors import ConfigurationError
from privkit.lifecycle import EVIDENCE, subject_reference
from privkit.lifecycle._common import extra, stamp, unstamp
from privkit.lifecycle.consent import Ledger, Notice
from privkit.lifecycle.datamap import DataMap
from privkit.lifecycle.deadlines import due
from privkit.lifecycle.deidentify import SafeHarbor, anonymity
from privkit.lifecycle.doctor import Checkup
from privkit.lifecycle.incident import Incident, exposure
from privkit.lifecycle.minimise import FieldUse
from privkit.lifecycle.places import Files, ManualTask, Outbox, Record, Subject, Table, VectorPoints, Webhook
from privkit.lifecycle.purposes import Purpose, Purposes
from privkit.lifecycle.registers import dpia_facts, records_of_processing
from privkit.lifecycle.retention import Retention, Rule, Schedule, TableSweep
from privkit.lifecycle.rights import Links, Requests, gather
from privkit.lifecycle.settings import Life
from privkit.lifecycle.vendors import Vendor, Vendors


def test_an_extra_that_is_missing_is_named() -> None:
    with pytest.raises(ConfigurationError, match=r"no_such is not installed: pip install 'privkit\[redis\]'"):
        extra("no_such.module", "redis")


def test_references_hang_on_key_person_and_tenant() -> None:
    first = subject_reference(KEY, "cust-7")
    others = [
        subject_reference(KEY, "cust-8"),
        subject_reference(KEY, "cust-7", tenant="acme"),
        subject_reference(KEY + b"x", "cust-7"),
        subject_reference(KEY, "7", tenant="cust-"),
    ]
    assert len(first) == 32
    assert first == subject_reference(KEY, "cust-7")
    assert len({first, *others}) == 5


def test_stamps_have_the_order_of_time_and_can_be_read_back() -> None:
    assert unstamp(stamp(START)) == START
    assert stamp(START) < stamp(START.replace(microsecond=1)) < stamp(START.replace(second=1))


def test_reprs_show_names_and_counts_only(tmp_path: Path, clock: HandClock) -> None:
    outbox = Outbox("sqlite://", key=KEY)
    life = {"controller": {"name": "Acme", "contact": "x"}}
    shown: list[tuple[Any, str]] = [
        (Ledger.open("sqlite://", key=KEY, purposes=[Purpose("a")]), "<Ledger of consent: 1 purposes>"),
        (Purposes([Purpose("a")]), "<Purposes: a>"),
        (Notice("3", text="x"), "<Notice '3'>"),
        (Retention([], "sqlite://"), "<Retention: 0 rules>"),
        (Schedule([Rule("a", "b", keep="1d")]), "<Schedule: 1 rules>"),
        (Rule("a", "b", keep="2y"), "<Rule 'a' for 'b': 2 years from created>"),
        (TableSweep("sqlite://", "chats", data_type="a", purpose="b"), "<TableSweep 'chats'>"),
        (Requests("sqlite://", key=KEY, places=[]), "<Requests: 0 places>"),
        (Files(tmp_path, "*", match={"a": "id"}), "<Files 'files': *>"),
        (Table("orders", match={"a": "id"}), "<Table 'orders'>"),
        (VectorPoints(None, "c", match={"a": "id"}), "<VectorPoints 'vectors'>"),
        (ManualTask("paper", "shred", "sqlite://", key=KEY), "<ManualTask 'paper'>"),
        (outbox, "<Outbox>"),
        (Webhook("crm", "https://crm.example", outbox), "<Webhook 'crm'>"),
        (Links("sqlite://"), "<Links>"),
        (SafeHarbor(today=START.date()), "<SafeHarbor: 0 texts, 0 rows>"),
        (Vendor("a", role="r", types=[]), "<Vendor 'a': 0 types>"),
        (Vendors([]), "<Vendors: >"),
        (DataMap.from_dict(life), "<DataMap of 'Acme': 0 purposes, 0 rules, 0 vendors>"),
        (DataMap.from_dict(life).controller, "<Controller 'Acme'>"),
        (Life(life, tmp_path), "<Life: <DataMap of 'Acme': 0 purposes, 0 rules, 0 vendors>>"),
        (
            Incident.begin(tmp_path / "i.json", "x", detected=START, regulations=["gdpr"], clock=clock),
            "<Incident 'x': 0 updates>",
        ),
    ]
    for value, text in shown:
        assert repr(value) == text
        if hasattr(value, "close"):
            value.close()


def test_an_export_can_be_given_the_shield_that_finds_other_people() -> None:
    class Box:
        name = "box"

        def export(self, _: Subject) -> list[Record]:
            return [Record("k", "1", {"text": ("bob@example.org", 7)}, frozenset({"text"}))]

    export = gather(Subject("cust-7"), [Box()], made=START, shield=Shield())  # type: ignore[list-item]
    assert export.records[0]["fields"] == {"text": ["[another person]", 7]}


def reports(root: Path) -> Iterator[tuple[str, str]]:
    """Yield what each report says of itself, by its name."""
    yield "deadline", due("gdpr", "access", START).note
    yield "exposure", exposure([], since=START, until=START).note
    yield "exposure as data", exposure([], since=START, until=START).as_dict()["note"]
    yield "fields that are used", FieldUse().report().note
    yield "table", anonymity([], ["a"]).note
    yield "Safe Harbor", SafeHarbor(today=START.date()).report().note
    yield "Safe Harbor as data", SafeHarbor(today=START.date()).report().as_dict()["note"]
    yield "checkup", Checkup(()).note
    yield "checkup as data", Checkup(()).as_dict()["note"]
    data = DataMap.from_dict({"controller": {"name": "A", "contact": "b"}})
    yield "records of processing", records_of_processing(data, on=START.date())
    yield "facts of an assessment", dpia_facts(data, on=START.date())
    incident = Incident.begin(root / "i.json", "i", detected=START, regulations=["gdpr"], clock=lambda: START)
    yield "fact sheet", incident.fact_sheet()
    (root / "empty").mkdir()
    place = Files(root / "empty", "*", match={"a": "id"})
    requests = Requests("sqlite://", key=KEY, places=[place], identity=lambda *_: True)
    request = requests.receive(Subject("cust-7")).id
    requests.identify(request, None)
    preview = requests.preview(request)
    yield "preview", preview.note
    requests.approve(request, preview.token, by="privacy")
    requests.run(request)
    yield "certificate", requests.certificate(request)["certificate"]["note"]
    requests.close()
    with sqlite3.connect(root / "data.db") as database:
        database.execute("CREATE TABLE chats (id TEXT, created TEXT)")
    database.close()
    retention = Retention([Rule("chat", "support", keep="1d")], "sqlite://")
    chats = TableSweep(f"sqlite:///{root / 'data.db'}", "chats", data_type="chat", purpose="support")
    yield "sweep", retention.sweep(chats).note
    chats.close()
    retention.close()


def test_every_report_says_what_it_is(tmp_path: Path) -> None:
    told = dict(reports(tmp_path))
    assert len(told) == 15
    assert [name for name, note in told.items() if EVIDENCE not in note] == []
    assert "not legal advice" in EVIDENCE
    assert "compliance" in EVIDENCE


@pytest.mark.parametrize(
    "module", ["lifecycle", "lifecycle.deadlines", "lifecycle.consent", "lifecycle.retention"]
)
def test_importing_a_part_loads_neither_a_regulation_nor_an_extra(module: str) -> None:
    code = f"import sys, privkit.{module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    loaded = set(done.stdout.split())
    assert not loaded & {
        "privkit.lifecycle._law.gdpr",
        "psycopg",
        "sqlalchemy",
        "redis",
        "qdrant_client",
        "pydantic",
    }
