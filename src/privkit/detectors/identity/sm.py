"""San Marino: number of an economic operator."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _operator(value: str) -> bool:
    digits = value.removeprefix("SM")
    return digits.isdecimal() and 1 <= int(digits) <= 99999


NUMBERS: tuple[Number, ...] = (
    Number(
        "SM_COE",
        "Sammarinese code of an economic operator (COE)",
        ("0{3,6}", "AA0{5}", "AA-0{5}"),
        "SM24165",
        (
            "coe", "codice operatore economico", "codice operatore", "c o e", "operatore economico", "san marino tax number",
            "tax number", "partita iva",
        ),
        "Legge 40/1972 and Decreto Delegato 44/2015 (San Marino); OECD, TIN information by jurisdiction",
        region="SM", check=_operator,
    ),
)  # fmt: skip
