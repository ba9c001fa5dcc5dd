"""The Faroe Islands: tax number of companies."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

NUMBERS: tuple[Number, ...] = (
    Number(
        "FO_VN",
        "Faroese tax number (vinnutal)",
        ("000000", "000-000"),
        "623857",
        ("v tal", "v number", "vtal", "vinnutal", "v nummar", "skattanummar", "faroese tax number"),
        "TAKS, V-tal; Skráseting Føroya",
        region="FO",
    ),
)  # fmt: skip
