"""Values leave the vault only to whom a grant allows it, and not before the audit has it."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from privkit import Shield, Vault
from privkit.errors import (
    AccessDeniedError,
    AuditError,
    AuditTamperedError,
    BudgetExceededError,
    ConfigurationError,
    ErasedError,
    NotFoundError,
    StepUpRequiredError,
    StoreError,
    VaultError,
)
from privkit.vault.access import Access, Budget, Session
from privkit.vault.audit import Audit
from privkit.vault.hazmat import unrestricted

IBAN, MAIL = ("IBAN_CODE", "DE89 3704 0044 0532 0130 00"), ("EMAIL_ADDRESS", "jane@example.com")


@pytest.fixture
def access() -> Access:
    return Access(budget=Budget(6, 3600))


@pytest.fixture
def vault(tmp_path: Path, access: Access) -> Vault:
    return Vault.open(f"sqlite:///{tmp_path}/pii.db", access=access, actor="bot")


def desk(access: Access, actor: str = "agent-7", tenant: str = "acme") -> Session:
    return access.session(actor, role="support", purpose="refund", tenant=tenant)


def allow(
    access: Access, entity_type: str, *, level: str = "plain", action: str = "reveal", tenant: str = "acme"
) -> None:
    access.grant(
        actor="agent-7", role="support", entity_type=entity_type, purpose="refund", action=action,
        level=level, tenant=tenant, by="lead-2",
    )  # fmt: skip


def told(vault: Vault) -> list[tuple[str, str, str]]:
    assert vault.audit is not None
    return [
        (entry.event.actor, entry.event.action, entry.event.outcome)
        for entry in vault.audit.events()
        if not entry.event.action.startswith("audit.")
    ]


def test_nobody_reads_without_a_grant(vault: Vault, access: Access) -> None:
    tokens = vault.put([IBAN], subject="c7", tenant="acme")
    for reader in (None, desk(access)):
        with pytest.raises(AccessDeniedError):
            vault.get(tokens, tenant="acme", reader=reader)
    with Vault.open("memory://") as plain, pytest.raises(AccessDeniedError, match="needs a grant"):
        plain.get(plain.put([IBAN], subject="c7"))


def test_a_reader_sees_what_the_grants_say(vault: Vault, access: Access) -> None:
    tokens = vault.put([IBAN, MAIL], subject="c7", tenant="acme")
    allow(access, "IBAN_CODE", level="masked")
    assert vault.get(tokens[:1], tenant="acme", reader=desk(access)) == ["**** **** **** **** **30 00"]
    with pytest.raises(AccessDeniedError):  # one of them may not be seen
        vault.get(tokens, tenant="acme", reader=desk(access))
    allow(access, "EMAIL_ADDRESS")
    assert vault.get(tokens, tenant="acme", reader=desk(access))[1] == MAIL[1]


def test_a_session_of_another_tenant_or_actor_reads_nothing(vault: Vault, access: Access) -> None:
    tokens = vault.put([IBAN], subject="c7", tenant="acme")
    allow(access, "IBAN_CODE")
    for reader in (desk(access, tenant="blue"), desk(access, actor="agent-8")):
        with pytest.raises(AccessDeniedError):
            vault.get(tokens, tenant="acme", reader=reader)
    with pytest.raises(AccessDeniedError):  # and is not told which tokens there are
        vault.get(["00" * 16], tenant="acme", reader=desk(access, tenant="blue"))


def test_a_budget_cuts_a_scrape(vault: Vault, access: Access) -> None:
    tokens = vault.put([("IBAN_CODE", f"{number}") for number in range(20)], subject="c7", tenant="acme")
    allow(access, "IBAN_CODE")
    seen = 0
    with pytest.raises(BudgetExceededError):
        for token in tokens:
            seen += len(vault.get([token], tenant="acme", reader=desk(access)))
    assert seen == 6


def test_tokens_that_stand_for_nothing_are_misses(vault: Vault, access: Access) -> None:
    allow(access, "IBAN_CODE")
    with pytest.raises(AccessDeniedError):  # at some point it is one too many
        for number in range(1000):
            with pytest.raises(NotFoundError):
                vault.get([f"{number:032x}"], tenant="acme", reader=desk(access))
    assert ("agent-7", "reveal", "denied") in told(vault)


def test_a_conversation_is_the_grant_for_what_it_protected(vault: Vault) -> None:
    chat = Shield(vault=vault).conversation("c", tenant="acme", subject="c7")
    safe = chat.protect("mail jane@example.com")
    assert chat.restore(safe) == "mail jane@example.com"
    assert "".join(chat.restore_stream([safe])) == "mail jane@example.com"
    assert told(vault) == [("bot", "tokenize", "ok"), ("bot", "restore", "ok"), ("bot", "restore", "ok")]


def test_keys_and_people_need_a_grant_as_soon_as_there_is_access(vault: Vault, access: Access) -> None:
    vault.put([IBAN], subject="c7", tenant="acme")
    for act in (lambda by: vault.erase("c7", tenant="acme", by=by), lambda by: vault.roll(by=by)):
        for by in (None, desk(access)):
            with pytest.raises(AccessDeniedError):
                act(by)
    assert vault.status().erased == 0
    allow(access, "*", action="erase")
    assert vault.erase("c7", tenant="acme", by=desk(access)).records == 1
    allow(access, "*", action="roll", tenant="*")
    with pytest.raises(StepUpRequiredError):
        vault.roll(by=desk(access, tenant=""))


def test_everything_is_recorded_without_a_name_or_a_value(
    vault: Vault, access: Access, tmp_path: Path
) -> None:
    allow(access, "IBAN_CODE")
    for action in ("erase", "hold"):
        allow(access, "*", action=action)
    allow(access, "*", action="backup", tenant="*")
    tokens = vault.put([IBAN], subject="customer-7", tenant="acme-corp")
    with pytest.raises(AccessDeniedError):
        vault.get(tokens, tenant="acme-corp", reader=desk(access))
    mine = vault.put([IBAN], subject="customer-7", tenant="acme")
    vault.get(mine, tenant="acme", reader=desk(access))
    vault.hold("customer-7", tenant="acme", by=desk(access))
    vault.backup(tmp_path / "b.db", by=desk(access, tenant=""))
    with pytest.raises(VaultError, match="on hold"):
        vault.erase("customer-7", tenant="acme", by=desk(access))
    vault.hold("customer-7", tenant="acme", on=False, by=desk(access))
    vault.erase("customer-7", tenant="acme", by=desk(access))
    with pytest.raises(ErasedError):
        vault.put([IBAN], subject="customer-7", tenant="acme")
    assert [(actor, action) for actor, action, _ in told(vault)] == [
        ("bot", "tokenize"),
        ("bot", "tokenize"),
        ("agent-7", "reveal"),
        ("agent-7", "hold"),
        ("agent-7", "backup"),
        ("agent-7", "erase"),
        ("agent-7", "hold"),
        ("agent-7", "erase"),
        ("agent-7", "erase"),
    ]
    written = (tmp_path / "pii.audit").read_bytes()
    for secret in (b"customer-7", b"acme", b"DE89", b"0130"):
        assert secret not in written
    assert vault._subject("acme", "customer-7", "").hex().encode() in written
    assert vault.verify_audit().entries >= 7


def test_what_cannot_be_recorded_is_not_done(
    vault: Vault, access: Access, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = Shield(vault=vault).conversation("c", tenant="acme", subject="c7")
    safe = chat.protect("mail jane@example.com")
    tokens = vault.put([IBAN], subject="c7", tenant="acme")
    allow(access, "IBAN_CODE")
    for action in ("erase", "hold", "purge", "readmit"):
        allow(access, "*", action=action, tenant="*")
    text = vault.seal("a", subject="c7", tenant="acme")
    allow(access, "SEALED_TEXT")
    vault.put([IBAN], subject="c8", tenant="acme", ttl=0.001)
    records = vault.status().records
    vault._clock = lambda: time.time() + 3 * 86400

    def full(*_: object, **__: object) -> None:
        raise AuditError("the audit cannot be written")

    with monkeypatch.context() as broken:
        broken.setattr(Audit, "append", full)
        for act in (
            lambda: chat.restore(safe),
            lambda: list(chat.restore_stream([safe])),
            lambda: chat.protect("mail joe@example.com"),
            lambda: vault.put([MAIL], subject="c7", tenant="acme"),
            lambda: vault.get(tokens, tenant="acme", reader=desk(access)),
            lambda: vault.erase("c7", tenant="acme", by=desk(access)),
            lambda: vault.purge(by=desk(access, tenant="")),
            lambda: vault.hold("c8", tenant="acme", by=desk(access)),
            lambda: vault.readmit("c8", tenant="acme", by=desk(access)),
            lambda: vault.seal("b", subject="c7", tenant="acme"),
            lambda: vault.unseal(text, tenant="acme", reader=desk(access)),
        ):
            with pytest.raises(AuditError):
                act()
        assert chat.restore("nothing to restore") == "nothing to restore"
    assert vault.status().records == records
    assert chat.restore(safe) == "mail jane@example.com"
    assert vault.purge(by=desk(access, tenant="")) == 1


def test_a_vault_whose_audit_is_gone_does_not_open(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/pii.db"
    Vault.open(url).close()
    (tmp_path / "pii.audit").unlink()
    with pytest.raises(AuditError):
        Vault.open(url)
    Vault.open(url, audit=False).close()


def test_an_edited_audit_is_found(vault: Vault, tmp_path: Path) -> None:
    vault.put([IBAN], subject="c7")
    vault.put([MAIL], subject="c7")
    path = tmp_path / "pii.audit"
    path.write_bytes(path.read_bytes().replace(b"IBAN_CODE", b"EMAIL_XXX"))
    with pytest.raises(AuditTamperedError):
        vault.verify_audit()


@pytest.mark.parametrize("options", [{"access": "open"}, {"audit": 7}, {"access": 7}])
def test_arguments_that_cannot_be_used_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError):
        Vault.open("memory://", **options)  # type: ignore[arg-type]


def test_unrestricted_is_what_it_says(tmp_path: Path) -> None:
    with Vault.open(f"sqlite:///{tmp_path}/pii.db", access=unrestricted()) as vault:
        assert vault.get(vault.put([MAIL], subject="c7")) == [MAIL[1]]
        assert told(vault) == [("application", "tokenize", "ok"), ("application", "reveal", "ok")]


def test_a_session_of_another_access_decides_nothing_here(vault: Vault, access: Access) -> None:
    tokens = vault.put([IBAN], subject="c7", tenant="acme")
    own = Access()
    allow(own, "*")
    allow(own, "*", action="erase")
    allow(access, "*")
    with pytest.raises(AccessDeniedError, match="another Access"):
        vault.get(tokens, tenant="acme", reader=desk(own))
    with pytest.raises(AccessDeniedError, match="another Access"):
        vault.erase("c7", tenant="acme", by=desk(own))
    assert vault.get(tokens, tenant="acme", reader=desk(access)) == [IBAN[1]]


@pytest.mark.parametrize("others", [0, 1])
def test_a_honey_token_locks_though_it_stands_for_nothing(vault: Vault, access: Access, others: int) -> None:
    tokens, honey = vault.put([IBAN], subject="c7", tenant="acme"), "5a" * 16
    access.store.plant([honey])
    allow(access, "*")
    with pytest.raises(AccessDeniedError):
        vault.get([honey.upper(), *tokens[:others]], tenant="acme", reader=desk(access))
    with pytest.raises(AccessDeniedError):
        vault.get(tokens, tenant="acme", reader=desk(access))


@pytest.mark.parametrize("honey", ["5A" * 16, "PERSON_99_kaf", "record-4711", "5a 5A" * 8])
@pytest.mark.parametrize("others", [0, 1])
def test_a_honey_token_of_any_form_locks(vault: Vault, access: Access, honey: str, others: int) -> None:
    tokens = vault.put([IBAN], subject="c7", tenant="acme")
    access.store.plant([honey])
    allow(access, "*")
    with pytest.raises(AccessDeniedError):
        vault.get(iter([honey, *tokens[:others]]), tenant="acme", reader=desk(access))  # type: ignore[arg-type]
    assert [freeze.reason for freeze in access.store.frozen()] == ["honey"]


def test_a_honey_token_in_capitals_is_known_by_the_way_the_vault_writes_it(
    vault: Vault, access: Access
) -> None:
    tokens = vault.put([IBAN], subject="c7", tenant="acme")
    access.store.plant([tokens[0].upper()])
    allow(access, "*")
    with pytest.raises(AccessDeniedError):
        vault.get(tokens, tenant="acme", reader=desk(access))
    assert [freeze.reason for freeze in access.store.frozen()] == ["honey"]


def test_sealed_texts_and_files_open_only_for_whom_a_grant_allows_it(
    vault: Vault, access: Access, tmp_path: Path
) -> None:
    text = vault.seal(MAIL[1], subject="c7", tenant="acme", place="customers.email")
    source, target = tmp_path / "sealed", tmp_path / "plain"
    (tmp_path / "source").write_bytes(b"bytes")
    vault.seal_file(tmp_path / "source", source, subject="c7", tenant="acme")
    where = {"tenant": "acme", "place": "customers.email"}
    allow(access, "EMAIL_ADDRESS")  # of another type
    for reader in (None, desk(access), desk(access, tenant="blue"), desk(Access())):
        with pytest.raises(AccessDeniedError):
            vault.unseal(text, reader=reader, **where)
        with pytest.raises(AccessDeniedError):
            vault.open_file(source, target, subject="c7", tenant="acme", reader=reader)
        assert not target.exists()
    allow(access, "SEALED_TEXT", level="masked")
    shown = vault.unseal(text, reader=desk(access), **where)
    assert shown
    assert not set(shown) & set("janexmpl")
    allow(access, "SEALED_FILE", level="masked")
    with pytest.raises(AccessDeniedError):
        vault.open_file(source, target, subject="c7", tenant="acme", reader=desk(access))
    allow(access, "SEALED_FILE")
    vault.open_file(source, target, subject="c7", tenant="acme", reader=desk(access))
    assert target.read_bytes() == b"bytes"
    assert [one for one in told(vault) if one[2] == "ok"] == [
        ("bot", "tokenize", "ok"), ("bot", "tokenize", "ok"), ("agent-7", "reveal", "ok"),
        ("agent-7", "reveal", "ok"), ("agent-7", "reveal", "ok"),
    ]  # fmt: skip


def test_opening_sealed_texts_spends_the_budget(vault: Vault, access: Access) -> None:
    allow(access, "SEALED_TEXT")
    text = vault.seal(MAIL[1], subject="c7", tenant="acme")
    for _ in range(6):
        assert vault.unseal(text, tenant="acme", reader=desk(access)) == MAIL[1]
    with pytest.raises(BudgetExceededError):
        vault.unseal(text, tenant="acme", reader=desk(access))


@pytest.mark.parametrize(
    ("action", "name", "given"),
    [
        ("hold", "hold", {"subject": "c7", "tenant": "acme"}),
        ("readmit", "readmit", {"subject": "c8", "tenant": "acme"}),
        ("purge", "purge", {"trust_clock": True}),
        ("roll", "reencrypt", {"subject": "c7", "tenant": "acme"}),
        ("roll", "reencrypt_all", {}),
        ("backup", "backup", {"path": "copy"}),
        ("backup", "backup_keys", {"path": "copy"}),
        ("release", "believe_clock", {}),
    ],
)
def test_what_is_done_to_records_and_keys_needs_a_grant_and_is_recorded(
    tmp_path: Path, action: str, name: str, given: dict[str, object]
) -> None:
    access = Access(step_up=lambda *_: True)
    vault = Vault.open(f"sqlite:///{tmp_path}/pii.db", access=access, actor="bot")
    vault.put([IBAN], subject="c7", tenant="acme")
    if "path" in given:
        given = {"path": tmp_path / "copy"}
    act, before = getattr(vault, name), len(told(vault))
    other = "erase" if action != "erase" else "hold"
    where = str(given.get("tenant", ""))
    for tenant in ("", "acme", "*"):
        allow(access, "*", action=other, tenant=tenant)
    for tenant in (
        () if where else ("", "acme")
    ):  # whoever may do it to one tenant's data may not to everybody's
        allow(access, "*", action=action, tenant=tenant)
    for by in (None, desk(access, tenant=""), desk(access), desk(access, tenant="blue")):
        if by is not None and action == "roll":
            by.step_up("proof")
        with pytest.raises(AccessDeniedError):
            act(**given, by=by)
    assert len(told(vault)) == before
    assert not (tmp_path / "copy").exists()
    allow(access, "*", action=action, tenant=where or "*")
    session, foreign = desk(access, tenant=where), desk(access, tenant="blue")
    for one in (session, foreign):
        one.step_up("proof")
    with pytest.raises(AccessDeniedError):  # a session of a tenant is for that one's data
        act(**given, by=foreign)
    act(**given, by=session)
    word = "reencrypt" if name.startswith("reencrypt") else name.replace("_", "-")
    assert all(one == ("agent-7", word, "ok") for one in told(vault)[before:])
    assert len(told(vault)) > before or name == "purge"  # nothing had expired


def test_a_record_that_somebody_emptied_is_told_from_those_that_were_deleted(tmp_path: Path) -> None:
    now = [time.time()]
    with Vault.open(f"sqlite:///{tmp_path}/pii.db", clock=lambda: now[0]) as vault:
        shield = Shield(vault=vault)
        shield.conversation("short", subject="c7", ttl="1h").protect("mail jane@example.com")
        shield.conversation("also", subject="c7").protect("mail jim@example.com")
        shield.conversation("long", subject="c7").protect("mail joe@example.com")
        now[0] += 2 * 86400
        assert vault.purge() == 1
        fact = next(fact for fact in vault.records() if fact.expires is None)
        assert vault.delete([fact.token]) == 1
        assert vault.verify() == []
        with vault._store._database.write() as connection:  # type: ignore[attr-defined]
            connection.execute("UPDATE records SET body = x'', expires = NULL")
        assert vault.verify() == ["1 records of conversations are empty, and the audit does not say why"]
    with Vault.open(f"sqlite:///{tmp_path}/pii.db", audit=False) as silent:
        assert silent.verify() == []  # nobody to ask


def test_the_audit_goes_on_in_a_new_file(vault: Vault, tmp_path: Path) -> None:
    vault.put([MAIL], subject="c7", tenant="acme")
    aside = vault.rotate_audit()
    vault.put([MAIL], subject="c8", tenant="acme")
    vault.close()
    with Vault.open(f"sqlite:///{tmp_path}/pii.db") as again:
        again.put([MAIL], subject="c9", tenant="acme")
        assert [each.entries for each in again.verify_audit().before] == [3]
        assert again.verify() == []
        aside.unlink()
        with pytest.raises(AuditTamperedError, match="is not there"):
            again.verify_audit()
    with Vault.open("memory://") as silent, pytest.raises(ConfigurationError, match="no audit"):
        silent.rotate_audit()


def test_a_vault_whose_audit_cannot_be_closed_lets_go_of_its_stores_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault = Vault.open(f"sqlite:///{tmp_path}/pii.db")
    vault.put([("PERSON", "Jane Doe")], subject="c1")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as broken:
        broken.setattr("privkit.vault.audit._files.os.write", full)
        with pytest.raises(AuditError, match="No space"):
            vault.close()
    with pytest.raises(StoreError, match="closed"):
        vault.status()


@pytest.mark.parametrize("form", [str, str.upper, lambda token: f"{token[:8]} {token[8:]}"])
@pytest.mark.parametrize("count", [1, 3])
def test_a_token_is_recorded_in_one_way_however_it_was_written(
    vault: Vault, access: Access, form: Callable[[str], str], count: int
) -> None:
    allow(access, "*")
    tokens = vault.put([MAIL, IBAN, ("PERSON", "Jane")][:count], subject="c7", tenant="acme")
    vault.get([form(token) for token in reversed(tokens)], tenant="acme", reader=desk(access))
    vault.get(iter(map(form, tokens)), tenant="acme", reader=desk(access))  # type: ignore[arg-type]
    assert vault.audit is not None
    read = [entry.event.tokens for entry in vault.audit.events(action="reveal")]
    assert [sorted(each) for each in read] == [sorted(tokens)] * 2
