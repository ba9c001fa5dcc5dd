"""Invented numbers with valid check digits, from ranges that are never given to anybody."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from privkit.redactors._characters import alphanumerics, digits, pour

if TYPE_CHECKING:
    from collections.abc import Callable

    from privkit.redactors._stream import Stream

__all__ = ["aadhaar", "bsn", "card", "finnish", "iban", "imei", "nhs", "nino", "pesel", "sin", "ssn"]

# Test numbers in the public documentation of Stripe, Braintree, PayPal and Worldpay.
_TEST_CARDS = {
    "amex": "378282246310005 371449635398431 378734493671000",
    "diners": "30569309025904 38520000023237 36227206271667",
    "discover": "6011111111111117 6011000990139424 6011981111111113",
    "jcb": "3530111333300000 3566002020360505 3566111111111113",
    "maestro": "6304000000000000 6759649826438453 6799990100000000019",
    "mastercard": (
        "5555555555554444 5105105105105100 5200828282828210 5454545454545454 2223003122003222 "
        "2223000048400011"
    ),
    "unionpay": "6200000000000005 6200000000000047 6205500000000000004",
    "visa": (
        "4111111111111111 4012888888881881 4242424242424242 4000056655665556 4005519200000004 "
        "4009348888881881 4012000033330026 4012000077777777 4217651111111119 4500600000000061 "
        "4000111111111115 4222222222222"
    ),
}
# First digits by network (ISO/IEC 7812 ranges as the networks publish them).
_NETWORKS = (
    ("amex", re.compile(r"3[47]")),
    ("diners", re.compile(r"30[0-5]|3[689]")),
    ("jcb", re.compile(r"35")),
    ("visa", re.compile(r"4")),
    ("mastercard", re.compile(r"5[1-5]|2[2-7]")),
    ("discover", re.compile(r"6011|64[4-9]|65")),
    ("unionpay", re.compile(r"62|81")),
    ("maestro", re.compile(r"5[06-9]|6")),
)
# How many characters of the national part name the bank and its branch (SWIFT, IBAN registry).
_BANK_LENGTHS = {
    "AT": 5, "BE": 3, "CH": 5, "CY": 8, "CZ": 4, "DE": 8, "DK": 4, "EE": 2, "ES": 8, "FI": 6,
    "FR": 10, "GB": 10, "GR": 7, "HU": 7, "IE": 10, "IT": 11, "LI": 5, "LT": 5, "LU": 3, "MC": 10,
    "MT": 9, "NL": 4, "NO": 4, "PL": 8, "PT": 8, "RO": 4, "SE": 3, "SK": 4, "SM": 11, "TR": 5,
}  # fmt: skip
_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def _luhn(body: str) -> str:
    from privkit._checksums import luhn_valid

    return _checked(body, luhn_valid)


def _checked(body: str, valid: Callable[[str], bool]) -> str:
    """Return the body with the check digit that makes it valid; every digit is tried."""
    return next(body + digit for digit in "0123456789" if valid(body + digit))


def card(value: str, stream: Stream) -> str:
    """Return a published test number: of the same network and length, or else the same network, or Visa."""
    figures = digits(value)
    network = next((name for name, start in _NETWORKS if start.match(figures)), "visa")
    known = [number for number in _TEST_CARDS[network].split() if number != figures]
    alike = [number for number in known if len(number) == len(figures)]
    number = stream.pick(alike or known)
    return pour(value, number) or " ".join(re.findall(r"\d{1,4}", number))


def iban(value: str, stream: Stream) -> str:
    """Return an account of no bank in the same country, of the same length, with valid check digits."""
    from privkit._checksums import mod97

    plain = alphanumerics(value)
    if not re.fullmatch(r"[A-Z]{2}[0-9]{2}[A-Z0-9]{11,30}", plain):
        plain = "DE" + "0" * 20
    country, national = plain[:2], plain[4:]
    bank = _BANK_LENGTHS.get(country, 4)
    figure = "9" if country == "BE" else "0"  # 000 is a Belgian bank
    made = "".join(["X" if sign.isalpha() else figure for sign in national[:bank]])
    for sign in national[bank:]:
        made += stream.draw(_CAPITALS, 1) if sign.isalpha() else stream.digits(1)
    number = f"{country}{98 - mod97(made + country + '00'):02}{made}"
    poured = pour(value, number) or " ".join(re.findall(".{1,4}", number))
    return poured.lower() if value.islower() else poured


def ssn(value: str, stream: Stream) -> str:
    """Return a number of the areas 000 and 666, which the Social Security Administration never assigns."""
    area, group, serial = stream.pick(("000", "666")), 1 + stream.below(99), 1 + stream.below(9999)
    return pour(value, f"{area}{group:02}{serial:04}") or f"{area}-{group:02}-{serial:04}"


def sin(value: str, stream: Stream) -> str:
    """Return a Social Insurance Number that begins with 0, as none that was issued does."""
    number = _luhn("0" + stream.digits(7))
    return pour(value, number) or f"{number[:3]} {number[3:6]} {number[6:]}"


def imei(value: str, stream: Stream) -> str:
    """Return a device number whose reporting body is 00: test devices (GSMA TS.06)."""
    number = _luhn("00" + stream.digits(12))
    return pour(value, number) or number


def nhs(value: str, stream: Stream) -> str:
    """Return an NHS number of the range 999 000 0000 to 999 999 9999, kept for tests."""
    body, last = "999" + stream.digits(5), stream.below(10)
    # Of ten neighbours at most one has no check digit (11 minus the sum's rest is 10).
    number = next(filter(None, (_modulo_11(body + str((last + step) % 10)) for step in range(10))))
    return pour(value, number) or f"{number[:3]} {number[3:6]} {number[6:]}"


def _modulo_11(body: str) -> str | None:
    from privkit._checksums import weighted_sum

    check = (11 - weighted_sum(body, range(10, 1, -1)) % 11) % 11
    return None if check == 10 else f"{body}{check}"


def nino(value: str, stream: Stream) -> str:
    """Return a National Insurance number with the prefix QQ, which HMRC uses in examples and never issues."""
    number = f"QQ{stream.digits(6)}{stream.pick('ABCD')}"
    if value.islower():
        number = number.lower()
    return pour(value, number) or f"{number[:2]} {number[2:4]} {number[4:6]} {number[6:8]} {number[8:]}"


def aadhaar(value: str, stream: Stream) -> str:
    """Return a number that begins with 9999, as those do that UIDAI publishes to test its authentication service."""
    from privkit._checksums import verhoeff_valid

    number = ""
    while number == number[::-1]:  # one that reads the same backwards is none
        number = _checked("9999" + stream.digits(7), verhoeff_valid)
    return pour(value, number) or f"{number[:4]} {number[4:8]} {number[8:]}"


def finnish(value: str, stream: Stream) -> str:
    """Return an identity code with an individual number from 900 to 999, for test and temporary use."""
    birth = f"{1 + stream.below(28):02}{1 + stream.below(12):02}{stream.below(100):02}"
    individual = 900 + stream.below(100)
    sign = value.strip()[6:7].upper()
    check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[int(f"{birth}{individual}") % 31]
    made = f"{birth}{sign if sign and sign in '-ABCDEFYXWVU' else '-'}{individual}{check}"
    return made.lower() if value.islower() else made


def bsn(value: str, stream: Stream) -> str:
    """Return a citizen service number that begins with 99999, as those of the Dutch test set of persons do (RvIG)."""
    from privkit._checksums import weighted_sum

    while True:
        body = f"99999{stream.digits(3)}"
        rest = weighted_sum(body, range(9, 1, -1)) % 11
        if rest < 10:
            return pour(value, f"{body}{rest}") or f"{body}{rest}"


def pesel(value: str, stream: Stream) -> str:
    """Return a number of somebody born from 2200 to 2299: months 61 to 72 (act on population registration, art. 19)."""
    from privkit._checksums import weighted_sum

    birth = f"{stream.below(100):02}{61 + stream.below(12)}{1 + stream.below(28):02}"
    body = birth + stream.digits(4)
    number = f"{body}{-weighted_sum(body, (1, 3, 7, 9) * 3) % 10}"
    return pour(value, number) or number
