"""Slovenia: citizen number, tax number, number of companies."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity.rs import citizen_numbers

__all__ = ["NUMBERS"]


def _tax(value: str) -> bool:
    digits = value.removeprefix("SI")
    if len(digits) != 8 or not digits.isdecimal() or digits[0] == "0":
        return False
    remainder = weighted_sum(digits, (8, 7, 6, 5, 4, 3, 2)) % 11
    return (11 - remainder) % 10 == int(digits[7]) and remainder != 0


def _vat(value: str) -> bool:
    return value.startswith("SI") and _tax(value)


def _company(value: str) -> bool:
    """Six digits and the check; of ten signs the last three are the unit, whose first may be a letter."""
    if (
        len(value) not in (7, 10)
        or not value[:7].isdecimal()
        or not (value[8:].isdecimal() or len(value) == 7)
    ):
        return False
    remainder = weighted_sum(value, (7, 6, 5, 4, 3, 2)) % 11
    return remainder != 0 and (11 - remainder) % 10 == int(value[6])


_TAX_CUES = (
    "davcna stevilka", "davcna", "davcno stevilko", "davcne stevilke", "davcna st", "id za ddv", "ddv id", "id ddv",
    "identifikacijska stevilka za ddv", "slovenian tax number", "vat number", "vat id", "tax id", "tax number",
)  # fmt: skip
_TAX_LAW = "Zakon o finančni upravi (Slovenia), davčna številka; Zakon o davku na dodano vrednost, ZDDV-1"

NUMBERS: tuple[Number, ...] = (
    *citizen_numbers(
        "SI_EMSO",
        "Slovenian unique citizen number (EMŠO)",
        "0101006500006",
        (
            "emso", "emso stevilka", "stevilka emso", "maticna stevilka obcana", "enotna maticna stevilka",
            "enotna maticna stevilka obcana", "slovenian id", "national id",
        ),
        "Zakon o centralnem registru prebivalstva (Slovenia)",
        regions="5",
    ),
    Number(
        "SI_DDV",
        "Slovenian tax number (davčna številka)",
        ("00000000",),
        "50223054",
        _TAX_CUES,
        _TAX_LAW,
        region="SI", check=_tax, checksum="modulo 11", strength=1,
    ),
    Number(
        "SI_DDV",
        "Slovenian tax number as a VAT number (ID za DDV)",
        ("AA00000000", "AA-00000000", "AA-0000-0000"),
        "SI50223054",
        _TAX_CUES,
        _TAX_LAW,
        region="SI", check=_vat, checksum="modulo 11", alone="always", strength=4,
    ),
    Number(
        "SI_MATICNA",
        "Slovenian registration number of a company (matična številka)",
        ("0000000", "0000000000", "0000000-000", "0000000A00", "0000000-A00"),
        "9331310000",
        ("maticna stevilka", "maticna st", "maticna", "maticno stevilko", "maticna stevilka podjetja", "registration number"),
        "Zakon o Poslovnem registru Slovenije (ZPRS-1); Uredba o vodenju poslovnega registra",
        region="SI", check=_company, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
