"""Keys: checked when a redactor is built, and never shown, compared openly or pickled."""

from __future__ import annotations

from typing import NoReturn

from privkit.errors import ConfigurationError
from privkit.redactors._base import Frozen

__all__ = ["Keyed", "checked_key", "checked_number", "keyed_digest"]

_SHORTEST = 16  # bytes; NIST SP 800-131A wants at least 112 bits in an HMAC key


def checked_key(key: bytes | str) -> bytes:
    """Return the key as bytes.

    Raises:
        ConfigurationError: not bytes or text, not encodable, or shorter than 16 bytes.
    """
    if isinstance(key, str):
        try:
            key = key.encode()
        except UnicodeEncodeError:
            raise ConfigurationError("key: this text cannot be encoded as UTF-8; give bytes") from None
    if not isinstance(key, bytes):
        raise ConfigurationError(f"key: give bytes or text, not {type(key).__name__}")
    if len(key) < _SHORTEST:
        raise ConfigurationError(
            f"key: give at least {_SHORTEST} bytes, such as secrets.token_bytes(32); this has {len(key)}"
        )
    return key


def checked_number(name: str, value: int, low: int, high: int) -> int:
    """Return the option's number.

    Raises:
        ConfigurationError: not a whole number from ``low`` to ``high``.
    """
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise ConfigurationError(f"{name}: give a whole number from {low} to {high}")
    return value


def keyed_digest(key: bytes, purpose: str, *parts: str) -> bytes:
    """Return the HMAC-SHA-256 of the parts under the key, each with its length before it.

    The purpose keeps uses of one key apart; the lengths keep ``("ab", "c")`` and ``("a", "bc")`` apart.
    """
    import hmac

    message = bytearray()
    for part in (purpose, *parts):
        data = part.encode("utf-8", "surrogatepass")
        message += len(data).to_bytes(8, "big") + data
    return hmac.digest(key, bytes(message), "sha256")


class Keyed(Frozen):
    """A redactor that holds a key."""

    __slots__ = ("_key",)

    _key: bytes

    def _shown(self) -> dict[str, str]:
        return {"key": "<hidden>", **super()._shown()}

    def __eq__(self, other: object) -> bool:
        import hmac

        if type(other) is not type(self):
            return NotImplemented
        return hmac.compare_digest(self._key, other._key) and self._built() == other._built()

    def __hash__(self) -> int:
        return super().__hash__()  # without the key: a hash may be printed

    def __reduce__(self) -> NoReturn:
        raise TypeError(f"{self._name}() holds a key and cannot be pickled; build it again where it is used")
