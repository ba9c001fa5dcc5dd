"""What a place is, and what passes between it and a request."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, Protocol
from unicodedata import normalize

from privkit.errors import ConfigurationError

__all__ = [
    "ERASED",
    "GROUPING",
    "SHORTEST",
    "Located",
    "Match",
    "Outcome",
    "Place",
    "Record",
    "Subject",
    "blotted",
    "checked_match",
    "erased",
    "folded",
    "forms",
    "mentions",
    "phone",
]

ERASED = "[erased]"

Match = Mapping[str, str]
GROUPING = " \u00a0\u202f().-/"  # what stands between the digits of telephone numbers
_GROUPS = re.escape(GROUPING)
_GROUPING = dict.fromkeys(map(ord, GROUPING))
_PHONE = re.compile(r"\+[0-9]{7,15}")
SHORTEST = 4  # code points of an identifier that is looked for inside texts; shorter ones stand in anything


class Subject:
    """A person, by all that identifies them. Its repr shows nothing of it.

    Args:
        id: the main identifier, such as the customer number.
        tenant: whose customer it is, where one system serves several.
        also: further identifiers by kind: ``{"email": ["jane@example.com"], "phone": ["+44 20 7946 0958"]}``. Give all
            that are known: a place looks for those that it is declared to hold.
        case: names the request this is about, so that messages and tasks of an earlier one are not taken for its own;
            a request sets it.

    Raises:
        ConfigurationError: no id, or identifiers that are no text.
    """

    __slots__ = ("also", "case", "id", "tenant")

    id: str
    tenant: str
    case: str
    also: Mapping[str, tuple[str, ...]]

    def __init__(
        self,
        id: str,  # noqa: A002, the name users know
        *,
        tenant: str = "",
        also: Mapping[str, Iterable[str]] | None = None,
        case: str = "",
    ) -> None:
        try:
            kinds = {
                kind: (values,) if isinstance(values, str) else tuple(values)
                for kind, values in (also or {}).items()
            }
        except (AttributeError, TypeError):
            raise ConfigurationError(
                'subject: give further identifiers by kind: also={"email": ["…"]}'
            ) from None
        values = [id, *(value for kind in kinds.values() for value in kind)]
        if not all(isinstance(value, str) and value for value in values):
            raise ConfigurationError("subject: give text for the id and for each further identifier")
        object.__setattr__(self, "id", id)
        object.__setattr__(self, "tenant", tenant)
        object.__setattr__(self, "also", kinds)
        object.__setattr__(self, "case", case)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a Subject is frozen")

    def __repr__(self) -> str:
        return f"<Subject: {len(self.identifiers)} identifiers>"

    def values(self, kind: str) -> tuple[str, ...]:
        """Return the identifiers of a kind; ``"id"`` is the main one."""
        return (self.id,) if kind == "id" else self.also.get(kind, ())

    def as_dict(self) -> dict[str, Any]:
        """Return it as data for JSON."""
        also = {kind: list(values) for kind, values in self.also.items()}
        return {"id": self.id, "tenant": self.tenant, "also": also, "case": self.case}

    @property
    def identifiers(self) -> tuple[str, ...]:
        """All identifiers, each once, the main one first."""
        return tuple(dict.fromkeys((self.id, *(value for values in self.also.values() for value in values))))


@dataclass(frozen=True, slots=True)
class Located:
    """What a place holds of a person.

    Attributes:
        counts: how many records, by kind, such as the table.
        keys: names each record, so that a change shows; not written down.
    """

    counts: Mapping[str, int]
    keys: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of erasing or of looking again.

    Attributes:
        state: ``"done"``, or ``"pending"`` while something is still to happen; it is asked again then.
        left: how many records, or mentions of the person, are left.
        notes: what whoever reads the certificate should know; no personal data.

    Raises:
        ConfigurationError: another state, or a count that is none.
    """

    state: Literal["done", "pending"] = "done"
    left: int = 0
    notes: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if self.state not in ("done", "pending"):
            raise ConfigurationError("state: give 'done' or 'pending'")
        if isinstance(self.left, bool) or not isinstance(self.left, int) or self.left < 0:
            raise ConfigurationError("left: give a whole number from 0")


@dataclass(frozen=True, slots=True)
class Record:
    """One record of a person, to be handed out.

    Attributes:
        kind: such as the table.
        key: names it there.
        fields: what it holds.
        texts: fields with free text, in which other people may be mentioned.
        others: fields that are about other people and are masked.
    """

    kind: str
    key: str
    fields: Mapping[str, Any] = field(repr=False)
    texts: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()


class Place(Protocol):
    """Somewhere a person's data lies. All calls may be made again at any time and do no harm then.

    A place that waits for something else brings a time limit of its own: a request waits as long as its places do, and
    others wait for it. It may have three methods more, each of which takes the subject: ``held`` says whether a hold of its
    own forbids to erase, ``reference`` what a hold may name the person by, and ``key_locations`` lists, for the
    certificate, where keys of the person were and how many are left.
    """

    @property
    def name(self) -> str:
        """What it is called in reports; the same each time."""

    def locate(self, subject: Subject, /) -> Located:
        """Return what it holds of the person."""

    def export(self, subject: Subject, /) -> Iterable[Record]:
        """Yield what it holds of the person."""

    def erase(self, subject: Subject, /) -> Outcome:
        """Erase what it holds of the person."""

    def verify(self, subject: Subject, /) -> Outcome:
        """Look again, by another way where there is one, and say what is left."""


def checked_match(match: Match, what: str) -> dict[str, str]:
    """Return which field holds which kind of identifier.

    Raises:
        ConfigurationError: none at all, or not by name.
    """
    if not isinstance(match, Mapping) or not match:
        raise ConfigurationError(
            f'{what}: say which field holds which identifier, such as {{"customer_id": "id"}}'
        )
    return dict(match)


def mentions(subject: Subject) -> Callable[[str], list[tuple[int, int]]]:
    """Return what finds the places in a text where an identifier stands as a word of its own, in any case.

    ``jane@example.com`` does not stand in ``mary-jane@example.com``, nor ``cust-7`` in ``cust-77``.
    """
    long = [value for value in subject.identifiers if len(value) >= SHORTEST]
    words = sorted({form for value in long for form in forms(value)}, key=len, reverse=True)
    pattern = re.compile("|".join(map(_alone, words)) or r"(?!)", re.IGNORECASE)
    return lambda text: [found.span() for found in pattern.finditer(text)]


def forms(value: str) -> tuple[str, ...]:
    """Return a text as it is, with its accents put together and apart, and a telephone number with its digits together."""
    found = (value, normalize("NFC", value), normalize("NFD", value), phone(value) or value)
    return tuple(dict.fromkeys(found))


def folded(text: str) -> str:
    """Return what is the same for texts that differ in case, in how accents are written, or in how digits are grouped."""
    return phone(text) or normalize("NFC", text).casefold()


def phone(text: str) -> str | None:
    """Return a telephone number with its country (ITU-T E.164: a plus, 7 to 15 digits) without what groups its digits.

    ``None`` for anything else: other numbers are not the same because their digits are.
    """
    bare = text.strip().translate(_GROUPING)
    return bare if _PHONE.fullmatch(bare) else None


def blotted(value: Any, find: Callable[[str], list[tuple[int, int]]]) -> tuple[Any, int]:
    """Return JSON data with identifiers in its strings and keys replaced, and how many there were."""
    if isinstance(value, str):
        spans = find(value)
        return erased(value, spans), len(spans)
    if isinstance(value, dict):
        pairs = [(blotted(name, find), blotted(inner, find)) for name, inner in value.items()]
        return {name[0]: inner[0] for name, inner in pairs}, sum(name[1] + inner[1] for name, inner in pairs)
    if isinstance(value, list):
        items = [blotted(inner, find) for inner in value]
        return [item[0] for item in items], sum(item[1] for item in items)
    if isinstance(value, int) and not isinstance(value, bool) and find(str(value)):
        return erased(str(value), find(str(value))), 1
    return value, 0


def _alone(word: str) -> str:
    if number := phone(word):
        digits = rf"[{_GROUPS}]{{0,3}}".join(number[1:])
        return rf"(?<![\w+])\+[{_GROUPS}]{{0,3}}{digits}(?!\d)"
    escaped = re.escape(word)
    if "@" in word:
        return rf"(?<!\w)(?<!\w[.+'-]){escaped}(?![\w@])(?![.-]\w)"
    return rf"(?<![^\W_]){escaped}(?![^\W_])"


def erased(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return the text with the spans replaced by ``[erased]``."""
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += text[at:start], ERASED
        at = end
    return "".join([*parts, text[at:]])
