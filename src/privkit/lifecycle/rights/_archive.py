"""Handing data over: an archive under a passphrase, and links that work once."""

from __future__ import annotations

import hashlib
import io
import os
import secrets
import zipfile
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from privkit.errors import ConfigurationError, LifecycleError, RequestError
from privkit.lifecycle._common import aware, now, stamp
from privkit.lifecycle._database import Execute, connect
from privkit.lifecycle._seal import opened, sealed

__all__ = ["Links", "check_passphrase", "locked", "open_archive"]

_MAGIC = b"privkit archive 1\n"
_SHORTEST = 12
_SALT = 16
# Scrypt (RFC 7914) with 32 MiB and three passes, a set of parameters of the OWASP Password Storage Cheat Sheet.
_COST, _BLOCK, _PASSES = 2**15, 8, 3

_TABLE = """CREATE TABLE IF NOT EXISTS privkit_links (
    id TEXT PRIMARY KEY, until TEXT NOT NULL, data {blob} NOT NULL)"""


def locked(files: Mapping[str, str], passphrase: str) -> bytes:
    """Return files in a zip archive, encrypted under a key made from the passphrase."""
    check_passphrase(passphrase)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text.encode("utf-8", "surrogatepass"))
    salt = os.urandom(_SALT)
    return _MAGIC + salt + sealed(_stretched(passphrase, salt), "archive", "data", out.getvalue())


def check_passphrase(passphrase: str) -> None:
    """See that a passphrase will do.

    Raises:
        ConfigurationError: it is too short.
    """
    if not isinstance(passphrase, str) or len(passphrase) < _SHORTEST:
        raise ConfigurationError(f"passphrase: give at least {_SHORTEST} characters")


def open_archive(data: bytes, passphrase: str) -> dict[str, bytes]:
    """Return the files of an archive by name.

    Raises:
        LifecycleError: another passphrase, or no archive.
    """
    if not isinstance(data, bytes) or not data.startswith(_MAGIC) or len(data) < len(_MAGIC) + _SALT:
        raise LifecycleError("this is no archive of privkit")
    salt, box = data[len(_MAGIC) :][:_SALT], data[len(_MAGIC) + _SALT :]
    plain = opened(_stretched(passphrase, salt), "archive", "data", box)
    with zipfile.ZipFile(io.BytesIO(plain)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _stretched(passphrase: str, salt: bytes) -> bytes:
    from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

    return Scrypt(salt, 32, _COST, _BLOCK, _PASSES).derive(passphrase.encode("utf-8", "surrogatepass"))


class Links:
    """Data that is fetched with a token, once. Without the token it cannot be opened, not even by who keeps it.

    Args:
        url: where it is kept: ``sqlite:///file`` or ``postgresql://…``.
        clock: what tells the time, aware of its zone.

    Raises:
        LifecycleError: the database cannot be opened.
    """

    def __init__(self, url: str, *, clock: Callable[[], datetime] = now) -> None:
        self._clock = clock
        self._database = connect(url, lock="links", tables=[_TABLE])

    def __repr__(self) -> str:
        return "<Links>"

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def put(self, data: bytes, *, lasts: timedelta = timedelta(days=7)) -> str:
        """Keep data for a while; return the token that fetches it, to be put into a link.

        Raises:
            ConfigurationError: no bytes, or a time that is not above zero.
        """
        if not isinstance(data, (bytes, bytearray)):
            raise ConfigurationError("data: give bytes, such as those of Export.archive")
        if lasts <= timedelta(0):
            raise ConfigurationError("lasts: give a timedelta above zero")
        token = secrets.token_urlsafe(32)
        name = _name(token)
        until = stamp(aware(self._clock(), "clock") + lasts)
        with self._database.transaction() as execute:
            self._end(execute)
            values = (name, until, sealed(token.encode(), "link", name, bytes(data)))
            execute("INSERT INTO privkit_links VALUES (?, ?, ?)", values)
        return token

    def take(self, token: str) -> bytes:
        """Return the data of a token and forget it.

        Raises:
            RequestError: the token was used, has run out, or never was.
        """
        name = _name(token) if isinstance(token, str) else ""
        with self._database.transaction() as execute:
            self._end(execute)
            rows = execute("SELECT data FROM privkit_links WHERE id = ?", (name,))
            execute("DELETE FROM privkit_links WHERE id = ?", (name,))
        if not rows:
            raise RequestError("this link was used, has run out, or never was")
        return opened(token.encode(), "link", name, rows[0][0])

    def _end(self, execute: Execute) -> None:
        """Delete what has run out, whoever calls for whatever: a clock that is set back later brings none of it back."""
        execute("DELETE FROM privkit_links WHERE until <= ?", (stamp(aware(self._clock(), "clock")),))


def _name(token: str) -> str:
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()
