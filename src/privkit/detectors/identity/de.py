"""Germany: numbers of tax, insurance, identity papers, trade register, doctors, plates and postcodes."""

from __future__ import annotations

from privkit._checksums import mod_11_10_valid, weighted_sum
from privkit.detectors._number import Number, beside_cue

__all__ = ["NUMBERS"]

_DOCUMENT_SIGNS = frozenset("CFGHJKLMNPRTVWXYZ0123456789")  # no vowels, nothing that looks like a digit
# The tax numbers that hold for all of Germany begin with the code of the Land.
_LAND_CODES = frozenset(("10", "11", "21", "22", "23", "24", "26", "27", "28", "30", "31", "32", "40", "41"))
# Courts that took over the registers of others tell them apart by letters: "HRB 11223 B" is Berlin.
_REGISTER_SUFFIXES = frozenset(("B", "P", "CB", "FF", "FL", "HB", "HL", "KI", "NP", "PI"))
_DRIVING = (
    "driving licence", "driving license", "driver license", "drivers license", "driver s license",
    "driver licence", "drivers licence",
)  # fmt: skip


def _tax_id(value: str) -> bool:
    if len(value) != 11 or not value.isdecimal() or value[0] == "0":
        return False
    repeated = [count for count in map(value[:10].count, set(value[:10])) if count > 1]
    return len(repeated) == 1 and repeated[0] <= 3 and mod_11_10_valid(value)


def _tax_number(value: str) -> bool:
    if not value.isdecimal() or len(value) != 13:
        return value.isdecimal() and len(value) in (10, 11)
    return value[4] == "0" and (value[:2] in _LAND_CODES or value[0] in "59")


def _cross_sum(value: str, weights: tuple[int, ...]) -> int:
    """Add up the digits of the products; a letter counts as two digits, A as 01."""
    digits = "".join([sign if sign.isdecimal() else f"{ord(sign) - 64:02d}" for sign in value])
    return sum(sum(divmod(int(digit) * weight, 10)) for digit, weight in zip(digits, weights))  # noqa: B905


def _social_security(value: str) -> bool:
    digits = value[:8] + value[9:]
    if len(value) != 12 or not digits.isdecimal() or not "A" <= value[8] <= "Z":
        return False
    # Days above 31 and a day or month of 00 are given where the birth date is not known or taken up.
    if not ("02" <= value[:2] <= "89" and value[4:6] <= "12"):
        return False
    return _cross_sum(value[:11], (2, 1, 2, 5, 7, 1, 2, 1, 2, 1, 2, 1)) % 10 == int(value[11])


def _health_insurance(value: str) -> bool:
    if len(value) != 10 or not "A" <= value[0] <= "Z" or not value[1:].isdecimal():
        return False
    return _cross_sum(value[:9], (1, 2) * 5) % 10 == int(value[9])


def _icao_digit(value: str) -> str:
    return str(sum(int(sign, 36) * (7, 3, 1)[place % 3] for place, sign in enumerate(value)) % 10)


def _id_card(value: str) -> bool:
    """The cards of 2010 and later begin with a letter; older ones are ten digits and the letter D."""
    if value[:10].isdecimal():
        return value[10:] in ("", "D") and len(value) >= 10 and value[9] == _icao_digit(value[:9])
    return _passport(value)


def _passport(value: str) -> bool:
    serial, check = value[:9], value[9:]
    if len(serial) != 9 or not _DOCUMENT_SIGNS.issuperset(serial) or not serial[0].isalpha():
        return False
    return not serial.isalpha() and check in ("", _icao_digit(serial))


def _driving_licence(value: str) -> bool:
    if len(value) != 11 or not value.isascii() or not value.isalnum():
        return False
    if not (value[1:4].isdecimal() and value[10].isdecimal()):
        return False
    remainder = sum(int(sign, 36) * (9 - place) for place, sign in enumerate(value[:9])) % 11
    return value[9] == "0123456789X"[remainder]


def _register(value: str) -> bool:
    book, rest = value[:3], value[3:]
    digits = rest.rstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    suffix = rest[len(digits) :]
    if book not in ("HRA", "HRB") or not digits.isdecimal() or digits[0] == "0" or len(digits) > 6:
        return False
    if suffix and suffix not in _REGISTER_SUFFIXES:
        return False
    return book == "HRB" or not _allowance(digits)


def _allowance(digits: str) -> bool:
    """HRA is also an allowance in India and America: "HRA 2024" and "HRA 15000" are a year and a sum."""
    return int(digits) % 100 == 0 or (len(digits) == 4 and digits[:2] in ("19", "20"))


def _doctor(value: str) -> bool:
    if len(value) != 9 or not value.isdecimal():
        return False
    return (weighted_sum(value, (4, 9, 4, 9, 4, 9)) + int(value[6])) % 10 == 0


def _vat_id(value: str) -> bool:
    return value.startswith("DE") and _vat_id_without_country(value)


def _vat_id_without_country(value: str) -> bool:
    digits = value.removeprefix("DE")
    if len(digits) != 9 or not digits.isdecimal():
        return False
    return digits[0] != "0" and mod_11_10_valid(digits)


def _plate(value: str) -> bool:
    body = value[:-1] if value[-1:] in ("E", "H") else value
    letters = body.rstrip("0123456789")
    digits = body[len(letters) :]
    if not letters.isalpha() or len(letters) not in range(2, 6) or len(value) > 8:
        return False
    return 1 <= len(digits) <= 4 and digits[0] != "0"


def _postcode(value: str) -> bool:
    digits = value.removeprefix("D")
    return len(digits) == 5 and digits.isdecimal() and digits[:2] >= "01"


NUMBERS: tuple[Number, ...] = (
    Number(
        "DE_TAX_ID",
        "German tax identification number of a person (Steuer-IdNr)",
        ("00-000-000-000",),
        "86 095 742 719",
        (
            "steuer id", "steuerid", "steuer idnr", "steueridnr", "steuer id nr",
            "steuer identifikationsnummer", "steueridentifikationsnummer",
            "steuerliche identifikationsnummer", "steuer identnummer", "steueridentnummer",
            "identifikationsnummer", "idnr", "tax id", "tax identification number", "german tax id",
            "tax identification",
        ),
        "Abgabenordnung § 139b; BZSt, Identifikationsnummer; ISO/IEC 7064 MOD 11,10",
        region="DE", check=_tax_id, checksum="ISO 7064 mod 11,10", alone="formatted", strength=3,
    ),
    Number(
        "DE_TAX_NUMBER",
        "German tax number of a tax office (Steuernummer), in the forms of the Länder",
        (
            "00-000-00000", "000-000-00000", "000-0000-0000", "00000-00000", "00-000-0000-0",
            "000-000-0000-0", "0000000000000",
        ),
        "93815/08152",
        (
            "steuernummer", "steuernr", "steuer nr", "steuer nummer", "st nr", "stnr", "tax number",
            "german tax number",
        ),
        "ELSTER, Prüfung der Steuer- und Steueridentifikationsnummer; Wikipedia, Steuernummer",
        region="DE", check=_tax_number,
    ),
    Number(
        "DE_SOCIAL_SECURITY",
        "German pension and social insurance number (Versicherungsnummer)",
        ("00-000000-A-000", "00000000-A-000", "00-00-00-00-A-000", "00-000000-A-00-0", "00-000000-A000"),
        "65 170839 J 003",
        (
            "sozialversicherungsnummer", "sozialversicherungsnr", "sozialversicherungsausweis",
            "sozialversicherung", "sv nummer", "sv nr", "svnr", "svnummer", "rentenversicherungsnummer",
            "rentenversicherungsnr", "rentenversicherung", "rv nummer", "rv nr", "rvnr", "vsnr",
            "versicherungsnummer", "versicherungsnr", "social security number", "social security",
            "social insurance number", "pension insurance number",
        ),
        "VKVV § 2; Deutsche Rentenversicherung, Versicherungsnummer",
        region="DE", check=_social_security, checksum="mod 10 of cross sums", alone="always", strength=2,
    ),
    Number(
        "DE_HEALTH_INSURANCE",
        "German health insurance number of a person (Krankenversichertennummer)",
        ("A000000000", "A-000000000", "A-000-000-000", "A000-000-000", "A-00000000-0"),
        "A123456780",
        (
            "krankenversichertennummer", "krankenversichertennr", "krankenversicherungsnummer",
            "krankenversicherung", "krankenkasse", "krankenkassennummer", "versichertennummer",
            "versichertennr", "versicherten nr", "versicherten id", "versicherten nummer", "kvnr",
            "kv nummer", "kv nr", "gesundheitskarte", "versichertenkarte", "krankenkassenkarte", "egk",
            "health insurance number", "health insurance", "health insurance id",
        ),
        "SGB V § 290; GKV-Spitzenverband, Krankenversichertennummer",
        region="DE", check=_health_insurance, checksum="mod 10 of cross sums", strength=1,
    ),
    Number(
        "DE_ID_CARD",
        "German identity card number (Personalausweis), with or without its check digit",
        ("X{9,10}", "0{10}A"),
        "T220001293",
        (
            "personalausweis", "personalausweisnummer", "personalausweisnr", "personal ausweis",
            "ausweisnummer", "ausweisnr", "ausweis nr", "ausweis", "perso", "identity card",
            "identity card number", "id card", "id card number", "national id", "german id",
        ),
        "Personalausweisgesetz § 5; ICAO Doc 9303 part 3; the Federal Ministry of the Interior's specimen",
        region="DE", check=_id_card,
    ),
    Number(
        "DE_PASSPORT",
        "German passport number (Reisepass), with or without its check digit",
        ("AX{8,9}",),
        "C01X00T478",
        (
            "reisepass", "reisepasses", "reisepassnummer", "reisepassnr", "passnummer", "passnr", "pass nr", "pass nummer",
            "passport", "passport number", "passport no", "german passport",
        ),
        "Passgesetz § 4; ICAO Doc 9303 part 3; the Federal Ministry of the Interior's specimen",
        region="DE", check=_passport,
    ),
    Number(
        "DE_FUEHRERSCHEIN",
        "German driving licence number (Führerschein)",
        ("X000X{6}0",),
        "B072RRE2I55",
        (
            "fuhrerschein", "fuehrerschein", "fuhrerscheinnummer", "fuehrerscheinnummer", "fuhrerscheinnr",
            "fuehrerscheinnr", "fuhrerscheins", "fuehrerscheins", "fahrerlaubnis", "fahrerlaubnisnummer",
            *_DRIVING,
        ),
        "Fahrerlaubnis-Verordnung, Anlage 8; Wikipedia, Führerschein (Deutschland)",
        region="DE", check=_driving_licence, checksum="mod 11", strength=1,
    ),
    Number(
        "DE_HANDELSREGISTER",
        "German trade register number (HRA or HRB)",
        ("AAA-0{1,6}", "AAA-0{1,6}-A{1,2}", "AAA-0{1,3}-000"),
        "HRB 11223",
        (
            "handelsregister", "handelsregisternummer", "handelsregisternr", "registernummer",
            "registergericht", "amtsgericht", "hrb", "hra", "commercial register", "trade register", "company register",
        ),
        "Handelsregisterverordnung § 3",
        region="DE", check=_register, alone="always", strength=4,
    ),
    Number(
        "DE_LANR",
        "German lifelong number of a doctor (Lebenslange Arztnummer)",
        ("000000000", "000000-0-00", "0000000-00"),
        "838382202",
        ("lanr", "arztnummer", "arztnr", "arzt nr", "lebenslange arztnummer", "physician number"),
        "KBV, Richtlinie zur Vergabe der Arzt- und Betriebsstättennummern (SGB V § 75 Abs. 7)",
        region="DE", check=_doctor, checksum="mod 10, weights 4 and 9", strength=1,
    ),
    Number(
        "DE_BSNR",
        "German number of a doctor's practice (Betriebsstättennummer)",
        ("000000000", "00-0000000"),
        "721111100",
        ("bsnr", "betriebsstattennummer", "betriebsstaettennummer", "betriebsstatten nr", "praxisnummer"),
        "KBV, Richtlinie zur Vergabe der Arzt- und Betriebsstättennummern (SGB V § 75 Abs. 7)",
        region="DE",
    ),
    # Only without spaces does it stand alone: "de 123 456 788" is ordinary Spanish, French or Portuguese.
    *beside_cue(Number(
        "DE_VAT_ID",
        "German VAT number (Umsatzsteuer-Identifikationsnummer)",
        ("AA000000000",),
        "DE136695976",
        (
            "ust id", "ustid", "ust idnr", "ustidnr", "ust id nr", "umsatzsteuer id", "umsatzsteuer idnr",
            "umsatzsteueridentifikationsnummer", "umsatzsteuer identifikationsnummer", "umsatzsteuernummer",
            "mwst nummer", "mwst nr", "vat", "vat id", "vat number", "vat no", "vat reg no",
        ),
        "Umsatzsteuergesetz § 27a; European Commission, VIES; ISO/IEC 7064 MOD 11,10",
        region="DE", check=_vat_id, checksum="ISO 7064 mod 11,10", alone="always", strength=4,
    ), _vat_id_without_country, formats=("000000000", "000-000-000", "00-000-0000", "000-0000-00"), strength=0, reach=0),
    Number(
        "DE_KFZ",
        "German vehicle registration plate (Kfz-Kennzeichen)",
        ("A{1,3}-A{1,2}-0{1,4}A?", "A{1,3}-A{1,2}0{1,4}A?", "A{1,3}-A{1,2}-0{1,4}-A"),
        "B-MA 1234",
        (
            "kennzeichen", "kfz", "kfz kennzeichen", "autokennzeichen", "amtliches kennzeichen", "nummernschild",
            "autonummer", "kfz schild", "mein auto", "meinem auto", "mein wagen", "meinem wagen", "meinen wagen", "unser auto",
            "mein motorrad", "license plate", "licence plate", "number plate",
            "registration plate",
        ),
        "Fahrzeug-Zulassungsverordnung (FZV)",
        region="DE", check=_plate,
    ),
    Number(
        "DE_PLZ",
        "German postcode (Postleitzahl)",
        ("00000", "A-00000"),
        "10115",
        ("plz", "postleitzahl", "postleitzahlen", "postcode", "postal code", "zip code"),
        "Deutsche Post, Postleitzahlen",
        region="DE", check=_postcode, default=False,
    ),
)  # fmt: skip
