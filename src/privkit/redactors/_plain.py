"""The two ends: leave the value where it is, or refuse the whole text."""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

from privkit.errors import BlockedError
from privkit.redactors._base import Frozen

if TYPE_CHECKING:
    from privkit.redactors._base import Hit, Kind, Redactor

__all__ = ["block", "keep"]


class _Keep(Frozen):
    __slots__ = ()
    kind: Kind = "reversible"
    _name = "keep"

    def __call__(self, hit: Hit, /) -> str:
        return hit.value


class _Block(Frozen):
    __slots__ = ()
    kind: Kind = "irreversible"
    _name = "block"

    def __call__(self, hit: Hit, /) -> NoReturn:
        raise BlockedError(hit.entity_type)


def keep() -> Redactor:
    """Leave the value in the text as it is: no protection at all, and in the policy for all to see.

    It calls itself reversible, the weakest of the three kinds.
    """
    return _Keep()


def block() -> Redactor:
    """Refuse texts that hold the type: calling it raises `privkit.errors.BlockedError`."""
    return _Block()
