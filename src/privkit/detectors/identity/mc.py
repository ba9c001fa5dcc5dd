"""Monaco: VAT number, of the French form but without a French company number in it."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _tva(value: str) -> bool:
    digits = value.removeprefix("FR")
    if len(digits) != 11 or not digits.isdecimal() or digits[2:5] != "000" or not digits[2:].strip("0"):
        return False
    return int(digits[2:] + "12") % 97 == int(digits[:2])


def _with_country(value: str) -> bool:
    return value.startswith("FR") and _tva(value)


_CUES = (
    "n tva", "no tva", "numero de tva", "numero tva", "tva intracommunautaire", "tva numero", "vat number", "vat id", "vat no",
)  # fmt: skip
_LAW = "Convention fiscale franco-monégasque of 1963; Code des taxes sur le chiffre d'affaires (Monaco)"

NUMBERS: tuple[Number, ...] = (
    Number(
        "MC_TVA",
        "Monegasque VAT number (TVA)",
        ("AA00000000000", "AA-00-000-000-000", "AA-00-0000-00000", "AA-00000000000"),
        "FR53000004605",
        _CUES,
        _LAW,
        region="MC", check=_with_country, checksum="modulo 97", alone="always", strength=9,
    ),
    Number(
        "MC_TVA",
        "Monegasque VAT number without the country",
        ("00000000000", "00-0000-00000", "00-000-000-000"),
        "53 0000 04605",
        _CUES,
        _LAW,
        region="MC", check=_tva, checksum="modulo 97", strength=5,
    ),
)  # fmt: skip
