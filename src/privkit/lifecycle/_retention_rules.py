"""Rules of retention, the items they hold for, and when an item runs out."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._common import aware, checked_word

__all__ = ["Item", "Rule", "Schedule"]

_SINCE = ("contract_end", "created", "last_used")
_KEEP = re.compile(r"(\d{1,5})(d|m|y)")


@dataclass(frozen=True, slots=True)
class Item:
    """Something that is kept: a row, a file, a chat.

    Args:
        id: names it in its place; no personal data.
        data_type: what it is, such as ``"chat"``.
        purpose: what it is kept for.
        created: when it came to be.
        last_used: when it was last used.
        contract_end: when the contract it belongs to ended; ``None`` while it runs.
        subject: the reference of the person it is about.
        place: where it is.

    Raises:
        ConfigurationError: moments without a time zone.
    """

    id: str
    data_type: str
    purpose: str
    created: datetime
    last_used: datetime | None = None
    contract_end: datetime | None = None
    subject: str = ""
    place: str = ""

    def __post_init__(self) -> None:
        for name in _SINCE:
            if (moment := getattr(self, name)) is not None:
                aware(moment, name)


class Rule:
    """How long items of one type are kept for one purpose; frozen, and checked when it is built.

    Args:
        data_type: what it is about.
        purpose: kept for what.
        keep: how long: ``"180d"``, ``"6m"`` (months), ``"10y"``, or a timedelta.
        since: from when on: ``"created"``, ``"last_used"`` or ``"contract_end"``.
        grace: how long after running out, when it is hidden already, it is deleted.
        why: the reason, with a citation where a law asks for it; shown in notices.

    Raises:
        ConfigurationError: an option that cannot be used.
    """

    __slots__ = ("data_type", "grace", "keep", "purpose", "since", "why")

    data_type: str
    purpose: str
    keep: str | timedelta
    since: str
    grace: timedelta
    why: str

    def __init__(
        self,
        data_type: str,
        purpose: str,
        *,
        keep: str | timedelta,
        since: str = "created",
        grace: timedelta = timedelta(days=30),
        why: str = "",
    ) -> None:
        if since not in _SINCE:
            raise ConfigurationError(
                f"since: {since!r} is none of {', '.join(_SINCE)}{nearest(str(since), _SINCE)}"
            )
        if not isinstance(grace, timedelta) or grace < timedelta(0):
            raise ConfigurationError("grace: give a timedelta, from zero")
        values = {
            "data_type": checked_word(data_type, "data_type"),
            "purpose": checked_word(purpose, "purpose"),
            "keep": _checked(keep),
            "since": since,
            "grace": grace,
            "why": why,
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Rule is frozen; build another instead of setting {name!r}")

    def __repr__(self) -> str:
        return f"<Rule {self.data_type!r} for {self.purpose!r}: {self.period} from {self.since}>"

    @property
    def period(self) -> str:
        """How long, in words: ``"10 years"``."""
        if isinstance(self.keep, timedelta):
            return f"{self.keep.days} days"
        units = {"d": "days", "m": "months", "y": "years"}
        return f"{int(self.keep[:-1])} {units[self.keep[-1]]}"

    def ends(self, item: Item) -> datetime | None:
        """Return when an item runs out by this rule; ``None`` while what it counts from has not happened."""
        start = item.contract_end if self.since == "contract_end" else item.created
        if self.since == "last_used":
            start = item.last_used or item.created
        return None if start is None else _later(aware(start, self.since), self.keep)


class Schedule:
    """Rules by type of data and purpose.

    Raises:
        ConfigurationError: two rules for the same, or something that is no rule.
    """

    __slots__ = ("_rules",)

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules: dict[tuple[str, str], Rule] = {}
        for rule in rules:
            if not isinstance(rule, Rule):
                raise ConfigurationError("schedule: give a list of Rule")
            key = (rule.data_type, rule.purpose)
            if key in self._rules:
                raise ConfigurationError(f"schedule: there are two rules for {key[0]!r} and {key[1]!r}")
            self._rules[key] = rule

    def __iter__(self) -> Iterator[Rule]:
        return iter(self._rules.values())

    def __len__(self) -> int:
        return len(self._rules)

    def __repr__(self) -> str:
        return f"<Schedule: {len(self)} rules>"

    def rule(self, data_type: str, purpose: str) -> Rule:
        """Return the rule for a type and a purpose.

        Raises:
            ConfigurationError: there is none: nothing may be kept without one.
        """
        found = self._rules.get((data_type, purpose))
        if found is None:
            known = [f"{kind}/{why}" for kind, why in self._rules]
            raise ConfigurationError(
                f"no retention rule for {data_type!r} and {purpose!r}{nearest(f'{data_type}/{purpose}', known)}"
            )
        return found

    def ends(self, item: Item) -> datetime | None:
        """Return when an item runs out, in UTC; ``None`` while what it counts from has not happened.

        Raises:
            ConfigurationError: there is no rule for it.
        """
        return self.rule(item.data_type, item.purpose).ends(item)

    def limit(self, *, purpose: str) -> Callable[[str, str, datetime], datetime | None]:
        """Return what tells a vault when a record runs out: ``Vault.open(…, retention=schedule.limit(purpose="support"))``.

        The type of data is the entity type, the purpose that of ``put``. Of a record the vault knows when it was kept and
        nothing else: ``since="last_used"`` counts from then, and ``"contract_end"`` never runs out.

        Args:
            purpose: what records are kept for that were kept without a purpose, as those of conversations are.

        Raises:
            ConfigurationError: a purpose that is none.
        """
        otherwise = checked_word(purpose, "purpose")

        def ends(entity_type: str, kept_for: str, created: datetime) -> datetime | None:
            return self.ends(Item("", entity_type, kept_for or otherwise, created))

        return ends

    def deletable(self, item: Item) -> datetime | None:
        """Return from when on an item is deleted: when it has run out and the grace period is over.

        Raises:
            ConfigurationError: there is no rule for it.
        """
        rule = self.rule(item.data_type, item.purpose)
        ends = rule.ends(item)
        return None if ends is None else _plus(ends, rule.grace)


def _checked(keep: object) -> str | timedelta:
    if isinstance(keep, timedelta) and keep > timedelta(0):
        return keep
    if isinstance(keep, str) and (found := _KEEP.fullmatch(keep)) and int(found[1]) > 0:
        return keep
    raise ConfigurationError("keep: give '180d', '6m', '10y' or a timedelta, above zero")


_EVER = datetime.max.replace(tzinfo=timezone.utc)


def _plus(moment: datetime, by: timedelta) -> datetime:
    return moment + by if _EVER - moment > by else _EVER


def _later(moment: datetime, keep: str | timedelta) -> datetime:
    if isinstance(keep, timedelta):
        return _plus(moment, keep)
    number, unit = int(keep[:-1]), keep[-1]
    if unit == "d":
        return _plus(moment, timedelta(days=number))
    years, month = divmod(moment.month - 1 + number * (12 if unit == "y" else 1), 12)
    year = moment.year + years
    if year > 9999:
        return _EVER
    return moment.replace(year=year, month=month + 1, day=min(moment.day, monthrange(year, month + 1)[1]))
