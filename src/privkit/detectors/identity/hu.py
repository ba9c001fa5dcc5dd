"""Hungary: numbers of persons, health insurance, taxpayers and companies, identity card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_CENTURIES = {"1": 1900, "2": 1900, "3": 2000, "4": 2000}  # and the sex
_RISING = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10)
_COUNTIES = frozenset(f"{code:02d}" for code in (*range(2, 21), *range(22, 45), 51))


def _person(value: str) -> bool:
    """Sex and century, day of birth, serial, check; since 1997 the weights run the other way."""
    if len(value) != 11 or not value.isdecimal() or value[0] not in _CENTURIES:
        return False
    year = _CENTURIES[value[0]] + int(value[1:3])
    weights = _RISING if year < 1997 else _RISING[::-1]
    return is_day(year, int(value[3:5]), int(value[5:7])) and weighted_sum(value, weights) % 11 == int(
        value[10]
    )


def _insurance(value: str) -> bool:
    if len(value) != 9 or not value.isdecimal() or not value.strip("0"):
        return False
    return weighted_sum(value, (3, 7) * 4) % 10 == int(value[8])


def _tax_of_person(value: str) -> bool:
    if len(value) != 10 or not value.isdecimal() or value[0] != "8":
        return False
    return weighted_sum(value, _RISING[:9]) % 11 == int(value[9])


def _tax(value: str) -> bool:
    """Eight digits with a check; domestic numbers have the kind of taxpayer and the county behind them."""
    digits = value.removeprefix("HU")
    if len(digits) not in (8, 11) or not digits.isdecimal() or not digits.strip("0"):
        return False
    if len(digits) == 11 and (digits[8] not in "12345" or digits[9:] not in _COUNTIES):
        return False
    return weighted_sum(digits, (9, 7, 3, 1, 9, 7, 3, 1)) % 10 == 0


def _vat(value: str) -> bool:
    return value.startswith("HU") and _tax(value)


_TAX_CUES = (
    "adoszam", "adoszama", "adoszamom", "ado szam", "kozossegi adoszam", "eu adoszam", "hungarian tax number",
    "vat number", "vat id", "tax id", "tax number", "afa szam",
)  # fmt: skip
_TAX_LAW = "2017. évi CL. törvény az adózás rendjéről (Hungary), annex 1; Nemzeti Adó- és Vámhivatal, adószám"

NUMBERS: tuple[Number, ...] = (
    Number(
        "HU_SZEMELYI_SZAM",
        "Hungarian number of a person (személyi azonosító, személyi szám)",
        ("0-000000-0000", "00000000000"),
        "1-700101-0014",
        (
            "szemelyi szam", "szemelyi szama", "szemelyi szamom", "szemelyi azonosito", "szemelyi azonositoja",
            "szemelyi azonosito jel", "szemelyi azonosito szam", "hungarian id", "national id",
        ),
        "1996. évi XX. törvény (Hungary), annex 1",
        region="HU", check=_person, checksum="modulo 11, and day of birth", strength=2,
    ),
    Number(
        "HU_TAJ",
        "Hungarian social insurance number (TAJ szám)",
        ("000-000-000", "000000000"),
        "111 111 110",
        (
            "taj", "taj szam", "tajszam", "taj szama", "taj szamom", "tb szam", "taj kartya", "tarsadalombiztositasi azonosito",
            "tarsadalombiztositasi azonosito jel", "social security number", "health insurance number",
        ),
        "1996. évi XX. törvény (Hungary), annex 2",
        region="HU", check=_insurance, checksum="weights 3-7, modulo 10", strength=1,
    ),
    Number(
        "HU_ADOAZONOSITO",
        "Hungarian tax number of a person (adóazonosító jel)",
        ("0000000000", "000-000-0000"),
        "8071592153",
        ("adoazonosito", "adoazonosito jel", "adoazonosito jele", "adoazonosito jelem", "ado azonosito", "adokartya", "tax id"),
        "1996. évi XX. törvény (Hungary), annex 3",
        region="HU", check=_tax_of_person, checksum="modulo 11", strength=2,
    ),
    Number(
        "HU_ANUM",
        "Hungarian tax number of a company or sole trader (adószám)",
        ("00000000-0-00", "00000000", "00000000000"),
        "12892312-2-41",
        _TAX_CUES,
        _TAX_LAW,
        region="HU", check=_tax, checksum="weights 9-7-3-1, modulo 10", strength=1,
    ),
    Number(
        "HU_ANUM",
        "Hungarian tax number as a VAT number (közösségi adószám)",
        ("AA00000000", "AA-00000000"),
        "HU12892312",
        _TAX_CUES,
        _TAX_LAW,
        region="HU", check=_vat, checksum="weights 9-7-3-1, modulo 10", alone="always", strength=4,
    ),
    Number(
        "HU_ID_CARD",
        "Hungarian identity card number (személyi igazolvány)",
        ("000000-AA", "AA-000000", "AA-A-000000"),
        "000001AA",
        (
            "szemelyi igazolvany", "szemelyi igazolvany szam", "szemelyi igazolvanyszam", "szemelyi ig", "szig szam",
            "igazolvanyszam", "szemelyazonosito igazolvany", "okmanyszam", "szemelyim",
            "szemelyim szama", "identity card",
        ),
        "414/2015. (XII. 23.) Korm. rendelet (Hungary); Council of the EU, PRADO",
        region="HU",
    ),
)  # fmt: skip
