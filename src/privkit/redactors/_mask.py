"""Stars instead of letters and digits, all of them or all but a few."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError
from privkit.redactors._base import Frozen
from privkit.redactors._characters import is_separator
from privkit.redactors._keys import checked_number

if TYPE_CHECKING:
    from privkit.redactors._base import Hit, Kind, Redactor

__all__ = ["mask", "partial"]

_FIXED = 8
_BLANK = frozenset("\u115f\u1160\u2800\u3164\uffa0")  # letters and signs that are drawn as nothing


def _checked_character(character: str) -> str:
    usable = (
        isinstance(character, str)
        and len(character) == 1
        and character.isprintable()
        and unicodedata.category(character)[0] in "LPS"
    )
    if not usable:
        raise ConfigurationError(
            "character: give one visible character that is no digit, space or combining mark"
        )
    return character


def _places(hit: Hit) -> list[int]:
    """Return the offsets that carry the value; in a secret, and where nothing else does, all of them."""
    if hit.entity_type != "SECRET":
        places = [at for at, character in enumerate(hit.value) if not is_separator(character)]
        if places:
            return places
    return list(range(len(hit.value)))


def _unseen(sign: str) -> bool:
    return sign in _BLANK or unicodedata.category(sign)[0] == "C"


def _covered(value: str, places: list[int], character: str) -> str:
    result = list(value)
    for at in places:
        result[at] = character
    return "".join(result)


class _Mask(Frozen):
    __slots__ = ("character", "keep_length")
    kind: Kind = "irreversible"
    _name = "mask"
    _options = ("character", "keep_length")

    character: str
    keep_length: bool

    def __init__(self, *, character: str, keep_length: bool) -> None:
        if not isinstance(keep_length, bool):
            raise ConfigurationError("keep_length: give True or False")
        self._put(character=_checked_character(character), keep_length=keep_length)

    def __call__(self, hit: Hit, /) -> str:
        if not self.keep_length:
            return self.character * _FIXED
        return _covered(hit.value, _places(hit), self.character)


class _Partial(Frozen):
    __slots__ = ("character", "keep_first", "keep_last")
    kind: Kind = "irreversible"
    _name = "partial"
    _options = ("keep_last", "keep_first", "character")

    character: str
    keep_first: int
    keep_last: int

    def __init__(self, *, keep_last: int, keep_first: int, character: str) -> None:
        checked_number("keep_last", keep_last, 0, 1000)
        checked_number("keep_first", keep_first, 0, 1000)
        if not keep_first + keep_last:
            raise ConfigurationError("keep_first, keep_last: both are 0; use mask() to keep nothing")
        self._put(keep_last=keep_last, keep_first=keep_first, character=_checked_character(character))

    def __call__(self, hit: Hit, /) -> str:
        places = _places(hit)
        bases = [
            at
            for at in places
            if not _unseen(hit.value[at]) and unicodedata.category(hit.value[at])[0] != "M"
        ]
        if len(bases) >= 2 * (self.keep_first + self.keep_last):
            places = [at for at in places if self._hides(at, bases, hit.value)]
        return _covered(hit.value, places, self.character)

    def _hides(self, at: int, bases: list[int], value: str) -> bool:
        """Say whether a sign is none of those to show. An accent goes with its letter, and what nobody sees is no letter."""
        end = bases[-self.keep_last] if self.keep_last else len(value)
        return _unseen(value[at]) or at < bases[0] or bases[self.keep_first] <= at < end


def mask(*, character: str = "*", keep_length: bool = True) -> Redactor:
    """Hide a value behind stars: ``4111 1111 1111 1111`` becomes ``**** **** **** ****``.

    White space and punctuation stay, so that the form is still recognised, except in a ``SECRET``, where
    they may be part of it. Marks, symbols and control characters are hidden like letters.

    Args:
        character: what to write instead; one visible character, no digit.
        keep_length: False writes eight of them whatever the value was, so not even its length is told.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    return _Mask(character=character, keep_length=keep_length)


def partial(*, keep_last: int = 4, keep_first: int = 0, character: str = "*") -> Redactor:
    """Show only the ends of a value: ``4111 1111 1111 1111`` becomes ``**** **** **** 1111``.

    At most half of a value is ever shown: one with fewer than twice as many letters and digits as would
    stay is masked altogether. An accent goes with its letter, and signs that nobody sees are hidden and not
    counted. White space and punctuation stay, except in a ``SECRET``.

    Args:
        keep_last: how many letters or digits stay at the end.
        keep_first: how many stay at the beginning.
        character: what to write instead; one visible character, no digit.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    return _Partial(keep_last=keep_last, keep_first=keep_first, character=character)
