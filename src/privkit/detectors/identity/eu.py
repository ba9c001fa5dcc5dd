"""The European Union: numbers of creditors, of traders under excise duty and of sellers in the one-stop shop.

They belong to no one country, so they are looked for whatever the regions.
"""

from __future__ import annotations

from privkit._checksums import mod97
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# By the codes of VAT numbers, where Greece is EL and Northern Ireland XI.
_TEXT_STATES = "AT BE BG CY CZ DE DK EE EL ES FI FR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK XI"
_STATES = frozenset(_TEXT_STATES.split())
# The member states by number, ISO 3166-1; 900 is Northern Ireland.
_TEXT_NUMBERS = "040 056 100 191 196 203 208 233 246 250 276 300 348 372 380 428 440 442 470 528 616 620 642 703 705 724 752 900"
_NUMBERED = frozenset(_TEXT_NUMBERS.split())
_CREDITOR_CUES = (
    "creditor identifier", "creditor id", "sepa creditor", "sci", "glaubiger id", "glaubiger identifikationsnummer", "glaubiger",
    "identifiant creancier", "identifiant creancier sepa", "ics", "incassant id", "identificador del acreedor",
    "identificador de acreedor", "identificativo del creditore", "codice identificativo del creditore", "cid",
)  # fmt: skip
_CREDITOR_SOURCE = "European Payments Council, EPC262-08 Creditor Identifier Overview; ISO/IEC 7064 MOD 97-10"


def _creditor(value: str) -> bool:
    """Country, two check digits, the creditor's own business code, and the national identifier."""
    national = value[7:] + value[:4]
    return len(value) > 9 and national.isascii() and value[2:4].isdecimal() and mod97(national) == 1


def _plain_creditor(value: str) -> bool:
    return value[4:7] == "ZZZ" and _creditor(value)


def _excise(value: str) -> bool:
    """Country and eleven signs, of which some are digits."""
    return value[:2] in _STATES and sum(map(str.isdecimal, value)) > 4


def _one_stop(value: str) -> bool:
    digits = value[2:]
    size = {"EU": 9, "IM": 10}.get(value[:2])
    return len(digits) == size and digits.isdecimal() and digits[:3] in _NUMBERED


NUMBERS: tuple[Number, ...] = (
    Number(
        "EU_AT_02",
        "SEPA creditor identifier of a company or person who collects direct debits",
        ("AA00AAAX{3,28}", "AA00-AAA-X{3,28}", "AA00AAA-X{3,28}", "AA-00-AAA-X{3,28}", "AA00-AAA0-0000-0000-00"),
        "DE98ZZZ09999999999",
        _CREDITOR_CUES,
        _CREDITOR_SOURCE,
        check=_plain_creditor, checksum="modulo 97", alone="always", strength=6,
    ),
    Number(
        "EU_AT_02",
        "SEPA creditor identifier with a business code",
        ("AA00XXXX{3,28}",),
        "ES2300047690558N",
        _CREDITOR_CUES,
        _CREDITOR_SOURCE,
        check=_creditor, checksum="modulo 97", strength=2,
    ),
    Number(
        "EU_EXCISE",
        "European excise number of a trader",
        ("AAX{11}", "AA-X{11}"),
        "LU00000987ABC",
        (
            "excise number", "excise id", "seed number", "verbrauchsteuernummer", "numero d accise", "numero accise",
            "accijnsnummer", "codice accisa", "numer akcyzowy", "excise",
        ),
        "Council Regulation (EU) 389/2012, article 19; Council Directive (EU) 2020/262",
        check=_excise,
    ),
    Number(
        "EU_OSS",
        "VAT number of a seller from outside under the one-stop shop (OSS, IOSS)",
        ("AA000000000", "AA0000000000"),
        "EU372022452",
        ("oss", "ioss", "moss", "ioss number", "oss number", "one stop shop", "import one stop shop", "vat",
        "vat number", "vat id"),
        "Council Directive 2006/112/EC, articles 362 and 369q; Commission Implementing Regulation (EU) 2020/194",
        check=_one_stop,
    ),
)  # fmt: skip
