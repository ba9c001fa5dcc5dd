"""Long runs: a bar for people who look at a terminal, and nothing left behind by a run that is told to end."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from privkit.cli import main
from privkit.cli._progress import ended_tidily

SOURCE = Path(__file__).parent.parent.parent / "src"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("words", "terminal", "bar"),
    [
        (["out.txt"], True, True),
        (["out.txt"], False, False),
        (["out.txt", "--no-progress"], True, False),
        ([], True, False),  # the text itself may go to the terminal
    ],
)
def test_there_is_a_bar_on_a_terminal_only(
    words: list[str],
    terminal: bool,
    bar: bool,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    pytest.importorskip("tqdm")
    monkeypatch.chdir(tmp_path)
    Path("in.txt").write_text("héllo jane@example.com\n" * 50, encoding="utf-8")
    screen = Terminal() if terminal else io.StringIO()
    monkeypatch.setattr(sys, "stderr", screen)
    assert main(["redact", "in.txt", *words]) == 0
    assert ("%|" in screen.getvalue()) is bar
    assert "jane" not in screen.getvalue()


def test_without_the_extra_there_is_no_bar_and_no_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from privkit.cli import _progress

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(_progress, "find_spec", lambda name: None)
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    Path("in.txt").write_text("jane@example.com\n")
    assert main(["redact", "in.txt", "out.txt"]) == 0
    assert screen.getvalue() == ""


def _heeding_signals() -> None:
    """Take them as usual, though these tests may run under ``nohup``, which has them passed over."""
    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_DFL)


@pytest.mark.skipif(os.name != "posix", reason="signals as POSIX has them")
@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGTERM, 143),
        (signal.SIGHUP, 129),
        # Only where a file can be without a name does not even a run that is killed leave one.
        *([(signal.SIGKILL, -9)] if sys.platform == "linux" else []),
    ],
    ids=str,
)
def test_a_run_that_is_told_to_end_leaves_the_file_and_nothing_else(
    tmp_path: Path, number: signal.Signals, code: int
) -> None:
    (tmp_path / "out.txt").write_text("before")
    with subprocess.Popen(
        [sys.executable, "-m", "privkit", "redact", "-", "out.txt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=_heeding_signals,
    ) as process:
        assert process.stdin is not None
        assert process.stderr is not None
        process.stdin.write(b"jane@example.com says hello\n" * 5000)  # more than a pipe holds, so it is read
        process.stdin.flush()
        process.send_signal(number)
        assert process.wait(60) == code
        assert process.stderr.read() == b""
    assert [path.name for path in tmp_path.iterdir()] == ["out.txt"]
    assert (tmp_path / "out.txt").read_text() == "before"


def test_signals_are_left_alone_where_somebody_else_sees_to_them() -> None:
    def handler(*_: object) -> None: ...

    before = signal.signal(signal.SIGTERM, handler)
    try:
        with ended_tidily():
            assert signal.getsignal(signal.SIGTERM) is handler
    finally:
        signal.signal(signal.SIGTERM, before)
    seen: list[object] = []

    def elsewhere() -> None:
        with ended_tidily():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=elsewhere)
    thread.start()
    thread.join()
    assert seen == [signal.getsignal(signal.SIGTERM)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
def test_named_pipes_are_read_and_written_and_stay_pipes(tmp_path: Path) -> None:
    source, out = tmp_path / "in", tmp_path / "out"
    os.mkfifo(source)
    os.mkfifo(out)
    read: list[str] = []
    threads = [
        threading.Thread(target=lambda: source.write_text("write to jane@example.com\n")),
        threading.Thread(target=lambda: read.append(out.read_text())),
    ]
    for thread in threads:
        thread.start()
    assert main(["redact", str(source), str(out)]) == 0
    for thread in threads:
        thread.join()
    assert read == ["write to Customer Email\n"]
    assert out.is_fifo()
