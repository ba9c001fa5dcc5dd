"""``Access``: who may do what with which types, decided anew each time."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, NoReturn

from privkit._durations import is_clock
from privkit.errors import AccessDeniedError, ConfigurationError, StepUpRequiredError
from privkit.redactors import Redactor
from privkit.vault.access._alarms import Alarms
from privkit.vault.access._asked import Asked, asked_of
from privkit.vault.access._decider import REFUSED, Budget, Decider, Denied, Limits, checked_masks
from privkit.vault.access._decision import Decision
from privkit.vault.access._grant import LONGEST
from privkit.vault.access._records import Records
from privkit.vault.access._rows import Approval, Freeze
from privkit.vault.access._rules import Alarm, Look, Rule, default_rules
from privkit.vault.access._session import Session
from privkit.vault.access._steward import Steward
from privkit.vault.access._store import AccessStore, opened
from privkit.vault.access._totp import StepUp
from privkit.vault.access._words import (
    MOST,
    checked_dict,
    checked_id,
    checked_minutes,
    checked_tenant,
    checked_texts,
)

if TYPE_CHECKING:
    from privkit.vault.audit import Audit

__all__ = ["Access"]

_DUAL = frozenset({"export"})
_STEP_UP = frozenset({"export", "release", "roll"})


class Access(Steward):
    """Decide who may do what; whatever no grant allows is refused.

    A grant says that an actor in a role may, for a purpose, do one thing with one entity type until a time, and
    how much is shown. Everything is refused to an actor or a tenant that is frozen. Threads may share it, and
    processes its store.

    Args:
        store: the file of grants, locks and budgets, or an ``AccessStore``; by default memory.
        budget: how many values each actor may read; None for any number.
        budgets: another budget for some actors.
        bulk: how many values one call may read without a step-up.
        step_up: is asked whether a proof proves who an actor is, such as a ``Totp``; without one, whatever needs
            a step-up is refused.
        step_up_for: actions that need one; by default export, release and roll.
        dual_for: actions that need the approval of another actor; by default export.
        rules: what is unusual; by default ``default_rules()``.
        honey_tokens: tokens that stand for nobody, so that whoever asks for one is locked.
        masks: how types are masked, besides ``MASKS``; all others are hidden whole.
        on_alarm: is told of each alarm, of one rule and actor once in ten minutes; when it raises, the act is
            refused.
        on_contain: is told of each ``contain``, to roll keys and to call people.
        audit: where refusals, alarms, grants and locks are recorded; when it cannot be written, nothing is
            granted.
        clock: seconds since 1970; set back, it does not bring back what has expired in this process.

    Raises:
        ConfigurationError: an option that cannot work.
        StoreError: the store cannot be used.
    """

    __slots__ = ("_alarms",)

    def __init__(
        self,
        store: AccessStore | str | os.PathLike[str] | None = None,
        *,
        budget: Budget | None = Budget(),  # noqa: B008  # frozen
        budgets: Mapping[str, Budget | None] | None = None,
        bulk: int = 50,
        step_up: StepUp | None = None,
        step_up_for: Collection[str] = _STEP_UP,
        dual_for: Collection[str] = _DUAL,
        rules: Iterable[Rule] | None = None,
        honey_tokens: Iterable[str] = (),
        masks: Mapping[str, Redactor] | None = None,
        on_alarm: Callable[[Alarm], object] | None = None,
        on_contain: Callable[[Freeze], object] | None = None,
        audit: Audit | None = None,
        clock: Callable[[], float] = time.time,
    ) -> None:
        _usable(on_contain, audit, clock)
        self._limits = Limits.checked(
            budget, checked_dict(budgets, "budgets"), bulk, step_up, step_up_for, dual_for
        )
        hidden = checked_masks(checked_dict(masks, "masks"))
        planted = [checked_id(token, "honey_tokens") for token in checked_texts(honey_tokens, "honey_tokens")]
        self._on_contain, self._clock, self._latest = on_contain, clock, 0.0
        self._records = Records(audit)
        self.store = opened(store)
        self._alarms = Alarms(
            default_rules() if rules is None else rules, self.store, on_alarm, self._records
        )
        self._decider = Decider(self.store, self._alarms, self._limits, hidden)
        if planted:
            self.store.plant(planted)

    def __repr__(self) -> str:
        return f"<Access: {self.store!r}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an Access cannot be pickled; build it again where it is used")

    # Deciding

    def check(
        self,
        actor: str,
        action: str,
        *,
        role: str,
        purpose: str,
        types: Mapping[str, int],
        tenant: str = "",
        subjects: Iterable[str] = (),
        tokens: Iterable[str] = (),
        proof: str | None = None,
        approval: str | None = None,
    ) -> Decision:
        """Decide about one act, a whole batch at a time, and count it.

        Args:
            actor: who; the account that was authenticated, not what a request says of itself.
            action: what: ``reveal``, ``search``, ``export``, ``erase``, ``roll`` …
            role: acting as what.
            purpose: what for.
            types: how many values of each entity type; empty for what is done to all, such as ``roll``.
            tenant: in whose data.
            subjects: references of the people concerned.
            tokens: the tokens that are asked for.
            proof: a second proof, where one is needed.
            approval: what ``ask`` returned, where another actor must have approved.

        Returns:
            How much of each type may be shown; of at least one it is more than nothing.

        Raises:
            AccessDeniedError: no grant allows it, or actor or tenant is frozen; the message is the same.
            StepUpRequiredError: it needs a proof, or another actor's approval.
            BudgetExceededError: it is more than the actor may read.
            ConfigurationError: a word that does not exist, or something that is no identifier.
            VaultError: the store or the audit cannot be used.
        """
        asked = asked_of(actor, action, role, purpose, tenant, types, subjects, tokens)
        return self._check(asked._replace(proof=proof, approval=approval), self._now())

    def session(
        self, actor: str, *, role: str, purpose: str, tenant: str = "", minutes: float = 15
    ) -> Session:
        """Return a session: an actor at work in one role, for one purpose, for some minutes.

        Raises:
            ConfigurationError: no identifier, or more than a day.
        """
        ends = self._now() + 60 * checked_minutes(minutes, LONGEST)
        return Session(self, actor, role, purpose, tenant, ends)

    def missed(self, actor: str, count: int = 1, *, tenant: str = "", tokens: Iterable[str] = ()) -> None:
        """Count tokens that stood for nothing, or for what another tenant has: who tries tokens has many.

        Args:
            actor: who asked.
            count: for how many.
            tenant: in whose data.
            tokens: all that was asked for, since a honey token stands for nothing too.

        Raises:
            AccessDeniedError: that was one too many, or one of them is a honey token, and the actor is locked.
            ConfigurationError: no identifier, no count, or no list of texts.
            VaultError: the store or the audit cannot be used.
        """
        if count.__class__ is not int or count < 1:
            raise ConfigurationError("count: give a whole number from 1")
        where = checked_tenant(tenant)
        look = Look(checked_id(actor, "actor"), where, "reveal", self._now(), misses=count)
        if self.store.is_honey(checked_texts(tokens, "tokens")):
            self._alarms.strike("honey", actor, where, look.at, lock=True)
            raise AccessDeniedError(REFUSED)
        if not self._alarms.look(look):
            raise AccessDeniedError(REFUSED)

    def _check(self, asked: Asked, now: float) -> Decision:
        try:
            return self._decider.decide(asked, now)
        except Denied as denied:
            self._records.denial(asked, denied.why)
            if denied.why == "grant":
                self._alarms.look(Look(asked.actor, asked.tenant, asked.action, now, misses=1))
            raise denied.error from None
        except StepUpRequiredError:
            self._records.denial(asked, "step_up")
            raise

    # Approving

    def ask(
        self,
        actor: str,
        action: str,
        *,
        role: str,
        purpose: str,
        values: int,
        tenant: str = "",
        minutes: float = 60,
    ) -> str:
        """Ask for another actor's approval of one act; return what it is called.

        Args:
            actor: who wants to do it.
            action: what.
            role: acting as what.
            purpose: what for.
            values: how many values at most.
            tenant: in whose data.
            minutes: how long it may wait, and be used.

        Raises:
            ConfigurationError: a word that does not exist, no identifier, or no number.
            VaultError: the store or the audit cannot be used.
        """
        asked_of(actor, action, role, purpose, tenant)
        if values.__class__ is not int or not 0 <= values <= MOST:
            raise ConfigurationError(f"values: give a whole number from 0 to {MOST}")
        expires = self._now() + 60 * checked_minutes(minutes, LONGEST)
        name = secrets.token_hex(16)
        detail: dict[str, int | str] = {"approval": name, "of": action, "values": values}
        self._records.note("ask", actor, tenant=tenant, detail=detail, outcome="pending")
        self.store.ask(Approval(name, actor, role, action, purpose, tenant, values, expires, None))
        return name

    def approve(self, approval: str, *, actor: str, role: str, proof: str | None = None) -> None:
        """Approve what another actor asked; it needs a grant of ``approve`` over all types for the same purpose.

        Raises:
            AccessDeniedError: there is nothing of the kind to approve, it is the actor's own, or no grant
                allows it.
            StepUpRequiredError: it needs a proof.
            ConfigurationError: something is no identifier.
            VaultError: the store or the audit cannot be used.
        """
        now = self._now()
        wanted = self.store.asked(checked_id(approval, "approval"), now)
        if wanted is None or wanted.actor == actor:
            self._records.note("approve", actor, detail={"approval": approval}, outcome="denied")
            raise AccessDeniedError("there is nothing here that this actor can approve")
        self.check(
            actor, "approve", role=role, purpose=wanted.purpose, types={}, tenant=wanted.tenant, proof=proof
        )
        self._records.note("approve", actor, tenant=wanted.tenant, detail={"approval": approval})
        if not self.store.approve(approval, actor, now):
            raise AccessDeniedError("there is nothing here that this actor can approve")


def _usable(on_contain: object, audit: object, clock: object) -> None:
    """See that what is used later only can be.

    Raises:
        ConfigurationError: it cannot.
    """
    if not (on_contain is None or callable(on_contain)):
        raise ConfigurationError("on_contain: give a callable that takes a Freeze")
    if audit is not None:
        from privkit.vault.audit import Audit

        if not isinstance(audit, Audit):
            raise ConfigurationError("audit: give an Audit, such as Audit.open(…)")
    if not is_clock(clock):
        raise ConfigurationError("clock: give a callable that returns seconds since 1970, such as time.time")
