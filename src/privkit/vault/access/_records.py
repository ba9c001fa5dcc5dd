"""What access tells the audit, where there is one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.vault.access._asked import Asked

if TYPE_CHECKING:
    from privkit.vault.audit import Audit

__all__ = ["Records"]

_TOLD = ("actor", "action", "purpose", "tenant", "role", "types", "subjects", "tokens")


class Records:
    """Where acts on access are recorded; nothing happens without an audit."""

    __slots__ = ("_audit",)

    def __init__(self, audit: Audit | None) -> None:
        self._audit = audit

    def note(
        self,
        action: str,
        actor: str,
        *,
        tenant: str = "",
        outcome: str = "ok",
        detail: Mapping[str, int | str],
    ) -> None:
        """Record an act, on the disk before it returns.

        Raises:
            AuditError: it could not be recorded.
            ConfigurationError: something is no identifier.
        """
        if self._audit is not None:
            from privkit.vault.audit import Event

            event = Event(actor=actor, action=action, tenant=tenant, outcome=outcome, detail=detail)
            self._audit.append(event, durable=True)

    def denial(self, asked: Asked, why: str) -> None:
        """Record a refusal, with the cause that the actor is not told.

        Raises:
            AuditError: it could not be recorded.
        """
        if self._audit is None:
            return
        from privkit.vault.audit import Event

        options: dict[str, Any] = {name: getattr(asked, name) for name in _TOLD}
        detail: dict[str, int | str] = {"why": why}
        try:
            event = Event(**options, outcome="denied", detail=detail)
        except ConfigurationError:  # what was given as a token or a subject may be anything
            detail["tokens"] = len(asked.tokens)
            event = Event(**{**options, "tokens": (), "subjects": ()}, outcome="denied", detail=detail)
        self._audit.append(event)

    def checkpoint(self) -> None:
        """Let the audit make a checkpoint.

        Raises:
            AuditError: it could not.
        """
        if self._audit is not None:
            self._audit.checkpoint()
