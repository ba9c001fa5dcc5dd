"""A second proof, and a second person."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import pyotp
import pytest
from access_help import NOW, Clock, give, read

from privkit.errors import AccessDeniedError, ConfigurationError, StepUpRequiredError, StoreError
from privkit.vault.access import Access, AccessStore, Totp

SECRET = "JBSWY3DPEHPK3PXP" * 2
ANN = pyotp.TOTP(SECRET)


def yes(actor: str, proof: str) -> bool:
    return proof == "right"


def test_many_values_at_once_need_a_second_proof() -> None:
    access = Access(bulk=10, step_up=yes)
    give(access)
    read(access, 10)
    for proof in (None, "wrong", ""):
        with pytest.raises(StepUpRequiredError):
            read(access, 11, proof=proof)
    read(access, 11, proof="right")


def test_only_values_that_would_be_shown_make_a_call_large() -> None:
    access = Access(bulk=10, step_up=yes)
    give(access)
    read(access, types={"PERSON": 10, "CVV": 5})


@pytest.mark.parametrize("answer", [False, None, "yes", 1])
def test_a_hook_that_does_not_say_true_proves_nothing(answer: Any) -> None:
    access = Access(bulk=1, step_up=lambda actor, proof: answer)
    give(access)
    with pytest.raises(StepUpRequiredError):
        read(access, 2, proof="x")


def test_without_anybody_to_ask_whatever_needs_a_proof_is_refused() -> None:
    access = Access(bulk=1)
    give(access)
    give(access, action="roll", entity_type="*")
    with pytest.raises(StepUpRequiredError):
        read(access, 2, proof="right")
    with pytest.raises(StepUpRequiredError):
        read(access, action="roll", types={}, proof="right")


def test_operations_on_keys_need_a_second_proof() -> None:
    access = Access(step_up=yes)
    give(access, action="roll", entity_type="*")
    with pytest.raises(StepUpRequiredError):
        read(access, action="roll", types={})
    assert read(access, action="roll", types={}, proof="right").levels == {"*": "plain"}


def test_a_wrong_proof_is_refused_even_where_none_is_needed() -> None:
    access = Access(step_up=yes)
    give(access)
    with pytest.raises(StepUpRequiredError):
        read(access, proof="wrong")


def test_a_proof_holds_in_its_session_for_five_minutes() -> None:
    clock = Clock()
    access = Access(bulk=1, step_up=yes, clock=clock)
    give(access)
    one = access.session("ann", role="support", purpose="refund")
    other = access.session("ann", role="support", purpose="refund")
    with pytest.raises(StepUpRequiredError):
        one.step_up("wrong")
    one.step_up("right")
    one.check("reveal", types={"PERSON": 5})
    with pytest.raises(StepUpRequiredError):
        other.check("reveal", types={"PERSON": 5})
    clock.now += 300
    with pytest.raises(StepUpRequiredError):
        one.check("reveal", types={"PERSON": 5})


# One-time codes


def totp(clock: Clock, **options: Any) -> Totp:
    return Totp({"ann": SECRET, "bob": SECRET}, clock=clock, **options)


@pytest.mark.parametrize(
    ("window", "seconds", "good"),
    [
        (1, 0, True),
        (1, -30, True),
        (1, 30, True),
        (1, -60, False),
        (1, 60, False),
        (0, 30, False),
        (2, -60, True),
    ],
)
def test_codes_near_the_present_one_are_good(window: int, seconds: int, good: bool) -> None:
    assert totp(Clock(), window=window)("ann", ANN.at(int(NOW) + seconds)) is good


def test_a_code_is_good_once_and_older_ones_never_after_it() -> None:
    clock = Clock()
    check = totp(clock)
    now, before = ANN.at(int(NOW)), ANN.at(int(NOW) - 30)
    assert check("ann", now)
    assert not check("ann", now)
    assert not check("ann", before)
    assert check("bob", now)
    clock.now += 30
    assert not check("ann", now)
    assert check("ann", ANN.at(int(clock.now)))


def test_a_code_that_was_used_in_one_process_is_used_in_all(tmp_path: Path) -> None:
    one, other = (totp(Clock(), store=AccessStore(tmp_path / "access.db")) for _ in range(2))
    code = ANN.at(int(NOW))
    assert one("ann", code)
    assert not other("ann", code)


@pytest.mark.parametrize(
    "proof", ["", "12345", "1234567", "abcdef", "１２３４５６", "-12345", " 12345", 123456, None]
)
def test_what_is_no_code_is_not_looked_up(proof: Any) -> None:
    assert totp(Clock())("ann", proof) is False


def test_whoever_has_no_secret_proves_nothing() -> None:
    assert totp(Clock())("eve", ANN.at(int(NOW))) is False
    assert Totp(lambda actor: None, clock=Clock())("ann", ANN.at(int(NOW))) is False


def test_few_wrong_codes_are_looked_at_and_time_heals() -> None:
    clock = Clock()
    check = totp(clock, tries=3, minutes=5)
    right = ANN.at(int(NOW))
    wrong = "000000" if right != "000000" else "111111"
    for _ in range(3):
        assert not check("ann", wrong)
    for code in (wrong, right):
        with pytest.raises(StepUpRequiredError, match="too many"):
            check("ann", code)
    assert check("bob", right)
    clock.now += 299
    with pytest.raises(StepUpRequiredError, match="too many"):
        check("ann", right)
    clock.now += 600
    assert check("ann", ANN.at(int(clock.now)))


def test_a_right_code_forgives_the_wrong_ones() -> None:
    clock = Clock()
    check = totp(clock, tries=2)
    for _ in range(5):
        right = ANN.at(int(clock.now))
        assert not check("ann", "000000" if right != "000000" else "111111")
        assert check("ann", right)
        clock.now += 30


@pytest.mark.parametrize(
    "options", [{"window": 3}, {"window": True}, {"tries": 0}, {"tries": 21}, {"minutes": 0}, {"secrets": 5}]
)
def test_its_options_are_checked(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        Totp(options.pop("secrets", {"ann": SECRET}), **options)


def test_a_secret_that_is_none_is_an_error_that_does_not_show_it() -> None:
    with pytest.raises(ConfigurationError, match="base32") as caught:
        Totp({"ann": "not base32!"}, clock=Clock())("ann", "123456")
    assert "not base32!" not in str(caught.value)
    assert SECRET not in repr(totp(Clock()))


def test_without_pyotp_it_names_the_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyotp", None)
    with pytest.raises(ConfigurationError, match=r"privkit\[totp\]"):
        totp(Clock())


def test_a_step_up_by_code_end_to_end() -> None:
    clock = Clock()
    access = Access(bulk=1, step_up=totp(clock), clock=clock)
    give(access)
    session = access.session("ann", role="support", purpose="refund")
    session.step_up(ANN.at(int(NOW)))
    session.check("reveal", types={"PERSON": 40})


# Two people


def exporting(clock: Clock | None = None, **options: Any) -> Access:
    access = Access(step_up=yes, clock=clock or Clock(), **options)
    give(access, action="export", entity_type="*")
    give(access, actor="bob", role="lead", action="approve", entity_type="*")
    give(access, actor="ann", role="lead", action="approve", entity_type="*")
    return access


def ask(access: Access, **changes: Any) -> str:
    options = {"role": "support", "purpose": "refund", "values": 500, **changes}
    return access.ask(options.pop("actor", "ann"), options.pop("action", "export"), **options)


def export(access: Access, approval: str | None, count: int = 500, **changes: Any) -> Any:
    return read(access, count, action="export", proof="right", approval=approval, **changes)


def test_an_export_takes_two_people() -> None:
    access = exporting()
    name = ask(access)
    for approval in (None, name, "0" * 32):
        with pytest.raises(StepUpRequiredError, match="another actor"):
            export(access, approval)
    access.approve(name, actor="bob", role="lead")
    assert export(access, name).allows("PERSON")
    with pytest.raises(StepUpRequiredError, match="another actor"):
        export(access, name)


def test_an_approved_export_counts_neither_as_a_scrape_nor_against_the_budget() -> None:
    access = exporting()
    name = ask(access, values=50_000)
    access.approve(name, actor="bob", role="lead")
    export(access, name, 50_000, subjects=[f"s{n}" for n in range(1000)])
    assert access.store.frozen() == []


def test_nobody_approves_what_they_asked_for() -> None:
    access = exporting()
    name = ask(access)
    with pytest.raises(AccessDeniedError, match="can approve"):
        access.approve(name, actor="ann", role="lead")
    with pytest.raises(AccessDeniedError, match="can approve"):
        access.approve("0" * 32, actor="bob", role="lead")
    with pytest.raises(AccessDeniedError, match="no grant"):
        access.approve(name, actor="eve", role="lead")
    assert not access.store.approve(name, "ann", NOW)


@pytest.mark.parametrize(
    "changes",
    [
        {"count": 501},
        {"actor": "eve"},
        {"purpose": "claim"},
        {"tenant": "acme"},
        {"role": "fraud"},
    ],
)
def test_an_approval_is_for_just_what_was_asked(changes: dict[str, Any]) -> None:
    access = exporting()
    give(access, action="export", entity_type="*", actor="eve")
    give(access, action="export", entity_type="*", purpose="claim")
    give(access, action="export", entity_type="*", tenant="acme")
    give(access, action="export", entity_type="*", role="fraud")
    name = ask(access)
    access.approve(name, actor="bob", role="lead")
    with pytest.raises(StepUpRequiredError, match="another actor"):
        export(access, name, **changes)
    export(access, name)


def test_an_approval_runs_out() -> None:
    clock = Clock()
    access = exporting(clock)
    name = ask(access, minutes=10)
    access.approve(name, actor="bob", role="lead")
    late = ask(access, minutes=10)
    clock.now += 600
    with pytest.raises(StepUpRequiredError, match="another actor"):
        export(access, name)
    with pytest.raises(AccessDeniedError):
        access.approve(late, actor="bob", role="lead")


def test_a_frozen_actor_approves_nothing() -> None:
    access = exporting()
    name = ask(access)
    access.contain(actor="bob", by="boss")
    with pytest.raises(AccessDeniedError):
        access.approve(name, actor="bob", role="lead")


@pytest.mark.parametrize(
    "changes", [{"values": -1}, {"values": True}, {"values": 2**63}, {"minutes": 0}, {"action": "expot"}]
)
def test_what_is_asked_is_checked(changes: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        ask(Access(), **changes)


def test_a_store_that_is_gone_refuses(tmp_path: Path) -> None:
    access = exporting(store=tmp_path / "access.db")
    access.store.close()
    with pytest.raises(StoreError):
        ask(access)
