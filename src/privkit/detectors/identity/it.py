"""Italy: fiscal code, VAT number, identity papers and plates."""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors._number import Number, beside_cue

__all__ = ["NUMBERS"]

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
# The decree's value of a sign in an odd place; 0 counts as A, 1 as B and so on.
_ODD = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23)
_MONTHS = "ABCDEHLMPRST"
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
# Two persons who would have the same code are told apart by letters in place of digits (omocodia).
_OMOCODIA = str.maketrans("LMNPQRSTUV", "0123456789")
_DIGIT_PLACES = (6, 7, 9, 10, 12, 13, 14)
_OFFICES = frozenset(("120", "121", "888", "999"))
_PLATE_LETTERS = frozenset("ABCDEFGHJKLMNPRSTVWXYZ")
_DRIVING = (
    "driving licence", "driving license", "driver license", "drivers license", "driver s license",
    "driver licence", "drivers licence",
)  # fmt: skip


def _fiscal_code(value: str) -> bool:
    """The day of a woman's birth is written plus forty."""
    return _fiscal_code_of_any_day(value) and value[9:11].translate(_OMOCODIA) <= "71"


def _fiscal_code_of_any_day(value: str) -> bool:
    if len(value) != 16 or not value.isascii() or not value.isalnum():
        return False
    digits = "".join([value[place] for place in _DIGIT_PLACES]).translate(_OMOCODIA)
    letters = value[:6] + value[8] + value[11] + value[15]
    if not digits.isdecimal() or not letters.isalpha() or value[8] not in _MONTHS:
        return False
    return _is_birthday(digits[:2], value[8], int(digits[2:4]) % 40) and value[15] == _check_letter(value)


def _is_birthday(year: str, month: str, day: int) -> bool:
    place = _MONTHS.index(month)
    if place == 1 and day == 29:
        return int(year) % 4 == 0
    return 1 <= day <= _DAYS[place]


def _check_letter(value: str) -> str:
    ranks = [int(sign) if sign.isdecimal() else _LETTERS.index(sign) for sign in value[:15]]
    return _LETTERS[(sum(_ODD[rank] for rank in ranks[::2]) + sum(ranks[1::2])) % 26]


def _vat_code(value: str) -> bool:
    digits = value.removeprefix("IT")
    if len(digits) != 11 or not digits.isdecimal() or digits.startswith("0000000"):
        return False
    office = digits[7:10]
    return ("001" <= office <= "100" or office in _OFFICES) and luhn_valid(digits)


def _driver_license(value: str) -> bool:
    if len(value) != 10 or not value[9].isalpha():
        return False
    return value[:2] == "U1" or (value[:2].isalpha() and value[2:9].isdecimal())


def _plate(value: str) -> bool:
    return _PLATE_LETTERS.issuperset(value[:2] + value[5:])


NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "IT_FISCAL_CODE",
        "Italian fiscal code of a person (codice fiscale)",
        ("AAA-AAA-XXAXX-AXXXA", "AAAAAA-XXAXX-AXXXA", "AAA-AAA-XXAXX-AXXX-A"),
        "RSSMRA85T10A562S",
        (
            "codice fiscale", "cod fiscale", "cod fisc", "cf", "c f", "tessera sanitaria", "fiscal code",
            "tax code", "tax id", "italian tax code",
        ),
        "Decreto ministeriale 23 dicembre 1976; Agenzia delle Entrate, codice fiscale",
        region="IT", check=_fiscal_code, checksum="check letter, mod 26", alone="always", strength=2,
    ), _fiscal_code_of_any_day),
    Number(
        "IT_VAT_CODE",
        "Italian VAT number (partita IVA), also the fiscal code of a company",
        ("00000000000", "AA-00000000000"),
        "00743110157",
        (
            "partita iva", "p iva", "piva", "part iva", "iva", "p i", "codice fiscale", "cod fiscale", "cf",
            "c f", "p iva c f", "vat", "vat id", "vat number", "vat no", "vat code",
        ),
        "DPR 633/1972, art. 35; Agenzia delle Entrate, partita IVA",
        region="IT", check=_vat_code, checksum="Luhn", strength=2,
    ),
    Number(
        "IT_IDENTITY_CARD",
        "Italian identity card number, of paper or electronic",
        ("AA-0000000", "AA00000AA", "AA-00000-AA"),
        "CA00000AA",
        (
            "carta d identita", "carta identita", "carta di identita", "c i n", "c i", "carta d identita elettronica",
            "cie", "documento d identita", "documento di identita", "identity card", "identity card number",
            "id card", "national id",
        ),
        "Decreto ministeriale 23 dicembre 2015 (CIE); Council of the EU, PRADO",
        region="IT",
    ),
    Number(
        "IT_PASSPORT",
        "Italian passport number",
        ("AA-0000000",),
        "YA1234567",
        (
            "passaporto", "numero passaporto", "numero di passaporto", "numero del passaporto", "passport",
            "passport number", "passport no",
        ),
        "Legge 1185/1967; Council of the EU, PRADO",
        region="IT",
    ),
    Number(
        "IT_DRIVER_LICENSE",
        "Italian driving licence number (patente di guida)",
        ("AA-0000000-A", "A0X{7}A"),
        "U1A123456B",
        ("patente", "patente di guida", "patente guida", "numero patente", "numero di patente", *_DRIVING),
        "Directive 2006/126/EC; Codice della strada, art. 116",
        region="IT", check=_driver_license,
    ),
    Number(
        "IT_LICENSE_PLATE",
        "Italian vehicle registration plate (targa)",
        ("AA-000-AA", "AA-000AA"),
        "AB 123 CD",
        (
            "targa", "targa auto", "numero di targa", "numero targa", "targato", "targata", "mia auto", "mia macchina",
            "mia moto", "mio furgone", "license plate",
            "licence plate", "number plate", "registration plate",
        ),
        "Codice della strada, art. 100",
        region="IT", check=_plate,
    ),
)  # fmt: skip
