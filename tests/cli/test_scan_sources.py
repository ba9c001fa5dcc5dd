"""``privkit scan`` on rows, tables, directories and git: findings stand where the values stand."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from privkit.cli import main

MAIL, CARD = "jane@example.com", "4111 1111 1111 1111"
Row = dict[str, object]


@pytest.fixture(autouse=True)
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))


def write(name: str, content: str | bytes) -> str:
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass"))
    return name


def scan(capsys: pytest.CaptureFixture[str], *words: str, code: int = 1) -> tuple[list[Row], str]:
    assert main(["scan", "--json", *words]) == code
    out, err = capsys.readouterr()
    assert MAIL not in out + err
    assert CARD not in out + err
    return [json.loads(line) for line in out.splitlines()], err


def places(rows: list[Row]) -> list[tuple[object, ...]]:
    return [(row["line"], row["column"], row["entity_type"], row.get("pointer", "")) for row in rows]


# JSON ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("row", "found"),
    [
        ('{"text": "hi jane@example.com"}', [(14, "EMAIL_ADDRESS", "/text")]),
        ('{"a": [1, {"b/c": "jane@example.com"}]}', [(20, "EMAIL_ADDRESS", "/a/1/b~1c")]),
        ('{"t": "\\u00e9\\n\\ud83d\\ude00 jane@example.com"}', [(29, "EMAIL_ADDRESS", "/t")]),
        ('{"card": 4111111111111111, "n": 1.10}', [(10, "CREDIT_CARD", "/card")]),
        ('{"card": 4111111111111111.0, "n": 12.0}', [(10, "CREDIT_CARD", "/card")]),
        ('{"x": true, "y": null, "z": "jane@example.com"}', [(30, "EMAIL_ADDRESS", "/z")]),
        ('"jane@example.com"', [(2, "EMAIL_ADDRESS", "")]),
        (
            '{"jane@example.com": "4111 1111 1111 1111"}',
            [(3, "EMAIL_ADDRESS", "/*"), (23, "CREDIT_CARD", "/*")],
        ),
        ('{"id 4111111111111111 x": "jane@example.com"}', None),
        ('{"a": "nothing", "b": 12}', []),
    ],
)
def test_values_of_rows_are_found_where_they_stand_and_pointed_to(
    row: str, found: list[tuple[object, ...]] | None, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write("a.jsonl", f'{{"first": "é"}}\n\n{row}\n')
    rows, _ = scan(capsys, path, code=1 if found is None or found else 0)
    assert all("4111" not in str(each.get("pointer", "")) for each in rows)
    if found is not None:
        assert places(rows) == [(3, *each) for each in found]
    raw = Path(path).read_text(encoding="utf-8")
    for each in rows:
        if each["entity_type"] == "EMAIL_ADDRESS":
            assert raw[int(str(each["start"])) : int(str(each["end"]))] == MAIL


def test_a_field_s_name_is_a_cue_for_its_value(capsys: pytest.CaptureFixture[str]) -> None:
    rows, _ = scan(capsys, write("a.jsonl", '{"password": "hunter2xyz9"}\n'))
    assert places(rows) == [(1, 15, "SECRET", "/password")]
    scan(capsys, write("b.jsonl", '{"colour": "hunter2xyz9"}\n'), code=0)


@pytest.mark.parametrize(
    "broken", ['{"a": "jane@example.com"', "jane@example.com", '{"a": 1, "a": "jane@example.com"}']
)
def test_broken_rows_are_said_and_read_as_text(broken: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows, err = scan(capsys, write("a.jsonl", f'{{"a": 1}}\r\n{broken}\r\n{{"b": "jane@example.com"}}\r\n'))
    assert [(row["line"], row["entity_type"]) for row in rows] == [(2, "EMAIL_ADDRESS"), (3, "EMAIL_ADDRESS")]
    assert err.startswith("privkit: note: a.jsonl, line 2: ")
    assert "read as plain text" in err


def test_a_value_with_many_findings_and_escapes_is_placed_in_one_pass(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "\\u00e9\\n " + f"{MAIL}\\n" * 3
    rows, _ = scan(capsys, write("a.jsonl", f'["{text}"]\n'))
    assert [row["column"] for row in rows] == [12, 30, 48]


def test_a_document_of_many_lines_is_read_whole(capsys: pytest.CaptureFixture[str]) -> None:
    rows, _ = scan(capsys, write("a.json", '\ufeff{\n  "to": [\n    "jane@example.com"\n  ]\n}\n'))
    assert places(rows) == [(3, 6, "EMAIL_ADDRESS", "/to/0")]


def test_a_row_nested_beyond_reason_is_read_as_text(capsys: pytest.CaptureFixture[str]) -> None:
    deep = "[" * 3000 + f'"{MAIL}"' + "]" * 3000
    rows, err = scan(capsys, write("a.jsonl", deep + "\n"))
    assert [row["entity_type"] for row in rows] == ["EMAIL_ADDRESS"]
    assert "nested" in err


# CSV ----------------------------------------------------------------------------------------------------

TABLE = 'name,e-mail,note\r\nx,jane@example.com,"says ""4111 1111 1111 1111"", twice"\r\ny,,"two\r\nlines jane@example.com"\r\n'


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (
            [],
            [
                (2, 3, "EMAIL_ADDRESS", "/e-mail"),
                (2, 28, "CREDIT_CARD", "/note"),
                (4, 7, "EMAIL_ADDRESS", "/note"),
            ],
        ),
        (["--column", "note"], [(2, 28, "CREDIT_CARD", "/note"), (4, 7, "EMAIL_ADDRESS", "/note")]),
        (["--column", "2"], [(2, 3, "EMAIL_ADDRESS", "/e-mail")]),
        (["--column", "name"], []),
    ],
)
def test_cells_are_found_by_column(
    words: list[str], found: list[tuple[object, ...]], capsys: pytest.CaptureFixture[str]
) -> None:
    rows, _ = scan(capsys, write("a.csv", TABLE), *words, code=int(bool(found)))
    assert places(rows) == found


@pytest.mark.parametrize("delimiter", [";", "\t", "|"])
def test_other_delimiters_are_seen(delimiter: str, capsys: pytest.CaptureFixture[str]) -> None:
    rows, _ = scan(capsys, write("a.tsv", f"a{delimiter}b\nx, y{delimiter}{MAIL}\n"))
    assert places(rows) == [(2, 6, "EMAIL_ADDRESS", "/b")]


@pytest.mark.parametrize(
    ("content", "lines"),
    [
        ("", []),
        (f"{MAIL}\n", [1]),
        (f'a\n"{MAIL}', [2]),
        (f'a\n5" {MAIL}\nb,{MAIL},', [2, 3]),
        (f"a,b\nx\n1,2,{MAIL}", [3]),
    ],
    ids=["empty", "no names", "open quote", "stray quote", "more cells than names"],
)
def test_odd_tables_hide_nothing(content: str, lines: list[int], capsys: pytest.CaptureFixture[str]) -> None:
    rows, _ = scan(capsys, write("a.csv", content), code=int(bool(lines)))
    assert [row["line"] for row in rows] == lines


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        (["a.csv", "--column", "phone"], "there is no column 'phone'"),
        (["a.csv", "--column", "9"], "there is no column '9'"),
        (["a.txt", "--column", "note"], "--column is for CSV"),
        ([], "say what to scan"),
        ([""], "a path is empty"),
        (["a.txt", ""], "a path is empty"),
        (["-", "--since", "HEAD"], "not for standard input"),
        (["a.txt", "--write-baseline"], "--baseline FILE"),
        (["a.txt", "--since", "HEAD"], "in no git repository"),
        (["a.txt", "--since=--output=x"], "--since wants a revision"),
        (["a.txt", "--since", ""], "--since wants a revision"),
    ],
)
def test_what_cannot_be_is_said(words: list[str], problem: str, capsys: pytest.CaptureFixture[str]) -> None:
    write("a.csv", TABLE)
    write("a.txt", MAIL)
    _, err = scan(capsys, *words, code=2)
    assert problem in err


# Directories --------------------------------------------------------------------------------------------


def test_directories_are_read_to_the_bottom_but_not_what_is_hidden_or_binary(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for name in ("d/a.txt", "d/e/f.log", "d/.env", "d/.git/x", "d/skip/b.txt", "d/c.min.js", "other.txt"):
        write(name, MAIL)
    write("d/pic.bin", MAIL.encode() + b"\0\1")
    write("d/empty", "")
    Path("d/link.txt").symlink_to("../other.txt")
    Path("d/loop").symlink_to(".")
    if hasattr(os, "mkfifo"):
        os.mkfifo("d/pipe")
    rows, err = scan(capsys, "d", "--skip", "*.min.js", "--skip", "skip/*")
    assert [row["path"] for row in rows] == [str(Path("d/a.txt")), str(Path("d/e/f.log"))]
    assert "pic.bin: binary, not scanned" in err
    rows, _ = scan(capsys, "d", "--skip", "skip", "--hidden")
    assert [row["path"] for row in rows] == [
        str(Path(f"d/{name}")) for name in (".env", "a.txt", "c.min.js", "e/f.log")
    ]


def test_what_cannot_be_read_in_a_directory_is_an_error_and_the_rest_is_read(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("d/a.txt", MAIL)
    write("d/bad.txt", b"caf\xe9 " + MAIL.encode())
    rows, err = scan(capsys, "d", code=2)
    assert [row["path"] for row in rows] == [str(Path("d/a.txt"))]
    assert "bad.txt is not utf-8 text" in err


def test_a_text_too_long_for_one_look_is_read_as_a_stream(capsys: pytest.CaptureFixture[str]) -> None:
    line = "nothing to see here at all, go on please\n"
    write("long.txt", line * 27_000 + f"now {MAIL}\n" + line * 10 + f"{CARD}\n")
    rows, _ = scan(capsys, "long.txt", "--exclude", "PERSON,LOCATION,ADDRESS")
    assert places(rows) == [(27_001, 5, "EMAIL_ADDRESS", ""), (27_012, 1, "CREDIT_CARD", "")]
    assert rows[0]["start"] == 27_000 * len(line) + 4


# git ----------------------------------------------------------------------------------------------------


def git(*words: str) -> None:
    subprocess.run(
        ["git", "-c", "user.name=x", "-c", "user.email=x@x", *words], check=True, capture_output=True
    )


def test_only_lines_added_since_a_revision_count(capsys: pytest.CaptureFixture[str]) -> None:
    git("init", "-q")
    write("old.txt", f"{MAIL}\nsame\n")
    write("gone.txt", MAIL)
    write('sub/é \n".txt', f"one\ntwo\n{MAIL}\n")
    git("add", "-A")
    git("commit", "-qm", "first")
    scan(capsys, "--since", "HEAD", code=0)
    write("old.txt", f"{MAIL}\nsame\n@@ -1 +1 @@\ndiff --git a b\n{CARD}\n")
    write('sub/é \n".txt', f"one {MAIL}\ntwo\n{MAIL}\n")
    write("new.txt", f"{MAIL}\n")
    write("ignored.txt", MAIL)
    write(".gitignore", "ignored.txt\n")
    Path("gone.txt").unlink()
    rows, _ = scan(capsys, "--since", "HEAD")
    assert [(row["path"], row["line"]) for row in rows] == [
        ("new.txt", 1),
        ("old.txt", 5),
        ('sub/é \n".txt', 1),
    ]
    git("add", "-A")
    git("commit", "-qm", "second")
    rows, _ = scan(capsys, "sub", "--since", "HEAD~1")
    assert [row["line"] for row in rows] == [1]
    _, err = scan(capsys, ".", "--since", "nosuch", code=2)
    assert "git knows no revision 'nosuch'" in err


@pytest.mark.parametrize("settings", [[], ["diff.renames=false"]])
def test_of_a_file_that_was_moved_only_the_added_lines_count(
    settings: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    git("init", "-q")
    for setting in settings:
        git("config", *setting.split("="))
    body = "".join(f"line {at} of the text\n" for at in range(20))
    write("whole.txt", f"{MAIL}\n{body}")
    write("old.txt", f"{CARD}\n{body}")
    git("add", "-A")
    git("commit", "-qm", "first")
    Path("sub").mkdir()
    git("mv", "whole.txt", "sub/moved.txt")
    git("mv", "old.txt", "new.txt")
    write("new.txt", f"{CARD}\n{body}{MAIL}\n")
    write("copy.txt", f"{MAIL}\n")
    for revision in ("HEAD", "HEAD~1"):
        rows, _ = scan(capsys, "--since", revision)
        assert [(row["path"], row["line"]) for row in rows] == [("copy.txt", 1), ("new.txt", 22)]
        git("add", "-A")
        git("commit", "-qm", "second", "--allow-empty")


def test_git_that_is_not_there_is_an_error(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PATH", "")
    _, err = scan(capsys, ".", "--since", "HEAD", code=2)
    assert "needs git, which is not installed" in err


def test_a_directory_that_cannot_be_read_is_an_error_and_the_rest_is_read(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    write("d/a/x.txt", MAIL)
    write("d/b/x.txt", MAIL)
    scandir = os.scandir

    def refusing(path: Path) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied", os.fspath(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refusing)
    rows, err = scan(capsys, "d", code=2)
    assert [row["path"] for row in rows] == [str(Path("d/b/x.txt"))]
    assert err.startswith(f"privkit: error: {Path('d/a')}: Permission denied\n")
