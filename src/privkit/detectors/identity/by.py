"""Belarus: tax number, number of a person, passport."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_REGIONS = "ABCEHKM"
_LETTERS = "ABCEHKMOPT"  # those that Cyrillic and Latin share


def _taxpayer(value: str) -> bool:
    """Nine digits of an organisation; two letters and seven digits of a person."""
    if len(value) != 9 or not value[2:].isdecimal():
        return False
    if value[0] in "1234567" and value[1].isdecimal():
        first = weighted_sum(value[:2], (29, 23))
    elif value[0] in _REGIONS and value[1] in _LETTERS:
        first = int(value[0], 36) * 29 + _LETTERS.index(value[1]) * 23
    else:
        return False
    return (first + weighted_sum(value[2:8], (19, 17, 13, 7, 5, 3))) % 11 == int(value[8])


def _person(value: str) -> bool:
    """Sex and century, day of birth, region, serial, citizenship, check."""
    day, month = int(value[1:3]), int(value[3:5])
    return (
        value[0] in "123456"
        and 1 <= day <= 31
        and 1 <= month <= 12
        and value[7] in _REGIONS
        and value[11] in "PB"
    )


NUMBERS: tuple[Number, ...] = (
    Number(
        "BY_UNP",
        "Belarusian tax number (UNP)",
        ("000000000", "AA0000000", "AA-0000000"),
        "200988541",
        (
            "unp", "unp number", "belarusian tax number", "tax number", "tax id", "унп", "номер унп", "учетный номер плательщика",
            "учётный номер плательщика", "уліковы нумар плацельшчыка",
        ),
        "Налоговый кодекс Республики Беларусь, article 70; Ministry of Taxes, Resolution 96/2010",
        region="BY", check=_taxpayer, checksum="modulo 11", strength=1,
    ),
    Number(
        "BY_PERSONAL_NUMBER",
        "Belarusian number of a person (identification number of the passport)",
        ("0000000A000AA0", "0000000-A000AA0", "0000000-A-000-AA-0"),
        "3010190A001PB0",
        (
            "lichnyi nomer", "lichny nomer", "identifikatsionnyi nomer", "personal number", "belarusian id",
            "identification number", "национальный номер", "личный номер", "идентификационный номер", "асабісты нумар",
            "ідэнтыфікацыйны нумар",
        ),
        "Закон о регистре населения (Belarus, 418-З/2008), articles 1 and 10",
        region="BY", check=_person, alone="always", strength=3,
    ),
    Number(
        "BY_PASSPORT",
        "Belarusian passport number",
        ("AA-0000000",),
        "MP0000001",
        (
            "belarusian passport", "pasport", "passport", "passport number", "паспорт", "номер паспорта", "серия и номер",
            "пашпарт", "нумар пашпарта",
        ),
        "Указ Президента Республики Беларусь 200/2008 on identity documents",
        region="BY",
    ),
)  # fmt: skip
