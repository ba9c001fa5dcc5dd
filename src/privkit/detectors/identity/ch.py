"""Switzerland: AHV number, enterprise and VAT numbers."""

from __future__ import annotations

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_EAN = (1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1)


def _ahv(value: str) -> bool:
    return (
        len(value) == 13
        and value.isdecimal()
        and value.startswith("756")
        and weighted_sum(value, _EAN) % 10 == 0
    )


def _uid(value: str) -> bool:
    number = value[3:]
    if not value.startswith("CHE") or len(number) != 9 or not number.isdecimal():
        return False
    check = (11 - weighted_sum(number, (5, 4, 3, 2, 7, 6, 5, 4)) % 11) % 11
    return check == int(number[8])


def _uid_without_letters(value: str) -> bool:
    return _uid("CHE" + value)


def _vat(value: str) -> bool:
    return value[12:] in ("MWST", "TVA", "IVA", "TPV") and _uid(value[:12])


NUMBERS: tuple[Number, ...] = (
    Number(
        "CH_SSN",
        "Swiss social security number (AHV-Nummer, numéro AVS)",
        ("000-0000-0000-00", "0000000000000"),
        "756.9217.0769.85",
        (
            "ahv", "ahv nummer", "ahvnummer", "ahv nr", "ahvn13", "sozialversicherungsnummer", "avs", "numero avs", "no avs",
            "navs", "navs13", "numero ahv", "numero d assure", "numero di assicurato", "ahv number", "avs number",
            "social security number", "swiss social security number",
        ),
        "Federal Act on Old-Age and Survivors' Insurance (AHVG, Switzerland), Article 50c; AHVV, Article 133",
        region="CH", check=_ahv, checksum="EAN-13", alone="always", strength=4,
    ),
    Number(
        "CH_UID",
        "Swiss enterprise identification number (UID, IDE)",
        ("AAA000000000", "AAA-000-000-000", "AAA-000000000"),
        "CHE-100.155.212",
        ("uid", "unternehmens identifikationsnummer", "company uid", "uid nummer", "uid nr", "ide", "numero ide",
         "numero idi", "enterprise number", "company number"),
        "Federal Act on the Enterprise Identification Number (UIDG, Switzerland); eCH-0097",
        region="CH", check=_uid, checksum="modulo 11", alone="always", strength=5,
    ),
    Number(
        "CH_UID",
        "Swiss enterprise identification number without its letters",
        ("000-000-000",),
        "100.155.212",
        ("uid", "uid nummer", "uid nr", "unternehmens identifikationsnummer", "company uid", "swiss uid"),
        "Federal Act on the Enterprise Identification Number (UIDG, Switzerland); eCH-0097",
        region="CH", check=_uid_without_letters, checksum="modulo 11", strength=1, reach=2,
    ),
    Number(
        "CH_VAT",
        "Swiss VAT number (MWST, TVA, IVA)",
        ("AAA000000000A{3,4}", "AAA-000-000-000-A{3,4}", "AAA-000000000-A{3,4}"),
        "CHE-107.787.577 IVA",
        ("mwst", "mwst nummer", "mwst nr", "tva", "numero de tva", "no tva", "iva", "numero iva", "vat", "vat number",
         "vat no", "vat id"),
        "Federal Tax Administration (Switzerland), MWST; UIDG",
        region="CH", check=_vat, checksum="modulo 11", alone="always", strength=6,
    ),
)  # fmt: skip
