"""What a vault tells of one subject, and hands out to it: counts without values, values with their tokens."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timezone
from typing import TYPE_CHECKING, NamedTuple

from privkit.vault._codec import Row, note
from privkit.vault._records import opened

if TYPE_CHECKING:
    from privkit.vault._keyring import Keyring
    from privkit.vault._limits import Limits
    from privkit.vault._protocols import KeyTable, Store
    from privkit.vault.access import Decision

__all__ = ["Fact", "Held", "Kept", "facts", "held", "kept", "pages"]

_PAGE = 1000


class Held(NamedTuple):
    """What a vault has of one subject, in counts.

    Attributes:
        subject: its reference, hexadecimal; the same in ledger and audit.
        types: how many records of each entity type, those that have expired too.
        conversations: in how many conversations.
        expired: how many of the records have expired and cannot be read any more.
        on_hold: how many are on hold.
        keys: how many keys open them.
        erased: whether the subject was erased, and not readmitted since.
        tokens: names of the records; they tell nothing.
    """

    subject: str
    types: Mapping[str, int]
    conversations: int
    expired: int
    on_hold: int
    keys: int
    erased: bool
    tokens: tuple[str, ...]

    @property
    def records(self) -> int:
        """How many records."""
        return len(self.tokens)

    def __repr__(self) -> str:
        return f"<Held: {self.records} records, {self.keys} keys{', erased' if self.erased else ''}>"


class Kept(NamedTuple):
    """One value of a subject, as it is handed out. Its repr shows no value.

    Attributes:
        token: what stands for it: ``PERSON_1_kaf`` in a conversation, 32 hexadecimal digits outside of one.
        entity_type: its type.
        value: what it is, as much of it as the reader may see.
        purpose: what it is kept for.
        created: when it was kept, in UTC.
        expires: when it expires; ``None`` for never.
        conversation: reference of the conversation, hexadecimal; empty outside of one.
    """

    token: str
    entity_type: str
    value: str
    purpose: str
    created: datetime
    expires: datetime | None
    conversation: str

    def __repr__(self) -> str:
        return f"<Kept {self.entity_type}>"


class Fact(NamedTuple):
    """One record of a vault without its value, for retention.

    Attributes:
        token: names it.
        entity_type: its type.
        purpose: what it is kept for; may be empty.
        subject: reference of the subject, hexadecimal.
        created: when it was kept, in UTC.
        expires: when it expires; ``None`` for never.
        on_hold: whether something forbids to delete it.
    """

    token: str
    entity_type: str
    purpose: str
    subject: str
    created: datetime
    expires: datetime | None
    on_hold: bool


def pages(store: Store, after: bytes = b"", *, subject: bytes | None = None) -> Iterator[list[Row]]:
    """Yield the records that have a body, page by page, by token."""
    while rows := store.page(after, _PAGE, subject=subject):
        after = rows[-1].token
        if full := [row for row in rows if row.body]:
            yield full


def held(store: Store, table: KeyTable, subject: bytes, now: int, limits: Limits) -> Held:
    """Return what there is of a subject."""
    rows = [row for page in pages(store, subject=subject) for row in page]
    keys = table.keys(subject)
    return Held(
        subject.hex(),
        dict(sorted(Counter(row.entity_type for row in rows).items())),
        len({row.scope for row in rows if row.place is not None}),
        sum((end := limits.of(row)) is not None and end <= now for row in rows),
        sum(row.hold for row in rows),
        sum(row.status == "live" for row in keys),
        any(row.status == "erased" for row in keys),
        tuple(row.token.hex() for row in rows),
    )


def kept(ring: Keyring, rows: Sequence[Row], decision: Decision | None) -> list[Kept]:
    """Open rows of one subject; those of conversations by their tokens there, in the order they were made in."""
    made = sorted(
        zip(rows, opened(ring, rows), strict=True),
        key=lambda pair: (pair[0].scope, pair[0].place or 0, pair[0].created, pair[0].token),
    )
    found = [_kept(row, plain, decision) for row, plain in made]
    return [each for each in found if each is not None]


def _kept(row: Row, plain: bytes, decision: Decision | None) -> Kept | None:
    """Return what is kept in a record; ``None`` where it was invented and is nobody's."""
    if row.place is None:
        token, value, conversation = row.token.hex(), plain.decode("utf-8", "surrogatepass"), ""
    else:
        found = note(row.entity_type, plain, row.expires)
        if found.is_stand_in:
            return None
        token, value = found.token, found.value
        conversation = row.scope.hex()
    shown = value if decision is None else decision.shown(row.entity_type, value)
    expires = None if row.expires is None else _moment(row.expires)
    return Kept(token, row.entity_type, shown, row.purpose, _moment(row.created), expires, conversation)


def facts(rows: Sequence[Row]) -> list[Fact]:
    """Return rows without what is in them."""
    return [
        Fact(
            row.token.hex(),
            row.entity_type,
            row.purpose,
            row.subject.hex(),
            _moment(row.created),
            None if row.expires is None else _moment(row.expires),
            bool(row.hold),
        )
        for row in rows
    ]


def _moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, timezone.utc)
