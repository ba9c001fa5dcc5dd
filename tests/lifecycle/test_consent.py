"""Consent: gates follow the last receipt, withdrawal acts at once, and receipts cannot be changed unseen."""

from __future__ import annotations

import hashlib
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lifecycle_tools import KEY, START, HandClock

from privkit.errors import ConfigurationError, LifecycleError, RefusedError
from privkit.lifecycle.consent import Ledger, Notice, Receipt, opted_out
from privkit.lifecycle.purposes import Purpose, Purposes

PURPOSES = Purposes(
    [
        Purpose("newsletter", renew=timedelta(days=365)),
        Purpose("profiling"),
        Purpose("support", basis="contract"),
        Purpose("fraud", basis="legitimate_interests"),
        Purpose("ad sharing", basis="opt_out"),
    ]
)
NOTICE = Notice("2026-03", text="We send you a letter each month.")
GPC = {"sec-gpc": "1"}


@pytest.fixture
def ledger(database_url: str, clock: HandClock) -> Iterator[Ledger]:
    ledger = Ledger.open(database_url, key=KEY, purposes=PURPOSES, clock=clock)
    yield ledger
    ledger.close()


@pytest.fixture
def local(clock: HandClock) -> Iterator[Ledger]:
    ledger = Ledger.open("sqlite://", key=KEY, purposes=PURPOSES, clock=clock)
    yield ledger
    ledger.close()


def test_a_gate_opens_with_consent_and_closes_at_the_next_call_after_withdrawal(ledger: Ledger) -> None:
    with pytest.raises(RefusedError, match="there is no consent"):
        ledger.require("cust-7", "newsletter")
    given = ledger.give("cust-7", "newsletter", notice=NOTICE, proof="form 17")
    assert ledger.require("cust-7", "newsletter") == given
    assert given.at == START
    ledger.withdraw("cust-7", "newsletter")
    with pytest.raises(RefusedError, match="withdrew"):
        ledger.require("cust-7", "newsletter")
    assert [receipt.event for receipt in ledger.history("cust-7")] == ["given", "withdrawn"]


def test_a_receipt_says_who_what_for_by_which_notice_on_what_basis_and_where_the_proof_lies(
    ledger: Ledger,
) -> None:
    given = ledger.give("cust-7", "newsletter", notice=NOTICE, proof="form 17", tenant="acme")
    digest = hashlib.sha256(b"We send you a letter each month.").hexdigest()
    who = ledger.reference("cust-7", tenant="acme")
    assert given == Receipt(1, who, "newsletter", "given", "consent", "2026-03", digest, "form 17", START)
    ended = ledger.withdraw("cust-7", "newsletter", proof="letter 3", tenant="acme")
    assert ended == Receipt(2, who, "newsletter", "withdrawn", "consent", "", "", "letter 3", START)
    assert ledger.history("cust-7", tenant="acme") == [given, ended]


def test_a_withdrawal_in_one_connection_acts_in_all_others(database_url: str) -> None:
    first, second = (Ledger.open(database_url, key=KEY, purposes=PURPOSES) for _ in range(2))
    first.give("cust-7", "profiling", notice=NOTICE, proof="form 17")
    assert second.allowed("cust-7", "profiling")
    first.withdraw("cust-7", "profiling")
    assert not second.allowed("cust-7", "profiling")
    first.close()
    second.close()


ELSEWHERE = """
import sys
from privkit.lifecycle.consent import Ledger
from privkit.lifecycle.purposes import Purpose
ledger = Ledger.open(sys.argv[1], key=sys.argv[2], purposes=[Purpose("profiling")])
for line in sys.stdin:
    if line.strip() == "withdraw":
        ledger.withdraw("cust-7", "profiling")
    print(ledger.allowed("cust-7", "profiling"), flush=True)
"""


def test_a_withdrawal_acts_at_the_next_call_of_another_process(database_url: str) -> None:
    ledger = Ledger.open(database_url, key=KEY, purposes=PURPOSES)
    command = [sys.executable, "-c", ELSEWHERE, database_url, KEY.decode()]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdin is not None
        assert other.stdout is not None

        def told(word: str) -> bool:
            print(word, file=other.stdin, flush=True)
            return other.stdout.readline() == "True\n"  # type: ignore[union-attr]

        assert not told("ask")
        ledger.give("cust-7", "profiling", notice=NOTICE, proof="form 17")
        assert told("ask")  # what it was told before is not remembered, in either way
        ledger.withdraw("cust-7", "profiling")
        assert not told("ask")
        ledger.give("cust-7", "profiling", notice=NOTICE, proof="form 18")
        assert ledger.allowed("cust-7", "profiling")
        assert not told("withdraw")
        with pytest.raises(RefusedError, match="withdrew"):
            ledger.require("cust-7", "profiling")
        other.stdin.close()
    assert other.returncode == 0
    ledger.close()


def test_consent_is_of_one_person_one_purpose_and_one_tenant(ledger: Ledger) -> None:
    ledger.give("cust-7", "newsletter", notice=NOTICE, proof="form 17", tenant="acme")
    assert ledger.allowed("cust-7", "newsletter", tenant="acme")
    assert not ledger.allowed("cust-7", "newsletter")
    assert not ledger.allowed("cust-8", "newsletter", tenant="acme")
    assert not ledger.allowed("cust-7", "profiling", tenant="acme")


@pytest.mark.parametrize("purpose", ["fraud", "ad sharing"])
def test_what_is_open_is_allowed_until_the_person_objects(local: Ledger, purpose: str) -> None:
    assert local.require("cust-7", purpose) is None
    local.withdraw("cust-7", purpose)
    assert not local.allowed("cust-7", purpose)
    local.give("cust-7", purpose, notice=NOTICE, proof="form 18")
    assert local.allowed("cust-7", purpose)


def test_what_rests_on_a_contract_needs_no_consent_and_cannot_be_withdrawn(local: Ledger) -> None:
    assert local.allowed("cust-7", "support")
    with pytest.raises(ConfigurationError, match="cannot be withdrawn"):
        local.withdraw("cust-7", "support")
    with pytest.raises(ConfigurationError, match="would mean nothing"):
        local.give("cust-7", "support", notice=NOTICE, proof="form 17")


def test_a_consent_can_be_bound_to_the_version_of_the_notice(local: Ledger) -> None:
    local.give("cust-7", "profiling", notice=NOTICE, proof="form 17")
    assert local.allowed("cust-7", "profiling", notice="2026-03")
    with pytest.raises(RefusedError, match="another version"):
        local.require("cust-7", "profiling", notice="2026-09")


def test_a_consent_runs_out_and_a_clock_set_back_does_not_bring_it_back(
    ledger: Ledger, clock: HandClock
) -> None:
    ledger.give("cust-7", "newsletter", notice=NOTICE, proof="form 17")
    clock.move(days=364)
    assert ledger.allowed("cust-7", "newsletter")
    clock.move(days=1)
    assert not ledger.allowed("cust-7", "newsletter")
    clock.move(days=-300)
    assert not ledger.allowed("cust-7", "newsletter")
    assert [receipt.event for receipt in ledger.history("cust-7")] == ["given", "expired"]


def test_a_clock_behind_the_newest_receipt_does_not_count(local: Ledger, clock: HandClock) -> None:
    local.give("cust-7", "newsletter", notice=NOTICE, proof="form 17")
    clock.move(days=400)
    local.give("cust-8", "newsletter", notice=NOTICE, proof="form 18")
    clock.move(days=-300)
    assert not local.allowed("cust-7", "newsletter")


@pytest.mark.parametrize("days", [-4000, -1, 0, 1, 4000])
def test_withdrawn_stays_withdrawn_whatever_the_clock_says(
    local: Ledger, clock: HandClock, days: int
) -> None:
    local.give("cust-7", "profiling", notice=NOTICE, proof="form 17")
    clock.move(days=days)
    local.withdraw("cust-7", "profiling")
    clock.move(days=-2 * days)
    assert not local.allowed("cust-7", "profiling")


@given(st.lists(st.tuples(st.sampled_from(["give", "withdraw", "signal"]), st.integers(-5000, 5000))))
@settings(max_examples=40, deadline=None)
def test_the_last_receipt_decides_and_nothing_else(events: list[tuple[str, int]]) -> None:
    clock = HandClock()
    ledger = Ledger.open("sqlite://", key=KEY, purposes=PURPOSES, clock=clock)
    allowed = True
    for event, hours in events:
        clock.move(hours=hours)
        if event == "give":
            ledger.give("a", "ad sharing", notice=NOTICE, proof="p")
        elif event == "withdraw":
            ledger.withdraw("a", "ad sharing")
        else:
            ledger.signal("a", GPC)
        allowed = event == "give"
        assert ledger.allowed("a", "ad sharing") is allowed
    assert ledger.verify() == len(ledger.history("a"))
    ledger.close()


@pytest.mark.parametrize(
    ("headers", "signal"),
    [
        ({"Sec-GPC": "1"}, True),
        ({"sec-gpc": " 1 "}, True),
        ({"Sec-GPC": "0"}, False),
        ({"Sec-GPC": "true"}, False),
        ({"DNT": "1"}, False),
        ({}, False),
    ],
)
def test_opt_out_signals(local: Ledger, headers: dict[str, str], signal: bool) -> None:
    assert opted_out(headers) is signal
    assert local.allowed("cust-7", "ad sharing", headers=headers) is not signal
    assert local.allowed("cust-7", "support", headers=headers)
    assert [receipt.purpose for receipt in local.signal("cust-7", headers)] == ["ad sharing"] * signal
    assert local.allowed("cust-7", "ad sharing") is not signal
    assert local.signal("cust-7", headers) == []


def test_the_tables_hold_neither_who_nor_what_was_told(tmp_path: Path) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path / 'c.db'}", key=KEY, purposes=PURPOSES)
    ledger.give("jane@example.com", "newsletter", notice=NOTICE, proof="form 17")
    ledger.close()
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"jane" not in stored
    assert b"letter each month" not in stored
    assert (tmp_path / "c.db").stat().st_mode & 0o077 == 0


def test_receipts_cannot_be_changed_or_deleted(database_url: str) -> None:
    from privkit.lifecycle._database import connect

    ledger = Ledger.open(database_url, key=KEY, purposes=PURPOSES)
    ledger.give("cust-7", "newsletter", notice=NOTICE, proof="form 17")
    database = connect(database_url)
    replaced = (
        "INSERT OR REPLACE INTO privkit_consent SELECT number, subject, purpose, 'withdrawn', basis, notice_version, "
        "notice_sha256, proof, at, previous, mac FROM privkit_consent"
    )
    for statement in ("UPDATE privkit_consent SET event = 'x'", "DELETE FROM privkit_consent", replaced):
        with pytest.raises(LifecycleError), database.transaction() as execute:
            execute(statement)
    assert ledger.verify() == 1
    database.close()
    ledger.close()


TAMPERING = [
    "UPDATE privkit_consent SET event = 'given' WHERE number = 2",
    "UPDATE privkit_consent SET at = '2020-01-01T00:00:00.000000Z' WHERE number = 3",
    "DELETE FROM privkit_consent WHERE number = 2",
    "DELETE FROM privkit_consent WHERE number = 1",
    "UPDATE privkit_consent SET number = 9 - number",
    (
        "INSERT INTO privkit_consent SELECT 4, subject, purpose, 'given', basis, notice_version, notice_sha256, proof, "
        "at, mac, mac FROM privkit_consent WHERE number = 3"
    ),
]


@pytest.mark.parametrize("statement", [*TAMPERING, "DELETE FROM privkit_consent WHERE number = 3"])
def test_verify_finds_what_was_changed(tmp_path: Path, statement: str) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path / 'c.db'}", key=KEY, purposes=PURPOSES)
    ledger.give("cust-7", "newsletter", notice=NOTICE, proof="form 17")
    ledger.withdraw("cust-7", "newsletter")
    ledger.give("cust-8", "profiling", notice=NOTICE, proof="form 18")
    head = ledger.head()
    assert ledger.verify(head) == 3
    with sqlite3.connect(tmp_path / "c.db") as connection:
        connection.execute("DROP TRIGGER privkit_consent_update")
        connection.execute("DROP TRIGGER privkit_consent_delete")
        connection.execute(statement)
    connection.close()
    with pytest.raises(LifecycleError, match=r"changed at receipt|ends after 2 of 3"):
        ledger.verify(head)
    if statement in TAMPERING:
        with pytest.raises(LifecycleError, match="changed at receipt"):
            ledger.verify()
    ledger.close()


def test_a_ledger_with_another_history_is_not_taken_for_the_same(tmp_path: Path) -> None:
    ledgers = [
        Ledger.open(f"sqlite:///{tmp_path / name}", key=KEY, purposes=PURPOSES) for name in ("a.db", "b.db")
    ]
    for ledger, subject in zip(ledgers, ("cust-7", "cust-8"), strict=True):
        ledger.give(subject, "newsletter", notice=NOTICE, proof="form 17")
    with pytest.raises(LifecycleError, match="another one up to receipt 1"):
        ledgers[0].verify(ledgers[1].head())
    for ledger in ledgers:
        ledger.close()


def in_threads(work: Callable[[int], object], count: int) -> None:
    failures: list[BaseException] = []

    def run(number: int) -> None:
        try:
            work(number)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failures


def test_many_writers_leave_one_unbroken_ledger(database_url: str) -> None:
    ledgers = [Ledger.open(database_url, key=KEY, purposes=PURPOSES) for _ in range(4)]

    def write(number: int) -> list[Receipt]:
        return [ledgers[number].give(f"c{number}", "profiling", notice=NOTICE, proof="f") for _ in range(5)]

    in_threads(write, 4)
    assert ledgers[0].verify() == 20
    for ledger in ledgers:
        ledger.close()


@pytest.mark.parametrize(
    ("url", "told"),
    [
        ("mysql://localhost/x", "give sqlite"),
        ("postgresql://db.example.com/x", "verify-full"),
        ("postgresql://db.example.com/x?sslmode=require", "verify-full"),
        ("postgresql:///x?host=db.example.com", "verify-full"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused(url: str, told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        Ledger.open(url, key=KEY, purposes=PURPOSES)


def test_a_ledger_that_cannot_be_read_allows_nothing(tmp_path: Path) -> None:
    (tmp_path / "c.db").write_bytes(b"this is no database, and long enough to be seen as none" * 20)
    with pytest.raises(LifecycleError, match="DatabaseError"):
        Ledger.open(f"sqlite:///{tmp_path / 'c.db'}", key=KEY, purposes=PURPOSES)


def test_wrong_arguments_are_refused(local: Ledger) -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'newsletter'"):
        local.require("cust-7", "newsleter")
    with pytest.raises(ConfigurationError, match="no address"):
        local.give("cust-7", "newsletter", notice=NOTICE, proof="jane@example.com")
    with pytest.raises(ConfigurationError, match="one of them"):
        Notice("1")
    with pytest.raises(ConfigurationError, match="64 hexadecimal"):
        Notice("1", sha256="abc")
    with pytest.raises(ConfigurationError, match="at least 16 bytes"):
        Ledger.open("sqlite://", key="short", purposes=PURPOSES)
    with pytest.raises(ConfigurationError, match="names the person"):
        local.require("", "newsletter")


def test_purposes_are_checked_when_they_are_built() -> None:
    for arguments, told in [
        ({"basis": "consnt"}, "did you mean 'consent'"),
        ({"fields": "name"}, "give a list"),
        ({"types": ["EMAIL_ADDRES"]}, "did you mean 'EMAIL_ADDRESS'"),
        ({"renew": timedelta(0)}, "above zero"),
    ]:
        with pytest.raises(ConfigurationError, match=told):
            Purpose("x", **arguments)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="two named 'x'"):
        Purposes([Purpose("x"), Purpose("x")])
    with pytest.raises(ConfigurationError, match="list of Purpose"):
        Purposes(["x"])  # type: ignore[list-item]
    with pytest.raises(AttributeError):
        Purpose("x").name = "y"
    assert repr(Purpose("x", fields=["a"])) == "<Purpose 'x': consent, 1 fields, 0 types>"
    assert "x" in Purposes([Purpose("x")])


FORGED = [
    "UPDATE privkit_consent SET event = 'given', basis = 'consent' WHERE number = 2",
    "UPDATE privkit_consent SET subject = (SELECT subject FROM privkit_consent WHERE number = 2) WHERE number = 3",
    "UPDATE privkit_consent SET mac = 'é' WHERE number = 2",
    "UPDATE privkit_consent SET mac = x'00' WHERE number = 2",
    "UPDATE privkit_consent SET at = 'yesterday' WHERE number = 2",
    (
        "INSERT INTO privkit_consent SELECT 4, subject, purpose, 'given', basis, notice_version, notice_sha256, proof, "
        "at, mac, mac FROM privkit_consent WHERE number = 2"
    ),
]


@pytest.mark.parametrize("statement", FORGED)
def test_a_receipt_that_was_written_by_hand_allows_nothing(tmp_path: Path, statement: str) -> None:
    ledger = Ledger.open(f"sqlite:///{tmp_path / 'c.db'}", key=KEY, purposes=PURPOSES)
    ledger.give("cust-7", "newsletter", notice=NOTICE, proof="form 17")
    ledger.withdraw("cust-7", "newsletter")
    ledger.give("cust-8", "newsletter", notice=NOTICE, proof="form 18")
    with sqlite3.connect(tmp_path / "c.db") as connection:
        connection.execute("DROP TRIGGER privkit_consent_update")
        connection.execute(statement)
    connection.close()
    with pytest.raises(LifecycleError, match="changed at receipt"):
        ledger.require("cust-7", "newsletter")
    with pytest.raises(LifecycleError, match="changed at receipt"):
        ledger.allowed("cust-7", "newsletter")
    with pytest.raises(LifecycleError, match="changed at receipt"):
        ledger.verify()
    ledger.close()


def test_a_person_in_the_place_of_a_purpose_is_not_shown(local: Ledger) -> None:
    for call in (local.require, local.withdraw, local.allowed):
        with pytest.raises(
            ConfigurationError, match="unknown purpose; there are newsletter, profiling"
        ) as error:
            call("newsletter", "jane@example.com")
        assert "jane" not in str(error.value)
    with pytest.raises(ConfigurationError, match="did you mean 'newsletter'"):
        local.require("cust-7", "newsleter")
