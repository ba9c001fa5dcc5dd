"""Bosnia and Herzegovina: citizen number and tax number."""

from __future__ import annotations

from privkit.detectors._number import Number
from privkit.detectors.identity.rs import CITIZEN_FORMS, CITIZEN_LAW, citizen

__all__ = ["NUMBERS"]


def _jib(value: str) -> bool:
    """A taxpayer who is a person has the citizen number; companies have numbers that begin with 4."""
    return len(value) == 13 and value.isdecimal() and (value[0] == "4" or citizen(value))


NUMBERS: tuple[Number, ...] = (
    Number(
        "BA_JMBG",
        "Bosnian-Herzegovinian unique citizen number (JMB, JMBG)",
        CITIZEN_FORMS,
        "0101006100008",
        (
            "jmbg", "jmb", "jmbg broj", "broj jmbg", "jedinstveni maticni broj", "maticni broj", "јмбг", "јмб",
            "јединствени матични број", "матични број", "bosnian id", "national id",
        ),
        f"{CITIZEN_LAW}; Zakon o jedinstvenom matičnom broju (Bosnia and Herzegovina, 2001)",
        region="BA", check=citizen, checksum="modulo 11, and day of birth", strength=3,
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
