"""Slovakia: birth number, tax and VAT numbers, companies, identity card."""

from __future__ import annotations

from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity.cz import BIRTH_FORMS, birth_number, birth_number_of_any_month, company

__all__ = ["NUMBERS"]


def _vat(value: str) -> bool:
    """Ten digits that eleven divides; the third says what kind of taxpayer it is."""
    digits = value.removeprefix("SK")
    if len(digits) != 10 or not digits.isdecimal():
        return False
    if birth_number_of_any_month(digits):
        return True
    return digits[0] != "0" and digits[2] in "234789" and int(digits) % 11 == 0


def _vat_with_country(value: str) -> bool:
    return value.startswith("SK") and _vat(value)


_TAX_CUES = (
    "dic", "dic cislo", "ic dph", "icdph", "danove identifikacne cislo", "danove cislo", "platca dph",
    "identifikacne cislo pre dan", "slovak tax number", "vat number", "vat id", "tax id", "tax number",
)  # fmt: skip
_TAX_LAW = (
    "Zákon o dani z pridanej hodnoty (Slovakia, 222/2004 Z. z.), section 4; Zákon 563/2009 Z. z., section 67"
)

NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "SK_RC",
        "Slovak birth number (rodné číslo)",
        BIRTH_FORMS,
        "710319/2745",
        (
            "rc", "r c", "rodne cislo", "rodneho cisla", "rodnym cislom", "moje rodne cislo", "rodne c", "birth number",
            "slovak birth number", "slovak id", "national id",
        ),
        "Zákon o rodnom čísle (Slovakia, 301/1995 Z. z.), section 2",
        region="SK", check=birth_number, checksum="modulo 11, and day of birth", strength=2,
    ), birth_number_of_any_month),
    Number(
        "SK_DPH",
        "Slovak VAT number (IČ DPH)",
        ("AA0000000000", "AA-0000000000", "AA-000-000-00-00"),
        "SK2022749619",
        _TAX_CUES,
        _TAX_LAW,
        region="SK", check=_vat_with_country, checksum="modulo 11", alone="always", strength=4,
    ),
    Number(
        "SK_DPH",
        "Slovak tax number (DIČ)",
        ("0000000000",),
        "2022749619",
        _TAX_CUES,
        _TAX_LAW,
        region="SK", check=_vat, checksum="modulo 11", strength=1,
    ),
    Number(
        "SK_ICO",
        "Slovak number of a company or sole trader (IČO)",
        ("00000000", "00-000-000"),
        "36421928",
        ("ico", "identifikacne cislo organizacie", "identifikacne cislo", "cislo ico", "registration number"),
        "Zákon o registri právnických osôb (Slovakia, 272/2015 Z. z.), section 3",
        region="SK", check=company, checksum="modulo 11", strength=1,
    ),
    Number(
        "SK_ID_CARD",
        "Slovak identity card number (číslo občianskeho preukazu)",
        ("AA-000000",),
        "SP000001",
        (
            "obciansky preukaz", "obcianskeho preukazu", "cislo obcianskeho preukazu", "obcianka", "cislo op", "c op",
            "moj obciansky", "preukaz totoznosti",
        ),
        "Zákon o občianskych preukazoch (Slovakia, 395/2019 Z. z.); Council of the EU, PRADO",
        region="SK",
    ),
)  # fmt: skip
