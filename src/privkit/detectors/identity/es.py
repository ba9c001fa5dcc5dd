"""Spain: numbers of persons, foreigners and companies, social security, accounts, passports and plates."""

from __future__ import annotations

from privkit._checksums import luhn_valid, weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_NIF_LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE"
_CIF_LETTERS = "JABCDEFGHI"
_CIF_KINDS = frozenset("ABCDEFGHJNPQRSUVW")
_CONSONANTS = frozenset("BCDFGHJKLMNPRSTVWXYZ")
_ACCOUNT_WEIGHTS = (1, 2, 4, 8, 5, 10, 9, 7, 3, 6)


def _letter_fits(digits: str, letter: str) -> bool:
    return digits.isdecimal() and letter == _NIF_LETTERS[int(digits) % 23]


def _nif(value: str) -> bool:
    """K, L and M stand before seven digits: minors, Spaniards abroad, foreigners without a NIE."""
    digits = value[1:8] if value[:1] in ("K", "L", "M") else value[:8]
    return len(value) == 9 and _letter_fits(digits, value[8])


def _nie(value: str) -> bool:
    if len(value) != 9 or value[0] not in "XYZ":
        return False
    return _letter_fits(str("XYZ".index(value[0])) + value[1:8], value[8])


def _cif(value: str) -> bool:
    number = value.removeprefix("ES") if len(value) == 11 else value
    if len(number) != 9 or number[0] not in _CIF_KINDS or not number[1:8].isdecimal():
        return False
    last = number[8]
    digit = last if last.isdecimal() else str(_CIF_LETTERS.find(last))
    return digit in "0123456789" and luhn_valid(number[1:8] + digit)


def _nss(value: str) -> bool:
    if len(value) != 12 or not value.isdecimal() or value.startswith("00"):
        return False
    province, serial = int(value[:2]), int(value[2:10])
    # A serial below ten million counts as seven digits, as it was given out at first.
    base = province * (10**7 if serial < 10**7 else 10**8) + serial
    return base % 97 == int(value[10:])


def _account_digit(digits: str) -> str:
    remainder = weighted_sum(digits, _ACCOUNT_WEIGHTS) % 11
    return str(remainder if remainder < 2 else 11 - remainder)


def _ccc(value: str) -> bool:
    if len(value) != 20 or not value.isdecimal() or value.startswith("0000"):
        return False
    return value[8:10] == _account_digit("00" + value[:8]) + _account_digit(value[10:])


def _plate(value: str) -> bool:
    if value[:1].isalpha():
        return True  # the plates of before 2000: province, four digits, one or two letters
    return _CONSONANTS.issuperset(value[4:])


NUMBERS: tuple[Number, ...] = (
    Number(
        "ES_NIF",
        "Spanish identity and tax number of a person (DNI, NIF)",
        ("00000000-A", "00-000-000-A", "A-0000000-A"),
        "12345678Z",
        (
            "dni", "nif", "dni nif", "d n i", "n i f", "numero de dni", "documento nacional de identidad",
            "documento de identidad", "documento nacional", "identificacion fiscal",
            "numero de identificacion fiscal", "national id", "spanish id", "tax id", "id card",
            "identity card",
        ),
        "Real Decreto 1553/2005; Real Decreto 1065/2007, art. 19",
        region="ES", check=_nif, checksum="mod 23", alone="always", strength=1,
    ),
    Number(
        "ES_NIE",
        "Spanish identity number of a foreigner (NIE)",
        ("A-0000000-A", "A0-000-000-A", "A-0-000-000-A"),
        "X1234567L",
        (
            "nie", "n i e", "numero de nie", "numero de extranjero", "identidad de extranjero",
            "tarjeta de residencia", "permiso de residencia", "tarjeta de extranjero", "extranjeria", "nif",
            "dni", "dni nie", "foreigner id", "residence permit", "tax id",
        ),
        "Orden INT/2058/2008",
        region="ES", check=_nie, checksum="mod 23", alone="always", strength=2,
    ),
    Number(
        "ES_CIF",
        "Spanish tax number of a company (CIF, now also NIF)",
        ("A-0000000-X", "A-00000000", "A0000000X", "A-00-000-000", "AAA0000000X"),
        "A58818501",
        (
            "cif", "c i f", "nif", "cif nif", "codigo de identificacion fiscal", "identificacion fiscal",
            "numero de identificacion fiscal", "nif iva", "numero iva", "vat", "vat id", "vat number",
            "tax id",
        ),
        "Orden EHA/451/2008; Wikipedia, Código de identificación fiscal",
        region="ES", check=_cif, checksum="Luhn", strength=1,
    ),
    Number(
        "ES_PASSPORT",
        "Spanish passport number",
        ("A{2,3}000000",),
        "ZAB000254",
        (
            "pasaporte", "numero de pasaporte", "numero pasaporte", "pasaporte espanol", "passport",
            "passport number", "passport no",
        ),
        "Real Decreto 896/2003; Council of the EU, PRADO",
        region="ES",
    ),
    Number(
        "ES_NSS",
        "Spanish social security number of a person (NUSS, NAF)",
        ("00-00000000-00", "00-0000000000", "0000000000-00", "00-0000-0000-00"),
        "28 12345678 40",
        (
            "seguridad social", "numero de seguridad social", "numero seguridad social", "nss", "nuss",
            "naf", "numero de afiliacion", "afiliacion", "tarjeta sanitaria", "social security number",
            "social security",
        ),
        "Tesorería General de la Seguridad Social, Número de la Seguridad Social y de afiliación",
        region="ES", check=_nss, checksum="mod 97", strength=2,
    ),
    Number(
        "ES_CCC",
        "Spanish bank account number (código cuenta cliente)",
        (
            "0000-0000-00-0000000000", "0000-0000-00-00000-00000", "0000-0000-0000-0000-0000",
            "0000-0000-00-00-00000000",
        ),
        "2100 0418 45 0200051332",
        (
            "ccc", "codigo cuenta cliente", "codigo cuenta corriente", "cuenta corriente",
            "cuenta bancaria", "numero de cuenta", "cuenta", "domiciliacion", "bank account",
            "account number",
        ),
        "Banco de España, código cuenta cliente; Wikipedia, Código cuenta cliente",
        region="ES", check=_ccc, checksum="two digits, mod 11", alone="formatted", strength=2,
    ),
    Number(
        "ES_LICENSE_PLATE",
        "Spanish vehicle registration plate",
        ("0000-AAA", "A{1,2}-0000-A{1,2}"),
        "1234 BCD",
        (
            "matricula", "numero de matricula", "placa de matricula", "matricula del coche", "matriculado",
            "license plate", "licence plate", "number plate", "registration plate",
        ),
        "Real Decreto 2822/1998, anexo XVIII",
        region="ES", check=_plate,
    ),
)  # fmt: skip
