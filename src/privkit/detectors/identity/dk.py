"""Denmark: civil registration number, and the numbers of companies."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]


def _cpr(value: str) -> bool:
    """Since 2007 numbers are given out that fail the old check modulo 11, so only the day is checked."""
    if len(value) != 10 or not value.isdecimal():
        return False
    return is_day(_year(int(value[4:6]), value[6]), int(value[2:4]), int(value[:2]))


def _year(year: int, seventh: str) -> int:
    """The seventh digit tells the century (CPR-kontoret, Personnummeret i CPR)."""
    if seventh < "4" or (seventh in "49" and year >= 37):
        return 1900 + year
    if seventh in "49" or year <= 57:
        return 2000 + year
    return 1800 + year


def _cvr(value: str) -> bool:
    number = value.removeprefix("DK")
    return (
        len(number) == 8
        and number.isdecimal()
        and number[0] != "0"
        and weighted_sum(number, (2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0
    )


def _vat(value: str) -> bool:
    return value.startswith("DK") and _cvr(value)


NUMBERS: tuple[Number, ...] = (
    Number(
        "DK_CPR",
        "Danish civil registration number (CPR-nummer)",
        ("000000-0000",),
        "211062-5629",
        (
            "cpr", "cpr nummer", "cprnummer", "cpr nr", "cprnr", "personnummer", "personnr", "civil registration number",
            "danish id", "national id", "social security number", "personal number",
        ),
        "CPR-kontoret, Personnummeret i CPR, 2008; CPR-loven",
        region="DK", check=_cpr, alone="never", strength=1,
    ),
    Number(
        "DK_CVR",
        "Danish company or VAT number (CVR-nummer)",
        ("00000000", "00-00-00-00"),
        "13585628",
        ("cvr", "cvr nummer", "cvrnummer", "cvr nr", "cvrnr", "se nr", "se nummer", "moms nr", "momsnummer",
         "company registration number"),
        "Erhvervsstyrelsen, CVR; Lov om Det Centrale Virksomhedsregister",
        region="DK", check=_cvr, checksum="modulo 11", strength=1,
    ),
    Number(
        "DK_CVR",
        "Danish company or VAT number (CVR-nummer)",
        ("AA00000000", "AA-00000000", "AA-00-00-00-00"),
        "DK13585628",
        ("cvr", "cvr nummer", "moms nr", "momsnummer"),
        "Erhvervsstyrelsen, CVR; Directive 2006/112/EC, Article 215",
        region="DK", check=_vat, checksum="modulo 11",
        alone="always", strength=4,
    ),
)  # fmt: skip
