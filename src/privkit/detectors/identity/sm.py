"""San Marino: number of an economic operator."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _operator(value: str) -> bool:
    """Zeros at the front are commonly left out; four digits alone are no year."""
    digits = value.removeprefix("SM")
    if len(value) == 4 and value[:2] in ("19", "20"):
        return False
    return digits.isdecimal() and 1 <= int(digits) <= 99999


NUMBERS: tuple[Number, ...] = (
    Number(
        "SM_COE",
        "Sammarinese code of an economic operator (COE)",
        ("0{4,6}", "AA0{5}", "AA-0{5}"),
        "SM24165",
        (
            "coe", "codice operatore economico", "codice operatore", "c o e", "operatore economico", "san marino tax number",
            "tax number", "partita iva",
        ),
        "Legge 40/1972 and Decreto Delegato 44/2015 (San Marino); OECD, TIN information by jurisdiction",
        region="SM", check=_operator,
    ),
)  # fmt: skip
