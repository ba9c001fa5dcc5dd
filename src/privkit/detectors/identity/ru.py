"""Russia: numbers of taxpayers, insured people and companies, passport, driving licence."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_INN_WEIGHTS = (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)
_CHECKED_SNILS = "001001998"  # numbers up to this one have no check


def _inn(value: str) -> bool:
    """Ten digits of a company, twelve of a person with two check digits."""
    if not value.isdecimal() or not value.strip("0"):
        return False
    if len(value) == 10:
        return _inn_digit(value[:9]) == value[9]
    return len(value) == 12 and _inn_digit(value[:10]) == value[10] and _inn_digit(value[:11]) == value[11]


def _inn_digit(digits: str) -> str:
    return str(weighted_sum(digits, _INN_WEIGHTS[-len(digits) :]) % 11 % 10)


def _ogrn(value: str) -> bool:
    """Thirteen digits of a company, fifteen of a sole trader; the last is the end of what the others leave."""
    if not value.isdecimal() or len(value) not in (13, 15):
        return False
    if value[0] == "0" or (len(value) == 15 and value[0] not in "34"):
        return False
    return int(value[:-1]) % (len(value) - 2) % 10 == int(value[-1])


def _snils(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or not value[:9] > _CHECKED_SNILS:
        return False
    return weighted_sum(value, (9, 8, 7, 6, 5, 4, 3, 2, 1)) % 101 % 100 == int(value[9:])


def _passport(value: str) -> bool:
    """Region, year of the form, and six digits."""
    return "01" <= value[:2] <= "99" and (value[2:4] <= "45" or value[2:4] >= "97")


NUMBERS: tuple[Number, ...] = (
    Number(
        "RU_INN",
        "Russian tax number (INN)",
        ("0000000000", "000000000000", "0000-000000-00", "00-00-000000-00"),
        "123456789047",
        (
            "inn", "inn number", "inn nomer", "russian tax number", "tax number", "tax id", "инн", "номер инн", "инн физлица",
            "идентификационный номер налогоплательщика", "налоговый номер", "идентификационный номер",
        ),
        "Налоговый кодекс Российской Федерации, article 84; Приказ ФНС России ЕД-7-14/559@ of 2020",
        region="RU", check=_inn, checksum="modulo 11", strength=1,
    ),
    Number(
        "RU_OGRN",
        "Russian state registration number of a company or sole trader (OGRN, OGRNIP)",
        ("0000000000000", "000000000000000", "0-00-00-00-00000-0"),
        "1022200525819",
        (
            "ogrn", "ogrnip", "ogrn number", "registration number", "огрн", "огрнип", "номер огрн",
            "основной государственный регистрационный номер", "государственный регистрационный номер",
        ),
        "Постановление Правительства РФ 438/2002; Приказ Минфина России 165н/2017",
        region="RU", check=_ogrn, checksum="modulo 11 or 13", strength=1,
    ),
    Number(
        "RU_SNILS",
        "Russian number of an insured person (SNILS)",
        ("000-000-000-00", "00000000000"),
        "112-233-445 95",
        (
            "snils", "snils number", "nomer snils", "pension insurance number", "снилс", "номер снилс", "страховой номер",
            "страховой номер индивидуального лицевого счета", "пенсионное свидетельство",
        ),
        "Федеральный закон 27-ФЗ/1996, article 6; Приказ Минтруда России 28н/2021",
        region="RU", check=_snils, checksum="modulo 101", alone="formatted", strength=2,
    ),
    Number(
        "RU_PASSPORT",
        "Russian passport number, series and number",
        ("0000-000000", "00-00-000000", "00-0000000"),
        "45 10 000001",
        (
            "russian passport", "pasport", "passport", "passport number", "seriya i nomer", "nomer pasporta", "паспорт",
            "номер паспорта", "серия паспорта", "серия и номер", "серия и номер паспорта", "серия", "паспортные данные",
            "загранпаспорт", "паспорт рф",
        ),
        "Постановление Правительства РФ 2267/2023, Положение о паспорте; Приказ МВД России 773/2020",
        region="RU", check=_passport,
    ),
    Number(
        "RU_DRIVER_LICENSE",
        "Russian driving licence number",
        ("00-00-000000", "0000-000000", "00-AA-000000"),
        "77 01 000001",
        (
            "russian driving licence", "voditelskoe udostoverenie", "driving licence", "driving license", "driver license",
            "driver s license", "водительское удостоверение", "водительского удостоверения",
            "номер водительского удостоверения", "водительские права", "водительских прав", "мои права", "номер ву", "ву",
        ),
        "Приказ МВД России 20/2021; Постановление Правительства РФ 1097/2014",
        region="RU",
    ),
)  # fmt: skip
