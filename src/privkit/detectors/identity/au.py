"""National numbers of Australia: tax, business, Medicare, passport, licences, banking.

Patterns are plain strings that `re` compiles on first use, so importing the table costs nothing.
"""

from __future__ import annotations

import re

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _abn(value: str) -> bool:
    if not re.fullmatch("[1-9][0-9]{10}", value):
        return False
    # The first digit counts one less than it is.
    return (weighted_sum(value, (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)) - 10) % 89 == 0


def _acn(value: str) -> bool:
    if not re.fullmatch("[0-9]{9}", value) or value == "000000000":
        return False
    return weighted_sum(value, (8, 7, 6, 5, 4, 3, 2, 1, 1)) % 10 == 0


def _tfn(value: str) -> bool:
    if not re.fullmatch("[0-9]{8,9}", value) or not value.strip("0"):
        return False
    if weighted_sum(value, (1, 4, 3, 7, 5, 8, 6, 9, 10)) % 11 == 0:
        return True
    return len(value) == 8 and weighted_sum(value, (10, 7, 8, 4, 6, 3, 5, 1)) % 11 == 0


def _medicare(value: str) -> bool:
    if not re.fullmatch("[2-6][0-9]{8}[1-9][1-9]?", value):
        return False
    return weighted_sum(value, (1, 3, 7, 9, 1, 3, 7, 9)) % 10 == int(value[8])


NUMBERS: tuple[Number, ...] = (
    Number(
        "AU_ABN",
        "Australian business number",
        ("00-000-000-000",),
        "51 824 753 556",
        cues=(
            *("abn", "abn number", "abn no", "australian business number", "business number", "abns"),
            *("sole trader abn", "my abn"),
        ),
        source="Australian Business Register, Format of the ABN",
        region="AU",
        check=_abn,
        checksum="modulo 89",
        alone="formatted",
        strength=2,
    ),
    Number(
        "AU_ACN",
        "Australian company number",
        ("000-000-000",),
        "000 000 019",
        cues=(
            *("acn", "acn number", "acn no", "australian company number", "company number"),
            *("arbn", "asic number", "company acn"),
        ),
        source="Australian Securities and Investments Commission, Australian Company Number digit check",
        region="AU",
        check=_acn,
        checksum="modulo 10",
        strength=1,
    ),
    Number(
        "AU_TFN",
        "Australian tax file number",
        ("000-000-000", "00-000-000", "000-000-00"),
        "123 456 782",
        cues=(
            *("tfn", "tfn number", "tfn no", "tax file", "tax file number", "tax file no", "taxfile number"),
            *("my tfn", "taxfilenumber", "tax file num"),
        ),
        source="Australian Taxation Office, tax file number algorithm in the reporting specifications",
        region="AU",
        check=_tfn,
        checksum="modulo 11",
        strength=1,
    ),
    Number(
        "AU_MEDICARE",
        "Australian Medicare card number, with or without the person's reference number",
        ("0000-00000-0", "0000-00000-0-0"),
        "2123 45670 1",
        cues=(
            *("medicare", "medicare number", "medicare no", "medicare num", "medicare card"),
            *("medicare card number", "medicare card no", "medicare id", "medicare irn", "medicarenumber"),
        ),
        source="Australian Institute of Health and Welfare, METeOR: Medicare card number",
        region="AU",
        check=_medicare,
        checksum="weights 1-3-7-9, modulo 10",
        alone="formatted",
        strength=1,
    ),
    Number(
        "AU_PASSPORT",
        "Australian passport number",
        ("A0000000", "AA0000000", "A-0000000", "AA-0000000"),
        "N1234567",
        cues=(
            *("passport", "passport number", "passport no", "passport num", "australian passport"),
            *("aussie passport", "au passport", "passport id", "travel document number"),
        ),
        source="Attorney-General's Department (Australia), Document Verification Service: passport",
        region="AU",
    ),
    Number(
        "AU_DRIVER_LICENSE",
        "Australian driver licence number",
        ("0{6,10}", "000-000-000", "000-000-0000", "A00000", "AA0000", "A0000A", "0000AA"),
        "12345678",
        cues=(
            *("driver licence", "drivers licence", "driver's licence", "driver license", "drivers license"),
            *("driver's license", "driving licence", "driving license", "driver licence number"),
            *(
                "driver's licence number",
                "licence number",
                "licence no",
                "driver licence no",
                "p plate licence",
            ),
            *("dl", "dl number", "dl no"),
        ),
        source="Austroads, Australian driver licence; state road agencies' licence specimens",
        region="AU",
    ),
    Number(
        "AU_BSB",
        "Australian bank state branch number",
        ("000-000",),
        "062-000",
        cues=("bsb", "bsb number", "bsb no", "bsb code", "bank state branch", "branch bsb"),
        source="Australian Payments Network, BSB numbers in Australia",
        region="AU",
    ),
)
