"""``Access``: who may do what with which types, decided anew each time."""

from __future__ import annotations

import os
import secrets
import time
from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from privkit.errors import (
    AccessDeniedError,
    BudgetExceededError,
    ConfigurationError,
    StepUpRequiredError,
)
from privkit.redactors import Redactor
from privkit.vault.access._alarms import Alarms
from privkit.vault.access._decision import MASKS, Decision
from privkit.vault.access._grant import LONGEST, Grant, level_of, new_grant
from privkit.vault.access._rules import Alarm, Look, Rule, default_rules
from privkit.vault.access._session import Session
from privkit.vault.access._store import AccessStore, Approval, Freeze, opened
from privkit.vault.access._totp import StepUp
from privkit.vault.access._words import (
    ANY,
    READS,
    Level,
    checked_action,
    checked_counts,
    checked_id,
    checked_minutes,
)  # fmt: skip

if TYPE_CHECKING:
    from privkit.vault.audit import Audit

__all__ = ["Access", "Budget"]

_SLOTS = 60  # parts that the time of a budget is counted in
_NO = "no grant allows this"  # the same words whatever the cause, so that nobody learns what is locked or planted
_DUAL = frozenset({"export"})
_STEP_UP = frozenset({"export", "release", "roll"})
_TOLD = ("actor", "action", "purpose", "tenant", "role", "types", "subjects", "tokens")


class Budget(NamedTuple):
    """How many values an actor may read within some minutes, in all processes that share a store."""

    reads: int = 1500
    minutes: float = 480


class _Asked(NamedTuple):
    """One thing somebody wants to do, and what they bring along."""

    actor: str
    action: str
    role: str
    purpose: str
    tenant: str
    types: Mapping[str, int]
    subjects: tuple[str, ...]
    tokens: tuple[str, ...]
    proof: str | None = None
    approval: str | None = None
    elevated: bool = False


class _Denied(Exception):  # noqa: N818  # never leaves this module
    """Why something is refused: for the audit, in one word, and for the caller."""

    def __init__(self, why: str, error: AccessDeniedError | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.error = error or AccessDeniedError(_NO)


class Access:
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
        VaultError: the store cannot be used.
    """

    __slots__ = (
        "_alarms", "_audit", "_budget", "_budgets", "_bulk", "_clock", "_dual_for", "_latest", "_masks",
        "_on_contain", "_step_up", "_step_up_for", "store",
    )  # fmt: skip

    def __init__(
        self,
        store: AccessStore | str | os.PathLike[str] | None = None,
        *,
        budget: Budget | None = Budget(),  # noqa: B008  # frozen
        budgets: Mapping[str, Budget] | None = None,
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
        if bulk.__class__ is not int or bulk < 1:
            raise ConfigurationError("bulk: give a whole number from 1")
        others = (budgets or {}).items()
        self._budget = _checked_budget(budget)
        self._budgets = {checked_id(who, "budgets"): _checked_budget(each) for who, each in others}
        self._bulk, self._step_up = bulk, step_up
        self._step_up_for = frozenset(map(checked_action, step_up_for))
        self._dual_for = frozenset(map(checked_action, dual_for))
        self._masks = _checked_masks(masks or {})
        self._on_contain, self._audit, self._clock = on_contain, audit, clock
        self._latest = 0.0
        self.store = opened(store)
        self._alarms = Alarms(default_rules() if rules is None else rules, self.store, on_alarm, audit)
        if planted := [checked_id(token, "honey_tokens") for token in honey_tokens]:
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
        asked = _asked(actor, action, role, purpose, tenant, types, subjects, tokens)
        return self._check(asked._replace(proof=proof, approval=approval))

    def session(
        self, actor: str, *, role: str, purpose: str, tenant: str = "", minutes: float = 15
    ) -> Session:
        """Return a session: an actor at work in one role, for one purpose, for some minutes.

        Raises:
            ConfigurationError: no identifier, or more than a day.
        """
        _asked(actor, "reveal", role, purpose, tenant, {}, (), ())
        ends = self._now() + 60 * checked_minutes(minutes, LONGEST)
        return Session(self, actor, role, purpose, tenant, ends)

    def missed(self, actor: str, count: int = 1, *, tenant: str = "") -> None:
        """Count tokens that stood for nothing, or for what another tenant has: who tries tokens has many.

        Raises:
            AccessDeniedError: that was one too many.
            ConfigurationError: no identifier, or no count.
            VaultError: the store or the audit cannot be used.
        """
        if count.__class__ is not int or count < 1:
            raise ConfigurationError("count: give a whole number from 1")
        look = Look(checked_id(actor, "actor"), tenant, "reveal", self._now(), misses=count)
        if not self._alarms.look(look):
            raise AccessDeniedError(_NO)

    def prove(self, actor: str, proof: str | None) -> None:
        """Let an actor prove once more who they are.

        Raises:
            StepUpRequiredError: it is no proof, or there is nobody to ask.
        """
        if self._step_up is None or not isinstance(proof, str) or self._step_up(actor, proof) is not True:
            raise StepUpRequiredError("this needs a second proof of who you are")

    def _check(self, asked: _Asked) -> Decision:
        now = self._now()
        try:
            return self._decided(asked, now)
        except _Denied as denied:
            self._record_denial(asked, denied.why)
            if denied.why == "grant":
                self._alarms.look(Look(asked.actor, asked.tenant, asked.action, now, misses=1))
            raise denied.error from None
        except StepUpRequiredError:
            self._record_denial(asked, "step_up")
            raise

    def _decided(self, asked: _Asked, now: float) -> Decision:
        if self.store.is_frozen(asked.actor, asked.tenant):
            raise _Denied("frozen")
        if asked.tokens and self.store.is_honey(asked.tokens):
            self._alarms.strike("honey", asked.actor, asked.tenant, now, lock=True)
            raise _Denied("honey")
        levels = self._levels(asked, now)
        if all(level == "none" for level in levels.values()):
            raise _Denied("grant")
        reads = sum(count for kind, count in asked.types.items() if levels[kind] != "none")
        reads = reads if asked.action in READS else 0
        elevated = self._elevated(asked, reads) or asked.action in self._dual_for
        self._watch(asked, reads, now, elevated=elevated)
        self._use_up(asked, reads, now)
        return Decision(levels, self._masks)

    def _levels(self, asked: _Asked, now: float) -> dict[str, Level]:
        fitting = self.store.fitting(asked.actor, asked.role, asked.purpose, asked.action, asked.tenant, now)
        return {kind: level_of(fitting, kind) for kind in asked.types or (ANY,)}

    def _elevated(self, asked: _Asked, reads: int) -> bool:
        if asked.elevated:
            return True
        if asked.proof is None and asked.action not in self._step_up_for and reads <= self._bulk:
            return False
        self.prove(asked.actor, asked.proof)
        return True

    def _watch(self, asked: _Asked, reads: int, now: float, *, elevated: bool) -> None:
        look = Look(
            asked.actor, asked.tenant, asked.action, now, reads, 0, asked.subjects if reads else (), elevated
        )  # fmt: skip
        if not self._alarms.look(look):
            raise _Denied("rule")

    def _use_up(self, asked: _Asked, reads: int, now: float) -> None:
        """Use the approval, or what is left of the budget: what two people want needs none."""
        if asked.action in self._dual_for:
            wanted = Approval(
                asked.approval or "", asked.actor, asked.role, asked.action, asked.purpose, asked.tenant,
                sum(asked.types.values()), 0, None,
            )  # fmt: skip
            if not self.store.use(wanted, now):
                raise StepUpRequiredError("this needs the approval of another actor")
            return
        budget = self._budgets.get(asked.actor, self._budget)
        if budget is None or not reads:
            return
        slot = int(now // (60 * budget.minutes / _SLOTS))
        if not self.store.spend("reads", asked.actor, reads, budget.reads, slot, _SLOTS):
            self._alarms.strike("budget", asked.actor, asked.tenant, now, lock=False)
            told = f"more than {budget.reads} values in {budget.minutes:g} minutes"
            raise _Denied("budget", BudgetExceededError(told))

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
            VaultError: the store or the audit cannot be used.
        """
        detail: dict[str, int | str] = {
            "grant": grant.id, "to": grant.actor, "of": grant.action, "level": grant.level,
            "type": "all" if grant.entity_type == ANY else grant.entity_type,
            "minutes": round((grant.expires - grant.created) / 60),
        }  # fmt: skip
        self._record("grant", grant.by, tenant="" if grant.tenant == ANY else grant.tenant, detail=detail)
        self.store.add(grant)

    def revoke(self, grant_id: str, *, by: str) -> None:
        """End a grant at once.

        Raises:
            ConfigurationError: there is no such grant.
            VaultError: the store or the audit cannot be used.
        """
        self._record("revoke", by, detail={"grant": checked_id(grant_id, "grant")})
        if not self.store.revoke(grant_id, self._now()):
            raise ConfigurationError("there is no such grant; privkit grant list shows those that hold")

    def grants(self, *, actor: str | None = None) -> list[Grant]:
        """Return the grants that hold now, of all actors or of one.

        Raises:
            VaultError: the store cannot be used.
        """
        return self.store.grants(self._now(), actor=actor)

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
        _asked(actor, action, role, purpose, tenant, {}, (), ())
        if values.__class__ is not int or values < 0:
            raise ConfigurationError("values: give a whole number from 0")
        expires = self._now() + 60 * checked_minutes(minutes, LONGEST)
        name = secrets.token_hex(16)
        detail: dict[str, int | str] = {"approval": name, "of": action, "values": values}
        self._record("ask", actor, tenant=tenant, detail=detail, outcome="pending")
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
            self._record("approve", actor, detail={"approval": approval}, outcome="denied")
            raise AccessDeniedError("there is nothing here that this actor can approve")
        self.check(
            actor, "approve", role=role, purpose=wanted.purpose, types={}, tenant=wanted.tenant, proof=proof
        )
        self._record("approve", actor, tenant=wanted.tenant, detail={"approval": approval})
        if not self.store.approve(approval, actor, now):
            raise AccessDeniedError("there is nothing here that this actor can approve")

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
        self._record("contain", by, tenant=tenant or "", detail={kind: name, "reason": reason})
        if self._audit is not None:
            self._audit.checkpoint()
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
        if "release" in self._step_up_for:
            self.prove(by, proof)
        self._record("release", by, tenant=tenant or "", detail={kind: name})
        if not self.store.thaw(kind, name):
            raise ConfigurationError(f"this {kind} is not frozen")

    # Recording

    def _record(
        self,
        action: str,
        actor: str,
        *,
        tenant: str = "",
        detail: Mapping[str, int | str],
        outcome: str = "ok",
    ) -> None:
        if self._audit is not None:
            from privkit.vault.audit import Event

            self._audit.append(
                Event(actor=actor, action=action, tenant=tenant, detail=detail, outcome=outcome)
            )

    def _record_denial(self, asked: _Asked, why: str) -> None:
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


def _asked(
    actor: str,
    action: str,
    role: str,
    purpose: str,
    tenant: str,
    types: Mapping[str, int],
    subjects: Iterable[str],
    tokens: Iterable[str],
) -> _Asked:
    if tenant:
        checked_id(tenant, "tenant")
    return _Asked(
        checked_id(actor, "actor"),
        checked_action(action),
        checked_id(role, "role"),
        checked_id(purpose, "purpose"),
        tenant,
        checked_counts(types),
        tuple(subjects),
        tuple(tokens),
    )


def _checked_budget(budget: Budget | None) -> Budget | None:
    if budget is None:
        return None
    if not isinstance(budget, Budget) or budget.reads.__class__ is not int or budget.reads < 0:
        raise ConfigurationError("budget: give Budget(reads=…, minutes=…), reads from 0")
    checked_minutes(budget.minutes, 31 * LONGEST, "budget")
    return budget


def _checked_masks(masks: Mapping[str, Redactor]) -> dict[str, Redactor]:
    for kind, redactor in masks.items():
        if not isinstance(redactor, Redactor) or redactor.kind != "irreversible":
            raise ConfigurationError(
                f"masks: give for {kind} a redactor that is irreversible, such as partial()"
            )
    return {**MASKS, **masks}


def _whom(actor: str | None, tenant: str | None) -> tuple[str, str]:
    if (actor is None) == (tenant is None):
        raise ConfigurationError("give either actor or tenant")
    return (
        ("tenant", checked_id(tenant, "tenant")) if actor is None else ("actor", checked_id(actor, "actor"))
    )
