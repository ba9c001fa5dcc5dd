"""What a vault does, on every kind of store."""

from __future__ import annotations

import pickle
from datetime import timedelta
from typing import Any

import pytest
from vault_help import Clock, Place

from privkit.errors import (
    ConfigurationError,
    ErasedError,
    InputError,
    NotFoundError,
    StoreError,
    TamperedError,
    VaultError,
)
from privkit.vault import Vault
from privkit.vault._codec import as_rows

JANE = ("PERSON", "Jane Doe")
MAIL = ("EMAIL_ADDRESS", "jane@example.com")
DAY = 86_400
ODD = ["", " ", "\0", "\ud800 lone", 'quote " back \\ line \n', "名前", "👩‍👩‍👧", "x" * 100_000]


def test_what_was_put_is_got_in_the_order_asked_for(vault: Vault) -> None:
    jane, mail = vault.put([JANE, MAIL], subject="c7", tenant="acme")
    assert vault.get([mail, jane, mail], tenant="acme") == [MAIL[1], JANE[1], MAIL[1]]
    assert vault.put([], subject="c7") == []
    assert vault.get([]) == []


def test_any_text_comes_back_as_it_was(vault: Vault) -> None:
    tokens = vault.put([("SECRET", value) for value in ODD], subject="c7")
    assert vault.get(tokens) == ODD


def test_many_values_in_one_call(vault: Vault) -> None:
    values = [("PERSON", f"person {number}") for number in range(2500)]
    tokens = vault.put(values, subject="c7")
    assert len(set(tokens)) == 2500
    assert vault.get(tokens) == [value for _, value in values]


def test_one_call_gets_values_of_many_subjects_times_and_keys(vault: Vault, clock: Clock) -> None:
    kept: dict[str, str] = {}
    for number in range(24):
        clock.now += 1
        kind = ("PERSON", "CITY")[number % 2]
        options = {"subject": f"c{number % 3}", "purpose": ("", "support")[number % 4 == 0]}
        ttl = None if number % 5 else "1h"
        token = vault.put([(kind, f"value {number}")], ttl=ttl, **options)[0]
        kept[token] = f"value {number}"
        if number == 12:
            vault.reencrypt("c0")
    assert vault.get(list(kept)) == list(kept.values())
    odd = [*kept][::-1] + [*kept][:3]
    assert vault.get(odd) == [kept[token] for token in odd]


def test_one_changed_row_among_many_does_not_open(vault: Vault) -> None:
    tokens = vault.put([("PERSON", f"p{number}") for number in range(20)], subject="c7")
    row = next(row for row in vault._store.page(b"", 20) if row.token.hex() == tokens[11])
    for at in (0, 1, 5, 6, 17, 18, -1):  # format, algorithm, version, nonce, ciphertext, tag
        changed = bytearray(row.body)
        changed[at] ^= 1
        other = row._replace(body=bytes(changed))
        assert vault._store.replace([(row, other)]) == 1
        with pytest.raises(VaultError):
            vault.get(tokens)
        assert vault._store.replace([(other, row)]) == 1
    assert vault.get(tokens)[11] == "p11"


def test_a_token_tells_nothing(vault: Vault) -> None:
    tokens = vault.put([JANE, MAIL], subject="c7")
    assert all(len(token) == 32 and int(token, 16) >= 0 for token in tokens)
    assert not set(tokens) & set(vault.put([JANE, MAIL], subject="c7"))


@pytest.mark.parametrize("scope", ["call", "subject", "tenant"])
def test_the_same_value_has_the_same_token_within_its_scope_only(vault: Vault, scope: str) -> None:
    first, again = vault.put([JANE, JANE], subject="c7", tenant="acme", scope=scope)  # type: ignore[arg-type]
    assert first == again
    later = vault.put([JANE], subject="c7", tenant="acme", scope=scope)[0]  # type: ignore[arg-type]
    other = vault.put([JANE], subject="c8", tenant="acme", scope=scope)[0]  # type: ignore[arg-type]
    foreign = vault.put([JANE], subject="c7", tenant="blue", scope=scope)[0]  # type: ignore[arg-type]
    assert (later == first, other == first, foreign == first) == {
        "call": (False, False, False),
        "subject": (True, False, False),
        "tenant": (True, True, False),
    }[scope]


def test_types_and_purposes_are_kept_apart(vault: Vault) -> None:
    person = vault.put([("PERSON", "Paris")], subject="c7", scope="subject")
    assert vault.put([("LOCATION", "Paris")], subject="c7", scope="subject") != person
    assert vault.put([("PERSON", "Paris")], subject="c7", scope="subject", purpose="billing") != person


def test_a_token_that_cannot_be_read_is_the_same_error_whatever_the_reason(
    vault: Vault, clock: Clock
) -> None:
    foreign = vault.put([JANE], subject="c7", tenant="blue")[0]
    expired = vault.put([JANE], subject="c7", tenant="acme", ttl="1h")[0]
    erased = vault.put([JANE], subject="c9", tenant="acme")[0]
    clock.now += 3600
    vault.erase("c9", tenant="acme")
    told = set()
    for token in (foreign, expired, erased, "0" * 32, "no token", "", None, 7):
        with pytest.raises(NotFoundError) as error:
            vault.get([token], tenant="acme")  # type: ignore[list-item]
        told.add(str(error.value))
    assert len(told) == 1


@pytest.mark.parametrize("often", [1, 2, 3])
def test_one_token_that_cannot_be_read_refuses_all(vault: Vault, often: int) -> None:
    (jane,) = vault.put([JANE], subject="c7")
    with pytest.raises(NotFoundError):
        vault.get([*[jane] * often, "0" * 32])
    assert vault.get([jane] * often) == [JANE[1]] * often


@pytest.mark.parametrize("number", [1, 2, 9, 10, 11, 20, 159, 161, 1001])
def test_any_number_of_values_is_got_and_not_one_too_few(vault: Vault, number: int) -> None:
    values = [f"value {at}" for at in range(number)]
    tokens = vault.put([("CODE", value) for value in values], subject="c7")
    assert vault.get(tokens) == values
    assert vault.get(tokens[::-1]) == values[::-1]
    for at in {0, number // 2, number - 1}:
        with pytest.raises(NotFoundError):
            vault.get([*tokens[:at], "0" * 32, *tokens[at + 1 :]])


def test_rows_that_differ_in_anything_from_the_one_before_are_got_together(
    vault: Vault, clock: Clock
) -> None:
    kept: dict[str, str] = {}
    for turn, change in enumerate(({}, {"subject": "c8"}, {"purpose": "care"}, {"ttl": "1h"}, {}, {})):
        clock.now += turn % 2
        pairs = [(kind, f"{kind} {turn} {number}") for number in range(3) for kind in ("PERSON", "CODE")]
        kept |= dict(zip(vault.put(pairs, **{"subject": "c7", **change}), [v for _, v in pairs], strict=True))
        if turn == 4:
            person = bytes.fromhex(vault.reference("c7"))
            vault._ring.turned(person, 1)
    for tokens in (sorted(kept), sorted(kept, key=lambda token: kept[token][-1])):
        assert vault.get(tokens) == [kept[token] for token in tokens]


@pytest.mark.parametrize("ttl", ["1h", 3600, timedelta(hours=1)])
def test_what_has_expired_is_unreadable_at_once(vault: Vault, clock: Clock, ttl: str) -> None:
    token = vault.put([JANE], subject="c7", ttl=ttl)
    clock.now += 3599.9
    assert vault.get(token) == ["Jane Doe"]
    clock.now += 0.1
    with pytest.raises(NotFoundError):
        vault.get(token)


def test_a_clock_that_is_set_back_brings_nothing_back(place: Place, clock: Clock) -> None:
    vault = place.open()
    token = vault.put([JANE], subject="c7", ttl="1h")
    clock.now += 2 * 3600
    for _ in range(2):
        with pytest.raises(NotFoundError):
            vault.get(token)
        clock.now -= 2 * 3600
        vault = place.open()


def test_an_expired_value_makes_room_for_a_new_one(vault: Vault, clock: Clock) -> None:
    old = vault.put([JANE], subject="c7", scope="subject", ttl="1h")
    clock.now += 3600
    new = vault.put([JANE], subject="c7", scope="subject")
    assert new != old
    assert vault.get(new) == ["Jane Doe"]


def test_purging_deletes_what_expired_a_grace_ago(vault: Vault, clock: Clock) -> None:
    vault.put([JANE, MAIL], subject="c7", ttl="1h")
    vault.put([JANE], subject="c7")
    clock.now += 3600 + DAY - 1
    assert vault.purge() == 0
    clock.now += 2
    assert vault.purge() == 2
    assert vault.status().records == 1


def test_a_clock_that_jumps_forward_destroys_nothing(vault: Vault, clock: Clock) -> None:
    vault.put([JANE], subject="c7", ttl="1h")
    clock.now += 365 * DAY
    with pytest.raises(VaultError, match="clock"):
        vault.purge()
    assert vault.status().records == 1
    assert vault.purge(trust_clock=True) == 1


def test_what_a_clock_that_jumped_forward_hid_comes_back_when_the_clock_is_believed(
    place: Place, clock: Clock
) -> None:
    vault, right = place.open(), clock.now
    short, long = vault.put([JANE], subject="c7", ttl="1h"), vault.put([MAIL], subject="c7", ttl="30d")
    clock.now += 365 * DAY
    vault.put([JANE], subject="c8")  # as new as no record is, once the clock is right
    for now in (clock.now, right + DAY):
        clock.now = now
        for one in (vault, place.open()):
            for token in (short, long):
                with pytest.raises(NotFoundError):
                    one.get(token)
    vault.believe_clock()
    for one in (vault, place.open()):
        assert one.get(long) == [MAIL[1]]
        with pytest.raises(NotFoundError):
            one.get(short)
        assert one.newest() == clock.now
    clock.now += 365 * DAY  # and again
    with pytest.raises(VaultError, match="clock"):
        place.open().purge()
    clock.now = right + DAY
    assert place.open().purge(grace="1s") == 1


def test_a_hold_wins_over_expiry(vault: Vault, clock: Clock) -> None:
    token = vault.put([JANE], subject="c7", ttl="1h")
    assert vault.hold("c7") == 1
    clock.now += 3 * DAY
    assert vault.purge() == 0
    with pytest.raises(NotFoundError):  # kept, but not read
        vault.get(token)
    vault.hold("c7", on=False)
    assert vault.purge() == 1


def test_a_hold_wins_over_an_erasure(vault: Vault) -> None:
    token = vault.put([JANE], subject="c7")
    vault.hold("c7")
    with pytest.raises(VaultError, match="on hold"):
        vault.erase("c7")
    assert vault.get(token) == ["Jane Doe"]
    vault.hold("c7", on=False)
    assert vault.erase("c7").records == 1


def test_a_hold_covers_records_that_come_later(place: Place, clock: Clock) -> None:
    vault = place.open()
    assert vault.hold("c7") == 0
    first, free = vault.put([JANE, MAIL], subject="c7", ttl="1h"), vault.put([JANE], subject="c8", ttl="1h")
    assert (vault.describe("c7").on_hold, vault.describe("c8").on_hold) == (2, 0)
    clock.now += 2 * DAY
    vault = place.open()
    assert vault.purge() == 1  # that of c8
    assert vault.delete(first) == 0
    with pytest.raises(VaultError, match="on hold"):
        vault.erase("c7")
    assert vault.status().records == 2
    vault.hold("c7", on=False)
    assert vault.describe("c7").on_hold == 0
    assert vault.purge() == 2
    assert vault.erase("c7").keys == 1
    assert free


def test_erasing_takes_one_subject_and_leaves_the_others(place: Place) -> None:
    vault = place.open()
    tokens = {name: vault.put([JANE, MAIL], subject=name, tenant="acme") for name in ("c7", "c8")}
    tokens["blue"] = vault.put([JANE], subject="c7", tenant="blue")
    done = vault.erase("c7", tenant="acme")
    assert (done.keys, done.records, done.ledger) == (1, 2, 1)
    for opened in (vault, place.open()):
        with pytest.raises(NotFoundError):
            opened.get(tokens["c7"][:1], tenant="acme")
        assert opened.get(tokens["c8"], tenant="acme") == [JANE[1], MAIL[1]]
        assert opened.get(tokens["blue"], tenant="blue") == [JANE[1]]
        assert opened.verify() == []
        assert opened.status().erased == 1


def test_erasing_twice_or_nobody_does_no_harm(vault: Vault) -> None:
    vault.put([JANE], subject="c7")
    assert vault.erase("c7").records == 1
    assert vault.erase("c7").records == 0
    assert vault.erase("never seen").records == 0
    with pytest.raises(ErasedError):  # noted before it came
        vault.put([JANE], subject="never seen")


def test_nothing_new_is_kept_of_an_erased_subject_until_it_is_readmitted(place: Place) -> None:
    vault, other = place.open(), place.open()
    for opened in (vault, other):
        opened.put([JANE], subject="c7")
    vault.erase("c7")
    for opened in (vault, other, place.open()):
        with pytest.raises(ErasedError):
            opened.put([MAIL], subject="c7")
    vault.readmit("c7")
    for opened in (vault, other, place.open()):
        assert opened.get(opened.put([MAIL], subject="c7")) == [MAIL[1]]
    assert vault.status().records == 3
    assert vault.verify() == []


def test_a_roll_wraps_every_key_anew_and_touches_no_value(place: Place) -> None:
    vault, other = place.open(), place.open()
    tokens = [vault.put([("PERSON", f"p{number}")], subject=f"c{number}")[0] for number in range(25)]
    assert other.get(tokens[:3])
    before = vault.status()
    done = vault.roll(batch=4)
    assert done.keys == 26  # and the key that names are referred to with
    assert not done.pending
    after = vault.status()
    assert (after.epoch, after.epochs, after.records) == (before.epoch + 1, 1, 25)
    for opened in (vault, other, place.open()):
        assert opened.get(tokens) == [f"p{number}" for number in range(25)]
        assert opened.put([JANE], subject="new")


def test_an_erasure_asks_for_a_roll_and_a_roll_settles_it(vault: Vault) -> None:
    vault.put([JANE], subject="c7")
    assert any("roll" in told for told in vault.erase("c7").pending)
    assert vault.status().roll_due
    vault.roll()
    assert not vault.status().roll_due


@pytest.mark.parametrize("at", ["turn_master", "roll", "rewrapped", "drop_old", "behind"])
def test_an_erasure_while_the_epoch_is_rolled_asks_for_another_roll(
    place: Place, at: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, other = place.open(), place.open()
    for name in ("c7", "c8", "c9"):
        vault.put([JANE], subject=name)
    vault.erase("c9")
    whole, calls = getattr(vault._ring, at), 0

    def erasing(*given: object) -> object:
        nonlocal calls
        calls += 1
        done = whole(*given)
        if calls == 1:  # behind the last look of this step, and before what follows from it
            other.erase("c7")
        return done

    monkeypatch.setattr(vault._ring, at, erasing)
    vault.roll()
    monkeypatch.undo()
    began = at in ("roll", "rewrapped", "drop_old")  # the new epoch, before the erasure
    assert other.status().roll_due or not began
    vault.roll()
    assert not other.status().roll_due
    assert other.status().epochs == 1
    epoch = vault.roll().epoch
    assert other.status().epoch == epoch


def test_an_erasure_after_the_last_look_of_a_roll_is_not_forgotten(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, other = place.open(), place.open()
    vault.put([JANE], subject="c7")
    vault.put([JANE], subject="c8")
    vault.erase("c8")
    table, note = vault._ring.table, vault._ring.table.set_meta

    def late(name: str, value: bytes, **options: bool) -> bytes:
        if name in ("rolled", "roll"):  # what ends the roll: the erasure comes just before it
            monkeypatch.setattr(table, "set_meta", note)
            other.erase("c7")
        return note(name, value, **options)

    monkeypatch.setattr(table, "set_meta", late)
    vault.roll()
    assert other.status().roll_due
    vault.roll()
    assert not other.status().roll_due


def test_reencrypting_gives_a_subject_a_new_key(place: Place) -> None:
    vault, other = place.open(), place.open()
    tokens = vault.put([("PERSON", f"p{number}") for number in range(10)], subject="c7", scope="subject")
    assert other.get(tokens)
    assert vault.reencrypt("c7", batch=3) == 10
    assert vault.reencrypt("nobody") == 0
    for opened in (vault, other, place.open()):
        assert opened.get(tokens) == [f"p{number}" for number in range(10)]
        # equal values are known as equal under the new key as well
        assert opened.put([("PERSON", "p3")], subject="c7", scope="subject") == [tokens[3]]
    assert vault.verify() == []


def test_who_is_erased_while_all_get_new_keys_keeps_no_other_from_one(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault, other = place.open(), place.open()
    tokens = {who: vault.put([("PERSON", who)], subject=who) for who in ("c1", "c2", "c3", "c4")}
    page, waiting = vault._store.page, ["c2", "c3"]

    def erased_meanwhile(after: bytes, limit: int, *, subject: bytes | None = None) -> Any:
        rows = page(after, limit, subject=subject)
        if rows and waiting and rows[0].token in map(bytes.fromhex, tokens[waiting[0]]):
            other.erase(waiting.pop(0))
            vault._ring.evict()
        return rows

    monkeypatch.setattr(vault._store, "page", erased_meanwhile)
    with pytest.raises(ErasedError):
        vault.reencrypt("c2")
    assert vault.reencrypt_all() == 2
    assert not waiting
    assert vault.get([*tokens["c1"], *tokens["c4"]]) == ["c1", "c4"]


def test_a_key_is_made_though_epochs_have_changed_twice_elsewhere(place: Place) -> None:
    vault, other = place.open(), place.open()
    vault._ring.evict()
    vault._ring._known()  # the epochs, and the key of none
    for _ in range(2):
        other.roll()
    assert vault.get(vault.put([JANE], subject="new")) == [JANE[1]]


def test_a_row_that_is_moved_or_changed_does_not_open(vault: Vault) -> None:
    store = vault._store
    one, two = vault.put([JANE, ("PERSON", "Joe Roe")], subject="c7")
    first, second = as_rows([*store.get([bytes.fromhex(one)]), *store.get([bytes.fromhex(two)])])
    swapped = [(first, first._replace(body=second.body)), (second, second._replace(body=first.body))]
    assert store.replace(swapped) == 2
    for token in (one, two):
        with pytest.raises(TamperedError):
            vault.get([token])
    assert len(vault.verify()) == 2


@pytest.mark.parametrize("at", [0, 1, 2, 5, 6, 17, 18, -17, -1])
def test_every_byte_of_a_body_counts(vault: Vault, at: int) -> None:
    store = vault._store
    token = vault.put([JANE], subject="c7")[0]
    row = as_rows(store.get([bytes.fromhex(token)]))[0]
    changed = bytearray(row.body)
    changed[at] ^= 1
    store.replace([(row, row._replace(body=bytes(changed)))])
    with pytest.raises(VaultError):
        vault.get([token])
    assert len(vault.verify()) == 1


@pytest.mark.parametrize(
    ("values", "error"),
    [
        ([("PERSON", b"x")], InputError),
        ([("PERSON", None)], InputError),
        ([("person", "x")], ConfigurationError),
        ([(None, "x")], ConfigurationError),
    ],
)
def test_values_that_are_none_are_refused(
    vault: Vault, values: list[tuple[str, str]], error: type[Exception]
) -> None:
    with pytest.raises(error):
        vault.put(values, subject="c7")
    assert vault.status().records == 0


@pytest.mark.parametrize(
    "options",
    [
        {"subject": ""},
        {"subject": "c", "scope": "word"},
        {"subject": "c", "ttl": "1w"},
        {"subject": "c", "purpose": "a\0b"},
        {"subject": "c", "purpose": "x" * 101},
        {"subject": 7},
        {"subject": "c", "tenant": None},
        {"subject": "c", "tenant": b"t"},
    ],
)
def test_options_that_cannot_be_used_are_refused(vault: Vault, options: dict[str, str]) -> None:
    with pytest.raises(ConfigurationError):
        vault.put([JANE], **options)  # type: ignore[arg-type]


def test_a_closed_vault_refuses(vault: Vault) -> None:
    token = vault.put([JANE], subject="c7")
    vault.close()
    vault.close()
    for use in (lambda: vault.get(token), lambda: vault.put([JANE], subject="c7"), vault.status):
        with pytest.raises(StoreError, match="closed"):
            use()


def test_nothing_shows_a_value_or_a_key_or_can_be_pickled(vault: Vault) -> None:
    vault.put([JANE], subject="c7", tenant="acme")
    key = vault._ring.sealing(vault._subject("acme", "c7", ""), 1)
    row = vault._store.page(b"", 1)[0]
    shown = (
        f"{vault!r} {vault._ring!r} {vault._store!r} {vault._ring.table!r} {vault._ledger!r} {key!r} {row!r}"
    )
    assert "Jane" not in shown
    assert key.secret.hex() not in shown
    for secret in (vault, vault._ring, vault._store, vault._ring.table, key):
        with pytest.raises(TypeError):
            pickle.dumps(secret)


def test_who_is_readmitted_elsewhere_is_not_kept_under_the_destroyed_key(place: Place) -> None:
    """Without a look at the ledger, a key kept here would seal what nobody can open any more."""
    here, there = place.open(), place.open()
    here.put([JANE], subject="c7")
    here.seal("x", subject="c7")
    there.erase("c7")
    there.readmit("c7")
    tokens = here.put([MAIL], subject="c7")
    sealed = here.seal(MAIL[1], subject="c7")
    last = place.open()
    assert last.get(tokens) == [MAIL[1]]
    assert last.unseal(sealed) == MAIL[1]
    assert last.verify() == []


def test_an_erasure_of_somebody_else_only_costs_another_turn(place: Place) -> None:
    here, there = place.open(), place.open()
    first = here.put([JANE], subject="c7", scope="subject")
    for number in range(3):
        there.put([JANE], subject=f"other {number}")
        there.erase(f"other {number}")
        assert here.put([JANE], subject="c7", scope="subject") == first
    assert here.status().records == 1
