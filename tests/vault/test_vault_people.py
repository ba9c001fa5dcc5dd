"""All of one subject: counted without values, handed out to who may have it, and gone when it is erased."""

from __future__ import annotations

from pathlib import Path

import pytest

from privkit import Shield, Vault
from privkit.errors import AccessDeniedError, AuditError, BudgetExceededError, ConfigurationError
from privkit.vault.access import Access, Budget, Session
from privkit.vault.hazmat import unrestricted

MAIL, IBAN = ("EMAIL_ADDRESS", "jane@example.com"), ("IBAN_CODE", "DE89 3704 0044 0532 0130 00")


@pytest.fixture
def talked(vault: Vault) -> Vault:
    """A vault with two values and one conversation of one customer, and as much of another."""
    for customer, mail in (("c7", MAIL), ("c8", ("EMAIL_ADDRESS", "joe@example.org"))):
        vault.put([mail, IBAN], subject=customer, tenant="acme", purpose="billing")
        with Shield(vault=vault).conversation("conv-1", tenant="acme", subject=customer) as chat:
            chat.protect(f"write to {mail[1]} or call +44 20 7946 0958")
    return vault


def test_what_there_is_of_a_subject_is_counted_without_values(talked: Vault) -> None:
    found = talked.describe("c7", tenant="acme")
    assert found.types == {"EMAIL_ADDRESS": 2, "IBAN_CODE": 1, "PHONE_NUMBER": 1}
    assert (found.records, found.conversations, found.keys, found.erased) == (4, 1, 1, False)
    assert found.subject == talked.reference("c7", tenant="acme")
    assert "jane" not in repr(found)
    assert talked.describe("c7").records == 0  # of another tenant


def test_all_values_of_a_subject_are_exported_and_none_of_others(talked: Vault) -> None:
    found = talked.export("c7", tenant="acme")
    assert sorted((each.entity_type, each.value) for each in found) == [
        MAIL,
        MAIL,
        IBAN,
        ("PHONE_NUMBER", "+44 20 7946 0958"),
    ]
    chat = [each for each in found if each.conversation]
    assert [each.token[:15] for each in chat] == ["EMAIL_ADDRESS_1", "PHONE_NUMBER_1_"]
    assert {each.purpose for each in found if not each.conversation} == {"billing"}
    assert "jane" not in repr(found)


def test_what_has_expired_is_counted_and_not_exported(vault: Vault, clock: object) -> None:
    vault.put([MAIL], subject="c7", ttl="1d")
    vault.put([IBAN], subject="c7")
    clock.now += 86_400  # type: ignore[attr-defined]
    assert [each.value for each in vault.export("c7")] == [IBAN[1]]
    clock.now -= 86_400  # type: ignore[attr-defined]
    assert [each.value for each in vault.export("c7")] == [IBAN[1]]
    assert (vault.describe("c7").expired, vault.describe("c7").records) == (1, 2)


def test_nothing_is_left_of_an_erased_subject(talked: Vault) -> None:
    talked.erase("c7", tenant="acme")
    found = talked.describe("c7", tenant="acme")
    assert (found.records, found.keys, found.erased) == (0, 0, True)
    assert talked.export("c7", tenant="acme") == []
    assert len(talked.export("c8", tenant="acme")) == 4
    due = "older backups of the store of keys, until the epoch is rolled"
    assert talked.recoverable() == (due,)
    assert talked.scrub()[-1] == due
    talked.roll()
    assert talked.recoverable() == ()
    assert due not in talked.scrub()


def test_records_are_told_page_by_page_and_deleted_but_for_those_on_hold(talked: Vault) -> None:
    seen, after = [], ""
    while page := talked.records(after, 3):
        seen += page
        after = page[-1].token
    assert len(seen) == 8
    assert [fact.token for fact in seen] == sorted(fact.token for fact in seen)
    talked.hold("c8", tenant="acme")
    assert talked.delete([fact.token for fact in seen]) == 4
    assert talked.export("c7", tenant="acme") == []
    assert len(talked.export("c8", tenant="acme")) == 4
    assert {fact.on_hold for fact in talked.records()} == {True}
    assert talked.delete(["no token"]) == 0
    with pytest.raises(ConfigurationError, match="after"):
        talked.records("no token")


def desk(access: Access, tenant: str = "acme") -> Session:
    return access.session("officer-1", role="privacy", purpose="rights", tenant=tenant)


def allow(access: Access, entity_type: str, action: str, level: str = "plain", tenant: str = "acme") -> None:
    access.grant(
        actor="officer-1", role="privacy", entity_type=entity_type, purpose="rights", action=action,
        level=level, tenant=tenant, by="lead-2",
    )  # fmt: skip


@pytest.fixture
def access() -> Access:
    return Access(budget=Budget(4, 60), dual_for=(), step_up_for=())


@pytest.fixture
def guarded(tmp_path: Path, access: Access) -> Vault:
    vault = Vault.open(f"sqlite:///{tmp_path}/g.db", access=access)
    vault.put([MAIL, IBAN], subject="c7", tenant="acme")
    return vault


def test_an_export_wants_a_grant_for_each_type(guarded: Vault, access: Access) -> None:
    for reader in (None, desk(access), desk(access, "other")):
        with pytest.raises(AccessDeniedError):
            guarded.export("c7", tenant="acme", reader=reader)
    allow(access, "EMAIL_ADDRESS", "export")
    with pytest.raises(AccessDeniedError, match="a part is no export"):
        guarded.export("c7", tenant="acme", reader=desk(access))
    allow(access, "IBAN_CODE", "export", "masked")
    values = [each.value for each in guarded.export("c7", tenant="acme", reader=desk(access))]
    assert MAIL[1] in values
    assert IBAN[1] not in values


def test_an_export_counts_against_the_budget(guarded: Vault, access: Access) -> None:
    allow(access, "*", "export")
    guarded.put([MAIL] * 3, subject="c9", tenant="acme")
    guarded.put([("EMAIL_ADDRESS", f"{n}@example.com") for n in range(5)], subject="c9", tenant="acme")
    with pytest.raises(BudgetExceededError):
        guarded.export("c9", tenant="acme", reader=desk(access))


def test_counting_and_deleting_want_grants_too(guarded: Vault, access: Access) -> None:
    with pytest.raises(AccessDeniedError):
        guarded.describe("c7", tenant="acme")
    tokens = [fact.token for fact in guarded.records()]
    with pytest.raises(AccessDeniedError):
        guarded.delete(tokens)
    allow(access, "*", "search")
    assert guarded.describe("c7", tenant="acme", by=desk(access)).records == 2
    allow(access, "*", "erase", tenant="other")
    assert guarded.delete(tokens, by=desk(access, "other")) == 0  # other tenants' records are not theirs
    allow(access, "*", "erase")
    assert guarded.delete(tokens, by=desk(access)) == 2


def test_what_cannot_be_recorded_is_not_handed_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    vault = Vault.open(f"sqlite:///{tmp_path}/a.db", access=unrestricted())
    vault.put([MAIL], subject="c7")
    assert vault.audit is not None
    vault.export("c7")
    vault.describe("c7")
    told = [entry.event.action for entry in vault.audit.events() if "." not in entry.event.action]
    assert told == ["tokenize", "export", "search"]

    def full(*_: object, **__: object) -> None:
        raise AuditError("the disk is full")

    monkeypatch.setattr(type(vault.audit), "append", full)
    for call in (vault.export, vault.describe, vault.erase):
        with pytest.raises(AuditError):
            call("c7")
    with pytest.raises(AuditError):
        vault.delete([fact.token for fact in vault.records()])
    monkeypatch.undo()
    assert vault.describe("c7").records == 1
    vault.close()
