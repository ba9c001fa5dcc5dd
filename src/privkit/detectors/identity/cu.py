"""Cuba: identity number."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity._days import born

__all__ = ["NUMBERS"]


def _identity(value: str) -> bool:
    """Day of birth; the seventh digit says the century: 9 the nineteenth, 0 to 5 the twentieth, 6 to 8 this one."""
    if len(value) != 11 or not value.isdecimal():
        return False
    century = 18 if value[6] == "9" else 19 if value[6] < "6" else 20
    return born(value, century=century)


NUMBERS: tuple[Number, ...] = (
    Number(
        "CU_NI",
        "Cuban identity number (número de identidad, carné de identidad)",
        ("00000000000", "000000-00000"),
        "91021027775",
        (
            "carnet de identidad", "carne de identidad", "carnet", "ci", "c i",
            "numero de identidad", "numero de carnet", "numero de carne",
            "identidad permanente", "numero de identidad permanente", "cuban id", "national id", "ni",
        ),
        "Decreto-Ley 248/2007 (Cuba), del sistema de identificación y del registro de electores",
        region="CU", check=_identity, strength=1,
    ),
)  # fmt: skip
