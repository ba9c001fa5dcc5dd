"""Certificates of erasure, signed with Ed25519 (RFC 8032).

This module needs nothing of privkit but its errors, so that whoever is given a certificate can check it.
"""

from __future__ import annotations

import base64
import binascii
import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NoReturn

from privkit.errors import ConfigurationError, LifecycleError

__all__ = ["Signer", "verify"]

_FORMAT = "privkit erasure certificate 1"
_PARTS = ("certificate", "signature", "public_key")


class Signer:
    """A private key that signs certificates. It shows nothing of itself and cannot be pickled.

    Args:
        pem: the private key in PEM form, unencrypted; see ``create`` and ``load``.

    Raises:
        ConfigurationError: no Ed25519 key.
    """

    __slots__ = ("_key",)

    def __init__(self, pem: bytes) -> None:
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
        from cryptography.hazmat.primitives.serialization import load_pem_private_key

        try:
            key = load_pem_private_key(pem, password=None)
        except (ValueError, TypeError):
            raise ConfigurationError("signer: this is no private key in PEM form") from None
        if not isinstance(key, Ed25519PrivateKey):
            raise ConfigurationError("signer: give an Ed25519 key; Signer.create() makes one")
        self._key = key

    @staticmethod
    def create(path: str | os.PathLike[str]) -> Signer:
        """Make a key in a file that only its owner may read, and return it.

        Raises:
            ConfigurationError: the file is there already.
        """
        from cryptography.hazmat.primitives import serialization
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

        pem = Ed25519PrivateKey.generate().private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        try:
            with os.fdopen(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
                file.write(pem)
        except FileExistsError:
            raise ConfigurationError(f"{os.fspath(path)} is there already; load it instead") from None
        return Signer(pem)

    @staticmethod
    def load(path: str | os.PathLike[str]) -> Signer:
        """Return the key of a file.

        Raises:
            ConfigurationError: it cannot be read, or holds no Ed25519 key.
        """
        try:
            return Signer(Path(path).read_bytes())
        except OSError as error:
            raise ConfigurationError(f"{os.fspath(path)} cannot be read: {error.strerror}") from None

    def __repr__(self) -> str:
        return "<Signer>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Signer holds a key and cannot be pickled")

    @property
    def public_key(self) -> str:
        """The public key in base64, to be handed to whoever checks certificates."""
        return base64.b64encode(self._key.public_key().public_bytes_raw()).decode()

    def sign(self, certificate: Mapping[str, Any]) -> dict[str, Any]:
        """Return the certificate with its signature and the public key."""
        body = {"format": _FORMAT, **certificate}
        signature = base64.b64encode(self._key.sign(_canonical(body))).decode()
        return {"certificate": body, "signature": signature, "public_key": self.public_key}


def verify(signed: Mapping[str, Any] | str | bytes, *, public_key: str) -> dict[str, Any]:
    """Return what a certificate says, after checking that the holder of the key signed exactly that.

    Args:
        signed: what ``Requests.certificate`` gave, as data or as JSON.
        public_key: the key you trust, in base64; that of the certificate itself proves nothing.

    Raises:
        LifecycleError: no certificate, signed with another key, or changed since.
    """
    try:
        data = json.loads(signed, object_pairs_hook=_once) if isinstance(signed, (str, bytes)) else signed
        body, signature, named = (data[name] for name in _PARTS)
        message, form = _canonical(body), body["format"]
        signature = _decoded(signature)
    except (ValueError, TypeError, KeyError, RecursionError, binascii.Error):
        raise LifecycleError("this is no certificate of erasure") from None
    _check(signature, message, public_key)
    if len(data) != len(_PARTS) or named != public_key:
        raise LifecycleError(
            "the certificate names another key than the one you trust, or holds more than was signed"
        )
    if form != _FORMAT:
        raise LifecycleError("this certificate is of a form that this version does not know")
    return dict(body)


def _check(signature: bytes, message: bytes, public_key: str) -> None:
    from cryptography.exceptions import InvalidSignature
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

    try:
        key = Ed25519PublicKey.from_public_bytes(base64.b64decode(public_key, validate=True))
    except (ValueError, TypeError, binascii.Error):
        raise LifecycleError("public_key: give the 32 bytes of an Ed25519 key in base64") from None
    try:
        key.verify(signature, message)
    except InvalidSignature:
        raise LifecycleError("the certificate is not signed with this key, or was changed since") from None


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object of JSON; one that says something twice says to one reader this, to another that."""
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError
    return found


def _decoded(text: str) -> bytes:
    """Return what is written in base64, if it is written in the one way there is."""
    found = base64.b64decode(text, validate=True)
    if base64.b64encode(found).decode() != text:
        raise ValueError
    return found


def _canonical(body: Mapping[str, Any]) -> bytes:
    return json.dumps(body, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
