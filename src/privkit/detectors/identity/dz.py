"""Algeria: tax identification number."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _nif(value: str) -> bool:
    return len(value) in (15, 20) and value.isdecimal() and len(set(value)) > 1


NUMBERS: tuple[Number, ...] = (
    Number(
        "DZ_NIF",
        "Algerian tax identification number (NIF), with or without its establishment",
        ("000-000-000-000-000", "0{15}", "0{20}", "000-000-000-000-000-00000"),
        "408020000150039",
        (
            "nif", "nif algerie", "numero nif", "n i f", "numero d identification fiscale",
            "رقم التعريف الجبائي", "التعريف الجبائي",
            "identification fiscale", "numero identification fiscale", "identifiant fiscal", "numero fiscal",
            "algerian tax number", "algerian tax id", "tax identification number",
            "taarif jibai", "raqam taarif jibai",
        ),
        "Direct Taxes Code of Algeria; Direction générale des impôts, numéro d'identification fiscale (2006)",
        region="DZ", check=_nif,
    ),
)  # fmt: skip
