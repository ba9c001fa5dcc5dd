"""Pakistan: computerised national identity card number."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _cnic(value: str) -> bool:
    """The first digit is the province, the last the sex."""
    return len(value) == 13 and value.isdecimal() and "1" <= value[0] <= "7" and value[12] != "0"


NUMBERS: tuple[Number, ...] = (
    Number(
        "PK_CNIC",
        "Pakistani national identity card number (CNIC, SNIC, NICOP)",
        ("00000-0000000-0",),
        "34201-0891231-8",
        (
            "cnic", "cnic number", "cnic no", "cnic card", "snic", "snic number", "nicop", "nicop number", "nic",
            "nic number", "nic no", "nadra", "nadra card", "nadra id", "computerised national identity card",
            "computerized national identity card", "national identity card", "national identity card number",
            "identity card", "identity card number", "identity card no", "national id", "pakistani id",
            "shanakhti card", "shanakhti card number", "shanakhti card no", "qaumi shanakhti card",
            "shinakhti card", "shanakhti",
            "شناختی کارڈ", "شناختی کارڈ نمبر", "قومی شناختی کارڈ", "شناختی",
        ),
        "National Database and Registration Authority Ordinance, 2000 (Pakistan); NADRA, CNIC number",
        region="PK", check=_cnic, alone="formatted",
    ),
)  # fmt: skip
