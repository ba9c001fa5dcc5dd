"""Czechia and the birth number that Slovakia shares; numbers of taxpayers and companies, bank accounts, identity card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["BIRTH_FORMS", "NUMBERS", "birth_number", "birth_number_of_any_month", "company"]

BIRTH_FORMS = ("000000-0000", "000000-000", "0000000000", "000000000")
_ACCOUNT_WEIGHTS = (6, 3, 7, 9, 10, 5, 8, 4, 2, 1)


def birth_number(value: str) -> bool:
    """Say whether it is a birth number: the day of birth, a serial, and since 1954 a check digit.

    Women have 50 added to the month; where the serials of a day ran out, 20 more are added since 2004.
    """
    return birth_number_of_any_month(value) and _usual_month(value)


def birth_number_of_any_month(value: str) -> bool:
    """Say whether it would be a birth number if 20 were added to the month of anybody, or taken off it more than once."""
    if len(value) not in (9, 10) or not value.isdecimal():
        return False
    year, month = _year(value), int(value[2:4]) % 50 % 20
    if not year or not is_day(year, month, int(value[4:6])):
        return False
    return len(value) == 9 or int(value[:9]) % 11 % 10 == int(value[9])


def _year(value: str) -> int:
    """Return the year of birth; 0 where there is none: the check digit came in 1954."""
    year = 1900 + int(value[:2])
    if len(value) == 9:
        if year >= 1980:
            year -= 100
        return year if year <= 1953 else 0
    return year + 100 if year < 1954 else year


def _usual_month(value: str) -> bool:
    month = int(value[2:4]) % 50
    return month <= 12 or (20 < month <= 32 and _year(value) >= 2004)


def company(value: str) -> bool:
    """Say whether it is the eight-digit number of a company, with its check digit."""
    if len(value) != 8 or not value.isdecimal() or not value.strip("0"):
        return False
    return (11 - weighted_sum(value, (8, 7, 6, 5, 4, 3, 2)) % 11) % 10 == int(value[7])


def _without_birth_number(digits: str) -> bool:
    """A taxpayer without a birth number: nine digits that begin with 6, the last one a check digit."""
    remainder = weighted_sum(digits[1:8], (8, 7, 6, 5, 4, 3, 2)) % 11
    return digits[0] == "6" and int(digits[8]) == (8 - (10 - remainder) % 11) % 10


def _tax(value: str) -> bool:
    digits = value.removeprefix("CZ")
    if not digits.isdecimal():
        return False
    if len(digits) == 8:
        return digits[0] != "9" and company(digits)
    return birth_number_of_any_month(digits) or (len(digits) == 9 and _without_birth_number(digits))


def _vat(value: str) -> bool:
    return value.startswith("CZ") and _tax(value)


def _account(value: str) -> bool:
    """The bank's code is the last four digits; up to six digits of prefix may stand before seven to ten of the account."""
    if not value.isdecimal() or not 6 <= len(value) <= 20 or value.endswith("0000"):
        return False
    account = value[:-4]
    if len(account) <= 10:
        return len(account) > 1 and _account_part(account)
    return any(
        _account_part(account[-size:]) and _account_part(account[:-size])
        for size in (10, 9, 8, 7)
        if len(account) - size <= 6
    )


def _account_part(digits: str) -> bool:
    return weighted_sum(digits.zfill(10), _ACCOUNT_WEIGHTS) % 11 == 0


_TAX_CUES = (
    "dic", "dic cislo", "danove identifikacni cislo", "danove cislo", "platce dph", "czech tax number", "vat number",
    "vat id", "vat no", "tax id", "tax number",
)  # fmt: skip
_TAX_LAW = "Daňový řád (Czechia, 280/2009 Sb.), section 130; Zákon o dani z přidané hodnoty (235/2004 Sb.)"

NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "CZ_RC",
        "Czech birth number (rodné číslo)",
        BIRTH_FORMS,
        "710319/2745",
        (
            "rc", "r c", "rodne cislo", "rodneho cisla", "rodnym cislem", "moje rodne cislo", "rodne c", "birth number",
            "czech birth number", "czech id", "national id",
        ),
        "Zákon o evidenci obyvatel a rodných číslech (Czechia, 133/2000 Sb.), section 13",
        region="CZ", check=birth_number, checksum="modulo 11, and day of birth", strength=2,
    ), birth_number_of_any_month),
    Number(
        "CZ_DIC",
        "Czech tax number (DIČ)",
        ("AA00000000", "AA-00000000", "AA000000000", "AA-000000000", "AA0000000000", "AA-0000000000", "AA-000000-0000"),
        "CZ25123891",
        _TAX_CUES,
        _TAX_LAW,
        region="CZ", check=_vat, checksum="modulo 11", alone="always", strength=4,
    ),
    Number(
        "CZ_DIC",
        "Czech tax number (DIČ) without the country",
        ("0{8,10}",),
        "25123891",
        _TAX_CUES,
        _TAX_LAW,
        region="CZ", check=_tax, checksum="modulo 11", strength=1,
    ),
    Number(
        "CZ_ICO",
        "Czech number of a company or sole trader (IČO)",
        ("00000000", "000-00-000"),
        "25123891",
        ("ico", "ic", "identifikacni cislo osoby", "identifikacni cislo", "cislo ico", "registration number"),
        "Zákon o základních registrech (Czechia, 111/2009 Sb.), section 25",
        region="CZ", check=company, checksum="modulo 11", strength=1,
    ),
    Number(
        "CZ_BANKACCOUNT",
        "Czech bank account number (číslo účtu)",
        ("0{1,6}-0{2,10}-0000", "0{2,10}-0000", "0{6,20}"),
        "34278-0727558021/0100",
        (
            "cislo uctu", "cislo bankovniho uctu", "bankovni ucet", "bankovniho uctu", "ucet", "uctu", "na ucet", "c u",
            "bank account", "account number",
        ),
        "Vyhláška České národní banky 169/2011 Sb., section 2 and annex",
        region="CZ", check=_account, checksum="modulo 11", strength=1,
    ),
    Number(
        "CZ_ID_CARD",
        "Czech identity card number (číslo občanského průkazu)",
        ("000000000",),
        "900000001",
        (
            "obcansky prukaz", "obcanskeho prukazu", "cislo obcanskeho prukazu", "obcanka", "obcanky", "cislo op", "c op",
            "cislo obcanky", "moji obcanky", "op c", "prukaz totoznosti",
        ),
        "Zákon o občanských průkazech (Czechia, 269/2021 Sb.); Council of the EU, PRADO",
        region="CZ",
    ),
)  # fmt: skip
