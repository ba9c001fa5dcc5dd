"""Grants: a generated matrix against a simple oracle, their words, their time, and where they are kept."""

from __future__ import annotations

import contextlib
import itertools
import json
import os
import pickle
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest
from access_help import KEY, NOW, Clock, give, read
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import AccessDeniedError, AuditError, ConfigurationError, FormatError, StoreError
from privkit.redactors import keyed_hash, mask
from privkit.vault.access import Access, AccessStore, Grant, grants_from_file
from privkit.vault.audit import Audit, entries

SOURCE = Path(__file__).parents[3] / "src"

ACTORS = ("ann", "bob")
ROLES = ("support", "fraud")
TYPES = ("PERSON", "CVV")
PURPOSES = ("refund", "claim")
DOINGS = ("reveal", "search")
TENANTS = ("acme", "other", "")
SHOWN = ("plain", "masked", "none")
FIELDS = ("actor", "role", "entity_type", "purpose", "action", "tenant")


def oracle(grants: list[dict[str, Any]], wanted: dict[str, str], now: float) -> str:
    """Say what is shown, in the plainest way."""
    fits = []
    for grant in grants:
        same = all(grant[field] == wanted[field] or grant[field] == "*" for field in FIELDS)
        if same and grant["from"] <= now < grant["until"] and not grant["revoked"]:
            fits.append(grant["level"])
    if "none" in fits:
        return "none"
    return "plain" if "plain" in fits else "masked" if "masked" in fits else "none"


def decided(access: Access, wanted: dict[str, str]) -> str:
    kind = wanted["entity_type"]
    try:
        decision = access.check(
            wanted["actor"], wanted["action"], role=wanted["role"], purpose=wanted["purpose"],
            tenant=wanted["tenant"], types={kind: 1},
        )  # fmt: skip
    except AccessDeniedError:
        return "none"
    return decision.levels[kind]


def open_access(clock: Clock, **options: Any) -> Access:
    return Access(clock=clock, budget=None, rules=(), **options)


def test_each_single_grant_allows_what_it_says_and_nothing_else() -> None:
    requests = [
        dict(zip(FIELDS, row, strict=True))
        for row in itertools.product(ACTORS, ROLES, TYPES, PURPOSES, DOINGS, TENANTS)
    ]
    checked = 0
    for kind, tenant, level in itertools.product((*TYPES, "*"), (*TENANTS, "*"), SHOWN):
        access = open_access(Clock())
        grant = {
            "actor": "ann", "role": "support", "entity_type": kind, "purpose": "refund", "action": "reveal",
            "tenant": tenant, "level": level,
        }  # fmt: skip
        give(access, **grant)
        row = {**grant, "from": NOW, "until": NOW + 3600, "revoked": False}
        for wanted in requests:
            assert decided(access, wanted) == oracle([row], wanted, NOW), (grant, wanted)
            checked += 1
    assert checked == 36 * 96


GRANTS = st.fixed_dictionaries(
    {
        "actor": st.sampled_from(ACTORS),
        "role": st.sampled_from(ROLES),
        "entity_type": st.sampled_from((*TYPES, "*")),
        "purpose": st.sampled_from(PURPOSES),
        "action": st.sampled_from(DOINGS),
        "tenant": st.sampled_from((*TENANTS, "*")),
        "level": st.sampled_from(SHOWN),
        "minutes": st.sampled_from((1, 10, 60)),
        "revoked": st.sampled_from((False, False, True)),
        "wait": st.sampled_from((0, 0, 45, 600)),
    }
)


@given(st.lists(GRANTS, max_size=8), st.sampled_from((0, 59, 60, 61, 700)))
def test_many_grants_together_allow_what_the_oracle_says(grants: list[dict[str, Any]], later: float) -> None:
    clock = Clock()
    access = open_access(clock)
    rows = []
    for grant in grants:
        clock.now += grant["wait"]
        options = {name: value for name, value in grant.items() if name not in ("revoked", "wait")}
        made = access.grant(**options, by="lead")
        if grant["revoked"]:
            access.revoke(made.id, by="lead")
        rows.append({**grant, "from": clock.now, "until": clock.now + 60 * grant["minutes"]})
    clock.now += later
    for row in itertools.product(ACTORS, ROLES, TYPES, PURPOSES, DOINGS, TENANTS):
        wanted = dict(zip(FIELDS, row, strict=True))
        assert decided(access, wanted) == oracle(rows, wanted, clock.now)


def test_without_a_grant_everything_is_refused() -> None:
    with pytest.raises(AccessDeniedError, match=r"^no grant allows this$"):
        read(Access())


def test_types_are_decided_one_by_one() -> None:
    access = open_access(Clock())
    give(access, level="plain")
    give(access, entity_type="CREDIT_CARD", level="masked")
    decision = read(access, types={"PERSON": 2, "CREDIT_CARD": 1, "CVV": 1})
    assert dict(decision.levels) == {"PERSON": "plain", "CREDIT_CARD": "masked", "CVV": "none"}
    assert decision.shown("PERSON", "Jane") == "Jane"
    assert decision.shown("CREDIT_CARD", "4111 1111 1111 1111") == "**** **** **** 1111"
    assert decision.shown("CREDIT_CARD", "") == ""
    assert (decision.allows("PERSON"), decision.allows("CVV"), decision.allows("SECRET")) == (
        True,
        False,
        False,
    )
    for kind in ("CVV", "SECRET"):
        with pytest.raises(AccessDeniedError) as caught:
            decision.shown(kind, "123")
        assert "123" not in str(caught.value)
    assert repr(decision) == "<Decision: PERSON plain, CREDIT_CARD masked, CVV none>"
    with pytest.raises(AttributeError, match="frozen"):
        decision.levels = {}
    with pytest.raises(AttributeError, match="frozen"):
        del decision.levels
    with pytest.raises(TypeError):
        decision.levels["CVV"] = "plain"


def test_a_masked_value_tells_not_even_its_length_unless_the_type_is_asked_for_by_its_end() -> None:
    access = open_access(Clock(), masks={"CVV": mask(character="#")})
    give(access, entity_type="*", level="masked")
    decision = read(access, types={"PERSON": 1, "CVV": 1, "IBAN_CODE": 1})
    assert decision.shown("PERSON", "Jo") == decision.shown("PERSON", "Maximiliana") == "********"
    assert decision.shown("CVV", "123") == "###"
    assert decision.shown("IBAN_CODE", "DE89 3704 0044 0532 0130 00").endswith("30 00")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"action": "reveel"}, "did you mean 'reveal'"),
        ({"level": "mask"}, "did you mean 'masked'"),
        ({"entity_type": "EMIAL_ADDRESS"}, "did you mean 'EMAIL_ADDRESS'"),
        ({"entity_type": "email"}, "entity type"),
        ({"actor": "jane@example.com"}, "actor"),
        ({"actor": "*"}, "actor"),
        ({"role": "*"}, "role"),
        ({"purpose": ""}, "purpose"),
        ({"tenant": "a b"}, "tenant"),
        ({"by": "ann"}, "themselves"),
        ({"by": ""}, "by"),
        ({"minutes": 0}, "minutes"),
        ({"minutes": 1441}, "minutes"),
        ({"minutes": True}, "minutes"),
    ],
)
def test_a_grant_is_checked_when_it_is_made(changes: dict[str, Any], said: str) -> None:
    access = Access()
    with pytest.raises(ConfigurationError, match=said) as caught:
        give(access, **changes)
    assert "jane" not in str(caught.value)
    assert access.grants() == []


@pytest.mark.parametrize(
    "changes",
    [
        {"level": "everything"},
        {"by": "ann"},
        {"expires": NOW + 1e9},
        {"actor": "a b"},
        {"id": ""},
        {"action": "all"},
    ],
)
def test_a_grant_made_by_hand_is_checked_when_it_is_added(changes: dict[str, Any]) -> None:
    access = Access(clock=Clock())
    made = give(access)
    with pytest.raises(ConfigurationError):
        access.add(made._replace(**changes))
    with pytest.raises(ConfigurationError):
        access.add(tuple(made))  # type: ignore[arg-type]
    assert access.grants() == [made]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"action": "reveel"}, "did you mean 'reveal'"),
        ({"actor": "jane@example.com"}, "actor"),
        ({"role": "a b"}, "role"),
        ({"purpose": ""}, "purpose"),
        ({"tenant": "a b"}, "tenant"),
        ({"tenant": None}, "tenant"),
        ({"tenant": []}, "tenant"),
        ({"tenant": False}, "tenant"),
        ({"types": {"PERSON": 0}}, "types"),
        ({"types": {"person": 1}}, "types"),
        ({"types": {"PERSON": True}}, "types"),
        ({"types": {"PERSON": 10**25}}, "types"),
        ({"types": ["PERSON"]}, "types"),
        ({"types": 5}, "types"),
        ({"tokens": 5}, "tokens"),
        ({"tokens": "0" * 32}, "tokens"),
        ({"tokens": [5]}, "tokens"),
        ({"subjects": 5}, "subjects"),
        ({"subjects": [["a"]]}, "subjects"),
    ],
)
def test_a_question_is_checked(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ConfigurationError, match=said) as caught:
        read(Access(), **changes)
    assert "jane" not in str(caught.value)


@pytest.mark.parametrize(
    "options",
    [
        {"bulk": 0},
        {"budget": 5},
        {"budgets": {"a b": None}},
        {"budgets": 5},
        {"masks": ["PERSON"]},
        {"rules": 5},
        {"dual_for": 5},
        {"step_up_for": "export"},
        {"honey_tokens": 5},
        {"audit": []},
        {"clock": 5},
        {"on_contain": 5},
        {"step_up_for": ["expot"]},
        {"dual_for": ["expot"]},
        {"rules": [print]},
        {"honey_tokens": ["a b"]},
        {"masks": {"PERSON": keyed_hash(key=KEY)}},
        {"on_alarm": 5},
        {"store": 5},
    ],
)
def test_options_are_checked_when_it_is_built(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        Access(**options)


def test_a_clock_that_is_set_back_brings_nothing_back() -> None:
    clock = Clock()
    access = open_access(clock)
    give(access, minutes=10)
    read(access)
    clock.now += 601
    with pytest.raises(AccessDeniedError):
        read(access)
    clock.now -= 500
    with pytest.raises(AccessDeniedError):
        read(access)
    assert access.grants() == []


def test_a_session_is_bound_to_its_actor_and_ends() -> None:
    clock = Clock()
    access = open_access(clock)
    give(access, minutes=600)
    session = access.session("ann", role="support", purpose="refund", minutes=5)
    assert session.check("reveal", types={"PERSON": 1}).allows("PERSON")
    assert repr(session) == "<Session of ann as support for refund>"
    clock.now += 300
    with pytest.raises(AccessDeniedError, match="ended"):
        session.check("reveal", types={"PERSON": 1})
    other = access.session("bob", role="support", purpose="refund")
    with pytest.raises(AccessDeniedError, match="no grant"):
        other.check("reveal", types={"PERSON": 1})
    other.close()
    with pytest.raises(AccessDeniedError, match="ended"):
        other.step_up("123456")
    with pytest.raises(ConfigurationError):
        access.session("a b", role="support", purpose="refund")


def test_nothing_of_it_is_pickled() -> None:
    access = Access()
    for each in (access, access.store, access.session("ann", role="support", purpose="refund")):
        with pytest.raises(TypeError, match="pickled"):
            pickle.dumps(each)


# Where they are kept


def test_grants_outlive_the_process_and_reach_others(tmp_path: Path) -> None:
    one = Access(tmp_path / "access.db")
    grant = give(one)
    other = Access(tmp_path / "access.db")
    assert other.grants(actor="ann") == one.grants() == [grant]
    assert other.grants(actor="bob") == []
    read(other)
    other.revoke(grant.id, by="lead")
    with pytest.raises(AccessDeniedError):
        read(one)
    with pytest.raises(ConfigurationError, match="no such grant"):
        one.revoke(grant.id, by="lead")
    assert (tmp_path / "access.db").stat().st_mode & 0o077 == 0
    one.store.close()
    with pytest.raises(StoreError, match="cannot be used"):
        read(one)


@pytest.mark.parametrize("content", [b"no database at all, but text " * 50, None])
def test_a_file_that_is_no_store_is_a_typed_error(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "access.db"
    if content is None:
        path = tmp_path / "none" / "access.db"
    else:
        path.write_bytes(content)
    with pytest.raises(StoreError, match="access file"):
        AccessStore(path)


@pytest.mark.parametrize("column", Grant._fields)
@pytest.mark.parametrize("value", [b"plain", "x", "", 7, -1.5, "1e999", 2**62])
def test_whatever_stands_where_a_grant_belongs_is_a_typed_error(
    column: str, value: object, tmp_path: Path
) -> None:
    access = Access(tmp_path / "access.db", clock=Clock())
    give(access)
    with sqlite3.connect(tmp_path / "access.db") as connection:
        connection.execute(f"UPDATE grants SET {column} = ?", (value,))
    connection.close()
    for call in (lambda: read(access), access.grants, access.store.frozen):
        with contextlib.suppress(StoreError, AccessDeniedError):
            call()


def test_a_newer_form_of_the_file_is_refused(tmp_path: Path) -> None:
    AccessStore(tmp_path / "access.db").close()
    with sqlite3.connect(tmp_path / "access.db") as connection:
        connection.execute("PRAGMA user_version = 2")
    connection.close()
    with pytest.raises(FormatError, match="newer"):
        AccessStore(tmp_path / "access.db")


def test_grants_and_refusals_are_in_the_audit_and_without_it_nothing_is_granted(tmp_path: Path) -> None:
    audit = Audit.open(tmp_path / "log", key=KEY)
    access = Access(audit=audit)
    grant = give(access)
    with pytest.raises(AccessDeniedError):
        read(access, types={"CVV": 2}, tokens=["CVV_1_kaf"], subjects=["s1"])
    with pytest.raises(AccessDeniedError):
        read(access, types={"CVV": 2}, tokens=["jane@example.com"], subjects=["s1"])
    access.revoke(grant.id, by="lead")
    told = [entry.event for entry in entries(tmp_path / "log")][1:]
    assert [(event.actor, event.action, event.outcome) for event in told] == [
        ("lead", "grant", "ok"),
        ("ann", "reveal", "denied"),
        ("ann", "reveal", "denied"),
        ("lead", "revoke", "ok"),
    ]
    assert (told[1].tokens, told[1].subjects, told[1].detail["why"]) == (("CVV_1_kaf",), ("s1",), "grant")
    assert (told[2].tokens, told[2].detail["tokens"]) == ((), 1)
    audit.close()
    with pytest.raises(AuditError, match="closed"):
        give(access)
    assert access.grants() == []


FORKED = """
import os, sys
from access_help import give, read
from privkit.errors import BudgetExceededError
from privkit.vault.access import Access, Budget
access = Access(sys.argv[1], budget=Budget(100, 480), rules=())
give(access)
def work():
    done = 0
    for _ in range(60):
        try:
            read(access)
            done += 1
        except BudgetExceededError:
            pass
    return done
parts = []
for _ in range(3):
    out, into = os.pipe()
    if not os.fork():
        os.write(into, str(work()).encode())
        os._exit(0)
    parts.append(out)
total = work() + sum(int(os.read(part, 10)) for part in parts)
print(total)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_forked_processes_share_one_budget(tmp_path: Path) -> None:
    path = os.pathsep.join((str(SOURCE), str(Path(__file__).parent)))
    done = subprocess.run(
        [sys.executable, "-c", FORKED, str(tmp_path / "access.db")],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (0, "100\n"), done.stderr


def test_threads_share_one_budget() -> None:
    from privkit.errors import BudgetExceededError
    from privkit.vault.access import Budget

    access = Access(budget=Budget(100, 480), rules=())
    give(access)
    done: list[int] = []

    def work() -> None:
        for _ in range(50):
            with contextlib.suppress(BudgetExceededError):
                read(access)
                done.append(1)

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(done) == 100


# Files

TOML = """
[[grant]]
actor = "ann"
role = "support"
entity_type = "PERSON"
purpose = "refund"
action = "reveal"
level = "plain"
minutes = 30
by = "lead"

[[grant]]
actor = "bob"
role = "fraud"
entity_type = "*"
purpose = "claim"
action = "search"
tenant = "acme"
expires = 2027-01-15T09:00:00Z
by = "lead"

[[grant]]
actor = "old"
role = "fraud"
entity_type = "*"
purpose = "claim"
action = "search"
expires = 2027-01-15T07:00:00Z
by = "lead"
"""
ROW = {
    "actor": "ann",
    "role": "support",
    "entity_type": "PERSON",
    "purpose": "refund",
    "action": "reveal",
    "by": "lead",
}


def test_grants_come_from_toml(tmp_path: Path) -> None:
    (tmp_path / "grants.toml").write_text(TOML)
    one, other = grants_from_file(tmp_path / "grants.toml", now=NOW)
    assert (one.actor, one.level, one.expires) == ("ann", "plain", NOW + 1800)
    assert (other.actor, other.level, other.tenant, other.expires) == ("bob", "masked", "acme", NOW + 3600)
    access = open_access(Clock())
    for grant in (one, other):
        assert isinstance(grant, Grant)
        access.add(grant)
    assert read(access).levels == {"PERSON": "plain"}


def test_grants_come_from_json(tmp_path: Path) -> None:
    rows = [{**ROW, "minutes": 5}, {**ROW, "expires": "2027-01-15T08:30:00+00:00"}]
    (tmp_path / "grants.json").write_text(json.dumps({"grant": rows}))
    one, other = grants_from_file(tmp_path / "grants.json", now=NOW)
    assert (one.expires, other.expires) == (NOW + 300, NOW + 1800)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("[", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "one object"),
        ('{"grnt": []}', "did you mean 'grant'"),
        ('{"grant": 5}', "list of tables"),
        ('{"grant": [5]}', "list of tables"),
        (
            json.dumps({"grant": [ROW, {**ROW, "levl": "plain"}]}),
            "grant 2: unknown key 'levl'; did you mean 'level'",
        ),
        (
            json.dumps({"grant": [{"actor": "ann"}]}),
            "grant 1: it lacks action, by, entity_type, purpose, role",
        ),
        (json.dumps({"grant": [{**ROW, "expires": "soon"}]}), "expires"),
        (json.dumps({"grant": [{**ROW, "expires": "2027-01-15T08:30:00"}]}), "with its zone"),
        (json.dumps({"grant": [{**ROW, "expires": "2027-01-17T08:30:00Z"}]}), "up to 1440"),
        (json.dumps({"grant": [{**ROW, "expires": "2027-01-15T08:30:00Z", "minutes": 5}]}), "not both"),
        (json.dumps({"grant": [{**ROW, "minutes": "5"}]}), "minutes"),
        (json.dumps({"grant": [{**ROW, "now": 5}]}), "unknown key 'now'"),
    ],
)
def test_a_file_that_cannot_be_used_says_where(content: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "grants.json").write_text(content)
    with pytest.raises(ConfigurationError, match=said):
        grants_from_file(tmp_path / "grants.json", now=NOW)


def test_a_file_that_cannot_be_read_is_a_typed_error(tmp_path: Path) -> None:
    (tmp_path / "grants.yaml").write_text("")
    (tmp_path / "grants.json").write_bytes(b"\xff")
    for name in ("grants.yaml", "grants.json", "none.toml"):
        with pytest.raises(ConfigurationError, match=name):
            grants_from_file(tmp_path / name, now=NOW)
