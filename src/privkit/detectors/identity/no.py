"""Norway: birth and D-numbers, organisation, VAT and account numbers."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_FIRST = (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)
_SECOND = (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_D_NUMBER, _HELP_NUMBER = 40, 40  # are added to the day, and to the month


def _fodselsnummer(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal():
        return False
    if weighted_sum(value, _FIRST) % 11 or weighted_sum(value, _SECOND) % 11:
        return False
    day, month = int(value[:2]), int(value[2:4])
    day -= _D_NUMBER * (day > _D_NUMBER)
    month -= _HELP_NUMBER * (month > _HELP_NUMBER)
    year = _year(int(value[4:6]), int(value[6:9]))
    return year > 0 and is_day(year, month, day)


def _year(year: int, individual: int) -> int:
    """The individual number tells the century; 0 where none fits (Skatteetaten, fødselsnummer)."""
    if individual < 500 or (individual >= 900 and year >= 40):
        return 1900 + year
    if year < 40:
        return 2000 + year
    return 1800 + year if individual < 750 and year >= 54 else 0


def _orgnr(value: str) -> bool:
    return value[0] in "89" and _orgnr_of_any_range(value)


def _orgnr_of_any_range(value: str) -> bool:
    return (
        len(value) == 9
        and value.isdecimal()
        and bool(value.strip("0"))
        and weighted_sum(value, (3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0
    )


def _mva(value: str) -> bool:
    number = value.removeprefix("NO")
    return number.endswith("MVA") and _orgnr_of_any_range(number[:9]) and len(number) == 12


def _mva_said_before(value: str) -> bool:
    return _orgnr_of_any_range(value.removeprefix("NO").removesuffix("MVA"))


def _kontonr(value: str) -> bool:
    return (
        len(value) == 11
        and value.isdecimal()
        and weighted_sum(value, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0
    )


NUMBERS: tuple[Number, ...] = (
    Number(
        "NO_FODSELSNUMMER",
        "Norwegian birth number (fødselsnummer) or D-number",
        ("000000-00000", "00-00-00-00000", "000000-000-00"),
        "15108695088",
        (
            "fodselsnummer", "fodselsnr", "fodselsnummeret", "fnr", "personnummer", "personnr", "d nummer", "dnummer",
            "d nr", "birth number", "national identity number", "national id", "norwegian id", "personal number",
            "social security number",
        ),
        "Skatteetaten, fødselsnummer and D-nummer; Lov om folkeregistrering, chapter 2; E. S. Selmer, 1964",
        region="NO", check=_fodselsnummer, checksum="two checks modulo 11", alone="formatted", strength=3,
    ),
    *beside_cue(Number(
        "NO_ORGNR",
        "Norwegian organisation number (organisasjonsnummer)",
        ("000-000-000",),
        "988 077 917",
        ("organisasjonsnummer", "organisasjonsnr", "orgnummer", "orgnr", "org nr", "organisation number",
         "organization number", "foretaksnummer"),
        "Brønnøysundregistrene, organisasjonsnummer; Enhetsregisterloven, section 23",
        region="NO", check=_orgnr, checksum="modulo 11", strength=2,
    ), _orgnr_of_any_range),
    *beside_cue(Number(
        "NO_MVA",
        "Norwegian VAT number (MVA-nummer)",
        ("000000000AAA", "000-000-000-AAA", "AA-000000000-AAA", "AA000000000AAA", "AA-000-000-000-AAA"),
        "995 525 828 MVA",
        ("mva", "mva nr", "mva nummer", "mvanummer", "merverdiavgift", "org nr", "orgnr", "vat",
         "vat number", "vat no", "vat id"),
        "Skatteetaten, MVA; Merverdiavgiftsloven, section 15-10",
        region="NO", check=_mva, checksum="modulo 11", alone="always", strength=5,
    ), _mva_said_before, formats=("000000000", "000-000-000", "AA000000000", "AA-000-000-000"), strength=0, reach=0),
    Number(
        "NO_KONTONR",
        "Norwegian bank account number (kontonummer)",
        ("0000-00-00000",),
        "8601 11 17947",
        ("kontonummer", "kontonr", "konto nr", "konto", "bankkonto", "bankkontonummer", "account number", "account no",
         "bank account"),
        "Finans Norge, Bits: norsk kontonummer",
        region="NO", check=_kontonr, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
