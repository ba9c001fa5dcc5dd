"""Guinea: permanent tax identification number."""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _nifp(value: str) -> bool:
    return len(value) == 9 and value.isdecimal() and bool(value.strip("0")) and luhn_valid(value)


NUMBERS: tuple[Number, ...] = (
    Number(
        "GN_NIFP",
        "Guinean permanent tax identification number (NIFp)",
        ("000-000-000",),
        "693-770-885",
        (
            "nifp", "nif p", "numero nifp", "nif permanent", "identification fiscale permanent",
            "numero fiscal permanent", "nif guinee", "guinean tax number", "numero nif",
        ),
        "Direction générale des impôts of Guinea, cahier des charges NIFp (2022)",
        region="GN", check=_nifp, checksum="Luhn", strength=1,
    ),
)  # fmt: skip
