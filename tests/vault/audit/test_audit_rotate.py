"""An audit goes on in a new file: both are one record, whoever wrote to it and wherever it was cut off."""

from __future__ import annotations

import contextlib
import os
import shutil
from pathlib import Path

import pytest
from audit_help import KEY, event, state_of

from privkit.errors import AuditError, AuditTamperedError, ConfigurationError
from privkit.vault.audit import Audit, FileAnchor, entries, verify


def actors(audit: Audit) -> list[str]:
    return [entry.event.actor for file in audit.files() for entry in entries(file) if entry.event.tokens]


def rotated(folder: Path, files: int = 3, each: int = 4) -> Path:
    """Write an audit in so many files."""
    with Audit.open(folder / "log", key=KEY, anchor=FileAnchor(folder / "anchor")) as audit:
        for number in range(files):
            if number:
                audit.rotate()
            for _ in range(each):
                audit.append(event(number))
    return folder / "log"


def test_entries_go_on_in_a_new_file_and_all_files_are_one_record(tmp_path: Path) -> None:
    path = rotated(tmp_path)
    with Audit.open(path, key=KEY) as audit:
        assert [file.name for file in audit.files()] == ["log.0001", "log.0002", "log"]
        assert actors(audit) == ["agent-0"] * 4 + ["agent-1"] * 4 + ["agent-2"] * 4
    found = verify(path, key=KEY, anchor=FileAnchor(tmp_path / "anchor"))
    assert [each.entries for each in found.before] == [6, 6]  # a first entry and a checkpoint each
    assert all(each.anchored for each in (found, *found.before))
    assert {file.name for file in tmp_path.iterdir()} == {
        "anchor",
        "log",
        "log.0001",
        "log.0002",
        "log.state",
    }
    assert all(file.stat().st_mode & 0o077 == 0 for file in tmp_path.iterdir())


def test_a_file_of_before_is_verified_by_itself(tmp_path: Path) -> None:
    path = rotated(tmp_path)
    assert verify(path.with_name("log.0001"), key=KEY).before == ()
    assert len(verify(path.with_name("log.0002"), key=KEY, before=False).before) == 0


def gone(path: Path) -> None:
    path.with_name("log.0001").unlink()


def cut(path: Path) -> None:
    file = path.with_name("log.0002")
    file.write_bytes(b"".join(file.read_bytes().splitlines(keepends=True)[:-1]))


def edited(path: Path) -> None:
    file = path.with_name("log.0001")
    file.write_bytes(file.read_bytes().replace(b"agent-0", b"agent-9", 1))


def exchanged(path: Path) -> None:
    shutil.copy(path.with_name("log.0001"), path.with_name("log.0002"))


def another(path: Path) -> None:
    with Audit.open(path.with_name("other"), key=KEY) as audit:
        audit.append(event())
    path.with_name("other").replace(path.with_name("log.0002"))


@pytest.mark.parametrize("how", [gone, cut, edited, exchanged, another])
@pytest.mark.parametrize("anchored", [True, False])
def test_what_is_done_to_a_file_of_before_is_found(how: object, anchored: bool, tmp_path: Path) -> None:
    path = rotated(tmp_path)
    how(path)  # type: ignore[operator]
    with pytest.raises(AuditTamperedError):
        verify(path, key=KEY, anchor=FileAnchor(tmp_path / "anchor") if anchored else None)
    assert verify(path, key=KEY, before=False).entries > 0


def test_another_writer_goes_on_in_the_new_file(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with Audit.open(path, key=KEY) as one, Audit.open(path) as other:
        other.append(event(1))
        for _ in range(3):
            one.rotate()
            other.append(event(2))
            one.append(event(3))
        assert other.verify(key=KEY).entries == 3
        assert actors(one) == ["agent-1", *["agent-2", "agent-3"] * 3]
    assert len(verify(path, key=KEY).before) == 3


def test_forked_writers_and_one_that_rotates_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with Audit.open(path, key=KEY) as audit:
        children = []
        for number in range(3):
            child = os.fork()
            if child == 0:
                try:
                    for _ in range(40):
                        audit.append(event(number))
                    os._exit(0)
                except BaseException:
                    os._exit(1)
            children.append(child)
        for _ in range(10):
            audit.rotate()
        assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 3
        assert sorted(actors(audit)) == [f"agent-{number}" for number in range(3) for _ in range(40)]
    assert len(verify(path, key=KEY).before) == 10


class Killed(BaseException):
    """A process ends here."""


def killed_at(patch: pytest.MonkeyPatch, step: int) -> None:
    """End the process before that call of the system which changes something."""
    left = [step]

    def stop(name: str) -> None:
        real = getattr(os, name)

        def call(*args: object, **named: object) -> object:
            left[0] -= 1
            if left[0] < 0:
                raise Killed
            return real(*args, **named)

        patch.setattr(os, name, call)

    for name in ("write", "pwrite", "fsync", "link", "rename", "replace", "unlink"):
        stop(name)


def test_a_rotation_that_is_killed_at_any_step_loses_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for step in range(100):
        path = tmp_path / f"{step}" / "log"
        path.parent.mkdir()
        audit = Audit.open(path, key=KEY)
        audit.append(event(1))
        done = False
        with monkeypatch.context() as patch, contextlib.suppress(Killed):
            killed_at(patch, step)
            audit.rotate()
            done = True
        audit._files.close()
        with Audit.open(path, key=KEY) as again:
            again.append(event(2))
            again.rotate()
            again.append(event(3))
            assert actors(again) == ["agent-1", "agent-2", "agent-3"]
        found = verify(path, key=KEY)
        assert (found.lost, found.repairs) == (0, 0)
        if done:
            break
    assert 10 < step < 99


def test_a_rotation_needs_the_first_key_and_a_whole_audit(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with Audit.open(path, key=KEY) as audit:
        audit.append(event())
    with Audit.open(path) as audit:
        with pytest.raises(ConfigurationError, match="initial key"):
            audit.rotate()
        for wrong in (bytes(32), b"short"):
            with pytest.raises((AuditError, ConfigurationError)):
                audit.rotate(key=wrong)
        assert audit.append(event()) == 3
        path.write_bytes(path.read_bytes()[:-10])
        with pytest.raises(AuditTamperedError):
            audit.rotate(key=KEY)
        audit._files.close()
    assert not path.with_name("log.0001").exists()


def test_a_state_that_was_planted_for_the_chain_in_force_is_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "log"
    with Audit.open(path, key=KEY) as audit:
        early = state_of(path).read_bytes()
        audit.append(event())
    path.with_name("log.state.next").write_bytes(early)
    with Audit.open(path, key=KEY) as audit:
        audit.append(event())
    assert verify(path, key=KEY).repairs == 0
