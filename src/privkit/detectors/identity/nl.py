"""The Netherlands: citizen service number, VAT, identity papers, plates, trade register and postcodes."""

from __future__ import annotations

from privkit._checksums import mod97, weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_NOT_ISSUED = frozenset(("SA", "SD", "SS"))
_DRIVING = (
    "driving licence", "driving license", "driver license", "drivers license", "driver s license",
    "driver licence", "drivers licence",
)  # fmt: skip


def _bsn(value: str) -> bool:
    """The eleven test, for eight digits too: the first zero is commonly left out."""
    if len(value) not in (8, 9) or not value.isdecimal() or not value.strip("0"):
        return False
    return weighted_sum(value.zfill(9), (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 0


def _btw(value: str) -> bool:
    number = value.removeprefix("NL")
    base, company = number[:9], number[10:]
    if len(number) != 12 or number[9] != "B" or not (base + company).isdecimal():
        return False
    return base != "000000000" and company != "00" and (_bsn(base) or mod97("NL" + number) == 1)


def _document(value: str) -> bool:
    return len(value) == 9 and value[:2].isalpha() and value[8].isdecimal() and "O" not in value


def _postcode(value: str) -> bool:
    return value[:1] != "0" and value[4:] not in _NOT_ISSUED


_PLATES = (
    "AA-00-00", "00-00-AA", "00-AA-00", "AA-00-AA", "AA-AA-00", "00-AA-AA", "00-AAA-0",
    "0-AAA-00", "AA-000-A", "A-000-AA", "AAA-00-A", "A-00-AAA", "0-AA-000", "000-AA-0",
)  # fmt: skip


def _education(value: str) -> bool:
    """Begins with 10; the eleven test of the citizen service number leaves 5."""
    if len(value) != 9 or not value.isdecimal() or not value.startswith("10"):
        return False
    return weighted_sum(value, (9, 8, 7, 6, 5, 4, 3, 2, -1)) % 11 == 5


NUMBERS: tuple[Number, ...] = (
    Number(
        "NL_BSN",
        "Dutch citizen service number (burgerservicenummer)",
        ("0000-00-000", "00000000"),
        "111222333",
        (
            "bsn", "bsn nummer", "bsnnummer", "bsn nr", "burgerservicenummer", "burger service nummer",
            "burgerservice nummer", "sofinummer", "sofi nummer", "sofi", "citizen service number",
            "social security number",
        ),
        "Wet algemene bepalingen burgerservicenummer; RvIG, burgerservicenummer",
        region="NL", check=_bsn, checksum="eleven test (mod 11)", alone="formatted", strength=1,
    ),
    Number(
        "NL_BTW",
        "Dutch VAT number (btw-identificatienummer)",
        ("AA000000000A00", "000000000A00", "AA-000000000-A00", "AA-000000000-A-00", "AA-0000-00-000-A-00"),
        "NL002455799B11",
        (
            "btw", "btw nummer", "btwnummer", "btw nr", "btw id", "btw identificatienummer",
            "omzetbelastingnummer", "omzetbelasting", "ob nummer", "vat", "vat id", "vat number", "vat no",
        ),
        "Belastingdienst, btw-identificatienummer; ISO/IEC 7064 MOD 97-10",
        region="NL", check=_btw, checksum="mod 97 or eleven test", alone="always", strength=5,
    ),
    Number(
        "NL_IDENTITEITSKAART",
        "Dutch identity card number",
        ("AAX{6}0",),
        "SPECI2021",
        (
            "identiteitskaart", "identiteitskaartnummer", "identiteitskaart nummer", "id kaart", "idkaart", "id kaartnummer",
            "identiteitsbewijs", "id bewijs", "legitimatiebewijs", "documentnummer", "identity card",
            "identity card number", "id card", "national id",
        ),
        "RvIG, documentnummer; Paspoortuitvoeringsregeling Nederland 2001",
        region="NL", check=_document,
    ),
    Number(
        "NL_PASSPORT",
        "Dutch passport number",
        ("AAX{6}0",),
        "SPECI2014",
        (
            "paspoort", "paspoortnummer", "paspoort nummer", "paspoort nr", "reisdocument", "passport",
            "passport number", "passport no",
        ),
        "RvIG, documentnummer; Paspoortuitvoeringsregeling Nederland 2001",
        region="NL", check=_document,
    ),
    Number(
        "NL_DRIVER_LICENSE",
        "Dutch driving licence number (rijbewijs)",
        ("0000000000",),
        "1234567890",
        ("rijbewijs", "rijbewijsnummer", "rijbewijs nummer", "rijbewijs nr", *_DRIVING),
        "RDW, rijbewijsnummer; Directive 2006/126/EC",
        region="NL",
    ),
    Number(
        "NL_LICENSE_PLATE",
        "Dutch vehicle registration plate (kenteken)",
        _PLATES,
        "16-RSL-9",
        (
            "kenteken", "kentekens", "kentekenplaat", "kentekennummer", "nummerplaat", "nummerbord",
            "mijn auto", "mijn wagen", "mijn busje", "mijn motor",
            "license plate", "licence plate", "number plate", "registration plate",
        ),
        "RDW, cijfer- en lettercombinaties van kentekens",
        region="NL",
    ),
    Number(
        "NL_POSTCODE",
        "Dutch postcode",
        ("0000-AA",),
        "1012 JS",
        ("postcode", "postcodes", "postal code", "zip code"),
        "PostNL, postcode",
        region="NL", check=_postcode, default=False,
    ),
    Number(
        "NL_KVK",
        "Dutch trade register number (KVK-nummer)",
        ("00000000", "00-000-000", "0000-0000"),
        "12345678",
        (
            "kvk", "kvk nummer", "kvknummer", "kvk nr", "k v k", "kamer van koophandel", "handelsregister",
            "handelsregisternummer", "chamber of commerce", "coc number",
        ),
        "Handelsregisterwet 2007; KVK, KVK-nummer",
        region="NL",
    ),
    Number(
        "NL_ONDERWIJSNUMMER",
        "Dutch education number of a pupil without a citizen service number (onderwijsnummer)",
        ("0000-00-000", "000000000"),
        "1012.22.331",
        ("onderwijsnummer", "onderwijsnummers", "onderwijs nummer", "leerlingnummer", "education number", "student number"),
        "Wet register onderwijsdeelnemers; DUO, onderwijsnummer",
        region="NL", check=_education, checksum="eleven test that leaves 5", strength=3,
    ),
    Number(
        "NL_BRIN",
        "Dutch number of a school (BRIN)",
        ("00-AA", "00-AA-00", "00AA-00"),
        "05KO",
        ("brin", "brin nummer", "brinnummer", "brin code", "vestigingsnummer", "schoolnummer"),
        "Wet op het primair onderwijs, article 178a; DUO, Basisregistratie Instellingen",
        region="NL",
    ),
)  # fmt: skip
