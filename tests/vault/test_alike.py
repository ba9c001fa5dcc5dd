"""Rows that have much in common are opened together, and a change in any one of them is noticed all the same."""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import pytest

from privkit.errors import FormatError, NotFoundError, PrivkitError, TamperedError
from privkit.vault import Vault
from privkit.vault._codec import Row, as_columns
from privkit.vault._records import _FEW, opened, opened_one, sealed
from privkit.vault.hazmat import unrestricted

VALUES = [("PERSON" if at % 3 else "EMAIL_ADDRESS", f"value {at}".encode()) for at in range(3 * _FEW)]


@pytest.fixture
def vault() -> Vault:
    return Vault.open("memory://", access=unrestricted())


def rows_of(vault: Vault, kinds: int = 2) -> list[Row]:
    place = vault._place("acme", "cust-7", purpose="support")
    values = VALUES if kinds == 2 else [("PERSON", value) for _, value in VALUES]
    return sealed(vault._ring.sealing(place.subject, len(values)), place, values)


@pytest.mark.parametrize("kinds", [1, 2])
def test_all_come_back_in_their_order_in_whichever_way(vault: Vault, kinds: int) -> None:
    rows = rows_of(vault, kinds)
    values = [value for _, value in VALUES]
    assert opened(vault._ring, rows) == values
    assert opened(vault._ring, list(map(tuple, rows)), as_columns(rows)) == values
    assert [opened_one(vault._ring, row) for row in rows] == values
    assert opened(vault._ring, []) == []


def other(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


CHANGES: dict[str, Callable[[Row], dict[str, Any]]] = {
    "token": lambda row: {"token": other(row.token, 3)},
    "tenant": lambda row: {"tenant": other(row.tenant, 3)},
    "scope": lambda row: {"scope": b"x" * 16},
    "place": lambda _: {"place": 1},
    "type": lambda _: {"entity_type": "IBAN_CODE"},
    "purpose": lambda _: {"purpose": "sale"},
    "created": lambda row: {"created": row.created + 1},
    "expires": lambda row: {"expires": row.created + 1},
    "nonce": lambda row: {"body": other(row.body, 7)},
    "value": lambda row: {"body": other(row.body, 20)},
    "tag": lambda row: {"body": other(row.body, len(row.body) - 1)},
    "cut": lambda row: {"body": row.body[:9]},
    "nothing": lambda _: {"body": b""},
    "no bytes": lambda _: {"body": "text"},
    "no text": lambda _: {"entity_type": b"PERSON"},
    "no number": lambda _: {"created": "soon"},
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=list(CHANGES))
@pytest.mark.parametrize(
    "which", [slice(0, 1), slice(9, 10), slice(-1, None), slice(None)], ids=["first", "one", "last", "all"]
)
def test_a_row_that_was_changed_is_refused(
    vault: Vault, change: Callable[[Row], dict[str, Any]], which: slice
) -> None:
    rows = rows_of(vault)
    rows[which] = [row._replace(**change(row)) for row in rows[which]]
    with pytest.raises(TamperedError):
        opened(vault._ring, rows)
    with pytest.raises(TamperedError):
        opened(vault._ring, rows, as_columns(rows))


@pytest.mark.parametrize("which", [slice(0, 1), slice(9, 10), slice(None)], ids=["first", "one", "all"])
def test_rows_of_another_subject_format_or_key_are_refused(vault: Vault, which: slice) -> None:
    for change, error in (
        (lambda row: {"subject": os.urandom(16)}, NotFoundError),
        (lambda row: {"body": b"\2" + row.body[1:]}, FormatError),
        (lambda row: {"body": row.body[:1] + b"\2" + row.body[2:]}, FormatError),
        (lambda row: {"body": row.body[:5] + b"\7" + row.body[6:]}, NotFoundError),
    ):
        rows = rows_of(vault)
        rows[which] = [row._replace(**change(row)) for row in rows[which]]  # type: ignore[no-untyped-call]
        with pytest.raises(PrivkitError) as caught:
            opened(vault._ring, rows)
        assert type(caught.value) is error


def test_values_that_were_exchanged_are_refused(vault: Vault) -> None:
    rows = rows_of(vault, 1)
    rows[3], rows[8] = rows[3]._replace(body=rows[8].body), rows[8]._replace(body=rows[3].body)
    with pytest.raises(TamperedError):
        opened(vault._ring, rows)


def test_rows_of_several_calls_are_opened_too(vault: Vault) -> None:
    rows = [row for _ in range(3) for row in rows_of(vault)]
    rows = [row for at in range(len(VALUES)) for row in rows[at :: len(VALUES)]]
    assert opened(vault._ring, rows) == [value for _, value in VALUES for _ in range(3)]


@pytest.mark.parametrize("number", [0, 1, 9, 300, 301, 900])
def test_a_batch_of_any_size_comes_back(vault: Vault, number: int) -> None:
    values = [("PERSON", f"Jane {at}\ud800" if at % 5 == 4 else f"Jane {at}") for at in range(number)]
    tokens = vault.put(values, subject="cust-7")
    assert vault.get(tokens) == [value for _, value in values]
    assert vault.get(tokens[::-1] + tokens) == [value for _, value in values[::-1] + values]
    if number:
        with pytest.raises(NotFoundError):
            vault.get([*tokens, "0" * 32])
        with pytest.raises(NotFoundError):
            vault.get(tokens, tenant="acme")
