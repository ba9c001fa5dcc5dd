"""Killed processes and power cuts: nothing that was promised is lost, and nothing that is lost is hidden."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from audit_help import KEY, event, filled, state_of

from privkit.errors import AuditError, AuditTamperedError
from privkit.vault.audit import Audit, FileAnchor, entries, verify
from privkit.vault.audit._files import Files

SOURCE = Path(__file__).parents[3] / "src"


def actions(path: Path) -> list[str]:
    return [entry.event.action for entry in entries(path)]


def crashed(path: Path, count: int, behind: int) -> bytes:
    """Write so many events, and put the state back by some of them, as if its last writes had been lost."""
    audit = Audit.open(path, key=KEY)
    old = b""
    for number in range(count):
        if number == count - behind:
            old = state_of(path).read_bytes()
        audit.append(event(number))
    audit._files.close()
    state_of(path).write_bytes(old)
    return path.read_bytes()


def test_whole_entries_beyond_the_state_are_taken(tmp_path: Path) -> None:
    path = tmp_path / "log"
    crashed(path, 6, behind=3)
    with pytest.raises(AuditTamperedError, match="torn"):
        verify(path, key=KEY)
    with Audit.open(path) as audit:
        assert audit.append(event()) == 7
    assert verify(path, key=KEY).repairs == 0


def test_an_entry_torn_at_any_byte_is_taken_away_and_that_is_recorded(tmp_path: Path) -> None:
    path = tmp_path / "log"
    whole = crashed(path, 3, behind=1)
    state = state_of(path).read_bytes()
    start = whole[:-1].rfind(b"\n") + 1
    for end in [*range(start + 1, len(whole) - 1, 7), len(whole) - 1]:
        path.write_bytes(whole[:end])
        state_of(path).write_bytes(state)
        Audit.open(path)._files.close()
        found = verify(path, key=KEY)
        assert (found.entries, found.repairs, found.lost) == (4, 1, 0)
    (repair,) = entries(path, action="audit.repair")
    assert repair.event.detail["dropped"] == len(whole) - start - 1


@pytest.mark.parametrize(
    "rest", [b"\0" * 300, b"garbage\n", b"\n", b'{"mac":"' + b"0" * 64 + b'","entry":{}}\n']
)
@pytest.mark.parametrize("running", [True, False])
def test_what_was_put_behind_the_end_is_taken_away_and_recorded(
    rest: bytes, running: bool, tmp_path: Path
) -> None:
    path = filled(tmp_path / "log", 3)
    audit = Audit.open(path) if running else None
    path.write_bytes(path.read_bytes() + rest)
    with pytest.raises(AuditTamperedError):
        verify(path, key=KEY)
    audit = audit or Audit.open(path)
    audit.append(event())
    audit._files.close()
    assert actions(path)[-2:] == ["audit.repair", "reveal"]
    assert verify(path, key=KEY).repairs == 1


@pytest.mark.parametrize("rest", [b"", b"\0" * 500, b"torn"])
def test_entries_a_power_cut_took_are_counted_and_must_be_accepted(rest: bytes, tmp_path: Path) -> None:
    anchor = FileAnchor(tmp_path / "anchor")
    path = filled(tmp_path / "log", 10, anchor=anchor)
    size = path.stat().st_size
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-4]) + rest)
    assert path.stat().st_size < size
    with Audit.open(path, anchor=anchor) as audit:
        audit.append(event())
    assert "audit.gap" in actions(path)
    with pytest.raises(AuditTamperedError, match="4 entries are gone, 0 are accepted") as caught:
        verify(path, key=KEY, anchor=anchor)
    assert [problem.kind for problem in caught.value.problems] == ["lost"]
    found = verify(path, key=KEY, anchor=anchor, lost=4)
    assert (found.lost, found.entries) == (4, 14)


def test_an_end_of_zeros_of_the_same_length_is_a_power_cut_too(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 10)
    lines = path.read_bytes().splitlines(keepends=True)
    kept = b"".join(lines[:-2])
    path.write_bytes(kept.ljust(path.stat().st_size, b"\0"))
    Audit.open(path)._files.close()
    assert verify(path, key=KEY, lost=2).lost == 2


@pytest.mark.parametrize("behind", [False, True])
@pytest.mark.parametrize("hole", range(1, 7))
def test_a_hole_is_a_power_cut_only_behind_what_was_waited_for(
    hole: int, behind: bool, tmp_path: Path
) -> None:
    """A disk writes in any order what nobody waits for. The third entry is durable, the sixth is the last."""
    path = tmp_path / "log"
    audit = Audit.open(path, key=KEY)
    for action in ("reveal", "reveal", "erase", "reveal", "reveal"):
        audit.append(event(action=action))
    before = state_of(path).read_bytes()
    audit.append(event())
    audit._files.close()
    if behind:  # the last entry came to the disk, and the state of after it did not
        state_of(path).write_bytes(before)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[hole] = bytes(len(lines[hole]) - 1) + b"\n"
    path.write_bytes(b"".join(lines))
    for _ in range(2):
        with Audit.open(path) as again:
            again.append(event())
    if hole <= 3:
        with pytest.raises(AuditTamperedError, match="no entry"):
            verify(path, key=KEY, lost=100)
        return
    found = verify(path, key=KEY, lost=100)
    known = not (behind and hole == 6)
    assert (found.lost, found.repairs) == ((7 - hole, 0) if known else (0, 1))


def test_an_entry_that_was_changed_is_no_power_cut(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 10)
    lines = path.read_bytes().splitlines(keepends=True)
    lines[7] = lines[7].replace(b"reveal", b"reveaI")
    path.write_bytes(b"".join(lines))
    Audit.open(path)._files.close()
    with pytest.raises(AuditTamperedError) as caught:
        verify(path, key=KEY, lost=100)
    assert [problem.kind for problem in caught.value.problems] == ["edited"]


def test_a_last_entry_that_was_changed_is_seen_when_it_is_opened(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 3)
    data = path.read_bytes()
    path.write_bytes(data[:-200] + data[-200:].replace(b'{"mac":"', b'{"mac":"')[:-3] + b"x}\n")
    at = data[:-1].rfind(b"\n") + 9
    path.write_bytes(data[:at] + (b"0" if data[at : at + 1] != b"0" else b"1") + data[at + 1 :])
    with pytest.raises(AuditTamperedError):
        Audit.open(path)


@pytest.mark.parametrize("missing", range(1, 6))
def test_what_was_on_the_disk_cannot_go_in_a_power_cut(missing: int, tmp_path: Path) -> None:
    """The last durable act is the third from the end: two entries may be gone, three may not."""
    path = tmp_path / "log"
    audit = Audit.open(path, key=KEY)
    for action in ("reveal", "reveal", "erase", "reveal", "reveal"):
        audit.append(event(action=action))
    audit._files.close()
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-missing]))
    if missing <= 2:
        Audit.open(path)._files.close()
        assert verify(path, key=KEY, lost=missing).lost == missing
        return
    before = path.read_bytes()
    with pytest.raises(AuditTamperedError, match="shorter"):
        Audit.open(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize("option", ["sync", "durable"])
def test_when_every_entry_is_on_the_disk_none_may_be_missing(option: str, tmp_path: Path) -> None:
    path = tmp_path / "log"
    audit = Audit.open(path, key=KEY, sync="always" if option == "sync" else "checkpoint")
    for number in range(5):
        audit.append(event(number), durable=option == "durable")
    audit._files.close()
    data = path.read_bytes()
    path.write_bytes(data[:-1])
    with pytest.raises(AuditTamperedError, match="shorter"):
        Audit.open(path)


def test_a_gap_cannot_be_claimed_by_whoever_has_no_key(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 10)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-4]))
    Audit.open(path)._files.close()
    after = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join([*after[:3], *after[6:]]))
    with pytest.raises(AuditTamperedError):
        verify(path, key=KEY, lost=100)


def test_a_crash_before_the_first_entry_begins_anew(tmp_path: Path) -> None:
    path = tmp_path / "log"
    audit = Audit.open(path, key=KEY)
    audit._files.close()
    header = path.read_bytes()
    fresh = tmp_path / "fresh"
    for end in (0, 1, len(header) // 2, len(header) - 1, len(header)):
        first = Audit.open(fresh, key=KEY)
        state = first._files.state()
        assert state is not None
        first._files.close()
        # What _founded wrote, and a part of the first entry.
        from privkit.vault.audit._chain import first_key
        from privkit.vault.audit._state import State, packed

        begun = State(state.chain, 0, 0, 0, bytes(32), first_key(KEY, state.chain), 0, 0)
        state_of(fresh).write_bytes(packed(begun))
        fresh.write_bytes(fresh.read_bytes()[:end])
        with Audit.open(fresh, key=KEY) as again:
            again.append(event())
        assert verify(fresh, key=KEY).repairs == 0
        fresh.unlink()
        state_of(fresh).unlink()
    state_of(path).write_bytes(b"")
    path.write_bytes(b"")
    Audit.open(path, key=KEY).close()


def test_the_state_is_on_the_disk_before_the_first_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A log that has an entry and no state is refused, so no power cut may leave one."""
    done: list[str] = []
    for name in ("sync_all", "add"):
        way = getattr(Files, name)
        monkeypatch.setattr(Files, name, lambda *some, n=name, w=way: (done.append(n), w(*some))[1])
    Audit.open(tmp_path / "log", key=KEY)._files.close()
    assert done[:2] == ["sync_all", "add"]


@pytest.mark.parametrize("half", [0, 512])
def test_a_state_torn_in_one_half_is_read_from_the_other(half: int, tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 3)
    data = bytearray(state_of(path).read_bytes())
    data[half + 20] ^= 1
    state_of(path).write_bytes(bytes(data))
    with Audit.open(path) as audit:
        assert audit.append(event()) == 4
    verify(path, key=KEY)


def test_a_lost_state_is_made_anew_and_that_is_recorded(tmp_path: Path) -> None:
    anchor = FileAnchor(tmp_path / "anchor")
    path = filled(tmp_path / "log", 5, anchor=anchor, checkpoint_every=2)
    for damage in (state_of(path).unlink, lambda: state_of(path).write_bytes(b"x" * 1024)):
        damage()
        with pytest.raises(AuditError, match="recover"):
            Audit.open(path)
        Audit.recover(path, key=KEY, anchor=anchor)
        assert "audit.recovered" in actions(path)[-2:]
        with Audit.open(path) as audit:
            audit.append(event())
        verify(path, key=KEY, anchor=anchor)


@pytest.mark.parametrize("rest", [b"", b"torn", b'{"mac":"'])
def test_a_state_is_made_anew_for_an_audit_with_a_torn_end_and_a_gap(rest: bytes, tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 8)
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-2]))
    Audit.open(path)._files.close()
    path.write_bytes(path.read_bytes() + rest)
    state_of(path).unlink()
    Audit.recover(path, key=KEY, anchor=None)
    found = verify(path, key=KEY, lost=2)
    assert (found.lost, found.repairs) == (2, int(bool(rest)))


def test_a_lost_state_does_not_cover_a_cut(tmp_path: Path) -> None:
    anchor = FileAnchor(tmp_path / "anchor")
    path = filled(tmp_path / "log", 5, anchor=anchor, checkpoint_every=2)
    lines = path.read_bytes().splitlines(keepends=True)
    path.write_bytes(b"".join(lines[:-3]))
    state_of(path).unlink()
    with pytest.raises(AuditTamperedError, match="by the anchor"):
        Audit.recover(path, key=KEY, anchor=anchor)
    with pytest.raises(AuditError, match="no audit"):
        Audit.recover(tmp_path / "none", key=KEY, anchor=None)


KILLED = """
import sys
from audit_help import KEY, event
from privkit.vault.audit import Audit
audit = Audit.open(sys.argv[1], key=KEY, checkpoint_every=5)
while True:
    print(audit.append(event()), flush=True)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is POSIX's")
def test_a_killed_writer_loses_nothing_it_has_promised(tmp_path: Path) -> None:
    path = tmp_path / "log"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join((str(SOURCE), str(Path(__file__).parent)))}
    promised: set[int] = set()
    for wait in (1, 17, 60, 143):
        process = subprocess.Popen(
            [sys.executable, "-c", KILLED, str(path)], env=environment, stdout=subprocess.PIPE, text=True
        )
        assert process.stdout is not None
        seen = [process.stdout.readline() for _ in range(wait)]
        os.kill(process.pid, signal.SIGKILL)
        seen += process.stdout.readlines()
        process.wait()
        process.stdout.close()
        promised |= {int(line) for line in seen if line.endswith("\n")}
    Audit.open(path)._files.close()
    found = {entry.seq for entry in entries(path, action="reveal")}
    assert promised <= found
    assert verify(path, key=KEY).lost == 0
