"""Identifiers that need no second look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["Ids"]


class Ids(tuple[str, ...]):
    """Identifiers that bytes were written as, in hexadecimal digits; they are looked at no more."""

    __slots__ = ()

    @classmethod
    def of(cls, names: Iterable[bytes]) -> Ids:
        """Return the identifiers of bytes, 12 or more each."""
        return cls(map(bytes.hex, names))

    @classmethod
    def as_given(cls, names: Sequence[bytes], given: Sequence[str]) -> Ids:
        """Return the same, of what the bytes were read from if that is written alike, which is quicker to see.

        Args:
            names: bytes.
            given: what ``bytes.fromhex`` made them of, in any order and any way of writing.
        """
        if given.__class__ is list and "".join(given) == b"".join(names).hex():
            return cls(given)
        return cls.of(names)
