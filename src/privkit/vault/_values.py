"""Values outside of conversations, and the logs of conversations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Literal

from privkit.errors import ConfigurationError, InputError, NotFoundError, StoreError
from privkit.vault._codec import Row, as_columns, as_rows
from privkit.vault._core import Core
from privkit.vault._keyring import erased
from privkit.vault._log import Log
from privkit.vault._records import (
    SUBJECT,
    Place,
    checked,
    index_of,
    opened,
    opened_one,
    same_value,
    sealed,
    tampered,
)
from privkit.vault._tokens import listed, token_bytes, tokens_bytes

if TYPE_CHECKING:
    from privkit.vault.access import Session

__all__ = ["Scope", "Values"]

_TURNS = 20
Scope = Literal["call", "subject", "tenant"]
_PAIRS = "give pairs of an entity type and a text to keep"
_SCOPES = {"call": b"", "subject": SUBJECT, "tenant": b"tenant"}


class Values(Core):
    """The part of a vault that keeps values and gives them back."""

    def put(
        self,
        values: Iterable[tuple[str, str]],
        *,
        subject: str,
        tenant: str = "",
        scope: Scope = "call",
        purpose: str = "",
        ttl: str | float | timedelta | None = None,
    ) -> list[str]:
        """Keep values of one subject and return a token for each: 32 hexadecimal digits that tell nothing.

        Args:
            values: entity type and value.
            subject: whose they are.
            tenant: whose customer that is.
            scope: within which the same value has the same token. What is equal can be seen to be equal, so choose the
                narrowest that serves.
            purpose: what they are kept for.
            ttl: after which they cannot be read any more.

        Raises:
            ErasedError: the subject was erased.
            InputError, ConfigurationError: a value or an option that cannot be used, or a type without a rule of retention.
            StoreError, VaultKeyError: store or key is out of reach; nothing was kept.
        """
        plain = _values(values)
        if not isinstance(scope, str) or scope not in _SCOPES:
            raise ConfigurationError("scope is 'call', 'subject' or 'tenant'")
        if not plain:
            return []
        place = self._place(tenant, subject, purpose=purpose, ttl=ttl, scope=_SCOPES[scope])
        for entity_type in {pair[0] for pair in plain} if self._limits else ():
            self._limits.end(entity_type, purpose, place.created, None)
        for _ in range(_TURNS):
            if tokens := self._readable(place, tenant, plain, self._put(place, tenant, scope, plain)):
                return tokens
            self._notice()
        raise StoreError("subjects are erased faster than this can be kept; try again")

    def _put(self, place: Place, tenant: str, scope: str, plain: Sequence[tuple[str, bytes]]) -> list[str]:
        """Keep values and return their tokens; none where somebody was erased since keys were unwrapped."""
        ledger = self._ledger_seen  # before the key is taken, as another thread may note that it has moved
        key = self._ring.sealing(place.subject, len(plain))
        indexes = None if scope == "call" else self._indexes(key.index, place, scope, plain)
        keys: Sequence[object] = plain if indexes is None else indexes
        unique = dict(zip(keys, plain, strict=True))
        first = indexes if indexes is None else list(dict.fromkeys(indexes))
        rows = sealed(key, place, list(unique.values()), indexes=first)
        if self._guard.audit is not None:
            types = Counter(row.entity_type for row in rows)
            self._guard.record("tokenize", tenant=tenant, subjects=[place.subject.hex()], types=types)
        tokens = self._store.add(rows, place.created, ledger=ledger)
        if tokens is None:
            self._ring.evict(place.subject)
            raise erased()
        if indexes is not None and not self._are_same(rows, tokens, key.index, scope):
            return []
        if not tokens or len(unique) == len(plain):
            return list(map(bytes.hex, tokens))
        by_key = dict(zip(unique, map(bytes.hex, tokens), strict=True))
        return [by_key[one] for one in keys]

    def _are_same(self, rows: Sequence[Row], tokens: Sequence[bytes], own: bytes, scope: str) -> bool:
        """Say whether values that were kept before are still there, once it is seen that they are the same.

        Who can write to the store can exchange what is stored to know equal values by.

        Raises:
            TamperedError: another value stands where an equal one should.
        """
        met = [(row.idx, token) for row, token in zip(rows, tokens, strict=False) if token != row.token]
        if not met:
            return True
        found = self._store.get(_once([token for _, token in met]))
        try:
            values = opened(self._ring, found)
        except NotFoundError:  # it is just being erased
            return False
        key = own if scope == "subject" else self._tenants
        same = {row[0]: index_of(key, row, value) for row, value in zip(found, values, strict=True)}
        if any(same.get(token, idx) != idx for idx, token in met):
            raise tampered()
        return len(same) == len({token for _, token in met})

    def _readable(
        self, place: Place, tenant: str, plain: Sequence[tuple[str, bytes]], tokens: list[str]
    ) -> list[str]:
        """Return tokens with others for those of before that have run out: until a sweep deletes them they are taken."""
        if not self._limits or not tokens:
            return tokens
        left = {
            row.token.hex()
            for row in self._left(as_rows(self._store.get(tokens_bytes(tokens))), place.created)
        }
        again = [pair for pair, token in zip(plain, tokens, strict=True) if token not in left]
        new = self._put(place, tenant, "call", again) if again else []
        if len(new) < len(again):
            return []
        others = iter(new)
        return [token if token in left else next(others) for token in tokens]

    def _indexes(
        self, own: bytes, place: Place, scope: str, plain: Sequence[tuple[str, bytes]]
    ) -> list[bytes]:
        """Return what is stored so that equal values have equal tokens beyond a call."""
        key = own if scope == "subject" else self._tenants
        return [same_value(key, place, *pair) for pair in plain]

    def get(
        self,
        tokens: Sequence[str],
        *,
        tenant: str = "",
        reader: Session | None = None,
        approval: str | None = None,
    ) -> list[str]:
        """Return what tokens stand for, in their order, as much of it as the reader may see.

        Args:
            tokens: what ``put`` has returned.
            tenant: whose customers' data.
            reader: who wants to know: what ``Access.session`` returns. Types of which it may see the ends only are masked.
            approval: what ``Access.ask`` returned, where another actor must have approved.

        Raises:
            AccessDeniedError: no grant allows it, or nobody is named.
            AuditError: it cannot be recorded.
            NotFoundError: one of them is unknown, expired, erased or another tenant's; which, is not told.
            TamperedError: a record is not what was stored.
            StoreError, VaultKeyError: store or key is out of reach.
        """
        guard = self._guard
        if not guard.silent or reader is not None:
            guard.asked(reader, tenant)
        if tokens.__class__ is not list:
            tokens = listed(tokens)
        if len(tokens) == 1:
            wanted = [token_bytes(tokens[0])]
            rows, owner = self._store.get(wanted), self._reference("tenant", tenant)
            if rows and guard.silent and not self._limited:
                row = rows[0]  # in few steps, as they are much of what reading one costs
                if row[1] == owner and row[4] is None and row[10] is None:
                    value = opened_one(self._ring, row)
                    return [value.decode() if value.isascii() else _text(value)]
        else:
            wanted = tokens_bytes(tokens)
            rows, owner = self._store.get(_once(wanted)), self._reference("tenant", tenant)
        columns = as_columns(rows)
        if len(rows) < len(wanted) or self._limited or not _are_plain(columns, owner):
            missed = max(0, len(set(wanted)) - len(rows))
            if missed or self._hidden(checked(rows), owner):
                tried = [token.hex() for token in wanted] + [
                    token for token in tokens if isinstance(token, str)
                ]
                guard.missed(reader, missed or 1, tenant, tried)
                raise NotFoundError("there is no such value in this vault")
        decision = None
        if not guard.silent:
            decision = guard.read(columns, tokens, tenant=tenant, reader=reader, approval=approval)
        plain = _texts(opened(self._ring, rows, columns))
        if decision is not None:
            plain = [decision.shown(kind, value) for kind, value in zip(columns[5], plain, strict=True)]
        found = list(columns[0])
        if found == wanted:
            return plain
        values = dict(zip(found, plain, strict=True))
        return list(map(values.__getitem__, wanted))

    def _hidden(self, rows: Sequence[tuple[Any, ...]], owner: bytes) -> bool:
        """Say whether some rows cannot be read: those of others, of conversations, and what has run out."""
        now = self._now()
        if gone := max((row[10] for row in rows if row[10] is not None and row[10] <= now), default=0):
            self._seen(gone)
            return True
        if any(row[1] != owner or row[4] is not None for row in rows):
            return True
        return bool(self._limits) and len(self._left(as_rows(rows), now)) < len(rows)

    def log(
        self,
        conversation: str,
        *,
        tenant: str = "",
        subject: str = "",
        purpose: str = "",
        ttl: str | float | timedelta | None = None,
    ) -> Log:
        """Return the log of a conversation's tokens, for ``Shield.conversation``.

        A conversation without a subject is a subject of its own, so that it can be erased by itself.
        """
        scope = self._reference("conversation", tenant, subject, conversation)
        first = self._place(tenant, subject, conversation=conversation, purpose=purpose, ttl=ttl, scope=scope)
        left = None if first.expires is None else first.expires - first.created

        def place() -> Place:
            now = self._now()
            return Place(*first[:4], now, None if left is None else now + left)

        return Log(self._store, self._ring, place, self._guard, tenant, self._seen, self._look, self._limits)


def _values(values: Iterable[tuple[str, str]]) -> list[tuple[str, bytes]]:
    from privkit.detectors._base import check_entity_type

    known: set[object] = set()
    plain: list[tuple[str, bytes]] = []
    if not isinstance(values, Iterable):
        raise InputError(_PAIRS)
    for pair in values:
        try:
            entity_type, value = pair
        except (TypeError, ValueError):
            raise InputError(_PAIRS) from None
        if not isinstance(value, str):
            raise InputError(f"expected text (str) to keep, got {type(value).__name__}")
        if not isinstance(entity_type, str) or entity_type not in known:
            known.add(check_entity_type(entity_type))
        plain.append((entity_type, value.encode("utf-8", "surrogatepass")))
    return plain


def _once(wanted: list[bytes]) -> list[bytes]:
    """Return the tokens to look for, each once."""
    if len({*wanted, b""}) > len(wanted):
        return wanted
    return [token for token in dict.fromkeys(wanted) if token]


def _are_plain(columns: Sequence[Sequence[Any]], owner: bytes) -> bool:
    """Say whether rows are of one tenant and of no conversation, and never end."""
    number = len(columns[0])
    return columns[1].count(owner) == columns[4].count(None) == columns[10].count(None) == number


def _text(value: bytes) -> str:
    """Return the text that bytes stand for; lone surrogates, which JSON may hold, are rare enough to be tried last."""
    try:
        return value.decode()
    except UnicodeDecodeError:
        return value.decode("utf-8", "surrogatepass")


def _texts(values: Sequence[bytes]) -> list[str]:
    try:
        return list(map(bytes.decode, values))
    except UnicodeDecodeError:
        return list(map(_text, values))
