"""``privkit scan``: where things are, never what they are."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from privkit.cli import main
from privkit.errors import DetectorError
from privkit.shield import Shield

VALUES = ("jane@example.com", "4111 1111 1111 1111")
TEXT = f"Hello\r\nné {VALUES[0]}\n\n{VALUES[0]} {VALUES[1]}\n"


def written(path: Path, content: str) -> Path:
    path.write_bytes(content.encode())
    return path


def scan(*words: str | Path) -> int:
    return main(["scan", *map(str, words)])


def test_findings_are_listed_by_place_without_their_values(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = written(tmp_path / "a.txt", TEXT)
    assert scan(path) == 1
    out, err = capsys.readouterr()
    places = [line.rpartition(" ")[0] for line in out.splitlines()]
    assert places == [
        f"{path}:2:4: EMAIL_ADDRESS",
        f"{path}:4:1: EMAIL_ADDRESS",
        f"{path}:4:18: CREDIT_CARD",
        "3 findings in 1 file: EMAIL_ADDRESS 2, CREDIT_CARD",
    ]
    assert err == ""
    assert not any(value in out for value in VALUES)


def test_json_rows_have_the_offsets_of_the_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = written(tmp_path / "a.txt", TEXT)
    assert scan("--json", path) == 1
    out, err = capsys.readouterr()
    rows = [json.loads(line) for line in out.splitlines()]
    assert [TEXT[row["start"] : row["end"]] for row in rows] == [VALUES[0], VALUES[0], VALUES[1]]
    assert [(row["line"], row["column"], row["entity_type"]) for row in rows] == [
        (2, 4, "EMAIL_ADDRESS"),
        (4, 1, "EMAIL_ADDRESS"),
        (4, 18, "CREDIT_CARD"),
    ]
    assert {row["path"] for row in rows} == {str(path)}
    assert all(0.5 <= row["score"] <= 1 for row in rows)
    assert all(
        row.keys() == {"path", "line", "column", "start", "end", "entity_type", "score"} for row in rows
    )
    assert err == "3 findings in 1 file: EMAIL_ADDRESS 2, CREDIT_CARD 1\n"


def test_nothing_found_is_exit_code_0(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scan(written(tmp_path / "a.txt", "hello"), written(tmp_path / "b.txt", "")) == 0
    assert capsys.readouterr().out == "nothing found in 2 files\n"


def test_a_byte_order_mark_is_no_column(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert scan("--json", written(tmp_path / "a.txt", "\ufeffjane@example.com")) == 1
    row = json.loads(capsys.readouterr().out)
    assert (row["line"], row["column"], row["start"], row["end"]) == (1, 1, 0, 16)


def test_files_that_cannot_be_read_are_told_and_the_others_scanned(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    good = written(tmp_path / "good.txt", VALUES[0])
    bad = tmp_path / "bad.txt"
    bad.write_bytes(VALUES[0].encode() + b"\xff")
    assert scan(tmp_path / "none.txt", bad, tmp_path / "none", good) == 2
    out, err = capsys.readouterr()
    assert out.splitlines()[0].startswith(f"{good}:1:1: EMAIL_ADDRESS")
    assert out.splitlines()[1] == "1 finding in 1 file: EMAIL_ADDRESS 1"
    assert [line.startswith("privkit: error: ") for line in err.splitlines()] == [True, True, True]
    assert VALUES[0] not in err


@pytest.mark.parametrize(("threshold", "found"), [("0", True), ("0.5", True), ("1", False)])
def test_the_threshold_decides_what_counts_whatever_the_policy_says(
    threshold: str, found: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = written(tmp_path / "p.json", '{"thresholds": {"EMAIL_ADDRESS": 0.99}}')
    path = written(tmp_path / "a.txt", VALUES[0])
    assert scan(path, "--policy", policy) == 0
    assert scan(path, "--threshold", threshold, "--policy", policy) == int(found)


@pytest.mark.parametrize("threshold", ["2", "-0.1", "nan", "high"])
def test_a_threshold_that_is_none_is_refused(
    threshold: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert scan(written(tmp_path / "a.txt", VALUES[0]), f"--threshold={threshold}") == 2
    assert "threshold" in capsys.readouterr().err


def test_files_may_stand_on_both_sides_of_an_option(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    first, second = written(tmp_path / "a.txt", VALUES[0]), written(tmp_path / "b.txt", VALUES[1])
    assert scan(first, "--json", second) == 1
    assert [json.loads(line)["path"] for line in capsys.readouterr().out.splitlines()] == [
        str(first),
        str(second),
    ]


def test_standard_input_is_scanned_for_a_dash(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(VALUES[0].encode())))
    assert scan("-") == 1
    assert capsys.readouterr().out.startswith("-:1:1: EMAIL_ADDRESS")


def test_a_detector_that_fails_is_an_error_that_names_the_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(self: Shield, text: str) -> list[object]:
        raise DetectorError("the detector X failed")

    monkeypatch.setattr(Shield, "detect", failing)
    path = written(tmp_path / "a.txt", VALUES[0])
    assert scan(path) == 2
    assert capsys.readouterr().err == f"privkit: error: {path}: the detector X failed\n"


def test_file_names_with_odd_characters_stay_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if os.name != "posix":
        pytest.skip("other systems know no such names")
    odd = os.fsdecode(os.fsencode(tmp_path) + b"/a\n\x1b[31m\xff.txt")
    written(Path(odd), VALUES[0])
    assert scan(odd, odd + "x") == 2
    out, err = capsys.readouterr()
    assert out.splitlines()[0].startswith(f"{tmp_path}/a\\n\\x1b[31m\\udcff.txt:1:1: EMAIL_ADDRESS")
    assert err == f"privkit: error: {tmp_path}/a\\n\\x1b[31m\\udcff.txtx: No such file or directory\n"


def test_a_terminal_that_knows_no_accents_gets_escapes(tmp_path: Path) -> None:
    written(tmp_path / "café.txt", VALUES[0])
    source = Path(__file__).parent.parent.parent / "src"
    done = subprocess.run(
        [sys.executable, "-m", "privkit", "scan", "café.txt"],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(source), "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "1"},
        capture_output=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, b"")
    assert done.stdout.startswith(b"caf\\xe9.txt:1:1: EMAIL_ADDRESS")
