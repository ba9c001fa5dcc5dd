"""Where grants, locks, budgets and approvals are kept: a SQLite file that processes share, or memory."""

from __future__ import annotations

import math
import os
from collections.abc import Iterable
from hashlib import sha256
from typing import Any, NamedTuple

from privkit.errors import ConfigurationError, StoreError
from privkit.vault.access._asked import Asked
from privkit.vault.access._counters import Counters
from privkit.vault.access._grant import Grant
from privkit.vault.access._rows import Approval, Freeze
from privkit.vault.access._words import ANY, LEVELS

__all__ = ["AccessStore", "Standing", "opened"]

_SUFFIX = 3  # signs of a token that are kept in clear, to pass over nearly all others quickly
_GRANT = ", ".join(Grant._fields)
_APPROVAL = "id, actor, role, action, purpose, tenant, count, expires, approver"

_GRANTS = f"SELECT {_GRANT} FROM grants WHERE {{}} AND revoked IS NULL AND expires > ? ORDER BY created, id"  # noqa: S608
_FITTING = _GRANTS.format("actor = ? AND action = ? AND role = ? AND purpose = ? AND tenant IN (?, '*')")
_FROZEN = "SELECT 1 FROM frozen WHERE (kind = 'actor' AND name = ?) OR (kind = 'tenant' AND name = ?)"
_HONEY = "SELECT DISTINCT suffix FROM honey"


class Standing(NamedTuple):
    """What is known of an actor, from one moment to another.

    Attributes:
        frozen: whether the actor, or the tenant, can do nothing.
        honey: the ends of all honey tokens.
        fitting: the grants that fit, also those that hold before or after.
        grants: those that hold.
        begins: since when.
        ends: until when.
        decided: what was made of it, by whom and of what.
    """

    frozen: bool
    honey: frozenset[str]
    fitting: list[Grant]
    grants: list[Grant]
    begins: float
    ends: float
    decided: dict[tuple[object, ...], Any]

    @classmethod
    def of(cls, frozen: bool, honey: frozenset[str], fitting: list[Grant], now: float) -> Standing:
        """Return what is known of a moment, and the time in which it is the same."""
        times = [time for grant in fitting for time in (grant.created, grant.expires)]
        begins = max((time for time in times if time <= now), default=-math.inf)
        ends = min((time for time in times if time > now), default=math.inf)
        return cls(frozen, honey, fitting, _holding(fitting, now), begins, ends, {})


class AccessStore(Counters):
    """What ``Access`` remembers. Threads may share one, processes the file.

    Changes to grants, locks and approvals are on the disk before they return; the counters of budgets are not
    waited for, so a power cut may take the last of them.

    Args:
        path: a SQLite file, made if it is not there; by default memory, which ends with the process.

    Raises:
        StoreError: the file cannot be used, or is no store of access.
        FormatError: a newer privkit wrote it.
    """

    __slots__ = ()

    # Grants

    def add(self, grant: Grant) -> None:
        """Keep a grant."""
        marks = ", ".join("?" * len(grant))
        with self._writing(durable=True) as connection:
            connection.execute(f"INSERT INTO grants ({_GRANT}) VALUES ({marks})", grant)  # noqa: S608

    def revoke(self, grant_id: str, now: float) -> bool:
        """End a grant; return whether there was such a one, not yet revoked."""
        with self._writing(durable=True) as connection:
            ended = connection.execute(
                "UPDATE grants SET revoked = ? WHERE id = ? AND revoked IS NULL", (now, grant_id)
            )
            return ended.rowcount == 1

    def grants(self, now: float, *, actor: str | None = None) -> list[Grant]:
        """Return the grants that hold now, of all actors or of one."""
        return self._grants("(actor = ? OR ? IS NULL)", (actor, actor), now)

    def _grants(self, wanted: str, values: tuple[object, ...], now: float) -> list[Grant]:
        rows = self._rows(_GRANTS.format(wanted), (*values, now // 60 * 60))
        return _holding(_made(rows), now)

    def standing(self, asked: Asked, now: float) -> Standing:
        """Return all that a decision needs to know, as it is at one moment."""
        # The name of the answer holds the minute only, so that it serves again.
        name = *asked[:5], asked.whole, now // 60
        known = self._remembered(name, self._standing, asked, now)
        if known.begins <= now < known.ends:
            return known
        return Standing.of(known.frozen, known.honey, known.fitting, now)

    def _standing(self, asked: Asked, now: float) -> Standing:
        frozen = self._asked(_FROZEN, (asked.actor, asked.tenant))
        honey = frozenset(row[0] for row in self._asked(_HONEY))
        where = ANY if asked.whole else asked.tenant
        fitting = _made(self._asked(_FITTING, (*asked[:4], where, now // 60 * 60)))
        return Standing.of(bool(frozen), honey, fitting, now)

    # Locks

    def freeze(self, freeze: Freeze) -> None:
        """Let an actor or a tenant do nothing from now on; the first reason stays."""
        with self._writing(durable=True) as connection:
            connection.execute("INSERT OR IGNORE INTO frozen VALUES (?, ?, ?, ?, ?)", freeze)

    def thaw(self, kind: str, name: str) -> bool:
        """Undo that; return whether it was frozen."""
        with self._writing(durable=True) as connection:
            undone = connection.execute("DELETE FROM frozen WHERE kind = ? AND name = ?", (kind, name))
            return undone.rowcount == 1

    def is_frozen(self, actor: str, tenant: str) -> bool:
        """Whether the actor or the tenant can do nothing."""
        return bool(self._rows(_FROZEN, (actor, tenant)))

    def frozen(self) -> list[Freeze]:
        """Return who can do nothing."""
        return [Freeze(*row) for row in self._rows("SELECT * FROM frozen ORDER BY at")]

    # Honey tokens

    def plant(self, tokens: Iterable[str]) -> None:
        """Keep honey tokens, as digests, so that who reads the file does not learn them.

        Those of a vault, which are the same in capitals, are kept as the vault tells them, too.
        """
        forms = {form for token in tokens for form in (token, _as_told(token))}
        rows = [(_digest(form), form[-_SUFFIX:]) for form in sorted(forms)]
        with self._writing(durable=True) as connection:
            connection.executemany("INSERT OR IGNORE INTO honey VALUES (?, ?)", rows)

    def is_honey(self, tokens: Iterable[str], suffixes: frozenset[str] | None = None) -> bool:
        """Whether one of them is a honey token, of which these are the ends, if they are known already."""
        if suffixes is None:
            suffixes = frozenset(row[0] for row in self._rows(_HONEY))
        near = [token for token in tokens if token[-_SUFFIX:] in suffixes]
        return any(self._rows("SELECT 1 FROM honey WHERE digest = ?", (_digest(token),)) for token in near)

    # Approvals

    def ask(self, approval: Approval) -> None:
        """Keep what somebody asks to be allowed."""
        with self._writing(durable=True) as connection:
            connection.execute(
                f"INSERT INTO approvals ({_APPROVAL}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",  # noqa: S608
                approval,
            )

    def asked(self, approval_id: str, now: float) -> Approval | None:
        """Return what was asked, unless that has run out or was used."""
        query = f"SELECT {_APPROVAL} FROM approvals WHERE id = ? AND expires > ? AND used IS NULL"  # noqa: S608
        rows = self._rows(query, (approval_id, now))
        return Approval(*rows[0]) if rows else None

    def approve(self, approval_id: str, approver: str, now: float) -> bool:
        """Allow it; return whether it was there to be allowed, and not asked by the approver."""
        with self._writing(durable=True) as connection:
            done = connection.execute(
                "UPDATE approvals SET approver = ? WHERE id = ? AND approver IS NULL AND used IS NULL "
                "AND expires > ? AND actor <> ?",
                (approver, approval_id, now, approver),
            )
            return done.rowcount == 1

    def use(self, wanted: Approval, now: float) -> bool:
        """Use an approval up; return whether it was there, allowed, and for just this."""
        with self._writing(durable=True) as connection:
            done = connection.execute(
                "UPDATE approvals SET used = ? WHERE id = ? AND actor = ? AND role = ? AND action = ? AND purpose = ? "
                "AND tenant = ? AND count >= ? AND expires > ? AND approver IS NOT NULL AND used IS NULL",
                (now, *wanted[:7], now),
            )
            return done.rowcount == 1


def _made(rows: Iterable[Iterable[Any]]) -> list[Grant]:
    """Return the grants of rows.

    Raises:
        StoreError: something else stands there, as it may in a SQLite file.
    """
    grants = list(map(Grant._make, rows))
    for grant in grants:
        times = isinstance(grant.created, float) and isinstance(grant.expires, float)
        words = all(isinstance(word, str) for word in (*grant[:8], grant.by))
        if not (times and words and grant.level in LEVELS):
            raise StoreError("the access file holds something else where a grant belongs; restore a backup")
    return grants


def _holding(grants: Iterable[Grant], now: float) -> list[Grant]:
    """Return the grants that hold now: they were asked for by the minute."""
    return [grant for grant in grants if grant.created <= now < grant.expires]


def _as_told(token: str) -> str:
    try:
        return bytes.fromhex(token).hex()
    except ValueError:
        return token


def _digest(token: str) -> str:
    return sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def opened(store: object) -> AccessStore:
    """Return the store, or the one of a path; memory where nothing is given.

    Raises:
        ConfigurationError: this is neither.
        StoreError: the file cannot be used.
        FormatError: a newer privkit wrote it.
    """
    if isinstance(store, AccessStore):
        return store
    if store is None:
        return AccessStore()
    if isinstance(store, (str, os.PathLike)):
        return AccessStore(store)
    raise ConfigurationError("store: give a path or an AccessStore")
