"""Singapore: identity and foreign identification number, and unique entity number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# For each first letter: what is added to the sum, and the check letters of the remainders 0 to 10.
_SERIES = {
    "S": (0, "JZIHGFEDCBA"),
    "T": (4, "JZIHGFEDCBA"),
    "F": (0, "XWUTRQPNMLK"),
    "G": (4, "XWUTRQPNMLK"),
    "M": (3, "XWUTRQPNJLK"),
}
_ENTITY_SIGNS = "ABCDEFGHJKLMNPQRSTUVWX0123456789"


def _identity(value: str) -> bool:
    if len(value) != 9 or value[0] not in _SERIES or not value[1:8].isdecimal():
        return False
    plus, letters = _SERIES[value[0]]
    return letters[(weighted_sum(value[1:8], (2, 7, 6, 5, 4, 3, 2)) + plus) % 11] == value[8]


def _business(value: str) -> bool:
    return "XMKECAWLJDB"[weighted_sum(value[:8], (10, 4, 9, 3, 8, 2, 7, 1)) % 11] == value[8]


def _company(value: str) -> bool:
    return (
        value[:2] <= "20"
        and "ZKCMDNERGWH"[weighted_sum(value[:9], (10, 8, 6, 4, 9, 7, 5, 3, 1)) % 11] == value[9]
    )


def _other(value: str) -> bool:
    if value[0] not in "RST" or not (value[1:3] + value[5:9]).isdecimal():
        return False
    signs = [_ENTITY_SIGNS.find(sign) for sign in value]
    if min(signs) < 0:
        return False
    weights = (4, 3, 5, 3, 10, 2, 2, 5, 7)
    total = sum(sign * weight for sign, weight in zip(signs, weights))  # noqa: B905
    return (total - 5) % 11 == signs[9]


def _entity(value: str) -> bool:
    if len(value) == 9 and value[:8].isdecimal():
        return _business(value)
    if len(value) != 10:
        return False
    return _company(value) if value[:9].isdecimal() else _other(value)


NUMBERS: tuple[Number, ...] = (
    Number(
        "SG_NRIC_FIN",
        "Singaporean identity card (NRIC) or foreign identification number (FIN)",
        ("A0000000A", "A-0000000-A", "A-0000-000-A", "A000-0000A"),
        "S1234567D",
        (
            "nric", "nric number", "nric no", "nric fin", "fin", "fin number", "fin no", "nric or fin",
            "singapore id", "singapore nric", "singapore ic", "foreign identification number", "ic number",
            "ic no", "identity card", "identity card number", "id card", "national id", "work permit",
            "work permit number", "singpass", "singpass id", "kad pengenalan",
        ),
        "National Registration Act 1965; Immigration & Checkpoints Authority, FIN series M of 2022",
        region="SG", check=_identity, checksum="weights 2-7, modulo 11", alone="always", strength=2,
    ),
    Number(
        "SG_UEN",
        "Singaporean unique entity number of a business or organisation",
        ("00000000A", "000000000A", "A00AA0000A"),
        "201912345R",
        (
            "uen", "uen number", "uen no", "unique entity number", "acra number", "acra no",
            "acra registration", "company registration number", "company registration no",
            "business registration number", "business registration no", "roc number", "gst reg no",
            "gst registration number", "company reg no",
        ),
        "Accounting and Corporate Regulatory Authority, Unique Entity Number (uen.gov.sg)",
        region="SG", check=_entity, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
