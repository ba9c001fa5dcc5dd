"""An actor at work: one role, one purpose, some minutes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn

from privkit.errors import AccessDeniedError
from privkit.vault._ids import Ids
from privkit.vault.access._asked import asked_as, asked_of
from privkit.vault.access._words import ACTIONS, checked_action, checked_counts, checked_texts

if TYPE_CHECKING:
    from privkit.vault.access._access import Access
    from privkit.vault.access._decision import Decision

__all__ = ["Session"]

_STEPPED_UP = 300  # seconds a second proof holds


class Session:
    """What ``Access.session`` returns: ``Access.check`` for one actor, role, purpose and tenant.

    It ends by itself. A second proof holds in it for five minutes, and in no other session.
    """

    __slots__ = ("_access", "_actor", "_elevated", "_ends", "_purpose", "_role", "_tenant")

    def __init__(self, access: Access, actor: str, role: str, purpose: str, tenant: str, ends: float) -> None:
        asked_of(actor, "reveal", role, purpose, tenant)  # once for all that follows
        self._access = access
        self._actor, self._role, self._purpose, self._tenant = actor, role, purpose, tenant
        self._ends, self._elevated = ends, 0.0

    def __repr__(self) -> str:
        return f"<Session of {self._actor} as {self._role} for {self._purpose}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Session cannot be pickled")

    def check(
        self,
        action: str,
        *,
        types: Mapping[str, int],
        subjects: Iterable[str] = (),
        tokens: Iterable[str] = (),
        approval: str | None = None,
        whole: bool = False,
    ) -> Decision:
        """Decide about one act; see ``Access.check``.

        Args:
            action: what.
            types: how many values of each entity type.
            subjects: references of the people concerned.
            tokens: the tokens that are asked for.
            approval: what ``Access.ask`` returned.
            whole: whether it is done to the data of all tenants at once, which grants for everybody's data allow only
                (``tenant="*"``), in a session of no tenant.

        Raises:
            AccessDeniedError: no grant allows it, or the session has ended.
            StepUpRequiredError: call ``step_up`` first, or have it approved.
            BudgetExceededError: it is more than the actor may read.
            ConfigurationError: a word that does not exist, or something that is no identifier.
            VaultError: the store or the audit cannot be used.
        """
        if action.__class__ is not str or action not in ACTIONS:
            checked_action(action)
        counts = checked_counts(types or {})
        now = self._open()
        if whole and self._tenant:
            raise AccessDeniedError("this is done to the data of all tenants; open a session without tenant=")
        people = subjects if subjects.__class__ is Ids else checked_texts(subjects, "subjects")
        names = tokens if tokens.__class__ is Ids else checked_texts(tokens, "tokens")
        asked = (
            self._actor, action, self._role, self._purpose, self._tenant, counts, people, names, None, approval,
            now < self._elevated, whole,
        )  # fmt: skip
        return self._access._check(asked_as(asked), now)

    @property
    def actor(self) -> str:
        """Who is at work."""
        return self._actor

    @property
    def role(self) -> str:
        """In which role."""
        return self._role

    @property
    def tenant(self) -> str:
        """In whose data."""
        return self._tenant

    @property
    def purpose(self) -> str:
        """What for."""
        return self._purpose

    @property
    def access(self) -> Access:
        """Who decides."""
        return self._access

    def missed(self, count: int = 1, *, tokens: Iterable[str] = ()) -> None:
        """Count tokens that stood for nothing; see ``Access.missed``.

        Raises:
            AccessDeniedError: that was one too many, or one was a honey token.
        """
        self._access.missed(self._actor, count, tenant=self._tenant, tokens=tokens)

    def step_up(self, proof: str) -> None:
        """Prove once more who one is, for five minutes.

        Raises:
            AccessDeniedError: the session has ended.
            StepUpRequiredError: it is no proof, or too many were wrong.
            StoreError: the store cannot be used.
        """
        now = self._open()
        self._access.prove(self._actor, proof)
        self._elevated = now + _STEPPED_UP

    def close(self) -> None:
        """End it now."""
        self._ends = 0.0

    def _open(self) -> float:
        now = self._access._now()
        if now >= self._ends:
            raise AccessDeniedError("the session has ended; begin another")
        return now
