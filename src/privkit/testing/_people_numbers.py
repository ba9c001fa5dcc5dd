"""Numbers of invented people: from ranges nobody has a number in, or else documented examples."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from privkit.redactors import _invent_numbers as invented

if TYPE_CHECKING:
    from privkit.detectors._number import Number
    from privkit.redactors._stream import Stream

__all__ = ["RANGED", "card", "has_iban", "iban", "number"]

_CARDS = ("4000 0000 0000 0000", "5500 0000 0000 0000", "3700 000000 00000")  # forms: Visa, Mastercard, Amex
_FIELD = re.compile(r"(\d+)!([nac])")  # of the structures in the SWIFT registry
# Social Security Administration, history of "Social security numbers in advertisements": withdrawn from use. The
# advertising range 987-65-4320 to -4329 reads as a taxpayer number (ITIN), and the areas never issued are none.
_SSNS = ("078-05-1120", "219-09-9999")
# UIDAI, Aadhaar authentication API, test data.
_AADHAARS = ("9999 4105 7058", "9999 7165 8847", "9999 3311 9405", "9999 5518 3433", "9999 9050 1894")


def card(stream: Stream) -> str:
    """Return a test number that payment processors publish."""
    return invented.card(stream.pick(_CARDS), stream)


def has_iban(region: str) -> bool:
    """Say whether accounts of the region have IBANs."""
    return bool(_structure(region))


def iban(region: str, stream: Stream) -> str | None:
    """Return an account of a bank that is none, nothing where a country has no IBANs."""
    fields = _FIELD.findall(_structure(region))
    if not fields:
        return None
    national = "".join(int(size) * ("A" if kind == "a" else "0") for size, kind in fields)
    plain = invented.iban(f"{_country(region)}00{national}", stream)
    return " ".join(re.findall(".{1,4}", plain))


def _country(region: str) -> str:
    return "GB" if region == "UK" else region


def _structure(region: str) -> str:
    """Return the national part of IBANs there, such as ``4!a6!n8!n`` (SWIFT registry)."""
    from stdnum import numdb

    found: str = numdb.get("iban").info(_country(region))[0][1].get("bban", "")
    return found


def number(kind: Number, stream: Stream) -> str:
    """Return a number of this kind: from its range, or the example of the catalogue."""
    maker = RANGED.get(kind.entity_type)
    return maker(stream) if maker else kind.example


def _sin(stream: Stream) -> str:
    while True:
        made = invented.sin("000 000 000", stream)
        if not made.startswith("000"):
            return made


# Each with its source in the maker's docstring or above.
RANGED: dict[str, Callable[[Stream], str]] = {
    "CA_SIN": _sin,
    "FI_PERSONAL_IDENTITY_CODE": lambda stream: invented.finnish("010180-0000", stream),
    "IN_AADHAAR": lambda stream: stream.pick(_AADHAARS),
    "NL_BSN": lambda stream: invented.bsn("000000000", stream),
    "PL_PESEL": lambda stream: invented.pesel("00000000000", stream),
    "UK_NHS": lambda stream: invented.nhs("000 000 0000", stream),
    "UK_NINO": lambda stream: invented.nino("QQ 00 00 00 A", stream),
    "US_SSN": lambda stream: stream.pick(_SSNS),
}
