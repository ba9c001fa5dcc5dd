"""Paraguay: tax number and identity card."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _ruc(value: str) -> bool:
    if not 5 <= len(value) <= 9 or not value.isdecimal():
        return False
    total = sum(int(digit) * weight for weight, digit in enumerate(reversed(value[:-1]), 2))
    return -total % 11 % 10 == int(value[-1])


NUMBERS: tuple[Number, ...] = (
    Number(
        "PY_RUC",
        "Paraguayan tax number (RUC)",
        ("0{4,8}-0", "0{5,9}", "0-000-000-0", "00-000-000-0"),
        "80028061-0",
        (
            "ruc", "numero de ruc", "nro de ruc", "ruc nro", "registro unico de contribuyentes",
            "registro unico del contribuyente", "paraguayan tax number", "tax number", "tax id",
        ),
        "Ley 125/91 and Ley 6380/2019 (Paraguay); Dirección Nacional de Ingresos Tributarios, RUC",
        region="PY", check=_ruc, checksum="modulo 11", strength=1,
    ),
    Number(
        "PY_CI",
        "Paraguayan identity card number (cédula de identidad civil)",
        ("0-000-000", "000-000", "0{6,7}"),
        "1.234.567",
        (
            "cedula", "cedula de identidad", "cedula de identidad civil", "numero de cedula", "nro de cedula", "c i", "ci nro",
            "documento de identidad", "paraguayan id",
        ),
        "Ley 1266/87 (Paraguay), Registro del Estado Civil; Policía Nacional, Departamento de Identificaciones",
        region="PY",
    ),
)  # fmt: skip
