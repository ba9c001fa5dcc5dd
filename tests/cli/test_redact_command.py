"""``privkit redact`` as somebody at a prompt meets it."""

from __future__ import annotations

import io
import json
import os
import stat
import subprocess
import sys
import tempfile
import tracemalloc
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tracing import untraced

from privkit import Shield
from privkit.cli import main

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VALUE = "jane@example.com"
SOURCE = Path(__file__).parent.parent.parent / "src"


def run(*words: str | Path) -> int:
    return main(["redact", *map(str, words)])


def written(path: Path, content: str | bytes) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


def left_in(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


# Text --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("Write to jane@example.com\n", "Write to Customer Email\n"),
        ("one\r\njane@example.com\r\ntwo\rthree\n\n", "one\r\nCustomer Email\r\ntwo\rthree\n\n"),
        ("\ufeffjane@example.com", "\ufeffCustomer Email"),
        ("naïve café\u2028 and no newline", "naïve café\u2028 and no newline"),
        ("", ""),
        ("\ufeff", "\ufeff"),
    ],
)
def test_text_keeps_every_byte_but_those_of_findings(
    content: str, expected: str, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    source, out = written(tmp_path / "a.txt", content), tmp_path / "out.txt"
    assert run(source) == 0
    assert capsysbinary.readouterr() == (expected.encode(), b"")
    assert run(source, out) == 0
    assert out.read_bytes() == expected.encode()
    assert left_in(tmp_path) == {"a.txt", "out.txt"}


def test_standard_input_is_read_as_bytes_whatever_python_takes_its_encoding_for(
    monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    raw = io.BytesIO("café jane@example.com\r\n".encode())
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(raw, encoding="ascii"))
    assert run("-") == 0
    assert capsysbinary.readouterr().out == "café Customer Email\r\n".encode()


def test_a_file_may_be_redacted_in_place(tmp_path: Path) -> None:
    source = written(tmp_path / "a.txt", f"{VALUE} hello\n" * 5000)
    source.chmod(0o640)
    assert run(source, source) == 0
    assert source.read_text() == "Customer Email hello\n" * 5000
    assert stat.S_IMODE(source.stat().st_mode) == 0o640
    assert left_in(tmp_path) == {"a.txt"}


def test_an_existing_file_keeps_its_mode_and_a_new_one_is_no_more_open_than_its_source(
    tmp_path: Path,
) -> None:
    source, old = written(tmp_path / "a.txt", VALUE), written(tmp_path / "old.txt", "before")
    source.chmod(0o600)
    old.chmod(0o604)
    assert run(source, old) == run(source, tmp_path / "new.txt") == 0
    assert stat.S_IMODE(old.stat().st_mode) == 0o604
    assert stat.S_IMODE((tmp_path / "new.txt").stat().st_mode) == 0o600


def test_a_link_stays_a_link_and_what_it_leads_to_is_written(tmp_path: Path) -> None:
    target = written(tmp_path / "target.txt", "before")
    link = tmp_path / "link.txt"
    link.symlink_to(target)
    assert run(written(tmp_path / "a.txt", VALUE), link) == 0
    assert link.is_symlink()
    assert target.read_text() == "Customer Email"


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    assert run(written(tmp_path / "a.txt", VALUE), os.devnull) == 0
    assert not stat.S_ISREG(Path(os.devnull).stat().st_mode)


def test_the_file_to_write_may_stand_after_options(tmp_path: Path) -> None:
    source, out = written(tmp_path / "a.txt", VALUE), tmp_path / "out.txt"
    assert run(source, "--preset", "logs", out) == 0
    assert out.read_text() == "[EMAIL_ADDRESS_1]"


# A large file and pipes ----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    line = "Hello there, the order is on its way and will be with you soon, thanks for your patience.\n"
    return written(tmp_path_factory.mktemp("large") / "large.txt", (line * 500 + f"{VALUE}\n") * 118)


def test_a_file_of_five_megabytes_is_streamed(large: Path, tmp_path: Path) -> None:
    assert large.stat().st_size > 5_000_000
    run(
        written(tmp_path / "warm.txt", VALUE), tmp_path / "warm.txt"
    )  # what is loaded on first use is not counted
    tracemalloc.start()
    try:
        # without names, for which tracing every object takes minutes
        with untraced():
            assert run(large, tmp_path / "out.txt", "--exclude", "PERSON,ADDRESS,LOCATION") == 0
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < 4_000_000
    assert (tmp_path / "out.txt").read_bytes() == large.read_bytes().replace(
        VALUE.encode(), b"Customer Email"
    )


def privkit(*words: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "privkit", *words],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def test_a_pipe_is_answered_before_it_ends() -> None:
    with privkit("redact", "-") as process:
        assert process.stdin is not None
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdin.write(b"jane@example.com says hello\n" * 400)
        process.stdin.flush()
        assert process.stdout.readline() == b"Customer Email says hello\n"
        process.stdin.close()
        assert process.stdout.read().count(b"\n") == 399
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_a_reader_that_goes_away_is_no_error_to_speak_of(large: Path) -> None:
    with privkit("redact", str(large)) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


def test_a_killed_process_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    out = written(tmp_path / "out.txt", "before")
    with privkit("redact", "-", str(out)) as process:
        assert process.stdin is not None
        process.stdin.write(
            b"jane@example.com says hello\n" * 40_000
        )  # far more than a pipe holds: it is being read
        process.stdin.flush()
        process.kill()
        process.wait()
        assert out.read_text() == "before"


# Nothing half-written --------------------------------------------------------------------------------------


def failing(error: BaseException) -> object:
    def redact_stream(self: Shield, chunks: Iterable[str]) -> Iterator[str]:
        yield next(iter(chunks))[:5]
        raise error

    return redact_stream


@pytest.mark.parametrize(
    ("error", "code"),
    [(KeyboardInterrupt(), 130), (OSError(28, "No space left on device"), 2)],
    ids=["Ctrl-C", "full"],
)
@pytest.mark.parametrize("before", ["before", None])
def test_what_goes_wrong_in_the_middle_leaves_the_file_as_it_was(
    error: BaseException, code: int, before: str | None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, out = written(tmp_path / "a.txt", f"hello {VALUE}"), tmp_path / "out.txt"
    if before:
        written(out, before)
    monkeypatch.setattr(Shield, "redact_stream", failing(error))
    assert run(source, out) == code
    assert (out.read_text() if out.exists() else None) == before
    assert left_in(tmp_path) <= {"a.txt", "out.txt"}


def test_invalid_bytes_far_into_a_file_leave_it_as_it_was(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = b"hello jane@example.com\n" * 10_000 + b"caf\xe9 jane@example.com\n"
    source = written(tmp_path / "a.txt", content)
    with untraced():
        assert run(source, source) == 2
    assert source.read_bytes() == content
    assert left_in(tmp_path) == {"a.txt"}
    assert f"byte {23 * 10_000 + 3} " in capsys.readouterr().err


@pytest.fixture
def no_root() -> Iterator[None]:
    """Modes mean nothing to root, so be nobody for a while."""
    if os.name != "posix":
        pytest.skip("modes of files are a matter of POSIX")
    before = os.geteuid()
    if before == 0:
        os.seteuid(65534)
    yield
    os.seteuid(before)


def test_a_directory_that_cannot_be_written_to_is_named(
    tmp_path_factory: pytest.TempPathFactory,
    capsys: pytest.CaptureFixture[str],
    request: pytest.FixtureRequest,
) -> None:
    folder = tmp_path_factory.mktemp("readonly")
    source = written(folder / "a.txt", VALUE)
    source.chmod(0o644)
    for parent in folder.relative_to(tempfile.gettempdir()).parents:  # however deep pytest nests its folders
        if parent.name:
            Path(tempfile.gettempdir(), parent).chmod(0o755)
    folder.chmod(0o555)
    request.getfixturevalue("no_root")
    assert run(source, source) == 2
    assert capsys.readouterr().err == f"privkit: error: {source}: Permission denied\n"
    assert source.read_text() == VALUE
    assert left_in(folder) == {"a.txt"}


# JSONL and JSON ----------------------------------------------------------------------------------------------


def test_rows_are_redacted_by_value_and_stay_as_they_are_where_nothing_is_found(tmp_path: Path) -> None:
    rows = [
        '{"text": "write to jane@example.com", "n": 3, "list": ["jane@example.com", null, true]}\r\n',
        "\n",
        '{"n":1.10,  "u": "caf\\u00e9", "jane@example.com": "a key stays"}\n',
        '{"a":"caf\\u00e9 jane@example.com","b":"\\ud83d\\ude00"}',
    ]
    out = tmp_path / "out.jsonl"
    assert run(written(tmp_path / "a.jsonl", "".join(rows)), out) == 0
    first, blank, same, last = out.read_bytes().decode().splitlines(keepends=True)
    assert first == '{"text": "write to Customer Email", "n": 3, "list": ["Customer Email", null, true]}\r\n'
    assert (blank, same) == (rows[1], rows[2])
    assert last == '{"a":"caf\\u00e9 Customer Email","b":"\\ud83d\\ude00"}'


def test_rows_keep_letters_as_letters_and_what_utf_8_cannot_say_as_escapes(tmp_path: Path) -> None:
    source = written(
        tmp_path / "a.jsonl", '{"a": "é jane@example.com"}\n{"a": "é \\ud800 jane@example.com"}\n'
    )
    assert run(source, source) == 0
    plain, lone = source.read_bytes().decode().splitlines()
    assert plain == '{"a": "é Customer Email"}'
    assert json.loads(lone) == {"a": "é \ud800 Customer Email"}


def test_only_the_named_field_of_rows_is_redacted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"id": VALUE, "text": f"write to {VALUE}", "more": {"text": VALUE}}
    assert run(written(tmp_path / "a.jsonl", json.dumps(row) + "\n"), "--field", "text") == 0
    assert json.loads(capsys.readouterr().out) == {**row, "text": "write to Customer Email"}


def test_the_named_field_may_hold_more_than_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    row = {"content": [{"type": "text", "text": VALUE}, {"n": 1}], "id": VALUE}
    assert run(written(tmp_path / "a.ndjson", json.dumps(row)), "--field", "content") == 0
    expected = {"content": [{"type": "text", "text": "Customer Email"}, {"n": 1}], "id": VALUE}
    assert json.loads(capsys.readouterr().out) == expected


@pytest.mark.parametrize(
    ("line", "words", "problem"),
    [
        ('{"text": "jane@example.com"', [], "broken JSON at column 28"),
        ('{"text": jane@example.com}', [], "broken JSON at column 10"),
        ('{"jane@example.com": 1, "jane@example.com": 2}', [], "same key twice"),
        ('{"a": NaN, "text": "jane@example.com"}', [], "NaN is no JSON value"),
        ("[" * 100_000 + '"jane@example.com"', [], "nested"),
        ("[" * 300 + '"jane@example.com"' + "]" * 300, [], "nested"),
        ('{"txt": "jane@example.com"}', ["--field", "text"], "--field"),
        ('["jane@example.com"]', ["--field", "text"], "--field"),
        ('"jane@example.com"', ["--field", "text"], "--field"),
    ],
)
def test_a_bad_row_is_an_error_with_its_line_and_without_its_content(
    line: str, words: list[str], problem: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = f'{{"text": "hello {VALUE}"}}\n\n{line}\n{{"text": "{VALUE}"}}\n'
    source, out = written(tmp_path / "a.jsonl", content), written(tmp_path / "out.jsonl", "before")
    assert run(source, out, *words) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"privkit: error: {source}, line 3: ")
    assert problem in said
    assert said.count("\n") == 1
    assert VALUE not in said
    assert out.read_text() == "before"
    assert left_in(tmp_path) == {"a.jsonl", "out.jsonl"}


def test_a_blocked_row_is_named_by_its_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    policy = written(tmp_path / "p.json", '{"rules": {"EMAIL_ADDRESS": "block"}}')
    source = written(tmp_path / "a.jsonl", f'{{"a": 1}}\n{{"a": "{VALUE}"}}\n')
    assert run(source, tmp_path / "out.jsonl", "--policy", policy) == 2
    said = capsys.readouterr().err
    assert "line 2: the policy blocks texts that hold EMAIL_ADDRESS" in said
    assert VALUE not in said


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ('{"a": "jane@example.com", "b": [1, 2]}\n', '{"a": "Customer Email", "b": [1, 2]}\n'),
        ('{"a":"jane@example.com","b":[1,2]}', '{"a":"Customer Email","b":[1,2]}'),
        ('\ufeff{\n\t"a": "jane@example.com"\n}\n', '\ufeff{\n\t"a": "Customer Email"\n}\n'),
        ('[\n  "jane@example.com"\n]', '[\n  "Customer Email"\n]'),
        ('"jane@example.com"', '"Customer Email"'),
        ('{ "a" :1.10 }\n\n', '{ "a" :1.10 }\n\n'),
        ("[]", "[]"),
    ],
)
def test_a_json_document_keeps_its_layout(document: str, expected: str, tmp_path: Path) -> None:
    source = written(tmp_path / "a.json", document)
    assert run(source, source) == 0
    assert source.read_bytes() == expected.encode()


@pytest.mark.parametrize("document", ["", '{"a": "jane@example.com"', f"{VALUE}"])
def test_a_broken_json_document_is_an_error_without_its_content(
    document: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source = written(tmp_path / "a.json", document)
    assert run(source, source) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"privkit: error: {source}: broken JSON at line 1")
    assert VALUE not in said
    assert source.read_text() == document


def test_the_format_goes_by_the_suffix_unless_it_is_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    line = '{"jane@example.com": "jane@example.com"}'
    for name, words, expected in [
        ("a.JSONL", [], '{"jane@example.com": "Customer Email"}'),
        ("a.json", [], '{"jane@example.com": "Customer Email"}'),
        ("a.log", [], '{"Customer Email": "Customer Email"}'),
        ("a.json", ["--format", "text"], '{"Customer Email": "Customer Email"}'),
        ("a.log", ["--format", "jsonl"], '{"jane@example.com": "Customer Email"}'),
    ]:
        assert run(written(tmp_path / name, line), *words) == 0
        assert capsys.readouterr().out == expected
    standard_input(monkeypatch, line.encode())
    assert run("-", "--format", "json") == 0
    assert capsys.readouterr().out == '{"jane@example.com": "Customer Email"}'


# Options -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl", "a.json"])
def test_counts_are_told_by_type_on_standard_error(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = json.dumps([f"{VALUE}, then card 4111 1111 1111 1111", "bob@example.com"])
    assert run(written(tmp_path / name, content), "--counts") == 0
    out, err = capsys.readouterr()
    assert err == "EMAIL_ADDRESS 2, CREDIT_CARD 1\n"
    assert VALUE not in out


def test_counts_of_nothing_say_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(written(tmp_path / "a.txt", "hello"), "--counts") == 0
    assert capsys.readouterr() == ("hello", "nothing found\n")


TEXT = "mail jane@example.com, card 4111 1111 1111 1111, on 2024-03-05"


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ([], "mail Customer Email, card Card Number, on 2024-03-05"),
        (["--preset", "logs"], "mail [EMAIL_ADDRESS_1], card [CREDIT_CARD_1], on 2024-03-05"),
        (["--exclude", "CREDIT_CARD"], "mail Customer Email, card 4111 1111 1111 1111, on 2024-03-05"),
        (["--entities", "credit_card"], "mail jane@example.com, card Card Number, on 2024-03-05"),
        (["--preset", "logs", "--entities", "DATE_TIME"], f"{TEXT[:-10]}[DATE_TIME_1]"),
        (
            ["--entities", "all", "--exclude", "EMAIL_ADDRESS,CREDIT_CARD", "--preset", "logs"],
            f"{TEXT[:-10]}[DATE_TIME_1]",
        ),
    ],
)
def test_options_say_what_is_redacted_and_how(
    words: list[str], expected: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(written(tmp_path / "a.txt", TEXT), *words) == 0
    assert capsys.readouterr().out == expected


def test_regions_and_a_policy_file_are_heeded_and_exclusions_add_up(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    policy = written(tmp_path / "p.json", '{"exclude": ["CREDIT_CARD"], "default": "mask"}')
    text = "mail jane@example.com, card 4111 1111 1111 1111, SSN 123-45-6789, PESEL 44051401359"
    source = written(tmp_path / "a.txt", text)
    assert run(source, "--policy", policy, "--exclude", "EMAIL_ADDRESS", "--regions", "pl") == 0
    out = capsys.readouterr().out
    assert out.startswith(text[: text.index("PESEL")])
    assert "44051401359" not in out


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("latin-1", "café jane@example.com".encode("latin-1"), "café Customer Email".encode("latin-1")),
        ("utf-16", "café jane@example.com".encode("utf-16"), "café Customer Email".encode("utf-16")),
        ("shift_jis", "名前 jane@example.com".encode("shift_jis"), "名前 Customer Email".encode("shift_jis")),
        (
            "iso-2022-jp",
            "jane@example.com 名前".encode("iso-2022-jp"),
            "Customer Email 名前".encode("iso-2022-jp"),
        ),
    ],
)
def test_other_encodings_are_read_and_written(
    name: str, content: bytes, expected: bytes, tmp_path: Path
) -> None:
    source = written(tmp_path / "a.txt", content)
    assert run(source, source, "--encoding", name) == 0
    assert source.read_bytes() == expected


def test_letters_the_encoding_has_not_become_escapes_in_json_and_an_error_in_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    deny = {"deny": {"secret": "CODE_NAME"}, "rules": {"CODE_NAME": {"use": "mask", "character": "•"}}}
    policy = written(tmp_path / "p.json", json.dumps(deny))
    row = written(tmp_path / "a.json", '{"a": "é secret"}'.encode("latin-1"))
    assert run(row, row, "--encoding", "latin-1", "--policy", policy) == 0
    assert json.loads(row.read_bytes().decode("latin-1"))["a"] == "é ••••••"
    text = written(tmp_path / "a.txt", "é secret".encode("latin-1"))
    assert run(text, text, "--encoding", "latin-1", "--policy", policy) == 2
    assert "characters that iso8859-1 has not" in capsys.readouterr().err
    assert text.read_bytes() == "é secret".encode("latin-1")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "John Smith lost it at his address on 1234 Elm Street.\n",
            "Customer Name lost it at Customer Address.\n",
        ),
        ("Order number 559201 is for Mr. Smith.\n", "Order #1 is for Customer Name.\n"),
    ],
)
def test_the_support_preset_finds_names_and_swallows_leads(text: str, expected: str, tmp_path: Path) -> None:
    source = written(tmp_path / "a.txt", text)
    assert run(source, source, "--preset", "support-chat") == 0
    assert source.read_text(encoding="utf-8") == expected
