"""The vault as a place: what is kept of a person there, sealed under a key of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError, LifecycleError, VaultError
from privkit.lifecycle.places._place import Located, Outcome, Record, Subject

if TYPE_CHECKING:
    from privkit.vault import Kept, Vault
    from privkit.vault.access import Session

__all__ = ["VaultPlace"]

_CHAT = frozenset({"value"})


class VaultPlace:
    """A person's records in a vault, those of conversations too; the person is the subject with ``Subject.id``.

    Erasing destroys the person's key, so that whatever was sealed with it elsewhere, such as lines of a backup, opens
    no more. It is pending while the key could be had from backups of the store of keys, which is until the epoch has
    been rolled and its master key is destroyed: roll by schedule, or have it done at once with ``roll=True``. What else
    keeps copies of sealed records stands in the notes.

    Args:
        vault: an open vault.
        name: what it is called in reports.
        roll: whether to roll the epoch as part of an erasure. Where the vault has an ``Access``, give what opens a
            session for that: of no tenant, with a grant to ``roll`` everybody's keys (``tenant="*"``).
        by: who does it, where the vault has an ``Access``: opens a session with grants to ``search`` and ``erase`` any
            type (``*``), and to ``export`` each type.
        approval: gives, for an export that two people have to want, what ``Access.ask`` returned.
        own_chats: whether all that was said in a person's conversations is their own. By default what a shield takes
            for another person's is masked when it is handed out.

    Raises:
        ConfigurationError: something that is no vault.
    """

    def __init__(
        self,
        vault: Vault,
        *,
        name: str = "vault",
        roll: bool | Callable[[], Session] = False,
        by: Callable[[], Session] | None = None,
        approval: Callable[[Subject], str] | None = None,
        own_chats: bool = False,
    ) -> None:
        from privkit.vault import Vault

        if not isinstance(vault, Vault):
            raise ConfigurationError("vault: give an open vault, from Vault.open(…)")
        self.name = name
        self._vault, self._roll, self._by, self._approval = vault, roll, by, approval
        self._texts = frozenset() if own_chats else _CHAT

    def __repr__(self) -> str:
        return f"<VaultPlace {self.name!r}>"

    def reference(self, subject: Subject) -> str:
        """Return what stands for the person in the vault, by which a hold may name them."""
        with self._typed():
            return self._vault.reference(subject.id, tenant=subject.tenant)

    def held(self, subject: Subject) -> bool:
        """Return whether records of the person are on hold in the vault, so that nothing may be erased."""
        with self._typed():
            found = self._vault.describe(subject.id, tenant=subject.tenant, by=self._session())
        return found.on_hold > 0

    def locate(self, subject: Subject) -> Located:
        """Return how many records there are of each entity type."""
        with self._typed():
            found = self._vault.describe(subject.id, tenant=subject.tenant, by=self._session())
        return Located(found.types, found.tokens)

    def export(self, subject: Subject) -> Iterator[Record]:
        """Yield the person's values with their tokens; the audit has them before."""
        with self._typed():
            approval = None if self._approval is None else self._approval(subject)
            found = self._vault.export(
                subject.id, tenant=subject.tenant, reader=self._session(), approval=approval
            )
        for each in found:
            yield self._record(each)

    def erase(self, subject: Subject) -> Outcome:
        """Erase the subject, or go on with what is pending of it."""
        with self._typed():
            session = self._session()
            before = self._vault.describe(subject.id, tenant=subject.tenant, by=session)
            if before.erased and not before.records and not before.keys:
                pending = self._vault.scrub()
            else:
                pending = self._vault.erase(subject.id, tenant=subject.tenant, by=session).pending
            left = self._vault.recoverable()
            if left and self._roll:
                pending = self._rolled(self._roll() if callable(self._roll) else session)
                left = self._vault.recoverable()
        return Outcome("pending" if left else "done", 0, tuple(dict.fromkeys(pending)))

    def verify(self, subject: Subject) -> Outcome:
        """See that no record and no key is left, and that nothing new can be kept."""
        with self._typed():
            found = self._vault.describe(subject.id, tenant=subject.tenant, by=self._session())
        left = found.records + found.keys
        if not found.erased:
            return Outcome("pending", left, ("the vault does not know of the erasure",))
        return Outcome("pending" if left else "done", left)

    def key_locations(self, subject: Subject) -> list[dict[str, object]]:
        """Return each location where a key of the person was or could be, with how many are left; for the certificate."""
        with self._typed():
            found = self._vault.describe(subject.id, tenant=subject.tenant, by=self._session())
            status, copies = self._vault.status(), self._vault.recoverable()
        return [
            {"location": "store of keys", "left": found.keys},
            {"location": "backups of the store of keys", "left": len(copies), "notes": list(copies)},
            {"location": "master keys of epochs before", "left": status.epochs - 1, "epoch": status.epoch},
            {"location": "ledger of erasures", "erased": found.erased, "entries": status.erasures},
        ]

    def _rolled(self, session: Session | None) -> tuple[str, ...]:
        """Roll the epoch; say what is pending, which it all is where somebody else is rolling or a provider fails."""
        try:
            told = self._vault.roll(by=session).pending
        except VaultError as error:
            told = (f"rolling the epoch failed: {error}",)
        return (*told, *self._vault.scrub())

    def _session(self) -> Session | None:
        return None if self._by is None else self._by()

    def _record(self, each: Kept) -> Record:
        chat = each.conversation
        fields = {
            "value": each.value,
            "type": each.entity_type,
            "purpose": each.purpose,
            "created": each.created,
            "expires": each.expires,
            "conversation": chat,
        }
        told = {name: value for name, value in fields.items() if value not in ("", None)}
        kind, key = ("conversations", f"{chat}/{each.token}") if chat else ("values", each.token)
        return Record(kind, key, told, self._texts if chat else frozenset())

    @contextmanager
    def _typed(self) -> Iterator[None]:
        try:
            yield
        except VaultError as error:  # its texts hold no values
            raise LifecycleError(f"{self.name} failed: {type(error).__name__}: {error}") from None
