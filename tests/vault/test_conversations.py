"""Conversations that a vault keeps: after a restart, in several processes, for erased and expired subjects."""

from __future__ import annotations

import json
import logging
import multiprocessing
import os
import random
import re
import signal
import threading
import traceback
from pathlib import Path

import pytest
from vault_help import Clock, Place

from privkit import Shield, Vault, detectors
from privkit.conversation import Conversation
from privkit.errors import (
    ConfigurationError,
    ErasedError,
    PrivkitError,
    StoreError,
    TamperedError,
    VaultKeyError,
)
from privkit.tokens._grammar import cores

DETECTORS = [
    *detectors.default(entities=["EMAIL_ADDRESS", "PERSON"]),
    detectors.pattern("CODE", r"\bC-\d{1,6}\b", reach=10),
]
TEXT = "I am Jane Doe, jane@example.com"


def shield(place: Place) -> Shield:
    return Shield(vault=place.open(), detectors=DETECTORS)


def test_a_conversation_goes_on_after_a_restart(place: Place) -> None:
    with shield(place).conversation("c", tenant="acme", subject="s7") as chat:
        safe = chat.protect(TEXT)
    assert "Jane" not in safe
    assert "jane@" not in safe
    again = shield(place).conversation("c", tenant="acme", subject="s7")
    assert again.restore(safe) == TEXT
    assert "".join(again.restore_stream(safe)) == TEXT
    assert again.protect(TEXT) == safe
    assert again.restore(again.protect("Doe and JANE DOE")) == "Doe and JANE DOE"


def test_numbers_and_aliases_go_on_after_a_restart(place: Place) -> None:
    first = shield(place).conversation("c").protect(TEXT)
    later = shield(place).conversation("c")
    assert later.protect("Thanks, Jane Doe. Is John Smith there?").count("PERSON_1_") == 1
    alias = later.protect("Ms Doe said so")
    assert "PERSON_1_" in alias
    assert alias.split()[1] != first.split()[2].strip(",")  # the surface that was used comes back
    assert later.restore(alias) == "Ms Doe said so"


@pytest.mark.parametrize(
    "other",
    [
        {"id": "d", "tenant": "acme", "subject": "s7"},
        {"id": "c", "tenant": "blue", "subject": "s7"},
        {"id": "c", "tenant": "acme", "subject": "s8"},
        {"id": "c", "tenant": "acme"},
        {"id": "c"},
    ],
)
def test_nothing_crosses_between_conversations_tenants_and_subjects(
    place: Place, other: dict[str, str]
) -> None:
    safe = shield(place).conversation("c", tenant="acme", subject="s7").protect(TEXT)
    foreign = shield(place).conversation(**other)
    assert foreign.restore(safe) == safe
    theirs = foreign.protect(TEXT)
    assert theirs != safe
    assert foreign.restore(theirs) == TEXT
    alike = set(cores(safe)) & set(cores(theirs))  # one pair of letters in some 1,500 is the same by chance
    assert foreign.restore(safe) == safe or alike


def test_two_shields_share_a_conversation_while_both_are_open(place: Place) -> None:
    one, two = (shield(place).conversation("c", subject="s7") for _ in range(2))
    for number in range(10):
        text = f"C-{number} and C-{number + 1}"
        safe = (one if number % 2 else two).protect(text)
        assert (two if number % 2 else one).restore(safe) == text
        assert (two if number % 2 else one).protect(text) == safe


def test_erasing_leaves_the_tokens_standing_at_once(place: Place) -> None:
    here, there = shield(place), shield(place)
    chat, other = (some.conversation("c", tenant="acme", subject="s7") for some in (here, there))
    kept = here.conversation("c", tenant="acme", subject="s8")
    safe, theirs = chat.protect(TEXT), kept.protect(TEXT)
    assert other.restore(safe) == TEXT
    here.erase("s7", tenant="acme")
    for some in (chat, other):
        assert some.restore(safe) == safe
        assert "".join(some.restore_stream([safe])) == safe
        with pytest.raises(ErasedError):
            some.protect("anything C-1")
    with pytest.raises(ErasedError):
        there.conversation("new", tenant="acme", subject="s7")
    assert kept.restore(theirs) == TEXT


def left_standing(chat: Conversation, safe: str, theirs: str) -> bool:
    """Say whether tokens are left as they are, but for those that another conversation gave out too, by chance.

    One pair of letters in some 1,500 is the same.
    """
    tokens = [token for token in safe.split() if not set(cores(token)) & set(cores(theirs))]
    return [chat.restore(token) for token in tokens] == tokens


def test_a_readmitted_subject_never_gets_an_old_tokens_letters(place: Place) -> None:
    here = shield(place)
    chat = here.conversation("c", subject="s7")
    safe = chat.protect("C-1 C-2 C-3 C-4")
    here.erase("s7")
    assert chat.restore(safe) == safe
    place._opened[0].readmit("s7")
    for again in (chat, shield(place).conversation("c", subject="s7")):
        new = again.protect("C-8 C-9 C-10 C-11")
        assert again.restore(new) == "C-8 C-9 C-10 C-11"
        assert left_standing(again, safe, new)


def test_a_conversation_without_a_subject_can_be_erased_by_itself(place: Place) -> None:
    here = shield(place)
    one, two = here.conversation("one"), here.conversation("two")
    tokens = one.protect(TEXT), two.protect(TEXT)
    place._opened[0].erase("", conversation="one")
    assert one.restore(tokens[0]) == tokens[0]
    assert two.restore(tokens[1]) == TEXT


def test_what_expires_is_not_restored_and_its_number_is_not_given_out_again(
    place: Place, clock: Clock
) -> None:
    here = shield(place)
    chat = here.conversation("c", subject="s7", ttl="1h")
    safe = chat.protect("C-1 C-2")
    clock.now += 1800
    later = chat.protect("C-3")
    clock.now += 1800
    for some in (chat, shield(place).conversation("c", subject="s7", ttl="1h")):
        assert some.restore(safe) == safe
        assert some.restore(later) == "C-3"
    assert chat.protect("C-1").startswith("CODE_4_")
    clock.now += 3 * 86400
    vault = place._opened[0]
    assert vault.purge(grace="1h") == 4
    assert vault.status().records == 0
    again = shield(place).conversation("c", subject="s7")
    assert again.restore(safe) == safe
    assert again.protect("C-9").startswith("CODE_5_")
    assert vault.verify() == []


def test_a_token_is_not_given_out_before_the_vault_has_it(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    here = shield(place)
    chat = here.conversation("c", subject="s7")
    chat.protect("C-1")
    store = place._opened[0]._store

    def full(*_: object, **__: object) -> None:
        raise StoreError("the store of records: the disk is full")

    with monkeypatch.context() as broken:
        broken.setattr(store, "append", full)
        with pytest.raises(StoreError):
            chat.protect("C-1 C-2")
        assert "CODE_1_" in chat.protect("C-1")  # nothing new to keep
    safe = chat.protect("C-3 C-2")
    assert shield(place).conversation("c", subject="s7").restore(safe) == "C-3 C-2"


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_a_row_cut_out_of_a_conversation_is_noticed(place: Place) -> None:
    chat = shield(place).conversation("c", subject="s7")
    chat.protect("C-1 C-2 C-3")
    database = place._opened[0]._store._database  # type: ignore[attr-defined]
    with database.write() as connection:
        connection.execute("DELETE FROM records WHERE place = 2")
    with pytest.raises(TamperedError, match="cut out"):
        shield(place).conversation("c", subject="s7")


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_rows_exchanged_between_conversations_are_noticed(place: Place) -> None:
    here = shield(place)
    here.conversation("c", subject="s7").protect("C-1")
    here.conversation("d", subject="s7").protect("C-2")
    database = place._opened[0]._store._database  # type: ignore[attr-defined]
    with database.write() as connection:
        scopes = [row[0] for row in connection.execute("SELECT scope FROM records").fetchall()]
        connection.execute("UPDATE records SET scope = x'00' WHERE scope = ?", (scopes[0],))
        connection.execute("UPDATE records SET scope = ? WHERE scope = ?", scopes)
        connection.execute("UPDATE records SET scope = ? WHERE scope = x'00'", (scopes[1],))
    for name in "cd":
        with pytest.raises(TamperedError):
            shield(place).conversation(name, subject="s7")


def test_json_and_urls_come_back_valid(place: Place) -> None:
    chat = Shield(
        vault=place.open(), detectors=[detectors.phrases("NOTE", ['say "hi"', "a\\b"])]
    ).conversation("c")
    safe = chat.protect('say "hi" and a\\b')
    assert json.loads(chat.restore(json.dumps({"x": safe}), into="json")) == {"x": 'say "hi" and a\\b'}


def test_sixty_four_threads_get_one_token_for_a_value(place: Place) -> None:
    shields = [shield(place) for _ in range(2)]
    made: list[dict[str, str]] = [{} for _ in range(64)]

    def work(number: int) -> None:
        chat = shields[number % 2].conversation("c", subject="s7")
        order = list(range(12))
        random.Random(number).shuffle(order)
        for code in order:
            made[number][f"C-{code}"] = chat.protect(f"C-{code}")

    threads = [threading.Thread(target=work, args=(number,)) for number in range(64)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(some == made[0] for some in made)
    assert len(set(made[0].values())) == 12
    last = shield(place).conversation("c", subject="s7")
    assert {code: last.restore(token) for code, token in made[0].items()} == {code: code for code in made[0]}


def _another_process(url: str, folder: str, number: int, results: object) -> None:
    place = Place(url, Path(folder), Clock())
    chat = shield(place).conversation("c", subject="s7")
    order = list(range(40))
    random.Random(number).shuffle(order)
    results.put({f"C-{code}": chat.protect(f"C-{code}") for code in order})  # type: ignore[attr-defined]
    place.close()


@pytest.mark.parametrize("place", ["sqlite", "postgres", "redis"], indirect=True)
def test_four_processes_get_one_token_for_a_value(place: Place, tmp_path: Path) -> None:
    place.open()
    context = multiprocessing.get_context("spawn")
    results = context.Queue()
    workers = [
        context.Process(target=_another_process, args=(place.url, str(tmp_path), number, results))
        for number in range(4)
    ]
    for worker in workers:
        worker.start()
    made = [results.get(timeout=120) for _ in workers]
    for worker in workers:
        worker.join()
    assert all(some == made[0] for some in made)
    chat = shield(place).conversation("c", subject="s7")
    assert all(chat.restore(token) == code for code, token in made[0].items())


def _thirty_two_threads(url: str, folder: str, number: int, begun: object, results: object) -> None:
    place = Place(url, Path(folder), Clock())
    chat = shield(place).conversation("c", subject="s7")
    begun.wait(120)  # type: ignore[attr-defined]
    made: list[dict[str, str]] = [{} for _ in range(32)]

    def work(at: int) -> None:
        order = list(range(24))
        random.Random(32 * number + at).shuffle(order)
        for code in order:
            made[at][f"C-{code}"] = chat.protect(f"C-{code}")

    threads = [threading.Thread(target=work, args=(at,)) for at in range(32)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    results.put(made)  # type: ignore[attr-defined]
    place.close()


@pytest.mark.parametrize("place", ["sqlite", "postgres", "redis"], indirect=True)
def test_sixty_four_threads_of_two_processes_get_one_token_for_a_value(place: Place, tmp_path: Path) -> None:
    vault = place.open()
    context = multiprocessing.get_context("spawn")
    results, begun = context.Queue(), context.Barrier(2)
    workers = [
        context.Process(target=_thirty_two_threads, args=(place.url, str(tmp_path), number, begun, results))
        for number in range(2)
    ]
    for worker in workers:
        worker.start()
    made = [one for _ in workers for one in results.get(timeout=120)]
    for worker in workers:
        worker.join()
    assert len(made) == 64
    assert all(one == made[0] for one in made)
    assert len(set(made[0].values())) == 24
    assert vault.status().records == 24
    chat = shield(place).conversation("c", subject="s7")
    assert {chat.restore(token): code for code, token in made[0].items()} == {code: code for code in made[0]}


def connections(vault: Vault) -> set[int]:
    """Return which connections to SQLite or PostgreSQL are open and at rest."""
    store = vault._store
    if hasattr(store, "_database"):
        return {id(store._database._connection), id(vault._ring.table._database._connection)}  # type: ignore[attr-defined]
    return set(map(id, store._pool._idle)) if hasattr(store, "_pool") else set()


@pytest.mark.parametrize("place", ["sqlite", "postgres", "redis"], indirect=True)
def test_a_forked_child_goes_on_with_files_and_connections_of_its_own(place: Place) -> None:
    vault = place.open()
    tokens = vault.put([("PERSON", f"p{number}") for number in range(5)], subject="s7")
    read, write = os.pipe()
    parents = connections(vault)
    child = os.fork()
    if child == 0:  # no test runner here: say what happened and end at once
        try:
            more = vault.put([("PERSON", f"q{number}") for number in range(50)], subject="s7")
            told = (
                "ok" if vault.get([*tokens, *more])[5:] == [f"q{number}" for number in range(50)] else "wrong"
            )
            told = "the parent's" if parents & connections(vault) else told
        except BaseException as error:
            told = type(error).__name__
        os.write(write, told.encode())
        os._exit(0)
    mine = vault.put([("PERSON", f"r{number}") for number in range(50)], subject="s7")
    os.waitpid(child, 0)
    assert os.read(read, 100) == b"ok"
    os.close(read)
    os.close(write)
    assert len(vault.get([*tokens, *mine])) == 55
    assert vault.status().records == 105
    nonces = [row.body[6:18] for row in vault._store.page(b"", 1000)]
    assert len(set(nonces)) == 105
    assert vault.verify() == []


def test_a_shield_says_what_it_wants_for_a_vault() -> None:
    with pytest.raises(ConfigurationError, match=r"Vault\.open"):
        Shield(vault="sqlite:///pii.db")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="no vault"):
        Shield().erase("c7")


CUSTOMER = "customer-77"
# What all planted values and names look like, so that one search finds any of the thousand.
PLANTED = re.compile("C-7\\d{5}|planted\\d+@|customer-\\d\\d")
BEGINNINGS = (b"C-7", b"planted", b"customer-")  # of which bytes are searched many times as fast


def planted(number: int) -> list[str]:
    return [f"C-{700_000 + number}", f"planted{number}@example.com"]


def holding(folders: list[Path]) -> list[tuple[Path, str]]:
    """Return the files that hold a planted value, as UTF-8 or with a zero after each letter, as in UTF-16."""
    found = []
    for path in (path for folder in folders for path in folder.rglob("*") if path.is_file()):
        data = path.read_bytes()
        for text in (data, data.replace(b"\0", b"")):
            if any(beginning in text for beginning in BEGINNINGS):
                found += [(path, match.group()) for match in PLANTED.finditer(text.decode("latin-1"))]
    return found


@pytest.mark.parametrize("place", ["sqlite", "postgres", "redis"], indirect=True)
def test_no_file_log_or_traceback_holds_a_value(
    place: Place, tmp_path: Path, caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest
) -> None:
    caplog.set_level(logging.DEBUG)
    values = [value for number in range(500) for value in planted(number)]
    here = shield(place)
    vault = place._opened[0]
    chat = here.conversation("c", tenant="acme", subject=CUSTOMER)
    for at in range(0, 1000, 100):
        chat.protect(" and ".join(values[at : at + 100]))
    vault.put([("CODE", value) for value in values], subject=CUSTOMER, tenant="acme", scope="tenant")
    vault.roll()
    vault.reencrypt(CUSTOMER, tenant="acme")
    told = "".join(refused(vault, chat, values))
    vault.erase("customer-88", tenant="acme")
    folders = [tmp_path]
    if place.url.startswith("postgres"):
        import psycopg

        with psycopg.connect(place.url) as connection:
            connection.execute("SELECT pg_switch_wal()")
            row = connection.execute("SHOW data_directory").fetchone()
            assert row is not None
            folders.append(Path(row[0]))
    if place.url.startswith("redis"):
        import redis

        with redis.Redis.from_url(place.url) as client:
            folders.append(Path(client.config_get("dir")["dir"]))  # type: ignore[index]
    assert holding(folders) == []
    assert not PLANTED.findall(caplog.text + told)
    (tmp_path / "seen").write_text(values[3])
    assert len(holding(folders)) == 2  # the search can find
    assert (
        sum(path.stat().st_size for folder in folders for path in folder.rglob("*") if path.is_file())
        > 100_000
    )


def refused(vault: Vault, chat: object, values: list[str]) -> list[str]:
    """Return the tracebacks, local variables' names excluded, of calls that are made to fail."""
    calls = [
        lambda: vault.put([("code", values[0])], subject=CUSTOMER),
        lambda: vault.put([("CODE", values[0])], subject=CUSTOMER, ttl=values[1]),
        lambda: vault.put([("CODE", values[0])], subject=CUSTOMER, purpose=values[0] * 50),
        lambda: vault.put([("CODE", values[0].encode())], subject=CUSTOMER),  # type: ignore[list-item]
        lambda: vault.get([values[0]]),
        lambda: vault.get(["00" * 16], tenant=CUSTOMER),
        lambda: vault.erase(""),
        lambda: chat.restore(values[0], into=values[1].partition("@")[0][:3]),  # type: ignore[attr-defined]
        lambda: chat.protect(values[0].encode()),  # type: ignore[attr-defined]
    ]
    told = []
    for call in calls:
        with pytest.raises(PrivkitError) as error:
            call()
        told.append("".join(traceback.format_exception(error.value)))
    return told


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_what_could_not_be_read_once_is_read_the_next_time(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, there = shield(place), shield(place)
    chat, other = (some.conversation("c", subject="s7") for some in (here, there))
    safe = chat.protect("C-1 C-2")
    ring = place._opened[1]._ring

    def out_of_reach(*_: object) -> None:
        raise VaultKeyError("the key service does not answer")

    with monkeypatch.context() as broken:
        broken.setattr(ring, "opening", out_of_reach)
        with pytest.raises(VaultKeyError):
            other.protect("C-3")
    assert other.restore(safe) == "C-1 C-2"
    later = other.protect("C-3 C-2")
    assert later.endswith(safe.split()[1])
    assert chat.restore(f"{safe} {later}") == "C-1 C-2 C-3 C-2"


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_a_value_that_expired_and_came_again_elsewhere_has_one_token(place: Place, clock: Clock) -> None:
    chat, other = (shield(place).conversation("c", subject="s7", ttl="1h") for _ in range(2))
    chat.protect("C-1")
    assert other.protect("C-2").startswith("CODE_2_")
    clock.now += 1800
    chat = shield(place).conversation("c", subject="s7", ttl="5h")
    other.protect("C-3")
    clock.now += 1801
    again = chat.protect("C-1")  # the other has the expired one in mind until it asks
    assert other.protect("C-1") == again


@pytest.mark.parametrize("codes", ["C-7", "C-7 C-8 C-9", "C-6 C-7 C-8 C-9"])
def test_a_subject_that_was_erased_and_readmitted_elsewhere_is_forgotten_here(
    place: Place, codes: str
) -> None:
    here, there = shield(place), shield(place)
    chat, other = (some.conversation("c", subject="s7") for some in (here, there))
    kept = here.conversation("d", subject="s8")
    safe, theirs = chat.protect("C-1 C-2 C-3"), kept.protect(TEXT)
    assert other.restore(safe) == "C-1 C-2 C-3"
    place._opened[0].erase("s7")
    place._opened[0].readmit("s7")
    again = here.conversation("c", subject="s7")
    new = again.protect(codes)
    assert left_standing(other, safe, new)
    assert other.restore(new) == codes
    later = other.protect("C-1")  # with the new key, not with the one that was destroyed
    assert shield(place).conversation("c", subject="s7").restore(f"{new} {later}") == f"{codes} C-1"
    assert kept.restore(theirs) == TEXT
    assert place._opened[0].verify() == []


def test_a_stream_that_is_under_way_restores_and_protects_nothing_of_an_erased_subject(place: Place) -> None:
    here, there = shield(place), shield(place)
    chat = there.conversation("c", subject="s7")
    one, two = chat.protect("C-1 C-2").split()
    back, out = chat.restore_stream([f"{one} and ", two]), chat.protect_stream(["C-1 is it. " * 99, "C-2"])
    assert next(back) == "C-1 and "
    assert next(out).startswith(one)
    here.erase("s7")
    assert "".join(back) == two
    with pytest.raises(ErasedError):
        list(out)


def test_a_stream_restores_what_another_process_has_protected_meanwhile(place: Place) -> None:
    chat, other = (shield(place).conversation("c", subject="s7") for _ in range(2))
    back = chat.restore_stream(some.protect(text) for some, text in ((chat, "C-1 "), (other, "C-2")))
    assert "".join(back) == "C-1 C-2"


@pytest.mark.parametrize("restarted", [False, True])
def test_a_clock_that_is_set_back_brings_no_token_back(place: Place, clock: Clock, restarted: bool) -> None:
    chat = shield(place).conversation("c", subject="s7", ttl="1h")
    safe = chat.protect("C-1 C-2")
    clock.now += 7200
    some = shield(place).conversation("c", subject="s7") if restarted else chat
    assert some.restore(safe) == safe
    clock.now -= 7200
    for again in (some, shield(place).conversation("c", subject="s7")):
        assert again.restore(safe) == safe


@pytest.mark.parametrize("place", ["sqlite"], indirect=True)
def test_a_child_that_forks_off_a_chat_at_work_knows_what_the_vault_keeps_and_no_more(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat = shield(place).conversation("c", subject="s7")
    safe = chat.protect("C-1")
    store = place._opened[0]._store
    held, done = threading.Event(), threading.Event()

    def slow(*_: object, **__: object) -> None:
        held.set()
        done.wait()
        raise StoreError("the store of records: the disk is full")

    def refused_once() -> None:
        with pytest.raises(StoreError):
            chat.protect("C-2")

    with monkeypatch.context() as broken:
        broken.setattr(store, "append", slow)
        thread = threading.Thread(target=refused_once)
        thread.start()
        held.wait()
        read, write = os.pipe()
        child = os.fork()
        if child == 0:
            signal.alarm(20)
            broken.undo()
            os.write(write, chat.protect("C-1 C-2").encode())
            os._exit(0)
        os.waitpid(child, 0)
        done.set()
        thread.join()
    told = os.read(read, 100).decode()
    os.close(read)
    os.close(write)
    assert told.startswith(f"{safe} CODE_2_")
    assert shield(place).conversation("c", subject="s7").restore(told) == "C-1 C-2"
