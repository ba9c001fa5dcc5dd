"""The Philippines: taxpayer number and mobile phone numbers."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_MOBILE_CUES = (
    "mobile", "mobile number", "mobile no", "cellphone", "cellphone number", "cell number", "cp", "cp number",
    "cp no", "contact number", "contact no", "phone number", "phone", "text", "call", "viber", "gcash",
    "gcash number", "selpon", "numero ng selpon", "numero ng cellphone", "numero ng telepono", "tawagan",
    "i text", "whatsapp", "sms",
)  # fmt: skip
_NUMBERING_PLAN = "National Telecommunications Commission, numbering plan; ITU-T E.164, country code 63"


def _tin(value: str) -> bool:
    return value.isdecimal() and bool(value[:9].strip("0")) and len(value) in (9, 12, 13, 14)


def _national(value: str) -> str:
    for prefix in ("0063", "63", "0"):
        if value.startswith(prefix) and len(value) == 10 + len(prefix):
            return value[len(prefix) :]
    return value


def _mobile(value: str) -> bool:
    national = _national(value)
    if len(national) != 10 or not national.isdecimal():
        return False
    return national[0] == "9" or national[:3] in ("813", "817", "895", "896", "897", "898")


NUMBERS: tuple[Number, ...] = (
    Number(
        "PH_TIN",
        "Philippine taxpayer identification number, with or without its branch code",
        (
            "000-000-000", "000-000-000-000", "000-000-000-0000", "000-000-000-00000", "000000000-000",
            "000000000-00000",
        ),
        "123-456-789-000",
        (
            "tin", "tin number", "tin no", "tin id", "ph tin", "philippine tin", "bir tin", "bir number",
            "taxpayer id", "taxpayer identification number", "taxpayer identification", "tax id",
            "tax identification number", "tax identification no", "numero ng tin",
        ),
        "National Internal Revenue Code of the Philippines, section 236; BIR, Revenue Regulations 7-2012",
        region="PH", check=_tin,
    ),
    Number(
        "PH_MOBILE_NUMBER",
        "Philippine mobile phone number, with its trunk or country prefix",
        ("0000-000-0000", "0000-0000000", "00-000-000-0000", "00-000-0000000", "0000-000-000-0000"),
        "0917 123 4567",
        _MOBILE_CUES,
        _NUMBERING_PLAN,
        region="PH", check=_mobile, alone="always", default=False, strength=1,
    ),
)  # fmt: skip
