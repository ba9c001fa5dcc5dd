"""Albania: number of a person and tax number."""

from __future__ import annotations

from privkit.detectors._number import Number

__all__ = ["NUMBERS"]


def _person(value: str) -> bool:
    """A letter for the decade of birth, year in it, month (women: plus 50), day, serial, letter."""
    if len(value) != 10 or not ("A" <= value[0] <= "T" and value[1:9].isdecimal() and value[9].isalpha()):
        return False
    return 1 <= int(value[2:4]) % 50 <= 12 and 1 <= int(value[4:6]) <= 31 and value[2] in "0156"


def _tax(value: str) -> bool:
    number = value.removeprefix("AL") if len(value) == 12 else value
    if len(number) != 10 or not "A" <= number[0] <= "M":
        return False
    return number[1:9].isdecimal() and number[9].isascii() and number[9].isalpha()


NUMBERS: tuple[Number, ...] = (
    Number(
        "AL_NID",
        "Albanian number of a person (NID, numri personal)",
        ("A00000000A",),
        "J80101001A",
        (
            "nid", "numri personal", "numrin personal",
            "numri im personal", "nr personal", "numri i identitetit", "numri identifikues", "leternjoftim",
            "leternjoftimi", "numri i leternjoftimit", "karta e identitetit", "albanian id", "national id",
        ),
        "Ligji 8952/2002 për numrin e identitetit të shtetasve (Albania)",
        region="AL", check=_person,
    ),
    Number(
        "AL_NIPT",
        "Albanian tax number (NIPT, NUIS)",
        ("A00000000A", "AA-A00000000A", "AAA00000000A"),
        "K22218003V",
        (
            "nipt", "nuis", "nipti", "numri i nipt", "numri i identifikimit", "numri unik i identifikimit",
            "numri i tatueshem", "albanian tax number", "tax number", "tax id", "vat number",
        ),
        "Ligji 9723/2007 për Qendrën Kombëtare të Regjistrimit (Albania); Drejtoria e Përgjithshme e Tatimeve, NUIS",
        region="AL", check=_tax,
    ),
)  # fmt: skip
