"""Guatemala: tax number and number of a person."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# How many municipalities each of the 22 departments has.
_MUNICIPALITIES = (17, 8, 16, 16, 14, 14, 19, 8, 24, 21, 9, 30, 33, 21, 8, 17, 14, 5, 11, 11, 7, 17)


def _nit(value: str) -> bool:
    """The oldest numbers, of fewer than four digits, are left out: they are anything."""
    digits = value[:-1]
    if not 4 <= len(digits) <= 11 or not digits.isdecimal() or not digits.strip("0"):
        return False
    total = sum(int(digit) * weight for weight, digit in enumerate(reversed(digits), 2))
    return value[-1] == "0123456789K"[-total % 11]


def _person(value: str) -> bool:
    """Eight digits, their check digit, department and municipality of birth."""
    if len(value) != 13 or not value.isdecimal():
        return False
    department, municipality = int(value[9:11]), int(value[11:])
    if not 1 <= department <= 22 or not 1 <= municipality <= _MUNICIPALITIES[department - 1]:
        return False
    return weighted_sum(value, (2, 3, 4, 5, 6, 7, 8, 9)) % 11 == int(value[8])


NUMBERS: tuple[Number, ...] = (
    Number(
        "GT_CUI",
        "Guatemalan number of a person (CUI, on the DPI)",
        ("0000-00000-0000", "0000000000000"),
        "1234 56789 0101",
        (
            "cui", "dpi", "numero de dpi", "no de dpi", "numero de cui", "codigo unico de identificacion",
            "documento personal de identificacion", "guatemalan id", "national id",
        ),
        "Ley del Registro Nacional de las Personas (Guatemala, Decreto 90-2005), article 61",
        region="GT", check=_person, checksum="modulo 11", alone="formatted", strength=2,
    ),
    Number(
        "GT_NIT",
        "Guatemalan tax number (NIT)",
        ("0{4,8}-X", "0{4,8}X", "0{9,11}-X"),
        "576937-K",
        (
            "nit", "n i t", "numero de nit", "no de nit", "numero de identificacion tributaria", "identificacion tributaria",
            "guatemalan tax number", "tax number", "tax id",
        ),
        "Código Tributario (Guatemala, Decreto 6-91), article 120; SAT, FEL reglas y validaciones",
        region="GT", check=_nit, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
