"""Greece: social security and tax numbers, identity card."""

from __future__ import annotations

from privkit._checksums import luhn_valid, weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]


def _amka(value: str) -> bool:
    """Day of birth, serial, check digit; the century is not told."""
    if len(value) != 11 or not value.isdecimal():
        return False
    day, month, year = int(value[:2]), int(value[2:4]), int(value[4:6])
    return (is_day(1900 + year, month, day) or is_day(2000 + year, month, day)) and luhn_valid(value)


def _afm(value: str) -> bool:
    digits = value[2:] if value[:2] in ("EL", "GR") else value
    if len(digits) not in (8, 9) or not digits.isdecimal() or not digits.strip("0"):
        return False
    digits = digits.zfill(9)  # older numbers had eight digits
    return weighted_sum(digits, (256, 128, 64, 32, 16, 8, 4, 2)) % 11 % 10 == int(digits[8])


def _vat(value: str) -> bool:
    return value[:2] in ("EL", "GR") and _afm(value)


_TAX_CUES = (
    "afm", "a f m", "arithmos forologikou mitroou", "greek tax number", "greek vat", "tin", "vat number", "vat id",
    "tax id", "tax number", "αφμ", "α φ μ", "αριθμός φορολογικού μητρώου", "φορολογικό μητρώο", "φορολογικού μητρώου",
)  # fmt: skip
_TAX_LAW = "Κώδικας Φορολογικής Διαδικασίας (Greece, law 5104/2024), article 10; Decision POL. 1006/2013"

NUMBERS: tuple[Number, ...] = (
    Number(
        "GR_AMKA",
        "Greek social security number (AMKA)",
        ("00000000000", "000000-00000", "000000-000-00", "000000-0000-0"),
        "01013099997",
        (
            "amka", "a m k a", "arithmos mitroou koinonikis asfalisis", "social security number", "greek social security",
            "national id", "αμκα", "α μ κ α", "αριθμός μητρώου κοινωνικής ασφάλισης", "κοινωνικής ασφάλισης",
        ),
        "Law 3655/2008 (Greece), article 153; HDIKA, AMKA",
        region="GR", check=_amka, checksum="Luhn, and day of birth", strength=2,
    ),
    Number(
        "GR_VAT",
        "Greek tax number (AFM) with the country",
        ("AA0{8,9}", "AA-0{8,9}", "AA-000-000-000"),
        "EL094259216",
        _TAX_CUES,
        _TAX_LAW,
        region="GR", check=_vat, checksum="modulo 11", alone="always", strength=4,
    ),
    Number(
        "GR_VAT",
        "Greek tax number (AFM)",
        ("0{8,9}", "000-000-000"),
        "094259216",
        _TAX_CUES,
        _TAX_LAW,
        region="GR", check=_afm, checksum="modulo 11", strength=1,
    ),
    # Letters that Greek and Latin share; a scan in Greek letters right beside the digits reads as Latin ones.
    Number(
        "GR_ID_CARD",
        "Greek identity card number (deltio taftotitas)",
        ("A{1,2}-000000", "AA-0000000"),
        "AB123456",
        (
            "deltio taftotitas", "deltio tautotitas", "arithmos taftotitas", "adt", "a d t", "taftotita", "tautotita",
            "greek identity card", "identity card", "αδτ", "α δ τ", "δελτίο ταυτότητας", "αριθμός ταυτότητας", "ταυτότητα",
            "ταυτότητας", "αριθμός δελτίου ταυτότητας",
        ),
        "Joint Ministerial Decision 8200/0-297647/2018 (Greece); Council of the EU, PRADO",
        region="GR",
    ),
)  # fmt: skip
