"""Colombia: tax number and citizenship card."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_PRIMES = (3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71)


def _nit(value: str) -> bool:
    if not 8 <= len(value) <= 11 or not value.isdecimal():
        return False
    total = sum(int(digit) * prime for digit, prime in zip(reversed(value[:-1]), _PRIMES))  # noqa: B905
    return value[-1] == "01987654321"[total % 11]


NUMBERS: tuple[Number, ...] = (
    Number(
        "CO_NIT",
        "Colombian tax number (NIT)",
        ("000-000-000-0", "0{8,10}-0", "0{9,11}", "0000-000-000-0"),
        "213.123.432-1",
        ("nit", "numero de identificacion tributaria", "rut", "numero de nit", "tax id", "tax number"),
        "DIAN (Colombia), Decreto 2460 of 2013; Orden Administrativa 4 of 1989",
        region="CO", check=_nit, checksum="modulo 11", strength=1,
    ),
    Number(
        "CO_CC",
        "Colombian citizenship card number (cédula de ciudadanía)",
        ("0{6,8}", "0{10}", "0-000-000-000", "00-000-000"),
        "1.020.304.050",
        ("cedula", "cedula de ciudadania", "cc numero", "c c", "numero de cedula", "cedula no", "citizenship card"),
        "Registraduría Nacional del Estado Civil (Colombia), cédula de ciudadanía; Ley 39 of 1961",
        region="CO",
    ),
)  # fmt: skip
