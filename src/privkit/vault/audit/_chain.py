"""The chain: each entry's HMAC-SHA-256 under a key that is hashed forward and then gone.

HMAC is RFC 2104 with SHA-256 (FIPS 180-4). That a stolen key cannot forge what was written before is the
forward integrity of Bellare and Yee (1997) and of Schneier and Kelsey (1999).
"""

from __future__ import annotations

import re
import struct
from hmac import digest
from typing import NamedTuple

from privkit.errors import ConfigurationError

__all__ = [
    "FORMAT", "KEY_SIZE", "START", "Checkpoint", "advanced", "checked_key", "claimed_seq", "first_key",
    "line_of", "mac_of", "split_line",
]  # fmt: skip

FORMAT = 1
KEY_SIZE = 32
START = bytes(32)  # what stands for the HMAC before the first entry
_HEAD, _MIDDLE, _END = b'{"mac":"', b'","entry":', b"}\n"
_PAYLOAD = len(_HEAD) + 64 + len(_MIDDLE)
_SEQ = re.compile(rb'\{"seq":(0|[1-9][0-9]{0,17}),')
_HEX = re.compile(rb"[0-9a-f]{64}")


class Checkpoint(NamedTuple):
    """How far the audit had come at a time: enough to find out later that something before it is missing.

    Attributes:
        chain: which audit, as 32 hexadecimal digits.
        count: how many entries it had.
        root: the HMAC of the last of them, which hangs on all before it, as 64 hexadecimal digits.
        at: when, in seconds since 1970.
    """

    chain: str
    count: int  # type: ignore[assignment]  # hides the method of tuples, which nobody needs here
    root: str
    at: float


def checked_key(key: object) -> bytes:
    """Return the key.

    Raises:
        ConfigurationError: it is not 32 bytes.
    """
    if not isinstance(key, bytes) or len(key) != KEY_SIZE:
        raise ConfigurationError(f"key: give {KEY_SIZE} bytes, such as secrets.token_bytes({KEY_SIZE})")
    return key


def _joined(*parts: bytes) -> bytes:
    return b"".join([len(part).to_bytes(8, "big") + part for part in parts])


_NEXT = _joined(b"privkit audit next 1")
_ENTRY, _LENGTH, _NUMBER = _joined(b"privkit audit entry 1"), struct.Struct(">Q"), struct.Struct(">QQQ")


def first_key(key: bytes, chain: bytes) -> bytes:
    """Return the key of entry 0; no two chains share keys, whatever they begin with."""
    return digest(key, _joined(b"privkit audit start 1", chain), "sha256")


def advanced(key: bytes) -> bytes:
    """Return the key of the entry after the one this key is for; there is no way back."""
    return digest(key, _NEXT, "sha256")


def mac_of(key: bytes, chain: bytes, seq: int, before: bytes, payload: bytes) -> bytes:
    """Return the HMAC of an entry, which hangs on the HMAC before it."""
    number, size = _NUMBER.pack(8, seq, len(before)), _LENGTH.pack(len(payload))
    bound = (_ENTRY, _LENGTH.pack(len(chain)), chain, number, before, size, payload)
    return digest(key, b"".join(bound), "sha256")


def line_of(mac: bytes, payload: bytes) -> bytes:
    """Return the line of an entry, with its end."""
    return b"".join((_HEAD, mac.hex().encode(), _MIDDLE, payload, _END))


def split_line(line: bytes) -> tuple[bytes, bytes] | None:
    """Return HMAC and payload of a line, or nothing if it is not of the one form there is."""
    told = line[len(_HEAD) : len(_HEAD) + 64]
    framed = line.startswith(_HEAD) and line[_PAYLOAD - len(_MIDDLE) : _PAYLOAD] == _MIDDLE
    if not framed or not line.endswith(_END) or not _HEX.fullmatch(told):
        return None
    return bytes.fromhex(told.decode()), line[_PAYLOAD : -len(_END)]


def claimed_seq(payload: bytes) -> int | None:
    """Return the number an entry gives itself."""
    found = _SEQ.match(payload)
    return int(found[1]) if found else None
