"""The vault among the places and under retention: found, handed out, erased for backups too, swept by the rules."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from lifecycle_tools import KEY, START, HandClock

from privkit import Shield, Vault
from privkit.errors import ConfigurationError, ErasedError, LifecycleError, NotFoundError, RequestError
from privkit.lifecycle.places import Files, Subject, VaultPlace
from privkit.lifecycle.retention import Retention, Rule, Schedule, VaultSweep
from privkit.lifecycle.rights import Requests, Signer, gather, verify
from privkit.vault.access import Access, Session
from privkit.vault.hazmat import unrestricted

JANE = Subject("cust-7", tenant="acme")
MAIL, IBAN = ("EMAIL_ADDRESS", "jane@example.com"), ("IBAN_CODE", "DE89 3704 0044 0532 0130 00")


@pytest.fixture
def vault(tmp_path: Path, clock: HandClock) -> Iterator[Vault]:
    """A vault with values and a conversation of two customers."""
    opened = Vault.open(
        f"sqlite:///{tmp_path}/pii.db", access=unrestricted(), clock=lambda: clock().timestamp()
    )
    for customer in ("cust-7", "cust-8"):
        opened.put([MAIL, IBAN], subject=customer, tenant="acme", purpose="billing")
        with Shield(vault=opened).conversation("conv-1", tenant="acme", subject=customer) as chat:
            chat.protect("I am jane@example.com, ask bob@example.org")
    yield opened
    opened.close()


def test_records_are_counted_by_type(vault: Vault) -> None:
    found = VaultPlace(vault).locate(JANE)
    assert found.counts == {"EMAIL_ADDRESS": 3, "IBAN_CODE": 1}
    assert len(found.keys) == 4
    assert VaultPlace(vault).locate(Subject("cust-7")).counts == {}


def test_values_are_handed_out_with_their_tokens_and_other_people_in_chats_are_masked(vault: Vault) -> None:
    export = gather(JANE, [VaultPlace(vault)], made=START)
    shown = sorted((record["kind"], record["fields"]["value"]) for record in export.records)
    assert shown == [
        ("conversations", "[another person]"),
        ("conversations", "jane@example.com"),
        ("values", "DE89 3704 0044 0532 0130 00"),
        ("values", "jane@example.com"),
    ]
    tokens = [record["key"].partition("/")[2][:16] for record in export.records if "/" in record["key"]]
    assert tokens == ["EMAIL_ADDRESS_1_", "EMAIL_ADDRESS_2_"]
    own = gather(JANE, [VaultPlace(vault, own_chats=True)], made=START)
    assert "bob@example.org" in own.json()


def test_erasing_is_pending_until_the_epoch_is_rolled(vault: Vault) -> None:
    place = VaultPlace(vault)
    assert place.verify(JANE).notes == ("the vault does not know of the erasure",)
    outcome = place.erase(JANE)
    assert (outcome.state, outcome.left) == ("pending", 0)
    assert "until the epoch is rolled" in outcome.notes[-1]
    assert [each.get("left") for each in place.key_locations(JANE)] == [0, 1, 0, None]
    assert place.verify(JANE).state == "done"
    vault.roll()
    assert place.erase(JANE).state == "done"
    assert vault.status().erasures == 1  # going on is no second erasure
    with pytest.raises(ErasedError):
        vault.put([MAIL], subject="cust-7", tenant="acme")
    assert place.locate(Subject("cust-8", tenant="acme")).counts == {"EMAIL_ADDRESS": 3, "IBAN_CODE": 1}


def test_the_epoch_is_rolled_at_once_where_that_is_asked_for(vault: Vault) -> None:
    place = VaultPlace(vault, roll=True)
    assert place.erase(JANE).state == "done"
    assert (vault.status().roll_due, vault.status().epoch) == (False, 2)
    assert place.erase(JANE).state == "done"
    assert vault.status().epoch == 2


def test_a_roll_that_somebody_else_is_at_leaves_it_pending(vault: Vault, clock: HandClock) -> None:
    table = vault._ring.table
    assert table.lease("roll", "another", clock().timestamp(), 60)
    outcome = VaultPlace(vault, roll=True).erase(JANE)
    assert outcome.state == "pending"
    assert any("another process is rolling" in note for note in outcome.notes)
    clock.move(minutes=2)
    assert VaultPlace(vault, roll=True).erase(JANE).state == "done"


def test_an_erasure_as_a_request(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    signer = Signer.create(tmp_path / "sign.pem")
    requests = Requests(
        f"sqlite:///{tmp_path / 'r.db'}", key=KEY, places=[VaultPlace(vault)], identity=lambda *_: True,
        signer=signer, clock=clock,
    )  # fmt: skip
    request = requests.receive(JANE).id
    requests.identify(request, None)
    requests.approve(request, requests.preview(request).token, by="privacy")
    assert requests.run(request).state == "pending"
    vault.roll()
    assert requests.run(request).state == "done"
    certificate = verify(requests.certificate(request), public_key=signer.public_key)
    (told,) = certificate["places"]
    assert (told["located"], told["left"]) == ({"EMAIL_ADDRESS": 3, "IBAN_CODE": 1}, 0)
    assert certificate["residue"] == {"places": 1, "left": 0}
    assert told["keys"] == [
        {"location": "store of keys", "left": 0},
        {"location": "backups of the store of keys", "left": 0, "notes": []},
        {"location": "master keys of epochs before", "left": 0, "epoch": 2},
        {"location": "ledger of erasures", "erased": True, "entries": 1},
    ]
    assert vault.verify_audit().entries > 4
    requests.close()


@pytest.mark.parametrize("where", ["the vault", "the record"])
def test_a_hold_on_the_vaults_records_stops_the_erasure_before_any_place(
    vault: Vault, clock: HandClock, tmp_path: Path, where: str
) -> None:
    (tmp_path / "logs").mkdir()
    log = tmp_path / "logs" / "a.jsonl"
    log.write_text('{"user": "cust-7"}\n', encoding="utf-8")
    retention = Retention(RULES, "sqlite://", clock=clock)
    places = [Files(log.parent, "*", match={"user": "id"}), VaultPlace(vault, roll=True)]
    requests = Requests(
        "sqlite://", key=KEY, places=places, identity=lambda *_: True, retention=retention, clock=clock
    )
    if where == "the vault":
        vault.hold("cust-7", tenant="acme")
    else:
        retention.hold(why="matter-12", by="legal", subject=vault.reference("cust-7", tenant="acme"))
    request = requests.receive(JANE).id
    requests.identify(request, None)
    preview = requests.preview(request)
    assert preview.held
    requests.approve(request, preview.token, by="privacy")
    with pytest.raises(RequestError, match="hold"):
        requests.run(request)
    assert "cust-7" in log.read_text(encoding="utf-8")
    vault.hold("cust-7", tenant="acme", on=False)
    for hold in retention.holds():
        retention.release(hold, by="legal")
    assert requests.run(request).state == "done"
    requests.close()
    retention.close()


def test_with_access_the_officer_needs_grants(tmp_path: Path) -> None:
    access = Access(dual_for=(), step_up_for=())

    def desk() -> Session:
        return access.session("officer-1", role="privacy", purpose="rights", tenant="acme")

    with Vault.open(f"sqlite:///{tmp_path}/a.db", access=access) as vault:
        vault.put([MAIL], subject="cust-7", tenant="acme")
        place = VaultPlace(vault, by=desk)
        for call in (place.locate, place.erase, place.verify, lambda who: list(place.export(who))):
            with pytest.raises(LifecycleError, match="no grant"):
                call(JANE)
        for action in ("search", "export", "erase"):
            access.grant(
                actor="officer-1", role="privacy", entity_type="*", purpose="rights", action=action,
                level="plain", tenant="acme", by="lead-2",
            )  # fmt: skip
        assert [record.fields["value"] for record in place.export(JANE)] == ["jane@example.com"]
        assert place.erase(JANE).state == "pending"
        assert place.verify(JANE).state == "done"
        refused = VaultPlace(vault, by=desk, roll=True).erase(JANE)
        assert refused.state == "pending"
        assert "all tenants" in refused.notes[0]
        access.grant(
            actor="officer-1", role="privacy", entity_type="*", purpose="rights", action="roll",
            level="plain", tenant="*", by="lead-2",
        )  # fmt: skip
        keys = VaultPlace(
            vault, by=desk, roll=lambda: access.session("officer-1", role="privacy", purpose="rights")
        )
        assert keys.erase(JANE).state == "done"


def test_a_failure_names_the_place_and_no_value(vault: Vault, monkeypatch: pytest.MonkeyPatch) -> None:
    vault.close()
    for wrong in (None, "sqlite:///pii.db"):
        with pytest.raises(ConfigurationError, match="open vault"):
            VaultPlace(wrong)  # type: ignore[arg-type]
        with pytest.raises(ConfigurationError, match="open vault"):
            VaultSweep(wrong, purpose="support")  # type: ignore[arg-type]


RULES = [
    Rule("EMAIL_ADDRESS", "billing", keep="90d"),
    Rule("IBAN_CODE", "billing", keep="10y"),
    Rule("EMAIL_ADDRESS", "support", keep="30d"),
]


@pytest.fixture
def retention(clock: HandClock) -> Iterator[Retention]:
    retention = Retention(RULES, "sqlite://", clock=clock)
    yield retention
    retention.close()


def swept(retention: Retention, vault: Vault, clock: HandClock, **options: Any) -> tuple[int, int, int]:
    report = retention.sweep(VaultSweep(vault, purpose="support"), confirm_clock=clock(), batch=3, **options)
    return report.looked_at, report.hidden, report.deleted


def test_records_run_out_by_type_and_purpose(vault: Vault, retention: Retention, clock: HandClock) -> None:
    clock.move(days=31)
    assert swept(retention, vault, clock) == (8, 4, 0)  # those of conversations wait for their grace period
    clock.move(days=30)
    assert swept(retention, vault, clock, dry_run=True) == (8, 0, 4)
    assert swept(retention, vault, clock) == (8, 0, 4)
    assert vault.describe("cust-7", tenant="acme").types == {"EMAIL_ADDRESS": 1, "IBAN_CODE": 1}
    clock.move(days=60)
    assert swept(retention, vault, clock) == (4, 2, 2)
    assert vault.describe("cust-7", tenant="acme").types == {"IBAN_CODE": 1}
    assert swept(retention, vault, clock) == (2, 0, 0)


def test_holds_win(vault: Vault, retention: Retention, clock: HandClock) -> None:
    reference = vault.reference("cust-7", tenant="acme")
    hold = retention.hold(why="matter-12", by="legal", subject=reference)
    vault.hold("cust-8", tenant="acme")
    for _ in range(2):
        clock.move(days=200)
        assert swept(retention, vault, clock)[2] == 0
    retention.release(hold, by="legal")
    assert swept(retention, vault, clock)[2] == 3
    vault.hold("cust-8", tenant="acme", on=False)
    assert swept(retention, vault, clock)[2] == 3


def test_a_clock_that_jumps_deletes_nothing(vault: Vault, retention: Retention, clock: HandClock) -> None:
    clock.move(days=400)
    report = retention.sweep(VaultSweep(vault, purpose="support"))
    assert (report.clock_agreed, report.deleted) == (False, 0)
    assert VaultSweep(vault, purpose="support").newest() == START


def test_a_type_without_a_rule_stops_the_sweep(vault: Vault, clock: HandClock) -> None:
    retention = Retention(RULES[:2], "sqlite://", clock=clock, gap=timedelta(days=1))
    with pytest.raises(ConfigurationError, match="no retention rule for 'EMAIL_ADDRESS' and 'support'"):
        retention.sweep(VaultSweep(vault, purpose="support"))
    retention.close()


# Rules that the vault itself heeds


def ruled(tmp_path: Path, clock: HandClock, rules: list[Rule] = RULES) -> Vault:
    """The vault of the fixture, opened with rules of retention."""
    return Vault.open(
        f"sqlite:///{tmp_path}/pii.db",
        access=unrestricted(),
        retention=Schedule(rules).limit(purpose="support"),
        clock=lambda: clock().timestamp(),
    )


def test_what_has_run_out_cannot_be_read_before_any_sweep(
    vault: Vault, tmp_path: Path, clock: HandClock
) -> None:
    mail, iban = vault.put([MAIL, IBAN], subject="cust-9", tenant="acme", purpose="billing")
    with ruled(tmp_path, clock) as kept:
        for days, readable in (
            (89, True),
            (1, False),
            (-60, False),
        ):  # set back: what was seen to be over stays so
            clock.move(days=days)
            assert kept.get([iban], tenant="acme") == [IBAN[1]]
            if readable:
                assert kept.get([mail], tenant="acme") == [MAIL[1]]
            else:
                with pytest.raises(NotFoundError):
                    kept.get([iban, mail], tenant="acme")
            shown = {each.value for each in kept.export("cust-9", tenant="acme")}
            assert shown == ({MAIL[1], IBAN[1]} if readable else {IBAN[1]})
            assert kept.describe("cust-9", tenant="acme").expired == (0 if readable else 1)
    with ruled(tmp_path, clock) as again, pytest.raises(NotFoundError):
        again.get([mail], tenant="acme")
    assert (
        vault.describe("cust-9", tenant="acme").records == 2
    )  # hidden and still there: deleting is the sweep's


def test_a_conversation_forgets_what_has_run_out_open_or_opened_anew(
    vault: Vault, tmp_path: Path, clock: HandClock
) -> None:
    with ruled(tmp_path, clock) as kept:
        chat = Shield(vault=kept).conversation("conv-1", tenant="acme", subject="cust-7")
        clock.move(days=1)
        safe = chat.protect("mail zoe@example.net")
        assert chat.restore(safe) == "mail zoe@example.net"
        clock.move(days=30)
        assert chat.restore(safe) == safe
        anew = Shield(vault=kept).conversation("conv-1", tenant="acme", subject="cust-7")
        assert anew.restore(safe) == safe
        later = anew.protect("mail zoe@example.net")
        assert later != safe
        assert anew.restore(later) == "mail zoe@example.net"


def test_a_value_that_has_run_out_can_be_kept_again(vault: Vault, tmp_path: Path, clock: HandClock) -> None:
    options = {"subject": "cust-9", "tenant": "acme", "purpose": "billing", "scope": "subject"}
    with ruled(tmp_path, clock) as kept:
        (old,) = kept.put([MAIL], **options)  # type: ignore[arg-type]
        assert kept.put([MAIL], **options) == [old]  # type: ignore[arg-type]
        clock.move(days=91)
        new, iban = kept.put([MAIL, IBAN], **options)  # type: ignore[arg-type]
        assert new != old
        assert kept.get([iban, new], tenant="acme") == [IBAN[1], MAIL[1]]


def test_what_there_is_no_rule_for_is_not_kept_and_not_read(
    vault: Vault, tmp_path: Path, clock: HandClock
) -> None:
    (mail,) = vault.put([MAIL], subject="cust-9", tenant="acme", purpose="billing")
    with ruled(tmp_path, clock, RULES[1:2]) as kept:
        with pytest.raises(NotFoundError):
            kept.get([mail], tenant="acme")
        for call in (
            lambda: kept.put([IBAN, MAIL], subject="cust-9", tenant="acme", purpose="billing"),
            lambda: (
                Shield(vault=kept)
                .conversation("conv-2", tenant="acme", subject="cust-9")
                .protect("jane@example.com")
            ),
        ):
            with pytest.raises(ConfigurationError, match="no retention rule for 'EMAIL_ADDRESS'") as told:
                call()
            assert "jane" not in str(told.value)
        assert kept.describe("cust-9", tenant="acme").types == {"EMAIL_ADDRESS": 1}
