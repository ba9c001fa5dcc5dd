"""Malaysia: identity card number."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity._days import born

__all__ = ["NUMBERS"]

# 01 to 59 are the states of Malaysia, from 60 on countries and regions of the world.
_NO_PLACES = frozenset((0, 17, 18, 19, 20, 69, 70, 73, 80, 81, 94, 95, 96, 97))


def _nric(value: str) -> bool:
    return len(value) == 12 and value.isdecimal() and int(value[6:8]) not in _NO_PLACES and born(value)


NUMBERS: tuple[Number, ...] = (
    Number(
        "MY_NRIC",
        "Malaysian identity card number (MyKad)",
        ("000000-00-0000",),
        "770305-02-1234",
        (
            "nric", "nric number", "nric no", "mykad", "mykad number", "mykad no", "mykid", "mypr", "ic",
            "ic number", "ic no", "malaysian ic", "malaysian nric", "no ic", "nombor ic", "no kp",
            "no kad pengenalan", "nombor kad pengenalan", "kad pengenalan", "identity card",
            "identity card number", "identity card no", "id card", "national id", "malaysian id",
        ),
        "National Registration Regulations 1990 (Malaysia); JPN, codes of states and countries",
        region="MY", check=_nric, alone="formatted", strength=2,
    ),
)  # fmt: skip
