"""Egypt: national number and tax registration number."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity._days import born

__all__ = ["NUMBERS"]

_GOVERNORATES = frozenset((1, 2, 3, 4, *range(11, 20), *range(21, 30), *range(31, 36), 88))
_CENTURIES = {"2": 19, "3": 20}


def _national(value: str) -> bool:
    if len(value) != 14 or not value.isdecimal() or value[0] not in _CENTURIES:
        return False
    return int(value[7:9]) in _GOVERNORATES and born(value[1:7], century=_CENTURIES[value[0]])


def _tax(value: str) -> bool:
    return len(value) == 9 and value.isdecimal() and bool(value.strip("0"))


NUMBERS: tuple[Number, ...] = (
    Number(
        "EG_NATIONAL_ID",
        "Egyptian national number (raqam qawmi)",
        ("00000000000000", "0-000000-00-00000", "0-000000-00-0000-0", "0-00-00-00-00-0000-0"),
        "29001011234567",
        (
            "egyptian national id", "egyptian id", "egyptian id number", "egypt id", "national id",
            "national id number", "national number", "national identity number", "national id card",
            "identity card", "identity card number", "id card", "id card number", "raqam qawmi",
            "raqm qawmi", "el raqam el qawmi", "al raqam al qawmi", "rakam kawmi", "bitaqa shakhsiya",
            "الرقم القومي", "رقم قومي", "رقمي القومي", "رقمها القومي", "رقمه القومي",
            "القومي", "رقم البطاقة", "بطاقة الرقم القومي", "البطاقة الشخصية", "رقم الهوية",
            "betaqa", "raqam el betaqa",
        ),
        "Civil Status Law 143 of 1994 (Egypt), article 1 and its regulations; Civil Status Organisation",
        region="EG", check=_national, strength=3,
    ),
    Number(
        "EG_TN",
        "Egyptian tax registration number",
        ("000-000-000",),
        "100-531-385",
        (
            "tax registration number", "tax registration no", "egyptian tax number", "egypt tax number",
            "tax card number", "tax card", "egyptian tax id", "raqam daribi", "el raqam el daribi",
            "الرقم الضريبي", "رقم ضريبي", "رقم التسجيل الضريبي", "البطاقة الضريبية",
            "al raqam al daribi", "bitaqa daribiya",
        ),
        "Unified Tax Procedures Law 206 of 2020 (Egypt), article 25; Egyptian Tax Authority",
        region="EG", check=_tax,
    ),
)  # fmt: skip
