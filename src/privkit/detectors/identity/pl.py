"""Poland: numbers of persons, taxpayers and companies, identity card and passport."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_CENTURIES = (1900, 2000, 2100, 2200, 1800)  # the century is in the month: plus 20 for 2000, 80 for 1800


def _pesel(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal():
        return False
    if weighted_sum(value, (1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1)) % 10:
        return False
    century, month = divmod(int(value[2:4]), 20)
    return _is_date(_CENTURIES[century] + int(value[:2]), month, int(value[4:6]))


def _is_date(year: int, month: int, day: int) -> bool:
    if not 1 <= month <= 12 or not 1 <= day <= _DAYS[month - 1]:
        return False
    return (month, day) != (2, 29) or (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))


def _nip(value: str) -> bool:
    digits = value.removeprefix("PL")
    if len(digits) != 10 or not digits.isdecimal():
        return False
    return weighted_sum(digits, (6, 5, 7, 2, 3, 4, 5, 6, 7, -1)) % 11 == 0


def _regon(value: str) -> bool:
    if len(value) not in (9, 14) or not value.isdecimal():
        return False
    if weighted_sum(value, (8, 9, 2, 3, 4, 5, 6, 7)) % 11 % 10 != int(value[8]):
        return False
    long = weighted_sum(value, (2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8)) % 11 % 10
    return len(value) == 9 or long == int(value[13])


def _id_card(value: str) -> bool:
    if len(value) != 9 or not value[:3].isalpha() or not value[3:].isdecimal() or not value.isascii():
        return False
    letters = sum(int(letter, 36) * weight for letter, weight in zip(value[:3], (7, 3, 1), strict=True))
    return (letters + weighted_sum(value[3:], (9, 7, 3, 1, 7, 3))) % 10 == 0


NUMBERS: tuple[Number, ...] = (
    Number(
        "PL_PESEL",
        "Polish number of a person (PESEL)",
        ("00000000000", "000000-00000"),
        "44051401359",
        ("pesel", "nr pesel", "numer pesel", "pesel nr", "numeru pesel", "numer ewidencyjny", "national id"),
        "Ustawa z 24 września 2010 r. o ewidencji ludności; gov.pl, Co to jest numer PESEL",
        region="PL", check=_pesel, checksum="mod 10, weights 1 3 7 9, and date", strength=2,
    ),
    Number(
        "PL_NIP",
        "Polish tax number (NIP)",
        ("000-000-00-00", "000-00-00-000", "AA-0000000000", "AA-000-000-00-00", "AA-000-00-00-000"),
        "856-734-62-15",
        (
            "nip", "nipu", "nipem", "nr nip", "numer nip", "nip ue", "vat ue", "identyfikacji podatkowej",
            "numer identyfikacji podatkowej", "vat", "vat id", "vat number", "tax id", "tax number",
        ),
        "Ustawa z 13 października 1995 r. o zasadach ewidencji i identyfikacji podatników",
        region="PL", check=_nip, checksum="mod 11", strength=1,
    ),
    Number(
        "PL_REGON",
        "Polish statistical number of a company (REGON)",
        ("000-000-000", "00000000000000", "000000000-00000"),
        "123456785",
        ("regon", "nr regon", "numer regon", "regonu"),
        "Główny Urząd Statystyczny, Rejestr REGON",
        region="PL", check=_regon, checksum="mod 11", strength=1,
    ),
    Number(
        "PL_ID_CARD",
        "Polish identity card number (dowód osobisty)",
        ("AAA-000000", "AAA-000-000"),
        "ABA300000",
        (
            "dowod", "dowod osobisty", "dowodu", "dowodu osobistego", "dowodem osobistym", "nr dowodu",
            "numer dowodu", "seria i numer dowodu", "seria i numer", "dowod tozsamosci",
            "dokument tozsamosci", "identity card", "identity card number", "id card", "national id",
        ),
        "Ustawa z 6 sierpnia 2010 r. o dowodach osobistych; Council of the EU, PRADO",
        region="PL", check=_id_card, checksum="mod 10, weights 7 3 1", strength=1,
    ),
    Number(
        "PL_PASSPORT",
        "Polish passport number (paszport)",
        ("AA-0000000",),
        "ZS0000177",
        (
            "paszport", "paszportu", "paszportem", "nr paszportu", "numer paszportu",
            "seria i numer paszportu", "nr pasz", "pasz", "passport", "passport number", "passport no",
        ),
        "Ustawa z 27 stycznia 2022 r. o dokumentach paszportowych; Council of the EU, PRADO",
        region="PL",
    ),
)  # fmt: skip
