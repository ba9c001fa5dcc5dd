"""Deciding: locks, honey tokens, grants, proofs, rules, approvals and budgets, in that order."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple

from privkit.errors import (
    AccessDeniedError,
    BudgetExceededError,
    ConfigurationError,
    StepUpRequiredError,
)
from privkit.redactors import Redactor
from privkit.vault.access._alarms import Alarms
from privkit.vault.access._asked import Asked
from privkit.vault.access._decision import MASKS, Decision
from privkit.vault.access._grant import LONGEST, level_of
from privkit.vault.access._rows import Approval
from privkit.vault.access._rules import Look
from privkit.vault.access._store import AccessStore, Standing
from privkit.vault.access._totp import StepUp
from privkit.vault.access._words import (
    ANY,
    MOST,
    READS,
    checked_action,
    checked_id,
    checked_minutes,
    checked_texts,
)

__all__ = ["REFUSED", "Budget", "Decider", "Denied", "Limits", "checked_budget", "checked_masks"]

REFUSED = "no grant allows this"  # whatever the cause, so that nobody learns what is locked or planted
_NONE = {"none"}
_REMEMBERED = 100  # decisions
_SLOTS = 60  # parts that the time of a budget is counted in


class Budget(NamedTuple):
    """How many values an actor may read within some minutes, in all processes that share a store."""

    reads: int = 1500
    minutes: float = 480


class Denied(Exception):  # noqa: N818  # never reaches a caller of access
    """Why something is refused: in one word for the audit, as an error for the caller."""

    def __init__(self, why: str, error: AccessDeniedError | None = None) -> None:
        super().__init__(why)
        self.why = why
        self.error = error or AccessDeniedError(REFUSED)


class Limits(NamedTuple):
    """What is too much for whom, and what needs more than a grant."""

    budget: Budget | None
    budgets: Mapping[str, Budget | None]
    bulk: int
    step_up: StepUp | None
    step_up_for: frozenset[str]
    dual_for: frozenset[str]

    @classmethod
    def checked(
        cls,
        budget: Budget | None,
        budgets: Mapping[str, Budget | None],
        bulk: int,
        step_up: StepUp | None,
        step_up_for: Collection[str],
        dual_for: Collection[str],
    ) -> Limits:
        """Return the limits.

        Raises:
            ConfigurationError: an option that cannot work.
        """
        if bulk.__class__ is not int or bulk < 1:
            raise ConfigurationError("bulk: give a whole number from 1")
        if step_up is not None and not callable(step_up):
            raise ConfigurationError("step_up: give a callable from actor and proof to True, such as a Totp")
        return cls(
            checked_budget(budget),
            {checked_id(who, "budgets"): checked_budget(each) for who, each in budgets.items()},
            bulk,
            step_up,
            frozenset(map(checked_action, checked_texts(step_up_for, "step_up_for"))),
            frozenset(map(checked_action, checked_texts(dual_for, "dual_for"))),
        )


class Decider:
    """What ``Access`` asks."""

    __slots__ = ("_alarms", "_limits", "_masks", "_store")

    def __init__(
        self, store: AccessStore, alarms: Alarms, limits: Limits, masks: Mapping[str, Redactor]
    ) -> None:
        self._store, self._alarms, self._limits, self._masks = store, alarms, limits, masks

    def decide(self, asked: Asked, now: float) -> Decision:
        """Return the decision, and count what it allows.

        Raises:
            Denied: it is refused.
            StepUpRequiredError: a proof or an approval is missing.
            VaultError: the store or the audit cannot be used.
        """
        standing = self._store.standing(asked, now)
        if standing.frozen or standing.honey:
            self._check_free(asked, standing, now)
        decision, reads = self._decided(asked, standing), 0
        if asked.action in READS:
            reads = sum([count for kind, count in asked.types.items() if decision.levels[kind] != "none"])
        elevated = self._elevated(asked, reads)
        if self._alarms.watching:
            self._watch(asked, reads, now, elevated=elevated)
        if asked.action in self._limits.dual_for:  # what two people want is not counted against one
            self._use_approval(asked, now)
        else:
            self._spend(asked, reads, now)
        return decision

    def _decided(self, asked: Asked, standing: Standing) -> Decision:
        """Return what the grants allow; the same for the same types, as long as they hold."""
        name = self, *asked.types
        decision: Decision | None = standing.decided.get(name)
        if decision is None:
            levels = {kind: level_of(standing.grants, kind) for kind in asked.types or (ANY,)}
            if {*levels.values()} == _NONE:
                raise Denied("grant")
            if len(standing.decided) > _REMEMBERED:
                standing.decided.clear()
            decision = standing.decided[name] = Decision(levels, self._masks)
        return decision

    def prove(self, actor: str, proof: str | None) -> None:
        """Raise a ``StepUpRequiredError`` unless the proof proves who the actor is."""
        ask = self._limits.step_up
        if ask is None or not isinstance(proof, str) or ask(actor, proof) is not True:
            raise StepUpRequiredError("this needs a second proof of who you are")

    def _check_free(self, asked: Asked, standing: Standing, now: float) -> None:
        if standing.frozen:
            raise Denied("frozen")
        if standing.honey and self._store.is_honey(asked.tokens, standing.honey):
            self._alarms.strike("honey", asked.actor, asked.tenant, now, lock=True)
            raise Denied("honey")

    def _elevated(self, asked: Asked, reads: int) -> bool:
        if asked.elevated:
            return True
        needed = asked.action in self._limits.step_up_for or reads > self._limits.bulk
        if needed or asked.proof is not None:
            self.prove(asked.actor, asked.proof)
            return True
        return asked.action in self._limits.dual_for

    def _watch(self, asked: Asked, reads: int, now: float, *, elevated: bool) -> None:
        subjects = asked.subjects if reads else ()
        look = Look(asked.actor, asked.tenant, asked.action, now, reads, 0, subjects, elevated)
        if not self._alarms.look(look):
            raise Denied("rule")

    def _use_approval(self, asked: Asked, now: float) -> None:
        wanted = Approval(
            asked.approval if isinstance(asked.approval, str) else "",
            asked.actor, asked.role, asked.action, asked.purpose, asked.tenant,
            values=sum(asked.types.values()), expires=0, approver=None,
        )  # fmt: skip
        if not self._store.use(wanted, now):
            raise StepUpRequiredError("this needs the approval of another actor")

    def _spend(self, asked: Asked, reads: int, now: float) -> None:
        budget = self._limits.budgets.get(asked.actor, self._limits.budget)
        if budget is None or not reads:
            return
        slot = int(now // (60 * budget.minutes / _SLOTS))
        if not self._store.spend("reads", asked.actor, reads, budget.reads, slot, _SLOTS):
            self._alarms.strike("budget", asked.actor, asked.tenant, now, lock=False)
            told = f"more than {budget.reads} values in {budget.minutes:g} minutes"
            raise Denied("budget", BudgetExceededError(told))


def checked_budget(budget: Budget | None) -> Budget | None:
    """Return the budget.

    Raises:
        ConfigurationError: it is none.
    """
    if budget is None:
        return None
    if not isinstance(budget, Budget) or budget.reads.__class__ is not int or not 0 <= budget.reads <= MOST:
        raise ConfigurationError(f"budget: give Budget(reads=…, minutes=…), reads from 0 to {MOST}")
    checked_minutes(budget.minutes, 31 * LONGEST, "budget")
    return budget


def checked_masks(masks: Mapping[str, Redactor]) -> dict[str, Redactor]:
    """Return how types are masked.

    Raises:
        ConfigurationError: one of them is no irreversible redactor.
    """
    for kind, redactor in masks.items():
        if not isinstance(redactor, Redactor) or redactor.kind != "irreversible":
            raise ConfigurationError(
                f"masks: give for {kind} a redactor that is irreversible, such as mask()"
            )
    return {**MASKS, **masks}
