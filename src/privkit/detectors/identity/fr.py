"""France: numbers of persons, taxpayers and companies, identity papers and plates."""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors._number import Number, beside_cue

__all__ = ["NUMBERS"]

_TVA_SIGNS = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_NIR_SEX = frozenset("123478")  # 3, 4, 7 and 8: persons born abroad whose number is provisional
_CORSICA = {"2A": "19", "2B": "18"}
_LA_POSTE = "356000000"  # its offices, but for the head office, follow a rule of their own
_LA_POSTE_HEAD_OFFICE = "35600000000048"
_PLATE_LETTERS = frozenset("ABCDEFGHJKLMNPQRSTVWXYZ")
_DRIVING = (
    "driving licence", "driving license", "driver license", "drivers license", "driver s license",
    "driver licence", "drivers licence",
)  # fmt: skip


def _nir(value: str) -> bool:
    department = _CORSICA.get(value[5:7], value[5:7])
    digits = value[:5] + department + value[7:13]
    if len(digits) != 13 or not digits.isdecimal() or value[0] not in _NIR_SEX:
        return False
    if len(value) == 13:
        return _nir_without_key(value, digits)
    return len(value) == 15 and value[13:] == f"{97 - int(digits) % 97:02d}"


def _nir_of_any_sex(value: str) -> bool:
    digits = value[:5] + _CORSICA.get(value[5:7], value[5:7]) + value[7:13]
    return len(value) == 15 and digits.isdecimal() and value[13:] == f"{97 - int(digits) % 97:02d}"


def _nir_without_key(value: str, digits: str) -> bool:
    """Forms ask for thirteen digits as often as for fifteen, so these are held to their components."""
    if value[0] not in "12" or not "01" <= value[3:5] <= "12":
        return False
    return "01" <= digits[5:7] != "96" and digits[7:10] != "000" != digits[10:13]


def _nif(value: str) -> bool:
    if len(value) != 13 or not value.isdecimal() or value[0] not in "0123":
        return False
    return int(value[:10]) % 511 == int(value[10:])


def _siren(value: str) -> bool:
    return len(value) == 9 and value.isdecimal() and luhn_valid(value)


def _siret(value: str) -> bool:
    if len(value) != 14 or not value.isdecimal() or not luhn_valid(value[:9]):
        return False
    if value.startswith(_LA_POSTE) and value != _LA_POSTE_HEAD_OFFICE:
        return sum(map(int, value)) % 5 == 0
    return luhn_valid(value)


def _tva(value: str) -> bool:
    key, siren = value[2:4], value[4:]
    if value[:2] != "FR" or len(siren) != 9 or not siren.isdecimal():
        return False
    if not siren.startswith("000") and not luhn_valid(siren):  # Monaco has 000 and no SIREN
        return False
    if key.isdecimal():
        return int(siren + "12") % 97 == int(key)
    return all(sign in _TVA_SIGNS for sign in key) and _tva_letters(key, int(siren))


def _tva_without_country(value: str) -> bool:
    return _tva(f"FR{value.removeprefix('FR')}")


def _tva_letters(key: str, siren: int) -> bool:
    first, second = _TVA_SIGNS.index(key[0]), _TVA_SIGNS.index(key[1])
    code = first * 24 + second - 10 if first < 10 else first * 34 + second - 100
    return (siren + 1 + code // 11 - code) % 11 == 0


def _identity_card(value: str) -> bool:
    if len(value) == 12:
        return value.isdecimal()
    return len(value) == 9 and value.isalnum() and not value.isalpha() and not value.isdecimal()


_ENGINES = ("HDI", "TDI", "DCI", "GTI", "TCE", "THP", "SDI", "CDI", "TSI", "GTD", "CV", "CH", "KM")


def _plate(value: str) -> bool:
    if value[:1].isdecimal():
        # the plates of before 2009: digits, letters, département; "208 HDI 90" is a car
        return not value.strip("0123456789").endswith(_ENGINES)
    return _PLATE_LETTERS.issuperset(value[:2] + value[5:]) and value[2:5] != "000"


def _trade_register(value: str) -> bool:
    """A for merchants, B for companies, and the company number."""
    return value[:1] in ("A", "B") and _siren(value[1:])


def _excise(value: str) -> bool:
    return value.startswith("FR0") and value[8:9] in tuple("ENCB")


NUMBERS: tuple[Number, ...] = (
    *beside_cue(Number(
        "FR_NIR",
        "French social security number (NIR), with or without its key",
        ("0-00-00-0X-000-000-00", "0-00-00-0X-000-000", "0-00-00-0X-000-00000", "000000X000000-00"),
        "2 69 05 49 588 157 80",
        (
            "numero de securite sociale", "numero securite sociale", "num securite sociale",
            "securite sociale", "num secu", "numero secu", "numero de secu", "secu", "no secu",
            "carte vitale", "nir", "numero insee", "insee", "nss", "numero ss", "num ss",
            "assurance maladie", "numero d assure", "social security number", "social security",
        ),
        "Décret n° 82-103 du 22 janvier 1982; INSEE, Numéro d'inscription au répertoire",
        region="FR", check=_nir, checksum="mod 97", alone="formatted", strength=2,
    ), _nir_of_any_sex, strength=2),
    Number(
        "FR_NIF",
        "French tax number of a person (numéro fiscal, SPI)",
        ("00-00-000-000-000", "0000000000-000", "00-00-000-000000"),
        "30 23 217 600 053",
        (
            "numero fiscal", "numero fiscal de reference", "num fiscal", "no fiscal", "n fiscal", "reference fiscale",
            "identifiant fiscal", "spi", "numero spi", "nif", "impots", "avis d imposition", "tax id",
            "tax number", "tax identification number",
        ),
        "DGFiP, numéro fiscal; European Commission, Taxpayer Identification Numbers: France",
        region="FR", check=_nif, checksum="mod 511", strength=3,
    ),
    Number(
        "FR_SIREN",
        "French company number (SIREN)",
        ("000-000-000",),
        "732 829 320",
        ("siren", "numero siren", "n siren", "rcs", "registre du commerce", "company number"),
        "INSEE, Numéro SIREN",
        region="FR", check=_siren, checksum="Luhn", strength=1,
    ),
    Number(
        "FR_SIRET",
        "French number of a company's establishment (SIRET)",
        ("000-000-000-00000", "000000000-00000", "000-000-000-000-00"),
        "732 829 320 00074",
        ("siret", "numero siret", "n siret", "siren", "siren siret"),
        "INSEE, Numéro SIRET",
        region="FR", check=_siret, checksum="Luhn", strength=2,
    ),
    *beside_cue(Number(
        "FR_TVA",
        "French VAT number (TVA intracommunautaire)",
        ("AAXX-000000000", "AA-XX-000000000", "AA-XX-000-000-000", "AAXX-000-000-000"),
        "FR83404833048",
        (
            "tva", "numero tva", "numero de tva", "n tva", "tva intracommunautaire", "tva intra",
            "numero tva intracommunautaire", "vat", "vat id", "vat number", "vat no", "vat reg no",
        ),
        "Code général des impôts, art. 286 ter; European Commission, VIES",
        region="FR", check=_tva, checksum="mod 97 or mod 11, and Luhn", alone="always", strength=6,
    ), _tva_without_country, formats=("XX000000000", "XX-000-000-000", "XX-000000000"), reach=0),
    Number(
        "FR_PASSPORT",
        "French passport number",
        ("00AA00000", "00-AA-00000"),
        "12AB34567",
        (
            "passeport", "numero de passeport", "numero passeport", "numero du passeport", "passport",
            "passport number", "passport no",
        ),
        "Décret n° 2005-1726 du 30 décembre 2005; Council of the EU, PRADO",
        region="FR",
    ),
    Number(
        "FR_CNI",
        "French identity card number: twelve digits, or nine signs since 2021",
        ("000000000000", "X{9}", "0000-0000-0000", "0000-00-000000", "0000-000-00000"),
        "X4RTBPFW4",
        (
            "cni", "cnie", "carte d identite", "carte nationale d identite", "carte identite",
            "numero de cni", "piece d identite", "identity card", "id card", "identity card number",
            "national id",
        ),
        "Décret n° 55-1397 du 22 octobre 1955; Council of the EU, PRADO",
        region="FR", check=_identity_card,
    ),
    Number(
        "FR_DRIVER_LICENSE",
        "French driving licence number (permis de conduire)",
        ("00AA00000", "00-AA-00000", "000000000000"),
        "13AA00002",
        (
            "permis de conduire", "permis conduire", "numero de permis", "numero du permis",
            "numero permis", "permis", "mon permis", "permis b", "neph", *_DRIVING,
        ),
        "Directive 2006/126/EC; Council of the EU, PRADO",
        region="FR",
    ),
    # "at 100 am" and "by 250 kg" have the form of a plate, so even a formatted one needs a cue.
    Number(
        "FR_LICENSE_PLATE",
        "French vehicle registration plate, of 2009 and later or before",
        ("AA-000-AA", "0{2,4}-A{2,3}-00"),
        "AB-123-CD",
        (
            "immatriculation", "plaque d immatriculation", "numero d immatriculation", "immatricule",
            "immatriculee", "plaque mineralogique", "numero de plaque", "ma plaque", "carte grise",
            "ma voiture", "mon vehicule", "ma moto", "notre voiture",
            "license plate", "licence plate", "number plate", "registration plate",
        ),
        "Arrêté du 9 février 2009 relatif aux modalités d'immatriculation des véhicules",
        region="FR", check=_plate,
    ),
    Number(
        "FR_RCS",
        "French trade register number (RCS), behind the name of the court's town",
        ("A-000-000-000", "A-000000000", "A000000000"),
        "B 323 159 715",
        ("rcs", "r c s", "registre du commerce", "numero rcs", "immatriculee au rcs"),
        "Code de commerce (France), article R123-237",
        region="FR", check=_trade_register, checksum="Luhn", strength=2,
    ),
    Number(
        "FR_ACCISE",
        "French excise number (numéro d'accise)",
        ("AA000000A0000", "AA000-000-A0000"),
        "FR023004N9448",
        ("accise", "n accise", "numero d accise", "numero accise", "entrepositaire agree", "n d accise", "excise number"),
        "Code des impositions sur les biens et services (France), article L311-24; Douane, numéro d'accises",
        region="FR", check=_excise, strength=1,
    ),
)  # fmt: skip
