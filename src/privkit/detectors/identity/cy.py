"""Cyprus: tax and VAT number, identity card."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# What the digits at odd places count.
_ODD = (1, 0, 5, 7, 9, 13, 15, 17, 19, 21)


def _vat(value: str) -> bool:
    number = value.removeprefix("CY") if len(value) == 11 else value
    digits = number[:8]
    if len(number) != 9 or not digits.isdecimal() or digits.startswith("12"):
        return False
    total = sum(_ODD[int(digit)] for digit in digits[::2]) + sum(map(int, digits[1::2]))
    return number[8] == chr(ord("A") + total % 26)


def _vat_with_country(value: str) -> bool:
    return value.startswith("CY") and _vat(value)


_CUES = (
    "tic", "tin", "tax identification code", "vat number", "vat no", "vat id", "tax id", "tax number",
    "cyprus vat", "cyprus tax number", "αφτ", "αριθμός φορολογικής ταυτότητας", "αριθμός εγγραφής φπα", "αφμ",
)  # fmt: skip
_LAW = "Value Added Tax Law 95(I)/2000 (Cyprus); Assessment and Collection of Taxes Law; VIES number formats"

NUMBERS: tuple[Number, ...] = (
    Number(
        "CY_VAT",
        "Cypriot tax and VAT number with the country",
        ("AA00000000A", "AA-00000000A"),
        "CY10259033P",
        _CUES,
        _LAW,
        region="CY", check=_vat_with_country, checksum="letter, modulo 26", alone="always", strength=4,
    ),
    Number(
        "CY_VAT",
        "Cypriot tax and VAT number",
        ("00000000A", "00000000-A"),
        "10259033P",
        _CUES,
        _LAW,
        region="CY", check=_vat, checksum="letter, modulo 26", strength=1,
    ),
    Number(
        "CY_ID_CARD",
        "Cypriot identity card number",
        ("0{6,8}", "000-000", "0-000-000"),
        "1234567",
        (
            "cyprus id", "cypriot id", "cyprus identity card", "cypriot identity card", "arc number", "kimlik karti",
            "δελτίο ταυτότητας", "αριθμός ταυτότητας", "ταυτότητα", "ταυτότητας", "αδτ",
        ),
        "Civil Registry Law 141(I)/2002 (Cyprus), article 68",
        region="CY",
    ),
)  # fmt: skip
