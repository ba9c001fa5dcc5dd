"""National numbers of Canada: social insurance, business, health, passport, licences, postal codes.

Patterns are plain strings that `re` compiles on first use, so importing the table costs nothing.
"""

from __future__ import annotations

import re

from privkit._checksums import luhn_valid, weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_RAMQ = "[A-Z]{4}[0-9]{2}(?:0[1-9]|1[0-2]|5[1-9]|6[0-2])(?:0[1-9]|[12][0-9]|3[01])[0-9]{2}"
_POSTAL = "[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z][0-9][ABCEGHJ-NPRSTV-Z][0-9]"


def _sin(value: str) -> bool:
    # A leading 0 is the revenue agency's: its tax numbers for people without a SIN, and its examples.
    return bool(re.fullmatch("(?!8|000)[0-9]{9}", value)) and luhn_valid(value)


def _bn(value: str) -> bool:
    if not re.fullmatch("[0-9]{9}(?:R[CDEGMNPRTZ][0-9]{4})?", value) or value.startswith("000000000"):
        return False
    return luhn_valid(value[:9])


def _bc_phn(value: str) -> bool:
    if not re.fullmatch("9[0-9]{9}", value):
        return False
    return weighted_sum(value[1:], (2, 4, 8, 5, 10, 9, 7, 3, 1)) % 11 == 0


def _health(value: str) -> bool:
    if re.fullmatch("[1-9][0-9]{9}[A-Z]{0,2}", value):  # Ontario, with the card's version
        return luhn_valid(value[:10])
    # Quebec holds the birth date (women's months + 50); the nine digits of the others have no public check.
    return bool(re.fullmatch(f"{_RAMQ}|(?!000000000)[0-9]{{9}}", value))


def _postal(value: str) -> bool:
    return bool(re.fullmatch(_POSTAL, value))


NUMBERS: tuple[Number, ...] = (
    Number(
        "CA_SIN",
        "Canadian social insurance number",
        ("000-000-000",),
        "046 454 286",
        cues=(
            *("sin", "sin number", "sin no", "sin card", "social insurance", "social insurance number"),
            *("social insurance no", "social ins number", "individual tax number", "temporary tax number"),
            *("nas", "numero d'assurance sociale", "assurance sociale", "numero nas"),
        ),
        source="Employment and Social Development Canada, The Social Insurance Number Code of Practice",
        region="CA",
        check=_sin,
        checksum="Luhn",
        strength=1,
    ),
    Number(
        "CA_BN",
        "Canadian business number, alone or with a program account",
        (
            *("000000000", "000000000-AA0000", "000000000-AA-0000", "00000-0000-AA0000"),
            *("00000-0000-AA-0000", "000-000-000-AA-0000", "000-000-000-AA0000"),
        ),
        "123456782 RC 0001",
        cues=(
            *(
                "bn",
                "bn number",
                "bn15",
                "business number",
                "cra business number",
                "canadian business number",
            ),
            *("cra number", "cra account", "program account", "payroll account", "gst number", "hst number"),
            *("gst hst number", "gst account", "gst hst", "charity number", "charity registration number"),
            *("numero d'entreprise", "numero de tps", "numero tps"),
        ),
        source="Canada Revenue Agency, Business number and program account identifiers (RC2)",
        region="CA",
        check=_bn,
        checksum="Luhn",
        alone="formatted",
        strength=1,
    ),
    Number(
        "CA_BC_PHN",
        "British Columbia personal health number",
        ("0000-000-000",),
        "9698 658 215",
        cues=(
            *("phn", "phn number", "personal health number", "bc phn", "bc services card", "bc health"),
            *("bc health number", "carecard", "care card", "msp", "msp number", "medical services plan"),
            *("health card", "health number", "health card number"),
        ),
        source="British Columbia Ministry of Health, PHN validation (HealthNet vendor specification)",
        region="CA",
        check=_bc_phn,
        checksum="modulo 11",
        strength=2,
    ),
    Number(
        "CA_HEALTH_NUMBER",
        "Canadian provincial health number (Ontario, Quebec and the provinces with nine digits)",
        (
            *("0000-000-000", "0000-000-000-A{1,2}", "0000-000-000A{1,2}", "0000000000-A{1,2}"),
            *("AAAA-0000-0000", "000-000-000", "00000-0000"),
        ),
        "1234 567 897 AB",
        cues=(
            *(
                "health card",
                "health card number",
                "health card no",
                "health number",
                "health insurance card",
            ),
            *("healthcard", "ohip", "ohip number", "ohip card", "provincial health", "ahcip", "uli", "phin"),
            *("alberta health", "ontario health card", "medicare card", "hcn", "ramq", "carte soleil", "nam"),
            *("assurance maladie", "carte d'assurance maladie", "numero d'assurance maladie"),
            *("carte sante", "personal health number"),
        ),
        source=(
            "Ontario Ministry of Health, Health Card Validation Reference Manual; "
            "RAMQ, Numero d'assurance maladie; CIHI, health care number formats"
        ),
        region="CA",
        check=_health,
        checksum="Luhn (Ontario)",
    ),
    Number(
        "CA_PASSPORT",
        "Canadian passport number",
        ("AA000000", "AA-000000", "A000000AA"),
        "AB123456",
        cues=(
            *("passport", "passport number", "passport no", "passport num", "canadian passport"),
            *("passport id", "passeport", "numero de passeport", "passeport canadien"),
        ),
        source="Immigration, Refugees and Citizenship Canada, passport numbers (2013 and 2023 series)",
        region="CA",
    ),
    Number(
        "CA_DRIVER_LICENSE",
        "Canadian driver's licence number",
        (
            *("A0000-00000-00000", "A0000-000000-00", "A000000000", "0{5,9}", "000000-000"),
            *("AAAAA000000000", "AA-AA-AA-A000AA"),
        ),
        "A1234-56789-01234",
        cues=(
            *("driver licence", "drivers licence", "driver's licence", "driver license", "drivers license"),
            *("driver's license", "driving licence", "driving license", "driver licence number"),
            *("driver's licence number", "licence number", "dl", "dl number", "dl no", "g licence"),
            *("permis de conduire", "numero de permis"),
        ),
        source="Canadian Council of Motor Transport Administrators; provincial licence specimens",
        region="CA",
    ),
    Number(
        "CA_POSTAL_CODE",
        "Canadian postal code",
        ("A0A-0A0",),
        "K1A 0B1",
        cues=("postal code", "postcode", "postal", "code postal", "postalcode", "zip code", "zip"),
        source="Canada Post, Addressing Guidelines",
        region="CA",
        check=_postal,
        alone="formatted",
        default=False,
    ),
)
