"""Whether the epoch is to be rolled: what erasures have noted, and how far rolls have come with it."""

from __future__ import annotations

import os

from privkit.vault._keyring import Keyring

__all__ = ["Due"]

# Each has one kind of writer, so that an erasure and a roll at the same time take nothing back from each other.
_OWED, _COVERED, _SETTLED = "roll", "rolling", "rolled"


class Due:
    """What the table of keys notes of rolls: a mark that each erasure makes anew, and which mark a roll has met.

    An epoch makes useless what backups have of the keys destroyed before it began; the mark that stood then is the one
    it covers, and is settled once the epochs before are gone.
    """

    __slots__ = ("_ring",)

    def __init__(self, ring: Keyring) -> None:
        self._ring = ring

    def _noted(self, name: str) -> bytes:
        return self._ring.table.meta(name) or b""

    def owed(self) -> dict[str, bytes]:
        """Return what is to be noted where a key is destroyed, so that the epochs there are now have to go."""
        owed = self._noted(_OWED)
        if not owed or owed == self._noted(_COVERED) or self._ring.behind():
            return {_OWED: os.urandom(8).hex().encode()}
        return {}  # a roll to come covers this too

    def mark(self) -> None:
        """Note that a key was destroyed."""
        for name, value in self.owed().items():
            self._ring.table.set_meta(name, value)

    def roll(self) -> None:
        """Begin a new epoch, unless one has begun since the newest mark and is only to be gone on with."""
        owed = self._noted(_OWED)
        if self._ring.behind() and owed == self._noted(_COVERED):
            return
        self._ring.turn_master()
        self._ring.roll()
        self._ring.table.set_meta(_COVERED, owed)

    def settle(self) -> None:
        """Note that the mark is met, if the older epochs are gone."""
        if not self._ring.behind():
            self._ring.table.set_meta(_SETTLED, self._noted(_COVERED))

    def __bool__(self) -> bool:
        return self._noted(_OWED) not in (b"", self._noted(_SETTLED)) or self._ring.behind()
