"""Costa Rica: numbers of citizens, foreigners and companies."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# The kinds of juridical persons by the first digit, with the types of each (Registro Nacional, clases y tipos).
_TYPES = {
    "2": frozenset(("100", "200", "300", "400")),
    "3": frozenset(f"{code:03d}" for code in (*range(2, 15), *range(101, 111))),
    "4": frozenset(("000",)),
    "5": frozenset(("001",)),
}


def _citizen(value: str) -> bool:
    """Province, volume and entry; the zero in front is mostly left out."""
    digits = value.removeprefix("0") if len(value) == 10 else value
    return len(digits) == 9 and digits.isdecimal() and bool(digits.strip("0"))


def _company(value: str) -> bool:
    return len(value) == 10 and value.isdecimal() and value[1:4] in _TYPES.get(value[0], ())


def _foreigner(value: str) -> bool:
    return len(value) in (11, 12) and value.isdecimal() and value[0] == "1"


NUMBERS: tuple[Number, ...] = (
    Number(
        "CR_CPF",
        "Costa Rican identity number of a citizen (cédula de identidad)",
        ("0-0000-0000", "00-0000-0000", "000000000", "0000000000"),
        "1-0613-0584",
        (
            "cedula", "cedula de identidad", "cedula fisica", "cedula de persona fisica", "numero de cedula", "nro de cedula",
            "numero de identificacion", "costa rican id", "national id",
        ),
        "Ley 3504 (Costa Rica), Ley Orgánica del Tribunal Supremo de Elecciones, article 93",
        region="CR", check=_citizen,
    ),
    Number(
        "CR_CPJ",
        "Costa Rican number of a company (cédula jurídica)",
        ("0-000-000000", "0000000000"),
        "3-101-999999",
        (
            "cedula juridica", "cedula de persona juridica", "numero de cedula juridica", "costa rican tax number", "tax number",
            "tax id",
        ),
        "Registro Nacional (Costa Rica), Listado de clases y tipos de cédulas jurídicas",
        region="CR", check=_company,
    ),
    Number(
        "CR_CR",
        "Costa Rican residence card number of a foreigner (DIMEX)",
        ("0{11,12}", "0000-0{4,5}-0{3,4}"),
        "155812994816",
        (
            "dimex", "cedula de residencia", "numero de dimex", "documento migratorio", "carne de residencia",
            "residence card", "residence number", "residencia",
        ),
        "Ley 8764 (Costa Rica), Ley General de Migración y Extranjería, article 33",
        region="CR", check=_foreigner,
    ),
)  # fmt: skip
