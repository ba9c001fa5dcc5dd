"""Whose records must be kept, whatever else ends their time; those too that come after the hold."""

from __future__ import annotations

from collections.abc import Sequence

from privkit.vault._codec import as_rows
from privkit.vault._people import pages
from privkit.vault._protocols import Store

__all__ = ["Holds"]

_ANY, _ON = "holds", b"1"  # the first is noted once anybody was ever put on hold


class Holds:
    """Holds on the subjects of one store: noted there by subject, and on each row there is at the time.

    Rows that come later are put on hold before anything of theirs is deleted, so that keeping values costs no question.
    """

    __slots__ = ("_store",)

    def __init__(self, store: Store) -> None:
        self._store = store

    def put(self, subject: bytes, on: bool) -> int:
        """Begin or end the hold on a subject; return how many rows it has."""
        if on:
            self._store.set_meta(_ANY, _ON)
        self._store.set_meta(_name(subject), _ON if on else b"")
        return self._store.hold(subject, on)

    def noted(self, subject: bytes) -> bool:
        """Say whether a subject is on hold, and all rows it has or will have."""
        return bool(self._store.meta(_name(subject)))

    def on(self, subject: bytes) -> bool:
        """Say whether a subject is on hold, or a row of it by an older release."""
        if self.noted(subject):
            return True
        return any(row.hold for page in pages(self._store, subject=subject) for row in page)

    def reach(self, tokens: Sequence[bytes]) -> bool:
        """Extend holds to those of these rows that came after them; say whether there were any."""
        if not self._store.meta(_ANY):
            return False
        later = {row.subject for row in as_rows(self._store.get(tokens)) if not row.hold}
        held = [subject for subject in later if self.noted(subject)]
        for subject in held:
            self._store.hold(subject, on=True)
        return bool(held)


def _name(subject: bytes) -> str:
    return f"hold:{subject.hex()}"
