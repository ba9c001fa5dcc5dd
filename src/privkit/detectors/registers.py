"""Numbers of people, companies and devices that worldwide registers give out."""

from __future__ import annotations

from privkit._checksums import mod97
from privkit.detectors._number import Number, beside_cue

__all__ = ["NUMBERS"]

_HEX = frozenset("0123456789ABCDEF")
_LEI_CUES = ("lei", "lei code", "lei number", "legal entity identifier", "legal entity id", "lei kennung")
_LEI_SOURCE = "ISO 17442-1, legal entity identifier; ISO/IEC 7064 MOD 97-10"


def _lei(value: str) -> bool:
    return (
        len(value) == 20
        and value.isascii()
        and value.isalnum()
        and value[18:].isdecimal()
        and mod97(value) == 1
    )


def _plain_lei(value: str) -> bool:
    """The two signs behind the issuer are mostly zeros; with them a code needs nobody to announce it."""
    return value[4:6] == "00" and not value.isdecimal() and _lei(value)


def _isni(value: str) -> bool:
    """Those given out begin with zeros, or 0009 for researchers."""
    return value[:4] in ("0000", "0009") and _isni_of_any_range(value)


def _isni_of_any_range(value: str) -> bool:
    """Sixteen signs of which the last checks."""
    digits = value[:15]
    if len(value) != 16 or not digits.isdecimal():
        return False
    total = sum(int(digit) << (15 - place) for place, digit in enumerate(digits))
    return bool(digits.strip("0")) and "10X98765432"[total % 11] == value[15]


def _imsi(value: str) -> bool:
    """The first three digits are the country of the network."""
    return value.isdecimal() and ("200" <= value[:3] <= "799" or value[:3] in ("901", "999"))


def _meid(value: str) -> bool:
    """Fourteen hexadecimal signs that begin with one of the upper ranges, or eighteen digits."""
    if len(value) == 18:
        return value.isdecimal()
    return _HEX.issuperset(value) and ("A0" <= value[:2] <= "FF" or value[:2] == "99")


NUMBERS: tuple[Number, ...] = (
    Number(
        "LEI",
        "Legal entity identifier of a company",
        ("X{18}00", "XXXX-XXXX-XXXX-XXXX-XX00"),
        "213800KUD8LAJWSQ9D15",
        _LEI_CUES,
        _LEI_SOURCE,
        check=_plain_lei, checksum="modulo 97", alone="always", strength=5,
    ),
    Number(
        "LEI",
        "Legal entity identifier of a company",
        ("X{18}00",),
        "213800KUD8LAJWSQ9D15",
        _LEI_CUES,
        _LEI_SOURCE,
        check=_lei, checksum="modulo 97", strength=2,
    ),
    *beside_cue(Number(
        "ISNI",
        "Name identifier of a person or researcher (ISNI, ORCID)",
        ("0000-0000-0000-000X",),
        "0000-0002-1825-0097",
        ("isni", "isni number", "orcid", "orcid id", "orcid number", "researcher id", "name identifier"),
        "ISO 27729, International standard name identifier; ISO/IEC 7064 MOD 11-2; ORCID, structure of the identifier",
        check=_isni, checksum="ISO 7064 mod 11-2", alone="formatted", strength=4,
    ), _isni_of_any_range),
    Number(
        "IMSI",
        "Number of a mobile subscriber, on the SIM card",
        ("0{14,15}", "000-00-0{9,10}", "000-000-000000000"),
        "310150123456789",
        ("imsi", "imsi number", "subscriber identity", "mobile subscriber identity", "sim imsi"),
        "ITU-T E.212, international identification plan; 3GPP TS 23.003, section 2",
        check=_imsi,
    ),
    Number(
        "MEID",
        "Serial number of a mobile device for CDMA networks",
        ("X{14}", "XX-XXXXXX-XXXXXX", "XX-XX-XX-XX-XX-XX-XX", "0{18}", "00000-00000-0000-0000"),
        "AF0123450ABCDE",
        ("meid", "meid number", "meid hex", "meid dec", "mobile equipment identifier"),
        "3GPP2 S.R0048-A, 3G mobile equipment identifier; TIA-928",
        check=_meid,
    ),
)  # fmt: skip
