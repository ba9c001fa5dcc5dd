"""Venezuela: tax number and identity card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# Venezuelans, foreigners, companies, passports, government, and what each adds to the sum.
_KINDS = {"V": 4, "E": 8, "J": 12, "P": 16, "G": 20}


def _rif(value: str) -> bool:
    if len(value) != 10 or value[0] not in _KINDS or not value[1:].isdecimal():
        return False
    remainder = (_KINDS[value[0]] + weighted_sum(value[1:], (3, 2, 7, 6, 5, 4, 3, 2))) % 11
    return (11 - remainder if remainder > 1 else 0) == int(value[9])


def _identity(value: str) -> bool:
    return value[0].isdecimal() or value[0] in "VE"


NUMBERS: tuple[Number, ...] = (
    Number(
        "VE_RIF",
        "Venezuelan tax number (RIF)",
        ("A-00000000-0", "A000000000", "A-000000000", "A-00-000-000-0"),
        "V-11470283-4",
        (
            "rif", "r i f", "numero de rif", "registro de informacion fiscal", "informacion fiscal",
            "venezuelan tax number", "tax number", "tax id",
        ),
        "SENIAT (Venezuela), Providencia SNAT/2013/0048, Registro Único de Información Fiscal",
        region="VE", check=_rif, checksum="modulo 11", alone="formatted", strength=2,
    ),
    Number(
        "VE_CEDULA",
        "Venezuelan identity card number (cédula de identidad)",
        ("A-0{6,8}", "A-00-000-000", "A-0-000-000", "00-000-000", "0-000-000", "0{6,8}"),
        "V-12.345.678",
        (
            "cedula", "cedula de identidad", "numero de cedula", "nro de cedula", "c i", "venezuelan id", "national id",
        ),
        "Ley Orgánica de Identificación (Venezuela, 2014), articles 14 to 16; SAIME",
        region="VE", check=_identity,
    ),
)  # fmt: skip
