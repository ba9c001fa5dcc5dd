"""Malta: VAT number and identity card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _vat(value: str) -> bool:
    """The last two digits complete the weighted sum to a multiple of 37."""
    digits = value.removeprefix("MT")
    if len(digits) != 8 or not digits.isdecimal() or digits[0] == "0":
        return False
    return weighted_sum(digits, (3, 4, 6, 7, 8, 9, 10, 1)) % 37 == 0


def _vat_with_country(value: str) -> bool:
    return value.startswith("MT") and _vat(value)


def _id_card(value: str) -> bool:
    """The letter says which register and century it is, or that the holder is a foreigner."""
    return value[-1] in "MGAPLHBZ" and int(value[:-1]) > 0


_CUES = (
    "vat number", "vat no", "vat id", "vat reg", "maltese vat", "malta vat", "valur mizjud", "numru tal vat",
    "tax number", "tax id",
)  # fmt: skip
_LAW = "Value Added Tax Act (Malta, Cap. 406), article 10; European Commission, VIES number formats"

NUMBERS: tuple[Number, ...] = (
    Number(
        "MT_VAT",
        "Maltese VAT number with the country",
        ("AA00000000", "AA-00000000", "AA-0000-0000"),
        "MT11679112",
        _CUES,
        _LAW,
        region="MT", check=_vat_with_country, checksum="modulo 37", alone="always", strength=5,
    ),
    Number(
        "MT_VAT",
        "Maltese VAT number",
        ("00000000", "0000-0000"),
        "11679112",
        _CUES,
        _LAW,
        region="MT", check=_vat, checksum="modulo 37", strength=2,
    ),
    Number(
        "MT_ID_CARD",
        "Maltese identity card number",
        ("0{3,7}A", "0{3,7}-A"),
        "0123456M",
        (
            "karta tal identita", "maltese id", "maltese id card", "malta id", "id card",
            "id card number", "id card no", "identity card", "identity card number", "national id",
        ),
        "Identity Card and other Identity Documents Act (Malta, Cap. 258); OECD, TIN information by jurisdiction",
        region="MT", check=_id_card,
    ),
)  # fmt: skip
