"""Master keys in an environment variable, for where there is a secret manager but no disk."""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Mapping

from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault.keys._wrap import KEY, unwrapped, wrapped

__all__ = ["EnvironmentKeys"]

_ID = re.compile(r"[A-Za-z0-9_.-]{1,40}")


class EnvironmentKeys:
    """Master keys from a variable: ``ID:BASE64`` of 32 bytes each, newest first, separated by commas.

    To roll, put a new key before the old one; when the roll is done, take the old one out.

    Args:
        variable: its name.
        environ: where it is looked up, by default the process's environment.

    Raises:
        VaultKeyError: it is not set.
        ConfigurationError: it cannot be read as keys. The message shows nothing of it.
    """

    __slots__ = ("_keys", "_variable")

    def __init__(
        self, variable: str = "PRIVKIT_VAULT_KEY", *, environ: Mapping[str, str] | None = None
    ) -> None:
        text = (os.environ if environ is None else environ).get(variable, "")
        if not text.strip():
            raise VaultKeyError(
                f"the environment variable {variable} is not set; it has to hold ID:BASE64 of 32 bytes"
            )
        self._variable = variable
        self._keys = dict(_key(part, variable) for part in text.split(","))

    @staticmethod
    def generate(name: str) -> str:
        """Return a new key in the form the variable wants, with this id.

        Raises:
            ConfigurationError: the id has other characters than letters, digits, ``_``, ``.`` and ``-``.
        """
        if not _ID.fullmatch(name):
            raise ConfigurationError("a key's id is 1 to 40 letters, digits, '_', '.' or '-'")
        return f"{name}:{base64.b64encode(os.urandom(KEY)).decode()}"

    def __repr__(self) -> str:
        return f"<EnvironmentKeys: {len(self._keys)} keys>"

    def __reduce__(self) -> str:
        raise TypeError("a key provider cannot be pickled; read the variable in the other process")

    @property
    def name(self) -> str:
        """``"environment"``."""
        return "environment"

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        """See ``KeyProvider``."""
        newest, master = next(iter(self._keys.items()))
        return newest, wrapped(master, key, context)

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyProvider``.

        Raises:
            VaultKeyError: the variable does not hold that key, or it does not open this.
        """
        if master not in self._keys:
            raise VaultKeyError(f"{self._variable} does not hold the master key this was wrapped with")
        return unwrapped(self._keys[master], wrapped, context)

    def roll(self) -> None:
        """Do nothing: the newest key is the one that stands first when the process starts."""

    def destroy(self, master: str) -> str:
        """Say that somebody has to take the key out of the variable; nothing, where it is not in it any more."""
        return f"take the key {master!r} out of {self._variable}" if master in self._keys else ""


def _key(part: str, variable: str) -> tuple[str, bytes]:
    name, _, text = part.strip().partition(":")
    try:
        key = base64.b64decode(text, validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY or not _ID.fullmatch(name):
        raise ConfigurationError(f"{variable} has to hold ID:BASE64 of 32 bytes, several separated by commas")
    return name, key
