"""Iceland: identity number and VAT number; and the number of the Faroe Islands' tax office."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_COMPANY = 40  # is added to the day in numbers of companies
_CENTURIES = {"8": 18, "9": 19, "0": 20}


def _kennitala(value: str) -> bool:
    if len(value) != 10 or not value.isdecimal() or value[9] not in _CENTURIES:
        return False
    day = int(value[:2])
    year = _CENTURIES[value[9]] * 100 + int(value[4:6])
    if not is_day(year, int(value[2:4]), day - _COMPANY * (day > _COMPANY)):
        return False
    return weighted_sum(value, (3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0


NUMBERS: tuple[Number, ...] = (
    Number(
        "IS_KENNITALA",
        "Icelandic identity number (kennitala)",
        ("000000-0000",),
        "450401-3150",
        ("kennitala", "kennitolu", "kennitalan", "kt", "icelandic id", "national id", "identity number"),
        "Þjóðskrá Íslands, kennitölur; Lög um skráningu einstaklinga 140/2019",
        region="IS", check=_kennitala, checksum="modulo 11", alone="formatted", strength=3,
    ),
    Number(
        "IS_VSK",
        "Icelandic VAT number (virðisaukaskattsnúmer)",
        ("00000", "000000"),
        "00621",
        ("vsk", "vsk numer", "vsk nr", "vsknr", "virdisaukaskattur", "virdisaukaskattsnumer"),
        "Skatturinn, VSK-númer; Lög um virðisaukaskatt 50/1988",
        region="IS",
    ),
)  # fmt: skip
