"""Long and hostile texts in a conversation that a vault keeps: the work grows with the text, by counting it."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from growth import calls, lines
from tracing import Table, untraced

from privkit import Shield, Vault, detectors
from privkit.conversation import Conversation
from privkit.vault.hazmat import unrestricted

DETECTORS = [detectors.pattern("CODE", r"\bC-\d{1,6}\b", reach=10)]
FILLER = "the quick brown fox jumps over the lazy dog and goes home to sleep until noon, then "
HOSTILE = {
    "A_A_": "A_A_",
    "CODE_": "CODE_",
    "_1_": "_1_",
    "CODE_1_": "CODE_1_",
    "C-": "C-",
    "brackets": "[CODE_[",
    "quotes": '\\"\\',
}


def opened(folder: Path) -> Conversation:
    folder.mkdir(exist_ok=True)
    shield = Shield(vault=Vault.open(f"sqlite:///{folder}/pii.db"), detectors=DETECTORS)
    return shield.conversation("c", subject="s")


def text_of(entities: int) -> str:
    return "".join(f"{FILLER}C-{at + 100_000} " for at in range(entities))


def test_a_megabyte_with_ten_thousand_entities_comes_back_and_is_one_write(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    chat, text = opened(tmp_path), text_of(11_500)
    assert len(text) > 1_000_000
    store, writes = chat._shield.vault._store, []  # type: ignore[union-attr]
    append = store.append
    monkeypatch.setattr(
        store, "append", lambda *given, **more: writes.append(len(given[2])) or append(*given, **more)
    )
    with untraced():
        safe = chat.protect(text)
        assert writes == [11_500]
        assert "C-" not in safe
        assert chat.restore(safe) == text
        assert opened(tmp_path).restore(safe) == text  # read anew from the vault
    chat._shield.vault.close()  # type: ignore[union-attr]


def test_the_work_grows_with_the_text(tmp_path: Path) -> None:
    _grows(tmp_path, calls, (1_000, 4_000))


def test_the_turns_of_loops_grow_with_the_text(tmp_path: Path) -> None:
    _grows(tmp_path, lines, (250, 1_000))


def _grows(tmp_path: Path, counted: Callable[[Callable[[], object]], int], sizes: tuple[int, int]) -> None:
    work: dict[str, list[int]] = {"protect": [], "restore": [], "read": []}
    for entities in sizes:
        chat, text = opened(tmp_path / str(entities)), text_of(entities)
        safe: list[str] = []
        work["protect"].append(
            counted(lambda chat=chat, text=text, safe=safe: safe.append(chat.protect(text)))
        )
        work["restore"].append(counted(lambda chat=chat, safe=safe: chat.restore(safe[0])))
        work["read"].append(counted(lambda entities=entities: opened(tmp_path / str(entities))))
        chat._shield.vault.close()  # type: ignore[union-attr]
    for short, long in work.values():
        assert long < 4.4 * short
        assert long > 3_000  # something was counted


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_texts_take_linear_work(tmp_path: Path, unit: str) -> None:
    chat = opened(tmp_path)
    chat.protect("C-1 C-2")
    counted: list[tuple[int, int]] = []
    for size in (250_000, 1_000_000):
        text = HOSTILE[unit] * (size // len(HOSTILE[unit]))
        back: list[str] = []
        counted.append(
            (
                calls(lambda text=text, back=back: back.append(chat.protect(text))),
                calls(lambda text=text, back=back: back.append(chat.restore(text))),
            )
        )
        assert back[1] == text
        with untraced():
            assert chat.restore(back[0]) == text
    for short, long in zip(*counted, strict=True):
        assert long < 4.4 * short + 2_000
    chat._shield.vault.close()  # type: ignore[union-attr]


# Longer than what a stream holds back, so that it gives out a part before it has seen the rest.
TURN = f"Hi, C-17 and C-18 (C-17) {2 * FILLER}C-19, {FILLER}C-2 off C-20 offered C-201 off or C-17"
AHEAD = [detectors.pattern("CODE", r"\bC-\d{1,6}\b(?! off\b)", reach=10)]  # depends on the word behind it


def letters_aside(text: str) -> str:
    """Return a text without the letters of its tokens, which are another conversation's in another conversation."""
    return re.sub(r"(CODE_\d+)_[a-z]{3}", r"\1", text)


@pytest.mark.parametrize("fresh", [False, True], ids=["known values", "new values"])
def test_a_stream_is_as_the_whole_wherever_it_is_cut(tmp_path: Path, fresh: bool) -> None:
    shield = Shield(vault=Vault.open(f"sqlite:///{tmp_path}/pii.db"), detectors=AHEAD)
    first = shield.conversation("first", subject="s")
    whole, told = first.protect(TURN), Table()
    for at in range(len(TURN) + 1):
        chat = shield.conversation(f"c{at}", subject="s") if fresh else first
        with told.row():
            pieces = "".join(chat.protect_stream([TURN[:at], TURN[at:]]))
            assert letters_aside(pieces) == letters_aside(whole)
            assert fresh or pieces == whole
            assert chat.restore(pieces) == TURN
    for at in range(len(whole) + 1):
        with told.row():
            assert "".join(first.restore_stream([whole[:at], whole[at:]])) == TURN
            for then in range(at, len(whole) + 1, 41):
                assert "".join(first.restore_stream([whole[:at], whole[at:then], whole[then:]])) == TURN
    assert shield.vault is not None
    shield.vault.close()


def steps(vault: Vault, work: Callable[[], object]) -> int:
    """Count what SQLite's machine does meanwhile in both files."""
    counted = 0

    def step() -> int:
        nonlocal counted
        counted += 1
        return 0

    connections = [part._database._connection for part in (vault._store, vault._ring.table)]  # type: ignore[attr-defined]
    for connection in connections:
        connection.set_progress_handler(step, 1)
    work()
    for connection in connections:
        connection.set_progress_handler(None, 0)
    return counted


def test_opening_a_vault_takes_no_longer_the_more_it_keeps(tmp_path: Path) -> None:
    taken = []
    for number in (10, 3000):
        url = f"sqlite:///{tmp_path}/pii{number}.db"
        with Vault.open(url, audit=False) as vault:
            vault.put([("CODE", f"C-{at}") for at in range(number)], subject="s")
            newest = vault.newest()
        with Vault.open(url, audit=False) as vault:
            assert vault.newest() == newest > 0
            taken.append(steps(vault, vault.newest))
    assert taken[0] == taken[1] > 0


def test_what_is_done_for_one_customer_takes_no_longer_the_more_others_there_are(tmp_path: Path) -> None:
    taken: list[dict[str, int]] = []
    for number in (20, 2000):
        url = f"sqlite:///{tmp_path}/pii{number}.db"
        with Vault.open(url, audit=False, access=unrestricted()) as vault:
            shield = Shield(vault=vault, detectors=DETECTORS)
            for other in range(20):
                name, values = f"s{other}", [f"C-{other}{at:04}" for at in range(number // 20)]
                vault.put([("CODE", value) for value in values], subject=name, ttl="1h")
                shield.conversation("c", subject=name).protect(" ".join(values))
            chat = shield.conversation("c", subject="s")
            chat.protect("C-1")
            tokens = vault.put([("CODE", f"C-{at}") for at in range(3)], subject="s")
            acts: dict[str, Callable[[], object]] = {
                "a turn": partial(chat.protect, "C-2 and C-3"),
                "a turn with nothing new": partial(chat.protect, "C-3"),
                "a chat taken up": partial(opened_again, vault),
                "put": partial(vault.put, [("CODE", "C-9")], subject="s"),
                "put, for one token": partial(vault.put, [("CODE", "C-9")], subject="s", scope="subject"),
                "get": partial(vault.get, tokens[:1]),
                "get several": partial(vault.get, tokens),
                "describe": partial(vault.describe, "s"),
                "erase": partial(vault.erase, "s"),
            }
            taken.append({name: steps(vault, act) for name, act in acts.items()})
    for name, few in taken[0].items():  # keys are random, so a tree is walked a step or two further at times
        assert taken[1][name] < 1.5 * few + 50, name
    assert all(taken[0].values())


def opened_again(vault: Vault) -> str:
    return Shield(vault=vault, detectors=DETECTORS).conversation("c", subject="s").protect("C-4")


def test_the_newest_record_is_known_of_a_store_that_an_older_release_has_written(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/pii.db"
    with Vault.open(url, audit=False, clock=lambda: 2_000_000_000.0) as vault:
        vault.put([("CODE", "C-1")], subject="s")
        with vault._store._database.write() as connection:  # type: ignore[attr-defined]
            connection.execute("DELETE FROM meta WHERE name = 'newest'")
    with Vault.open(url, audit=False, clock=lambda: 1_000_000_000.0) as vault:
        assert vault.newest() == 2_000_000_000.0


def test_asking_what_has_expired_does_not_look_at_all_there_is(tmp_path: Path) -> None:
    """Each piece of a stream with a digit in it asks."""
    shield = Shield(vault=Vault.open(f"sqlite:///{tmp_path}/pii.db"), detectors=DETECTORS)
    chat = shield.conversation("c", subject="s", ttl="30d")

    def steps(entities: int) -> int:
        with untraced():
            chat.protect(text_of(entities))
        chat.restore("1")
        return lines(lambda: chat.restore("1"))

    few, many = steps(100), steps(2_000)
    assert many <= few + 50


def test_a_stand_in_is_held_against_all_values_without_looking_at_each(tmp_path: Path) -> None:
    chat = opened(tmp_path)

    def steps(entities: int) -> int:
        with untraced():
            token = chat.protect(text_of(entities)).rpartition("to sleep until noon, then ")[2].strip()
        made = f"stands for the last of {entities}"
        return lines(lambda: chat.stand_in(token, lambda _: made))

    few, many = steps(100), steps(2_000)
    assert set(chat.stand_ins) == {"stands for the last of 100", "stands for the last of 2000"}
    assert many <= few + 50
    token = chat.protect("C-7")
    for taken in ("stands for the last of 100", "C-100003", "C-7"):
        assert chat.stand_in(token, lambda _, taken=taken: taken) == token  # it would mean two things
