"""Bosnia and Herzegovina: citizen number and tax number."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity.rs import citizen, citizen_numbers

__all__ = ["NUMBERS"]


def _jib(value: str) -> bool:
    """A taxpayer who is a person has the citizen number; companies have numbers that begin with 4."""
    return len(value) == 13 and value.isdecimal() and (value[0] == "4" or citizen(value))


NUMBERS: tuple[Number, ...] = (
    *citizen_numbers(
        "BA_JMBG",
        "Bosnian-Herzegovinian unique citizen number (JMB, JMBG)",
        "0101006100008",
        (
            "jmbg", "jmb", "jmbg broj", "broj jmbg", "jedinstveni maticni broj", "maticni broj", "јмбг", "јмб",
            "јединствени матични број", "матични број", "bosnian id", "national id",
        ),
        "Zakon o jedinstvenom matičnom broju (Bosnia and Herzegovina, 2001)",
        regions="1",
    ),
    Number(
        "BA_JIB",
        "Bosnian-Herzegovinian tax number (JIB, ID broj)",
        ("0000000000000",),
        "4200000000006",
        (
            "jib", "jib broj", "id broj", "identifikacioni broj", "jedinstveni identifikacioni broj", "poreski broj",
            "porezni broj", "pdv broj", "јиб", "идентификациони број", "јединствени идентификациони број", "порески број",
        ),
        "Zakon o Upravi za indirektno oporezivanje (Bosnia and Herzegovina); Porezna uprava FBiH, ID broj",
        region="BA", check=_jib,
    ),
)  # fmt: skip
