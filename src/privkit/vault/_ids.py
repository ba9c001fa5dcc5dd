"""Identifiers that need no second look."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["Ids"]


class Ids(tuple[str, ...]):
    """Identifiers that bytes were written as, in hexadecimal digits; they are looked at no more."""

    __slots__ = ()

    @classmethod
    def of(cls, names: Iterable[bytes]) -> Ids:
        """Return the identifiers of bytes, 12 or more each."""
        return cls(map(bytes.hex, names))
