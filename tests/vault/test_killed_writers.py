"""Files that are written whole or not at all: what a killed process leaves of one does not stay."""

from __future__ import annotations

import errno
import os
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest
from vault_help import open_vault

from privkit.errors import StoreError
from privkit.vault import Vault, restore_backup
from privkit.vault._beside import written_beside

WRITER = """
import signal, sys
from pathlib import Path
from privkit.vault._beside import written_beside
with written_beside(Path(sys.argv[1])) as path:
    path.write_bytes(b"half of it")
    print("there", flush=True)
    signal.pause()
"""


def parts(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if ".part" in path.name)


def started(target: Path) -> subprocess.Popen[str]:
    process = subprocess.Popen([sys.executable, "-c", WRITER, str(target)], stdout=subprocess.PIPE, text=True)
    assert process.stdout
    assert process.stdout.readline() == "there\n"
    return process


def kill(process: subprocess.Popen[str]) -> None:
    process.kill()
    process.wait()
    assert process.stdout
    process.stdout.close()


@pytest.fixture
def vault(tmp_path: Path) -> Vault:
    return open_vault(f"sqlite:///{tmp_path}/pii.db", audit=False)


def test_what_a_killed_writer_left_is_taken_away_and_what_another_is_at_stays(
    vault: Vault, tmp_path: Path
) -> None:
    backups = tmp_path / "backups"
    backups.mkdir()
    killed, at_work = started(backups / "monday.db"), started(backups / "tuesday.db")
    try:
        assert len(parts(backups)) == 2
        kill(killed)
        vault.put([("PERSON", "Jane Doe")], subject="s")
        vault.backup(backups / "wednesday.db")
        assert len(parts(backups)) == 1
    finally:
        kill(at_work)
    vault.backup_keys(backups / "keys.db")
    assert parts(backups) == []
    assert sorted(path.name for path in backups.iterdir()) == ["keys.db", "wednesday.db"]
    assert [path.stat().st_mode & 0o777 for path in backups.iterdir()] == [0o600, 0o600]
    with sqlite3.connect(backups / "wednesday.db") as copy:
        assert copy.execute("SELECT count(*) FROM records").fetchone() == (1,)
    copy.close()


def test_a_backup_is_one_file_while_it_is_written(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    vault.put([("PERSON", "Jane Doe")] * 500, subject="s")
    backups, seen, replace = tmp_path / "backups", list[list[str]](), Path.replace
    backups.mkdir()
    monkeypatch.setattr(Path, "replace", lambda path, to: seen.append(parts(backups)) or replace(path, to))
    vault.backup(backups / "b.db")
    assert [len(names) for names in seen] == [1]
    assert [path.name for path in backups.iterdir()] == ["b.db"]
    with Vault.open(f"sqlite:///{tmp_path}/pii.db", audit=False) as again:
        assert again.verify() == []


def test_what_is_not_ours_stays(vault: Vault, tmp_path: Path) -> None:
    names = [
        ".privkit-0123.part",
        ".privkit-0123456789abcdef.part2",
        "privkit-0123456789abcdef.part",
        "a.part",
    ]
    for name in names:
        (tmp_path / name).write_text("x")
    vault.backup(tmp_path / "b.db")
    assert parts(tmp_path) == sorted(names)


def test_where_files_cannot_be_locked_they_are_written_and_nothing_is_swept(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (left := tmp_path / ".privkit-0123456789abcdef.part").write_text("x")

    def refused(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr("fcntl.flock", refused)
    vault.backup(tmp_path / "b.db")
    assert parts(tmp_path) == [left.name]


def test_what_was_swept_before_it_was_locked_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[int] = []

    def lock(file: int) -> bool:
        made.append(file)
        if len(made) == 1:  # another process was faster
            next(tmp_path.glob("*.part")).unlink()
        return len(made) != 2  # and still has the second

    monkeypatch.setattr("privkit.vault.audit._lock.try_lock", lock)
    with written_beside(tmp_path / "out") as path:
        path.write_bytes(b"whole")
    assert len(made) == 3
    assert (tmp_path / "out").read_bytes() == b"whole"


def test_nothing_is_left_of_what_fails(tmp_path: Path) -> None:
    def half() -> None:
        with written_beside(tmp_path / "out") as path:
            path.write_bytes(b"half")
            raise ValueError("half")

    with pytest.raises(ValueError, match="half"):
        half()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", ["folder", "link"])
def test_what_has_such_a_name_and_is_no_file_does_no_harm(vault: Vault, tmp_path: Path, kind: str) -> None:
    odd = tmp_path / ".privkit-0123456789abcdef.part"
    target = tmp_path / "elsewhere"
    target.write_text("mine")
    odd.mkdir() if kind == "folder" else odd.symlink_to(target)
    vault.backup(tmp_path / "b.db")
    assert (tmp_path / "b.db").stat().st_size
    assert target.read_text() == "mine"


def test_plain_data_of_a_killed_opening_does_not_stay(vault: Vault, tmp_path: Path) -> None:
    plain, out = tmp_path / "letter.txt", tmp_path / "out"
    plain.write_bytes(b"Dear Jane Doe")
    out.mkdir()
    vault.seal_file(plain, tmp_path / "letter.sealed", subject="s")
    kill(started(out / "letter.txt"))
    vault.open_file(tmp_path / "letter.sealed", out / "letter.txt")
    assert [path.name for path in out.iterdir()] == ["letter.txt"]
    assert (out / "letter.txt").read_bytes() == plain.read_bytes()


def test_many_files_in_one_folder_are_not_looked_through_for_each(
    vault: Vault, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[Path] = []
    monkeypatch.setattr("privkit.vault._beside._sweep", looked.append)
    monkeypatch.setattr(time, "monotonic", lambda: 1.0)
    out = tmp_path / "many"
    out.mkdir()
    plain = tmp_path / "letter.txt"
    plain.write_bytes(b"x")
    for number in range(5):
        vault.seal_file(plain, out / str(number), subject="s")
    assert looked == [out]


def test_a_restore_takes_away_what_a_killed_one_left(vault: Vault, tmp_path: Path) -> None:
    vault.backup(tmp_path / "b.db")
    vault.close()
    for name in (".pii.db.4711.restoring", ".pii.db.4711.restoring-wal"):
        (tmp_path / name).write_text("x")
    (tmp_path / ".other.db.4711.restoring").write_text("x")
    restore_backup(tmp_path / "b.db", f"sqlite:///{tmp_path}/pii.db", replace=True)
    assert [path.name for path in tmp_path.iterdir() if "restoring" in path.name] == [
        ".other.db.4711.restoring"
    ]


def test_a_backup_into_no_folder_is_a_typed_error(vault: Vault, tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        vault.backup(tmp_path / "nowhere" / "b.db")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGKILL])
def test_a_backup_that_is_ended_leaves_nothing_once_the_next_is_done(tmp_path: Path, number: int) -> None:
    """The command, ended while it writes a database of some megabytes."""
    url, out = f"sqlite:///{tmp_path}/pii.db", tmp_path / "out"
    out.mkdir()
    with open_vault(url, audit=False) as vault:
        for turn in range(8):
            vault.put([("NOTE", "x" * 20_000)] * 100, subject=f"s{turn}")
    command = [sys.executable, "-m", "privkit", "vault", "backup", url]
    process = subprocess.Popen([*command, str(out / "a.db")], stderr=subprocess.DEVNULL)
    while process.poll() is None and not any(out.iterdir()):
        time.sleep(0.001)
    if process.poll() is None:
        os.kill(process.pid, number)
    process.wait()
    if number == signal.SIGTERM:
        assert parts(out) == []
    assert subprocess.run([*command, str(out / "b.db")], check=False).returncode == 0
    assert parts(out) == []
