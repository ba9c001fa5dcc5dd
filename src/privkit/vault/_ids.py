"""Identifiers that need no second look."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["BETWEEN", "Ids"]


BETWEEN = '","'
"""What stands between identifiers in a list of JSON."""


class Ids(tuple[str, ...]):  # noqa: SLOT001, it has one more attribute, which tuples cannot have a slot for
    """Identifiers that bytes were written as, in hexadecimal digits; they are looked at no more.

    Attributes:
        joined: all of them as a list of JSON has them, where that is known.
    """

    joined: str | None = None

    @classmethod
    def of(cls, names: Iterable[bytes]) -> Ids:
        """Return the identifiers of bytes, 12 or more each."""
        return cls(map(bytes.hex, names))

    @classmethod
    def as_given(cls, names: Sequence[bytes], given: Sequence[str]) -> Ids:
        """Return the same, of what the bytes were read from if that is written alike, which is quicker to see.

        Args:
            names: bytes, of the same length each.
            given: what ``bytes.fromhex`` made them of, in any order and any way of writing.
        """
        if given.__class__ is list and names and len(given) == len(names):
            joined = BETWEEN.join(given)
            # As long as it can be at least, so there are digits only.
            if len(joined) == len(names) * (2 * len(names[0]) + 3) - 3 and not any(
                map(joined.__contains__, "ABCDEF")
            ):
                ids = cls(given)
                ids.joined = joined
                return ids
        return cls.of(names)
