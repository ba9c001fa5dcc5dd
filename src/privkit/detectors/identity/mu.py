"""Mauritius: national identity number."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]


def _national(value: str) -> bool:
    """The initial of the surname, the day of birth as DDMMYY, a serial and a check sign."""
    if len(value) != 14 or not value[0].isalpha() or not value[1:7].isdecimal():
        return False
    if not is_day(2000 + int(value[5:7]), int(value[3:5]), int(value[1:3])):
        return False
    total = sum(int(sign, 36) * (14 - place) for place, sign in enumerate(value[:13]))
    return int(value[13], 36) == (17 - total % 17) % 17


NUMBERS: tuple[Number, ...] = (
    Number(
        "MU_NID",
        "Mauritian national identity number",
        ("A0{6}X{6}X", "A-000000-000000-0", "A000000-000000-0", "A000000-XXXXXX-X"),
        "A0101901234563",
        (
            "nid", "nid number", "nid no", "mauritian id", "mauritian nid", "mauritius id", "national id",
            "national id number", "national identity card", "national identity card number", "identity card",
            "identity card number", "id card", "id card number", "kart idantite", "nimero kart idantite",
            "carte d identite", "carte nationale d identite", "numero carte d identite",
        ),
        "National Identity Card Act 1985 (Mauritius), section 5; Mauritius National Identity Scheme",
        region="MU", check=_national, checksum="modulo 17", alone="always", strength=3,
    ),
)  # fmt: skip
