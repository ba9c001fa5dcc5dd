"""South Africa: identity number and tax reference number."""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors._number import Number
from privkit.detectors.identity._days import born

__all__ = ["NUMBERS"]


def _identity(value: str) -> bool:
    """The eleventh digit: 0 a citizen, 1 a permanent resident, 2 a refugee."""
    return len(value) == 13 and value.isdecimal() and value[10] in "012" and born(value) and luhn_valid(value)


def _tax(value: str) -> bool:
    return len(value) == 10 and value.isdecimal() and value[0] in "01239" and luhn_valid(value)


NUMBERS: tuple[Number, ...] = (
    Number(
        "ZA_ID_NUMBER",
        "South African identity number",
        (
            "000000-0000-000", "000000-0000-00-0", "000000-0000000", "00-00-00-0000-00-0", "000000-0000-0-0-0",
        ),
        "750330 5044 08 9",
        (
            "sa id", "sa id number", "sa id no", "rsa id", "rsa id number", "south african id",
            "south african id number", "south african identity number", "identity number", "identity no",
            "identity document", "identity document number", "id number", "id no", "id document", "id book",
            "smart id", "smart id card", "green id book", "national id", "national id number", "identity card",
            "identity card number", "id card", "id nommer", "identiteitsnommer",
            "kamazisi", "identiteitsdokument",
            "identiteit nommer", "inombolo kamazisi", "inombolo yesazisi", "nomoro ya boitsebiso",
            "nomoro ya boitshupo",
        ),
        "Identification Act 68 of 1997 (South Africa), section 7; Department of Home Affairs",
        region="ZA", check=_identity, checksum="Luhn", alone="formatted", strength=3,
    ),
    Number(
        "ZA_TIN",
        "South African tax reference number",
        ("0000000000", "0000-000-00-0", "000-000-000-0", "0000-000-000", "000000000-0"),
        "0001339050",
        (
            "tax reference", "tax reference number", "tax reference no", "tax ref", "tax ref no", "tax ref number",
            "income tax reference", "income tax reference number", "income tax number", "sars number",
            "sars reference", "sars reference number", "sars tax number", "sars tax reference", "sars ref",
            "belastingverwysingsnommer", "belastingnommer",
        ),
        "Tax Administration Act 28 of 2011 (South Africa), section 24; SARS, modulus 10 test of reference numbers",
        region="ZA", check=_tax, checksum="Luhn", strength=1,
    ),
)  # fmt: skip
