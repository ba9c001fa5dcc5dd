"""Invented addresses of cryptocurrency wallets: of the same format, with the checksum that wallets ask for.

No range of them is reserved. What is invented is the hash of a key, and nobody has the key of a random one.
"""

from __future__ import annotations

import hashlib
import re
from typing import TYPE_CHECKING

from privkit.detectors import crypto

if TYPE_CHECKING:
    from collections.abc import Mapping

    from privkit.redactors._stream import Stream

__all__ = ["wallet"]

_HEX = "0123456789abcdef"
_TRIES = 64  # one in sixty random hashes is written with a sign less or more
_SOLANA_KEY = 32
_BECH32_CHECK, _CASH_CHECK = 6, 8  # signs


def wallet(value: str, stream: Stream) -> str | None:
    """Return another address of the same format and length, or nothing where the value is of none that is known."""
    kind = crypto.kind_of(value)
    if kind == "base58":
        return _base58(value, stream)
    if kind == "bech32":
        prefix = value.rpartition("1")[0]
        return f"{prefix}1{_bech32(prefix.lower(), value[len(prefix) + 1 :], stream)}"
    if kind == "cash":
        prefix, colon, body = value.rpartition(":")
        return prefix + colon + _cash(body, stream)
    if kind == "hex":
        made = stream.draw(_HEX, len(value) - 2)
        return value[:2] + (
            made.upper() if value[2:].isupper() else made
        )  # in mixed case it would carry a checksum
    return _unchecked(value, stream)


def _base58(value: str, stream: Stream) -> str | None:
    alphabet = crypto.RIPPLE if value[0] == "r" else crypto.BITCOIN
    raw = crypto.decoded(value, alphabet) or b""
    for _ in range(_TRIES):
        payload = raw[:1] + _bytes(20, stream)
        check = hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
        made = _encoded(payload + check, alphabet)
        if len(made) == len(value) and made[0] == value[0]:
            return made
    return None


def _bytes(size: int, stream: Stream) -> bytes:
    return bytes.fromhex(stream.draw(_HEX, 2 * size))


def _encoded(raw: bytes, alphabet: Mapping[str, int]) -> str:
    signs = [*alphabet]
    number, made = int.from_bytes(raw, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        made = signs[digit] + made
    return signs[0] * (len(raw) - len(raw.lstrip(b"\0"))) + made


def _bech32(prefix: str, body: str, stream: Stream) -> str:
    """Return the version of the program, or the header of the address, with random data behind it and its checksum."""
    segwit = prefix in crypto.SEGWIT
    kept, size = 1 if segwit else 2, len(body) - _BECH32_CHECK
    data = [crypto.CHARSET[sign] for sign in body.lower()[:kept]]
    data += [stream.below(32) for _ in range(size - kept)]
    filling = (
        (size - segwit) * 5 % 8
    )  # bits that only fill the last sign up; the version is no part of the data
    data[-1] = data[-1] >> filling << filling
    expanded = [ord(sign) >> 5 for sign in prefix] + [0] + [ord(sign) & 31 for sign in prefix]
    target = crypto.BECH32M if segwit and data[0] else crypto.BECH32
    check = crypto.polymod([*expanded, *data, *[0] * _BECH32_CHECK], crypto.BECH32_GENERATOR, 25) ^ target
    return _written(data, check, _BECH32_CHECK, body)


def _cash(body: str, stream: Stream) -> str:
    """Return the version, of which three bits stand in the second sign, a random hash of 160 bits and its checksum."""
    first, second = (crypto.CHARSET[sign] for sign in body.lower()[:2])
    data = [
        first,
        second & 28 | stream.below(4),
        *(stream.below(32) for _ in range(31)),
        stream.below(8) << 2,
    ]
    prefix = [ord(sign) & 31 for sign in "bitcoincash"]
    check = crypto.polymod([*prefix, 0, *data, *[0] * _CASH_CHECK], crypto.CASH_GENERATOR, 35) ^ 1
    return _written(data, check, _CASH_CHECK, body)


def _written(data: list[int], check: int, size: int, body: str) -> str:
    """Write the data and the signs of its checksum, in the case of the body they replace."""
    signs = [*crypto.CHARSET]
    check_signs = [check >> 5 * (size - 1 - place) & 31 for place in range(size)]
    made = "".join([signs[value] for value in (*data, *check_signs)])
    return made.upper() if body.isupper() else made


def _unchecked(value: str, stream: Stream) -> str | None:
    """Return another address of Monero or Solana, whose signs are base 58."""
    signs = [*crypto.BITCOIN]
    if re.fullmatch(r"[48][1-9A-HJ-NP-Za-km-z]{94,105}", value):
        return value[0] + "".join([stream.pick(signs) for _ in value[1:]])
    for _ in range(_TRIES):
        made = _encoded(_bytes(_SOLANA_KEY, stream), crypto.BITCOIN)
        if len(made) == len(value):
            return made
    return None
