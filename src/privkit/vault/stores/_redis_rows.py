"""How a record lies in a hash of Redis."""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

from privkit.errors import TamperedError
from privkit.vault._codec import Row, packed

__all__ = ["fields_of", "packed_row", "row_of"]

_FIXED = struct.Struct(">qqq")  # place, created, expires
_LENGTH = struct.Struct(">I")
_TIMES = _LENGTH.size + _FIXED.size
_NEVER = -1


def fields_of(rows: Sequence[Row]) -> list[Any]:
    """Return what the scripts take of each row: see ``put``."""
    fields: list[Any] = []
    for row in rows:
        fields += (
            row.token,
            packed_row(row),
            row.body,
            row.subject,
            row.idx or b"",
            b"" if row.expires is None else row.expires,
            row.created,
            b"" if row.place is None else row.scope,
        )
    return fields


def packed_row(row: Row) -> bytes:
    times = _FIXED.pack(
        _NEVER if row.place is None else row.place,
        row.created,
        _NEVER if row.expires is None else row.expires,
    )
    names = (row.entity_type.encode(), row.purpose.encode(), row.idx or b"")
    return packed(times, row.tenant, row.subject, row.scope, *names)


def row_of(
    token: bytes, known: dict[bytes, tuple[Any, ...]], fields: bytes, stored: bytes, hold: bytes | None
) -> Row:
    """Return a row; what is the same in many of a call is read once."""
    try:
        whose = known.get(fields[_TIMES:])
        if whose is None:
            whose = known[fields[_TIMES:]] = _whose(fields)
        tenant, subject, scope, entity_type, purpose, idx = whose
        place, created, expires = _FIXED.unpack_from(fields, _LENGTH.size)
    except (ValueError, struct.error):
        raise TamperedError("a record in Redis cannot be read") from None
    return Row(
        token,
        tenant,
        subject,
        scope,
        None if place == _NEVER else place,
        entity_type,
        purpose,
        stored,
        idx,
        created,
        None if expires == _NEVER or not stored else expires,
        int(hold == b"1"),
    )


def _whose(fields: bytes) -> tuple[bytes, bytes, bytes, str, str, bytes | None]:
    times, tenant, subject, scope, entity_type, purpose, idx = _unpacked(fields)
    if len(times) != _FIXED.size:
        raise ValueError
    return tenant, subject, scope, entity_type.decode(), purpose.decode(), idx or None


def _unpacked(data: bytes) -> list[bytes]:
    found, at = [], 0
    while at < len(data):
        (size,) = _LENGTH.unpack_from(data, at)
        found.append(data[at + _LENGTH.size : at + _LENGTH.size + size])
        at += _LENGTH.size + size
    return found
