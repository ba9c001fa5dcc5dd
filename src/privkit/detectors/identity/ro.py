"""Romania: numbers of persons, taxpayers and companies, identity card."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_COUNTIES = frozenset(f"{code:02d}" for code in (*range(1, 49), 51, 52, 70, *range(80, 84)))
_CENTURIES = {"1": 1900, "2": 1900, "3": 1800, "4": 1800, "5": 2000, "6": 2000}
_NO_CENTURY = (1900, 2000)  # foreigners (7 to 9) are of either
_TEXT_SERIES = (
    "AR AS AX AZ BH BN BR BV BX BZ CB CC CE CG CI CJ CL CR CS CT CX CZ DB DD DK DP DR DT DX DZ EP FG FI GG GL GM GR GZ HD HM "
    "HR IC IF IS IZ JX KK KL KN KR KS KT KV KX KZ MH MM MS MX MZ NB NT NX NZ OR OT PA PC PD PH PT PX PZ RA RB RD RF RK RM RN "
    "RP RR RT RV RX RZ SB SD SG SH SM SP SR SS SV SX SZ TC TL TM TR TT TZ VN VR VS VX VZ XA XB XC XH XM XR XS XT XV XZ ZC ZE "
    "ZL ZM ZS ZT ZV"
)
_SERIES = frozenset(_TEXT_SERIES.split())


def _person(value: str) -> bool:
    if len(value) != 13 or not value.isdecimal() or value[0] == "0" or value[7:9] not in _COUNTIES:
        return False
    year, month, day = int(value[1:3]), int(value[3:5]), int(value[5:7])
    centuries = (_CENTURIES[value[0]],) if value[0] in _CENTURIES else _NO_CENTURY
    if not any(is_day(century + year, month, day) for century in centuries):
        return False
    remainder = weighted_sum(value, (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9)) % 11
    return (remainder if remainder < 10 else 1) == int(value[12])


def _fiscal(value: str) -> bool:
    digits = value.removeprefix("RO")
    if not 2 <= len(digits) <= 10 or not digits.isdecimal() or digits[0] == "0":
        return False
    return weighted_sum(digits[:-1].zfill(9), (7, 5, 3, 2, 1, 7, 5, 3, 2)) * 10 % 11 % 10 == int(digits[-1])


def _vat(value: str) -> bool:
    """A company's code; people may be registered under their personal number."""
    return _fiscal(value) or _person(value.removeprefix("RO"))


def _vat_with_country(value: str) -> bool:
    return value.startswith("RO") and _vat(value)


def _register(value: str) -> bool:
    """Kind, county, serial and year; since July 2024 kind, year, six digits, county and a check digit."""
    digits = value[1:]
    if value[:1] not in ("J", "F", "C") or not digits.isdecimal():
        return False
    if len(value) == 14:
        total = ord(value[0]) % 10 + sum(map(int, digits[:-1]))
        return "1990" <= digits[:4] <= "2099" and total % 10 == int(digits[-1]) and digits[10:12] <= "52"
    return 7 <= len(value) <= 12 and "1990" <= value[-4:] <= "2024"


def _id_card(value: str) -> bool:
    return value[:2] in _SERIES


_FISCAL_CUES = (
    "cui", "cif", "cod fiscal", "codul fiscal", "codul de identificare fiscala", "cod de identificare fiscala",
    "cod unic de inregistrare", "codul unic de inregistrare", "tax id", "tax number",
)  # fmt: skip
_VAT_CUES = (
    "cod tva", "codul tva", "cod de tva", "cod de inregistrare", "scopuri de tva", "platitor de tva",
    "vat number", "vat id", "vat no",
)  # fmt: skip
_FISCAL_LAW = "Codul de procedură fiscală (Romania, Legea 207/2015), articles 82 and 83"

NUMBERS: tuple[Number, ...] = (
    Number(
        "RO_CNP",
        "Romanian number of a person (cod numeric personal)",
        ("0000000000000", "0-000000-000000", "0-000000-00-0000"),
        "1630615123457",
        (
            "cnp", "cnp ul", "cod numeric personal", "codul numeric personal", "cod numeric", "cnp number", "romanian id",
            "national id",
        ),
        "Ordonanța de urgență 97/2005 (Romania) on the records of persons; Hotărârea Guvernului 1375/2006",
        region="RO", check=_person, checksum="modulo 11, and day of birth", alone="never", strength=3,
    ),
    Number(
        "RO_CUI",
        "Romanian code of a company (CUI, CIF)",
        ("0{5,10}", "000-000-00"),
        "18547290",
        _FISCAL_CUES,
        _FISCAL_LAW,
        region="RO", check=_fiscal, checksum="modulo 11", strength=1,
    ),
    Number(
        "RO_CF",
        "Romanian VAT number (cod de înregistrare în scopuri de TVA)",
        ("AA0{4,10}", "AA-0{4,10}", "AA-000-000-00"),
        "RO18547290",
        (*_VAT_CUES, *_FISCAL_CUES),
        "Codul fiscal (Romania, Legea 227/2015), article 316; European Commission, VIES number formats",
        region="RO", check=_vat_with_country, checksum="modulo 11", alone="always", strength=3,
    ),
    Number(
        "RO_CF",
        "Romanian VAT number without the country",
        ("0{5,10}", "0000000000000"),
        "18547290",
        _VAT_CUES,
        "Codul fiscal (Romania, Legea 227/2015), article 316; European Commission, VIES number formats",
        region="RO", check=_vat, checksum="modulo 11", strength=1,
    ),
    Number(
        "RO_ONRC",
        "Romanian trade register number (număr de ordine în registrul comerțului)",
        ("A0{1,2}-0{1,5}-0000", "A0000000000000"),
        "J52/750/2012",
        (
            "onrc", "registrul comertului", "nr reg com", "reg com", "numar de ordine", "numar de inregistrare",
            "nr registrul comertului", "inregistrata la", "trade register",
        ),
        "Legea 265/2022 (Romania) on the trade register; Oficiul Național al Registrului Comerțului",
        region="RO", check=_register,
    ),
    Number(
        "RO_ID_CARD",
        "Romanian identity card series and number (seria și numărul buletinului)",
        ("AA-000000",),
        "XM 000001",
        (
            "ci", "buletin", "buletinul", "carte de identitate", "cartea de identitate", "seria", "seria si numarul",
            "serie si numar ci", "ci seria", "bi", "identity card",
        ),
        "Ordonanța de urgență 97/2005 (Romania), annex; Council of the EU, PRADO",
        region="RO", check=_id_card,
    ),
)  # fmt: skip
