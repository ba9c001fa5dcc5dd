"""A second copy of a key file, sealed under a recovery key that is kept elsewhere, for the day the key file is lost."""

from __future__ import annotations

import base64
import json
import os
from pathlib import Path

from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault._codec import derived
from privkit.vault._folder import path_of
from privkit.vault.keys._wrap import KEY, check_value, same_key, unwrapped, wrapped
from privkit.vault.keys.local import LocalKeys, _checked, _held, _put, _write_new

__all__ = ["read_recovery_copy", "write_recovery_copy"]

_GROUP = 4  # letters that are read aloud at once
_CONTEXT = b"privkit/recovery copy"
_CHECK = 3  # bytes that tell a misread letter


def write_recovery_copy(
    key_file: str | os.PathLike[str], target: str | os.PathLike[str], *, recovery: str | None = None
) -> str:
    """Write a sealed copy of a key file and return the recovery key that opens it: 256 random bits in letters.

    Keep the recovery key where the copy is not, such as on paper in a safe. Write the copy anew after each roll, in the
    place of the one before: an older copy holds master keys that a roll has destroyed, and what they wrapped.

    Args:
        key_file: of ``LocalKeys``.
        target: where the copy goes; what is there is overwritten.
        recovery: the recovery key of an earlier copy, so that it opens this one too; by default a new one is made.

    Raises:
        VaultKeyError: the key file cannot be read, or the copy cannot be written.
        ConfigurationError: that is no recovery key.
    """
    content = LocalKeys(key_file)._read()
    key = os.urandom(KEY) if recovery is None else _key_of(recovery)
    sealed = wrapped(derived(key, "recovery"), json.dumps(content).encode(), _CONTEXT)
    copy = {
        "privkit": "recovery copy of master keys",
        "format": 1,
        "check": check_value(key).hex(),
        "sealed": base64.b64encode(sealed).decode(),
    }
    path = Path(path_of(target))
    with _held(path.parent):
        _put(path, copy)
    return _letters(key)


def read_recovery_copy(
    source: str | os.PathLike[str], key_file: str | os.PathLike[str], *, recovery: str
) -> None:
    """Make a key file from a recovery copy.

    Args:
        source: what ``write_recovery_copy`` has written.
        key_file: where the key file goes; there must be none.
        recovery: the recovery key; spaces, hyphens and capitals do not matter.

    Raises:
        ConfigurationError: that is no recovery key, or a letter was misread.
        VaultKeyError: the copy cannot be read or is another recovery key's, or there is a key file already.
    """
    key, place = _key_of(recovery), Path(path_of(key_file))
    try:
        copy = json.loads(Path(source).read_bytes())
        if copy["privkit"] != "recovery copy of master keys" or copy["format"] != 1:
            raise ValueError
        sealed, check = base64.b64decode(copy["sealed"], validate=True), bytes.fromhex(copy["check"])
    except (OSError, ValueError, KeyError, TypeError):
        raise VaultKeyError("this cannot be read, or is no recovery copy of privkit") from None
    plain = unwrapped(derived(same_key(key, check), "recovery"), sealed, _CONTEXT)
    try:
        _write_new(place, _checked(json.loads(plain)))
    except FileExistsError:
        raise VaultKeyError("there is a key file already; move it away first") from None


def _letters(key: bytes) -> str:
    text = base64.b32encode(key + derived(key, "letters")[:_CHECK]).decode().rstrip("=").lower()
    return "-".join(text[at : at + _GROUP] for at in range(0, len(text), _GROUP))


def _key_of(recovery: str) -> bytes:
    text = "".join(recovery.split()).replace("-", "").upper()
    try:
        data = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError:
        data = b""
    key = data[:KEY]
    if len(data) != KEY + _CHECK or derived(key, "letters")[:_CHECK] != data[KEY:]:
        raise ConfigurationError("this is no recovery key, or a letter of it was misread")
    return key
