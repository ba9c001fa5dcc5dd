"""Luxembourg: national identification number and VAT number."""

from __future__ import annotations

from privkit._checksums import luhn_valid, verhoeff_valid
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]


def _matricule(value: str) -> bool:
    """Day of birth and three digits, then a check digit by Luhn and one by Verhoeff, both of the first eleven."""
    if len(value) != 13 or not value.isdecimal() or value[:2] not in ("18", "19", "20"):
        return False
    if not is_day(int(value[:4]), int(value[4:6]), int(value[6:8])):
        return False
    return luhn_valid(value[:12]) and verhoeff_valid(value[:11] + value[12])


def _tva(value: str) -> bool:
    return value.startswith("LU") and _tva_without_country(value)


def _tva_without_country(value: str) -> bool:
    number = value.removeprefix("LU")
    return (
        len(number) == 8
        and number.isdecimal()
        and bool(number.strip("0"))
        and int(number[:6]) % 89 == int(number[6:])
    )


NUMBERS: tuple[Number, ...] = (
    Number(
        "LU_MATRICULE",
        "Luxembourgish national identification number (matricule)",
        ("0000000000000", "0000-00-00-00000", "00000000-00000"),
        "1893120105732",
        ("matricule", "numero matricule", "numero d identification national", "matrikelnummer", "matrikel",
         "national identification number", "luxembourg id", "national id", "social security number"),
        "Law of 19 June 2013 (Luxembourg) on the identification of natural persons, Article 1",
        region="LU", check=_matricule, checksum="Luhn and Verhoeff", strength=4,
    ),
    *beside_cue(Number(
        "LU_TVA",
        "Luxembourgish VAT number (numéro de TVA)",
        ("AA00000000", "AA-00000000", "AA-000-000-00"),
        "LU15027442",
        ("tva", "numero de tva", "no tva", "numero tva", "mwst nummer", "vat", "vat number", "vat no", "vat id"),
        "Administration de l'enregistrement, des domaines et de la TVA (Luxembourg)",
        region="LU", check=_tva, checksum="modulo 89",
        alone="always", strength=4,
    ), _tva_without_country, formats=("00000000", "000-000-00"), strength=0, reach=0),
)  # fmt: skip
