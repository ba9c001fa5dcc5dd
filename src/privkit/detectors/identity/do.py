"""Dominican Republic: identity card and tax number."""

from __future__ import annotations

from privkit._checksums import luhn_valid, weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _cedula(value: str) -> bool:
    """Some cards in use fail the check, as the authority's own lists show; those are not found."""
    return len(value) == 11 and value.isdecimal() and bool(value.strip("0")) and luhn_valid(value)


def _rnc(value: str) -> bool:
    if len(value) != 9 or not value.isdecimal() or not value.strip("0"):
        return False
    return (10 - weighted_sum(value, (7, 9, 8, 6, 5, 4, 3, 2)) % 11) % 9 + 1 == int(value[8])


NUMBERS: tuple[Number, ...] = (
    Number(
        "DO_CEDULA",
        "Dominican identity card number (cédula de identidad y electoral)",
        ("000-0000000-0", "00000000000"),
        "224-0002211-1",
        (
            "cedula", "cedula de identidad", "identidad y electoral", "cedula dominicana", "numero de cedula",
            "nro de cedula", "cedula no", "dominican id", "national id",
        ),
        "Ley 8-92 (Dominican Republic); Junta Central Electoral, cédula de identidad y electoral",
        region="DO", check=_cedula, checksum="Luhn", alone="formatted", strength=1,
    ),
    Number(
        "DO_RNC",
        "Dominican tax number of a company (RNC)",
        ("0-00-00000-0", "000000000", "000-00000-0", "000-000-000"),
        "1-01-85004-3",
        (
            "rnc", "r n c", "numero de rnc", "registro nacional del contribuyente", "registro nacional de contribuyentes",
            "dominican tax number", "tax number", "tax id",
        ),
        "Ley 53 of 1970 and Ley 11-92 (Dominican Republic); Dirección General de Impuestos Internos, RNC",
        region="DO", check=_rnc, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
