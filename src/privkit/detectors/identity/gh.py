"""Ghana: Ghana Card and taxpayer number."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_KINDS = frozenset(("P00", "C00", "G00", "Q00", "V00"))


def _card(value: str) -> bool:
    """Foreigners' cards begin with the code of their country; those are told by their cue alone."""
    return len(value) == 13 and value.startswith("GHA") and bool(value[3:12].strip("0"))


def _foreigners_card(value: str) -> bool:
    return len(value) == 13 and value[:3].isalpha() and bool(value[3:12].strip("0"))


def _tin(value: str) -> bool:
    if len(value) != 11 or value[:3] not in _KINDS or not value[3:10].isdecimal():
        return False
    remainder = weighted_sum(value[1:10], (1, 2, 3, 4, 5, 6, 7, 8, 9)) % 11
    return value[10] == "0123456789X"[remainder]


_CARD_CUES = (
    "ghana card", "ghana card number", "ghana card no", "ghanacard", "ghana card pin", "ghana card id",
    "ghanaian id", "ghana id", "ghana national id", "nia number", "nia pin", "nia card", "national id",
    "national id number", "national identification number", "ecowas card", "ecowas id card",
    "ecowas identity card", "non citizen card",
)  # fmt: skip

NUMBERS: tuple[Number, ...] = (
    Number(
        "GH_NATIONAL_ID",
        "Ghana Card number of a citizen",
        ("AAA-000000000-0",),
        "GHA-000000123-4",
        _CARD_CUES,
        "National Identity Register Act 2008 (Act 750) and L.I. 2111 (Ghana); NIA, Ghana Card number",
        region="GH", check=_card, alone="formatted", strength=4,
    ),
    Number(
        "GH_NATIONAL_ID",
        "Ghana Card number of a foreigner",
        ("AAA-000000000-0",),
        "NGA-000000123-4",
        _CARD_CUES,
        "Foreigner Identity Card Regulations, L.I. 2111 (Ghana); ISO 3166-1 alpha-3",
        region="GH", check=_foreigners_card,
    ),
    Number(
        "GH_TIN",
        "Ghanaian taxpayer identification number",
        ("A000000000X", "A00-0000000-X"),
        "C0000803561",
        (
            "tin", "tin number", "tin no", "gra tin", "ghana tin", "taxpayer identification number", "gra number",
            "taxpayer identification", "tax id", "tax identification number", "tax id number",
        ),
        "Ghana Revenue Authority, TIN; OECD, tax identification numbers: Ghana",
        region="GH", check=_tin, checksum="weights 1-9, modulo 11", strength=4,
    ),
)  # fmt: skip
