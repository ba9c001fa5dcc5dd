"""Sweden: personal identity and coordination numbers, organisation and VAT numbers."""

from __future__ import annotations

from privkit._checksums import luhn_valid
from privkit.detectors._number import Number, beside_cue
from privkit.detectors.identity._days import is_day

__all__ = ["NUMBERS"]

_COORDINATION = 60  # is added to the day in numbers of people who are not registered as residents


def _personnummer(value: str) -> bool:
    if len(value) not in (10, 12) or not value.isdecimal():
        return False
    short = value[-10:]
    day = int(short[4:6])
    year = int(value[:4]) if len(value) == 12 else 2000 + int(short[:2])
    if not (1800 <= year < 2100):
        return False
    return is_day(year, int(short[2:4]), day - _COORDINATION * (day > _COORDINATION)) and luhn_valid(short)


def _organisation(value: str) -> bool:
    """The third digit is two or more, so that none is a personal identity number."""
    return value[2] > "1" and value[0] != "0" and _organisation_of_any_group(value)


def _organisation_of_any_group(value: str) -> bool:
    return len(value) == 10 and value.isdecimal() and bool(value.strip("0")) and luhn_valid(value)


def _vat(value: str) -> bool:
    number = value.removeprefix("SE")
    return (
        len(number) == 12
        and number.isdecimal()
        and number[10:] != "00"
        and int(number) > 99
        and luhn_valid(number[:10])
    )


def _vat_without_country(value: str) -> bool:
    return _vat(value) and (value.startswith("SE") or value.endswith("01"))


def _postcode(value: str) -> bool:
    return value[0] != "0"


NUMBERS: tuple[Number, ...] = (
    Number(
        "SE_PERSONNUMMER",
        "Swedish personal identity number (personnummer) or coordination number (samordningsnummer)",
        ("000000-0000", "00000000-0000"),
        "640823-3234",
        (
            "personnummer", "personnr", "person nr", "pers nr", "person nummer", "pnr", "persnr", "samordningsnummer",
            "personal identity number", "personal number", "coordination number", "swedish id", "national id",
            "social security number", "fodelsenummer",
        ),
        "Skatteverket, SKV 704 Personnummer and SKV 707 Samordningsnummer; Folkbokföringslag (1991:481)",
        region="SE", check=_personnummer, checksum="Luhn", alone="formatted", strength=2,
    ),
    *beside_cue(Number(
        "SE_ORGANISATIONSNUMMER",
        "Swedish organisation number (organisationsnummer)",
        ("000000-0000",),
        "123456-7897",
        (
            "organisationsnummer", "organisationsnr", "orgnummer", "orgnr", "org nr", "org nummer",
            "organisation number", "organization number", "company registration number",
        ),
        "Skatteverket, SKV 709 Organisationsnummer; Lag (1974:174) om identitetsbeteckning för juridiska personer",
        region="SE", check=_organisation, checksum="Luhn", strength=1,
    ), _organisation_of_any_group),
    *beside_cue(Number(
        "SE_VAT",
        "Swedish VAT number (momsregistreringsnummer)",
        ("AA000000000000", "AA-000000-0000-00", "AA-0000000000-00", "AA-000000000000"),
        "SE123456789701",
        ("momsregistreringsnummer", "momsnummer", "momsnr", "moms nr", "moms", "vat", "vat number", "vat no", "vat id"),
        "Skatteverket, VAT numbers; Directive 2006/112/EC, Article 215",
        region="SE", check=_vat, checksum="Luhn", alone="always", strength=4,
    ), _vat_without_country, formats=("000000000000", "000000-0000-00", "0000000000-00"), reach=0),
    Number(
        "SE_POSTNUMMER",
        "Swedish postcode",
        ("000-00",),
        "114 18",
        ("postnummer", "postnr", "postal code", "zip code"),
        "PostNord, postnummer i Sverige",
        region="SE", check=_postcode, default=False,
    ),
)  # fmt: skip
