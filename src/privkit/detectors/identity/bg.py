"""Bulgaria: numbers of citizens, foreigners and companies, identity card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]


def _citizen(value: str) -> bool:
    """Twenty added to the month is the nineteenth century, forty the twenty-first."""
    if len(value) != 10 or not value.isdecimal():
        return False
    century, month = divmod(int(value[2:4]), 20)
    if century > 2 or not is_day((1900, 1800, 2000)[century] + int(value[:2]), month, int(value[4:6])):
        return False
    return weighted_sum(value, (2, 4, 8, 5, 10, 9, 7, 3, 6)) % 11 % 10 == int(value[9])


def _foreigner(value: str) -> bool:
    if len(value) != 10 or not value.isdecimal() or not value.strip("0"):
        return False
    return weighted_sum(value, (21, 19, 17, 13, 11, 9, 7, 3, 1)) % 10 == int(value[9])


def _company(digits: str) -> bool:
    if not digits.strip("0"):
        return False
    check = weighted_sum(digits, (1, 2, 3, 4, 5, 6, 7, 8)) % 11
    if check == 10:
        check = weighted_sum(digits, (3, 4, 5, 6, 7, 8, 9, 10)) % 11 % 10
    return check == int(digits[8])


def _taxpayer(digits: str) -> bool:
    return (11 - weighted_sum(digits, (4, 3, 2, 7, 6, 5, 4, 3, 2)) % 11) % 11 == int(digits[9])


def _vat(value: str) -> bool:
    """Nine digits of a company; ten of a citizen, a foreigner or another taxpayer."""
    digits = value.removeprefix("BG")
    if not digits.isdecimal() or len(digits) not in (9, 10):
        return False
    if len(digits) == 9:
        return _company(digits)
    return _citizen(digits) or _foreigner(digits) or _taxpayer(digits)


def _vat_with_country(value: str) -> bool:
    return value.startswith("BG") and _vat(value)


_VAT_CUES = (
    "eik", "bulstat", "dds nomer", "nomer po dds", "bulgarian tax number", "vat number", "vat id", "tax id",
    "tax number", "еик", "булстат", "ддс номер", "номер по ддс", "идентификационен номер", "данъчен номер",
    "идентификационен номер по ддс",
)  # fmt: skip
_VAT_LAW = (
    "Закон за данък върху добавената стойност (Bulgaria), article 94; Закон за регистър БУЛСТАТ, article 6"
)

NUMBERS: tuple[Number, ...] = (
    Number(
        "BG_EGN",
        "Bulgarian number of a citizen (EGN)",
        ("0000000000", "000000-0000", "000000-000-0"),
        "8032056031",
        (
            "egn", "egn number", "egn nomer", "edinen grazhdanski nomer", "bulgarian id", "national id", "егн", "егн номер",
            "единен граждански номер", "гражданско число", "граждански номер",
        ),
        "Закон за гражданската регистрация (Bulgaria), article 11; Наредба РД-02-20-9/2012",
        region="BG", check=_citizen, checksum="modulo 11, and day of birth", strength=2,
    ),
    Number(
        "BG_PNF",
        "Bulgarian number of a foreigner (LNCh)",
        ("0000000000", "0000-000-000"),
        "7111042925",
        (
            "lnch", "lnc", "pnf", "number of a foreigner", "lichen nomer na chuzhdenets", "foreigner number",
            "foreigner personal number", "лнч",
            "личен номер на чужденец", "личен номер", "номер на чужденец",
        ),
        "Закон за чужденците в Република България, article 55; Правилник за издаване на българските лични документи",
        region="BG", check=_foreigner, checksum="modulo 10", strength=1,
    ),
    Number(
        "BG_VAT",
        "Bulgarian VAT number with the country",
        ("AA0{9,10}", "AA-0{9,10}", "AA-000-000-000"),
        "BG175074752",
        _VAT_CUES,
        _VAT_LAW,
        region="BG", check=_vat_with_country, checksum="modulo 11", alone="always", strength=3,
    ),
    Number(
        "BG_VAT",
        "Bulgarian number of a company (EIK, Bulstat)",
        ("0{9,10}", "000-000-000"),
        "175074752",
        _VAT_CUES,
        _VAT_LAW,
        region="BG", check=_vat, checksum="modulo 11", strength=1,
    ),
    Number(
        "BG_ID_CARD",
        "Bulgarian identity card number",
        ("000000000", "AA0000000"),
        "600000001",
        (
            "lichna karta", "nomer na lichna karta", "lk nomer", "identity card", "лична карта", "личната карта",
            "личната ми карта", "лк",
            "номер на лична карта", "лк номер", "документ за самоличност",
        ),
        "Закон за българските лични документи; Council of the EU, PRADO",
        region="BG",
    ),
)  # fmt: skip
