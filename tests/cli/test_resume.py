"""``privkit redact --resume``: what was done before the process was killed is not done again, nor lost."""

from __future__ import annotations

import json
import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from tracing import untraced

from privkit import Shield
from privkit.cli import main

SOURCE = Path(__file__).parent.parent.parent / "src"
PART, STATE = ".out.jsonl.privkit-part", ".out.jsonl.privkit-state"
ROWS = 1300  # two and a half of the pieces it makes sure of
WORDS = ("redact", "in.jsonl", "out.jsonl", "--resume", "--counts", "--exclude", "PERSON,LOCATION,ADDRESS")


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    rows = [json.dumps({"id": at, "text": f"write to user{at}@example.com, é"}) for at in range(ROWS)]
    Path("in.jsonl").write_text("\ufeff" + "\n".join(rows), encoding="utf-8")
    Path("in.jsonl").chmod(0o640)


def whole() -> bytes:
    """Return what an ordinary run gives."""
    with untraced():
        assert main(["redact", "in.jsonl", "ref.jsonl", *WORDS[5:]]) == 0
    return Path("ref.jsonl").read_bytes()


# A process that kills itself where it would call a function for the n-th time.
DYING = """
import importlib, os, signal, sys
from privkit.cli import main
owner = importlib.import_module(sys.argv[1])
*path, name = sys.argv[2].split(".")
for part in path:
    owner = getattr(owner, part)
real, left = getattr(owner, name), int(sys.argv[3])
def dying(*values, **options):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
    return real(*values, **options)
setattr(owner, name, dying)
main(sys.argv[4:])
"""


def killed(owner: str, name: str, turn: int) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", DYING, owner, name, str(turn), *WORDS],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        check=False,
    )
    assert ended.returncode == -signal.SIGKILL, ended.stderr


def rows_done() -> int:
    try:
        return int(json.loads(Path(STATE).read_text())["rows"])
    except FileNotFoundError:
        return 0


def stop_early(monkeypatch: pytest.MonkeyPatch, after: int) -> None:
    """Make redacting fail at a row, as a full disk or a broken detector would."""
    redact, calls = Shield.redact_json, [0]

    def failing(self: Shield, data: object, **options: object) -> object:
        calls[0] += 1
        if calls[0] > after:
            raise KeyboardInterrupt
        return redact(self, data)

    monkeypatch.setattr(Shield, "redact_json", failing)
    assert main(list(WORDS)) == 130
    monkeypatch.setattr(Shield, "redact_json", redact)


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="there is no SIGKILL here")
@pytest.mark.parametrize(
    ("owner", "name", "turn", "rows"),
    [
        ("privkit.cli._resume", "_encoded", 700, 512),  # in the middle of a row
        ("os", "fsync", 3, 512),  # rows written, and not yet sure
        ("pathlib", "Path.replace", 3, 512),  # the state written beside
        ("privkit.cli._resume", "put_in_place", 1, ROWS),  # all done but the name
    ],
)
def test_a_run_killed_at_any_moment_goes_on_and_gives_the_same(
    owner: str, name: str, turn: int, rows: int, capsys: pytest.CaptureFixture[str]
) -> None:
    for reached in (rows, min(2 * rows, ROWS)):
        killed(owner, name, turn)
        assert rows_done() == reached
        assert not Path("out.jsonl").exists()
    assert main(list(WORDS)) == 0
    err = capsys.readouterr().err
    assert f"going on after line {reached}" in err
    assert f"EMAIL_ADDRESS {ROWS}" in err
    assert Path("out.jsonl").read_bytes() == whole()
    assert {path.name for path in Path().iterdir()} == {"in.jsonl", "out.jsonl", "ref.jsonl"}
    assert stat.S_IMODE(Path("out.jsonl").stat().st_mode) == 0o640


@pytest.mark.parametrize("torn", [b"", b'{"half a row', b"\0" * 4096])
def test_what_was_written_beyond_what_is_sure_is_cut_off(
    torn: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    stop_early(monkeypatch, 700)
    assert rows_done() == 700
    with Path(PART).open("ab") as part:
        part.write(torn)
    assert main(list(WORDS)) == 0
    assert Path("out.jsonl").read_bytes() == whole()


@pytest.mark.parametrize("change", ["source", "options", "state", "part"])
def test_another_job_begins_anew(
    change: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    stop_early(monkeypatch, 300)
    words = list(WORDS)
    if change == "source":
        Path("in.jsonl").write_text('{"text": "bob@example.org"}\n')
    elif change == "options":
        words += ["--preset", "logs"]
    elif change == "state":
        Path(STATE).write_text('{"form": 1, "rows": "x"')
    else:
        Path(PART).write_bytes(b"short")
    assert main(words) == 0
    assert "going on" not in capsys.readouterr().err
    with untraced():
        assert main(["redact", "in.jsonl", "ref.jsonl", *words[5:]]) == 0
    assert Path("out.jsonl").read_bytes() == Path("ref.jsonl").read_bytes()


def test_a_broken_row_keeps_what_is_done_and_a_file_that_was_there(
    capsys: pytest.CaptureFixture[str],
) -> None:
    Path("out.jsonl").write_text("before")
    text = Path("in.jsonl").read_text(encoding="utf-8")
    Path("in.jsonl").write_text(f"{text}\n{{jane@example.com\n", encoding="utf-8")
    assert main(list(WORDS)) == 2
    err = capsys.readouterr().err
    assert f"line {ROWS + 1}: broken JSON" in err
    assert "jane@" not in err
    assert rows_done() == ROWS
    assert Path("out.jsonl").read_text() == "before"
    assert b"@example.com" not in Path(PART).read_bytes() + Path(STATE).read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="locks and links as POSIX has them")
def test_two_runs_do_not_mix_and_a_link_leads_nowhere(capsys: pytest.CaptureFixture[str]) -> None:
    import fcntl

    with Path(PART).open("ab") as part:
        fcntl.flock(part, fcntl.LOCK_EX)
        assert main(list(WORDS)) == 2
    assert "another run is writing" in capsys.readouterr().err
    Path(PART).unlink()
    Path("precious").write_text("precious")
    Path(PART).symlink_to("precious")
    assert main(list(WORDS)) == 2
    assert Path("precious").read_text() == "precious"


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["in.jsonl"], "needs a file to write"),
        (["in.jsonl", "-"], "needs a file to write"),
        (["in.jsonl", "."], "needs a file to write"),
        (["-", "out.jsonl", "--format", "jsonl"], "needs a file to read"),
        (["in.jsonl", "out.txt", "--format", "text"], "--resume is for JSONL"),
        (["in.jsonl", "out.jsonl", "--encoding", "utf-16"], "cannot go on in utf-16"),
        (["none.jsonl", "out.jsonl"], "none.jsonl: No such file"),
    ],
)
def test_what_cannot_be_resumed_is_said(
    words: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["redact", "--resume", *words]) == 2
    assert problem in capsys.readouterr().err
    assert {path.name for path in Path().iterdir()} == {"in.jsonl"}


def test_a_file_may_be_redacted_in_place() -> None:
    expected = whole()
    assert main(["redact", "in.jsonl", "in.jsonl", *WORDS[3:]]) == 0
    assert Path("in.jsonl").read_bytes() == expected
