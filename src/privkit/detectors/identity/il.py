"""Israel: identity number and company number."""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _identity(value: str) -> bool:
    """Zeros at the front are commonly left out."""
    return value.isdecimal() and 5 <= len(value) <= 9 and bool(value.strip("0")) and luhn_valid(value)


def _company(value: str) -> bool:
    return len(value) == 9 and value.isdecimal() and value[0] == "5" and luhn_valid(value)


NUMBERS: tuple[Number, ...] = (
    Number(
        "IL_IDNR",
        "Israeli identity number (mispar zehut)",
        ("0{8,9}", "00000000-0", "0000000-0", "0-0000000-0", "000-000-000"),
        "039337423",
        (
            "teudat zehut", "teudat zehut number", "mispar zehut", "tz", "tz number", "tehudat zehut",
            "teudat zeut", "mispar zeut", "israeli id", "israeli id number", "israel id", "israel id number",
            "תעודת זהות", "תעודת הזהות", "מספר זהות", "מספר תעודת זהות", "ת ז", "תז",
            "israeli identity number", "israeli identity card", "identity number", "national id",
            "national id number", "identity card", "identity card number",
        ),
        "Population Registry Law 5725-1965 (Israel); Ministry of Interior, check digit of the identity number",
        region="IL", check=_identity, checksum="Luhn", strength=1,
    ),
    Number(
        "IL_HP",
        "Israeli company number (het pe)",
        ("000000000", "00-000000-0", "00-0000000", "000-000-000"),
        "516179157",
        (
            "het pe", "hp number", "israeli company number", "israeli company", "israel company number",
            "mispar hevra", "mispar chevra", "hevra pratit", "company number", "company registration number",
            "חברה פרטית", "מספר חברה", "ח פ", "חפ", "ע מ", "עוסק מורשה",
            "hp no",
        ),
        "Israeli Corporations Authority, Registrar of Companies; OECD, tax identification numbers: Israel",
        region="IL", check=_company, checksum="Luhn", strength=2,
    ),
)  # fmt: skip
