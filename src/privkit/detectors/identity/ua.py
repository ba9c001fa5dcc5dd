"""Ukraine: numbers of taxpayers, people and companies, passport."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]


def _taxpayer(value: str) -> bool:
    """The first five digits count the days since 31 December 1899."""
    if len(value) != 10 or not value.isdecimal() or not value.strip("0"):
        return False
    return weighted_sum(value, (-1, 5, 7, 9, 4, 6, 10, 5, 7)) % 11 % 10 == int(value[9])


def _company(value: str) -> bool:
    """Modulo 11, with other weights for the codes from 30000000 to 60000000, and two more where that gives ten."""
    if len(value) != 8 or not value.isdecimal() or not value.strip("0"):
        return False
    weights = (7, 1, 2, 3, 4, 5, 6) if value[0] in "345" else (1, 2, 3, 4, 5, 6, 7)
    check = weighted_sum(value, weights) % 11
    if check == 10:
        check = weighted_sum(value, [weight + 2 for weight in weights]) % 11 % 10
    return check == int(value[7])


def _record(value: str) -> bool:
    """Day of birth with its century, and five digits."""
    if len(value) != 13 or not value.isdecimal():
        return False
    return "1900" <= value[:4] <= "2099" and is_day(int(value[:4]), int(value[4:6]), int(value[6:8]))


NUMBERS: tuple[Number, ...] = (
    Number(
        "UA_RNTRC",
        "Ukrainian taxpayer number of a person (RNOKPP, formerly INN)",
        ("0000000000", "00-00-00-00-00"),
        "1759013776",
        (
            "rnokpp", "rntrc", "ipn", "inn", "identifikatsiinyi kod", "identyfikatsiinyi kod", "ukrainian tax number", "tax id",
            "tax number", "рнокпп", "іпн", "інн", "ідентифікаційний код", "ідентифікаційний номер", "податковий номер",
            "код платника податків", "номер облікової картки", "ідентифікаційний номер платника податків", "инн",
            "идентификационный код",
        ),
        "Податковий кодекс України, article 70; Положення про реєстрацію фізичних осіб у Державному реєстрі (822/2017)",
        region="UA", check=_taxpayer, checksum="modulo 11", strength=1,
    ),
    Number(
        "UA_EDRPOU",
        "Ukrainian code of a company (EDRPOU)",
        ("00000000",),
        "32855961",
        (
            "edrpou", "yedrpou", "kod edrpou", "company code", "registration number", "єдрпоу", "код єдрпоу", "едрпоу",
            "код едрпоу", "окпо",
        ),
        "Постанова Кабінету Міністрів України 118/1996, Положення про ЄДРПОУ",
        region="UA", check=_company, checksum="modulo 11", strength=1,
    ),
    Number(
        "UA_UNZR",
        "Ukrainian record number in the demographic register (UNZR)",
        ("00000000-00000",),
        "19900101-00001",
        (
            "unzr", "unzr number", "demographic register", "унзр", "номер запису", "унікальний номер запису",
            "унікальний номер запису в реєстрі",
        ),
        "Закон України про Єдиний державний демографічний реєстр (5492-VI), article 10",
        region="UA", check=_record, alone="formatted", strength=2,
    ),
    Number(
        "UA_PASSPORT",
        "Ukrainian passport or identity card number",
        ("AA-000000", "000000000", "000-000-000"),
        "AA000001",
        (
            "ukrainian passport", "pasport", "passport", "passport number", "id karta", "id kartka", "паспорт", "номер паспорта",
            "серія паспорта", "серія", "айді картка", "закордонний паспорт", "id картка",
        ),
        "Закон України про Єдиний державний демографічний реєстр (5492-VI); Постанова Верховної Ради 2503-XII",
        region="UA",
    ),
)  # fmt: skip
