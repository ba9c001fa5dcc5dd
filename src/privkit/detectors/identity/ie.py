"""Ireland: personal public service number and VAT number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number, beside_cue

__all__ = ["NUMBERS"]

_LETTERS = "WABCDEFGHIJKLMNOPQRSTUV"


def _letter(digits: str, last: str = "") -> str:
    """Return the check letter of seven digits and the letter behind it, if any (A = 1 … I = 9, W = 0)."""
    extra = 9 * _LETTERS.index(last) if last and last in _LETTERS else 0
    return _LETTERS[(weighted_sum(digits, (8, 7, 6, 5, 4, 3, 2)) + extra) % 23]


def _pps(value: str) -> bool:
    digits, letters = value[:7], value[7:]
    if len(digits) != 7 or not digits.isdecimal() or len(letters) not in (1, 2) or not letters.isalpha():
        return False
    last = letters[1:]
    if last and last not in "WABCDEFGHIT":
        return False
    # W and T were given to spouses and count nothing.
    return letters[0] == _letter(digits, "" if last in ("W", "T") else last)


def _vat(value: str) -> bool:
    return value.startswith("IE") and _vat_without_country(value)


def _vat_without_country(value: str) -> bool:
    number = value.removeprefix("IE")
    if number[:7].isdecimal():
        return _pps_like(number)
    old = number[0] + number[2:7]
    if len(number) != 8 or not old.isdecimal() or not number[7].isalpha():
        return False
    return number[7] == _letter(f"0{number[2:7]}{number[0]}")


def _pps_like(number: str) -> bool:
    return len(number) in (8, 9) and number[7:].isalpha() and number[7] == _letter(number[:7], number[8:])


NUMBERS: tuple[Number, ...] = (
    Number(
        "IE_PPS",
        "Irish personal public service number (PPSN)",
        ("0000000A{1,2}", "0000000-A{1,2}"),
        "6433435OA",
        ("pps", "ppsn", "pps number", "pps no", "pps nr", "ppsn number", "personal public service number", "rsi number",
         "irish pps", "uimhir psp", "uimhir pps"),
        "Department of Social Protection (Ireland), PPS number; Social Welfare Consolidation Act 2005, section 262",
        region="IE", check=_pps, checksum="modulo 23", alone="never", strength=1,
    ),
    *beside_cue(Number(
        "IE_VAT",
        "Irish VAT number",
        ("AA0000000A{1,2}", "AA-0000000A{1,2}", "AA0A00000A", "AA-0A00000A"),
        "IE6433435F",
        ("vat", "vat number", "vat no", "vat id", "vat reg", "vat registration number", "cbl"),
        "Revenue (Ireland), VAT registration numbers; Directive 2006/112/EC, Article 215",
        region="IE", check=_vat, checksum="modulo 23",
        alone="always", strength=4,
    ), _vat_without_country, formats=("0000000A{1,2}", "0000000-A{1,2}", "0A00000A"), reach=0),
)  # fmt: skip
