"""What the tokens of one conversation stand for."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from itertools import islice
from typing import NamedTuple

from privkit.errors import ConversationError
from privkit.tokens._known import Known
from privkit.tokens._tags import Drawn, tags

__all__ = ["Book", "Entry"]


class Entry(NamedTuple):
    """A token and what it stands for. Its repr shows no value.

    Attributes:
        token: as it is written, such as ``PERSON_1_kaf``.
        entity_type: its type.
        number: of the entity among those of its type.
        tag: the three letters.
        value: the characters it restores.
    """

    token: str
    entity_type: str
    number: int
    tag: str
    value: str

    def __repr__(self) -> str:
        return f"<Entry {self.token}>"


class Book:
    """The tokens given out in one conversation, both ways; one token for one value as it was written.

    Two ways to write one entity ("John Smith", "Smith") have the same number and different tags, so that each comes
    back as it was. Not safe for threads by itself: the conversation has a lock.

    Args:
        secret: what tags are drawn from; at least 16 random bytes of the conversation's own, or what returns them.
    """

    __slots__ = ("_by_key", "_by_value", "_drawn", "_secret", "_sources", "ends", "known", "types")

    def __init__(self, secret: bytes | Callable[[], bytes]) -> None:
        self._secret = secret
        self._by_value: dict[tuple[str, str], Entry] = {}
        self._by_key: dict[tuple[int, str], Entry] = {}
        self._sources: dict[tuple[int, str], frozenset[str]] = {}
        self._drawn: dict[tuple[str, int], Drawn] = {}  # of entities that are written in several ways
        self.types: frozenset[str] = frozenset()
        self.ends: frozenset[str] = frozenset()
        """The last digits of the numbers that were given out."""
        self.known = Known()
        """Finds the values in later texts."""

    def __repr__(self) -> str:
        return f"<Book: {len(self._by_key)} tokens>"

    def __len__(self) -> int:
        return len(self._by_key)

    def __iter__(self) -> Iterator[Entry]:
        return iter(self._by_key.values())

    def token(
        self,
        entity_type: str,
        value: str,
        number: int,
        *,
        avoid: Container[tuple[int, str]] = (),
        source: str = "user",
    ) -> str:
        """Return the token of a value, a new one if it has none yet.

        Args:
            entity_type: its type.
            value: the value as it is written.
            number: of its entity; only a new token takes it.
            avoid: numbers with tags that the text holds already and that must not come to mean anything.
            source: who supplied the value now; the sources of a value add up.

        Raises:
            ConversationError: the entity has used up its tags, some 1,500.
        """
        known = self._by_value.get((entity_type, value))
        if known is not None:
            self._supplied(known, source)
            return known.token
        tag = self._tag(entity_type, number, avoid)
        if tag is None:
            raise ConversationError(
                f"a {entity_type} is written in more ways in this conversation than there are tokens for; begin another"
            )
        return self.learn(entity_type, number, tag, value, source=source).token

    def _tag(self, entity_type: str, number: int, avoid: Container[tuple[int, str]]) -> str | None:
        """Return the first tag that is free; ``None`` if there is none left."""
        secret = self._secret if isinstance(self._secret, bytes) else self._secret()
        first = next(tags(secret, entity_type, number))
        if (number, first) not in self._by_key and (number, first) not in avoid:
            return first
        drawn = self._drawn.get((entity_type, number))
        if drawn is None or drawn.secret != secret:
            drawn = self._drawn[entity_type, number] = Drawn(secret, tags(secret, entity_type, number))
        return drawn.free(lambda tag: (number, tag) in self._by_key, lambda tag: (number, tag) in avoid)

    def learn(self, entity_type: str, number: int, tag: str, value: str, *, source: str = "user") -> Entry:
        """Take in a token that was given out elsewhere, in another process or before a restart."""
        entry = Entry(f"{entity_type}_{number}_{tag}", entity_type, number, tag, value)
        self._by_value[entity_type, value] = self._by_key[number, tag] = entry
        self.known.add(entity_type, value)
        if entity_type not in self.types:
            self.types |= {entity_type}
        if (digit := str(number)[-1]) not in self.ends:
            self.ends |= {digit}
        self._supplied(entry, source)
        return entry

    def _supplied(self, entry: Entry, source: str) -> None:
        key = entry.number, entry.tag
        known = self._sources.get(key, frozenset())
        if source not in known:
            self._sources[key] = known | {source}

    def has(self, value: str) -> bool:
        """Say whether a value has a token, of whatever type."""
        return any((entity_type, value) in self._by_value for entity_type in self.types)

    def sources(self, entry: Entry) -> frozenset[str]:
        """Return who has supplied the value of an entry so far."""
        return self._sources.get((entry.number, entry.tag), frozenset())

    def since(self, count: int) -> list[Entry]:
        """Return the tokens that were given out after the first so many."""
        new = list(islice(reversed(self._by_key.values()), max(0, len(self._by_key) - count)))
        new.reverse()  # looked at from the end, since there may be many before
        return new

    def forget(self, entries: Iterable[Entry]) -> None:
        """Let go of tokens, which then stand for nothing."""
        for drawn in self._drawn.values():
            drawn.again()
        for entry in entries:
            self._by_key.pop((entry.number, entry.tag), None)
            self._sources.pop((entry.number, entry.tag), None)
            same = entry.entity_type, entry.value
            if self._by_value.get(same) == entry:  # and not one that came after it
                del self._by_value[same]
                self.known.remove(*same)

    def entry(self, number: int, tag: str) -> Entry | None:
        """Return what a number and a tag stand for, or ``None``: never the nearest."""
        return self._by_key.get((number, tag))
