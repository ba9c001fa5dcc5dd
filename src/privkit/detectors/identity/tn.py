"""Tunisia: tax number (matricule fiscal)."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_LOOK_LIKE_DIGITS = "IOU"
_CUES = (
    "matricule fiscal", "matricule fiscale", "matricule fiscal n", "numero matricule fiscal", "mf", "m f",
    "المعرف الجبائي", "معرف جبائي",
    "identifiant fiscal", "numero fiscal", "code tva", "tunisian tax number", "tunisian tax id", "tax id",
    "tax number", "mouarref jibai", "muarraf jibai", "al muarraf al jibai",
)  # fmt: skip
_SOURCE = "VAT and income tax codes of Tunisia; Registre national des entreprises, matricule fiscal"


def _with_office(value: str) -> bool:
    """Only a second establishment, category E, has an ordinal other than 000."""
    if len(value) != 13 or not (value[:7] + value[10:]).isdecimal() or not value[7:10].isalpha():
        return False
    letters_known = value[7] not in _LOOK_LIKE_DIGITS and value[8] in "ABDNP" and value[9] in "CEMNP"
    return letters_known and (value[10:] == "000" or value[9] == "E")


def _short(value: str) -> bool:
    return (
        len(value) == 8 and value[:7].isdecimal() and value[7].isalpha() and value[7] not in _LOOK_LIKE_DIGITS
    )


NUMBERS: tuple[Number, ...] = (
    Number(
        "TN_MF",
        "Tunisian tax number with VAT code, category and establishment",
        ("0000000-A-A-A-000", "0000000A-A-A-000", "0000000-AAA-000", "0000000AAA-000"),
        "1496298/T/P/N/000",
        _CUES,
        _SOURCE,
        region="TN", check=_with_office, alone="formatted", strength=4,
    ),
    Number(
        "TN_MF",
        "Tunisian tax number by itself",
        ("0000000-A",),
        "1282182/W",
        _CUES,
        _SOURCE,
        region="TN", check=_short,
    ),
)  # fmt: skip
