"""One conversation in the vault: a log of its tokens that several processes read and add to."""

from __future__ import annotations

import hmac
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from privkit.errors import ErasedError, NotFoundError, TamperedError
from privkit.vault._codec import Note, Row, note, noted
from privkit.vault._records import Place, opened, sealed

if TYPE_CHECKING:
    from privkit.vault._guard import Guard
    from privkit.vault._keyring import Keyring
    from privkit.vault._limits import Limits
    from privkit.vault._protocols import Store

__all__ = ["Log"]


class Log:
    """The tokens of one conversation, in the order they were given out. Made by ``Vault.log``.

    Two that add at once: one adds, the other is told to read first (``append`` gives ``False``). So a value has one
    token in however many processes, and numbers and tags are sealed with the value and cannot be exchanged.

    Args:
        store: where the rows lie.
        ring: the keys.
        place: whose they are; with a time of now.
        guard: writes the audit.
        tenant: whose customer it is.
        seen: is told when the newest of what was unreadable has expired.
        look: is told how far the store has come in the ledger, forgets keys when that has moved, and says whether to
            ask again.
        limits: of retention.
    """

    __slots__ = (
        "_guard",
        "_last",
        "_ledger",
        "_limits",
        "_look",
        "_place",
        "_ring",
        "_secret",
        "_store",
        "_tenant",
        "head",
        "seen",
        "spent",
    )

    def __init__(
        self,
        store: Store,
        ring: Keyring,
        place: Callable[[], Place],
        guard: Guard,
        tenant: str,
        seen: Callable[[int], None],
        look: Callable[[int], bool],
        limits: Limits,
    ) -> None:
        self._store, self._ring, self._place = store, ring, place
        self._guard, self._tenant, self.seen, self._limits = guard, tenant, seen, limits
        self._look = look
        self.spent: dict[str, int] = {}
        """How many tokens of each type were ever given out, those that have expired too: no number comes twice."""
        self.head = 0
        """The place of the last row that was read or added here."""
        self._last = b""  # that row's token
        self._ledger = -1
        self._secret = b""

    def __repr__(self) -> str:
        return f"<Log: {self.head} tokens>"

    def behind(self) -> bool:
        """Say whether somebody else has added tokens since.

        Where the subject was erased and readmitted since, all begins anew: the head is 0.

        Raises:
            ErasedError: the subject was erased.
            StoreError: the store cannot be asked.
        """
        place = self._place()
        head, ledger = self._store.head(place.scope, place.subject)
        if self._look(ledger):
            head, ledger = self._store.head(place.scope, place.subject)
            self._look(ledger)
        anew = head < 0
        if ledger != self._ledger:
            self._secret = b""  # the subject's key may be another one by now
            anew = anew or self._replaced(place)
        if anew:
            self.begin()
        if head < 0:
            raise _gone()
        self._ledger = ledger
        return anew or head != self.head

    def _replaced(self, place: Place) -> bool:
        """Say whether the last row that was read is gone: rows go with their subject only."""
        there = self._store.log(place.scope, self.head - 1)[:1] if self.head else []
        return self.head > 0 and [row.token for row in there] != [self._last]

    def now(self) -> int:
        """Return the vault's time in milliseconds, which is never set back."""
        return self._place().created

    def expires(self, entity_types: Iterable[str]) -> dict[str, int | None]:
        """Return when what is added now of some types expires or runs out, in milliseconds.

        Raises:
            ConfigurationError: there is no rule of retention for one of them.
        """
        _, _, _, purpose, created, expires = self._place()
        return {kind: self._limits.end(kind, purpose, created, expires) for kind in set(entity_types)}

    def read(self) -> list[Note]:
        """Return what was added since, without what has expired or run out.

        Raises:
            ErasedError: the subject is just being erased.
            TamperedError: a row was changed, moved or cut out.
            StoreError, VaultKeyError: store or key is out of reach.
        """
        place = self._place()
        new = self._store.log(place.scope, self.head)
        if [row.place for row in new] != list(range(self.head + 1, self.head + 1 + len(new))):
            raise TamperedError("a record was cut out of a conversation")
        ends = [(row, self._limits.of(row)) for row in new if row.body]
        gone = [end for _, end in ends if end is not None and end <= place.created]
        if gone:
            self.seen(max(gone))
        left = [(row, end) for row, end in ends if end is None or end > place.created]
        try:
            values = opened(self._ring, [row for row, _ in left])
        except NotFoundError:  # its keys go first, and its rows were read before that
            if self._ring.is_destroyed(place.subject):
                raise _gone() from None
            raise
        notes = [note(row.entity_type, value, end) for (row, end), value in zip(left, values, strict=True)]
        self._went_on(new)  # not before all could be opened: what is passed is not read again
        return notes

    def record(self, action: str, tokens: Sequence[str], types: Mapping[str, int]) -> None:
        """Record what is done with tokens of the conversation, before it is done.

        Raises:
            AuditError: it cannot be recorded, so it must not be done.
        """
        if tokens and self._guard.audit is not None:
            place = self._place()
            detail: dict[str, int | str] = {"conversation": place.scope.hex()}
            subjects = [place.subject.hex()]
            self._guard.record(
                action, tenant=self._tenant, subjects=subjects, tokens=tokens, types=types, detail=detail
            )

    def begin(self) -> None:
        """Read from the beginning next time."""
        self.head, self.spent = 0, {}

    def secret(self) -> bytes:
        """Return what tags are drawn from: another one when the subject was erased and readmitted.

        Raises:
            ErasedError, VaultKeyError: the subject's key is gone or out of reach.
        """
        if not self._secret:
            place = self._place()
            key = self._ring.sealing(place.subject, 0).index
            self._secret = hmac.digest(key, b"tags" + place.scope, "sha256")
        return self._secret

    def append(self, notes: Sequence[Note]) -> bool:
        """Add tokens; ``False`` when somebody else was first and nothing was added.

        Raises:
            ErasedError: the subject was erased.
            StoreError, VaultKeyError: store or key is out of reach.
        """
        place = self._place()
        key = self._ring.sealing(place.subject, len(notes))
        values = [(new.entity_type, noted(new)) for new in notes]
        if self._guard.audit is not None:
            names = [new.token for new in notes]
            self.record("tokenize", names, Counter(new.entity_type for new in notes))
        rows = sealed(key, place, values, after=self.head)
        done = self._store.append(place.scope, self.head, rows, ledger=max(0, self._ledger))
        if done == "erased":
            self._secret = b""
            self._ring.evict(place.subject)
            raise _gone()
        if done == "added":
            self._went_on(rows)
        return done == "added"

    def _went_on(self, rows: Sequence[Row]) -> None:
        for row in rows:
            self.head, self._last = self.head + 1, row.token
            self.spent[row.entity_type] = self.spent.get(row.entity_type, 0) + 1


def _gone() -> ErasedError:
    return ErasedError("the data of this conversation's subject was erased")
