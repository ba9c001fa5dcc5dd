"""El Salvador: tax number and identity document."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_LATER_RULE = "100"  # serials above it have their check digit by the later rule


def _nit(value: str) -> bool:
    return _nit_of_any_day(value) and _is_day(value.removeprefix("SV")[4:10])


def _nit_of_any_day(value: str) -> bool:
    """Municipality, day of birth or founding, serial, check digit."""
    digits = value.removeprefix("SV")
    if len(digits) != 14 or not digits.isdecimal() or digits[0] not in "019":
        return False
    if digits[10:13] <= _LATER_RULE:
        check = weighted_sum(digits, (14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2)) % 11 % 10
    else:
        check = -weighted_sum(digits, (2, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11 % 10
    return check == int(digits[13])


def _is_day(digits: str) -> bool:
    return is_day(2000 + int(digits[4:]), int(digits[2:4]), int(digits[:2]))


def _dui(value: str) -> bool:
    if len(value) != 9 or not value.isdecimal() or not value.strip("0"):
        return False
    return -weighted_sum(value, (9, 8, 7, 6, 5, 4, 3, 2)) % 10 == int(value[8])


NUMBERS: tuple[Number, ...] = (
    Number(
        "SV_DUI",
        "Salvadoran identity document number (DUI)",
        ("00000000-0", "000000000"),
        "00000001-8",
        ("dui", "d u i", "numero de dui", "no de dui", "documento unico de identidad", "salvadoran id", "national id"),
        "Ley Especial Reguladora de la Emisión del Documento Único de Identidad (El Salvador, 2001); RNPN",
        region="SV", check=_dui, checksum="modulo 10", strength=1,
    ),
    *beside_cue(Number(
        "SV_NIT",
        "Salvadoran tax number (NIT)",
        ("0000-000000-000-0", "00000000000000"),
        "0614-050707-104-8",
        (
            "nit", "n i t", "numero de nit", "no de nit", "numero de identificacion tributaria", "identificacion tributaria",
            "salvadoran tax number", "tax number", "tax id",
        ),
        "Código Tributario (El Salvador), articles 86 and 90; Ministerio de Hacienda, NIT",
        region="SV", check=_nit, checksum="modulo 11, and day", alone="formatted", strength=2,
    ), _nit_of_any_day),
)  # fmt: skip
