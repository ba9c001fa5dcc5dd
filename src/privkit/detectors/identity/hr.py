"""Croatia: personal number of people and companies, the older citizen number, identity card."""

from __future__ import annotations

from privkit._checksums import mod_11_10_valid
from privkit.detectors._number import Number
from privkit.detectors.identity.rs import citizen_numbers

__all__ = ["NUMBERS"]


def _oib(value: str) -> bool:
    digits = value.removeprefix("HR")
    return len(digits) == 11 and digits.isdecimal() and mod_11_10_valid(digits)


def _oib_with_country(value: str) -> bool:
    return value.startswith("HR") and _oib(value)


_CUES = (
    "oib", "oib broj", "broj oib", "moj oib", "osobni identifikacijski broj", "osobni broj", "porezni broj", "pdv broj",
    "pdv id", "croatian id", "croatian tax number", "vat number", "vat id", "tax id", "tax number",
)  # fmt: skip
_SOURCE = "Zakon o osobnom identifikacijskom broju (Croatia, NN 60/08), article 7; ISO/IEC 7064 MOD 11,10"

NUMBERS: tuple[Number, ...] = (
    Number(
        "HR_OIB",
        "Croatian personal identification number of people and companies (OIB)",
        ("00000000000", "000-0000-0000", "000-000-000-00"),
        "33392005961",
        _CUES,
        _SOURCE,
        region="HR", check=_oib, checksum="ISO 7064 mod 11,10", strength=1,
    ),
    Number(
        "HR_OIB",
        "Croatian personal identification number as a VAT number",
        ("AA00000000000", "AA-00000000000", "AA-000-0000-0000"),
        "HR33392005961",
        _CUES,
        _SOURCE,
        region="HR", check=_oib_with_country, checksum="ISO 7064 mod 11,10", alone="always", strength=4,
    ),
    *citizen_numbers(
        "HR_JMBG",
        "Croatian unique citizen number (matični broj građana), in use before the OIB",
        "0101006330003",
        ("jmbg", "mbg", "jmbg broj", "maticni broj", "maticni broj gradana", "jedinstveni maticni broj"),
        "Zakon o matičnom broju (Croatia, NN 9/92)",
        regions="3",
    ),
    Number(
        "HR_ID_CARD",
        "Croatian identity card number (broj osobne iskaznice)",
        ("000000000",),
        "100000001",
        ("osobna iskaznica", "osobne iskaznice", "broj osobne iskaznice", "broj osobne", "osobnu iskaznicu",
         "broj moje osobne", "moja osobna"),
        "Zakon o osobnoj iskaznici (Croatia, NN 62/15); Council of the EU, PRADO",
        region="HR",
    ),
)  # fmt: skip
