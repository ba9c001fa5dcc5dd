"""Indonesia: population number and tax number.

The provinces are those of the Ministry of Home Affairs, with the ones made of Papua in 2022.
"""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_PROVINCES = frozenset(
    map(
        str,
        (
            *range(11, 20),
            21,
            *range(31, 37),
            51,
            52,
            53,
            *range(61, 66),
            *range(71, 77),
            81,
            82,
            *range(91, 97),
        ),
    )
)


def _birth(digits: str) -> bool:
    """Days of women are given with 40 added."""
    day = int(digits[:2])
    return is_day(2000 + int(digits[4:]), int(digits[2:4]), day % 40)


def _nik(value: str) -> bool:
    if len(value) != 16 or not value.isdecimal() or value[:2] not in _PROVINCES:
        return False
    return _birth(value[6:12]) and value[2:4] != "00" and value[4:6] != "00"


def _npwp(value: str) -> bool:
    """Fifteen digits, or since 2024 sixteen: a zero before them, or a person's population number."""
    if not value.isdecimal() or len(value) not in (15, 16):
        return False
    if len(value) == 16:
        return _npwp(value[1:]) if value[0] == "0" else _nik(value)
    return bool(value[:9].strip("0")) and luhn_valid(value[:9])


_TAX_CUES = (
    "npwp", "npwp number", "npwp no", "nomor npwp", "no npwp", "nomor pokok wajib pajak",
    "pokok wajib pajak", "indonesian tax number", "indonesian tax id", "tax id", "tax id number",
    "tax number",
)  # fmt: skip

NUMBERS: tuple[Number, ...] = (
    Number(
        "ID_NIK",
        "Indonesian population number (NIK, on the KTP)",
        ("000000-000000-0000", "0000-0000-0000-0000", "00-00-00-000000-0000"),
        "3171011708450001",
        (
            "nik", "nomor nik", "no nik", "nik ktp", "ktp", "e ktp", "ektp", "nomor ktp", "no ktp", "ktp number",
            "nik number", "nomor induk kependudukan", "induk kependudukan", "nomor kartu tanda penduduk",
            "kartu tanda penduduk", "population identification number", "indonesian id", "identity card",
            "indonesian id number", "identity card number", "national id", "national id number", "id card",
        ),
        "Law 24/2013 of Indonesia on population administration, article 13; PP 37/2007, article 37",
        region="ID", check=_nik, strength=2,
    ),
    Number(
        "ID_NPWP",
        "Indonesian tax number (NPWP)",
        ("00-000-000-0-000-000", "000-000-000-0-000-000"),
        "01.312.166.0-091.000",
        _TAX_CUES,
        "Directorate General of Taxes of Indonesia, PER-04/PJ/2020; PMK 112/PMK.03/2022",
        region="ID", check=_npwp, checksum="Luhn", alone="formatted", strength=1,
    ),
    Number(
        "ID_NPWP",
        "Indonesian tax number of sixteen digits, as since 2024",
        ("0000-0000-0000-0000",),
        "0013 1216 6009 1000",
        _TAX_CUES,
        "Ministry of Finance of Indonesia, PMK 112/PMK.03/2022, articles 2 and 3",
        region="ID", check=_npwp, checksum="Luhn", strength=1,
    ),
)  # fmt: skip
