"""What is left of a value that is made coarse; nothing where it cannot be read."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from privkit.redactors._characters import alphanumerics
from privkit.redactors._written_dates import read
from privkit.text import fold

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["category", "coarse"]

_YEAR = re.compile(r"(?<!\d)(?:1[89]|20|21)\d{2}(?!\d)")
_AGE = re.compile(r"(?<!\d)\d{1,3}(?!\d)")
_OTHER_UNIT = re.compile(
    r"(?<![^\W\d_])(?:mo|mes|mies|maand|week|woche|sem|sett|tyd|da[yg]|d[iíz]|dni|tag|jour|giorn|hour|stund)"
)
_HOST = re.compile(r"[\w-]{1,63}(?:\.[\w-]{1,63}){1,9}")
_DEGREES = re.compile(r"(?<![\d.])(-?\d{1,3}\.\d)\d{0,20}(?![\d.])(?:\s?°?\s?([NSEWnsew])(?![^\W\d_]))?")
_WITH_PORT = re.compile(r"\[([0-9A-Fa-f:.]{2,45})\](?::\d{1,5})?|(\d{1,3}(?:\.\d{1,3}){3}):\d{1,5}")
_POSTCODES = ("POSTCODE", "POSTAL_CODE", "ZIP", "ZIP_CODE", "PLZ", "POSTNUMMER", "POSTLEITZAHL")
# Calling codes of one and two digits (ITU-T E.164, list of assigned codes); all others have three.
_SHORT_CODES_TEXT = (
    "1 7 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 "
    "66 81 82 84 86 90 91 92 93 94 95 98"
)
_SHORT_CODES = frozenset(_SHORT_CODES_TEXT.split())


def coarse(entity_type: str, value: str, age_width: int) -> str | None:
    """Return the coarser form of a value, or nothing where its type has none or it cannot be read."""
    if entity_type == "AGE":
        return _age(fold(value), age_width)
    if entity_type.endswith(_POSTCODES):
        return _postcode(fold(value))
    kind = "PHONE_NUMBER" if entity_type.endswith(("PHONE_NUMBER", "MOBILE_NUMBER")) else entity_type
    maker = _MAKERS.get(kind)
    return maker(fold(value)) if maker else None


def _year(value: str) -> str | None:
    written = read(value, day_first=False)
    if written:
        return f"{written.day.year:04}" if written.full_year else None
    years = set(_YEAR.findall(value))
    return years.pop() if len(years) == 1 else None


def _age(value: str, width: int) -> str | None:
    numbers = _AGE.findall(value)
    if len(numbers) != 1 or _OTHER_UNIT.search(value.casefold()):
        return None
    age = int(numbers[0])
    if age > 89:
        return "90+"
    low = age - age % width
    return f"{low}-{min(low + width - 1, 89)}"


def _postcode(value: str) -> str | None:
    parts = re.split(r"[\s-]+", value.strip().upper())
    compact = alphanumerics(value)
    if not compact.isascii() or not 3 <= len(compact) <= 10:
        return None
    if compact.isdigit() and len(parts) == 2 and len(parts[0]) <= 3:  # 114 55, 00-238
        return f"{compact[: min(3, len(compact) - 2)]}xx"
    if compact.isdigit() or compact[:3].isdigit():  # 94103, 94103-1234, 1012 AB
        figures = re.match(r"\d*", parts[0])
        kept = figures.group()[:-2] if figures else ""
        return f"{kept}xx"
    kept = parts[0] if len(parts) == 2 else compact[:-3]  # SW1A 1AA, K1A0B6
    return f"{kept} xx" if 2 <= len(kept) <= 4 else None


def _network(value: str) -> str | None:
    from ipaddress import ip_address, ip_network

    plain = value.strip().replace("[.]", ".").replace("(.)", ".")
    with_port = _WITH_PORT.fullmatch(plain)
    try:
        address = ip_address(
            with_port[1] or with_port[2] if with_port else re.split(r"[/%]", plain, maxsplit=1)[0]
        )
    except ValueError:
        return None
    if address.version == 6 and address.ipv4_mapped:
        address = address.ipv4_mapped
    return str(ip_network(f"{address}/{24 if address.version == 4 else 48}", strict=False))


def _domain(value: str) -> str | None:
    local, at, domain = value.rpartition("@")
    return f"someone@{domain}" if local and at and _HOST.fullmatch(domain) else None


def _calling_code(value: str) -> str | None:
    found = re.match(r"\s{0,3}\(?(?:\+|00)\s?(\d{1,3})", value)
    if not found:
        return None
    figures = found.group(1)
    for length in (1, 2):
        if figures[:length] in _SHORT_CODES:
            return f"+{figures[:length]}"
    return f"+{figures}" if len(figures) == 3 and figures[0] != "0" else None


def _degrees(value: str) -> str | None:
    rest = _DEGREES.sub("", value)
    found = _DEGREES.findall(value)
    if not 1 <= len(found) <= 2 or any(map(str.isdigit, rest)):
        return None
    return ", ".join([f"{degrees} {side}" if side else degrees for degrees, side in found])


_MAKERS: dict[str, Callable[[str], str | None]] = {
    "DATE_OF_BIRTH": _year,
    "DATE_TIME": _year,
    "EMAIL_ADDRESS": _domain,
    "GEO_COORDINATE": _degrees,
    "IP_ADDRESS": _network,
    "PHONE_NUMBER": _calling_code,
}

_CATEGORIES = {
    "ACCOUNT_NUMBER": "an account number",
    "ADDRESS": "an address",
    "AGE": "an age",
    "CARD_EXPIRY": "a card's expiry date",
    "CREDIT_CARD": "a card number",
    "CRYPTO": "a wallet address",
    "CVV": "a card security code",
    "DATE_OF_BIRTH": "a date of birth",
    "DATE_TIME": "a date",
    "EMAIL_ADDRESS": "an e-mail address",
    "GEO_COORDINATE": "a location",
    "IBAN_CODE": "a bank account",
    "IMEI": "a device",
    "INVOICE_NUMBER": "an invoice",
    "IP_ADDRESS": "an IP address",
    "LICENSE_PLATE": "a vehicle",
    "LOCATION": "a place",
    "MAC_ADDRESS": "a device",
    "ORDER_NUMBER": "an order",
    "ORGANIZATION": "an organisation",
    "PERSON": "a person",
    "PHONE_NUMBER": "a phone number",
    "PRODUCT": "a product",
    "SECRET": "a secret",
    "SWIFT_CODE": "a bank",
    "TICKET_NUMBER": "a ticket",
    "TRACKING_NUMBER": "a parcel",
    "URL": "a web address",
    "USERNAME": "a username",
    "VIN": "a vehicle",
}
# For the numbers of countries: the first of these that is part of the type's name.
_PARTS = (
    ("PASSPORT", "a passport number"),
    ("DRIV", "a driving licence number"),
    ("VEHICLE", "a vehicle"),
    ("PLATE", "a vehicle"),
    ("PHONE", "a phone number"),
    ("MOBILE", "a phone number"),
    ("POSTCODE", "a postcode"),
    ("POSTAL_CODE", "a postcode"),
    ("ZIP", "a postcode"),
    ("PLZ", "a postcode"),
    ("POSTNUMMER", "a postcode"),
    ("POSTLEITZAHL", "a postcode"),
    ("BANK", "a bank account"),
    ("ROUTING", "a bank"),
    ("NAME", "a name"),
)


def category(entity_type: str) -> str:
    """Return the word for a type: "a person", "a place"; for numbers of countries "an identity number"."""
    known = _CATEGORIES.get(entity_type) or next((word for part, word in _PARTS if part in entity_type), None)
    if known:
        return known
    return "an identity number" if entity_type in _national() else "a personal detail"


@cache
def _national() -> frozenset[str]:
    """Return the types of privkit's own tables that belong to a country; others may begin with two letters as well."""
    from privkit.detectors import catalogue

    return frozenset(kind.entity_type for kind in catalogue() if kind.entity_type[2:3] == "_")
