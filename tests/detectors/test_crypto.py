"""Wallet addresses: a checksum that is right is found, one that is wrong is not.

The encoders here are written for the tests, from the same specifications as the detector's decoders.
"""

from __future__ import annotations

import hashlib
import random

import pytest

from privkit.detectors import crypto

_RANDOM = random.Random(173)
BITCOIN = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
RIPPLE = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
CHARSET = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"


def found(text: str) -> list[tuple[str, str]]:
    rows = crypto.find(text, text.lower())
    assert all(kind == "CRYPTO" for _, _, kind, _, _ in rows)
    return [(text[start:end], name.removeprefix("crypto.")) for start, end, _, _, name in rows]


def base58(raw: bytes, alphabet: str) -> str:
    number, out = int.from_bytes(raw, "big"), ""
    while number:
        number, digit = divmod(number, 58)
        out = alphabet[digit] + out
    return alphabet[0] * (len(raw) - len(raw.lstrip(b"\0"))) + out


def checked58(version: int, alphabet: str = BITCOIN) -> str:
    payload = bytes([version]) + _RANDOM.randbytes(20)
    return base58(payload + hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4], alphabet)


def bits5(raw: bytes) -> list[int]:
    bits = "".join(f"{byte:08b}" for byte in raw)
    bits += "0" * (-len(bits) % 5)
    return [int(bits[at : at + 5], 2) for at in range(0, len(bits), 5)]


def polymod(values: list[int], generator: list[int], width: int) -> int:
    check = 1
    for value in values:
        top = check >> width - 5
        check = ((check & (1 << width - 5) - 1) << 5) ^ value
        check ^= sum_xor(term for place, term in enumerate(generator) if top >> place & 1)
    return check


def sum_xor(terms: object) -> int:
    total = 0
    for term in terms:  # type: ignore[attr-defined]
        total ^= term
    return total


BIP173 = [0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3]
CASHADDR = [0x98F2BC8E61, 0x79B76D99E2, 0xF33E5FB3C4, 0xAE2EABE2A8, 0x1E4F43E470]


def bech32(prefix: str, data: list[int], constant: int = 1) -> str:
    head = [ord(c) >> 5 for c in prefix] + [0] + [ord(c) & 31 for c in prefix]
    check = polymod(head + data + [0] * 6, BIP173, 30) ^ constant
    return prefix + "1" + "".join(CHARSET[v] for v in data + [check >> 5 * (5 - i) & 31 for i in range(6)])


def cash() -> str:
    data = bits5(b"\0" + _RANDOM.randbytes(20))
    check = polymod([ord(c) & 31 for c in "bitcoincash"] + [0, *data] + [0] * 8, CASHADDR, 40) ^ 1
    return "".join(CHARSET[v] for v in data + [check >> 5 * (7 - i) & 31 for i in range(8)])


SEGWIT_V0 = bech32("bc", [0, *bits5(_RANDOM.randbytes(20))])
TAPROOT = bech32("bc", [1, *bits5(_RANDOM.randbytes(32))], 0x2BC830A3)
CHECKED = [
    (checked58(0x00), "btc"),
    (checked58(0x05), "btc"),
    (SEGWIT_V0, "btc"),
    (SEGWIT_V0.upper(), "btc"),
    (bech32("bc", [0, *bits5(_RANDOM.randbytes(32))]), "btc"),
    (TAPROOT, "btc"),
    (checked58(0x30), "ltc"),
    (checked58(0x32), "ltc"),
    (bech32("ltc", [0, *bits5(_RANDOM.randbytes(20))]), "ltc"),
    (checked58(0x1E), "doge"),
    (checked58(0x41), "trx"),
    (checked58(0x00, RIPPLE), "xrp"),
    (cash(), "bch"),
    ("bitcoincash:" + cash(), "bch"),
    (bech32("addr", bits5(b"\1" + _RANDOM.randbytes(56))), "ada"),
    (bech32("stake", bits5(b"\xe1" + _RANDOM.randbytes(28))), "ada"),
    # BIP 173 and BIP 350, their own examples.
    ("BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4", "btc"),
    ("tb1qrp33g0q5c5txsp9arysrx4k6zdkfs4nce4xj0gdcccefvpysxf3q0sl5k7", "btc"),
    ("bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0", "btc"),
]
SURROUNDINGS = [
    "{}",
    "{} please",
    "send to {}",
    "({})",
    '"{}"',
    "'{}',",
    "to:{}.",
    "[{}]\n",
    "a\n{}!",
    "地址{}请",
]


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
@pytest.mark.parametrize(("address", "kind"), CHECKED)
def test_an_address_is_found_wherever_it_stands(address: str, kind: str, surrounding: str) -> None:
    assert found(surrounding.format(address)) == [(address, kind)]


@pytest.mark.parametrize(("address", "kind"), CHECKED)
def test_two_addresses_in_a_row_are_two_findings(address: str, kind: str) -> None:
    assert found(f"{address} {address}") == [(address, kind)] * 2


@pytest.mark.parametrize(("address", "kind"), CHECKED)
def test_an_address_inside_a_longer_run_is_not_found(address: str, kind: str) -> None:
    del kind
    assert found(f"{address}z") == []
    assert found(f"{address}_z") == []
    if ":" not in address:
        assert found(f"z{address}") == []
        assert found(f"z_{address}") == []


@pytest.mark.parametrize(("address", "kind"), CHECKED)
def test_one_changed_character_is_enough_to_be_no_address(address: str, kind: str) -> None:
    del kind
    alphabet = (
        CHARSET
        if address.lower().startswith(("bc1", "tb1", "ltc1", "addr1", "stake1", "bitcoincash:q"))
        else BITCOIN
    )
    for place in _RANDOM.sample(range(len(address) - 20, len(address)), 5):
        other = next(c for c in alphabet if c.lower() != address[place].lower())
        other = other.upper() if address.isupper() else other
        assert found(address[:place] + other + address[place + 1 :]) == []


def base58_of(length: int, first: str = "") -> str:
    return first + "".join(_RANDOM.choice(BITCOIN) for _ in range(length - len(first)))


def solana() -> str:
    return base58(b"\7" + _RANDOM.randbytes(31), BITCOIN)


ETHEREUM = "0x" + _RANDOM.randbytes(20).hex()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"to {ETHEREUM}", [(ETHEREUM, "eth")]),
        (ETHEREUM.replace("a", "A"), [(ETHEREUM.replace("a", "A"), "eth")]),
        (f"tx {ETHEREUM}{'ab' * 12}", []),
        (ETHEREUM[:-1], []),
        ("0x" + "0" * 40, []),
        (f"monero: {(monero := base58_of(95, '4'))}", [(monero, "xmr")]),
        (f"{monero} is my XMR wallet", [(monero, "xmr")]),
        (f"wallet: {monero}", []),
        (f"monero: {monero[:-1]}", []),
        (f"Solana wallet {(sol := solana())}", [(sol, "sol")]),
        (f"{sol} on Phantom", [(sol, "sol")]),
        (f"the file {sol}", []),
        (f"resolved {sol}", []),
        (f"solana {sol}{sol}", []),
        (f"solana {base58_of(32, 'z')[:31]}", []),
    ],
)
def test_formats_without_a_checksum_need_their_shape_or_a_cue(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        bech32("bc", [1, *bits5(_RANDOM.randbytes(32))]),  # version 1 with the checksum of version 0
        bech32("bc", [0, *bits5(_RANDOM.randbytes(20))], 0x2BC830A3),
        bech32("bc", [0, *bits5(_RANDOM.randbytes(16))]),  # no length of version 0
        bech32("bc", [17, *bits5(_RANDOM.randbytes(32))], 0x2BC830A3),
        bech32("xyz", [0, *bits5(_RANDOM.randbytes(20))]),
        SEGWIT_V0[:10].upper() + SEGWIT_V0[10:],
        checked58(0x6F),
        checked58(0x77),
        "1" * 34,
        "a" * 40,
        "123456789012345678901234567890",
    ],
)
def test_well_formed_strings_of_no_known_currency_are_left(text: str) -> None:
    assert found(text) == []


def test_random_base58_is_practically_never_an_address() -> None:
    for _ in range(3_000):
        assert found(base58_of(_RANDOM.randint(25, 36), _RANDOM.choice("13LMDATr"))) == []


@pytest.mark.parametrize(
    ("text", "expected"), [("", False), ("order 12345, please", False), (SEGWIT_V0, True)]
)
def test_the_gate_asks_for_a_long_run(text: str, expected: bool) -> None:
    assert crypto.could_hold(text, text.lower()) is expected


@pytest.mark.parametrize(
    "unit", ["1", "a1", "bc1q", "0x", "3" * 34 + " ", "q" * 42 + " ", "4" * 95 + " ", "bc1" + "q" * 60 + " "]
)
def test_an_address_after_200_000_hostile_characters_is_still_found(unit: str) -> None:
    text = (unit * (200_000 // len(unit) + 1))[:200_000] + " " + SEGWIT_V0
    assert found(text) == [(SEGWIT_V0, "btc")]


def test_a_long_run_is_looked_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    real = crypto._address
    monkeypatch.setattr(
        crypto, "_address", lambda text, lowered, a, b: looked.append(b - a) or real(text, lowered, a, b)
    )
    crypto.find("a1" * 100_000 + " " + "a1" * 20, "")
    assert looked == [40]
