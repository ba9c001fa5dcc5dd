"""One sweep over a place: pages of items in the order of their ids, each page judged and deleted on its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Protocol

from privkit.lifecycle._common import EVIDENCE
from privkit.lifecycle._retention_book import Book
from privkit.lifecycle._retention_rules import Item, Schedule

__all__ = ["SweepReport", "Sweepable", "swept"]


class Sweepable(Protocol):
    """A place whose items can run out: a table, a directory, a vault."""

    @property
    def name(self) -> str:
        """What it is called; the same each time."""

    def items(self, after: str | None, limit: int) -> Sequence[Item]:
        """Return up to ``limit`` items whose id comes after ``after``, in the order of their ids."""

    def delete(self, ids: Sequence[str]) -> int:
        """Delete items in one transaction; return how many there were. Those gone already do no harm."""

    def newest(self) -> datetime | None:
        """Return when the newest item came to be or was used; ``None`` where there is none."""


@dataclass(frozen=True, slots=True)
class SweepReport:
    """What a sweep saw and did. It holds counts, and ids of items in a dry run.

    Attributes:
        place: where.
        looked_at: how many items.
        hidden: how many had run out and were hidden by this sweep.
        deleted: how many were deleted; in a dry run, would be.
        held: how many would have been deleted but for a hold.
        waiting: how many have run out and wait for their grace period, or for the clock to agree.
        clock_agreed: whether the clock agreed with the newest record; nothing is deleted otherwise.
        finished: whether all items were looked at.
        dry_run: whether it only told.
        ids: in a dry run, what would be deleted.
        note: what this is and is not.
    """

    place: str
    looked_at: int
    hidden: int
    deleted: int
    held: int
    waiting: int
    clock_agreed: bool
    finished: bool
    dry_run: bool
    ids: tuple[str, ...] = ()
    note: str = EVIDENCE


@dataclass(slots=True)
class _Counts:
    looked_at: int = 0
    hidden: int = 0
    deleted: int = 0
    held: int = 0
    waiting: int = 0


def swept(
    schedule: Schedule,
    book: Book,
    place: Sweepable,
    *,
    at: datetime,
    agreed: bool,
    batch: int,
    most: int | None,
    dry_run: bool,
) -> SweepReport:
    """Sweep a place; see ``Retention.sweep``."""
    counts, ids = _Counts(), list[str]()
    finished = True
    for page in _pages(place, batch):
        if most is not None and counts.deleted >= most:
            finished = False
            break
        counts.looked_at += len(page)
        out = _ran_out(schedule, book, page, at, counts, dry_run=dry_run)
        ready = [item for item in out if agreed and _over(schedule, item, at)]
        room = len(ready) if most is None else most - counts.deleted
        counts.waiting += len(out) - len(ready[:room])
        ids += _delete(book, place, ready[:room], counts, dry_run=dry_run)
    return SweepReport(
        place.name,
        counts.looked_at,
        counts.hidden,
        counts.deleted,
        counts.held,
        counts.waiting,
        agreed,
        finished,
        dry_run,
        tuple(ids) if dry_run else (),
    )


def _pages(place: Sweepable, batch: int) -> Iterator[list[Item]]:
    after = None
    while page := place.items(after, batch):
        yield [replace(item, place=place.name) for item in page]
        after = page[-1].id


def _over(schedule: Schedule, item: Item, at: datetime) -> bool:
    """Whether the grace period is over, by the rule: what a wrong clock hid is not deleted for being hidden."""
    from_then = schedule.deletable(item)
    return from_then is not None and from_then <= at


def _ran_out(
    schedule: Schedule, book: Book, page: Sequence[Item], at: datetime, counts: _Counts, *, dry_run: bool
) -> list[Item]:
    """Return the items of a page that have run out, now or when they were looked at before."""
    before = book.hidden(page)
    over = [
        item
        for item in page
        if item.id not in before and (ends := schedule.ends(item)) is not None and ends <= at
    ]
    if over and not dry_run:
        book.hide(over, at)
    counts.hidden += len(over)
    new = {item.id for item in over}
    return [item for item in page if item.id in before or item.id in new]


def _delete(
    book: Book, place: Sweepable, ready: Sequence[Item], counts: _Counts, *, dry_run: bool
) -> list[str]:
    if not ready:
        return []
    with book.deleting() as holds:
        free = [item for item in ready if not any(hold.holds(item) for hold in holds)]
        ids = [item.id for item in free]
        gone = len(ids) if dry_run or not ids else place.delete(ids)
    counts.held += len(ready) - len(free)
    counts.deleted += gone
    if not dry_run:
        book.forget(free)
    return ids
