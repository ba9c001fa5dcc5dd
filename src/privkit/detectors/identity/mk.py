"""North Macedonia: citizen number and tax number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity.rs import citizen_numbers

__all__ = ["NUMBERS"]


def _edb(value: str) -> bool:
    digits = value.removeprefix("MK")
    if len(digits) != 13 or not digits.isdecimal() or not digits.strip("0"):
        return False
    return -weighted_sum(digits, (7, 6, 5, 4, 3, 2) * 2) % 11 % 10 == int(digits[12])


NUMBERS: tuple[Number, ...] = (
    *citizen_numbers(
        "MK_EMBG",
        "Macedonian unique citizen number (EMBG)",
        "0101006450009",
        (
            "embg", "embg broj", "maticen broj", "edinstven maticen broj", "ембг", "матичен број",
            "единствен матичен број", "единствен матичен број на граѓанинот", "macedonian id", "national id",
        ),
        "Закон за матичен број на граѓанинот (North Macedonia, 1992)",
        regions="4",
    ),
    Number(
        "MK_EDB",
        "Macedonian tax number (EDB)",
        ("0000000000000", "AA-0000000000000", "AA0000000000000"),
        "4030000375897",
        (
            "edb", "edb broj", "danocen broj", "edinstven danocen broj", "едб", "даночен број", "единствен даночен број",
            "tax number", "tax id", "vat number", "ddv broj", "ддв број",
        ),
        "Закон за даночна постапка (North Macedonia), article 30; Управа за јавни приходи, ЕДБ",
        region="MK", check=_edb, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
