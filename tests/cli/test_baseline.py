"""Baselines: accepted findings stay accepted wherever they move, and the file tells nobody what they are."""

from __future__ import annotations

import hashlib
import json
import stat
from pathlib import Path

import pytest

from privkit.cli import main
from privkit.cli._baseline import VARIABLE

MAIL, OTHER = "jane@example.com", "bob@example.org"
KEY = "a key of thirty-two bytes or more"


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv(VARIABLE, raising=False)
    Path("d").mkdir()
    Path("d/a.txt").write_text(f"mail {MAIL}\n")


def scan(*words: str) -> int:
    return main(["scan", "d", "--baseline", "base.json", *words])


def test_what_is_accepted_is_passed_over_and_what_is_new_is_not(capsys: pytest.CaptureFixture[str]) -> None:
    assert scan("--write-baseline") == 0
    assert scan() == 0
    assert "nothing found in 1 file (1 more in the baseline)" in capsys.readouterr().out
    Path("d/a.txt").write_text(f"moved down\n\n\nand mail {MAIL} here\n")
    assert scan() == 0
    Path("d/a.txt").write_text(f"mail {MAIL}\nand {OTHER}\n")
    assert scan() == 1
    out = capsys.readouterr().out
    assert "d/a.txt:2:5: EMAIL_ADDRESS" in out
    assert "a.txt:1:" not in out


def test_it_holds_from_wherever_the_command_is_run(monkeypatch: pytest.MonkeyPatch) -> None:
    assert scan("--write-baseline") == 0
    monkeypatch.chdir("d")
    assert main(["scan", ".", "--baseline", "../base.json"]) == 0
    Path("b.txt").write_text(MAIL)  # another file is another finding
    assert main(["scan", ".", "--baseline", "../base.json"]) == 1


def test_a_baseline_reveals_nothing_without_its_key(capsys: pytest.CaptureFixture[str]) -> None:
    assert scan("--write-baseline") == 0
    content = Path("base.json").read_text()
    assert MAIL not in content + "".join(capsys.readouterr())
    hashes = [row["hash"] for row in json.loads(content)["findings"]]
    for made in (hashlib.sha256, hashlib.sha1, hashlib.md5):
        assert made(MAIL.encode()).hexdigest()[:32] not in hashes
    before = hashes
    Path("base.json.key").unlink()
    assert scan("--write-baseline") == 0
    after = [row["hash"] for row in json.loads(Path("base.json").read_text())["findings"]]
    assert len(before) == len(after) == 1
    assert before != after


def test_a_new_key_is_for_the_owner_only_and_never_scanned(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "d", "--baseline", "d/base.json", "--write-baseline"]) == 0
    assert stat.S_IMODE(Path("d/base.json.key").stat().st_mode) == 0o600
    assert "keep it out of the repository" in capsys.readouterr().err
    assert main(["scan", "d", "--baseline", "d/base.json"]) == 0
    assert "in 1 file " in capsys.readouterr().out


def test_the_key_may_come_from_the_environment_or_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path("k").write_text(KEY + "\n")
    assert scan("--write-baseline", "--baseline-key", "k") == 0
    assert not Path("base.json.key").exists()
    monkeypatch.setenv(VARIABLE, KEY)
    assert scan() == 0


@pytest.mark.parametrize(
    ("content", "key", "problem"),
    [
        (None, KEY, "No such file"),
        ("[]", KEY, "is no baseline"),
        ("{", KEY, "is no baseline"),
        ('{"privkit_baseline": 1, "key": "x", "findings": [{}]}', KEY, "is no baseline"),
        ('{"privkit_baseline": 1, "key": "x", "findings": []}', KEY, "written with another key"),
        ("{}", "short", "too short"),
        ("{}", None, "needs its key"),
    ],
)
def test_a_baseline_that_cannot_be_used_is_an_error(
    content: str | None,
    key: str | None,
    problem: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    if content is not None:
        Path("base.json").write_text(content)
    if key is not None:
        monkeypatch.setenv(VARIABLE, key)
    assert scan() == 2
    err = capsys.readouterr().err
    assert problem in err
    assert KEY not in err


def test_no_baseline_is_written_when_something_could_not_be_read() -> None:
    Path("d/bad.txt").write_bytes(b"\xff\xfe\xfd")
    assert scan("--write-baseline") == 2
    assert not Path("base.json").exists()


def test_sarif_has_fingerprints_with_a_key_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["scan", "d", "--format", "sarif"]) == 1
    assert "partialFingerprints" not in capsys.readouterr().out
    assert scan("--write-baseline") == 0
    Path("d/a.txt").write_text(OTHER)
    assert scan("--format", "sarif") == 1
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert len(result["partialFingerprints"]["privkit/v1"]) == 32
