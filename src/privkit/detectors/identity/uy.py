"""Uruguay: tax number and identity card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _rut(value: str) -> bool:
    digits = value.removeprefix("UY")
    if len(digits) != 12 or not digits.isdecimal() or not "01" <= digits[:2] <= "22":
        return False
    if digits[2:8] == "000000" or digits[8:11] != "001":
        return False
    return -weighted_sum(digits, (4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2)) % 11 == int(digits[11])


def _identity(value: str) -> bool:
    digits = value.zfill(8)
    return (
        value.isdecimal()
        and len(digits) == 8
        and -weighted_sum(digits, (2, 9, 8, 7, 6, 3, 4)) % 10 == int(digits[7])
    )


NUMBERS: tuple[Number, ...] = (
    Number(
        "UY_CI",
        "Uruguayan identity card number (cédula de identidad)",
        ("0-000-000-0", "000-000-0", "0{7,8}", "0{6,7}-0"),
        "1.234.567-2",
        (
            "c i", "ci", "cedula", "cedula de identidad", "numero de cedula", "nro de cedula", "documento",
            "documento de identidad",
            "uruguayan id", "national id",
        ),
        "Ley 14.762 (Uruguay) and Decreto 501/978; Dirección Nacional de Identificación Civil",
        region="UY", check=_identity, checksum="modulo 10", strength=1,
    ),
    Number(
        "UY_RUT",
        "Uruguayan tax number (RUT)",
        ("00-000000-000-0", "000000000000", "AA000000000000"),
        "21-100342-001-7",
        (
            "rut", "numero de rut", "registro unico tributario", "ruc", "registro unico de contribuyentes",
            "uruguayan tax number",
            "tax number", "tax id",
        ),
        "Decreto 597/988 (Uruguay); Dirección General Impositiva, Registro Único Tributario",
        region="UY", check=_rut, checksum="modulo 11", alone="formatted", strength=4,
    ),
)  # fmt: skip
