"""South Korea: resident, foreigner and business registration, passport and driving licence."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import born

__all__ = ["NUMBERS"]

_WEIGHTS = (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5)
_CENTURIES = {"1": 19, "2": 19, "3": 20, "4": 20, "5": 19, "6": 19, "7": 20, "8": 20, "9": 18, "0": 18}
_RANDOM_SINCE = "201005"  # since 5 October 2020 what stands behind the date and the sex is random
_LAST_PLACE = "96"  # of registration, in numbers with a check digit
_LICENCE_REGIONS = frozenset((*map(str, range(11, 27)), "28"))
_BUSINESS = (
    "brn", "brn number", "brn no", "business registration number", "business registration no",
    "business registration", "korean business number", "business license number",
    "business number", "saeopja deungnok beonho", "saeopja deungrok beonho", "saeopja beonho",
    "사업자등록번호", "사업자번호", "사업자",
    "saupja deungrok bunho",
)  # fmt: skip
_FOREIGNER = (
    "frn", "frn number", "arn", "arc", "arc number", "arc no", "foreigner registration number",
    "foreigner registration", "foreign registration number", "foreigner registration card",
    "alien registration number", "alien registration", "alien registration card", "alien registration no",
    "residence card", "residence card number", "korean residence card", "oegugin deungnok beonho",
    "외국인등록번호", "외국인등록증", "외국인번호",
    "oegugin deungrok beonho", "waegugin deungnok beonho",
)  # fmt: skip


def _dated(value: str, sexes: str) -> bool:
    if len(value) != 13 or not value.isdecimal() or value[6] not in sexes:
        return False
    return born(value, century=_CENTURIES[value[6]])


def _remainder(value: str) -> int:
    return (11 - weighted_sum(value, _WEIGHTS) % 11) % 10


def _resident(value: str) -> bool:
    if not _dated(value, "123490"):
        return False
    if value[6] in "34" and _RANDOM_SINCE <= value[:6] < "40":
        return True
    return value[7:9] <= _LAST_PLACE and _remainder(value) == int(value[12])


def _resident_of_any_kind(value: str) -> bool:
    """The digit that tells sex and century may be a foreigner's, where the check digit is right."""
    return _dated(value, "1234567890") and value[7:9] <= _LAST_PLACE and _remainder(value) == int(value[12])


def _foreigner(value: str) -> bool:
    return _dated(value, "5678")


def _business_of_any_digit(value: str) -> bool:
    if len(value) != 10 or not value.isdecimal():
        return False
    return value[:3] > "100" and value[3:5] != "00" and value[5:9] != "0000"


def _business(value: str) -> bool:
    if not _business_of_any_digit(value):
        return False
    total = weighted_sum(value, (1, 3, 7, 1, 3, 7, 1, 3, 5)) + int(value[8]) * 5 // 10
    return (total + int(value[9])) % 10 == 0


def _passport(value: str) -> bool:
    return len(value) == 9 and value[0] in "MSROGD"


def _driving_licence(value: str) -> bool:
    return len(value) == 12 and value.isdecimal() and value[:2] in _LICENCE_REGIONS


NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "KR_RRN",
        "South Korean resident registration number (jumin deungnok beonho)",
        ("000000-0000000",),
        "900101-1234568",
        (
            "rrn", "rrn number", "rrn no", "resident registration number", "resident registration",
            "resident registration no", "resident number", "resident registration card", "resident id",
            "korean id", "korean id number", "korean resident number", "national id",
            "national id number", "jumin number", "jumin beonho", "jumin deungnok beonho",
            "jumin deungrok beonho", "jumindeungnokbeonho", "jumin bunho", "jumin deungrok bunho",
            "주민등록번호", "주민번호", "주민등록증",
        ),
        "Enforcement rule of the Resident Registration Act (Korea), article 2",
        region="KR", check=_resident, checksum="weights 2-9, modulo 11, for births before October 2020",
        alone="formatted", strength=2,
    ), _resident_of_any_kind),
    # Numbers issued since October 2020, to people of any age, have no check digit, so none is asked for.
    Number(
        "KR_FRN",
        "South Korean foreigner registration number",
        ("000000-0000000",),
        "900101-5234567",
        _FOREIGNER,
        "Enforcement rule of the Immigration Act (Korea); Resident Registration Act, article 2",
        region="KR", check=_foreigner, alone="formatted", strength=2,
    ),
    *beside_cue(Number(
        "KR_BRN",
        "South Korean business registration number (saeopja deungnok beonho)",
        ("000-00-00000",),
        "116-82-00276",
        _BUSINESS,
        "National Tax Service of Korea; OECD, tax identification numbers: Korea",
        region="KR", check=_business, checksum="weights 1-3-7, modulo 10", alone="formatted", strength=1,
    ), _business_of_any_digit, checksum=False, strength=0),
    Number(
        "KR_PASSPORT",
        "South Korean passport number",
        ("A00000000", "A000A0000"),
        "M123A4567",
        (
            "passport", "passport number", "passport no", "korean passport", "yeogwon", "yeogwon beonho",
            "yeokwon", "yeogwon number",
            "여권", "여권번호",
        ),
        "Ministry of Foreign Affairs of Korea, passport numbers since 21 December 2021; ICAO Doc 9303",
        region="KR", check=_passport,
    ),
    Number(
        "KR_DRIVER_LICENSE",
        "South Korean driving licence number (unjeon myeonheo)",
        ("00-00-000000-00",),
        "11-19-123456-70",
        (
            "korean driver license", "unjeon myeonheo",
            "driving licence", "driving license", "driver license", "drivers license", "driver s license",
            "driver licence", "drivers licence", "license number",
            "unjeon myeonheo beonho", "myeonheo beonho", "unjeonmyeonheo",
            "운전면허", "운전면허번호", "운전면허증", "면허번호", "면허증",
        ),
        "Enforcement rule of the Road Traffic Act (Korea), annexed form 55",
        region="KR", check=_driving_licence,
    ),
)  # fmt: skip
