"""Sealing values into rows and opening them again."""

from __future__ import annotations

import hmac
import os
import struct
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache, partial
from itertools import repeat
from operator import itemgetter
from typing import Any, NamedTuple

from privkit.errors import PrivkitError, TamperedError
from privkit.vault._codec import AES_256_GCM, FORMAT, HEAD, NONCE, Row, packed, parts
from privkit.vault._keyring import Keyring, SubjectKey

__all__ = ["SUBJECT", "TOKEN", "Place", "by_column", "opened", "resealed", "same_value", "sealed"]

TOKEN = 16  # random bytes of a token
_TIMES = struct.Struct(">qqq")
_VERSION = struct.Struct(">I")
_NEVER = -1
_HEAD = HEAD.size
_SEALED = _HEAD + NONCE
_NONCE_OF, _BOX_OF = itemgetter(slice(_HEAD, _SEALED)), itemgetter(slice(_SEALED, None))
_join = b"".join
_FEW = 4  # rows that are opened one by one, as by column each of them would take longer
Columns = list[tuple[Any, ...]]
_KINDS = (
    (2, {bytes}),
    (5, {str}),
    (9, {int}),
    (10, {int, type(None)}),
)  # of columns that are looked at before they are opened
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
    tenant, subject, scope, purpose, created, expires = place
    size, head = NONCE + TOKEN, HEAD.pack(FORMAT, AES_256_GCM, key.version)
    random, encrypt = os.urandom(size * len(values)), key.aead.encrypt
    prefix = _prefix(tenant, subject, scope, key.version)
    until, pack = _NEVER if expires is None else expires, _TIMES.pack
    tails = {entity_type: _tail(entity_type, purpose) for entity_type in {pair[0] for pair in values}}
    rows: list[Row] = []
    made, number, at = partial(tuple.__new__, Row), after, 0
    before = prefix + pack(_NEVER, created, until)
    for (entity_type, value), idx in zip(values, indexes or repeat(None), strict=False):
        nonce, token = random[at : at + NONCE], random[at + NONCE : at + size]
        at += size
        if number is not None:
            number += 1
            before = prefix + pack(number, created, until)
        stored = head + nonce + encrypt(nonce, value, before + token + tails[entity_type])
        rows.append(
            made(
                (
                    token,
                    tenant,
                    subject,
                    scope,
                    number,
                    entity_type,
                    purpose,
                    stored,
                    idx,
                    created,
                    expires,
                    0,
                )
            )
        )
    return rows


def opened(ring: Keyring, rows: Sequence[tuple[Any, ...]], columns: Columns | None = None) -> list[bytes]:
    """Return the values of rows, in their order.

    Args:
        ring: the keys.
        rows: to open.
        columns: the same rows by column, if they are at hand.

    Raises:
        TamperedError: a row is not what was stored, or does not belong where it stands.
        NotFoundError: the key of a row is gone.
        FormatError: a version this release does not know.
        VaultKeyError: a key is out of reach.
    """
    try:
        if len(rows) < _FEW:
            return [_one(ring, row) for row in rows]
        return _many(ring, rows, columns or by_column(rows))
    except Exception as error:
        raise _told(error) from None


def by_column(rows: Sequence[tuple[Any, ...]]) -> Columns:
    """Return rows by column: all tokens, all tenants, and so on.

    Raises:
        TamperedError: something else stands where the subject, the type or a time belongs, as it may in a SQLite file.
    """
    columns = list(zip(*rows, strict=True))
    for at, kinds in _KINDS if columns else ():
        if not set(map(type, columns[at])) <= kinds:
            raise _told(TypeError())
    return columns


def _one(ring: Keyring, row: tuple[Any, ...]) -> bytes:
    token, tenant, subject, scope, place, entity_type, purpose, stored, _, created, expires, _ = row
    version, nonce, box = parts(stored)
    before = _prefix(tenant, subject, scope, version) + _times(place, created, expires)
    return ring.opening(subject, version).aead.decrypt(
        nonce, box, before + token + _tail(entity_type, purpose)
    )


def _many(ring: Keyring, rows: Sequence[tuple[Any, ...]], columns: Columns) -> list[bytes]:
    """Open rows of one subject, scope, purpose and key together, since what they have in common is made once."""
    if _alike(columns):
        return _together(ring, columns)
    groups: dict[tuple[object, ...], list[int]] = {}
    for at, row in enumerate(rows):
        groups.setdefault((*row[1:4], row[6], row[7][:_HEAD]), []).append(at)
    values = [b""] * len(rows)
    for places in groups.values():
        some = _together(ring, by_column([rows[at] for at in places]))
        for at, value in zip(places, some, strict=True):
            values[at] = value
    return values


def _alike(columns: Columns) -> bool:
    """Say whether rows differ in token, place, type, body and times only, and their bodies not in the key."""
    _, tenants, subjects, scopes, _, _, purposes, bodies, *_ = columns
    same = all(map(_one_only, (tenants, subjects, scopes, purposes)))
    return same and all(map(bytes.startswith, bodies, repeat(bodies[0][:_HEAD])))


def _one_only(column: Sequence[Any]) -> bool:
    return column.count(column[0]) == len(column)


def _together(ring: Keyring, columns: Columns) -> list[bytes]:
    tokens, tenants, subjects, scopes, places, types, purposes, bodies, _, made, ends, _ = columns
    version = parts(bodies[0])[0]
    prefix = _prefix(tenants[0], subjects[0], scopes[0], version)
    befores: Iterable[bytes]
    afters: Iterable[bytes]
    if _one_only(places) and _one_only(made) and _one_only(ends):
        befores = repeat(prefix + _times(places[0], made[0], ends[0]))
    else:
        befores = map(prefix.__add__, map(_times, places, made, ends))
    tails = {kind: _tail(kind, purposes[0]) for kind in set(types)}
    afters = map(tails.__getitem__, types) if len(tails) > 1 else repeat(tails[types[0]])
    bounds = map(_join, zip(befores, tokens, afters, strict=False))
    decrypt: Callable[[bytes, bytes, bytes], bytes] = ring.opening(subjects[0], version).aead.decrypt
    return list(map(decrypt, map(_NONCE_OF, bodies), map(_BOX_OF, bodies), bounds))


def _times(place: int | None, created: int, expires: int | None) -> bytes:
    return _TIMES.pack(_NEVER if place is None else place, created, _NEVER if expires is None else expires)


def _told(error: Exception) -> Exception:
    """Return what is raised for an error: itself, unless the cipher has refused."""
    from cryptography.exceptions import InvalidTag

    if isinstance(error, PrivkitError):
        return error
    # a body may have been cut to less than a nonce, and in SQLite anything may stand in any column
    if isinstance(error, (InvalidTag, ValueError, TypeError, AttributeError, struct.error)):
        return TamperedError("a record does not open: it was changed, or moved from where it was stored")
    return error


def resealed(key: SubjectKey, row: Row, value: bytes) -> Row:
    """Return the row with its value under another key of its subject; all else stays."""
    nonce, times = os.urandom(NONCE), _times(row.place, row.created, row.expires)
    prefix = _prefix(row.tenant, row.subject, row.scope, key.version)
    bound = prefix + times + row.token + _tail(row.entity_type, row.purpose)
    head = HEAD.pack(FORMAT, AES_256_GCM, key.version)
    return row._replace(body=head + nonce + key.aead.encrypt(nonce, value, bound))


def same_value(key: bytes, place: Place, entity_type: str, value: bytes) -> bytes:
    """Return what is the same for the same value in one scope, and tells nothing to who lacks the key."""
    within = place.subject if place.scope == SUBJECT else place.tenant
    fields = packed(within, place.purpose.encode(), entity_type.encode(), value)
    return hmac.digest(key, fields, "sha256")[:16]


@lru_cache(maxsize=1024)
def _prefix(tenant: bytes, subject: bytes, scope: bytes, version: int) -> bytes:
    return packed(b"privkit/record", tenant, subject, scope, _VERSION.pack(version))


@lru_cache(maxsize=256)
def _tail(entity_type: str, purpose: str) -> bytes:
    return packed(entity_type.encode(), purpose.encode())
