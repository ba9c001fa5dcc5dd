"""The command line as a whole: help, errors, exit codes, and what starting it loads."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

import privkit
from privkit.cli import main
from privkit.presets import PRESETS

VALUE = "jane@example.com"
SOURCE = Path(__file__).parent.parent.parent / "src"
COMMANDS = (
    *("redact", "scan", "explain", "evaluate", "catalogue", "policy"),
    *("protect", "restore", "vault"),
    *("audit", "grant", "contain"),
    *("consent", "export", "erase", "retention", "incident", "notice"),
)
PARTS = (
    *("policy schema", "policy check"),
    *(
        f"vault {part}"
        for part in (
            "init",
            "status",
            "verify",
            "purge",
            "roll",
            "rotate",
            "rotate-audit",
            "erase",
            "backup",
            "restore",
        )
    ),
    *("audit verify", "audit rotate", "audit export", "audit report"),
    *("grant add", "grant list", "grant revoke"),
    *("consent give", "consent withdraw", "consent check", "consent history", "consent verify"),
    *("erase request", "erase approve", "erase run", "erase status", "erase verify"),
    *("retention sweep", "retention hold", "retention release", "retention holds"),
    *("incident begin", "incident update", "incident notified", "incident sheet"),
)


def python(*words: str, given: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", *words],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        input=given,
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"privkit {privkit.__version__}\n"


def test_the_help_lists_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert set(COMMANDS) <= {line.split()[0] for line in lines if line.startswith("    ")}


@pytest.mark.parametrize("command", [*COMMANDS, *PARTS])
def test_each_command_has_help_with_an_example_that_can_be_parsed(
    command: str, capsys: pytest.CaptureFixture[str]
) -> None:
    from privkit import cli

    assert main([*command.split(), "--help"]) == 0
    example = capsys.readouterr().out.rpartition("example:\n")[2].strip()
    words = example.partition(" > ")[0].split()
    assert words[: 1 + len(command.split())] == ["privkit", *command.split()]
    assert callable(cli._parsed(words[1:]).run)


@pytest.mark.parametrize("command", ["redact", "scan", "explain", "evaluate"])
def test_the_help_names_every_preset(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    main([command, "--help"])
    out = capsys.readouterr().out
    assert all(name in out for name in PRESETS)


def test_it_runs_as_a_module() -> None:
    done = python("-m", "privkit", "redact", "-", given=f"write to {VALUE}")
    assert (done.returncode, done.stdout, done.stderr) == (0, "write to Customer Email", "")


FILES = {
    "good.txt": VALUE.encode(),
    "latin.txt": f"caf\xe9 {VALUE}".encode("latin-1"),
    "wide.txt": VALUE.encode("utf-16"),
    "binary.bin": VALUE.encode() + b"\0\1",
    "cut.txt": VALUE.encode() + b"\xc3",
    "rows.jsonl": b'{"text": "jane@example.com", "spans": [[0, 16, "EMAIL_ADDRESS"]]}\n',
    "policy.json": b'{"entites": "all"}',
    "policy.yaml": b"entities: all",
}


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ("redact none.txt", "none.txt: No such file or directory"),
        ("redact .", ".: Is a directory"),
        (
            "redact latin.txt",
            "latin.txt is not utf-8 text: byte 3 does not fit; name the right encoding, e.g. --encoding",
        ),
        ("redact cut.txt", "cut.txt is not utf-8 text: byte 16 does not fit"),
        ("redact wide.txt", "wide.txt is UTF-16 text; give --encoding utf-16"),
        ("redact binary.bin", "binary.bin is a binary file (it holds NUL bytes)"),
        ("redact good.txt none/out.txt", "none/out.txt: No such file or directory"),
        ("redact good.txt .", ".: Is a directory"),
        ("redact good.txt --encoding utf-9", "unknown text encoding 'utf-9'"),
        ("redact good.txt --encoding rot13", "unknown text encoding 'rot13'"),
        ("redact good.txt --entities EMIAL_ADDRESS", "did you mean 'EMAIL_ADDRESS'?"),
        ("redact good.txt --entities NRP", "NRP"),
        ("redact good.txt --exclude CREDIT_CRD", "did you mean 'CREDIT_CARD'?"),
        ("redact good.txt --entities ,", "wants words"),
        ("redact good.txt --preset log", "did you mean 'logs'?"),
        ("redact good.txt --regions USA", "did you mean 'US'?"),
        ("redact good.txt --policy none.toml", "none.toml cannot be read"),
        ("redact good.txt --policy policy.yaml", "must end in .toml or .json"),
        ("redact good.txt --policy policy.json", "did you mean 'entities'?"),
        ("redact good.txt --preset logs --policy policy.json", "not allowed with argument"),
        ("redact good.txt --field text", "--field is for JSONL"),
        ("redact good.txt --format xml", "invalid choice: 'xml'"),
        ("redact good.txt out.txt more.txt", "unrecognized arguments: more.txt"),
        ("redact good.txt --count", "unrecognized arguments: --count"),
        ("redact", "the following arguments are required: FILE"),
        ("scan none.txt", "none.txt: No such file or directory"),
        ("scan binary.bin", "binary.bin is a binary file"),
        ("scan good.txt --entities EMIAL_ADDRESS", "did you mean 'EMAIL_ADDRESS'?"),
        ("evaluate none.jsonl", "none.jsonl: No such file or directory"),
        ("evaluate good.txt", "good.txt, line 1: broken JSON"),
        ("evaluate rows.jsonl --bootstrap -1", "bootstrap must be a whole number"),
        ("evaluate rows.jsonl --types EMIAL_ADDRESS", "did you mean 'EMAIL_ADDRESS'?"),
        ("policy check policy.json", "did you mean 'entities'?"),
        ("policy", "the following arguments are required"),
        ("catalogue more than", "unrecognized arguments: than"),
        ("redcat good.txt", "did you mean 'redact'?"),
        (
            "redact good.txt --frmat text",
            "--frmat text; did you mean '--format'? (see privkit redact --help)",
        ),
        (
            "redact good.txt --threshold 1",
            "unrecognized arguments: --threshold 1 (see privkit redact --help)",
        ),
        (
            "scan good.txt --threshold jane@example.com",
            "--threshold: invalid float value (see privkit scan --help)",
        ),
        ("redact good.txt --regoins=US", "did you mean '--regions'?"),
        ("policy chek policy.json", "did you mean 'check'?"),
        ("scan good.txt --format jsn", "did you mean 'json'?"),
        ("", "the following arguments are required: COMMAND"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(
    words: str,
    problem: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name, content in FILES.items():
        (tmp_path / name).write_bytes(content)
    monkeypatch.chdir(tmp_path)
    assert main(words.split()) == 2
    err = capsys.readouterr().err
    assert err.startswith("privkit: error: ")
    assert err.count("\n") == 1
    assert problem in err
    assert VALUE not in err
    assert {path.name for path in tmp_path.iterdir()} == FILES.keys()


def test_a_file_that_may_not_be_read_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(VALUE)

    def refuse(self: Path, *args: object, **kwargs: object) -> None:
        raise PermissionError(13, "Permission denied", str(self))

    monkeypatch.setattr(Path, "open", refuse)
    assert main(["redact", str(path)]) == 2
    assert capsys.readouterr().err == f"privkit: error: {path}: Permission denied\n"


def test_a_full_device_is_an_error_and_no_traceback(tmp_path: Path) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("there is no device that is always full")
    path = tmp_path / "a.txt"
    path.write_text(VALUE)
    for words in (["redact", str(path)], ["scan", str(path)], ["catalogue"]):
        with Path("/dev/full").open("wb") as full:
            done = subprocess.run(
                [sys.executable, "-m", "privkit", *words],
                env={**os.environ, "PYTHONPATH": str(SOURCE)},
                stdout=full,
                stderr=subprocess.PIPE,
                check=False,
            )
        assert (done.returncode, done.stderr) == (
            2,
            b"privkit: error: standard output: No space left on device\n",
        )
    assert main(["redact", str(path), "/dev/full"]) == 2


class Unwritable(io.TextIOWrapper):
    """A standard output that cannot be written to."""

    def __init__(self, error: OSError) -> None:
        super().__init__(io.BytesIO(), encoding="utf-8")
        self._error = error

    def flush(self) -> None:
        if hasattr(self, "_error"):
            raise self._error


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (BrokenPipeError(32, "Broken pipe"), 141, ""),
        (
            OSError(28, "No space left on device"),
            2,
            "privkit: error: standard output: No space left on device\n",
        ),
    ],
    ids=["closed pipe", "full"],
)
def test_output_that_goes_nowhere_ends_the_command(
    error: OSError, code: int, said: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdout", Unwritable(error))
    assert main(["catalogue"]) == code
    monkeypatch.undo()
    assert capsys.readouterr().err == said


def test_a_report_to_nobody_is_no_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["catalogue"]) == 0


def test_what_nobody_reads_is_not_tried_again_when_the_interpreter_ends(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(
        writing, "w", encoding="utf-8"
    ) as output:  # closing it flushes it, which must be quiet now
        monkeypatch.setattr(sys, "stdout", output)
        assert main(["catalogue"]) == 141


@pytest.mark.parametrize(("closed", "words"), [("stdin", "redact -"), ("stdout", "redact good.txt")])
def test_a_closed_stream_is_an_error(
    closed: str,
    words: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "good.txt").write_text(VALUE)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, closed, None)
    assert main(words.split()) == 2
    assert "is closed" in capsys.readouterr().err


def test_ctrl_c_is_exit_code_130_and_silent(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(self: privkit.Shield, text: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(privkit.Shield, "detect", interrupt)
    path = tmp_path / "a.txt"
    path.write_text(VALUE)
    assert main(["scan", str(path)]) == 130
    assert capsys.readouterr() == ("", "")


LOADED = "import sys; {code}; print(*sorted(sys.modules))"


def loaded_by(code: str) -> set[str]:
    done = python("-c", LOADED.format(code=code))
    assert done.returncode == 0, done.stderr
    return set(done.stdout.split())


def test_importing_privkit_loads_neither_the_command_line_nor_the_evaluator() -> None:
    assert not {
        name for name in loaded_by("import privkit") if name.startswith(("privkit.cli", "privkit.evaluate"))
    }


def test_starting_the_command_line_loads_nothing_heavy() -> None:
    loaded = loaded_by("from privkit.cli import main; main(['redact', '--help'])")
    assert "privkit.cli" in loaded
    heavy = {
        "privkit.evaluate",
        "json",
        "pydantic",
        "asyncio",
        "tempfile",
        "random",
        "phonenumbers",
        "privkit.presets",
    }
    assert not heavy & loaded
