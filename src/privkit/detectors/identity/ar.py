"""Argentina: identity document, tax number, bank account."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_KINDS = frozenset(["20", "23", "24", "27", "30", "33", "34", "50", "51", "55"])


def _cuit(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or value[:2] not in _KINDS:
        return False
    check = 11 - weighted_sum(value, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return {11: 0, 10: 9}.get(check, check) == int(value[10])


def _cbu(value: str) -> bool:
    if len(value) != 22 or not value.isdecimal():
        return False
    bank, account = value[:8], value[8:]
    return (weighted_sum(bank, (7, 1, 3, 9, 7, 1, 3)) + int(bank[7])) % 10 == 0 and (
        weighted_sum(account, (3, 9, 7, 1, 3, 9, 7, 1, 3, 9, 7, 1, 3)) + int(account[13])
    ) % 10 == 0


NUMBERS: tuple[Number, ...] = (
    Number(
        "AR_DNI",
        "Argentine identity document number (DNI)",
        ("0{7,8}", "00-000-000", "0-000-000"),
        "20.123.456",
        ("dni", "documento nacional de identidad", "documento", "numero de documento", "nro de documento", "nro documento",
         "argentine id", "national id"),
        "Ley 17.671 (Argentina); RENAPER, DNI",
        region="AR",
    ),
    Number(
        "AR_CUIT",
        "Argentine tax or labour number (CUIT, CUIL)",
        ("00-00000000-0", "00000000000"),
        "20-05536168-2",
        ("cuit", "cuil", "numero de cuit", "nro de cuit", "clave unica de identificacion", "cdi", "tax id",
         "tax number"),
        "AFIP (Argentina), Resolución General 10/97; CUIT and CUIL",
        region="AR", check=_cuit, checksum="modulo 11", alone="formatted", strength=2,
    ),
    Number(
        "AR_CBU",
        "Argentine bank account key (CBU)",
        ("0000000000000000000000", "00000000-00000000000000"),
        "28505909 40090418135201",
        ("cbu", "clave bancaria uniforme", "numero de cbu", "cvu", "bank account"),
        "Banco Central de la República Argentina, Comunicación A 2559, CBU",
        region="AR", check=_cbu, checksum="two checks modulo 10", alone="formatted", strength=2,
    ),
)  # fmt: skip
