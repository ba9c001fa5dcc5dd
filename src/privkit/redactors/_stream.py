"""Numbers that follow from a seed and cannot be foretold without it."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Stream"]

T = TypeVar("T")


class Stream:
    """Draws that depend on the seed alone: HMAC-SHA-256 in counter mode, used for one value only."""

    __slots__ = ("_count", "_pool", "_seed")

    def __init__(self, seed: bytes) -> None:
        self._seed = seed
        self._count = 0
        self._pool = b""

    def below(self, bound: int) -> int:
        """Return a number from 0 to bound - 1 (for bounds far below 2 ** 64, so the bias is none to see)."""
        if len(self._pool) < 8:
            import hmac

            self._pool = hmac.digest(self._seed, self._count.to_bytes(8, "big"), "sha256")
            self._count += 1
        drawn, self._pool = self._pool[:8], self._pool[8:]
        return int.from_bytes(drawn, "big") % bound

    def pick(self, options: Sequence[T]) -> T:
        """Return one of the options."""
        return options[self.below(len(options))]

    def draw(self, alphabet: str, count: int) -> str:
        """Return that many characters of the alphabet."""
        return "".join([alphabet[self.below(len(alphabet))] for _ in range(count)])

    def digits(self, count: int) -> str:
        """Return that many digits."""
        return self.draw("0123456789", count)
