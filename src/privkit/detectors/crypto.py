"""Addresses of cryptocurrency wallets, by the checksum that each format carries.

An address that fails its checksum is not reported, so of random strings of the same shape about one in
a thousand million is found. Three formats have no checksum that the standard library can compute:

* Ethereum's mixed-case checksum (EIP-55) uses Keccak-256, which is not ``hashlib.sha3_256``: any 40
  hexadecimal digits after ``0x`` count, but for all the same digit (the zero address belongs to no one).
* Monero's uses Keccak-256 too: 95 (106 with a payment id) base 58 characters count beside a cue.
* Solana has none: base 58 of 32 bytes counts beside a cue.

Sources: Bitcoin BIP 13, BIP 173 and BIP 350; SLIP 173 for the prefixes; the CashAddr specification of
Bitcoin Cash; CIP 19 for Cardano; the XRP Ledger's base58 encodings; TRON's account documentation.
"""

from __future__ import annotations

from privkit._sha256 import sha256
from privkit.text._lazy import lazy

__all__ = [
    "BECH32", "BECH32M", "BECH32_GENERATOR", "BITCOIN", "CASH_GENERATOR", "CHARSET", "RIPPLE", "SEGWIT", "could_hold", "decoded",
    "find", "kind_of", "polymod",
]  # fmt: skip

_Row = tuple[int, int, str, float, str]

_CHECKED_SCORE, _HEX_SCORE, _CUED_SCORE = 0.9, 0.85, 0.75

# One byte per character: letters and digits become "a", so a run of them is found at the speed of C.
_RUN_CLASS = bytes(97 if chr(code).isalnum() else 32 for code in range(256))
_SHORTEST = 25
_LONGEST = 128
_RUN = b"a" * _SHORTEST


def _runs(text: str) -> bytes:
    return text.encode("latin-1", "replace").translate(_RUN_CLASS)


def could_hold(text: str, lowered: str) -> bool:
    """Say whether 25 letters and digits stand in a row, as in every address."""
    del lowered
    return _runs(text).find(_RUN) >= 0


def find(text: str, lowered: str) -> list[_Row]:
    """Return the wallet addresses of a text as rows (start, end, ``"CRYPTO"``, score, detector).

    Args:
        text: the text as it is.
        lowered: the text in lower case, of the same length.
    """
    runs = _runs(text)
    start = runs.find(_RUN)
    if start < 0:
        return []
    rows: list[_Row] = []
    while start >= 0:
        end = runs.find(b" ", start)
        end = end if end >= 0 else len(runs)
        if end - start <= _LONGEST and "_" not in (text[start - 1 : start], text[end : end + 1]):
            rows += _address(text, lowered, start, end)
        start = runs.find(_RUN, end)
    return rows


def _address(text: str, lowered: str, start: int, end: int) -> list[_Row]:
    value = text[start:end]
    kind = _kind_by_checksum(value)
    if kind:
        return [(start, end, "CRYPTO", _CHECKED_SCORE, f"crypto.{kind}")]
    if _ETHEREUM.fullmatch(value) and len(set(value[2:])) > 1:
        return [(start, end, "CRYPTO", _HEX_SCORE, "crypto.eth")]
    if _is_cash(value):
        prefix = start - len(_CASH) if lowered.endswith(_CASH, 0, start) else start
        return [(prefix, end, "CRYPTO", _CHECKED_SCORE, "crypto.bch")]
    kind = _kind_by_cue(value, lowered, start, end)
    return [(start, end, "CRYPTO", _CUED_SCORE, f"crypto.{kind}")] if kind else []


def kind_of(value: str) -> str:
    """Return how an address is written: ``base58``, ``bech32``, ``cash``, ``hex``, or nothing if it has no checksum of these."""
    if _ETHEREUM.fullmatch(value):
        return "hex"
    if _is_cash(value.rpartition(":")[2]):
        return "cash"
    if not value or not _kind_by_checksum(value):
        return ""
    return "bech32" if value.lower().rpartition("1")[0] in _BECH32_KINDS else "base58"


_ETHEREUM = lazy(r"0[xX][0-9A-Fa-f]{40}")


def _kind_by_checksum(value: str) -> str:
    prefix, separator, _ = value.lower().rpartition("1")
    if separator and prefix in _BECH32_KINDS and _bech32_valid(value, prefix):
        return _BECH32_KINDS[prefix]
    if len(value) > 35 or value[0] not in _FIRST:
        return ""
    if value[0] == "r":
        return "xrp" if _version(value, RIPPLE) == 0 else ""
    return _BASE58_KINDS.get(_version(value, BITCOIN), "")


# Base 58 with a double SHA-256.
BITCOIN = {
    character: value
    for value, character in enumerate("123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz")
}
RIPPLE = {
    character: value
    for value, character in enumerate("rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz")
}
_FIRST = frozenset("13LMDA9Tr")
# A "3" is what Bitcoin and Litecoin both wrote for scripts.
_BASE58_KINDS = {0x00: "btc", 0x05: "btc", 0x30: "ltc", 0x32: "ltc", 0x1E: "doge", 0x16: "doge", 0x41: "trx"}
_PAYLOAD, _CHECK = 21, 4


def decoded(value: str, alphabet: dict[str, int]) -> bytes | None:
    """Return the bytes an address in base 58 stands for, or nothing where a sign is of another alphabet."""
    number = 0
    for character in value:
        digit = alphabet.get(character)
        if digit is None:
            return None
        number = number * 58 + digit
    zero = next(iter(alphabet))
    zeros = len(value) - len(value.lstrip(zero))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def _version(value: str, alphabet: dict[str, int]) -> int:
    """Return the version byte of an address whose checksum is right, or -1."""
    raw = decoded(value, alphabet)
    if raw is None or len(raw) != _PAYLOAD + _CHECK:
        return -1
    payload, check = raw[:_PAYLOAD], raw[_PAYLOAD:]
    digest = sha256(sha256(payload).digest()).digest()
    return payload[0] if digest[:_CHECK] == check else -1


# Bech32, Bech32m and CashAddr: three checks over the same 32 characters.
CHARSET = {character: value for value, character in enumerate("qpzry9x8gf2tvdw0s3jn54khce6mua7l")}
_BECH32_KINDS = {"bc": "btc", "tb": "btc", "ltc": "ltc", "tltc": "ltc", "addr": "ada", "stake": "ada"}
SEGWIT = frozenset(("bc", "tb", "ltc", "tltc"))
BECH32, BECH32M = 1, 0x2BC830A3
BECH32_GENERATOR = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
CASH_GENERATOR = (0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470)
_CASH = "bitcoincash:"


def polymod(values: list[int], generator: tuple[int, ...], bits: int) -> int:
    """Return the rest of the values, five bits each, divided by the polynomial of this generator."""
    check, low = 1, (1 << bits) - 1
    for value in values:
        top = check >> bits
        check = (check & low) << 5 ^ value
        for place, term in enumerate(generator):
            if top >> place & 1:
                check ^= term
    return check


def _symbols(value: str) -> list[int] | None:
    """Return the five-bit values of one case of letters, or nothing when another character is among them."""
    if not (value.islower() or value.isupper()):
        return None
    symbols = [CHARSET.get(character, -1) for character in value.lower()]
    return None if -1 in symbols else symbols


def _bech32_valid(value: str, prefix: str) -> bool:
    data = _symbols(value[len(prefix) + 1 :])
    if data is None or len(data) < 8 or not (value.islower() or value.isupper()):
        return False
    expanded = (
        [ord(character) >> 5 for character in prefix] + [0] + [ord(character) & 31 for character in prefix]
    )
    check = polymod(expanded + data, BECH32_GENERATOR, 25)
    if prefix not in SEGWIT:
        return check == BECH32
    return check == (BECH32 if data[0] == 0 else BECH32M) and _program_valid(data[0], len(data) - 7)


def _program_valid(version: int, symbols: int) -> bool:
    """Whether a witness program has a length BIP 141 allows, with less than five bits of padding."""
    length = symbols * 5 // 8
    return version <= 16 and 2 <= length <= 40 and symbols * 5 % 8 < 5 and (version > 0 or length in (20, 32))


def _is_cash(value: str) -> bool:
    if len(value) != 42 or value[0] not in "qpQP":
        return False
    data = _symbols(value)
    prefix = [ord(character) & 31 for character in _CASH[:-1]]
    return data is not None and polymod([*prefix, 0, *data], CASH_GENERATOR, 35) == 1


# No checksum within reach: only beside a word that names the currency.
_MONERO = lazy(r"[48][1-9A-HJ-NP-Za-km-z]{94}(?:[1-9A-HJ-NP-Za-km-z]{11})?")
_SOLANA = lazy(r"[1-9A-HJ-NP-Za-km-z]{32,44}")
_WORD = lazy(r"[a-z]{2,12}")
_CUES = (
    ("xmr", _MONERO, frozenset(("monero", "xmr"))),
    ("sol", _SOLANA, frozenset(("solana", "sol", "spl", "phantom", "solflare"))),
)
_BEFORE, _AFTER = 60, 30


def _kind_by_cue(value: str, lowered: str, start: int, end: int) -> str:
    for kind, pattern, cues in _CUES:
        if pattern.fullmatch(value) and not cues.isdisjoint(_words_near(lowered, start, end)):
            return kind if kind == "xmr" or len(decoded(value, BITCOIN) or b"") == 32 else ""
    return ""


def _words_near(lowered: str, start: int, end: int) -> list[str]:
    return _WORD.findall(lowered[max(0, start - _BEFORE) : start]) + _WORD.findall(
        lowered[end : end + _AFTER]
    )
