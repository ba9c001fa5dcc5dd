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
from privkit.vault._codec import AES_256_GCM, FORMAT, HEAD, NONCE, Row, packed, version_of
from privkit.vault._keyring import Keyring, SubjectKey

__all__ = [
    "SUBJECT",
    "TOKEN",
    "Place",
    "checked",
    "index_of",
    "opened",
    "opened_one",
    "resealed",
    "same_value",
    "sealed",
    "tampered",
]

TOKEN = 16  # random bytes of a token
_TIMES = struct.Struct(">qqq")
_VERSION = struct.Struct(">I")
_NEVER = -1
_SEALED = HEAD.size + NONCE
_HEAD, _NONCE, _BOX = slice(HEAD.size), slice(HEAD.size, _SEALED), slice(_SEALED, None)  # parts of a body
_NONCE_OF, _BOX_OF = itemgetter(_NONCE), itemgetter(_BOX)
_COMMON = itemgetter(2, 1, 3, 4, 9, 10, 6)  # fields that the rows of one call have in common
_FEW = 8  # of fewer rows it is not worth while to look whether they are alike
_KINDS = (
    (2, {bytes}),
    (5, {str}),
    (9, {int}),
    (10, {int, type(None)}),
)  # of fields that are looked at before they are opened
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


def opened(
    ring: Keyring, rows: Sequence[tuple[Any, ...]], columns: Sequence[Sequence[Any]] | None = None
) -> list[bytes]:
    """Return the values of rows, in their order.

    Args:
        ring: the keys.
        rows: which.
        columns: the same by column, where they are at hand.

    Raises:
        TamperedError: a row is not what was stored, or does not belong where it stands.
        NotFoundError: the key of a row is gone.
        FormatError: a version this release does not know.
        VaultKeyError: a key is out of reach.
    """
    try:
        if len(rows) < _FEW or _COMMON(rows[0]) != _COMMON(rows[-1]):
            return _opened(ring, rows)
        return _alike(ring, columns or tuple(zip(*rows, strict=True))) or _opened(ring, rows)
    except Exception as error:
        raise _told(error) from None


def opened_one(ring: Keyring, row: tuple[Any, ...]) -> bytes:
    """Return the value of one row; the same without what looking for its like costs.

    Raises:
        TamperedError, NotFoundError, FormatError, VaultKeyError: as in ``opened``.
    """
    try:
        token, tenant, subject, scope, place, kind, purpose, body, _, created, expires, _ = row
        version, prefix = _begun(tenant, subject, scope, body[_HEAD])
        until = _NEVER if expires is None else expires
        before = prefix + _TIMES.pack(_NEVER if place is None else place, created, until)
        bound = token.join((before, _tail(kind, purpose)))  # between the two
        return ring.opening(subject, version).aead.decrypt(body[_NONCE], body[_BOX], bound)
    except Exception as error:
        raise _told(error) from None


def _alike(ring: Keyring, columns: Sequence[Sequence[Any]]) -> list[bytes] | None:
    """Return the values of rows that differ in token, type and value only, as those of one call mostly do.

    Nothing of what is bound to a value is left out: what all rows have in common is looked at in all of them.
    """
    tokens, tenants, subjects, scopes, places, kinds, purposes, bodies, _, created, expires, _ = columns
    number, head = len(tokens), bodies[0][_HEAD]
    for column in _COMMON(columns):
        if column.count(column[0]) < number:
            return None
    if not min(bodies)[_HEAD] == head == max(bodies)[_HEAD]:  # so all between them begin with it
        return None
    version, prefix = _begun(tenants[0], subjects[0], scopes[0], head)
    before, purpose = prefix + _times(places[0], created[0], expires[0]), purposes[0]
    if kinds.count(kinds[0]) == number:
        ends: Iterable[tuple[bytes, bytes]] = repeat((before, _tail(kinds[0], purpose)))
    else:
        by_kind = {kind: (before, _tail(kind, purpose)) for kind in {*kinds}}
        ends = map(by_kind.__getitem__, kinds)
    decrypt = ring.opening(subjects[0], version).aead.decrypt
    return list(map(decrypt, map(_NONCE_OF, bodies), map(_BOX_OF, bodies), map(bytes.join, tokens, ends)))


def _opened(ring: Keyring, rows: Iterable[tuple[Any, ...]]) -> list[bytes]:
    """Open rows; what one has in common with the row before it, which is mostly all, is made once."""
    values: list[bytes] = []
    add, head_of, nonce_of, box_of = values.append, _HEAD, _NONCE, _BOX
    tenant = subject = scope = head = place = created = expires = kind = purpose = None
    prefix = before = tail = b""
    decrypt: Callable[[bytes, bytes, bytes], bytes]
    # Names with an underscore are of the row that is looked at, those without of the one before.
    for token, _tenant, _subject, _scope, _place, _kind, _purpose, body, _, _created, _expires, _ in rows:
        if not (_subject == subject and _tenant == tenant and _scope == scope and body[head_of] == head):
            tenant, subject, scope, head, created = _tenant, _subject, _scope, body[head_of], None
            version, prefix = _begun(tenant, subject, scope, head)
            decrypt = ring.opening(subject, version).aead.decrypt
        if not (_created == created and _place == place and _expires == expires):
            place, created, expires = _place, _created, _expires
            before = prefix + _times(place, created, expires)
        if not (_kind == kind and _purpose == purpose):
            kind, purpose = _kind, _purpose
            tail = _tail(kind, purpose)
        add(decrypt(body[nonce_of], body[box_of], before + token + tail))
    return values


def checked(rows: Sequence[tuple[Any, ...]]) -> Sequence[tuple[Any, ...]]:
    """Return rows whose subject, type and times can be looked at before they are opened.

    Raises:
        TamperedError: something else stands there, as it may in a SQLite file.
    """
    for at, kinds in _KINDS:
        if not {type(row[at]) for row in rows} <= kinds:
            raise tampered()
    return rows


def tampered() -> TamperedError:
    """Return what is raised for a record that is not as it was stored."""
    return TamperedError("a record does not open: it was changed, or moved from where it was stored")


def _times(place: int | None, created: int, expires: int | None) -> bytes:
    return _TIMES.pack(_NEVER if place is None else place, created, _NEVER if expires is None else expires)


def _told(error: Exception) -> Exception:
    """Return what is raised for an error: itself, unless the cipher has refused."""
    from cryptography.exceptions import InvalidTag

    if isinstance(error, PrivkitError):
        return error
    # a body may have been cut to less than a nonce, and in SQLite anything may stand in any column
    if isinstance(error, (InvalidTag, ValueError, TypeError, AttributeError, struct.error)):
        return tampered()
    return error


def resealed(key: SubjectKey, row: Row, value: bytes) -> Row:
    """Return the row with its value under another key of its subject; all else stays."""
    nonce, times = os.urandom(NONCE), _times(row.place, row.created, row.expires)
    prefix = _prefix(row.tenant, row.subject, row.scope, key.version)
    bound = prefix + times + row.token + _tail(row.entity_type, row.purpose)
    head = HEAD.pack(FORMAT, AES_256_GCM, key.version)
    return row._replace(body=head + nonce + key.aead.encrypt(nonce, value, bound))


def index_of(key: bytes, row: Sequence[Any], value: bytes) -> bytes:
    """Return what ``same_value`` gives for an opened row."""
    _, tenant, subject, scope, _, entity_type, purpose, *_ = row
    return same_value(key, Place(tenant, subject, scope, purpose, 0, None), entity_type, value)


def same_value(key: bytes, place: Place, entity_type: str, value: bytes) -> bytes:
    """Return what is the same for the same value in one scope, and tells nothing to who lacks the key."""
    within = place.subject if place.scope == SUBJECT else place.tenant
    fields = packed(within, place.purpose.encode(), entity_type.encode(), value)
    return hmac.digest(key, fields, "sha256")[:16]


@lru_cache(maxsize=1024)
def _prefix(tenant: bytes, subject: bytes, scope: bytes, version: int) -> bytes:
    return packed(b"privkit/record", tenant, subject, scope, _VERSION.pack(version))


@lru_cache(maxsize=1024)
def _begun(tenant: bytes, subject: bytes, scope: bytes, head: bytes) -> tuple[int, bytes]:
    """Return the key version in what a record begins with, and the prefix of what is bound to it."""
    version = version_of(head)
    return version, _prefix(tenant, subject, scope, version)


@lru_cache(maxsize=256)
def _tail(entity_type: str, purpose: str) -> bytes:
    return packed(entity_type.encode(), purpose.encode())
