"""What stewards do: grants are made and ended, actors and tenants frozen and released."""

from __future__ import annotations

from collections.abc import Callable

from privkit.errors import AccessDeniedError, ConfigurationError
from privkit.vault.access._decider import Decider, Limits
from privkit.vault.access._grant import Grant, checked_grant, new_grant
from privkit.vault.access._records import Records
from privkit.vault.access._rows import Freeze
from privkit.vault.access._store import AccessStore
from privkit.vault.access._words import ANY, checked_id

__all__ = ["Steward"]


class Steward:
    """The part of an ``Access`` that says who may, and who may not any more."""

    __slots__ = ("_clock", "_decider", "_latest", "_limits", "_on_contain", "_records", "store")

    store: AccessStore
    _clock: Callable[[], float]
    _decider: Decider
    _latest: float
    _limits: Limits
    _on_contain: Callable[[Freeze], object] | None
    _records: Records

    def prove(self, actor: str, proof: str | None) -> None:
        """Let an actor prove once more who they are.

        Raises:
            StepUpRequiredError: it is no proof, or there is nobody to ask.
        """
        self._decider.prove(checked_id(actor, "actor"), proof)

    def _now(self) -> float:
        self._latest = max(self._latest, self._clock())
        return self._latest

    # Granting

    def grant(
        self,
        *,
        actor: str,
        role: str,
        entity_type: str,
        purpose: str,
        action: str,
        by: str,
        level: str = "masked",
        minutes: float = 15,
        tenant: str = "",
    ) -> Grant:
        """Allow something for some minutes, a day at most.

        Args:
            actor: to whom.
            role: acting as what.
            entity_type: with which type; ``*`` for all.
            purpose: what for.
            action: what.
            by: who grants it; somebody else.
            level: how much is shown: ``plain``, ``masked``, or ``none``, which forbids whatever others allow.
            minutes: for how long.
            tenant: in whose data; ``*`` for everybody's, nothing for data without a tenant.

        Raises:
            ConfigurationError: a word that does not exist, no identifier, more than a day, or oneself.
            VaultError: the store or the audit cannot be used.
        """
        made = new_grant(
            actor=actor, role=role, entity_type=entity_type, purpose=purpose, action=action, level=level,
            minutes=minutes, tenant=tenant, by=by, now=self._now(),
        )  # fmt: skip
        self.add(made)
        return made

    def add(self, grant: Grant) -> None:
        """Keep a grant that was made elsewhere, such as by ``grants_from_file``.

        Raises:
            ConfigurationError: it is none, or says what no grant can.
            VaultError: the store or the audit cannot be used.
        """
        checked_grant(grant)
        detail: dict[str, int | str] = {
            "grant": grant.id, "to": grant.actor, "of": grant.action, "level": grant.level,
            "type": "all" if grant.entity_type == ANY else grant.entity_type,
            "minutes": round((grant.expires - grant.created) / 60),
        }  # fmt: skip
        self._records.note(
            "grant", grant.by, tenant="" if grant.tenant == ANY else grant.tenant, detail=detail
        )
        self.store.add(grant)

    def revoke(self, grant_id: str, *, by: str) -> None:
        """End a grant at once.

        Raises:
            ConfigurationError: there is no such grant.
            VaultError: the store or the audit cannot be used.
        """
        self._records.note("revoke", by, detail={"grant": checked_id(grant_id, "grant")})
        if not self.store.revoke(grant_id, self._now()):
            raise ConfigurationError("there is no such grant; privkit grant list shows those that hold")

    def grants(self, *, actor: str | None = None) -> list[Grant]:
        """Return the grants that hold now, of all actors or of one.

        Raises:
            ConfigurationError: no identifier.
            StoreError: the store cannot be used.
        """
        if actor is not None:
            checked_id(actor, "actor")
        return self.store.grants(self._now(), actor=actor)

    # Containing

    def contain(
        self, *, by: str, actor: str | None = None, tenant: str | None = None, reason: str = "contain"
    ) -> Freeze:
        """Freeze an actor or a tenant at once: nothing is allowed until ``release``.

        The audit gets a checkpoint, and then ``on_contain`` is told.

        Args:
            by: who does it.
            actor: whom; or
            tenant: whose data.
            reason: a word for it.

        Raises:
            ConfigurationError: not just one of actor and tenant, or no identifier.
            VaultError: the store or the audit cannot be used; in the latter case it is frozen all the same.
        """
        kind, name = _whom(actor, tenant)
        freeze = Freeze(kind, name, checked_id(reason, "reason"), checked_id(by, "by"), self._now())
        self.store.freeze(freeze)
        self._records.note("contain", by, tenant=tenant or "", detail={kind: name, "reason": reason})
        self._records.checkpoint()
        if self._on_contain is not None:
            self._on_contain(freeze)
        return freeze

    def release(
        self, *, by: str, actor: str | None = None, tenant: str | None = None, proof: str | None = None
    ) -> None:
        """Undo a freeze, or the lock an alarm brought; nobody releases themselves.

        Raises:
            ConfigurationError: not just one of actor and tenant, no identifier, or nothing is frozen.
            AccessDeniedError: somebody would release themselves.
            StepUpRequiredError: it needs a proof.
            VaultError: the store or the audit cannot be used.
        """
        kind, name = _whom(actor, tenant)
        if checked_id(by, "by") == actor or self.store.is_frozen(by, ""):
            raise AccessDeniedError("another actor must release this one")
        if "release" in self._limits.step_up_for:
            self.prove(by, proof)
        self._records.note("release", by, tenant=tenant or "", detail={kind: name})
        if not self.store.thaw(kind, name):
            raise ConfigurationError(f"this {kind} is not frozen")


def _whom(actor: str | None, tenant: str | None) -> tuple[str, str]:
    if (actor is None) == (tenant is None):
        raise ConfigurationError("give either actor or tenant")
    return (
        ("tenant", checked_id(tenant, "tenant")) if actor is None else ("actor", checked_id(actor, "actor"))
    )
