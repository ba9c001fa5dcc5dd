"""Taiwan: identity number of a person and uniform number of a business."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# The place of registration, in the order of the two digits it stands for, from 10 on.
_PLACES = "ABCDEFGHJKLMNPQRSTUVXYWZIO"


def _person(value: str) -> bool:
    """1 and 2 are men and women; 8 and 9 the same for residents from abroad, since 2021."""
    if len(value) != 10 or value[0] not in _PLACES or value[1:2] not in ("1", "2", "8", "9"):
        return False
    if not value[1:].isdecimal():
        return False
    place = str(10 + _PLACES.index(value[0]))
    return weighted_sum(place + value[1:], (1, 9, 8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0


def _business(value: str) -> bool:
    """The digits of the products, added up, are a multiple of five since 2023 (of ten before)."""
    if len(value) != 8 or not value.isdecimal() or not value.strip("0"):
        return False
    products = [int(digit) * weight for digit, weight in zip(value, (1, 2, 1, 2, 1, 2, 4, 1))]  # noqa: B905
    total = sum(sum(divmod(product, 10)) for product in products)
    # 7 times 4 is 28, whose cross sum is 10: it may count as 1 or as 0.
    return total % 5 == 0 or (value[6] == "7" and (total + 1) % 5 == 0)


NUMBERS: tuple[Number, ...] = (
    Number(
        "TW_NATIONAL_ID",
        "Taiwanese identity card or resident certificate number",
        ("A000000000",),
        "A123456789",
        (
            "taiwan id", "taiwan id number", "taiwanese id", "taiwanese id number", "roc id", "national id",
            "national id number", "national identification number", "identity card", "identity card number",
            "id card", "id card number", "arc number", "resident certificate", "uniform id number", "ui number",
            "身分證", "身分證字號", "身份證字號", "身分證號碼", "統一證號", "居留證號",
            "shenfenzheng", "shenfenzheng zihao", "shen fen zheng",
        ),
        "Ministry of the Interior (Taiwan), Department of Household Registration; National Immigration Agency",
        region="TW", check=_person, checksum="weights 1, 9-1, modulo 10", strength=1,
    ),
    Number(
        "TW_UBN",
        "Taiwanese uniform business number (tongyi bianhao)",
        ("00000000",),
        "00501503",
        (
            "ubn", "ubn number", "unified business number", "uniform business number", "gui number", "taiwan vat",
            "government uniform invoice number", "taiwan tax id", "tongyi bianhao", "tong yi bian hao", "tongbian",
            "統一編號", "統編", "公司統編",
            "business administration number",
        ),
        "Fiscal Information Agency (Taiwan), check rule of the uniform number of business, revised 2023",
        region="TW", check=_business, checksum="modulo 5", strength=1,
    ),
)  # fmt: skip
