"""Records whose time is over."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from privkit._durations import seconds
from privkit.errors import ConfigurationError, VaultError
from privkit.vault._codec import as_rows
from privkit.vault._core import BATCH, RIGHT, WRONG, Core
from privkit.vault._people import Fact, facts, pages
from privkit.vault._tokens import token_bytes, tokens_bytes

if TYPE_CHECKING:
    from privkit.vault.access import Session

__all__ = ["Retention"]

_GRACE = "1d"
_SILENCE = 7 * 86_400_000  # milliseconds without a new row after which a clock is not believed to be right


class Retention(Core):
    """The part of a vault that deletes what has expired, and tells what there is to delete."""

    def purge(
        self,
        *,
        grace: str | float | timedelta = _GRACE,
        trust_clock: bool = False,
        by: Session | None = None,
    ) -> int:
        """Delete what expired longer ago than ``grace`` and is not on hold; return how many records.

        A clock that has jumped forward must not delete: nothing is, unless the newest record is at most a week old.

        Args:
            grace: how long expired records are kept, unreadable.
            trust_clock: delete even though the newest record is older than a week.
            by: who does it, where the vault has an ``Access``: a session of no tenant, with a grant for everybody's data.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing more was deleted.
            VaultError: the clock cannot be believed.
            StoreError: the store failed; what was deleted before stays deleted.
        """
        self._guard.act("purge", by, whole=True)
        now, newest = int(self._clock() * 1000), self._newest()
        if newest and now - newest > _SILENCE and not trust_clock:
            raise VaultError(
                "the newest record is more than a week old, so the clock may be wrong; set it, or say trust_clock=True"
            )
        before, gone = now - int(seconds(grace) * 1000), 0
        while tokens := self._store.expired(before, BATCH):
            self._told("purge", by, tokens)
            if self._holds.reach(tokens):
                continue
            deleted = self._store.delete(tokens)
            gone += deleted
            if not deleted:
                break
        if gone:
            self._store.scrub()
            self._guard.record("purge", by, detail={"records": gone})
        return gone

    def _told(self, act: str, by: Session | None, tokens: Sequence[bytes]) -> None:
        """Record which records are about to be deleted: ``verify`` asks who emptied those that are left without a body."""
        names = [token.hex() for token in tokens]
        self._guard.record(act, by, tokens=names, outcome="pending", detail={"records": len(names)})

    def believe_clock(self, *, by: Session | None = None) -> None:
        """Take the clock as right from now on, after it had jumped forward and was set again.

        A vault believes no time before its newest record, so that a clock that is set back brings nothing back. Where it
        is the newest record that was wrong, values stay hidden that have time left; this shows them again, and nothing
        that has expired by the clock of now. Other processes follow when they open the vault again.

        Args:
            by: who does it, where the vault has an ``Access``: a session of no tenant, with a grant to ``release`` everybody's
                data.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was changed.
            StoreError: the store cannot be written; call again.
        """
        self._guard.act("release", by, whole=True)
        self._guard.record("believe-clock", by)
        now = int(self._clock() * 1000)
        with self._lock:
            self._store.set_meta(RIGHT, str(now).encode())
            self._store.set_meta(WRONG, str(self._store.newest()).encode())
            self._store.set_meta("seen", str(now).encode())
            self._floor = now

    def records(self, after: str = "", limit: int = BATCH) -> list[Fact]:
        """Return up to ``limit`` records without their values, by token, that come after a token.

        Raises:
            ConfigurationError: a token that is none, or a limit that is no whole number from 1.
            StoreError: the store cannot be read.
        """
        if limit.__class__ is not int or limit < 1:
            raise ConfigurationError("limit: give a whole number from 1")
        start = token_bytes(after)
        if after != "" and not start:
            raise ConfigurationError("after: give the token of a record, or nothing")
        page = next(pages(self._store, start), [])
        return facts(page[:limit])

    def newest(self) -> float:
        """Return when the newest record was kept, in seconds since 1970; 0 for none."""
        return self._newest() / 1000

    def delete(self, tokens: Sequence[str], *, by: Session | None = None) -> int:
        """Delete records whose time is over, but for those on hold; return how many. Their subjects keep their keys.

        Args:
            tokens: as ``records`` names them.
            by: who does it, where the vault has an ``Access``; records of its tenant only are deleted.

        Raises:
            AccessDeniedError: no grant allows it.
            AuditError: it cannot be recorded; nothing was deleted.
            StoreError: the store failed; nothing was deleted.
        """
        wanted = [token for token in tokens_bytes(tokens) if token]
        if not wanted:
            return 0
        self._guard.act("erase", by)
        if by is not None:
            owner = self._reference("tenant", by.tenant)
            wanted = [row.token for row in as_rows(self._store.get(wanted)) if row.tenant == owner]
        for at in range(0, len(wanted), BATCH):
            self._told("delete", by, wanted[at : at + BATCH])
        self._holds.reach(wanted)
        gone = self._store.delete(wanted)
        self._store.scrub()
        self._guard.record("delete", by, detail={"records": gone})
        return gone
