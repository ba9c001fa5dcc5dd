"""Retention: how long what may be kept, hidden the moment it is over, deleted after a grace period, held where held.

::

    schedule = Schedule([Rule("chat", "support", keep="180d"), Rule("invoice", "accounts", keep="10y", since="contract_end")])
    retention = Retention(schedule, "sqlite:///retention.db")
    retention.visible(item)                         # no longer, from the moment it runs out
    retention.sweep(place, dry_run=True)            # what a sweep would delete
    retention.sweep(place)                          # bounded transactions; run it again after a crash

Time is not trusted. What was seen to have run out stays hidden whatever the clock says later, and nothing is deleted
unless the clock agrees with the newest record: a clock that jumps forward destroys nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import datetime, timedelta

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle._common import aware, checked_word, now
from privkit.lifecycle._retention_book import Book, Hold
from privkit.lifecycle._retention_rules import Item, Rule, Schedule
from privkit.lifecycle._sweep import Sweepable, SweepReport, swept
from privkit.lifecycle._table_sweep import TableSweep
from privkit.lifecycle._vault_sweep import VaultSweep

__all__ = [
    "Hold",
    "Item",
    "Retention",
    "Rule",
    "Schedule",
    "SweepReport",
    "Sweepable",
    "TableSweep",
    "VaultSweep",
]


class Retention:
    """The schedule at work: what is visible, what is held, what a sweep deletes. Safe to share between threads.

    Args:
        schedule: how long what is kept.
        url: where holds and what was seen to have run out are written down: ``sqlite:///file`` or ``postgresql://…``.
        clock: what tells the time, aware of its zone.
        gap: how far the clock may be from the newest record, or from the last sweep that agreed, for anything to be
            deleted. No longer than the shortest grace period, so that a jump within it deletes nothing before its time.
        insecure: allow a server on another machine without ``sslmode=verify-full``.

    Raises:
        ConfigurationError: a gap longer than a grace period, or an address that cannot be used.
        LifecycleError: the database cannot be opened.
    """

    __slots__ = ("_book", "_clock", "_gap", "schedule")

    def __init__(
        self,
        schedule: Schedule | Iterable[Rule],
        url: str,
        *,
        clock: Callable[[], datetime] = now,
        gap: timedelta = timedelta(days=7),
        insecure: bool = False,
    ) -> None:
        self.schedule = schedule if isinstance(schedule, Schedule) else Schedule(schedule)
        shortest = min((rule.grace for rule in self.schedule), default=gap)
        if gap > shortest:
            raise ConfigurationError(
                f"gap: {gap.days} days are more than the shortest grace period ({shortest.days} days); "
                "a wrong clock could then delete too early"
            )
        self._gap = gap
        self._clock = clock
        self._book = Book(url, insecure=insecure)

    def __repr__(self) -> str:
        return f"<Retention: {len(self.schedule)} rules>"

    def close(self) -> None:
        """Close the database."""
        self._book.close()

    def expired(self, item: Item) -> bool:
        """Return whether the item has run out, and write down that it was seen to have."""
        if self._book.is_hidden(item):
            return True
        ends = self.schedule.ends(item)
        if ends is None or self._time() < ends:
            return False
        self._book.hide([item], self._time())
        return True

    def visible(self, item: Item) -> bool:
        """Return whether the item may be read; call it wherever you read, no sweep has to come first.

        A hold keeps an item from being deleted. It does not make what has run out readable.
        """
        return not self.expired(item)

    def reinstate(self, items: Iterable[Item], *, why: str, by: str) -> int:
        """Make items visible again that a wrong clock hid, on somebody's responsibility; return how many there were.

        Only items whose time is not over by the clock now come back.

        Args:
            items: which.
            why: the reason, for the record.
            by: who decided it.

        Raises:
            ConfigurationError: no reason or nobody.
        """
        checked_word(why, "why")
        checked_word(by, "by")
        at = self._time()
        early = [item for item in items if (ends := self.schedule.ends(item)) is not None and at < ends]
        return self._book.show(early, at, why, by)

    def hold(
        self,
        *,
        why: str,
        by: str,
        subject: str | None = None,
        data_type: str | None = None,
        item: str | None = None,
        place: str | None = None,
    ) -> Hold:
        """Keep what matches all that is named from being deleted, until ``release``. Holds always win.

        Args:
            why: the reason, such as the number of a legal matter; no personal data.
            by: who decided it.
            subject: the reference of a person.
            data_type: a type of data.
            item: the id of one item.
            place: the name of a place.

        Raises:
            ConfigurationError: nothing is named, or no reason.
        """
        matching = {"subject": subject, "data_type": data_type, "item": item, "place": place}
        if not any(matching.values()):
            raise ConfigurationError("hold: name a subject, a data_type, an item or a place")
        for name, value in {"why": why, "by": by, **matching}.items():
            if value is not None:
                checked_word(value, name)
        return self._book.hold(matching, checked_word(why, "why"), checked_word(by, "by"), self._time())

    def release(self, hold: Hold | int, *, by: str) -> None:
        """End a hold; it stays in the record.

        Raises:
            LifecycleError: there is no such hold, or it was released before.
        """
        number = hold.number if isinstance(hold, Hold) else hold
        if not self._book.release(number, checked_word(by, "by"), self._time()):
            raise LifecycleError(f"there is no hold {number} in force")

    def holds(self) -> list[Hold]:
        """Return the holds in force."""
        return self._book.holds()

    def held(self, subject: str) -> bool:
        """Return whether a hold names this person's reference; erasing waits for it."""
        return any(hold.subject == subject for hold in self._book.holds())

    def sweep(
        self,
        place: Sweepable,
        *,
        batch: int = 500,
        most: int | None = None,
        dry_run: bool = False,
        confirm_clock: datetime | None = None,
    ) -> SweepReport:
        """Hide what has run out and delete what has been out for its grace period and is not held.

        Each batch is deleted in one transaction of the place, so it can be stopped and run again at any time.

        Args:
            place: where the items are.
            batch: how many items are looked at and deleted at a time.
            most: after how many deleted items to stop; all by default.
            dry_run: tell what would be done, and do nothing.
            confirm_clock: what time it is, where neither the newest record nor an earlier sweep shows it: somebody
                who looked at another clock says so. It has to agree with this machine's to the minute.

        Raises:
            ConfigurationError: a batch that is not above zero, or a place in the SQLite file of the record.
            LifecycleError: the record cannot be written; nothing is deleted then.
        """
        if (own := self._book.file) and own == getattr(place, "file", None):
            raise ConfigurationError(
                f"{place.name} is in the SQLite file of the record of retention, which would lock itself out; "
                "give the record a file of its own"
            )
        if batch < 1 or (most is not None and most < 0):
            raise ConfigurationError("batch: give a whole number from 1; most: from 0")
        agreed = self._agreed(place, confirm_clock, dry_run=dry_run)
        return swept(
            self.schedule,
            self._book,
            place,
            at=self._time(),
            agreed=agreed,
            batch=batch,
            most=most,
            dry_run=dry_run,
        )

    def _agreed(self, place: Sweepable, confirmed: datetime | None, *, dry_run: bool) -> bool:
        """Return whether the clock agrees with something that is not this clock."""
        at = self._time()
        known = [place.newest(), self._book.agreed_at(place.name)]
        latest = max((aware(moment, "newest") for moment in known if moment is not None), default=None)
        near = latest is not None and abs(at - latest) <= self._gap
        if confirmed is not None:
            near = abs(at - aware(confirmed, "confirm_clock")) <= timedelta(minutes=1)
        if near and not dry_run:
            self._book.agree(place.name, at)
        return near

    def _time(self) -> datetime:
        return aware(self._clock(), "clock")
