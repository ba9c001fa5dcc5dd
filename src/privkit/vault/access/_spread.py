"""What is unusual of several actors together, where none of them does what is unusual alone."""

from __future__ import annotations

from collections import Counter, deque
from typing import NamedTuple

from privkit.vault.access._rules import Look, Rule, Watch, checked_most, checked_seconds

__all__ = ["spread"]

_SHARE = 4  # actors at work, for whom one more person is nothing unusual


class _Spread(NamedTuple):
    name: str
    lock: bool
    most: int
    usual: int
    seconds: float
    shared: bool = True

    def watch(self) -> Watch:
        return _Together(self).look


class _Together:
    """Who has read of whom in the last minutes, and how many people that is beyond what each reads of as a rule."""

    __slots__ = ("_beyond", "_over", "_people", "_rule", "_seen", "_times")

    def __init__(self, rule: _Spread) -> None:
        self._rule = rule
        self._seen: deque[tuple[float, str, str]] = deque()
        self._times: Counter[tuple[str, str]] = Counter()
        self._people: Counter[str] = Counter()
        self._beyond = 0
        self._over = 0  # actors that these are of

    def look(self, look: Look) -> bool:
        rule = self._rule
        self._forget(look.at - rule.seconds)
        for subject in set() if look.elevated else set(look.subjects):
            self._note(look.at, look.actor, subject)
        several = self._over > 1 and self._people.get(look.actor, 0) > rule.usual
        return several and self._beyond > rule.most + len(self._people) // _SHARE

    def _note(self, at: float, actor: str, subject: str) -> None:
        self._seen.append((at, actor, subject))
        if not self._times[actor, subject]:
            self._beyond += self._people[actor] >= self._rule.usual
            self._over += self._people[actor] == self._rule.usual
            self._people[actor] += 1
        self._times[actor, subject] += 1

    def _forget(self, before: float) -> None:
        while self._seen and self._seen[0][0] <= before:
            _, actor, subject = self._seen.popleft()
            self._times[actor, subject] -= 1
            if self._times[actor, subject]:
                continue
            del self._times[actor, subject]
            self._people[actor] -= 1
            self._beyond -= self._people[actor] >= self._rule.usual
            self._over -= self._people[actor] == self._rule.usual
            if not self._people[actor]:
                del self._people[actor]


def spread(*, subjects: int, usual: int, minutes: float, lock: bool = False) -> Rule:
    """Find actors of one tenant who together read of more people than that, beyond what is usual for each.

    As who collects by several accounts does, with none of them over ``fan_out``; of one alone it says nothing. One more
    person for every four actors at work is passed over, so that the same rule serves a large desk. What is read after
    a step-up is not counted. The alarm names the actor whose act it was, and is told once in ten minutes for each
    tenant.

    Args:
        subjects: how many people, all actors together, beyond the usual.
        usual: how many people one actor reads of in that time.
        minutes: the time.
        lock: whether actors beyond the usual are locked, each at the next act.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    most, normal = checked_most(subjects, "subjects"), checked_most(usual, "usual")
    return _Spread("spread", lock, most, normal, checked_seconds(minutes))
