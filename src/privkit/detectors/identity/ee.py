"""Estonia and the check that Lithuania shares; personal codes and the numbers of companies."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS", "personal_code", "two_rounds"]


def two_rounds(value: str) -> bool:
    """Say whether the last digit is the check digit: modulo 11, with other weights where that gives ten."""
    digits = value[:-1]
    for first in (1, 3):
        check = weighted_sum(digits, [1 + (first - 1 + at) % 9 for at in range(len(digits))]) % 11
        if check < 10:
            return check == int(value[-1])
    return value[-1] == "0"


def personal_code(value: str) -> bool:
    """Say whether it is a personal code of Estonia or Lithuania: sex and century, day of birth, serial, check."""
    if len(value) != 11 or not value.isdecimal() or value[0] not in "12345678":
        return False
    year = 1800 + (int(value[0]) - 1) // 2 * 100 + int(value[1:3])
    return is_day(year, int(value[3:5]), int(value[5:7])) and two_rounds(value)


def _registry(value: str) -> bool:
    return len(value) == 8 and value.isdecimal() and value[0] in "1789" and two_rounds(value)


def _vat(value: str) -> bool:
    return value.startswith("EE") and _vat_without_country(value)


def _vat_without_country(value: str) -> bool:
    number = value.removeprefix("EE")
    return (
        len(number) == 9
        and number.isdecimal()
        and bool(number.strip("0"))
        and weighted_sum(number, (3, 7, 1, 3, 7, 1, 3, 7, 1)) % 10 == 0
    )


NUMBERS: tuple[Number, ...] = (
    Number(
        "EE_IK",
        "Estonian personal identification code (isikukood)",
        ("00000000000", "0-000000-0000"),
        "36805280109",
        ("isikukood", "isikukoodi", "isikukoodiga", "personal identification code", "personal id code",
         "estonian id", "id code", "national id"),
        "EVS 585:2007; Rahvastikuregistri seadus, section 39",
        region="EE", check=personal_code, checksum="modulo 11, two rounds", strength=2,
    ),
    Number(
        "EE_REGISTRIKOOD",
        "Estonian registry code of a company (registrikood)",
        ("00000000",),
        "12345678",
        ("registrikood", "registrikoodi", "reg kood", "registry code", "registration code"),
        "Centre of Registers and Information Systems (Estonia), registrikood",
        region="EE", check=_registry, checksum="modulo 11, two rounds", strength=1,
    ),
    *beside_cue(Number(
        "EE_KMKR",
        "Estonian VAT number (KMKR-number)",
        ("AA000000000", "AA-000000000", "AA-000-000-000"),
        "EE100931558",
        ("kmkr", "kmkr number", "kmkr nr", "kaibemaksukohustuslase number", "vat", "vat number", "vat no", "vat id"),
        "Maksu- ja Tolliamet; Käibemaksuseadus",
        region="EE", check=_vat, checksum="modulo 10",
        alone="always", strength=4,
    ), _vat_without_country, formats=("000000000", "000-000-000"), strength=0, reach=0),
)  # fmt: skip
