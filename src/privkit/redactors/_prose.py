"""The words of prose placeholders in English, and how a type without any is named."""

from __future__ import annotations

from privkit.redactors._prose_languages import OTHER_LANGUAGES

__all__ = ["LANGUAGES", "prose_label", "readable"]

_ENGLISH = {
    "ACCOUNT_NUMBER": "Account Number",
    "ADDRESS": "Customer Address",
    "AGE": "Customer Age",
    "CARD_EXPIRY": "Card Expiry Date",
    "CREDIT_CARD": "Card Number",
    "CRYPTO": "Wallet Address",
    "CVV": "Card Security Code",
    "DATE_OF_BIRTH": "Customer Date of Birth",
    "DATE_TIME": "Date",
    "EMAIL_ADDRESS": "Customer Email",
    "GEO_COORDINATE": "Customer Coordinates",
    "IBAN_CODE": "Customer IBAN",
    "IMEI": "Device Number",
    "INVOICE_NUMBER": "Invoice #{n}",
    "IP_ADDRESS": "Customer IP Address",
    "LICENSE_PLATE": "Licence Plate",
    "LOCATION": "Customer Location",
    "MAC_ADDRESS": "Device Address",
    "ORDER_NUMBER": "Order #{n}",
    "ORGANIZATION": "Company",
    "PERSON": "Customer Name",
    "PHONE_NUMBER": "Customer Phone Number",
    "PRODUCT": "Product {a}",
    "SECRET": "Secret",
    "SWIFT_CODE": "Bank Code",
    "TICKET_NUMBER": "Ticket #{n}",
    "TRACKING_NUMBER": "Tracking Number",
    "URL": "Web Address",
    "USERNAME": "Customer Username",
    "VIN": "Vehicle Identification Number",
    # by country
    "ABA_ROUTING_NUMBER": "Bank Routing Number",
    "AU_ABN": "Australian Business Number",
    "AU_ACN": "Australian Company Number",
    "AU_MEDICARE": "Australian Medicare Number",
    "AU_TFN": "Australian Tax File Number",
    "BR_CNPJ": "Brazilian Company Number",
    "BR_CPF": "Brazilian Taxpayer Number",
    "CA_SIN": "Social Insurance Number",
    "CH_SSN": "Swiss Social Security Number",
    "DE_HEALTH_INSURANCE": "German Health Insurance Number",
    "DE_ID_CARD": "German Identity Card Number",
    "DE_PASSPORT": "German Passport Number",
    "DE_PLZ": "German Postcode",
    "DE_SOCIAL_SECURITY": "German Social Security Number",
    "DE_TAX_ID": "German Tax ID",
    "DE_TAX_NUMBER": "German Tax Number",
    "ES_NIE": "Spanish Foreigner Number",
    "ES_NIF": "Spanish Tax Number",
    "FI_PERSONAL_IDENTITY_CODE": "Finnish Identity Code",
    "FR_NIR": "French Social Security Number",
    "IN_AADHAAR": "Aadhaar Number",
    "IN_PAN": "Indian Taxpayer Number",
    "IT_FISCAL_CODE": "Italian Fiscal Code",
    "KR_RRN": "Korean Resident Number",
    "MEDICAL_LICENSE": "Medical Licence Number",
    "NL_BSN": "Dutch Citizen Number",
    "PL_PESEL": "Polish Identity Number",
    "SE_PERSONNUMMER": "Swedish Identity Number",
    "SG_NRIC_FIN": "Singapore Identity Number",
    "UK_DRIVING_LICENCE": "UK Driving Licence Number",
    "UK_NHS": "NHS Number",
    "UK_NINO": "National Insurance Number",
    "UK_PASSPORT": "UK Passport Number",
    "UK_POSTCODE": "UK Postcode",
    "UK_UTR": "UK Taxpayer Reference",
    "UK_VEHICLE_REGISTRATION": "UK Vehicle Registration",
    "US_ATIN": "Adoption Taxpayer Number",
    "US_BANK_NUMBER": "Bank Account Number",
    "US_DRIVER_LICENSE": "Driver License Number",
    "US_ITIN": "Individual Taxpayer Number",
    "US_MBI": "Medicare Number",
    "US_NPI": "Healthcare Provider Number",
    "US_PASSPORT": "US Passport Number",
    "US_PTIN": "Tax Preparer Number",
    "US_SSN": "Social Security Number",
    "US_TIN": "Taxpayer Number",
    "ZA_ID_NUMBER": "South African Identity Number",
}

LANGUAGES = {"en": ("Customer {}", _ENGLISH), **OTHER_LANGUAGES}

# Short words of entity types that are words; other short parts are taken for abbreviations (BSN, CURP).
_WORDS_TEXT = "AGE BANK BOX CARD CASE CITY CODE DATE DAY FILE FORM KEY NAME ROLE TAX TIME UNIT USER"
_WORDS = frozenset(_WORDS_TEXT.split())


def readable(entity_type: str) -> str:
    """Return an entity type as people write it: "NL BSN" for ``NL_BSN``, "Badge Name" for ``BADGE_NAME``."""
    words = [word for word in entity_type.split("_") if word]
    return " ".join(
        [word.upper() if len(word) <= 4 and word not in _WORDS else word.capitalize() for word in words]
    )


def prose_label(entity_type: str, language: str) -> str:
    """Return the words for a type in a language; ``{n}`` and ``{a}`` mark a number and a letter."""
    fallback, table = LANGUAGES[language]
    if entity_type in table:
        return table[entity_type]
    # Braces in a caller's own type name are no markers.
    name = readable(entity_type).replace("{", "").replace("}", "")
    return fallback.replace("{}", name).strip()
