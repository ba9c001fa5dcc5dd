"""Kenya: tax number (KRA PIN) and national identity card number."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _pin(value: str) -> bool:
    """A are persons, P everybody else."""
    return len(value) == 11 and value[0] in "AP" and value[1:10].isdecimal() and value[10].isalpha()


def _national(value: str) -> bool:
    return value.isdecimal() and 7 <= len(value) <= 9 and bool(value.strip("0"))


NUMBERS: tuple[Number, ...] = (
    Number(
        "KE_PIN",
        "Kenyan tax number (KRA PIN)",
        ("A000000000A",),
        "P051365947M",
        (
            "kra", "kra pin", "kra pin number", "kra number", "kra pin no", "kra certificate", "itax pin", "itax",
            "tax pin", "kenyan tax pin", "personal identification number", "pin certificate", "pin ya kra",
            "nambari ya kra", "tax id", "tax number", "tax identification number",
        ),
        "Tax Procedures Act 2015 (Kenya), section 12; Kenya Revenue Authority, About PIN",
        region="KE", check=_pin, strength=1,
    ),
    Number(
        "KE_NATIONAL_ID",
        "Kenyan national identity card number",
        ("0{7,9}",),
        "23456789",
        (
            "kenyan id", "kenyan id number", "kenya id", "kenya id number", "kenyan national id", "national id",
            "national id number", "national id no", "national identity card", "national identity card number",
            "identity card", "identity card number", "id card", "id card number", "huduma card",
            "maisha card", "maisha namba", "kitambulisho", "kitambulisho number", "nambari ya kitambulisho",
            "namba ya kitambulisho", "kitambulisho cha taifa",
        ),
        "Registration of Persons Act (Kenya, chapter 107), section 5",
        region="KE", check=_national,
    ),
)  # fmt: skip
