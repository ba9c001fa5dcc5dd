"""Who may do it, and that it was done: asked and recorded before anything leaves the vault."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from privkit.errors import AccessDeniedError, ConfigurationError
from privkit.vault._codec import Row
from privkit.vault._folder import path_of
from privkit.vault._ids import Ids
from privkit.vault._records import tampered
from privkit.vault.audit import Audit, Event
from privkit.vault.audit._event import batch_event
from privkit.vault.hazmat import Unrestricted

if TYPE_CHECKING:
    from privkit.vault._protocols import Store
    from privkit.vault.access import Access, Decision, Session

__all__ = ["AuditPlace", "Guard", "audit_at"]

AuditPlace = str | os.PathLike[str] | Audit | bool | None
_T = TypeVar("_T")
_MOST = 1000  # tokens in one entry of the audit
_NEEDS = (
    "reading values outside of the conversation that protected them needs a grant: open the vault with access=Access(…) "
    "and pass reader=access.session(…)"
)


class Guard:
    """Asks access and writes the audit of one vault.

    Args:
        access: who may do what; ``None``: nobody may read, and whoever holds the vault may do the rest.
        audit: where it is recorded, if anywhere.
        actor: who is recorded where no session says who it is.
        tenant: makes the reference of a tenant.
    """

    __slots__ = ("_access", "_actor", "_free", "_tenant", "audit", "silent")

    def __init__(
        self,
        access: Access | Unrestricted | None,
        audit: Audit | None,
        actor: str,
        tenant: Callable[[str], bytes],
    ) -> None:
        if not (
            access is None or isinstance(access, Unrestricted) or callable(getattr(access, "check", None))
        ):
            raise ConfigurationError(
                "access is a privkit.vault.access.Access, or unrestricted() from privkit.vault.hazmat"
            )
        self._access, self._actor, self._tenant = access, actor, tenant
        self._free = isinstance(access, Unrestricted)
        self.write_to(audit)

    def write_to(self, audit: Audit | None) -> None:
        """Record from now on in this audit."""
        self.audit = audit
        self.silent = audit is None and self._free
        """Whether reading is neither asked for nor recorded."""

    def read(
        self,
        columns: Sequence[Sequence[Any]],
        given: Sequence[str],
        *,
        tenant: str,
        reader: Session | None,
        approval: str | None,
    ) -> Decision | None:
        """Decide about reading rows and record it; return how much of each type may be shown, ``None`` for all.

        Args:
            columns: of the rows.
            given: the tokens they were asked for by.
            tenant: whose customers they are of.
            reader: who wants to read them.
            approval: what ``Access.ask`` returned, where another actor must have approved.

        Raises:
            AccessDeniedError, BudgetExceededError, StepUpRequiredError: it may not be read.
            AuditError: it cannot be recorded.
            TamperedError: something else stands where subject or type belongs.
        """
        types, people = _counts(columns[5], str), _counts(columns[2], bytes)
        tokens, subjects = Ids.as_given(columns[0], given), Ids.of(sorted(people))
        decision = None
        if reader is not None and not self._free:
            decision = reader.check(
                "reveal", types=types, subjects=subjects, tokens=tokens, approval=approval
            )
        if self.audit is not None:
            who = (self._actor, "", "") if reader is None else (reader.actor, reader.role, reader.purpose)
            owner = self._tenant(tenant).hex() if tenant else ""
            self.audit.append(batch_event(*who, "reveal", owner, subjects, tokens, types))
        return None if decision is None or decision.plain(types) else decision

    def unsealed(self, what: str, subject: bytes, *, tenant: str, reader: Session | None) -> Decision | None:
        """Decide about opening something sealed that lies elsewhere, and record it.

        Args:
            what: in the place of an entity type, which sealed things do not tell.
            subject: whose it says it is.
            tenant: whose customer that is.
            reader: who wants to read it.

        Returns:
            How much may be shown, ``None`` for all.

        Raises:
            AccessDeniedError, BudgetExceededError, StepUpRequiredError: it may not be read.
            AuditError: it cannot be recorded.
        """
        types, subjects, decision = {what: 1}, [subject.hex()], None
        if reader is not None:
            _is_session(reader)
        if self._asks:
            decision = self._by(reader, tenant).check("reveal", types=types, subjects=subjects)
        self.record("reveal", reader, tenant=tenant, subjects=subjects, types=types)
        return decision

    def export(
        self,
        rows: Sequence[Row],
        subject: bytes,
        *,
        tenant: str,
        reader: Session | None,
        approval: str | None,
    ) -> Decision | None:
        """Decide once about all rows of a subject and record it, in as many entries as it takes.

        Raises:
            AccessDeniedError, BudgetExceededError, StepUpRequiredError: they may not be handed out, or not all of them.
            AuditError: it cannot be recorded.
        """
        types, tokens = Counter(row.entity_type for row in rows), [row.token.hex() for row in rows]
        decision = None
        if reader is not None and not self._free:
            _same_tenant(reader, tenant)
            subjects = [subject.hex()]
            decision = reader.check(
                "export", types=types, subjects=subjects, tokens=tokens, approval=approval
            )
            if not all(map(decision.allows, types)):
                raise AccessDeniedError("no grant allows to export all types there are; a part is no export")
        for at in range(0, max(1, len(rows)), _MOST):
            part = Counter(row.entity_type for row in rows[at : at + _MOST])
            self.record(
                "export",
                reader,
                tenant=tenant,
                subjects=[subject.hex()],
                tokens=tokens[at : at + _MOST],
                types=part,
            )
        return decision

    def asked(self, reader: Session | None, tenant: str) -> None:
        """See that somebody asks who can be asked about, before it can be told which tokens there are.

        Raises:
            AccessDeniedError: nobody does.
        """
        if reader is not None:
            _is_session(reader)
        if self._free:
            return
        if self._access is None or reader is None:
            raise AccessDeniedError(_NEEDS)
        self._known(reader)
        _same_tenant(reader, tenant)

    def _known(self, session: Session) -> None:
        """See that a session is asked for at the Access of this vault, and not at one of somebody's own.

        Raises:
            AccessDeniedError: it is of another.
        """
        if session.access is not self._access:
            raise AccessDeniedError(
                "this session is of another Access than the one the vault was opened with"
            )

    def missed(self, reader: Session | None, count: int, tenant: str, tokens: Iterable[str]) -> None:
        """Count tokens that stood for nothing."""
        if reader is not None:
            reader.missed(count, tokens=tokens)
        self.record("reveal", reader, tenant=tenant, outcome="denied", detail={"missed": count})

    def act(
        self,
        action: str,
        by: Session | None,
        *,
        tenant: str | None = None,
        subjects: Iterable[bytes] = (),
        whole: bool = False,
    ) -> None:
        """Decide about something that is done to keys, people or records.

        Args:
            action: what.
            by: who does it.
            tenant: to whose data; to that of the session's tenant if none is named.
            subjects: to whom.
            whole: whether it is done to the data of all tenants.

        Raises:
            AccessDeniedError, StepUpRequiredError: it may not be done.
        """
        if by is not None:
            _is_session(by)
        if self._asks:
            named = [subject.hex() for subject in subjects]
            self._by(by, tenant).check(action, types={}, subjects=named, whole=whole)

    @property
    def _asks(self) -> bool:
        """Whether somebody is to be asked: without an ``Access``, whoever holds the vault may do what is no reading."""
        return not (self._access is None or self._free)

    def _by(self, by: Session | None, tenant: str | None) -> Session:
        if by is None:
            raise AccessDeniedError(
                "this needs a grant: pass a session, access.session(…), as by= or reader="
            )
        self._known(by)
        if tenant is not None:
            _same_tenant(by, tenant)
        return by

    def record(
        self,
        action: str,
        by: Session | None = None,
        *,
        tenant: str = "",
        subjects: Iterable[str] = (),
        tokens: Iterable[str] = (),
        types: Mapping[str, int] | None = None,
        outcome: str = "ok",
        detail: Mapping[str, int | str] | None = None,
    ) -> None:
        """Record something; what cannot be recorded must not be done.

        Raises:
            AuditError: it cannot be recorded.
        """
        if self.audit is None:
            return
        self.audit.append(
            Event(
                actor=self._actor if by is None else by.actor,
                role="" if by is None else by.role,
                purpose="" if by is None else by.purpose,
                action=action,
                tenant=self._tenant(tenant).hex() if tenant else "",
                subjects=subjects,
                tokens=tokens,
                types=types,
                outcome=outcome,
                detail=detail,
            )
        )


def _counts(found: Sequence[_T], of: type[_T]) -> dict[_T, int]:
    """Count what stands in a column; that is mostly one and the same, which is quicker to see than to count.

    Raises:
        TamperedError: something else stands there, as it may in a SQLite file.
    """
    if found and found[0].__class__ is of and found.count(found[0]) == len(found):
        return {found[0]: len(found)}
    if not {*map(type, found)} <= {of}:
        raise tampered()
    return dict(Counter(found))


def _is_session(given: object) -> None:
    """See that who acts is given as a session.

    Raises:
        ConfigurationError: it is something else, such as a name.
    """
    if not (
        hasattr(given, "access") and hasattr(given, "actor")
    ):  # importing Session takes longer than a decision may
        raise ConfigurationError(
            "reader= and by= take a session, not a name: access.session(actor, role=…, purpose=…)"
        )


def _same_tenant(session: Session, tenant: str) -> None:
    """See that a session is used on the data it was opened for.

    Raises:
        AccessDeniedError: it was opened for another tenant.
    """
    if session.tenant != tenant:
        raise AccessDeniedError("this session was opened for another tenant")


def audit_at(place: AuditPlace, store: Store, key: bytes, clock: Callable[[], float]) -> Audit | None:
    """Open the audit of a vault, or begin it where the vault has none yet.

    Raises:
        AuditError: the vault has one, and it is not there.
        ConfigurationError: this is no place.
    """
    if place is None or place is False:
        return None
    if isinstance(place, Audit):
        return place
    if not isinstance(place, (str, os.PathLike)):
        raise ConfigurationError("audit is a path, an Audit, or False for none")
    begun = store.meta("audit") is not None
    audit = Audit.open(path_of(place), key=None if begun else key, clock=clock)
    if not begun:
        store.set_meta("audit", b"begun")
    return audit
