"""Replacing findings: numbering them, asking the redactor, putting the text together again."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from privkit.errors import PolicyError, PrivkitError
from privkit.policy import Policy
from privkit.redactors import Hit, Redactor
from privkit.redactors._base import LONGEST_LEAD, Leading
from privkit.redactors._characters import PHONES, dialled, plain
from privkit.text import Span
from privkit.text._span import LASTING

__all__ = ["Forms", "Numbering", "Redacted", "lead_size", "longest_lead", "replaced"]

# Types in which every sign counts; in all others only letters and digits do.
_LITERAL = frozenset(
    {"EMAIL_ADDRESS", "URL", "USERNAME", "SECRET", "IP_ADDRESS", "GEO_COORDINATE", "DATE_TIME"}
)


class Redacted:
    """A redacted text and what was found in it. Its repr shows counts, not the text.

    Attributes:
        text: the text with every finding replaced.
        spans: the findings, disjoint and in order, at offsets of the *original* text.
        counts: how many findings there are of each entity type.
    """

    __slots__ = ("counts", "spans", "text")

    text: str
    spans: tuple[Span, ...]
    counts: Mapping[str, int]

    def __init__(self, text: str, spans: Sequence[Span]) -> None:
        counts: dict[str, int] = {}
        for span in spans:
            counts[span.entity_type] = counts.get(span.entity_type, 0) + 1
        object.__setattr__(self, "text", text)
        object.__setattr__(self, "spans", tuple(spans))
        object.__setattr__(self, "counts", counts)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Redacted is frozen")

    def __reduce__(self) -> tuple[type[Redacted], tuple[object, ...]]:
        return (Redacted, (self.text, self.spans))

    def __repr__(self) -> str:
        return f"<Redacted: {len(self.spans)} findings, {len(self.text)} characters>"


class Forms:
    """The number of each form that was seen: in memory, or on the disk once there are very many.

    So a file may be larger than memory with all its findings different. On the disk there are keyed hashes only,
    in a temporary file of SQLite's that nobody else can open by name and that ends with the process.
    """

    __slots__ = ("_database", "_key", "_known", "_most")

    def __init__(self, most: int = 100_000) -> None:
        self._known: dict[str, int] = {}
        self._most = most
        self._database: Any = None
        self._key = b""

    def get(self, form: str) -> int:
        """Return the number of a form, 0 if it is new."""
        number = self._known.get(form, 0)
        return number if number or self._database is None else self._looked_up(form)

    def setdefault(self, form: str, number: int) -> int:
        """Give the form that number unless it has one; return the one it has."""
        if known := self.get(form):
            return known
        self._known[form] = number
        if len(self._known) >= self._most:
            self._move()
        return number

    def _looked_up(self, form: str) -> int:
        with _disk():
            row = self._database.execute(
                "SELECT number FROM forms WHERE hash = ?", (self._hash(form),)
            ).fetchone()
        return row[0] if row else 0

    def _move(self) -> None:
        """Move what is in memory to the disk."""
        import os
        import sqlite3

        with _disk():
            if self._database is None:
                self._key = os.urandom(32)
                self._database = sqlite3.connect("", isolation_level=None, check_same_thread=False)
                self._database.execute("PRAGMA journal_mode = OFF")
                self._database.execute("PRAGMA cache_size = -16000")
                self._database.execute(
                    "CREATE TABLE forms (hash BLOB PRIMARY KEY, number INTEGER) WITHOUT ROWID"
                )
            rows = sorted((self._hash(form), number) for form, number in self._known.items())
            self._database.execute("BEGIN")
            self._database.executemany("INSERT INTO forms VALUES (?, ?)", rows)
            self._database.execute("COMMIT")
        self._known.clear()

    def _hash(self, form: str) -> bytes:
        import hashlib

        return hashlib.blake2b(form.encode("utf-8", "surrogatepass"), key=self._key, digest_size=16).digest()


@contextmanager
def _disk() -> Iterator[None]:
    import sqlite3

    try:
        yield
    except sqlite3.Error:
        raise PrivkitError("there is no room on the disk to number so many different findings") from None


class Numbering:
    """Hands out ordinals: one entity of a type has the same number throughout its scope.

    An entity is known by every form it was seen in. Mentions that a detector linked are one entity, and a
    person mentioned by one word of exactly one full name known so far is that person.
    """

    __slots__ = ("_count", "_forms", "_links", "_words")

    def __init__(self) -> None:
        self._count: dict[str, int] = {}
        self._forms: dict[str, Forms] = {}
        self._links: dict[tuple[str, int], int] = {}
        self._words: dict[str, int] = {}  # of full names; 0 where several persons have the word

    def begin(self, text: str, spans: Sequence[Span]) -> None:
        """Start a text: links mean nothing beyond it, but a form seen before tells who is linked in it."""
        for passing in [key for key in self._links if key[1] < LASTING]:
            del self._links[passing]
        for span in spans:
            if span.link and (span.entity_type, span.link) not in self._links:
                forms = self._forms.get(span.entity_type)
                form = _identity(span.entity_type, text[span.start : span.end])
                if forms is not None and (known := forms.get(form)):
                    self._links[span.entity_type, span.link] = known

    def ordinal(self, entity_type: str, value: str, link: int = 0) -> int:
        """Return the value's number among the distinct entities of its type, from 1."""
        forms = self._forms.get(entity_type)
        if forms is None:
            forms = self._forms[entity_type] = Forms()
        form = _identity(entity_type, value)
        number = self._links.get((entity_type, link), 0) if link else 0
        number = number or forms.get(form)
        if not number and entity_type == "PERSON":
            number = self._words.get(form, 0)
        if not number:
            number = self._count[entity_type] = self._count.get(entity_type, 0) + 1
        if link:
            self._links[entity_type, link] = number
        if forms.setdefault(form, number) == number and entity_type == "PERSON":
            self._learn(value, number)
        return number

    def recall(self, entity_type: str, value: str, number: int) -> None:
        """Take in a number that was handed out elsewhere, in another process or before a restart."""
        self._count[entity_type] = max(number, self._count.get(entity_type, 0))
        forms = self._forms.get(entity_type)
        if forms is None:
            forms = self._forms[entity_type] = Forms()
        if forms.setdefault(_identity(entity_type, value), number) == number and entity_type == "PERSON":
            self._learn(value, number)

    def spend(self, entity_type: str, number: int) -> None:
        """Hand out no number of a type up to this one any more."""
        self._count[entity_type] = max(number, self._count.get(entity_type, 0))

    def _learn(self, value: str, number: int) -> None:
        """Remember the words of a full name; initials say too little."""
        words = value.split()
        for word in words if len(words) > 1 else ():
            plain = _identity("PERSON", word)
            if len(plain) > 1 and self._words.setdefault(plain, number) != number:
                self._words[plain] = 0


def _identity(entity_type: str, value: str) -> str:
    folded = value.casefold() if value.isascii() else plain(value)
    if entity_type in _LITERAL:
        return folded
    if entity_type.endswith(PHONES):
        folded = dialled(folded)
    return "".join([character for character in folded if character.isalnum()]) or folded


def replaced(text: str, spans: Sequence[Span], policy: Policy, numbering: Numbering) -> str:
    """Return the text with each of the disjoint, ordered spans, and its lead, replaced as the policy says.

    Each call is a text of its own: links of spans count within it only.
    """
    numbering.begin(text, spans)
    parts: list[str] = []
    at = 0
    for span in spans:
        value = text[span.start : span.end]
        redactor = policy.redactor_for(span.entity_type)
        hit = Hit(span.entity_type, value, numbering.ordinal(span.entity_type, value, span.link), span)
        lead = lead_size(redactor, span.entity_type, text, at, span.start)
        parts += text[at : span.start - lead], _replacement(redactor, hit)
        at = span.end
    parts.append(text[at:])
    return "".join(parts)


def _replacement(redactor: Callable[[Hit], str], hit: Hit) -> str:
    """Return what the redactor makes of a hit.

    Raises:
        PolicyError: it failed, or gave no text; only the kind of its error is told, since that may hold the value.
    """
    try:
        new = redactor(hit)
        problem = "" if isinstance(new, str) else f"returned {type(new).__name__}, not text"
    except PrivkitError:
        raise
    except Exception as error:
        problem = f"failed with {type(error).__name__}"
    if problem:
        name = type(redactor).__name__
        raise PolicyError(f"the redactor {name} for {hit.entity_type} {problem}; nothing was let through")
    return new


def longest_lead(policy: Policy | None) -> int:
    """Return how many characters before a finding the policy's redactors can swallow."""
    if policy is None:
        return 0
    redactors = (policy.default, *policy.rules.values())
    return LONGEST_LEAD if any(isinstance(redactor, Leading) for redactor in redactors) else 0


def lead_size(redactor: Redactor, entity_type: str, text: str, floor: int, start: int) -> int:
    """Return how many characters before ``start``, none of them before ``floor``, the redactor swallows."""
    lead_of = getattr(redactor, "lead", None)  # isinstance() of a protocol would cost more than the rest
    if lead_of is None or not (before := _before(text, floor, start)):
        return 0
    size = lead_of(entity_type, before)
    lead = before[len(before) - size :] if 0 < size <= len(before) else ""
    # With a sign behind it, a line break at the end counts as one too.
    return size if lead and len((lead + ".").splitlines()) == 1 else 0


def _before(text: str, floor: int, start: int) -> str:
    """Return what stands before ``start``, beginning with no part of a word.

    A stream cuts after white space only, so a lead in this text is there however much has been passed on.
    """
    at = max(floor, start - LONGEST_LEAD)
    if at > floor:
        while at < start and not text[at - 1].isspace():
            at += 1
    elif at and not text[at - 1].isspace():
        while at < start and text[at].isalnum():
            at += 1
    return text[at:start]
