"""Keyed hashes: the same value gives the same code, and only the key's holder can tell which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError
from privkit.redactors._characters import normal
from privkit.redactors._keys import Keyed, checked_key, checked_number, keyed_digest

if TYPE_CHECKING:
    from privkit.redactors._base import Hit, Kind, Redactor

__all__ = ["keyed_hash"]


class _KeyedHash(Keyed):
    __slots__ = ("length", "prefix")
    kind: Kind = "pseudonymous"
    _name = "keyed_hash"
    _options = ("length", "prefix")

    length: int
    prefix: bool

    def __init__(self, *, key: bytes | str, length: int, prefix: bool) -> None:
        if not isinstance(prefix, bool):
            raise ConfigurationError("prefix: give True or False")
        self._put(_key=checked_key(key), length=checked_number("length", length, 8, 64), prefix=prefix)

    def __call__(self, hit: Hit, /) -> str:
        value = normal(hit.entity_type, hit.value)
        code = keyed_digest(self._key, "privkit keyed_hash 1", hit.entity_type, value).hex()[: self.length]
        return f"{hit.entity_type}_{code}" if self.prefix else code


def keyed_hash(*, key: bytes | str, length: int = 16, prefix: bool = True) -> Redactor:
    """Replace a value by a code that is the same wherever the value comes again: ``EMAIL_ADDRESS_3f9a…``.

    The code is an HMAC-SHA-256 of the entity type and the value. Case, character width, signs that nobody sees
    and, in numbers, spaces and hyphens do not count, so ``Jane@Example.com`` and ``jane@example.com`` get the
    same code; nor do ``00`` for the plus and ``(0)`` in telephone numbers, or how an IPv6 address is shortened.
    This is pseudonymisation: whoever has the key can try values until a code fits, so the codes are
    personal data for as long as the key exists.

    Args:
        key: at least 16 bytes (text is encoded as UTF-8). It is never shown, and the redactor refuses to
            be pickled.
        length: how many hexadecimal digits, from 8 to 64. Among n values, about n² / (2 · 16^length)
            pairs share a code by chance.
        prefix: whether the entity type stands before the code.

    Raises:
        ConfigurationError: a key that is too short, or an option that cannot work.
    """
    return _KeyedHash(key=key, length=length, prefix=prefix)
