"""Serbia, and the citizen number that the countries of former Yugoslavia share; numbers of taxpayers and companies."""

from __future__ import annotations

from functools import partial

from privkit._checksums import mod_11_10_valid, weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS", "citizen", "citizen_numbers"]

_FORMS = ("0000000000000", "0000000-000000", "0000000-00-0000", "00-00-000-00-0000")
_LAW = "Zakon o uvođenju jedinstvenog matičnog broja građana (SFRJ, 1976), articles 3 and 4"


def citizen(value: str) -> bool:
    """Say whether it is a unique citizen number: day of birth, region, serial and sex, check digit.

    Of the year there are three digits: 900 and above are of the second millennium.
    """
    if len(value) != 13 or not value.isdecimal():
        return False
    year = int(value[4:7])
    if not is_day(year + (1000 if year >= 800 else 2000), int(value[2:4]), int(value[:2])):
        return False
    return -weighted_sum(value, (7, 6, 5, 4, 3, 2) * 2) % 11 % 10 == int(value[12])


def _citizen_of(regions: str, value: str) -> bool:
    return value[7:8] in regions and citizen(value)


def citizen_numbers(
    entity_type: str, description: str, example: str, cues: tuple[str, ...], law: str, regions: str
) -> tuple[Number, Number]:
    """Return the entries of a country: one for the first digits of its own regions, one for those of all.

    People keep the number they were given, so each country has citizens with numbers of the others.
    """
    anywhere = Number(
        entity_type, description, _FORMS, example, cues, f"{_LAW}; {law}", region=entity_type[:2],
        check=citizen, checksum="modulo 11, and day of birth", strength=3,
    )  # fmt: skip
    return anywhere._replace(check=partial(_citizen_of, regions), strength=4), anywhere


def _pib(value: str) -> bool:
    return len(value) == 9 and value.isdecimal() and mod_11_10_valid(value)


NUMBERS: tuple[Number, ...] = (
    *citizen_numbers(
        "RS_JMBG",
        "Serbian unique citizen number (JMBG)",
        "0101006710000",
        (
            "jmbg", "jmbg broj", "broj jmbg", "jedinstveni maticni broj", "jedinstveni maticni broj gradana", "maticni broj",
            "maticni broj gradana", "јмбг", "јединствени матични број", "матични број", "матични број грађана",
            "serbian id", "national id",
        ),
        "Zakon o jedinstvenom matičnom broju građana (Serbia, 2018)",
        regions="789",
    ),
    Number(
        "RS_PIB",
        "Serbian tax number (PIB)",
        ("000000000", "000-000-000"),
        "101134702",
        (
            "pib", "pib broj", "poreski broj", "poreski identifikacioni broj", "пиб", "порески број",
            "порески идентификациони број", "serbian tax number", "tax number", "tax id", "vat number",
        ),
        "Zakon o poreskom postupku i poreskoj administraciji (Serbia), article 26; ISO/IEC 7064 MOD 11,10",
        region="RS", check=_pib, checksum="ISO 7064 mod 11,10", strength=1,
    ),
    Number(
        "RS_ID_CARD",
        "Serbian identity card number (broj lične karte)",
        ("000000000",),
        "001234567",
        (
            "licna karta", "licne karte", "broj licne karte", "licnu kartu", "lk broj", "лична карта", "личне карте",
            "број личне карте",
        ),
        "Zakon o ličnoj karti (Serbia, 2006); Council of the EU, PRADO",
        region="RS",
    ),
)  # fmt: skip
