"""Five kinds of tampering at a thousand random places each: all of them found."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from audit_help import KEY, event, filled, state_of
from tracing import Table

from privkit.errors import AuditTamperedError
from privkit.vault.audit import Audit, Checkpoint, FileAnchor, verify
from privkit.vault.audit._chain import first_key, line_of, mac_of, split_line
from privkit.vault.audit._verify import _lines

PLACES = 1000
ENTRIES = 20


def edited(lines: list[bytes], dice: random.Random) -> list[bytes]:
    """Change one byte of one entry, any of them, the line feed included."""
    at = dice.randrange(len(lines))
    line = bytearray(lines[at])
    where = dice.randrange(len(line))
    line[where] ^= 1 << dice.randrange(8)
    return [*lines[:at], bytes(line), *lines[at + 1 :]]


def deleted(lines: list[bytes], dice: random.Random) -> list[bytes]:
    at = dice.randrange(len(lines) - 1)  # at the end it is a cut
    size = dice.randint(1, min(3, len(lines) - 1 - at))
    return lines[:at] + lines[at + size :]


def inserted(lines: list[bytes], dice: random.Random) -> list[bytes]:
    """Put in a copy of an entry, or one of the tamperer's own, anywhere."""
    new = dice.choice(lines)
    if dice.random() < 0.5:
        _, payload = split_line(dice.choice(lines)) or (b"", b"")
        new = line_of(mac_of(dice.randbytes(32), bytes(16), 1, bytes(32), payload), payload)
    at = dice.randint(0, len(lines))
    return [*lines[:at], new, *lines[at:]]


def reordered(lines: list[bytes], dice: random.Random) -> list[bytes]:
    one, other = sorted(dice.sample(range(len(lines)), 2))
    changed = list(lines)
    if dice.random() < 0.5:
        changed[one], changed[other] = changed[other], changed[one]
    else:
        changed.insert(other, changed.pop(one))
    return changed


def cut(lines: list[bytes], dice: random.Random) -> list[bytes]:
    """Take away the end, at an entry or within one."""
    whole = b"".join(lines)
    place = dice.randint(1, len(lines) - 1)
    end = len(b"".join(lines[:place])) if dice.random() < 0.5 else dice.randrange(len(whole))
    return [whole[:end]]


@pytest.fixture(scope="module")
def original(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("audit")
    audit = Audit.open(folder / "log", key=KEY, anchor=FileAnchor(folder / "anchor"), checkpoint_every=10)
    for number in range(ENTRIES):
        audit.append(event(number))
    audit.close()
    return folder / "log"


@pytest.mark.parametrize("with_state", [True, False])
@pytest.mark.parametrize("how", [edited, deleted, inserted, reordered, cut])
def test_tampering_is_found_at_every_place(
    how: Callable[[list[bytes], random.Random], list[bytes]], with_state: bool, original: Path, tmp_path: Path
) -> None:
    lines = original.read_bytes().splitlines(keepends=True)
    copy = tmp_path / "log"
    if with_state:
        state_of(copy).write_bytes(state_of(original).read_bytes())
    anchor = FileAnchor(original.with_name("anchor")).checkpoints(verify(original, key=KEY).chain)
    dice = random.Random(7)
    missed, told = [], Table()
    for place in range(PLACES // 5 if with_state else PLACES):
        changed = b"".join(how(lines, dice))
        copy.write_bytes(changed)
        with told.row():
            try:
                verify(copy, key=KEY, anchor=anchor)
                missed.append(place)
            except AuditTamperedError as error:
                assert error.problems
                assert b"".join(lines) != changed
    assert missed == []


def test_the_untouched_copy_is_sound(original: Path, tmp_path: Path) -> None:
    copy = tmp_path / "log"
    copy.write_bytes(original.read_bytes())
    found = verify(copy, key=KEY, anchor=FileAnchor(original.with_name("anchor")))
    assert found.entries == len(original.read_bytes().splitlines())
    assert (found.lost, found.repairs, found.anchored) == (0, 0, found.entries)


def test_a_cut_at_an_entry_is_found_by_the_anchor_alone(original: Path, tmp_path: Path) -> None:
    lines = original.read_bytes().splitlines(keepends=True)
    copy = tmp_path / "log"
    copy.write_bytes(b"".join(lines[:-3]))
    assert verify(copy, key=KEY).entries == len(lines) - 3
    with pytest.raises(
        AuditTamperedError, match=r"3 entries are missing at the end, by the anchor"
    ) as caught:
        verify(copy, key=KEY, anchor=FileAnchor(original.with_name("anchor")))
    assert [problem.kind for problem in caught.value.problems] == ["cut"]


def test_a_cut_at_an_entry_is_found_by_the_state_alone(original: Path, tmp_path: Path) -> None:
    lines = original.read_bytes().splitlines(keepends=True)
    copy = tmp_path / "log"
    copy.write_bytes(b"".join(lines[:-3]))
    state_of(copy).write_bytes(state_of(original).read_bytes())
    with pytest.raises(AuditTamperedError, match="by its state"):
        verify(copy, key=KEY)
    with pytest.raises(AuditTamperedError, match="shorter than it was written"):
        Audit.open(copy)


@pytest.mark.parametrize(
    ("how", "kind", "line"),
    [
        (lambda lines: [*lines[:5], lines[5].replace(b"agent", b"agend"), *lines[6:]], "edited", 6),
        (lambda lines: [*lines[:5], b"{}\n", *lines[6:]], "edited", 6),
        (lambda lines: [*lines[:5], *lines[6:]], "deleted", 6),
        (lambda lines: [*lines[:5], lines[2], *lines[5:]], "inserted", 6),
        (lambda lines: [*lines[:5], lines[6], lines[5], *lines[7:]], "deleted", 6),
        (lambda lines: [*lines[:-1], lines[-1][:-9]], "torn", ENTRIES + 1),
    ],
)
def test_the_first_problem_says_kind_and_line(
    how: Callable[[list[bytes]], list[bytes]], kind: str, line: int, tmp_path: Path
) -> None:
    path = filled(tmp_path / "log", ENTRIES)
    path.write_bytes(b"".join(how(path.read_bytes().splitlines(keepends=True))))
    with pytest.raises(AuditTamperedError) as caught:
        verify(path, key=KEY)
    assert (caught.value.problems[0].kind, caught.value.problems[0].line) == (kind, line)
    assert str(caught.value.problems[0]).startswith(f"line {line}: ")


def test_whoever_has_the_key_that_is_left_cannot_change_what_was_before(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 10)
    stolen = Audit.open(path)
    state = stolen._files.state()
    stolen._files.close()
    assert state is not None
    lines = path.read_bytes().splitlines(keepends=True)
    _, payload = split_line(lines[4]) or (b"", b"")
    before, _ = split_line(lines[3]) or (b"", b"")
    forged = payload.replace(b"agent-3", b"agent-4")
    assert forged != payload
    lines[4] = line_of(mac_of(state.key, state.chain, 4, before, forged), forged)
    path.write_bytes(b"".join(lines))
    with pytest.raises(AuditTamperedError, match="line 5"):
        verify(path, key=KEY)


def test_whoever_has_the_initial_key_and_writes_all_anew_is_found_by_the_anchor(tmp_path: Path) -> None:
    anchor = FileAnchor(tmp_path / "anchor")
    path = filled(tmp_path / "log", 10, anchor=anchor, checkpoint_every=5)
    lines = path.read_bytes().splitlines(keepends=True)
    _, head = split_line(lines[0]) or (b"", b"")
    chain = bytes.fromhex(verify(path, key=KEY).chain)
    forged = head.replace(b"Z", b"Z", 1).replace(b'"outcome":"ok"', b'"outcome":"error"')
    path.write_bytes(line_of(mac_of(first_key(KEY, chain), chain, 0, bytes(32), forged), forged))
    state_of(path).unlink()
    assert verify(path, key=KEY).entries == 1
    with pytest.raises(AuditTamperedError) as caught:
        verify(path, key=KEY, anchor=anchor)
    assert {problem.kind for problem in caught.value.problems} == {"cut", "anchor"}


def test_an_anchor_that_was_emptied_is_a_problem(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 3)
    with pytest.raises(AuditTamperedError, match="no checkpoint of this audit"):
        verify(path, key=KEY, anchor=[])
    with pytest.raises(AuditTamperedError, match="no checkpoint of this audit"):
        verify(path, key=KEY, anchor=[Checkpoint("0" * 32, 1, "0" * 64, 0.0)])


@pytest.mark.parametrize("entry", [b"9" * 18, b"12000", b"21"])
def test_a_number_far_ahead_costs_nothing(entry: bytes, tmp_path: Path) -> None:
    path = filled(tmp_path / "log", ENTRIES)
    payload = b'{"seq":' + entry + b',"at":"x","actor":"a","action":"audit.gap"}'
    path.write_bytes(path.read_bytes() + line_of(bytes(32), payload) * 200)
    with pytest.raises(AuditTamperedError) as caught:
        verify(path, key=KEY)
    assert len(caught.value.problems) <= 201


def test_a_state_of_another_audit_or_of_another_time_is_found(tmp_path: Path) -> None:
    one, other = filled(tmp_path / "one", 3), filled(tmp_path / "two", 3)
    old = state_of(one).read_bytes()
    state_of(one).write_bytes(state_of(other).read_bytes())
    with pytest.raises(AuditTamperedError, match="another audit's"):
        verify(one, key=KEY)
    state_of(one).write_bytes(old)
    assert verify(one, key=KEY).entries == 4


def test_lines_are_read_to_the_size_that_was_seen(tmp_path: Path) -> None:
    path = tmp_path / "log"
    path.write_bytes(b"one\ntwo\nthree\n")
    assert list(_lines(path, 8)) == [b"one\n", b"two\n"]
