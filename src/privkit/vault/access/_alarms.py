"""Watching actors: rules, alarms, and the lock that an alarm can bring."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable

from privkit._locks import Lock
from privkit.errors import AccessDeniedError, ConfigurationError
from privkit.vault.access._records import Records
from privkit.vault.access._rows import Freeze
from privkit.vault.access._rules import Alarm, Look, Rule, Watch, checked_rules, tallied
from privkit.vault.access._store import AccessStore

__all__ = ["SYSTEM", "Alarms"]

SYSTEM = "privkit"  # who acts where access itself does
_ACTORS = 10_000  # actors that are watched at a time
_QUIET = 600  # seconds in which an alarm of the same rule and actor is not told again


class Alarms:
    """What watches the actors of one ``Access``.

    Each process watches what passes through it; budgets, locks and what can be counted are shared by the store.
    """

    __slots__ = (
        "_counted", "_hook", "_lock", "_own", "_records", "_rules", "_shared", "_store", "_told", "_watches",
    )  # fmt: skip

    def __init__(
        self,
        rules: Iterable[Rule],
        store: AccessStore,
        hook: Callable[[Alarm], object] | None,
        records: Records,
    ) -> None:
        if hook is not None and not callable(hook):
            raise ConfigurationError("on_alarm: give a callable that takes an Alarm")
        self._rules = checked_rules(rules)
        self._shared = tuple(rule for rule in self._rules if getattr(rule, "shared", False) is True)
        self._own = tuple(rule for rule in self._rules if rule not in self._shared)
        self._counted: list[Rule] = []  # where other processes may be, each once
        for rule in () if store.in_memory else self._own:
            if rule not in self._counted:
                self._counted.append(rule)
        self._store, self._hook, self._records = store, hook, records
        self._lock = Lock()
        self._watches: OrderedDict[tuple[str, str], list[Watch]] = OrderedDict()
        self._told: OrderedDict[tuple[str, str], float] = OrderedDict()

    @property
    def watching(self) -> bool:
        """Whether there are rules at all."""
        return bool(self._rules)

    def look(self, look: Look) -> bool:
        """Let all rules look at an act; return whether it may go on.

        Raises:
            AccessDeniedError: an alarm could not be told to anybody.
            VaultError: it could not be kept or recorded.
        """
        if not self._rules:
            return True
        with self._lock:
            struck = self._struck(look, self._own, ("actor", look.actor))
            together = self._struck(look, self._shared, ("tenant", look.tenant)) if self._shared else []
        struck += [rule for rule in self._elsewhere(look) if rule not in struck]
        for rule in struck:
            self.strike(rule.name, look.actor, look.tenant, look.at, lock=rule.lock)
        for rule in together:
            self.strike(rule.name, look.actor, look.tenant, look.at, lock=rule.lock, shared=True)
        return not any(rule.lock for rule in (*struck, *together))

    def _struck(self, look: Look, rules: tuple[Rule, ...], whose: tuple[str, str]) -> list[Rule]:
        """Return which rules an act strikes; the watches are those of its actor, or of all of its tenant."""
        watches = self._watches.get(whose)
        if watches is None:
            watches = self._watches[whose] = [rule.watch() for rule in rules]
            if len(self._watches) > _ACTORS:
                self._watches.popitem(last=False)
        self._watches.move_to_end(whose)
        return [rule for rule, watch in zip(rules, watches, strict=True) if watch(look)]

    def _elsewhere(self, look: Look) -> list[Rule]:
        """Return which rules an act strikes together with what other processes have seen."""
        found = [(rule, tally) for rule in self._counted if (tally := tallied(rule, look)) is not None]
        if not found:
            return []
        beyond = self._store.beyond(look.actor, [tally for _, tally in found], look.at)
        return [rule for (rule, _), over in zip(found, beyond, strict=True) if over]

    def strike(
        self, rule: str, actor: str, tenant: str, at: float, *, lock: bool, shared: bool = False
    ) -> None:
        """Raise an alarm: lock first, then record, then tell.

        Args:
            rule: what was struck.
            actor: by whose act.
            tenant: in whose data.
            at: when.
            lock: whether to lock the actor.
            shared: whether actors of a tenant did it together, so that it is told once for all of them.

        Raises:
            AccessDeniedError: the hook raised, so nobody knows.
            VaultError: it could not be kept or recorded.
        """
        if lock:
            self._store.freeze(Freeze("actor", actor, rule, SYSTEM, at))
        key = rule, f"{tenant} " if shared else actor  # no actor's name has a space
        if self._quiet(key, at):
            return
        detail: dict[str, int | str] = {"rule": rule, "whose": actor, "locked": int(lock)}
        self._records.note("alarm", SYSTEM, tenant=tenant, detail=detail)
        if self._hook is None:
            return
        try:
            self._hook(Alarm(rule, actor, tenant, at, lock))
        except Exception as error:
            with self._lock:
                self._told.pop(key, None)
            raise AccessDeniedError(f"an alarm could not be told ({type(error).__name__})") from None

    def _quiet(self, key: tuple[str, str], at: float) -> bool:
        with self._lock:
            last = self._told.get(key)
            if last is not None and at - last < _QUIET:
                return True
            self._told[key] = at
            self._told.move_to_end(key)
            if len(self._told) > _ACTORS:
                self._told.popitem(last=False)
            return False
