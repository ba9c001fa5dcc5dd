"""Texts and files sealed for tables and disks of one's own."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import Vault
from privkit.errors import (
    ConfigurationError,
    ErasedError,
    FormatError,
    InputError,
    NotFoundError,
    PrivkitError,
    StoreError,
    TamperedError,
)
from privkit.vault._sealing import _FILE, FRAME

MAIL = "jane@example.com"
SIZES = [0, 1, FRAME - 1, FRAME, FRAME + 1, 2 * FRAME, 3 * FRAME + 17]


@pytest.fixture(scope="module")
def vault() -> Vault:
    return Vault.open("memory://")


def sealed(vault: Vault, data: bytes, subject: str = "c7") -> bytes:
    target = io.BytesIO()
    vault.seal_file(io.BytesIO(data), target, subject=subject)
    return target.getvalue()


def opened(vault: Vault, data: bytes, **options: str) -> bytes:
    target = io.BytesIO()
    vault.open_file(io.BytesIO(data), target, **options)
    return target.getvalue()


@given(st.text(st.characters(codec=None), max_size=60))
def test_a_sealed_text_opens(vault: Vault, value: str) -> None:
    text = vault.seal(value, subject="c7", place="customers.email")
    assert text.isascii()
    assert vault.unseal(text, place="customers.email") == value
    assert text != vault.seal(value, subject="c7", place="customers.email")


@pytest.mark.parametrize(
    "options", [{"place": "customers.name"}, {"place": "customers.email", "tenant": "blue"}, {}]
)
def test_a_sealed_text_opens_at_its_own_place_only(vault: Vault, options: dict[str, str]) -> None:
    text = vault.seal(MAIL, subject="c7", tenant="acme", place="customers.email")
    with pytest.raises(TamperedError):
        vault.unseal(text, **options)


def test_every_sign_of_a_sealed_text_counts(vault: Vault) -> None:
    text = vault.seal(MAIL, subject="c7")
    for at in range(4, len(text)):
        changed = text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :]
        try:
            assert vault.unseal(changed) == MAIL  # the last sign may hold bits that mean nothing
            assert at == len(text) - 1
        except PrivkitError as error:
            assert MAIL not in str(error)


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("", InputError),
        ("plain", InputError),
        (None, InputError),
        (b"pk1.", InputError),
        ("pk1.", TamperedError),
        ("pk1.????", TamperedError),
    ],
)
def test_what_is_no_sealed_text_is_refused(vault: Vault, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        vault.unseal(text)
    with pytest.raises(InputError):
        vault.seal(b"x", subject="c7")  # type: ignore[arg-type]


@pytest.mark.parametrize("size", SIZES)
def test_a_sealed_file_opens(vault: Vault, tmp_path: Path, size: int) -> None:
    data = bytes(range(256)) * (size // 256 + 1)
    data = data[:size]
    (tmp_path / "plain").write_bytes(data)
    vault.seal_file(tmp_path / "plain", tmp_path / "sealed", subject="c7")
    vault.open_file(tmp_path / "sealed", str(tmp_path / "again"), subject="c7")
    assert (tmp_path / "again").read_bytes() == data
    assert (tmp_path / "sealed").stat().st_mode & 0o077 == 0
    assert {path.name for path in tmp_path.iterdir()} == {"plain", "sealed", "again"}


class Dripping(io.RawIOBase):
    """A pipe that gives few bytes at a time."""

    def __init__(self, data: bytes) -> None:
        self._data = io.BytesIO(data)

    def read(self, size: int = -1) -> bytes:
        return self._data.read(min(size, 1000))


def test_a_pipe_may_give_its_bytes_in_small_pieces(vault: Vault) -> None:
    data = bytes(range(256)) * 600
    target, again = io.BytesIO(), io.BytesIO()
    vault.seal_file(Dripping(data), target, subject="c7")  # type: ignore[arg-type]
    vault.open_file(Dripping(target.getvalue()), again)  # type: ignore[arg-type]
    assert again.getvalue() == data


@pytest.mark.parametrize("size", SIZES)
def test_a_file_that_was_cut_lengthened_or_changed_is_noticed(vault: Vault, size: int) -> None:
    data = sealed(vault, b"x" * size)
    frame = FRAME + 16
    cuts = {
        len(data) - 1,
        len(data) - 16,
        _FILE.size,
        _FILE.size + frame,
        _FILE.size + 2 * frame,
        len(data) // 2,
    }
    for cut in (cut for cut in cuts if _FILE.size <= cut < len(data)):
        with pytest.raises(TamperedError):
            opened(vault, data[:cut])
    for changed in (data + b"x", data[:-1] + bytes([data[-1] ^ 1]), data + data[_FILE.size :]):
        with pytest.raises(TamperedError):
            opened(vault, changed)


def test_frames_can_be_neither_exchanged_nor_taken_from_another_file(vault: Vault) -> None:
    one, two = sealed(vault, b"a" * 3 * FRAME), sealed(vault, b"b" * 3 * FRAME)
    frame = FRAME + 16
    head, frames = one[: _FILE.size], [one[_FILE.size + at * frame :][:frame] for at in range(3)]
    foreign = two[_FILE.size :][:frame]
    for order in ([1, 0, 2], [0, 2], [0, 0, 2], [2]):
        with pytest.raises(TamperedError):
            opened(vault, head + b"".join(frames[at] for at in order))
    with pytest.raises(TamperedError):
        opened(vault, head + foreign + frames[1] + frames[2])


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda data: b"", InputError),
        (lambda data: b"x" * 100, InputError),
        (lambda data: data[:13] + b"\x09" + data[14:], FormatError),
        (lambda data: data[:14] + b"\1" * 16 + data[30:], NotFoundError),
        (lambda data: data[:34] + bytes(32) + data[66:], TamperedError),
    ],
)
def test_a_changed_head_is_a_typed_error(vault: Vault, change: object, error: type[Exception]) -> None:
    with pytest.raises(error):
        opened(vault, change(sealed(vault, b"x")))  # type: ignore[operator]


def test_erasing_makes_texts_and_files_unreadable() -> None:
    with Vault.open("memory://") as vault:
        text, file = vault.seal(MAIL, subject="c7"), sealed(vault, b"x")
        kept = vault.seal(MAIL, subject="c8")
        vault.erase("c7")
        for use in (lambda: vault.unseal(text), lambda: opened(vault, file)):
            with pytest.raises(NotFoundError):
                use()
        with pytest.raises(ErasedError):
            vault.seal(MAIL, subject="c7")
        assert vault.unseal(kept) == MAIL


def test_another_subjects_file_is_refused_where_one_is_named(vault: Vault) -> None:
    with pytest.raises(NotFoundError):
        opened(vault, sealed(vault, b"x"), subject="c8")
    assert opened(vault, sealed(vault, b"x"), subject="c7") == b"x"


def test_nothing_is_half_written(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "sealed").write_bytes(sealed(vault, b"x" * 3 * FRAME)[:-1])
    (tmp_path / "there").write_text("as it was")
    with pytest.raises(TamperedError):
        vault.open_file(tmp_path / "sealed", tmp_path / "there")
    assert (tmp_path / "there").read_text() == "as it was"
    assert {path.name for path in tmp_path.iterdir()} == {"sealed", "there"}
    for source, target in [(tmp_path / "none", tmp_path / "x"), (tmp_path / "there", tmp_path / "no" / "x")]:
        with pytest.raises(StoreError):
            vault.seal_file(source, target, subject="c7")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no pipes with names")
def test_no_file_takes_the_place_of_a_device_a_pipe_or_a_folder(vault: Vault, tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"x")
    (tmp_path / "sealed").write_bytes(sealed(vault, b"x"))
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "link").symlink_to(tmp_path / "pipe")
    before = sorted(tmp_path.iterdir())
    for name in ("folder", "pipe", "link"):
        with pytest.raises(StoreError, match="pass the stream"):
            vault.seal_file(tmp_path / "plain", tmp_path / name, subject="c7")
        with pytest.raises(StoreError, match="pass the stream"):
            vault.open_file(tmp_path / "sealed", tmp_path / name)
    assert sorted(tmp_path.iterdir()) == before
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "link").is_symlink()


def test_a_tenant_of_a_file_is_not_given_where_it_cannot_be_checked(vault: Vault) -> None:
    data = sealed(vault, b"x")
    with pytest.raises(ConfigurationError, match="subject="):
        opened(vault, data, tenant="blue")
    with pytest.raises(NotFoundError):
        opened(vault, data, tenant="blue", subject="c7")
    assert opened(vault, data) == b"x"


def test_what_was_erased_elsewhere_does_not_open_by_a_key_kept_here(tmp_path: Path) -> None:
    with (
        Vault.open(f"sqlite:///{tmp_path}/pii.db") as vault,
        Vault.open(f"sqlite:///{tmp_path}/pii.db") as other,
    ):
        text, data = vault.seal(MAIL, subject="c7"), sealed(vault, b"bytes")
        kept = vault.seal(MAIL, subject="c8")
        assert (other.unseal(text), opened(other, data)) == (MAIL, b"bytes")
        vault.erase("c7")
        for one in (other, vault):
            with pytest.raises(NotFoundError):
                one.unseal(text)
            with pytest.raises(NotFoundError):
                opened(one, data)
            assert one.unseal(kept) == MAIL
        vault.readmit("c7")
        again = vault.seal(MAIL, subject="c7")
        assert other.unseal(again) == MAIL
        with pytest.raises(NotFoundError):
            other.unseal(text)
