"""Moldova: state identification numbers of people and organisations."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_LAW = "Hotărîrea Guvernului 272/2002 (Moldova), on the identification number of the State Register of the Population"


def _state_number(value: str) -> bool:
    if len(value) != 13 or not value.isdecimal() or not value.strip("0"):
        return False
    return weighted_sum(value, (7, 3, 1) * 4) % 10 == int(value[12])


def _person(value: str) -> bool:
    """The first digit says whose register it is: 2 and 0 are people's, 9 people's without a number of their own."""
    return value[:1] in ("0", "2", "9") and _state_number(value)


NUMBERS: tuple[Number, ...] = (
    Number(
        "MD_IDNP",
        "Moldovan number of a person (IDNP)",
        ("0000000000000",),
        "2000000000004",
        (
            "idnp", "cod personal", "codul personal", "cod numeric personal", "numar de identificare personal", "buletin",
            "moldovan id", "national id", "идентификационный номер", "персональный код", "личный код",
        ),
        _LAW,
        region="MD", check=_person, checksum="weights 7-3-1, modulo 10", strength=1,
    ),
    Number(
        "MD_IDNO",
        "Moldovan number of a company (IDNO)",
        ("0000000000000",),
        "1008600038413",
        (
            "idno", "cod fiscal", "codul fiscal", "identificare de stat", "cod tva", "tax number", "tax id",
            "фискальный код", "идентификационный номер",
        ),
        "Legea 220/2007 (Moldova) on the registration of legal persons, article 11; Hotărîrea Guvernului 1518/2003",
        region="MD", check=_state_number, checksum="weights 7-3-1, modulo 10", strength=1,
    ),
)  # fmt: skip
