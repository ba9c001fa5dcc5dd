"""Ecuador: identity card and tax number."""

from __future__ import annotations

from privkit._checksums import luhn_valid, weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _province(value: str) -> bool:
    return "01" <= value[:2] <= "24" or value[:2] in ("30", "50")


def _ci(value: str) -> bool:
    return (
        len(value) == 10 and value.isdecimal() and _province(value) and value[2] <= "6" and luhn_valid(value)
    )


def _ruc(value: str) -> bool:
    """The third digit tells people, public bodies (6) and companies (9) apart."""
    """The third digit is 9 for companies, 6 for public bodies, less for people; of the last two, both rules are used."""
    if len(value) != 13 or not value.isdecimal() or not _province(value):
        return False
    if value[2] in "69" and int(value[9:]) and weighted_sum(value, (3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0:
        return True
    if not int(value[10:]):
        return False
    if value[2] == "9":
        return weighted_sum(value, (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)) % 11 == 0
    return _ci(value[:10])


NUMBERS: tuple[Number, ...] = (
    Number(
        "EC_CI",
        "Ecuadorian identity card number (cédula)",
        ("0000000000", "000000000-0"),
        "171430710-3",
        ("cedula", "cedula de identidad", "cedula de ciudadania", "numero de cedula", "ci", "c i",
         "ecuadorian id", "national id"),
        "Registro Civil (Ecuador), cédula de identidad; Ley Orgánica de Gestión de la Identidad y Datos Civiles",
        region="EC", check=_ci, checksum="Luhn", strength=1,
    ),
    Number(
        "EC_RUC",
        "Ecuadorian tax number (RUC)",
        ("0000000000000", "0000000000-000"),
        "1792060346001",
        ("ruc", "registro unico de contribuyentes", "numero de ruc", "tax number", "tax id"),
        "Servicio de Rentas Internas (Ecuador), RUC",
        region="EC", check=_ruc, checksum="modulo 11 or Luhn", strength=1,
    ),
)  # fmt: skip
