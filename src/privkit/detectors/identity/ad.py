"""Andorra: tax register number."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_KINDS = "ACDEFGLOPU"


def _nrt(value: str) -> bool:
    """Residents' numbers (F) go up to 699999; those from there on are companies' (A, L)."""
    if len(value) != 8 or value[0] not in _KINDS or not value[1:7].isdecimal() or not value[7].isalpha():
        return False
    middle = value[1:7]
    if value[0] == "F":
        return middle <= "699999"
    return value[0] not in "AL" or "699999" < middle < "800000"


NUMBERS: tuple[Number, ...] = (
    Number(
        "AD_NRT",
        "Andorran tax register number (NRT)",
        ("A000000A", "A-000000-A"),
        "U-132950-X",
        ("nrt", "numero de registre tributari", "registre tributari", "numero nrt", "andorran tax number",
         "tax registration number", "tax number"),
        "Llei 21/2014 de bases de l'ordenament tributari (Andorra); OECD, TIN information by jurisdiction",
        region="AD", check=_nrt,
    ),
)  # fmt: skip
