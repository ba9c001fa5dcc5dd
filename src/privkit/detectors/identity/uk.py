"""National numbers of the United Kingdom: insurance, health, tax, banking, licences, plates, postcodes.

Patterns are plain strings that `re` compiles on first use, so importing the table costs nothing.
"""

from __future__ import annotations

import re

from privkit._checksums import weighted_sum
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

# "by 12/11/24 a refund" has the form of a number; the few real ones with a date in them are the price.
_DAY, _MONTH = "(?:0[1-9]|[12][0-9]|3[01])", "(?:0[1-9]|1[0-2])"
_PROSE = f"(?:A[MST]|BY|MY|ON|PM)(?:{_DAY}{_MONTH}|{_MONTH}{_DAY})[0-9]{{2}}A"
# QQ is never issued; HMRC writes it in its own examples, and people copy those.
_NINO = f"(?!{_PROSE})(?:(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]|QQ)[0-9]{{6}}[A-D]"
_LICENCE = (
    "[A-Z](?:[A-Z]{4}|[A-Z]{3}9|[A-Z]{2}99|[A-Z]999|9999)"  # the surname, filled up with nines
    f"[0-9](?:{_MONTH}|5[1-9]|6[0-2]){_DAY}[0-9]"  # birth date; women's months + 50
    "[A-Z9]{2}[0-9][0-9A-Z]{2}(?:[0-9]{2})?"  # initials, a digit, two checks, the issue
)
_SERIAL = "[A-HJ-PR-Z]{3}"
_PLATES = (
    f"[A-HJ-PR-Y]{{2}}(?!0[01]|50)[0-9]{{2}}{_SERIAL}"  # since 2001
    f"|[A-HJ-NP-TV-Y][1-9][0-9]{{0,2}}{_SERIAL}"  # 1983 to 2001, and Q plates
    f"|{_SERIAL}[1-9][0-9]{{0,2}}[A-HJ-NPR-TV-Y]"  # 1963 to 1983
    "|[A-Z](?:I[ABGJLW]|[JOUX]I|[A-HJ-PR-Z]Z)[1-9][0-9]{0,3}"  # Northern Ireland
)
_AREAS = (
    "A[BL]|B[ABDHLNR-T]?|C[ABFHMORTVW]|D[ADEGHLNTY]|E[CHNX]?|F[KY]|G[LUY]?|H[ADGPRSUX]|I[GMPV]|JE"
    "|K[ATWY]|L[ADELNSU]?|M[EKL]?|N[EGNPRW]?|O[LX]|P[AEHLOR]|R[GHM]|S[AEGK-PR-TWY]?|T[ADFNQ-SW]|UB"
    "|W[ACDFNRSV]?|YO|ZE"
)
_POSTCODE = f"(?:{_AREAS})[0-9](?:[0-9]|[A-HJKMNPR-Y])?[0-9][ABD-HJLNP-UW-Z]{{2}}"
_PUPIL_SIGNS = "ABCDEFGHJKLMNPQRTUVWXYZ0123456789"


def _nino(value: str) -> bool:
    return bool(re.fullmatch(_NINO, value))


def _nhs(value: str) -> bool:
    if not re.fullmatch("[0-9]{10}", value) or value == "0000000000":
        return False
    return weighted_sum(value, range(10, 0, -1)) % 11 == 0


_HEXADECIMAL = frozenset("0123456789ABCDEF")


def _licence(value: str) -> bool:
    """Sixteen signs of a hash in a log may have the form; a surname of A to F alone has nobody."""
    return bool(re.fullmatch(_LICENCE, value)) and not _HEXADECIMAL.issuperset(value)


def _postcode(value: str) -> bool:
    return bool(re.fullmatch(_POSTCODE, value))


_ENGINES = ("TDI", "GTI", "TSI", "SDI", "CDI", "HDI", "DCI", "MPG", "MPH", "BHP")  # "my car is an A4 TDI"


def _plate(value: str) -> bool:
    return bool(re.fullmatch(_PLATES, value)) and not value.endswith(_ENGINES)


def _utr(value: str) -> bool:
    digits = value.strip("K")  # HMRC's letters put a K before or after it
    if not re.fullmatch("[0-9]{10}", digits):
        return False
    return digits[0] == "21987654321"[weighted_sum(digits[1:], (6, 7, 8, 9, 10, 5, 4, 3, 2)) % 11]


def _vat(value: str) -> bool:
    digits = value[2:] if value.startswith(("GB", "XI")) else value
    if not re.fullmatch("[0-9]{9}(?:[0-9]{3})?", digits) or digits.startswith("000000000"):
        return False
    rest = weighted_sum(digits, (8, 7, 6, 5, 4, 3, 2, 10, 1)) % 97
    return rest == 0 or (rest in (42, 55) and digits[0] != "0")


def _pupil(value: str) -> bool:
    """Check letter, authority, school, year and serial; the last sign of a temporary number is a letter."""
    if len(value) != 13 or not value[1:12].isdecimal() or value[1] == "0":
        return False
    places = [_PUPIL_SIGNS.find(sign) for sign in value]
    total = sum(place * weight for weight, place in enumerate(places[1:], 2))
    return min(places) >= 0 and total % 23 == places[0]


NUMBERS: tuple[Number, ...] = (
    Number(
        "UK_NINO",
        "UK national insurance number",
        ("AA-00-00-00-A", "AA-000000-A"),
        "QQ 12 34 56 C",
        cues=(
            *("ni", "ni number", "ni no", "nino", "national insurance", "national insurance number"),
            *("national insurance no", "nat ins", "nat ins number", "nat insurance"),
        ),
        source="HM Revenue & Customs, National Insurance Manual NIM39110",
        region="UK",
        check=_nino,
        alone="always",
        strength=1,
    ),
    Number(
        "UK_NHS",
        "UK National Health Service number",
        ("000-000-0000",),
        "999 000 0018",
        cues=(
            *("nhs", "nhs number", "nhs no", "nhs num", "nhs id", "national health service", "nhsnumber"),
            *("national health number", "nhs patient", "chi number"),
        ),
        source="NHS Data Model and Dictionary, NHS NUMBER",
        region="UK",
        check=_nhs,
        checksum="modulo 11",
        strength=1,
    ),
    Number(
        "UK_DRIVING_LICENCE",
        "UK driving licence number",
        ("AXXXX-000000-XXXXX", "AXXXX-000000-XXXXX-00", "AXXXX000000XXXXX-00"),
        "MORGA657054SM9IJ",
        cues=(
            *("driving licence", "driving license", "driving licence number", "driving license number"),
            *("driver licence", "drivers licence", "driver's licence", "driver number", "licence number"),
            *("driving licence no", "dvla", "dvla number"),
        ),
        source="Driver and Vehicle Licensing Agency, INF45 and the specimen photocard",
        region="UK",
        check=_licence,
        alone="always",
        strength=2,
    ),
    Number(
        "UK_PASSPORT",
        "UK passport number",
        ("000000000",),
        "123456789",
        cues=(
            *("passport", "passport number", "passport no", "passport num", "uk passport"),
            *("british passport", "passport id"),
        ),
        source="HM Passport Office, Basic passport checks",
        region="UK",
    ),
    Number(
        "UK_POSTCODE",
        "UK postcode",
        ("A0-0AA", "A00-0AA", "A0A-0AA", "AA0-0AA", "AA00-0AA", "AA0A-0AA"),
        "SW1A 1AA",
        cues=("postcode", "post code", "postal code", "uk postcode", "zip code"),
        source="BS 7666-2; Royal Mail, Programmers' Guide to the Postcode Address File",
        region="UK",
        check=_postcode,
        alone="always",
        default=False,
        strength=1,
    ),
    Number(
        "UK_VEHICLE_REGISTRATION",
        "UK vehicle registration mark",
        ("AA00-AAA", "A0{1,3}-AAA", "AAA-0{1,3}A", "AAA-0{1,4}"),
        "AB51 ABC",
        cues=(
            *("reg", "reg number", "reg no", "reg plate", "car reg", "vehicle reg", "registration"),
            *("registration number", "registration mark", "registration plate", "vehicle registration"),
            *("car registration", "number plate", "numberplate", "licence plate", "license plate", "plate"),
            *(
                "plate number",
                "vrn",
                "vrm",
                "van reg",
                "my reg",
                "my car",
                "my van",
                "my motorbike",
                "my truck",
            ),
            *("our car", "our van", "company car"),
        ),
        source="Driver and Vehicle Licensing Agency, INF104 (vehicle registration numbers)",
        region="UK",
        check=_plate,
    ),
    Number(
        "UK_UTR",
        "UK unique taxpayer reference",
        ("00000-00000", "00000-00000A", "A0000000000"),
        "19558 39661",
        cues=(
            *("utr", "utr number", "utr no", "unique taxpayer reference", "unique tax reference"),
            *("taxpayer reference", "tax reference", "tax reference number", "self assessment", "sa utr"),
            *("hmrc reference", "company utr", "corporation tax reference", "tax ref"),
        ),
        source="OECD, United Kingdom: information on tax identification numbers",
        region="UK",
        check=_utr,
        checksum="modulo 11",
        strength=1,
    ),
    Number(
        "UK_VAT",
        "UK value added tax registration number",
        (
            *("000-0000-00", "000-0000-00-000", "AA-000-0000-00", "AA000-0000-00", "AA-000000000"),
            *("AA-000-0000-00-000", "AA000-0000-00-000"),
        ),
        "GB 123 4567 82",
        cues=(
            *("vat", "vat number", "vat no", "vat num", "vat id", "vat reg", "vat reg no", "vat reg number"),
            *("vat registration", "vat registration number", "vat registered", "vrn", "value added tax"),
        ),
        source="HM Revenue & Customs, VAT Registration Manual; European Commission, VIES number formats",
        region="UK",
        check=_vat,
        checksum="modulo 97",
        alone="formatted",
        strength=2,
    ),
    Number(
        "UK_SORT_CODE",
        "UK bank sort code",
        ("00-00-00",),
        "08-99-99",
        cues=("sort code", "sortcode", "sort codes", "bank sort code", "branch sort code"),
        source="Pay.UK, Validating account numbers (VocaLink modulus checking)",
        region="UK",
    ),
    Number(
        "UK_UPN",
        "English unique pupil number",
        ("A000000000000", "A00000000000A", "A-000-0000-00-000"),
        "B801200005001",
        cues=(
            *("upn", "upn number", "upn no", "unique pupil number", "pupil number", "unique pupil no"),
            *("pupil upn", "pupil id"),
        ),
        source="Department for Education (England), Unique pupil numbers: guidance for schools and local authorities",
        region="UK",
        check=_pupil,
        checksum="letter, modulo 23",
        strength=2,
    ),
)
