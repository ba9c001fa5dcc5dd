"""What is unusual: rules over what one actor does within some minutes."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable
from datetime import datetime, tzinfo
from typing import Any, NamedTuple, Protocol, TypeAlias, runtime_checkable

from privkit.errors import ConfigurationError
from privkit.vault.access._words import checked_id, checked_minutes

__all__ = [
    "Alarm", "Look", "Rule", "Tally", "Watch", "checked_most", "checked_rules", "checked_seconds", "default_rules",
    "fan_out", "misses", "off_hours", "rate", "tallied",
]  # fmt: skip

_DAY = 1440
_MOST = 1_000_000


class Look(NamedTuple):
    """One thing an actor is about to do, as rules see it.

    Attributes:
        actor: who.
        tenant: in whose data.
        action: what.
        at: when, in seconds since 1970.
        reads: how many values; 0 for a miss.
        misses: how many tokens stood for nothing, or were not allowed.
        subjects: references of the people concerned.
        elevated: whether the actor has proved once more who they are.
    """

    actor: str
    tenant: str
    action: str
    at: float
    reads: int = 0
    misses: int = 0
    subjects: tuple[str, ...] = ()
    elevated: bool = False


class Alarm(NamedTuple):
    """That a rule, a budget or a honey token was struck.

    Attributes:
        rule: which; ``budget`` and ``honey`` are those that are no rules.
        actor: by whom.
        tenant: in whose data.
        at: when, in seconds since 1970.
        locked: whether the actor is locked from now on.
    """

    rule: str
    actor: str
    tenant: str
    at: float
    locked: bool


class Tally(NamedTuple):
    """What of an act is counted for a rule in all processes that share a store."""

    rule: str
    most: int
    seconds: float
    number: int
    subjects: frozenset[str] = frozenset()


Watch: TypeAlias = Callable[[Look], bool]


@runtime_checkable
class Rule(Protocol):
    """Anything with a name that watches an actor; ``lock`` says whether its alarm locks the actor.

    Where it has ``shared = True`` as well, one of its watches is told the acts of all actors of a tenant. A watch is told
    what its process does; those of ``rate``, ``fan_out`` and ``misses`` count what all do that share the file of a store.
    """

    @property
    def name(self) -> str:
        """What alarms call it."""

    @property
    def lock(self) -> bool:
        """Whether its alarm locks the actor."""

    def watch(self) -> Watch:
        """Return what watches one actor: a callable that is told each act and returns whether it is unusual."""


class _Counting(NamedTuple):
    name: str
    lock: bool
    most: int
    seconds: float
    counted: Callable[[Look], int]

    def tally(self, look: Look) -> Tally | None:
        count = self.counted(look)
        return Tally(self.name, self.most, self.seconds, count) if count else None

    def watch(self) -> Watch:
        seen: deque[tuple[float, int]] = deque()
        total = 0

        def unusual(look: Look) -> bool:
            nonlocal total
            while seen and seen[0][0] <= look.at - self.seconds:
                total -= seen.popleft()[1]
            if count := self.counted(look):
                seen.append((look.at, count))
                total += count
            return total > self.most

        return unusual


class _FanOut(NamedTuple):
    name: str
    lock: bool
    most: int
    seconds: float

    def tally(self, look: Look) -> Tally | None:
        people = frozenset() if look.elevated else frozenset(look.subjects)
        return Tally(self.name, self.most, self.seconds, len(people), people) if people else None

    def watch(self) -> Watch:
        seen: deque[tuple[float, str]] = deque()
        times: Counter[str] = Counter()

        def unusual(look: Look) -> bool:
            while seen and seen[0][0] <= look.at - self.seconds:
                subject = seen.popleft()[1]
                times[subject] -= 1
                if not times[subject]:
                    del times[subject]
            for subject in set() if look.elevated else set(look.subjects):
                seen.append((look.at, subject))
                times[subject] += 1
            return len(times) > self.most

        return unusual


class _OffHours(NamedTuple):
    name: str
    lock: bool
    opens: int
    closes: int
    days: frozenset[int]
    zone: tzinfo

    def watch(self) -> Watch:
        return self._unusual

    def _unusual(self, look: Look) -> bool:
        at = datetime.fromtimestamp(look.at, self.zone)
        if self.opens < self.closes:
            return not (at.weekday() in self.days and self.opens <= at.hour < self.closes)
        # A shift over midnight belongs to the day it began on.
        day = at.weekday() if at.hour >= self.opens else (at.weekday() - 1) % 7
        return not (day in self.days and (at.hour >= self.opens or at.hour < self.closes))


def tallied(rule: Rule, look: Look) -> Tally | None:
    """Return what of an act is counted for a rule in all processes, if anything."""
    return rule.tally(look) if isinstance(rule, (_Counting, _FanOut)) else None


def checked_most(value: int, what: str) -> int:
    """Return how many are not unusual yet.

    Raises:
        ConfigurationError: it is no such number.
    """
    if value.__class__ is not int or not 1 <= value <= _MOST:
        raise ConfigurationError(f"{what}: give a whole number from 1 to {_MOST}")
    return value


def checked_seconds(minutes: float) -> float:
    """Return the seconds of some minutes, a day at most.

    Raises:
        ConfigurationError: it is no such number.
    """
    return 60 * checked_minutes(minutes, _DAY)


def _reads(look: Look) -> int:
    return 0 if look.elevated else look.reads


def _misses(look: Look) -> int:
    return look.misses


def rate(*, reads: int, minutes: float, lock: bool = True) -> Rule:
    """Find an actor who reads more values than that; what is read after a step-up is not counted.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    return _Counting("rate", lock, checked_most(reads, "reads"), checked_seconds(minutes), _reads)


def fan_out(*, subjects: int, minutes: float, lock: bool = True) -> Rule:
    """Find an actor who reads of more people than that, as who collects does; after a step-up none is counted.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    return _FanOut("fan_out", lock, checked_most(subjects, "subjects"), checked_seconds(minutes))


def misses(*, most: int, minutes: float, lock: bool = True) -> Rule:
    """Find an actor who asks for more than that which is not there or not allowed, as who tries tokens does.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    return _Counting("misses", lock, checked_most(most, "most"), checked_seconds(minutes), _misses)


def off_hours(
    *, opens: int, closes: int, zone: tzinfo, days: Iterable[int] = range(5), lock: bool = False
) -> Rule:
    """Find an actor who reads outside the hours of work.

    Args:
        opens: the first hour, 0 to 23.
        closes: the hour it ends at; below ``opens`` for a shift over midnight.
        zone: where the hours are counted, such as ``zoneinfo.ZoneInfo("Europe/Berlin")``.
        days: the days it begins on; 0 is Monday.
        lock: whether the actor is locked.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    hours = opens.__class__ is int and closes.__class__ is int and 0 <= opens <= 23 and 0 <= closes <= 24
    chosen = frozenset(days)
    if not hours or opens == closes or not chosen <= set(range(7)):
        raise ConfigurationError("off_hours: give hours from 0 to 24 that differ, and days from 0 to 6")
    if not isinstance(zone, tzinfo):
        raise ConfigurationError("zone: give a time zone, such as zoneinfo.ZoneInfo('Europe/Berlin')")
    return _OffHours("off_hours", lock, opens, closes, chosen, zone)


def default_rules() -> tuple[Rule, ...]:
    """Return rules for people who answer customers one by one.

    More than 30 people in 10 minutes, 120 values in 5 minutes, or 20 misses in 10 minutes lock the actor; more than 400
    people in a day, as who collects slowly has, are reported as ``fan_out_day``, and actors of one tenant who in 10
    minutes have 30 people together beyond 10 each as ``spread``. A desk of a different kind needs others: try them on
    a trace of its own.
    """
    from privkit.vault.access._spread import spread

    return (
        fan_out(subjects=30, minutes=10),
        rate(reads=120, minutes=5),
        misses(most=20, minutes=10),
        _FanOut("fan_out_day", lock=False, most=400, seconds=checked_seconds(_DAY)),
        spread(subjects=30, usual=10, minutes=10),
    )


def checked_rules(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules.

    Raises:
        ConfigurationError: something is none.
    """
    found: tuple[Any, ...] = tuple(rules) if isinstance(rules, Iterable) else (rules,)
    if not all(isinstance(rule, Rule) and isinstance(rule.lock, bool) for rule in found):
        raise ConfigurationError("rules: give rules such as fan_out(subjects=30, minutes=10)")
    for rule in found:
        checked_id(rule.name, "the name of a rule")
    return found
