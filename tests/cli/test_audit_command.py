"""``privkit audit``: verify, export, report."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from privkit.cli import main
from privkit.vault.audit import Audit, Event, FileAnchor

KEY = bytes(range(32))


@pytest.fixture
def log(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PRIVKIT_AUDIT_KEY", raising=False)
    (tmp_path / "audit.key").write_bytes(KEY)
    (tmp_path / "hex.key").write_text(KEY.hex() + "\n")
    (tmp_path / "bad.key").write_text("jane@example.com")
    with Audit.open("log", key=KEY, anchor=FileAnchor("anchor")) as audit:
        audit.append(Event(actor="ann", action="reveal", types={"PERSON": 2}, tenant="acme"))
        audit.append(Event(actor="bob", action="reveal", types={"CVV": 1}, outcome="denied"))
        audit.append(Event(actor="bob", action="erase", subjects=["s1"], tokens=["t1"]))
    return tmp_path / "log"


@pytest.mark.parametrize("key", ["--key-file audit.key", "--key-file hex.key", ""])
def test_an_audit_as_it_was_written_is_said_to_be_so(
    key: str, log: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    if not key:
        monkeypatch.setenv("PRIVKIT_AUDIT_KEY", KEY.hex())
    assert main(f"audit verify log {key} --anchor anchor".split()) == 0
    assert capsys.readouterr().out == "log: 5 entries, as they were written, 5 of them anchored\n"
    assert main(f"audit verify log {key}".split()) == 0
    assert "without an anchor, a cut end may go unseen" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            lambda lines: [lines[0], lines[1].replace(b"ann", b"eve"), *lines[2:]],
            "log: line 2: entry 1 does not fit",
        ),
        (lambda lines: lines[:-2], "entries are missing at the end"),
        (lambda lines: [lines[0], *lines[2:]], "log: line 2: entry 2 stands where entry 1 belongs (deleted)"),
    ],
)
def test_a_changed_audit_is_exit_code_1_and_says_where(
    change: object, said: str, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(change(lines)))  # type: ignore[operator]
    assert main(["audit", "verify", "log", "--key-file", "audit.key", "--anchor", "anchor"]) == 1
    out, err = capsys.readouterr()
    assert said in out
    assert "not as it was written" in err


def test_lost_entries_are_accepted_by_their_number(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    audit = Audit.open(log)
    audit.append(Event(actor="ann", action="reveal"))
    audit._files.close()
    lines = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(b"".join(lines[:-1]))
    Audit.open(log).close()
    assert main(["audit", "verify", "log", "--key-file", "audit.key"]) == 1
    assert "1 entries are gone, 0 are accepted" in capsys.readouterr().out
    assert main(["audit", "verify", "log", "--key-file", "audit.key", "--lost", "1"]) == 0
    assert "1 lost in power cuts, 0 repairs at the end" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("verify log", "--key-file FILE, or PRIVKIT_AUDIT_KEY"),
        ("verify log --key-file bad.key", "bad.key holds no key"),
        ("verify log --key-file none.key", "none.key: No such file"),
        ("verify none --key-file audit.key", "none cannot be read"),
        ("verify log --key-file audit.key --anchor none", "anchor none cannot be read"),
        ("export none", "none cannot be read"),
        ("export audit.key", "no entry"),
        ("report log --since yesterday", "wants a day or a time"),
        ("report log --format csv", "unrecognized"),
        ("", "required"),
    ],
)
def test_what_cannot_be_done_is_exit_code_2(
    words: str, said: str, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    if "audit.key" in words and "export" in words:
        log.with_name("audit.key").write_bytes(b"no entry at all\n")
    assert main(["audit", *words.split()]) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "jane" not in err


def test_entries_are_exported_as_jsonl_and_csv(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "export", "log", "--actor", "bob"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(row["seq"], row["action"]) for row in rows] == [(2, "reveal"), (3, "erase")]
    assert main(["audit", "export", "log", "--format", "csv", "--type", "PERSON"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    assert (row["actor"], row["types"], row["tenant"]) == ("ann", "PERSON=2", "acme")


@pytest.mark.parametrize(
    ("words", "entries"),
    [
        ("", 5),
        ("--action reveal", 2),
        ("--outcome denied", 1),
        ("--tenant acme", 1),
        ("--subject s1", 1),
        ("--token t1", 1),
        ("--since 2001-01-01", 5),
        ("--until 2001-01-01", 0),
        ("--since 2001-01-01T00:00:00Z --until 2999-01-01T00:00:00+02:00", 5),
    ],
)
def test_the_report_counts_what_was_chosen(
    words: str, entries: int, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(f"audit report log --json {words}".split()) == 0
    assert json.loads(capsys.readouterr().out)["entries"] == entries
    assert main(f"audit report log {words}".split()) == 0
    assert capsys.readouterr().out.startswith(f"{entries} entries")


def test_the_report_for_people_names_actors_and_what_is_unusual(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with log.open("ab") as file:
        file.write(b"torn")
    Audit.open(log).close()
    main(["audit", "report", "log"])
    lines = capsys.readouterr().out.splitlines()
    assert "actors:   privkit 4, bob 2, ann 1" in lines
    assert "types:    PERSON 2" in lines
    assert lines[-1].startswith("unusual:  entry 5: something torn was taken away at the end: dropped 4")


def test_an_audit_goes_on_in_a_new_file(log: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "rotate", "log", "--key-file", "audit.key", "--anchor", "anchor"]) == 0
    assert capsys.readouterr().out == "log.0001: put aside; verify looks for it beside log\n"
    assert main(["audit", "verify", "log", "--key-file", "audit.key", "--anchor", "anchor"]) == 0
    assert "before: 6 entries of chain" in capsys.readouterr().out
    (log.parent / "log.0001").unlink()
    assert main(["audit", "verify", "log", "--key-file", "audit.key", "--anchor", "anchor"]) == 1
    assert "is not there (deleted)" in capsys.readouterr().out
    assert main(["audit", "rotate", "log"]) == 2


def test_a_number_of_lost_entries_below_zero_is_a_mistake_and_no_verdict(
    log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert log
    assert main(["audit", "verify", "log", "--key-file", "audit.key", "--lost=-1"]) == 2
    assert "lost" in capsys.readouterr().err


@pytest.mark.parametrize("part", ["export", "report"])
@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        ("--outcome denid", 2, "did you mean 'denied'?"),
        ("--outcome pending", 0, ""),
        ("--type PERSN", 2, "did you mean 'PERSON'?"),
        ("--type person", 2, "did you mean 'PERSON'?"),
        ("--type HOUSE_KEY", 2, "did you mean 'HOUSE_KEYS'?"),
        ("--type HOUSE_KEYS", 0, ""),  # of a detector of one's own
        ("--type IBAN_CODE", 0, ""),  # there could be some, and is none
    ],
)
def test_a_misspelt_word_is_told_and_not_taken_for_nothing_found(
    words: str, code: int, told: str, part: str, log: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with Audit.open("log") as audit:
        audit.append(Event(actor="ann", action="reveal", types={"HOUSE_KEYS": 1}))
    assert main(["audit", part, "log", *words.split()]) == code
    assert told in capsys.readouterr().err
