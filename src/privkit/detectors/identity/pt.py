"""Portugal: tax number and citizen card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _nif(value: str) -> bool:
    number = value.removeprefix("PT")
    if len(number) != 9 or not number.isdecimal() or number[0] == "0":
        return False
    return (11 - weighted_sum(number, (9, 8, 7, 6, 5, 4, 3, 2)) % 11) % 11 % 10 == int(number[8])


def _vat(value: str) -> bool:
    return value.startswith("PT") and _nif(value)


def _cc(value: str) -> bool:
    """Luhn over the values of digits and letters (A = 10 … Z = 35)."""
    if len(value) != 12 or not (value[:9] + value[11]).isdecimal() or not value[9:11].isalnum():
        return False
    total = 0
    for at, sign in enumerate(value):
        number = int(sign, 36)
        if at % 2 == 0:
            number = 2 * number - 9 * (2 * number > 9)
        total += number
    return total % 10 == 0


NUMBERS: tuple[Number, ...] = (
    Number(
        "PT_NIF",
        "Portuguese tax number (NIF, NIPC)",
        ("000000000", "000-000-000"),
        "501 964 843",
        ("nif", "numero de contribuinte", "contribuinte", "no contribuinte", "numero de identificacao fiscal", "nipc",
         "numero fiscal", "tax number", "portuguese tax number", "tax id"),
        "Autoridade Tributária e Aduaneira (Portugal); Decreto-Lei 14/2013",
        region="PT", check=_nif, checksum="modulo 11", strength=1,
    ),
    Number(
        "PT_NIF",
        "Portuguese tax number (NIF, NIPC)",
        ("AA000000000", "AA-000000000", "AA-000-000-000"),
        "PT501964843",
        ("nif", "numero de contribuinte"),
        "Autoridade Tributária e Aduaneira (Portugal); Directive 2006/112/EC, Article 215",
        region="PT", check=_vat, checksum="modulo 11",
        alone="always", strength=4,
    ),
    Number(
        "PT_CC",
        "Portuguese citizen card number (cartão de cidadão)",
        ("00000000-0-XX0", "000000000XX0", "00000000-0XX0"),
        "00000000 0 ZZ4",
        ("cartao de cidadao", "cartao do cidadao", "cc", "cc numero", "numero de cc", "cc no", "cc n",
         "cidadao", "citizen card", "citizen card number", "identity card", "id card", "bilhete de identidade",
         "numero de documento"),
        "Cartão de Cidadão, Validação de Número de Documento, Agência para a Modernização Administrativa (Portugal), 2009",
        region="PT", check=_cc, checksum="Luhn with letters", strength=1,
    ),
)  # fmt: skip
