"""Austria: social insurance number, tax, VAT and company register numbers."""

from __future__ import annotations

from privkit._checksums import luhn_valid, weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_WEIGHTS = (3, 7, 9, 0, 5, 8, 4, 2, 1, 6)
_DOUBLED = (0, 2, 4, 6, 8, 1, 3, 5, 7, 9)


def _vnr(value: str) -> bool:
    """The months 13 to 15 serve where a day's numbers have run out."""
    if not _vnr_of_any_day(value):
        return False
    day, month, year = int(value[4:6]), int(value[6:8]), 2000 + int(value[8:])
    return is_day(year, month, day) or (12 < month < 16 and 0 < day < 32)


def _vnr_of_any_day(value: str) -> bool:
    return (
        len(value) == 10
        and value.isdecimal()
        and value[0] != "0"
        and weighted_sum(value, _WEIGHTS) % 11 == int(value[3])
    )


def _uid(value: str) -> bool:
    number = value.removeprefix("AT")
    if len(number) != 9 or number[0] != "U" or not number[1:].isdecimal():
        return False
    total = sum(_DOUBLED[int(digit)] if at % 2 else int(digit) for at, digit in enumerate(number[1:8]))
    return (10 - (total + 4) % 10) % 10 == int(number[8])


def _tin(value: str) -> bool:
    return len(value) == 9 and value.isdecimal() and luhn_valid(value)


def _register(value: str) -> bool:
    return not value[:2].isalpha() or value.startswith("FN")


def _postcode(value: str) -> bool:
    return "1010" <= value <= "9992"


NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "AT_VNR",
        "Austrian social insurance number (Sozialversicherungsnummer)",
        ("0000000000", "0000-000000"),
        "1237 010180",
        (
            "sozialversicherungsnummer", "sozialversicherungsnr", "sv nummer", "svnummer", "sv nr", "svnr", "svn",
            "versicherungsnummer", "vsnr", "e card", "ecard", "ssn", "austrian ssn", "social insurance number",
            "social security number",
        ),
        "Dachverband der Sozialversicherungsträger (Austria); ASVG, section 31",
        region="AT", check=_vnr, checksum="modulo 11", strength=2,
    ), _vnr_of_any_day),
    Number(
        "AT_TIN",
        "Austrian tax number (Steuernummer)",
        ("00-000/0000", "000000000"),
        "59-119/9013",
        ("steuernummer", "steuernr", "steuer nr", "st nr", "abgabenkontonummer", "tax number", "tax id", "tin"),
        "Bundesministerium für Finanzen (Austria), Abgabenkontonummer",
        region="AT", check=_tin, checksum="Luhn", strength=1,
    ),
    Number(
        "AT_UID",
        "Austrian VAT number (UID-Nummer)",
        ("AAA00000000", "A00000000", "AAA-00000000", "AA-A00000000"),
        "ATU13585627",
        ("uid", "uid nummer", "uid nr", "ust id", "ust idnr", "umsatzsteuer identifikationsnummer", "vat", "vat number",
         "vat no", "vat id"),
        "Bundesministerium für Finanzen (Austria), UID; UStG 1994, Article 28",
        region="AT", check=_uid, checksum="Luhn variant", alone="never", strength=2,
    ),
    Number(
        "AT_BUSINESSID",
        "Austrian company register number (Firmenbuchnummer)",
        ("AA0{1,6}A", "0{1,6}A", "AA-0{1,6}A", "0{1,6}-A", "AA-0{1,6}-A"),
        "FN 122119m",
        ("firmenbuchnummer", "firmenbuchnr", "firmenbuch", "fbnr", "fn", "fn nr", "company register number"),
        "Firmenbuchgesetz (Austria), section 30; Justiz, Firmenbuch",
        region="AT", check=_register,
    ),
    Number(
        "AT_POSTLEITZAHL",
        "Austrian postcode",
        ("0000",),
        "1010",
        ("postleitzahl", "plz", "postal code", "zip code"),
        "Österreichische Post, Postleitzahlenverzeichnis",
        region="AT", check=_postcode, default=False,
    ),
)  # fmt: skip
