"""Finland: personal identity code, tax number, business identity and VAT numbers."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_LETTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_CENTURIES = {"+": 18, "-": 19, **dict.fromkeys("YXWVU", 19), **dict.fromkeys("ABCDEF", 20)}


def _hetu(value: str) -> bool:
    """Written without its hyphen it is of the twentieth century."""
    if len(value) == 10:
        value = f"{value[:6]}-{value[6:]}"
    digits = value[:6] + value[7:10]
    if len(value) != 11 or not digits.isdecimal() or value[6] not in _CENTURIES or int(value[7:10]) < 2:
        return False
    year = _CENTURIES[value[6]] * 100 + int(value[4:6])
    return is_day(year, int(value[2:4]), int(value[:2])) and _LETTERS[int(digits) % 31] == value[10]


def _ytunnus(value: str) -> bool:
    return (
        len(value) == 8
        and value.isdecimal()
        and value != "00000000"
        and weighted_sum(value, (7, 9, 10, 5, 8, 4, 2, 1)) % 11 == 0
    )


def _alv(value: str) -> bool:
    return value.startswith("FI") and _alv_without_country(value)


def _alv_without_country(value: str) -> bool:
    return _ytunnus(value.removeprefix("FI"))


_HETU_CUES = (
    "henkilotunnus", "henkilotunnukseni", "henkilotunnuksesi", "hetu", "hetuni", "sotu", "sosiaaliturvatunnus",
    "personbeteckning", "personbeteckningen", "personal identity code", "personal id code", "finnish id",
    "national id", "social security number",
)  # fmt: skip
_HETU_SOURCE = (
    "Digital and Population Data Services Agency (Finland), the personal identity code; Decree 690/2022"
)

NUMBERS: tuple[Number, ...] = (
    Number(
        "FI_PERSONAL_IDENTITY_CODE",
        "Finnish personal identity code (henkilötunnus)",
        ("000000-000X",),
        "131052-308T",
        _HETU_CUES,
        _HETU_SOURCE,
        region="FI", check=_hetu, checksum="modulo 31", alone="formatted", strength=3,
    ),
    Number(
        "FI_PERSONAL_IDENTITY_CODE",
        "Finnish personal identity code (henkilötunnus)",
        ("000000A000X",),
        "150405A910J",
        _HETU_CUES,
        _HETU_SOURCE,
        region="FI", check=_hetu, checksum="modulo 31", alone="always", strength=4,
    ),
    Number(
        "FI_VERONUMERO",
        "Finnish tax number of workers on building sites (veronumero)",
        ("000000000000", "0000-0000-0000"),
        "100073471291",
        ("veronumero", "veronumeroni", "skattenummer", "tax number", "finnish tax number"),
        "Finnish Tax Administration, tax number; Act 1231/2011",
        region="FI",
    ),
    Number(
        "FI_YTUNNUS",
        "Finnish business identity code (Y-tunnus)",
        ("0000000-0",),
        "2077474-0",
        ("y tunnus", "ytunnus", "yritystunnus", "fo nummer", "business id", "business identity code"),
        "Finnish Patent and Registration Office, business identity code; Act 244/2001",
        region="FI", check=_ytunnus, checksum="modulo 11", strength=1,
    ),
    *beside_cue(Number(
        "FI_ALV",
        "Finnish VAT number (ALV-numero)",
        ("AA00000000", "AA-0000000-0", "AA-00000000"),
        "FI20774740",
        ("alv", "alv numero", "alv nro", "arvonlisavero", "arvonlisaveronumero", "moms", "momsnummer", "vat",
         "vat number", "vat no", "vat id"),
        "Finnish Tax Administration, VAT numbers",
        region="FI", check=_alv, checksum="modulo 11", alone="always", strength=4,
    ), _alv_without_country, formats=("00000000", "0000000-0"), strength=0, reach=0),
    Number(
        "FI_ASSOCIATIONID",
        "Finnish number of an association in the register (yhdistysrekisterinumero)",
        ("0{1,3}-000", "0{3,6}"),
        "123.123",
        ("yhdistysrekisterinumero", "yhdistysrekisteri", "rekisterinumero", "foreningsregistret", "association register",
         "association registration"),
        "Associations Act 503/1989 (Finland); Patent and Registration Office, Register of Associations",
        region="FI",
    ),
)  # fmt: skip
