"""Senegal: national identification of enterprises and associations."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _cofi(code: str) -> bool:
    """The tax code behind the number: whether it pays VAT, the kind of owner, the tax centre."""
    return not code or (code[0] in "012" and code[1] in "ABCDEFGHJKLMNPQRSTUVWZ" and code[2].isdecimal())


def _ninea(value: str) -> bool:
    """Seven digits, with zeros in front commonly nine, and the tax code of three signs or nothing."""
    number, code = (value[:-3], value[-3:]) if not value.isdecimal() else (value, "")
    if len(number) not in (7, 9) or not number.isdecimal() or not number.strip("0"):
        return False
    return _cofi(code) and weighted_sum(number[::-1], (1, 2) * 5) % 10 == 0


NUMBERS: tuple[Number, ...] = (
    Number(
        "SN_NINEA",
        "Senegalese identification number of an enterprise or association (NINEA)",
        ("0000000", "000000000", "000-0000", "000-000-000", "0000000-0A0", "000000000-0A0", "000-0000-0A0"),
        "3067221 2G2",
        (
            "ninea", "numero ninea", "ninea numero", "ninea number", "ninea no", "code ninea", "ninea cofi",
            "senegal tax number", "senegalese tax number",
        ),
        "Decree 2012-886 of 27 August 2012 (Senegal), on the NINEA; ANSD",
        region="SN", check=_ninea, checksum="weights 1 and 2, modulo 10", strength=1,
    ),
)  # fmt: skip
