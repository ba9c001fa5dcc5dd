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


def _cups(value: str) -> bool:
    """Country, distributor and point, two letters that check, and at times the point of the border."""
    digits, letters, border = value[2:18], value[18:20], value[20:]
    if not value.startswith("ES") or not digits.isdecimal():
        return False
    if border and (len(border) != 2 or border[1] not in "FPRCXYZ"):
        return False
    first, second = divmod(int(digits) % 529, 23)
    return letters == _NIF_LETTERS[first] + _NIF_LETTERS[second]


def _cadastral(value: str) -> bool:
    """One letter checks the first half of the parcel with the property, the other one the second half."""
    if len(value) != 20 or not value.isascii():
        return False
    halves = (value[:7] + value[14:18], value[7:18])
    return value[18:] == "".join(map(_cadastral_letter, halves))


def _cadastral_letter(signs: str) -> str:
    total = sum(
        _cadastral_value(sign) * weight for sign, weight in zip(signs, _CADASTRE_WEIGHTS, strict=True)
    )
    return "MQWERTYUIOPASDFGHJKLBZX"[total % 23]


def _cadastral_value(sign: str) -> int:
    """Letters count by their place in the Spanish alphabet, which has one more behind N."""
    return int(sign) if sign.isdecimal() else ord(sign) - 64 + (sign > "N")


def _excise_activity(value: str) -> bool:
    return value.startswith("ES000")


def _postcode(value: str) -> bool:
    return "01" <= value[:2] <= "52"


_CADASTRE_WEIGHTS = (13, 15, 12, 5, 4, 17, 9, 21, 3, 7, 1)
_CADASTRE_CUES = (
    "referencia catastral", "ref catastral", "ref cat", "catastral", "catastro",
    "cadastral reference", "referencia cadastral",
)  # fmt: skip
_CADASTRE_LAW = "Real Decreto Legislativo 1/2004 (Spain), Ley del Catastro Inmobiliario, article 6.3"


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
            "seguridad social", "numero de seguridad social", "numero seguridad social",
            "nss", "nuss", "seg social", "num seg social",
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
            "mi coche", "mi furgoneta", "mi moto", "mi vehiculo",
            "license plate", "licence plate", "number plate", "registration plate",
        ),
        "Real Decreto 2822/1998, anexo XVIII",
        region="ES", check=_plate,
    ),
    Number(
        "ES_CUPS",
        "Spanish code of an electricity or gas supply point (CUPS)",
        ("AA0{16}AA", "AA0{16}AA0A", "AA-0000-0000-0000-0000-AA", "AA-0000-0000-0000-0000-AA-0A", "AA-0000-0{12}-AA",
         "AA-0000-0{12}-AA-0A"),
        "ES 1234 1234 5678 9012 JY",
        ("cups", "codigo cups", "codigo unificado", "punto de suministro",
        "suministro"),
        "Orden ITC/2944/2007 and Resolución de 8 de julio de 2004 (Spain), código unificado de punto de suministro",
        region="ES", check=_cups, checksum="modulo 529", alone="always", strength=6,
    ),
    Number(
        "ES_REFERENCIACATASTRAL",
        "Spanish cadastral reference of a property, in a town or in the country",
        ("0000000AA0000A0000AA", "00000A0{12}AA",
         "0000000-AA0000A-0000-AA", "00000A0-0000000-0000-AA"),
        "7837301VG8173B0001TT",
        _CADASTRE_CUES,
        _CADASTRE_LAW,
        region="ES", check=_cadastral, checksum="two letters, modulo 23", alone="always", strength=4,
    ),
    Number(
        "ES_REFERENCIACATASTRAL",
        "Spanish cadastral reference of any form",
        ("X{18}AA", "X{7}-X{7}-0000-AA"),
        "4A08169P03PRAT0001LR",
        _CADASTRE_CUES,
        _CADASTRE_LAW,
        region="ES", check=_cadastral, checksum="two letters, modulo 23", strength=2,
    ),
    Number(
        "ES_CAE",
        "Spanish code of an activity and establishment under excise duty (CAE)",
        ("AA00000X{2}000A", "AA-00000-X{2}-000-A"),
        "ES00008V1488Q",
        ("cae", "codigo cae", "codigo de actividad", "impuestos especiales"),
        "Orden EHA/3482/2007 (Spain); Agencia Tributaria, código de actividad y establecimiento",
        region="ES", check=_excise_activity,
    ),
    Number(
        "ES_POSTAL_CODE",
        "Spanish postcode",
        ("00000",),
        "28001",
        ("codigo postal", "c p", "cp", "cod postal", "postal code", "zip code"),
        "Real Decreto 1829/1999 (Spain), Correos, código postal",
        region="ES", check=_postcode, default=False,
    ),
)  # fmt: skip
