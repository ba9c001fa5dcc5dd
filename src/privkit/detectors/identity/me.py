"""Montenegro: citizen number and tax number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity.rs import citizen_numbers

__all__ = ["NUMBERS"]


def _pib(value: str) -> bool:
    """Companies have eight digits; a person has the citizen number."""
    if len(value) != 8 or not value.isdecimal() or not value.strip("0"):
        return False
    return -weighted_sum(value, (8, 7, 6, 5, 4, 3, 2)) % 11 % 10 == int(value[7])


NUMBERS: tuple[Number, ...] = (
    *citizen_numbers(
        "ME_JMBG",
        "Montenegrin unique citizen number (JMBG)",
        "0101006210008",
        (
            "jmbg", "jmbg broj", "broj jmbg", "jedinstveni maticni broj", "maticni broj", "јмбг", "јединствени матични број",
            "матични број", "montenegrin id", "national id",
        ),
        "Zakon o centralnom registru stanovništva (Montenegro, 2007)",
        regions="2",
    ),
    Number(
        "ME_PIB",
        "Montenegrin tax number of a company (PIB)",
        ("00000000",),
        "02655284",
        ("pib", "pib broj", "poreski broj", "poreski identifikacioni broj", "пиб", "порески број", "tax number", "tax id"),
        "Zakon o poreskoj administraciji (Montenegro), article 27; Centralni registar privrednih subjekata",
        region="ME", check=_pib, checksum="modulo 11", strength=1,
    ),
)  # fmt: skip
