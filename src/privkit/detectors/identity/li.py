"""Liechtenstein: personal identification number."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

NUMBERS: tuple[Number, ...] = (
    Number(
        "LI_PEID",
        "Liechtenstein personal identification number (PEID)",
        ("0{4,12}",),
        "1234567890",
        ("peid", "pei nummer", "personenidentifikationsnummer", "peid nummer", "peid nr"),
        "Landesverwaltung Liechtenstein, Personenidentifikationsnummer",
        region="LI",
    ),
)  # fmt: skip
