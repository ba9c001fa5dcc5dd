"""The records of a vault as what runs out: by entity type and purpose."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timezone
from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError
from privkit.lifecycle._common import checked_word
from privkit.lifecycle._retention_rules import Item

if TYPE_CHECKING:
    from privkit.vault import Vault
    from privkit.vault.access import Session

__all__ = ["VaultSweep"]


class VaultSweep:
    """A ``Sweepable`` for the records of a vault: the type of data is the entity type, the purpose that of ``put``.

    It deletes. What makes a record unreadable the moment it runs out, before any sweep, is the vault itself, opened with
    the same rules: ``Vault.open(…, retention=schedule.limit(purpose=…))``. Records on hold (``Vault.hold``) and those a
    hold of ``Retention`` names are not deleted; the person there is ``Vault.reference``.

    Args:
        vault: an open vault.
        purpose: what records are kept for that were kept without a purpose, as those of conversations are.
        name: what it is called in reports and holds.
        by: who does it, where the vault has an ``Access``: opens a session with a grant to ``erase`` any type.

    Raises:
        ConfigurationError: something that is no vault, or a purpose that is none.
    """

    def __init__(
        self,
        vault: Vault,
        *,
        purpose: str,
        name: str = "vault",
        by: Callable[[], Session] | None = None,
    ) -> None:
        from privkit.vault import Vault

        if not isinstance(vault, Vault):
            raise ConfigurationError("vault: give an open vault, from Vault.open(…)")
        self.name = checked_word(name, "name")
        self._vault, self._purpose, self._by = vault, checked_word(purpose, "purpose"), by

    def __repr__(self) -> str:
        return f"<VaultSweep {self.name!r}>"

    def items(self, after: str | None, limit: int) -> list[Item]:
        """Return up to ``limit`` records after a token, by token."""
        return [
            Item(
                fact.token,
                fact.entity_type,
                fact.purpose or self._purpose,
                fact.created,
                subject=fact.subject,
                place=self.name,
            )
            for fact in self._vault.records(after or "", limit)
        ]

    def delete(self, ids: Sequence[str]) -> int:
        """Delete records, but for those on hold in the vault; return how many."""
        return self._vault.delete(ids, by=None if self._by is None else self._by())

    def newest(self) -> datetime | None:
        """Return when the newest record was kept."""
        newest = self._vault.newest()
        return datetime.fromtimestamp(newest, timezone.utc) if newest else None
