"""Surrogates of wallets, banks, parcels and citizens are of the same kind as what they stand for."""

from __future__ import annotations

import pytest

from privkit import Shield, detectors
from privkit.detectors import crypto
from privkit.redactors import Hit, surrogate
from privkit.text import Span

SHIELD = Shield(
    detectors=detectors.default(entities="all", exclude=["PERSON", "LOCATION", "ADDRESS", "ORGANIZATION"])
)
KEYS = [bytes([number]) * 16 for number in range(5)]
WALLETS = [
    ("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa", "crypto.btc"),
    ("3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy", "crypto.btc"),
    ("bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq", "crypto.btc"),
    ("BC1QAR0SRRR7XFKVY5L643LYDNW9RE59GTZZWF5MDQ", "crypto.btc"),
    ("bc1p5cyxnuxmeuwuvkwfem96lqzszd02n6xdcjrs20cac6yqjjwudpxqkedrcr", "crypto.btc"),
    ("ltc1qw508d6qejxtdg4y5r3zarvary0c5xw7kgmn4n9", "crypto.ltc"),
    ("DH5yaieqoZN36fDVciNyRueRGvGLR3mr7L", "crypto.doge"),
    ("rEb8TK3gBgk5auZkwc6sHnwrGVJH8DuaLh", "crypto.xrp"),
    ("T9yD14Nj9j7xAB4dbGeiX9h8unkKHxuWwb", "crypto.trx"),
    ("addr1vpu5vlrf4xkxv2qpwngf6cjhtw542ayty80v8dyr49rf5eg0yu80w", "crypto.ada"),
    ("qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "crypto.bch"),
    ("bitcoincash:qpm2qsznhks23z7629mms6s4cwef74vcwvy22gdx6a", "crypto.bch"),
    ("0xde0b295669a9fd93d5f28d9ec85e40f4cb697bae", "crypto.eth"),
    ("0XDE0B295669A9FD93D5F28D9EC85E40F4CB697BAE", "crypto.eth"),
]


def made(entity_type: str, value: str, key: bytes) -> str:
    return surrogate(key=key)(Hit(entity_type, value, 1, Span(0, len(value), entity_type)))


@pytest.mark.parametrize(("value", "kind"), WALLETS)
@pytest.mark.parametrize("key", KEYS)
def test_another_wallet_of_the_same_currency_passes_its_checksum(value: str, kind: str, key: bytes):
    other = made("CRYPTO", value, key)
    assert other != value
    assert (len(other), other.isupper(), other.islower()) == (len(value), value.isupper(), value.islower())
    assert crypto.find(other, other.lower()) == [
        (0, len(other), "CRYPTO", *crypto.find(value, value.lower())[0][3:])
    ]
    assert crypto.find(other, other.lower())[0][4] == kind


@pytest.mark.parametrize(
    "value",
    [
        "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A",
        "7EYnhQoR9YM3N7UoaKRoA44Uy8JeaZV3qyouov87awMs",
        "not a wallet at all",
    ],
)
def test_what_has_no_checksum_keeps_its_shape(value: str):
    assert made("CRYPTO", value, KEYS[0]) != value
    assert len(made("CRYPTO", value, KEYS[0])) == len(value)


@pytest.mark.parametrize(
    ("entity_type", "before", "value"),
    [
        ("SWIFT_CODE", "BIC ", "DEUTDEFF"),
        ("SWIFT_CODE", "BIC ", "DEUTDEFF500"),
        ("TRACKING_NUMBER", "", "1Z 999 AA1 01 2345 6784"),
        ("TRACKING_NUMBER", "", "RA123456785GB"),
        ("TRACKING_NUMBER", "", "TBA000000000001"),
        ("VIN", "", "1M8GDM9AXKP042788"),
        ("BA_JMBG", "jmbg ", "0101006100008"),
        ("ME_JMBG", "jmbg ", "0101006210008"),
        ("RS_JMBG", "jmbg ", "0101006710000"),
    ],
)
@pytest.mark.parametrize("key", KEYS)
def test_another_number_of_the_same_kind_is_found_where_the_first_was(
    entity_type: str, before: str, value: str, key: bytes
):
    other = made(entity_type, value, key)
    text = before + other
    assert other != value
    assert [(text[span.start : span.end], span.entity_type) for span in SHIELD.detect(text)] == [
        (other, entity_type)
    ]
