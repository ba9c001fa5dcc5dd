"""Tokens as texts and as bytes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from privkit.errors import InputError
from privkit.vault._records import TOKEN

__all__ = ["listed", "token_bytes", "tokens_bytes"]


def listed(tokens: object) -> list[str]:
    """Return tokens as a list; what is in it is looked at later.

    Raises:
        InputError: they are no list of any kind, but a single one, for example.
    """
    if isinstance(tokens, (str, bytes, bytearray)) or not isinstance(tokens, Iterable):
        raise InputError("give a list of tokens")
    return list(tokens)


def tokens_bytes(tokens: Sequence[str]) -> list[bytes]:
    """Return the bytes of tokens; nothing for each that is none.

    Raises:
        InputError: they are no list.
    """
    if tokens.__class__ is not list:
        tokens = listed(tokens)
    try:
        found = list(map(bytes.fromhex, tokens))
    except (TypeError, ValueError):
        return list(map(token_bytes, tokens))
    sizes = list(map(len, found))
    return found if sizes.count(TOKEN) == len(sizes) else list(map(token_bytes, tokens))


def token_bytes(token: object) -> bytes:
    """Return the bytes of a token; nothing for what is none."""
    try:
        found = bytes.fromhex(token) if isinstance(token, str) else b""
    except ValueError:
        return b""
    return found if len(found) == TOKEN else b""
