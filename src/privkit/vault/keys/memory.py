"""Master keys that end with the process: for vaults in memory, and for tests."""

from __future__ import annotations

import os

from privkit.errors import VaultKeyError
from privkit.vault.keys._wrap import KEY, unwrapped, wrapped

__all__ = ["MemoryKeys"]


class MemoryKeys:
    """Master keys in memory; they end with the object. What was sealed under them cannot be read after that."""

    __slots__ = ("_keys",)

    def __init__(self) -> None:
        self._keys = {"1": os.urandom(KEY)}

    def __repr__(self) -> str:
        return f"<MemoryKeys: {len(self._keys)} keys>"

    def __reduce__(self) -> str:
        raise TypeError("a key provider cannot be pickled")

    @property
    def name(self) -> str:
        """``"memory"``."""
        return "memory"

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        """See ``KeyProvider``."""
        newest = max(self._keys, key=int)
        return newest, wrapped(self._keys[newest], key, context)

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyProvider``.

        Raises:
            VaultKeyError: the key was destroyed, or it does not open this.
        """
        if master not in self._keys:
            raise VaultKeyError("the master key was destroyed")
        return unwrapped(self._keys[master], wrapped, context)

    def roll(self) -> None:
        """Make a new key the newest."""
        self._keys[str(int(max(self._keys, key=int)) + 1)] = os.urandom(KEY)

    def destroy(self, master: str) -> str:
        """Forget a key."""
        self._keys.pop(master, None)
        return ""
