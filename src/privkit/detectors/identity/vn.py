"""Vietnam: citizen identity card number and tax code."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# Circular 07/2016/TT-BCA, annex 1: all even numbers to 96 but a few, and some odd ones between.
_EVEN = frozenset(range(2, 97, 2)) - {16, 18, 28, 32, 50, 76, 78, 88, 90}
_PROVINCES = _EVEN | {
    1,
    11,
    15,
    17,
    19,
    25,
    27,
    31,
    33,
    35,
    37,
    45,
    49,
    51,
    67,
    75,
    77,
    79,
    83,
    87,
    89,
    91,
    93,
    95,
}


def _citizen(value: str) -> bool:
    return len(value) == 12 and value.isdecimal() and int(value[:3]) in _PROVINCES


def _tax_code(value: str) -> bool:
    if not value.isdecimal() or len(value) not in (10, 13) or value[10:] == "000":
        return False
    remainder = weighted_sum(value, (31, 29, 23, 19, 17, 13, 7, 5, 3)) % 11
    return value[2:9] != "0000000" and 10 - remainder == int(value[9])


NUMBERS: tuple[Number, ...] = (
    Number(
        "VN_CCCD",
        "Vietnamese citizen identity card and personal identification number (CCCD)",
        ("000-000-000-000", "0000-0000-0000", "000000-000000"),
        "001099012345",
        (
            "cccd", "so cccd", "can cuoc", "can cuoc cong dan", "so can cuoc", "the can cuoc",
            "so dinh danh", "dinh danh ca nhan", "ma dinh danh", "cmnd cccd", "cmnd",
            "so cmnd", "chung minh nhan dan", "cccd number",
            "ma so dinh danh", "citizen id", "citizen id card", "citizen identity card", "citizen identification number",
            "personal identification number", "vietnamese id", "vietnam id", "identity card", "identity card number",
            "id card", "id card number", "national id", "national id number",
        ),
        "Law on Citizen Identification 59/2014/QH13; Decree 137/2015/ND-CP, article 13; Circular 07/2016/TT-BCA",
        region="VN", check=_citizen, strength=1,
    ),
    Number(
        "VN_MST",
        "Vietnamese tax code (MST)",
        ("0000000000", "0000000000-000", "00-00-000-000", "0000-00-00-00", "0000-000-000"),
        "0100233488",
        (
            "mst", "so mst", "ma so thue", "mst so", "thue ca nhan", "mst ca nhan", "ma so doanh nghiep",
            "vietnamese tax code", "vietnam tax code", "tax code", "vat code", "vietnamese tax number",
        ),
        "Ministry of Finance of Vietnam, Circular 105/2020/TT-BTC, article 5",
        region="VN", check=_tax_code, checksum="primes 31-3, modulo 11", strength=1,
    ),
)  # fmt: skip
