"""Latvia: personal code and VAT number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_PERSON = (10, 5, 8, 4, 2, 1, 6, 3, 7, 9)
_COMPANY = (9, 1, 4, 8, 3, 10, 2, 5, 7, 6)


def _personal(value: str) -> bool:
    """Since July 2017 new codes begin with 32 and tell no day of birth."""
    if len(value) != 11 or not value.isdecimal():
        return False
    if (1 + weighted_sum(value, _PERSON)) % 11 % 10 != int(value[10]):
        return False
    if value[:2] == "32":
        return True
    year = 1800 + 100 * int(value[6]) + int(value[4:6])
    return is_day(year, int(value[2:4]), int(value[:2]))


def _company(value: str) -> bool:
    number = value.removeprefix("LV")
    if len(number) != 11 or not number.isdecimal():
        return False
    if number[0] < "4":  # a person's, who has no other
        return _personal(number)
    check = (3 - weighted_sum(number, _COMPANY)) % 11
    return check == int(number[10])


NUMBERS: tuple[Number, ...] = (
    Number(
        "LV_PERSONAL_CODE",
        "Latvian personal code (personas kods)",
        ("000000-00000",),
        "161175-19997",
        ("personas kods", "personas kodu", "personas koda", "pers kods", "p k", "pk",
         "personal code", "latvian id", "national id"),
        "Fizisko personu reģistra likums (Latvia); Pilsonības un migrācijas lietu pārvalde",
        region="LV", check=_personal, checksum="modulo 11", alone="never", strength=1,
    ),
    Number(
        "LV_PVN",
        "Latvian VAT number (PVN maksātāja numurs)",
        ("AA00000000000", "AA-00000000000", "00000000000"),
        "LV40003521600",
        ("pvn", "pvn numurs", "pvn nr", "pvn maksataja numurs", "pvn reg nr", "vat", "vat number", "vat no", "vat id"),
        "Valsts ieņēmumu dienests (Latvia), PVN maksātāju reģistrs",
        region="LV", check=_company, checksum="modulo 11", alone="never", strength=1,
    ),
)  # fmt: skip
