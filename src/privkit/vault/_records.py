"""Sealing values into rows and opening them again."""

from __future__ import annotations

import hmac
import os
import struct
from collections.abc import Sequence
from typing import NamedTuple

from privkit.errors import TamperedError
from privkit.vault._codec import NONCE, Row, body, packed, parts
from privkit.vault._keyring import SubjectKey

__all__ = ["SUBJECT", "TOKEN", "Place", "opened", "resealed", "same_value", "sealed"]

TOKEN = 16  # random bytes of a token
_TIMES = struct.Struct(">qqq")
_VERSION = struct.Struct(">I")
_NEVER = -1
SUBJECT = b"subject"  # the scope of rows whose index is the same within their subject


class Place(NamedTuple):
    """Whose rows they are and when they were made: what all rows of one call have in common."""

    tenant: bytes
    subject: bytes
    scope: bytes
    purpose: str
    created: int
    expires: int | None


def sealed(
    key: SubjectKey,
    place: Place,
    values: Sequence[tuple[str, bytes]],
    *,
    after: int | None = None,
    indexes: Sequence[bytes | None] | None = None,
) -> list[Row]:
    """Return a row for each value, with a nonce and a token of its own.

    Args:
        key: the subject's.
        place: what the rows have in common.
        values: entity types and bytes.
        after: the last place in the conversation before these; ``None`` outside of one.
        indexes: of the values, where the same value shall have the same token.
    """
    from_random, size = os.urandom((NONCE + TOKEN) * len(values)), NONCE + TOKEN
    prefix = _prefix(place.tenant, place.subject, place.scope, key.version)
    encrypt = key.aead.encrypt
    rows: list[Row] = []
    for at, (entity_type, value) in enumerate(values):
        nonce, token = (
            from_random[at * size : at * size + NONCE],
            from_random[at * size + NONCE : (at + 1) * size],
        )
        number = None if after is None else after + at + 1
        bound = prefix + _bound(number, place.created, place.expires, token, entity_type, place.purpose)
        stored = body(key.version, nonce, encrypt(nonce, value, bound))
        rows.append(
            Row(
                token,
                place.tenant,
                place.subject,
                place.scope,
                number,
                entity_type,
                place.purpose,
                stored,
                None if indexes is None else indexes[at],
                place.created,
                place.expires,
            )
        )
    return rows


def opened(key: SubjectKey, row: Row) -> bytes:
    """Return the value of a row.

    Raises:
        TamperedError: the row is not what was stored, or does not belong where it stands.
        FormatError: a version this release does not know.
    """
    from cryptography.exceptions import InvalidTag

    version, nonce, ciphertext = parts(row.body)
    bound = _prefix(row.tenant, row.subject, row.scope, version) + _bound(
        row.place, row.created, row.expires, row.token, row.entity_type, row.purpose
    )
    try:
        return key.aead.decrypt(nonce, ciphertext, bound)
    except InvalidTag:
        raise TamperedError(
            "a record does not open: it was changed, or moved from where it was stored"
        ) from None


def resealed(key: SubjectKey, row: Row, value: bytes) -> Row:
    """Return the row with its value under another key of its subject; all else stays."""
    nonce = os.urandom(NONCE)
    bound = _prefix(row.tenant, row.subject, row.scope, key.version) + _bound(
        row.place, row.created, row.expires, row.token, row.entity_type, row.purpose
    )
    return row._replace(body=body(key.version, nonce, key.aead.encrypt(nonce, value, bound)))


def same_value(key: bytes, place: Place, entity_type: str, value: bytes) -> bytes:
    """Return what is the same for the same value in one scope, and tells nothing to who lacks the key."""
    within = place.subject if place.scope == SUBJECT else place.tenant
    fields = packed(within, place.purpose.encode("utf-8", "surrogatepass"), entity_type.encode(), value)
    return hmac.digest(key, fields, "sha256")[:16]


def _prefix(tenant: bytes, subject: bytes, scope: bytes, version: int) -> bytes:
    return packed(b"privkit/record", tenant, subject, scope, _VERSION.pack(version))


def _bound(
    number: int | None, created: int, expires: int | None, token: bytes, entity_type: str, purpose: str
) -> bytes:
    times = _TIMES.pack(_NEVER if number is None else number, created, _NEVER if expires is None else expires)
    return times + packed(token, entity_type.encode(), purpose.encode("utf-8", "surrogatepass"))
