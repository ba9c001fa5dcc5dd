"""Mozambique: tax identification number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _nuit(value: str) -> bool:
    if len(value) != 9 or not value.isdecimal() or not value.strip("0"):
        return False
    return "01234567891"[weighted_sum(value, (8, 9, 4, 5, 6, 7, 8, 9)) % 11] == value[8]


NUMBERS: tuple[Number, ...] = (
    Number(
        "MZ_NUIT",
        "Mozambican tax identification number (NUIT)",
        ("000-000-000",),
        "400339910",
        (
            "nuit", "numero nuit", "nuit numero", "nuit number", "nuit no", "numero unico de identificacao",
            "identificacao tributaria", "numero de contribuinte", "mozambican tax number", "mozambique tax id",
        ),
        "Decree 28/2012 and Law 2/2006 of Mozambique; Autoridade Tributária, NUIT",
        region="MZ", check=_nuit, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
