"""Azerbaijan: tax number and number of a person."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _voen(value: str) -> bool:
    """The last digit is 1 for companies and 2 for people, the one before it the check; a first 0 may be missing."""
    digits = value.zfill(10)
    if len(value) not in (9, 10) or not value.isdecimal() or digits[9] not in "12":
        return False
    return weighted_sum(digits, (4, 1, 8, 6, 2, 7, 5, 3)) % 11 == int(digits[8])


def _fin(value: str) -> bool:
    """Seven letters and digits without I and O."""
    return not value.isdecimal() and not value.isalpha() and "I" not in value and "O" not in value


NUMBERS: tuple[Number, ...] = (
    Number(
        "AZ_VOEN",
        "Azerbaijani tax number (VÖEN)",
        ("0000000000", "000000000", "000-000-0000"),
        "1401555071",
        (
            "voen", "voen nomresi", "vergi odeyicisinin", "vergi odeyicisinin eynilesdirme nomresi", "vergi nomresi", "vöen",
            "azerbaijani tax number", "tin", "tax number", "tax id",
        ),
        "Vergi Məcəlləsi (Azerbaijan), article 33; OECD, TIN information by jurisdiction",
        region="AZ", check=_voen, checksum="modulo 11", strength=2,
    ),
    Number(
        "AZ_FIN",
        "Azerbaijani number of a person (FİN, on the identity card)",
        ("X{7}",),
        "5ABC1D2",
        ("fin kod", "fin code", "fin number", "fin kodu", "fin kodum", "sexsiyyet vesiqesi",
         "ferdi identifikasiya nomresi", "azerbaijani id"),
        "Vətəndaşların reyestri haqqında qanun (Azerbaijan); State Migration Service, personal identification number",
        region="AZ", check=_fin,
    ),
)  # fmt: skip
