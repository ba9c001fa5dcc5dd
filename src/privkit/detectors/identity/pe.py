"""Peru: tax and identity numbers."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _ruc(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or value[:2] not in ("10", "15", "16", "17", "20"):
        return False
    return (11 - weighted_sum(value, (5, 4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 10 == int(value[10])


def _cui(value: str) -> bool:
    """The document number alone has no check; its ninth sign is a digit or a letter."""
    if not value[:8].isdecimal() or len(value) not in (8, 9):
        return False
    place = weighted_sum(value, (3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return len(value) == 8 or value[8] in ("65432110987"[place], "KJIHGFEDCBA"[place])


NUMBERS: tuple[Number, ...] = (
    Number(
        "PE_RUC",
        "Peruvian tax number (RUC)",
        ("00000000000",),
        "20512333797",
        ("ruc", "registro unico de contribuyentes", "numero de ruc", "nro de ruc", "tax number", "tax id"),
        "SUNAT (Peru), Registro Único de Contribuyentes; Decreto Legislativo 943",
        region="PE", check=_ruc, checksum="modulo 11", strength=1,
    ),
    Number(
        "PE_CUI",
        "Peruvian identity number (DNI, CUI)",
        ("00000000", "00000000-X"),
        "10117410-2",
        ("dni", "documento nacional de identidad", "cui", "codigo unico de identificacion", "numero de dni", "peruvian id",
         "national id"),
        "RENIEC (Peru), Ley 26497",
        region="PE", check=_cui,
    ),
)  # fmt: skip
