"""National numbers of India: identity, tax, voters, passport, vehicles, licences, banking, PIN codes.

Patterns are plain strings that `re` compiles on first use, so importing the table costs nothing.
"""

from __future__ import annotations

import re

from privkit._checksums import luhn_valid, verhoeff_valid
from privkit.detectors._number import Number

__all__ = ["NUMBERS"]

_STATES = (
    "A[NPRS]|BR|C[GH]|D[DLN]|G[AJ]|H[PR]|J[HK]|K[AL]|L[AD]|M[HLNPZ]|NL|O[DR]|P[BY]|RJ|SK|T[GNRS]|U[AKP]|WB"
)
# The fourth letter is the kind of holder; ABCDE is what forms and help pages write, and people copy it.
_PAN = "(?:[A-Z]{3}[ABCFGHJKLPT][A-Z]|ABCDE)[0-9]{4}[A-Z]"
_BASE_36 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PLATE = f"({_STATES})(?!00?[A-Z])[0-9]{{1,2}}([A-Z]{{1,3}})((?!0000)[0-9]{{4}})"
_WORDS = ("A", "AM", "AT", "BY", "DE", "IN", "KM", "OF", "ON", "PM", "TO", "X")
_MONTHS = ("JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC")
_BHARAT = "[2-9][0-9]BH(?!0000)[0-9]{4}[A-Z]{1,2}"


def _random_id(value: str) -> bool:
    return value[:1] not in ("", "0", "1") and value != value[::-1] and verhoeff_valid(value)


def _aadhaar(value: str) -> bool:
    # Years in a row ("2023 2024 2025" passes the check) are likelier than a number with three groups of 20xx.
    return bool(re.fullmatch("(?!20..20..20)[0-9]{12}", value)) and _random_id(value)


def _vid(value: str) -> bool:
    return bool(re.fullmatch("[0-9]{16}", value)) and _random_id(value)


def _pan(value: str) -> bool:
    return bool(re.fullmatch(_PAN, value)) and value[5:9] != "0000"


def _luhn_36(value: str) -> bool:
    total = 0
    for place, character in enumerate(reversed(value)):
        product = _BASE_36.index(character) * (1 + place % 2)
        total += product // 36 + product % 36
    return total % 36 == 0


def _gstin(value: str) -> bool:
    if not re.fullmatch(f"(?:0[1-9]|[12][0-9]|3[0-8]|97|99){_PAN}[1-9A-Z]Z[0-9A-Z]", value):
        return False
    return value[7:11] != "0000" and _luhn_36(value)


def _voter(value: str) -> bool:
    if re.fullmatch("[A-Z]{3}[0-9]{7}", value):
        return luhn_valid(value[3:])
    return bool(re.fullmatch(f"(?:{_STATES})[0-9]{{11,12}}", value))  # cards of the 1990s


def _reads_as_prose(state: str, series: str, number: str) -> bool:
    # "up 15 in 2023", "as 10 of 1500" and "hr 12 dec 2024" have the form of a plate; few plates do.
    year = number[:2] in ("19", "20")
    if state in ("AN", "AS", "BR", "LA", "OR", "UP") and (year or number.endswith("00")):
        return len(series) == 3 or series in _WORDS
    return year and series in _MONTHS


def _vehicle(value: str) -> bool:
    found = re.fullmatch(_PLATE, value)
    if found is None:
        return bool(re.fullmatch(_BHARAT, value))
    return not _reads_as_prose(found[1], found[2], found[3])


def _driver_license(value: str) -> bool:
    return bool(re.fullmatch(f"(?:{_STATES})[0-9]{{2}}(?:19|20)[0-9]{{9}}", value))


def _ifsc(value: str) -> bool:
    return bool(re.fullmatch("[A-Z]{4}0[0-9A-Z]{6}", value))


def _pincode(value: str) -> bool:
    return bool(re.fullmatch("[1-9][0-9]{5}", value))


NUMBERS: tuple[Number, ...] = (
    Number(
        "IN_AADHAAR",
        "Indian Aadhaar number",
        ("0000-0000-0000",),
        "9999 4105 7058",
        cues=(
            *("aadhaar", "aadhar", "adhaar", "adhar", "aadhaar number", "aadhar number", "adhar number"),
            *("aadhaar card", "aadhar card", "adhaar card", "adhar card", "aadhaar no", "aadhar no"),
            *(
                "aadhaar card number",
                "aadhar card number",
                "adhaar number",
                "aadhaar id",
                "uidai",
                "adhar no",
            ),
            *("mera aadhar", "aadhar sankhya", "aadhaar sankhya", "aadhar nambar", "uidai number"),
            *("आधार", "आधार नंबर", "आधार कार्ड", "आधार संख्या", "আধার", "ஆதார்", "ఆధార్"),
        ),
        source="Unique Identification Authority of India, UID numbering scheme; Auth API test data",
        region="IN",
        check=_aadhaar,
        checksum="Verhoeff",
        alone="formatted",
        strength=1,
    ),
    Number(
        "IN_VID",
        "Indian virtual ID, which stands in for an Aadhaar number",
        ("0000-0000-0000-0000",),
        "2341 2341 2341 2341",
        cues=(
            *("vid", "vid number", "vid no", "virtual id", "virtual id number", "aadhaar vid", "aadhar vid"),
            *("aadhaar virtual id", "aadhar virtual id", "uidai vid"),
            *("वर्चुअल आईडी", "वीआईडी"),
        ),
        source="Unique Identification Authority of India, circular 1 of 2018 (Virtual ID)",
        region="IN",
        check=_vid,
        checksum="Verhoeff",
        strength=1,
    ),
    Number(
        "IN_PAN",
        "Indian permanent account number (income tax)",
        ("AAAAA0000A",),
        "ABCDE1234F",
        cues=(
            *("pan", "pan number", "pan no", "pan card", "pan card number", "pan card no", "pancard"),
            *("permanent account number", "permanent account", "income tax pan", "mera pan", "pan nambar"),
            *("पैन", "पैन नंबर", "पैन कार्ड", "स्थायी खाता संख्या"),
        ),
        source="Income-tax Rules 1962, rule 114; Income Tax Department, Permanent Account Number",
        region="IN",
        check=_pan,
        alone="always",
    ),
    Number(
        "IN_GSTIN",
        "Indian goods and services tax identification number",
        ("00AAAAA0000AXAX", "00-AAAAA0000A-XAX", "00-AAAAA-0000-A-XAX"),
        "22AAAPA1234A1Z3",
        cues=(
            *("gstin", "gstin number", "gstin no", "gst number", "gst no", "gst in", "gst registration"),
            *("gst registration number", "gst id", "goods and services tax", "gst identification number"),
            *("जीएसटी", "जीएसटी नंबर", "जीएसटीआईएन"),
        ),
        source="Central Goods and Services Tax Rules 2017, rule 10; GST portal, Search Taxpayer",
        region="IN",
        check=_gstin,
        checksum="Luhn modulo 36",
        alone="always",
        strength=4,
    ),
    Number(
        "IN_VOTER",
        "Indian voter (elector's photo identity card) number",
        ("AAA0000000", "AAA-0000000", "AA-00-000-0{6,7}"),
        "ABC1234566",
        cues=(
            *("voter", "voter id", "voter id number", "voter id no", "voter card", "voter card number"),
            *("voter id card", "voters id", "voter's id", "voter number", "epic", "epic number", "epic no"),
            *("election card", "elector photo identity card", "election id", "matdata pehchan patra"),
            *("pehchan patra", "matdan card"),
            *("मतदाता पहचान पत्र", "वोटर आईडी", "मतदाता पहचान", "पहचान पत्र", "वोटर कार्ड"),
        ),
        source="Election Commission of India, Manual on Electoral Rolls (EPIC numbers)",
        region="IN",
        check=_voter,
        checksum="Luhn",
        strength=1,
    ),
    Number(
        "IN_PASSPORT",
        "Indian passport number",
        ("A0000000", "A-0000000", "A00-00000"),
        "A1234567",
        cues=(
            *("passport", "passport number", "passport no", "passport num", "indian passport"),
            *("passport id", "passport nambar", "mera passport"),
            *("पासपोर्ट", "पासपोर्ट नंबर"),
        ),
        source="Ministry of External Affairs, Passport Seva (passport number on the specimen booklet)",
        region="IN",
    ),
    Number(
        "IN_VEHICLE_REGISTRATION",
        "Indian vehicle registration mark",
        (
            *("AA-00-AA-0000", "AA00-AA-0000", "AA-00AA-0000", "AA00AA-0000", "AA-00-A-0000", "AA00-A-0000"),
            *("AA00A-0000", "AA-00-AAA-0000", "AA00-AAA-0000", "AA00AAA-0000", "AA-0A-AA-0000"),
            *("AA0A-AA-0000", "AA0AAA-0000", "AA-0A-A-0000", "AA0A-A-0000", "AA-0-AA-0000", "AA0-AA-0000"),
            *("00-AA-0000-A{1,2}", "00AA-0000-A{1,2}", "00AA0000A{1,2}"),
        ),
        "MH 12 AB 1234",
        cues=(
            *("vehicle number", "vehicle no", "vehicle registration", "vehicle registration number"),
            *("registration number", "registration no", "registration", "reg no", "reg number", "rc number"),
            *("rc no", "number plate", "car number", "bike number", "scooter number", "gaadi number"),
            *(
                "gadi number",
                "gaadi ka number",
                "gadi ka number",
                "gaadi no",
                "gadi no",
                "license plate",
                "licence plate",
                "plate number",
            ),
            *("गाड़ी नंबर", "वाहन नंबर", "वाहन संख्या", "गाड़ी का नंबर"),
        ),
        source="Motor Vehicles Act 1988, section 41(6); Central Motor Vehicles Rules 1989, rules 48 and 50",
        region="IN",
        check=_vehicle,
        alone="always",
        strength=1,
    ),
    Number(
        "IN_DRIVER_LICENSE",
        "Indian driving licence number",
        (
            *("AA-00-0000-0000000", "AA00-0000-0000000", "AA00-00000000000", "AA-0000000000000"),
            *("AA-00-00000000000",),
        ),
        "MH-12-2011-0012345",
        cues=(
            *("driving licence", "driving license", "driving licence number", "driving license number"),
            *("driving licence no", "driving license no", "driver licence", "driver license"),
            *(
                "drivers license",
                "driver's license",
                "dl",
                "dl number",
                "dl no",
                "licence number",
                "licence no",
            ),
            *("sarathi", "gaadi ka licence"),
            *("ड्राइविंग लाइसेंस", "लाइसेंस नंबर"),
        ),
        source="Ministry of Road Transport and Highways, Sarathi driving licence number; Form 7",
        region="IN",
        check=_driver_license,
        strength=3,
    ),
    Number(
        "IN_IFSC",
        "Indian bank branch code (IFSC)",
        ("AAAA0XXXXXX",),
        "RBIS0PFMS01",
        cues=(
            *("ifsc", "ifsc code", "ifsc no", "ifsc number", "ifs code", "bank ifsc", "rtgs code"),
            *("neft code", "indian financial system code", "branch ifsc"),
            *("आईएफएससी", "आईएफएससी कोड"),
        ),
        source="Reserve Bank of India, Indian Financial System Code (NEFT and RTGS member list)",
        region="IN",
        check=_ifsc,
        strength=1,
    ),
    Number(
        "IN_PINCODE",
        "Indian postal index number (PIN code)",
        ("000-000", "000000"),
        "110001",
        cues=("pincode", "pin code", "pin", "pin codes", "postal code", "postal index number", "zip code"),
        source="India Post, Postal Index Number",
        region="IN",
        check=_pincode,
        default=False,
    ),
)
