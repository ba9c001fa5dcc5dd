"""The formats as the reference page gives them, and vaults that earlier formats wrote."""

from __future__ import annotations

import hmac
import re
import shutil
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from hypothesis import given
from hypothesis import strategies as st
from vault_help import open_vault

from privkit import Shield
from privkit.errors import FormatError, PrivkitError, TamperedError
from privkit.vault._codec import HEAD, Note, Row, note, noted, packed, parts, reference
from privkit.vault._keyring import SubjectKey
from privkit.vault._records import opened

PAGE = (Path(__file__).parents[2] / "docs" / "reference" / "vault-format.md").read_text(encoding="utf-8")
VECTORS = re.findall(r"```text\n([0-9a-f]+)\n```", PAGE)
KEY = bytes(range(64))
GOLDEN = Path(__file__).parent / "golden"


class Ring:
    def opening(self, subject: bytes, version: int) -> SubjectKey:
        return SubjectKey(KEY, version, 0.0)


def test_the_page_s_reference() -> None:
    assert reference(KEY[:32], "subject", "acme", "cust-7").hex() == VECTORS[0]


def test_the_page_s_record_made_by_hand_opens() -> None:
    tenant, subject, token, nonce = b"\x11" * 16, b"\x22" * 16, b"\x33" * 16, b"\x44" * 12

    def field(data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + data

    bound = b"".join(
        [
            *map(field, (b"privkit/record", tenant, subject, b"", b"\0\0\0\1")),
            (-1).to_bytes(8, "big", signed=True) + (1_800_000_000_000).to_bytes(8, "big"),
            (-1).to_bytes(8, "big", signed=True) + token,
            field(b"PERSON") + field(b""),
        ]
    )
    body = bytes.fromhex("010100000001") + nonce + AESGCM(KEY[:32]).encrypt(nonce, b"Jane Doe", bound)
    assert body.hex() == VECTORS[1]
    row = Row(token, tenant, subject, b"", None, "PERSON", "", body, None, 1_800_000_000_000, None)
    assert opened(Ring(), [row]) == [b"Jane Doe"]  # type: ignore[arg-type]


def test_packed_fields_tell_where_they_end() -> None:
    assert packed(b"a", b"bc") == b"\0\0\0\1a\0\0\0\2bc"
    assert packed(b"ab", b"c") != packed(b"a", b"bc")


@given(st.integers(0, 2**32 - 1), st.sampled_from(["kaf", "tup"]), st.text(st.characters(codec=None)))
def test_notes_come_back(number: int, tag: str, value: str) -> None:
    kept = Note("PERSON", number, tag, value, "user", 7)
    assert note("PERSON", noted(kept), 7) == kept
    assert (
        not value or value in "PERSON_" or value not in repr(kept) or value in f"<Note PERSON_{number}_{tag}>"
    )


@given(st.binary(max_size=80))
def test_any_bytes_are_a_note_or_a_typed_error(data: bytes) -> None:
    try:
        note("PERSON", data, None)
    except PrivkitError as error:
        assert isinstance(error, TamperedError)


@given(st.binary(max_size=80))
def test_any_bytes_are_parts_or_a_typed_error(data: bytes) -> None:
    try:
        parts(data)
    except PrivkitError as error:
        assert isinstance(error, (TamperedError, FormatError))


@pytest.mark.parametrize("head", [(2, 1, 1), (1, 2, 1), (0, 0, 0)])
def test_another_format_is_refused_and_says_what_to_do(head: tuple[int, int, int]) -> None:
    with pytest.raises(FormatError, match="release"):
        parts(HEAD.pack(*head) + bytes(40))


@pytest.mark.parametrize("folder", sorted(GOLDEN.iterdir()), ids=lambda folder: folder.name)
def test_a_vault_that_an_earlier_format_wrote_still_opens(folder: Path, tmp_path: Path) -> None:
    shutil.copytree(folder, tmp_path / "vault")
    for path in (tmp_path / "vault").iterdir():
        path.chmod(0o600)
    told = dict(line.split("=", 1) for line in (folder / "expected.txt").read_text().splitlines())
    with open_vault(f"sqlite:///{tmp_path}/vault/pii.db") as vault:
        assert vault.get([told["token"]], tenant="acme") == ["Jane Doe"]
        assert vault.unseal(told["sealed"], tenant="acme", place="t.c") == "jane@example.com"
        chat = Shield(vault=vault).conversation("c42", tenant="acme", subject="cust-7")
        assert chat.restore(told["protected"]) == "I am Jane Doe, jane@example.com"
        vault.open_file(tmp_path / "vault" / "file.sealed", tmp_path / "plain")
        assert (tmp_path / "plain").read_bytes() == b"a file"
        assert vault.status().erasures == 1
        assert vault.verify() == []
        assert not vault.roll().pending


def test_the_code_of_a_key_is_that_of_the_page() -> None:
    from privkit.vault.keys._wrap import check_value

    assert check_value(KEY) == hmac.digest(KEY, b"privkit/key check value", "sha256")[:16]
