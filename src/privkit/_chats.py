"""What the chats of one shield know: tokens, numbers, who was named, and what was said before."""

from __future__ import annotations

import os
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from typing import TYPE_CHECKING
from weakref import WeakValueDictionary

from privkit._locks import Lock
from privkit._replace import Numbering
from privkit.errors import ErasedError
from privkit.tokens import Book, Entry, Restoration

if TYPE_CHECKING:
    from privkit.shield import Shield
    from privkit.vault import Log, Note

__all__ = ["Chats", "Memory"]

_SECRET = 32  # bytes
_NEVER = float("inf")
_MOST_SAID, _LONGEST_SAID = 4_000, 4_000_000  # texts and their characters that ``stable`` remembers


class Memory:
    """What one conversation knows: its tokens, its numbers, whom it named.

    Without a log it dies with the conversation; with one, it is a copy of what the vault knows.

    Args:
        shield: whose detectors remember who was named.
        secret: what tags are drawn from.
        log: of the vault.
    """

    __slots__ = (
        "__weakref__",
        "_expiries",
        "_made",
        "_pid",
        "_shield",
        "_soonest",
        "book",
        "finders",
        "lock",
        "log",
        "numbering",
        "said",
        "stand_ins",
    )

    def __init__(self, shield: Shield, secret: bytes | Callable[[], bytes], log: Log | None = None) -> None:
        self._shield = shield
        self.book = Book(secret)
        self.numbering = Numbering()
        self.finders = shield.finders()
        self.lock = Lock()
        self._pid = os.getpid()
        self.log = log
        self._expiries: dict[tuple[int, str], int] = {}
        self._soonest: float = _NEVER  # of these, so that not all are looked at each time
        self.said = _Said()
        self.stand_ins: dict[str, str] = {}  # by token
        self._made: dict[str, str] = {}  # the tokens by what stands in for them

    def refresh(self) -> None:
        """Take in what other processes have added; forget what has expired, and all of a subject that was erased.

        Raises:
            ErasedError: the subject was erased.
            VaultError: the vault cannot be asked.
        """
        if self.log is None:
            return
        with self.lock:
            if self._pid != os.getpid():  # forked, perhaps between giving out a token and keeping it
                self._pid = os.getpid()
                self.log.begin()
                self._begin()
            try:
                if self.log.behind():
                    if not self.log.head:
                        self._begin()
                    self._learn(self.log.read())
            except ErasedError:
                self._begin()
                raise
            if self._expiries and self._soonest <= (now := self.log.now()):
                self._expire(self.log, now)

    def _expire(self, log: Log, now: int) -> None:
        past = {key: at for key, at in self._expiries.items() if at <= now}
        if past:
            log.seen(max(past.values()))
        gone = [self.book.entry(*key) for key in past]
        self._forget([entry for entry in gone if entry is not None])
        self._soonest = min(self._expiries.values(), default=_NEVER)

    def _begin(self) -> None:
        """Know nothing any more."""
        self.book.forget(list(self.book))
        self.numbering = Numbering()
        self._expiries.clear()
        self.stand_ins.clear()
        self._made.clear()
        self.said = _Said()
        self.finders = self._shield.finders()  # they remember who was named

    def _learn(self, notes: Iterable[Note]) -> None:
        for note in notes:
            if note.is_stand_in:
                self._stands_in(note.token, note.value)
                continue
            self.book.learn(note.entity_type, note.number, note.tag, note.value, source=note.source or "user")
            self.numbering.recall(note.entity_type, note.value, note.number)
            for _, finder in self.finders:
                finder.recall(note.entity_type, note.value)
            if note.expires is not None:
                self._expires_at(note.number, note.tag, note.expires)
        self._count()

    def _expires_at(self, number: int, tag: str, at: int) -> None:
        self._expiries[number, tag] = at
        self._soonest = min(self._soonest, at)

    def _count(self) -> None:
        for entity_type, number in self.log.spent.items() if self.log else ():
            self.numbering.spend(entity_type, number)

    def _forget(self, entries: list[Entry]) -> None:
        """Forget tokens; numbers are handed out from those that are left."""
        if entries:
            self.book.forget(entries)
            self.said = _Said()
            for entry in entries:
                self._expiries.pop((entry.number, entry.tag), None)
                self._made.pop(self.stand_ins.pop(entry.token, ""), None)
            self.numbering = Numbering()
            for entry in self.book:
                self.numbering.recall(entry.entity_type, entry.value, entry.number)
            self._count()

    def told(self, restoration: Restoration, text: str) -> str:
        """Return the text, once the vault's audit has what was restored in it.

        Raises:
            AuditError: it cannot be recorded, so nothing is returned.
        """
        if self.log is not None and restoration.fresh:
            types: dict[str, int] = {}
            for entry in restoration.fresh:
                types[entry.entity_type] = types.get(entry.entity_type, 0) + 1
            self.log.record("restore", sorted(entry.token for entry in restoration.fresh), types)
        restoration.fresh.clear()
        return text

    @contextmanager
    def adding(self) -> Iterator[list[bool]]:
        """Keep in the vault the tokens that are given out in the block; the list is empty if somebody was faster.

        Raises:
            VaultError: the vault cannot keep them; they are forgotten.
        """
        done = [True]
        if self.log is None:
            yield done
            return
        before = len(self.book)
        try:
            yield done
            new = self.book.since(before)
            ends = self.log.expires(entry.entity_type for entry in new) if new else {}
            notes = [self._note(entry, ends[entry.entity_type]) for entry in new]
            if new and not self.log.append(notes):
                done.clear()
                self._forget(new)
            else:
                for note in notes:
                    if note.expires is not None:
                        self._expires_at(note.number, note.tag, note.expires)
        except BaseException:
            self._forget(self.book.since(before))
            raise

    def keep_stand_in(self, entry: Entry, made: str) -> bool:
        """Keep what is sent in the place of a token; ``False`` if somebody was faster with whatever it was: refresh.

        Raises:
            VaultError: the vault cannot keep it.
        """
        if self.log is not None:
            from privkit.vault import Note
            from privkit.vault._codec import STAND_IN

            expires = self._expiries.get((entry.number, entry.tag))
            new = Note(entry.entity_type, entry.number, entry.tag, made, STAND_IN, expires)
            if not self.log.append([new]):
                return False
        self._stands_in(entry.token, made)
        return True

    def _stands_in(self, token: str, made: str) -> None:
        self.stand_ins[token], self._made[made] = made, token

    def means(self, text: str) -> bool:
        """Say whether a text is a value of the conversation already, or stands in for one."""
        return text in self._made or self.book.has(text)

    def _note(self, entry: Entry, expires: int | None) -> Note:
        from privkit.vault import Note

        source = min(self.book.sources(entry))
        return Note(entry.entity_type, entry.number, entry.tag, entry.value, source, expires)


class _Said:
    """What texts became, the latest ones."""

    __slots__ = ("_characters", "_texts")

    def __init__(self) -> None:
        self._texts: OrderedDict[tuple[str, ...], str] = OrderedDict()
        self._characters = 0

    def get(self, key: tuple[str, ...]) -> str | None:
        known = self._texts.get(key)
        if known is not None:
            self._texts.move_to_end(key)
        return known

    def put(self, key: tuple[str, ...], became: str) -> None:
        self._texts[key] = became
        self._characters += len(key[0]) + len(became)
        while self._texts and (len(self._texts) > _MOST_SAID or self._characters > _LONGEST_SAID):
            old, gone = self._texts.popitem(last=False)
            self._characters -= len(old[0]) + len(gone)


class Chats:
    """The open chats of one shield by tenant, subject and id; those nobody holds any more are gone."""

    __slots__ = ("_lock", "_open")

    def __init__(self) -> None:
        self._lock = Lock()
        self._open: WeakValueDictionary[tuple[str, str, str], Memory] = WeakValueDictionary()

    def memory(
        self, shield: Shield, key: tuple[str, str, str], ttl: str | float | timedelta | None, purpose: str
    ) -> Memory:
        """Return the memory of an open chat, a new one where it is not open."""
        with self._lock:
            memory = self._open.get(key)
            if memory is None:
                memory = self._open[key] = _new(shield, key, ttl, purpose)
            return memory


def _new(
    shield: Shield, key: tuple[str, str, str], ttl: str | float | timedelta | None, purpose: str
) -> Memory:
    if shield.vault is None:
        return Memory(shield, os.urandom(_SECRET))
    id_, tenant, subject = key
    log = shield.vault.log(id_, tenant=tenant, subject=subject, ttl=ttl, purpose=purpose)
    return Memory(shield, log.secret, log)
