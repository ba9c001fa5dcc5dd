"""What the Safe Harbor method of the HIPAA Privacy Rule removes.

Source: 45 CFR 164.514(b)(2)(i)(A) to (R), and (ii) for actual knowledge. The three-digit ZIP codes whose areas hold
20,000 people or fewer: United States Department of Health and Human Services, Guidance Regarding Methods for
De-identification of Protected Health Information, 26 November 2012, from the 2000 Census. A newer census may give
another list; a list of your own can be handed over.
"""

from typing import Any

ZIP3: dict[str, Any] = {
    "as_of": "2012-11-26",
    "census": 2000,
    "source": "HHS, Guidance Regarding Methods for De-identification of Protected Health Information",
    "restricted": frozenset(
        [
            "036",
            "059",
            "063",
            "102",
            "203",
            "556",
            "692",
            "790",
            "821",
            "823",
            "830",
            "831",
            "878",
            "879",
            "884",
            "890",
            "893",
        ]
    ),
}

OLDEST = 89  # ages above this are one category: 45 CFR 164.514(b)(2)(i)(C)

# Letter, what it is, the types privkit looks for in texts, endings of further types, what becomes of it.
CATEGORIES = (
    ("A", "names", ("PERSON",), (), "removed"),
    (
        "B",
        "geographic subdivisions smaller than a state",
        ("ADDRESS", "LOCATION", "GEO_COORDINATE", "BR_CEP", "IN_PINCODE"),
        ("POSTCODE", "POSTAL_CODE", "ZIP", "ZIP_CODE", "PLZ"),
        "removed; ZIP codes to three digits, 000 where few people live",
    ),
    (
        "C",
        "dates but for the year, and ages over 89",
        ("DATE_OF_BIRTH", "DATE_TIME", "AGE", "CARD_EXPIRY"),
        (),
        'to the year; ages over 89 and the years that tell them to "90+"',
    ),
    ("D", "telephone numbers", ("PHONE_NUMBER",), ("PHONE_NUMBER", "MOBILE_NUMBER"), "removed"),
    ("E", "fax numbers", (), (), "removed as telephone numbers, which they look like"),
    ("F", "e-mail addresses", ("EMAIL_ADDRESS",), (), "removed"),
    ("G", "social security numbers", ("US_SSN",), (), "removed"),
    ("H", "medical record numbers", ("MEDICAL_RECORD",), (), "removed"),
    (
        "I",
        "health plan beneficiary numbers",
        ("US_MBI", "UK_NHS", "AU_MEDICARE", "CA_BC_PHN", "CA_HEALTH_NUMBER", "DE_HEALTH_INSURANCE"),
        (),
        "removed",
    ),
    (
        "J",
        "account numbers",
        ("ACCOUNT_NUMBER", "CREDIT_CARD", "CRYPTO", "CVV", "IBAN_CODE", "SWIFT_CODE", "ABA_ROUTING_NUMBER"),
        ("BANK_NUMBER", "BANKACCOUNT", "SORT_CODE"),
        "removed",
    ),
    (
        "K",
        "certificate and licence numbers",
        ("MEDICAL_LICENSE", "US_NPI", "UK_DRIVING_LICENCE", "DE_FUEHRERSCHEIN"),
        ("DRIVER_LICENSE", "PASSPORT"),
        "removed",
    ),
    (
        "L",
        "vehicle identifiers, licence plates included",
        ("VIN", "LICENSE_PLATE", "DE_KFZ"),
        ("LICENSE_PLATE", "VEHICLE_REGISTRATION"),
        "removed",
    ),
    ("M", "device identifiers and serial numbers", ("IMEI", "MAC_ADDRESS"), (), "removed"),
    ("N", "web addresses", ("URL",), (), "removed"),
    ("O", "IP addresses", ("IP_ADDRESS",), (), "removed"),
    ("P", "biometric identifiers, finger and voice prints included", (), (), "not looked for: no text"),
    ("Q", "full-face photographs and comparable images", (), (), "not looked for: no text"),
    (
        "R",
        "any other unique identifying number, characteristic or code",
        (),
        (),
        "removed where a type of privkit covers it; any other is for you to find",
    ),
)
