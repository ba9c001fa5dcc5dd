"""Wrapping one key with another: AES-256-GCM with a random nonce, and a value that tells one key from all others."""

from __future__ import annotations

import contextlib
import hmac
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from privkit.errors import PrivkitError, VaultKeyError
from privkit.vault._codec import NONCE

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

__all__ = ["KEY", "answered", "check_value", "cipher", "same_key", "unwrapped", "wrapped"]

KEY = 32  # bytes
_FORMAT = b"\x01"


def cipher(master: bytes) -> AESGCM:
    """Return what wraps with a master key; it shows nothing of it."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(master)


def wrapped(master: bytes | AESGCM, key: bytes, context: bytes) -> bytes:
    """Return a key sealed under a master key, or by its cipher: format, nonce, ciphertext."""
    nonce, box = os.urandom(NONCE), cipher(master) if isinstance(master, bytes) else master
    return _FORMAT + nonce + box.encrypt(nonce, key, context)


def unwrapped(master: bytes | AESGCM, sealed: bytes, context: bytes) -> bytes:
    """Return the key that was sealed under this master key with this context.

    Raises:
        VaultKeyError: another master key, another context, or bytes that were changed: which, nobody can tell.
    """
    from cryptography.exceptions import InvalidTag

    if not isinstance(sealed, bytes) or sealed[:1] != _FORMAT:
        raise VaultKeyError("a wrapped key has a format this release does not know")
    try:
        box = cipher(master) if isinstance(master, bytes) else master
        return box.decrypt(sealed[1 : 1 + NONCE], sealed[1 + NONCE :], context)
    except (InvalidTag, ValueError):
        raise VaultKeyError(
            "a wrapped key does not open: it is another master key, or the bytes were changed"
        ) from None


@contextlib.contextmanager
def answered(who: str) -> Iterator[None]:
    """Turn whatever comes of an answer nobody expects into one error; its own message may quote the answer.

    Raises:
        VaultKeyError: something that is no error of privkit was raised inside.
    """
    try:
        yield
    except PrivkitError:
        raise
    except Exception as error:
        raise VaultKeyError(
            f"{who} gave an answer that cannot be used ({type(error).__name__}); see what stands in between"
        ) from None


def check_value(key: bytes) -> bytes:
    """Return what tells this key from any other, since AES-GCM alone does not commit to its key.

    HMAC-SHA-256 is collision resistant, so two keys with one value cannot be found (RFC 2104; Albertini and others,
    "How to Abuse and Fix Authenticated Encryption Without Key Commitment", 2022).
    """
    return hmac.digest(key, b"privkit/key check value", "sha256")[:16]


def same_key(key: bytes, check: bytes) -> bytes:
    """Return the key if it is the one its check value was made of.

    Raises:
        VaultKeyError: it is another.
    """
    if not (isinstance(key, bytes) and isinstance(check, bytes)) or not hmac.compare_digest(
        check_value(key), check
    ):
        raise VaultKeyError("a key is not the one its check value was made of; it was exchanged or damaged")
    return key
