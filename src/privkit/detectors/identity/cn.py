"""China: resident identity card, passport and unified social credit code."""

from __future__ import annotations

from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import born, is_day
from privkit.text._lazy import lazy

__all__ = ["NUMBERS"]

_PROVINCES = frozenset(
    map(
        str,
        (
            *range(11, 16),
            21,
            22,
            23,
            *range(31, 38),
            *range(41, 47),
            *range(50, 55),
            *range(61, 66),
            71,
            81,
            82,
            83,
        ),
    )
)
_CREDIT_SIGNS = "0123456789ABCDEFGHJKLMNPQRTUWXY"  # no letters that look like digits or like each other
_CARD = (
    "resident identity card", "resident identity card number", "resident id", "resident id number",
    "resident identity number", "chinese id", "chinese id card", "chinese id number", "china id number",
    "chinese national id", "national id", "national id number", "identity card", "identity card number",
    "id card", "id card number", "citizen identity number", "shenfenzheng", "shenfenzheng hao",
    "身份证", "身份证号", "身份证号码", "居民身份证", "居民身份证号码", "公民身份号码", "证件号码", "身分證", "身份證",
    "shenfenzheng haoma", "shen fen zheng", "shenfen zheng", "shenfenzheng number", "sfz", "ric number",
)  # fmt: skip


def _resident(value: str) -> bool:
    return _resident_of_any_year(value) and "18" <= value[6:8] <= "20"


def _resident_of_any_year(value: str) -> bool:
    if len(value) != 18 or not value[:17].isdecimal() or value[:2] not in _PROVINCES:
        return False
    if not is_day(int(value[6:10]), int(value[10:12]), int(value[12:14])):
        return False
    # ISO 7064 mod 11-2: each sign counts double the one behind it, and all together leave 1.
    total = sum(int(sign) << (17 - place) for place, sign in enumerate(value[:17]))
    return "10X98765432"[total % 11] == value[17]


def _resident_of_old(value: str) -> bool:
    return (
        len(value) == 15 and value.isdecimal() and value[:2] in _PROVINCES and born(value[6:12], century=19)
    )


def _credit_code(value: str) -> bool:
    if len(value) != 18 or not value[2:8].isdecimal():
        return False
    values = [_CREDIT_SIGNS.find(sign) for sign in value]
    if min(values) < 0:
        return False
    total = sum(sign * pow(3, place, 31) for place, sign in enumerate(values[:17]))
    return (total + values[17]) % 31 == 0


# Ordinary ones begin with E (before 2012 with G), and where nine digits were used up with E and a letter that is no digit's
# double; those of officials with D, S or P, or these and an E.
_PASSPORT = lazy(r"[EGDSP][0-9]{8}|E[A-HJ-NP-Z][0-9]{7}|[DSP]E[0-9]{7}")


def _passport(value: str) -> bool:
    return _PASSPORT.fullmatch(value) is not None


NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "CN_RIC",
        "Chinese resident identity card number (shenfenzheng)",
        ("000000-00000000-000X", "000000-0000-0000-000X", "000-000-0000-0000-000X"),
        "11010519491231002X",
        _CARD,
        "GB 11643-1999, citizen identification number; GB/T 2260; ISO/IEC 7064 MOD 11-2",
        region="CN", check=_resident, checksum="ISO 7064 mod 11-2", alone="always", strength=5,
    ), _resident_of_any_year),
    Number(
        "CN_RIC",
        "Chinese resident identity card number of fifteen digits, as issued until 1999",
        ("000000-000000-000", "0{15}"),
        "110105491231002",
        _CARD,
        "GB 11643-1989, social security number; GB/T 2260",
        region="CN", check=_resident_of_old,
    ),
    Number(
        "CN_USCC",
        "Chinese unified social credit code of an organisation",
        ("X00000000X{9}", "XX-000000-X{9}-X", "X000-0000-XXXX-XXXX-XX"),
        "91110000600037341L",
        (
            "uscc", "unified social credit code", "unified social credit identifier", "social credit code",
            "unified credit code", "chinese tax number", "china tax number", "tongyi shehui xinyong daima",
            "shehui xinyong daima", "xinyong daima", "nashuiren shibiehao",
            "统一社会信用代码", "社会信用代码", "信用代码", "纳税人识别号", "税号", "納稅人識別號",
        ),
        "GB 32100-2015, coding rule of the unified social credit identifier",
        region="CN", check=_credit_code, checksum="mod 31", strength=2,
    ),
    Number(
        "CN_PASSPORT",
        "Chinese passport number (huzhao)",
        ("A00000000", "AA0000000"),
        "EA0000000",
        (
            "chinese passport", "huzhao", "hu zhao", "huzhao haoma", "huzhao hao", "china passport", "prc passport",
            "护照", "护照号", "护照号码", "中国护照", "護照", "護照號碼", "passport", "passport number", "passport no",
        ),
        "Passport Law of the People's Republic of China (2006); ICAO Doc 9303",
        region="CN", check=_passport,
    ),
)  # fmt: skip
