"""Sealing what has to be kept for a while: AES-256-GCM under keys made for one use each from the caller's key."""

from __future__ import annotations

import json
import os
from typing import Any

from privkit.errors import LifecycleError

__all__ = ["derived", "opened", "sealed"]

_VERSION = b"\x01"
_NONCE = 12


def derived(key: bytes, use: str) -> bytes:
    """Return a 32-byte key for one use: HKDF-SHA-256 (RFC 5869)."""
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt=None, info=f"privkit {use} 1".encode()).derive(key)


def sealed(key: bytes, use: str, name: str, data: Any) -> bytes:
    """Return data for JSON, or bytes, sealed under the key; the name says where it belongs and is checked."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    plain = data if isinstance(data, bytes) else json.dumps(data).encode()
    nonce = os.urandom(_NONCE)
    return _VERSION + nonce + AESGCM(derived(key, use)).encrypt(nonce, plain, _VERSION + name.encode())


def opened(key: bytes, use: str, name: str, data: bytes) -> bytes:
    """Return what ``sealed`` sealed.

    Raises:
        LifecycleError: another key, another place, or it was changed.
    """
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    data = bytes(data)
    if data[:1] != _VERSION or len(data) < 1 + _NONCE + 16:
        raise LifecycleError("what was sealed is of another version, or no such thing")
    nonce, body = data[1 : 1 + _NONCE], data[1 + _NONCE :]
    try:
        return AESGCM(derived(key, use)).decrypt(nonce, body, _VERSION + name.encode())
    except InvalidTag:
        raise LifecycleError("what was sealed cannot be opened: another key, or it was changed") from None
