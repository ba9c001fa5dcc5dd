"""Reading text strictly, in pieces; writing it whole or not at all."""

from __future__ import annotations

import codecs
import io
import os
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from privkit import _files
from privkit.errors import ConfigurationError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32", "utf-7")


def standard_input(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


# Encodings -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("UTF8", "utf-8"),
        ("latin-1", "iso8859-1"),
        ("U16", "utf-16"),
        ("cp1252", "cp1252"),
        ("Shift_JIS", "shift_jis"),
    ],
)
def test_an_encoding_may_be_spelt_as_python_allows(name: str, known: str) -> None:
    assert _files.check_encoding(name) == known


@pytest.mark.parametrize("name", ["", "utf-9", "base64", "rot13", "hex", "undefined", "a\0b", "zlib"])
def test_what_is_no_encoding_of_text_is_refused(name: str) -> None:
    with pytest.raises(ConfigurationError, match="unknown text encoding"):
        _files.check_encoding(name)


# Reading ---------------------------------------------------------------------------------------------------


@given(
    st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff")),
    st.sampled_from(ENCODINGS),
)
def test_what_was_encoded_is_read_back_whatever_the_chunks(
    tmp_path_factory: pytest.TempPathFactory, text: str, encoding: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "read.txt"
    path.write_bytes(text.encode(encoding))
    with pytest.MonkeyPatch.context() as patch:
        for size in (1, 3, 1 << 16):
            patch.setattr(_files, "_CHUNK", size)
            assert _files.read_text(path, encoding=encoding) == text


@given(
    good=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40),
    bad=st.sampled_from([b"\xff", b"\xc3", b"\xed\xa0\x80", b"\x80", b"\xf5\x80"]),
    after=st.sampled_from([b"", b"abc"]),
    size=st.sampled_from([1, 2, 5, 1 << 16]),
)
@example(good="", bad=b"\xc3", after=b"", size=1)
def test_the_first_byte_that_does_not_fit_is_named_whatever_the_chunks(
    tmp_path_factory: pytest.TempPathFactory, good: str, bad: bytes, after: bytes, size: int
) -> None:
    path = tmp_path_factory.getbasetemp() / "bad.txt"
    path.write_bytes(good.encode() + bad + after)
    with pytest.MonkeyPatch.context() as patch, pytest.raises(InputError) as caught:
        patch.setattr(_files, "_CHUNK", size)
        _files.read_text(path)
    place = f"byte {len(good.encode())} does not fit"
    assert (
        str(caught.value)
        == f"{path} is not utf-8 text: {place}; name the right encoding, e.g. --encoding latin-1"
    )
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_text_that_only_its_end_decides_is_read_to_the_end(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"x+AGEAYg")  # UTF-7 says where its letters end, or the file does
    assert _files.read_text(tmp_path / "a.txt", encoding="utf-7") == "xab"


def test_a_wide_encoding_without_its_mark_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"abcd")
    with pytest.raises(InputError, match=r"is not utf-16 text(: byte 0 does not fit)?; name the right"):
        _files.read_text(tmp_path / "a.txt", encoding="utf-16")


@pytest.mark.parametrize(("at", "refused"), [(0, True), (8191, True), (8192, False)])
@pytest.mark.parametrize("size", [7, 1 << 16])
def test_nul_bytes_near_the_beginning_mean_a_binary_file(
    at: int, refused: bool, size: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(_files, "_CHUNK", size)
    path = tmp_path / "a.bin"
    path.write_bytes(b"x" * at + b"\0" + b"x" * 10)
    if refused:
        with pytest.raises(InputError, match="binary file"):
            _files.read_text(path)
    else:
        assert len(_files.read_text(path)) == at + 11


def test_standard_input_is_read_for_a_dash(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, "a\r\né".encode())
    assert _files.read_text("-") == "a\r\né"


def test_errors_of_standard_input_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    standard_input(monkeypatch, b"ab\xff")
    with pytest.raises(InputError, match=r"^standard input is not utf-8 text: byte 2 "):
        _files.read_text("-")


def test_an_error_while_reading_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken(io.BytesIO):
        def read1(self, size: int | None = -1, /) -> bytes:
            raise OSError(5, "Input/output error")

    monkeypatch.setattr(Path, "open", lambda *args: Broken())
    with pytest.raises(OSError, match="Input/output error") as caught:
        _files.read_text(tmp_path / "a.txt")
    assert caught.value.filename == str(tmp_path / "a.txt")


@pytest.mark.parametrize(
    ("chunks", "mark", "rest"),
    [
        (["\ufeffab", "c"], "\ufeff", "abc"),
        (["\ufeff"], "\ufeff", ""),
        (["ab\ufeff", "\ufeff"], "", "ab\ufeff\ufeff"),
        ([], "", ""),
    ],
)
def test_only_a_mark_at_the_very_beginning_is_split_off(chunks: list[str], mark: str, rest: str) -> None:
    found, others = _files.split_mark(chunks)
    assert (found, "".join(others)) == (mark, rest)


@given(st.lists(st.text("ab\n\r\x0b\u2028", max_size=6)))
def test_lines_end_at_line_feeds_and_nowhere_else(chunks: list[str]) -> None:
    assert list(_files.lines(chunks)) == list(io.StringIO("".join(chunks), newline="\n"))


# Writing ---------------------------------------------------------------------------------------------------


@given(
    st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufeff"))),
    st.sampled_from(ENCODINGS),
)
def test_what_is_written_can_be_read(
    tmp_path_factory: pytest.TempPathFactory, chunks: list[str], encoding: str
) -> None:
    path = tmp_path_factory.getbasetemp() / "written.txt"
    _files.write_text(path, chunks, encoding=encoding)
    assert path.read_bytes().decode(encoding) == "".join(chunks)


class Stop(BaseException):
    """Anything that ends the work in the middle."""


@pytest.mark.parametrize("error", [Stop, KeyboardInterrupt, ValueError, InputError, OSError])
def test_what_stops_the_writing_leaves_no_trace(error: type[BaseException], tmp_path: Path) -> None:
    old = tmp_path / "old.txt"
    old.write_text("before")

    def chunks() -> Iterator[str]:
        yield "half"
        raise error

    for target in (old, tmp_path / "new.txt"):
        with pytest.raises(error):
            _files.write_text(target, chunks())
    assert {path.name: path.read_text() for path in tmp_path.iterdir()} == {"old.txt": "before"}


def test_the_file_beside_it_is_open_to_nobody_else_while_it_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "a.txt"
    target.write_text("before")
    target.chmod(0o644)
    seen: list[int] = []
    monkeypatch.setattr(_files, "_OPEN_FILES", "nowhere")

    def chunks() -> Iterator[str]:
        yield "text"
        (beside,) = (path for path in tmp_path.iterdir() if path != target)
        seen.append(beside.stat().st_mode & 0o777)

    _files.write_text(target, chunks())
    assert seen == [0o600]
    assert target.stat().st_mode & 0o777 == 0o644
    assert target.read_text() == "text"


@pytest.mark.skipif(sys.platform != "linux", reason="files without a name are Linux's")
@pytest.mark.parametrize(
    "refused", [False, True], ids=["named when whole", "copied where it cannot be named"]
)
def test_a_file_has_no_name_until_it_is_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refused: bool
) -> None:
    def chunks() -> Iterator[str]:
        yield "text"
        assert list(tmp_path.iterdir()) == []

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(1, "Operation not permitted")

    if refused:
        monkeypatch.setattr(os, "link", refuse)
    target = tmp_path / "a.txt"
    _files.write_text(target, chunks())
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]
    assert target.read_text() == "text"
    assert target.stat().st_mode & 0o777 == 0o666 & ~_mask()


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def test_a_file_that_cannot_be_put_in_place_is_named_as_the_caller_named_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(13, "Permission denied", str(self), None, str(target))

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(PermissionError) as caught:
        _files.write_text(tmp_path / "a.txt", ["text"])
    assert caught.value.filename == str(tmp_path / "a.txt")
    assert not list(tmp_path.iterdir())


def test_an_error_about_another_file_keeps_its_name(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError) as caught:
        _files.write_text(tmp_path / "out.txt", _files.read_chunks(tmp_path / "in.txt"))
    assert caught.value.filename == str(tmp_path / "in.txt")


def test_letters_the_encoding_has_not_are_an_error_without_them(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        _files.write_text(tmp_path / "a.txt", ["Ж"], encoding="latin-1")
    assert str(caught.value) == "the redacted text has characters that iso8859-1 has not; use utf-8"
    assert not list(tmp_path.iterdir())


def test_a_wide_encoding_gets_its_mark_once(tmp_path: Path) -> None:
    _files.write_text(tmp_path / "a.txt", ["a", "b"], encoding="utf-16")
    assert (tmp_path / "a.txt").read_bytes().count(codecs.BOM_UTF16) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a matter of POSIX")
def test_a_named_pipe_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[str] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_text()))
    reader.start()
    _files.write_text(pipe, ["some ", "text"])
    reader.join(timeout=30)
    assert read == ["some text"]
    assert pipe.is_fifo()
