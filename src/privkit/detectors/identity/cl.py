"""Chile: the number of people and companies (RUT, RUN)."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _rut(value: str) -> bool:
    digits = value[:-1]
    if not 7 <= len(digits) <= 8 or not digits.isdecimal():
        return False
    total = sum(int(digit) * (2 + place % 6) for place, digit in enumerate(reversed(digits)))
    return value[-1] == "0K987654321"[total % 11]


_CUES = (
    "rut", "run", "rol unico tributario", "rol unico nacional", "cedula", "cedula de identidad", "carnet", "carnet de identidad",
    "numero de rut", "chilean id", "national id",
)  # fmt: skip
_SOURCE = "Decreto Ley 3 of 1969 (Chile), Rol Único Tributario; Servicio de Registro Civil e Identificación"

NUMBERS: tuple[Number, ...] = (
    Number(
        "CL_RUT",
        "Chilean tax and identity number (RUT, RUN)",
        ("00-000-000-X", "0-000-000-X"),
        "12.531.909-2",
        _CUES,
        _SOURCE,
        region="CL", check=_rut, checksum="modulo 11", alone="formatted", strength=1,
    ),
    Number(
        "CL_RUT",
        "Chilean tax and identity number (RUT, RUN)",
        ("0{7,8}-X",),
        "12531909-2",
        _CUES,
        _SOURCE,
        region="CL", check=_rut, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
